"""What the rules look through: everything between the two sides in the period, in columns and indexed by words."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from comity.records import EngagementKind
from comity.records.review import (
    Party,
    Progress,
    ReviewedCommitment,
    ReviewedEngagement,
    ReviewedInstrument,
    ReviewedReport,
    Standing,
)
from comity.review.dates import order
from comity.review.engagements import roots
from comity.review.links.areas import narrow
from comity.review.links.bags import Bag, Bags, is_particular
from comity.review.links.columns import AreaBits, Columns, Line, Mask, Numbers
from comity.review.links.space import Alike, Corpus, Space
from comity.review.sides import Sides

STAY = timedelta(days=14)
"""How long one stay of a delegation is taken to last, at most."""


_COOPERATION = frozenset({"g:cooperate", "g:relations", "g:friendship"})
"""Features of what speaks of cooperation at large."""

_PAPER = frozenset(f"{kind}:{term}" for kind in "tw" for term in ("memorandum", "agreements", "sister-city"))
"""Features of papers themselves."""


class Matter:
    """The commitments, engagements, instruments and reports of one review."""

    def __init__(
        self,
        commitments: tuple[ReviewedCommitment, ...],
        engagements: tuple[ReviewedEngagement, ...],
        instruments: tuple[ReviewedInstrument, ...],
        reports: tuple[ReviewedReport, ...] = (),
        sides: Sides | None = None,
    ) -> None:
        self.commitments, self.engagements = commitments, engagements
        self.instruments, self.reports = instruments, reports
        self.bits = AreaBits()
        self._bags = Bags(sides)
        self._roots = roots(engagements)
        self._engagements = {one.entry.id: one for one in engagements}
        self._of_kinds: dict[frozenset[EngagementKind], Mask] = {}
        self._of_progress: dict[frozenset[Progress], Mask] = {}
        self._compared: tuple[ReviewedCommitment, dict[int, Alike]] | None = None

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

    def said_at(self, engagement: str | None) -> Numbers:
        """The numbers of the commitments that were made at an engagement."""
        return self._said_at.get(engagement or "", np.empty(0, dtype=np.int64))

    def bags(self, line: Line) -> tuple[Bag, ...]:
        """What the quotes of a line name."""
        return tuple(self._bags.of(quote) for quote in line.quotes)

    def _items(self, one: ReviewedCommitment) -> tuple[Bag, ...]:
        """What the items of a commitment that lists several name, each by itself."""
        return tuple(item for quote in one.quotes for item in self._bags.items(quote))

    @cached_property
    def could_carry_out(self) -> Mask:
        """The engagements that took place between the sides, in one of the two."""
        return np.array([_could_carry_out(line) for line in self.engagements], dtype=np.bool_)

    @cached_property
    def placed(self) -> Mask:
        """The engagements that took place in one of the two."""
        return np.array([line.where in (Party.FIRST, Party.SECOND) for line in self.engagements], dtype=np.bool_)

    def of_kinds(self, kinds: frozenset[EngagementKind]) -> Mask:
        """The engagements of some kinds."""
        if kinds not in self._of_kinds:
            listed = [line.entry.kind in kinds for line in self.engagements]
            self._of_kinds[kinds] = np.array(listed, dtype=np.bool_)
        return self._of_kinds[kinds]

    def of_progress(self, progress: frozenset[Progress]) -> Mask:
        """The reports that say one of some things."""
        if progress not in self._of_progress:
            listed = [line.progress in progress for line in self.reports]
            self._of_progress[progress] = np.array(listed, dtype=np.bool_)
        return self._of_progress[progress]

    def signed_at(self, engagement: str | None) -> Mask:
        """The instruments made at the occasion of an engagement."""
        ours = self.occasion(engagement)
        return self._occasions == ours if ours else np.zeros(len(self.instruments), dtype=np.bool_)

    @cached_property
    def _occasions(self) -> NDArray[np.object_]:
        return np.array([self.occasion(paper.entry.engagement) for paper in self.instruments], dtype=np.object_)

    def is_broad(self, one: ReviewedCommitment) -> bool:
        """Whether a commitment asks for cooperation, and names nothing in particular."""
        return all(_is_broad(bag) for bag in self.bags(one))

    @cached_property
    def broad_papers(self) -> Mask:
        """The instruments that name nothing in particular besides themselves."""
        listed = [not narrow(paper.entry.areas) and all(map(_at_large, self.bags(paper))) for paper in self.instruments]
        return np.array(listed, dtype=np.bool_)

    @cached_property
    def said(self) -> Columns:
        """The commitments in columns."""
        return Columns(self.commitments, self.bits)

    @cached_property
    def met(self) -> Columns:
        """The engagements in columns."""
        return Columns(self.engagements, self.bits)

    @cached_property
    def signed(self) -> Columns:
        """The instruments in columns."""
        return Columns(self.instruments, self.bits)

    @cached_property
    def told(self) -> Columns:
        """The reports in columns."""
        return Columns(self.reports, self.bits)

    def alike(self, one: ReviewedCommitment, among: Columns) -> Alike:
        """How alike the lines of some columns (`said`, `met`, `signed`, `told`) are to a commitment in their words.

        All are compared at once, and kept until another commitment is asked for, since several rules ask the same.
        """
        if self._compared is None or self._compared[0] is not one:
            found = self._corpus.alike(self.bags(one), self.said.since(one))
            if items := self._items(one):
                found = found.joined(self._corpus.alike(items, len(self.commitments)))  # what was said comes first
            self._compared = one, {id(columns): found.among(*span) for columns, span in self._spans}
        return self._compared[1][id(among)]

    @cached_property
    def _spans(self) -> tuple[tuple[Columns, tuple[int, int]], ...]:
        """The columns in the order of the corpus, each with the numbers that its lines have in it."""
        ordered, spans, first = (self.said, self.told, self.signed, self.met), [], 0
        for columns in ordered:
            spans.append((columns, (first, first + len(columns.lines))))
            first += len(columns.lines)
        return tuple(spans)

    @cached_property
    def _corpus(self) -> Corpus:
        return Corpus([self.bags(line) for columns, _ in self._spans for line in columns.lines], self._space)

    @cached_property
    def _space(self) -> Space:
        lines: tuple[Iterable[Line], ...] = (self.commitments, self.engagements, self.instruments, self.reports)
        return Space(bag for listed in lines for line in listed for bag in self.bags(line))

    @cached_property
    def _said_at(self) -> dict[str, Numbers]:
        found: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.commitments):
            if one.entry.engagement:
                found[one.entry.engagement].append(number)
        return {engagement: np.array(numbers, dtype=np.int64) for engagement, numbers in found.items()}


def _is_broad(bag: Bag) -> bool:
    return not any(map(is_particular, bag.shared)) and not bag.shared.isdisjoint(_COOPERATION)


def _at_large(bag: Bag) -> bool:
    return not any(map(is_particular, bag.shared - _PAPER))


def _people(one: ReviewedEngagement) -> set[str]:
    return {joined.person or joined.participant.name for joined in one.entry.participants}


def _could_carry_out(line: ReviewedEngagement) -> bool:
    """Whether an engagement took place between the sides, in one of the two (a call: anywhere)."""
    if line.standing is Standing.FRAME or line.entry.planned:
        return False
    elsewhere = line.entry.place is not None and line.where is Party.UNSAID
    return not elsewhere or line.entry.kind is EngagementKind.CALL
