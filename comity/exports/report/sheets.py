"""A review as a workbook: one sheet a list, its columns named in the reader's language, filters set."""

from collections.abc import Iterable, Iterator
from typing import Any

from comity.exports.naming import plain
from comity.exports.outline import by
from comity.exports.report.voice import Voice
from comity.exports.tables import Column, Table, Value
from comity.exports.writing import xlsx
from comity.records.review import Cited, Review, ReviewedCommitment
from comity.records.status import FieldName, SixFields, Written

Rows = list[tuple[Value, ...]]


def review_xlsx(review: Review, language: str = "en") -> bytes:
    """The workbook of a review: summary, commitments with status and six fields, and every other list of it."""
    voice = Voice(review, language)
    return xlsx(_tables(voice))


def _tables(voice: Voice) -> Iterator[Table]:
    say = voice.say
    yield _sheet(say("sheet-summary"), (say("value"), say("count")), _summary(voice), numbers=(1,))
    said = [_commitment(voice, one) for one in voice.review.commitments]
    yield _sheet(say("commitments"), _commitment_heads(voice), said)
    yield _sheet(say("section-open"), (say("id"), say("reason"), say("quoted")), _open(voice))
    heads: tuple[str, ...] = (
        "id",
        "kind",
        "date",
        "place",
        "part-of-head",
        "level",
        "format",
        "participants",
        "document",
    )
    yield _sheet(say("engagements"), tuple(map(say, heads)), _engagements(voice))
    heads = ("id", "kind", "signed", "due", "parties", "areas", "document")
    yield _sheet(say("instruments"), tuple(map(say, heads)), _instruments(voice))
    yield _sheet(say("section-reports"), tuple(map(say, ("id", "kind", "date", "quoted", "document"))), _reports(voice))
    heads = ("id", "kind", "date", "who", "quoted", "document")
    yield _sheet(say("references"), tuple(map(say, heads)), _references(voice))
    yield _sheet(say("section-differences"), tuple(map(say, ("id", "field", "value", "document"))), _differences(voice))
    yield _sheet(say("quoted"), tuple(map(say, ("id", "quoted", "language", "document"))), _quotes(voice))
    heads = ("id", "title-of", "publisher", "published", "language", "document", "handling-head")
    yield _sheet(say("sheet-sources"), tuple(map(say, heads)), _sources(voice))


def _sheet(name: str, heads: tuple[str, ...], rows: Rows, numbers: tuple[int, ...] = ()) -> Table:
    columns = tuple(Column(head, "number" if n in numbers else "text") for n, head in enumerate(heads))
    return Table(name, columns, lambda: iter(rows))


def _summary(voice: Voice) -> Rows:
    say, review = voice.say, voice.review
    rows: Rows = [(voice.naming.between, None), (voice.naming.period(review), None)]
    states = [(say.named("statuses", one.status), len(one.commitments)) for one in review.by_status]
    rows += [(f"{say('status')}: {name}", count) for name, count in states]
    rows += [(f"{say('force')}: {say.act(one.act)}", one.count) for one in review.by_force]
    rows += [
        (f"{voice.naming.speaker(one.speaker)} → {voice.naming.addressee(one.addressee)}", len(one.commitments))
        for one in review.asks
    ]
    rows += [(f"{say('area')}: {say.area(one.area)}", len(one.commitments)) for one in review.by_area]
    return rows


def _commitment_heads(voice: Voice) -> tuple[str, ...]:
    say = voice.say
    names: tuple[str, ...] = ("id", "date", "force", "speaker", "addressee", "who", "quoted", "areas", "due")
    names += ("status", "reason", "movement")
    fields = tuple(say.named("written", name) for name in FieldName)
    return (*map(say, names), *fields, say("later-short"), say("document"))


def _commitment(voice: Voice, one: ReviewedCommitment) -> tuple[Value, ...]:
    say, entry = voice.say, one.entry
    later = [f"{say.named('links', link.kind)} {_label(voice, link.to)}".strip() for link in one.later]
    return (
        voice.labels.of(entry.id),
        one.date,
        say.act(entry.act),
        voice.naming.speaker(one.speaker),
        voice.naming.addressee(one.addressee),
        voice.naming.by_name(one),
        one.quotes[0].quote if one.quotes else None,
        [say.area(area) for area in entry.areas],
        entry.due,
        voice.status(one),
        _why(voice, one),
        say.named("movements", one.movement),
        *(_field(one.fields, name) for name in FieldName),
        later,
        _documents(voice, one.quotes),
    )


def _label(voice: Voice, entry: str) -> str:
    return voice.labels.of(entry) if voice.labels.has(entry) else ""


def _why(voice: Voice, one: ReviewedCommitment) -> str | None:
    if one.decided:
        told = voice.say("status-decided", by=by(one.decided.by), at=voice.day(one.decided.at))
        return f"{told}. {one.decided.why}".strip()
    return voice.naming.reason(one.status.reason) if one.status else None


def _field(fields: SixFields, name: FieldName) -> str | None:
    field: Written = getattr(fields, name.replace("-", "_"))
    return field.value or (field.quotes[0].quote if field.quotes else None)


def _documents(voice: Voice, quotes: Iterable[Cited]) -> list[str]:
    return [voice.labels.document(file) for file in dict.fromkeys(one.file for one in quotes)]


def _open(voice: Voice) -> Rows:
    rows: Rows = []
    for point in voice.review.open_points:
        one = voice.commitments[point.commitment]
        quote = one.quotes[0].quote if one.quotes else None
        rows.append((voice.labels.of(point.commitment), voice.naming.reason(point.reason), quote))
    return rows


def _engagements(voice: Voice) -> Rows:
    say = voice.say
    return [
        (
            voice.labels.of(one.entry.id),
            say.kind(one.entry.kind),
            one.date,
            one.place.name if one.place else None,
            _label(voice, one.parent or "") or None,
            say.named("levels", one.level) if one.level else None,
            say.named("formats", one.format),
            [voice.naming.who(joined) for joined in one.entry.participants],
            _documents(voice, one.quotes),
        )
        for one in voice.review.engagements
    ]


def _instruments(voice: Voice) -> Rows:
    return [
        (
            voice.labels.of(one.entry.id),
            voice.say.kind(one.entry.kind),
            one.date,
            one.entry.due,
            list(one.entry.parties),
            [voice.say.area(area) for area in one.entry.areas],
            _documents(voice, one.quotes),
        )
        for one in voice.review.instruments
    ]


def _reports(voice: Voice) -> Rows:
    return [
        (
            voice.labels.of(one.id),
            voice.say.named("progress", one.progress),
            one.date,
            one.quotes[0].quote if one.quotes else None,
            _documents(voice, one.quotes),
        )
        for one in voice.review.reports
    ]


def _references(voice: Voice) -> Rows:
    return [
        (
            voice.labels.of(one.entry.id),
            voice.say.kind(one.entry.kind),
            one.entry.date,
            list(one.entry.who),
            one.quotes[0].quote if one.quotes else None,
            _documents(voice, one.quotes),
        )
        for one in voice.review.references
    ]


def _differences(voice: Voice) -> Rows:
    return [
        (
            voice.labels.of(one.about),
            voice.say.named("fields", one.field),
            plain(value.value),
            _documents(voice, value.quotes),
        )
        for one in voice.review.differences
        for value in one.values
    ]


def _quotes(voice: Voice) -> Rows:
    review = voice.review
    lines: list[Any] = [*review.engagements, *review.commitments, *review.instruments, *review.references]
    found = [(line.entry.id, quote) for line in lines for quote in line.quotes]
    found += [(one.id, quote) for one in review.reports for quote in one.quotes]
    return [
        (voice.labels.of(id_), one.quote, voice.say.named("languages", one.language), voice.labels.document(one.file))
        for id_, one in found
    ]


def _sources(voice: Voice) -> Rows:
    return [
        (
            voice.labels.document(one.file),
            one.title,
            one.publisher,
            one.published,
            voice.say.named("languages", one.language),
            one.file,
            voice.say.named("handling", one.handling),
        )
        for one in voice.review.sources
    ]
