"""The other side agreed to what was asked, or pledged it."""

import numpy as np

from comity.records import Act
from comity.records.review import LinkKind, Party, Reason, ReviewedCommitment
from comity.review.links.areas import shared
from comity.review.links.columns import party_number
from comity.review.links.found import Found
from comity.review.links.matter import Matter
from comity.review.sides import other

_ASKING = frozenset({Act.HOPE, Act.PROPOSE, Act.REQUEST})
_ANSWERING = frozenset({Act.AGREE, Act.PLEDGE, Act.SIGN})
_JOINT = party_number(Party.JOINT)
_SAME_PLACE = 0.3
_ALIKE_ELSEWHERE = 0.33
"""The least likeness of what was said elsewhere, by things and words together."""

_BY_THINGS = 0.5


def answered(one: ReviewedCommitment, matter: Matter) -> Found | None:
    """What the other side, or both together, agreed, pledged or signed in the same area.

    At the same engagement a shared area is enough; later ones must also be alike in their words.
    """
    if one.entry.act not in _ASKING or one.speaker not in (Party.FIRST, Party.SECOND):
        return None
    said, alike = matter.said, matter.alike(one, matter.said)
    here = matter.said_at(one.entry.engagement)
    likely = (_BY_THINGS * alike.things + (1 - _BY_THINGS) * alike.words >= _ALIKE_ELSEWHERE) & (alike.things > 0)
    later = alike.lines[likely]
    later = later[said.not_before(one, later)]
    could = np.zeros(len(said.lines), dtype=np.bool_)
    could[here] = could[later] = True
    at = np.flatnonzero(could)
    theirs = (said.speakers[at] == party_number(other(one.speaker))) | (said.speakers[at] == _JOINT)
    at = at[theirs & said.of_acts(_ANSWERING)[at] & ~said.negated[at]]
    at = at[said.overlap(matter.bits.of(one.entry.areas), at) > 0]
    words, _, _ = alike.of(at)
    parts = {
        "areas": 0.4 * said.overlap(matter.bits.of(one.entry.areas), at),
        "words": 0.3 * words,
        "same-engagement": np.where(np.isin(at, here), _SAME_PLACE, 0.0),
    }
    return Found(LinkKind.ANSWERED, said, at, parts, lambda n: _reason(one, matter.commitments[n]))


def _reason(one: ReviewedCommitment, later: ReviewedCommitment) -> Reason:
    values = {
        "side": str(later.speaker),
        "act": str(later.entry.act),
        "date": later.date or "",
        "areas": " ".join(shared(one.entry.areas, later.entry.areas)),
    }
    same = bool(one.entry.engagement) and later.entry.engagement == one.entry.engagement
    return Reason("answered-there" if same else "answered-later", values)
