"""Commitments: what several reports say one side said becomes one entry, with every quote."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from comity.records import Commitment, EngagementKind, Judgement, Reading, Verdict
from comity.records.edtf import overlaps
from comity.register.joining.assigning import JOINED, Told, are_near, beside_others, nearly_sure
from comity.register.joining.content import Content, likeness
from comity.register.joining.gathering import Gathered, Link, gather
from comity.register.joining.people import People
from comity.register.joining.places import compatible_codes
from comity.register.joining.ruled import NOTHING, Ruled
from comity.register.joining.sources import around, source

BY = "comity.register.join: commitments"
_UNSURE = 0.62
_DAY = len("2023-09-25")
_JOINT = frozenset({"two", "both", "sides", "deux", "parties", "hai", "bên", "双方", "两国", "双边", "雙方"})


@dataclass(frozen=True, slots=True)
class Node:
    """One commitment of one document with all that decides which others it may be.

    `meetings` are the entries of the engagements it may have been made at; `days` name its speaker and the days on
    which that may have been, for a document that tells of no meeting.
    """

    key: str
    document: tuple[str, str]
    commitment: Commitment
    person: str | None
    meetings: frozenset[str]
    days: frozenset[str]
    content: Content
    position: float

    @property
    def joint(self) -> bool:
        """Whether both sides speak, and no person."""
        return self.person is None and _names_both(self.commitment.speaker or "")


@lru_cache(maxsize=20_000)
def _names_both(speaker: str) -> bool:
    words = speaker.casefold()
    return any(cue in words.split() or (len(cue) > 1 and not cue.isascii() and cue in words) for cue in _JOINT)


def nodes(reading: Reading, people: People, entry_of: Mapping[str, str]) -> Iterator[Node]:
    """The commitments of one reading as nodes. `entry_of` maps an engagement's source to its entry."""
    order = sorted(reading.commitments, key=lambda c: (c.evidence[0].start if c.evidence else 0, c.id))
    document = (reading.document.file, reading.document.id)
    for rank, commitment in enumerate(order):
        key = source(reading, commitment.id)
        person = people.id_of(key, commitment.speaker)
        quote = commitment.evidence[0].quote if commitment.evidence else ""
        content = Content(quote, reading.document.language, frozenset(commitment.areas))
        meetings = frozenset(_meetings(reading, commitment, person, people, entry_of))
        days = frozenset(f"{person} on {day}" for day in _days(reading, commitment)) if person else frozenset()
        yield Node(key, document, commitment, person, meetings, days, content, rank / max(1, len(order) - 1))


def _meetings(
    reading: Reading, commitment: Commitment, person: str | None, people: People, entry_of: Mapping[str, str]
) -> Iterator[str]:
    """The engagement it was made at; where that is not told, those the speaker was at, or else all."""
    if commitment.engagement:
        key = source(reading, commitment.engagement)
        if key in entry_of:
            yield entry_of[key]
            return
    found = [e for e in reading.engagements if e.kind is not EngagementKind.VISIT]
    here = [e for e in found if person in {people.id_of(source(reading, e.id), p.name) for p in e.participants}]
    yield from (entry_of[source(reading, e.id)] for e in (here or found))


def _days(reading: Reading, commitment: Commitment) -> Iterator[str]:
    """The days of the meeting it was made at; without one, the day of the report and the day before."""
    found = [e for e in reading.engagements if e.kind is not EngagementKind.VISIT]
    at = [e for e in found if e.id == commitment.engagement] or found
    yield from (e.date for e in at if e.date and len(e.date) == _DAY)
    days = around(reading)
    if not found and days and days[0] == days[1]:
        yield days[0].isoformat()
        yield (days[0] - timedelta(days=1)).isoformat()


def join_commitments(
    all_nodes: Iterable[Node], ruled: Ruled = NOTHING
) -> tuple[Gathered, dict[str, Node], tuple[Judgement, ...]]:
    """Groups of sources that tell of one commitment, the nodes by source, and the judgements made."""
    by_key = {node.key: node for node in all_nodes}
    told = {key: Told(node.document, node.commitment.act, node.content) for key, node in by_key.items()}
    links = beside_others(filter(None, (compare(*pair) for pair in _pairs(by_key.values()))), told)
    assigned = nearly_sure(links, told)

    def may_join(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        if {by_key[a].document for a in one} & {by_key[b].document for b in other}:
            return False
        if not _at_one_meeting([by_key[key] for key in (*one, *other)]):
            return False
        return ruled.fit(one, other, lambda a, b: compare(by_key[a], by_key[b]) is not None)

    gathered = gather(by_key, [link for link in links if link.score >= JOINED] + assigned, may_join, ruled)
    judgements = [Judgement((k.one, k.other), Verdict.SAME, BY, k.score, k.reason) for k in gathered.joined]
    settled = {(k.one, k.other) for k in gathered.joined}
    unsure = [k for k in links if _UNSURE <= k.score < JOINED and (k.one, k.other) not in settled]
    near = [k for k in unsure if not ruled.says(k.one, k.other)]
    judgements += [Judgement((k.one, k.other), Verdict.UNSURE, BY, k.score, k.reason) for k in near]
    return gathered, by_key, tuple(judgements)


def _at_one_meeting(group: list[Node]) -> bool:
    """Whether a report that tells of no meeting joins only what may have been said at one and the same."""
    placed = [node.meetings for node in group if node.meetings]
    return len(placed) == len(group) or not placed or bool(frozenset.intersection(*placed))


def _pairs(listed: Iterable[Node]) -> Iterator[tuple[Node, Node]]:
    """Pairs made at one meeting; where a document tells of none, pairs of one speaker on one day."""
    blocks: dict[str, list[Node]] = defaultdict(list)
    in_order = sorted(listed, key=lambda n: n.key)
    lone = {day for node in in_order if not node.meetings for day in node.days}
    for node in in_order:
        for key in node.meetings | (node.days & lone):
            blocks[key].append(node)
    met: set[tuple[str, str]] = set()
    for key, block in sorted(blocks.items()):
        for place, one in enumerate(block):
            for other in block[place + 1 :]:
                loose = key in lone and one.meetings and other.meetings
                if one.document != other.document and not loose and (one.key, other.key) not in met:
                    met.add((one.key, other.key))
                    yield one, other


def compare(one: Node, other: Node) -> Link | None:
    """How surely two reports tell of one commitment, or None where they cannot."""
    a, b = one.commitment, other.commitment
    speaker = _speaker(one, other)
    if one.document == other.document or a.negated != b.negated or speaker is None:
        return None
    if a.due and b.due and not overlaps(a.due, b.due):
        return None
    act = _act(one, other)
    content, why = likeness(one.content, other.content)
    score = 0.25 * speaker[0] + 0.15 * act[0] + 0.6 * content
    score -= 0.1 * (not compatible_codes(a.addressee, b.addressee))
    score += 0.04 * (1 - abs(one.position - other.position))
    return Link.of(one.key, other.key, max(0.0, min(score, 1.0)), "; ".join((speaker[1], act[1], why)))


def _speaker(one: Node, other: Node) -> tuple[float, str] | None:
    if one.person and other.person:
        return (1.0, "the same speaker") if one.person == other.person else None
    if one.joint and other.joint:
        return 1.0, "both sides speak in both"
    if one.joint or other.joint:
        return 0.5, "a person speaks in one, both sides in the other"
    sides = one.commitment.side, other.commitment.side
    if sides[0] and sides[1]:
        return (0.85, "speakers of one side") if compatible_codes(*sides) else None
    return 0.5, "a speaker unknown in one"


def _act(one: Node, other: Node) -> tuple[float, str]:
    acts = one.commitment.act, other.commitment.act
    if acts[0] is acts[1]:
        return 1.0, f"the same act ({acts[0]})"
    near = are_near(*acts)
    first, second = sorted(acts)
    return (
        (0.8, f"acts next to each other ({first}, {second})") if near else (0.0, f"different acts ({first}, {second})")
    )
