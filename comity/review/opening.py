"""The points to raise: what was said, and nothing found that came of it."""

from collections.abc import Iterable

from comity.records import FORCE
from comity.records.review import LinkCount, LinkKind, OpenPoint, Reason, ReviewedCommitment
from comity.records.status import Status
from comity.review.dates import order
from comity.review.links.areas import GENERAL

_NOT_BEGUN = frozenset({Status.NO_EVIDENCE, Status.NOT_STARTED})
_LATE = frozenset({Status.OVERDUE, Status.LAPSED})


def open_points(commitments: Iterable[ReviewedCommitment]) -> tuple[OpenPoint, ...]:
    """Commitments that nothing later answers or carries out, and what is overdue or has lapsed: oldest first.

    Of one day, the strongest first. What names no particular area is hard to raise, and stands last. What was said
    again later is one point, at its first saying. What was said *not* to be done is none. Where a person set the
    status, that decides.
    """
    still = [one for one in commitments if _is_open(one)]
    still.sort(key=lambda one: (_vague(one), order(one.date), -FORCE.index(one.entry.act), one.entry.id))
    ids, folded, found = {one.entry.id for one in still}, set[str](), []
    for one in still:
        if one.entry.id in folded:
            continue
        said_again = _again(one)
        again = said_again.to if said_again else ()
        folded.update(ids.intersection(again))
        found.append(OpenPoint(one.entry.id, _reason(one), again))
    return tuple(found)


def _is_open(one: ReviewedCommitment) -> bool:
    if one.entry.negated:
        return False
    if one.decided or one.standing in _LATE:
        return one.standing in _NOT_BEGUN | _LATE
    return not one.moved


def _vague(one: ReviewedCommitment) -> bool:
    return GENERAL.issuperset(one.entry.areas)


def _again(one: ReviewedCommitment) -> LinkCount | None:
    return next((found for found in one.found if found.kind is LinkKind.REAFFIRMED), None)


def _reason(one: ReviewedCommitment) -> Reason:
    if one.status and one.status.status in _LATE:
        return one.status.reason
    again = _again(one)
    if again is None:
        return Reason("open-nothing", {})
    return Reason("open-said-again", {"count": str(again.count), "date": again.dates[-1] if again.dates else ""})
