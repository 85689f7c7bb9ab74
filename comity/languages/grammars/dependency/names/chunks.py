"""Offices, names and bodies: a grammar over the class letters of comity.languages.tokens."""

import re
from dataclasses import dataclass

import msgspec

from comity.languages.grammars.dependency.names.placed import Places
from comity.languages.grammars.dependency.names.tokens import Token, common_words, particles, titles, tokenize, words
from comity.languages.grammars.dependency.tables.naming import naming
from comity.records.clause import Span

OFFICE, NAME, BODY = "F", "P", "G"
"""The letters of chunks."""

_MOST_NAME_WORDS = 6
_TWO = 2
_MOST_WITH_PARTICLES = 12
"""The most words of a name with small words in it, which may say whose son it is: "A bin B bin C Al D"."""


def _grammar(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


def _of(opening: str, *, plain: str = "") -> str:
    """What an office or body is of, opened by one of some letters; `plain` lets words without a class in."""
    return rf"""
    (?: [{opening}] [tM]? t?                    # "of", "of the", "to the"
        (?: {plain}
            L (?:,t?L)+ ,?at?L (?!v)            # a list of places: "of X, Y, and the Z"
          | [MNDLKB] v?                         # fields, places, bodies; "China's"
          | (?<![DB]) H (?=[oiv.;]) | H $ | H v # an office within: "Office of the President of ..."
          | a (?!M+C+H) (?=t?[DLNBKM]+(?:[^HDLNBKMv]|v[DB]|$))  # "and" before more of them, but before no office
          | , (?=[DLN][Da,]|a?ot?[DN])          # a comma between them: "de l'énergie, des mines et de l'eau"
          | t (?=[DLNBK])                       # "the" before one of them
          | q (?=[DBCN])                        # a number before one of them
          | a (?=t?C{{1,2}}[DB])                # "and" before a name of a field or body
          | a (?=o)                             # "and of"
          | , (?=aD(?![HDB]))                   # "Culture, Community, and Youth"
          | (?<=D) C (?=T[CJ])                  # "Centre for Strategic Futures Mr X"
          | (?<=[DC]) x (?=a?o|,P)              # a plain word behind a field, if "of" follows
          | C (?=C*v?[DB]) v?                   # a name that belongs to a field or body
          | (?<=[DB]) S (?=T*C)                 # "Minister of Defence II" before a name
          | (?<=[oit]) C (?:C(?=CC))*           # a name alone: "Governor of Bến Tre"
        )+
    )"""


_OF_OFFICE = _of("oi")
# French offices are put in small letters throughout: "directeur de la prospective et du dialogue"
_OF_SMALL_OFFICE = _of("oi", plain="(?<=[ot]) x x? (?=[ao,]|$) |")


def _office(of: str) -> re.Pattern[str]:
    return _grammar(rf"""
        t?                                      # "the", left out of the office itself
        (?: [MNDLKB] v?                         # what stands before the head: "Deputy", "Chinese", "Hanoi's"
          | C (?=v) v                           # a name with 's
          | (?<=D) a (?=D+H)                    # "and" between two fields: "Security and Intelligence Advisor"
          | C (?=[CDBL]*[DBH]) )*               # a name of a body or field
        H (?: S (?=o) )?                        # the head: "Minister"; one of a line of them
        (?: M (?=[oi]) )?                       # "secrétaire adjointe de"
        (?: [DN] (?=[oi]|[CTJ,.a]|$|x) )?       # a field behind it: "Minister Foreign Affairs", "ministre chinois"
        {of}*""")


_OFFICES = {False: _office(_OF_OFFICE), True: _office(_OF_SMALL_OFFICE)}
_NAMES = _grammar(r"""
    T* J* (?: C | (?<=T) L (?=C+(?![CDBHv])) )  # forms of address, initials, the first word: "Mr Saga Taro"
    (?: [CJ] | p+ T{0,2} (?=C)                  # more words and initials, small words within: "van der"
      | (?<=[CJ]) L (?![vL])                    # a word that is a place's name too
      | ,? S )*                                 # "Jr" """)
_BODIES = _grammar(rf"""
    (?: [MNDLKCB] v?                            # what stands before the head
      | H (?=[DB])                              # an office that is part of the name: "Ministers' Council"
      | a (?=[DCLN][DCLNB]*B) )*                # "and" within it
    [BK] (?: ,? [BK] )*                         # the head or heads: "Party Committee"
    {_of("o")}*""")


class Chunk(msgspec.Struct, frozen=True, gc=False):
    """A stretch of tokens that is an office (`F`), a name (`P`) or a body (`G`)."""

    first: int
    last: int
    letter: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence in tokens and chunks, with the text it stands in and the places of that text."""

    text: str
    language: str
    span: Span
    places: Places
    tokens: tuple[Token, ...]
    letters: str

    def word(self, i: int) -> str:
        """The words of a token."""
        return self.text[self.tokens[i].start : self.tokens[i].end]

    def stretch(self, first: int, last: int) -> Span:
        """Where tokens stand in the text, the last among them."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def said(self, span: Span) -> str:
        """The words of a stretch."""
        return self.text[span.start : span.end]

    def office(self, chunk: Chunk) -> Span:
        """Where an office stands, without the article and the "visiting" or "newly appointed" before it."""
        first = chunk.first + (self.letters[chunk.first] == "t")
        while first < chunk.last and self.word(first).casefold() in naming(self.language).passing:
            first += 1
        return self.stretch(first, chunk.last)

    def words_of(self, first: int, last: int, letter: str) -> list[str]:
        """The tokens of one class in a stretch."""
        return [self.word(i) for i in range(first, last + 1) if self.letters[i] == letter]


_OPENS_QUOTE = re.compile(r"[«“]\s*|(?<![\w.,!?;:’'\")])\"(?=\w)")


def passage(text: str, language: str, span: Span, places: Places) -> Passage:
    """A sentence of a text, in tokens."""
    inside = {p.span.start - span.start: (p.span.end - span.start, p.letter) for p in places.inside(span)}
    said = text[span.start : span.end]
    starts = frozenset({0, *(opening.end() for opening in _OPENS_QUOTE.finditer(said))})
    found = tokenize(said, language, inside, starts)
    tokens = tuple(Token(t.start + span.start, t.end + span.start, t.letter) for t in found)
    letters = "".join(t.letter for t in tokens)
    known = naming(language).short_offices
    for i in (found.start() for found in _SHORT.finditer(letters)):
        if text[tokens[i].start : tokens[i].end] in known:
            letters = f"{letters[:i]}H{letters[i + 1 :]}"
    for run in _RUN.finditer(letters):
        if text[tokens[run.start()].start : tokens[run.start()].end] in naming(language).buildings:
            letters = f"{letters[: run.start()]}{'x' * len(run.group())}{letters[run.end() :]}"
    return Passage(text, language, span, places, tokens, letters)


_SHORT = re.compile(r"T(?=a[MDLN]*H[oi])")
"""A form of address beside an office, which may be an office put short: "DPM and Minister for X"."""
_RUN = re.compile(r"(?<![CTJ])C{2,}")
"""Words of a name, which may be a building's: "Istana Negara"."""


def chunks_of(here: Passage) -> list[Chunk]:
    """The offices, names and bodies of a sentence, in order, none over another."""
    out: list[Chunk] = []
    at = 0
    while at < len(here.letters):
        behind = at - 2 if at and here.letters[at - 1] == "," and naming(here.language).small_offices else at - 1
        held = bool(out) and out[-1].letter == OFFICE and out[-1].last == behind
        held = held or (bool(out) and _is_apposed(here, out[-1], at))
        chunk = _chunk_at(here, at, held=held) if here.letters[at] in _BEGINNING else None
        if chunk:
            out.append(chunk)
        at = chunk.last + 1 if chunk else _behind(here, at)
    return out


_BEGINNING = frozenset("tMNDLKBCHaTJp")
"""The letters that an office, a name or a body may begin with."""
_WHOLE_NAME = re.compile(r"(?:C{2,3}|[CL]JC{1,2}|LC{1,2})(?=,[^C]|x|\.|$)")


def _is_apposed(here: Passage, office: Chunk, at: int) -> bool:
    """Whether a name of several words stands behind an office and a comma: "the Consul, Will Reed,".

    The office has its article, or says what it is of: "Mayor of Leeds, Will Reed,".
    """
    behind = office.letter == OFFICE and office.last == at - 2 and here.letters[at - 1] == ","
    said = here.letters[office.first : office.last + 1]
    certain = said[:1] == "t" or "oL" in said or said[:1] in ("L", "N")
    return behind and certain and _WHOLE_NAME.match(here.letters, at) is not None


_PLACED = re.compile(r"(?<=[LD])i(?:L|C+)\Z")
"""A place at the end of an office that is of another one: "Governor of X in Y"."""
_NAME_NEXT = re.compile(r",?[TJ]*[CJ]")
"""Somebody's name right behind an office, as in "the Governor of X in Y, NAME"."""


_HAILS = re.compile(r"xt?L")


def _office_end(here: Passage, at: int, end: int) -> int:
    """The token behind an office, without where something took place: "Governor of X province in Y"."""
    letters, known = here.letters[at:end], naming(here.language)
    behind = _PLACED.search(letters)
    placed = behind is not None and here.word(at + behind.start()).casefold() in known.where
    heads = (here.word(at + i) for i, letter in enumerate(letters) if letter == "H")
    named = _NAME_NEXT.match(here.letters, end)
    posted = any(known.posted.search(head) for head in heads)
    hails = _HAILS.match(here.letters, end)
    if hails and known.hailing.fullmatch(here.said(here.stretch(end - 1, end))):
        return hails.end()  # "her counterpart from X"
    return at + behind.start() if behind and placed and not named and not posted else end


_PLACE_NEXT = re.compile(r"L(?=,?T*[CJ]{2})")


def _with_place_behind(here: Passage, end: int) -> int:
    """The token behind an office that is put before its place in some countries: "Governor Sindh NAME"."""
    place = _PLACE_NEXT.match(here.letters, end)
    if place is None or here.letters[end - 1] != "H":
        return end
    codes = here.places.codes_in(here.stretch(end, end))
    return end + 1 if codes[:1] and codes[0] in naming(here.language).places_behind and len(codes) > 1 else end


def _behind(here: Passage, at: int) -> int:
    """The next token to look at where none begins here: behind a run of words that is refused as a name."""
    refused = _NAMES.match(here.letters, at) if here.letters[at] in _BEGINNING else None
    return refused.end() if refused else at + 1


def _chunk_at(here: Passage, at: int, *, held: bool) -> Chunk | None:
    """The chunk that begins at a token; of an office and a body, the longer. `held`: an office stands before it."""
    office = _OFFICES[naming(here.language).small_offices].match(here.letters, at)
    body = _body_end(here, at)
    if office and (body is None or body <= office.end()):
        end = _office_end(here, at, office.end())
        return Chunk(at, (_with_place_behind(here, end) if end == office.end() else end) - 1, OFFICE)
    if body is not None:
        return Chunk(at, body - 1, BODY)
    if held and _NAMED_AS_PLACE.match(here.letters, at):
        return Chunk(at, _NAMES.match(here.letters, at + 1).end() - 1, NAME)  # type: ignore[union-attr]
    name = _NAMES.match(here.letters, _behind_particles(here, at) if held else at)
    if name and _is_name(here, at, name.end(), held=held):
        return Chunk(at, name.end() - 1, NAME)
    return None


def _body_end(here: Passage, at: int) -> int | None:
    """The token behind the body that begins at a token; of two joined by "and", each with its own head, the first."""
    whole = _BODIES.match(here.letters, at) if here.letters[at] not in "ta" else None
    if whole is None:
        return None
    end = whole.end()
    for joint in re.finditer(r"a(?=t?[LNC]|tB)", here.letters[at:end]):
        left, right = here.letters[at : at + joint.start()], here.letters[at + joint.end() : end]
        if "B" in left and "B" in right:
            end = at + joint.start()
            break
    while here.letters[end - 1] in "a,":
        end -= 1
    return _seat_end(here, at, end) if _is_body(here, at, end) else None


_SEAT = re.compile(r"it?L")


def _seat_end(here: Passage, at: int, end: int) -> int:
    """The token behind a body, with where it is if it is abroad: "the Consulate of X in Y"."""
    seat = _SEAT.match(here.letters, end)
    heads = (here.word(i) for i in range(at, end) if here.letters[i] == "B")
    return seat.end() if seat and any(naming(here.language).missions.search(head) for head in heads) else end


def _is_body(here: Passage, first: int, end: int) -> bool:
    """A body is named with a capital; a head word alone is none."""
    named = [here.word(i) for i in range(first, end) if here.letters[i] not in "toa,v"]
    if len(named) == 1 and here.letters[first] == "B" and " " not in named[0]:
        return False
    return any(word[0].isupper() for word in named)


def _behind_particles(here: Passage, at: int) -> int:
    """Where a name begins behind the small words that open it: "President von der Leyen"."""
    end = at
    while end < len(here.letters) and here.letters[end] == "p":
        end += 1
    return end if end < len(here.letters) and here.letters[end] == "C" else at


_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|ng|nh|th|tr|ph|kh|gi|qu|[bpmfdtnlgkhjqxrzcsywv])?[aeiouy]{1,4}(?:ng|nh|ch|n|m|p|t|c|r)?",
    re.IGNORECASE,
)
"""One syllable as romanised Chinese and Vietnamese names have them: names of such words alone are common there."""
_NAMED_AS_PLACE = re.compile(r"LJ?C+(?![CDBHv])")
"""A name that begins with a word that is a place's too, behind an office: "Mayor Kasai Noriyuki"."""
_OFFICE_BEHIND = re.compile(r",t?[MNDLKB]*H")
"""An office in apposition: "Ana Costa, mayor of X"."""


def _is_particle(here: Passage, i: int) -> bool:
    """Whether a word is a small one of names, with a capital: "Bin"."""
    return here.word(i).casefold() in particles(here.language)


def _is_name(here: Passage, first: int, end: int, *, held: bool) -> bool:
    """A name has no more words than names have, and is no thing; words of the dictionary need an office or title."""
    names = here.words_of(first, end - 1, "C")
    particled = any(here.word(i)[0].islower() or _is_particle(here, i) for i in range(first, end))
    if not names or len(names) > (_MOST_WITH_PARTICLES if particled else _MOST_NAME_WORDS):
        return False
    known = words(here.language)
    head = names[0 if naming(here.language).head_first else -1]
    named = held or here.letters[first] == "T" or (len(names) == 1 and _is_introduced(here, head))
    things = known.things - known.surnames if named else known.things
    if head in things or all(name in things for name in names):
        return False
    if held or len(names) == 1 or here.letters[first] == "T":
        return True
    if all(_SYLLABLE.fullmatch(name) for name in names) or _OFFICE_BEHIND.match(here.letters, end):
        return True
    common = common_words(here.language)
    return not all(name.casefold() in common for name in names)


def _is_introduced(here: Passage, word: str) -> bool:
    """Whether a word that names things too was a surname behind an office before: "Mayor John Park ... Park said"."""
    if word not in words(here.language).surnames:
        return False
    before = (here.text[: found.start()].split()[-_TWO:] for found in re.finditer(rf"\b{word}\b", here.text))
    ranks = titles(here.language)
    return any(said.casefold() in ranks for near in before for said in near)
