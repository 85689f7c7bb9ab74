"""What counts as an engagement: something between sides, or a visit of one side to another's place."""

from comity.reading.engagements.found import ATTENDED, Found
from comity.reading.sides import is_home
from comity.records import EngagementKind
from comity.records.clause import MentionKind

_AWAY = frozenset(
    {
        EngagementKind.VISIT,
        EngagementKind.SITE_VISIT,
        EngagementKind.CEREMONY,
        EngagementKind.TRAINING,
        EngagementKind.CONFERENCE,
    }
)
"""Kinds that take one side alone, if it is abroad."""


def are_between_sides(told: list[Found]) -> list[Found]:
    """Those that count, and what people whose visit counts attend on it."""
    counting = [f for f in told if _is_between_sides(f)]
    visiting = {id(a) for f in counting if f.kind is EngagementKind.VISIT for a in f.actors}
    return [f for f in told if f in counting or (f.kind in ATTENDED and any(id(a) in visiting for a in f.actors))]


def _is_between_sides(found: Found) -> bool:
    sides = {a.side for a in found.actors}
    if found.kind in _AWAY:
        return len(sides) > 1 or _is_abroad(found)
    return len(found.actors) > 1 and (len(sides) > 1 or None in sides)


def _is_abroad(found: Found) -> bool:
    """Whether somebody is where their own side is not; those of no known side are taken to be."""
    place = found.place
    people = [a for a in found.actors if a.kind is not MentionKind.LOCALITY]
    return place is not None and any(a.side is None or not is_home(a.side, place) for a in people)
