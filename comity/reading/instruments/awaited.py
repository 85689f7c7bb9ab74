"""Papers that the sides mean to sign: by what they intend or expect, or since their negotiations are over."""

import re

from comity.reading.engagements.dating import is_long_past
from comity.reading.instruments.naming import Paper
from comity.reading.scene import Scene

_AHEAD = 90
"""How far before a paper, in characters, words such as "agreed to sign" may begin."""
_OPEN = 60
"""How far before them words such as "discussed" leave it open whether they will."""
_BEHIND = 110
"""How far behind a paper, in characters, it may be said that it is to be signed."""
_SIGNING = ("sign", "witness", "sign-ceremony")
_NAMED = re.compile(r"\s[A-Z]|-[A-Z]")
_ON = re.compile(r"\W*(?:\([^()]*\)\s*)?(?:on|for|to|in|concerning|regarding|between)\b")
"""How a paper's words go on that say what it is about."""


def is_negotiated(scene: Scene, paper: Paper) -> bool:
    """Whether what a sentence tells of are the negotiations of a paper."""
    lead = scene.text[paper.within.start : paper.span.start]
    return bool(scene.words.negotiated.search(lead) or scene.words.negotiations.match(scene.text, paper.span.end))


def is_awaited(scene: Scene, paper: Paper) -> bool:
    """Whether a paper that says what it is about is one that sides mean to sign."""
    if not (_NAMED.search(scene.text[paper.span.start : paper.span.end]) or _ON.match(scene.text, paper.span.end)):
        return False
    if is_negotiated(scene, paper):
        return _is_settled(scene, paper)
    before = _meant_at(scene, paper)
    if before is not None:
        return not scene.words.open_whether.search(scene.text, max(paper.within.start, before - _OPEN), before)
    end = min(paper.within.end, paper.span.end + _BEHIND)
    return scene.words.to_be_signed.match(scene.text, paper.span.end, end) is not None


def is_meant(scene: Scene, paper: Paper) -> bool:
    """Whether its signing is what somebody means to do, whether or not it is told what paper it is."""
    return _meant_at(scene, paper) is not None


def is_to_come(scene: Scene, paper: Paper) -> bool:
    """Whether a paper is still to be signed: "will witness the signing of", "will be signed"."""
    clauses = (c for c in scene.analysis.clauses if c.sentence == paper.within and c.predicate in _SIGNING)
    return is_awaited(scene, paper) or any(c.tense == "future" for c in clauses)


def _meant_at(scene: Scene, paper: Paper) -> int | None:
    """Where words before a paper begin such as "agreed to sign"."""
    start = max(paper.within.start, paper.span.start - _AHEAD)
    meant = scene.words.awaited.search(scene.text[start : paper.span.start])
    return None if meant is None else start + meant.start()


def _is_settled(scene: Scene, paper: Paper) -> bool:
    """Whether negotiations are said to be over, and not in a former year without a word of signing."""
    within = paper.within
    # "looked forward to concluding the negotiations" is only a hope
    over = scene.words.settled.search(scene.text, max(within.start, paper.span.start - _OPEN), within.end)
    past = any(within.holds(d.span) and is_long_past(scene, d.value) for d in scene.dated)
    meant = scene.words.signed.search(scene.text, paper.span.end, within.end)
    if over is None or (past and meant is None):
        return False
    return scene.words.still_to_be.search(scene.text[within.start : over.start()]) is None
