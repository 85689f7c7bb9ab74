"""Which of several commitments a report is about: those that it fits about as well as any."""

from collections.abc import Iterable

import numpy as np

from comity.review.links.columns import Columns
from comity.review.links.found import Found

_BEHIND = 0.25
"""How far a score may lie behind the best that a report has with any commitment."""

_SURE = 0.8
"""A score that needs no comparison."""


class Rivals:
    """The best score that each report has with any commitment."""

    def __init__(self, told: Columns, found: Iterable[Found]) -> None:
        self._told = told
        self._best = np.zeros(len(told.lines))
        for one in found:
            if one.among is told:
                np.maximum.at(self._best, one.at, one.scores)

    def settle(self, found: Found) -> Found:
        """What was found, without the reports that fit another commitment much better."""
        if found.among is not self._told:
            return found
        scores = found.scores
        return found.only((scores >= _SURE) | (scores >= self._best[found.at] - _BEHIND))
