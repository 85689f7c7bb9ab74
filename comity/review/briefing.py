"""The briefing for a coming meeting: who they are, what was said, what is owed, what to raise."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from comity.identity import SAME, compare_names
from comity.localities import table
from comity.records import FORCE, Act, PersonEntry, Record
from comity.records.briefing import Briefing, Counterpart, HeldPost, Point, PointKind
from comity.records.edtf import bounds
from comity.records.errors import UnknownThing
from comity.records.kept import Due, DueKind, Kept, Membership, Plan, Stage
from comity.records.review import Party, Reason, Review, ReviewedCommitment, ReviewedEngagement, Standing
from comity.records.status import CLOSED, Status
from comity.review.dates import order
from comity.review.links.areas import GENERAL
from comity.review.sides import Sides

ASKING = frozenset({Act.HOPE, Act.PROPOSE, Act.REQUEST})
PROMISING = frozenset({Act.AGREE, Act.PLEDGE, Act.SIGN})
RAISED = 5
"""Points that a briefing suggests."""

_MET = 3
_UNBEGUN = frozenset({Status.NO_EVIDENCE, Status.NOT_STARTED, Status.LAPSED, Status.OVERDUE})
_TO_COME = frozenset({Stage.PLANNED, Stage.CONFIRMED, Stage.POSTPONED})
_EXPIRING = frozenset({DueKind.EXPIRY, DueKind.RENEWAL})


@dataclass(frozen=True, slots=True)
class Around:
    """What lies around a review in the register: the record, the kept things, and what is due."""

    record: Record
    kept: tuple[Kept, ...] = ()
    due: tuple[Due, ...] = ()


def brief(review: Review, around: Around, *, on: str, person: str | None = None) -> Briefing:
    """The briefing for a meeting `on` a day (EDTF). The first side of the review is ours, the second theirs.

    `person` is a name of somebody of theirs who is to be met, in any script; their meetings and offices come first.
    Raises UnknownThing where nobody of theirs is called so.
    """
    sides = Sides.of((review.sides[0].id, review.sides[1].id), table(), only=review.sides[0].only)
    people = _people(review, around, sides)
    chosen = _chosen(people, person)
    met = _met(review, chosen, on)
    owing = _Owing(review)
    due = tuple(one for one in around.due if _between(one.sides, sides))
    return Briefing(
        review=review,
        on=on,
        person=chosen.name if chosen else None,
        people=tuple(sorted(people, key=lambda one: (one is not chosen, -len(one.met), one.name))),
        met=met,
        we_asked=owing.of(Party.FIRST, ASKING),
        they_asked=owing.of(Party.SECOND, ASKING),
        they_promised=owing.of(Party.SECOND, PROMISING),
        we_promised=owing.of(Party.FIRST, PROMISING),
        priorities=_priorities(review, on),
        due=due,
        plans=_plans(around.kept, sides, on),
        points=_points(owing, due),
    )


def _between(found: Iterable[str], sides: Sides) -> bool:
    """Whether a thing of these localities is between the two sides."""
    return {sides.of_code(one) for one in found} >= {Party.FIRST, Party.SECOND}


# --- who they are --------------------------------------------------------------------------------


def _people(review: Review, around: Around, sides: Sides) -> list[Counterpart]:
    """People of the other side: those whom the record knows, then those of the kept offices alone."""
    theirs = [one for one in around.record.people if any(sides.of_code(side) is Party.SECOND for side in one.sides)]
    held = [one for one in around.kept if _theirs(one, sides)]
    found = [_counterpart(one, review, held) for one in theirs]
    known = {post.kept for one in found for post in one.posts}
    for one in held:
        if one.id not in known and isinstance(one.thing, Membership):
            found.append(Counterpart(one.thing.person, (one.thing.person, *one.thing.names), (_post(one),), ()))
    return found


def _theirs(one: Kept, sides: Sides) -> bool:
    return not one.dropped and isinstance(one.thing, Membership) and sides.of_code(one.thing.side) is Party.SECOND


def _counterpart(one: PersonEntry, review: Review, held: Iterable[Kept]) -> Counterpart:
    reported = [HeldPost(office.title, office.seen) for office in one.offices]
    kept = [_post(other) for other in held if _same_person(one, other)]
    posts = sorted((*kept, *reported), key=_latest, reverse=True)
    met = tuple(
        line.entry.id
        for line in review.engagements
        if any(joined.person == one.id for joined in line.entry.participants)
    )
    return Counterpart(one.name, one.names, tuple(posts), met, one.id)


def _same_person(one: PersonEntry, other: Kept) -> bool:
    if not isinstance(other.thing, Membership):
        return False
    names = (other.thing.person, *other.thing.names)
    return any(compare_names(mine, theirs).score >= SAME for mine in one.names for theirs in names)


def _post(one: Kept) -> HeldPost:
    thing = one.thing
    assert isinstance(thing, Membership)  # noqa: S101 -- for the type checker: callers hand over nothing else
    title = f"{thing.post}, {thing.organisation}" if thing.organisation else thing.post
    return HeldPost(title, start=thing.start, end=thing.end, kept=one.id)


def _latest(post: HeldPost) -> tuple[str, str]:
    dates = [*post.seen, *(date for date in (post.start, post.end) if date)]
    return max(dates, default=""), post.title


def _chosen(people: list[Counterpart], person: str | None) -> Counterpart | None:
    """Whoever is called so, the name nearest to it; raises UnknownThing."""
    if person is None:
        return None
    scored = [(max(compare_names(person, name).score for name in one.names), one) for one in people if one.names]
    best = max(scored, key=lambda pair: pair[0], default=None)
    if best is None or best[0] < SAME:
        known = ", ".join(one.name for one in people[:5]) or "nobody"
        raise UnknownThing("person of the other side", person, f"known are {known}")
    return best[1]


# --- what was -------------------------------------------------------------------------------------


def _met(review: Review, chosen: Counterpart | None, on: str) -> tuple[ReviewedEngagement, ...]:
    """The last meetings before the day, the latest first; with somebody chosen, theirs."""
    before = [
        one
        for one in review.engagements
        if one.date and not one.entry.planned and one.standing is not Standing.FRAME and _begins(one.date) <= _ends(on)
    ]
    if chosen and chosen.met:
        before = [one for one in before if one.entry.id in chosen.met]
    before.sort(key=lambda one: order(one.date), reverse=True)
    return tuple(before[:_MET])


def _begins(date: str) -> str:
    return bounds(date)[0].isoformat()


def _ends(date: str) -> str:
    return bounds(date)[1].isoformat()


def _priorities(review: Review, on: str) -> tuple[str, ...]:
    """What both sides agreed in the year before the day."""
    last = bounds(on)[1]
    first = last.replace(year=last.year - 1, day=min(last.day, 28)).isoformat()
    return tuple(
        one.entry.id
        for one in review.commitments
        if one.speaker is Party.JOINT and one.entry.act in PROMISING and one.date and _ends(one.date) >= first
    )


def _plans(kept: Iterable[Kept], sides: Sides, on: str) -> tuple[Kept, ...]:
    """Plans of meetings between the sides that are still to come, the earliest first."""
    found = [
        one
        for one in kept
        if not one.dropped
        and isinstance(one.thing, Plan)
        and one.thing.stage in _TO_COME
        and _between(one.thing.sides, sides)
    ]
    return tuple(sorted(found, key=lambda one: (getattr(one.thing, "date", None) or on, one.id)))


# --- what is owed, and what to raise --------------------------------------------------------------


class _Owing:
    """The commitments of a review that are not closed, by who made them."""

    def __init__(self, review: Review) -> None:
        still = [one for one in review.commitments if one.standing not in CLOSED and not one.entry.negated]
        self.open = sorted(still, key=_urgency)

    def of(self, party: Party, acts: frozenset[Act]) -> tuple[str, ...]:
        """The ids of what a party said with one of these forces, the most pressing first."""
        return tuple(one.entry.id for one in self.open if one.speaker is party and one.entry.act in acts)

    def points(self, kind: PointKind, wanted: Callable[[ReviewedCommitment], bool]) -> list[Point]:
        """Points about what is wanted."""
        return [Point(kind, one.entry.id, _why(kind, one)) for one in self.open if wanted(one)]


def _urgency(one: ReviewedCommitment) -> tuple[object, ...]:
    """What names an area first, then the strongest, then what was said again most often, then the oldest."""
    again = sum(found.count for found in one.found)
    return GENERAL.issuperset(one.entry.areas), -FORCE.index(one.entry.act), -again, order(one.date), one.entry.id


def _why(kind: PointKind, one: ReviewedCommitment) -> Reason:
    both = kind is PointKind.PROMISED and one.speaker is Party.JOINT
    return Reason("raise-agreed" if both else f"raise-{kind}", {"date": one.date or "", "due": one.entry.due or ""})


def _points(owing: _Owing, due: Iterable[Due]) -> tuple[Point, ...]:
    """The points to raise: one of each kind in turn, so that no kind crowds out the others."""
    unbegun = [one.entry.id for one in owing.open if one.standing in _UNBEGUN]
    late = owing.points(PointKind.OVERDUE, lambda one: one.standing is Status.OVERDUE)
    taken = {point.about for point in late}

    def fresh(party: tuple[Party, ...], acts: frozenset[Act]) -> Callable[[ReviewedCommitment], bool]:
        return lambda one: (
            one.speaker in party and one.entry.act in acts and one.entry.id in unbegun and one.entry.id not in taken
        )

    ending = {one.about: Reason("raise-expiring", {"date": one.date}) for one in due if one.kind in _EXPIRING}
    several = (
        late,
        owing.points(PointKind.PROMISED, fresh((Party.SECOND, Party.JOINT), PROMISING)),
        owing.points(PointKind.ASKED, fresh((Party.FIRST,), ASKING)),
        owing.points(PointKind.OWED, fresh((Party.SECOND,), ASKING)),
        [Point(PointKind.EXPIRING, about, reason) for about, reason in ending.items()],
    )
    return tuple(_in_turn(several))[:RAISED]


def _in_turn(several: Iterable[list[Point]]) -> Iterator[Point]:
    for row in zip_longest(*several):
        yield from (point for point in row if point is not None)
