"""Cells to values: dates, spans, localities, words of a closed list. What is not certain is said, never guessed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from comity.records import Candidate
from comity.records.edtf import check
from comity.records.errors import InvalidValue
from comity.register.keeping import spans

_NUMBERS = re.compile(r"(\d{1,4})\s*[-/.年]\s*(\d{1,4})(?:\s*[-/.月]\s*(\d{1,4}))?\s*[日号月]?")
_YEAR = re.compile(r"(\d{4})\s*年?")
_YEAR_DIGITS = 4
_MONTHS = 12
_CLOSE = 0.1


class Gazetteer(Protocol):
    """What is asked of the table of localities."""

    def find(self, name: str, /) -> tuple[Candidate, ...]:
        """What a name or code may mean, best first."""


@dataclass(slots=True)
class Doubts:
    """What is not certain about the row at hand, and what is wrong with it, each in words."""

    doubtful: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def dated(cell: str, order: str | None, doubts: Doubts) -> str | None:
    """The EDTF date of a cell: 2024, 2024-04, 2/4/2024, 04.2024, 2024年4月2日, an interval of two with a slash as EDTF.

    `order` (DMY, MDY, YMD) says how numbers stand; without it, a day and a month that could stand the other way
    round are a doubt, read as day before month.
    """
    try:
        return check(cell)
    except InvalidValue:
        pass
    if found := _YEAR.fullmatch(cell):
        return found[1]
    found = _NUMBERS.fullmatch(cell)
    if not found:
        doubts.wrong.append(f"{cell!r} is no date such as 2024, 2024-04, 2024-04-02 or 02/04/2024")
        return None
    one, two, three = found.groups()
    return _written(cell, _placed(one, two, three, order, doubts), doubts)


Parts = tuple[str, str, str | None]


def _placed(one: str, two: str, three: str | None, order: str | None, doubts: Doubts) -> Parts:
    """Year, month and day as they stand."""
    if three is None:
        return (one, two, None) if len(one) == _YEAR_DIGITS else (two, one, None)
    if len(one) == _YEAR_DIGITS:
        return one, two, three
    if order is None and int(one) <= _MONTHS and int(two) <= _MONTHS and int(one) != int(two):
        doubts.doubtful.append(f'{one}/{two}/{three} may be {two}/{one}; say dates = "DMY" or "MDY" in the mapping')
    month_first = order == "MDY" or (order is None and int(two) > _MONTHS)
    return (three, one, two) if month_first else (three, two, one)


def _written(cell: str, parts: Parts, doubts: Doubts) -> str | None:
    year, month, day = parts
    written = f"{year:0>4}-{month:0>2}" + (f"-{day:0>2}" if day else "")
    try:
        if len(year) == _YEAR_DIGITS:
            return check(written)
    except InvalidValue:
        pass
    doubts.wrong.append(f"{cell!r} is no day of the calendar with a year of four digits")
    return None


def span(cell: str, unit: str | None, doubts: Doubts) -> str | None:
    """The ISO 8601 duration of a cell; a bare number is counted in `unit`."""
    written = f"P{int(cell)}{unit}" if unit and cell.isascii() and cell.isdigit() else cell
    try:
        return spans.check(written)
    except InvalidValue as why:
        doubts.wrong.append(f"{cell!r} {why.why}")
        return None


def locality(cell: str, table: Gazetteer, doubts: Doubts) -> str | None:
    """The id of the locality a cell names; one of two that are as likely is a doubt."""
    found = table.find(cell) or table.find(re.split(r"[,(（，]", cell)[0].strip())
    if not found:
        doubts.wrong.append(f"no locality is called {cell!r}")
        return None
    best, *others = found
    for other in others[:1]:
        if other.score > best.score - _CLOSE and best.locality.id not in (other.locality.code, other.locality.id):
            doubts.doubtful.append(
                f"{cell!r} is taken for {best.locality.id} ({best.reason}); "
                f"it may be {other.locality.id} ({other.reason})"
            )
    return best.locality.id


def word(cell: str, kinds: type[StrEnum], doubts: Doubts) -> str | None:
    """The word of a closed list that a cell holds."""
    written = "-".join(cell.lower().split())
    if written in tuple(kinds):
        return written
    doubts.wrong.append(f"{cell!r} is none of {', '.join(kinds)}; map it under `values`")
    return None


def items(cells: Iterable[str], separator: str) -> tuple[str, ...]:
    """The items of cells that hold several each; line ends part them too."""
    parts = (part.strip() for cell in cells for line in cell.splitlines() for part in line.split(separator))
    return tuple(dict.fromkeys(part for part in parts if part))
