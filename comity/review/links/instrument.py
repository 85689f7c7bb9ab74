"""A paper was signed between the parties in the area."""

from collections.abc import Iterator

from comity.records.review import Link, LinkKind, Part, Reason, ReviewedCommitment, ReviewedInstrument
from comity.review.dates import not_before
from comity.review.links.areas import covered, shared
from comity.review.links.matter import Matter


def signed(one: ReviewedCommitment, matter: Matter) -> Iterator[Link]:
    """Instruments between the two sides in its area, of the same visit, or signed that day or later."""
    for paper in matter.instruments:
        areas = covered(one.entry.areas, paper.entry.areas)
        same = _same_occasion(one, paper, matter)
        if not areas or not (same or not_before(paper, one)):
            continue
        parts = (Part("between-the-sides", 0.4), Part("areas", 0.4 * areas), Part("same-visit", 0.2 if same else 0.0))
        values = {
            "kind": str(paper.entry.kind),
            "date": paper.date or "",
            "areas": " ".join(shared(one.entry.areas, paper.entry.areas)),
        }
        score = sum(part.value for part in parts)
        reason = Reason("paper-signed", values)
        yield Link(LinkKind.INSTRUMENT, paper.entry.id, paper.date, score, parts, reason, paper.quotes)


def _same_occasion(one: ReviewedCommitment, paper: ReviewedInstrument, matter: Matter) -> bool:
    ours = matter.occasion(one.entry.engagement)
    return ours is not None and ours == matter.occasion(paper.entry.engagement)
