"""The other side agreed to what was asked, or pledged it."""

from collections.abc import Iterator

from comity.records import Act
from comity.records.review import Link, LinkKind, Part, Party, Reason, ReviewedCommitment
from comity.review.dates import not_before
from comity.review.links.areas import overlap, shared
from comity.review.links.matter import Matter
from comity.review.sides import other

_ASKING = frozenset({Act.HOPE, Act.PROPOSE, Act.REQUEST})
_ANSWERING = frozenset({Act.AGREE, Act.PLEDGE, Act.SIGN})
_SAME_PLACE = 0.3
_ALIKE_ELSEWHERE = 0.15


def answered(one: ReviewedCommitment, matter: Matter) -> Iterator[Link]:
    """What the other side, or both together, agreed, pledged or signed in the same area.

    At the same engagement a shared area is enough; later ones must also share some words, where
    both are in one language.
    """
    if one.entry.act not in _ASKING or one.speaker not in (Party.FIRST, Party.SECOND):
        return
    for later in matter.in_areas(one.entry.areas):
        if not _could_answer(one, later):
            continue
        same = bool(one.entry.engagement) and later.entry.engagement == one.entry.engagement
        areas, words = overlap(one.entry.areas, later.entry.areas), matter.alike(one.quotes, later.quotes)
        if not areas or not (same or _follows(one, later, words)):
            continue
        parts = (
            Part("areas", 0.4 * areas),
            Part("words", 0.3 * (words or 0.0)),
            Part("same-engagement", _SAME_PLACE if same else 0.0),
        )
        score = sum(part.value for part in parts)
        yield Link(
            LinkKind.ANSWERED, later.entry.id, later.date, score, parts, _reason(one, later, same=same), later.quotes
        )


def _could_answer(one: ReviewedCommitment, later: ReviewedCommitment) -> bool:
    if later.entry.act not in _ANSWERING or later.entry.negated:
        return False
    return later.speaker in (other(one.speaker), Party.JOINT)


def _follows(one: ReviewedCommitment, later: ReviewedCommitment, words: float | None) -> bool:
    return not_before(later, one) and (words is None or words >= _ALIKE_ELSEWHERE)


def _reason(one: ReviewedCommitment, later: ReviewedCommitment, *, same: bool) -> Reason:
    values = {
        "side": str(later.speaker),
        "act": str(later.entry.act),
        "date": later.date or "",
        "areas": " ".join(shared(one.entry.areas, later.entry.areas)),
    }
    return Reason("answered-there" if same else "answered-later", values)
