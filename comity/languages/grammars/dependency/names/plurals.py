"""An office put once for several people who are listed behind it: "les ministres du Mali et du Niger, A et B".

English puts it without a comma too, and the places before it: "Presidents of X and Y A and B", "X and Y leaders A and
B".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.dependency.names.chunks import Passage
from comity.languages.grammars.dependency.tables.naming import naming
from comity.records.clause import Mention, MentionKind, Span

_LONGEST = 160
"""How long an office of several may be, in characters."""


def with_their_office(here: Passage, people: Sequence[Mention]) -> list[Mention]:
    """The people of a sentence, those listed behind an office of several each with the place that is theirs.

    The first takes the office; of as many places as people, each is of one of them, in the order of the text.
    """
    out = list(people)
    for i in range(len(out) - 1):
        run = _run(here, out, i)
        if len(run) > 1 and naming(here.language).plural_offices:
            out[i : i + len(run)] = _respectively(here, run)
            continue
        before = _office_before(here.text, here.language, here.span.start, out[i]) if len(run) > 1 else None
        if before is None or any(m.offices for m in run):
            continue
        places = [place.codes for place in here.places.inside(before)]
        codes = places if len(places) == len(run) else [()] * len(run)
        for at, (mention, own) in enumerate(zip(run, codes, strict=True)):
            out[i + at] = replace(mention, codes=own or mention.codes)
        article = _ARTICLE.match(here.text, before.start, before.end)
        office = Span(article.end() if article else before.start, before.end)
        out[i] = replace(out[i], span=Span(before.start, out[i].span.end), offices=(office,))
    return out


def _respectively(here: Passage, run: list[Mention]) -> list[Mention]:
    """Those listed behind an office of several, each with the office and, of as many places, the one that is theirs."""
    first = run[0]
    if any(m.offices for m in run[1:]):
        return run
    office = first.offices[0] if first.offices and first.offices[0].end <= first.name_span.start else None
    if office is None:
        found = _listed_before(here.language).search(here.text, here.span.start, first.span.start)
        office = Span(*found.span("office")) if found is not None else None
    if office is None or not _SEVERAL.search(here.said(office)):
        return run
    places = [place.codes for place in here.places.inside(office)]
    if len(places) <= 1 and _HEAD_OF_SEVERAL.match(here.said(office)):
        return [run[0], *(replace(m, offices=(office,), codes=m.codes or run[0].codes) for m in run[1:])]
    if len(places) != len(run):
        return run
    out = [replace(m, offices=(office,), codes=own) for m, own in zip(run, places, strict=True)]
    return [replace(out[0], span=Span(min(office.start, first.span.start), first.span.end)), *out[1:]]


_SEVERAL = re.compile(r"(?<!s)s\b")
_HEAD_OF_SEVERAL = re.compile(r"(?:[\w-]+ ){0,2}?[\w-]*(?<!s)s(?: (?:of|for|from)\b.*)?\Z")
"""An office whose head is put for several: "Members of Parliament", "Foreign Ministers"; not "Minister for Affairs"."""


@cache
def _listed_before(language: str) -> re.Pattern[str]:
    """What finds an English office of several right before somebody: "ministers of X and Y, ", "X and Y leaders"."""
    heads = (office.split()[-1] for office in lexicon.load(language, "mentions")["classes"]["office"])
    several = "|".join(sorted({re.escape(head) for head in heads if head.isalpha()}, key=len, reverse=True))
    held = rf"(?:[\w-]+\s+){{0,2}}(?:{several})s(?:\s+(?:of|for)\s+[A-Z][\w ]{{3,40}}?)?"
    place = r"(?:the\s+)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}"
    listed = rf"{place}(?:,\s+{place})*,?\s+and\s+{place}"
    return re.compile(rf"\b(?P<office>{listed}\s+{held}|(?i:{held})\s+(?:of|from)\s+{listed}),?\s+\Z")


def _run(here: Passage, people: Sequence[Mention], first: int) -> list[Mention]:
    """Those listed from one on with an "and" before the last: "A, B et C"."""
    run = [people[first]]
    for other in people[first + 1 :]:
        link = _LINK.fullmatch(here.text, run[-1].span.end, other.span.start)
        if link is None:
            return []
        run.append(other)
        if link["last"]:
            return run
    return []


_LINK = re.compile(r"(?:\s\([^()]{1,40}\))?\s?(?:,\s|(?P<last>,?\s(?:et|and)\s))")
_ARTICLE = re.compile(r"\s*(?:les|des|aux)\s+(?:deux\s+|trois\s+|quatre\s+)?", re.IGNORECASE)


def _office_before(text: str, language: str, start: int, first: Mention) -> Span | None:
    """The office of several, from its article on, whose comma stands right before somebody."""
    found = _offices(language).search(text, max(start, first.span.start - _LONGEST), first.span.start)
    return Span(found.start(), found.end("office")) if found and first.kind is MentionKind.PERSON else None


@cache
def _offices(language: str) -> re.Pattern[str]:
    """What finds an office of several at the end of a stretch; nothing where a language has offices with capitals."""
    if not naming(language).small_offices:
        return re.compile(lexicon.NEVER)
    heads = {office.split()[0] for office in lexicon.load(language, "mentions")["classes"]["office"]}
    several = "|".join(sorted(map(re.escape, heads), key=len, reverse=True))
    return re.compile(
        rf"\b(?:les|des|aux)\s+(?P<office>(?:deux\s+|trois\s+|quatre\s+)?(?:{several})s\b[^,;:.()«»]*),\s+\Z",
        re.IGNORECASE,
    )
