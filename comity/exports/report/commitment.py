"""One commitment written out: what, by whom, where it stands, the six fields, what bears on it, what people noted."""

from collections.abc import Iterator

from comity.exports.outline import COMPLIANCE, by, fields_of
from comity.exports.report.blocks import (
    Block,
    Grid,
    Heading,
    Line,
    Listing,
    Paragraph,
    Span,
    bold,
    note,
    plain,
    soft,
    text,
)
from comity.exports.report.voice import Voice
from comity.records.review import Link, ReviewedCommitment
from comity.records.status import Written


def commitment(voice: Voice, one: ReviewedCommitment) -> Iterator[Block]:
    """All that the review has of one commitment."""
    label = voice.labels.of(one.entry.id)
    words = f"{label} {voice.say.act(one.entry.act)} · {voice.naming.told(one)}"
    yield Heading(3, (Span(words),), anchor=label)
    yield note(voice.naming.list_of(_meta(voice, one)))
    yield from voice.quotes(one.quotes)
    yield from voice.marks(one.entry.decided, status=one.decided is None)
    yield from _status(voice, one)
    yield from _fields(voice, one)
    yield from _later(voice, one)
    for comment in one.comments:
        told = voice.say("comment-by", by=by(comment.by), at=voice.day(comment.at))
        yield Paragraph((Span(comment.text), soft(f" ({told})")))


def _meta(voice: Voice, one: ReviewedCommitment) -> Iterator[str]:
    say = voice.say
    yield voice.naming.when(one.date, one.basis)
    if name := voice.naming.by_name(one):
        yield name
    if one.entry.engagement and voice.labels.has(one.entry.engagement):
        yield say("made-at", label=voice.labels.of(one.entry.engagement))
    if one.entry.areas:
        yield say.areas(one.entry.areas)
    if one.entry.due:
        yield say("due-by", date=say.date(one.entry.due))
    if one.entry.negated:
        yield say("negated")
    yield say.named("movements", one.movement)


def _status(voice: Voice, one: ReviewedCommitment) -> Iterator[Block]:
    """The status that stands, who or what says so, why, and on which entries."""
    say, suggested, decided = voice.say, one.status, one.decided
    if decided:
        told = say("status-decided", by=by(decided.by), at=voice.day(decided.at))
        line: Line = (
            bold(f"{say('status')}: {say.named('statuses', decided.status)}"),
            Span(f". {told}. {decided.why}"),
        )
        yield Paragraph((*line, *_evidence(voice, decided.evidence)))
        if decided.changed and suggested:
            yield note(say("status-again", status=say.named("statuses", suggested.status)))
    elif suggested:
        line = (bold(f"{say('status')}: {say.named('statuses', suggested.status)}"),)
        reason = f". {voice.naming.reason(suggested.reason)}"
        yield Paragraph((*line, Span(reason), *_evidence(voice, suggested.evidence)))
        yield note(f"{say('status-suggested')}. {say('score-g20', words=say(COMPLIANCE[suggested.compliance]))}")


def _evidence(voice: Voice, entries: tuple[str, ...]) -> Iterator[Span]:
    for entry in entries:
        if voice.labels.has(entry):
            yield Span(" ")
            yield voice.point(entry)


def _fields(voice: Voice, one: ReviewedCommitment) -> Iterator[Block]:
    """The six fields that an office reports; those that neither the record nor a person fills are named together."""
    say = voice.say
    filled, left = fields_of(one.fields)
    if filled:
        rows = tuple((plain(say.named("written", name)), _written(voice, field)) for name, field in filled)
        caption = say("fields-caption", label=voice.labels.of(one.entry.id))
        yield Grid(caption, (say("field"), say("text")), rows, widths=(1, 4))
    if left:
        names = voice.naming.list_of(say.named("written", name) for name in left)
        yield note(f"{names}: {say('to-write')}.")


def _written(voice: Voice, field: Written) -> Line:
    if field.value:
        who = (soft(f" ({voice.say('written-by', by=by(field.by))})"),) if field.by else ()
        return (Span(field.value), *who, *_sources(voice, field))
    return (Span(f"“{field.quotes[0].quote}”"), *_sources(voice, field))


def _sources(voice: Voice, field: Written) -> Line:
    files = dict.fromkeys(one.file for one in field.quotes if one.file in voice.sources)
    labels = [voice.labels.document(file) for file in files]
    return tuple(span for label in labels for span in (Span(" "), Span(label, to=label)))


def _later(voice: Voice, one: ReviewedCommitment) -> Iterator[Block]:
    if not one.later:
        yield note(voice.nothing)
        return
    yield note(voice.say("later"))
    yield Listing(tuple(tuple(_link(voice, link)) for link in one.later))
    yield from (note(words) for words in voice.naming.further(one))


def _link(voice: Voice, link: Link) -> Iterator[Block]:
    say = voice.say
    head: Line = (bold(f"{say.named('links', link.kind)} "),)
    if voice.labels.has(link.to):
        head = (*head, voice.point(link.to))
    yield Paragraph((*head, soft(f" {say('score', score=f'{link.score:.2f}')}")))
    yield text(voice.naming.reason(link.reason))
    yield from voice.quotes(link.quotes, 1)
