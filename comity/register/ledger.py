"""The ledger as a port for whatever keeps entries, and one that keeps them in memory."""

import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from comity.records.decisions import Marked
from comity.records.ledger import Draft, Entry, EntryKind, Head, Holding
from comity.records.words import Handling
from comity.register.chain import START, seal
from comity.register.contents import content_as
from comity.register.folding import EMPTY, State, fold


class Ledger(Protocol):
    """What keeps entries. Every adapter passes the suite in `tests/contracts/`.

    Entries are appended and never changed. What looks things up (`holding`, `named`, `published_at`)
    answers as the fold of all entries would.
    """

    @property
    def head(self) -> Head:
        """The last entry's number and hash; `START` where there is none."""

    def writing(self) -> AbstractContextManager[None]:
        """One transaction: other writers wait, all that is appended within is kept, or nothing.

        May be entered again by the one who is in it. Raises RegisterBusy where waiting was in vain.
        """

    def append(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        """Seal the drafts onto the chain, all or none, and return them as entries."""

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """Entries in order, those with a number above `after`."""

    def numbered(self, numbers: Iterable[int]) -> Iterator[Entry]:
        """The entries that bear these numbers, in order; those that are not there are left out."""

    def holding(self, document: str) -> Holding | None:
        """The document with this id (`sha256:...`) as the register holds it."""

    def named(self, file: str) -> Holding | None:
        """The current document that is kept under this name."""

    def published_at(self, url: str) -> Holding | None:
        """The current document that was published at this address."""

    def decisions(self, *kinds: EntryKind) -> Iterator[Entry]:
        """Entries of these kinds, in order; without any, of every kind but documents filed and findings read."""

    def replaced(self) -> dict[str, str]:
        """The documents that a later version took the place of: the id of each, and of the next version."""

    def marked(self, handling: Collection[Handling]) -> bool:
        """Whether any document, or by a person's decision any finding, was ever marked so."""


class MemoryLedger:
    """A ledger that lasts as long as the process: for tests, and for a record that is not kept."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._state: State = EMPTY
        self._lock = threading.RLock()

    @property
    def head(self) -> Head:
        """The last entry's number and hash."""
        return Head(self._entries[-1].sequence, self._entries[-1].hash) if self._entries else START

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction; what was appended within is taken back where it ends in an error."""
        with self._lock:
            kept, state = len(self._entries), self._state
            try:
                yield
            except BaseException:
                del self._entries[kept:]
                self._state = state
                raise

    def append(self, drafts: Sequence[Draft]) -> tuple[Entry, ...]:
        """Seal the drafts onto the chain, all or none."""
        with self.writing():
            sealed = seal(drafts, self.head)
            self._entries.extend(sealed)
            self._state = fold(sealed, self._state)
            return sealed

    def entries(self, after: int = 0) -> Iterator[Entry]:
        """Entries in order, those with a number above `after`."""
        return iter(self._entries[max(after, 0) :])

    def numbered(self, numbers: Iterable[int]) -> Iterator[Entry]:
        """The entries that bear these numbers, in order; those that are not there are left out."""
        return (self._entries[number - 1] for number in sorted(set(numbers)) if 0 < number <= len(self._entries))

    def holding(self, document: str) -> Holding | None:
        """The document with this id as the register holds it."""
        return self._state.holdings.get(document)

    def named(self, file: str) -> Holding | None:
        """The current document that is kept under this name."""
        return next((held for held in self._state.current if held.document.file == file), None)

    def published_at(self, url: str) -> Holding | None:
        """The current document that was published at this address."""
        return next((held for held in self._state.current if held.document.url == url), None)

    def decisions(self, *kinds: EntryKind) -> Iterator[Entry]:
        """Entries of these kinds, in order; without any, of every kind but documents filed and findings read."""
        return (entry for entry in self._state.decisions if not kinds or entry.kind in kinds)

    def replaced(self) -> dict[str, str]:
        """The documents that a later version took the place of: the id of each, and of the next version."""
        return {key: held.replaced_by for key, held in self._state.holdings.items() if held.replaced_by}

    def marked(self, handling: Collection[Handling]) -> bool:
        """Whether any document, or by a person's decision any finding, was ever marked so."""
        if any(held.document.handling in handling for held in self._state.holdings.values()):
            return True
        return any(content_as(Marked, entry).handling in handling for entry in self.decisions(EntryKind.MARKED))
