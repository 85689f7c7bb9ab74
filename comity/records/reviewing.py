"""The life of a review as the content of entries: opened, noted, signed; and two reviews compared."""

from dataclasses import dataclass

from comity.records.decisions import Subject
from comity.records.review import Review, ReviewedCommitment
from comity.records.status import FieldName, Status
from comity.records.words import Handling


@dataclass(frozen=True, slots=True)
class ReviewOpened:
    """A review of two sides (ids of localities) and a period (EDTF, both ends included).

    `key` is its id from now on. `before` is the id of the signed review that it starts from, `mechanism` that of
    the kept mechanism it is a run of, `cadence` the months between two sessions of that, where it has one.
    """

    key: str
    sides: tuple[str, str]
    start: str
    end: str
    only: bool = False
    before: str | None = None
    mechanism: str | None = None
    cadence: int | None = None
    title: str = ""
    handling: Handling = Handling.INTERNAL


@dataclass(frozen=True, slots=True)
class ReviewNoted:
    """What a person wrote in a review: one of the six fields of a commitment, or a comment (`field` None).

    `about` is the commitment; None is the review as a whole. A field with no text is empty again.
    """

    review: str
    text: str
    about: Subject | None = None
    field: FieldName | None = None


@dataclass(frozen=True, slots=True)
class ReviewSigned:
    """A review as it was signed off. `hash` is the SHA-256 (64 hex digits) of the canonical JSON of `drawn`."""

    review: str
    hash: str
    drawn: Review
    words: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note with who made it and when (ISO 8601, UTC); `entry` is its number in the ledger."""

    content: ReviewNoted
    by: str
    at: str
    entry: int


@dataclass(frozen=True, slots=True)
class Signing:
    """The signing off of a review: by whom, when, and the entry that holds it."""

    content: ReviewSigned
    by: str
    at: str
    entry: int


@dataclass(frozen=True, slots=True)
class Life:
    """A review from its opening on: what it is of, what was noted in it, and whether it was signed off."""

    opened: ReviewOpened
    by: str
    at: str
    entry: int
    notes: tuple[Note, ...] = ()
    signed: Signing | None = None

    @property
    def key(self) -> str:
        """Its id."""
        return self.opened.key


@dataclass(frozen=True, slots=True)
class Changed:
    """A commitment that stands in two reviews, with the status that stood in each."""

    one: ReviewedCommitment
    other: ReviewedCommitment
    was: Status | None
    now: Status | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reviews side by side: what changed its status, what stands as it stood, what came in and what went."""

    changed: tuple[Changed, ...]
    alike: tuple[Changed, ...]
    new: tuple[ReviewedCommitment, ...]
    gone: tuple[ReviewedCommitment, ...]
