"""The numbers of a review, each with the ids it counts, so that anybody can count again."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from comity.records import FORCE, Act
from comity.records.review import (
    AreaCount,
    AskCount,
    ForceCount,
    MovementCount,
    Party,
    ReviewedCommitment,
    StatusCount,
)
from comity.records.status import Movement, Status


def by_force(acts: Iterable[Act]) -> tuple[ForceCount, ...]:
    """How many of each act, weakest first; all six are given, zero or not."""
    found = Counter(acts)
    return tuple(ForceCount(act, found[act]) for act in FORCE)


def by_area(commitments: Iterable[ReviewedCommitment]) -> tuple[AreaCount, ...]:
    """Commitments by area, most named first; one that names three areas stands in three."""
    groups: dict[str | None, list[ReviewedCommitment]] = defaultdict(list)
    for one in commitments:
        for area in one.entry.areas or (None,):
            groups[area].append(one)
    ordered = sorted(groups.items(), key=lambda pair: (pair[0] is None, -len(pair[1]), pair[0] or ""))
    return tuple(AreaCount(area, _ids(found), by_force(one.entry.act for one in found)) for area, found in ordered)


def by_asking(commitments: Iterable[ReviewedCommitment]) -> tuple[AskCount, ...]:
    """Commitments by who spoke to whom; only pairs that occur."""
    groups: dict[tuple[Party, Party], list[ReviewedCommitment]] = defaultdict(list)
    for one in commitments:
        groups[one.speaker, one.addressee].append(one)
    rank = list(Party)
    ordered = sorted(groups.items(), key=lambda pair: (rank.index(pair[0][0]), rank.index(pair[0][1])))
    return tuple(
        AskCount(speaker, addressee, _ids(found), by_force(one.entry.act for one in found))
        for (speaker, addressee), found in ordered
    )


def _ids(found: Iterable[ReviewedCommitment]) -> tuple[str, ...]:
    return tuple(one.entry.id for one in found)


def by_status(commitments: Iterable[ReviewedCommitment]) -> tuple[StatusCount, ...]:
    """Commitments by the status that stands; all nine are given, zero or not."""
    groups: dict[Status | None, list[ReviewedCommitment]] = defaultdict(list)
    for one in commitments:
        groups[one.standing].append(one)
    return tuple(StatusCount(status, _ids(groups[status])) for status in Status)


def by_movement(commitments: Iterable[ReviewedCommitment]) -> tuple[MovementCount, ...]:
    """Commitments by where they stand against the review before; all four are given, zero or not."""
    groups: dict[Movement, list[ReviewedCommitment]] = defaultdict(list)
    for one in commitments:
        groups[one.movement].append(one)
    return tuple(MovementCount(movement, _ids(groups[movement])) for movement in Movement)
