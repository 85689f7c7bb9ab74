"""What offices keep by hand: mechanisms, plans, instruments with terms, sister localities, offices held, notes.

Localities stand by their ids, dates are EDTF, spans of time ISO 8601 durations (`P1Y`, `P6M`, `P15D`). Unknown is null.
Offices held follow the Popolo specification's Membership (person, organization, post, area, start and end date).
"""

from dataclasses import dataclass
from enum import StrEnum

from comity.records.words import EngagementKind, Handling, InstrumentKind


class KeptKind(StrEnum):
    """The lists an office keeps, each with its own record."""

    MECHANISM = "mechanism"
    PLAN = "plan"
    INSTRUMENT = "instrument"
    SISTER = "sister"
    MEMBERSHIP = "membership"
    NOTE = "note"


class Level(StrEnum):
    """The level of a delegation by the highest office in it."""

    NATIONAL_LEADER = "national-leader"
    MINISTER = "minister"
    LOCALITY_LEADER = "locality-leader"
    DEPUTY_LEADER = "deputy-leader"
    DEPARTMENT = "department"
    WORKING = "working"


class Format(StrEnum):
    """How the sides come together."""

    IN_PERSON = "in-person"
    ONLINE = "online"
    HYBRID = "hybrid"


class Stage(StrEnum):
    """Where a planned thing stands."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A standing arrangement between sides: a joint working committee, an annual meeting, a periodic review.

    `cadence` is the time from one session to the next, `last` and `next` are the sessions' dates.
    """

    name: str
    sides: tuple[str, ...]
    cadence: str | None = None
    last: str | None = None
    next: str | None = None
    lead: str | None = None
    founded_by: str | None = None
    note: str | None = None
    handling: Handling = Handling.PUBLIC


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned delegation, visit or session: who comes to whom, at what level, why, and what is to be done when.

    `sides` names the guest last where one travels; `place` is a locality's id or the place as written.
    `programme` has one line an item.
    """

    kind: EngagementKind
    sides: tuple[str, ...]
    date: str | None = None
    place: str | None = None
    head: str | None = None
    level: Level | None = None
    members: tuple[str, ...] = ()
    purpose: str | None = None
    programme: tuple[str, ...] = ()
    format: Format = Format.IN_PERSON
    stage: Stage = Stage.PLANNED
    mechanism: str | None = None
    note: str | None = None
    handling: Handling = Handling.INTERNAL


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to be done about an instrument within a time of its signing, such as reporting it to a ministry.

    `done` is the EDTF date at which it was done.
    """

    what: str
    to: str | None = None
    within: str = "P15D"
    done: str | None = None


@dataclass(frozen=True, slots=True)
class KeptInstrument:
    """An instrument with the terms an office watches: who signed and witnessed, how long it is valid, what is due.

    `notice` is the time before `valid_until` at which renewal must be taken up. `entry` is the id of the
    entry of the record that reports it, where one does.
    """

    title: str
    sides: tuple[str, ...]
    kind: InstrumentKind = InstrumentKind.DOCUMENT
    parties: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    signed: str | None = None
    place: str | None = None
    valid_until: str | None = None
    renewal: str | None = None
    notice: str | None = None
    duties: tuple[Duty, ...] = ()
    areas: tuple[str, ...] = ()
    entry: str | None = None
    note: str | None = None
    handling: Handling = Handling.PUBLIC


@dataclass(frozen=True, slots=True)
class SisterLocalities:
    """Two sister (twin, friendship) localities: since when, and by which instrument (a kept one's id, or words)."""

    sides: tuple[str, ...]
    since: str | None = None
    instrument: str | None = None
    ended: str | None = None
    note: str | None = None
    handling: Handling = Handling.PUBLIC


@dataclass(frozen=True, slots=True)
class Membership:
    """An office that a person holds over time (Popolo's Membership). `side` is the locality it belongs to."""

    person: str
    post: str
    organisation: str | None = None
    side: str | None = None
    names: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    contact: str | None = None
    note: str | None = None
    handling: Handling = Handling.PUBLIC


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a contact: what passed between whom, in the office's own words."""

    text: str
    sides: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    date: str | None = None
    handling: Handling = Handling.INTERNAL


Thing = Mechanism | Plan | KeptInstrument | SisterLocalities | Membership | Note
"""One thing that an office keeps by hand."""

RECORDS: dict[KeptKind, type[Thing]] = {
    KeptKind.MECHANISM: Mechanism,
    KeptKind.PLAN: Plan,
    KeptKind.INSTRUMENT: KeptInstrument,
    KeptKind.SISTER: SisterLocalities,
    KeptKind.MEMBERSHIP: Membership,
    KeptKind.NOTE: Note,
}
"""The record of each kind."""


@dataclass(frozen=True, slots=True)
class MechanismSet:
    """The content of an entry: this mechanism (`kept`, its id) is so from now on. The five below are alike."""

    kept: str
    thing: Mechanism
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan is so from now on."""

    kept: str
    thing: Plan
    reason: str = ""


@dataclass(frozen=True, slots=True)
class InstrumentSet:
    """An instrument is so from now on."""

    kept: str
    thing: KeptInstrument
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SisterSet:
    """Two sister localities are so from now on."""

    kept: str
    thing: SisterLocalities
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MembershipSet:
    """An office is held so from now on."""

    kept: str
    thing: Membership
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ContactNoted:
    """A note is so from now on."""

    kept: str
    thing: Note
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A kept thing (its id) is no longer shown."""

    kept: str
    reason: str = ""


Content = MechanismSet | Planned | InstrumentSet | SisterSet | MembershipSet | ContactNoted
"""What an entry that sets a kept thing says."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept thing as it stands: its id (`instrument-12`), and by which entries it was first set and last changed.

    `by` and `time` are those of the last change. `dropped` things are no longer shown, and never lost.
    """

    id: str
    kind: KeptKind
    thing: Thing
    first: int
    last: int
    by: str
    time: str
    dropped: bool = False


class DueKind(StrEnum):
    """Why something is due."""

    SESSION = "session"
    ENGAGEMENT = "engagement"
    EXPIRY = "expiry"
    RENEWAL = "renewal"
    DUTY = "duty"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is due: the thing (`about`, its id), in words, and the EDTF date as known.

    `overdue` says that the last day it may mean has passed. `derived` says by which rule the date was made, where
    it is not given itself ("signed + P15D").
    """

    kind: DueKind
    about: str
    title: str
    date: str
    overdue: bool
    sides: tuple[str, ...] = ()
    detail: str | None = None
    derived: str | None = None
    handling: Handling = Handling.PUBLIC


class RowFate(StrEnum):
    """What importing would do with a row."""

    FILED = "filed"
    KNOWN = "known"
    DOUBTED = "doubted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """What becomes of one row: the thing it makes (None where refused), and each reason for doubt or refusal."""

    number: int
    kind: KeptKind | None
    fate: RowFate
    thing: Thing | None = None
    reasons: tuple[str, ...] = ()
    like: str | None = None


WORDS: dict[tuple[str, KeptKind | None], type[StrEnum]] = {
    ("kind", KeptKind.PLAN): EngagementKind,
    ("kind", KeptKind.INSTRUMENT): InstrumentKind,
    ("level", None): Level,
    ("format", None): Format,
    ("stage", None): Stage,
    ("handling", None): Handling,
}
"""The words that a field of a kept thing may have, by the field and the kind of thing; None for every kind."""
