"""Small words by which a sentence is put plainly before it is parsed, from `mentions.toml` [surface].

They stand where the parser has not looked yet, so that they are told by their letters alone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from comity.languages import lexicon

_SETS = ("reflexive", "having", "inverted", "made_known", "before_known", "elided", "unseen")
_PATTERNS = ("list_goes_on", "aside_place", "place_before_name", "opening_participle")
_KEYS = (*_SETS, *_PATTERNS, "been", "making", "known_as", "quotes")


@dataclass(frozen=True, slots=True)
class Surface:
    """The words of one language; what each is for is said in the comments of its mentions.toml.

    `known_as` holds what stands in for "made known", behind one of `before_known` and elsewhere, and their lemma;
    empty where the language has no such phrase. A pattern that a language lacks finds nothing. `quotes` gives
    marks of quotation those that the parser knows.
    """

    reflexive: frozenset[str]
    having: frozenset[str]
    inverted: frozenset[str]
    made_known: frozenset[str]
    before_known: frozenset[str]
    elided: frozenset[str]
    unseen: frozenset[str]
    list_goes_on: re.Pattern[str]
    aside_place: re.Pattern[str]
    place_before_name: re.Pattern[str]
    opening_participle: re.Pattern[str]
    been: str
    making: str
    known_as: tuple[str, ...]
    quotes: Mapping[str, str]


@cache
def surface(language: str) -> Surface:
    """The words of a language; DataError where its table has an unknown key."""
    table = lexicon.load(language, "mentions").get("surface", {})
    lexicon.expect(table, _KEYS, f"languages/{language}/mentions.toml [surface]")
    values: dict[str, Any] = {key: frozenset(table.get(key, ())) for key in _SETS}
    values |= {key: re.compile(table.get(key, lexicon.NEVER)) for key in _PATTERNS}
    values |= {key: table.get(key, "") for key in ("been", "making")}
    return Surface(**values, known_as=tuple(table.get("known_as", ())), quotes=table.get("quotes", {}))
