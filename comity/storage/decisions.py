"""The table of what people decided: one row an entry that is neither a document filed nor findings read."""

from collections.abc import Iterable
from typing import Any

from comity.records.ledger import Entry, EntryKind
from comity.register.chain import content_of
from comity.storage.models import Decision


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


def keep(alias: str, entries: Iterable[Entry]) -> None:
    """Add the rows of entries; to be called within a transaction."""
    Decision.objects.using(alias).bulk_create(map(row, entries))


def _text(content: Any, name: str) -> str | None:
    value = content.get(name) if isinstance(content, dict) else None
    return value if isinstance(value, str) else None
