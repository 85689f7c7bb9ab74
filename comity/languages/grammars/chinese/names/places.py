"""Places of a Chinese text: those of the register, venues, and sides by their short names (中方, 越方)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.chinese.tables.words import any_of, is_words
from comity.languages.organisations import any_organisation
from comity.languages.patterns import Patterns, compiled
from comity.localities import table
from comity.records import LocalityKind
from comity.records.clause import Span


@dataclass(slots=True)
class Places:
    """The places of a text, in order, with the codes of each: a country before its part."""

    folded: str
    of: dict[Span, tuple[str, ...]] = field(default_factory=dict)
    central: dict[Span, str] = field(default_factory=dict)
    initials: dict[str, str] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()

    def codes(self, stretches: Iterable[Span]) -> tuple[str, ...]:
        """The codes of all places named in some stretches; those of central bodies where there are none."""
        stretches = list(stretches)
        out: list[str] = []
        for span in self.spans:
            if any(s.holds(span) for s in stretches):
                out += [code for code in self.of[span] if code not in out]
        if not out:
            held = [code for span, code in sorted(self.central.items()) if any(s.holds(span) for s in stretches)]
            out = held[:1]
        if not out and stretches:
            out = list(self._by_initial(stretches))
        return tuple(out)

    def _by_initial(self, stretches: list[Span]) -> tuple[str, ...]:
        """The country of an office that begins with its short name: 法外长, 德副总理."""
        found = _initial().match(self.folded, stretches[0].start)
        return (self.country(found["short"]),) if found and found.end() <= stretches[0].end else ()

    def country(self, short: str) -> str:
        """The country a short name means: one the text names in full, or the first that the name is used for."""
        if short in self.initials:
            return self.initials[short]
        codes: list[str] = lexicon.load("zh", "mentions")["abbreviations"][short]
        named = {code for found in self.of.values() for code in found}
        return next((code for code in codes if code in named), codes[0])

    def inside(self, start: int, end: int) -> bool:
        """Whether a stretch lies inside the name of a place."""
        return any(p.start <= start and end <= p.end and (p.start, p.end) != (start, end) for p in self.spans)

    def ending(self, at: int, left: int) -> Span | None:
        """The place that ends at an offset and begins behind another."""
        return next((p for p in self.spans if p.end == at and p.start >= left), None)

    def touches(self, span: Span) -> bool:
        """Whether a stretch shares a character with a place."""
        return any(p.overlaps(span) for p in self.spans)

    def before(self, at: int, left: int) -> int | None:
        """Where the nearest run of places begins that stands before an offset in the same clause."""
        near = [
            p
            for p in self.spans
            if left <= p.start and p.end <= at and not re.search(r"[，。；：]", self.folded[p.end : at])
        ]
        if near:
            first = near[-1].start
            for place in reversed(near[:-1]):
                if first - place.end > 6:  # noqa: PLR2004 -- 越南祖国阵线胡志明市委员会
                    break
                first = place.start
            return first
        found = _short().search(self.folded, max(left, at - 1), at)
        return (
            found.start()
            if found
            and found.end() == at
            and at - 1 >= left
            and not re.match("[\u3400-\u9fff]", self.folded[at - 2 : at - 1] or "，")
            else None
        )


def find_places(text: str, folded: str) -> Places:
    """All places of a text."""
    found = Places(folded)
    found.of |= _found_venues(folded)
    bodies = [Span(*named.span()) for named in any_organisation("zh").finditer(folded)]
    for place in table().scan(text, "zh"):
        span = Span(place.start, place.end)
        if any(body.holds(span) for body in bodies):
            continue  # 上海合作组织: no place, and no side
        if _PLACES.no_country.fullmatch(folded, max(0, place.start - 2), place.end + 1) or _is_in_name(folded, span):
            continue
        if place.candidates and not any(span.overlaps(kept) for kept in found.of):
            found.of[span] = place.candidates[0].locality.codes
    found.of |= _listed(found, folded)
    found.of |= _again(found, folded)
    found.initials = _initials(found, folded)
    for side in _sides(tuple(sorted(found.initials))).finditer(folded):
        span = Span(*side.span())
        if not any(span.overlaps(kept) for kept in found.of):
            found.of[span] = (found.country(side["short"]),)
    for body in _central().finditer(folded):
        found.central[Span(*body.span())] = _region(_centrals()[body.group()], folded)
    found.spans = tuple(sorted(found.of))
    return found


def _is_in_name(folded: str, span: Span) -> bool:
    """Whether what looks like a place is part of a foreign name with a dot in it, here or elsewhere: 朱马里·赛雅颂."""
    before, piece = folded[span.start - 1 : span.start], folded[span.start : span.end]
    return folded[span.end : span.end + 1] == "·" or before == "·" or f"{before}{piece}·" in folded


def _region(code: str, folded: str) -> str:
    """The region whose offices the words of a report mean: Macao has the same as Hong Kong."""
    return "MO" if code == "HK" and "澳" in folded and "港" not in folded else code


def _again(found: Places, folded: str) -> dict[Span, tuple[str, ...]]:
    """The parts of a country named in full, where they are named again without what they are: 高平省 ... 高平."""
    out: dict[Span, tuple[str, ...]] = {}
    for span, codes in found.of.items():
        bare = folded[span.start : span.end - 1]
        full = _PLACES.kind.fullmatch(folded[span.end - 1]) and len(codes) > 1 and len(bare) >= _SHORTEST_PART
        if full and not (len(bare) == _SHORTEST_PART and is_words(bare)):
            for again in re.finditer(bare, folded):
                here = Span(*again.span())
                if not any(here.overlaps(kept) for kept in found.of):
                    out[here] = codes
    return out


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [places]."""

    listed: re.Pattern[str]
    ends_list: re.Pattern[str]
    kind: re.Pattern[str]
    behind: re.Pattern[str]
    no_place: re.Pattern[str]
    no_side: frozenset[str]
    side_before: re.Pattern[str]
    side: re.Pattern[str]
    before_office: re.Pattern[str]
    no_country: re.Pattern[str]


_PLACES = compiled("zh", "places", _Patterns)
_LONGEST_PART, _SHORTEST_PART = 6, 2


def _listed(found: Places, folded: str) -> dict[Span, tuple[str, ...]]:
    """The parts of a country listed by their bare names right behind it: 越南河江、广宁、谅山、高平四省."""
    out: dict[Span, tuple[str, ...]] = {}
    taken = {span.start: span for span in found.of}
    for country in [span for span, codes in found.of.items() if len(codes) == 1]:
        at = country.end
        while True:
            span = taken.get(at) or _part_at(folded, at, found.of[country][0])
            if span is None:
                break
            if span.start not in taken:
                out[span] = _part_codes(folded[span.start : span.end], found.of[country][0]) or ()
            joint = _PLACES.listed.match(folded, span.end)
            if joint is None:
                break
            at = joint.end()
    return out


def _part_at(folded: str, at: int, country: str) -> Span | None:
    """The longest name of a part of a country at an offset, in a list: with a mark or the number of them behind it."""
    for end in range(min(at + _LONGEST_PART, len(folded)), at + _SHORTEST_PART - 1, -1):
        if _PLACES.ends_list.match(folded, end) and _part_codes(folded[at:end], country):
            return Span(at, end)
    return None


@cache
def _part_codes(name: str, country: str) -> tuple[str, ...] | None:
    parts = (c.locality for c in table().find(name) if c.locality.kind is LocalityKind.SUBDIVISION)
    return next((part.codes for part in parts if part.code.startswith(f"{country}-")), None)


def _found_venues(folded: str) -> dict[Span, tuple[str, ...]]:
    """Venues, and one-character names of cities where a preposition stands before them: 在京."""
    out = {}
    for venue in _venues().finditer(folded):
        before, after = folded[max(0, venue.start() - 1) : venue.start()], folded[venue.end() : venue.end() + 1]
        if len(venue.group()) > 1 or (_PLACES.behind.match(before) and not _PLACES.no_place.match(after)):
            out[Span(*venue.span())] = _venue_codes(lexicon.load("zh", "mentions")["venues"][venue.group()])
    return out


def _initials(found: Places, folded: str) -> dict[str, str]:
    """The countries that a text names in full, by the first character of the first one that has it."""
    out: dict[str, str] = {}
    for span, codes in sorted(found.of.items()):
        if len(codes) == 1 and span.end - span.start > 1:
            out.setdefault(folded[span.start], codes[0])
    return out


@cache
def _venue_codes(name: str) -> tuple[str, ...]:
    found = table().find(name)
    return found[0].locality.codes if found else ()


@cache
def _venues() -> re.Pattern[str]:
    return re.compile(any_of(lexicon.load("zh", "mentions")["venues"]))


@cache
def _short() -> re.Pattern[str]:
    return re.compile(any_of(lexicon.load("zh", "mentions")["abbreviations"]))


@cache
def _sides(initials: tuple[str, ...]) -> re.Pattern[str]:
    short = any_of({*lexicon.load("zh", "mentions")["abbreviations"]} - _PLACES.no_side | set(initials))
    return re.compile(f"{_PLACES.side_before.pattern}(?P<short>{short})(?:{_PLACES.side.pattern})")


@cache
def _initial() -> re.Pattern[str]:
    heads = any_of(lexicon.load("zh", "mentions")["heads"]["words"])
    return re.compile(f"(?P<short>{_short().pattern}){_PLACES.before_office.pattern}(?:{heads})")


@cache
def _centrals() -> dict[str, str]:
    return {name: code for code, names in lexicon.load("zh", "mentions")["central"].items() for name in names}


@cache
def _central() -> re.Pattern[str]:
    return re.compile(any_of(_centrals()))
