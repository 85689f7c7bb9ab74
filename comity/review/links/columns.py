"""Lines of a review in columns, so that a rule asks of thousands at once: dates, areas, speakers, acts."""

from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from comity.records import Act
from comity.records.review import Party, ReviewedCommitment, ReviewedEngagement, ReviewedInstrument, ReviewedReport
from comity.review.dates import order, window
from comity.review.links.areas import GENERAL

Line = ReviewedCommitment | ReviewedEngagement | ReviewedInstrument | ReviewedReport
Mask = NDArray[np.bool_]
Numbers = NDArray[np.int64]

_UNDATED = -1
_NEVER = 10**9
_BITS = 63
"""Areas that a word of the machine has room for, one bit each; the taxonomy has fewer."""

_PARTIES = {party: number for number, party in enumerate(Party)}


class AreaBits:
    """Particular areas as bits; areas beyond the sixty-second share the last bit."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}

    def of(self, areas: Iterable[str]) -> int:
        """The bits of some areas, without the ones that say nothing in particular."""
        found = 0
        for area in areas:
            if area not in GENERAL:
                found |= 1 << self._bits.setdefault(area, min(len(self._bits), _BITS - 1))
        return found


class Columns:
    """The columns of some lines. `ids` are those of their entries, `names` those as an array, `rank` their order."""

    def __init__(self, lines: Sequence[Line], bits: AreaBits) -> None:
        self.lines = lines
        self.ids = [line.id if isinstance(line, ReviewedReport) else line.entry.id for line in lines]
        self._of_acts: dict[frozenset[Act], Mask] = {}
        self.names = np.array(self.ids, dtype=np.object_)
        windows = [window(line) for line in lines]
        self._first = np.array([w[0].toordinal() if w else _UNDATED for w in windows], dtype=np.int64)
        self._areas = np.array([bits.of(_areas(line)) for line in lines], dtype=np.uint64)

    @cached_property
    def rank(self) -> Numbers:
        """The place of each line among all by date and id."""
        by_date = sorted(range(len(self.lines)), key=lambda n: (order(self.lines[n].date), self.ids[n]))
        found = np.empty(len(by_date), dtype=np.int64)
        found[by_date] = np.arange(len(by_date))
        return found

    @cached_property
    def days(self) -> tuple[NDArray[np.int64], list[str]]:
        """For each line the number of its date among all dates, which are given in their order; -1 for none."""
        dates = sorted({line.date for line in self.lines if line.date}, key=order)
        numbers = {day: number for number, day in enumerate(dates)}
        return np.array([numbers.get(line.date or "", _UNDATED) for line in self.lines], dtype=np.int64), dates

    @cached_property
    def speakers(self) -> Numbers:
        """The number of the party that spoke; only of commitments."""
        return np.array([party_number(one.speaker) for one in self._said], dtype=np.int64)

    def of_acts(self, acts: frozenset[Act]) -> Mask:
        """What was said with one of some forces; only of commitments."""
        if acts not in self._of_acts:
            self._of_acts[acts] = np.array([one.entry.act in acts for one in self._said], dtype=np.bool_)
        return self._of_acts[acts]

    @cached_property
    def negated(self) -> Mask:
        """What was said not to be done; only of commitments."""
        return np.array([one.entry.negated for one in self._said], dtype=np.bool_)

    @property
    def _said(self) -> list[ReviewedCommitment]:
        return [line for line in self.lines if isinstance(line, ReviewedCommitment)]

    def since(self, one: Line) -> int:
        """The number of the first line that may begin no earlier than another; 0 where lines are not in that order."""
        found = window(one)
        if found is None or not self._ordered:
            return 0
        return int(np.searchsorted(self._days, found[0].toordinal()))

    @cached_property
    def _days(self) -> Numbers:
        """The first day that each line is dated, whatever by."""
        return np.array([order(line.date)[0].toordinal() for line in self.lines], dtype=np.int64)

    @cached_property
    def _ordered(self) -> bool:
        return bool((self._days[1:] >= self._days[:-1]).all())

    def after(self, one: Line, at: Numbers, days: int = 0) -> Mask:
        """Which of some lines are wholly later than another, by more than some days; none where either has no date."""
        found = window(one)
        first = self._first[at]
        later: Mask = (first != _UNDATED) & (first > (found[1].toordinal() + days if found else _NEVER))
        return later

    def not_before(self, one: Line, at: Numbers) -> Mask:
        """Which of some lines begin no earlier than another; none where either has no date."""
        found = window(one)
        first = self._first[at]
        later: Mask = (first != _UNDATED) & (first >= (found[0].toordinal() if found else _NEVER))
        return later

    def sharing(self, bits: int) -> Numbers:
        """The lines that name one of some areas."""
        return np.flatnonzero(self._areas & np.uint64(bits))

    def overlap(self, bits: int, at: Numbers) -> NDArray[np.float64]:
        """Shared particular areas over all that either names, 0..1, for some lines."""
        ours, theirs = np.uint64(bits), self._areas[at]
        union = np.bitwise_count(theirs | ours).astype(np.float64)
        found = np.zeros(len(union))
        np.divide(np.bitwise_count(theirs & ours), union, out=found, where=union > 0)
        return found

    def covered(self, bits: int, at: Numbers) -> NDArray[np.float64]:
        """The share of our particular areas that each of some lines names, 0..1."""
        count = bits.bit_count()
        common = np.bitwise_count(self._areas[at] & np.uint64(bits)).astype(np.float64)
        return common / count if count else np.zeros(len(common))


def party_number(party: Party) -> int:
    """The number by which columns know a party."""
    return _PARTIES[party]


def _areas(line: Line) -> tuple[str, ...]:
    if isinstance(line, ReviewedReport):
        return line.areas
    return () if isinstance(line, ReviewedEngagement) else line.entry.areas
