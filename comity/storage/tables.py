"""The tables people query as a pure function of what the register holds; keeping, rebuilding, comparing them."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db import models

from comity.records import findings
from comity.records.edtf import bounds
from comity.records.errors import InvalidValue
from comity.records.findings import Place, Reading
from comity.records.ledger import Entry, Fault, Holding, Problem
from comity.register.folding import State
from comity.storage import decisions
from comity.storage.models import (
    Commitment,
    Decision,
    DecisionDocument,
    Document,
    Engagement,
    Evidence,
    FindingAlternative,
    FindingArea,
    Instrument,
    Participant,
    Reference,
)
from comity.storage.search import keeping, searching
from comity.storage.search.keeping import Stored
from comity.storage.writing import insert

FINDINGS: tuple[type[models.Model], ...] = (
    Engagement,
    Participant,
    Reference,
    Instrument,
    Commitment,
    FindingArea,
    FindingAlternative,
    Evidence,
)
OF_DOCUMENTS: tuple[type[models.Model], ...] = (Document, *FINDINGS)
TABLES: tuple[type[models.Model], ...] = (*OF_DOCUMENTS, Decision, DecisionDocument)

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


def keep(ledger: Stored, before: State, after: State) -> None:
    """Bring the rows of every document that changed between the two states up to `after`."""
    alias = ledger.alias
    changed = [held for key, held in after.holdings.items() if before.holdings.get(key) != held]
    known = [held.filed for held in changed if held.document.id in before.holdings]
    if known:
        for kind in reversed(OF_DOCUMENTS):
            where = {"pk__in": known} if kind is Document else {"document_id__in": known}
            kind._default_manager.using(alias).filter(**where).delete()  # noqa: SLF001 -- Django's documented name
    _insert(alias, changed)
    decisions.keep(alias, after.decisions[len(before.decisions) :])
    keeping.keep(ledger, before, after)


Batches = Iterable[tuple[Holding, ...]]
"""Documents as held, in the order of filing, some at a time."""


def rebuild(ledger: Stored, batches: Batches, decided: tuple[Entry, ...]) -> None:
    """Empty the tables and fill them from what is held and decided; to be called within a transaction."""
    alias = ledger.alias
    for kind in reversed(TABLES):
        kind._default_manager.using(alias).all().delete()  # noqa: SLF001 -- Django's documented name
    searching.clear(alias)
    for batch in batches:
        _insert(alias, batch)
        searching.keep(alias, (), batch)
    decisions.keep(alias, decided)
    keeping.follow(ledger, decided)


def differences(ledger: Stored, batches: Batches) -> Iterator[Problem]:
    """Every row of a document that is not as it is held, is missing, or should not be there."""
    alias, after = ledger.alias, -1
    for batch in batches:
        if not batch:
            continue
        yield from _batch_differences(alias, batch, after, batch[-1].filed)
        yield from keeping.differences(ledger, batch, after, batch[-1].filed)
        after = batch[-1].filed
    yield from _batch_differences(alias, (), after, None)
    yield from keeping.differences(ledger, (), after, None)


def decided_differences(alias: str, decided: Iterable[Entry]) -> Iterator[Problem]:
    """Every row of a decision that is not as its entry has it, is missing, or should not be there."""
    decided = tuple(decided)
    yield from _differences(alias, Decision, map(decisions.row, decided), {})
    resting = (one for entry in decided for one in decisions.documents(entry))
    yield from _differences(alias, DecisionDocument, resting, {})


def _batch_differences(alias: str, batch: tuple[Holding, ...], after: int, until: int | None) -> Iterator[Problem]:
    """The same for the documents filed after entry `after` and not after entry `until`."""
    made: dict[type[models.Model], list[models.Model]] = {kind: [] for kind in OF_DOCUMENTS}
    for holding in batch:
        for row in rows(holding):
            made[type(row)].append(row)
    for kind, expected in made.items():
        column = "pk" if kind is Document else "document_id"
        where = {f"{column}__gt": after} | ({} if until is None else {f"{column}__lte": until})
        yield from _differences(alias, kind, expected, where)


def _differences(
    alias: str, kind: type[models.Model], rows_: Iterable[models.Model], where: dict[str, int]
) -> Iterator[Problem]:
    """The rows of one table, of those that are `where`, that are not the ones expected."""
    wanted = {row.pk: tuple(getattr(row, name) for name in _columns(kind)) for row in rows_}
    stored = kind._default_manager.using(alias).filter(**where).values_list(*_columns(kind))  # noqa: SLF001 -- see above
    try:
        for values in stored:
            yield from _difference(kind, values, wanted.pop(values[0], None))
    except ValueError as why:
        yield Problem(Fault.TABLES, None, f"table {_table(kind)} holds a value that cannot be one: {why}")
        return
    for key in sorted(wanted):
        yield Problem(Fault.TABLES, _entry(kind, key), f"row {key} of table {_table(kind)} is missing")


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
    for several in made.values():
        insert(alias, several)


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
    return key if kind in (Document, Decision) else key // _ROOM  # also of the documents a decision rests on


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
                alternatives = ({"field": a.field, "value": a.value, "side": a.side} for a in finding.alternatives)
                yield from ((FindingAlternative, {"finding": finding.id, **values}) for values in alternatives)
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
