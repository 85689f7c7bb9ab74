"""Whose a thing said is: who would have to act, and whom it is said to."""

from collections.abc import Iterable, Sequence

from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import akin, iso
from comity.reading.scene import Scene
from comity.records.clause import Clause, Item, Mention, MentionKind

_ADDRESSING = ("request", "invite", "pledge", "thank", "say", "report")
"""Predicates whose object is the one spoken to."""
_ASKING = ("request", "hope", "invite")
"""Predicates that ask the one who is to act."""
_OF = 12
"""How far behind a noun, in characters, its owner may be named: "the commitment of the United States"."""
_SIDES = (MentionKind.LOCALITY, MentionKind.ORGANISATION)
_NAMED = (MentionKind.PERSON, *_SIDES)


def side_of(scene: Scene, mentions: Iterable[Mention]) -> str | None:
    """The side, an ISO code, of the first of the mentions that has one."""
    for mention in mentions:
        side = next((actor.side for actor in scene.actors([mention]) if actor.side), None)
        codes = iso(mention.codes)
        if side or codes:
            return side or codes[-1]
    return None


def addressees(
    scene: Scene, clause: Clause, item: Item, speakers: Sequence[Actor]
) -> tuple[str | None, tuple[str, ...]]:
    """The side that a thing is said to, where the words name one other than the speakers', and who else it may be."""
    asked: list[Mention] = []
    if clause.predicate in _ADDRESSING:
        asked += (*clause.objects, *clause.oblique("to"), *clause.oblique("on"))
    if clause.predicate in _ASKING:
        asked += item.subject
    single = [m for m in asked if m.kind is not MentionKind.JOINT and (m in item.subject or not _is_said(clause, m))]
    side, own = side_of(scene, single), {a.side for a in speakers}
    if side is None or side in own:
        return None, ()
    doubted = (actor.side for mention in single for actor in scene.doubts.get(mention.span, ()))
    return side, tuple(dict.fromkeys(other for other in doubted if other and other not in (side, *own)))


def _is_said(clause: Clause, mention: Mention) -> bool:
    """Whether somebody is named only in what is said: "commitment to a strong U.S.-Egypt partnership"."""
    return any(item.whole.start < mention.span.start < item.whole.end for item in clause.items)


def is_own(scene: Scene, subject: Sequence[Mention], speakers: Sequence[Actor]) -> bool:
    """Whether those who are to act are the speaker or of the speaker's side; unnamed ones are taken to be."""
    if any(m.name.casefold() in scene.words.ourselves for m in subject):
        return True
    if len(speakers) == 1 and (any(_is_of_speaker(scene, m) for m in subject) or _is_unplaced(speakers[0], subject)):
        return True  # "his government would", "his advisor, Y, would"
    mine = {a.side for a in speakers if a.side}
    actors = scene.actors(subject)
    held = [office for speaker in speakers for office in speaker.offices]
    bodies = [a for a in actors if a.kind is MentionKind.ORGANISATION]
    if any(a in speakers for a in actors) or any(a.side in mine or _holds(held, a.name) for a in bodies):
        return True
    meant = scene.actors([m for m in subject if m.kind is MentionKind.PRONOUN])
    if any(a.side in mine for a in meant):
        return True  # "the United States said it will"
    if any(akin(code, side) for m in subject for code in iso(m.codes)[-1:] for side in mine):
        return True
    return not scene.actors(subject) and not any(m.kind in _NAMED or m.codes for m in subject)


def _is_unplaced(speaker: Actor, subject: Sequence[Mention]) -> bool:
    """Whether somebody without name or place tells what a place will do: "the city will open X, a leader said"."""
    unplaced = speaker.kind is MentionKind.OFFICE and not speaker.side
    return unplaced and bool(subject) and all(m.kind is MentionKind.LOCALITY for m in subject)


def _is_of_speaker(scene: Scene, mention: Mention) -> bool:
    """Whether somebody is told by whose he is: "his", or behind it in the same breath."""
    possessives = scene.words.possessives
    if mention.name.casefold() in possessives:
        return True
    before = scene.text[: mention.span.start].rsplit(maxsplit=1)[-1:]
    first = scene.text[mention.span.start : mention.span.end].split(maxsplit=1)[:1]
    return any(word.casefold() in possessives for word in (*before, *first))


def _holds(offices: Iterable[str], body: str) -> bool:
    """Whether one of the offices is one of a body: "Director of the Agency (AID)" and AID."""
    return any(body in office for office in offices)


def is_of_others(scene: Scene, clause: Clause, speakers: Sequence[Actor]) -> bool:
    """Whether the promise spoken of is another side's: "highlighted Liberia's commitment to X"."""
    mine = {a.side for a in speakers if a.side}
    near = (m for m in clause.oblique("of") if m.span.start < clause.trigger.end + _OF)
    owners = {side_of(scene, [m]) for m in near if m.kind in _SIDES}
    theirs = {side for side in owners if side}
    return bool(mine and theirs) and not any(akin(one, other) for one in mine for other in theirs)
