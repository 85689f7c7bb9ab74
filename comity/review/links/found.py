"""What a rule finds for one commitment: numbers of lines with the parts of their scores; links only of the best."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from comity.records.review import Link, LinkCount, LinkKind, Part, Reason
from comity.review.links.columns import Columns, Mask, Numbers
from comity.review.links.space import Scores

_EXACT = 9
"""Digits behind the point to which scores are compared."""


THINGS = "things-named"
"""The part of a score for how much of what the commitment names the later entry names too."""

ITEM = "item-named"
"""The part of a score for naming one item of what the commitment lists."""

THINGS_SHARE = 0.5
"""What that part counts for at most."""


@dataclass(frozen=True, slots=True)
class Found:
    """Lines of `among` (`at`, their numbers), their scores' parts in that order, and why, of one by its number."""

    kind: LinkKind
    among: Columns
    at: Numbers
    parts: Mapping[str, Scores]
    reason: Callable[[int], Reason]

    def best(self, most: int) -> tuple[Link, ...]:
        """The links to the best lines; of equal ones the earliest."""
        if not len(self.at):
            return ()
        first = np.lexsort((self.among.rank[self.at], -self.scores))[:most]
        return tuple(self._link(int(one)) for one in first)

    @property
    def scores(self) -> Scores:
        """The score of each line found, in the order of `at`."""
        scores: Scores = np.round(sum(self.parts.values(), start=np.zeros(len(self.at))), _EXACT)
        return scores

    def only(self, kept: Mask) -> "Found":
        """Some of the lines found."""
        parts = {name: values[kept] for name, values in self.parts.items()}
        return replace(self, at=self.at[kept], parts=parts)

    def count(self) -> LinkCount | None:
        """How many lines there are, which, and when; None where there is none."""
        if not len(self.at):
            return None
        ordered = self.at[np.argsort(self.among.rank[self.at])]
        numbers, dates = self.among.days
        days = tuple(dates[day] for day in np.unique(numbers[ordered]).tolist() if day >= 0)
        ids = tuple(self.among.names[ordered].tolist())
        return LinkCount(self.kind, len(ids), ids, days)

    def _link(self, one: int) -> Link:
        number = int(self.at[one])
        parts = tuple(Part(name, float(values[one])) for name, values in self.parts.items())
        line = self.among.lines[number]
        score = sum(part.value for part in parts)
        return Link(self.kind, self.among.ids[number], line.date, score, parts, self.reason(number), line.quotes)


def things_parts(things: Scores, whole: Scores) -> dict[str, Scores]:
    """The parts of scores for the things that are named: of all that was asked for, and of one item of its list."""
    return {THINGS: THINGS_SHARE * whole, ITEM: THINGS_SHARE * (things - whole)}


def things_named(link: Link) -> float:
    """The share, 0..1, of what a commitment names that the later entry of a link names too."""
    return sum(part.value for part in link.parts if part.name == THINGS) / THINGS_SHARE
