"""Entries to the state of the register: a pure function, the same for the same entries, always."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from comity.records.codec import from_data, to_data
from comity.records.document import Document
from comity.records.errors import BrokenRegister, InvalidValue
from comity.records.findings import Reading
from comity.records.ledger import Entry, EntryKind, Head, Holding
from comity.register.chain import START, content_of
from comity.register.contents import typed

_VERSION = re.compile(r"\d+(?:\.\d+)*")


@dataclass(frozen=True, slots=True)
class State:
    """What all entries say together: each document by its id, in the order of filing, and what people decided.

    `decisions` holds the entries of every kind but the first two, as they are, in their order.
    """

    holdings: Mapping[str, Holding] = field(default_factory=dict)
    decisions: tuple[Entry, ...] = ()
    head: Head = START

    @property
    def current(self) -> tuple[Holding, ...]:
        """The documents that no later version took the place of."""
        return tuple(held for held in self.holdings.values() if held.replaced_by is None)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that stand, one a current document."""
        return tuple(held.reading for held in self.current if held.reading is not None)


EMPTY = State()
"""The state of a register without entries."""


def fold(entries: Iterable[Entry], state: State = EMPTY) -> State:
    """The state after `entries`, which follow those that `state` was folded from.

    Only the documents that the entries are about (`touches`) need be in `state`. Raises BrokenRegister,
    with the number of the entry, where one cannot be what filing wrote.
    """
    folding = Folding(state)
    for entry in entries:
        folding.add(entry)
    return folding.state


class Folding:
    """A fold under way: entries are added one by one, and `state` is what they say so far."""

    def __init__(self, state: State = EMPTY) -> None:
        self.holdings: dict[str, Holding] = dict(state.holdings)
        self._decisions = list(state.decisions)
        self._head = state.head

    @property
    def state(self) -> State:
        """The state after all that was added."""
        return State(dict(self.holdings), tuple(self._decisions), self._head)

    def add(self, entry: Entry) -> None:
        """Add the next entry; raises BrokenRegister where it cannot be what filing wrote."""
        if entry.kind == EntryKind.DOCUMENT_FILED:
            _document_filed(self.holdings, entry)
        elif entry.kind == EntryKind.FINDINGS_READ:
            _findings_read(self.holdings, entry)
        elif entry.kind in tuple(EntryKind):
            typed(entry)
            self._decisions.append(entry)
        else:
            raise BrokenRegister(f"entry {entry.sequence}: no kind of entry is called {entry.kind!r}")
        self._head = Head(entry.sequence, entry.hash)


def touches(entries: Iterable[Entry]) -> frozenset[str]:
    """The ids of the documents whose holding the entries may change."""
    found = set()
    for entry in entries:
        if entry.kind in (EntryKind.DOCUMENT_FILED, EntryKind.FINDINGS_READ):
            content = content_of(entry)
            found |= {str(content[key]) for key in ("document", "version_of") if content.get(key)}
    return frozenset(found)


def document_content(document: Document, version_of: str | None = None, *, whole: bool = True) -> dict[str, Any]:
    """The content of a `document-filed` entry: the document with its id under `document`.

    Not `whole`, it only describes anew a document that is held, and the text is null.
    """
    data = to_data(document)
    return {**data, "document": document.id, "text": document.text if whole else None, "version_of": version_of}


def findings_content(reading: Reading) -> dict[str, Any]:
    """The content of a `findings-read` entry: all that was found, with the document's id in its place."""
    return {**to_data(reading), "document": reading.document.id}


def reading_of(entry: Entry, document: Document) -> Reading:
    """The reading that a `findings-read` entry holds, of its document; raises BrokenRegister if none."""
    try:
        return from_data(Reading, {**content_of(entry), "document": to_data(document)})
    except InvalidValue as why:
        raise BrokenRegister(f"entry {entry.sequence}: its content is no reading: {why}") from None


def supersedes(reader: str, standing: str) -> bool:
    """Whether a reading by `reader` takes the place of one by `standing`: not if it is an older version of it.

    Readers are told apart by name with the version numbers left out, versions compared number by number.
    """
    return _name(reader) != _name(standing) or _versions(reader) >= _versions(standing)


def _name(reader: str) -> str:
    return _VERSION.sub("#", reader)


def _versions(reader: str) -> list[list[int]]:
    return [[int(number) for number in found.split(".")] for found in _VERSION.findall(reader)]


def _document_filed(holdings: dict[str, Holding], entry: Entry) -> None:
    content = content_of(entry)
    key, earlier = str(content.get("document")), content.get("version_of")
    held = holdings.get(key)
    if held is None:
        holdings[key] = Holding(_document(entry, content), entry.sequence, version_of=earlier)
        if earlier in holdings:
            holdings[earlier] = replace(holdings[earlier], replaced_by=key)
        return
    document = _document(entry, {**content, "text": held.document.text})
    reading = held.reading and replace(held.reading, document=document)
    holdings[key] = replace(held, document=document, reading=reading)


def _document(entry: Entry, content: dict[str, Any]) -> Document:
    try:
        return from_data(Document, content)
    except InvalidValue as why:
        raise BrokenRegister(f"entry {entry.sequence}: its content is no document: {why}") from None


def _findings_read(holdings: dict[str, Holding], entry: Entry) -> None:
    key = str(content_of(entry).get("document"))
    held = holdings.get(key)
    if held is None:
        raise BrokenRegister(f"entry {entry.sequence}: a reading of {key}, which was not filed before it")
    reading = reading_of(entry, held.document)
    if held.reading is None or supersedes(reading.reader, held.reading.reader):
        holdings[key] = replace(held, reading=reading, read=entry.sequence)
