"""Sentences made easy to parse: each name in them put as one plain word.

Long offices and foreign names lead a parser astray; a stand-in of the same kind does not. Every word
keeps the offsets of what it stands for.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from comity.languages import lexicon
from comity.languages.grammars.dependency.names.placed import places_of
from comity.languages.grammars.dependency.tables.naming import naming
from comity.languages.grammars.dependency.tables.surface import Surface, surface
from comity.languages.grammars.dependency.trees.verb_forms import behind_name, known_form, phrases, stand_in
from comity.records.clause import Mention, MentionKind, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

Origin = tuple[int, int, Mention | None]
"""Where a word stands in the text, and the mention that it stands in for, if any."""

_CO = re.compile(
    r"(?<![\w-])(?:co(?=-(?:[a-z]+(?:ed|ing)|chairs?|hosts?|leads?|develop|fund|finance|invest|operate|ordinate)\b)"
    r"|(?:de|re)(?=-[a-z]{4}))",
    re.IGNORECASE,
)
"""A prefix that the tokenizer makes a word of its own."""
_LAST_WORD = re.compile(r"(?:^|[\s(«])([^\W\d_]+\s|[^\W\d_]['’])$")
_LONGEST_ARTICLE = 6
_ELISIONS = ("'", "’")
_NAME_BEHIND = re.compile(r",\s+[A-ZÀ-ÝĐ]")
_ASIDE = re.compile(r"\s?\([^()]{1,40}\)")


@dataclass(slots=True)
class Masked:
    """The words of a sentence, whether white space follows each, and where each comes from.

    Words that begin at an offset in `left_out` are none of the parser's; `lemmas` holds, by where they start in the
    text, the lemmas of verbs that another form stands in for.
    """

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    lemmas: dict[int, str] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()

    def add(self, word: str, origin: Origin, *, spaced: bool) -> None:
        """Add a word at the end."""
        self.words.append(word)
        self.spaces.append(spaced)
        self.origins.append(origin)

    def doc(self, nlp: "Language") -> "Doc":
        """The sentence as the parser takes it."""
        from spacy.tokens import Doc  # noqa: PLC0415 -- slow to import, and needed only to parse

        doc = Doc(nlp.vocab, words=self.words, spaces=self.spaces)
        if self.words:
            doc.from_array(["SENT_START"], _starts(len(self.words)))  # type: ignore[arg-type]  # typed for thinc's arrays
        return doc


@cache
def _starts(words: int) -> "NDArray[np.uint64]":
    """For each of so many words whether a sentence begins with it, as spaCy puts it: the first alone (1, else -1)."""
    import numpy as np  # noqa: PLC0415 -- slow to import, and needed only to parse

    return np.array([1, *[-1] * (words - 1)]).astype("uint64")


@cache
def stand_ins(language: str) -> Mapping[MentionKind, tuple[str, ...]]:
    """The words that stand in for names, by kind, from `languages/<language>/mentions.toml`.

    Raises DataError for a kind that is none.
    """
    table = lexicon.load(language, "mentions")["stand_ins"]
    lexicon.expect(table, [str(kind) for kind in MentionKind], f"languages/{language}/mentions.toml [stand_ins]")
    return {MentionKind(kind): tuple(words) for kind, words in table.items()}


@cache
def officials(language: str) -> Mapping[str, tuple[str, ...]]:
    """The nouns that stand in for people whose office goes before their name, by the article that goes before it.

    Under "" stand those behind no article of their own ("du", "au"). Empty for a language without `[officials]`.
    """
    table = lexicon.load(language, "mentions").get("officials", {})
    return {article.rstrip("_"): tuple(words) for article, words in table.items()}


def mask(nlp: "Language", language: str, text: str, span: Span, mentions: Iterable[Mention]) -> Masked:
    """A sentence of a text with a stand-in for each of the mentions whose kind has one.

    A day right before a name ("received on Monday Minister X") is left out, for the two look like one name.
    """
    mentions = sorted((m for m in mentions if span.holds(m.span)), key=lambda m: m.span.start)
    aside = _before_names(text, mentions, surface(language).place_before_name)
    mentions = [m for m in mentions if not any(skipped.holds(m.span) for skipped in aside)]
    commas = _commas_around(text, mentions, surface(language).aside_place)
    people = {mention.span.start for mention in mentions if mention.kind is MentionKind.PERSON}
    skipped = (*(_but_comma(text, one, people) for one in _left_out(language, text, span)), *commas, *aside)
    out = Masked(left_out=frozenset(at for one in skipped for at in range(one.start, one.end)))
    inner = [place for mention in mentions for place in _places_in(language, text, mention)]
    used: dict[MentionKind, int] = {}
    known = stand_ins(language)
    days, heads = naming(language).day_before_name, naming(language).place_heads
    at = span.start
    for mention in sorted([*mentions, *inner], key=lambda m: m.span.start):
        words = known.get(mention.kind) or _as_one_word(text, mention)
        if not words or not span.holds(mention.span) or mention.span.start < at:
            continue
        article, nouns = _as_official(language, text, mention)
        first = mention.span.start + len(article)
        day = days.search(text, at, mention.span.start) if mention.span.start > at else None
        head = None if day or mention.kind is not MentionKind.LOCALITY else heads.search(text, at, mention.span.start)
        first = head.start() if head else first
        _add_plain(out, nlp, text, Span(at, day.start() if day else first), span.end)
        words = nouns or _behind_article(language, text, first, mention) or words
        before = used.get(mention.kind, 0)
        used[mention.kind] = before + 1
        at, spaced = _end(text, span, mention, surface(language).list_goes_on)
        if at == mention.span.end + 1 and at + 1 in people:
            at, spaced = mention.span.end, False  # "after meeting with the mayor, X, the governor, Y, said"
        itself = None if mention in inner else mention
        out.add(words[before % len(words)], (first, mention.span.end, itself), spaced=spaced)
    _add_plain(out, nlp, text, Span(at, span.end), span.end)
    _straighten(out, surface(language).inverted)
    quotes = surface(language).quotes
    if quotes and "«" in text:
        out.words = [quotes.get(word, word) for word in out.words]
    if out.words and _opens_with_participle(out, surface(language).opening_participle):
        out.words[0], lemma = known_form(out.words[0].lower(), language)  # with a capital it would be a name
        out.lemmas |= {out.origins[0][0]: lemma} if lemma else {}
    return out


def _opens_with_participle(out: Masked, participle: re.Pattern[str]) -> bool:
    """Whether a sentence begins with a participle and what belongs to it: "Hosting X", "Reçus à Y"."""
    if out.origins[0][2] is not None or len(out.words) == 1:
        return False
    behind = "@" if out.origins[1][2] is not None else out.words[1]
    return participle.fullmatch(f"{out.words[0]} {behind}") is not None


def _places_in(language: str, text: str, mention: Mention) -> Iterator[Mention]:
    """The places in a mention that is parsed as it stands: "leaders of Can Tho", whose "Can" is no verb."""
    if mention.codes and mention.kind not in stand_ins(language):
        words = text[mention.span.start : mention.span.end]
        for place in places_of(words, language).found:
            if place.letter == "L":
                span = Span(mention.span.start + place.span.start, mention.span.start + place.span.end)
                yield Mention(span, MentionKind.LOCALITY, text[span.start : span.end], span, codes=place.codes)


def _as_one_word(text: str, mention: Mention) -> tuple[str, ...]:
    """A French pronoun with a hyphen, which a tokenizer would cut: "celui-ci"."""
    word = text[mention.span.start : mention.span.end]
    return (word,) if mention.kind is MentionKind.PRONOUN and "-" in word else ()


def _straighten(out: Masked, inverted: frozenset[str]) -> None:
    """Put a French pronoun behind the helper that a stretch begins with before it: "a-t-il dit" as "il a dit"."""
    at = 2 if out.words[1:2] == ["-t"] else 1
    pronoun = out.words[at][1:] if len(out.words) > at else ""
    if pronoun in inverted and out.words[at].startswith("-"):
        origin = out.origins[at]
        del out.words[1 : at + 1], out.spaces[1 : at + 1], out.origins[1 : at + 1]
        out.words.insert(0, pronoun)
        out.spaces[0:1] = [True, True]
        out.origins.insert(0, origin)


def _as_official(language: str, text: str, mention: Mention) -> tuple[str, tuple[str, ...]]:
    """The article before the office of a person whom it is put before, and the nouns that may stand in for both."""
    known = officials(language)
    if not known or not mention.offices or mention.offices[0].start >= mention.name_span.start:
        return "", ()
    article = text[mention.span.start : mention.offices[0].start]
    return (article, known[article.strip().casefold()]) if article.strip().casefold() in known else ("", ())


@cache
def _by_article(language: str) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """What stands in for a kind of name behind each article; empty for a language without `[articled]`."""
    found = lexicon.load(language, "mentions").get("articled", {})
    return {kind: {word: tuple(names) for word, names in table.items()} for kind, table in found.items()}


def _behind_article(language: str, text: str, start: int, mention: Mention) -> tuple[str, ...]:
    """The names that stand in for a place behind the article before it: "la France", "au Japon"."""
    known = _by_article(language).get(str(mention.kind), {})
    before = _LAST_WORD.search(text, max(0, start - _LONGEST_ARTICLE), start) if known else None
    return known.get(before.group(1).strip().casefold().replace("’", "'"), ()) if before else ()


def _commas_around(text: str, mentions: Iterable[Mention], aside: re.Pattern[str]) -> list[Span]:
    """The commas around a place between two: "a rencontré, à Tokyo, les gouverneurs"."""
    out: list[Span] = []
    for mention in mentions:
        end = mention.span.end
        if mention.kind is not MentionKind.LOCALITY or text[end : end + 1] != ",":
            continue
        before = aside.search(text, max(0, mention.span.start - _LONGEST_ARTICLE), mention.span.start)
        if before:
            out += [Span(before.start(), before.start() + 1), Span(end, end + 1)]
    return out


def _before_names(text: str, mentions: Sequence[Mention], aside: re.Pattern[str]) -> list[Span]:
    """The places right before a name with the word before them, which a parser takes for part of it: "à Paris X"."""
    out: list[Span] = []
    for place, behind in pairwise(mentions):
        gap = text[place.span.end : behind.span.start]
        if gap == " " and place.kind is MentionKind.LOCALITY and behind.kind is MentionKind.PERSON:
            before = aside.search(text, max(0, place.span.start - _LONGEST_ARTICLE), place.span.start)
            out += [Span(before.start(), place.span.end)] if before else []
    return out


def _but_comma(text: str, left: Span, people: Collection[int]) -> Span:
    """What is left out between commas, without the last of them where somebody is named behind: two would be one.

    "Lors d'un entretien avec le maire, X, mardi, le gouverneur, Y, a dit".
    """
    between = text[left.start] == "," and text[left.end - 1] == "," and left.end + 1 in people
    return Span(left.start, left.end - 1) if between else left


def _left_out(language: str, text: str, span: Span) -> tuple[Span, ...]:
    """Days and places between commas that only stand in the parser's way; at the beginning with their comma.

    Behind an opening phrase a comma is left, which parts it from the rest: "Lors de sa visite, jeudi, Y a dit".
    """
    pattern, opening = naming(language).left_out, naming(language).opening_phrase
    found = (Span(*match.span()) for match in pattern.finditer(text, span.start, span.end)) if pattern else ()
    out = []
    for one in found:
        if one.start == span.start and text[one.end] == ",":
            out.append(Span(one.start, one.end + 1))
        elif text[one.start] == text[one.end - 1] == "," and opening.fullmatch(text, span.start, one.start):
            out.append(Span(one.start, one.end - 1))
        else:
            out.append(one)
    return tuple(out)


def _add_plain(out: Masked, nlp: "Language", text: str, piece: Span, end: int) -> None:
    """Add the words of a piece of the text in which nothing is named; phrases go as one verb each."""
    pattern, known = phrases(str(nlp.lang))
    at = piece.start
    for found in pattern.finditer(text, piece.start, piece.end):
        _add_words(out, nlp, text, Span(at, found.start()), end)
        at = found.end()
        other, out.lemmas[found.start()] = known[found.group().casefold().replace("’", "'")]
        out.add(other, (found.start(), at, None), spaced=text[at : at + 1] == " ")
    _add_words(out, nlp, text, Span(at, piece.end), end)


def _add_words(out: Masked, nlp: "Language", text: str, piece: Span, end: int) -> None:
    language, prefix = str(nlp.lang), None
    shown = surface(language)
    said = text[piece.start : piece.end].lstrip()  # a blank at the beginning would be a word of the slow, special kind
    begin = piece.end - len(said)
    for token in nlp.tokenizer(said) if said else ():
        at, word = begin + token.idx, token.text
        opens = word[0] in "cCdDrR" and _CO.match(text, at, piece.end) is not None
        if opens or (prefix is not None and word == "-"):
            prefix = at if opens else prefix
            continue  # "co-hosted" is parsed as "hosted"
        start, prefix = at if prefix is None else prefix, None
        dot = word == "." and at + 2 < end  # a full stop that ended no sentence is a slip of the pen
        end_of_word = at + len(word)
        if word.isspace() or dot or _is_left_out(out, shown, word, (start, end_of_word)):
            continue
        other, lemma = stand_in(token, word, language)
        if at == begin and not lemma:
            other, lemma = behind_name(out.origins[-1][2] if out.origins else None, other, language)
        if lemma:
            out.lemmas[start] = lemma
        out.words.append(other)
        out.spaces.append(bool(token.whitespace_))
        out.origins.append((start, end_of_word, None))


def _is_left_out(out: Masked, words: Surface, word: str, here: tuple[int, int]) -> bool:
    """Whether a word is not shown to the parser by itself; one that belongs to the word before goes with it."""
    start, end = here
    if start in out.left_out:
        return True
    if word in _ELISIONS and out.words and _is_elided(out, start, words.elided):
        out.words[-1] += "'"
        out.origins[-1] = (out.origins[-1][0], end, out.origins[-1][2])
        return True
    if word in words.made_known and out.words[-1:] == [words.making]:
        _as_declared(out, end, words)
        return True
    return word in words.unseen


def _as_declared(out: Masked, end: int, words: Surface) -> None:
    """Put "fait savoir" as "déclaré", which has what is said hang on it."""
    start = out.origins[-1][0]
    behind, elsewhere, lemma = words.known_as
    out.words[-1] = behind if out.words[-2:-1] and out.words[-2].casefold() in words.before_known else elsewhere
    out.lemmas[start] = lemma
    out.origins[-1] = (start, end, None)


def _is_elided(out: Masked, at: int, elided: frozenset[str]) -> bool:
    """Whether the apostrophe at an offset belongs to the word before it: "l'" at the end of a piece."""
    before = out.origins[-1]
    return before[1] == at and before[2] is None and out.words[-1].casefold() in elided


def _closes(text: str, mention: Mention, list_goes_on: re.Pattern[str]) -> bool:
    """Whether the comma behind a mention closes an apposition: "X, minister of Y, said", "le ministre, X, a dit".

    Before a name it parts the two as well: "in talks with X, minister of Y, Z said".
    """
    if not mention.offices:
        return False
    if mention.name_span.end < mention.span.end:
        return not _NAME_BEHIND.match(text, mention.span.end)
    before = text[mention.offices[-1].end : mention.name_span.start]
    return before.startswith(",") and not list_goes_on.match(text, mention.span.end)


def _end(text: str, span: Span, mention: Mention, list_goes_on: re.Pattern[str]) -> tuple[int, bool]:
    """Where the text goes on behind a mention, and whether white space follows its stand-in.

    The comma that closes an apposition goes with the mention, and so does a short aside in brackets.
    """
    at = mention.span.end
    spaced = text[at : at + 1] == " "
    if text[at : at + 1] == "," and _closes(text, mention, list_goes_on):
        at, spaced = at + 1, True
    aside = _ASIDE.match(text, at, span.end)
    return (aside.end() if aside else at), spaced
