"""Decisions as they stand: what was undone left out, and the documents they are about followed to their versions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from comity.records.decisions import (
    Confirmed,
    Corrected,
    Judged,
    Marked,
    StatusSet,
    Subject,
    Undone,
    Withdrawn,
)
from comity.records.ledger import Entry, EntryKind
from comity.register.contents import content_as, typed
from comity.register.ledger import Ledger

KINDS = (
    EntryKind.CONFIRMED,
    EntryKind.CORRECTED,
    EntryKind.WITHDRAWN,
    EntryKind.JUDGED,
    EntryKind.STATUS_SET,
    EntryKind.MARKED,
)
"""The kinds of entries by which people decide about things of the record."""

Content = Confirmed | Corrected | Withdrawn | Judged | StatusSet | Marked


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: the number, time and actor of its entry, and what that says."""

    entry: int
    kind: str
    time: str
    by: str
    content: Content

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """What it is about: one thing, or the two of a judgement."""
        content = self.content
        return (content.one, content.other) if isinstance(content, Judged) else (content.about,)

    @property
    def named(self) -> tuple[Subject, ...]:
        """All things that it names: what it is about, the evidence of a status, what a corrected field points to."""
        match self.content:
            case StatusSet(evidence=evidence):
                return (*self.subjects, *evidence)
            case Corrected(target=target) if target:
                return (*self.subjects, target)
            case _:
                return self.subjects

    @property
    def documents(self) -> frozenset[str]:
        """The ids of all documents that it rests on."""
        return frozenset(anchor.document for subject in self.named for anchor in subject.anchors)

    @property
    def words(self) -> str:
        """The decision as people name it to each other: `entry 12 (judged by Lan on 2024-05-22: one man)`."""
        reason = f": {self.content.reason}" if self.content.reason else ""
        return f"entry {self.entry} ({self.kind} by {self.by.partition(':')[2]} on {self.time[:10]}{reason})"


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided and stands, oldest first; `replaced` gives the next version of each document that has one."""

    standing: tuple[Decision, ...] = ()
    replaced: Mapping[str, str] = field(default_factory=dict)

    def now(self, document: str) -> str:
        """The id of the version that stands now of a document."""
        seen = {document}
        while (later := self.replaced.get(document)) and later not in seen:
            seen.add(later)
            document = later
        return document


NONE = Decisions()
"""Where nobody decided anything."""


def undone(entries: Iterable[Entry]) -> Mapping[int, int]:
    """Which decisions were undone, each with the number of the entry that undid it; `entries` must hold all undoings.

    An undoing that was itself undone counts for nothing.
    """
    undoings = sorted((e for e in entries if e.kind == EntryKind.UNDONE), key=lambda e: -e.sequence)
    found: dict[int, int] = {}
    for entry in undoings:
        if entry.sequence not in found:
            found.setdefault(content_as(Undone, entry).entry, entry.sequence)
    return found


def standing(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries without those that were undone, and without the undoings themselves."""
    entries = tuple(entries)
    gone = undone(entries)
    return (e for e in entries if e.kind != EntryKind.UNDONE and e.sequence not in gone)


def decision(entry: Entry) -> Decision | None:
    """The decision that an entry is, or None where it is of another kind."""
    content = typed(entry)
    if isinstance(content, Content):
        return Decision(entry.sequence, entry.kind, entry.time, entry.actor, content)
    return None


def decisions(entries: Iterable[Entry], replaced: Mapping[str, str]) -> Decisions:
    """The decisions among the entries that stand; `replaced` gives the next version of each document that has one."""
    found = (decision(entry) for entry in standing(entries))
    return Decisions(tuple(one for one in found if one is not None), replaced)


def decided(ledger: Ledger) -> Decisions:
    """What was decided in a ledger and stands."""
    return decisions(ledger.decisions(*KINDS, EntryKind.UNDONE), ledger.replaced())
