"""Several days under one verb: "met A on Monday and B on Tuesday" are two meetings."""

from dataclasses import replace
from itertools import pairwise

from comity.reading.cast.actor import Actor
from comity.reading.engagements.found import TALKING, Found
from comity.reading.scene import Scene
from comity.records import EngagementKind, edtf
from comity.records.clause import Clause, MentionKind, Span

_SEEN = (*TALKING, EngagementKind.RECEPTION, EngagementKind.COURTESY_CALL)
_GAP = 3
"""How many words may stand between somebody met and a day: room for "and, on"."""

_Piece = tuple[Span, tuple[Actor, ...], str]


def each_day(scene: Scene, clause: Clause, one: Found) -> list[Found]:
    """ "Met A on Monday and B on Tuesday", "met A on Monday and, the next day, B": one engagement a day."""
    ours = scene.actors(clause.subject)
    if one.kind not in _SEEN or clause.nominal or not ours:
        return [one]
    seen = _people_by_day(_opening_day(scene, clause) or one.date or "", _pieces(scene, clause, ours))
    if len(seen) < len("ab") or len({day for day, _ in seen}) < len(seen):
        return [one]
    first = [a for a in seen[0][1] if a in one.actors]
    host, guest = (any(a in role for a in first) for role in (one.hosts, one.guests))
    return [
        replace(
            one,
            date=day,
            actors=[*ours, *met],
            spans=list(one.spans),
            hosts=[a for a in one.hosts if a in ours] + (met if host else []),
            guests=[a for a in one.guests if a in ours] + (met if guest else []),
        )
        for day, met in seen
    ]


def _pieces(scene: Scene, clause: Clause, ours: list[Actor]) -> list[_Piece]:
    """Those met and the days behind a verb, in order; none where more than small words stand between."""
    later = (c.trigger.start for c in scene.beside(clause) if clause.trigger < c.trigger and not c.nominal)
    start, end = clause.trigger.end, min(later, default=clause.sentence.end)
    people = (m for m in scene.analysis.mentions if m.kind is MentionKind.PERSON and start <= m.span.start < end)
    told: list[_Piece] = [(m.span, tuple(a for a in scene.actors([m]) if a not in ours), "") for m in people]
    days = (d for d in scene.dated if start <= d.span.start < end and edtf.is_day(d.value))
    line = sorted((*told, *((d.span, (), d.value or "") for d in days)), key=lambda piece: piece[0])
    gaps = (scene.text[one[0].end : other[0].start].split() for one, other in pairwise(line))
    return line if all(len(gap) <= _GAP for gap in gaps) else []


def _opening_day(scene: Scene, clause: Clause) -> str | None:
    """The last day that a sentence names before a verb."""
    before = (d.value for d in scene.dated if clause.sentence.start <= d.span.start < clause.trigger.start)
    return next((day for day in reversed(list(before)) if edtf.is_day(day)), None)


def _people_by_day(day: str, line: list[_Piece]) -> list[tuple[str, list[Actor]]]:
    """Each day with those met on it: it stands behind them, or, where the last ones have none, before them.

    `day` is that of the first of those.
    """
    if not line:
        return []
    trailing = bool(line[-1][2])
    seen: list[tuple[str, list[Actor]]] = []
    met: list[Actor] = []
    for _, actors, then in line:
        met += actors
        if then:
            seen.append((then if trailing else day, met))
            day, met = then, []
    seen += [] if trailing else [(day, met)]
    return seen if all(edtf.is_day(day) and met for day, met in seen) else []
