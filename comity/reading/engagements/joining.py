"""One engagement told of in several places of a report is one."""

from collections.abc import Iterable

from comity.languages.folding import plain
from comity.reading.cast.actor import Actor
from comity.reading.engagements.again import is_named_later, is_received_again
from comity.reading.engagements.found import ANY_MEAL, TALKING, Found
from comity.records import EngagementKind, edtf
from comity.records.clause import Mention, MentionKind

_MEANT = {
    EngagementKind.CONFERENCE: (EngagementKind.CONFERENCE, *TALKING),
    EngagementKind.MEETING: (EngagementKind.CONFERENCE, *TALKING),
    EngagementKind.TALKS: TALKING,
    EngagementKind.CEREMONY: (EngagementKind.CEREMONY,),
    EngagementKind.RECEPTION: (EngagementKind.RECEPTION, *TALKING),
}
"""What may be meant by a bare word for a kind: a conference may have been called a meeting before."""

_STEM = 5
"""How many letters of a word for a meal are its own: "lunch" and "luncheon" are one."""


def join(told: Iterable[Found]) -> list[Found]:
    """Engagements in the order of the text, each one once; the first takes in what the later say."""
    joined: list[Found] = []
    for one in told:
        same = _told_before(joined, one) or next((kept for kept in joined if _is_same(kept, one)), None)
        if same is None:
            joined.append(one)
        else:
            _take_in(same, one)
    return joined


def join_visits(past: Iterable[Found]) -> list[Found]:
    """Earlier engagements in the order of the text, each visit once."""
    joined: list[Found] = []
    for one in past:
        same = next((kept for kept in joined if kept.kind is EngagementKind.VISIT and _is_same(kept, one)), None)
        if same is None or not any(a in same.actors for a in one.actors):
            joined.append(one)
        else:
            _take_in(same, one)
    return joined


def is_again(past: list[Found], one: Found) -> bool:
    """Whether a visit that only a noun names, without a day, is one that was dated elsewhere as an earlier one."""
    undated = one.kind is EngagementKind.VISIT and one.nominal and one.date is None
    earlier = (kept for kept in past if kept.kind is EngagementKind.VISIT and _is_same(kept, one))
    return undated and any(a in kept.actors for kept in earlier for a in one.actors)


def _told_before(joined: list[Found], one: Found) -> Found | None:
    """What "the meeting" or "the ceremony" that somebody attended or chaired means: the last one told of."""
    kinds = _MEANT.get(one.kind, ())
    if one.jointly and one.kind in TALKING:
        last = next((kept for kept in reversed(joined) if kept.kind in TALKING), None)
        return last if last is not None and _is_still(last, one) else None
    if not one.bare or not kinds or one.meal:
        return None
    meant = [kept for kept in reversed(joined) if kept.kind in kinds and not kept.meal and _may_be_one_day(kept, one)]
    meant = [kept for kept in meant if one.planned or not kept.planned] or meant
    theirs = (kept for kept in meant if one.actors and all(a in kept.actors for a in one.actors))
    return next(theirs, meant[0] if meant else None)


def _is_still(kept: Found, one: Found) -> bool:
    """Whether those told of before may still be at the same meeting: on its day, there, and not later on."""
    if (kept.planned, kept.ahead) != (one.planned, one.ahead) or _are_elsewhere(kept, one):
        return False
    same = not one.actors or any(a in kept.actors for a in one.actors)
    same = same and not (one.single and kept.meal)  # "hosted X to lunch. They had a meeting"
    return same and _may_be_one_day(kept, one) and one.kind is not EngagementKind.CALL


def _may_be_one_day(kept: Found, one: Found) -> bool:
    return not (kept.date and one.date) or edtf.overlaps(kept.date, one.date)


def _is_same(kept: Found, one: Found) -> bool:
    if one.new or not _may_be_one_day(kept, one) or kept.ahead != one.ahead or _are_two_meals(kept, one):
        return False
    if kept.gathering and one.gathering:
        alike = _is_same_name(kept.gathering.name, one.gathering.name)
        again = kept.planned == one.planned or plain(kept.gathering.name) == plain(one.gathering.name)
        return alike and again  # of two of one body, one was held and one is to come
    if kept.kind is EngagementKind.VISIT or one.kind is EngagementKind.VISIT:
        return kept.kind is one.kind and _is_same_visit(kept, one)
    elsewhere = _are_elsewhere(kept, one)
    if kept.kind in TALKING and one.kind in TALKING:
        apart = one.single and set(one.actors) < set(kept.actors)  # "met X and Y. ... had a meeting with Y"
        return not apart and not (elsewhere and not one.nominal) and _is_same_meeting(kept, one)
    if kept.kind is not one.kind or elsewhere:
        return _is_call_again(kept, one)
    ours, theirs = _guests(kept), _guests(one)
    return ours == theirs or (kept.kind is EngagementKind.SIGNING and (ours <= theirs or theirs <= ours))


def _are_two_meals(kept: Found, one: Found) -> bool:
    """Whether only one is a meal, or both are, at other times of the day."""
    if kept.sentence == one.sentence and one.nominal and set(one.actors) <= set(kept.actors) and not kept.meal:
        return False  # "was received for a dinner by X"
    if not (kept.meal and one.meal):
        again = one.nominal and one.definite and not one.meal  # "hosted X to lunch ... At their meeting"
        return bool(kept.meal or one.meal) and not again
    return ANY_MEAL not in (kept.meal, one.meal) and not one.meal.startswith(kept.meal[:_STEM])


def _is_same_name(kept: str, one: str) -> bool:
    """Whether all words of one name, the small ones aside, are in the other."""
    ours, theirs = ({word for word in plain(name).split() if word[0].isalnum()} for name in (kept, one))
    return ours <= theirs or theirs <= ours


def _is_same_visit(kept: Found, one: Found) -> bool:
    """To one country, by people in common or of the same sides."""
    listed = kept.sentence == one.sentence and _are_two_places(kept, one)  # "visited X from ... to ..., and Y from"
    if listed or not _is_one_country(kept.place, one.place):
        return False
    unnamed = not one.actors or not kept.actors
    return unnamed or any(a in kept.actors for a in one.actors) or _sides(kept) == _sides(one)


def _is_same_meeting(kept: Found, one: Found) -> bool:
    """Of no others than told before; a noun, such as "their meeting with X", may also name more."""
    if not one.actors:
        again = one.definite or (one.sentence == kept.sentence and not kept.nominal)  # "received X for talks"
        return one.nominal and again and not _are_elsewhere(kept, one)
    if all(a in kept.actors or _stood_for(kept, a) for a in one.actors):
        return True
    if _is_with_its_delegation(kept, one) or is_received_again(kept, one):
        return True
    return one.nominal and bool(kept.actors) and all(a in one.actors for a in kept.actors)


def _is_with_its_delegation(kept: Found, one: Found) -> bool:
    """Whether those met are a delegation met before and people of its side: "welcomed X and the delegation"."""
    new = [a for a in one.actors if a not in kept.actors]
    groups = [a for a in one.actors if a in kept.actors and a.kind is MentionKind.DELEGATION and a.side]
    met = any(a.is_person and a in kept.actors for a in one.actors)
    return met and bool(groups) and all(a.is_person and a.side == groups[0].side for a in new)


def _is_call_again(kept: Found, one: Found) -> bool:
    """Whether a guest's "visit to the town hall" is that on which they were received."""
    to_house = one.kind is EngagementKind.SITE_VISIT and one.nominal and one.definite and not one.date
    received = kept.kind in (EngagementKind.RECEPTION, EngagementKind.COURTESY_CALL)
    return to_house and received and bool(one.actors) and all(a in kept.guests for a in one.actors)


def _stood_for(kept: Found, actor: Actor) -> list[Actor]:
    """The places that were told to receive whom somebody of them received: "Hanoi received X. Welcoming them, Y"."""
    if kept.kind is not EngagementKind.RECEPTION or not actor.is_person or actor.side is None:
        return []
    return [a for a in kept.hosts if a.kind is MentionKind.LOCALITY and a.side == actor.side]


def _are_elsewhere(kept: Found, one: Found) -> bool:
    """Whether two sentences name two places."""
    return kept.sentence != one.sentence and _are_two_places(kept, one)


def _are_two_places(kept: Found, one: Found) -> bool:
    """Whether two places are named of which none lies in the other."""
    if kept.place is None or one.place is None:
        return False
    here, there = set(kept.place.codes), set(one.place.codes)
    within = here <= there or there <= here
    return kept.place.name != one.place.name and not (here and there and within)


def _guests(found: Found) -> set[int]:
    """Those who take part, without bodies where people are named."""
    return {id(a) for a in found.actors if a.kind is not MentionKind.ORGANISATION} or {id(a) for a in found.actors}


def _sides(found: Found) -> set[str | None]:
    return {a.side for a in found.actors}


def _is_one_country(one: Mention | None, other: Mention | None) -> bool:
    if one is None or other is None:
        return True
    return bool(one.codes) and bool(other.codes) and one.codes[0] == other.codes[0]


def _take_in(kept: Found, one: Found) -> None:
    kept.spans += one.spans
    if is_named_later(kept, one):
        kept.actors = [a for a in kept.actors if a.kind is not MentionKind.OFFICE]
        kept.hosts = [a for a in kept.hosts if a in kept.actors]
        kept.guests = [a for a in kept.guests if a in kept.actors]
    named = [place for a in one.actors for place in _stood_for(kept, a)]
    kept.actors = [a for a in kept.actors if a not in named]
    kept.hosts = [a for a in kept.hosts if a not in named]
    kept.actors += [a for a in one.actors if a not in kept.actors]
    kept.hosts += [a for a in one.hosts if a not in kept.hosts]
    kept.chairs += [a for a in one.chairs if a not in kept.chairs]
    kept.guests += [a for a in one.guests if a not in kept.guests]
    if kept.date is None or _says_how_long(kept, one):
        kept.date = one.date
    kept.place = kept.place or one.place
    kept.site = kept.site or one.site
    kept.gathering = kept.gathering or one.gathering
    kept.planned = kept.planned and (one.planned or one.nominal)


def _says_how_long(kept: Found, one: Found) -> bool:
    """Whether only the later words give a visit's first and last day."""
    return kept.kind is EngagementKind.VISIT and "/" in (one.date or "") and "/" not in (kept.date or "")
