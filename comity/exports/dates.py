"""EDTF dates in the words of a language."""

import re
from collections.abc import Mapping

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)")
_LAST_MONTH = 12


def spoken(edtf: str, words: Mapping[str, str]) -> str:
    """A date as people write it; `words` is the `[dates]` table of a language.

    What is not EDTF is given back as it is: a page never fails over a date.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _point(edtf, words)
    if start in ("", ".."):
        return words["until"].format(end=_point(end, words))
    if end in ("", ".."):
        return words["from"].format(start=_point(start, words))
    return words["from-to"].format(start=_point(start, words), end=_point(end, words))


def _point(edtf: str, words: Mapping[str, str]) -> str:
    found = _POINT.fullmatch(edtf)
    if not found:
        return edtf
    year, month, day, mark = found.groups()
    text = _calendar(year, int(month or 0), int(day or 0), words) or edtf
    if mark in ("~", "%"):
        text = words["about"].format(date=text)
    if mark in ("?", "%"):
        text = words["perhaps"].format(date=text)
    return text


def _calendar(year: str, month: int, day: int, words: Mapping[str, str]) -> str:
    if month > _LAST_MONTH:
        return words.get(f"season-{month}", "").format(year=year)
    if not month:
        return words["year"].format(year=year)
    name = words["months"].split()[month - 1]
    if not day:
        return words["month"].format(month=name, year=year)
    return words["day"].format(day=words["first-day"] if day == 1 else day, month=name, year=year)
