"""Who and what a text names: people with their offices, bodies, delegations, sides.

Works on the class letters of comity.languages.tokens. Two steps: chunks (offices, names, bodies),
then people, which are a name with the offices before or behind it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon
from comity.languages.folding import plain
from comity.languages.tokens import Token, common_words, tokenize, words
from comity.localities import table
from comity.records import Locality, LocalityKind
from comity.records.clause import Mention, MentionKind, Span

# an office: what may stand before the head, the head, and what it is the head of
_BEFORE = r"(?:[MNDLKB]v?|C(?=v)v|C(?=[CDB]*[DBH]))*"
_OF = r"(?:[oi][tM]?t?(?:[MNDLKB]v?|H(?=[oiv])|H$|Hv|a(?=t?[DLNBKM]+(?:[^HDLNBKMv]|v[DB]|$))|,(?=[DLN][Da,])|t(?=[DLNBK])|q(?=[DBCN])|a(?=t?C{1,2}[DB])|a(?=o)|(?<=[DC])x(?=a?o|,P)|C(?=C*v?[DB])v?|(?<=[oit])C(?:C(?=CC))*)+)"
# French offices are put in small letters throughout: "directeur de la prospective et du dialogue"
_OF_FRENCH = _OF.replace("(?:[MNDLKB]v?", "(?:(?<=[ot])xx?(?=[ao,]|$)|[MNDLKB]v?", 1)
_OFFICE = {
    language: re.compile(rf"t?{_BEFORE}H(?:[DN](?=[oi]|[CTJ,.a]|$|x))?{of}*")
    for language, of in (("en", _OF), ("fr", _OF_FRENCH))
}
_NAME = re.compile(r"T*J*C(?:[CJ]|p+(?=C)|(?<=[CJ])L(?![vL])|,?S)*")
_OF_BODY = _OF.replace("[oi]", "o", 1)
_BODY = re.compile(rf"(?:[MNDLKCB]v?|H(?=[DB])|a(?=[DCLN][DCLNB]*B))*[BK](?:,?[BK])*{_OF_BODY}*")
_MOST_NAME_WORDS = 6


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of tokens that is an office (`F`), a name (`P`) or a body (`G`)."""

    first: int
    last: int
    letter: str


def find(text: str, language: str, sentences: Iterable[Span]) -> tuple[Mention, ...]:
    """The mentions of a clean text, in order, none inside another.

    `sentences` are the spans in which mentions are looked for; nothing crosses their ends.
    """
    sentences = tuple(sentences)
    places = {span.start: (span, codes, letter) for span, codes, letter in _places(text, language)}
    starts = frozenset(span.start for span in sentences)
    finder = _Finder(text, language, places, starts)
    found = [finder.sentence(span) for span in sentences]
    found = _with_letters(text, sentences, found)
    known = _name_words(mention for mentions in found for mention in mentions)
    out: list[Mention] = []
    for mentions in found:
        out += [m for m in mentions if _is_believed(m, known)]
    return tuple(sorted(out, key=lambda m: m.span))


_LETTERS = re.compile(r"\(([A-ZĐ]{2,6})\)")


def _with_letters(text: str, sentences: tuple[Span, ...], found: list[list[Mention]]) -> list[list[Mention]]:
    """Letters that a person's offices are said again by ("Senior Minister (SM) X") name the person from then on."""
    known: dict[str, Mention] = {}
    for mention in (m for mentions in found for m in mentions if m.kind is MentionKind.PERSON and m.offices):
        for letters in _LETTERS.finditer(text, mention.span.start, mention.name_span.start):
            known.setdefault(letters.group(1), mention)
    if not known:
        return found
    again = re.compile(r"(?<![\w(])(?:" + "|".join(known) + r")(?!\w)(?! [A-ZÀ-Ý][a-zà-ÿ])")
    out = []
    for span, mentions in zip(sentences, found, strict=True):
        more = []
        for letters in again.finditer(text, span.start, span.end):
            here = Span(*letters.span())
            if not any(m.span.overlaps(here) for m in mentions):
                who = known[letters.group()]
                more.append(Mention(here, MentionKind.PERSON, who.name, here))
        out.append([*mentions, *more])
    return out


@cache
def _nationalities(language: str) -> re.Pattern[str]:
    return re.compile(r"[A-ZÀ-ÝĐ][\w.-]+" if language == "en" else r"[^\W\d_][\w-]{3,}")


def _places(text: str, language: str) -> list[tuple[Span, tuple[str, ...], str]]:
    """Places and nationalities of a text: span, codes, letter."""
    places = table()
    out: list[tuple[Span, tuple[str, ...], str]] = []
    for found in places.scan(text, language):
        if found.candidates:
            out.append((Span(found.start, found.end), _codes(found.candidates[0].locality), "L"))
    taken = {span.start for span, _, _ in out}
    for word in _nationalities(language).finditer(text):
        code = places.nationality(word.group()) if word.start() not in taken else None
        if code:
            out.append((Span(word.start(), word.end()), (code,), "N"))
    return out


def _codes(locality: Locality) -> tuple[str, ...]:
    """The codes of a locality: its country's, its own, and its id where it is a city."""
    country = locality.code.split("-")[0]
    codes = (country,) if locality.code == country else (country, locality.code)
    return (*codes, locality.id) if locality.kind is LocalityKind.CITY else codes


class _Finder:
    """Finds the mentions of one text, a sentence at a time."""

    def __init__(
        self, text: str, language: str, places: dict[int, tuple[Span, tuple[str, ...], str]], starts: frozenset[int]
    ) -> None:
        self.text, self.language, self.places, self.starts = text, language, places, starts
        self.placed = sorted(places)
        self.lexicon = words(language)
        tables = lexicon.load(language, "mentions")
        self.joint = lexicon.pattern_of(tables["joint"]["words"])
        self.pronouns = {w: g for g, found in tables["pronouns"].items() for w in found}
        self.pronoun = lexicon.pattern_of(self.pronouns)
        self.delegation = frozenset(tables["delegation"]["words"])
        self.strong = frozenset(tables["delegation"]["strong"])
        self.held: dict[str, str] = {}
        self.common = common_words(language)

    def sentence(self, span: Span) -> list[Mention]:
        text = self.text[span.start : span.end]
        inside = ((at, self.places[at]) for at in self._placed_in(span))
        places = {at - span.start: (p.end - span.start, letter) for at, (p, _, letter) in inside}
        tokens = [
            Token(t.start + span.start, t.end + span.start, t.letter)
            for t in tokenize(text, self.language, places, frozenset({0}))
        ]
        letters = "".join(t.letter for t in tokens)
        chunks = self._chunks(tokens, letters)
        mentions = self._people(tokens, letters, chunks)
        mentions += self._bodies(tokens, chunks, mentions)
        mentions += self._delegations(tokens, letters, mentions)
        mentions += self._offices_alone(tokens, letters, chunks, mentions)
        mentions = _outermost(mentions)
        mentions += self._patterns(span, mentions)
        mentions += self._localities(tokens, mentions)
        return mentions

    # -- chunks ---------------------------------------------------------------------------------

    def _chunks(self, tokens: list[Token], letters: str) -> list[Chunk]:
        chunks: list[Chunk] = []
        at = 0
        while at < len(letters):
            held = bool(chunks) and chunks[-1].letter == "F" and chunks[-1].last == at - 1
            chunk = self._chunk_at(tokens, letters, at, held=held)
            if chunk:
                chunks.append(chunk)
                at = chunk.last + 1
            else:
                at += 1
        return chunks

    def _chunk_at(self, tokens: list[Token], letters: str, at: int, *, held: bool) -> Chunk | None:
        office = _OFFICE[self.language].match(letters, at)
        body = _BODY.match(letters, at) if letters[at] not in "ta" else None
        body = _first_body(letters, at, body) if body else None
        if body and not self._is_body(tokens, at, body.end()):
            body = None
        if office and not (body and body.end() > office.end()):
            return Chunk(at, office.end() - 1, "F")
        if body:
            return Chunk(at, body.end() - 1, "G")
        name = _NAME.match(letters, at)
        if name and self._is_name(tokens, at, name.end(), held=held):
            return Chunk(at, name.end() - 1, "P")
        return None

    def _is_body(self, tokens: list[Token], first: int, end: int) -> bool:
        """A body is named with a capital; a head word alone in small letters is none."""
        words_ = [self.text[t.start : t.end] for t in tokens[first:end] if t.letter not in "toa,v"]
        if len(words_) == 1 and tokens[first].letter == "B" and " " not in words_[0]:
            return False
        return any(word[0].isupper() for word in words_) and (
            self.language != "fr" or len(words_) > 1 or tokens[first].letter == "K" or words_[0][0].isupper()
        )

    def _is_name(self, tokens: list[Token], first: int, end: int, *, held: bool) -> bool:
        names = [self.text[t.start : t.end] for t in tokens[first:end] if t.letter == "C"]
        if len(names) > _MOST_NAME_WORDS or not names:
            return False
        head = names[0] if self.lexicon.starts_with_head else names[-1]
        if head in self.lexicon.things or all(n in self.lexicon.things for n in names):
            return False
        return (
            held
            or len(names) == 1
            or tokens[first].letter == "T"
            or not all(n.casefold() in self.common for n in names)
        )

    # -- people ---------------------------------------------------------------------------------

    def _people(self, tokens: list[Token], letters: str, chunks: list[Chunk]) -> list[Mention]:
        line = _line(letters, chunks)
        out: list[Mention] = []
        used: set[int] = set()
        for found in _PERSON.finditer(line.letters):
            parts = [line.chunks[i] for i in range(found.start(), found.end()) if line.chunks[i]]
            held = [part for part in parts if part and not (part.letter == "F" and part.first in used)]
            person = next(part for part in held if part.letter == "P")
            used.update(part.first for part in held)
            offices = self._own(tokens, person, [part for part in held if part.letter == "F"])
            last = self._of_place(tokens, line, found, person)
            out.append(self._person(tokens, person, offices, last))
        return out

    def _of_place(self, tokens: list[Token], line: "_Line", found: re.Match[str], person: Chunk) -> int:
        """The token that ends "NAME of PLACE", or the name's own where what follows is no such place."""
        at = line.chunks.index(person) + 1
        if not _PLACED.match(line.letters, at, found.end()):
            return person.last
        first = tokens[line.at(at)]
        if self.text[first.start : first.end].casefold() not in _OF_WORDS:
            return person.last
        return line.at(at + line.letters[at:].index("L"))

    def _own(self, tokens: list[Token], person: Chunk, offices: list[Chunk]) -> list[Chunk]:
        """The offices that are this person's: in "the Minister and President X" the first may be another's,
        who was named with it before."""
        name = plain(self.text[tokens[person.last].start : tokens[person.last].end])
        titles = [
            plain(self.text[self._office_span(tokens, o).start : self._office_span(tokens, o).end]) for o in offices
        ]
        if len(offices) > 1 and offices[-1].last < person.first and self.held.get(titles[0], name) != name:
            offices, titles = offices[1:], titles[1:]
        for title in titles:
            self.held.setdefault(title, name)
        return offices

    def _person(self, tokens: list[Token], name: Chunk, offices: list[Chunk], last: int) -> Mention:
        first = next(i for i in range(name.first, name.last + 1) if tokens[i].letter != "T")
        span = Span(
            tokens[min(name.first, *(o.first for o in offices), name.first)].start,
            tokens[max(last, *(o.last for o in offices), name.last)].end,
        )
        named = Span(tokens[first].start, tokens[name.last].end)
        title = self.text[tokens[name.first].start : named.start].strip().casefold()
        return Mention(
            span,
            MentionKind.PERSON,
            self.text[named.start : named.end],
            named,
            tuple(self._office_span(tokens, office) for office in offices),
            self._codes_in(span, skip=named),
            {
                "mr": "m",
                "mr.": "m",
                "mrs": "f",
                "mrs.": "f",
                "ms": "f",
                "ms.": "f",
                "m.": "m",
                "mme": "f",
                "sir": "m",
                "madame": "f",
                "monsieur": "m",
            }.get(title),
        )

    def _office_span(self, tokens: list[Token], office: Chunk) -> Span:
        first = office.first + (tokens[office.first].letter == "t")
        return Span(tokens[first].start, tokens[office.last].end)

    def _placed_in(self, span: Span) -> list[int]:
        """Where in a stretch places begin, in the order of the text."""
        return self.placed[bisect_left(self.placed, span.start) : bisect_left(self.placed, span.end)]

    def _codes_in(self, span: Span, skip: Span | None = None) -> tuple[str, ...]:
        """The codes of all places named in a stretch, in the order of the text, each country before its part."""
        codes: list[str] = []
        for place, found, _ in map(self.places.__getitem__, self._placed_in(span)):
            if not (skip and skip.holds(place)):
                codes += [code for code in found if code not in codes]
        return tuple(codes)

    # -- bodies, delegations, offices alone -------------------------------------------------------

    def _bodies(self, tokens: list[Token], chunks: list[Chunk], people: list[Mention]) -> list[Mention]:
        out = []
        for chunk in chunks:
            last = chunk.last - (tokens[chunk.last].letter == "v")
            span = Span(tokens[chunk.first].start, tokens[last].end)
            if chunk.letter == "G" and not any(p.span.overlaps(span) for p in people):
                out.append(
                    Mention(
                        span, MentionKind.ORGANISATION, self.text[span.start : span.end], span, (), self._codes_in(span)
                    )
                )
        return out

    def _delegations(self, tokens: list[Token], letters: str, mentions: list[Mention]) -> list[Mention]:
        out = []
        for i, token in enumerate(tokens):
            word = self.text[token.start : token.end].casefold()
            if word not in self.delegation:
                continue
            first, last = self._delegation_ends(letters, i)
            span = Span(tokens[first].start, tokens[last].end)
            codes = self._codes_in(span)
            if word in self.strong:
                out.append(
                    Mention(
                        span,
                        MentionKind.DELEGATION,
                        self.text[span.start : span.end],
                        span,
                        (),
                        codes,
                        None,
                        plural=False,
                    )
                )
        return [m for m in out if not any(p.kind is MentionKind.PERSON and p.span.overlaps(m.span) for p in mentions)]

    def _delegation_ends(self, letters: str, at: int) -> tuple[int, int]:
        first = at
        while (
            (first
            and letters[first - 1] in "LNMDBKCH")
            or (first > 1 and letters[first - 1] == "x" and letters[first - 2] in "t")
        ):
            first -= 1
        behind = re.compile(r"(?:[No]|[xH](?=[toLNMDBK]))+t?(?:[LNMDBKC]v?|a(?=[DLNB])|o(?=t?[LNMDBKC]))+").match(
            letters, at + 1
        )
        return first, (behind.end() - 1 if behind else at)

    def _offices_alone(
        self, tokens: list[Token], letters: str, chunks: list[Chunk], people: list[Mention]
    ) -> list[Mention]:
        out = []
        for chunk in chunks:
            if chunk.letter != "F":
                continue
            span = Span(tokens[chunk.first].start, tokens[chunk.last].end)
            determined = letters[chunk.first] in "tLN" or self.text[span.start].isupper()
            if determined and not any(p.span.overlaps(span) for p in people):
                office = self._office_span(tokens, chunk)
                word = self.text[span.start : span.end]
                heads = [self.text[t.start : t.end] for t in tokens[chunk.first : chunk.last + 1] if t.letter == "H"]
                if heads[0].endswith("s") and heads[0][0].isupper() and not heads[0].endswith("ss"):
                    kind = MentionKind.DELEGATION if self._codes_in(span) else MentionKind.JOINT
                    start = self._with_number(span.start)
                    out.append(
                        Mention(
                            Span(start, span.end),
                            kind,
                            self.text[start : span.end],
                            Span(start, span.end),
                            (),
                            self._codes_in(span),
                            None,
                            plural=True,
                        )
                    )
                    continue
                out.append(
                    Mention(
                        span,
                        MentionKind.OFFICE,
                        word,
                        office,
                        (office,),
                        self._codes_in(span),
                        plural=word.endswith("s") and not word.endswith("ss"),
                    )
                )
        return out

    def _with_number(self, start: int) -> int:
        """Where "the two" or "both" before a plural begins."""
        before = _NUMBER.search(self.text, max(0, start - 12), start)
        return before.start() if before else start

    def _patterns(self, span: Span, mentions: list[Mention]) -> list[Mention]:
        out = []
        for kind, pattern in ((MentionKind.JOINT, self.joint), (MentionKind.PRONOUN, self.pronoun)):
            for found in pattern.finditer(self.text, span.start, span.end):
                here = Span(*found.span())
                if any(m.span.overlaps(here) for m in (*mentions, *out)):
                    continue
                gender = self.pronouns.get(found.group().casefold()) if kind is MentionKind.PRONOUN else None
                plural = kind is MentionKind.JOINT or gender == "plural"
                out.append(
                    Mention(here, kind, found.group(), here, (), (), gender if gender in ("m", "f") else None, plural)
                )
        return out

    def _localities(self, tokens: list[Token], mentions: list[Mention]) -> list[Mention]:
        out = []
        for token in tokens:
            span = Span(token.start, token.end)
            if token.letter == "L" and not any(m.span.overlaps(span) for m in mentions):
                codes = self.places[token.start][1]
                out.append(Mention(span, MentionKind.LOCALITY, self.text[token.start : token.end], span, (), codes))
        return out


def _first_body(letters: str, at: int, whole: re.Match[str]) -> re.Match[str] | None:
    """Of two bodies joined by "and", each with its own place and head, the first."""
    for found in re.finditer(r"a(?=t?[LNC])", letters[at : whole.end()]):
        left, right = letters[at : at + found.start()], letters[at + found.end() : whole.end()]
        if "B" in left and "B" in right:
            return re.compile(r".+").match(letters, at, at + found.start())
    return whole


# a person: offices before the name, or behind it in apposition, or both
_PERSON = re.compile(r"(?:F(?:,?aF|,F)*,?)?P(?:ot?L(?!v))?(?:,(?:F(?!,?P)(?:,?aF(?!P)|,F(?!,?P))*)|\(F(?:[,a]F)*\))?")


_NUMBER = re.compile(r"(?:\b(?:the|les)\s+)?\b(?:two|three|four|both|deux|trois|quatre)\s+$", re.IGNORECASE)
_PLACED = re.compile(r"ot?L")
_OF_WORDS = ("of", "of the", "de", "du", "de la", "des", "d'", "d’")


@dataclass(frozen=True, slots=True)
class _Line:
    letters: str
    chunks: tuple[Chunk | None, ...]
    tokens: tuple[int, ...]

    def at(self, i: int) -> int:
        """The token that a letter of the line stands for (the last of a chunk)."""
        chunk = self.chunks[i]
        return chunk.last if chunk else self.tokens[i]


def _line(letters: str, chunks: list[Chunk]) -> _Line:
    """The letters with each chunk as one letter."""
    out: list[str] = []
    of: list[Chunk | None] = []
    index: list[int] = []
    at = 0
    for chunk in chunks:
        out += letters[at : chunk.first]
        of += [None] * (chunk.first - at)
        index += [*range(at, chunk.first), chunk.first]
        out.append(chunk.letter)
        of.append(chunk)
        at = chunk.last + 1
    out += letters[at:]
    of += [None] * (len(letters) - at)
    index += range(at, len(letters))
    return _Line("".join(out), tuple(of), tuple(index))


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """The mentions that lie in no other; people win over what overlaps them."""
    order = {MentionKind.PERSON: 0, MentionKind.DELEGATION: 1}
    out: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (order.get(m.kind, 2), m.span.start - m.span.end)):
        if not any(kept.span.overlaps(mention.span) for kept in out):
            out.append(mention)
    return out


def _name_words(mentions: Iterable[Mention]) -> frozenset[str]:
    """The words of all full names of a text, so that short forms are known again."""
    out: set[str] = set()
    for mention in mentions:
        parts = plain(mention.name).split()
        if mention.kind is MentionKind.PERSON and (
            len(parts) > 1 or mention.offices or mention.name_span != mention.span
        ):
            out.update(parts)
    return frozenset(out)


def _is_believed(mention: Mention, known: frozenset[str]) -> bool:
    """A single word with a capital is a person only where the text names it in full or by office."""
    if mention.kind is not MentionKind.PERSON or mention.offices or mention.name_span.start != mention.span.start:
        return True
    parts = plain(mention.name).split()
    return len(parts) > 1 or parts[0] in known
