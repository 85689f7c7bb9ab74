"""Instruments between the two sides, and the earlier things that their reports lean on."""

from collections.abc import Iterable, Mapping

from comity.records import InstrumentEntry, ReferenceEntry
from comity.records.review import (
    Party,
    ReviewedEngagement,
    ReviewedInstrument,
    ReviewedReference,
    Standing,
)
from comity.review.citing import Quotes
from comity.review.dates import Calendar, file_of, order
from comity.review.sides import Sides


def instruments(
    entries: Iterable[InstrumentEntry],
    engagements: Mapping[str, ReviewedEngagement],
    sides: Sides,
    calendar: Calendar,
    quotes: Quotes,
) -> tuple[ReviewedInstrument, ...]:
    """The papers between the sides at any time, oldest first.

    A paper is between the sides when its parties name both, or when it was made at an engagement
    between them.
    """
    found = []
    for entry in entries:
        at = engagements.get(entry.engagement or "")
        joined = bool(at and at.standing is not Standing.FRAME)
        if not joined and sides.of_names(entry.parties) != {Party.FIRST, Party.SECOND}:
            continue
        date, basis = calendar.of_instrument(entry, at)
        found.append(ReviewedInstrument(entry, date, basis, quotes.all(entry.sources)))
    return tuple(sorted(found, key=lambda one: (order(one.date), one.entry.id)))


def references(
    entries: Iterable[ReferenceEntry], sources: Iterable[str], quotes: Quotes
) -> tuple[ReviewedReference, ...]:
    """What the documents of some sources lean on, oldest first."""
    files = {file_of(source) for source in sources}
    kept = (entry for entry in entries if any(file_of(source) in files for source in entry.sources))
    found = [ReviewedReference(entry, quotes.first(entry.sources)) for entry in kept]
    return tuple(sorted(found, key=lambda one: (order(one.entry.date), one.entry.id)))
