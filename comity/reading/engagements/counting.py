"""What counts as an engagement: something between sides, or a visit of one side to another's place."""

from comity.reading.engagements.found import ATTENDED, Found
from comity.reading.scene import Scene
from comity.reading.sides import is_home, iso
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


def are_between_sides(scene: Scene, told: list[Found]) -> list[Found]:
    """Those that count, and what people whose visit counts attend on it."""
    counting = [f for f in told if _is_between_sides(f) or _is_of_nations(scene, f)]
    visiting = {id(a) for f in counting if f.kind is EngagementKind.VISIT for a in f.actors}
    return [f for f in told if f in counting or (f.kind in ATTENDED and any(id(a) in visiting for a in f.actors))]


def _is_between_sides(found: Found) -> bool:
    sides = {a.side for a in found.actors}
    if found.kind in _AWAY:
        return len(sides) > 1 or _is_abroad(found)
    return len(found.actors) > 1 and (len(sides) > 1 or None in sides)


def _is_of_nations(scene: Scene, found: Found) -> bool:
    """Whether the name of a gathering shows it to be one of several countries: of two places, or of a common body."""
    if found.gathering is None:
        return False
    name = found.gathering.name
    countries = {code.split("-")[0] for code in iso(found.gathering.codes)}
    named = (a.side for a in found.actors if a.side and a.kind is not MentionKind.LOCALITY)
    countries |= {side.split("-")[0] for side in named}
    is_common = any(word.search(name) for word in (scene.words.of_nations, *(body for body, _ in scene.words.bodies)))
    return len(countries) > 1 or is_common


def _is_abroad(found: Found) -> bool:
    """Whether somebody is where their own side is not; those of no known side are taken to be."""
    place = found.place
    people = [a for a in found.actors if a.kind is not MentionKind.LOCALITY]
    return place is not None and any(a.side is None or not is_home(a.side, place) for a in people)
