"""Which of several places of one name a text means, by what it says that it lies in: "Batesville in Indiana"."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from comity.languages.grammars.dependency.tables.naming import NEVER, naming
from comity.localities import table
from comity.records import Locality, LocalityKind
from comity.records.clause import Span

_LEAD = 30
"""How far before a place, in characters, the words for what it is may begin."""


def within(
    text: str, language: str, named: Sequence[tuple[str, Locality]], starts: Mapping[int, Locality]
) -> dict[str, Locality]:
    """The names of places that a text says lie in a part of a country, each with the place of that name there.

    `named` are the names with what each means without these words, `starts` where in the text places are named. Of
    those that the part does not have, one named with what it is ("Haiyan county, Zhejiang") is taken for the part.
    """
    told: dict[str, Locality] = {}
    if naming(language).lies_in is NEVER:
        return told
    for name, locality in dict(named).items():
        for found in _standing(name).finditer(text) if "-" in locality.code else ():
            gap = naming(language).lies_in.match(text, found.end())
            part = starts.get(gap.end()) if gap is not None else None
            if gap is None or part is None or "-" not in part.code or table().within(locality.id, part.code):
                continue
            inside = (one.locality for one in table().find(name) if table().within(one.locality.id, part.code))
            one = next(inside, part if gap["kind"] else None)
            if one is not None:
                told[name] = one
    return told


def as_called(text: str, language: str, span: Span, locality: Locality) -> Locality:
    """What a place means that words beside it call a province or the like: not a city of the name."""
    known = naming(language)
    behind = known.part_behind.match(text, span.end)
    best = table().find(text[span.start : behind.end()])[:1] if behind is not None else ()
    whole = next((one.locality for one in best if one.locality.kind is LocalityKind.SUBDIVISION), None)
    if whole is not None and _are_of_one_country(whole, locality):
        return whole  # "Moscow region"
    if locality.kind is not LocalityKind.CITY or not known.part_behind.match(text, span.end):
        before = text[max(0, span.start - _LEAD) : span.start]
        if locality.kind is not LocalityKind.CITY or not known.part_before.search(before):
            return locality
    found = (one.locality for one in table().find(text[span.start : span.end]))
    parts = (one for one in found if one.kind is LocalityKind.SUBDIVISION)
    return next((one for one in parts if _are_of_one_country(one, locality)), locality)


def _are_of_one_country(one: Locality, other: Locality) -> bool:
    return one.code.split("-")[0] == other.code.split("-")[0]


@cache
def _standing(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
