"""Until when a paper is valid that is told to be so for a number of years from its signing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon
from comity.reading.instruments.naming import Paper
from comity.reading.scene import Scene
from comity.records import edtf
from comity.records.clause import Span

_MOST = 99
_NEXT = 160
"""How far behind the sentence of a paper, in characters, the next one may say how long it is valid."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of one language for how long a paper is valid; both patterns have a group `count`."""

    behind: re.Pattern[str]
    within: re.Pattern[str]
    numbers: Mapping[str, int]


@cache
def terms(language: str) -> Terms:
    """The words of a language. Raises DataError where validity.toml is missing or has keys that nothing reads."""
    data = lexicon.load(language, "validity")
    lexicon.expect(data, Terms.__slots__, f"languages/{language}/validity.toml")
    behind, within = (re.compile(data[key], re.IGNORECASE) for key in ("behind", "within"))
    return Terms(behind, within, data["numbers"])


def valid_until(scene: Scene, paper: Paper, signed: str | None) -> tuple[str, Span] | None:
    """The day (EDTF) until which a paper signed on a day is valid, and the words that say so; None where none do."""
    known = terms(scene.document.language)
    found = known.within.search(scene.text, paper.span.start, paper.span.end) or _behind(scene, paper, known)
    if found is None or not edtf.is_day(signed):
        return None
    said = found["count"].casefold()
    years = int(said) if said.isdecimal() else known.numbers.get(said, 0)
    if signed is None or not 0 < years <= _MOST:
        return None
    return _later(signed, years), Span(*found.span())


def _behind(scene: Scene, paper: Paper, known: Terms) -> re.Match[str] | None:
    """The words in the sentence of a paper that no list holds, or in the next one of its paragraph."""
    if paper.listed:
        return None
    end = min(paper.within.end + _NEXT, scene.paragraph(paper.span.start).end)
    return known.behind.search(scene.text, paper.span.start, end)


def _later(day: str, years: int) -> str:
    """The same day so many years later; the last of February for a leap day."""
    year, month, date = day.split("-")
    return f"{int(year) + years:04}-{month}-{'28' if (month, date) == ('02', '29') else date}"
