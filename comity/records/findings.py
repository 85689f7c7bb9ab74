"""What a reading finds in one document. Every finding carries the words it rests on."""

from dataclasses import dataclass

from comity.records.document import Document, Evidence
from comity.records.words import Act, EngagementKind, InstrumentKind, ReferenceKind, Role


@dataclass(frozen=True, slots=True)
class Place:
    """A place as named, with its ISO 3166 code and, for a city, its GeoNames id."""

    name: str
    code: str | None = None
    geonames: int | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """A person, organisation or delegation that took part; `side` is the code it acts for."""

    name: str
    offices: tuple[str, ...] = ()
    side: str | None = None
    role: Role = Role.ATTENDEE


@dataclass(frozen=True, slots=True)
class Engagement:
    """Something that took place, or is planned, between sides. `date` is EDTF, or None."""

    id: str
    kind: EngagementKind
    evidence: tuple[Evidence, ...]
    date: str | None = None
    place: Place | None = None
    part_of: str | None = None
    participants: tuple[Participant, ...] = ()
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """An earlier engagement, instrument, milestone, mechanism or understanding leaned on."""

    id: str
    kind: ReferenceKind
    evidence: tuple[Evidence, ...]
    date: str | None = None
    place: Place | None = None
    who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """A paper the sides signed, issued or adopted. `signed` and `due` are EDTF, or None."""

    id: str
    kind: InstrumentKind
    evidence: tuple[Evidence, ...]
    parties: tuple[str, ...] = ()
    signed: str | None = None
    due: str | None = None
    areas: tuple[str, ...] = ()
    engagement: str | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading that the words allow of a field (`speaker` or `addressee`): whom it may name instead.

    `value` is a speaker's name with the `side` it acts for, or the ISO code of the side addressed.
    """

    field: str
    value: str
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """What one side said would or should be done: who spoke, to whom, who is to act, and what.

    The first evidence is the span of *what* is to be done, without the verb of saying. `alternatives` are kept
    where the words allow a second reading of who is meant; what the fields hold is the likelier one.
    """

    id: str
    act: Act
    evidence: tuple[Evidence, ...]
    speaker: str | None = None
    side: str | None = None
    addressee: str | None = None
    actor: str | None = None
    areas: tuple[str, ...] = ()
    due: str | None = None
    engagement: str | None = None
    negated: bool = False
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Anything a side is reported to have said; commitments are the forward-looking part.

    `predicate` is the concept of the verb of saying; the first evidence is the content, the
    second, where it stands apart, the words of attribution.
    """

    id: str
    predicate: str
    act: Act
    evidence: tuple[Evidence, ...]
    speaker: str | None = None
    side: str | None = None
    addressee: str | None = None
    engagement: str | None = None
    negated: bool = False
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader found in one document."""

    document: Document
    engagements: tuple[Engagement, ...] = ()
    references: tuple[Reference, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    statements: tuple[Statement, ...] = ()
    reader: str = ""

    @property
    def findings(self) -> tuple[Engagement | Reference | Instrument | Commitment, ...]:
        """Everything that is filed, in the order of the contract."""
        return (*self.engagements, *self.references, *self.instruments, *self.commitments)
