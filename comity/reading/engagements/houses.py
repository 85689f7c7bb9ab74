"""Where people met who were in a house: one that lies in a place named, or that is the government's of those at home.

"At Leeds Town Hall" and "in the Park Hotel, Leeds" name the place; "at City Hall" and "in his office" are where the one
governor or mayor of those who met is at home.
"""

import re

from comity.reading.cast.codes import iso
from comity.reading.engagements.found import TALKING, Found
from comity.reading.scene import Scene
from comity.records import EngagementKind
from comity.records.clause import Mention, MentionKind

_INDOORS = TALKING - {EngagementKind.CALL} | {EngagementKind.SIGNING, EngagementKind.CEREMONY}


def place_in_houses(scene: Scene, told: list[Found]) -> None:
    """Give those engagements a place of which no words tell it but those for the house people were in."""
    if not any(f.kind in _INDOORS and _is_nowhere(f) for f in told):
        return
    for house in scene.words.houses.finditer(scene.text):
        one = _told_at(scene, told, house)
        if one is not None:
            one.place = _named(scene, house)
            one.site = None if one.place else _seat_of(one, house)


def _is_nowhere(found: Found) -> bool:
    return found.place is None and found.site is None


def _told_at(scene: Scene, told: list[Found], house: re.Match[str]) -> Found | None:
    """What of a report took place in a house: the one nearest to it of its sentence, if no place of that is known."""
    here = scene.sentence(house.start())
    inside = [f for f in told if here.holds(f.at) and f.kind is not EngagementKind.VISIT]
    one = min(inside, key=lambda found: abs(found.at.end - house.start()), default=None)
    return one if one is not None and one.kind in _INDOORS and _is_nowhere(one) else None


def _named(scene: Scene, house: re.Match[str]) -> Mention | None:
    """The place that the words for a house name: behind them, or as a part of them."""
    named = [m for m in scene.analysis.mentions if m.kind is not MentionKind.PERSON and iso(m.codes)]
    behind = next((m for m in named if m.span.start == house.end() and m.kind is MentionKind.LOCALITY), None)
    parts = (m for m in named if house.start() <= m.span.start < house.end() and "-" in iso(m.codes)[-1])
    return behind or (next(parts, None) if house["seat"] else None)


def _seat_of(found: Found, house: re.Match[str]) -> str | None:
    """The part of a country whose government's house it is: that of those who receive, or of all who are of one."""
    if not house["seat"]:
        return None
    parts = {a.side for a in found.hosts or found.actors if a.side and "-" in a.side}
    return parts.pop() if len(parts) == 1 else None
