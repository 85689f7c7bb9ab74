"""What each participant was at an engagement."""

from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import is_home, iso, lies_at_home
from comity.reading.engagements.found import Found
from comity.records import EngagementKind, Role
from comity.records.clause import MentionKind


def role_of(found: Found, actor: Actor, visit: Found) -> Role:
    """The role of a participant: by the verb, else by the visit it is part of, else by the place.

    `visit` is the visit that the engagement is part of, or the engagement itself.
    """
    if found.kind is EngagementKind.SIGNING and actor.kind is not MentionKind.LOCALITY:
        return Role.WITNESS if actor in found.guests else Role.SIGNATORY
    told = _told(found, actor)
    if told is not None or found.kind is EngagementKind.CALL:
        return told or Role.ATTENDEE
    if visit.kind is EngagementKind.VISIT and visit.actors:
        return _on_visit(found, actor, visit)
    return _by_place(found, actor)


def _told(found: Found, actor: Actor) -> Role | None:
    """The role that the words of the report give somebody, if they give one."""
    if actor in found.chairs and len(found.chairs) > 1:
        return Role.CO_CHAIR
    shown = found.kind is EngagementKind.SITE_VISIT and actor not in found.guests
    is_site = shown and (actor.kind is MentionKind.ORGANISATION or not actor.offices)
    if actor in found.hosts or is_site:
        return Role.HOST
    return Role.GUEST if actor in found.guests else None


def _on_visit(found: Found, actor: Actor, visit: Found) -> Role:
    """Who meets visitors is their host, but for people of other places whom a host meets too."""
    if _is_with(actor, visit.actors):
        return Role.GUEST
    place = visit.place
    away = place is not None and bool(place.codes) and actor.side is not None and not is_home(actor.side, place)
    received = place is not None and any(a.side and is_home(a.side, place) for a in found.actors if a is not actor)
    return Role.GUEST if away and received else Role.HOST


def _is_with(actor: Actor, visitors: list[Actor]) -> bool:
    return actor in visitors or any(v.side and v.side == actor.side for v in visitors)


def _by_place(found: Found, actor: Actor) -> Role:
    """Those at home are hosts, where others are not guests; without a known host nobody is a guest."""
    codes = iso(found.place.codes) if found.place is not None else []
    place = codes[-1] if codes else found.site
    if place is None or not actor.side:
        return Role.ATTENDEE
    if lies_at_home(actor.side, place):
        return Role.HOST
    return Role.GUEST if any(a.side and lies_at_home(a.side, place) for a in found.actors) else Role.ATTENDEE
