"""Engagements as findings: engagements told of, and references to those leaned on."""

import re

from comity.localities import table
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import city, iso
from comity.reading.engagements.found import Found
from comity.reading.engagements.roles import role_of
from comity.reading.scene import Scene
from comity.records import (
    Engagement,
    EngagementKind,
    Participant,
    Place,
    Reference,
    ReferenceKind,
    Role,
    edtf,
)
from comity.records.clause import Mention, MentionKind

_HEAD = re.compile(r"(?:[\w-]+ ){0,3}?(?P<word>\w+?)(?:ies|s)(?: (?:and|in|of|from)\b.*)?\Z")
"""The last word of a group's name before what it is of, without the ending of several."""
_RECEIVING = (EngagementKind.RECEPTION, EngagementKind.COURTESY_CALL, EngagementKind.SITE_VISIT)
_OF_NO_VISIT = (EngagementKind.VISIT, EngagementKind.CALL)


def to_records(scene: Scene, told: list[Found]) -> tuple[Engagement, ...]:
    """The engagements as findings, numbered `e1` on in the order of the text, meetings tied to their visits."""
    ids = {id(found): f"e{number}" for number, found in enumerate(told, 1)}
    return tuple(_engagement(scene, found, _visit_of(found, told), ids) for found in told)


def references(scene: Scene, past: list[Found], first: int) -> tuple[Reference, ...]:
    """Earlier engagements as references, numbered from `first` on in the order of the text."""
    return tuple(
        Reference(
            f"r{number}",
            ReferenceKind(found.kind.value),
            tuple(scene.evidence(span) for span in found.spans),
            found.date,
            _place(found),
            tuple(actor.name for actor in found.actors),
        )
        for number, found in enumerate(past, first)
    )


def _engagement(scene: Scene, found: Found, visit: Found | None, ids: dict[int, str]) -> Engagement:
    return Engagement(
        ids[id(found)],
        found.kind,
        tuple(scene.evidence(span) for span in found.spans),
        found.date,
        _place(found),
        ids[id(visit)] if visit else None,
        tuple(_participant(scene, found, a, visit) for a in found.actors),
        found.planned,
    )


def _participant(scene: Scene, found: Found, actor: Actor, visit: Found | None) -> Participant:
    role = role_of(found, actor, visit or found)
    side = actor.side or (_side_of_host(scene, found, actor, visit) if role is Role.HOST else None)
    return Participant(actor.name, tuple(actor.offices), side, role)


def _side_of_host(scene: Scene, found: Found, actor: Actor, visit: Found | None) -> str | None:
    """The country where visitors are whom a body, a holder of an office or officials without a name receive."""
    places = (one.place.codes for one in (found, visit) if one is not None and one.place is not None)
    there = next((codes for codes in map(iso, places) if codes), None)
    body = actor.kind is MentionKind.ORGANISATION and (visit is not None or found.kind is EngagementKind.SITE_VISIT)
    at_home = actor.is_person and bool(actor.offices) and visit is not None and found.kind in _RECEIVING
    shown = (body and found.kind is not EngagementKind.CONFERENCE) or at_home
    if there is None or not (shown or _is_of_office(scene, actor)):
        return None
    return there[0].split("-")[0]


def _is_of_office(scene: Scene, actor: Actor) -> bool:
    """Whether it is a group of people in office: "senior officials", "Cabinet Secretaries"."""
    head = _HEAD.match(actor.name.casefold())
    held = (scene.words.state_heads | {"official"}) - scene.words.role_heads | {"official"}
    return actor.kind in (MentionKind.DELEGATION, MentionKind.JOINT) and head is not None and head["word"] in held


def _visit_of(found: Found, told: list[Found]) -> Found | None:
    """The first visit, on days that agree, of one who takes part or of somebody of a side that does."""
    if found.kind in _OF_NO_VISIT:
        return None
    sides = {a.side for a in found.actors if a.side}
    fitting = []
    for visit in told:
        agree = not found.date or not visit.date or edtf.overlaps(found.date, visit.date)
        theirs = any(a in found.actors or a.side in sides for a in visit.actors)
        if visit.kind is EngagementKind.VISIT and agree and theirs:
            fitting.append(visit)
    return next((visit for visit in fitting if _are_in_one_country(found, visit)), fitting[0] if fitting else None)


def _are_in_one_country(found: Found, visit: Found) -> bool:
    """Whether an engagement and a visit are said to be in the same country."""
    here, there = (iso(one.place.codes)[:1] if one.place is not None else [] for one in (found, visit))
    return bool(here) and here == there


def _place(found: Found) -> Place | None:
    """The place of an engagement; the seat of a government stands for the town it is in."""
    if found.place is not None and iso(found.place.codes):
        return _of_mention(found.place)
    return Place(table().get(found.site).name, found.site) if found.site else None


def _of_mention(mention: Mention) -> Place:
    """A place as the register has it: its English name, its ISO code, its GeoNames id."""
    code = iso(mention.codes)[-1]
    locality = table().known(city(mention.codes) or code)
    if locality is None:
        return Place(mention.name)  # a code of a body, that is no locality of the table
    return Place(locality.name, code, locality.geonames)
