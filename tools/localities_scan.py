"""Decides at build time which names Table.scan may find in running text by themselves.

The rule is by size and shape, never by place: a country or capital always; a subdivision of two
words, of one word whose largest city has 20,000 people (300,000 where it has fewer than five
letters); a city of one word with 300,000 people, of two with 50,000; in Han characters, a city of
500,000, and a foreign place of two characters, which easily stands inside a longer foreign name, of
3,000,000. Names that doubtful.toml lists as names of people, names of two letters, and names that
are one syllable of pinyin need a head word beside them unless a country, a capital or a city of a
million. The ordinary words of one language are names in another, so that scanning looks at those
itself.
"""

import re
from collections.abc import Mapping

from comity.localities.folding import has_han, key
from comity.localities.forms import load

_ONE_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy])?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue)"
)
_HAN_HEAD = re.compile("(?:地区|大区|省|区|州|邦|县|市|部)$")
_WRITTEN_IN_HAN = ("CN", "TW", "HK", "MO", "JP", "KR", "KP", "VN", "SG")
SURE, NEEDS_HEAD = "a", "c"
_TELLING = 5
"""Letters from which on the name of a province is no chance likeness of another word."""


class Scannable:
    """Collects names with what may be done with them."""

    def __init__(self) -> None:
        doubtful = load("doubtful.toml")
        self.words = {key(word) for word in doubtful["ordinary"]["en"]}
        self.people = {key(word) for words in doubtful["people"].values() for word in words}
        self.needs_head = {key(word) for word in doubtful["needs_head"]["names"]}
        self.han_words = {*doubtful["ordinary"]["zh"], *doubtful["people"]["zh"]}
        self._found: dict[str, str] = {}

    def add(self, name: str, kind: str, weight: int, country: str, *, capital: bool) -> None:
        """Adds one written name of a locality whose largest city (or itself) has `weight` people."""
        if has_han(name):
            sure = self._han(name, kind, weight, foreign=country not in _WRITTEN_IN_HAN and not capital)
        else:
            sure = self._latin(name, kind, weight, capital=capital)
        if sure or self._found.get(name) is None:
            self._found[name] = SURE if sure else NEEDS_HEAD

    def _han(self, name: str, kind: str, weight: int, *, foreign: bool) -> bool:
        if (
            len(name) < 2
            or name in self.han_words
            or _HAN_HEAD.sub("", name) in self.han_words
            or key(name) in self.needs_head
        ):
            return False
        if kind == "country":
            return True
        if foreign and len(name) == 2:
            return weight >= 3_000_000
        return weight >= {"subdivision": 300_000, "city": 500_000}[kind] or (kind == "subdivision" and len(name) > 2)

    def _latin(self, name: str, kind: str, weight: int, *, capital: bool) -> bool:
        folded, words = key(name), re.split(r"[\s-]+", name)
        if len(folded) < 2 or folded in self.needs_head:
            return False
        if kind == "country":
            return True
        if len(folded) < 3 or folded in self.people or (len(words) > 1 and all(key(w) in self.words for w in words)):
            return False
        if capital or weight >= 1_000_000:
            return True
        if len(words) == 1 and _ONE_SYLLABLE.fullmatch(folded):
            return False
        return weight >= self._least(kind, folded, len(words))

    @staticmethod
    def _least(kind: str, folded: str, words: int) -> int:
        if words > 1:
            return 0 if kind == "subdivision" else 50_000
        return 20_000 if kind == "subdivision" and len(folded) >= _TELLING else 300_000

    def keys(self, simple: Mapping[int, str]) -> dict[str, str]:
        """Key -> "a" (found by itself) or "c" (needs a head word); the surer one where two names share a key."""
        found: dict[str, str] = {}
        for name, tier in self._found.items():
            folded = key(name, simple)
            if len(folded) > 1:
                found[folded] = min(tier, found.get(folded, NEEDS_HEAD))
        return found
