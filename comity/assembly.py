"""Where ports meet adapters: sources to reading to register to review. The one place with a real clock."""

import getpass
import itertools
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from comity import Source
from comity.engines import Engine, Processes, Serial
from comity.records import (
    Candidate,
    DataError,
    Document,
    Handling,
    InvalidValue,
    LocalityKind,
    NotAllowed,
    Reading,
    Record,
    UnknownLocality,
    UnreadableSource,
)
from comity.records.edtf import bounds
from comity.records.ledger import Actor, Filed
from comity.sources import MAX_SIZE, load

if TYPE_CHECKING:
    from comity.records.briefing import Agenda, Briefing
    from comity.records.decisions import ListedDecision
    from comity.records.kept import Due, ImportedRow
    from comity.records.ledger import Head, Verification
    from comity.records.review import Review
    from comity.records.reviewing import Comparison, Life
    from comity.register.acting import Action, Done, Present
    from comity.register.deciding.standing import Decisions
    from comity.register.keeping.mapping import Listed
    from comity.sources.sheets import Sheet
    from comity.storage.register import Register

Answer = Reading | UnreadableSource
"""A reading, or why there is none."""

BATCH = 8
"""Documents that are read in one go: enough for the parser to work in batches, few enough to show progress."""

MANY = 96
"""Documents from which on starting worker processes pays: each loads the language models anew."""

MOST_WORKERS = 4
"""Workers that are started unless more are asked for: each holds the models in memory."""

_AMBIGUOUS = 0.1
_BEGINNING = "1900"


class ReadingFailed(UnreadableSource):
    """A document at which the reader itself failed: a fault in Comity, not in the document."""

    def __init__(self, source: str, fault: BaseException) -> None:
        super().__init__(
            source, f"could not be read: a fault in Comity ({type(fault).__name__}: {fault}); please report it"
        )


def version() -> str:
    """The version of Comity that is installed."""
    return metadata.version("comity")


def clock() -> datetime:
    """The present, in UTC."""
    return datetime.now(UTC)


def person(name: str | None = None) -> Actor:
    """The person who acts: by the name given, or by the name of the system's account."""
    if name:
        return Actor.person(name)
    try:
        return Actor.person(getpass.getuser())
    except (OSError, KeyError, ImportError):
        return Actor.person("unknown")


# --- reading -------------------------------------------------------------------------------------


def documents(
    sources: Iterable[Source], *, max_size: int = MAX_SIZE, language: str | None = None
) -> Iterator[Document | Answer]:
    """The documents of all sources in order; readings as they are; why not, for what is no document."""
    for source in sources:
        if isinstance(source, Document | Reading):
            yield source
        else:
            yield from load(source, max_size=max_size, language=language)


def readings(items: Iterable[Document | Answer], jobs: int | None = None) -> Iterator[Answer]:
    """Each document read, in order; what is no document is passed on in its place.

    `jobs` is the number of worker processes: 1 reads in this process, None decides by the number
    of documents. Raises WorkerLost where a worker process dies.
    """
    engine, items = _engine(items, jobs)
    for answers in engine.map(read_batch, _batches(items)):
        yield from answers


def _engine(items: Iterable[Document | Answer], jobs: int | None) -> tuple[Engine, Iterable[Document | Answer]]:
    if jobs is not None:
        return (Serial() if jobs == 1 else Processes(jobs)), items
    items = iter(items)
    first = list(itertools.islice(items, MANY))
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    engine = Processes(workers) if len(first) == MANY and workers > 1 else Serial()
    return engine, itertools.chain(first, items)


def _batches(items: Iterable[Document | Answer]) -> Iterator[tuple[Document | Answer, ...]]:
    items = iter(items)
    while batch := tuple(itertools.islice(items, BATCH)):
        yield batch


def read_batch(batch: tuple[Document | Answer, ...]) -> tuple[Answer, ...]:
    """The answers to a batch, in its order: what worker processes are given to do."""
    answers = iter(_read([one for one in batch if isinstance(one, Document)]))
    return tuple(next(answers) if isinstance(one, Document) else one for one in batch)


def _read(batch: list[Document]) -> list[Answer]:
    from comity.reading import read_many  # noqa: PLC0415 -- loads the language models

    try:
        return list(read_many(batch))
    except DataError:  # it would be the same for every document
        raise
    except Exception as fault:  # noqa: BLE001 -- one document must not cost the others their reading
        if len(batch) > 1:
            return [answer for document in batch for answer in _read([document])]
        return [fault if isinstance(fault, UnreadableSource) else ReadingFailed(batch[0].file, fault)]


# --- joining and reviewing -----------------------------------------------------------------------


def join(found: Iterable[Reading], decisions: "Decisions | None" = None) -> Record:
    """The record of readings, within what people decided about them in a register."""
    from comity.register.deciding.standing import NONE  # noqa: PLC0415
    from comity.register.join import join as joined  # noqa: PLC0415 -- loads the tables of names

    return joined(found, decisions or NONE)


def joined_by() -> str:
    """The name and version of the rule that joins, as registers keep it beside the record."""
    return f"comity.join/{version()}"


def side(name: str, near: tuple[str, ...] = ()) -> tuple[Candidate, tuple[Candidate, ...]]:
    """The locality that a name means as a side of a review, and the others that it may mean.

    A subdivision goes before a city of the same name in it: governments are filed under the
    subdivision's code. Raises UnknownLocality, and InvalidValue where two are as likely.
    """
    from comity.localities import table  # noqa: PLC0415 -- loads the table of the world

    world = table()
    found = world.find(name, near=near)
    if not found:
        raise UnknownLocality(name, world.suggest(name))
    best = found[0]
    if best.locality.kind is LocalityKind.CITY:
        best = next((wider for wider in found if wider.locality.id == best.locality.code), best)
    others = tuple(one for one in found if not world.within(one.locality.id, best.locality.id))
    others = tuple(one for one in others if not world.within(best.locality.id, one.locality.id))
    if others and others[0].score > best.score - _AMBIGUOUS:
        may = ", ".join(f"{one.locality.id} ({one.reason})" for one in (best, *others[:3]))
        raise InvalidValue("locality", name, f"may be any of {may}; give the code")
    return best, others


def sides(between: tuple[str, str]) -> tuple[str, str]:
    """The ids of two localities, each named in any of its names or codes."""
    (first, _), (second, _) = side(between[0]), side(between[1])
    return first.locality.id, second.locality.id


def review(
    record: Record, found: Iterable[Reading], *, between: tuple[str, str], start: str, end: str, only: bool = False
) -> "Review":
    """The review of two localities (any names or codes) from the record and the readings behind it."""
    from comity.register.joining.sources import in_order  # noqa: PLC0415
    from comity.review import build  # noqa: PLC0415 -- loads the table of the world

    by_file = {reading.document.file: reading for reading in in_order(found)}
    return build(record, by_file, between=sides(between), start=start, end=end, only=only)


# --- the register --------------------------------------------------------------------------------


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
            found.enter(*_named(account, password))
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


def reviews(register: "Register") -> "dict[str, Life]":
    """The reviews that the person who opened the register may see, by their ids, in the order of opening."""
    from comity.review import life  # noqa: PLC0415 -- loads the table of the world

    return life.reviews(_present(register))


def review_of(register: "Register", key: str) -> "Review":
    """The review with this id as it stands now, or as it was signed off; raises UnknownThing for none."""
    from comity.register.deciding.attaching import Attaching  # noqa: PLC0415
    from comity.register.joining.sources import in_order  # noqa: PLC0415
    from comity.review import life  # noqa: PLC0415 -- loads the table of the world

    present = _present(register)
    found = life.known(present, key)
    started = life.known(present, found.opened.before) if found.opened.before else None
    before = started.signed.content if started and started.signed else None
    readings = tuple(in_order(register.readings()))
    attaching = Attaching(register.decisions(), {reading.document.id: reading for reading in readings}.get)
    by_file = {reading.document.file: reading for reading in readings}
    return life.draw(found, record_of(register), by_file, before=before, sources=attaching.sources)


def sign_review(register: "Register", key: str, words: str = "") -> "Done":
    """Sign off the review with this id as it stands now; it is frozen from then on. Raises as `act` does."""
    from comity.review.life import SignReview  # noqa: PLC0415

    head = register.head.sequence
    return act(register, SignReview(key, review_of(register, key), head, words))


def compare_reviews(register: "Register", one: str, other: str) -> "Comparison":
    """What is new, gone, changed and alike in the review `other` against the review `one` (their ids)."""
    from comity.review.life import compare  # noqa: PLC0415

    return compare(review_of(register, one), review_of(register, other))


def _present(register: "Register") -> "Present":
    from comity.register.acting import Present  # noqa: PLC0415

    return Present(register.ledger, register.policy, lambda: record_of(register))


def due(register: "Register", *, today: date | None = None, until: date | None = None) -> "tuple[Due, ...]":
    """What is due by the register: kept things and the commitments of the record, the earliest first.

    `today` is the day to count from (default: the clock's); `until` the last day that is looked at.
    """
    from comity.register.keeping.due import due as found  # noqa: PLC0415 -- loads the ways of counting

    day = today or clock().date()
    return found(register.kept().values(), record_of(register), today=day, until=until)


def imported(register: "Register", sheet: "Sheet", listed: "Listed") -> "tuple[ImportedRow, ...]":
    """What importing the rows of a table would do; nothing is filed (`act_all` with `keep` files)."""
    from comity.localities import table  # noqa: PLC0415 -- loads the table of the world
    from comity.register.keeping.importing import fates  # noqa: PLC0415

    return tuple(fates(sheet.rows, listed, table(), register.kept().values()))


def brief(
    register: "Register", *, between: tuple[str, str], on: str, start: str = "..", person: str | None = None
) -> "Briefing":
    """The briefing of the first locality for a meeting with the second `on` a day (EDTF).

    It takes up what was said from `start` on; `person` is somebody of theirs. What is due within a year of the day
    is named. Raises as `review` does, and UnknownThing for a person whom the record does not know.
    """
    from comity.review.briefing import Around  # noqa: PLC0415 -- loads the table of the world
    from comity.review.briefing import brief as made  # noqa: PLC0415

    drawn = _until(register, between, on, start)
    around = Around(record_of(register), tuple(register.kept().values()), _within_a_year(register, on))
    return made(drawn, around, on=on, person=person)


def agenda(
    register: "Register", *, between: tuple[str, str], on: str, start: str = "..", mechanism: str | None = None
) -> "Agenda":
    """The draft agenda of a session of two localities `on` a day (EDTF), of a kept mechanism (its id) or none."""
    from comity.records.errors import UnknownThing  # noqa: PLC0415
    from comity.review.agenda import agenda as made  # noqa: PLC0415 -- loads the table of the world

    kept = register.kept()
    if mechanism is not None and mechanism not in kept:
        raise UnknownThing("mechanism", mechanism, "`comity kept mechanism` lists them with their ids")
    drawn = _until(register, between, on, start)
    return made(drawn, _within_a_year(register, on), on=on, mechanism=kept.get(mechanism or ""))


def _until(register: "Register", between: tuple[str, str], on: str, start: str) -> "Review":
    """The review of two localities from `start` until the day of a meeting."""
    first = start if start != ".." else _BEGINNING
    return review(record_of(register), tuple(register.readings()), between=between, start=first, end=on)


def _within_a_year(register: "Register", on: str) -> "tuple[Due, ...]":
    day = bounds(on)[1]
    return due(register, today=bounds(on)[0], until=day.replace(year=day.year + 1, day=min(day.day, 28)))


def each_reading(answers: Iterable[Answer], refused: Callable[[UnreadableSource], None] | None) -> Iterator[Reading]:
    """The readings among the answers; the others are given to `refused`, or raised where there is none."""
    for answer in answers:
        if isinstance(answer, Reading):
            yield answer
        elif refused is None:
            raise answer
        else:
            refused(answer)


__all__ = [
    "Answer",
    "ReadingFailed",
    "act",
    "act_all",
    "acting",
    "agenda",
    "backed_up",
    "brief",
    "clock",
    "compare_reviews",
    "copied",
    "decisions",
    "default_register",
    "documents",
    "due",
    "each_reading",
    "filed",
    "imported",
    "join",
    "joined_by",
    "marked",
    "open_register",
    "person",
    "read_batch",
    "readings",
    "record_of",
    "restored",
    "review",
    "review_of",
    "reviews",
    "set_password",
    "shown",
    "side",
    "sides",
    "sign_review",
    "unread",
    "version",
]
