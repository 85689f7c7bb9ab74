"""The record, its evidence and the kept lists as flat tables for analysts and spreadsheets: one row a thing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from comity.records import Document, Reading, Record
from comity.records.codec import to_data
from comity.records.edtf import bounds
from comity.records.kept import RECORDS, Kept, KeptKind
from comity.records.record import CommitmentEntry, EngagementEntry, InstrumentEntry, ReferenceEntry

Value = str | int | bool | list[str] | tuple[str, ...] | None
"""What a cell may hold. Lists stay lists where the format has them."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, and the kind of its values (`text`, `number`, `flag`, `list`)."""

    name: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its columns, and a call that gives its rows anew each time."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[tuple[Value, ...]]]


def tables(record: Record, readings: Iterable[Reading], kept: Iterable[Kept] = ()) -> tuple[Table, ...]:
    """Everything as tables, in the order people look: entries, who took part, evidence, documents, kept lists.

    `readings` are those the record was joined from; only what they hold appears. EDTF dates stand as read, beside
    each the first and last day it may mean (`date_first`, `date_last`); a list has one item an entry.
    """
    found = tuple(readings)
    return (*_of_record(record), _evidence(record, found), _documents(found), *_of_kept(tuple(kept)))


def _of_record(record: Record) -> Iterator[Table]:
    when = "date date_first date_last"
    place = "place place_code place_geonames"
    yield _table("people", "id name names* sides* sources*", lambda: map(_plain, record.people))
    yield _table("offices", "person title side seen* sources*", lambda: _inner(record.people, "offices", "person"))
    yield _table("organisations", "id name names* sides* sources*", lambda: map(_plain, record.organisations))
    yield _table(
        "engagements", f"id kind {when} {place} part_of planned! sources*", lambda: map(_plain, record.engagements)
    )
    yield _table(
        "participants",
        "engagement name person offices* side role sources*",
        lambda: _inner(record.engagements, "participants", "engagement"),
    )
    yield _table(
        "commitments",
        "id act speaker person side addressee actor areas* due due_first due_last engagement negated! quote sources*",
        lambda: map(_commitment, record.commitments),
    )
    yield _table(
        "instruments",
        "id kind parties* signed signed_first signed_last due due_first due_last areas* engagement sources*",
        lambda: map(_plain, record.instruments),
    )
    references = f"id kind {when} {place} who* engagement sources*"
    yield _table("references", references, lambda: map(_plain, record.references))
    yield _table("conflicts", "entry field value sources*", lambda: _conflicts(record))
    yield _table("alternatives", "entry field value side", lambda: _inner(record.commitments, "alternatives", "entry"))


def _documents(readings: tuple[Reading, ...]) -> Table:
    names = "file id language published published_first published_last dateline title url publisher handling reader"
    return _table("documents", names, lambda: ({**_document(one.document), "reader": one.reader} for one in readings))


def _evidence(record: Record, readings: tuple[Reading, ...]) -> Table:
    """Every quote with its place, and the entry of the record that it bears out."""
    return _table("evidence", "entry kind file finding start# end# quote", lambda: _quotes(record, readings))


def _of_kept(kept: tuple[Kept, ...]) -> Iterator[Table]:
    for kind in KeptKind:
        things = [one for one in kept if one.kind is kind and not one.dropped]
        names = " ".join(one.name + ("*" if "tuple" in str(one.type) else "") for one in fields(RECORDS[kind]))
        yield _table(f"kept_{kind}", f"id {names} by time", lambda things=things: map(_kept, things))  # type: ignore[misc]


def _table(name: str, columns: str, rows: Callable[[], Iterable[dict[str, Any]]]) -> Table:
    """A table of `columns` (`*` marks a list, `!` a flag, `#` a number) from rows that have them by name."""
    kinds = {"*": "list", "!": "flag", "#": "number"}
    made = tuple(Column(one.rstrip("*!#"), kinds.get(one[-1], "text")) for one in columns.split())
    return Table(name, made, lambda: (tuple(row.get(column.name) for column in made) for row in rows()))


def _plain(entry: object) -> dict[str, Any]:
    """An entry as a flat row: its place in three cells, its dates with their bounds."""
    row: dict[str, Any] = to_data(entry)
    if isinstance(row.get("place"), dict):
        place = row.pop("place")
        row |= {"place": place["name"], "place_code": place["code"], "place_geonames": _text(place["geonames"])}
    return row | {name: value for date in ("date", "signed", "due", "published") for name, value in _days(row, date)}


def _days(row: dict[str, Any], name: str) -> Iterator[tuple[str, str]]:
    if row.get(name):
        first, last = bounds(row[name])
        yield f"{name}_first", first.isoformat()
        yield f"{name}_last", last.isoformat()


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _commitment(entry: Any) -> dict[str, Any]:
    return {**_plain(entry), "quote": str(entry.quotes[0].value) if entry.quotes else None}


def _inner(entries: Iterable[Any], name: str, key: str) -> Iterator[dict[str, Any]]:
    for entry in entries:
        for one in getattr(entry, name):
            row = to_data(one)
            yield {**row, **row.get("participant", {}), key: entry.id, **_person(key, row)}


def _person(key: str, row: dict[str, Any]) -> dict[str, Any]:
    return {"person": row.get("person")} if key != "person" else {}


Entry = EngagementEntry | ReferenceEntry | InstrumentEntry | CommitmentEntry


def _entries(record: Record) -> tuple[Entry, ...]:
    return (*record.engagements, *record.references, *record.instruments, *record.commitments)


def _conflicts(record: Record) -> Iterator[dict[str, Any]]:
    for entry in _entries(record):
        for conflict in entry.conflicts:
            for said in conflict.values:
                value = said.value if isinstance(said.value, str) else _text(to_data(said.value))
                yield {"entry": entry.id, "field": conflict.field, "value": value, "sources": list(said.sources)}


def _quotes(record: Record, readings: tuple[Reading, ...]) -> Iterator[dict[str, Any]]:
    joined = {source: entry.id for entry in _entries(record) for source in entry.sources}
    for reading in readings:
        for finding in reading.findings:
            source = f"{reading.document.file}#{finding.id}"
            row = {"entry": joined.get(source), "kind": type(finding).__name__.lower(), "file": reading.document.file}
            for one in finding.evidence:
                yield {**row, "finding": finding.id, "start": one.start, "end": one.end, "quote": one.quote}


def _document(document: Document) -> dict[str, Any]:
    row = {one.name: getattr(document, one.name) for one in fields(document) if one.name not in ("text", "handling")}
    return {**row, "id": document.id, "handling": document.handling.value, **dict(_days(row, "published"))}


def _kept(one: Kept) -> dict[str, Any]:
    row = to_data(one.thing)
    if "duties" in row:
        row["duties"] = [_duty(duty) for duty in row["duties"]]
    return {**row, "id": one.id, "by": one.by, "time": one.time}


def _duty(duty: dict[str, str | None]) -> str:
    words = [duty["what"], f"({duty['to']})" if duty["to"] else None, duty["within"]]
    return " ".join(word for word in (*words, f"done {duty['done']}" if duty["done"] else None) if word)
