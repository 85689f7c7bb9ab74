"""What was to take place took place: a delegation came, a training was held."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from comity.records import DataError, EngagementKind
from comity.records.review import (
    Link,
    LinkKind,
    Part,
    Party,
    Reason,
    ReviewedCommitment,
    ReviewedEngagement,
    Standing,
)
from comity.review.dates import after
from comity.review.links.matter import Matter

_KIND, _PLACED = 0.5, 0.2


@cache
def kinds_by_area() -> dict[str, frozenset[EngagementKind]]:
    """The kinds of engagement that carry out commitments of an area; raises DataError on unknown kinds."""
    text = resources.files(__package__).joinpath("took_place.toml").read_text(encoding="utf-8")
    try:
        return {area: frozenset(map(EngagementKind, kinds)) for area, kinds in tomllib.loads(text).items()}
    except ValueError as why:
        raise DataError(f"took_place.toml: {why}") from None


def took_place(one: ReviewedCommitment, matter: Matter) -> Iterator[Link]:
    """The first fitting engagement of every later visit or occasion between the sides.

    What took place in a third country is none, for neither side came to the other. What the same
    people did within two weeks belongs to the same stay, and carries nothing out.
    """
    areas = sorted(area for area in one.entry.areas if area in kinds_by_area())
    kinds = frozenset(kind for area in areas for kind in kinds_by_area()[area])
    seen = {matter.occasion(one.entry.engagement)}
    for later in matter.engagements if kinds else ():
        occasion = matter.occasion(later.entry.id)
        if occasion in seen or not _fits(later, kinds) or not after(later, one):
            continue
        if matter.same_stay(one, later):
            continue
        seen.add(occasion)
        yield _link(later, areas)


def _fits(later: ReviewedEngagement, kinds: frozenset[EngagementKind]) -> bool:
    if later.standing is Standing.FRAME or later.entry.planned or later.entry.kind not in kinds:
        return False
    elsewhere = later.entry.place is not None and later.where is Party.UNSAID
    return not elsewhere or later.entry.kind is EngagementKind.CALL


def _link(later: ReviewedEngagement, areas: list[str]) -> Link:
    placed = later.where in (Party.FIRST, Party.SECOND)
    parts = (Part("kind-of-engagement", _KIND), Part("place-known", _PLACED if placed else 0.0))
    fitting = [area for area in areas if later.entry.kind in kinds_by_area()[area]]
    values = {"kind": str(later.entry.kind), "date": later.date or "", "areas": " ".join(fitting)}
    score = sum(part.value for part in parts)
    reason = Reason("took-place", values)
    return Link(LinkKind.ENGAGEMENT, later.entry.id, later.date, score, parts, reason, later.quotes)
