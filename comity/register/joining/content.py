"""What a commitment is about, compared within a language and across languages."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

from comity.identity.numbers import months, numbers
from comity.identity.spelling import bare
from comity.identity.terms import wide_terms
from comity.register.joining.parties import named_localities

_GENERAL = frozenset({"general-cooperation", "friendship", "common-perceptions", "economy"})
_STEM = 5
_CATCH_ALL = frozenset({"general-cooperation"})
_YEARS = 1900, 2100
_SIGNS = (("numbers", 0.2), ("years", 0.1), ("months", 0.1), ("places", 0.1))
"""What two texts may tell that makes them one or two, and how much other ones speak against it."""

_TELLING = 0.9  # what terms a text must name, weighed, for them to tell anything
_VAGUE = 0.65  # areas that a reader gives for want of an exact one say little; the words must say the rest


@dataclass(frozen=True, slots=True)
class Content:
    """The words of what is to be done, their language, and the areas they were filed under."""

    text: str
    language: str
    areas: frozenset[str]


def subjects(content: Content) -> frozenset[str]:
    """The areas, the general one aside, and the terms of a content: what it can be told from others by."""
    named = wide_terms(content.text, content.language)
    return frozenset({f"the area {area}" for area in content.areas - _CATCH_ALL} | set(named))


def likeness(one: Content, other: Content) -> tuple[float, str]:
    """How like two contents are, 0..1, and why.

    Within a language by areas, words and terms; across languages by areas, by the terms of a table, by
    numbers and names of places, and by words that the languages share (mechanism, mécanisme).
    """
    areas, about = _areas(one.areas, other.areas)
    said, named = _terms(one, other)
    signs, shown = _signs(one, other)
    if one.language == other.language:
        words = _words(one.text, other.text)
        score = 0.5 * areas + 0.5 * words if said is None else 0.35 * areas + 0.35 * words + 0.3 * said
        return max(0.0, min(1.0, score + signs)), f"{about}; words alike by {words:.0%}{named}{shown}"
    cognates = _cognates(one.text, other.text)
    score = 0.8 * areas + 0.2 * cognates if said is None else 0.35 * areas + 0.6 * said + 0.05 * cognates
    return max(0.0, min(1.0, score + signs)), f"{about}{named}{shown}; in two languages"


def _terms(one: Content, other: Content) -> tuple[float | None, str]:
    """How far two texts name the same things, 0..1; None where one names too few to tell."""
    a, b = wide_terms(one.text, one.language), wide_terms(other.text, other.language)
    least, whole = min(sum(a.values()), sum(b.values())), sum(a.values()) + sum(b.values())
    if least < _TELLING:
        return None, ""
    shared = sorted(a.keys() & b.keys(), key=lambda term: (-a[term], term))
    common = sum(a[term] for term in shared)
    shown = f"; both speak of {', '.join(shared)}" if shared else "; nothing in common that they speak of"
    return 0.5 * common / least + common / whole, shown


def _areas(one: frozenset[str], other: frozenset[str]) -> tuple[float, str]:
    """Shared areas, as a share of the shorter list and of both; a general area says less than an exact one."""
    if not one or not other:
        return 0.4, "an area unknown in one"
    shared = one & other
    if not shared:
        vague = one <= _CATCH_ALL or other <= _CATCH_ALL
        return (0.45, "only a general area in one") if vague else (0.0, "no area in common")
    mass = {area: 0.7 if area in _GENERAL else 1.0 for area in one | other}
    common = sum(mass[a] for a in shared)
    least = min(sum(mass[a] for a in one), sum(mass[a] for a in other))
    score = (0.6 * common / least + 0.4 * common / sum(mass.values())) * (_VAGUE if shared <= _CATCH_ALL else 1.0)
    return score, f"areas in common: {', '.join(sorted(shared))}"


@lru_cache(maxsize=100_000)
def _words(one: str, other: str) -> float:
    a, b = bare(one), bare(other)
    if not a.isascii() and " " not in a.strip():
        a, b = " ".join(a), " ".join(b)
    return (0.6 * token_set_ratio(a, b) + 0.4 * token_sort_ratio(a, b)) / 100


def _signs(one: Content, other: Content) -> tuple[float, str]:
    """Numbers, years and months that both tell, or that contradict; across languages places too."""
    told, others = _told(one.text, one.language), _told(other.text, other.language)
    if one.language != other.language:
        told = (*told, named_localities(one.text, one.language))
        others = (*others, named_localities(other.text, other.language))
    score, shown = 0.0, ""
    for (what, against), a, b in zip(_SIGNS, told, others, strict=False):
        if a and b:
            score += 0.05 * min(2, len(a & b)) if a & b else -against
            shown += f"; {what} in common" if a & b else f"; different {what}"
    return score, shown


@lru_cache(maxsize=100_000)
def _told(text: str, language: str) -> tuple[frozenset[Any], ...]:
    """The numbers, years and months of a text, in the order of `_SIGNS`."""
    figures = numbers(text, language)
    years = frozenset(n for n in figures if _YEARS[0] <= n < _YEARS[1] and n.is_integer())
    return figures - years, years, months(text, language)


@lru_cache(maxsize=100_000)
def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.findall(r"[^\W\d_]+", bare(text)) if len(word) >= _STEM)


def _cognates(one: str, other: str) -> float:
    """Words that begin alike, as a share of the shorter text's words."""
    a, b = _stems(one), _stems(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
