"""Which fields people may correct, and what values they take: as JSON, or as the words that somebody types."""

from collections.abc import Callable
from dataclasses import dataclass

from comity.localities import table
from comity.records.areas import areas
from comity.records.codec import from_data, to_value
from comity.records.decisions import ThingKind
from comity.records.edtf import check as check_date
from comity.records.errors import InvalidValue, UnknownLocality
from comity.records.findings import Participant, Place
from comity.records.words import FORCE, EngagementKind, InstrumentKind, LocalityKind, ReferenceKind
from comity.register.acting import said

UNKNOWN = ("", "-", "unknown", "null")
"""What people type for "not known"."""

_LONGEST_NAME = 500
_YES, _NO = ("yes", "true", "1"), ("no", "false", "0")
Value = object
Reads = Callable[[str, Value], Value]


@dataclass(frozen=True, slots=True)
class Field:
    """A field that may be corrected: how its value is read (name, value given -> JSON), and whether it may be unknown.

    `target` is the kind of thing whose id it holds, for a field that names another thing.
    """

    read: Reads
    may_be_unknown: bool = True
    target: ThingKind | None = None


def fields(kind: ThingKind) -> dict[str, Field]:
    """The fields of a kind of thing that people may correct, by name."""
    return _FIELDS.get(kind, {})


def read(kind: ThingKind, name: str, value: Value) -> Value:
    """The JSON value that a person means for a field; raises InvalidValue for a field or value that cannot be."""
    known = fields(kind).get(name)
    if known is None:
        raise InvalidValue("field", name, f"is none that a {kind} has; it has {', '.join(fields(kind)) or 'none'}")
    if value is None or (isinstance(value, str) and value.strip().casefold() in UNKNOWN):
        if not known.may_be_unknown:
            raise InvalidValue(name, value, "may not be unknown")
        return None
    return known.read(name, value)


def _text(name: str, value: Value) -> Value:
    if not isinstance(value, str):
        raise InvalidValue(name, value, "is not text")
    return said(name, value, _LONGEST_NAME)


def _date(name: str, value: Value) -> Value:
    try:
        return check_date(str(_text(name, value)))
    except InvalidValue as why:
        raise InvalidValue(name, value, why.why) from None


def _one_of(*allowed: str) -> Reads:
    def reads(name: str, value: Value) -> Value:
        if value not in allowed:
            raise InvalidValue(name, value, f"is none of {', '.join(allowed)}")
        return str(value)

    return reads


def _yes_or_no(name: str, value: Value) -> Value:
    word = value.casefold() if isinstance(value, str) else value
    if word is True or word in _YES:
        return True
    if word is False or word in _NO:
        return False
    raise InvalidValue(name, value, "is neither yes nor no")


def _names(name: str, value: Value) -> Value:
    """Names: a list, or a text with semicolons between them."""
    given = value.split(";") if isinstance(value, str) else value
    if not isinstance(given, list | tuple):
        raise InvalidValue(name, value, "is no list of names")
    found = [_text(name, one) for one in given]
    return [one for one in found if one]


def _areas(name: str, value: Value) -> Value:
    given = value.replace(",", " ").split() if isinstance(value, str) else value
    if not isinstance(given, list | tuple):
        raise InvalidValue(name, value, "is no list of areas")
    known = {area.id for area in areas()}
    for one in given:
        if one not in known:
            raise InvalidValue(name, one, f"is no area; areas are {', '.join(sorted(known))}")
    return sorted(set(given))


def _side(name: str, value: Value) -> Value:
    """The code of a locality, given by any of its names or codes; a subdivision goes before a city of its name."""
    return _locality(name, value).code


def _sides(name: str, value: Value) -> Value:
    given = value.replace(",", " ").split() if isinstance(value, str) else value
    if not isinstance(given, list | tuple):
        raise InvalidValue(name, value, "is no list of localities")
    return [_side(name, one) for one in given]


def _place(name: str, value: Value) -> Value:
    """A place: named, or as an object with name, code and GeoNames id."""
    if isinstance(value, dict):
        return to_value(from_data(Place, value))
    found = _locality(name, value)
    return to_value(Place(str(value).strip(), found.code, found.geonames))


@dataclass(frozen=True, slots=True)
class _Known:
    code: str
    geonames: int | None


def _locality(name: str, value: Value) -> _Known:
    words = str(_text(name, value))
    found = table().find(words)
    if not found:
        raise InvalidValue(name, words, str(UnknownLocality(words, table().suggest(words))))
    best = found[0].locality
    near = [one for one in found[1:] if one.score > found[0].score - _CLOSE and one.locality.code != best.code]
    if near:
        may = ", ".join(f"{one.locality.code} ({one.locality.name})" for one in (found[0], *near[:3]))
        raise InvalidValue(name, words, f"may be any of {may}; give the code")
    return _Known(best.code, best.geonames if best.kind is LocalityKind.CITY else None)


def _participants(name: str, value: Value) -> Value:
    if not isinstance(value, list | tuple):
        raise InvalidValue(name, value, "is no list of participants (name, offices, side, role)")
    found = from_data(tuple[Participant, ...], list(value))
    return to_value(found)


def _target(name: str, value: Value) -> Value:
    return _text(name, value)


_CLOSE = 0.1
_NAMED = {"name": Field(_text, may_be_unknown=False), "sides": Field(_sides, may_be_unknown=False)}
_ENGAGEMENT = Field(_target, target=ThingKind.ENGAGEMENT)
_FIELDS: dict[ThingKind, dict[str, Field]] = {
    ThingKind.ENGAGEMENT: {
        "kind": Field(_one_of(*EngagementKind), may_be_unknown=False),
        "date": Field(_date),
        "place": Field(_place),
        "planned": Field(_yes_or_no, may_be_unknown=False),
        "participants": Field(_participants, may_be_unknown=False),
        "part_of": _ENGAGEMENT,
    },
    ThingKind.REFERENCE: {
        "kind": Field(_one_of(*ReferenceKind), may_be_unknown=False),
        "date": Field(_date),
        "place": Field(_place),
        "who": Field(_names, may_be_unknown=False),
    },
    ThingKind.INSTRUMENT: {
        "kind": Field(_one_of(*InstrumentKind), may_be_unknown=False),
        "parties": Field(_names, may_be_unknown=False),
        "signed": Field(_date),
        "due": Field(_date),
        "areas": Field(_areas, may_be_unknown=False),
        "engagement": _ENGAGEMENT,
    },
    ThingKind.COMMITMENT: {
        "act": Field(_one_of(*FORCE), may_be_unknown=False),
        "speaker": Field(_text),
        "side": Field(_side),
        "addressee": Field(_side),
        "actor": Field(_text),
        "areas": Field(_areas, may_be_unknown=False),
        "due": Field(_date),
        "engagement": _ENGAGEMENT,
        "negated": Field(_yes_or_no, may_be_unknown=False),
    },
    ThingKind.PERSON: _NAMED,
    ThingKind.ORGANISATION: _NAMED,
}
