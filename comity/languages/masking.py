"""Sentences made easy to parse: each name in them put as one plain word.

Long offices and foreign names lead a parser astray; a stand-in of the same kind does not. Every word
keeps the offsets of what it stands for.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from comity.languages import lexicon
from comity.languages.naming import naming
from comity.records.clause import Mention, MentionKind, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Origin = tuple[int, int, Mention | None]
"""Where a word stands in the text, and the mention that it stands in for, if any."""

_CO = re.compile(r"(?<!\w)co(?=-(?:[a-z]+(?:ed|ing)|chairs?|hosts?|leads?)\b)", re.IGNORECASE)
"""A prefix that the tokenizer makes a word of its own."""
_QUOTES = frozenset('«»“”"')
_BEHIND_HELPERS = frozenset({"il", "elle", "on", "ils", "elles"})
_LIST_GOES_ON = re.compile(r",\s+(?:et|ainsi|puis|mais|and|le|la|les|l['’]|M\.|Mme|[A-ZÀ-ÝĐ])")
_LAST_WORD = re.compile(r"(?:^|[\s(«])([^\W\d_]+\s|[^\W\d_]['’])$")
_LONGEST_ARTICLE = 6
_ASIDE = re.compile(r"\s?\([^()]{1,40}\)")


@dataclass(slots=True)
class Masked:
    """The words of a sentence, whether white space follows each, and where each comes from.

    `lemmas` holds, by where they start in the text, the lemmas of verbs that another form stands in for.
    """

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    lemmas: dict[int, str] = field(default_factory=dict)

    def add(self, word: str, origin: Origin, *, spaced: bool) -> None:
        """Add a word at the end."""
        self.words.append(word)
        self.spaces.append(spaced)
        self.origins.append(origin)

    def doc(self, nlp: "Language") -> "Doc":
        """The sentence as the parser takes it."""
        from spacy.tokens import Doc  # noqa: PLC0415 -- slow to import, and needed only to parse

        starts: list[bool | int | None] = [i == 0 for i in range(len(self.words))]
        return Doc(nlp.vocab, words=self.words, spaces=self.spaces, sent_starts=starts)


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
    out = Masked()
    used: dict[MentionKind, int] = {}
    known = stand_ins(language)
    days = naming(language).day_before_name
    at = span.start
    for mention in mentions:
        words = known.get(mention.kind)
        if not words or not span.holds(mention.span) or mention.span.start < at:
            continue
        article, nouns = _as_official(language, text, mention)
        words = nouns or _behind_article(language, text, mention) or words
        first = mention.span.start + len(article)
        day = days.search(text, at, mention.span.start) if mention.span.start > at else None
        _add_plain(out, nlp, text, Span(at, day.start() if day else first), span.end)
        before = used.get(mention.kind, 0)
        used[mention.kind] = before + 1
        at, spaced = _end(text, span, mention)
        out.add(words[before % len(words)], (first, mention.span.end, mention), spaced=spaced)
    _add_plain(out, nlp, text, Span(at, span.end), span.end)
    _straighten(out)
    return out


def _straighten(out: Masked) -> None:
    """Put a French pronoun behind the helper that a stretch begins with before it: "a-t-il dit" as "il a dit"."""
    at = 2 if out.words[1:2] == ["-t"] else 1
    pronoun = out.words[at][1:] if len(out.words) > at else ""
    if pronoun in _BEHIND_HELPERS and out.words[at].startswith("-"):
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
def _by_article(language: str) -> Mapping[str, tuple[str, ...]]:
    """The names that stand in for places behind an article; empty for a language without `[articled]`."""
    return {word: tuple(names) for word, names in lexicon.load(language, "mentions").get("articled", {}).items()}


def _behind_article(language: str, text: str, mention: Mention) -> tuple[str, ...]:
    """The names that stand in for a place behind the article before it: "la France", "au Japon"."""
    known = _by_article(language) if mention.kind is MentionKind.LOCALITY else {}
    before = (
        _LAST_WORD.search(text, max(0, mention.span.start - _LONGEST_ARTICLE), mention.span.start) if known else None
    )
    return known.get(before.group(1).strip().casefold().replace("’", "'"), ()) if before else ()


@cache
def verb_forms(language: str) -> Mapping[str, tuple[str, str]]:
    """Forms of verbs that the language's model takes for other words: what stands in for each, and its lemma."""
    table = lexicon.load(language, "predicates").get("stand_ins", {})
    return {form: (other, lemma) for lemma, forms in table.items() for form, other in forms.items()}


def _add_plain(out: Masked, nlp: "Language", text: str, piece: Span, end: int) -> None:
    prefix: int | None = None
    for token in nlp.tokenizer(text[piece.start : piece.end]):
        at = piece.start + token.idx
        opens = _CO.match(text, at, piece.end) is not None
        if opens or (prefix is not None and token.text == "-"):
            prefix = at if opens else prefix
            continue  # "co-hosted" is parsed as "hosted"
        start, prefix = at if prefix is None else prefix, None
        if token.is_space or (token.text == "." and at + 2 < end):
            continue  # a full stop that ended no sentence is a slip of the pen
        if nlp.lang == "fr" and token.text in _QUOTES:
            continue  # the French model takes them for verbs
        other, lemma = verb_forms(nlp.lang).get(token.text, (token.text.replace("’", "'"), None))
        if lemma:
            out.lemmas[start] = lemma
        out.add(other, (start, at + len(token.text), None), spaced=bool(token.whitespace_))


def _closes(text: str, mention: Mention) -> bool:
    """Whether the comma behind a mention closes an apposition: "X, minister of Y, said", "le ministre, X, a dit"."""
    if not mention.offices:
        return False
    if mention.name_span.end < mention.span.end:
        return True
    before = text[mention.offices[-1].end : mention.name_span.start]
    return before.startswith(",") and not _LIST_GOES_ON.match(text, mention.span.end)


def _end(text: str, span: Span, mention: Mention) -> tuple[int, bool]:
    """Where the text goes on behind a mention, and whether white space follows its stand-in.

    The comma that closes an apposition goes with the mention, and so does a short aside in brackets.
    """
    at = mention.span.end
    spaced = text[at : at + 1] == " "
    if text[at : at + 1] == "," and _closes(text, mention):
        at, spaced = at + 1, True
    aside = _ASIDE.match(text, at, span.end)
    return (aside.end() if aside else at), spaced
