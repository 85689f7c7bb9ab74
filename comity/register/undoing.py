"""Which entries stand no longer, since somebody undid them: an undoing may be undone too."""

from collections.abc import Iterable

from comity.records.decisions import Undone
from comity.records.ledger import Entry, EntryKind
from comity.register.contents import content_as


def undone(entries: Iterable[Entry]) -> frozenset[int]:
    """The numbers of the entries that were undone, and not brought back by undoing that.

    `entries` may be of any kinds; only the undoings among them count, and all of them must be there. Raises
    BrokenRegister for one whose content has another form.
    """
    gone: set[int] = set()
    undoings = [entry for entry in entries if entry.kind == EntryKind.UNDONE]
    for entry in sorted(undoings, key=lambda entry: -entry.sequence):
        if entry.sequence not in gone:
            gone.add(content_as(Undone, entry).entry)
    return frozenset(gone)
