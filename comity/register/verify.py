"""Verifying a ledger: the chain of its entries, and each quote against the text it was read from."""

import hashlib
from collections.abc import Iterator

from comity.records.errors import ComityError
from comity.records.ledger import Entry, EntryKind, Fault, Head, Holding, Problem, Verification
from comity.register.chain import START, canonical, content_of, digest
from comity.register.folding import Folding, State, reading_of
from comity.register.ledger import Ledger
from comity.register.soundness import findings_of, quote_faults
from comity.register.stream import OF_DOCUMENTS, Index, in_order


def verify(ledger: Ledger, anchor: Head | None = None) -> tuple[State, Verification]:
    """Everything that does not hold in a ledger, and the state that its sound entries fold to.

    `anchor` is a head noted earlier (printed, or signed in a review): the entry of that number must still bear
    that hash, which nothing but an anchor can show where the end was cut off or the whole chain made anew.
    """
    checking = Checking(ledger, anchor)
    holdings = {held.document.id: held for batch in checking.batches() for held in batch}
    return State(holdings, checking.decisions, checking.sound), checking.result()


def chain_problems(entry: Entry, head: Head) -> Iterator[Problem]:
    """What is wrong with an entry as the one that follows `head`."""
    if entry.sequence != head.sequence + 1:
        yield Problem(Fault.SEQUENCE, entry.sequence, f"follows entry {head.sequence}: entries between are missing")
    if entry.previous != head.hash:
        yield Problem(Fault.PREVIOUS, entry.sequence, "does not name the hash of the entry before it")
    try:
        hashed = digest(entry)
        plain = canonical(content_of(entry)) == entry.content
    except (ComityError, UnicodeEncodeError) as why:
        yield Problem(Fault.CONTENT, entry.sequence, str(why))
        return
    if hashed != entry.hash:
        yield Problem(Fault.HASH, entry.sequence, "its hash is not that of its time, actor, kind and content")
    if not plain:
        yield Problem(Fault.CONTENT, entry.sequence, "its content is not canonical JSON")


class Checking:
    """A verification under way: the chain is checked at once, documents as they are asked for, batch by batch.

    `decisions` are the sound entries of what people decided, `sound` the head of the last entry that is sound.
    """

    def __init__(self, ledger: Ledger, anchor: Head | None = None) -> None:
        self._ledger, self._anchor = ledger, anchor
        self._index = Index()
        self._entries = self._documents = self._quotes = 0
        self._problems: list[Problem] = []
        self._head = self.sound = START
        decided = Folding()
        for entry in ledger.entries():
            self._take(entry, decided)
        self.decisions = decided.state.decisions

    def batches(self) -> Iterator[tuple[Holding, ...]]:
        """What sound entries fold to, in the order of filing; each document is checked on the way."""
        for ids, numbers in self._index.batches():
            folding = Folding()
            for entry in self._ledger.numbered(numbers):
                self._fold(entry, folding, ids)
            found = in_order(folding, ids)
            self._documents += len(found)
            yield found

    def result(self) -> Verification:
        """The counts and all problems found; to be asked for once all batches have come."""
        problems = sorted(self._problems, key=lambda one: one.entry or self._head.sequence)
        if self._anchor and self._anchor.sequence > self._head.sequence:
            last = f"the ledger ends at entry {self._head.sequence}"
            why = f"{last}, but entry {self._anchor.sequence} was noted earlier"
            problems.append(Problem(Fault.ANCHOR, None, why))
        return Verification(self._entries, self._documents, self._quotes, self._head, tuple(problems))

    def _take(self, entry: Entry, decided: Folding) -> None:
        """Check one entry against the one before it, and note what it is about."""
        found = tuple(chain_problems(entry, self._head))
        self._problems += found
        self._head = Head(entry.sequence, entry.hash)
        self._entries += 1
        if self._anchor and self._anchor.sequence == entry.sequence and self._anchor.hash != entry.hash:
            self._fault(Fault.ANCHOR, entry, "is not the entry that was noted under this number")
        if any(problem.fault == Fault.CONTENT for problem in found):
            return
        try:
            if entry.kind in OF_DOCUMENTS:
                self._index.add(entry)
            else:
                decided.add(entry)
        except ComityError as why:
            self._broken(entry, why)
        else:
            self.sound = self._head

    def _fold(self, entry: Entry, folding: Folding, ids: frozenset[str]) -> None:
        """Fold one entry, and check it if it is of one of these documents: others come in another batch."""
        own = content_of(entry).get("document") in ids
        try:
            folding.add(entry)
            if own:
                self._check(entry, folding)
        except ComityError as why:
            if own:
                self._broken(entry, why)

    def _check(self, entry: Entry, folding: Folding) -> None:
        content = content_of(entry)
        document = folding.holdings[str(content["document"])].document
        if entry.kind == EntryKind.DOCUMENT_FILED:
            given = content["text"] if content["text"] is not None else document.text
            if content["document"] != "sha256:" + hashlib.sha256(given.encode("utf-8")).hexdigest():
                self._fault(Fault.CONTENT, entry, "its text is not the one that its document's id is the hash of")
            return
        reading = reading_of(entry, document)
        self._quotes += sum(len(finding.evidence) for finding in findings_of(reading))
        for why in quote_faults(reading):
            self._fault(Fault.QUOTE, entry, why)

    def _broken(self, entry: Entry, why: ComityError) -> None:
        self._fault(Fault.CONTENT, entry, str(why).removeprefix(f"entry {entry.sequence}: "))

    def _fault(self, fault: Fault, entry: Entry, why: str) -> None:
        self._problems.append(Problem(fault, entry.sequence, why))
