"""The few words of a language that the reading itself looks for, read from its reading.toml."""

import re
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon

_KEYS = ("articles", "role_heads", "any_office", "host", "guest", "sequel", "ongoing", "instruments", "signed", "earlier", "discussed", "bodies", "possessives", "both", "sites", "latter")


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
    sites: tuple[tuple[re.Pattern[str], str], ...]


@cache
def words(language: str) -> Words:
    """The words of a language; DataError where its reading.toml is missing or has unknown keys."""
    data = lexicon.load(language, "reading")
    lexicon.expect(data, _KEYS, f"languages/{language}/reading.toml")
    return Words(
        frozenset(data["articles"]),
        frozenset(data["role_heads"]),
        tuple(data["any_office"]),
        lexicon.pattern_of(data["host"]),
        lexicon.pattern_of(data["guest"]),
        lexicon.pattern_of(data["sequel"]),
        lexicon.pattern_of(data["ongoing"]),
        tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), kind) for kind, pattern in data["instruments"].items()),
        lexicon.pattern_of(data["signed"]),
        lexicon.pattern_of(data["earlier"]),
        lexicon.pattern_of(data["discussed"]),
        tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), code) for code, pattern in data["bodies"].items()),
        tuple(data["possessives"]),
        data["both"],
        frozenset(data["latter"]),
        tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), code) for code, pattern in data["sites"].items()),
    )
