"""Opening a register: Django set up once, the file made or checked, its tables brought up to date.

A register is an SQLite file in write-ahead mode. `synchronous` is FULL: what was reported as filed is on the disk,
also after a power cut (NORMAL would be faster and lose the last filings then). A new register is made whole beside
its place and put there in one step, so that nobody ever sees half of one.
"""

import itertools
import os
import pkgutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django
from django.conf import settings
from django.db import connections

from comity.records.ledger import RegisterUnavailable
from comity.storage import settings as ours
from comity.storage.trouble import spoken

if TYPE_CHECKING:
    from comity.storage.register import Register

APPLICATION_ID = 0x436F6D79
"""SQLite's `application_id` of a register ("Comy" in ASCII), at byte 68 of the file."""

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_count = itertools.count(1)


def set_up() -> None:
    """Configure Django for the register, unless the program that uses us has done so."""
    if not settings.configured:
        settings.configure(**{name: value for name, value in vars(ours).items() if name.isupper()})
    django.setup()


def open_register(path: str | os.PathLike[str], *, wait: float = 30.0, create: bool = True) -> "Register":
    """Open the register at `path`, making it (and its folder) if there is none and `create` says so.

    `wait` is for how many seconds another program's writing is waited for. Several registers may be open at once.
    Raises RegisterUnavailable (a folder, no permission, another program's file, made by a newer Comity, none there),
    RegisterBusy (locked for longer than `wait`) and BrokenRegister (a damaged file), each saying what to do.
    """
    set_up()
    from comity.storage.register import Register  # noqa: PLC0415 -- models load only when Django is set up

    place = Path(path).expanduser().absolute()
    created = not place.exists()
    if created:
        if not create:
            raise RegisterUnavailable(str(place), "there is none; file a report first, or look at the path")
        _make(place, wait)
    _check_file(place)
    alias = _connect(place, wait)
    try:
        with spoken(str(place)):
            _bring_up_to_date(place, alias)
    except BaseException:
        _disconnect(alias)
        raise
    return Register(alias, place, created=created)


def _make(place: Path, wait: float) -> None:
    """Make an empty register whole, then put it in its place, unless another program just did."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{place.name}.", dir=place.parent) as folder:
            fresh = Path(folder) / "register"
            with _connected(fresh, wait) as alias, spoken(str(place)):
                _prepare(alias)
                _migrate(alias)
            _put(fresh, place)
    except OSError as why:
        raise RegisterUnavailable(str(place), f"cannot be made: {why.strerror or why}") from why


def _put(fresh: Path, place: Path) -> None:
    try:
        place.hardlink_to(fresh)
    except FileExistsError:
        return
    except OSError:  # a file system without links: the step is still one, only not safe against a twin
        if not place.exists():
            fresh.rename(place)


def _check_file(place: Path) -> None:
    """Refuse what is no register before a database is opened on it."""
    if place.is_dir():
        raise RegisterUnavailable(str(place), "is a folder; give the path of a file")
    if not os.access(place, os.R_OK | os.W_OK):
        raise RegisterUnavailable(str(place), "may not be read and written; look at the file's permissions")
    if not os.access(place.parent, os.W_OK):
        raise RegisterUnavailable(str(place), "its folder may not be written to; look at the folder's permissions")
    try:
        with place.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as why:
        raise RegisterUnavailable(str(place), f"cannot be read: {why.strerror or why}") from why
    if header and not header.startswith(_MAGIC):
        raise RegisterUnavailable(str(place), "is not a register: the file is no database")
    if header and int.from_bytes(header[68:72], "big") not in (APPLICATION_ID, 0):
        raise RegisterUnavailable(str(place), "is not a register: the file is another program's database")


def _bring_up_to_date(place: Path, alias: str) -> None:
    """Migrate where the schema is older than ours; refuse one that is newer, and another program's tables."""
    from comity.storage import migrations  # noqa: PLC0415 -- beside the models

    ours_ = {module.name for module in pkgutil.iter_modules(migrations.__path__)}
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        present = {row[0] for row in cursor.fetchall()}
        applied: set[str] = set()
        if "django_migrations" in present:
            cursor.execute("SELECT name FROM django_migrations WHERE app = 'storage'")
            applied = {row[0] for row in cursor.fetchall()}
    if present and not applied:
        raise RegisterUnavailable(str(place), "is not a register: the file is another program's database")
    if applied - ours_:
        newer = ", ".join(sorted(applied - ours_))
        raise RegisterUnavailable(str(place), f"was made by a newer Comity ({newer}); use that one to open it")
    if ours_ - applied:
        _prepare(alias)
        _migrate(alias)


def _prepare(alias: str) -> None:
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _migrate(alias: str) -> None:
    from django.core.management import call_command  # noqa: PLC0415 -- slow to import, and seldom needed

    call_command("migrate", database=alias, verbosity=0, interactive=False)


@contextmanager
def _connected(path: Path, wait: float) -> Iterator[str]:
    alias = _connect(path, wait)
    try:
        yield alias
    finally:
        _disconnect(alias)


def _connect(path: Path, wait: float) -> str:
    """Make the file at `path` known to Django under a name of its own; nothing is opened yet."""
    alias = f"register-{next(_count)}"
    options: dict[str, Any] = {
        "timeout": wait,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA synchronous = FULL",
    }
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options}
    known = connections.configure_settings({"default": {}, alias: database})
    connections.databases[alias] = known[alias]
    return alias


def _disconnect(alias: str) -> None:
    connections[alias].close()
    del connections[alias]
    del connections.databases[alias]
