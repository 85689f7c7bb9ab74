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
_ASIDE = re.compile(r"\s?\([^()]{1,40}\)")


@dataclass(slots=True)
class Masked:
    """The words of a sentence, whether white space follows each, and where each comes from."""

    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)

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
        day = days.search(text, at, mention.span.start) if mention.span.start > at else None
        _add_plain(out, nlp, text, Span(at, day.start() if day else mention.span.start), span.end)
        before = used.get(mention.kind, 0)
        used[mention.kind] = before + 1
        at, spaced = _end(text, span, mention)
        out.add(words[before % len(words)], (mention.span.start, mention.span.end, mention), spaced=spaced)
    _add_plain(out, nlp, text, Span(at, span.end), span.end)
    return out


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
        out.add(token.text.replace("’", "'"), (start, at + len(token.text), None), spaced=bool(token.whitespace_))


def _end(text: str, span: Span, mention: Mention) -> tuple[int, bool]:
    """Where the text goes on behind a mention, and whether white space follows its stand-in.

    The comma that closes an apposition goes with the mention, and so does a short aside in brackets.
    """
    at = mention.span.end
    spaced = text[at : at + 1] == " "
    if mention.offices and mention.name_span.end < at and text[at : at + 1] == ",":
        at, spaced = at + 1, True
    aside = _ASIDE.match(text, at, span.end)
    return (aside.end() if aside else at), spaced
