"""References: earlier things that several reports lean on become one entry, linked to the engagement filed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.fuzz import token_sort_ratio

from comity.identity.spelling import bare
from comity.records import EngagementEntry, Judgement, Place, Reading, Reference, ReferenceEntry, ReferenceKind, Verdict
from comity.records.edtf import is_day, overlaps
from comity.register.joining import kinds, values
from comity.register.joining.gathering import Link, gather
from comity.register.joining.parties import both_sides, parties
from comity.register.joining.people import People
from comity.register.joining.places import compatible
from comity.register.joining.ruled import NOTHING, Ruled
from comity.register.joining.sources import identifier, source

BY = "comity.register.join: references"
_ALIKE = 80


@dataclass(frozen=True, slots=True)
class _Node:
    key: str
    document: tuple[str, str]
    reference: Reference
    who: frozenset[str]
    sides: frozenset[str]
    meetings: frozenset[str]


def join_references(
    readings: Iterable[Reading], people: People, engagements: tuple[EngagementEntry, ...], ruled: Ruled = NOTHING
) -> tuple[tuple[ReferenceEntry, ...], tuple[Judgement, ...]]:
    """One entry an earlier thing: same kind, same people or bodies, places and dates that may be one."""
    entry_of = {key: entry.id for entry in engagements for key in entry.sources}
    by_key = {node.key: node for reading in readings for node in _nodes(reading, people, entry_of)}
    links = [link for one, other in _pairs(by_key.values()) if (link := _compare(one, other))]

    def may_join(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return ruled.fit(one, other, lambda a, b: _agree(by_key[a], by_key[b]))

    gathered = gather(by_key, links, may_join, ruled)
    filed = _filed(engagements)
    entries = [_entry([by_key[key] for key in group], filed, people) for group in gathered.groups]
    judgements = [Judgement((k.one, k.other), Verdict.SAME, BY, k.score, k.reason) for k in gathered.joined]
    judgements += [
        Judgement(
            (k.one, k.other),
            Verdict.UNSURE,
            BY,
            k.score,
            f"{k.reason}; but the dates of those joined already do not agree",
        )
        for k in gathered.refused
    ]
    return tuple(sorted(entries, key=lambda e: e.id)), tuple(judgements)


def _nodes(reading: Reading, people: People, entry_of: Mapping[str, str]) -> Iterator[_Node]:
    sides_of = people.sides
    meetings = frozenset(entry_of[source(reading, e.id)] for e in reading.engagements)
    for reference in reading.references:
        key = source(reading, reference.id)
        named = parties(reading, key, reference.who, people)
        if not named and reference.kind is ReferenceKind.INSTRUMENT and reference.date:
            named = both_sides(reading)
        who = frozenset(mark for party in named for mark in party.marks)
        sides = frozenset(code for p in named for code in (sides_of.get(p.person, ()) if p.person else p.codes))
        yield _Node(key, (reading.document.file, reading.document.id), reference, who, sides, meetings)


def _pairs(nodes: Iterable[_Node]) -> Iterator[tuple[_Node, _Node]]:
    blocks: dict[tuple[str, ...], list[_Node]] = defaultdict(list)
    for node in sorted(nodes, key=lambda n: n.key):
        for key in _keys(node):
            blocks[key].append(node)
    met: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        for place_in_block, one in enumerate(block):
            for other in block[place_in_block + 1 :]:
                if one.document != other.document and (one.key, other.key) not in met:
                    met.add((one.key, other.key))
                    yield one, other


def _keys(node: _Node) -> Iterator[tuple[str, ...]]:
    """What a reference is looked up by: who, and the year or the meeting it is told at; or the day and the country."""
    kind, date, place = str(node.reference.kind), node.reference.date or "", node.reference.place
    for who in node.who:
        yield kind, who, date[:4]
        yield from ((kind, who, "told at", meeting) for meeting in (node.meetings if place else ()))
    if is_day(date) and place and place.code:
        yield kind, "there", date, place.code[:2]


def _agree(one: _Node, other: _Node) -> bool:
    """Whether nothing that both tell speaks against their being one."""
    a, b = one.reference, other.reference
    if one.document == other.document or a.kind != b.kind or not compatible(a.place, b.place):
        return False
    return (not a.date or not b.date or overlaps(a.date, b.date)) and _who(one, other) is not None


def _compare(one: _Node, other: _Node) -> Link | None:
    a, b = one.reference, other.reference
    who = _who(one, other)
    if who is None or not _agree(one, other) or not _told_alike(one, other):
        return None
    placed, dated = a.place is not None and b.place is not None, bool(a.date and b.date)
    score = who[0] + 0.15 * dated + 0.05 * (a.date == b.date) + 0.1 * placed
    when = "dates that agree" if dated else "no date in one" if a.date or b.date else "no date in either"
    return Link.of(one.key, other.key, score, f"one kind ({a.kind}); {who[1]}; {when}")


def _told_alike(one: _Node, other: _Node) -> bool:
    """Whether the two tell when it was, or else are told at one meeting, of one place or in the same words."""
    a, b = one.reference, other.reference
    if a.date and b.date:
        return True
    if a.date or b.date:
        return _said_at_one_meeting(one, other)
    placed = a.place is not None and b.place is not None
    return bool(one.meetings & other.meetings) or (placed and one.who == other.who) or _worded_alike(one, other)


def _said_at_one_meeting(one: _Node, other: _Node) -> bool:
    """Whether reports of one meeting lean on the same people's being in the same place, and one leaves out when."""
    places = one.reference.place, other.reference.place
    people = any(mark.startswith("p-") for mark in one.who)
    return all(places) and people and one.who == other.who and bool(one.meetings & other.meetings)


def _worded_alike(one: _Node, other: _Node) -> bool:
    """Whether the two use nearly the same words: a mechanism or paper without a date is known by its name."""
    quotes = [bare(node.reference.evidence[0].quote) for node in (one, other) if node.reference.evidence]
    return len(quotes) > 1 and token_sort_ratio(*quotes) >= _ALIKE


def _who(one: _Node, other: _Node) -> tuple[float, str] | None:
    """The same people and localities in both, or in one a part of the other's; else one day, one place and one side."""
    if one.who == other.who:
        return 0.7, "the same who"
    if one.who & other.who and (one.who <= other.who or other.who <= one.who):
        return 0.6, "some of the same who"
    exact = is_day(one.reference.date) and one.reference.date == other.reference.date
    people = (any(mark.startswith("p-") for mark in node.who) for node in (one, other))
    if exact and one.reference.place and other.reference.place and one.sides & other.sides and not all(people):
        return 0.5, "one names a person of the side that the other names"
    return None


def _entry(group: list[_Node], filed: Mapping[str, list[EngagementEntry]], people: People) -> ReferenceEntry:
    told = [(node.key, node.reference) for node in group]
    date, dates_differ = values.dates("date", ((k, r.date) for k, r in told))
    place, places_differ = values.places("place", ((k, r.place) for k, r in told))
    kind = min(r.kind for _, r in told)
    best: dict[str, str] = {}
    for name in sorted({people.names.get(people.id_of(k, name) or "", name) for k, r in told for name in r.who}):
        best[bare(name)] = name  # of forms that differ in marks only, the last in order is the marked one
    who = tuple(sorted(best.values()))
    persons = frozenset().union(*(node.who for node in group))
    engagement = _engagement(str(kind), date, place, persons, filed)
    keys = tuple(sorted(k for k, _ in told))
    return ReferenceEntry(
        identifier("r", *keys), kind, date, place, who, keys, (*dates_differ, *places_differ), engagement
    )


def _filed(engagements: tuple[EngagementEntry, ...]) -> dict[str, list[EngagementEntry]]:
    filed: dict[str, list[EngagementEntry]] = defaultdict(list)
    for entry in engagements:
        for joined in entry.participants:
            if joined.person:
                filed[joined.person].append(entry)
    return filed


def _engagement(
    kind: str,
    date: str | None,
    place: Place | None,
    persons: frozenset[str],
    filed: Mapping[str, list[EngagementEntry]],
) -> str | None:
    """The engagement of the record that is referred to, where exactly one fits."""
    if not date:
        return None
    fitting = {
        entry.id
        for person in persons
        for entry in filed.get(person, ())
        if entry.date
        and overlaps(entry.date, date)
        and kinds.group_of(kind) == kinds.group(entry.kind)
        and _there(place, entry)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _there(place: Place | None, entry: EngagementEntry) -> bool:
    return place is None or entry.place is None or compatible(place, entry.place)
