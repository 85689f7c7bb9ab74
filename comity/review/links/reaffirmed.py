"""The same side said the same again."""

import numpy as np

from comity.records import Act
from comity.records.review import LinkKind, Party, Reason, ReviewedCommitment
from comity.review.links.areas import shared
from comity.review.links.columns import Mask, Numbers, party_number
from comity.review.links.found import Found
from comity.review.links.matter import Matter

_LEEWAY = 0.15
"""How much less alike the words may be where all the things are named."""

_BINDING = frozenset({Act.AGREE, Act.PLEDGE, Act.SIGN})

_ALIKE, _ALIKE_ANYWHERE = 0.4, 0.6
"""The least likeness of words where an area is shared, and where none is."""


def reaffirmed(one: ReviewedCommitment, matter: Matter) -> Found:
    """Later commitments of the same side in similar words, in the same area or in words that leave no doubt.

    Words that every report has are not enough. Across languages the terms, places and quantities must be alike.
    """
    said = matter.said
    alike = matter.alike(one, said)
    likeness = np.maximum(alike.words, np.minimum(alike.words + _LEEWAY, alike.whole))
    close = (likeness >= _ALIKE) & (alike.things > 0) & _of_the_same(one, said.speakers[alike.lines])
    close &= ~said.negated[alike.lines] & said.after(one, alike.lines)
    at, words, things = alike.lines[close], likeness[close], alike.whole[close]
    areas = said.overlap(matter.bits.of(one.entry.areas), at)
    sure = (areas > 0) | ((words >= _ALIKE_ANYWHERE) & (things >= _ALIKE_ANYWHERE))
    parts = {"areas": 0.4 * areas[sure], "words": 0.6 * words[sure]}
    return Found(LinkKind.REAFFIRMED, said, at[sure], parts, lambda n: _reason(one, matter.commitments[n]))


def _of_the_same(one: ReviewedCommitment, speakers: Numbers) -> Mask:
    """What the same side said, or, of what was promised, both together: who binds himself again, says it again."""
    same: Mask = speakers == party_number(one.speaker)
    return same | (speakers == party_number(Party.JOINT)) if one.entry.act in _BINDING else same


def _reason(one: ReviewedCommitment, later: ReviewedCommitment) -> Reason:
    areas = shared(one.entry.areas, later.entry.areas)
    values = {"side": str(one.speaker), "date": later.date or "", "areas": " ".join(areas)}
    if not areas:
        return Reason("said-again-in-words", {"side": values["side"], "date": values["date"]})
    together = {q.language for q in one.quotes} & {q.language for q in later.quotes}
    return Reason("said-again" if together else "said-again-across-languages", values)
