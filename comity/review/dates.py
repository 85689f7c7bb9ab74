"""When a line of the review was, by which basis, and what stands in the period."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Protocol

from comity.records import EngagementEntry, InstrumentEntry, Reading, edtf
from comity.records.review import Basis, ReviewedEngagement

When = tuple[str | None, Basis | None]


class Calendar:
    """Dates of entries: their own, else their visit's, else the day they were reported."""

    def __init__(self, engagements: Iterable[EngagementEntry], readings: Mapping[str, Reading]) -> None:
        self._engagements = {entry.id: entry for entry in engagements}
        self._published = {file: reading.document.published for file, reading in readings.items()}

    def of_engagement(self, entry: EngagementEntry) -> When:
        """EDTF date and basis of an engagement; both None where nothing gives one."""
        if entry.date:
            return entry.date, Basis.OWN
        visit = self._engagements.get(entry.part_of or "")
        if visit and visit.date:
            return visit.date, Basis.VISIT
        return self.of_report(entry.sources)

    def of_instrument(self, entry: InstrumentEntry, at: ReviewedEngagement | None) -> When:
        """The day a paper was signed, else that of the engagement (`at`) it was made at, else its report's."""
        if entry.signed:
            return entry.signed, Basis.OWN
        if at and at.date:
            return at.date, at.basis if at.basis is Basis.REPORT else Basis.VISIT
        return self.of_report(entry.sources)

    def of_report(self, sources: Iterable[str]) -> When:
        """The earliest publication among sources, as a date by report."""
        days = [day for source in sources if (day := self._published.get(file_of(source)))]
        return (min(days, key=order), Basis.REPORT) if days else (None, None)


def file_of(source: str) -> str:
    """The document's file of a source `<file>#<finding id>`."""
    return source.rpartition("#")[0]


@lru_cache(maxsize=65536)  # a review compares the same few thousand days over and over
def order(day: str | None) -> tuple[date, date]:
    """A key that sorts EDTF dates by first, then last day; unknown comes last."""
    return edtf.bounds(day) if day else (date.max, date.max)


def in_period(day: str | None, start: str, end: str) -> bool:
    """Whether a date may lie in the period; one that is unknown cannot be ruled out."""
    if day is None:
        return True
    first, last = edtf.bounds(day)
    return first <= edtf.bounds(end)[1] and edtf.bounds(start)[0] <= last


class Dated(Protocol):
    """A line of the review, with its date and where that comes from."""

    @property
    def date(self) -> str | None:
        """EDTF, or None."""

    @property
    def basis(self) -> Basis | None:
        """Where the date comes from."""


def after(later: Dated, earlier: Dated) -> bool:
    """Whether one line is wholly later than another; never where either has no date."""
    one, two = window(later), window(earlier)
    return one is not None and two is not None and one[0] > two[1]


def not_before(later: Dated, earlier: Dated) -> bool:
    """Whether one line begins no earlier than another; never where either has no date."""
    one, two = window(later), window(earlier)
    return one is not None and two is not None and one[0] >= two[0]


def window(line: Dated) -> tuple[date, date] | None:
    """First and last of the days that a line may be of: what only its report dates may be up to two weeks older."""
    if line.date is None:
        return None
    first, last = order(line.date)
    return (first - REPORTED_WITHIN, last) if line.basis is Basis.REPORT else (first, last)


REPORTED_WITHIN = timedelta(days=14)
"""How long after the event a report of it is taken to appear, at most."""
