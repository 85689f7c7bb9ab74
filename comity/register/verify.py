"""Verifying a ledger: the chain of its entries, and each quote against the text it was read from."""

import hashlib
from collections.abc import Iterator

from comity.records.errors import ComityError
from comity.records.ledger import Entry, EntryKind, Fault, Head, Problem, Verification
from comity.register.chain import START, canonical, content_of, digest
from comity.register.folding import Folding, State, reading_of
from comity.register.ledger import Ledger
from comity.register.soundness import findings_of, quote_faults


def verify(ledger: Ledger, anchor: Head | None = None) -> tuple[State, Verification]:
    """Everything that does not hold in a ledger, and the state that its sound entries fold to.

    `anchor` is a head noted earlier (printed, or signed in a review): the entry of that number must still bear
    that hash, which nothing but an anchor can show where the end was cut off or the whole chain made anew.
    """
    check = _Check(anchor)
    for entry in ledger.entries():
        check.take(entry)
    return check.folding.state, check.result()


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


class _Check:
    """The run of one verification over the entries, in their order."""

    def __init__(self, anchor: Head | None) -> None:
        self.anchor = anchor
        self.head, self.folding = START, Folding()
        self.entries = self.quotes = 0
        self.problems: list[Problem] = []

    def take(self, entry: Entry) -> None:
        """Check one entry against what came before it."""
        found = tuple(chain_problems(entry, self.head))
        self.problems += found
        self.head = Head(entry.sequence, entry.hash)
        self.entries += 1
        if self.anchor and self.anchor.sequence == entry.sequence and self.anchor.hash != entry.hash:
            self._fault(Fault.ANCHOR, entry, "is not the entry that was noted under this number")
        if any(problem.fault == Fault.CONTENT for problem in found):
            return
        try:
            self.folding.add(entry)
            self._quotes(entry)
        except ComityError as why:
            self._fault(Fault.CONTENT, entry, str(why).removeprefix(f"entry {entry.sequence}: "))

    def result(self) -> Verification:
        """The counts and all problems found."""
        if self.anchor and self.anchor.sequence > self.head.sequence:
            why = f"the ledger ends at entry {self.head.sequence}, but entry {self.anchor.sequence} was noted earlier"
            self.problems.append(Problem(Fault.ANCHOR, None, why))
        documents = len(self.folding.holdings)
        return Verification(self.entries, documents, self.quotes, self.head, tuple(self.problems))

    def _quotes(self, entry: Entry) -> None:
        if entry.kind not in (EntryKind.DOCUMENT_FILED, EntryKind.FINDINGS_READ):
            return
        content = content_of(entry)
        document = self.folding.holdings[str(content["document"])].document
        if entry.kind == EntryKind.DOCUMENT_FILED:
            given = content["text"] if content["text"] is not None else document.text
            if content["document"] != "sha256:" + hashlib.sha256(given.encode("utf-8")).hexdigest():
                self._fault(Fault.CONTENT, entry, "its text is not the one that its document's id is the hash of")
            return
        reading = reading_of(entry, document)
        self.quotes += sum(len(finding.evidence) for finding in findings_of(reading))
        for why in quote_faults(reading):
            self._fault(Fault.QUOTE, entry, why)

    def _fault(self, fault: Fault, entry: Entry, why: str) -> None:
        self.problems.append(Problem(fault, entry.sequence, why))
