"""Entries to reviews: a pure function of the ledger."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from comity.records import BrokenRegister
from comity.records.codec import to_data
from comity.records.ledger import Entry, EntryKind
from comity.records.review import Review
from comity.records.reviewing import Life, Note, ReviewNoted, ReviewOpened, ReviewSigned, Signing
from comity.register.chain import canonical, content_of
from comity.register.contents import content_as
from comity.register.deciding.standing import standing

KINDS = (EntryKind.REVIEW_OPENED, EntryKind.REVIEW_NOTED, EntryKind.REVIEW_SIGNED)
"""The kinds of entries that reviews are made of."""


def hash_of(review: Review) -> str:
    """The hash of a review: SHA-256 (64 hex digits) over its canonical JSON (RFC 8785)."""
    return _digest(to_data(review))


def _digest(data: object) -> str:
    return hashlib.sha256(canonical(data).encode("utf-8")).hexdigest()


def lives(entries: Iterable[Entry]) -> dict[str, Life]:
    """The reviews by their ids, in the order of opening; what was undone is left out.

    `entries` are those of `KINDS` and all undoings. Raises BrokenRegister for a note in, or a signing of, a review
    that was not opened before, a second signing, and a signed review whose hash is another.
    """
    found: dict[str, Life] = {}
    for entry in standing(entries):
        if entry.kind == EntryKind.REVIEW_OPENED:
            opened = content_as(ReviewOpened, entry)
            found[opened.key] = Life(opened, entry.actor, entry.time, entry.sequence)
        elif entry.kind == EntryKind.REVIEW_NOTED:
            noted = content_as(ReviewNoted, entry)
            life = _known(found, noted.review, entry)
            note = Note(noted, entry.actor, entry.time, entry.sequence)
            found[noted.review] = replace(life, notes=(*life.notes, note))
        elif entry.kind == EntryKind.REVIEW_SIGNED:
            signed = content_as(ReviewSigned, entry)
            found[signed.review] = _signed(_known(found, signed.review, entry), signed, entry)
    return found


def _known(found: dict[str, Life], key: str, entry: Entry) -> Life:
    if key not in found:
        raise BrokenRegister(f"entry {entry.sequence}: it is of {key}, which was not opened before it")
    return found[key]


def _signed(life: Life, content: ReviewSigned, entry: Entry) -> Life:
    if life.signed is not None:
        raise BrokenRegister(f"entry {entry.sequence}: {life.key} was signed in entry {life.signed.entry} already")
    # the words as they were signed: a later version of Comity may know more fields of a review than that one had
    if _digest(content_of(entry).get("drawn")) != content.hash:
        raise BrokenRegister(f"entry {entry.sequence}: the review in it does not have the hash it was signed with")
    return replace(life, signed=Signing(content, entry.actor, entry.time, entry.sequence))
