"""How surely two reports describe one engagement: by who, when, kind, where, and the visit it is part of.

Each part gives a weight and its reason; no part alone joins, and some refuse.
"""

from rapidfuzz.fuzz import token_set_ratio

from comity.identity.offices import body_kind
from comity.register.joining import kinds
from comity.register.joining.gathering import Link
from comity.register.joining.nodes import Node
from comity.register.joining.places import compatible, compatible_codes
from comity.register.joining.sources import meet, widened

_ALIKE, _HIGH = 85, 0.9
_PAIRED = frozenset({"talk", "visit", "call"})  # in these one person meets one; a ceremony has many of a side
_Weighed = tuple[float, str]


def compare(one: Node, other: Node) -> Link | None:
    """The link between two reports' engagements, or None where they cannot be one."""
    if one.document == other.document or one.group != other.group:
        return None
    who, when = _who(one, other), _when(one, other)
    if who is None or when is None:
        return None
    found = [who, when, _kind(one, other), _where(one, other)]
    found += [*_visit(one, other), *_about(one, other), *_more_sides(one, other)]
    order = 0.001 * (one.rank == other.rank)  # of two alike in one document, the first is the first
    score = _squeezed(sum(weight for weight, _ in found) + order)
    return Link.of(one.key, other.key, score, "; ".join(why for _, why in found))


def _squeezed(score: float) -> float:
    """The score within 0..1, those above 0.9 pressed together and not cut off: the better link still stands first."""
    return max(0.0, min(1.0, score if score < _HIGH else _HIGH + (score - _HIGH) / 5))


def _kind(one: Node, other: Node) -> _Weighed:
    if one.group == "talk" and one.meal != other.meal and kinds.differ({one.engagement.kind, other.engagement.kind}):
        return -0.3, "a banquet or the like in one, and talks in the other"
    if one.engagement.kind is other.engagement.kind:
        return 0.15, "one kind"
    if one.group == "talk":
        return 0.1, "kinds that reports use for one another"
    return -0.1, "kinds that reports seldom use for one another"


def _who(one: Node, other: Node) -> _Weighed | None:
    """Who is in both; None where each names somebody of one side whom the other does not."""
    shared = set(one.people) & set(other.people)
    pair = _of_two_sides(shared & one.leads & other.leads, one)
    if not pair and _others_were_met(one, other, shared):
        return None
    if pair or (len(shared) > 1 and one.group not in _PAIRED):
        return 0.45, f"{len(shared)} of the same people"
    if len(shared) > 1:
        return 0.36, f"{len(shared)} of the same people, but not the heads of both sides"
    if shared:
        return (
            (0.45, "the same head")
            if one.is_visit
            else (0.32, "one of the same people, and nobody named who contradicts it")
        )
    if one.people and other.people:
        apart = one.is_visit or _contradict(one, other, frozenset(one.people), frozenset(other.people))
        return None if apart else (0.1, "each names people of another side only")
    return _by_visit(one, other) if one.is_visit else _by_sides(one, other)


def _of_two_sides(shared: set[str], node: Node) -> bool:
    """Whether the people whom both name were on two sides, so that both tell of the same two."""
    sides = [node.people[person] for person in shared]
    return any(not compatible_codes(a, b) for place, a in enumerate(sides) for b in sides[place + 1 :])


def _others_were_met(one: Node, other: Node, shared: set[str]) -> bool:
    """Whether each names somebody whom the other does not: another person of one side, or another country."""
    if shared and one.group != "conference" and _neighbours(one, other, shared):
        return True
    if one.group not in _PAIRED and not (one.is_signing and other.is_signing):
        return False
    only_one, only_other = one.leads - set(other.people), other.leads - set(one.people)
    if not one.is_signing and only_one and only_other and _contradict(one, other, only_one, only_other):
        return True
    theirs = {node.people[person][:2] for person in shared for node in (one, other)}
    countries = [{side[:2] for side in node.sides} - theirs for node in (one, other)]
    return bool(shared) and all(countries) and not countries[0] & countries[1]


def _contradict(one: Node, other: Node, only_one: frozenset[str], only_other: frozenset[str]) -> bool:
    """Whether the two name different people of one side, so that somebody else was met."""
    return any(compatible_codes(one.people[p], other.people[q]) for p in only_one for q in only_other)


def _neighbours(one: Node, other: Node, shared: set[str]) -> bool:
    """Whether those whom only one names act for different provinces or cities of one country, each for one."""
    theirs = {node.people[person] for person in shared for node in (one, other)}
    others = ({node.people[person] for person in node.leads - shared} for node in (one, other))
    sides = [{side for side in group if not any(compatible_codes(side, s) for s in theirs)} for group in others]
    local = all(len(group) == 1 and all("-" in side for side in group) for group in sides)
    return local and any(a[:2] == b[:2] and not compatible_codes(a, b) for a in sides[0] for b in sides[1])


def _by_visit(one: Node, other: Node) -> _Weighed | None:
    """Visits of which one names no person: the delegations of one locality may be one, of one country less surely."""
    if any("-" in side for side in one.sides & other.sides):
        return 0.3, "delegations of one locality"
    return (0.2, "delegations of one country") if _beside(one.sides, other.sides) else None


def _by_sides(one: Node, other: Node) -> _Weighed | None:
    """Bodies and delegations: the same sides, and where bodies are named, the same ones."""
    met = [_beside(one.sides, other.sides), _beside(other.sides, one.sides)]
    if len(one.sides) > 1 and len(other.sides) > 1 and (met[0] != one.sides or met[1] != other.sides):
        return None
    if one.sides and other.sides and not met[0]:
        return None
    alike = max(
        (
            100 if s == t and body_kind(a) and body_kind(a) == body_kind(b) else token_set_ratio(a, b)
            for a, s in one.bodies
            for b, t in other.bodies
            if compatible_codes(s, t) and (a, b) not in one.unlike
        ),
        default=0,
    )
    many = min(map(len, met))
    if many > 1:
        return (0.42, "the same bodies of the same sides") if alike > _ALIKE else (0.28, "the same sides")
    return (
        (0.3, "the same body")
        if alike > _ALIKE
        else (0.1 + 0.1 * many, "no person named in one, and no side contradicts")
    )


def _beside(sides: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The sides that may be one of the others: a province and its country may be one."""
    return frozenset(side for side in sides if any(compatible_codes(side, other) for other in others))


def _when(one: Node, other: Node) -> _Weighed | None:
    """Whether the days agree; None where they cannot."""
    if one.days is None or other.days is None:
        return None
    told = one.engagement.date is not None, other.engagement.date is not None
    if meet(one.days, other.days):
        if not all(told):
            return _undated(one, other)
        return (0.3, "one date") if one.days == other.days else (0.27, "dates that agree")
    if not one.is_visit and meet(widened(one.days, 1, 1), other.days):
        apart = all(told) and one.meal != other.meal
        return None if apart else (0.15, "dates one day apart")
    return None


def _undated(one: Node, other: Node) -> _Weighed:
    """No date in one: its report is of those days, which says little where only one person ties the two."""
    loose = one.group in _PAIRED and not one.is_visit and len(set(one.people) & set(other.people)) == 1
    return (0.12 if loose else 0.22), "no date in one, but its report is of those days"


def _where(one: Node, other: Node) -> _Weighed:
    a, b = one.place, other.place
    if a is None or b is None:
        return 0.05, "no place in one"
    if one.is_visit:
        same = compatible_codes((a.code or "")[:2], (b.code or "")[:2])
        return (0.1, "one country") if same else (-0.45, f"different countries: {a.name}, {b.name}")
    return (0.1, "places that agree") if compatible(a, b) else (-0.2, f"different places: {a.name}, {b.name}")


def _visit(one: Node, other: Node) -> list[_Weighed]:
    if one.visit is None or other.visit is None:
        return []
    return [(0.2, "parts of one visit")] if one.visit == other.visit else [(-0.1, "parts of different visits")]


def _about(one: Node, other: Node) -> list[_Weighed]:
    """What a tour or a ceremony was about tells it from others of the same day: its proper names."""
    if one.group == "talk" or one.is_visit or not one.proper or not other.proper:
        return []
    shared = one.proper & other.proper
    return (
        [(0.12, f"names in common: {', '.join(sorted(shared))}")] if shared else [(-0.12, "no proper name in common")]
    )


def _more_sides(one: Node, other: Node) -> list[_Weighed]:
    """Talks of three are not the talks of two of them on the same day, though all are named in both."""
    if one.group not in _PAIRED or one.is_visit:
        return []
    few, many = sorted(({node.people[p][:2] for p in node.leads} - {""} for node in (one, other)), key=len)
    if len(few) < 2 or not few < many:  # noqa: PLR2004 -- two sides
        return []
    return [(-0.3, f"in one, {', '.join(sorted(many - few))} takes part too")]
