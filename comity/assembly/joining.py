"""Readings to the record, and the record to a review of two localities."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from comity.assembly.present import version
from comity.records import (
    Candidate,
    InvalidValue,
    LocalityKind,
    Reading,
    Record,
    UnknownLocality,
)

if TYPE_CHECKING:
    from comity.records.review import Review
    from comity.register.deciding.standing import Decisions

_AMBIGUOUS = 0.1


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
