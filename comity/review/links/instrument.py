"""A paper was signed between the parties in the area, or a broad one where cooperation is all that was asked for."""

import numpy as np

from comity.records.review import LinkKind, Reason, ReviewedCommitment, ReviewedInstrument
from comity.review.links.areas import narrow, shared
from comity.review.links.found import Found, things_parts
from comity.review.links.matter import STAY, Matter

_NAMED = 0.33
"""The share of a commitment's things that a paper in a broad area must name."""

_NAMED_ALONE = 0.6
"""The share that it must name where no area is shared."""


BROAD = "broad"
"""The part of a score for a paper of cooperation at large, where nothing more was asked for."""

_BROAD = 0.3


def signed(one: ReviewedCommitment, matter: Matter) -> Found:
    """Instruments between the two sides, of the same visit, or signed that day or later.

    A narrow area (urban railways, say) is enough to share; in a broad one, such as trade, the paper must name
    what the commitment names.
    """
    papers, alike = matter.signed, matter.alike(one, matter.signed)
    bits, in_narrow = matter.bits.of(one.entry.areas), papers.sharing(matter.bits.of(narrow(one.entry.areas)))
    sharing = np.zeros(len(papers.lines), dtype=np.bool_)
    sharing[in_narrow] = True
    could = sharing.copy()
    could[alike.lines] = True
    at = np.flatnonzero(could)
    areas, (_, things, whole) = papers.covered(bits, at), alike.of(at)
    about = sharing[at] | ((areas > 0) & (things >= _NAMED)) | (things >= _NAMED_ALONE)
    occasion = matter.signed_at(one.entry.engagement)[at]
    chosen = about & (occasion | papers.not_before(one, at))
    if not chosen.any() and matter.is_broad(one):
        return _broad(one, matter)
    parts = {
        "between-the-sides": np.full(int(chosen.sum()), 0.1),
        "areas": 0.3 * areas[chosen],
        **things_parts(things[chosen], whole[chosen]),
        "same-visit": np.where(occasion[chosen], 0.1, 0.0),
    }
    return Found(LinkKind.INSTRUMENT, papers, at[chosen], parts, lambda n: _reason(one, matter.instruments[n]))


def _broad(one: ReviewedCommitment, matter: Matter) -> Found:
    """Papers of cooperation at large, signed after the stay, for a commitment that asks for no more than that."""
    at = np.flatnonzero(matter.broad_papers)
    at = at[matter.signed.after(one, at, STAY.days)]
    parts = {"between-the-sides": np.full(len(at), 0.1), BROAD: np.full(len(at), _BROAD)}
    return Found(LinkKind.INSTRUMENT, matter.signed, at, parts, lambda n: _broadly(matter.instruments[n]))


def _broadly(paper: ReviewedInstrument) -> Reason:
    return Reason("paper-broad", {"kind": str(paper.entry.kind), "date": paper.date or ""})


def _reason(one: ReviewedCommitment, paper: ReviewedInstrument) -> Reason:
    areas = shared(one.entry.areas, paper.entry.areas)
    values = {"kind": str(paper.entry.kind), "date": paper.date or ""}
    if not areas:
        return Reason("paper-names-it", values)
    return Reason("paper-signed", {**values, "areas": " ".join(areas)})
