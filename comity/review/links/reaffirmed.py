"""The same side said the same again."""

from collections.abc import Iterator

from comity.records.review import Link, LinkKind, Part, Reason, ReviewedCommitment
from comity.review.dates import after
from comity.review.links.areas import overlap, shared
from comity.review.links.matter import Matter

_ALIKE = 0.3
"""Words in one language must share this much of their weight."""


def reaffirmed(one: ReviewedCommitment, matter: Matter) -> Iterator[Link]:
    """Later commitments of the same side in the same area, in similar words.

    In one language the words must be alike; across languages, where words are not compared, all
    particular areas must be the same.
    """
    for later in matter.in_areas(one.entry.areas):
        if later.speaker is not one.speaker or later.entry.negated or not after(later, one):
            continue
        areas, words = overlap(one.entry.areas, later.entry.areas), matter.alike(one.quotes, later.quotes)
        if not areas or (areas < 1 if words is None else words < _ALIKE):
            continue
        parts = (Part("areas", areas / 2), Part("words", (words or 0.0) / 2))
        yield Link(
            LinkKind.REAFFIRMED,
            later.entry.id,
            later.date,
            sum(part.value for part in parts),
            parts,
            _reason(one, later, words),
            later.quotes,
        )


def _reason(one: ReviewedCommitment, later: ReviewedCommitment, words: float | None) -> Reason:
    values = {
        "side": str(one.speaker),
        "date": later.date or "",
        "areas": " ".join(shared(one.entry.areas, later.entry.areas)),
    }
    return Reason("said-again" if words is not None else "said-again-across-languages", values)
