"""From the words that a pattern matched to a time expression: fields into points, points into a kind."""

from dataclasses import dataclass
from typing import Any

from comity.languages.time_patterns import Slot
from comity.languages.time_words import Pattern
from comity.records.times import Anchor, Modifier, TimeExpression, TimeKind, TimePoint, TimeUnit

_PART_OFFSET = {"quarter": 32, "half": 39}
_LAST_CENTURY = 20
_SPELLED_CENTURIES = (18, 19)
_Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Token:
    """A time word or number: the sign of its class, where it stands, and its value or its fields."""

    sign: str
    start: int
    end: int
    value: Any


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern over characters `start` to `end` of a row; `captured` says which character fills which slot."""

    pattern: Pattern
    start: int
    end: int
    captured: tuple[tuple[Slot, int], ...]


def meaning(match: Match, row: list[Token | None]) -> TimeExpression | None:
    """The expression that a match stands for, or None where no calendar has such a time."""
    first, last = row[match.start], row[match.end - 1]
    if first is None or last is None:
        return None
    own, modifiers = _gathered(match, row)
    gives = dict(match.pattern.gives)
    if "modifier" in gives:
        modifiers.append(gives.pop("modifier"))
    if gives.pop("adjacent", False) and not _are_adjacent(*own):
        return None
    begin = _point({**gives, **own[0]})
    end = _point({**gives, **own[1]}) if own[1] else None
    if begin is None or (own[1] and end is None) or _runs_backwards(begin, end):
        return None
    kind = match.pattern.kind or _kind(begin, end)
    return TimeExpression(first.start, last.end, kind, begin, end, tuple(dict.fromkeys(modifiers)))


def _gathered(match: Match, row: list[Token | None]) -> tuple[tuple[_Fields, _Fields], list[Modifier]]:
    """The fields of both points as the captured words give them, and the modifiers among the words."""
    fields: tuple[_Fields, _Fields] = ({}, {})
    modifiers: list[Modifier] = []
    for slot, index in match.captured:
        token = row[index]
        value = token.value if token else None
        if slot.field == "modifier" and isinstance(value, Modifier):
            modifiers.append(value)
        elif slot.field == "*" and isinstance(value, dict):
            for key, number in value.items():
                fields[1 if key.endswith("2") else slot.point][key.removesuffix("2")] = number
        else:
            fields[slot.point][slot.field] = next(iter(value.values())) if isinstance(value, dict) else value
    return fields, modifiers


def _runs_backwards(first: TimePoint, last: TimePoint | None) -> bool:
    return bool(last and first.year and last.year and last.year < first.year)


def _are_adjacent(first: _Fields, last: _Fields) -> bool:
    """Whether two dates joined by "and" follow each other, so that they make one stretch."""
    field = next((name for name in ("day", "month", "weekday", "year") if name in first and name in last), None)
    return field is not None and bool(first[field] + 1 == last[field])


def _kind(first: TimePoint, last: TimePoint | None) -> TimeKind:
    if last:
        return TimeKind.INTERVAL
    if first.shift is not None:
        return TimeKind.RELATIVE
    return TimeKind.PARTIAL if first.year is None else TimeKind.ABSOLUTE


def _point(own: _Fields) -> TimePoint | None:
    """A point from the fields that words and pattern gave, or None where no calendar has it."""
    own.pop("bound", None)
    if "step" in own:
        own["unit"], own["shift"] = own.pop("step")
    if "decade" in own and "century" not in own:
        own["century"] = _LAST_CENTURY
    if "century" in own:
        century, decade = own.pop("century"), own.pop("decade", None)
        own["year"] = century * 100 - 99 if decade is None else century * 100 - 100 + decade
        own["unit"] = TimeUnit.CENTURY if decade is None else TimeUnit.DECADE
    for name, offset in _PART_OFFSET.items():
        if name in own:
            own["part"] = offset + own.pop(name)
    if "hundreds" in own and not _spell_year(own):
        return None
    _count(own)
    own["anchor"] = own.get("anchor", Anchor.PUBLISHED)
    own |= {flag: bool(own.get(flag)) for flag in ("keeps", "swapped", "ahead", "once", "closes")}
    point = TimePoint(**own)
    return point if _is_sound(point) else None


def _spell_year(own: _Fields) -> bool:
    """A year told in words ("nineteen ninety-six"): hundreds, tens and ones."""
    hundreds, tens, ones = own.pop("hundreds"), own.pop("tens"), own.pop("ones", 0)
    own["year"] = hundreds * 100 + tens + ones
    return hundreds in _SPELLED_CENTURIES and 20 <= tens < 100 and not (tens % 10 and ones)  # noqa: PLR2004


def _count(own: _Fields) -> None:
    """How many units a point is shifted: "two weeks ago" by sign and count, "last week" by its side."""
    count, sign = own.pop("count", None), own.pop("sign", None)
    if sign is not None:
        own["shift"] = sign * (1 if count is None else count)
    if own.get("unit") and own.get("shift") is None and own.get("side") is not None:
        own["shift"] = own.pop("side")


def _is_sound(point: TimePoint) -> bool:
    limits = ((point.month, 12), (point.day, 31), (point.weekday, 7), (point.part, 41))
    return all(value is None or 1 <= value <= most for value, most in limits)
