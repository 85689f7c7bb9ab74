"""A reading as a page of the terminal: the text with its findings marked, then the findings."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType

from comity.exports.terminal.marking import STYLES, marked, spans
from comity.exports.terminal.words import heading, inset, line
from comity.exports.wording import Wording, wording
from comity.records import (
    Alternative,
    Commitment,
    CommitmentEntry,
    Engagement,
    Evidence,
    Instrument,
    Participant,
    Place,
    Reading,
    Reference,
)


def reading_terminal(reading: Reading, language: str = "en") -> RenderableType:
    """The page of a reading for a rich console; `terminal.words.to_text` makes plain text of it."""
    return Group(*_parts(reading, wording(language)))


def _parts(reading: Reading, say: Wording) -> Iterator[RenderableType]:
    document = reading.document
    yield line((document.title or document.file, "bold"))
    told = [document.file, say.named("languages", document.language), say.date(document.published)]
    told += [word for word in (document.dateline, document.publisher) if word]
    yield line((" · ".join(told), "dim"))
    yield heading(say("text"))
    yield _legend(say)
    yield marked(document.text.strip("\n"), ()) if not reading.findings else marked(document.text, spans(reading))
    if not reading.findings:
        yield line(say("nothing-found"))
    for title, lines in (
        ("engagements", [_engagement(one, say) for one in reading.engagements]),
        ("instruments", [_instrument(one, say) for one in reading.instruments]),
        ("references", [_reference(one, say) for one in reading.references]),
        ("commitments", [_commitment(one, say) for one in reading.commitments]),
    ):
        if lines:
            yield heading(say(title))
            for found in lines:
                yield from found


def _legend(say: Wording) -> RenderableType:
    words = (
        ("engagements", Engagement),
        ("instruments", Instrument),
        ("references", Reference),
        ("commitments", Commitment),
    )
    letters = {"engagements": "e", "instruments": "i", "references": "r", "commitments": "c"}
    pieces: list[str | tuple[str, str]] = [(f"{say('legend')}:", "dim")]
    for phrase, kind in words:
        pieces += [" ", ("[…]", STYLES[kind]), (letters[phrase], f"{STYLES[kind]} dim"), f" {say(phrase)}"]
    return line(*pieces)


def _head(id_: str, words: Iterable[str | None], style: str) -> RenderableType:
    return line((f"{id_:<4}", style), " · ".join(word for word in words if word))


def _quotes(evidence: Iterable[Evidence]) -> Iterator[RenderableType]:
    for one in evidence:
        yield inset(line("“", (" ".join(one.quote.split()), "italic"), "”", (f" {one.start}–{one.end}", "dim")), 4)


def _engagement(one: Engagement, say: Wording) -> Iterator[RenderableType]:
    words = [say.kind(one.kind), say.date(one.date), _place(one.place, say)]
    words += [say("part-of", label=one.part_of)] if one.part_of else []
    words += [say("planned")] if one.planned else []
    yield _head(one.id, words, STYLES[Engagement])
    for participant in one.participants:
        yield inset(line(_who(participant, say)), 4)
    yield from _quotes(one.evidence)


def _who(one: Participant, say: Wording) -> str:
    told = " ".join(word for word in (one.side, say.named("roles", one.role)) if word)
    offices = f": {'; '.join(one.offices)}" if one.offices else ""
    return f"{one.name} ({told}){offices}"


def _place(place: Place | None, say: Wording) -> str:
    if not place:
        return say("place-unknown")
    return f"{place.name} ({place.code})" if place.code else place.name


def _instrument(one: Instrument, say: Wording) -> Iterator[RenderableType]:
    due = say("due-by", date=say.date(one.due)) if one.due else None
    signed = f"{say('signed')} {say.date(one.signed)}" if one.signed else None
    yield _head(one.id, [say.kind(one.kind), signed, due, say.areas(one.areas)], STYLES[Instrument])
    if one.parties:
        yield inset(line(f"{say('parties')}: {' · '.join(one.parties)}"), 4)
    yield from _quotes(one.evidence)


def _reference(one: Reference, say: Wording) -> Iterator[RenderableType]:
    place = _place(one.place, say) if one.place else None
    yield _head(one.id, [say.kind(one.kind), say.date(one.date), place, " · ".join(one.who)], STYLES[Reference])
    yield from _quotes(one.evidence)


def _commitment(one: Commitment, say: Wording) -> Iterator[RenderableType]:
    yield _head(one.id, spoken(one, say), STYLES[Commitment])
    yield from alternatives(one.alternatives, say)
    yield from _quotes(one.evidence)


def spoken(one: Commitment | CommitmentEntry, say: Wording) -> list[str]:
    """What one side said, in words: act, who to whom, areas, by when, where, and whether it is denied."""
    speaker = one.speaker or say("party-unsaid-speaker")
    if one.side and one.side != speaker:
        speaker = say("speaker-of", name=speaker, side=one.side)
    if one.addressee:
        speaker = say("spoke-to", speaker=speaker, addressee=one.addressee)
    words = [say.act(one.act), speaker, say.areas(one.areas)]
    words += [say("due-by", date=say.date(one.due))] if one.due else []
    words += [say("made-at", label=one.engagement)] if one.engagement else []
    words += [say("negated")] if one.negated else []
    return words


def alternatives(found: Iterable[Alternative], say: Wording) -> Iterator[RenderableType]:
    """A line for each other reading of who is meant."""
    for one in found:
        who = say("speaker-of", name=one.value, side=one.side) if one.side else one.value
        yield inset(line((say("or-speaker" if one.field == "speaker" else "or-addressee", who=who), "yellow")), 4)
