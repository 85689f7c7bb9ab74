"""Copies of a register while it is in use, registers made of copies, and registers moved between databases.

A copy is of one moment. It is written beside its place, verified there, and only then put in its place, so that a
good copy of yesterday never gives way to a bad one of today.
"""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import connections

from comity.records.accounts import Deed
from comity.records.errors import BrokenRegister
from comity.records.ledger import Entry, Head, RegisterUnavailable, Verification
from comity.register.chain import START
from comity.register.verify import chain_problems
from comity.storage import lines, postgresql, sqlite
from comity.storage.opening import open_register

if TYPE_CHECKING:
    from comity.storage.register import Register

Told = Callable[[int], None]
"""Called with the number of each entry that was copied."""

LINES = (".jsonl", ".jsonl.gz")
"""How the name of a copy ends that holds the ledger as JSON Lines; any other is an SQLite file."""


def back_up(register: "Register", target: Path, *, replace: bool = False) -> Head:
    """Copy the register into a file at `target`, and verify the copy; the head that it holds.

    By its name it is an SQLite file, which is verified as any register is, or the ledger as JSON Lines, whose chain is.
    Raises RegisterUnavailable where there is a file already and `replace` does not say so, where the file cannot be
    written, and for an SQLite file of a register on a server; BrokenRegister where the copy does not hold.
    """
    register.policy.check(Deed.MAINTAIN)
    as_lines = target.name.endswith(LINES)
    if not as_lines and not isinstance(register.path, Path):
        raise RegisterUnavailable(str(target), "a register on a server is copied into a file that ends in .jsonl.gz")
    if target.is_dir() or (target.exists() and (not replace or _same(target, register.path))):
        raise RegisterUnavailable(str(target), "is there already; give another name, or --replace")
    with _unavailable(target), _beside(target) as fresh:
        head = _write_lines(register, fresh) if as_lines else _write_file(register, fresh)
        held = _head_of_lines(fresh) if as_lines else _head_of_file(fresh)
        if held != head:
            raise BrokenRegister(f"register {register.path}: its copy ends at {held}, not at {head}")
        with fresh.open("rb") as written:
            os.fsync(written.fileno())
        fresh.replace(target)
    return head


def restore(source: Path, place: str | os.PathLike[str], told: Told | None = None) -> Verification:
    """Make a register at `place` of a copy, and verify it; entries keep their numbers, times and hashes.

    Raises RegisterUnavailable where there is a register with entries already, or no copy; BrokenRegister where the
    copy does not hold. Then no register is made, and one on a server stays empty.
    """
    with _unavailable(source):
        if not source.is_file() or not source.stat().st_size:
            raise RegisterUnavailable(str(source), "there is no such copy, or it is empty")
        if lines.is_ledger(source):
            end = lines.End()
            return _made(place, lambda: lines.read(source, end), lambda: (end.head, end.passwords), told)
        with tempfile.TemporaryDirectory() as folder:  # the copy itself stays as it is, whoever made it and when
            own = Path(folder) / "copy"
            _copy_file(source, own)
            with open_register(own, create=False) as register:
                return copy(register, place, told)


def copy(register: "Register", place: str | os.PathLike[str], told: Told | None = None) -> Verification:
    """Make a register at `place` with the entries of another one, on the same kind of database or another.

    Raises as `restore` does; the register that is copied is not touched.
    """
    register.policy.check(Deed.MAINTAIN)
    with register.ledger.reading():
        return _made(place, register.ledger.entries, lambda: (register.head, _passwords(register)), told)


def _made(
    place: str | os.PathLike[str],
    entries: Callable[[], Iterable[Entry]],
    end: Callable[[], tuple[Head, dict[str, str]]],
    told: Told | None,
) -> Verification:
    """A register at `place` of these entries; a file is made whole beside its place and then put there."""
    if postgresql.is_address(place):
        return _filled(place, entries, end, told)
    target = Path(place).expanduser().absolute()
    if target.exists():
        raise RegisterUnavailable(str(target), "is there already; a copy is made in a place of its own")
    with _unavailable(target), _beside(target) as fresh:
        found = _filled(fresh, entries, end, told)
        _without_log(fresh)
        target.hardlink_to(fresh)
    return found


def _filled(
    place: str | os.PathLike[str],
    entries: Callable[[], Iterable[Entry]],
    end: Callable[[], tuple[Head, dict[str, str]]],
    told: Told | None,
) -> Verification:
    with open_register(place) as made:
        with made.ledger.writing():
            if made.head != START:
                raise RegisterUnavailable(str(made.path), "holds entries already; a copy is made in a place of its own")
            made.ledger.adopt(_chained(entries(), told))
            head, passwords = end()
            if made.head != head:
                raise BrokenRegister(f"the copy ends at entry {made.head.sequence}, its ledger at {head.sequence}")
            _keep_passwords(made, passwords)
            made.rebuild()
        found = made.verify()
    if not found.holds:
        raise BrokenRegister(f"the copy does not hold: {found.problems[0].words}")
    return found


def _chained(entries: Iterable[Entry], told: Told | None) -> Iterator[Entry]:
    """The entries themselves, each held to the chain; raises BrokenRegister at the first that is not of it."""
    head = START
    for entry in entries:
        for problem in chain_problems(entry, head):
            raise BrokenRegister(f"the copy does not hold: {problem.words}")
        head = Head(entry.sequence, entry.hash)
        if told:
            told(entry.sequence)
        yield entry


def _write_lines(register: "Register", fresh: Path) -> Head:
    with register.ledger.reading():
        return lines.write(fresh, register.ledger.entries(), _passwords(register))


def _write_file(register: "Register", fresh: Path) -> Head:
    """Copy the file page by page, in one step: others go on reading and writing meanwhile."""
    connection = connections[register.ledger.alias]
    connection.ensure_connection()
    fresh.touch(mode=0o600, exist_ok=False)
    with closing(sqlite3.connect(fresh)) as target:
        connection.connection.backup(target)
        last = target.execute("SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1").fetchone()
    return Head(*last) if last else START


def _copy_file(source: Path, target: Path) -> None:
    sqlite.check_form(source)
    address = f"{source.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as read, closing(sqlite3.connect(target)) as written:
        read.backup(written)


def _head_of_lines(fresh: Path) -> Head:
    end, head = lines.End(), START
    for entry in _chained(lines.read(fresh, end), None):
        head = Head(entry.sequence, entry.hash)
    if head != end.head:
        raise BrokenRegister(f"the copy does not hold: it ends at {head}, and says {end.head}")
    return head


def _head_of_file(fresh: Path) -> Head:
    with open_register(fresh, create=False) as copied:
        found = copied.verify()
    _without_log(fresh)
    if not found.holds:
        raise BrokenRegister(f"the copy does not hold: {found.problems[0].words}; run comity verify")
    return found.head


def _without_log(file: Path) -> None:
    """See that all of an SQLite file is in the file itself, which then may be moved."""
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _passwords(register: "Register") -> dict[str, str]:
    from comity.storage.models import Password  # noqa: PLC0415 -- models load only when Django is set up

    return dict(Password.objects.using(register.ledger.alias).values_list("account", "hash"))


def _keep_passwords(register: "Register", passwords: dict[str, str]) -> None:
    from comity.storage.models import Password  # noqa: PLC0415 -- models load only when Django is set up

    kept = (Password(account=account, hash=hash_) for account, hash_ in passwords.items())
    Password.objects.using(register.ledger.alias).bulk_create(kept)


def _same(target: Path, path: Path | str) -> bool:
    return isinstance(path, Path) and target.samefile(path)


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A place for a file of the same name in a folder of its own beside its place."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
        yield Path(folder) / target.name


@contextmanager
def _unavailable(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as why:
        raise RegisterUnavailable(str(place), f"cannot be read or written: {why.strerror or why}") from why
    except sqlite3.Error as why:
        raise RegisterUnavailable(str(place), f"cannot be copied: {why}") from why
