"""The tables people query as a pure function of what the register holds; keeping, rebuilding, comparing them."""

import itertools
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db import models

from comity.records import findings
from comity.records.edtf import bounds
from comity.records.errors import InvalidValue
from comity.records.findings import Place, Reading
from comity.records.ledger import Fault, Holding, Problem
from comity.register.folding import State
from comity.storage import decisions
from comity.storage.models import (
    Commitment,
    Decision,
    Document,
    Engagement,
    Evidence,
    FindingArea,
    Instrument,
    Participant,
    Reference,
)
from comity.storage.search import searching

FINDINGS: tuple[type[models.Model], ...] = (
    Engagement,
    Participant,
    Reference,
    Instrument,
    Commitment,
    FindingArea,
    Evidence,
)
OF_DOCUMENTS: tuple[type[models.Model], ...] = (Document, *FINDINGS)
TABLES: tuple[type[models.Model], ...] = (*OF_DOCUMENTS, Decision)

_BATCH = 500
"""Rows that are written in one statement."""

_ROOM = 1_000_000
"""Rows that one reading may have in one table: a row's key is its reading's entry times this, and its place."""


def rows(holding: Holding) -> Iterator[models.Model]:
    """Every row that stands for one document, with its key; the same for the same holding, always."""
    yield _document(holding)
    if holding.reading is None or holding.read is None:
        return
    placed: dict[type[models.Model], int] = {}
    for kind, values in _findings(holding.reading):
        place = placed[kind] = placed.get(kind, -1) + 1
        yield kind(key=holding.read * _ROOM + place, document_id=holding.filed, **values)


def keep(alias: str, before: State, after: State) -> None:
    """Bring the rows of every document that changed between the two states up to `after`."""
    changed = [held for key, held in after.holdings.items() if before.holdings.get(key) != held]
    known = [held.filed for held in changed if held.document.id in before.holdings]
    if known:
        for kind in reversed(OF_DOCUMENTS):
            where = {"pk__in": known} if kind is Document else {"document_id__in": known}
            kind._default_manager.using(alias).filter(**where).delete()  # noqa: SLF001 -- Django's documented name
    _insert(alias, changed)
    searching.keep(alias, known, changed)
    decisions.keep(alias, after.decisions[len(before.decisions) :])


def rebuild(alias: str, state: State) -> None:
    """Empty the tables and fill them from the state; to be called within a transaction."""
    for kind in reversed(TABLES):
        kind._default_manager.using(alias).all().delete()  # noqa: SLF001 -- Django's documented name
    _insert(alias, state.holdings.values())
    searching.rebuild(alias, state.holdings.values())
    decisions.keep(alias, state.decisions)


def differences(alias: str, state: State) -> Iterator[Problem]:
    """Every row that is not as the fold of the ledger has it, is missing, or should not be there."""
    expected: dict[type[models.Model], dict[Any, tuple[Any, ...]]] = {kind: {} for kind in TABLES}
    held = (row for holding in state.holdings.values() for row in rows(holding))
    for row in itertools.chain(held, map(decisions.row, state.decisions)):
        expected[type(row)][row.pk] = tuple(getattr(row, name) for name in _columns(type(row)))
    for kind, wanted in expected.items():
        stored = kind._default_manager.using(alias).order_by("pk").values_list(*_columns(kind))  # noqa: SLF001 -- see above
        try:
            for values in stored.iterator():
                yield from _difference(kind, values, wanted.pop(values[0], None))
        except ValueError as why:
            yield Problem(Fault.TABLES, None, f"table {_table(kind)} holds a value that cannot be one: {why}")
            continue
        for key in wanted:
            yield Problem(Fault.TABLES, _entry(kind, key), f"row {key} of table {_table(kind)} is missing")
    yield from searching.differences(alias, state.holdings.values())


def _difference(kind: type[models.Model], values: tuple[Any, ...], wanted: tuple[Any, ...] | None) -> Iterator[Problem]:
    where = f"row {values[0]} of table {_table(kind)}"
    if wanted is None:
        yield Problem(Fault.TABLES, _entry(kind, values[0]), f"{where} should not be there")
        return
    wrong = [name for name, is_, should in zip(_columns(kind), values, wanted, strict=True) if is_ != should]
    if wrong:
        yield Problem(Fault.TABLES, _entry(kind, values[0]), f"{where} differs from the ledger in {', '.join(wrong)}")


def _insert(alias: str, holdings: Iterable[Holding]) -> None:
    made: dict[type[models.Model], list[models.Model]] = {kind: [] for kind in OF_DOCUMENTS}
    for holding in holdings:
        for row in rows(holding):
            _fits(row)
            made[type(row)].append(row)
    for kind, several in made.items():
        if several:
            kind._default_manager.using(alias).bulk_create(several, batch_size=_BATCH)  # noqa: SLF001 -- see above


def _fits(row: models.Model) -> None:
    """Refuse what is longer than its column, which SQLite would take and PostgreSQL would not."""
    for field in row._meta.concrete_fields:  # noqa: SLF001 -- Django's documented way to a model's fields
        value = getattr(row, field.attname)
        if isinstance(field, models.CharField) and value is not None and len(value) > (field.max_length or 0):
            raise InvalidValue(field.name, value, f"is longer than {field.max_length} characters")


def _columns(kind: type[models.Model]) -> tuple[str, ...]:
    """The names of a table's columns, its key first."""
    fields = kind._meta.concrete_fields  # noqa: SLF001 -- Django's documented way to a model's fields
    return tuple(field.attname for field in sorted(fields, key=lambda field: not field.primary_key))


def _table(kind: type[models.Model]) -> str:
    return kind._meta.db_table  # noqa: SLF001 -- Django's documented way to a model's table


def _entry(kind: type[models.Model], key: int) -> int:
    return key if kind in (Document, Decision) else key // _ROOM


def _document(holding: Holding) -> Document:
    document = holding.document
    return Document(
        filed=holding.filed,
        hash=document.id,
        file=document.file,
        text=document.text,
        language=document.language,
        **_dated("published", document.published),
        dateline=document.dateline,
        title=document.title,
        url=document.url,
        publisher=document.publisher,
        handling=document.handling.value,
        version_of=holding.version_of,
        replaced_by=holding.replaced_by,
        read=holding.read,
        reader=holding.reading.reader if holding.reading else None,
    )


Values = tuple[type[models.Model], dict[str, Any]]


def _findings(reading: Reading) -> Iterator[Values]:
    for finding in reading.findings:
        match finding:
            case findings.Engagement():
                yield from _engagement(finding)
            case findings.Reference():
                yield _reference(finding)
            case findings.Instrument():
                yield _instrument(finding)
            case findings.Commitment():
                yield _commitment(finding)
        if isinstance(finding, findings.Instrument | findings.Commitment):
            yield from ((FindingArea, {"finding": finding.id, "area": area}) for area in finding.areas)
        for evidence in finding.evidence:
            place = {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}
            yield Evidence, {"finding": finding.id, **place}


def _engagement(finding: findings.Engagement) -> Iterator[Values]:
    values = {"finding": finding.id, "kind": finding.kind.value, "part_of": finding.part_of, "planned": finding.planned}
    yield Engagement, {**values, **_dated("date", finding.date), **_placed(finding.place)}
    for one in finding.participants:
        offices = list(one.offices)
        who = {"name": one.name, "offices": offices, "side": one.side, "role": one.role.value}
        yield Participant, {"finding": finding.id, **who}


def _reference(finding: findings.Reference) -> Values:
    values = {"finding": finding.id, "kind": finding.kind.value, "who": list(finding.who)}
    return Reference, {**values, **_dated("date", finding.date), **_placed(finding.place)}


def _instrument(finding: findings.Instrument) -> Values:
    values = {"finding": finding.id, "kind": finding.kind.value, "parties": list(finding.parties)}
    dates = {**_dated("signed", finding.signed), **_dated("due", finding.due)}
    return Instrument, {**values, **dates, "engagement": finding.engagement}


def _commitment(finding: findings.Commitment) -> Values:
    who = {"speaker": finding.speaker, "side": finding.side, "addressee": finding.addressee, "actor": finding.actor}
    what = {"act": finding.act.value, "content": finding.evidence[0].quote, "negated": finding.negated}
    return Commitment, {
        "finding": finding.id, **who, **what, **_dated("due", finding.due), "engagement": finding.engagement
    }  # fmt: skip


def _dated(name: str, edtf: str | None) -> dict[str, str | date | None]:
    first, last = bounds(edtf) if edtf else (None, None)
    return {name: edtf, f"{name}_first": first, f"{name}_last": last}


def _placed(place: Place | None) -> dict[str, str | int | None]:
    if place is None:
        return {"place_name": None, "place_code": None, "place_geonames": None}
    return {"place_name": place.name, "place_code": place.code, "place_geonames": place.geonames}
