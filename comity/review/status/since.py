"""What was looked through that was published after a day: without it an absence says nothing."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from comity.records import Reading
from comity.records.review import Searched
from comity.review.dates import order
from comity.review.searching import tallied


class Since:
    """The documents of a review by the day of their publication."""

    def __init__(self, readings: Mapping[str, Reading], end: str) -> None:
        dated = [one.document for one in readings.values() if one.document.published]
        self._documents = sorted(
            (one for one in dated if order(one.published)[0] <= order(end)[1]), key=lambda one: order(one.published)
        )
        self._told: dict[int, Searched] = {}

    @cached_property
    def _days(self) -> list[date]:
        return [order(one.published)[0] for one in self._documents]

    def of(self, day: str | None) -> Searched:
        """What was published after an EDTF date, up to the end of the period; all of it where there is none."""
        first = bisect_right(self._days, order(day)[1]) if day else 0
        if first not in self._told:
            self._told[first] = tallied(self._documents[first:])
        return self._told[first]

    def any_after(self, day: date) -> bool:
        """Whether anything was published after a day."""
        return bisect_right(self._days, day) < len(self._days)
