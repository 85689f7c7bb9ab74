"""People of a sentence: a name with the offices before it, or behind it in apposition, or both."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from comity.languages.folding import plain
from comity.languages.grammars.dependency.names.chunks import NAME, OFFICE, Chunk, Passage
from comity.languages.grammars.dependency.tables.naming import naming
from comity.records.clause import Mention, MentionKind, Span

_PATTERN = r"""
    (?P<before> F (?: ,G (?: ,? a G | , G )* )? # offices before the name, with the bodies they are held in,
        (?: ,? a F | , F )* [,-]? )?            # joined by "and" or commas
    (?: [LN] (?=T+F) )?                         # whose they are: "Bangladesh PM Sheikh NAME"
    (?: T+ F | (?<=F) F (?=P) )?                # a form of address and a rank: "His Highness Prince"; a rank alone
    (?: Lv (?=P(?![DBHPv])) | [LN] (?=P) )?     # whose own they are: "Alberta's NAME", "Lao PM NAME"
    P                                           # the name
    (?: o t? L (?!v) | ,ot?L (?=[,.]) )?        # "of PLACE", between commas too
    (?: , (?! F ,? a F P )                      # offices behind it, unless they are another's
          (?(before) F (?!,?P) | F (?!P) )      # (of a name with none before it, one before a comma is its own)
          (?: ,? a F (?!P) | , F (?!,?P) )* (?: ,L (?=,) )?
      | - F (?!,?P) (?: ,? a F (?!P) | , F (?!,?P) )*  # behind a dash
      | \( F (?: [,a] F )* \) )?                # or in brackets
    """
_PERSON = re.compile(_PATTERN, re.VERBOSE)
_HEAD_FIRST = re.compile(_PATTERN.replace("| , F )* [,-]? )?", "| ,? F )* (?: [,-]? | ,? t ) )?"), re.VERBOSE)
"""In languages that name things by their head first one office ends where the next begins, with no comma between:
"le Président du Faso Chef de l'État le Dr X"."""
_BARE = 2
"""An office of no more words names no field: "President", "Prime Minister"."""
_ASIDE = re.compile(r"\s+(?:\([^()]{1,12}\)\s+)?")
"""What stands between a form of address and a rank: at most the letters that say it again."""
_BEFORE_NAME = re.compile(r",?T*P")
_NEXT_HOLDER = re.compile(r",?aFT*P")
_PLACED = re.compile(r",?ot?L")


@dataclass(frozen=True, slots=True)
class _Line:
    """The letters of a sentence with each chunk as one; for each its chunk, if any, and its last token."""

    letters: str
    chunks: tuple[Chunk | None, ...]
    lasts: tuple[int, ...]


def _line(letters: str, chunks: Sequence[Chunk]) -> _Line:
    starts = {chunk.first: chunk for chunk in chunks}
    out: list[tuple[str, Chunk | None, int]] = []
    at = 0
    while at < len(letters):
        chunk = starts.get(at)
        last = chunk.last if chunk else at
        out.append((chunk.letter if chunk else letters[at], chunk, last))
        at = last + 1
    return _Line("".join(x[0] for x in out), tuple(x[1] for x in out), tuple(x[2] for x in out))


@dataclass(slots=True)
class People:
    """Finds the people of one text, a sentence at a time, and remembers whose each office was."""

    held: dict[str, str] = field(default_factory=dict)

    def find(self, here: Passage, chunks: Sequence[Chunk]) -> list[Mention]:
        """The people of a sentence, in order."""
        line = _line(here.letters, chunks)
        out: list[Mention] = []
        used: set[int] = set()
        at = 0
        pattern = _HEAD_FIRST if naming(here.language).head_first else _PERSON
        while found := pattern.search(line.letters, at):
            at = found.end()
            parts = [part for part in line.chunks[found.start() : found.end()] if part]
            parts = [part for part in parts if part.letter != OFFICE or part.first not in used]
            parts = parts[_is_other_office(here, parts) :]
            name = next(part for part in parts if part.letter == NAME)
            if _opens_a_list(line, found, parts, name):
                parts = [part for part in parts if part.first <= name.first]
                at = line.chunks.index(name) + 1
            elif found["before"] and _begins_anew(here, parts[-1], name):
                parts = parts[:-1]
            elif _is_of_the_next(here, line, found, parts[-1], name) or _is_another(here, parts, name):
                at -= 1
                parts = parts[:-1]
            if naming(here.language).joint.fullmatch(here.word(name.first)):
                continue  # "We, the Presidents of X and Y"
            used.update(part.first for part in parts)
            offices = self._own(here, name, _but_rank(here, name, [part for part in parts if part.letter == OFFICE]))
            person = _person(here, name, offices, _last_token(here, line, found, name))
            out.append(_with_owner(here, line, found, _with_address(here, line, found, person)))
        return out

    def _own(self, here: Passage, name: Chunk, offices: list[Chunk]) -> list[Chunk]:
        """The offices that are this person's.

        In "the Minister and President X" the first may be another's, who was named with it before.
        """
        if len(offices) > 1 and offices[1].last < name.first and _is_received(here, offices[0]):
            offices = offices[1:]
        if len(offices) > 1 and offices[1].last < name.first and _is_of_another(here, offices[1]):
            offices = offices[1:]
        who = plain(here.word(name.last))
        titles = [plain(here.said(here.office(office))) for office in offices]
        bare = len(offices) > 1 and offices[-1].last - offices[-1].first < _BARE
        if offices and offices[-1].last < name.first and self._is_others(here, offices[0], titles[0], who, bare=bare):
            offices, titles = offices[1:], titles[1:]
        for title in titles:
            self.held.setdefault(title, who)
        return offices

    def _is_others(self, here: Passage, office: Chunk, title: str, who: str, *, bare: bool) -> bool:
        """Whether an office is another's: named with them before, or by its head behind "the" and before "and"."""
        if title in self.held:
            return bare and self.held[title] != who
        if here.letters[office.first] != "t" or here.letters[office.last + 1 : office.last + 2] != "a":
            return False
        holders = {holder for held, holder in self.held.items() if held.startswith(f"{title} ")}
        return bool(holders) and who not in holders


def _but_rank(here: Passage, name: Chunk, offices: list[Chunk]) -> list[Chunk]:
    """Offices without the rank that stands right between another and the name: "Chief of Army General X".

    Nor is one behind the name theirs that several hold: "Mrs X, Cabinet Ministers and others".
    """
    offices = [o for o in offices if o.first < name.last or not _is_of_several(here, o)]
    ranks = naming(here.language).ranks
    bare = [o for o in offices if o.first == o.last and here.word(o.first).casefold() in ranks and o.last < name.first]
    return [o for o in offices if o not in bare] if len(bare) < len(offices) else offices


def _is_other_office(here: Passage, parts: Sequence[Chunk]) -> bool:
    """Whether what stands right before an office is another's, or no office: "host Prime Minister X"; not a rank's."""
    if len(parts) < _BARE or parts[1].letter != OFFICE or parts[0].last + 1 != parts[1].first:
        return False
    if naming(here.language).head_first:
        return False  # one office follows another
    return parts[1].last > parts[1].first or not here.word(parts[0].first)[0].isupper()


def _is_of_several(here: Passage, office: Chunk) -> bool:
    """Whether an office with a capital is put for several: "Cabinet Ministers"."""
    heads = [i for i in range(office.first, office.last + 1) if here.letters[i] == "H"]
    word = here.word(heads[0]).split(" of ")[0].split()[-1] if heads else ""
    several = word.endswith("s") and not word.endswith("ss") and word[:1].isupper()
    return several and naming(here.language).plural_offices and not naming(here.language).small_offices


def _opens_a_list(line: _Line, found: re.Match[str], parts: Sequence[Chunk], name: Chunk) -> bool:
    """Whether the offices behind a name go on to the next: "by X, Minister of A, Second Minister of B and of C Y"."""
    behind = [part for part in parts if part.letter == OFFICE and part.first > name.first]
    return len(behind) >= _BARE and _NEXT_HOLDER.match(line.letters, found.end()) is not None


def _begins_anew(here: Passage, office: Chunk, name: Chunk) -> bool:
    """Whether an office behind a name with its own begins a clause: "In talks with Mayor X, the Minister said"."""
    if office.first < name.last or here.letters[office.first] != "t":
        return False
    return here.letters[office.last + 1 : office.last + 2] == "x"


def _is_of_the_next(here: Passage, line: _Line, found: re.Match[str], office: Chunk, name: Chunk) -> bool:
    """Whether an office with its article goes before the next name: "à X, le maire Y"; French puts none behind."""
    if (
        found["before"]
        or office.letter != OFFICE
        or office.first < name.last
        or line.letters[found.end() - 1] != OFFICE
    ):
        return False
    if not naming(here.language).small_offices or here.letters[office.first] != "t":
        return False
    return _BEFORE_NAME.match(line.letters, found.end()) is not None


def _is_another(here: Passage, parts: Sequence[Chunk], name: Chunk) -> bool:
    """Whether an office with its article ends a list that one without opens: "X, Governor of Y, and the mayor of Z"."""
    behind = [part for part in parts if part.letter == OFFICE and part.first > name.last]
    if len(behind) < _BARE or here.letters[behind[-1].first] != "t" or here.letters[behind[-2].first] == "t":
        return False
    return here.letters[behind[-2].last + 1 : behind[-1].first] == ",a" and not naming(here.language).small_offices


def _is_of_another(here: Passage, office: Chunk) -> bool:
    """Whether an office is called by whom it is of, so that the one before it is theirs: "and his counterpart X"."""
    return here.letters[office.first] == "t" and here.word(office.first).casefold() in naming(here.language).possessives


def _is_received(here: Passage, office: Chunk) -> bool:
    """Whether a participle opens the sentence right before an office: "Recevant le consul, le maire X"."""
    before = office.first - 1
    return before == 0 and naming(here.language).participle.fullmatch(here.word(before)) is not None


def _with_owner(here: Passage, line: _Line, found: re.Match[str], person: Mention) -> Mention:
    """A person with the place before them that they are said to be of: "Alberta's NAME", "Lao PM NAME"."""
    begins, next_one = line.letters[found.start() : found.start() + 2], found.start() + 1
    if begins in ("LP", "NP", "LT", "NT"):
        chunk = line.chunks[next_one]
        first = here.word(chunk.first if chunk is not None else line.lasts[next_one])
        begins = "Lv" if first in naming(here.language).short_offices else ""
    if begins != "Lv":
        return person
    span = Span(here.tokens[line.lasts[found.start()]].start, person.span.end)
    return replace(person, span=span, codes=here.places.codes_in(span, skip=(person.name_span,)))


def _with_address(here: Passage, line: _Line, found: re.Match[str], person: Mention) -> Mention:
    """A person with the form of address before their rank: "His Royal Highness Prince X"."""
    titles = [line.lasts[at] for at in range(found.start(), found.end()) if line.letters[at] == "T"]
    end = next((at for at in titles if _ASIDE.fullmatch(here.text, here.tokens[at].end, person.span.start)), None)
    return person if end is None else replace(person, span=Span(here.tokens[end].start, person.span.end))


def _last_token(here: Passage, line: _Line, found: re.Match[str], name: Chunk) -> int:
    """The token that ends "NAME of PLACE", or the name's own where what follows is no such place."""
    if found.group().endswith(",L"):
        return line.lasts[found.end() - 1]  # "X, Attorney General, COUNTRY,"
    at = line.chunks.index(name) + 1
    if not _PLACED.match(line.letters, at, found.end()):
        return name.last
    at += line.letters[at] == ","
    if here.word(line.lasts[at]).casefold() not in naming(here.language).of_place:
        return name.last
    return line.lasts[line.letters.index("L", at)]


def _without_honours(here: Passage, first: int, last: int) -> int:
    """The last word of a name before the letters behind it that are no part of it: "Ann Hill, OBE, MP"."""
    while last > first and here.letters[last] == "S" and here.word(last) in naming(here.language).honours:
        last -= 1 + (here.letters[last - 1] == "," and last - 1 > first)
    return last


def _person(here: Passage, name: Chunk, offices: Sequence[Chunk], last: int) -> Mention:
    first = next(i for i in range(name.first, name.last + 1) if here.letters[i] != "T")
    firsts = [name.first, *(office.first for office in offices)]
    span = here.stretch(min(firsts), max([last, name.last, *(office.last for office in offices)]))
    named = here.stretch(first, _without_honours(here, first, name.last))
    title = here.text[here.tokens[name.first].start : named.start].strip().casefold()
    titles = tuple(here.office(office) for office in offices)
    article = here.text[span.start : titles[0].start].strip().casefold() if titles else ""
    genders = naming(here.language).genders
    return Mention(
        span,
        MentionKind.PERSON,
        here.said(named),
        named,
        titles,
        here.places.codes_in(span, skip=(named, *(part for office in offices for part in posting(here, office)))),
        genders.get(title) or genders.get(article),
    )


def posting(here: Passage, office: Chunk) -> Iterator[Span]:
    """Where an office abroad is held, and what one is about, which is not whom it acts for: "Consul General to Y"."""
    known = naming(here.language)
    subject = [i for i in range(office.first, office.last + 1) if here.word(i).casefold() in known.about]
    if subject and known.heading.search(here.said(here.stretch(office.first, subject[0])).rpartition(" ")[0]):
        subject = []
    yield from (here.stretch(i, _end_of_subject(here, i, office.last)) for i in subject)
    heads = [i for i in range(office.first, office.last + 1) if here.letters[i] == "H"]
    behind = next((i for i in range(office.first, office.last + 1) if here.letters[i] == "i"), None)
    if behind is not None and any(naming(here.language).abroad.search(here.word(i)) for i in heads if i < behind):
        yield here.stretch(behind, office.last)


def _end_of_subject(here: Passage, first: int, last: int) -> int:
    """The last word of what an office is about: "for X" in "Director for X of the Y"."""
    return next((i - 1 for i in range(first + 1, last + 1) if here.letters[i] == "o"), last)


# -- letters that stand for a person ------------------------------------------------------------------

_LETTERS = re.compile(r"\(([A-ZĐ]{2,6})\)")


def with_letters(text: str, sentences: Sequence[Span], found: list[list[Mention]]) -> list[list[Mention]]:
    """The mentions of each sentence with those by letters that an office was said again by.

    "Senior Minister (SM) X" names X by "SM" from then on.
    """
    known: dict[str, Mention] = {}
    for mention in (m for mentions in found for m in mentions if m.kind is MentionKind.PERSON and m.offices):
        for letters in _LETTERS.finditer(text, mention.span.start, mention.name_span.start):
            known.setdefault(letters.group(1), mention)
    if not known:
        return found
    # alone, and before no name: that would be somebody else with the office
    again = re.compile(rf"(?<![\w(])(?:{'|'.join(known)})(?!\w)(?! [A-ZÀ-Ý][a-zà-ÿ])")
    out = []
    for span, mentions in zip(sentences, found, strict=True):
        spans = [(letters.group(), Span(*letters.span())) for letters in again.finditer(text, span.start, span.end)]
        # what looked like a body by its letters is the person
        others = [m for m in mentions if m.kind is not MentionKind.ORGANISATION or m.name not in known]
        free = [(word, here) for word, here in spans if not any(m.span.overlaps(here) for m in others)]
        named = [Mention(here, MentionKind.PERSON, known[word].name, here) for word, here in free]
        out.append([*others, *named])
    return out


# -- names in short -----------------------------------------------------------------------------------


def name_words(mentions: Sequence[Mention]) -> frozenset[str]:
    """The words, folded, of all full names of a text, so that short forms are known again."""
    out: set[str] = set()
    for mention in mentions:
        parts = plain(mention.name).split() if mention.kind is MentionKind.PERSON else []
        if len(parts) > 1 or mention.offices or mention.name_span != mention.span:
            out.update(parts)
    return frozenset(out)


def is_believed(mention: Mention, known: frozenset[str]) -> bool:
    """Whether a mention stands: a lone word with a capital is a person only where the text knows it from a name."""
    if mention.kind is not MentionKind.PERSON or mention.offices or mention.name_span.start != mention.span.start:
        return True
    parts = plain(mention.name).split()
    return len(parts) > 1 or parts[0] in known
