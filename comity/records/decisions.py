"""What people decide, as the content of entries: each is about a thing, never about the number of a row.

A thing is anchored: by the document, the words it rests on and its salient values, so that it is found again after
another reader has read the document, and in a version that its publisher corrected.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from comity.records.accounts import Account
from comity.records.document import Evidence
from comity.records.status import Status
from comity.records.words import Handling, Verdict


class ThingKind(StrEnum):
    """What people decide about."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ENGAGEMENT = "engagement"
    REFERENCE = "reference"
    INSTRUMENT = "instrument"
    COMMITMENT = "commitment"


NAMED = (ThingKind.PERSON, ThingKind.ORGANISATION)
"""Those who are named in findings of other kinds, and so are held by a finding and the name in it."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """One finding, held by what it is: its document (`sha256:...`), kind, words and salient values.

    `values` are the finding's own, as text, by field. `name` is a name written in the finding, where the
    anchor holds a person or an organisation.
    """

    document: str
    kind: ThingKind
    evidence: tuple[Evidence, ...]
    values: dict[str, str] = field(default_factory=dict)
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a decision is about: one finding of one report, or (`whole`) an entry of the record by all its findings.

    `named` is the id it had when it was decided about, for people to read; nothing is looked up by it.
    """

    kind: ThingKind
    named: str
    anchors: tuple[Anchor, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A person looked at it, and it is so."""

    about: Subject
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A field has another value. `value` and `was` are JSON, as the record has them; None is unknown.

    Where the field names another thing (the visit that a meeting was part of), `target` is that thing.
    """

    about: Subject
    field: str
    value: object
    was: object
    target: Subject | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """It is no finding, or the entry is not to stand."""

    about: Subject
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """Two things are the same, or different; `split` where the two were one entry until then."""

    verdict: Verdict
    one: Subject
    other: Subject
    split: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StatusSet:
    """Where a commitment stands, on the evidence of other findings. `on` is the EDTF date at which it was so.

    `suggested` is what the rules (`rules`, with their version) said then, where a review had asked them.
    """

    about: Subject
    status: Status
    evidence: tuple[Subject, ...] = ()
    on: str | None = None
    suggested: Status | None = None
    rules: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """Who may see it from now on."""

    about: Subject
    handling: Handling
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Undone:
    """An earlier decision (the number of its entry) stands no longer; undoing this makes it stand again."""

    entry: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AccountSet:
    """An account as it is from now on, and whether its password was set; never with a secret."""

    account: Account
    password_set: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ListedDecision:
    """A decision as it is listed: the number of its entry, who, when, and what about (the ids of then, and of now).

    `field` and `value` say what was set. `unattached` says, for each part that finds nothing any more, what it was and
    why; nothing where all of it holds. `undone_by` is the number of the entry that undid it.
    """

    entry: int
    kind: str
    by: str
    time: str
    about: tuple[str, ...]
    now: tuple[str, ...]
    field: str | None
    value: object
    reason: str
    unattached: tuple[str, ...] = ()
    undone_by: int | None = None
