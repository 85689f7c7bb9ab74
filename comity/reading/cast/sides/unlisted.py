"""Whom people act for whose town or county no table has, by what the report says of where it lies."""

import re
from collections.abc import Iterable, Iterator

from comity.localities import table
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import iso
from comity.reading.words import Words
from comity.records.clause import Analysis

_NAME = re.compile(r"[A-ZÀ-ÝĐ][\w’'-]+")
_LONGEST = 40
"""How long, in characters, the name of a place may be."""


def place_unlisted(people: Iterable[Actor], analysis: Analysis, words: Words) -> None:
    """Let those of no known side act for what their town is said to lie in: "Haiyan county in Jiaxing".

    Their office names the town, by a name that is no place of the table.
    """
    for actor in people:
        if actor.is_person and not iso(actor.codes) and actor.side is None:
            found = (place for office in actor.offices for place in _lies_in(analysis, words, office))
            place = next(found, None)
            if place is not None:
                actor.codes += place


def _lies_in(analysis: Analysis, words: Words, office: str) -> Iterator[list[str]]:
    """The ISO codes of what a name in the words of an office is said to lie in, where it stands in the report."""
    for name in _NAME.findall(office):
        if name.isupper() or set(name.casefold().split()) & words.office_words or table().nationality(name):
            continue
        for found in re.finditer(rf"\b{re.escape(name)}\b", analysis.text):
            gap = words.lies_in.match(analysis.text, found.end())
            place = _place_at(analysis, gap.end()) if gap is not None else None
            if place is not None:
                yield place


def _place_at(analysis: Analysis, start: int) -> list[str] | None:
    """The ISO codes, a country's before its part's, of the likeliest place whose name begins at an offset."""
    named = table().scan(analysis.text[start : start + _LONGEST], analysis.language)
    first = next((one for one in named if one.start == 0 and one.candidates), None)
    if first is None:
        return None
    code = first.candidates[0].locality.code
    return [code.split("-")[0], code] if "-" in code else [code]
