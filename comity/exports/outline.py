"""A review in the order a page has it: what comes first, what stands under what."""

from dataclasses import dataclass

from comity.exports.naming import Naming
from comity.records.areas import areas as taxonomy
from comity.records.review import (
    AreaCount,
    ForceCount,
    Review,
    ReviewedCommitment,
    ReviewedEngagement,
    Standing,
)
from comity.records.status import FieldName, SixFields, Written

Row = tuple[tuple[str, ...], tuple[ForceCount, ...], int]


COMPLIANCE: dict[int | None, str] = {
    1: "compliance-kept",
    0: "compliance-in-progress",
    -1: "compliance-not-kept",
    None: "compliance-unscored",
}
"""The phrase that explains each score of compliance."""


def by(actor: str) -> str:
    """A person or rule of the ledger (`person:NAME`) by the name alone."""
    return actor.partition(":")[2] or actor


def fields_of(fields: SixFields) -> tuple[tuple[tuple[FieldName, Written], ...], tuple[FieldName, ...]]:
    """The six fields that the record or a person fills, and the names of those that are left to write."""
    given = {name: getattr(fields, name.replace("-", "_")) for name in FieldName}
    filled = tuple((name, field) for name, field in given.items() if field.value or field.quotes)
    return filled, tuple(name for name in FieldName if name not in dict(filled))


@dataclass(frozen=True, slots=True)
class Group:
    """An area's commitments: those written out under it, and those that stand under an earlier one."""

    area: str | None
    written: tuple[ReviewedCommitment, ...]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """An engagement and what was part of it."""

    line: ReviewedEngagement
    parts: tuple["Branch", ...]


def headline(review: Review) -> tuple[tuple[str, int], ...]:
    """The numbers that open the page, by the phrase that names them."""
    return (
        ("engagements", sum(one.standing is not Standing.FRAME for one in review.engagements)),
        ("commitments", len(review.commitments)),
        ("instruments", len(review.instruments)),
        ("moved", len(moved(review))),
        ("open", len(review.open_points)),
    )


def moved(review: Review) -> tuple[ReviewedCommitment, ...]:
    """Commitments on which something bears, the surest link first."""
    found = (one for one in review.commitments if one.moved)
    return tuple(sorted(found, key=lambda one: -max(link.score for link in one.later)))


def ask_rows(review: Review, naming: Naming) -> tuple[Row, ...]:
    """Who asked whom, a row for each pair."""
    return tuple(
        ((naming.speaker(one.speaker), naming.addressee(one.addressee)), one.by_force, len(one.commitments))
        for one in review.asks
    )


def area_rows(review: Review, naming: Naming) -> tuple[Row, ...]:
    """Areas by force, the most named first."""
    return tuple(((naming.say.area(one.area),), one.by_force, len(one.commitments)) for one in review.by_area)


def groups(review: Review) -> tuple[Group, ...]:
    """Areas in the order of the taxonomy; each commitment is written out under the first of its areas."""
    rank = {one.id: n for n, one in enumerate(taxonomy())}
    known = {one.entry.id: one for one in review.commitments}
    done: set[str] = set()
    found = []
    for one in sorted(review.by_area, key=lambda one: _place(one, rank)):
        fresh = tuple(id_ for id_ in one.commitments if id_ not in done)
        done.update(fresh)
        found.append(
            Group(one.area, tuple(known[i] for i in fresh), tuple(i for i in one.commitments if i not in fresh))
        )
    return tuple(found)


def _place(one: AreaCount, rank: dict[str, int]) -> tuple[bool, int, str]:
    return one.area is None, rank.get(one.area or "", len(rank)), one.area or ""


def tree(review: Review) -> tuple[Branch, ...]:
    """The engagements, each visit with what was part of it."""
    return _branches(review, None)


def _branches(review: Review, parent: str | None) -> tuple[Branch, ...]:
    return tuple(Branch(one, _branches(review, one.entry.id)) for one in review.engagements if one.parent == parent)
