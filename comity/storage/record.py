"""The joined record as a table: one row a person, locality, engagement ..., made at one head of the ledger."""

from dataclasses import fields
from typing import Any, get_args, get_type_hints

from comity.records.codec import from_data, to_data
from comity.records.errors import InvalidValue
from comity.records.ledger import Head
from comity.records.record import Record
from comity.records.words import Handling
from comity.register.policy import STRICTNESS
from comity.storage.models import Document, PersonName, RecordEntry, RecordMark
from comity.storage.search.others import names_of
from comity.storage.writing import insert

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
    rows = (RecordEntry(position=at, kind=name, data=to_data(thing)) for at, (name, thing) in enumerate(things))
    insert(alias, list(rows))
    RecordMark.objects.using(alias).create(sequence=head.sequence, hash=head.hash, by=by)
    insert(alias, _names(alias, made))


def extend(alias: str, heads: tuple[Head, Head], by: str, before: Record, after: Record) -> bool:
    """Bring the record that is kept from one head to the next; whether that could be: it was the one `before`.

    `after` has the same entries in the same order, some with other marks. To be called within a transaction.
    """
    marks = RecordMark.objects.using(alias)
    old, new = heads
    if list(marks.values_list("sequence", "hash", "by")) != [(old.sequence, old.hash, by)]:
        return False
    pairs = (
        (was, now) for name in _KINDS for was, now in zip(getattr(before, name), getattr(after, name), strict=True)
    )
    for position, (was, now) in enumerate(pairs):
        if was != now:
            RecordEntry.objects.using(alias).filter(position=position).update(data=to_data(now))
    marks.all().delete()
    RecordMark.objects.using(alias).create(sequence=new.sequence, hash=new.hash, by=by)
    return True


def names_hold(alias: str, made: Record) -> bool:
    """Whether the names by which searching finds people are those of this record."""
    kept_ = PersonName.objects.using(alias).order_by("key")
    return [_values(row) for row in kept_] == [_values(row) for row in _names(alias, made)]


def is_current(alias: str, head: Head) -> bool:
    """Whether the record that is kept was made at this head, by whichever rule."""
    return RecordMark.objects.using(alias).filter(sequence=head.sequence, hash=head.hash).exists()


def _names(alias: str, made: Record) -> list[PersonName]:
    papers = Document.objects.using(alias).filter(replaced_by=None).values_list("file", "handling")
    marked = {file: STRICTNESS.index(Handling(handling)) for file, handling in papers}
    found: list[PersonName] = []
    for position, person in enumerate(made.people):
        files = {source.rpartition("#")[0] for source in person.sources}
        strictest = max((marked.get(file, len(STRICTNESS) - 1) for file in files), default=len(STRICTNESS) - 1)
        found += names_of(position, person, STRICTNESS[strictest])
    return found


def _values(row: PersonName) -> tuple[object, ...]:
    return row.key, row.person, row.name, row.plain, row.handling


def forget(alias: str) -> None:
    """Keep no record."""
    RecordEntry.objects.using(alias).all().delete()
    RecordMark.objects.using(alias).all().delete()
    PersonName.objects.using(alias).all().delete()
