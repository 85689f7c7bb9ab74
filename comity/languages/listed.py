"""Words that a language lists for the reading, beside those in its reading.toml."""

from collections.abc import Mapping
from functools import cache

from comity.languages import lexicon


def outcomes(language: str) -> frozenset[str]:
    """Verbs of what comes of a thing by itself, which is no promise of anybody."""
    return _forms(language, "outcomes")


def deeds(language: str) -> frozenset[str]:
    """Those of the outcomes that are a promise all the same where somebody named is to do them."""
    return _forms(language, "deeds")


@cache
def pronouns(language: str) -> Mapping[str, str]:
    """Pronouns in small letters, and what each may stand for: the groups of `[pronouns]` in mentions.toml."""
    table = lexicon.load(language, "mentions").get("pronouns", {})
    return {word: kind for kind, words in table.items() for word in words}


@cache
def _forms(language: str, key: str) -> frozenset[str]:
    return frozenset(lexicon.load(language, "predicates").get("forms", {}).get(key, ()))
