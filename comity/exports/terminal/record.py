"""The record as a page of the terminal: each entry with its sources, and where they differ."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType

from comity.exports.decided import decided, withdrawn
from comity.exports.naming import plain
from comity.exports.terminal.reading import alternatives, spoken
from comity.exports.terminal.words import heading, inset, line
from comity.exports.wording import Wording, wording
from comity.records import (
    CommitmentEntry,
    Conflict,
    EngagementEntry,
    InstrumentEntry,
    LocalityEntry,
    OrganisationEntry,
    PersonEntry,
    Record,
    ReferenceEntry,
)
from comity.records.record import Decided, WithdrawnEntry

Lines = Iterator[RenderableType]


def record_terminal(record: Record, language: str = "en") -> RenderableType:
    """The page of a record for a rich console; `terminal.words.to_text` makes plain text of it."""
    return Group(*_parts(record, wording(language)))


def _parts(record: Record, say: Wording) -> Lines:
    gone = [_gone(one, say) for one in record.withdrawn]
    sections: tuple[tuple[str, list[Lines]], ...] = (
        ("people", [_person(one, say) for one in record.people]),
        ("organisations", [_organisation(one, say) for one in record.organisations]),
        ("localities", [_locality(one) for one in record.localities]),
        ("engagements", [_engagement(one, say) for one in record.engagements]),
        ("instruments", [_instrument(one, say) for one in record.instruments]),
        ("references", [_reference(one, say) for one in record.references]),
        ("commitments", [_commitment(one, say) for one in record.commitments]),
        ("withdrawn", gone),
    )
    if not any(found for _, found in sections):
        yield line(say("record-empty"))
    for title, found in sections:
        if found:
            yield heading(f"{say(title)} ({len(found)})")
            for lines in found:
                yield from lines


def _head(id_: str, words: Iterable[str | None]) -> RenderableType:
    return line((id_, "bold"), "  ", " · ".join(word for word in words if word))


def _sources(sources: tuple[str, ...]) -> RenderableType:
    return inset(line(("; ".join(sources), "dim")), 4)


def _conflicts(conflicts: tuple[Conflict, ...], say: Wording) -> Lines:
    for one in conflicts:
        values = " | ".join(f"{plain(said.value)} [{', '.join(said.sources)}]" for said in one.values)
        told = say("differ", field=say.named("fields", one.field), values=values)
        yield inset(line((told, "bold")), 4)


def _decided(marks: tuple[Decided, ...], say: Wording) -> Lines:
    for told in decided(marks, say):
        yield inset(line((told, "bold")), 4)


def _gone(one: WithdrawnEntry, say: Wording) -> Lines:
    yield _head(one.id, [withdrawn(one, say)])
    yield _sources(one.sources)


def _organisation(one: OrganisationEntry, say: Wording) -> Lines:
    others = [name for name in one.names if name != one.name]
    yield _head(one.id, [one.name, " / ".join(others), " ".join(one.sides)])
    yield from _decided(one.decided, say)
    yield _sources(one.sources)


def _person(one: PersonEntry, say: Wording) -> Lines:
    others = [name for name in one.names if name != one.name]
    yield _head(one.id, [one.name, " / ".join(others), " ".join(one.sides)])
    for office in one.offices:
        yield inset(line(office.title, f" ({', '.join(office.seen)})" if office.seen else ""), 4)
    yield _sources(one.sources)
    yield from _decided(one.decided, say)


def _locality(one: LocalityEntry) -> Lines:
    others = [name for name in one.names if name != one.name]
    yield _head(one.id, [one.name, one.code if one.code != one.id else None, " / ".join(others)])


def _engagement(one: EngagementEntry, say: Wording) -> Lines:
    place = one.place.name if one.place else say("place-unknown")
    words = [say.kind(one.kind), say.date(one.date), place]
    words += [say("part-of", label=one.part_of)] if one.part_of else []
    words += [say("planned")] if one.planned else []
    yield _head(one.id, words)
    for joined in one.participants:
        who = joined.participant
        told = " ".join(word for word in (who.side, say.named("roles", who.role)) if word)
        yield inset(line(f"{who.name} ({told})"), 4)
    yield _sources(one.sources)
    yield from _decided(one.decided, say)
    yield from _conflicts(one.conflicts, say)


def _instrument(one: InstrumentEntry, say: Wording) -> Lines:
    due = say("due-by", date=say.date(one.due)) if one.due else None
    signed = f"{say('signed')} {say.date(one.signed)}" if one.signed else None
    yield _head(one.id, [say.kind(one.kind), signed, due, say.areas(one.areas)])
    if one.parties:
        yield inset(line(f"{say('parties')}: {' · '.join(one.parties)}"), 4)
    yield _sources(one.sources)
    yield from _decided(one.decided, say)
    yield from _conflicts(one.conflicts, say)


def _reference(one: ReferenceEntry, say: Wording) -> Lines:
    place = one.place.name if one.place else None
    yield _head(one.id, [say.kind(one.kind), say.date(one.date), place, " · ".join(one.who)])
    yield _sources(one.sources)
    yield from _decided(one.decided, say)
    yield from _conflicts(one.conflicts, say)


def _commitment(one: CommitmentEntry, say: Wording) -> Lines:
    yield _head(one.id, spoken(one, say))
    yield from alternatives(one.alternatives, say)
    for said in one.quotes:
        yield inset(line("“", (plain(said.value), "italic"), "”", (f" {'; '.join(said.sources)}", "dim")), 4)
    yield from _decided(one.decided, say)
    yield from _conflicts(one.conflicts, say)
