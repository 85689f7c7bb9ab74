"""Entries to the things an office keeps, as they stand: a pure function, the same for the same entries, always."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from comity.records.codec import from_data, to_data
from comity.records.errors import BrokenRegister, InvalidValue
from comity.records.kept import RECORDS, Kept, KeptKind, Thing
from comity.records.ledger import Entry, EntryKind
from comity.register.chain import content_of

ENTRIES: dict[KeptKind, EntryKind] = {
    KeptKind.MECHANISM: EntryKind.MECHANISM_SET,
    KeptKind.PLAN: EntryKind.PLANNED,
    KeptKind.INSTRUMENT: EntryKind.INSTRUMENT_SET,
    KeptKind.SISTER: EntryKind.SISTER_SET,
    KeptKind.MEMBERSHIP: EntryKind.MEMBERSHIP_SET,
    KeptKind.NOTE: EntryKind.CONTACT_NOTED,
}
"""The kind of entry that sets each kind of thing."""

_KINDS = {entry: kind for kind, entry in ENTRIES.items()}


def thing_content(key: str, thing: Thing, reason: str = "") -> dict[str, Any]:
    """The content of an entry that sets a kept thing, whole as it is from now on."""
    return {"kept": key, "thing": to_data(thing), "reason": reason}


def dropped_content(key: str, reason: str) -> dict[str, Any]:
    """The content of an entry by which a kept thing is no longer shown."""
    return {"kept": key, "reason": reason}


def kind_of(thing: Thing) -> KeptKind:
    """The list that a thing belongs to."""
    return next(kind for kind, record in RECORDS.items() if isinstance(thing, record))


def keeps(kind: str) -> bool:
    """Whether an entry of this kind sets or drops a kept thing."""
    return kind in _KINDS or kind == EntryKind.DROPPED


def kept(entries: Iterable[Entry], undone: Collection[int] = ()) -> dict[str, Kept]:
    """The kept things by their ids, in the order of their first entry; entries of other kinds are passed over.

    `undone` are the numbers of entries that were taken back. Dropped things are among them, marked so. Raises
    BrokenRegister, with the number of the entry, where one cannot be what was written.
    """
    found: dict[str, Kept] = {}
    for entry in entries:
        if not keeps(entry.kind) or entry.sequence in undone:
            continue
        content = content_of(entry)
        key = str(content.get("kept"))
        standing = found.get(key)
        if entry.kind == EntryKind.DROPPED:
            if standing:
                found[key] = replace(standing, dropped=True, last=entry.sequence, by=entry.actor, time=entry.time)
            continue
        kind = _KINDS[EntryKind(entry.kind)]
        first = standing.first if standing else entry.sequence
        found[key] = Kept(key, kind, _thing(entry, kind, content), first, entry.sequence, entry.actor, entry.time)
    return found


def _thing(entry: Entry, kind: KeptKind, content: dict[str, Any]) -> Thing:
    try:
        return from_data(RECORDS[kind], content.get("thing"))
    except InvalidValue as why:
        raise BrokenRegister(f"entry {entry.sequence}: its content is no {kind}: {why}") from None
