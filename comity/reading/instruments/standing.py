"""Whether a paper was made at what a report tells of, or stood before it."""

import re

from comity.reading.instruments.naming import Paper
from comity.reading.scene import Scene
from comity.records import edtf
from comity.records.clause import Clause, Span

BEHIND = 90
"""How far behind a paper, in characters, words may still be about it."""
_AHEAD = 70
"""How far before a paper words such as "implement" or "based on" may stand."""
_CLOSE = 60
"""How far before a paper a word such as "signed" may stand without being a clause of its own."""
_VERB_LEAD = 30
"""How far before a verb of signing words such as "discussed" make it one that is still to come."""
_NAME_LEAD = 40
"""How far behind a paper its two parties are named."""
_WORD_LEAD = 12
"""How far behind a paper "between" or "signed" ends."""
_FRESH_DAYS = 10
"""A paper signed within this many days before publication is news, where the report tells of no day before it."""
_GAP = re.compile(r"\W*")


def is_earlier(scene: Scene, paper: Paper) -> bool:
    """Whether a paper is one that stood before: carried out, built on, signed earlier."""
    if _is_of_earlier_day(scene, paper):
        return True
    span, sentence = paper.span, paper.within
    window = Span(max(sentence.start, span.start - _AHEAD), min(sentence.end, span.end + BEHIND))
    if not scene.words.earlier.search(scene.text, window.start, window.end):
        return False
    signed = scene.words.signed.search(scene.text, span.start, window.end)
    return signed is not None or _has_parties(scene, span, window)


def is_made(scene: Scene, paper: Paper) -> bool:
    """Whether a paper was signed or issued at what is told of, and not only talked about."""
    start = paper.within.start
    signing = next((c for c in scene.analysis.clauses if _signs(c, paper)), None)
    if signing is not None:
        verb = signing.trigger.start
        return not scene.words.discussed.search(scene.text, max(start, verb - _VERB_LEAD), verb)
    close = max(start, paper.span.start - _CLOSE), paper.span.start
    return bool(scene.words.signed.search(scene.text, *close)) and not scene.words.discussed.search(scene.text, *close)


def _signs(clause: Clause, paper: Paper) -> bool:
    """Whether a clause of the paper's sentence says that somebody signed, or saw signed, what it governs."""
    signs = clause.predicate in ("sign", "witness") and clause.tense != "future" and not clause.negated
    governs = clause.trigger.start < paper.span.start or clause.passive
    return signs and governs and clause.sentence == paper.within


def _is_of_earlier_day(scene: Scene, paper: Paper) -> bool:
    """Whether the sentence dates a paper before everything that the report tells of."""
    start, end = paper.span.start, min(paper.within.end, paper.span.end + BEHIND)
    days = (d.value for d in scene.dated if edtf.is_day(d.value) and d.span.start < start)
    told, published = next(days, None), scene.document.published
    behind = next((d for d in scene.dated if start <= d.span.start < end), None)
    if behind is None or not (told or published):
        return False
    last = edtf.bounds(behind.value)[1]
    if told:
        return last < edtf.bounds(told)[0]
    return (edtf.bounds(published or "")[0] - last).days > _FRESH_DAYS


def _has_parties(scene: Scene, span: Span, window: Span) -> bool:
    """Whether two are named behind a paper as those who made it: "the agreement between X and Y"."""
    end = min(window.end, span.end + _NAME_LEAD)
    behind = [m for m in scene.analysis.mentions if span.end <= m.span.start < end]
    gap = _GAP.match(scene.text, span.end)
    word = gap.end() if gap else span.end
    made_by = scene.words.made_by.match(scene.text, word, span.end + _WORD_LEAD)
    return len(behind) > 1 and made_by is not None
