"""Sides as codes: which of a name's codes say whom somebody acts for, and which sides lie in one another."""

from collections.abc import Iterable

from comity.localities import table
from comity.records.clause import Mention

_CITY = "geonames:"


def iso(codes: Iterable[str]) -> list[str]:
    """The ISO 3166 codes among codes; a side is a country or a part of one, a city's GeoNames id is neither."""
    return [code for code in codes if is_iso(code)]


def is_iso(code: str) -> bool:
    """Whether a code is an ISO 3166 one."""
    return not code.startswith(_CITY)


def city(codes: Iterable[str]) -> str | None:
    """The first GeoNames id among codes."""
    return next((code for code in codes if code.startswith(_CITY)), None)


def akin(one: str, other: str) -> bool:
    """Whether one of two ISO codes lies within the other, equal ones included."""
    return table().within(one, other) or table().within(other, one)


def is_home(side: str, place: Mention) -> bool:
    """Whether a place lies in the country of a side."""
    codes = iso(place.codes)
    return bool(codes) and lies_at_home(side, codes[-1])


def lies_at_home(side: str, code: str) -> bool:
    """Whether the place of an ISO code lies in the country of a side."""
    return table().within(code, side.split("-", maxsplit=1)[0])
