"""What the rules look through: everything between the two sides in the period, by area."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from functools import cached_property

from comity.records.review import Cited, ReviewedCommitment, ReviewedEngagement, ReviewedInstrument
from comity.review.dates import order
from comity.review.engagements import roots
from comity.review.links.likeness import Likeness

STAY = timedelta(days=14)
"""How long one stay of a delegation is taken to last, at most."""


class Matter:
    """The commitments, engagements and instruments of one review."""

    def __init__(
        self,
        commitments: tuple[ReviewedCommitment, ...],
        engagements: tuple[ReviewedEngagement, ...],
        instruments: tuple[ReviewedInstrument, ...],
    ) -> None:
        self.commitments, self.engagements, self.instruments = commitments, engagements, instruments
        self._roots = roots(engagements)
        self._engagements = {one.entry.id: one for one in engagements}

    def in_areas(self, areas: tuple[str, ...]) -> Iterator[ReviewedCommitment]:
        """The commitments that name one of some areas, each once."""
        seen = set[str]()
        for area in areas:
            for one in self._by_area[area]:
                if one.entry.id not in seen:
                    seen.add(one.entry.id)
                    yield one

    def occasion(self, engagement: str | None) -> str | None:
        """The outermost engagement (a visit) that an engagement is part of, or itself; its id."""
        return self._roots.get(engagement or "")

    def same_stay(self, one: ReviewedCommitment, later: ReviewedEngagement) -> bool:
        """Whether somebody who was there when it was said is here again within two weeks."""
        there = self._engagements.get(one.entry.engagement or "")
        if there is None or not there.date or not later.date:
            return False
        days = order(later.date)[0] - order(there.date)[1]
        return days <= STAY and not _people(there).isdisjoint(_people(later))

    def alike(self, ours: tuple[Cited, ...], theirs: tuple[Cited, ...]) -> float | None:
        """How alike the words are, 0..1; None across languages."""
        return self._likeness.of(ours, theirs)

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(quote for one in self.commitments for quote in one.quotes)

    @cached_property
    def _by_area(self) -> dict[str, list[ReviewedCommitment]]:
        found: dict[str, list[ReviewedCommitment]] = defaultdict(list)
        for one in self.commitments:
            for area in one.entry.areas:
                found[area].append(one)
        return found


def _people(one: ReviewedEngagement) -> set[str]:
    return {joined.person or joined.participant.name for joined in one.entry.participants}
