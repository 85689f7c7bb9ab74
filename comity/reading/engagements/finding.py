"""From the clauses of a report to its engagements."""

from comity.reading.engagements.clause import of_clause, tells
from comity.reading.engagements.counting import are_between_sides
from comity.reading.engagements.daily import each_day
from comity.reading.engagements.dating import is_background, is_other_day, is_recounted
from comity.reading.engagements.elsewhere import (
    add_chairs,
    add_companions,
    add_company,
    add_members,
    add_present,
    add_receiving,
    add_signatories,
    add_signing,
    add_witnesses,
    date_from_captions,
    is_ahead,
    is_wished,
    signings,
)
from comity.reading.engagements.found import TALKING, Found
from comity.reading.engagements.houses import place_in_houses
from comity.reading.engagements.implied import add_implied
from comity.reading.engagements.joining import is_again, join, join_visits
from comity.reading.engagements.sequence import (
    came_of,
    each_apart,
    each_place,
    follow,
    go_on,
    is_told,
    itinerary,
    lean_together,
    of_protagonist,
    of_those_before,
    receive_visitors,
    seat_guests,
    share_days,
    stand_in,
)
from comity.reading.engagements.titled import date_by_title
from comity.reading.scene import Scene
from comity.records import EngagementKind, edtf
from comity.records.clause import Clause, MentionKind

_LEAD = 25
"""How far before a clause, in characters, "the next round of" may stand."""


def find(scene: Scene) -> tuple[list[Found], list[Found]]:
    """The engagements a report tells of, and those it only leans on, both in the order of the text."""
    found: list[Found] = []
    for clause in scene.analysis.clauses:
        if tells(scene, clause):
            found += _of(scene, clause, found)
    lean_together(scene.text, found)
    for one in found:
        one.past = one.past and not is_told(found, one)
    past = join_visits([f for f in found if f.past])
    told = join([f for f in found if not f.past and not is_again(past, f)])
    told = sorted([*told, *signings(scene, told)], key=lambda found: found.at)
    date_by_title(scene, told)
    share_days(scene, told)
    for one in told:
        date_from_captions(scene, one)
    add_companions(scene, told)
    add_company(scene, told)
    add_members(scene, told)
    add_present(scene, told)
    add_receiving(scene, told)
    add_chairs(scene, told)
    add_signing(scene, told)
    add_implied(scene, told)
    add_signatories(scene, told)
    add_witnesses(scene, told)
    place_in_houses(scene, told)
    counting = are_between_sides(scene, told)
    return [f for f in counting if not _is_policy(scene, f)], past


def _of(scene: Scene, clause: Clause, before: list[Found]) -> list[Found]:
    """The engagements of one clause, completed by those told of before it."""
    one = of_clause(scene, clause)
    if one is None:
        return []
    one.ahead = (not one.definite or _is_next(scene, clause)) and is_ahead(scene, one)
    one.planned = one.planned or (one.ahead and _is_next(scene, clause))
    named_next = one.nominal and one.kind in TALKING and _is_next(scene, clause)
    one.planned = one.planned or (named_next and not one.past)
    follow(scene, clause, one, before)
    go_on(scene, clause, one)
    seat_guests(clause, one, before)
    itinerary(scene, clause, one, before)
    stand_in(scene, clause, one, before)
    receive_visitors(one, before)
    of_those_before(scene, clause, one, before)
    came_of(scene, clause, one)
    of_protagonist(clause, one, before)
    one.past = one.past or is_other_day(scene, one, before) or is_background(scene, clause, one, before)
    one.past = one.past or is_recounted(scene, clause, one, before)
    _keep_own(scene, clause, one)
    apart = (each for daily in each_day(scene, clause, one) for each in each_apart(scene, clause, daily))
    return [visit for single in apart for visit in each_place(scene, clause, single)]


def _keep_own(scene: Scene, clause: Clause, one: Found) -> None:
    """Leave a gathering of former times with those alone whom its own words name, not those who speak of it."""
    if one.past and one.nominal and one.kind is EngagementKind.CONFERENCE and one.gathering is not None:
        named = [m for role in ("of", "between", "with", "by") for m in clause.oblique(role)]
        one.actors = scene.actors(named)


def _is_next(scene: Scene, clause: Clause) -> bool:
    """Whether a thing is called the next of its kind: "agreed to hold the next round of talks in X"."""
    start = max(clause.sentence.start, clause.span.start - _LEAD)
    return scene.words.next_one.search(scene.text, start, clause.span.end) is not None


def _is_policy(scene: Scene, one: Found) -> bool:
    """Whether it is only what somebody wants: "to hold talks with Japan", "a visit", a forum without day or place."""
    if one.kind is EngagementKind.CEREMONY and not one.nominal and not edtf.is_day(one.date):
        return any(item.whole.holds(one.at) for clause in scene.analysis.clauses for item in clause.items)
    somewhere = one.place is not None and (one.definite or one.kind is not EngagementKind.VISIT)
    start = (one.sentence or one.at).start
    accepted = one.date is not None and scene.words.accepted.search(scene.text, start, one.at.start)
    if scene.words.invited.search(scene.text, start, one.at.start) and not accepted:
        return one.kind is EngagementKind.VISIT and not one.definite  # "an invitation to X to make a visit"
    if scene.words.told_at.search(scene.text[start : one.at.start]) and any(a.is_person for a in one.actors):
        return False  # "agreed to X at a meeting of Y and Z"
    if one.nominal and one.planned and len({a.side for a in one.actors if a.is_person}) > 1 and not one.ahead:
        return False  # "preparations for the upcoming meeting of X and Y"
    vague = all(a.kind is MentionKind.LOCALITY for a in one.actors) or (one.date is None and not somewhere)
    return vague and not one.done and one.gathering is None and is_wished(scene, one)
