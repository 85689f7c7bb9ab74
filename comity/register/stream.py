"""The fold of a ledger some documents at a time, so that what is held in memory does not grow with the texts.

A first pass over the entries notes which documents each of them is about, and keeps what people decided; then the
documents come in the order of filing, a batch after the other, each batch folded from its own entries alone. All
batches together are what `comity.register.folding.fold` makes of the whole.
"""

from array import array
from collections.abc import Iterable, Iterator

from comity.records.ledger import Entry, EntryKind, Head, Holding
from comity.register.chain import START
from comity.register.folding import Folding, touches
from comity.register.ledger import Ledger

BATCH = 200
"""Documents that are folded at once."""

OF_DOCUMENTS = (EntryKind.DOCUMENT_FILED, EntryKind.FINDINGS_READ)


class Index:
    """Which entries are about which document, by the document's id, in the order of filing."""

    def __init__(self) -> None:
        self._entries: dict[str, array[int]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, entry: Entry) -> None:
        """Note what an entry is about; raises BrokenRegister where its content is none."""
        for document in touches((entry,)):
            self._entries.setdefault(document, array("Q")).append(entry.sequence)

    def batches(self) -> Iterator[tuple[frozenset[str], list[int]]]:
        """The ids of some documents at a time, and the numbers of all entries that are about any of them."""
        ids = list(self._entries)
        for start in range(0, len(ids), BATCH):
            some = ids[start : start + BATCH]
            yield frozenset(some), sorted({number for key in some for number in self._entries[key]})


class Stream:
    """The documents that a ledger holds, batch by batch, and what people decided; raises BrokenRegister as a fold."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._index = Index()
        self.head: Head = START
        decided = Folding()
        for entry in ledger.entries():
            if entry.kind in OF_DOCUMENTS:
                self._index.add(entry)
            else:
                decided.add(entry)
            self.head = Head(entry.sequence, entry.hash)
        self.decisions = decided.state.decisions

    def __len__(self) -> int:
        """How many documents there are."""
        return len(self._index)

    def batches(self) -> Iterator[tuple[Holding, ...]]:
        """The documents as held, in the order of filing."""
        for ids, numbers in self._index.batches():
            folding = Folding()
            for entry in self._ledger.numbered(numbers):
                folding.add(entry)
            yield in_order(folding, ids)


def in_order(folding: Folding, ids: Iterable[str]) -> tuple[Holding, ...]:
    """What was folded of these documents, in the order of filing."""
    wanted = frozenset(ids)
    return tuple(sorted((held for key, held in folding.holdings.items() if key in wanted), key=lambda one: one.filed))
