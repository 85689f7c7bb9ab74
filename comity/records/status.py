"""What became of a commitment: the status that rules suggest, the one a person set, and the six written fields."""

from dataclasses import dataclass
from enum import StrEnum

from comity.records.cited import Cited, Reason, Searched


class Status(StrEnum):
    """Where a commitment stands: the Open Government Partnership's completion scale, and what it does not tell apart.

    `no-evidence` is not a failure: nothing was found in what was searched. `lapsed` is nothing for longer than
    the mechanism's cadence after it was last said; `overdue`, a due date that passed before it was complete.
    """

    NO_EVIDENCE = "no-evidence"
    NOT_STARTED = "not-started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETE = "complete"
    OVERDUE = "overdue"
    LAPSED = "lapsed"
    SUPERSEDED = "superseded"
    REFUSED = "refused"


CLOSED: frozenset[Status] = frozenset({Status.COMPLETE, Status.SUPERSEDED, Status.REFUSED})
"""Statuses with which a commitment is not carried into the next review."""


class Movement(StrEnum):
    """Where a commitment stands against the review before: open then and now, new, changed since, or closed since."""

    CARRIED_IN = "carried-in"
    NEW = "new"
    MOVED = "moved"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class StatusSuggestion:
    """The status that the rules suggest, and why; a person sets it.

    `score` (0..1) is how sure the best evidence is, None where the status rests on absence; `evidence` are ids of
    the entries that it rests on (`to` of links); `searched` is what was looked through since it was said, given
    where the status rests on absence. `compliance` is the G20 Research Group's -1, 0 or +1, None where absence
    of evidence or a later accord forbids a score; `rules` names the rules with their version.
    """

    status: Status
    score: float | None
    reason: Reason
    evidence: tuple[str, ...]
    searched: Searched | None
    compliance: int | None
    rules: str


@dataclass(frozen=True, slots=True)
class StatusDecision:
    """The status a person set: who (`person:NAME`), when (ISO 8601, UTC), why, and on which evidence.

    `suggested` is what the rules (`rules`, with their version) said at that time; `entry` the ledger's number.
    `changed` says that the rules suggest something else by now, so that a person looks again.
    """

    status: Status
    why: str
    evidence: tuple[str, ...]
    by: str
    at: str
    rules: str
    suggested: Status | None
    entry: int
    changed: bool = False


class FieldName(StrEnum):
    """The six fields that an office reports of each commitment."""

    LEAD_AGENCY = "lead-agency"
    PARTNER = "partner"
    CONTENT = "content"
    TIMELINE = "timeline"
    DIFFICULTIES = "difficulties"
    RECOMMENDATIONS = "recommendations"


@dataclass(frozen=True, slots=True)
class Written:
    """One field: what a person wrote (`by`, `at`), or what the record says (`quotes`), or None."""

    value: str | None = None
    quotes: tuple[Cited, ...] = ()
    by: str | None = None
    at: str | None = None


NOTHING_WRITTEN = Written()
"""A field that neither the record nor a person fills."""


@dataclass(frozen=True, slots=True)
class SixFields:
    """The six fields of a commitment, filled from the record where it says, and else left to people."""

    lead_agency: Written = NOTHING_WRITTEN
    partner: Written = NOTHING_WRITTEN
    content: Written = NOTHING_WRITTEN
    timeline: Written = NOTHING_WRITTEN
    difficulties: Written = NOTHING_WRITTEN
    recommendations: Written = NOTHING_WRITTEN


EMPTY_FIELDS = SixFields()
"""Six fields that nobody has filled."""


@dataclass(frozen=True, slots=True)
class Comment:
    """What a person noted on a commitment or on the review as a whole; `entry` is the ledger's number."""

    text: str
    by: str
    at: str
    entry: int
