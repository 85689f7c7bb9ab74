"""Which record the content of each kind of entry is: what a decision says, read back and checked."""

from typing import Any, TypeVar

from comity.records.codec import from_data
from comity.records.decisions import AccountSet, Confirmed, Corrected, Judged, Marked, StatusSet, Undone, Withdrawn
from comity.records.errors import BrokenRegister, InvalidValue
from comity.records.kept import (
    ContactNoted,
    Dropped,
    InstrumentSet,
    MechanismSet,
    MembershipSet,
    Planned,
    SisterSet,
)
from comity.records.ledger import Entry, EntryKind
from comity.records.reviewing import ReviewNoted, ReviewOpened, ReviewSigned
from comity.register.chain import content_of

T = TypeVar("T")

CONTENTS: dict[EntryKind, type[Any]] = {
    EntryKind.CONFIRMED: Confirmed,
    EntryKind.CORRECTED: Corrected,
    EntryKind.WITHDRAWN: Withdrawn,
    EntryKind.JUDGED: Judged,
    EntryKind.STATUS_SET: StatusSet,
    EntryKind.MARKED: Marked,
    EntryKind.UNDONE: Undone,
    EntryKind.ACCOUNT_SET: AccountSet,
    EntryKind.MECHANISM_SET: MechanismSet,
    EntryKind.PLANNED: Planned,
    EntryKind.INSTRUMENT_SET: InstrumentSet,
    EntryKind.SISTER_SET: SisterSet,
    EntryKind.MEMBERSHIP_SET: MembershipSet,
    EntryKind.CONTACT_NOTED: ContactNoted,
    EntryKind.DROPPED: Dropped,
    EntryKind.REVIEW_OPENED: ReviewOpened,
    EntryKind.REVIEW_NOTED: ReviewNoted,
    EntryKind.REVIEW_SIGNED: ReviewSigned,
}
"""The record of each kind of entry that has one here; a new kind is one more line."""


def typed(entry: Entry) -> object | None:
    """The content of an entry as its record, or None for a kind that has none here.

    Raises BrokenRegister, with the entry's number, where the content has another form.
    """
    kind = CONTENTS.get(EntryKind(entry.kind)) if entry.kind in tuple(EntryKind) else None
    content = None if kind is None else content_as(kind, entry)
    if isinstance(content, Undone) and not 0 < content.entry < entry.sequence:
        raise BrokenRegister(f"entry {entry.sequence}: it undoes entry {content.entry}, which is none before it")
    return content


def content_as(kind: type[T], entry: Entry) -> T:
    """The content of an entry as a record of this type; raises BrokenRegister where it is none."""
    try:
        return from_data(kind, content_of(entry))
    except InvalidValue as why:
        raise BrokenRegister(f"entry {entry.sequence}: its content is no {kind.__name__}: {why}") from None
