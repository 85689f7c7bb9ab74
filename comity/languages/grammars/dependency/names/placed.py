"""Places and nationalities of a text, by where they begin."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comity.languages.grammars.dependency.names.headed import adjectives, headed
from comity.languages.grammars.dependency.names.likely import likeliest
from comity.languages.grammars.dependency.names.within import as_called, within
from comity.languages.grammars.dependency.tables.naming import naming
from comity.languages.organisations import any_organisation
from comity.localities import table
from comity.records.clause import Span

_COMMA = ", "
_OWNS = re.compile(r"(?: \([A-Z][\w.]{1,6}\))?(?:['’]s|(?<=s)['’]) ")


@dataclass(frozen=True, slots=True)
class Placed:
    """A place (letter `L`) or nationality (`N`) in a text, with its codes: a country before its part.

    `name` is where its own name stands, if the words say what it lies in before it: "China's Guangxi".
    """

    span: Span
    codes: tuple[str, ...]
    letter: str
    name: Span | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one text, none inside another, in order; `starts` holds where each begins."""

    found: tuple[Placed, ...]
    starts: tuple[int, ...]

    def inside(self, span: Span) -> tuple[Placed, ...]:
        """Those that begin in a stretch of the text."""
        return self.found[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def codes_in(self, span: Span, skip: Iterable[Span] = ()) -> tuple[str, ...]:
        """The codes of all places in a stretch but those in the parts to skip, in the order of the text."""
        left_out = tuple(skip)
        kept = (place for place in self.inside(span) if not any(part.holds(place.span) for part in left_out))
        return tuple(dict.fromkeys(code for place in kept for code in place.codes))


_LONGEST_HEAD = 20
"""How far before a nationality, in characters, the word that makes a place of it may begin."""
_PLACE_ALONE = re.compile(
    r"([A-ZÀ-ÝĐ][\w'’-]+(?: [A-ZÀ-ÝĐ][\w'’-]+){0,3})(?:[ \t]+[-–—]|:)[ \t]+(?=([A-ZÀ-ÝĐ«“][\w'’-]*(?: [A-ZÀ-Ý]\w+)?))"
)


def place_alone_end(text: str, start: int, language: str) -> int:
    """Where the body of a paragraph begins behind a place alone: "Casablanca – La région"; not in "Lisbon - Porto"."""
    found = _PLACE_ALONE.match(text, start)
    if found is None or not table().find(found.group(1)):
        return start
    joined = table().scan(found.group(2), language)  # "Lisbon - Porto trains"
    return start if any(place.start == 0 for place in joined) else found.end()


def places_of(text: str, language: str) -> Places:
    """The places and nationalities that a clean text names."""
    known = table()
    bodies = [Span(*body.span()) for body in any_organisation(language).finditer(text)]
    words = [word for word in _nationality_words(text, language) if _is_outside(Span(*word.span()), bodies)]
    peoples = [(word, known.nationality(word.group())) for word in words]
    scanned = [found for found in known.scan(text, language) if found.candidates]
    scanned = [found for found in scanned if not naming(language).directions.match(text, found.start)]
    scanned = [found for found in scanned if _is_outside(Span(found.start, found.end), bodies)]
    meant = likeliest(scanned, (code for _, code in peoples if code))
    found = {Span(one.start, one.end): best.locality for one, best in zip(scanned, meant, strict=True)}
    for stretch, locality in headed(text, language, found):
        found = {span: place for span, place in found.items() if not stretch.overlaps(span)}
        found[stretch] = locality
    found = {span: as_called(text, language, span, place) for span, place in found.items()}
    told = within(
        text,
        language,
        [(text[span.start : span.end], place) for span, place in found.items()],
        {span.start: place for span, place in found.items()},
    )
    named = [
        _with_its_kind(text, language, Placed(span, told.get(text[span.start : span.end], place).codes, "L"))
        for span, place in found.items()
    ]
    taken = {place.span.start for place in named}
    for word, code in peoples:
        if word.start() in taken:
            continue
        region = adjectives(language).get(word.group())
        if region is not None:
            named.append(Placed(Span(*word.span()), region.codes, "N"))
        elif code:
            head = naming(language).capitals.search(text, max(0, word.start() - _LONGEST_HEAD), word.start())
            start, letter = (head.start(), "L") if head else (word.start(), "N")
            named.append(Placed(Span(start, word.end()), (code,), letter))
    by_start = _with_countries(text, language, {place.span.start: place for place in named})
    starts = sorted(by_start)
    return Places(tuple(by_start[start] for start in starts), tuple(starts))


def _with_its_kind(text: str, language: str, place: Placed) -> Placed:
    """A place with the small word behind it for what it is, which is no part of its name: "Otsu city"."""
    kind = naming(language).kind_behind.match(text, place.span.end) if len(place.codes) > 1 else None
    return place if kind is None else Placed(Span(place.span.start, kind.end()), place.codes, place.letter, place.span)


def _is_outside(span: Span, bodies: Sequence[Span]) -> bool:
    """Whether a name of a place is no part of an organisation's: "Organization of American States"."""
    return not any(body.holds(span) for body in bodies)


def _with_countries(text: str, language: str, found: dict[int, Placed]) -> dict[int, Placed]:
    """The places by where they begin, a part with its country as one: "Osaka, Japan", "Osaka in Japan", "China's Y"."""
    behind = naming(language).behind_country
    joins = (_COMMA, *(f" {word} {the}" for word in naming(language).where for the in ("the ", "")))
    out = dict(found)
    for start, place in found.items():
        gap = next((join for join in joins if text.startswith(join, place.span.end)), "")
        country = found.get(place.span.end + len(gap)) if gap and len(place.codes) > 1 else None
        one = gap not in ("", _COMMA) or behind.match(text, country.span.end if country else 0)
        if country and country.codes == place.codes[:1] and one:
            named = place.name if gap == _COMMA else place.name or place.span  # "Praia in Cape Verde" is Praia
            out[start] = Placed(Span(start, country.span.end), place.codes, place.letter, named)
            del out[country.span.start]
        owned = _OWNS.match(text, place.span.end) if len(place.codes) == 1 and place.letter == "L" else None
        part = found.get(owned.end()) if owned else None
        if part and len(part.codes) > 1 and part.codes[:1] == place.codes:
            out[start] = Placed(Span(start, part.span.end), part.codes, "L", part.span)
            del out[part.span.start]
    return out


def _nationality_words(text: str, language: str) -> list[re.Match[str]]:
    return list(naming(language).nationality.finditer(text))
