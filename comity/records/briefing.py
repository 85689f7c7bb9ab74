"""A briefing for a coming meeting, and the draft agenda of a session: a review, put for those who will speak."""

from dataclasses import dataclass
from enum import StrEnum

from comity.records.cited import Reason
from comity.records.kept import Due, Kept
from comity.records.review import Review, ReviewedEngagement


@dataclass(frozen=True, slots=True)
class HeldPost:
    """An office somebody held: EDTF dates it was reported at (`seen`), or from when to when an office keeps it."""

    title: str
    seen: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    kept: str | None = None


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Somebody of the other side: names as written, offices with the last reported first, the meetings they were at.

    `person` is the id in the record (None: known only from the kept offices); `met` are ids of engagements.
    """

    name: str
    names: tuple[str, ...]
    posts: tuple[HeldPost, ...]
    met: tuple[str, ...]
    person: str | None = None


class PointKind(StrEnum):
    """Why something should be raised."""

    OVERDUE = "overdue"
    PROMISED = "promised"
    ASKED = "asked"
    OWED = "owed"
    EXPIRING = "expiring"


@dataclass(frozen=True, slots=True)
class Point:
    """A point to raise: what it is about (the id of a commitment, or of a kept thing), and why in one sentence."""

    kind: PointKind
    about: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Briefing:
    """What to know before a meeting. The first side of `review` is ours, the second theirs; `on` is EDTF.

    Commitments stand by their ids in the review: what we asked, what they asked of us, what they and we promised,
    what both agreed in the year before. `met` are the last meetings, the latest first; `due` what falls due between
    the two sides; `plans` the kept plans of meetings to come.
    """

    review: Review
    on: str
    person: str | None
    people: tuple[Counterpart, ...]
    met: tuple[ReviewedEngagement, ...]
    we_asked: tuple[str, ...]
    they_asked: tuple[str, ...]
    they_promised: tuple[str, ...]
    we_promised: tuple[str, ...]
    priorities: tuple[str, ...]
    due: tuple[Due, ...]
    plans: tuple[Kept, ...]
    points: tuple[Point, ...]


class ItemKind(StrEnum):
    """The items of a session, in their order."""

    OPENING = "opening"
    OVERDUE = "overdue"
    NOT_BEGUN = "not-begun"
    UNDER_WAY = "under-way"
    DONE = "done"
    INSTRUMENTS = "instruments"
    PROPOSALS = "proposals"
    NEXT_SESSION = "next-session"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item: the commitments (ids) and due things it takes up. An item with none is a matter of form."""

    kind: ItemKind
    commitments: tuple[str, ...] = ()
    due: tuple[Due, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The draft agenda of a session on `on` (EDTF): what was agreed before is followed through first."""

    review: Review
    on: str
    mechanism: Kept | None
    items: tuple[AgendaItem, ...]
