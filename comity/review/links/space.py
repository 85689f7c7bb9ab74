"""How alike many quotes are to one: bags weighed by how few hold a feature, compared through an index.

A quote is compared with thousands at a time, so sums are kept in arrays: nothing is built for a pair
that is not alike.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comity.review.links.bags import Bag, is_general, is_particular, is_place, is_wide

Scores = NDArray[np.float64]
Numbers = NDArray[np.int64]

_GENERAL = 0.25
"""What a term that every report has counts for."""

_IN_HALVES = ("vi:", "zh:")
_HALF = 0.5
"""Vietnamese syllables and pairs of Chinese characters are about half a word each."""

_WIDE = 0.4
"""What the wider term counts for of a thing: two cases of it (a bridge, a motorway) are alike by that."""

_MAYBE = 0.4
"""What a place, or a word that is no term, counts for when things are told: it may be one, or only how it is put."""

_NAME = 0.5
"""What a place or a proper name counts for when things are told: another one is mostly another thing."""

_FLOOR = 0.15
"""The share of ours that quotes must have in common for a likeness of .3, the least that any rule asks for."""

_LEAST = 1e-9

_ITEM = 0.8
"""What naming one item of a list counts for beside naming all of it."""

_COMMON = 0.1
_FEW = 200
"""Among more quotes than these, what more than a tenth of them hold tells nothing apart."""


@dataclass(frozen=True, slots=True)
class Alike:
    """The lines that a comparison found (their numbers, sorted), and for each, 0..1: how alike the words are, and
    how much of the things it names.

    `whole` is the share of all the things that were asked for, where `things` may be that of one item of a list.
    """

    lines: Numbers
    words: Scores
    things: Scores
    whole: Scores

    def among(self, first: int, end: int) -> "Alike":
        """Those from one number up to another, counted from the first."""
        start, stop = np.searchsorted(self.lines, (first, end))
        span = slice(start, stop)
        return Alike(self.lines[span] - first, self.words[span], self.things[span], self.whole[span])

    def joined(self, items: "Alike") -> "Alike":
        """The same with what an item of the list is like, where that is more; `whole` stays."""
        lines = np.union1d(self.lines, items.lines)
        words, things, whole = self.of(lines)
        item_words, item_things, _ = items.of(lines)
        return Alike(lines, np.maximum(words, item_words), np.maximum(things, _ITEM * item_things), whole)

    def of(self, lines: Numbers) -> tuple[Scores, Scores, Scores]:
        """Words, things and the whole of some lines; nothing for lines that were not found."""
        found = np.zeros((3, len(lines)))
        if len(self.lines):
            at = np.minimum(np.searchsorted(self.lines, lines), len(self.lines) - 1)
            there = self.lines[at] == lines
            for row, values in zip(found, (self.words, self.things, self.whole), strict=True):
                row[there] = values[at[there]]
        return found[0], found[1], found[2]


_BACKGROUND = 200
"""Quotes that are thought to stand beside those of the review, and to hold none of its words: in a small review of
two cities that speak of nothing but water, water still tells something."""


def _share_of(feature: str) -> float:
    """What a feature counts for by its kind."""
    if is_general(feature):
        return _GENERAL
    if is_particular(feature):
        return _WIDE if is_wide(feature) else 1 - _WIDE
    return _HALF if feature.startswith(_IN_HALVES) else 1.0


class Space:
    """The weights of features over all the quotes of a review."""

    def __init__(self, bags: Iterable[Bag]) -> None:
        held: Counter[str] = Counter()
        total = 0
        for bag in bags:
            held.update(bag.shared)
            held.update(bag.own)
            total += 1
        most = total * _COMMON if total > _FEW else total
        self._unknown = math.log(_BACKGROUND + total)
        self._weights = {
            feature: (self._rarity(feature, count, total) if count <= most else 0.0) * _share_of(feature)
            for feature, count in held.items()
        }

    def _rarity(self, feature: str, count: int, total: int) -> float:
        """What a feature counts for by how few quotes hold it: names by the quotes of the review alone.

        Where every second quote names a city, that city tells nothing apart, however small the review.
        """
        if is_place(feature):
            return self._unknown * math.log((1 + total) / count) / math.log(1 + total)
        return math.log((_BACKGROUND + total) / (1 + count))

    def weight(self, feature: str) -> float:
        """What a feature counts for; one that no quote holds counts most."""
        return self._weights.get(feature, self._unknown)

    def whole(self, features: Iterable[str]) -> float:
        """What some features count for together."""
        return sum(self.weight(one) for one in features)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A bag that is asked for: its features by what they are, and what they count for together.

    `heaviest` is the most that one of its places and words counts for.
    """

    things: Sequence[str]
    places: Sequence[str]
    rest: Sequence[str]
    shared: float
    own: float
    thing: float
    place: float
    heaviest: float


class Corpus:
    """Lines with their bags (a line may have several quotes), indexed by feature."""

    def __init__(self, lines: Sequence[Sequence[Bag]], space: Space) -> None:
        self._space = space
        self._known: dict[Bag, _Asked] = {}
        listed = [(number, bag) for number, bags in enumerate(lines) for bag in bags]
        self._line = np.array([number for number, _ in listed], dtype=np.int64)
        self._shared = np.array([space.whole(bag.shared) for _, bag in listed])
        self._own = np.array([space.whole(bag.own) for _, bag in listed])
        self._language = np.array([bag.language for _, bag in listed], dtype=np.object_)
        postings: dict[str, list[int]] = defaultdict(list)
        for at, (_, bag) in enumerate(listed):
            for feature in (*bag.shared, *bag.own):
                if space.weight(feature):
                    postings[feature].append(at)
        self._postings = {feature: np.array(at, dtype=np.int64) for feature, at in postings.items()}

    def alike(self, bags: Iterable[Bag], since: int = 0) -> Alike:
        """The lines that are alike enough to some quotes to be worth looking at; the best of a line's quotes counts.

        Lines before the number `since` are left out.

        Quotes in one language are compared in all their words, in two by what the languages share.
        """
        cut = int(np.searchsorted(self._line, since)) if since else 0
        found = [self._compared(bag, cut) for bag in bags]
        quotes = np.concatenate([rows for rows, _, _ in found]) if found else _NONE
        if not len(quotes):
            return Alike(_NONE, np.zeros(0), np.zeros(0), np.zeros(0))
        lines = self._line[quotes]
        words, things = (np.concatenate([one[n] for one in found]) for n in (1, 2))
        if len(lines) > 1 and not (lines[1:] > lines[:-1]).all():
            by_line = np.argsort(lines, kind="stable")
            lines, words, things = lines[by_line], words[by_line], things[by_line]
            begins = np.flatnonzero(np.r_[True, lines[1:] != lines[:-1]])
            lines, words, things = (
                lines[begins],
                np.maximum.reduceat(words, begins),
                np.maximum.reduceat(things, begins),
            )
        return Alike(lines, words, things, things)

    def _compared(self, bag: Bag, cut: int) -> tuple[Numbers, Scores, Scores]:
        """Quotes from the number `cut` on that name a thing of ours, and how alike they are in words and in things."""
        asked = self._asked(bag)
        things, places, own, rest = (self._sum(part, cut) for part in (asked.things, asked.places, bag.own, asked.rest))
        words = places + own
        telling = (things > 0) | (words > asked.heaviest)  # alone, a word that is no term says nothing
        common = things + words + rest
        rows = np.flatnonzero(telling & (common >= _FLOOR * asked.shared))
        quotes = rows + cut
        same = self._language[quotes] == bag.language
        wholes = asked.shared + self._shared[quotes] + np.where(same, asked.own + self._own[quotes], 0.0)
        thing = asked.thing + _NAME * asked.place + np.where(same, _MAYBE * asked.own, 0.0)
        named = things[rows] + _NAME * places[rows] + _MAYBE * own[rows]
        return quotes, _share(2 * common[rows], wholes), _share(named, thing)

    def _asked(self, bag: Bag) -> _Asked:
        if bag not in self._known:
            things = [one for one in bag.shared if is_particular(one)]
            places = [one for one in bag.shared if is_place(one)]
            rest = [one for one in bag.shared if not (is_particular(one) or is_place(one))]
            whole = self._space.whole
            heaviest = max((self._space.weight(one) for one in (*places, *bag.own)), default=0.0) + _LEAST
            self._known[bag] = _Asked(
                things, places, rest, whole(bag.shared), whole(bag.own), whole(things), whole(places), heaviest
            )
        return self._known[bag]

    def _found(self, features: Iterable[str], cut: int) -> list[tuple[str, Numbers]]:
        """The features that quotes from the number `cut` on hold, with those quotes, counted from there."""
        found = [(one, at) for one in features if (at := self._postings.get(one)) is not None]
        if cut:
            found = [(one, at[np.searchsorted(at, cut) :] - cut) for one, at in found]
        return found

    def _sum(self, features: Iterable[str], cut: int) -> Scores:
        """The weight of some features that each quote holds."""
        found = self._found(features, cut)
        length = len(self._line) - cut
        if not found:
            return np.zeros(length)
        weights = np.repeat([self._space.weight(one) for one, _ in found], [len(at) for _, at in found])
        summed: Scores = np.bincount(np.concatenate([at for _, at in found]), weights, length)  # type: ignore[assignment]  # its stubs forget the weights
        return summed


_NONE: Numbers = np.empty(0, dtype=np.int64)


def _share(part: Scores, whole: Scores) -> Scores:
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
