"""From the clauses of a report to everything said in it."""

from dataclasses import replace

from comity.reading.engagements.found import KINDS
from comity.reading.scene import Scene
from comity.reading.statements.acts import act_of, is_shared
from comity.reading.statements.owners import addressees, side_of
from comity.reading.statements.said import SAYING, Said, Turn
from comity.reading.statements.turns import turns
from comity.records import Act
from comity.records.clause import Form, Item, Mention, MentionKind, Modality

_SUBJECT = 60
"""In how many characters from the beginning of a thing told its verb stands: room for who does it."""
_REPORTING = ("say", "affirm", "believe", "free")
"""Predicates that only report; the others name the force of what is said."""


def find(scene: Scene) -> tuple[Said, ...]:
    """Everything that is reported to have been said, in the order of the text."""
    kept: list[Said] = []
    for turn in turns(scene):
        kept += [said for said in _said_in(scene, turn) if not _is_part(said, kept)]
    return tuple(kept)


def _said_in(scene: Scene, turn: Turn) -> list[Said]:
    free = turn.clause.predicate == "free"
    told = _is_programme if free else _is_on_schedule
    found = [_said(scene, turn, item) for item in turn.clause.items if not told(scene, turn, item)]
    if not free:
        return found
    if _goes_on_hoping(scene, turn):
        found = [replace(s, act=Act.HOPE, joint=None) if s.act is Act.AGREE and s.speaker else s for s in found]
    # an entry of a list has the force of the verb of saying that opened the list
    return [replace(said, act=turn.listed) if said.item.form is Form.ACTION else said for said in found]


def _goes_on_hoping(scene: Scene, turn: Turn) -> bool:
    """Whether a sentence told somebody's hope before it says what else will be done: "hoped that A, and B will C"."""
    before = [
        c for c in scene.beside(turn.clause) if c.trigger.start < turn.clause.trigger.start and c.predicate in SAYING
    ]
    parted = bool(before) and ";" in scene.text[before[-1].trigger.end : turn.clause.trigger.start]
    return bool(before) and not parted and before[-1].predicate == "hope"


def _is_programme(scene: Scene, turn: Turn, item: Item) -> bool:
    """Whether a sentence of its own only tells what a programme holds: whom somebody will meet, what one will do."""
    if _is_on_schedule(scene, turn, item):
        return True
    beside = (c for c in scene.beside(turn.clause) if c.predicate in KINDS and c.tense == "future" and not c.nominal)
    return any(item.span.holds(c.trigger) and c.trigger.start - item.span.start < _SUBJECT for c in beside)


def _is_on_schedule(scene: Scene, turn: Turn, item: Item) -> bool:
    """Whether it only tells what people will do in the course of a visit: "will deliver a lecture at X"."""
    words = scene.words
    reported = item.form is Form.CLAUSE and turn.clause.predicate in _REPORTING
    if not (item.form is Form.FREE or reported) or item.modality is not Modality.FUTURE:
        return False
    who = item.subject or turn.clause.subject
    if not words.scheduled.match(scene.text, item.span.start, item.span.end):
        return False
    return all(_is_in_person(scene, mention) for mention in who)


def _is_in_person(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is of people who can go somewhere, and not of a side or body."""
    if mention.kind is MentionKind.JOINT:
        return scene.words.in_person.search(mention.name) is not None
    if mention.kind is MentionKind.PRONOUN:
        return mention.name.casefold() not in scene.words.ourselves
    return mention.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.DELEGATION)


def _said(scene: Scene, turn: Turn, item: Item) -> Said:
    act = act_of(scene, turn, item)
    speaker = turn.speakers[0] if turn.speakers else None
    joint_action = any(m.kind is MentionKind.JOINT for m in item.subject)
    actor = None if joint_action else side_of(scene, item.subject)
    if actor is None and act is Act.PLEDGE and speaker:
        actor = speaker.side
    joint = turn.joint or (scene.words.both if is_shared(turn) else None)
    addressed, also = addressees(scene, turn.clause, item, turn.speakers)
    return Said(turn.clause, item, act, speaker, joint, addressed, actor, () if joint else turn.others, also)


def _is_part(said: Said, kept: list[Said]) -> bool:
    """Whether it is only a part of a commitment kept before, whose verb names its force, or the same again."""
    again = said.clause.predicate in _REPORTING and any(
        k.act.is_commitment and k.clause is not said.clause and k.item.span == said.item.span for k in kept
    )
    return again or (
        said.act.is_commitment
        and any(
            k.act.is_commitment
            and k.clause.predicate not in _REPORTING
            and k.item.span != said.item.span
            and k.item.span.holds(said.item.span)
            for k in kept
        )
    )
