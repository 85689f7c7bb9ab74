"""What two entries share by area, leaving out the one that says nothing in particular."""

from collections.abc import Iterable

GENERAL = frozenset({"general-cooperation", "common-perceptions"})
"""Areas so wide that sharing one proves nothing."""


def shared(ours: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    """The particular areas that both name, sorted."""
    return tuple(sorted((set(ours) & set(theirs)) - GENERAL))


def overlap(ours: Iterable[str], theirs: Iterable[str]) -> float:
    """Shared particular areas over all particular areas that either names, 0..1."""
    one, two = set(ours) - GENERAL, set(theirs) - GENERAL
    return len(one & two) / len(one | two) if one & two else 0.0


def covered(ours: Iterable[str], theirs: Iterable[str]) -> float:
    """The share of our particular areas that they name too, 0..1."""
    one = set(ours) - GENERAL
    return len(one & set(theirs)) / len(one) if one else 0.0
