"""What later entries bear on a commitment: one file a kind of link, each a short and general rule."""

import heapq
from collections.abc import Callable, Iterator
from dataclasses import replace

from comity.records.review import Link, LinkCount, LinkKind, ReviewedCommitment
from comity.review.dates import order
from comity.review.links.answered import answered
from comity.review.links.instrument import signed
from comity.review.links.matter import Matter
from comity.review.links.reaffirmed import reaffirmed
from comity.review.links.took_place import took_place

SHOWN = 3
"""How many links of a kind a commitment keeps: the best, and of equal ones the earliest.

Having been said again is kept whole, for its count and its last day are told.
"""

_RULES: dict[LinkKind, Callable[[ReviewedCommitment, Matter], Iterator[Link]]] = {
    LinkKind.INSTRUMENT: signed,
    LinkKind.ENGAGEMENT: took_place,
    LinkKind.ANSWERED: answered,
    LinkKind.REAFFIRMED: reaffirmed,
}


def follow(matter: Matter) -> tuple[ReviewedCommitment, ...]:
    """The commitments of the matter, each with the links that the rules find, best first by kind."""
    return tuple(_followed(one, matter) for one in matter.commitments)


def _followed(one: ReviewedCommitment, matter: Matter) -> ReviewedCommitment:
    if one.entry.negated:
        return one
    later: list[Link] = []
    counts = []
    for kind, rule in _RULES.items():
        found = list(rule(one, matter))
        most = len(found) if kind is LinkKind.REAFFIRMED else SHOWN
        later += heapq.nsmallest(most, found, key=lambda link: (-link.score, order(link.date), link.to))
        counts += [LinkCount(kind, len(found))] if found else []
    return replace(one, later=tuple(later), found=tuple(counts))


__all__ = ["Matter", "follow"]
