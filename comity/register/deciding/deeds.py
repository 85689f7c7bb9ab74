"""The plain actions of people who decide: confirm, withdraw, set a status, mark, undo.

Corrections and judgements have files of their own.
"""

from dataclasses import dataclass
from typing import ClassVar

from comity.records.accounts import Deed
from comity.records.decisions import NAMED, Confirmed, Judged, Marked, StatusSet, ThingKind, Undone, Withdrawn
from comity.records.edtf import check as check_date
from comity.records.errors import Contradiction, InvalidValue, UnknownThing
from comity.records.ledger import Entry, EntryKind
from comity.records.status import Status
from comity.records.words import Handling
from comity.register.acting import Present, said
from comity.register.contents import typed
from comity.register.deciding.judging import contradict
from comity.register.deciding.standing import KINDS, decision, undone
from comity.register.deciding.things import thing


@dataclass(frozen=True, slots=True)
class Confirm:
    """Say that a finding or an entry is so. `what` is its id."""

    what: str
    reason: str = ""
    deed: ClassVar[Deed] = Deed.DECIDE
    kind: ClassVar[EntryKind] = EntryKind.CONFIRMED

    def check(self, present: Present) -> Confirmed:
        """The content of the entry; raises UnknownThing."""
        return Confirmed(thing(present, self.what).subject, said("reason", self.reason))


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Say that a finding is none, or that an entry is not to stand. `what` is its id."""

    what: str
    reason: str = ""
    deed: ClassVar[Deed] = Deed.WITHDRAW
    kind: ClassVar[EntryKind] = EntryKind.WITHDRAWN

    def check(self, present: Present) -> Withdrawn:
        """The content of the entry; raises UnknownThing."""
        return Withdrawn(thing(present, self.what).subject, said("reason", self.reason))


@dataclass(frozen=True, slots=True)
class SetStatus:
    """Say where a commitment stands. `evidence` are ids of what that rests on, `on` the EDTF date at which it was so.

    `suggested` is what the rules (`rules`, with their version) said, where a review had asked them.
    """

    what: str
    status: Status
    evidence: tuple[str, ...] = ()
    on: str | None = None
    reason: str = ""
    suggested: Status | None = None
    rules: str = ""
    deed: ClassVar[Deed] = Deed.STATUS
    kind: ClassVar[EntryKind] = EntryKind.STATUS_SET

    def check(self, present: Present) -> StatusSet:
        """The content of the entry; raises UnknownThing and InvalidValue."""
        found = thing(present, self.what)
        if found.subject.kind is not ThingKind.COMMITMENT:
            raise InvalidValue("status", self.what, f"is a {found.subject.kind}; commitments have a status")
        evidence = tuple(thing(present, one).subject for one in dict.fromkeys(self.evidence))
        on = check_date(self.on) if self.on else None
        reason = said("reason", self.reason)
        if self.status is Status.COMPLETE and not (reason or evidence):
            raise InvalidValue("status", self.status, "needs evidence, or words that say on what it rests")
        return StatusSet(found.subject, Status(self.status), evidence, on, self.suggested, self.rules, reason)


@dataclass(frozen=True, slots=True)
class Mark:
    """Say who may see a finding or an entry from now on. Documents are marked by `comity.register.marking`."""

    what: str
    handling: Handling
    reason: str = ""
    deed: ClassVar[Deed] = Deed.MARK
    kind: ClassVar[EntryKind] = EntryKind.MARKED

    def check(self, present: Present) -> Marked:
        """The content of the entry; raises UnknownThing, and InvalidValue for what the account could then not see."""
        subject = thing(present, self.what).subject
        if subject.kind in NAMED:
            raise InvalidValue("what", self.what, "is named in entries and documents; mark those")
        if not present.policy.sees(self.handling):
            raise InvalidValue("handling", self.handling.value, "is not open to you, so you may not mark by it")
        return Marked(subject, self.handling, said("reason", self.reason))


@dataclass(frozen=True, slots=True)
class Undo:
    """Let a decision, the number of its entry, stand no longer; to undo an undoing makes what it undid stand again."""

    entry: int
    reason: str = ""
    deed: ClassVar[Deed] = Deed.DECIDE
    kind: ClassVar[EntryKind] = EntryKind.UNDONE

    def check(self, present: Present) -> Undone:
        """The content of the entry; raises UnknownThing, InvalidValue, NotAllowed and Contradiction."""
        target = decision_entry(present, self.entry)
        if target.actor != f"person:{present.policy.account.name}":
            present.policy.check(Deed.UNDO_OTHERS)
        gone = undone(present.ledger.decisions(EntryKind.UNDONE))
        if self.entry in gone:
            raise Contradiction(
                f"entry {self.entry} was undone already, by entry {gone[self.entry]}; undo that instead"
            )
        again = typed(target)
        if isinstance(again, Undone):
            _stands_again(present, again.entry)
        return Undone(self.entry, said("reason", self.reason))


UNDOABLE = frozenset({*KINDS, EntryKind.UNDONE})
"""The kinds of entries that may be undone."""


def decision_entry(present: Present, number: int) -> Entry:
    """The entry of a decision by its number; raises UnknownThing for none that the person may see."""
    entry = next(present.ledger.entries(after=number - 1), None) if number > 0 else None
    if entry is None or entry.sequence != number or not _seen(present, entry):
        raise UnknownThing("entry of the ledger", str(number), "`comity decisions` lists those that may be undone")
    if entry.kind not in UNDOABLE:
        raise InvalidValue("entry", number, f"is of the kind {entry.kind}, which cannot be undone")
    return entry


def _seen(present: Present, entry: Entry) -> bool:
    content = typed(entry)
    if isinstance(content, Undone):
        target = next(present.ledger.entries(after=content.entry - 1), None)
        return target is None or target.sequence >= entry.sequence or _seen(present, target)
    made = decision(entry)
    return made is None or all(present.holding(document) for document in made.documents)


def _stands_again(present: Present, number: int) -> None:
    """Raise Contradiction where a judgement that would stand again contradicts one that was made since."""
    again = typed(decision_entry(present, number))
    if isinstance(again, Judged):
        contradict(present, again)
