"""Which country a report speaks for, once it is known for whom the others in it act."""

from collections import Counter
from collections.abc import Iterable, Mapping

from comity.languages.organisations import organisation_in
from comity.localities import table
from comity.reading.cast.actor import Actor
from comity.reading.siding import siding
from comity.reading.words import Words
from comity.records.clause import Analysis, Mention, MentionKind, Span

_DASHES = ("-", "–", "—", " - ", " – ", " — ")
_LEAD = 90
"""How far before a country's name, in characters, the verb stands that says whose voice it is."""
_BEHIND = 60
"""Room, in characters, for what a country is said to have or do, and for the name that it is coupled with."""
_VOICE, _SEAT, _LINKED, _COUPLED, _OWNED = 3, 3, 3, 2, 1
"""What each sign weighs: a voice, a seat of government, a name in a bond, one with "and", a mere "X's support"."""
_ENOUGH = 3
"""What the signs of a country must come to: "between X and Y" alone may tell of other countries' affairs."""
_MOST_WORDS = 3
"""How many words the name of a people or a body has at most: "South African"."""


def spoken_for(people: Iterable[Actor], analysis: Analysis, of: Mapping[Span, Actor], known: Words) -> str | None:
    """The country, of those nobody is known to act for, that a report speaks for; None where no words show one.

    It is the one whose support, hope or will somebody of no known side tells ("reaffirmed Kenya's commitment", "said
    that Kenya will"), whose seat of government the report names, or that it couples with the other side's
    ("U.S.-Kenya relations"). What a country that is only spoken about does is no sign.
    """
    people = list(people)
    theirs = {a.side.split("-")[0] for a in people if a.side}
    if not theirs or all(a.side for a in people):
        return None
    signs: Counter[str] = Counter()
    named = (m for m in analysis.mentions if m.kind is MentionKind.LOCALITY and len(m.codes) == 1)
    places = sorted(named, key=lambda m: m.span)
    for place in places:
        country = place.codes[0]
        if country not in theirs:
            signs[country] += _voice(analysis, place, of) + _couple(analysis, place, places, theirs, known)
    signs.update(dict.fromkeys(_seats(analysis, known) - theirs, _SEAT))
    best = signs.most_common(2)
    found = bool(best) and best[0][1] >= _ENOUGH and (len(best) == 1 or best[0][1] > best[1][1])
    return best[0][0] if found else None


def _seats(analysis: Analysis, known: Words) -> set[str]:
    """The countries whose seat of government is named, but as the owner of nothing: not "the Kremlin's view"."""
    text = analysis.text
    found = ((code, seat.end()) for site, code in known.sites for seat in site.finditer(text))
    return {code.split("-")[0] for code, end in found if text[end : end + 1] not in ("'", "’")}


def _voice(analysis: Analysis, place: Mention, of: Mapping[Span, Actor]) -> int:
    """What it weighs that somebody of no known side tells what a country has, wants or does, as one's own."""
    start, end = place.span.start, place.span.end
    owned = siding(analysis.language).own_words.match(analysis.text, end, end + _BEHIND)
    verb = siding(analysis.language).speaks_for.search(analysis.text, max(0, start - _LEAD), start)
    if verb is None or not (verb["of"] or owned):
        told_of = siding(analysis.language).spoken_of.search(analysis.text, max(0, start - _LEAD), start)
        return _OWNED if owned is not None and owned["thing"] and not told_of else 0
    telling = (c for c in analysis.clauses if c.trigger.start <= verb.end() and verb.start() <= c.trigger.end)
    speakers = [of[m.span] for c in telling for m in c.subject if m.span in of]
    return _VOICE if all(speaker.side is None for speaker in speakers) else 0


def _couple(analysis: Analysis, place: Mention, places: list[Mention], theirs: Iterable[str], known: Words) -> int:
    """What it weighs that a country is named right beside one of the other sides, their people or their body."""
    text = analysis.text.replace("\n", " ")
    links = {**dict.fromkeys(_DASHES, _LINKED), **dict.fromkeys(known.couples, _COUPLED)}
    for link, weight in links.items():
        ahead = next((m for m in places if text[m.span.end : place.span.start] == link and m.codes[0] in theirs), None)
        first = ahead or (place if text.startswith(link, place.span.end) else None)
        if first is None or _is_listed(text, first):
            continue
        at = place.span.end + len(link)
        behind = {m.codes[0] for m in places if m.span.start == at} or _called(
            text[at : at + _BEHIND], analysis.language
        )
        if ahead is not None or behind & set(theirs):
            bond = siding(analysis.language).bond.search(text, max(0, first.span.start - _LEAD), first.span.start)
            return _LINKED if bond else weight
    return 0


def _called(words: str, language: str) -> set[str]:
    """Whom words begin by naming: the country of a people, or an international body."""
    named = words.split(" ")[:_MOST_WORDS]
    starts = [" ".join(named[:count]).rstrip(".,;") for count in range(1, len(named) + 1)]
    found = {table().nationality(start) or organisation_in(start, language) for start in starts}
    return {code for code in found if code}


def _is_listed(text: str, place: Mention) -> bool:
    """Whether a place is one of a list that goes on: "Indonesia, China and Japan"."""
    return text[: place.span.start].rstrip().endswith(",")
