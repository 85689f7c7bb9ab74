"""What later entries bear on a commitment: one file a kind of link, each a short and general rule."""

from dataclasses import replace

from comity.records.review import Link, LinkKind, ReviewedCommitment
from comity.review.links.answered import answered
from comity.review.links.instrument import signed
from comity.review.links.matter import Matter
from comity.review.links.reaffirmed import reaffirmed
from comity.review.links.took_place import took_place

_RULES = (answered, signed, took_place, reaffirmed)
_RANK = (LinkKind.INSTRUMENT, LinkKind.ENGAGEMENT, LinkKind.ANSWERED, LinkKind.REAFFIRMED)


def follow(matter: Matter) -> tuple[ReviewedCommitment, ...]:
    """The commitments of the matter, each with the links that the rules find, best first by kind."""
    return tuple(replace(one, later=_later(one, matter)) for one in matter.commitments)


def _later(one: ReviewedCommitment, matter: Matter) -> tuple[Link, ...]:
    if one.entry.negated:
        return ()
    found = [link for rule in _RULES for link in rule(one, matter)]
    return tuple(sorted(found, key=lambda link: (_RANK.index(link.kind), -link.score, link.date or "", link.to)))


__all__ = ["Matter", "follow"]
