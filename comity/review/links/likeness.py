"""How alike two quotes are in their words, where they are in one language."""

import math
import re
from collections import Counter
from collections.abc import Iterable

from comity.records.review import Cited

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff"
"""Scripts written without spaces: Thai, Lao, Burmese, Khmer, Han and kana."""

_RUN = re.compile(rf"(?P<unspaced>[{_UNSPACED}]+)|(?P<word>[^\W{_UNSPACED}]+)")
_STEM = 6
"""Words are compared by their first six letters, so that endings matter little in any script with spaces."""


class Likeness:
    """Weighs words by how few of the quotes hold them, and compares quotes by the weight they share."""

    def __init__(self, quotes: Iterable[Cited]) -> None:
        self._words: dict[tuple[str, int, int], frozenset[str]] = {}
        self._held: Counter[tuple[str, str]] = Counter()
        self._total: Counter[str] = Counter()
        self._weights: dict[tuple[str, str], float] = {}
        self._wholes: dict[tuple[str, int, int], float] = {}
        for one in quotes:
            key = one.file, one.start, one.end
            if key not in self._words:
                self._words[key] = words = _words(one.quote)
                self._held.update((one.language, word) for word in words)
                self._total[one.language] += 1

    def of(self, ours: Iterable[Cited], theirs: Iterable[Cited]) -> float | None:
        """The best likeness, 0..1, of any two quotes in one language; None where there are no two."""
        theirs = tuple(theirs)
        found = [self._alike(a, b) for a in ours for b in theirs if a.language == b.language]
        return max(found) if found else None

    def _alike(self, one: Cited, two: Cited) -> float:
        a, b = (self._words[x.file, x.start, x.end] for x in (one, two))
        common = a & b
        if not common:
            return 0.0
        weight = self._whole(one) + self._whole(two)
        return 2 * self._weight(one.language, common) / weight if weight else 0.0

    def _whole(self, one: Cited) -> float:
        key = one.file, one.start, one.end
        if key not in self._wholes:
            self._wholes[key] = self._weight(one.language, self._words[key])
        return self._wholes[key]

    def _weight(self, language: str, words: frozenset[str]) -> float:
        return sum(self._weights.get((language, word)) or self._weigh(language, word) for word in words)

    def _weigh(self, language: str, word: str) -> float:
        weight = math.log((2 + self._total[language]) / (1 + self._held[language, word]))
        self._weights[language, word] = weight
        return weight


def _words(quote: str) -> frozenset[str]:
    """Stems of words; in a script without spaces, pairs of characters."""
    found = set[str]()
    for run in _RUN.finditer(quote.casefold()):
        if run["word"]:
            found.add(run["word"][:_STEM])
        else:
            characters = run["unspaced"]
            found.update(characters[i : i + 2] for i in range(max(1, len(characters) - 1)))
    return frozenset(found)
