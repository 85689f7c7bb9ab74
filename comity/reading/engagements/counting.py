"""What counts as an engagement: something between sides, or a visit of one side to another's place."""

from comity.localities import table
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import is_home, iso
from comity.reading.cast.sides.settling import coming, is_foreign
from comity.reading.engagements.found import ATTENDED, TALKING, Found
from comity.reading.scene import Scene
from comity.reading.siding import siding
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
_RECEIVING = (EngagementKind.RECEPTION, EngagementKind.COURTESY_CALL)
"""Kinds whose guests have come, so that what else they attend or see is on their visit."""
_GROUPS = (MentionKind.DELEGATION, MentionKind.JOINT, MentionKind.OFFICE)


def are_between_sides(scene: Scene, told: list[Found]) -> list[Found]:
    """Those that count, and what people whose visit counts attend on it."""
    among = [f for f in told if not _is_internal(scene, f)]
    of_several = (_is_of_nations, _is_of_joint_body, _is_coming)
    counting = [f for f in among if _is_between_sides(f) or any(is_so(scene, f) for is_so in of_several)]
    if counting:  # the sides of a report sign what it says will be signed
        counting += [f for f in among if f.kind is EngagementKind.SIGNING and f.planned and not f.actors]
    visiting = {id(a) for f in counting if f.kind is EngagementKind.VISIT for a in f.actors}
    visiting |= {id(a) for f in counting if f.kind in _RECEIVING for a in f.guests}
    return [f for f in told if f in counting or (f.kind in ATTENDED and any(id(a) in visiting for a in f.actors))]


def _is_between_sides(found: Found) -> bool:
    sides = {a.side for a in found.actors}
    if found.kind is EngagementKind.VISIT and found.place is None and not found.planned:
        return True  # of a visitor of a known side
    if found.kind in _AWAY:
        return len(sides) > 1 or _is_abroad(found)
    return len(found.actors) > 1 and (len(sides) > 1 or None in sides)


def _is_of_joint_body(scene: Scene, found: Found) -> bool:
    """Whether a body of several sides is what meets: "the Joint Committee met"."""
    joint = scene.words.joint_body
    bodies = (a for a in found.actors if a.kind is MentionKind.ORGANISATION)
    return found.kind in TALKING and any(
        joint.search(a.name) or len({code.split("-")[0] for code in iso(a.codes)}) > 1 for a in bodies
    )


def _is_coming(scene: Scene, found: Found) -> bool:
    """Whether somebody of another country is to come, wherever: "preparations for the upcoming visit by X"."""
    awaited = found.kind is EngagementKind.VISIT and found.planned and found.place is None
    sides = [a.side.split("-")[0] for a in found.actors if a.side]
    return awaited and scene.home is not None and bool(sides) and scene.home not in sides


def _is_internal(scene: Scene, found: Found) -> bool:
    """Whether all who take part are of the report's own country: a government with its own towns, or groups at home."""
    countries = {a.side.split("-")[0] for a in found.actors if a.side}
    home = scene.home or _only_country(scene, found)
    talking = found.kind in TALKING or (found.kind is EngagementKind.CONFERENCE and found.gathering is None)
    at_home = talking and (home is not None or _is_of_group(found)) and not countries - {home}
    abroad = any(_is_foreign(scene, a.name) or _is_stranger(scene, a) for a in found.actors)
    if at_home and not abroad and _is_all_at_home(scene, home) and not _are_of_states(scene, found):
        return True
    if found.kind is EngagementKind.SITE_VISIT and countries == {scene.home} and len(found.actors) > 1:
        return all(a.side for a in found.actors)  # a province's people at their own country's consulate
    if scene.home is None or countries != {scene.home} or found.kind not in TALKING:
        return False
    others = [a for a in found.actors if a.side is None]
    outside = found.place is not None and not is_home(scene.home, found.place)
    unknown = any(a.kind not in _GROUPS or _is_foreign(scene, a.name) for a in others)
    told_of_state = any(a.side == scene.home for a in found.actors)
    return told_of_state and len(found.actors) > 1 and not outside and not unknown


def _only_country(scene: Scene, found: Found) -> str | None:
    """The country of those who head a state, where all others are of its parts: a president and two governors."""
    countries = {a.side.split("-")[0] for a in found.actors if a.side}
    head = siding(scene.analysis.language).head_of_state
    heads = [a for a in found.actors if a.is_person and any(head.fullmatch(office) for office in a.offices)]
    rest = [a for a in found.actors if a not in heads and (a.side or a.is_person)]
    parts = all(a.side and "-" in a.side for a in rest)
    return countries.pop() if len(countries) == 1 and heads and parts else None


def _is_of_group(found: Found) -> bool:
    """Whether somebody of no known side meets people whom no name but a common noun calls: "small-business owners"."""
    return any(a.kind in _GROUPS and a.name[:1].islower() for a in found.actors)


def _is_stranger(scene: Scene, actor: Actor) -> bool:
    """Whether somebody of no known side has a name, or an office, that the report's own people have not."""
    return actor.is_person and actor.side is None and is_foreign(actor, scene.words)


def _is_all_at_home(scene: Scene, home: str | None) -> bool:
    """Whether a report names no other country, nobody of one, no body of several and nobody who comes to visit."""
    if home and coming(scene.analysis, home):
        return False
    named = {code.split("-")[0] for m in scene.analysis.mentions for code in iso(m.codes)}
    named -= {country for country in named - {home} if _is_part(country, home)}
    foreign = (scene.words.not_ours, scene.words.of_nations, scene.words.any_body)
    others = (found.group() for word in foreign for found in word.finditer(scene.text))
    return named <= {home} and all(_is_our_own(scene, word, home) for word in others)


def _is_part(country: str, home: str | None) -> bool:
    """Whether a land with a code of its own is a part of another country: Puerto Rico of the United States."""
    return home is not None and table().known(f"{home}-{country}") is not None


def _is_our_own(scene: Scene, word: str, home: str | None) -> bool:
    """Whether a word is a name of the report's own country or its people ("American"), or of no place ("world")."""
    own = table().nationality(word)
    return word.casefold() in scene.words.worldwide or home in (
        own,
        *(found.locality.code for found in table().find(word)[:1]),
    )


def _are_of_states(scene: Scene, found: Found) -> bool:
    """Whether several are named who hold offices that states have: "President X and Prime Minister Y"."""
    offices = [any(_is_of_state(scene, office) for office in a.offices) for a in found.actors if a.is_person]
    return sum(offices) > 1


def _is_of_state(scene: Scene, office: str) -> bool:
    """Whether an office is one that states have, and of nobody who serves its holder: "Assistant to the President"."""
    held = scene.words.of_state.search(office)
    return held is not None and siding(scene.analysis.language).serves.search(office, 0, held.start()) is None


def _is_foreign(scene: Scene, name: str) -> bool:
    """Whether words for a group show it to be of other countries: "European leaders", "his counterparts"."""
    return any(word.search(name) for word in (scene.words.of_nations, scene.words.abroad))


def _is_of_nations(scene: Scene, found: Found) -> bool:
    """Whether the name of a gathering shows it to be one of several countries: of two places, or of a common body."""
    if found.gathering is None or (found.nominal and not found.actors and not found.date):
        return False
    name = found.gathering.name
    countries = {code.split("-")[0] for code in iso(found.gathering.codes)}
    named = (a.side for a in found.actors if a.side and a.kind is not MentionKind.LOCALITY)
    countries |= {side.split("-")[0] for side in named}
    common = (scene.words.of_nations, scene.words.joint_body, scene.words.any_body)
    is_common = any(word.search(name) for word in common)
    return len(countries) > 1 or is_common


def _is_abroad(found: Found) -> bool:
    """Whether somebody is where their own side is not; those of no known side are taken to be."""
    place = found.place
    people = [a for a in found.actors if a.kind is not MentionKind.LOCALITY]
    return place is not None and any(a.side is None or not is_home(a.side, place) for a in people)
