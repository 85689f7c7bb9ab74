"""Places that a scan for names leaves out, told by the words before them: "le maire de Bordeaux", "en Normandie".

Small towns and names that are words too count only there; and a language names some places as no register does.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon
from comity.languages.folding import plain
from comity.localities import table
from comity.localities.demonyms import forms
from comity.records import Locality, LocalityKind
from comity.records.clause import Span

_NAME = r"[A-ZÀ-Ý][^\W\d_]*(?:(?:-|['’]|-(?:de|du|des|la|le|les|en|sur|sous|lès|et)-| )[A-ZÀ-Ý][^\W\d_]*){0,3}"
_LONG = 4
"""Behind a mere "in", a name has at least this many letters and a place at least `_LARGE` people, or it is a region."""
_LARGE = 50_000
_LIKELY = 0.55


@dataclass(frozen=True, slots=True)
class Heads:
    """From the table [places] of a language's mentions.toml.

    `heads` finds a name behind words that only a place stands behind, `within` behind a mere "in"; `known`
    finds the names that `codes` gives the ISO codes of, `going` one behind words for going somewhere,
    where those of `no_towns` are none.
    """

    heads: re.Pattern[str]
    within: re.Pattern[str]
    going: re.Pattern[str]
    no_towns: frozenset[str]
    known: re.Pattern[str]
    codes: Mapping[str, str]


@cache
def heads(language: str) -> Heads | None:
    """The words of a language; None where its mentions.toml has no [places]."""
    found = lexicon.load(language, "mentions").get("places")
    if found is None:
        return None
    lexicon.expect(
        found,
        ("heads", "within", "going", "no_towns", "names", "adjectives"),
        f"languages/{language}/mentions.toml [places]",
    )
    before, within, going = (
        re.compile(rf"(?<!\w)(?i:{'|'.join(found.get(key, (lexicon.NEVER,)))})(?P<name>{_NAME})(?!\w)")
        for key in ("heads", "within", "going")
    )
    names = lexicon.pattern_of(found["names"])
    return Heads(before, within, going, frozenset(found.get("no_towns", ())), names, found["names"])


@cache
def adjectives(language: str) -> Mapping[str, Locality]:
    """The adjectives of regions and cities, in all their forms, each with its region; empty where there are none."""
    found = lexicon.load(language, "mentions").get("places", {}).get("adjectives", {})
    return {
        form: table().get(code) for code, words in found.items() for word in words for form in forms(word, language)
    }


def headed(text: str, language: str, taken: Iterable[Span]) -> Iterator[tuple[Span, Locality]]:
    """The places of a text that the words before them tell, each with its stretch; none over one `taken`."""
    words = heads(language)
    if words is None:
        return
    given = list(_known(text, words))
    spans = [*taken, *(stretch for stretch, _ in given)]  # "a visit to Washington state"
    for stretch, locality in (*given, *_behind(text, words)):
        if not any(stretch.overlaps(span) and not stretch.holds(span) for span in spans):
            yield stretch, locality
    for found in words.going.finditer(text):
        place = _longest(found["name"], sure=False, large=False)
        stretch = Span(found.start("name"), found.end("name"))
        free = found["name"] not in words.no_towns and not any(stretch.overlaps(span) for span in spans)
        if place is not None and free:
            yield stretch, place[1]


def _known(text: str, words: Heads) -> Iterator[tuple[Span, Locality]]:
    for found in words.known.finditer(text):
        code = words.codes.get(found.group().replace("’", "'"))
        if code:
            yield Span(*found.span()), table().get(code)


def _behind(text: str, words: Heads) -> Iterator[tuple[Span, Locality]]:
    for pattern, sure in ((words.heads, True), (words.within, False)):
        for found in pattern.finditer(text):
            first = found["name"].replace("’", "'").split("'")[0]
            place = None if first in words.no_towns else _longest(found["name"], sure=sure, large=True)
            if place is not None:
                name, locality = place
                yield Span(found.start("name"), found.start("name") + len(name)), locality


def _longest(name: str, *, sure: bool, large: bool) -> tuple[str, Locality] | None:
    """The longest beginning of a name that is a place's, with the place; behind a mere "in", only the whole name.

    `sure` holds where only places stand, `large` where those of a few people are passed over.
    """
    while name:
        best = table().find(name)[:1]
        if sure and not (best and best[0].score >= _LIKELY):
            best = table().find(plain(name).title())[:1]  # a name with only some of its marks: "Dông Hoi"
        if best and best[0].score >= _LIKELY and (sure or _is_plain(name, best[0].locality, large=large)):
            return name, best[0].locality
        name = name[: max(name.rfind(" "), 0)] if sure else ""
    return None


def _is_plain(name: str, locality: Locality, *, large: bool) -> bool:
    if len(name) < _LONG or locality.kind is LocalityKind.COUNTRY:
        return False
    return not large or locality.kind is LocalityKind.SUBDIVISION or (locality.population or 0) >= _LARGE
