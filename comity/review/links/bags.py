"""What a quote names, as a bag of features: some that any language shares, some that only its own does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from comity.identity.spelling import bare
from comity.identity.terms import Named, named
from comity.records import Locality
from comity.records.review import Cited
from comity.review.sides import Sides

_STEM = 6
"""Words are compared by their first six letters, so that endings matter little in any script with spaces."""

_KIN = "en-fr"
"""Languages whose longer words are compared with one another."""

_LISTED = re.compile(r"[,;、，；]|\s(?:and|et|và|as well as|ainsi que|cũng như)\s|[和与及]")
"""What stands between the items of a list."""

_NUMBER = re.compile(r"\d+(?:[.,]\d{3})+(?!\d)|\d+")
_YEARS = range(1900, 2101)
_BLANK = ","
"""What stands in the place of a name that was found: no word, and the end of any name beside it."""

_GENERAL = "g:"
"""What features of general terms begin with."""

_CAPITAL = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[.!?:;,]")
_NAME = 4
"""Letters that a single word must have to be a name by itself."""


@dataclass(frozen=True, slots=True)
class Bag:
    """The features of one quote: `shared` are terms, names and quantities, `own` the other words of its language."""

    language: str
    shared: frozenset[str]
    own: frozenset[str]


class Bags:
    """Makes bags; places that are the two sides themselves, or lie around them, are no features."""

    def __init__(self, sides: Sides | None = None) -> None:
        self._sides = sides
        self._made: dict[tuple[str, str], Bag] = {}
        names = [name for side in sides.both for name in (side.name, *side.names.values())] if sides else []
        self._names = frozenset(word for name in names for word in re.findall(r"\w+", name.casefold()))
        self._plain = frozenset(bare(word) for word in self._names)

    def of(self, quote: Cited) -> Bag:
        """The bag of a quote; made once for equal words."""
        key = quote.language, quote.quote
        if key not in self._made:
            self._made[key] = self._make(*key)
        return self._made[key]

    def items(self, quote: Cited) -> tuple[Bag, ...]:
        """The bags of the items that a quote lists, where two or more of them name a thing."""
        pieces = [piece for piece in _LISTED.split(quote.quote) if piece and piece.strip()]
        if len(pieces) < 2:  # noqa: PLR2004 -- no list
            return ()
        bags = (self.of(replace(quote, quote=piece)) for piece in pieces)
        named = tuple(bag for bag in bags if any(map(is_particular, bag.shared)))
        return named if len(named) > 1 else ()

    def _make(self, language: str, text: str) -> Bag:
        places, left = self._places(text, language)
        found = named(left, language)
        shared = {feature for one in found if one.term for feature in _terms(one)}
        shared.update(f"n:{number}" for number in _numbers(text))
        shared.update(f"x:{name}" for name in self._proper(left, language))
        shared.update(f"p:{place}" for place in places)
        own = {_written(word, language) for word in _own(self._unnamed(found))}
        return Bag(language, frozenset(shared), frozenset(own))

    def _unnamed(self, found: tuple[Named, ...]) -> tuple[Named, ...]:
        """The words without those of the two sides' names, which every quote of the review may hold."""
        return tuple(one for one in found if one.word not in self._names)

    def _proper(self, text: str, language: str) -> Iterator[str]:
        """Proper names by their capitals: words, and two in a row; none in a script without capitals."""
        before = ""
        for found in _CAPITAL.finditer(text):
            word = found[0]
            plain = bare(word)
            begins = found.start() == 0
            named = word[0].isupper() and plain not in self._plain and not begins and not _is_term(word, language)
            if named and language != "vi" and len(plain) >= _NAME:
                yield plain
            if named and before:
                yield f"{before} {plain}"
            before = plain if word[0].isupper() and plain not in self._plain else ""

    def _places(self, text: str, language: str) -> tuple[frozenset[str], str]:
        """The places a text names that are neither side, and the text without the words of any place."""
        if self._sides is None:
            return frozenset(), text
        found, left = set(), text
        for place in self._sides.table.scan(text, language):
            if place.candidates:
                locality = place.candidates[0].locality
                left = left[: place.start] + _BLANK * (place.end - place.start) + left[place.end :]
                if not _is_side(self._sides, locality):
                    found.add(locality.id)
        return frozenset(found), left


def is_general(feature: str) -> bool:
    """Whether a feature is a term that every report has."""
    return feature.startswith(_GENERAL)


def is_particular(feature: str) -> bool:
    """Whether a feature names a thing: a term that not every report has, or the wider one that it is a case of."""
    return feature.startswith(("t:", "w:"))


def is_wide(feature: str) -> bool:
    """Whether a feature is the wider term that another is a case of."""
    return feature.startswith("w:")


def is_place(feature: str) -> bool:
    """Whether a feature is a place or a name: it may be the thing spoken of, or only where or who somebody was."""
    return feature.startswith(("p:", "x:"))


def _terms(one: Named) -> tuple[str, ...]:
    """A term, and the wider one that it is a case of, so that the two are alike by half."""
    return (f"{_GENERAL}{one.term}",) if one.general else (f"t:{one.term}", f"w:{one.wide}")


@lru_cache(maxsize=65_536)
def _is_term(word: str, language: str) -> bool:
    return any(one.term for one in named(word, language)) or not named(word, language)


def _written(word: str, language: str) -> str:
    """The feature of a stem: longer ones of two languages that share many words are one (`villas`, `érosion`)."""
    return f"{_KIN}:{word}" if language in _KIN and len(word) == _STEM else f"{language}:{word}"


def _own(found: tuple[Named, ...]) -> Iterator[str]:
    """Stems of the words that are no terms; in a script without spaces, pairs of neighbours."""
    words = [one.word for one in found if not one.term and not one.word.isdigit()]
    yield from (word[:_STEM] for word in words if len(word) > 1)
    for one, two in pairwise(found):
        if not one.term and not two.term and len(one.word) == len(two.word) == 1:
            yield one.word + two.word


def _numbers(text: str) -> Iterator[str]:
    """Quantities; years say when, not what."""
    for found in _NUMBER.findall(text):
        digits = re.sub(r"[.,]", "", found)
        if int(digits) not in _YEARS and len(digits) > 1:
            yield digits


def _is_side(sides: Sides, place: Locality) -> bool:
    ours = {name for side in sides.both for name in (side.id, side.code, side.code.partition("-")[0])}
    return place.id in ours or (place.within not in ours and sides.named_by(place) is not None)
