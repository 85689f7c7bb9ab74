"""An engagement of one document as joining sees it: who, when, of what kind, part of which visit."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from comity.identity.spelling import bare
from comity.records import Engagement, EngagementKind, Place, Reading, Role
from comity.register.joining import kinds
from comity.register.joining.people import People
from comity.register.joining.places import narrowest, standing
from comity.register.joining.sources import Window, around, source, widened, window

_LAG, _PLANNED = 14, 31  # days before the report in which an undated engagement was, and after it for a planned one
_VISIT_SLACK = 4  # days that an undated visit may go on before and after what is known of it
_LONGEST_VISIT = 14  # days: as far back or on as an open end is followed
_PROPER = re.compile(r"\b[^\W\d_a-z][^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Node:
    """One engagement of one document with all that decides which others it may be.

    `people` are all persons by id, with their sides; `leads` those who were more than present. `bodies`
    are the other participants, bare, with their sides. `visit` is the joined visit it is part of. `unlike` are pairs
    of a body with one that a person said is another. `group` is the group of kinds it belongs to, `meal` whether its
    words are those of a banquet, a dinner or a tea.
    """

    key: str
    document: tuple[str, str]
    engagement: Engagement
    days: Window | None
    people: Mapping[str, str]
    leads: frozenset[str]
    bodies: tuple[tuple[str, str], ...]
    sides: frozenset[str]
    proper: frozenset[str]
    language: str
    rank: int
    group: str
    meal: bool
    visit: str | None = None
    unlike: frozenset[tuple[str, str]] = frozenset()

    @property
    def place(self) -> Place | None:
        """Where it was: in a province that was merged before, in the one that it was merged into."""
        place = self.engagement.place
        return replace(place, code=_stood(place.code, self.days) or None) if place and place.code else place

    @property
    def is_signing(self) -> bool:
        """Whether papers were signed, as two sides do with each other and each of them again with a third."""
        return self.engagement.kind is EngagementKind.SIGNING

    @property
    def is_visit(self) -> bool:
        """Whether it is a visit."""
        return self.engagement.kind is EngagementKind.VISIT


def nodes(reading: Reading, people: People) -> Iterator[Node]:
    """The engagements of one reading as nodes, in the order of the text."""
    order = sorted(reading.engagements, key=lambda e: (min((x.start for x in e.evidence), default=0), e.id))
    for rank, engagement in enumerate(order):
        key = source(reading, engagement.id)
        ids = {p.name: people.id_of(key, p.name) for p in engagement.participants}
        days = _days(reading, engagement)
        known = {
            person: _stood(p.side or _usual_side(people, person), days)
            for p in engagement.participants
            if (person := ids[p.name])
        }
        roles = {(ids[p.name], p.role) for p in engagement.participants}
        leads = frozenset(person for person, role in roles if person and role is not Role.ATTENDEE) or frozenset(known)
        told = (p for p in engagement.participants if not ids[p.name])
        bodies = tuple(sorted((people.body(key, p.name), _stood(p.side, days)) for p in told))
        yield Node(
            key=key,
            document=(reading.document.file, reading.document.id),
            engagement=engagement,
            days=days,
            people=known,
            leads=leads,
            bodies=bodies,
            unlike=frozenset((body, other) for body, _ in bodies for other in people.bodies.others(body)),
            sides=narrowest(_stood(p.side, days) for p in engagement.participants if p.side),
            proper=_proper(engagement),
            language=reading.document.language,
            rank=rank,
            group=_group(engagement, known, bodies),
            meal=kinds.is_meal(" ".join(e.quote for e in engagement.evidence), reading.document.language),
        )


def _group(engagement: Engagement, people: Mapping[str, str], bodies: tuple[tuple[str, str], ...]) -> str:
    """The group of its kind; a conference of two heads only is a meeting at a place, or else by video, as a call is."""
    of_two = engagement.kind is EngagementKind.CONFERENCE and list(map(bool, people.values())) == [True, True]
    if not of_two or bodies:
        return kinds.group(engagement.kind)
    return kinds.group(EngagementKind.MEETING if engagement.place else EngagementKind.CALL)


def _stood(side: str | None, days: Window | None) -> str:
    """The side as it stood on the first of the days: a province merged before is the one that it was merged into."""
    return standing(side, days[0]) if side and days else side or ""


def _usual_side(people: People, person: str) -> str:
    """The side that somebody acts for in other reports, where one does not tell it."""
    return next(iter(people.sides.get(person, ())), "")


def _proper(engagement: Engagement) -> frozenset[str]:
    """Bare words with a capital in the evidence that are not its participants' or its place's: what it was about."""
    named = " ".join([p.name for p in engagement.participants] + ([engagement.place.name] if engagement.place else []))
    known = set(bare(named).split())
    words = {bare(word) for e in engagement.evidence for word in _PROPER.findall(e.quote)[0 if e.start else 1 :]}
    return frozenset(word for word in words if word not in known and word.isascii())


def _days(reading: Reading, engagement: Engagement) -> Window | None:
    """The days on which the engagement may have been, from its date, its parts, its visit or the report's day."""
    told = around(reading)
    if engagement.date:
        return _closed(window(engagement.date), told)
    if engagement.kind is EngagementKind.VISIT:
        parts = [d for e in reading.engagements if e.part_of == engagement.id and (d := window(e.date))]
        if parts:
            return widened((min(d[0] for d in parts), max(d[1] for d in parts)), _VISIT_SLACK, _VISIT_SLACK)
        return widened(told, 2 * _VISIT_SLACK, _VISIT_SLACK) if told else None
    if told and engagement.planned:
        return widened((told[1], told[1]), 0, _PLANNED)
    lately = widened(told, _LAG, 0) if told else None
    visit = next((e for e in reading.engagements if e.id == engagement.part_of and e.date), None)
    return _both(_closed(window(visit.date), told), lately) if visit else lately


def _both(one: Window | None, other: Window | None) -> Window | None:
    """What two windows have in common; the first where they have nothing, or the other is not known."""
    if one is None or other is None or max(one[0], other[0]) > min(one[1], other[1]):
        return one
    return max(one[0], other[0]), min(one[1], other[1])


def _closed(days: Window | None, told: Window | None) -> Window | None:
    """A window with an open end brought to a length that a visit has, about the report's day where that is known."""
    if days is None or (days[0] != date.min and days[1] != date.max):
        return days
    if days[0] == date.min:
        known = min(days[1], told[0]) if told else days[1]
        return widened((known, days[1]), _LONGEST_VISIT if not told else 2 * _VISIT_SLACK, 0)
    known = max(days[0], told[1]) if told else days[0]
    return widened((days[0], known), 0, _LONGEST_VISIT if not told else 2 * _VISIT_SLACK)
