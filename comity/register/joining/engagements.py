"""Engagements: which reports describe the same one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from rapidfuzz.fuzz import token_set_ratio

from comity.identity import UNSURE
from comity.identity.spelling import bare
from comity.records import Engagement, EngagementKind, Judgement, Participant, Reading, Role, Verdict
from comity.register.joining import kinds
from comity.register.joining.gathering import Gathered, Link, gather
from comity.register.joining.people import People
from comity.register.joining.places import compatible, compatible_codes
from comity.register.joining.sources import Window, around, meet, source, widened, window

BY = "comity.register.join: engagements"
JOINED = 0.7
"""From this score on, two reports are taken to describe one engagement."""

_LAG, _AHEAD = 14, 1  # an undated engagement lies within two weeks before the report, or the day after it
_VISIT_SLACK = 4  # days that an undated visit may go on before and after what is known of it
_LONGEST = 40  # days: a window longer than this is looked up by month


@dataclass(frozen=True, slots=True)
class Node:
    """One engagement of one document with all that decides which others it may be."""

    key: str
    document: tuple[str, str]
    engagement: Engagement
    days: Window | None
    people: Mapping[str, str]
    bodies: tuple[tuple[str, str], ...]
    sides: frozenset[str]
    rank: int

    @property
    def is_visit(self) -> bool:
        """Whether it is a visit."""
        return self.engagement.kind is EngagementKind.VISIT

    @property
    def group(self) -> str:
        """The group of kinds it belongs to."""
        return kinds.group(self.engagement.kind)


def nodes(reading: Reading, people: People) -> Iterator[Node]:
    """The engagements of one reading as nodes."""
    document = (reading.document.file, reading.document.id)
    order = sorted(reading.engagements, key=lambda e: (min((x.start for x in e.evidence), default=0), e.id))
    for rank, engagement in enumerate(order):
        key = source(reading, engagement.id)
        known, bodies = {}, []
        for p in engagement.participants:
            person = people.id_of(key, p.name)
            if person:
                known[person] = p.side or ""
            else:
                bodies.append((bare(p.name), p.side or ""))
        sides = frozenset(p.side for p in engagement.participants if p.side)
        principals = {
            person: side for person, side in known.items() if _leads(engagement, people, key, person)
        } or known
        yield Node(
            key, document, engagement, _days(reading, engagement), principals, tuple(sorted(bodies)), sides, rank
        )


def _leads(engagement: Engagement, people: People, key: str, person: str) -> bool:
    """Whether the person is more than one of those present, where anybody is."""
    roles = {p.role for p in engagement.participants if people.id_of(key, p.name) == person}
    return roles != {Role.ATTENDEE} and roles != {Role.WITNESS}


def _days(reading: Reading, engagement: Engagement) -> Window | None:
    """The days on which the engagement may have been, from its date, its parts, its visit or the report's day."""
    if engagement.date:
        return window(engagement.date)
    told = around(reading)
    if engagement.kind is EngagementKind.VISIT:
        parts = [d for e in reading.engagements if e.part_of == engagement.id and (d := window(e.date))]
        if parts:
            return widened((min(d[0] for d in parts), max(d[1] for d in parts)), _VISIT_SLACK, _VISIT_SLACK)
        return widened(told, 2 * _VISIT_SLACK, _VISIT_SLACK) if told else None
    visit = next((e for e in reading.engagements if e.id == engagement.part_of and e.date), None)
    if visit:
        return window(visit.date)
    return widened(told, _LAG, _AHEAD) if told else None


def join_engagements(all_nodes: Iterable[Node]) -> tuple[Gathered, tuple[Judgement, ...]]:
    """Groups of sources that describe one engagement, with the judgements made on the way."""
    by_key = {node.key: node for node in all_nodes}
    links = [link for one, other in _pairs(by_key.values()) if (link := compare(one, other))]

    def may_join(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return all(compare(by_key[a], by_key[b]) is not None for a in one for b in other)

    gathered = gather(by_key, [link for link in links if link.score >= JOINED], may_join)
    judgements = [_judgement(link, Verdict.SAME) for link in gathered.joined]
    judgements += [_judgement(link, Verdict.UNSURE) for link in links if UNSURE <= link.score < JOINED]
    judgements += [_judgement(link, Verdict.DIFFERENT) for link in gathered.refused]
    return gathered, tuple(judgements)


def _judgement(link: Link, verdict: Verdict) -> Judgement:
    why = "; but a report that tells one of them tells the other apart" * (verdict is Verdict.DIFFERENT)
    return Judgement((link.one, link.other), verdict, BY, link.score, link.reason + why)


def _pairs(listed: Iterable[Node]) -> Iterator[tuple[Node, Node]]:
    """Pairs that share a person or a pair of sides, and may share a day."""
    blocks: dict[tuple[str, str, str], list[Node]] = defaultdict(list)
    for node in sorted(listed, key=lambda n: n.key):
        for key in _keys(node):
            blocks[key].append(node)
    met: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        for place, one in enumerate(block):
            for other in block[place + 1 :]:
                if one.document != other.document and (one.key, other.key) not in met:
                    met.add((one.key, other.key))
                    yield one, other


def _keys(node: Node) -> set[tuple[str, str, str]]:
    if node.days is None:
        return set()
    start, end = widened(node.days, 0, 1)
    length = (end - start).days
    step = 1 if length <= _LONGEST else 0
    days = {start + timedelta(days=n) for n in range(length + 1)} if step else set()
    times = {d.isoformat() for d in days} | {f"{d:%Y-%m}" for d in (days or {start, end})}
    who = set(node.people) or {"sides:" + "+".join(sorted(node.sides))}
    fine = {t for t in times if (len(t) == len("2023-09-25")) == bool(step)}
    return {(node.group, person, time) for person in who for time in (fine if step else times)}


def compare(one: Node, other: Node) -> Link | None:
    """How surely two reports describe one engagement, or None where they cannot."""
    if one.document == other.document or one.group != other.group:
        return None
    people, dates, place = _people(one, other), _dates(one, other), _place(one, other)
    if people is None or dates is None:
        return None
    kind = (
        (0.15, "one kind")
        if one.engagement.kind is other.engagement.kind
        else (0.1, "kinds that reports use for one another")
    )
    found = [people, dates, kind, place]
    order = 0.001 * (one.rank == other.rank)  # two alike in one document: the first is the first
    return Link.of(one.key, other.key, sum(weight for weight, _ in found) + order, "; ".join(why for _, why in found))


def _people(one: Node, other: Node) -> tuple[float, str] | None:
    """Who is in both; None where each names somebody of one side whom the other does not."""
    shared = sorted(set(one.people) & set(other.people))
    only_one, only_other = set(one.people) - set(shared), set(other.people) - set(shared)
    if only_one and only_other and not _may_stand_beside(one, other, only_one, only_other, shared):
        return None
    if len(shared) > 1 or (shared and one.is_visit):
        return 0.45, f"{len(shared)} of the same people" if len(shared) > 1 else "the same head"
    if shared:
        return 0.32, "one of the same people, and nobody named who contradicts it"
    if one.people and other.people:
        return None
    return _by_sides(one, other)


def _may_stand_beside(one: Node, other: Node, only_one: set[str], only_other: set[str], shared: list[str]) -> bool:
    """Whether people whom only one names may have been there with those whom only the other names."""
    covered = {one.people[p] for p in shared} | {other.people[p] for p in shared}
    sides_one, sides_other = {one.people[p] for p in only_one}, {other.people[p] for p in only_other}
    if len(shared) > 1:
        return True
    clash = {a for a in sides_one for b in sides_other if compatible_codes(a, b)}
    return not {side for side in clash if not any(compatible_codes(side, c) and side == c for c in covered)}


def _by_sides(one: Node, other: Node) -> tuple[float, str] | None:
    """Bodies and delegations only: the same sides, and where bodies are named, the same ones."""
    if not one.sides & other.sides or (len(one.sides) > 1 and len(other.sides) > 1 and one.sides != other.sides):
        return None
    alike = max(
        (token_set_ratio(a, b) for a, s in one.bodies for b, t in other.bodies if compatible_codes(s, t)), default=0
    )
    if len(one.sides & other.sides) > 1:
        return (0.42, "the same bodies of the same sides") if alike > 85 else (0.25, "the same sides")  # noqa: PLR2004
    return (0.3, "the same body of one side") if alike > 85 else (0.1, "one side the same")  # noqa: PLR2004


def _dates(one: Node, other: Node) -> tuple[float, str] | None:
    """Whether the days agree; None where they cannot."""
    if one.days is None or other.days is None:
        return None
    told = one.engagement.date is not None, other.engagement.date is not None
    if meet(one.days, other.days):
        if all(told):
            exact = one.days == other.days
            return (0.3, "one date") if exact else (0.27, "one date is within the other")
        return 0.22, "no date in one, and its report is of those days"
    if not one.is_visit and all(told) and meet(widened(one.days, 1, 1), other.days):
        return 0.15, "dates one day apart"
    return None


def _place(one: Node, other: Node) -> tuple[float, str]:
    a, b = one.engagement.place, other.engagement.place
    if one.is_visit:
        same = compatible_codes((a.code or "")[:2] if a else None, (b.code or "")[:2] if b else None)
        return (0.1, "one country") if same else (-0.45, "different countries")
    if a is None or b is None:
        return 0.05, "a place in one of them at most"
    return (0.1, "places that agree") if compatible(a, b) else (-0.2, f"different places: {a.name}, {b.name}")


def by_role(participant: Participant) -> int:
    """A participant's role as a rank: those who lead first."""
    return [Role.HOST, Role.GUEST, Role.CO_CHAIR, Role.SIGNATORY, Role.WITNESS, Role.ATTENDEE].index(participant.role)
