"""A meeting told of again from the side that receives: "came to call on the leaders. Receiving them, X said"."""

from collections.abc import Iterable

from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import akin
from comity.reading.engagements.found import Found
from comity.records import EngagementKind
from comity.records.clause import MentionKind

_GROUPS = (MentionKind.DELEGATION, MentionKind.ORGANISATION)


def is_received_again(kept: Found, one: Found) -> bool:
    """Whether words without a day of their own only add who received, or was with, those who were told to meet before.

    Either they name people of both sides again, with at most others of theirs, or only those of one side or their
    delegation, whom people receive of another side of which nobody was named before.
    """
    if one.date not in (None, kept.date) or one.single:
        return False
    shared = [a for a in one.actors if a in kept.actors or _is_group_of(kept, a)]
    new = [a for a in one.actors if a not in shared]
    if not shared or not any(a.side for a in shared):
        return False
    if _are_of_two_sides(a for a in shared if a in kept.actors) and (
        one.nominal or (not new and one.kind is EngagementKind.RECEPTION)
    ):
        return True
    if is_named_later(kept, one):
        return True
    if any(a.is_person and not _is_among(a, shared) for a in kept.actors):
        return False
    received = one.kind is EngagementKind.RECEPTION and not any(a in kept.hosts for a in shared)
    return received and bool(new) and all(a in one.hosts and _is_across(a, shared) for a in new)


def is_named_later(kept: Found, one: Found) -> bool:
    """Whether a noun names whom the words before called by an office alone: "met his counterpart. The talks of X"."""
    new = [a for a in one.actors if a not in kept.actors and a.is_person and a.side]
    unnamed = [a for a in kept.actors if a.kind is MentionKind.OFFICE and a.side and a not in one.actors]
    named = one.nominal and len(unnamed) == len(new) == 1 and any(a in kept.actors for a in one.actors)
    return named and akin(new[0].side or "", unnamed[0].side or "")


def _is_group_of(kept: Found, actor: Actor) -> bool:
    """Whether it is the delegation or the body that somebody told of came with or from."""
    if actor.kind not in _GROUPS or actor.side is None:
        return False
    return any(a.is_person and a.side and akin(a.side, actor.side) for a in kept.actors)


def _is_among(actor: Actor, others: list[Actor]) -> bool:
    return actor in others or any(a.side and actor.side and akin(a.side, actor.side) for a in others)


def _are_of_two_sides(actors: Iterable[Actor]) -> bool:
    people = [a for a in actors if a.is_person and a.side]
    return any(not akin(people[0].side or "", a.side or "") for a in people[1:])


def _is_across(actor: Actor, shared: list[Actor]) -> bool:
    """Whether somebody is of another country than those met again."""
    return all(actor.side is None or a.side is None or not akin(a.side, actor.side) for a in shared)
