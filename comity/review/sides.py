"""Who stands on which of the two sides of a review."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from comity.records import Candidate, InvalidValue, Locality, LocalityKind, Place, UnknownLocality
from comity.records.review import FormerLocality, Party, ReviewSide


class Named(Protocol):
    """A place that a text names."""

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """What it may mean, best first."""

    @property
    def start(self) -> int:
        """Where the name begins in the text."""

    @property
    def end(self) -> int:
        """Where the name ends in the text."""


class Gazetteer(Protocol):
    """What the review asks of the table of localities."""

    def get(self, id_or_code: str, /) -> Locality:
        """The locality of an id or code; raises UnknownLocality."""

    def within(self, inner: str, outer: str, /) -> bool:
        """Whether one locality lies in another, or is it."""

    def formerly(self, code: str, /) -> tuple[Locality, ...]:
        """The localities that were merged into one."""

    def scan(self, text: str, language: str, /) -> Sequence[Named]:
        """The places that a text names."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides, and the table that says what lies where."""

    first: ReviewSide
    second: ReviewSide
    table: Gazetteer

    @classmethod
    def of(cls, between: tuple[str, str], table: Gazetteer, *, only: bool) -> "Sides":
        """The sides of two locality ids or codes.

        Raises UnknownLocality where one is in no register, InvalidValue where both are the same.
        """
        one, other = (table.get(name) for name in between)
        if one.id == other.id:
            raise InvalidValue("between", one.name, "is on both sides; a review needs two different localities")
        return cls(_side(one, table, only=only), _side(other, table, only=only), table)

    @property
    def both(self) -> tuple[ReviewSide, ReviewSide]:
        """First and second."""
        return self.first, self.second

    def of_code(self, code: str | None) -> Party | None:
        """The party that a locality's code or id belongs to, or None."""
        return self._choose(side for side in self.both if code and self._covers(side, code))

    def named_by(self, locality: Locality) -> Party | None:
        """The party that a text speaks of where it names a locality.

        Besides what lies within a side: a city of the region that a side is part of, where the table knows the city by
        that region only (Lyon, which lies in Rhône, by Auvergne-Rhône-Alpes).
        """
        if party := self.of_code(locality.id):
            return party
        if locality.kind is not LocalityKind.CITY or locality.within == locality.code.partition("-")[0]:
            return None
        return self._choose(side for side in self.both if locality.within and self._part_of(side, locality.within))

    def _part_of(self, side: ReviewSide, region: str) -> bool:
        return "-" in region and side.id != region and self._within(side.id, region)

    def of_actor(self, code: str | None, words: Iterable[str]) -> Party | None:
        """The party that somebody acts for, by the code reported and the words of name and offices.

        A city and the province around it share a code, so the words tell one from the other.
        """
        said = tuple(words)
        return self._choose(side for side in self.both if code and self._acts_for(side, code, said))

    def of_place(self, place: Place | None) -> Party | None:
        """The party in whose territory a place lies; what lies inside always counts for places."""
        if place is None:
            return None
        ids = [f"geonames:{place.geonames}"] if place.geonames else []
        ids += [place.code] if place.code else []
        return self._choose(side for side in self.both if self._holds(side, place, ids))

    def of_names(self, names: Iterable[str], language: str = "en") -> frozenset[Party]:
        """The parties that some names (of companies, boards, parties to a paper) speak of."""
        found = (place.candidates[0].locality for name in names for place in self.table.scan(name, language)
                 if place.candidates)  # fmt: skip
        return frozenset(party for party in map(self.named_by, found) if party)

    def _named(self, text: str, language: str) -> list[str]:
        return [place.candidates[0].locality.id for place in self.table.scan(text, language) if place.candidates]

    def _holds(self, side: ReviewSide, place: Place, ids: list[str]) -> bool:
        if any(self._within(one, side.id) or self._was(one, side) for one in ids):
            return True
        return side.id != side.code and side.code in ids and _names(side, (place.name,))

    def _covers(self, side: ReviewSide, code: str) -> bool:
        if self._was(code, side):
            return True
        if side.only:
            return code == side.id
        return self._within(code, side.id) or (side.id != side.code and code == side.code)

    def _acts_for(self, side: ReviewSide, code: str, words: tuple[str, ...]) -> bool:
        if side.id != side.code and code == side.code:
            return _names(side, words)
        if not self._covers(side, code):
            return False
        return not side.only or not any(self._lies_inside(side, word) for word in words)

    def _lies_inside(self, side: ReviewSide, word: str) -> bool:
        inside = [one for one in self._named(word, "en") if one != side.id and self._within(one, side.id)]
        return bool(inside) and not _names(side, (word,))

    def _was(self, code: str, side: ReviewSide) -> bool:
        """Whether a locality is one that was merged into the side."""
        return any(self._within(code, former.code) for former in side.formerly)

    def _within(self, inner: str, outer: str) -> bool:
        try:
            return self.table.within(inner, outer)
        except UnknownLocality:  # an international organisation acts for no locality
            return False

    def _choose(self, sides: Iterable[ReviewSide]) -> Party | None:
        found = list(sides)
        if len(found) > 1:  # one side lies in the other: the narrower one is meant
            inner = self._within(self.first.id, self.second.id) or self._was(self.first.id, self.second)
            found = [self.first if inner else self.second]
        if not found:
            return None
        return Party.FIRST if found[0] is self.first else Party.SECOND


def other(party: Party) -> Party:
    """The side across the table; both and unsaid have none and stay what they are."""
    return {Party.FIRST: Party.SECOND, Party.SECOND: Party.FIRST}.get(party, party)


def _side(locality: Locality, table: Gazetteer, *, only: bool) -> ReviewSide:
    formerly = tuple(
        FormerLocality(old.code, old.name, dict(old.names), (old.valid or "").rpartition("/")[2] or None)
        for old in table.formerly(locality.id)
    )
    return ReviewSide(locality.id, locality.code, locality.name, dict(locality.names), only, formerly)


def _names(side: ReviewSide, words: Iterable[str]) -> bool:
    text = " ".join(words).casefold()
    return any(name.casefold() in text for name in side.names.values())
