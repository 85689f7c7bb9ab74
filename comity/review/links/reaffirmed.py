"""The same side said the same again."""

from comity.records.review import LinkKind, Reason, ReviewedCommitment
from comity.review.links.areas import shared
from comity.review.links.columns import party_number
from comity.review.links.found import Found
from comity.review.links.matter import Matter

_ALIKE, _ALIKE_ANYWHERE = 0.4, 0.6
"""The least likeness of words where an area is shared, and where none is."""


def reaffirmed(one: ReviewedCommitment, matter: Matter) -> Found:
    """Later commitments of the same side in similar words, in the same area or in words that leave no doubt.

    Words that every report has are not enough. Across languages the terms, places and quantities must be alike.
    """
    said = matter.said
    alike = matter.alike(one, said)
    close = (alike.words >= _ALIKE) & (alike.things > 0) & (said.speakers[alike.lines] == party_number(one.speaker))
    close &= ~said.negated[alike.lines] & said.after(one, alike.lines)
    at, words, things = alike.lines[close], alike.words[close], alike.things[close]
    areas = said.overlap(matter.bits.of(one.entry.areas), at)
    sure = (areas > 0) | ((words >= _ALIKE_ANYWHERE) & (things >= _ALIKE_ANYWHERE))
    parts = {"areas": 0.4 * areas[sure], "words": 0.6 * words[sure]}
    return Found(LinkKind.REAFFIRMED, said, at[sure], parts, lambda n: _reason(one, matter.commitments[n]))


def _reason(one: ReviewedCommitment, later: ReviewedCommitment) -> Reason:
    areas = shared(one.entry.areas, later.entry.areas)
    values = {"side": str(one.speaker), "date": later.date or "", "areas": " ".join(areas)}
    if not areas:
        return Reason("said-again-in-words", {"side": values["side"], "date": values["date"]})
    together = {q.language for q in one.quotes} & {q.language for q in later.quotes}
    return Reason("said-again" if together else "said-again-across-languages", values)
