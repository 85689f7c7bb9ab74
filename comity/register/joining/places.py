"""Places as the record compares them: one within the other, the same, or two."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from comity.localities import table
from comity.records import LocalityKind, Place, UnknownLocality
from comity.records.edtf import bounds

_SURE = 0.75


def within(inner: str, outer: str) -> bool:
    """Whether one ISO 3166 code lies in another; a code lies within itself."""
    return inner == outer or inner.startswith(outer + "-")


def compatible_codes(one: str | None, other: str | None) -> bool:
    """Whether two codes may be of one place; an unknown one may be any."""
    return not one or not other or within(one, other) or within(other, one)


@lru_cache(maxsize=20_000)
def standing(code: str, day: date) -> str:
    """The code of what stood on a day: of a province that was merged into another before it, that other's."""
    try:
        later = table().successor(code)
        valid = table().get(code).valid if later else None
    except UnknownLocality:
        return code
    return later.code if later and valid and bounds(valid)[1] < day else code


def narrowest(codes: Iterable[str]) -> frozenset[str]:
    """The codes without those of which a part is among them: a country and its own province are one side."""
    listed = frozenset(codes)
    return frozenset(code for code in listed if not any(within(other, code) for other in listed if other != code))


def compatible(one: Place | None, other: Place | None) -> bool:
    """Whether two places may be one: a city in a province, a province in a country, or the same."""
    if one is None or other is None:
        return True
    if _is_city(one) and _is_city(other):
        return one.geonames == other.geonames
    if one.code and other.code:
        return compatible_codes(one.code, other.code)
    return True


@lru_cache(maxsize=20_000)
def _is_city(place: Place) -> bool:
    """Whether a place is a city by its GeoNames id, and not the country or subdivision that its code is of."""
    if not place.geonames or not place.code:
        return bool(place.geonames)
    try:
        return table().get(place.code).geonames != place.geonames
    except UnknownLocality:
        return True


def depth(place: Place) -> int:
    """How near a place is told: a city 3, a subdivision 2, a country 1, a bare name 0."""
    if _is_city(place):
        return 3
    return 0 if not place.code else 1 + ("-" in place.code)


@lru_cache(maxsize=50_000)
def is_place(name: str) -> bool:
    """Whether the whole name is a locality's; no, where the world's table is not there to ask."""
    return any(candidate.score >= _SURE for candidate in table().find(name)[:1])


@lru_cache(maxsize=50_000)
def name_of(identifier: str) -> str | None:
    """The usual English name of a locality by id or code; None where the world's table does not have it."""
    try:
        return table().get(identifier).name
    except UnknownLocality:
        return None


@lru_cache(maxsize=20_000)
def identified(place: Place) -> Place:
    """The place with its GeoNames id, where its name and code say which city it is and the reading did not."""
    if place.geonames or not place.code:
        return place
    best = next(iter(table().find(place.name, near=(place.code,))), None)
    if (
        best is None
        or best.score < _SURE
        or best.locality.kind is not LocalityKind.CITY
        or best.locality.code != place.code
    ):
        return place
    return Place(place.name, place.code, best.locality.geonames)
