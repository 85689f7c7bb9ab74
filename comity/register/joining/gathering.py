"""Gathering things that links join, best link first, where nothing forbids it."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from comity.register.joining.ruled import NOTHING, Ruled


@dataclass(frozen=True, slots=True)
class Link:
    """Two keys that may be one thing, how surely (0..1), and why in words."""

    one: str
    other: str
    score: float
    reason: str

    @classmethod
    def of(cls, one: str, other: str, score: float, reason: str) -> "Link":
        """A link whose keys stand in order, so that the same link is always written the same."""
        return cls(min(one, other), max(one, other), round(score, 4), reason)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Groups of keys, and which links joined, and which were refused because something forbade it."""

    groups: tuple[tuple[str, ...], ...]
    joined: tuple[Link, ...]
    refused: tuple[Link, ...]


def gather(
    keys: Iterable[str],
    links: Iterable[Link],
    may_join: Callable[[tuple[str, ...], tuple[str, ...]], bool],
    ruled: Ruled = NOTHING,
) -> Gathered:
    """Join keys by links, best first, ties by key: the order they come in changes nothing.

    What people judged (`ruled`) goes before every link. `may_join` is asked about two whole groups before they become
    one by a link.
    """
    groups = _ruled_groups(sorted(set(keys)), ruled)
    joined, refused = [], []
    for link in sorted(set(links), key=lambda k: (-k.score, k.one, k.other, k.reason)):
        one, other = groups[link.one], groups[link.other]
        if one is other or ruled.forbids(one, other):
            continue
        if may_join(one, other):
            whole = tuple(sorted((*one, *other)))
            for key in whole:
                groups[key] = whole
            joined.append(link)
        else:
            refused.append(link)
    return Gathered(tuple(sorted(set(groups.values()))), tuple(joined), tuple(refused))


def _ruled_groups(keys: list[str], ruled: Ruled) -> dict[str, tuple[str, ...]]:
    """Each key with all that people said it is one with."""
    units: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        units[ruled.unit(key)].append(key)
    wholes = {unit: tuple(found) for unit, found in units.items()}
    return {key: wholes[ruled.unit(key)] for key in keys}
