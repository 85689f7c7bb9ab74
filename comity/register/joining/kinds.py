"""Which kinds of engagement two reports may give to one, and how exact each kind is."""

from comity.identity.terms import wide_terms
from comity.records.words import EngagementKind as Kind

_TALK = frozenset({Kind.MEETING, Kind.TALKS, Kind.COURTESY_CALL, Kind.RECEPTION, Kind.WORKING_SESSION})
_ACT = frozenset({Kind.CEREMONY, Kind.SIGNING, Kind.TRAINING})
GENERAL = frozenset({Kind.MEETING, Kind.CEREMONY})
"""Kinds that say no more than what others of their group say too."""


def group(kind: Kind) -> str:
    """The kinds that reports use for one another share a group; a visit is never a meeting."""
    if kind in _TALK:
        return "talk"
    return "act" if kind in _ACT else kind.value


def differ(kinds: set[Kind]) -> bool:
    """Whether kinds given for one engagement contradict: two exact ones, not a general and an exact one."""
    return len(kinds - GENERAL) > 1


def group_of(kind: str) -> str | None:
    """The group of a reference's kind, where it is an engagement's kind too."""
    return group(Kind(kind)) if kind in set(Kind) else None


def is_meal(words: str, language: str) -> bool:
    """Whether words of a language tell of a banquet, a dinner or a tea: not of a working lunch.

    >>> is_meal("dự tiệc trà", "vi"), is_meal("un déjeuner de travail", "fr")
    (True, False)
    """
    return "banquet" in wide_terms(words, language)
