"""Who and what a text names: people with their offices, bodies, delegations, sides and places.

A sentence becomes class letters (comity.languages.grammars.dependency.names.tokens), then offices, names and bodies
(comity.languages.grammars.dependency.names.chunks), then people, who are a name with the offices before or behind it
(comity.languages.grammars.dependency.names.people). What is left over of each is a mention of its own.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from comity.languages import lexicon
from comity.languages.grammars.dependency.names.chunks import BODY, OFFICE, Chunk, Passage, chunks_of, passage
from comity.languages.grammars.dependency.names.gatherings import gatherings
from comity.languages.grammars.dependency.names.held import with_their_bodies
from comity.languages.grammars.dependency.names.people import People, is_believed, name_words, posting, with_letters
from comity.languages.grammars.dependency.names.placed import places_of
from comity.languages.grammars.dependency.names.plurals import with_their_office
from comity.languages.grammars.dependency.names.respective import with_offices_behind, without_offices_of
from comity.languages.grammars.dependency.names.tokens import words
from comity.languages.grammars.dependency.tables.naming import naming
from comity.records.clause import Mention, MentionKind, Span

_WINNERS = {MentionKind.PERSON: 0, MentionKind.DELEGATION: 1, MentionKind.GATHERING: 1}
_LONGEST_NUMBER = 12
_MOST_PLAIN = 3
"""The most plain words between a place and the delegation that is of it: "economic and trade"."""
_BEFORE_DELEGATION = re.compile(r"(?:q;[xH])?(?:[LNMDBKCH]|(?<=t)x)*\Z")
_APPOSED = re.compile(r"(?:\s*\([^()]{1,30}\))?,\s*\Z")
"""What stands between somebody and the office they are said to hold: "X (Z), "."""
_LONGEST_ASIDE = 40
_ARTICLE = re.compile(r" the\Z")
"""The article at the end of what a preposition is taken together with: "for the visiting minister"."""
_MEMBERS = re.compile(r"[xH]{1,2}(?![xH])")
_BEHIND_DELEGATION = re.compile(
    r"""
    (?: [No] | [xH] (?=[toLNMDBK]) )+           # "of", "led by", "headed by"
    t? (?:x(?=D))? (?: [LNMDBKC] v? | a (?=[DLNB]) | a t (?=[NMD]+[oD]) # whose it is
         | o (?=t?[LNMDBKC])
         | o t? x x? (?=ot?[LNMDBKC]) | (?<=[BDL]) x (?=ot?L) )+ # "of the municipality of X", "du bureau fédéral du Y"
    | N                                         # "française"
    """,
    re.VERBOSE,
)


def find(text: str, language: str, sentences: Iterable[Span]) -> tuple[Mention, ...]:
    """The mentions of a clean text, in order, none inside another.

    `sentences` are the spans in which mentions are looked for; nothing crosses their ends.
    """
    spans = tuple(sentences)
    places = places_of(text, language)
    people = People()
    found = [_mentions(passage(text, language, span, places), people) for span in spans]
    if not naming(language).small_offices:  # French letters behind an office are those of its body
        found = with_letters(text, spans, found)
    every = _without_things(text, language, [mention for mentions in found for mention in mentions])
    known = name_words(every)
    return tuple(sorted((m for m in every if is_believed(m, known)), key=lambda m: m.span))


_ASIDE = re.compile(r"(?<=\w) \(([A-Z][A-Za-z-]{1,7})\)")


def _without_things(text: str, language: str, found: list[Mention]) -> list[Mention]:
    """The mentions without letters that the text has put for what is no body: "Vaccinated Travel Lane (VTL)"."""
    ends = {mention.span.end for mention in found}
    things = {letters.group(1) for letters in _ASIDE.finditer(text) if letters.start() not in ends}
    things -= set(lexicon.load(language, "mentions")["classes"].get("letters", ()))
    return [m for m in found if m.kind is not MentionKind.ORGANISATION or m.name not in things]


def _mentions(here: Passage, people: People) -> list[Mention]:
    """The mentions of one sentence, none inside another."""
    chunks = with_their_bodies(here, chunks_of(here))
    found = [_or_thing(here, _without_counterpart(here, m)) for m in with_their_office(here, people.find(here, chunks))]
    found = with_offices_behind(here, found, chunks)
    found += _bodies(here, chunks, found)
    found += _of_both(here, found)
    found += _delegations(here, found)
    found += _of_several(here)
    found += _offices_alone(here, chunks, found)
    named = _gatherings(here, found)
    found = [m for m in found if not _is_word_of(m, named)] + named
    kept = without_offices_of(_outermost(found))
    kept += _joint(here, kept)
    kept += _pronouns(here, kept)
    return [*kept, *_localities(here, kept)]


def _without_counterpart(here: Passage, person: Mention) -> Mention:
    """Somebody without the counterpart named right before: "invité par son homologue malien, le ministre nigérien X".

    That is another, since the two are of different countries.
    """
    if len(person.offices) < _TWO or here.text[person.span.start : person.offices[0].start].casefold() not in _THEIRS:
        return person
    first, *others = ((o, {c.split("-")[0] for c in here.places.codes_in(o)[:1]}) for o in person.offices)
    elsewhere = [o for o, countries in others if countries and first[1] and not countries & first[1]]
    if not elsewhere or elsewhere[0] != person.offices[1] or elsewhere[0].start > person.name_span.start:
        return person
    span = Span(elsewhere[0].start, person.span.end)
    codes = here.places.codes_in(span, skip=(person.name_span,))
    return replace(person, span=span, offices=person.offices[1:], codes=codes)


_TWO = 2
_THEIRS = ("son ", "sa ", "leur ")


def _or_thing(here: Passage, person: Mention) -> Mention:
    """Somebody, or what is called after them: "l'aéroport international Léon Mba".

    That is a place of no known code.
    """
    start = person.span.start
    before = naming(here.language).called_after.search(here.text, max(here.span.start, start - _LONGEST_ASIDE), start)
    if before is None or person.offices:
        return person
    return replace(_named(here, MentionKind.LOCALITY, Span(before.start(), person.name_span.end)), codes=())


def _is_free(span: Span, mentions: Iterable[Mention]) -> bool:
    return not any(mention.span.overlaps(span) for mention in mentions)


def _outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that lie in no other; people win over what overlaps them, then delegations, then the longest."""
    out: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (_WINNERS.get(m.kind, 2), m.span.start - m.span.end)):
        if _is_free(mention.span, out):
            out.append(mention)
    return out


# -- bodies and delegations ---------------------------------------------------------------------------


def _bodies(here: Passage, chunks: Sequence[Chunk], people: Sequence[Mention]) -> list[Mention]:
    spans = [
        here.stretch(chunk.first, chunk.last - (here.letters[chunk.last] == "v"))
        for chunk in chunks
        if chunk.letter == BODY
    ]
    return [_named(here, MentionKind.ORGANISATION, span) for span in spans if _is_free(span, people)]


def _named(here: Passage, kind: MentionKind, span: Span, *, plural: bool = False) -> Mention:
    """A mention that is all name, with the codes of the places in it."""
    return Mention(span, kind, here.said(span), span, codes=here.places.codes_in(span), plural=plural)


def _delegations(here: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    people = [m for m in mentions if m.kind is MentionKind.PERSON]
    known = naming(here.language)
    words = [here.word(i).casefold() for i in range(len(here.tokens))]
    heads = [i for i, word in enumerate(words) if word in known.delegations]
    heads += [
        i for i, (word, behind) in enumerate(pairwise(words)) if word in known.also and behind in known.also_before
    ]
    spans = [_delegation_span(here, head) for head in heads]
    alone = [here.stretch(head, head) for head in heads]
    spans = [span if _is_free(span, people) else head for span, head in zip(spans, alone, strict=True)]
    sides = [i for i, word in enumerate(words) if word in known.sides]
    spans += [span for head in sides if here.places.codes_in(span := _side_span(here, head))]
    spans = [span for span in spans if not _is_joint(here, span)]
    return [_named(here, MentionKind.DELEGATION, span) for span in spans if _is_free(span, people)]


def _is_joint(here: Passage, span: Span) -> bool:
    """Whether words for a delegation are of both sides, with the article before them: "les deux délégations"."""
    article = here.text[here.span.start : span.start].split()[-1:]
    said = (here.said(span), " ".join((*article, here.said(span))))
    return any(naming(here.language).joint.fullmatch(one) for one in said)


def _of_both(here: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    """Groups of people of two countries: "the U.S. and Mexican officials"."""
    known, out = naming(here.language), []
    places = here.places.inside(here.span)
    for one, other in pairwise(places):
        between = known.joined.fullmatch(here.text, one.span.end, other.span.start)
        group = known.group.match(here.text, other.span.end, here.span.end) if between else None
        if group is not None and one.codes[:1] != other.codes[:1]:
            out.append(_named(here, MentionKind.DELEGATION, Span(one.span.start, group.end()), plural=True))
    return [m for m in out if _is_free(m.span, mentions)]


def _of_several(here: Passage) -> list[Mention]:
    """Those who stand for several places, listed behind them: "the leaders of Japan and the United States"."""
    known = naming(here.language)
    places = {place.span.start: place for place in here.places.inside(here.span) if place.letter == "L"}
    out = []
    for who in known.led.finditer(here.text, here.span.start, here.span.end) if len(places) > 1 else ():
        last, codes, gap = None, [], known.of_several.match(here.text, who.end())
        while gap is not None and gap.end() in places:
            last = places[gap.end()]
            codes += [code for code in last.codes if code not in codes]
            gap = known.listed.match(here.text, last.span.end)
        if last is not None and len({code.split("-")[0] for code in codes if ":" not in code}) > 1:
            span = Span(who.start(), last.span.end)
            out.append(replace(_named(here, MentionKind.DELEGATION, span, plural=True), codes=tuple(codes)))
    return out


def _delegation_span(here: Passage, head: int) -> Span:
    """A delegation with the words before it and whose it is."""
    before = _BEFORE_DELEGATION.search(here.letters, 0, head)
    behind = _BEHIND_DELEGATION.match(here.letters, head + 1)
    if behind and behind.group()[0] in "xH" and here.word(head + 1).casefold() not in naming(here.language).sent:
        behind = None  # "the delegation visited X"
    last = _with_members(here, behind.end() - 1) if behind else head
    return here.stretch(_behind_place(here, before.start() if before else head), last)


def _behind_place(here: Passage, first: int) -> int:
    """The first word of a delegation, with the plain ones before it behind a place: "a Queensland trade delegation"."""
    at = first
    while at and first - at < _MOST_PLAIN and here.letters[at - 1] == "x":
        at -= 1
    plain = [here.word(i).casefold() for i in range(at, first)]
    known = words(here.language)
    if at == first or not at or here.letters[at - 1] not in "LN" or any(word in known.opening for word in plain):
        return first
    return at - 1


def _with_members(here: Passage, last: int) -> int:
    """The last word of those a delegation consists of, behind where they are from: "of Japanese companies"."""
    members = _MEMBERS.match(here.letters, last + 1) if here.letters[last] in "LN" else None
    if members is None or here.letters[members.end() : members.end() + 1] in ("L", "N", "t", "i"):
        return last  # "the delegation from X visits Y", "is in Y"
    end = members.end() - 1
    word = here.word(end)
    return end if _is_plural(word) and word.casefold() not in words(here.language).opening else last  # "X was ..."


def _side_span(here: Passage, head: int) -> Span:
    """A side with the words before it, "the Israeli side", or behind it, "la partie lao"."""
    before = _BEFORE_DELEGATION.search(here.letters, 0, head)
    behind = naming(here.language).head_first and here.letters[head + 1 : head + 2] == "N"
    return here.stretch(before.start() if before else head, head + behind)


def _is_word_of(mention: Mention, named: Sequence[Mention]) -> bool:
    """Whether what looked like somebody's name is one word of a gathering's: "Trafficking in Persons"."""
    alone = mention.kind is MentionKind.PERSON and not mention.offices and " " not in mention.name
    return alone and any(gathering.span.holds(mention.span) for gathering in named)


def _gatherings(here: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    """Named gatherings, without those whose name goes on as that of a body: "the Energy Forum Secretariat"."""
    found = gatherings(here.text, here.language, here.span)
    found = [_without_place(here, name) for name in found]
    names = [one for one in found if not any(m.span.start < one.end < m.span.end for m in mentions)]
    return [_named(here, MentionKind.GATHERING, name) for name in names]


def _without_place(here: Passage, name: Span) -> Span:
    """A name without the place at its end where it takes place: "the Conference of X in Y"."""
    last = next((place.span for place in here.places.inside(name) if place.span.end >= name.end), None)
    before = re.search(r"\w+\s+\Z", here.text[name.start : last.start]) if last else None
    if before is None or before.group().strip() not in naming(here.language).where:
        return name
    return Span(name.start, name.start + len(here.text[name.start : name.start + before.start()].rstrip()))


# -- offices alone ------------------------------------------------------------------------------------


def _offices_alone(here: Passage, chunks: Sequence[Chunk], mentions: Sequence[Mention]) -> list[Mention]:
    """Offices that stand for their holders: "the minister"."""
    offices = [chunk for chunk in chunks if chunk.letter == OFFICE and _is_determined(here, chunk)]
    free = [office for office in offices if _is_free(here.stretch(office.first, office.last), mentions)]
    free = [office for office in free if not (_is_several(here, office) and _is_apposed(here, office, mentions))]
    return [_holders(here, office) if _is_several(here, office) else _holder(here, office) for office in free]


def _is_apposed(here: Passage, office: Chunk, mentions: Sequence[Mention]) -> bool:
    """Whether several hold an office who were named right before it: "X (Z), Y (Z), Co-Chairs of the W"."""
    start = here.tokens[office.first].start
    gap = _APPOSED.search(here.text, max(here.span.start, start - _LONGEST_ASIDE), start)
    return gap is not None and any(m.kind is MentionKind.PERSON and m.span.end == gap.start() for m in mentions)


def _is_determined(here: Passage, office: Chunk) -> bool:
    """Whether an article, a place or a capital shows that a certain one is meant."""
    before = here.word(office.first - 1).casefold() if office.first else ""
    known = here.letters[office.first] in "tLN" or here.word(office.first)[0].isupper()
    certain = office.first > 0 and here.letters[office.first - 1] in "oi" and _ARTICLE.search(before) is not None
    return known or certain or before in naming(here.language).opinion_of


def _is_several(here: Passage, office: Chunk) -> bool:
    head = here.words_of(office.first, office.last, "H")[0]
    return head[0].isupper() and _is_plural(head)


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _holder(here: Passage, office: Chunk) -> Mention:
    span, title = here.stretch(office.first, office.last), here.office(office)
    word = here.said(span)
    codes = here.places.codes_in(span, skip=posting(here, office))
    gender = naming(here.language).genders.get(here.text[span.start : title.start].strip().casefold())
    several = _is_plural(here.words_of(office.first, office.last, "H")[0])
    return Mention(span, MentionKind.OFFICE, word, title, (title,), codes, gender, plural=several)


def _holders(here: Passage, office: Chunk) -> Mention:
    """Several holders of an office, with "the two" or "both" before them; of no place, both sides."""
    span = here.stretch(office.first, office.last)
    number = naming(here.language).number.search(here.text, max(0, span.start - _LONGEST_NUMBER), span.start)
    kind = MentionKind.DELEGATION if here.places.codes_in(span) else MentionKind.JOINT
    found = _named(here, kind, Span(number.start() if number else span.start, span.end), plural=True)
    joint = kind is MentionKind.JOINT and number is None and not naming(here.language).joint.fullmatch(found.name)
    return replace(found, offices=(here.office(office),)) if joint else found


# -- words for both sides, pronouns, places -----------------------------------------------------------


def _joint(here: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    found = naming(here.language).joint.finditer(here.text, here.span.start, here.span.end)
    spans = [Span(*match.span()) for match in found if not _is_of_place(here, match.end())]
    return [
        Mention(span, MentionKind.JOINT, here.said(span), span, plural=True)
        for span in spans
        if _is_free(span, mentions)
    ]


def _is_of_place(here: Passage, end: int) -> bool:
    """Whether words for both sides are only of one place, which follows: "les dirigeants de Lyon"."""
    of = naming(here.language).joint_of.match(here.text, end)
    return of is not None and any(place.span.start == of.end() for place in here.places.inside(here.span))


def _pronouns(here: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    known = naming(here.language)
    places = [place.span for place in here.places.inside(here.span) if place.letter == "L"]  # "Lang Son"
    out = []
    for match in known.pronoun.finditer(here.text, here.span.start, here.span.end):
        span = Span(*match.span())
        kind = known.pronouns.get(match.group().casefold(), "any")
        gender = kind if kind in ("m", "f") else None
        if _is_free(span, mentions) and not any(place.overlaps(span) for place in places):
            word = match.group()
            out.append(Mention(span, MentionKind.PRONOUN, word, span, gender=gender, plural=kind == "plural"))
    return out


def _localities(here: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    places = [place for place in here.places.inside(here.span) if place.letter == "L"]
    starts = {token.start for token in here.tokens if token.letter == "L"}
    free = [place for place in places if place.span.start in starts and _is_free(place.span, mentions)]
    return [
        Mention(place.span, MentionKind.LOCALITY, here.said(name), name, codes=place.codes)
        for place, name in ((place, place.name or place.span) for place in free)
    ]
