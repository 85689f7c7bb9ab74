"""The draft agenda of a session: what was said before is followed through first, then what is new."""

from collections.abc import Iterable

from comity.localities import table
from comity.records.briefing import Agenda, AgendaItem, ItemKind
from comity.records.kept import Due, DueKind, Kept
from comity.records.review import Party, Review, ReviewedCommitment
from comity.records.status import Status
from comity.review.dates import order
from comity.review.sides import Sides

_ITEMS: dict[ItemKind, frozenset[Status]] = {
    ItemKind.OVERDUE: frozenset({Status.OVERDUE, Status.LAPSED}),
    ItemKind.NOT_BEGUN: frozenset({Status.NO_EVIDENCE, Status.NOT_STARTED}),
    ItemKind.UNDER_WAY: frozenset({Status.LIMITED, Status.SUBSTANTIAL}),
    ItemKind.DONE: frozenset({Status.COMPLETE, Status.SUPERSEDED, Status.REFUSED}),
}
_PAPERS = frozenset({DueKind.EXPIRY, DueKind.RENEWAL, DueKind.DUTY})


def agenda(review: Review, due: Iterable[Due], *, on: str, mechanism: Kept | None = None) -> Agenda:
    """The draft agenda of a session `on` a day (EDTF), from the review until then and what is due between the sides."""
    sides = Sides.of((review.sides[0].id, review.sides[1].id), table(), only=review.sides[0].only)
    here = [one for one in due if {sides.of_code(side) for side in one.sides} >= {Party.FIRST, Party.SECOND}]
    papers = tuple(one for one in here if one.kind in _PAPERS)
    sessions = tuple(
        one for one in here if one.kind is DueKind.SESSION and (not mechanism or one.about == mechanism.id)
    )
    return Agenda(
        review,
        on,
        mechanism,
        (
            AgendaItem(ItemKind.OPENING),
            *(AgendaItem(kind, _of(review, states)) for kind, states in _ITEMS.items()),
            AgendaItem(ItemKind.INSTRUMENTS, due=papers),
            AgendaItem(ItemKind.PROPOSALS),
            AgendaItem(ItemKind.NEXT_SESSION, due=sessions),
            AgendaItem(ItemKind.MINUTES),
        ),
    )


def _of(review: Review, states: frozenset[Status]) -> tuple[str, ...]:
    found = [one for one in review.commitments if one.standing in states and not one.entry.negated]
    return tuple(one.entry.id for one in sorted(found, key=_order))


def _order(one: ReviewedCommitment) -> tuple[object, ...]:
    return one.entry.areas[:1], order(one.date), one.entry.id
