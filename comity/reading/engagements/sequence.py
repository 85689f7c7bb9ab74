"""What an engagement has from those told of before it, and one clause that tells of several."""

from dataclasses import replace

from comity.reading.engagements.found import TALKING, Found, meetings_told
from comity.reading.scene import Scene
from comity.records import EngagementKind, edtf
from comity.records.clause import Clause

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


def seat_guests(clause: Clause, one: Found, before: list[Found]) -> None:
    """A meal that only its host is named for was given to those the sentence told of before."""
    alone = one.kind is EngagementKind.RECEPTION and len(one.actors) == 1
    if alone and before and before[-1].sentence == clause.sentence:
        one.guests += [a for a in before[-1].actors if a not in one.actors]
        one.actors += one.guests


def each_apart(scene: Scene, clause: Clause, one: Found) -> list[Found]:
    """ "Met A and B, respectively", "had separate meetings with A and B": one engagement with each."""
    ours = scene.actors(clause.subject)
    others = [a for a in one.actors if a not in ours]
    several = one.kind in TALKING and bool(ours) and len(others) > 1
    if not several or not scene.words.apart.search(scene.text, clause.trigger.start - _LEAD, clause.sentence.end):
        return [one]
    return [
        replace(
            one, actors=[*ours, other], spans=list(one.spans), hosts=[h for h in one.hosts if h in ours or h is other]
        )
        for other in others
    ]
