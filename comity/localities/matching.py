"""What the two ways of scanning, by words and by Han characters, share."""

import re
from collections.abc import Callable, Mapping
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

from comity.localities.folding import key
from comity.localities.forms import forms, load
from comity.records import Candidate, LocalityKind

SURE = "a"
ABBREVIATION = 3  # a key of so many letters is an abbreviation in capitals, or Vietnamese


class Match(NamedTuple):
    """A name found at `text[start:end]`; `sure` says that it needs no head word."""

    start: int
    end: int
    sure: bool


class Known:
    """The table as scanning sees it, and the words of doubtful.toml and surnames.toml."""

    def __init__(
        self,
        scannable: Mapping[str, str],
        simplify: Mapping[int, str],
        find: Callable[..., tuple[Candidate, ...]],
        is_spelled: Callable[[str], bool],
    ) -> None:
        self.keys, self.simplify, self.find = scannable, simplify, find
        self.is_spelled = lru_cache(maxsize=20_000)(is_spelled)
        self.is_country = lru_cache(maxsize=20_000)(self._is_country)

    def _is_country(self, name: str) -> bool:
        candidates = self.find(name)
        return bool(candidates) and candidates[0].locality.kind is LocalityKind.COUNTRY

    @cached_property
    def facts(self) -> dict[str, Any]:
        """doubtful.toml as it stands."""
        return load("doubtful.toml")

    @cached_property
    def surnames(self) -> dict[str, Any]:
        """surnames.toml as it stands."""
        return load("surnames.toml")

    @cached_property
    def ordinary(self) -> dict[str, frozenset[str]]:
        """Language -> keys of the words that are places only with a head word."""
        return self._keys("ordinary")

    @cached_property
    def swallowed(self) -> dict[str, frozenset[str]]:
        """Language -> keys of longer names in which a place's name stands."""
        return self._keys("swallow")

    def _keys(self, name: str) -> dict[str, frozenset[str]]:
        return {language: frozenset(map(key, words)) for language, words in self.facts[name].items()}


@cache
def heads(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What must stand right before, or right after, a name that needs a head word."""
    words = load("doubtful.toml")["heads"][language]
    chosen = [f for f in forms() if f.language == language and any(word in f.before + f.after for word in words)]
    before = "|".join(re.escape(f.before) for f in chosen if f.before) or "(?!)"
    after = "|".join(re.escape(f.after) for f in chosen if f.after and not f.before) or "(?!)"
    edge = "" if language == "zh" else r"\b"
    return re.compile(f"{edge}(?:{before})$", re.IGNORECASE), re.compile(f"(?:{after}){edge}", re.IGNORECASE)
