"""The few words of a language that the reading itself looks for, read from its reading.toml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from comity.languages import lexicon

_KEYS = (
    "articles",
    "role_heads",
    "any_office",
    "host",
    "guest",
    "sequel",
    "ongoing",
    "instruments",
    "signed",
    "earlier",
    "discussed",
    "bodies",
    "possessives",
    "both",
    "sites",
    "latter",
    "led",
    "before_places",
    "before_sites",
    "after",
    "apart",
    "jointly",
    "states",
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one language; see the comments of languages/<language>/reading.toml."""

    articles: frozenset[str]
    role_heads: frozenset[str]
    any_office: tuple[str, ...]
    host: re.Pattern[str]
    guest: re.Pattern[str]
    sequel: re.Pattern[str]
    ongoing: re.Pattern[str]
    instruments: tuple[tuple[re.Pattern[str], str], ...]
    signed: re.Pattern[str]
    earlier: re.Pattern[str]
    discussed: re.Pattern[str]
    bodies: tuple[tuple[re.Pattern[str], str], ...]
    possessives: tuple[str, ...]
    both: str
    latter: frozenset[str]
    led: re.Pattern[str]
    sites: tuple[tuple[re.Pattern[str], str], ...]
    before_places: tuple[str, ...]
    before_sites: tuple[str, ...]
    after: re.Pattern[str]
    apart: re.Pattern[str]
    jointly: re.Pattern[str]
    states: frozenset[str]


@cache
def words(language: str) -> Words:
    """The words of a language; a key that its reading.toml lacks has no words.

    Raises DataError where the file is missing or has keys that nothing reads.
    """
    data = lexicon.load(language, "reading")
    lexicon.expect(data, _KEYS, f"languages/{language}/reading.toml")
    whole = [(pattern, kind) for kind, pattern in data.get("instruments", {}).items()]
    return Words(
        articles=frozenset(data.get("articles", ())),
        role_heads=frozenset(data.get("role_heads", ())),
        any_office=tuple(data.get("any_office", ())),
        host=_pattern(data, "host"),
        guest=_pattern(data, "guest"),
        sequel=_pattern(data, "sequel"),
        ongoing=_pattern(data, "ongoing"),
        instruments=tuple((_around(pattern, ignore_case=True), kind) for pattern, kind in whole),
        signed=_pattern(data, "signed"),
        earlier=_pattern(data, "earlier"),
        discussed=_pattern(data, "discussed"),
        bodies=tuple((_around(pattern), code) for code, pattern in data.get("bodies", {}).items()),
        possessives=tuple(data.get("possessives", ())),
        both=data.get("both", ""),
        latter=frozenset(data.get("latter", ())),
        led=_pattern(data, "led"),
        sites=tuple((_around(pattern), code) for code, pattern in data.get("sites", {}).items()),
        before_places=tuple(data.get("before_places", ())),
        before_sites=tuple(data.get("before_sites", ())),
        after=_pattern(data, "after"),
        apart=_pattern(data, "apart"),
        jointly=_pattern(data, "jointly"),
        states=frozenset(data.get("states", ())),
    )


_NEVER = re.compile(r"(?!)")


def _pattern(data: Mapping[str, Any], key: str) -> re.Pattern[str]:
    return lexicon.pattern_of(data[key]) if data.get(key) else _NEVER


def _around(pattern: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE if ignore_case else 0)
