"""Whose report it is: the country of the government that issued it, as its own words show."""

from collections import Counter
from collections.abc import Collection
from itertools import groupby

from comity.localities import table
from comity.reading.dateline import in_dateline
from comity.reading.siding import siding
from comity.reading.words import words
from comity.records import LocalityKind
from comity.records.clause import Analysis, BlockKind, Mention, MentionKind, Span


def likely_home(analysis: Analysis) -> str | None:
    """The country that a report names beside the other side's, as far as can be told before its people are known.

    Where all but one of the countries named are those of people in the report, it is the one left, if the report
    couples it with theirs ("U.S.-German relations", "between Singapore and Panama"); or else the one whose
    seat of government it names, where nobody in it acts for another; or else the one it is dated from, where
    people of another meet somebody of no known country.
    """
    return _speaking_for(analysis) or _coupled(analysis) or _seated(analysis) or _dated_from(analysis)


_DASHES = ("-", "–", "—")
_NEAR = 24
"""How far from a name, in characters, what it is coupled with is looked for: room for a country's name."""


def signed_off(analysis: Analysis) -> str | None:
    """The country that signs a report, in a line behind the story, at its end or under its pictures; else None."""
    return _signed_behind(analysis) or _signed_within(analysis) or _credited(analysis)


def _signed_behind(analysis: Analysis) -> str | None:
    """The country that alone, or with its ministry, makes a line behind the story, or one below its ministry's."""
    ministries = words(analysis.language).ministries
    body = [b.span.end for b in analysis.blocks if b.kind is BlockKind.BODY]
    below = False
    for block in (b for b in analysis.blocks if body and b.span.start >= body[0]):
        line = _without_day(analysis.text[block.span.start : block.span.end].split())
        if block.kind is BlockKind.BODY or not line:
            below = False
            continue
        office = " ".join(line).casefold().startswith(ministries)
        signs = office or (len(line) == 1 and (below or block.span.start >= body[-1]))
        country = _country(line[-1]) if signs else None
        if country is not None:
            return country
        below = office
    return None


def _country(word: str) -> str | None:
    """The ISO code of the country that a word with a capital names."""
    found = table().find(word.strip(".,]")) if word[0].isupper() else ()
    return found[0].locality.code if found and found[0].locality.kind is LocalityKind.COUNTRY else None


def _signed_within(analysis: Analysis) -> str | None:
    """The country that ends a run of capitals in a paragraph, from its ministry on: "MINISTRY OF X COUNTRY 1 MAY"."""
    ministries = words(analysis.language).ministries
    for block in reversed([b for b in analysis.blocks if b.kind is BlockKind.BODY]):
        told = analysis.text[block.span.start : block.span.end].split()
        for in_capitals, run in groupby(told, key=str.isupper):
            line = list(run)
            country = _country(line[-1]) if in_capitals and len(line) > 1 else None
            if country is not None and " ".join(line).casefold().startswith(ministries):
                return country
    return None


def _credited(analysis: Analysis) -> str | None:
    """The country whose ministry all the captions that name one give as the source of a picture."""
    captions = [analysis.text[b.span.start : b.span.end] for b in analysis.blocks if b.kind is BlockKind.CAPTION]
    sources = (caption.rpartition(":")[2].strip(" ]") for caption in captions)
    ministries = words(analysis.language).ministries
    found = {_country(source.split()[-1]) for source in sources if source.casefold().startswith(ministries)}
    return found.pop() if len(found) == 1 else None


def _without_day(line: list[str]) -> list[str]:
    """The words of a line without the day at its end: "SINGAPORE 10 JULY 2023"."""
    numbers = [i for i, word in enumerate(line) if word.strip(".,").isdigit()]
    return line[: numbers[0]] if numbers and numbers[0] else line


def _seated(analysis: Analysis) -> str | None:
    """The country whose seat of government the report names, if nobody in it acts for another: "the White House"."""
    theirs = {m.codes[0] for m in analysis.mentions if m.kind is MentionKind.PERSON and m.codes}
    if words(analysis.language).any_site.search(analysis.text) is None:
        return None
    seats = {code.split("-")[0] for site, code in words(analysis.language).sites if site.search(analysis.text)}
    written = words(analysis.language).home  # "Nhà Trắng" in Vietnamese is where a guest was
    return seats.pop() if len(seats) == 1 and theirs <= seats and (not written or written in seats) else None


def _dated_from(analysis: Analysis) -> str | None:
    """The country whose capital is in the dateline, if people act for another, one for none told and nobody for it.

    Where the report names another part of that country, those who act for none may act for that part.
    """
    people = [m for m in analysis.mentions if m.kind is MentionKind.PERSON]
    theirs = {m.codes[0].split("-")[0] for m in people if m.codes}
    dated = {code for code in in_dateline(analysis) if table().is_capital(code)}
    countries = {code.split("-")[0] for code in dated}
    parts = {code for m in analysis.mentions for code in m.codes if code[:2] in countries and "-" in code}
    unknown = any(m.offices and not m.codes for m in people)
    known = bool(theirs) and unknown and len(countries) == 1 and parts <= dated
    return countries.pop() if known and not countries & theirs else None


def _speaking_for(analysis: Analysis) -> str | None:
    """The country whose support, government or readiness the report tells of most, if nobody in it acts for it."""
    theirs = {m.codes[0].split("-")[0] for m in analysis.mentions if m.kind is MentionKind.PERSON and m.codes}
    places = (m for m in analysis.mentions if m.kind is MentionKind.LOCALITY and m.codes)
    owning = words(analysis.language).owned_by_state
    told = Counter(
        m.codes[0] for m in places if owning.match(analysis.text, m.span.end) and not _is_told_of(analysis, m)
    )
    best = [code for code, _ in told.most_common(1) if code not in theirs]
    return best[0] if best else None


def _is_told_of(analysis: Analysis, place: Mention) -> bool:
    """Whether words right before a country's name make what it does a thing spoken of: "support for X's efforts"."""
    lead = analysis.text[max(0, place.span.start - _NEAR) : place.span.start]
    return siding(analysis.language).spoken_of.search(lead) is not None


def _coupled(analysis: Analysis) -> str | None:
    """The country named most often beside one that the people of the report act for, if nobody acts for it."""
    theirs = {m.codes[0] for m in analysis.mentions if m.kind is MentionKind.PERSON and m.codes}
    best = [code for code, _ in coupled_with(analysis, theirs).most_common(1) if code not in theirs]
    return best[0] if best else None


def coupled_with(analysis: Analysis, theirs: Collection[str]) -> Counter[str]:
    """How often each country is named beside one of some others, given by their ISO codes: "between X and Y"."""
    places = sorted((m for m in analysis.mentions if m.kind is MentionKind.LOCALITY and m.codes), key=lambda m: m.span)
    coupled: Counter[str] = Counter()
    for place in (
        one for one, last in zip(places, [None, *places], strict=False) if not _is_listed(analysis, one, last)
    ):
        own = place.codes[0]
        coupled.update(own for code in theirs if code != own and _is_coupled(analysis, place.span, code))
    return coupled


def _is_listed(analysis: Analysis, place: Mention, last: Mention | None) -> bool:
    """Whether a place is one of a list that goes on: "Indonesia, China, South Korea and Japan"."""
    return last is not None and analysis.text[last.span.end : place.span.start].strip() == ","


def _is_coupled(analysis: Analysis, place: Span, code: str) -> bool:
    """Whether a country's name stands right before or behind a place, with no more than "and" between."""
    behind = analysis.text[place.end : place.end + _NEAR]
    before = analysis.text[max(0, place.start - _NEAR) : place.start]
    couples = (*_DASHES, *(f" {dash} " for dash in _DASHES), *words(analysis.language).couples)
    return any(behind.startswith(c) and _is_name(behind[len(c) :].split()[:1], code) for c in couples) or any(
        before.endswith(c) and _is_name(before[: -len(c)].split()[-1:], code) for c in couples
    )


def _is_name(named: list[str], code: str) -> bool:
    """Whether a word names a country or its people; `named` is empty where there is none."""
    word = named[0].replace("’", "'").strip(".,;'s") if named else ""  # with the "'s" of "Panama's"
    if not word:
        return False
    return table().nationality(word) == code or any(c.locality.code == code for c in table().find(word)[:1])
