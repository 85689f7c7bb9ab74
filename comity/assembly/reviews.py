"""The reviews of a register, and what is drawn from them before a meeting."""

from typing import TYPE_CHECKING

from comity.assembly.joining import review
from comity.assembly.registers import act, due, record_of
from comity.records.edtf import bounds

if TYPE_CHECKING:
    from comity.records.briefing import Agenda, Briefing
    from comity.records.kept import Due
    from comity.records.review import Review
    from comity.records.reviewing import Comparison, Life
    from comity.register.acting import Done, Present
    from comity.storage.register import Register

_BEGINNING = "1900"


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
