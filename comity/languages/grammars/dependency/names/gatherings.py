"""Meetings, conferences and forums with a name of their own: "the 5th ASEAN Energy Ministers' Meeting".

A name is a run of words with a capital, numbers and the small words between them, up to a head word, with
the letters in brackets and the "on" or "of" behind it. The words stand in mentions.toml `[gatherings]`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.dependency.names.tokens import words
from comity.languages.grammars.dependency.tables.naming import naming
from comity.records.clause import Span

_TABLES = ("heads", "small_heads", "joined", "behind", "bodies", "held_by", "leading", "numbered")
_HEAD_FIRST = ("heads", "numbers", "adjectives", "links", "joint", "bodies")
_CAPITAL = r"[^\W\d_a-zà-ÿ]"
_LETTERS = r"(?:\s\([^()\s]{2,12}\))?"
"""The letters that say a name again, in brackets."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """`name` finds a run that may be one; `body` what is the name of a standing body all the same."""

    name: re.Pattern[str]
    body: re.Pattern[str]


@cache
def _grammar(language: str) -> _Grammar | None:
    """The grammar of a language's names; None where its mentions.toml has no such table."""
    table = lexicon.load(language, "mentions").get("gatherings")
    if not table:
        return None
    where = f"languages/{language}/mentions.toml [gatherings]"
    if naming(language).head_first:
        lexicon.expect(table, _HEAD_FIRST, where)
        return _head_first(table)
    lexicon.expect(table, _TABLES, where)
    heads, small, joined, behind = ("|".join(map(re.escape, table[key])) for key in _TABLES[:4])
    # a possessive ends the name of somebody else ("Canada's Forum"), that of several does not ("Ministers' Meeting")
    capital = rf"(?:\d+(?:st|nd|rd|th))?{_CAPITAL}[\w.&/–-]*(?:['’](?!s\b)[\w-]*)?"
    number = r"\d+(?:\+\d+)?(?:st|nd|rd|th)?"
    word = rf"(?:{number}|{capital}){_LETTERS}"
    link = rf"\s(?:(?:{joined})\s)?"
    head = rf"(?:(?:{heads})|(?<=\s)(?<!\band\s)(?:{small}))\b"
    days = "|".join(word.title() for word in lexicon.load(language, "mentions")["opening"]["dates"]) or lexicon.NEVER
    tail = (
        rf"(?:\s(?:{behind})\s(?!(?:{days})\b){capital}(?:(?:,?\s(?:{joined})\s|\s|,\s(?=[^,.]+\sand\s)){capital})*)?"
    )
    goes_on = (
        rf"\s(?:{heads}|{small})\b|\s{_CAPITAL}|\s\([^()\s]{{2,12}}\)\s(?:{_CAPITAL}[\w’']+\s){{0,3}}(?:{heads})\b"
    )
    ends = rf"(?!{goes_on})(?:\s{number}(?!\s))?"
    bodies = "|".join(table["held_by"])
    held = rf"\b(?:{small}) (?:{behind}) (?:{capital}\s){{0,8}}?(?:{bodies})\b(?!\s{_CAPITAL}){_LETTERS}"
    leading = "|".join(map(re.escape, table["leading"]))
    first = rf"\b(?:{leading}) (?:{behind}) {capital}(?:\s(?:(?:{joined})\s)?{capital})*{_LETTERS}"
    counted = "|".join(map(re.escape, table["numbered"]))
    whole = rf"(?!\w)(?!\s(?:{heads}|{small}|{behind})\b|\s{_CAPITAL}|\s\()"
    numbered = rf"\b\d+(?:st|nd|rd|th)\s(?:{capital}\s){{1,5}}?(?:{counted})\b{tail}{_LETTERS}{whole}"
    run = rf"(?<![\w’'])(?:{word}{link}){{1,16}}?{head}{ends}{_LETTERS}{tail}{_LETTERS}"
    name = rf"(?P<held>{held}|{first}|{numbered})|{run}"
    return _Grammar(re.compile(name), re.compile("|".join(table["bodies"]) or lexicon.NEVER))


def _head_first(table: Mapping[str, Sequence[str]]) -> _Grammar:
    """The grammar of names that begin with their head: "la 12e session de la commission mixte", "le Forum de X"."""
    heads, numbers, adjectives, links, joint = ("|".join(table[key]) for key in _HEAD_FIRST[:5])
    word = rf"{_CAPITAL}[\w’'&–-]*|[\w’'-]*(?:{adjectives})(?![\w’'-])"
    tail = rf"(?:\s(?:(?:et\s|,\s)?(?:{links})(?i:grande |haute |nouvelle )?[\w’'-]+(?=[\s,.;)]|\Z)|{word}))"
    numbered = rf"\b(?i:{numbers})\s(?i:{heads}|{joint})\b{tail}{{1,8}}{_LETTERS}"
    own = rf"(?<![\w’'-])(?=[A-ZÀ-Ý])(?i:{heads})\b{tail}{{1,8}}{_LETTERS}"
    bodies = rf"\b(?i:(?:grande )?(?:{joint}))\b{tail}{{1,8}}{_LETTERS}"
    return _Grammar(
        re.compile(rf"(?P<held>{numbered}|{own}|{bodies})"), re.compile("|".join(table["bodies"]) or lexicon.NEVER)
    )


def gatherings(text: str, language: str, span: Span) -> list[Span]:
    """Where a sentence names gatherings, in order."""
    grammar = _grammar(language)
    if grammar is None:
        return []
    found = list(grammar.name.finditer(text, span.start, span.end))
    held = [Span(*run.span()) for run in found if run["held"]]
    runs = (_without_opening(text, language, Span(*run.span())) for run in found if not run["held"])
    names = sorted([*held, *(name for name in runs if _is_named(text[name.start : name.end]))])
    own = [name for name in names if not _is_only_dated(text[name.start : name.end], language)]
    return [name for name in own if not grammar.body.search(text, name.start, name.end)]


def _is_only_dated(name: str, language: str) -> bool:
    """Whether a thing is called by its date alone: the "March 2022 meeting" of "their March 2022 meeting"."""
    dates = lexicon.load(language, "mentions").get("opening", {}).get("dates", ())
    before = name.split()[:-1]
    return bool(before) and all(word.casefold() in dates or word.isdigit() for word in before)


def _without_opening(text: str, language: str, run: Span) -> Span:
    """A run without the words that only begin its sentence: "At the", "The"."""
    start = run.start
    while start < run.end:
        word = re.compile(r"\S+").match(text, start, run.end)
        if word is None or word.group().casefold() not in words(language).opening:
            break
        start = word.end() + 1
    end = run.end - text[start : run.end].endswith(".")  # the full stop of the sentence
    return Span(min(start, end), end)


def _is_named(words_: str) -> bool:
    """Whether words are a name: one with a capital or a number stands before the head."""
    return re.match(rf"(?:{_CAPITAL}|\d)\S*\s+\S", words_) is not None
