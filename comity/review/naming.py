"""Which documents name the two sides of a review: by the table of localities, or in a spelling near to a name."""

from collections import Counter
from collections.abc import Iterable, Mapping

from rapidfuzz.fuzz import partial_ratio

from comity.identity.spelling import bare
from comity.records import Document, Locality, Reading
from comity.records.review import Party
from comity.review.sides import Sides

_NEAR, _LONG = 88, 7
"""How near a spelling must be (0..100), and how many letters a name must have for that to mean anything."""

_BOTH = frozenset({Party.FIRST, Party.SECOND})


class Naming:
    """What the documents of a review name; each is looked through once."""

    def __init__(self, sides: Sides, readings: Mapping[str, Reading]) -> None:
        self.sides = self._sides = sides
        self._readings = readings
        self._known: dict[str, tuple[Counter[Party], int]] = {}
        self._learnt: dict[Party, set[str]] = {Party.FIRST: set(), Party.SECOND: set()}

    def both(self, file: str) -> bool:
        """Whether a document names both sides; what lies within a side names it."""
        named, _ = self._named(file)
        return named.keys() >= _BOTH

    def learn(self, files: Iterable[str]) -> None:
        """Take the places within a side that some documents name for names of it, in every language and spelling."""
        for file in files:
            document = self._readings[file].document
            for place in self._sides.table.scan(document.text, document.language):
                locality = place.candidates[0].locality if place.candidates else None
                if locality and (party := self._sides.named_by(locality)):
                    self._learnt[party].update(locality.names.values())
        self._known.clear()

    def only_both(self, file: str) -> bool:
        """Whether a document names both sides, and no other locality as often as them."""
        named, others = self._named(file)
        return named.keys() >= _BOTH and others < min(named.values())

    def _named(self, file: str) -> tuple[Counter[Party], int]:
        """How often each side is named in a document, and the other locality that is named most."""
        if file not in self._known:
            self._known[file] = self._counted(self._readings[file].document)
        return self._known[file]

    def _counted(self, document: Document) -> tuple[Counter[Party], int]:
        named: Counter[Party] = Counter()
        others: Counter[str] = Counter()
        for place in self._sides.table.scan(document.text, document.language):
            if not place.candidates:
                continue
            locality = place.candidates[0].locality
            if party := self._sides.named_by(locality):
                named[party] += 1
            elif _is_locality(locality):
                others[locality.id] += 1
        if len(named.keys() & _BOTH) == 1:
            missing = Party.SECOND if Party.FIRST in named else Party.FIRST
            side = self._sides.first if missing is Party.FIRST else self._sides.second
            if _nearly_named({*side.names.values(), *self._learnt[missing]}, document.text):
                named[missing] += 1
        return named, max(others.values(), default=0)


def _is_locality(locality: Locality) -> bool:
    """Whether a place is a province or a city, and no country."""
    return "-" in locality.code or locality.id != locality.code


def _nearly_named(names: Iterable[str], text: str) -> bool:
    """Whether a text holds a spelling near to one of the longer names: transcriptions differ."""
    plain = bare(text)
    known = {bare(name) for name in names}
    return any(partial_ratio(name, plain) >= _NEAR for name in known if name.isascii() and len(name) >= _LONG)
