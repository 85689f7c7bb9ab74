"""Which value an entry shows where its sources differ, and the values that stand beside it.

The rule, for every field: unknown counts for nothing; a value is supported by each source whose value
is the same or a less exact form of it; the one with most support is shown, then the most exact, then
the first in the order of its text. Values contradict where neither is a less exact form of the other.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from comity.records import Conflict, EngagementKind, Place, Said
from comity.records.codec import to_data, to_json
from comity.records.edtf import bounds, is_day, overlaps
from comity.register.joining import kinds
from comity.register.joining.places import compatible, compatible_codes, depth

V = TypeVar("V")


def dates(field: str, told: Iterable[tuple[str, str | None]]) -> tuple[str | None, tuple[Conflict, ...]]:
    """The date best supported and most exact, and a conflict where two dates share no day."""
    return _settle(field, told, overlaps, lambda date: -_length(date))


def stays(field: str, told: Iterable[tuple[str, str | None]]) -> tuple[str | None, tuple[Conflict, ...]]:
    """As `dates`, for what goes on for days: days told from first to last are no less exact than one day of them."""
    listed = list(told)
    times = Counter(date for _, date in listed)
    return _settle(field, listed, overlaps, lambda date: times[date] if "/" in date or is_day(date) else -_length(date))


def _length(date: str) -> int:
    first, last = bounds(date)
    return (last - first).days


def places(field: str, told: Iterable[tuple[str, Place | None]]) -> tuple[Place | None, tuple[Conflict, ...]]:
    """The place best supported and nearest told (a city before its country), and the conflict where two differ."""
    return _settle(field, told, compatible, depth)


def kind(told: Iterable[tuple[str, EngagementKind]]) -> tuple[EngagementKind, tuple[Conflict, ...]]:
    """The kind most sources give, an exact one before a general one; conflict where exact ones differ."""
    listed = sorted(told)
    count = Counter(k for _, k in listed if k not in kinds.GENERAL) or Counter(k for _, k in listed)
    chosen = min(count, key=lambda k: (-count[k], k))
    return chosen, conflict("kind", listed) if kinds.differ({k for _, k in listed}) else ()


def texts(field: str, told: Iterable[tuple[str, str | None]]) -> tuple[str | None, tuple[Conflict, ...]]:
    """The text most sources give, and a conflict where there is another."""
    return _settle(field, told, lambda a, b: a == b, lambda _: 0)


def sides(field: str, told: Iterable[tuple[str, str | None]]) -> tuple[str | None, tuple[Conflict, ...]]:
    """The code best supported and most exact (a province before its country), and a conflict where two differ."""
    return _settle(field, told, compatible_codes, len)


def _settle(
    field: str,
    told: Iterable[tuple[str, V | None]],
    agree: Callable[[V, V], bool],
    exactness: Callable[[V], int],
) -> tuple[V | None, tuple[Conflict, ...]]:
    known = sorted(((s, v) for s, v in told if v is not None), key=lambda pair: (pair[0], to_json(pair[1])))
    if not known:
        return None, ()
    values = list(dict.fromkeys(v for _, v in known))
    support = {v: sum(agree(v, other) for _, other in known) for v in values}
    exact_count = Counter(v for _, v in known)
    chosen = min(values, key=lambda v: (-support[v], -exactness(v), -exact_count[v], to_json(v)))
    contradict = any(not agree(a, b) for a in values for b in values)
    return chosen, conflict(field, known) if contradict else ()


def conflict(field: str, told: Iterable[tuple[str, object]]) -> tuple[Conflict, ...]:
    """Every value of a field with the sources that give it, as one conflict."""
    by_value: dict[str, list[tuple[str, object]]] = defaultdict(list)
    for where, value in told:
        by_value[to_json(value)].append((where, value))
    said = tuple(
        Said(to_data(pairs[0][1]), tuple(sorted({w for w, _ in pairs}))) for _, pairs in sorted(by_value.items())
    )
    return (Conflict(field, said),) if len(said) > 1 else ()


def majority(told: Mapping[str, int] | Counter[str]) -> str | None:
    """The commonest text, the first in order among equals; None for none."""
    return min(told, key=lambda v: (-told[v], v)) if told else None
