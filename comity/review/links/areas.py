"""What two entries share by area, leaving out the ones that say nothing in particular."""

from collections.abc import Iterable

GENERAL = frozenset({"general-cooperation", "common-perceptions"})
"""Areas so wide that sharing one proves nothing."""

BROAD = GENERAL | frozenset(
    {
        "economy", "trade", "investment", "industry", "agriculture", "infrastructure", "transport", "science",
        "digital", "culture", "tourism", "education", "people-to-people", "friendship", "delegation-exchange",
        "high-level-exchange", "political-trust", "environment", "health", "training", "experience-sharing",
        "border-management",
    }
)  # fmt: skip
"""Areas in which so much is done that sharing one does not show that two entries speak of one thing."""


def shared(ours: Iterable[str], theirs: Iterable[str]) -> tuple[str, ...]:
    """The particular areas that both name, sorted."""
    return tuple(sorted((set(ours) & set(theirs)) - GENERAL))


def narrow(areas: Iterable[str]) -> tuple[str, ...]:
    """The areas that are neither general nor broad."""
    return tuple(area for area in areas if area not in BROAD)
