"""Which kind of locality an office beside a name shows it to be: "Governor Ann Hill of Iowa", "Kericho's mayor"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from comity.localities.forms import load
from comity.records import DataError, LocalityKind

_KINDS = {"subdivision": LocalityKind.SUBDIVISION, "city": LocalityKind.CITY, "any": None}
_KEYS = {"of", "behind"}
_NAME = r"(?-i:[A-ZÀ-ÖØ-ÝĐ][\w.’'-]*|al|bin|da|de|dos|van|von|el)"
"""A part of a person's name, which may stand between an office and what it is of."""

_FARTHEST = 90
"""How far before a place, in characters, an office with a person's name may begin."""


_NEAR = 16
"""Within so many characters before a place stands what joins it to its office, with its blank."""


class Shown(NamedTuple):
    """What an office beside a name shows: a place, of a kind where the office is of one."""

    kind: LocalityKind | None


class _Patterns(NamedTuple):
    shown: Shown
    before: re.Pattern[str]
    after: re.Pattern[str]
    follows: re.Pattern[str]
    joins: re.Pattern[str]


def beside_office(text: str, start: int, end: int, language: str) -> Shown | None:
    """What the office that `text[start:end]` belongs to shows of it; None where none stands beside it.

    Behind words that take no "of" between ("Thị trưởng Busan") no other name may follow: that would be a person's.
    Raises DataError where offices.toml lacks a key or has one that nothing reads.
    """
    left, near = (text[max(0, start - far) : start] for far in (_FARTHEST, _NEAR))
    for one in patterns(language):
        if one.after.match(text, end) or (
            one.joins.search(near) and one.before.search(left) and not one.follows.match(text, end)
        ):
            return one.shown
    return None


@cache
def patterns(language: str) -> tuple[_Patterns, ...]:
    """The patterns of a language, one for each kind that its offices show; DataError as for `beside_office`."""
    table = load("offices.toml").get(language, {})
    if set(table) != {*_KINDS, "joining"} or any(set(table[kind]) != _KEYS for kind in _KINDS):
        raise DataError(f"comity/localities/data/offices.toml: [{language}] has not just the keys that are read")
    words = language != "zh"
    joining = _any(table["joining"])
    between = rf"(?:\s{_NAME}){{0,5}},?\s+{joining}(?:\s+|['’])" if table["joining"] else r"\s+"
    follows = re.compile("(?!)" if table["joining"] else rf"\s+{_NAME}")
    joins = re.compile(rf"{joining}(?:\s+|['’])\Z" if table["joining"] else "", re.IGNORECASE)  # quickly told
    edge, gap = (r"\b", r"(?:['’]s?)?\s+") if words else ("", "")
    return tuple(
        _Patterns(
            Shown(kind),
            re.compile(rf"{edge}{_any(table[name]['of'])}{between}\Z", re.IGNORECASE),
            re.compile(rf"{gap}{_any(table[name]['behind'])}{edge}", re.IGNORECASE),
            follows,
            joins,
        )
        for name, kind in _KINDS.items()
    )


def _any(patterns: Sequence[str]) -> str:
    return "(?:" + "|".join(f"(?:{pattern})" for pattern in patterns) + ")" if patterns else "(?!)"
