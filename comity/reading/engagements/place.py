"""Where an engagement took place, by the clause that tells of it and the sentence around."""

import re
from collections.abc import Iterable

from comity.reading.cast.codes import iso
from comity.reading.engagements.thither import told_again
from comity.reading.scene import Scene
from comity.records import EngagementKind
from comity.records.clause import Clause, Mention, MentionKind

_BEHIND = 25
"""How far behind "visit", in characters, the place visited may stand: room for `_SMALL_WORDS`."""
_SUM = re.compile(r"\d\s+(?:[^\W\d]+\s+)?\Z")
"""A number right before a place, of whose money it is: "trade came to 48 billion US dollars"."""
_ROOM = 6
"""Room, in characters, for an article."""
_SMALL_WORDS = 3
"""How many words may stand between: "on Monday to", "of the city of"."""


def place_in(scene: Scene, clause: Clause, kind: EngagementKind) -> Mention | None:
    """The place of an engagement, or None where the sentence gives none; a visit may be to a body."""
    if kind is EngagementKind.VISIT:
        return _visited(scene, clause)
    if kind is EngagementKind.CALL:
        return None
    roles = ("in", "to") if kind is EngagementKind.SITE_VISIT else ("in",)
    seen = clause.objects if kind is EngagementKind.SITE_VISIT else ()
    found = _localities((*seen, *(m for role in roles for m in clause.oblique(role))))
    near = None if clause.nominal else _nearby(scene, clause)
    place = _most_exact([*found, near] if near is not None else found)
    return place or (_site_of(scene, clause) if kind is EngagementKind.SITE_VISIT else None)


def _site_of(scene: Scene, clause: Clause) -> Mention | None:
    """The body or house shown, that is named by where it lies: "was shown round the Port of X"."""
    seen = (*clause.objects, *clause.oblique("of"), *clause.oblique("to"))
    behind = (m for m in scene.analysis.mentions if 0 <= m.span.start - clause.trigger.end < _ROOM)
    sites = (m for m in (*seen, *behind) if m.kind is MentionKind.ORGANISATION)
    return next((m for m in sites if any("-" in code for code in iso(m.codes))), None)


def seat_in(scene: Scene, clause: Clause) -> str | None:
    """The seat of a government that "at" or "in" stands before in the sentence, by its ISO code."""
    for pattern, code in scene.words.sites:
        found = pattern.search(scene.text, clause.trigger.start, clause.sentence.end)
        if found and scene.text[: found.start()].rstrip().endswith(scene.words.before_sites):
            return code
    return None


def _is_sum(scene: Scene, clause: Clause) -> bool:
    """Whether what stands right behind a verb is a sum of a country's money."""
    end = clause.trigger.end
    near = (m.span.start for m in _localities(scene.analysis.mentions) if end <= m.span.start <= end + _BEHIND)
    return not clause.nominal and any(_SUM.search(scene.text, end, at) for at in near)


def _visited(scene: Scene, clause: Clause) -> Mention | None:
    if _is_sum(scene, clause):
        return None
    if not clause.nominal and clause.objects and clause.objects[0].kind is MentionKind.ORGANISATION:
        return clause.objects[0]
    found = _localities((*clause.objects, *clause.oblique("to"), *clause.oblique("in")))
    if found:
        own = {m.codes for m in clause.subject}  # "the mayor of Porto visited one of Porto's twin towns in Germany"
        return next((m for m in found if m.codes not in own), found[0])
    bodies = [m for m in clause.oblique("to") if m.kind is MentionKind.ORGANISATION] if clause.nominal else []
    if bodies:
        return bodies[0]
    hosts = _localities(clause.subject) if clause.oblique("by") and not clause.passive and not clause.nominal else []
    if hosts:
        return hosts[0]  # "X will host a visit by Y"
    near = _nearby(scene, clause) if clause.nominal and not clause.definite else None
    return _behind(scene, clause) or near or told_again(scene, clause)


def _behind(scene: Scene, clause: Clause) -> Mention | None:
    """The place that stands right behind the words of a visit, with only small words between."""
    end = clause.trigger.end
    for mention in _localities(scene.analysis.mentions):
        if end <= mention.span.start <= end + _BEHIND:
            between = scene.text[end : mention.span.start]
            bare = _without_dates(scene, end, mention.span.start).replace("'", " ").replace("’", " ")
            if scene.words.out_of.search(between):
                return None  # "his first trip outside of X"
            if bare.strip() and len(bare.split()) <= _SMALL_WORDS and "," not in between:
                return mention
    return None


def _without_dates(scene: Scene, start: int, end: int) -> str:
    """The words of a stretch without the dates in it: "his trip on 3 May to X"."""
    inside = [d.span for d in scene.dated if start <= d.span.start and d.span.end <= end]
    words = scene.text[start:end]
    for span in reversed(inside):
        words = words[: span.start - start] + words[span.end - start :]
    return words


def _nearby(scene: Scene, clause: Clause) -> Mention | None:
    """The most exact place in the same sentence that "in" stands before, where no other clause has it."""
    rivals = [c for c in scene.beside(clause) if not clause.span.holds(c.trigger)]
    theirs = [span for c in rivals for span in (c.span, *(item.whole for item in c.items))]
    taken = [span for span in theirs if not span.holds(clause.trigger)]  # but not what is agreed to be held
    return _most_exact(
        m
        for m in _localities(scene.analysis.mentions)
        if clause.sentence.holds(m.span)
        and not any(span.holds(m.span) for span in taken)
        and _is_in(scene, scene.text[clause.sentence.start : m.span.start])
    )


def _is_in(scene: Scene, before: str) -> bool:
    """Whether the words before a place end with one that means "in"."""
    return scene.words.stands_in(before)


def _localities(mentions: Iterable[Mention]) -> list[Mention]:
    return [m for m in mentions if m.kind is MentionKind.LOCALITY]


def _most_exact(places: Iterable[Mention]) -> Mention | None:
    """The first of those with most codes: a city before a province before a country."""
    return max(places, key=lambda m: len(m.codes), default=None)
