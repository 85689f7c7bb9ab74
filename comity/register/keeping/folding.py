"""Entries to the things an office keeps, as they stand: a pure function, the same for the same entries, always."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from comity.records.kept import RECORDS, Content, Dropped, Kept, KeptKind, Thing
from comity.records.ledger import Entry, EntryKind
from comity.register.contents import CONTENTS, content_as

ENTRIES: dict[KeptKind, EntryKind] = {
    KeptKind.MECHANISM: EntryKind.MECHANISM_SET,
    KeptKind.PLAN: EntryKind.PLANNED,
    KeptKind.INSTRUMENT: EntryKind.INSTRUMENT_SET,
    KeptKind.SISTER: EntryKind.SISTER_SET,
    KeptKind.MEMBERSHIP: EntryKind.MEMBERSHIP_SET,
    KeptKind.NOTE: EntryKind.CONTACT_NOTED,
}
"""The kind of entry that sets each kind of thing."""

KEEPING: tuple[EntryKind, ...] = (*ENTRIES.values(), EntryKind.DROPPED)
"""The kinds of entries that kept things are folded from."""

_KINDS = {entry: kind for kind, entry in ENTRIES.items()}


def kind_of(thing: Thing) -> KeptKind:
    """The list that a thing belongs to."""
    return next(kind for kind, record in RECORDS.items() if isinstance(thing, record))


def content(key: str, thing: Thing, reason: str = "") -> Content:
    """The content of an entry by which a thing is so from now on."""
    made: type[Any] = CONTENTS[ENTRIES[kind_of(thing)]]
    found: Content = made(key, thing, reason)
    return found


def kept(entries: Iterable[Entry], undone: Collection[int] = ()) -> dict[str, Kept]:
    """The kept things by their ids, in the order of their first entry; entries of other kinds are passed over.

    `undone` are the numbers of entries that were taken back. Dropped things are among them, marked so. Raises
    BrokenRegister, with the number of the entry, where one cannot be what was written.
    """
    found: dict[str, Kept] = {}
    for entry in entries:
        if entry.kind in KEEPING and entry.sequence not in undone:
            _add(found, entry)
    return found


def _add(found: dict[str, Kept], entry: Entry) -> None:
    if entry.kind == EntryKind.DROPPED:
        key = content_as(Dropped, entry).kept
        if key in found:
            found[key] = replace(found[key], dropped=True, last=entry.sequence, by=entry.actor, time=entry.time)
        return
    kind = _KINDS[EntryKind(entry.kind)]
    said = content_as(CONTENTS[ENTRIES[kind]], entry)
    first = found[said.kept].first if said.kept in found else entry.sequence
    found[said.kept] = Kept(said.kept, kind, said.thing, first, entry.sequence, entry.actor, entry.time)
