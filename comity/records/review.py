"""A review as data: two sides, a period, what was said and what came of it. Every line has its quote."""

from dataclasses import dataclass
from enum import StrEnum

from comity.records.cited import Cited, Reason, Searched, Tally
from comity.records.findings import Place
from comity.records.kept import Format, Level
from comity.records.record import CommitmentEntry, EngagementEntry, InstrumentEntry, ReferenceEntry
from comity.records.status import EMPTY_FIELDS, Comment, Movement, SixFields, Status, StatusDecision, StatusSuggestion
from comity.records.words import Act, Handling


class Party(StrEnum):
    """Who of the two sides: the first, the second, both speaking as one, or not said."""

    FIRST = "first"
    SECOND = "second"
    JOINT = "joint"
    UNSAID = "unsaid"


class Basis(StrEnum):
    """Where the date of a line comes from: the thing itself, the visit it is part of, or its report."""

    OWN = "own"
    VISIT = "visit"
    REPORT = "report"


class LinkKind(StrEnum):
    """How a later entry bears on a commitment. None of them says that it was fulfilled."""

    REAFFIRMED = "reaffirmed"
    ANSWERED = "answered"
    INSTRUMENT = "instrument"
    ENGAGEMENT = "engagement"
    REPORTED = "reported"
    REFUSED = "refused"
    SUPERSEDED = "superseded"


MOVING: frozenset[LinkKind] = frozenset(LinkKind) - {LinkKind.REAFFIRMED}
"""Links by which a commitment moved; having been said again is not one."""

HELD_UP = "report-held-up"
"""The reason of a link to a report that something is held up: no move either."""


class Progress(StrEnum):
    """What a sentence says became of something: it was done or begun, held up, refused or replaced."""

    DONE = "done"
    BEGUN = "begun"
    HELD_UP = "held-up"
    REFUSED = "refused"
    REPLACED = "replaced"


class Standing(StrEnum):
    """Why an engagement is in the review."""

    BOTH_TOOK_PART = "both-took-part"
    IN_THE_OTHER = "in-the-other"
    FRAME = "frame"


@dataclass(frozen=True, slots=True)
class FormerLocality:
    """A locality that was merged into a side, and so is looked for with it. `until` is its last day, EDTF."""

    code: str
    name: str
    names: dict[str, str]
    until: str | None


@dataclass(frozen=True, slots=True)
class ReviewSide:
    """One of the two sides. `names` maps a language to the usual name; `only` leaves out what lies inside.

    `formerly` are the localities that were merged into it: what they did is the side's too.
    """

    id: str
    code: str
    name: str
    names: dict[str, str]
    only: bool
    formerly: tuple[FormerLocality, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A document that the review cites, without its text. `published` is EDTF."""

    id: str
    file: str
    language: str
    published: str | None
    title: str | None
    publisher: str | None
    url: str | None
    handling: Handling


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score and its share; a link's score is the sum of its parts."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Link:
    """A later entry (`to`, its id in the record) that bears on a commitment, and why we think so.

    `score` is in 0..1. `quotes` are the later entry's; the commitment's own stand with it.
    """

    kind: LinkKind
    to: str
    date: str | None
    score: float
    parts: tuple[Part, ...]
    reason: Reason
    quotes: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class ReviewedEngagement:
    """An engagement of the review. `date` is EDTF by `basis`; `parent` is the visit shown above it.

    `where` is the side it took place in; unsaid where the place is elsewhere or not reported.
    """

    entry: EngagementEntry
    date: str | None
    basis: Basis | None
    standing: Standing
    parent: str | None
    where: Party
    quotes: tuple[Cited, ...]
    level: Level | None = None
    format: Format = Format.IN_PERSON

    @property
    def place(self) -> Place | None:
        """Where it took place, as reported."""
        return self.entry.place


@dataclass(frozen=True, slots=True)
class LinkCount:
    """How many links of a kind were found for a commitment: the entries (`to`), and their dates, oldest first.

    `dates` are EDTF, each once; entries without a date are in `to` and `count` only.
    """

    kind: LinkKind
    count: int
    to: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewedReport:
    """A sentence of a report that says what became of something: its id is `<file>@<start>-<end>`.

    `areas` are those that the sentence names.
    """

    id: str
    progress: Progress
    date: str | None
    basis: Basis | None
    areas: tuple[str, ...]
    quotes: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class ReviewedCommitment:
    """A commitment of the review: who spoke to whom, when, and what later entries bear on it.

    `later` holds the best few links of each kind; `found` says how many there are of each kind in all, to what
    and when. `status` is what the rules suggest and `decided` what a person set: people's word goes before.
    `movement` is where it stands against the review before this one.
    """

    entry: CommitmentEntry
    date: str | None
    basis: Basis | None
    speaker: Party
    addressee: Party
    quotes: tuple[Cited, ...]
    later: tuple[Link, ...] = ()
    found: tuple[LinkCount, ...] = ()
    status: StatusSuggestion | None = None
    decided: StatusDecision | None = None
    fields: SixFields = EMPTY_FIELDS
    comments: tuple[Comment, ...] = ()
    movement: Movement = Movement.NEW

    @property
    def standing(self) -> Status | None:
        """The status that stands: what a person set, else what the rules suggest."""
        if self.decided:
            return self.decided.status
        return self.status.status if self.status else None

    @property
    def moved(self) -> bool:
        """Whether anything bears on it but its own repetition and reports that it is held up."""
        return any(link.kind in MOVING and link.reason.id != HELD_UP for link in self.later)


@dataclass(frozen=True, slots=True)
class ReviewedInstrument:
    """An instrument of the review and the words that report it."""

    entry: InstrumentEntry
    date: str | None
    basis: Basis | None
    quotes: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class ReviewedReference:
    """Something earlier that the reports lean on, and their words for it."""

    entry: ReferenceEntry
    quotes: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """One value of a field and the quotes of those who report it."""

    value: object
    quotes: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of an entry (`about`, its id) in which sources differ; all values stand."""

    about: str
    field: str
    values: tuple[Reported, ...]


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A commitment (its id) on which nothing later was found to bear, and why it should be raised.

    `again` are the ids of later commitments that say the same; they are not listed by themselves.
    """

    commitment: str
    reason: Reason
    again: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForceCount:
    """How many commitments of one act."""

    act: Act
    count: int


@dataclass(frozen=True, slots=True)
class AreaCount:
    """The commitments (ids) that name one area, and how many by force. None: no area was found."""

    area: str | None
    commitments: tuple[str, ...]
    by_force: tuple[ForceCount, ...]


@dataclass(frozen=True, slots=True)
class AskCount:
    """The commitments (ids) that one party put to another, and how many by force."""

    speaker: Party
    addressee: Party
    commitments: tuple[str, ...]
    by_force: tuple[ForceCount, ...]


@dataclass(frozen=True, slots=True)
class StatusCount:
    """The commitments (ids) of one status that stands."""

    status: Status
    commitments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MovementCount:
    """The commitments (ids) that stand alike against the review before: carried in, new, moved, closed."""

    movement: Movement
    commitments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody whom the review names, by the id of the record, and every form of the name in its sources."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """One run of a review: the two sides and the period, and all that the record holds of them.

    Areas, asks, statuses and open points point at commitments by their ids in the record. `opened` is the id of
    the review in the register (none: it was only drawn), `before` the hash of the signed review that this one
    starts from, `rules` names the rules of links and statuses with their version. `people` are those whom it names.
    """

    sides: tuple[ReviewSide, ReviewSide]
    start: str
    end: str
    engagements: tuple[ReviewedEngagement, ...]
    commitments: tuple[ReviewedCommitment, ...]
    instruments: tuple[ReviewedInstrument, ...]
    references: tuple[ReviewedReference, ...]
    differences: tuple[Difference, ...]
    by_force: tuple[ForceCount, ...]
    by_area: tuple[AreaCount, ...]
    asks: tuple[AskCount, ...]
    open_points: tuple[OpenPoint, ...]
    sources: tuple[Source, ...]
    searched: Searched
    reports: tuple[ReviewedReport, ...] = ()
    by_status: tuple[StatusCount, ...] = ()
    by_movement: tuple[MovementCount, ...] = ()
    rules: str = ""
    opened: str | None = None
    before: str | None = None
    mechanism: str | None = None
    comments: tuple[Comment, ...] = ()
    people: tuple[Called, ...] = ()


__all__ = [
    "HELD_UP",
    "MOVING",
    "AreaCount",
    "AskCount",
    "Basis",
    "Called",
    "Cited",
    "Difference",
    "ForceCount",
    "Link",
    "LinkCount",
    "LinkKind",
    "MovementCount",
    "OpenPoint",
    "Part",
    "Party",
    "Progress",
    "Reason",
    "Reported",
    "Review",
    "ReviewSide",
    "ReviewedCommitment",
    "ReviewedEngagement",
    "ReviewedInstrument",
    "ReviewedReference",
    "ReviewedReport",
    "Searched",
    "Source",
    "Standing",
    "StatusCount",
    "Tally",
]
