"""What later entries bear on a commitment: one file a kind of link, each a short and general rule."""

from collections.abc import Callable
from dataclasses import replace

from comity.records.review import Link, LinkCount, LinkKind, ReviewedCommitment
from comity.review.links.answered import answered
from comity.review.links.found import Found
from comity.review.links.instrument import signed
from comity.review.links.matter import Matter
from comity.review.links.reaffirmed import reaffirmed
from comity.review.links.rivals import Rivals
from comity.review.links.told import declined, refused, reported, superseded
from comity.review.links.took_place import took_place

RULES = "comity.follow/3"
"""The name and version of the rules of links and statuses; raised with every change of what they find."""

SHOWN = 3
"""How many links of a kind a commitment keeps: the best, and of equal ones the earliest. All are counted."""

_RULES: tuple[Callable[[ReviewedCommitment, Matter], Found | None], ...] = (
    reported,
    signed,
    took_place,
    answered,
    refused,
    declined,
    superseded,
    reaffirmed,
)


def follow(matter: Matter) -> tuple[ReviewedCommitment, ...]:
    """The commitments of the matter, each with the links that the rules find, best first by kind."""
    all_found = [_found(one, matter) for one in matter.commitments]
    rivals = Rivals(matter.told, (found for listed in all_found for found in listed))
    pairs = zip(matter.commitments, all_found, strict=True)
    return tuple(_followed(one, [rivals.settle(found) for found in listed]) for one, listed in pairs)


def _found(one: ReviewedCommitment, matter: Matter) -> list[Found]:
    if one.entry.negated:
        return []
    return [found for rule in _RULES if (found := rule(one, matter)) and len(found.at)]


def _followed(one: ReviewedCommitment, listed: list[Found]) -> ReviewedCommitment:
    later: list[Link] = []
    counts: dict[LinkKind, LinkCount] = {}
    for found in listed:
        if count := found.count():
            later += found.best(SHOWN)
            counts[count.kind] = _added(counts.get(count.kind), count)
    return replace(one, later=tuple(later), found=tuple(counts.values()))


def _added(before: LinkCount | None, count: LinkCount) -> LinkCount:
    if before is None:
        return count
    dates = tuple(sorted({*before.dates, *count.dates}))
    return LinkCount(count.kind, before.count + count.count, (*before.to, *count.to), dates)


__all__ = ["RULES", "Matter", "follow"]
