"""Words of a text sorted into the classes that a language's mentions.toml names.

Each word becomes one letter, so that the grammar of mentions (comity.languages.grammars.dependency.names.mentions) is a
handful of regular expressions over a string of letters, the same for every alphabetic language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import product
from typing import Any

import msgspec

from comity.languages import lexicon
from comity.languages.grammars.dependency.parser import known_words, pipeline
from comity.languages.grammars.dependency.tables.naming import naming
from comity.languages.organisations import organisation_names
from comity.localities.surnames import is_surname
from comity.records import DataError

LETTERS: Mapping[str, str] = {
    "office": "H",
    "modifier": "M",
    "domain": "D",
    "body": "B",
    "letters": "K",
    "title": "T",
    "particle": "p",
    "suffix": "S",
    "of": "o",
    "at": "i",
    "the": "t",
    "and": "a",
    "possessive": "v",
    "plain": "x",
}
"""Class of mentions.toml -> its letter. Others: L locality, N nationality, C other word with a
capital, J initial, x other word, q number; punctuation stands for itself, a dash between blanks for `-`, `;` for all
the rest."""

_TOKEN = re.compile(
    r"""
      ['’]s(?!\w)                                        # the possessive
    | (?<=\w[ ])["“][A-ZÀ-ÝĐ][\w-]*["”](?=[ ][A-ZÀ-ÝĐ][a-zà-ÿ]) # a name that somebody goes by: 'Josefa "Joy" Reyes'
    | (?:[^\W\d_]\.)+[A-ZÀ-ÝĐ](?=[ ][A-ZÀ-ÝĐ][a-zà-ÿ])      # initials that lack their last full stop: "W.W Horn"
    | (?:[^\W\d_]\.){2,} | [^\W\d_]\.(?=\s[^\W\d_])      # letters with full stops: "U.S.", "J. Smith"
    | (?:(?<=\w[ ])|(?<=,[ ]))[NM]['’][^\W\d_]+(?:[-'’][^\W\d_]+)*  # a name's first letter: "Koffi N'guessan"
    | [LlDdQqNnSsJjCcMm]['’](?=\w)                       # elided French words: "l'"
    | [^\W\d_]+ (?:(?:-|(?<=[^\W\d_])['’](?!s\b))[^\W\d_]+)*  # words, with hyphens and apostrophes in them
    | \d+(?:st|nd|rd|th|er|e|ème)(?!\w)                  # ordinal numbers
    | \d+(?:[.,]\d+)*                                    # numbers
    | (?!(?<=[ ])[‘ʿ`](?=[A-ZÀ-Ý][a-z]+[ ,.])(?![^‘’]{0,80}’(?!s\b)))\S  # any other mark, but the one of "‘Abdul"
    """,
    re.VERBOSE,
)


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word (or several that the lexicon takes together) with its class letter."""

    start: int
    end: int
    letter: str


@dataclass(frozen=True, slots=True)
class Words:
    """The classes of one language, ready to be matched.

    `entries` gives, for the first word of each entry, its words, its letter and whether it is matched as
    written; `opening` the words that open a sentence with a capital, `dates` those always put with one;
    `things` the names of what is nobody, `surnames` those of them that are names of people too. A word that ends with
    `participle` is one where what is before is of `verbs`.
    """

    entries: Mapping[str, tuple[tuple[tuple[str, ...], str, bool], ...]]
    opening: frozenset[str]
    things: frozenset[str]
    dates: frozenset[str]
    participle: str
    verbs: frozenset[str]
    surnames: frozenset[str]


@cache
def words(language: str) -> Words:
    """The classes of `languages/<language>/mentions.toml`; DataError where it has an unknown class."""
    table = lexicon.load(language, "mentions")
    where = f"languages/{language}/mentions.toml"
    lexicon.expect(table["classes"], LETTERS, f"{where} [classes]")
    lexicon.expect(table["opening"], ("words", "dates", "things", "surnames", "participle"), f"{where} [opening]")
    entries: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for name, letter in LETTERS.items():
        for entry in table["classes"].get(name, []):
            for written in {entry, _PLAIN_CAPITAL.sub("e", entry)}:
                _enter(entries, written, letter, language)
    serving = table.get("serving", {"who": (), "to": ()})
    for who, whom in product(serving["who"], serving["to"]):
        _enter(entries, f"{who} to the {whom}", LETTERS["office"], language)
    for entry in organisation_names(language):
        _enter(entries, entry, LETTERS["letters"], language)
    if naming(language).plural_offices:
        for entry in table["classes"].get("office", []):
            _enter(entries, entry.title() + "s", LETTERS["office"], language)
    ordered = {first: tuple(sorted(found, key=_longest_first)) for first, found in entries.items()}
    opening = {word.casefold() for word in table["opening"]["words"]} | _stop_words(language)
    opening |= naming(language).pronouns.keys()
    dates = frozenset(table["opening"]["dates"])
    things, participle = frozenset(table["opening"]["things"]), table["opening"].get("participle", "")
    verbs = frozenset(known_words(pipeline(language), "verb")) if participle else frozenset[str]()
    surnames = frozenset(table["opening"].get("surnames", ()))
    return Words(ordered, frozenset(opening) | dates, things, dates, participle, verbs, surnames)


@cache
def titles(language: str) -> frozenset[str]:
    """The last words of offices and forms of address, in small letters: those right before a name."""
    ranked = LETTERS["office"] + LETTERS["title"]
    return frozenset(
        pieces[-1].casefold()
        for found in words(language).entries.values()
        for pieces, letter, _ in found
        if letter in ranked
    )


_PLAIN_CAPITAL = re.compile(r"\bé")
"""A letter that is often put without its accent where it is a capital: "Affaires Etrangères"."""


def _stop_words(language: str) -> set[str]:
    """The words that spaCy lists as carrying no meaning of their own: with a capital, they open a sentence."""
    found: set[str] = import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS
    return found


@cache
def common_words(language: str) -> frozenset[str]:
    """The nouns, verbs and adjectives that the lemmatizer of the language's model knows."""
    return frozenset(known_words(pipeline(language)))


@cache
def particles(language: str) -> frozenset[str]:
    """The small words within names."""
    return frozenset(lexicon.load(language, "mentions")["classes"].get("particle", ()))


_ELIDED = re.compile(r"(?:^|\s)[^\W\d_]['’]$")


def _enter(entries: dict[str, Any], entry: str, letter: str, language: str) -> None:
    # a word follows, so that an initial with its full stop is one piece as in running text
    pieces = tuple(found.group() for found in _TOKEN.finditer(entry + ("X" if _ELIDED.search(entry) else " X")))[:-1]
    if not pieces:
        raise DataError(f"languages/{language}/mentions.toml: an empty entry")
    exact = entry != entry.lower()
    pieces = tuple(piece.replace("’", "'") for piece in pieces)
    folded = tuple(piece.casefold() for piece in pieces)
    entries.setdefault(folded[0], []).append((pieces if exact else folded, letter, exact))


def _longest_first(entry: tuple[tuple[str, ...], str, bool]) -> tuple[int, int]:
    return -len(entry[0]), "xSHBKTDMoiatpv".index(entry[1])


def tokenize(text: str, language: str, places: Mapping[int, tuple[int, str]], starts: frozenset[int]) -> list[Token]:
    """The tokens of a text, in order.

    `places` maps the offset of a known place or nationality to its end and letter (`L`, `N`);
    `starts` holds the offsets where sentences begin, at which a capital says nothing.
    """
    lexicon_ = words(language)
    raw = [(*found.span(), found.group()) for found in _TOKEN.finditer(text)]
    out: list[Token] = []
    i = 0
    while i < len(raw):
        start, end, word = raw[i]
        taken, letter = _lexical(raw, i, lexicon_)
        letter = "C" if taken == 1 and letter == "T" and _ends_name(raw, i, out) else letter
        taken = 0 if taken == _ABBREVIATED and letter == "H" and _ends_sentence(raw, i, out) else taken
        aside = _aside_end(text, start, out)
        if aside is not None:
            while i < len(raw) and raw[i][0] < aside:
                i += 1
            continue
        place = places.get(start)
        if place and (not taken or place[0] > raw[i + taken - 1][1] or letter in "DMCpoit"):
            while i < len(raw) and raw[i][0] < place[0]:
                i += 1
            out.append(Token(start, place[0], place[1]))
            continue
        if taken == 1 and (_in_name(raw, i, letter, out, opens=start in starts) or _is_called(raw, i, out, lexicon_)):
            letter = "C"
        if taken:
            out.append(Token(start, raw[i + taken - 1][1], letter))
            i += taken
            continue
        opens = start in starts or _is_dated(raw, i)
        parts = word in _DASHES and _is_spaced(text, start, end)
        letter = "-" if parts else _letter(word, lexicon_, opens=opens)
        surname = letter == "K" and _is_surname(raw, i, out, places) and not _lexical(raw, i + 1, lexicon_)[0]
        out.append(Token(start, end, "C" if surname else letter))
        i += 1
    return out


def _is_surname(
    raw: list[tuple[int, int, str]], i: int, before: list[Token], places: Mapping[int, tuple[int, str]]
) -> bool:
    """Whether a word all in capitals is a surname put so, before a given name: "Governor MORI Ken", "WANG Qishan"."""
    if _is_behind_given_name(raw, i, before):
        return True
    following = raw[i + 1] if i + 1 < len(raw) else None
    if following is None or following[0] != raw[i][1] + 1 or following[0] in places or not following[2].istitle():
        return False
    return is_surname(raw[i][2]) or bool(before and before[-1].letter in "HT")


def _is_called(raw: list[tuple[int, int, str]], i: int, out: list[Token], known: Words) -> bool:
    """Whether the word for an office is a surname, behind a name that nothing but it ends: "Amy Pope"."""
    start, end, word = raw[i]
    named = word in known.surnames and bool(out) and out[-1].letter in "CJ" and out[-1].end == start - 1
    named = named and not _lexical(raw, i - 1, known)[0]  # "The Prince"
    return named and not any(at == end + 1 and other[0].isupper() for at, _, other in raw[i + 1 : i + 2])


_OFFICE = 8
"""How many words an office may have behind its head."""


def _is_behind_given_name(raw: list[tuple[int, int, str]], i: int, before: list[Token]) -> bool:
    """Whether a title, or an office and a given name, stand right before a word: "M. BARRO", "le maire Koffi BARRO"."""
    at = len(before) - 1
    while (
        at >= 0 and before[at].letter in "CJ" and (at == len(before) - 1 or before[at].end == before[at + 1].start - 1)
    ):
        at -= 1
    adjoins = bool(before) and before[-1].end == raw[i][0] - 1
    if not adjoins or at < 0:
        return False
    # behind an office, with its comma or without, a given name stands before it: "l'ambassadeur, Marc VIZY"
    named = at < len(before) - 1
    behind = at - (before[at].letter == "," and at > 0)
    office = any(token.letter == "H" for token in before[max(0, behind - _OFFICE) : behind + 1])
    return before[at].letter == "T" or (named and office and before[behind].letter in "HDLN")


_OPENS_NAME = ("Mr", "Mrs", "Ms", "Miss", "Mdm", "Madam", "Dame", "Sir")
"""Forms of address that are never inside a name."""


def _in_name(raw: list[tuple[int, int, str]], i: int, letter: str, out: list[Token], *, opens: bool) -> bool:
    """Whether a word of the lexicon is part of a name here.

    A small word with a capital inside a sentence is ("To Lam"), a particle at its head before another capital ("Le Van
    Tam"), and a title inside a name ("Abang Johari Tun Openg").
    """
    start, end, word = raw[i]
    if letter == "T":
        return (
            word.isalpha()
            and word not in _OPENS_NAME
            and bool(out)
            and out[-1].letter == "C"
            and out[-1].end == start - 1
        )
    if letter not in "oitap" or not word[0].isupper():
        return False
    followed = i + 1 < len(raw) and raw[i + 1][0] == end + 1 and raw[i + 1][2][0].isupper()
    return not opens or (letter == "p" and followed)


_DASHES = ("-", "–", "—")


def _is_spaced(text: str, start: int, end: int) -> bool:
    """Whether white space stands on both sides: of a dash that parts words and does not join them."""
    return text[start - 1 : start].isspace() and text[end : end + 1].isspace()


_ABBREVIATED = 2
"""How many pieces an office put short has: its letters and the full stop."""


def _ends_sentence(raw: list[tuple[int, int, str]], i: int, before: list[Token]) -> bool:
    """Whether what looks like an office put short ends a name and its sentence: "Prime Minister Hun Sen."."""
    named = len(before) > 1 and before[-1].letter == "C" and before[-2].letter in "HTDLN"
    return named and raw[i + 1][2] == "." and before[-1].end == raw[i][0] - 1


def _ends_name(raw: list[tuple[int, int, str]], i: int, before: list[Token]) -> bool:
    """Whether a form of address ends a name, as no name follows that it could go before: "Zhang Min met"."""
    named = bool(before) and before[-1].letter == "C"
    return named and not any(word[0].isupper() for _, _, word in raw[i + 1 : i + 2])


def _aside_end(text: str, start: int, before: list[Token]) -> int | None:
    """Where brackets end that hold letters for a name ("(UN)"), or say where a place lies: "of Lang Son (north), X"."""
    if text[start] != "(":
        return None
    letters = _LETTERS_ASIDE.match(text, start)
    if letters is None and before and before[-1].letter in "LN" and before[-1].end >= start - 1:
        letters = _PLACE_ASIDE.match(text, start)
    return letters.end() if letters else None


def _is_dated(raw: list[tuple[int, int, str]], i: int) -> bool:
    """Whether a number stands beside a word, as beside a month: "14 May", "May 14"."""
    return (i > 0 and raw[i - 1][2][0].isdigit()) or (i + 1 < len(raw) and raw[i + 1][2][0].isdigit())


def _lexical(raw: list[tuple[int, int, str]], i: int, lexicon_: Words) -> tuple[int, str]:
    """How many tokens the longest entry at `i` takes, and its letter; `(0, "")` where none does."""
    left = len(raw) - i
    folded = raw[i][2].casefold().replace("’", "'") if left else ""
    for pieces, letter, exact in lexicon_.entries.get(folded, ()):
        many = len(pieces)
        if many > left or (many > 1 and raw[i + 1][2].casefold().replace("’", "'") != pieces[1].casefold()):
            continue
        if exact:
            plain = tuple(word.replace("’", "'") for _, _, word in raw[i : i + many])
            if plain == pieces or (len(plain[0]) > 1 and plain == tuple(piece.upper() for piece in pieces)):
                return many, letter
        elif all(raw[i + n][2].casefold().replace("’", "'") == pieces[n] for n in range(2, many)):
            return many, letter
    return 0, ""


_LETTERS_ASIDE = re.compile(
    r"\((?:(?:[A-Z]\.){2,}|[A-ZĐ][A-Za-zĐ]*[A-ZĐ]|[A-Z]{2,}(?: [A-Z]{2,})?)(?:,\s[^(),]{3,40})?\)"
)
_PLACE_ASIDE = re.compile(r"\([^()]{2,40}\)(?=,? [A-ZÀ-ÝĐ]| d(?:e|u|es)\b)")
"""What is said in brackets of a place before somebody's name, or before what a French office is of."""
_FEWEST_LETTERS, _MOST_LETTERS = 3, 5
"""A word all in capitals of this length stands for a body; a longer one may be a name put so."""

_ARTICLED = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|az)-[A-ZÀ-ÝĐ]")
"""The Arabic article, tied to a name: "al-Thani"."""

_INITIAL = re.compile(r"(?:[^\W\d_]\.)+[A-ZÀ-ÝĐ]?|[A-ZÀ-ÝĐ]$")


def _letter(word: str, known: Words, *, opens: bool) -> str:
    """The letter of a word that no entry names; `opens`: it begins a sentence."""
    first = word[0]
    if len(word) > 1 and first in '"“':
        return "C"
    if first.isdigit():
        return "q"
    if not first.isalpha():
        return first if first in ",().:" else ";"
    if _ARTICLED.match(word):
        return "C"
    return _capital(word, known, opens=opens) if first.isupper() else "x"


def _capital(word: str, known: Words, *, opens: bool) -> str:
    """The letter of a word with a capital: an initial, the letters of a body, a plain word or a name."""
    if _INITIAL.fullmatch(word):
        return "J"
    if word.isupper() and _FEWEST_LETTERS <= len(word) <= _MOST_LETTERS:
        return "x" if word in known.things else "K"  # "MOU"
    if word.endswith("-led"):
        return "x"  # "the Governor-led team"
    folded = word.casefold()
    plain = folded in known.dates or (opens and not word.isupper() and _opens_plainly(folded, known))
    return "x" if plain else "C"


def _opens_plainly(word: str, known: Words) -> bool:
    """Whether a word that begins a sentence is known to do so, or is a participle: "Receiving X", "Hosting X"."""
    if word in known.opening:
        return True
    stem = word.removesuffix(known.participle) if known.participle else word
    bases = (stem, f"{stem}e", stem[:-1]) if len(stem) >= _FEWEST_LETTERS else ()
    return stem != word and any(base in known.verbs for base in bases[: 3 if stem[-1:] == stem[-2:-1] else 2])
