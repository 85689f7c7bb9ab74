"""What people judged same or different, as joining takes it; of two that contradict each other, the later one holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from comity.records.decisions import Judged, ThingKind
from comity.records.words import Verdict
from comity.register.deciding.attaching import Attaching
from comity.register.deciding.standing import Decision
from comity.register.joining.ruled import Ruled

Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class Bond:
    """One judgement in keys: what it says of which two sets."""

    decision: Decision | None
    verdict: Verdict
    one: Keys
    other: Keys


@dataclass(frozen=True, slots=True)
class Settled:
    """Judgements that do not contradict each other; and those set aside, each with the later one it contradicts."""

    ruled: Mapping[ThingKind, Ruled]
    aside: tuple[tuple[Decision, Decision], ...]


def settle(decisions: Sequence[Decision], attaching: Attaching) -> Settled:
    """All judgements by kind of thing, the latest first; whatever contradicts a later one is set aside."""
    ruled: dict[ThingKind, Ruled] = {}
    aside: list[tuple[Decision, Decision]] = []
    for kind in ThingKind:
        kept: list[Bond] = []
        for bond in sorted(bonds(decisions, attaching, kind), key=_latest_first):
            against = contradicted(bond, kept)
            if against and bond.decision and against[0].decision:
                aside.append((bond.decision, against[0].decision))
            elif bond.one or bond.other:
                kept.append(bond)
        if kept:
            same = tuple(b.one | b.other for b in kept if b.verdict is Verdict.SAME)
            apart = tuple((b.one, b.other) for b in kept if b.verdict is Verdict.DIFFERENT)
            ruled[kind] = Ruled(same, apart)
    return Settled(ruled, tuple(aside))


def bonds(decisions: Iterable[Decision], attaching: Attaching, kind: ThingKind) -> list[Bond]:
    """The judgements about things of one kind, in keys."""
    return [
        Bond(one, one.content.verdict, attaching.keys(one.content.one), attaching.keys(one.content.other))
        for one in decisions
        if isinstance(one.content, Judged) and one.content.one.kind is kind
    ]


def contradicted(new: Bond, kept: Sequence[Bond]) -> list[Bond]:
    """Those of the kept judgements that the new one contradicts, directly or by what follows from them."""
    same = [bond for bond in kept if bond.verdict is Verdict.SAME]
    if new.verdict is Verdict.DIFFERENT:
        whole, by = _reached(new.one, same)
        return by if whole & new.other else []
    whole, _ = _reached(new.one | new.other, same)
    return [bond for bond in kept if bond.verdict is Verdict.DIFFERENT and bond.one & whole and bond.other & whole]


def _reached(start: Keys, same: Sequence[Bond]) -> tuple[Keys, list[Bond]]:
    """All keys that judgements make one with these, and the judgements that do."""
    whole, by, left = start, [], list(same)
    while found := [bond for bond in left if (bond.one | bond.other) & whole]:
        whole = whole.union(*(bond.one | bond.other for bond in found))
        by += found
        left = [bond for bond in left if bond not in found]
    return whole, by


def _latest_first(bond: Bond) -> int:
    return -bond.decision.entry if bond.decision else 0
