"""Who met that words elsewhere in the sentence tell: who agreed there, whom it was held with."""

from comity.reading.cast.actor import Actor
from comity.reading.engagements.found import TALKING
from comity.reading.scene import Scene
from comity.records import EngagementKind
from comity.records.clause import Clause, Mention, MentionKind

_SIDES = (MentionKind.PERSON, MentionKind.LOCALITY, MentionKind.DELEGATION, MentionKind.ORGANISATION)
_MET = (MentionKind.PERSON, MentionKind.DELEGATION, MentionKind.OFFICE, MentionKind.ORGANISATION)
_PAIR = 2


def agreed_between(scene: Scene, clause: Clause) -> list[Actor]:
    """The two sides that a sentence says agreed on a thing at talks: "X and Y will do Z, as agreed in talks"."""
    start = clause.sentence.start
    if not scene.words.agreed_at.search(scene.text, start, clause.trigger.start):
        return []
    where = set(clause.oblique("in"))
    around = [c for c in scene.beside(clause) if not c.nominal]
    told = next((people for c in around if len(people := scene.actors(c.subject)) == _PAIR), [])
    before = (m for m in scene.analysis.mentions if start <= m.span.start < clause.sentence.end and m not in where)
    named = told or scene.actors([m for m in before if m.kind in _SIDES])
    return named if len(named) == _PAIR and len({a.side for a in named}) == _PAIR else []


def partner_behind(scene: Scene, clause: Clause, kind: EngagementKind, people: list[Actor]) -> list[Actor]:
    """Whom a meeting was held with, told behind its day and place: "the talks held on Monday, in X, with Y"."""
    if kind not in TALKING or clause.nominal or clause.passive or len(people) != 1 or clause.oblique("with"):
        return []
    later = (c.trigger.start for c in scene.beside(clause) if c.trigger.start > clause.trigger.end)
    end = min(later, default=clause.sentence.end)
    named = {
        m.span.start: m for m in scene.analysis.mentions if m.kind in _MET and clause.trigger.end < m.span.start < end
    }
    behind = scene.words.behind_with.match(scene.text, clause.trigger.end, end)
    met = named.get(behind.end()) if behind is not None else None
    return [a for a in scene.actors([met]) if a not in people] if met is not None and _is_alone(clause, met) else []


def _is_alone(clause: Clause, met: Mention) -> bool:
    """Whether a clause names somebody in no other role."""
    return met not in (*clause.subject, *clause.objects)
