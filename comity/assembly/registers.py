"""A register: opened for somebody, filed into, acted on, copied."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from comity.assembly.joining import join, joined_by
from comity.assembly.present import clock, person
from comity.assembly.reading import Answer
from comity.records import (
    Document,
    Handling,
    NotAllowed,
    Reading,
    Record,
)
from comity.records.ledger import Actor, Filed

if TYPE_CHECKING:
    from comity.records.decisions import ListedDecision
    from comity.records.kept import Due, ImportedRow
    from comity.records.ledger import Head, Verification
    from comity.register.acting import Action, Done
    from comity.register.keeping.mapping import Listed
    from comity.sources.sheets import Sheet
    from comity.storage.register import Register


def default_register() -> Path:
    """Where the register lies unless told: in the user's data folder."""
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("comity", appauthor=False) / "register.sqlite3"


def open_register(
    path: str | os.PathLike[str] | None = None,
    *,
    create: bool = False,
    account: str | None = None,
    password: Callable[[str], str] | None = None,
) -> "Register":
    """The register at `path` (or the address of a PostgreSQL database), or at the default place.

    It is made where there is none if `create` says so. Where it has accounts, `account` opens it (or the one that
    COMITY_ACCOUNT names), with the password that COMITY_PASSWORD holds, or else `password` gives when asked with the
    account's name. Where it has none, whoever opens it is its administrator, under the name given or the system's.

    Raises RegisterUnavailable, RegisterBusy and BrokenRegister, each saying what to do, and NotAllowed.
    """
    from comity import storage  # noqa: PLC0415 -- loads Django
    from comity.register.policy import Policy  # noqa: PLC0415

    found = storage.open_register(path or default_register(), create=create)
    account = account or os.environ.get("COMITY_ACCOUNT")
    try:
        if found.accounts():
            found.enter(*_named(account, password), clock)
        else:
            found.policy = Policy.alone(person(account).name)
    except BaseException:
        found.close()
        raise
    return found


def _named(account: str | None, password: Callable[[str], str] | None) -> tuple[str, str]:
    """The name and password of an account; raises NotAllowed where they are not given."""
    if not account:
        raise NotAllowed("this register has accounts: say which is yours (--as NAME, or COMITY_ACCOUNT)")
    given = os.environ.get("COMITY_PASSWORD")
    if given is None and password is None:
        raise NotAllowed(f"the password of the account {account!r} is needed (COMITY_PASSWORD)")
    return account, given if given is not None else password(account) if password else ""


def acting(register: "Register", name: str | None) -> Actor:
    """The actor of what is done in a register: the account that opened it, and in one without accounts, anybody.

    There `name` (or the name it was opened under) acts from now on. Raises NotAllowed for a name that is not the
    account's.
    """
    from comity.register.policy import Policy  # noqa: PLC0415

    own = register.policy.account.name
    if register.policy.sole:
        register.policy = Policy.alone(name or own)
    elif name not in (None, "", own):
        raise NotAllowed(f"you opened the register as {own!r}, and cannot act as {name!r}")
    return Actor.person(register.policy.account.name)


def shown(place: str | os.PathLike[str] | None) -> str:
    """A place of a register as messages show it: the default one where none is given, no password."""
    from comity.storage import postgresql  # noqa: PLC0415 -- loads Django

    place = place or default_register()
    return postgresql.shown(str(place)) if postgresql.is_address(place) else str(place)


def backed_up(register: "Register", target: Path, *, replace: bool = False) -> "Head":
    """Copy the register into a file while it is in use, and verify the copy; the head that it holds."""
    from comity.storage import backup  # noqa: PLC0415 -- loads Django

    return backup.back_up(register, target, replace=replace)


def restored(source: Path, place: str | os.PathLike[str] | None, told: Callable[[int], None]) -> "Verification":
    """A register made of a copy, at `place` or at the default one, and verified."""
    from comity.storage import backup  # noqa: PLC0415 -- loads Django

    return backup.restore(source, place or default_register(), told)


def copied(register: "Register", place: str | os.PathLike[str], told: Callable[[int], None]) -> "Verification":
    """The register copied to another place or database, with the same entries, and verified."""
    from comity.storage import backup  # noqa: PLC0415 -- loads Django

    return backup.copy(register, place, told)


def unread(register: "Register", items: Iterable[Document | Answer]) -> Iterator[Document | Answer]:
    """The items, but for each document that this reader has read into the register, that reading."""
    from comity.reading import READER  # noqa: PLC0415 -- loads the language models

    for item in items:
        held = register.ledger.holding(item.id) if isinstance(item, Document) else None
        if held and held.reading and held.reading.reader == READER and held.document == item:
            yield held.reading
        else:
            yield item


def marked(register: "Register", items: Iterable[Document | Answer], handling: Handling) -> Iterator[Document | Answer]:
    """The items, each document marked so; raises NotAllowed where that is not open to who opened the register."""
    if not register.policy.sees(handling):
        raise NotAllowed(
            f"what is {handling} is not open to {register.policy.account.name!r}, so you may not mark by it"
        )
    return (replace(item, handling=handling) if isinstance(item, Document) else item for item in items)


def filed(register: "Register", found: Iterable[Reading], actor: Actor) -> Iterator[Filed]:
    """File readings one by one, each kept whole before the next; the answer to each as it stands."""
    return register.file(found, clock, actor)


def record_of(register: "Register") -> Record:
    """The record of all that is filed."""
    return register.record(join, joined_by())


def act(register: "Register", action: "Action") -> "Done":
    """Do what the person who opened the register wants done: checked, made and logged in one step.

    Actions are those of `comity.register.deciding` and `comity.register.accounts`. Raises NotAllowed, UnknownThing,
    InvalidValue and Contradiction, each saying what to do.
    """
    return register.act(action, join, joined_by(), clock)


def set_password(register: "Register", action: "Action", password: str) -> "Done":
    """Add an account, or set the password of one (`comity.register.accounts`); the hash is kept beside the ledger.

    Raises NotAllowed, UnknownThing, and InvalidValue for a password that may not be one.
    """
    return register.set_password(action, password, clock)


def decisions(register: "Register") -> "tuple[ListedDecision, ...]":
    """What people decided, oldest first, as far as the account may see: what it holds now, and what finds nothing."""
    from comity.register.deciding.attaching import Attaching  # noqa: PLC0415 -- loads the tables of names
    from comity.register.deciding.listing import listed  # noqa: PLC0415

    standing, record = register.decisions(), record_of(register)
    by_document = {reading.document.id: reading for reading in register.readings()}
    return listed(register.ledger.decisions(), standing, Attaching(standing, by_document.get), record)


def act_all(register: "Register", actions: Iterable["Action"]) -> "tuple[Done, ...]":
    """Do several things that the person who opened the register wants done: all of them, or none."""
    return register.act_all(actions, join, joined_by(), clock)


def imported(register: "Register", sheet: "Sheet", listed: "Listed") -> "tuple[ImportedRow, ...]":
    """What importing the rows of a table would do; nothing is filed (`act_all` with `keep` files)."""
    from comity.localities import table  # noqa: PLC0415 -- loads the table of the world
    from comity.register.keeping.importing import fates  # noqa: PLC0415

    return tuple(fates(sheet.rows, listed, table(), register.kept().values()))


def due(register: "Register", *, today: date | None = None, until: date | None = None) -> "tuple[Due, ...]":
    """What is due by the register: kept things and the commitments of the record, the earliest first.

    `today` is the day to count from (default: the clock's); `until` the last day that is looked at.
    """
    from comity.register.keeping.due import due as found  # noqa: PLC0415 -- loads the ways of counting

    day = today or clock().date()
    return found(register.kept().values(), record_of(register), today=day, until=until)
