"""The joined record as a table: one row a person, locality, engagement ..., made at one head of the ledger."""

from dataclasses import fields
from typing import Any, get_args, get_type_hints

from comity.records.codec import from_data, to_data
from comity.records.errors import InvalidValue
from comity.records.ledger import Head
from comity.records.record import Record
from comity.storage.models import RecordEntry, RecordMark

_KINDS: dict[str, Any] = {name: get_args(hint)[0] for name, hint in get_type_hints(Record).items()}
"""The name of each list of the record, and the type of what it holds."""


def kept(alias: str, head: Head, by: str) -> Record | None:
    """The record that `by` made at this head, if that is the one that is kept and it can be read."""
    marks = RecordMark.objects.using(alias).values_list("sequence", "hash", "by")
    if list(marks) != [(head.sequence, head.hash, by)]:
        return None
    lists: dict[str, list[Any]] = {field.name: [] for field in fields(Record)}
    stored = RecordEntry.objects.using(alias).order_by("position").values_list("kind", "data")
    try:
        for kind, data in stored:
            lists[kind].append(from_data(_KINDS[kind], data))
    except (InvalidValue, KeyError, ValueError):  # another form than ours; it can be made anew at any time
        return None
    return Record(**{name: tuple(things) for name, things in lists.items()})


def keep(alias: str, head: Head, by: str, made: Record) -> None:
    """Keep the record in the place of the one before; to be called within a transaction."""
    forget(alias)
    things = ((name, thing) for name in _KINDS for thing in getattr(made, name))
    RecordEntry.objects.using(alias).bulk_create(
        RecordEntry(position=position, kind=name, data=to_data(thing)) for position, (name, thing) in enumerate(things)
    )
    RecordMark.objects.using(alias).create(sequence=head.sequence, hash=head.hash, by=by)


def forget(alias: str) -> None:
    """Keep no record."""
    RecordEntry.objects.using(alias).all().delete()
    RecordMark.objects.using(alias).all().delete()
