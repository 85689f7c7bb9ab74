"""Building a review from the record and the readings behind it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from comity.localities import table
from comity.records import Conflict, Reading, Record, edtf
from comity.records.review import (
    Called,
    Cited,
    Review,
    ReviewedCommitment,
    ReviewedEngagement,
    ReviewedInstrument,
    ReviewedReport,
    Standing,
)
from comity.review import papers
from comity.review.citing import Quotes
from comity.review.collecting import without_collecting
from comity.review.commitments import Selecting
from comity.review.counts import by_area, by_asking, by_force, by_movement, by_status
from comity.review.dates import Calendar, file_of, in_period
from comity.review.differences import differences
from comity.review.engagements import between as engagements_between
from comity.review.engagements import of_period
from comity.review.fields import six_fields
from comity.review.links import RULES, Matter, follow
from comity.review.naming import Naming
from comity.review.opening import open_points
from comity.review.people import People
from comity.review.reports import reports
from comity.review.searching import searched
from comity.review.sides import Gazetteer, Sides
from comity.review.status import Suggesting
from comity.review.status.since import Since

Carried = Callable[[ReviewedCommitment], bool]
"""Says whether a commitment from before the period is carried in."""


@without_collecting()
def build(  # noqa: PLR0913 -- the period is two dates, and the table is a port
    record: Record,
    readings: Mapping[str, Reading],
    *,
    between: tuple[str, str],
    start: str,
    end: str,
    only: bool = False,
    localities: Gazetteer | None = None,
    cadence: int | None = None,
    carried: Carried = lambda _: False,
) -> Review:
    """The review of two localities (ids or codes) in a period from `start` to `end` (EDTF, both included).

    `readings` are those the record was joined from, by `document.file`. What lies inside a locality
    belongs to its side unless `only`; the country around it never does. Later entries are looked
    for up to the end of the period, so that the review comes out the same whenever it is drawn. `cadence` is
    the months between two sessions of the mechanism under review: what was last said longer ago has lapsed.
    `carried` says of a commitment from before the period whether it is carried in.

    Raises UnknownLocality, and InvalidValue for a date that is none, a period that ends before it
    begins, two sides that are one, or a source whose reading is not given.
    """
    edtf.bounds(f"{start}/{end}")
    sides = Sides.of(between, localities or table(), only=only)
    quotes, calendar = Quotes(readings), Calendar(record.engagements, readings)
    naming = Naming(sides, readings)
    matter = _matter(_Between(record, sides, calendar, quotes, naming), (start, end), carried)
    matter = _with_reports(matter, readings, naming, (start, end))
    suggesting = Suggesting({one.id: one for one in matter.reports}, Since(readings, end), end, cadence, RULES)
    told = {one.id: one for one in matter.reports}
    commitments = tuple(
        replace(one, fields=six_fields(one, sides.both, told)) for one in suggesting.all(follow(matter))
    )
    shown = _shown(commitments, matter)
    cited = _sources(commitments, matter)
    references = papers.references(record.references, cited, quotes)
    differing = differences(_conflicts(commitments, matter), quotes)
    files = {one.file for one in _cited(commitments, matter)}
    files |= {cited.file for one in references for cited in one.quotes}
    files |= {cited.file for one in shown for cited in one.quotes}
    return Review(
        sides=sides.both,
        start=start,
        end=end,
        engagements=matter.engagements,
        commitments=commitments,
        instruments=matter.instruments,
        references=references,
        differences=differing,
        by_force=by_force(one.entry.act for one in commitments),
        by_area=by_area(commitments),
        asks=by_asking(commitments),
        open_points=open_points(commitments),
        sources=quotes.sources(files),
        searched=searched(readings, len(files)),
        reports=shown,
        by_status=by_status(commitments),
        by_movement=by_movement(commitments),
        rules=RULES,
        people=_people(record, matter.engagements, commitments),
    )


def _people(
    record: Record, met: tuple[ReviewedEngagement, ...], said: tuple[ReviewedCommitment, ...]
) -> tuple[Called, ...]:
    """Those who met and spoke, with every form of their names."""
    ids = {joined.person for one in met for joined in one.entry.participants} | {one.entry.person for one in said}
    return tuple(Called(one.id, one.names) for one in record.people if one.id in ids)


@dataclass(frozen=True, slots=True)
class _Between:
    """What is needed to tell what of a record is between two sides."""

    record: Record
    sides: Sides
    calendar: Calendar
    quotes: Quotes
    naming: Naming


def _matter(between: _Between, period: tuple[str, str], carried: Carried) -> Matter:
    """All that is between the sides in the period, and what is carried into it, without links yet."""
    record, sides, calendar, quotes = between.record, between.sides, between.calendar, between.quotes
    people = People(record.people, sides)
    met = engagements_between(record.engagements, sides, people, calendar, quotes)
    known = {one.entry.id: one for one in met}
    said = Selecting(sides, people, calendar, quotes, known, between.naming).select(record.commitments)
    signed = papers.instruments(record.instruments, known, sides, calendar, quotes)
    return Matter(
        tuple(one for one in said if in_period(one.date, *period) or carried(one)),
        of_period(met, *period),
        tuple(one for one in signed if in_period(one.date, *period)),
    )


def _with_reports(matter: Matter, readings: Mapping[str, Reading], naming: Naming, period: tuple[str, str]) -> Matter:
    """The matter with what reports say became of something, in the documents behind it and all that name both sides."""
    files = {file_of(source) for source in _sources(matter.commitments, matter)}
    naming.learn(files)
    told = tuple(one for one in reports(readings, files, naming) if in_period(one.date, *period))
    return Matter(matter.commitments, matter.engagements, matter.instruments, told, naming.sides)


def _shown(commitments: tuple[ReviewedCommitment, ...], matter: Matter) -> tuple[ReviewedReport, ...]:
    """The reports that some commitment's links lead to."""
    linked = {link.to for one in commitments for link in one.later}
    return tuple(one for one in matter.reports if one.id in linked)


Line = ReviewedCommitment | ReviewedEngagement | ReviewedInstrument


def _lines(commitments: tuple[ReviewedCommitment, ...], matter: Matter) -> Iterator[Line]:
    return chain(matter.engagements, commitments, matter.instruments)


def _sources(commitments: tuple[ReviewedCommitment, ...], matter: Matter) -> list[str]:
    """The sources of every line but the frames, whose reports may be about somebody else."""
    frames = {one.entry.id for one in matter.engagements if one.standing is Standing.FRAME}
    lines = (line for line in _lines(commitments, matter) if line.entry.id not in frames)
    return [source for line in lines for source in line.entry.sources]


def _conflicts(commitments: tuple[ReviewedCommitment, ...], matter: Matter) -> Iterator[tuple[str, Conflict]]:
    return ((line.entry.id, conflict) for line in _lines(commitments, matter) for conflict in line.entry.conflicts)


def _cited(commitments: tuple[ReviewedCommitment, ...], matter: Matter) -> Iterator[Cited]:
    return (quote for line in _lines(commitments, matter) for quote in line.quotes)
