"""Decides at build time which names Table.scan may find in running text by themselves.

The rule is by size and shape, never by place: a country or capital always; a subdivision of two
words, or whose largest city has 300,000 people; a city of one word with 300,000 people, of two with
50,000; in Han characters, of two characters or more and 500,000 people. Names that doubtful.toml
lists (ordinary words, names of people), names of two letters, and names that are one syllable of
pinyin need a head word beside them ("Nice city") unless a country, a capital or a city of a million.
"""

import re
from collections.abc import Mapping

from comity.localities.folding import has_han, key
from comity.localities.forms import load

_ONE_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy])?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue)"
)
SURE, NEEDS_HEAD = "a", "c"


class Scannable:
    """Collects names with what may be done with them."""

    def __init__(self) -> None:
        doubtful = load("doubtful.toml")
        self.words = {key(word) for words in doubtful["ordinary"].values() for word in words}
        self.people = {key(word) for words in doubtful["people"].values() for word in words}
        self.needs_head = {key(word) for word in doubtful["needs_head"]["names"]}
        self.han_words = set(doubtful["ordinary"]["zh"])
        self._found: dict[str, str] = {}

    def add(self, name: str, kind: str, weight: int, *, capital: bool) -> None:
        """Adds one written name of a locality whose largest city (or itself) has `weight` people."""
        sure = self._han(name, kind, weight) if has_han(name) else self._latin(name, kind, weight, capital=capital)
        if sure or self._found.get(name) is None:
            self._found[name] = SURE if sure else NEEDS_HEAD

    def _han(self, name: str, kind: str, weight: int) -> bool:
        if len(name) < 2 or name in self.han_words:
            return False
        least = {"country": 0, "subdivision": 300_000, "city": 500_000}[kind]
        return weight >= least or (kind != "city" and len(name) > 2)

    def _latin(self, name: str, kind: str, weight: int, *, capital: bool) -> bool:
        folded, words = key(name), re.split(r"[\s-]+", name)
        if len(folded) < 2 or folded in self.needs_head:
            return False
        if kind == "country":
            return True
        if len(folded) < 3 or folded in self.words or folded in self.people or all(key(w) in self.words for w in words):
            return False
        if capital or weight >= 1_000_000:
            return True
        if len(words) == 1 and _ONE_SYLLABLE.fullmatch(folded):
            return False
        least = {"subdivision": 300_000, "city": 300_000} if len(words) == 1 else {"subdivision": 0, "city": 50_000}
        return weight >= least[kind]

    def keys(self, simple: Mapping[int, str]) -> dict[str, str]:
        """Key -> "a" (found by itself) or "c" (needs a head word); the surer one where two names share a key."""
        found: dict[str, str] = {}
        for name, tier in self._found.items():
            folded = key(name, simple)
            if len(folded) > 1:
                found[folded] = min(tier, found.get(folded, NEEDS_HEAD))
        return found
