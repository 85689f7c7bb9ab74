"""The points to raise: what was said, and nothing found that came of it."""

from collections.abc import Iterable

from comity.records import FORCE
from comity.records.review import LinkKind, OpenPoint, Reason, ReviewedCommitment
from comity.review.dates import order
from comity.review.links.areas import GENERAL


def open_points(commitments: Iterable[ReviewedCommitment]) -> tuple[OpenPoint, ...]:
    """Commitments that nothing later answers or carries out, oldest first and strongest first.

    What names no particular area is hard to raise, and stands last.

    What was said again later is one point, at its first saying. What was said *not* to be done is none.
    """
    still = [one for one in commitments if not one.moved and not one.entry.negated]
    still.sort(key=lambda one: (_vague(one), order(one.date), -FORCE.index(one.entry.act), one.entry.id))
    ids, folded, found = {one.entry.id for one in still}, set[str](), []
    for one in still:
        if one.entry.id in folded:
            continue
        again = tuple(link.to for link in one.later if link.kind is LinkKind.REAFFIRMED)
        folded.update(ids.intersection(again))
        found.append(OpenPoint(one.entry.id, _reason(one), again))
    return tuple(found)


def _vague(one: ReviewedCommitment) -> bool:
    return GENERAL.issuperset(one.entry.areas)


def _reason(one: ReviewedCommitment) -> Reason:
    days = [link.date for link in one.later if link.kind is LinkKind.REAFFIRMED]
    if not days:
        return Reason("open-nothing", {})
    count = next(found.count for found in one.found if found.kind is LinkKind.REAFFIRMED)
    last = max(days, key=order)
    return Reason("open-said-again", {"count": str(count), "date": last or ""})
