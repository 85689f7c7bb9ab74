"""The draft agenda of a session as a report: the items, and an annex with the words behind each."""

from collections.abc import Iterator

from comity.exports.report.blocks import (
    Block,
    Break,
    Heading,
    Listing,
    Paragraph,
    Report,
    Span,
    note,
    plain,
    soft,
    text,
)
from comity.exports.report.commitment import commitment
from comity.exports.report.reviewed import sources
from comity.exports.report.voice import Voice
from comity.records.briefing import Agenda, AgendaItem, ItemKind
from comity.records.kept import Mechanism


def agenda_report(agenda: Agenda, language: str = "en") -> Report:
    """The report of a draft agenda; headings and fixed sentences in `language`, quotes in their own."""
    voice = Voice(agenda.review, language)
    say = voice.say
    lead = [say("agenda-lead", date=say.date(agenda.on))]
    if agenda.mechanism and isinstance(agenda.mechanism.thing, Mechanism):
        lead.append(say("agenda-mechanism", name=agenda.mechanism.thing.name))
    items = [block for number, item in enumerate(agenda.items, start=1) for block in _item(voice, item, number)]
    blocks = (*items, Break(), *_annex(voice, agenda))
    return Report(language, say("agenda-title"), voice.naming.between, tuple(lead), blocks, compact=True)


def _item(voice: Voice, item: AgendaItem, number: int) -> Iterator[Block]:
    say = voice.say
    yield Heading(1, plain(f"{number}. {say(f'agenda-{item.kind}')}"))
    if item.kind is ItemKind.PROPOSALS:
        sides = (voice.naming.side(side) for side in voice.review.sides)
        yield Listing(tuple((text(say("agenda-side", side=side)),) for side in sides))
        return
    lines: list[tuple[Block, ...]] = []
    for id_ in item.commitments:
        one = voice.commitments[id_]
        quote = f" “{voice.quote(one)}”" if one.quotes else ""
        told = f" {voice.naming.told(one)} · {voice.naming.when(one.date, one.basis)} · {voice.status(one)}"
        lines.append((Paragraph((voice.point(id_), Span(quote), soft(told))),))
    for due in item.due:
        late = f" ({say.file.due_words['overdue']})" if due.overdue else ""
        lines.append((text(f"{say.date(due.date)}{late}: {say.named('due', due.kind)}: {due.title}"),))
    if lines:
        yield Listing(tuple(lines))
    elif item.kind not in (ItemKind.OPENING, ItemKind.NEXT_SESSION, ItemKind.MINUTES):
        yield note(say("agenda-none"))


def _annex(voice: Voice, agenda: Agenda) -> Iterator[Block]:
    yield Heading(1, plain(voice.say("brief-annex")))
    yield Heading(2, plain(voice.say("commitments")))
    for id_ in dict.fromkeys(id_ for item in agenda.items for id_ in item.commitments):
        yield from commitment(voice, voice.commitments[id_])
    yield Heading(2, plain(voice.say("sources-caption")))
    yield from sources(voice)
