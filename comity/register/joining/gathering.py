"""Gathering things that links join, best link first, where nothing forbids it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


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
) -> Gathered:
    """Join keys by links, best first, ties by key: the order they come in changes nothing.

    `may_join` is asked about two whole groups before they become one.
    """
    groups: dict[str, tuple[str, ...]] = {key: (key,) for key in sorted(set(keys))}
    joined, refused = [], []
    for link in sorted(set(links), key=lambda k: (-k.score, k.one, k.other, k.reason)):
        one, other = groups[link.one], groups[link.other]
        if one is other:
            continue
        if may_join(one, other):
            whole = tuple(sorted((*one, *other)))
            for key in whole:
                groups[key] = whole
            joined.append(link)
        else:
            refused.append(link)
    return Gathered(tuple(sorted(set(groups.values()))), tuple(joined), tuple(refused))
