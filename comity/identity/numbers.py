"""Numbers and months that a text names, told one way in four languages: see `numbers.toml` beside this file."""

import re
from dataclasses import dataclass
from functools import cache

from comity.identity import han
from comity.identity.spelling import bare
from comity.identity.tables import read_table

_FIGURES = r"(?<![\d.,])(\d{1,3}(?:[.,  ]\d{3})+|\d+(?:[.,]\d+)?)"
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,  ]\d{3})+")
_DIGIT = re.compile(r"\d")
_NONE: frozenset[int] = frozenset()
_WIDE = {ord("０") + n: str(n) for n in range(10)}
_CAPITAL = {"en": ("may", "march")}
"""Months that are other words too, and so need their capital letter."""


def numbers(text: str, language: str) -> frozenset[float]:
    """The numbers that a text writes in figures, with the words of size behind them; figures of months are none.

    >>> numbers("150 billion", "en") == numbers("1500亿", "zh") == numbers("150 tỷ", "vi") == {150_000_000_000}
    True
    """
    if not _DIGIT.search(text):
        return frozenset()
    known = _patterns(language)
    folded = known.figured.sub(" ", _folded(text)) if known.figured else _folded(text)
    return frozenset(_value(one[1]) * known.sizes.get(one[2] or "", 1) for one in known.sized.finditer(folded))


def months(text: str, language: str) -> frozenset[int]:
    """The months that a text names, 1 to 12.

    >>> months("in November", "en") == months("trong tháng 11", "vi") == months("11月", "zh") == {11}
    True
    """
    known = _patterns(language)
    if known.figured:
        return frozenset(int(one[1]) for one in known.figured.finditer(_folded(text))) if _DIGIT.search(text) else _NONE
    found = known.named.finditer(text) if known.named else ()
    return frozenset(known.months[bare(one[0])] for one in found if _is_month(one[0], language))


def _is_month(word: str, language: str) -> bool:
    """Whether a word that is spelled like a month is one: some are other words too, and need their capital letter."""
    return word[0].isupper() or word.casefold() not in _CAPITAL.get(language, ())


def _folded(text: str) -> str:
    """The text bare, simplified, and with figures of half width."""
    return bare(han.simplified(text)).translate(_WIDE)


def _value(figures: str) -> float:
    """What figures are worth: points and commas before three figures part thousands, others are decimal."""
    if _GROUPED.fullmatch(figures):
        return float(re.sub(r"\D", "", figures))
    return float(figures.replace(",", "."))


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What finds numbers and months in a language: months by name (and their numbers) or by figure."""

    sizes: dict[str, int]
    sized: re.Pattern[str]
    months: dict[str, int]
    named: re.Pattern[str] | None
    figured: re.Pattern[str] | None


@cache
def _patterns(language: str) -> _Patterns:
    table = read_table("numbers")
    sizes, months = table["times"].get(language, {}), table["months"].get(language, [])
    words = "|".join(map(re.escape, sizes)) or "(?!)"
    behind = rf"(?:\s*({words}))?" if language == "zh" else rf"(?:\s+({words})\b)?"
    figured = table["figured"].get(language)
    return _Patterns(
        sizes,
        re.compile(_FIGURES + behind),
        {bare(month): place for place, month in enumerate(months, 1)},
        re.compile(rf"(?i)\b(?:{'|'.join(months)})\b") if months else None,
        re.compile(figured) if figured else None,
    )
