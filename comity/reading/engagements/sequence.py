"""What an engagement has from those told of before it, and one clause that tells of several."""

import re
from dataclasses import replace
from itertools import pairwise

from comity.reading.behind import named_behind
from comity.reading.engagements.dating import is_long_past
from comity.reading.engagements.found import TALKING, Found, meetings_told
from comity.reading.scene import Scene
from comity.records import EngagementKind, edtf
from comity.records.clause import Clause, Mention, MentionKind

_TWO = 2
_GAP = 6
"""How far behind a place, in characters, its days stand: room for "from"."""
_LEAD = 12
"""How far before the verb, in characters, "separately" may stand: room for the word itself."""


def follow(scene: Scene, clause: Clause, one: Found, before: list[Found]) -> None:
    """ "Right after the meeting" puts a thing on the day, and at the place, of the one before it."""
    # "the meeting" alone, said again before the verb, is no other engagement
    told = [found for found in meetings_told(before) if found.actors]
    lead = clause.sentence.start, clause.trigger.start
    if not told or not scene.words.sequel.search(scene.text, *lead):
        return
    last = told[-1]
    one.date = one.date or last.date
    same_day = not edtf.is_day(one.date) or one.date == last.date
    if one.place is None and same_day and scene.words.after.search(scene.text, *lead):
        one.place = last.place


def share_days(scene: Scene, told: list[Found]) -> None:
    """The days at the end of a list hold for all of it: "will visit X to attend the Y and the Z from 2 to 4 May"."""
    for one in told:
        _share_day(scene, one, told)
        if one.date and (one.kind is EngagementKind.CONFERENCE or "/" in one.date):
            before = [f for f in told if f.sentence == one.sentence and f.at.start < one.at.start and not f.date]
            for other in before:
                goes_for = other.kind is one.kind or (other.kind is EngagementKind.VISIT and "/" in one.date)
                if goes_for and any(a in one.actors for a in other.actors):
                    other.date = one.date


def _share_day(scene: Scene, one: Found, told: list[Found]) -> None:
    """Give the day at the end of a sentence to those met in it before: "called on X and met Y on 3 May"."""
    if one.nominal or one.kind not in TALKING or not edtf.is_day(one.date) or one.sentence is None:
        return
    at = one.at.start
    if any(d.value == one.date and at < d.span.start < one.sentence.end for d in scene.dated):
        alike = (f for f in told if f.sentence == one.sentence and f.kind in TALKING and f.at < one.at)
        for other in alike:
            if other.date is None and not other.nominal and other.planned == one.planned:
                other.date = one.date if any(a in one.actors for a in other.actors) else None


def is_told(found: list[Found], one: Found) -> bool:
    """Whether what a noun names on a day is what a verb tells of, of that kind on that day, and so not leant on."""
    alike = (f for f in found if f.kind is one.kind and f.date == one.date and not f.nominal and not f.past)
    return one.nominal and one.definite and one.date is not None and any(alike)


_DURING = re.compile(r"[^,;:]* during [^,;:]*")


def lean_together(text: str, found: list[Found]) -> None:
    """Talks without a day that were held during a visit of former times are as long ago."""
    for one, other in pairwise(found):
        held = one.nominal and not one.date and one.kind in TALKING and one.sentence == other.sentence
        if held and other.past and _DURING.fullmatch(text, one.at.end, other.at.start):
            one.past = True


def seat_guests(clause: Clause, one: Found, before: list[Found]) -> None:
    """A meal or tour that only its host is named for was given to those the sentence told of before."""
    alone = one.kind is EngagementKind.RECEPTION and len(one.actors) == 1
    here = bool(before) and before[-1].sentence == clause.sentence
    if here and one.kind is EngagementKind.SITE_VISIT and one.hosts and not one.guests:
        one.guests = list(before[-1].guests)
        one.actors += [a for a in one.guests if a not in one.actors]
    visits = [f for f in before if f.kind is EngagementKind.VISIT and not f.past and f.actors]
    if alone and not here and one.meal and one.hosts and len({id(f.actors[0]) for f in visits}) == 1:
        one.guests += [a for a in visits[0].actors[:1] if a not in one.actors]
        one.actors += one.guests  # "Prime Minister X will also host an Official Lunch"
    if alone and here:
        one.guests += [a for a in before[-1].actors if a not in one.actors]
        one.actors += one.guests


def go_on(scene: Scene, clause: Clause, one: Found) -> None:
    """Add those whom a list goes on with behind its semicolons: "will meet X; Y; and Z"."""
    if clause.nominal or one.kind not in TALKING or not one.actors:
        return
    added = [a for a in scene.actors(named_behind(scene.analysis, clause)) if a not in one.actors]
    others = [a for a in one.actors if a not in scene.actors(clause.subject)]
    one.actors += added
    one.hosts += added if others and all(a in one.hosts for a in others) else []
    one.guests += added if others and all(a in one.guests for a in others) else []


def stand_in(scene: Scene, clause: Clause, one: Found, before: list[Found]) -> None:
    """ "The delegation" that nobody was said to lead stands for those whose visit was told of before."""
    group = [m for m in clause.subject if m.kind is MentionKind.DELEGATION and not m.codes]
    visits = [f for f in before if f.kind is EngagementKind.VISIT and not f.past]
    if not group or len(group) < len(clause.subject) or not visits or scene.actors(clause.subject):
        return
    visitors = visits[-1].actors
    if not {a.side for a in one.actors if a.side} & {a.side for a in visitors}:
        one.actors[:0] = visitors
        one.guests += visitors


def receive_visitors(one: Found, before: list[Found]) -> None:
    """ "The delegation", of which nothing is known, that is received is those whose visit was told of before."""
    visits = [f for f in before if f.kind is EngagementKind.VISIT and not f.past]
    nobody = [a for a in one.guests if a.kind is MentionKind.DELEGATION and a.side is None]
    if one.kind is not EngagementKind.RECEPTION or not visits or not nobody or one.guests != nobody:
        return
    come = [a for a in visits[-1].actors if a.side and a not in one.actors]
    if come:
        one.actors = [*(a for a in one.actors if a not in nobody), *come]
        one.guests = come


def of_those_before(scene: Scene, clause: Clause, one: Found, before: list[Found]) -> None:
    """ "The meeting took place on May 3", of which nothing was told, was of the two of whom the text told before."""
    known = one.bare and one.kind in TALKING and not one.actors and not clause.nominal
    if not known or meetings_told(before):
        return
    named = (m for m in scene.analysis.mentions if m.span.end <= clause.sentence.start and m.kind is MentionKind.PERSON)
    people = list(dict.fromkeys(actor for m in named for actor in scene.actors([m])))
    if len(people) == _TWO and people[0].side != people[1].side:
        one.actors += people


def came_of(scene: Scene, clause: Clause, one: Found) -> None:
    """ "This came during a meeting": those whom the sentence before it tells of were at it, and it is news."""
    lead = scene.text[clause.sentence.start : clause.span.start]
    if one.kind not in TALKING or not clause.nominal or not scene.words.came_at.fullmatch(lead):
        return
    last = max((s for s in scene.analysis.sentences if s.end <= clause.sentence.start), default=None)
    told = (c for c in scene.analysis.clauses if c.sentence == last and not c.nominal)
    people = next((found for c in told if (found := scene.actors((*c.subject, *c.objects)))), [])
    if len(one.actors) < _TWO:
        one.actors += [a for a in people if a not in one.actors]
    one.past = one.date is not None and is_long_past(scene, one.date)


def of_protagonist(clause: Clause, one: Found, before: list[Found]) -> None:
    """ "The talks with X", of which no word says who held them, are of the one who was at all meetings told before.

    That is one of another country than those met there; of several, who is on a visit, or who met the other.
    """
    told = [found for found in meetings_told(before) if len(found.actors) > 1]
    met = [a for a in one.actors if a.is_person]
    behind = clause.oblique("with")
    held = one.nominal or set(clause.subject) <= set(behind)  # "a meeting with X took place"
    with_them = held and one.kind in TALKING and bool(behind) and not clause.oblique("between")
    if not with_them or not told or not met or len(met) < len(one.actors) or not all(a.side for a in met):
        return
    countries = {a.country for a in met}
    people = [a for a in told[0].actors if a.is_person and all(a in found.actors for found in told)]
    people = [a for a in people if a not in met and a.country not in countries]
    visiting = [a for f in before if f.kind is EngagementKind.VISIT and not f.past for a in f.actors]
    met_them = [a for a in people if a is told[0].actors[0] and told[0].kind is not EngagementKind.RECEPTION]
    people = [a for a in people if a in visiting] or met_them or people
    if len(people) == 1:
        one.actors[:0] = people


def itinerary(scene: Scene, clause: Clause, one: Found, before: list[Found]) -> None:
    """What a visit or a programme is said to include is of those who visit: "the visit includes a call on X"."""
    lead = clause.sentence.start, clause.trigger.start
    if not clause.nominal or one.kind is EngagementKind.VISIT or not scene.words.programme.search(scene.text, *lead):
        return
    visits = [f for f in before if f.kind is EngagementKind.VISIT and not f.past]
    owners = [a for m in scene.analysis.mentions if lead[0] <= m.span.start < lead[1] for a in scene.actors([m])]
    visitors = visits[-1].actors if visits else [a for a in owners if a.is_person][:1]
    one.actors[:0] = [a for a in visitors if a not in one.actors]
    one.guests += [a for a in visitors if a not in one.guests]


def each_place(scene: Scene, clause: Clause, one: Found) -> list[Found]:
    """ "Will visit X from 2 to 3 May and Y from 4 to 5 May": one visit to each country, on the days behind its name."""
    if one.kind is not EngagementKind.VISIT or one.place is None or one.past:
        return [one]
    behind = (m for m in scene.analysis.mentions if clause.trigger.start < m.span.start < clause.sentence.end)
    days = {m: _day_behind(scene, m) for m in behind if m.kind is MentionKind.LOCALITY and m.codes}
    stays = {m: day for m, day in days.items() if day}
    if one.place not in stays or len({m.codes for m in stays}) < _TWO:
        return [one]
    return [
        replace(one, place=m, date=day, spans=list(one.spans), actors=list(one.actors), guests=list(one.guests))
        for m, day in stays.items()
    ]


def _day_behind(scene: Scene, place: Mention) -> str | None:
    """The day or days right behind a place, with at most a small word between."""
    end = place.span.end
    return next((d.value for d in scene.dated if end <= d.span.start <= end + _GAP), None)


def each_apart(scene: Scene, clause: Clause, one: Found) -> list[Found]:
    """ "Met A and B, respectively", "had separate meetings with A and B": one engagement with each."""
    received = one.kind is EngagementKind.RECEPTION and clause.passive
    ours = one.guests if received else scene.actors(clause.subject) or (one.guests if clause.nominal else [])
    others = [a for a in one.actors if a not in ours]
    several = (one.kind in TALKING or received) and bool(ours) and len(others) > 1
    later = (c.trigger.start for c in scene.beside(clause) if c.trigger > clause.trigger and not c.nominal)
    end = min(later, default=clause.sentence.end)
    if not several or not scene.words.apart.search(scene.text, clause.trigger.start - _LEAD, end):
        return [one]
    return [
        replace(
            one, actors=[*ours, other], spans=list(one.spans), hosts=[h for h in one.hosts if h in ours or h is other]
        )
        for other in others
    ]
