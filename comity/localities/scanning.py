"""All place names in a text: what the words or characters show, kept where it is a place, with its candidates."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from comity.localities.folding import key
from comity.localities.han import HanNames
from comity.localities.latin import LatinNames
from comity.localities.matching import Known, Match, heads
from comity.localities.offices import Shown, beside_office
from comity.records import Candidate, LocalityKind

_NOT_WORD = 100_000  # people a place has to have for an ordinary word to be its name before a comma
_MOST_PAIRS, _PAIR = 4, 0.4
_CONTAINED = re.compile(r"\s?[,(]\s?|，|（")
_LONGEST_HEAD = 40


class NamedPlace(NamedTuple):
    """A place a text names: `text[start:end] == name`; what it may mean, best first."""

    start: int
    end: int
    name: str
    candidates: tuple[Candidate, ...]


class Scanner:
    """Finds what `Known` knows. `within` says whether one locality (id) lies in another."""

    def __init__(self, known: Known, within: Callable[[str, str], bool]) -> None:
        self._known, self._within = known, within
        self._latin, self._han = LatinNames(known), HanNames(known)

    def scan(self, text: str, language: str) -> tuple[NamedPlace, ...]:
        """The places of a text, in order: what is sure, has a head word or an office, or what it lies in after it."""
        matches = self._han.matches(text) if language == "zh" else self._latin.matches(text, language)
        shown = self._shown(text, matches, language)
        placed: list[NamedPlace] = []
        for match, office in zip(reversed(matches), reversed(shown), strict=True):
            end = _end_of_name(text, match.end, language)
            name = text[match.start : end]
            place = NamedPlace(match.start, end, name, _of_kind(self._known.find(name), office))
            pair = None
            if placed and _CONTAINED.fullmatch(text, end, placed[-1].start):
                pair = self._together(place, placed[-1], language)
            if pair:
                placed[-1:] = [pair[1], pair[0]]
            elif place.candidates and (match.sure or office is not None or _has_head(text, match, language)):
                while placed and placed[-1].start < end:  # "Geneva Canton": the head word is no city
                    placed.pop()
                if language == "zh" and placed and placed[-1].start == end:
                    placed[-1] = self._inside(placed[-1], place)
                placed.append(place)
        return tuple(reversed(placed))

    def _shown(self, text: str, matches: Sequence[Match], language: str) -> list[Shown | None]:
        """What offices show of each name; where none stands beside it, what they show of it elsewhere in the text.

        An ordinary word is no place by that. Offices of two kinds show no kind: "the governor and the mayor of Nara".
        """
        names = [key(text[match.start : match.end]) for match in matches]
        beside = [beside_office(text, match.start, match.end, language) for match in matches]
        known: dict[str, Shown] = {}
        for name, shown in zip(names, beside, strict=True):
            if shown is not None and name not in self._known.ordinary[language]:
                known[name] = shown if known.get(name, shown) == shown else Shown(None)
        return [here if here and name in known else known.get(name) for name, here in zip(names, beside, strict=True)]

    def _inside(self, inner: NamedPlace, outer: NamedPlace) -> NamedPlace:
        """A place right behind its country or province, with what lies there first: 越南河南省, 广西东兴市."""
        wider = outer.candidates[0].locality
        near = sorted(inner.candidates, key=lambda one: not self._within(one.locality.id, wider.id))
        return inner._replace(candidates=tuple(near))

    def _together(self, inner: NamedPlace, outer: NamedPlace, language: str) -> tuple[NamedPlace, NamedPlace] | None:
        """ "Reading, England", "Atlanta, Georgia": both with what fits together first, where something does."""
        least = _NOT_WORD if key(inner.name) in self._known.ordinary[language] else 0
        if not inner.candidates or inner.candidates[0].locality.kind is LocalityKind.COUNTRY:
            return None
        fitting = [
            (one.score * other.score, other)
            for other in outer.candidates[:_MOST_PAIRS]
            for one in inner.candidates
            if one.locality.population >= least
            and one.locality.id != other.locality.id
            and self._within(one.locality.id, other.locality.id)
        ]
        score, wider = max(fitting, key=lambda pair: pair[0], default=(0.0, outer.candidates[0]))
        if score < _PAIR * inner.candidates[0].score * outer.candidates[0].score:
            return None
        near = self._known.find(inner.name, near=(wider.locality.id,))
        rest = (candidate for candidate in outer.candidates if candidate is not wider)
        return inner._replace(candidates=near), outer._replace(candidates=(wider, *rest))


def _of_kind(found: tuple[Candidate, ...], office: Shown | None) -> tuple[Candidate, ...]:
    """What a name may mean, those first that are of the kind that an office shows."""
    kind = office.kind if office is not None else None
    return found if kind is None else tuple(sorted(found, key=lambda one: one.locality.kind is not kind))


def _end_of_name(text: str, end: int, language: str) -> int:
    """The end with a head word in capitals, which is part of an English name: "Guangdong Province"."""
    head = heads(language)[1].match(text, end) if language == "en" else None
    return head.end() if head and all(word[:1].isupper() for word in head.group().split()) else end


def _has_head(text: str, match: Match, language: str) -> bool:
    before, after = heads(language)
    left = text[max(0, match.start - _LONGEST_HEAD) : match.start]
    return before.search(left) is not None or after.match(text, match.end) is not None
