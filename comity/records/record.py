"""The record: what all documents say together. Sources are `<document.file>#<finding.id>`."""

from dataclasses import dataclass

from comity.records.findings import Alternative, Participant, Place
from comity.records.words import Act, EngagementKind, InstrumentKind, ReferenceKind, Verdict


@dataclass(frozen=True, slots=True)
class Said:
    """One value of a field and the sources that give it. `value` is JSON (text, list or object)."""

    value: object
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field in which sources differ; the values stand side by side until a person decides."""

    field: str
    values: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided about an entry, and stands: the number of its entry in the ledger, and what kind that is.

    Where a field was corrected or a status set, `field` has `value` in the place of what the sources say (`was`);
    both are JSON. `source` is the one finding it is about, None for the entry as a whole; `evidence` are the sources
    that a status rests on. `by` is `person:NAME`, `time` ISO 8601 in UTC.
    """

    entry: int
    kind: str
    by: str
    time: str
    reason: str = ""
    field: str | None = None
    value: object = None
    was: object = None
    source: str | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WithdrawnEntry:
    """An entry, or one finding of a document, that a person withdrew: it stands here and nowhere else."""

    id: str
    kind: str
    sources: tuple[str, ...]
    decided: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """An office as reported, the side it belongs to, and the EDTF dates it was reported at."""

    title: str
    side: str | None
    seen: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """One person: every written form of the name, and the offices reported."""

    id: str
    name: str
    names: tuple[str, ...]
    sides: tuple[str, ...]
    offices: tuple[HeldOffice, ...]
    sources: tuple[str, ...]
    decided: tuple[Decided, ...] = ()


@dataclass(frozen=True, slots=True)
class LocalityEntry:
    """One locality that the documents name, by its code, with the forms they use."""

    id: str
    name: str
    names: tuple[str, ...]
    code: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrganisationEntry:
    """One body that takes part or is a party: every written form of its name, and the sides it acted for."""

    id: str
    name: str
    names: tuple[str, ...]
    sides: tuple[str, ...]
    sources: tuple[str, ...]
    decided: tuple[Decided, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinedParticipant:
    """A participant of a joined engagement; `person` is the id of its PersonEntry, if one."""

    participant: Participant
    person: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EngagementEntry:
    """Reports of one engagement, joined."""

    id: str
    kind: EngagementKind
    date: str | None
    place: Place | None
    part_of: str | None
    participants: tuple[JoinedParticipant, ...]
    sources: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()
    planned: bool = False
    decided: tuple[Decided, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """One earlier thing that reports lean on; `engagement` is its entry where it was filed too."""

    id: str
    kind: ReferenceKind
    date: str | None
    place: Place | None
    who: tuple[str, ...]
    sources: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()
    engagement: str | None = None
    decided: tuple[Decided, ...] = ()


@dataclass(frozen=True, slots=True)
class InstrumentEntry:
    """One paper, joined from the documents that report it."""

    id: str
    kind: InstrumentKind
    parties: tuple[str, ...]
    signed: str | None
    due: str | None
    areas: tuple[str, ...]
    engagement: str | None
    sources: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()
    decided: tuple[Decided, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitmentEntry:
    """One commitment, joined from the documents that report it; `person` is the speaker's id.

    `alternatives` are whom its words may mean instead, where no source tells them apart and nobody has decided.
    """

    id: str
    act: Act
    speaker: str | None
    person: str | None
    side: str | None
    addressee: str | None
    actor: str | None
    areas: tuple[str, ...]
    due: str | None
    engagement: str | None
    quotes: tuple[Said, ...]
    sources: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()
    negated: bool = False
    decided: tuple[Decided, ...] = ()
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """Same, different or unsure about two things (ids or sources), by whom or what, and why."""

    about: tuple[str, str]
    verdict: Verdict
    by: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Record:
    """What all documents say together."""

    people: tuple[PersonEntry, ...] = ()
    organisations: tuple[OrganisationEntry, ...] = ()
    localities: tuple[LocalityEntry, ...] = ()
    engagements: tuple[EngagementEntry, ...] = ()
    references: tuple[ReferenceEntry, ...] = ()
    instruments: tuple[InstrumentEntry, ...] = ()
    commitments: tuple[CommitmentEntry, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    withdrawn: tuple[WithdrawnEntry, ...] = ()
