"""The ledger's words: entries, who made them, what filing and verifying answer (DESIGN, section 6)."""

from dataclasses import dataclass
from enum import StrEnum

from comity.records.document import Document
from comity.records.errors import ComityError, InvalidValue
from comity.records.findings import Reading


class EntryKind(StrEnum):
    """What an entry says happened. The first two are facts; the others are what people decide."""

    DOCUMENT_FILED = "document-filed"
    FINDINGS_READ = "findings-read"
    CONFIRMED = "confirmed"
    JUDGED = "judged"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    MARKED = "marked"
    UNDONE = "undone"
    ACCOUNT_SET = "account-set"
    PLANNED = "planned"
    STATUS_SET = "status-set"
    MECHANISM_SET = "mechanism-set"
    INSTRUMENT_SET = "instrument-set"
    SISTER_SET = "sister-set"
    MEMBERSHIP_SET = "membership-set"
    CONTACT_NOTED = "contact-noted"
    DROPPED = "dropped"
    REVIEW_OPENED = "review-opened"
    REVIEW_NOTED = "review-noted"
    REVIEW_SIGNED = "review-signed"


class ActorKind(StrEnum):
    """Who stands behind an entry."""

    PERSON = "person"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, or a named rule (a reader with its version, say)."""

    kind: ActorKind
    name: str

    @property
    def written(self) -> str:
        """How entries name the actor: `person:NAME` or `rule:NAME`."""
        return f"{self.kind}:{self.name}"

    @classmethod
    def person(cls, name: str) -> "Actor":
        """A person by name."""
        return cls(ActorKind.PERSON, name)

    @classmethod
    def rule(cls, name: str) -> "Actor":
        """A rule by the name (and version) it goes by."""
        return cls(ActorKind.RULE, name)

    @classmethod
    def parse(cls, written: str) -> "Actor":
        """The actor that was `written` so; raises InvalidValue for any other text."""
        kind, colon, name = written.partition(":")
        if not (colon and name and kind in tuple(ActorKind)):
            raise InvalidValue("actor", written, "is neither person:NAME nor rule:NAME")
        return cls(ActorKind(kind), name)


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry before it has its place in the chain.

    `content` is canonical JSON (RFC 8785); `time` is ISO 8601 in UTC, `2024-05-22T08:30:00.000Z`.
    """

    kind: EntryKind
    content: str
    actor: Actor
    time: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the ledger, never changed once made.

    `sequence` counts from 1 without gaps; `hash` is the SHA-256 (64 hex digits) of the canonical
    JSON of all other fields, `previous` the hash of the entry before (64 zeros for the first).
    """

    sequence: int
    time: str
    actor: str
    kind: str
    content: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry's number and hash; noted elsewhere, it proves that nothing was cut off since."""

    sequence: int
    hash: str


@dataclass(frozen=True, slots=True)
class Holding:
    """One document as the register holds it, with the reading that stands.

    `filed` and `read` are the numbers of the entries that first filed it and gave the reading.
    `version_of` is the id of the earlier version it took the place of, `replaced_by` of the later one.
    """

    document: Document
    filed: int
    reading: Reading | None = None
    read: int | None = None
    version_of: str | None = None
    replaced_by: str | None = None


class Outcome(StrEnum):
    """What came of filing a reading."""

    NEW = "new"
    NEW_VERSION = "new-version"
    UNCHANGED = "unchanged"
    RE_READ = "re-read"
    COMPLETED = "completed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Filed:
    """The answer to filing: what came of it, under which name, and anything a person should know.

    `document` is the document's id, `file` the name the register keeps it under, `given` the name it
    came with, `sequence` the last entry made (None where none was), `note` words for people ("" for none).
    """

    outcome: Outcome
    document: str
    file: str
    given: str
    sequence: int | None = None
    note: str = ""


class Fault(StrEnum):
    """What verifying can find wrong."""

    FILE = "file"
    TRIGGERS = "triggers"
    SEQUENCE = "sequence"
    PREVIOUS = "previous"
    HASH = "hash"
    CONTENT = "content"
    ANCHOR = "anchor"
    QUOTE = "quote"
    TABLES = "tables"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not hold: the fault, the entry it shows at (None: no single one), and why."""

    fault: Fault
    entry: int | None
    why: str

    @property
    def words(self) -> str:
        """The problem as one line for people: `entry 12: hash: ...`."""
        where = f"entry {self.entry}: " if self.entry is not None else ""
        return f"{where}{self.fault}: {self.why}"


@dataclass(frozen=True, slots=True)
class Verification:
    """What was verified (counts, and the head then) and every problem found; none means it holds."""

    entries: int
    documents: int
    quotes: int
    head: Head
    problems: tuple[Problem, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing was found wrong."""
        return not self.problems


class RegisterUnavailable(ComityError):  # noqa: N818 -- errors of Comity are named for what is the case
    """A register that cannot be opened or written; `path` is where it lies, `why` the reason in words."""

    def __init__(self, path: str, why: str) -> None:
        self.path, self.why = path, why
        super().__init__(f"register {path}: {why}")


class RegisterBusy(RegisterUnavailable):
    """A register that another program was writing to for longer than we wait."""
