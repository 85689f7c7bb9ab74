"""Instruments: papers that several reports tell of become one entry."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.fuzz import token_set_ratio

from comity.identity.offices import only_body
from comity.identity.spelling import bare
from comity.records import Instrument, InstrumentEntry, InstrumentKind, Judgement, Reading, Verdict
from comity.register.joining import values
from comity.register.joining.gathering import Link, gather
from comity.register.joining.parties import Party, both_sides, likeness, named_localities, parties
from comity.register.joining.people import People
from comity.register.joining.places import is_place
from comity.register.joining.ruled import NOTHING, Ruled
from comity.register.joining.sources import Window, around, identifier, meet, months, source, widened, window

BY = "comity.register.join: instruments"
JOINED = 0.7
_ALIKE = 88
_VAGUE = frozenset({"general-cooperation"})
_NEAR = 10  # days about the report in which an undated paper was signed
_GENERAL = InstrumentKind.DOCUMENT


@dataclass(frozen=True, slots=True)
class _Node:
    key: str
    document: tuple[str, str]
    instrument: Instrument
    parties: tuple[Party, ...]
    days: Window | None
    engagement: str | None
    language: str
    sole: bool


def join_instruments(
    readings: Iterable[Reading], people: People, entry_of: Mapping[str, str], ruled: Ruled = NOTHING
) -> tuple[tuple[InstrumentEntry, ...], tuple[Judgement, ...]]:
    """One entry a paper: kinds that agree, parties in common, days of signing that may be one.

    `entry_of` maps an engagement's source to its entry.
    """
    by_key = {node.key: node for reading in readings for node in _nodes(reading, people, entry_of)}
    links = [link for one, other in _pairs(by_key.values()) if (link := _compare(one, other))]

    def may_join(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return ruled.fit(one, other, lambda a, b: _compare(by_key[a], by_key[b]) is not None)

    gathered = gather(by_key, [k for k in links if k.score >= JOINED], may_join, ruled)
    entries = [_entry([by_key[key] for key in group]) for group in gathered.groups]
    judgements = [Judgement((k.one, k.other), Verdict.SAME, BY, k.score, k.reason) for k in gathered.joined]
    unsure = [
        k
        for k in (*links, *gathered.refused)
        if not ruled.says(k.one, k.other) and k not in gathered.joined and (k.score < JOINED or k in gathered.refused)
    ]
    judgements += [Judgement((k.one, k.other), Verdict.UNSURE, BY, k.score, k.reason) for k in dict.fromkeys(unsure)]
    return tuple(sorted(entries, key=lambda e: e.id)), tuple(judgements)


def _nodes(reading: Reading, people: People, entry_of: Mapping[str, str]) -> Iterator[_Node]:
    told = around(reading)
    near = widened(told, _NEAR, 1) if told else None
    for instrument in reading.instruments:
        key = source(reading, instrument.id)
        named = parties(reading, key, instrument.parties, people) or (both_sides(reading) if instrument.signed else ())
        engagement = entry_of.get(source(reading, instrument.engagement)) if instrument.engagement else None
        days = window(instrument.signed) or near
        sole = sum(i.engagement == instrument.engagement for i in reading.instruments) == 1
        document = (reading.document.file, reading.document.id)
        yield _Node(key, document, instrument, named, days, engagement, reading.document.language, sole)


def _pairs(nodes: Iterable[_Node]) -> Iterator[tuple[_Node, _Node]]:
    blocks: dict[tuple[str, str], list[_Node]] = defaultdict(list)
    for node in sorted(nodes, key=lambda n: n.key):
        times = months(widened(node.days, 1, 1)) if node.days else []
        for key in {(mark, month) for party in node.parties for mark in party.marks for month in times}:
            blocks[key].append(node)
        if node.engagement:
            blocks["engagement", node.engagement].append(node)
    met: set[tuple[str, str]] = set()
    for block in blocks.values():
        for place, one in enumerate(block):
            for other in block[place + 1 :]:
                if (one.key, other.key) not in met:
                    met.add((one.key, other.key))
                    yield one, other


def _compare(one: _Node, other: _Node) -> Link | None:
    a, b = one.instrument, other.instrument
    if one.document == other.document or (a.kind != b.kind and _GENERAL not in (a.kind, b.kind)):
        return None
    if one.days and other.days and not meet(widened(one.days, 1, 1), other.days):
        return None
    if a.due and b.due and a.due[:4] != b.due[:4]:
        return None
    shared = likeness(one.parties, other.parties, one_language=one.language == other.language)
    together = one.engagement is not None and one.engagement == other.engagement
    if not shared and not together:
        return None
    areas, both_told = bool(set(a.areas) & set(b.areas)), bool(set(a.areas) - _VAGUE and set(b.areas) - _VAGUE)
    dated = bool(a.signed and b.signed)
    score = (
        0.1
        + 0.15 * (together and one.sole and other.sole)
        + 0.35 * shared
        + 0.35 * together
        + 0.15 * (a.kind == b.kind)
        + 0.15 * areas
        + 0.2 * dated
    )
    score -= 0.25 * (both_told and not areas and not shared) + 0.1 * (both_told and not areas and bool(shared))
    reasons = [f"{shared:.0%} of the parties in common"]
    told = (("signed at one engagement", together), ("an area in common", areas), ("signed on one day", dated))
    reasons += [text for text, is_so in told if is_so]
    return Link.of(one.key, other.key, min(score, 1.0), "; ".join(reasons))


def _known_by(party: str) -> str:
    """What a party is in any language: the body its locality has one of, or the locality; else its name bare."""
    if is_place(party):
        return " ".join(named_localities(party, "en"))
    return only_body(party) or bare(party)


def _entry(group: list[_Node]) -> InstrumentEntry:
    told = [(node.key, node.instrument) for node in group]
    signed, signed_differ = values.dates("signed", ((k, i.signed) for k, i in told))
    due, due_differ = values.dates("due", ((k, i.due) for k, i in told))
    exact = Counter(i.kind for _, i in told if i.kind is not _GENERAL) or Counter(i.kind for _, i in told)
    kind = min(exact, key=lambda k: (-exact[k], k))
    kinds_differ = values.conflict("kind", [(k, i.kind) for k, i in told]) if len(exact) > 1 else ()
    named: dict[str, str] = {}
    for _, instrument in sorted(told, key=lambda t: (-len(t[1].parties), t[0])):
        for party in instrument.parties:
            known_by = _known_by(party)
            if not any(known_by == known or token_set_ratio(bare(party), known) >= _ALIKE for known in named):
                named[known_by] = party
    keys = tuple(sorted(k for k, _ in told))
    return InstrumentEntry(
        id=identifier("i", *keys),
        kind=kind,
        parties=tuple(named.values()),
        signed=signed,
        due=due,
        areas=tuple(sorted({area for _, i in told for area in i.areas})),
        engagement=values.majority(Counter(node.engagement for node in group if node.engagement)),
        sources=keys,
        conflicts=(*kinds_differ, *signed_differ, *due_differ),
    )
