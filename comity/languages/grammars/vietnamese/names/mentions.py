"""Who and what a Vietnamese text names: people with their offices, bodies, delegations, sides.

A grammar over the class letters of words.py. An office (`F`) is a head with what it is the head of;
a person is a name (`P`) with the offices before it, behind it, or both, stacked with commas:

    Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội Đinh Tiến Dũng            F,FP
    đồng chí Đinh Tiến Dũng, Ủy viên Bộ Chính trị, Bí thư Thành ủy         TP,F,F
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from comity.languages.grammars.vietnamese.names.beside import Beside
from comity.languages.grammars.vietnamese.names.chunks import Chunk, is_held, line_of
from comity.languages.grammars.vietnamese.names.holding import is_anothers, is_at_home, is_house
from comity.languages.grammars.vietnamese.names.placing import places
from comity.languages.grammars.vietnamese.names.whole import Whole
from comity.languages.grammars.vietnamese.tables import words as lexicon
from comity.languages.grammars.vietnamese.tables.wordings import patterns
from comity.languages.grammars.vietnamese.tables.words import Token
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Mention, MentionKind, Span

_NAME = r"(?:S[SCL](?:[SCL](?:[SC])?)?|[SC](?:[SC]|L(?=[SC])|e(?=[SC])|ee(?=[SC]))*)"
_WHOLE = (
    r"(?:[DBKuLM]|\([uK]\)(?=L)|(?<=[BD])(?:Cx)+(?=[LDu])|(?<!L)[ah](?=[DBK])|,(?=D|B[DBKuL]*k)|\([LK]\)|o(?=[uLDBK]|A?u?L)"
    r"|(?<=u)C{1,2}(?![SC]))"  # a place of which no code is known: "tỉnh Bến Xanh"
)
_HELD = _WHOLE[:-1] + r"|p(?=[uLBK]))"
_OFFICE = re.compile(
    rf"M*H(?::(?=L)|B[DBu]*Lh(?=L)|{_HELD}|C(?![CS])(?=[DLBKo,]))*(?:o(?:H{_WHOLE}*T?{_NAME}|T{_NAME}))?"
)
_SHORT_WORD, _NEAR_VERB, _BEFORE, _FULL_NAME = 3, 18, 80, 3
_SYLLABLE = re.compile(r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
"""A syllable of Vietnamese without its marks; what is none is foreign."""


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [mentions]."""

    met: re.Pattern[str]
    at_house: re.Pattern[str]
    more: re.Pattern[str]
    joins_offices: frozenset[str]
    no_surname: frozenset[str]


_WORDS = compiled("vi", "mentions", _Patterns)
_ANY_OFFICE = re.compile(r"A(?:u?[LBKD]|(?<=B)[SC][SC]*|o(?=[uLBKD])|a(?=[LBK])|,(?=L)|\(L\))*")
_BODY = re.compile(rf"K[DBK]*|B(?:(?<=L)h(?=L)|{_WHOLE}|[SC](?=[SC]*(?:[^SC]|$)))*")
_DELEGATION = re.compile(r"GA?(?:[DBKuLM]|(?<=B),(?=B)|o(?=[uLBKD])|a(?=[uLBKD])|\(L\)|C(?=L)|(?<=u)C{1,3}(?![SCH]))*")
_PERSON = re.compile(
    r"(?:F(?:,?k?F|,F|[ah]F)*[,h]?|E)?T{0,2}P(?:\([LP]\))?(?:[,h]?k?F(?![,h]?T?P)|,F(?=,T?P,F|,TP))*|TP(?:\(F\))?"
)


def find(text: str, keyed: str, sentences: Iterable[Span], *, marks: bool) -> tuple[Mention, ...]:
    """The mentions of a clean text, in order, none inside another; `keyed` is the text made a key."""
    finder = _Finder(text, keyed, marks=marks)
    found = [m for sentence in sentences for m in finder.sentence(sentence)]
    whole = Whole(text, keyed, finder.places, marks=marks)
    every = sorted(_without_doubles([*found, *whole.again(found, sentences)]), key=lambda m: m.span)
    return tuple(sorted(whole.unnamed(whole.placed(every)), key=lambda m: m.span))


class _Finder:
    """Finds the mentions of one text, a sentence at a time."""

    def __init__(self, text: str, keyed: str, *, marks: bool) -> None:
        self.text, self.keyed, self.marks = text, keyed, marks
        self.words = lexicon.words(marks=marks)
        self.patterns = patterns(marks=marks)
        self.places = places(text)

    def sentence(self, span: Span) -> list[Mention]:
        """The mentions of one sentence."""
        ends = {at: end for at, (end, _) in self.places.items() if span.start <= at < span.end}
        tokens = list(lexicon.tokens(self.text, self.keyed, span.start, span.end, ends, self.words))
        letters = "".join(t.letter for t in tokens)
        chunks = self._chunks(tokens, letters)
        line, of = line_of(letters, chunks)
        mentions: list[Mention] = self._people(tokens, line, of)
        mentions += self._others(tokens, chunks, mentions)
        mentions = [m for m in mentions if m.kind is not MentionKind.OFFICE or not self._is_both(m)]
        mentions += self._spelled(span, mentions)
        mentions += self._localities(tokens, mentions)
        return Beside(self.text, self.keyed, marks=self.marks).settled(mentions)

    # -- chunks -----------------------------------------------------------------------------------

    def _chunks(self, tokens: Sequence[Token], letters: str) -> list[Chunk]:
        out: list[Chunk] = []
        at = 0
        while at < len(letters):
            chunk = self._chunk_at(tokens, letters, at)
            if chunk:
                out.append(chunk)
            at = chunk.last + 1 if chunk else at + 1
        return self._with_companies(tokens, letters, out)

    def _with_companies(self, tokens: Sequence[Token], letters: str, chunks: list[Chunk]) -> list[Chunk]:
        """The name behind "Tập đoàn" is the company's where a person is named before: "ông A, Chủ tịch Tập đoàn B".

        So is one behind a delegation's company: "Đoàn công tác Tập đoàn B".
        """
        out: list[Chunk] = []
        for chunk in chunks:
            last, named = (out[-1] if out else None), (out[-2] if len(out) > 1 else None)
            if (
                chunk.letter == "P"
                and last is not None
                and last.last + 1 == chunk.first
                and (last.letter == "R" or is_held(last, named, letters))
                and self.patterns.company.search(self.keyed, tokens[last.last].start, tokens[last.last].end)
            ):
                out[-1] = replace(last, last=chunk.last)
            else:
                out.append(chunk)
        return out

    def _chunk_at(self, tokens: Sequence[Token], letters: str, at: int) -> Chunk | None:
        for letter, pattern in (("F", _OFFICE), ("E", _ANY_OFFICE), ("R", _DELEGATION), ("G", _BODY)):
            found = pattern.match(letters, at)
            if letter == "F" and found and "p" in found.group() and is_at_home(self.keyed, tokens[at].start):
                return Chunk(at, at + found.group().index("p") - 1, letter)
            if found and (letter != "G" or self._is_body(tokens, letters, at, found.end())):
                return Chunk(at, found.end() - 1, letter)
        found = re.compile(_NAME).match(letters, at)
        if found and self._is_name(tokens, letters, at, found.end()):
            return Chunk(at, found.end() - 1, "P")
        return None

    def _is_body(self, tokens: Sequence[Token], letters: str, first: int, end: int) -> bool:
        """A head word alone is no body, but for the few that stand for one thing: "Quốc hội", "NATO"."""
        del letters
        word = self.text[tokens[first].start : tokens[end - 1].end]
        return end - first > 1 or " " in word or tokens[first].letter == "K"

    def _is_name(self, tokens: Sequence[Token], letters: str, first: int, end: int) -> bool:
        """Names stand behind a title or an office; alone only with a surname and two words more."""
        head = self.keyed[tokens[first].start : tokens[first].end]
        before = letters[first - 1] if first else ""
        whole = end - first >= _FULL_NAME and before in tuple("LHD") and "e" not in letters[first:end]
        named = whole or (head in self.words.names and (before == "H" or (before in tuple("LD") and end - first > 1)))
        if head in self.words.things and not named and letters[first] != "S" and (before != "T" or self.marks):
            return False
        if end - first == 1 and letters[first] == "C" and self._is_foreign_met(tokens[first]):
            return True
        if before in tuple("THLDBKMu)") or (before in (",", "h") and first > 1 and letters[first - 2] in "HLDBKA"):
            return before in ("T", "H") or end - first > 1 or (letters[first] == "C" and before in "LB")
        if before == "a" and letters[first - 2 : first - 1] == ")" and letters[end : end + 2] == "(L":
            return end - first > 1  # "Thứ trưởng X (Việt Nam) và Y (Lào)"
        if before in (";", ":") and letters[end : end + 2] == ",H":
            return end - first > 1  # "Các đồng chí: X, Bí thư ...; Y, Tỉnh trưởng ..."
        return letters[first] == "S" and end - first in (3, 4) and head not in _WORDS.no_surname

    def _is_foreign_met(self, token: Token) -> bool:
        """Whether one foreign word is somebody met: "gặp Trump", "điện đàm với Macron"."""
        word = self.text[token.start : token.end]
        foreign = word.isascii() and len(word) > _SHORT_WORD and not _SYLLABLE.fullmatch(word.lower())
        return foreign and _WORDS.met.search(self.keyed, max(0, token.start - _NEAR_VERB), token.start) is not None

    # -- people -----------------------------------------------------------------------------------

    def _people(self, tokens: Sequence[Token], line: str, of: Sequence[Chunk | None]) -> list[Mention]:
        out: list[Mention] = []
        for found in _PERSON.finditer(line):
            held = [chunk for i in range(found.start(), found.end()) if (chunk := of[i])]
            name = next((chunk for chunk in held if chunk.letter == "P"), None)
            if name is None:
                continue
            title = line[found.start() : found.end()].find("T")
            out.append(
                self._person(tokens, name, held, self._title_at(of, found.start() + title if title >= 0 else None))
            )
        return out

    def _title_at(self, of: Sequence[Chunk | None], title: int | None) -> int | None:
        """The token of the title, where there is one: letters outside chunks count one token each."""
        if title is None:
            return None
        at = 0
        for i in range(title):
            chunk = of[i]
            at += chunk.last - chunk.first + 1 if chunk else 1
        return at

    def _person(self, tokens: Sequence[Token], name: Chunk, held: Sequence[Chunk], title: int | None) -> Mention:
        offices = self._of_one(tokens, [chunk for chunk in held if chunk.letter == "F"])
        if self._begins_anew(tokens, name, offices):
            offices = offices[:-1]
        held = [chunk for chunk in held if chunk.letter != "F" or chunk in offices]
        first = min([name.first, *(o.first for o in held if o.letter in "FE"), *([title] if title is not None else [])])
        last = max(name.last, *(o.last for o in offices), name.last)
        span = Span(tokens[first].start, tokens[last].end)
        named = Span(tokens[name.first].start, tokens[name.last].end)
        spoken = self.keyed[tokens[title].start : tokens[title].end] if title is not None else ""
        gender = self.patterns.genders.get(spoken)
        spans = tuple(Span(tokens[o.first].start, tokens[o.last].end) for o in offices)
        return Mention(
            span,
            MentionKind.PERSON,
            self.text[named.start : named.end],
            named,
            spans,
            self._codes(span, named) if not self._is_of_body(spans) else (),
            gender if gender in ("m", "f") else None,
        )

    def _of_one(self, tokens: Sequence[Token], offices: list[Chunk]) -> list[Chunk]:
        """The offices of one person: not those of another country before them, "Tiếp Thủ tướng X, Bí thư Y ..."."""
        spans = [Span(tokens[o.first].start, tokens[o.last].end) for o in offices]
        for i in range(len(offices) - 1, 0, -1):
            before, here = self._codes(spans[i - 1]), self._codes(spans[i])
            joined = self.keyed[spans[i - 1].end : spans[i].start].strip() in _WORDS.joins_offices
            if (joined and before and here and before[0] != here[0]) or is_anothers(
                self.keyed, spans[i - 1], spans[i], self.patterns.mission
            ):
                return offices[i:]
        return offices

    def _begins_anew(self, tokens: Sequence[Token], name: Chunk, offices: Sequence[Chunk]) -> bool:
        """Whether an office behind a name that has one is who goes on: "tới Chủ tịch nước X, Tổng thống mong ..."."""
        last = offices[-1] if offices else None
        if last is None or last.first != last.last or last.first < name.first < offices[0].first:
            return False
        behind = last.last + 1
        goes_on = behind < len(tokens) and self.text[tokens[behind].start].isalpha()
        return goes_on and offices[0].first < name.first < last.first

    def _is_of_body(self, offices: Sequence[Span]) -> bool:
        """Whether an office is one of an international body, at its post: "Giám đốc ADB | tại Việt Nam"."""
        return any(
            self.patterns.bodies.search(self.text, office.start, at)
            and not any(office.start <= a < at for a in self.places)
            for office in offices
            for at in sorted(a for a in self.places if office.start <= a < office.end)[:1]
        )

    def _codes(self, span: Span, skip: Span | None = None) -> tuple[str, ...]:
        """The codes of all places named in a stretch, in the order of the text."""
        codes: list[str] = []
        for at in sorted(a for a in self.places if span.start <= a < span.end):
            if skip is None or not skip.start <= at < skip.end:
                codes += [code for code in self.places[at][1] if code not in codes]
        return tuple(codes)

    # -- everything else --------------------------------------------------------------------------

    def _others(self, tokens: Sequence[Token], chunks: Sequence[Chunk], people: Sequence[Mention]) -> list[Mention]:
        kinds = {
            "F": MentionKind.OFFICE,
            "E": MentionKind.OFFICE,
            "R": MentionKind.DELEGATION,
            "G": MentionKind.ORGANISATION,
        }
        out: list[Mention] = []
        for chunk in chunks:
            if chunk.letter not in kinds:
                continue
            span = Span(tokens[chunk.first].start, tokens[chunk.last].end)
            if any(p.span.overlaps(span) for p in people) or (chunk.letter == "F" and self._is_place(span)):
                continue
            if chunk.letter == "G" and self.patterns.unnamed.fullmatch(self.keyed, span.start, span.end):
                out.append(Mention(span, MentionKind.PRONOUN, self.text[span.start : span.end], span))
                continue
            offices: tuple[Span, ...] = (span,) if chunk.letter in "FE" else ()
            if out and chunk.letter == "F" and self._codes(span) and self._is_stack(out[-1], span):
                last = out.pop()
                span, offices = Span(last.span.start, span.end), (*last.offices, span)
            out.append(
                Mention(span, kinds[chunk.letter], self.text[span.start : span.end], span, offices, self._codes(span))
            )
        return out

    def _is_place(self, office: Span) -> bool:
        """Whether it is somebody's house at which something takes place: "tại Phủ Tổng thống X"."""
        house = _WORDS.at_house.search(self.keyed, max(0, office.start - _NEAR_VERB), office.start)
        return house is not None and is_house(self.keyed, office.start)

    def _is_stack(self, one: Mention, other: Span) -> bool:
        """Whether two offices with a comma between are one person's: not where a third follows behind "và"."""
        return (
            one.kind is MentionKind.OFFICE
            and not one.codes
            and bool(re.fullmatch(r"\s*,\s*", self.text[one.span.end : other.start]))
            and not _WORDS.more.match(self.keyed, other.end)
        )

    def _is_both(self, mention: Mention) -> bool:
        """ "Hai nhà lãnh đạo" is no leader, but both."""
        at = max(0, mention.span.start - 20)
        return any(
            f.start() <= mention.span.start < f.end()
            for f in self.patterns.joint.finditer(self.keyed, at, mention.span.end)
        )

    def _spelled(self, span: Span, mentions: Sequence[Mention]) -> list[Mention]:
        """ "Hai bên" and pronouns; "ông" before a name is a title and no pronoun."""
        out: list[Mention] = []
        for found in self.patterns.joint.finditer(self.keyed, span.start, span.end):
            here = Span(*found.span())
            if not any(m.span.overlaps(here) for m in mentions):
                out.append(
                    Mention(here, MentionKind.JOINT, self.text[here.start : here.end], here, (), (), None, plural=True)
                )
        out += self._speaking_units(span, [*mentions, *out])
        none = [Span(*f.span()) for f in self.patterns.plain.finditer(self.keyed, span.start, span.end)]
        for found in self.patterns.pronoun.finditer(self.keyed, span.start, span.end):
            here = Span(*found.span())
            if any(p.overlaps(here) for p in none) or self._is_title(here, mentions):
                continue
            if any(m.span.overlaps(here) for m in (*mentions, *out)) or self._is_country(here, span):
                continue
            gender = self.patterns.genders[found.group()]
            out.append(
                Mention(
                    here,
                    MentionKind.PRONOUN,
                    self.text[here.start : here.end],
                    here,
                    (),
                    (),
                    gender if gender in ("m", "f") else None,
                    plural=gender == "plural",
                )
            )
        return out

    def _is_country(self, here: Span, sentence: Span) -> bool:
        """Whether what could be a pronoun is the name of a country inside a sentence: "thăm Anh"."""
        return here.start > sentence.start and here.start in self.places and self.text[here.start].isupper()

    def _speaking_units(self, span: Span, taken: Sequence[Mention]) -> list[Mention]:
        """ "Thành phố cam kết ...": the province or town of whoever speaks, where it says or wants something."""
        found = (Span(*f.span(1)) for f in self.patterns.unit_speaks.finditer(self.keyed, span.start, span.end))
        return [
            Mention(here, MentionKind.PRONOUN, self.text[here.start : here.end], here)
            for here in found
            if not any(m.span.overlaps(here) for m in taken)
        ]

    def _is_title(self, span: Span, mentions: Sequence[Mention]) -> bool:
        """Whether what could be a pronoun stands before an office: "ngài Đại sứ", "đồng chí Chủ tịch"."""
        return any(m.kind is MentionKind.OFFICE and m.span.start == span.end + 1 for m in mentions)

    def _localities(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
        out = []
        for token in tokens:
            span = Span(token.start, token.end)
            governs = self.patterns.governing.search(self.keyed, max(0, span.start - _BEFORE), span.start)
            if token.letter == "L" and not any(m.span.overlaps(span) for m in mentions):
                out.append(
                    Mention(
                        span,
                        MentionKind.ORGANISATION if governs else MentionKind.LOCALITY,
                        self.text[token.start : token.end],
                        span,
                        (),
                        self.places[token.start][1],
                    )
                )
        return out


def _without_doubles(mentions: Sequence[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.kind is not MentionKind.PERSON, m.span.start - m.span.end)):
        if not any(kept.span.overlaps(mention.span) for kept in out):
            out.append(mention)
    return out
