"""Spans of time as offices write them (ISO 8601 durations of years, months, weeks, days), counted from EDTF dates."""

import re
from datetime import date, timedelta

import isodate

from comity.records.edtf import bounds
from comity.records.errors import InvalidValue

_FORM = re.compile(r"P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?")


def check(span: str) -> str:
    """The span itself where it is one (`P1Y`, `P6M`, `P2W`, `P15D`, `P1Y6M`); raises InvalidValue where it is none."""
    _parse(span)
    return span


def after(edtf: str, span: str) -> str:
    """The day (EDTF) that lies `span` after the last day that `edtf` may mean.

    >>> after("2024-01-31", "P1M")
    '2024-02-29'
    """
    return _moved(bounds(edtf)[1], span, 1)


def before(edtf: str, span: str) -> str:
    """The day (EDTF) that lies `span` before the first day that `edtf` may mean.

    >>> before("2025", "P3M")
    '2024-10-01'
    """
    return _moved(bounds(edtf)[0], span, -1)


def _moved(day: date, span: str, way: int) -> str:
    try:
        return (day + way * _parse(span)).isoformat()
    except (OverflowError, ValueError):
        raise InvalidValue("span", span, f"leads out of the calendar from {day.isoformat()}") from None


def _parse(span: str) -> "timedelta | isodate.Duration":
    if not _FORM.fullmatch(span):
        raise InvalidValue("span", span, "is no span of time such as P1Y, P6M, P2W or P15D")
    return isodate.parse_duration(re.sub(r"(\d+)W", lambda found: f"{int(found[1]) * 7}D", _merged(span)))


def _merged(span: str) -> str:
    """Weeks beside days as days alone: ISO 8601 has weeks only by themselves."""
    found = re.search(r"(\d+)W(\d+)D", span)
    return span.replace(found[0], f"{int(found[1]) * 7 + int(found[2])}D") if found else span
