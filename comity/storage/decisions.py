"""The tables of what people decided: one row an entry that is neither a document filed nor findings read.

Beside it stand the documents that each decision rests on.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from comity.records.ledger import Entry, EntryKind
from comity.register.chain import content_of
from comity.register.deciding.standing import decision
from comity.storage.models import Decision, DecisionDocument
from comity.storage.writing import insert

_ROOM = 1_000_000
"""Documents that one decision may rest on: a row's key is the decision's entry times this, and its place."""

_HASH = 71
"""Characters of a document's id."""


def row(entry: Entry) -> Decision:
    """The row of an entry; the same for the same entry, always."""
    content = content_of(entry)
    about = content.get("about") or content.get("one") or {}
    return Decision(
        sequence=entry.sequence,
        kind=entry.kind,
        time=entry.time,
        actor=entry.actor,
        about=_text(about, "kind"),
        named=_text(about, "named") or _text(content, "kept"),
        field=_text(content, "field"),
        undoes=content["entry"] if entry.kind == EntryKind.UNDONE else None,
        reason=_text(content, "reason") or "",
    )


def documents(entry: Entry) -> Iterator[DecisionDocument]:
    """A row for each document that a decision rests on; none for an entry of another kind."""
    made = decision(entry)
    ids = sorted(one for one in made.documents if len(one) == _HASH) if made else ()
    for place, document in enumerate(ids):
        yield DecisionDocument(key=entry.sequence * _ROOM + place, decision=entry.sequence, document=document)


def keep(alias: str, entries: Iterable[Entry]) -> None:
    """Add the rows of entries; to be called within a transaction."""
    entries = tuple(entries)
    insert(alias, [row(entry) for entry in entries])
    keep_documents(alias, entries)


def keep_documents(alias: str, entries: Iterable[Entry]) -> None:
    """Add the rows of the documents that entries rest on."""
    insert(alias, [one for entry in entries for one in documents(entry)])


def _text(content: Any, name: str) -> str | None:
    value = content.get(name) if isinstance(content, dict) else None
    return value if isinstance(value, str) else None
