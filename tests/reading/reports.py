"""Readings of our own small reports, in the words of tests."""

from functools import cache

from comity.reading import read
from comity.records import Commitment, Document, Engagement, Instrument, Reading, Reference

PUBLISHED = "2024-05-04"
MET = "Ms. Ines Duarte, Mayor of Lisbon, met with Mr. Ken Mori, Governor of Hokkaido, on May 3. "
"""Two people of two countries meet: what a sentence behind it says is said at a meeting."""
RENCONTRE = (
    "Mme Hélène Vasseur, maire de Marseille, a rencontré M. Ken Mori, gouverneur de Hokkaido, le 3 mai à Sapporo. "
)


@cache
def reading_of(text: str, language: str = "en", published: str | None = PUBLISHED, title: str | None = None) -> Reading:
    """The reading of a text as a report of 4 May 2024."""
    return read(Document("report.txt", text, language, published, title=title))


def engagement(text: str, language: str = "en") -> Engagement:
    """The only engagement of a text; fails where there are more, or none."""
    (found,) = reading_of(text, language).engagements
    return found


def commitment(text: str, language: str = "en") -> Commitment:
    """The only commitment of a text; fails where there are more, or none."""
    (found,) = reading_of(text, language).commitments
    return found


def instrument(text: str, language: str = "en") -> Instrument:
    """The only instrument of a text; fails where there are more, or none."""
    (found,) = reading_of(text, language).instruments
    return found


def reference(text: str, language: str = "en") -> Reference:
    """The only reference of a text; fails where there are more, or none."""
    (found,) = reading_of(text, language).references
    return found


def roles(found: Engagement) -> dict[str, str]:
    """The role of each participant, by name."""
    return {p.name: p.role.value for p in found.participants}


def sides(found: Engagement) -> dict[str, str | None]:
    """The side of each participant, by name."""
    return {p.name: p.side for p in found.participants}
