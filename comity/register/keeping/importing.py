"""What importing a table would do, row by row: filed, known already, doubted or refused, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz.fuzz import token_set_ratio

from comity.records.kept import ImportedRow, Kept, KeptKind, RowFate, Thing
from comity.register.keeping.cells import Doubts, Gazetteer
from comity.register.keeping.checking import Known, faults
from comity.register.keeping.folding import kind_of
from comity.register.keeping.mapping import Listed
from comity.register.keeping.rows import Cells, thing

_ALIKE = 85.0
"""From here on (rapidfuzz token_set_ratio, 0..100) two titles of the same sides and date are a doubt."""


class Numbered(Cells, Protocol):
    """A row with its number in the file."""

    @property
    def number(self) -> int:
        """The number, from 1."""


class World(Gazetteer, Known, Protocol):
    """The table of localities."""


@dataclass(frozen=True, slots=True)
class _Standing:
    where: str
    thing: Thing


def fates(rows: Iterable[Numbered], listed: Listed, world: World, standing: Iterable[Kept]) -> Iterator[ImportedRow]:
    """What becomes of each row, in order. `standing` are the things kept already.

    A row is known where the same thing is kept; doubted where something in it is uncertain, or where a thing of
    the same sides and date and a like title is kept or stands in a row above; refused where it is not sound.
    """
    beside: dict[tuple[object, ...], list[_Standing]] = {}
    for one in standing:
        if not one.dropped:
            beside.setdefault(_key(one.thing), []).append(_Standing(one.id, one.thing))
    for row in rows:
        fate = _fate(row, listed, world, beside)
        if fate.thing is not None and fate.fate in (RowFate.FILED, RowFate.DOUBTED):
            beside.setdefault(_key(fate.thing), []).append(_Standing(f"row {row.number}", fate.thing))
        yield fate


def _fate(
    row: Numbered, listed: Listed, world: World, beside: dict[tuple[object, ...], list[_Standing]]
) -> ImportedRow:
    doubts = Doubts()
    made = thing(row, listed, world, doubts)
    if made is not None:
        doubts.wrong.extend(faults(made, world))
    if made is None or doubts.wrong:
        return ImportedRow(row.number, listed.kind, RowFate.REFUSED, None, tuple(doubts.wrong))
    near = beside.get(_key(made), [])
    for one in near:
        if one.thing == made:
            return ImportedRow(row.number, listed.kind, RowFate.KNOWN, made, (f"is kept as {one.where}",), one.where)
    like = next((one for one in near if token_set_ratio(_title(one.thing), _title(made)) >= _ALIKE), None)
    if like:
        doubts.doubtful.append(f"is like {like.where}: {_title(like.thing)}")
    fate = RowFate.DOUBTED if doubts.doubtful else RowFate.FILED
    return ImportedRow(row.number, listed.kind, fate, made, tuple(doubts.doubtful), like.where if like else None)


def _key(thing: Thing) -> tuple[object, ...]:
    """What two rows of one thing share: the list, the sides and the date."""
    sides = frozenset(getattr(thing, "sides", ()) or (getattr(thing, "side", None),))
    when = next((value for name in ("date", "signed", "since", "start") if (value := getattr(thing, name, None))), None)
    return kind_of(thing), sides, when


def _title(thing: Thing) -> str:
    """The words a thing goes by."""
    match kind_of(thing):
        case KeptKind.MEMBERSHIP:
            words = [getattr(thing, "person", ""), getattr(thing, "post", "")]
        case KeptKind.PLAN:
            words = [getattr(thing, "purpose", "") or "", getattr(thing, "head", "") or ""]
        case _:
            words = [str(getattr(thing, name, "") or "") for name in ("title", "name", "text")]
    return " ".join(word for word in words if word)
