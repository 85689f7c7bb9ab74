"""EDTF level 1 dates as Comity uses them: `2023`, `2023-09`, `2023-09-25`, intervals, `~` and `?`.

The standard is ISO 8601-2:2019, annex A. Only the forms a reading writes are taken: a year, a
month or season, a day; an interval of two of them, open (`..`) or not; one qualifier at the end.
"""

import calendar
import re
from datetime import date
from functools import lru_cache

from comity.records.errors import InvalidValue

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)")
_SEASONS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 12),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}


@lru_cache(maxsize=4096)
def _bounds(point: str) -> tuple[date, date]:
    found = _POINT.fullmatch(point)
    if not found:
        raise InvalidValue("date", point, "is not an EDTF date such as 2023, 2023-09 or 2023-09-25")
    year, month, day = (int(x) if x else 0 for x in found.group(1, 2, 3))
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        first, last = (1, 12) if not month else _SEASONS.get(month, (month, month))
        return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    except (ValueError, calendar.IllegalMonthError):
        raise InvalidValue("date", point, "is no day of the calendar") from None


def bounds(edtf: str) -> tuple[date, date]:
    """First and last day that an EDTF date may mean; an open end is the calendar's own.

    >>> bounds("2023-09")
    (datetime.date(2023, 9, 1), datetime.date(2023, 9, 30))
    """
    first, slash, last = edtf.partition("/")
    start = date.min if first in ("..", "") and slash else _bounds(first)[0]
    if not slash:
        return _bounds(first)
    end = date.max if last in ("..", "") else _bounds(last)[1]
    if end < start:
        raise InvalidValue("date", edtf, "ends before it begins")
    return start, end


def check(edtf: str) -> str:
    """The date itself where it is EDTF; raises InvalidValue where it is not."""
    bounds(edtf)
    return edtf


def overlaps(one: str, other: str) -> bool:
    """Whether two EDTF dates may mean a day in common."""
    (a, b), (c, d) = bounds(one), bounds(other)
    return a <= d and c <= b


def is_day(edtf: str | None) -> bool:
    """Whether the date is one day of the calendar."""
    return bool(edtf) and len(edtf or "") == 10 and "/" not in (edtf or "")  # noqa: PLR2004 -- YYYY-MM-DD
