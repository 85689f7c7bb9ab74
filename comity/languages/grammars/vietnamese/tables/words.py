"""The words of Vietnamese, each with the letter of its class, found longest first."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from comity.languages import lexicon
from comity.languages.folding import CAPITALS
from comity.languages.grammars.vietnamese.tables.keys import key
from comity.languages.organisations import organisation_names
from comity.languages.patterns import Patterns, compiled

LETTERS = {
    "office": "H", "anybody": "A", "modifier": "M", "domain": "D", "body": "B", "small_body": "b", "letters": "K",
    "title": "T", "unit": "u", "of": "o", "at": "p", "also": "k", "and": "a", "dash": "h", "particle": "e",
}  # fmt: skip
"""Classes of mentions.toml and their letters; besides: L place, S surname, C other capital, G delegation, x other."""


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [words]."""

    token: re.Pattern[str]
    verb: re.Pattern[str]


_PATTERNS = compiled("vi", "words", _Patterns)
_ACRONYM = re.compile(r"(?![IVX]+$)[A-Z][A-Z0-9&-]{1,7}")
_NUMERAL = re.compile(r"[IVX]+")
_CAPITAL = re.compile(rf"[{CAPITALS}]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, possibly of several syllables, with the letter of its class."""

    start: int
    end: int
    letter: str


@dataclass(frozen=True, slots=True)
class Words:
    """The classes by the syllables of their words, longest first; `tied` finds the hyphen before an office."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    surnames: frozenset[str]
    things: frozenset[str]
    names: frozenset[str]
    tied: re.Pattern[str]

    def at(self, syllables: list[str], i: int) -> tuple[int, str] | None:
        """How many syllables from the i-th on are one word, and its letter."""
        for phrase, letter in self.phrases.get(syllables[i], ()):
            if tuple(syllables[i : i + len(phrase)]) == phrase:
                return len(phrase), letter
        return None


@cache
def words(*, marks: bool) -> Words:
    """The words as they are spelled with marks, or without. Raises DataError for a class that nothing reads."""
    table = lexicon.load("vi", "mentions")
    lexicon.expect(table["classes"], LETTERS, "languages/vi/mentions.toml [classes]")
    listed: dict[tuple[str, ...], str] = {}
    for name, letter in LETTERS.items():
        if letter == "e" and not marks:
            continue
        _enter(listed, table["classes"][name], letter, marks=marks)
    _enter(listed, table["delegation"]["words"], "G", marks=marks)
    _enter(listed, table["plain"]["words"], "x", marks=marks)
    _enter(listed, (name for name in organisation_names("vi") if " " in name), LETTERS["letters"], marks=marks)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in sorted(listed, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append((phrase, listed[phrase]))
    names = table["names"]
    surnames, things, too = (
        frozenset(key(w, marks=marks) for w in names[kind]) for kind in ("surnames", "things", "names_too")
    )
    heads = "|".join(
        re.escape(key(w, marks=marks)) for w in sorted(table["classes"]["office"], key=len, reverse=True) if " " in w
    )
    tied = re.compile(rf"(?<=\w)-(?=(?:{heads})(?!\w))")
    return Words({first: tuple(found) for first, found in by_first.items()}, surnames, things, too, tied)


def _enter(listed: dict[tuple[str, ...], str], entries: Iterable[str], letter: str, *, marks: bool) -> None:
    for entry in entries:
        spelled = key(entry, marks=marks)
        words_ = (key(token.group(), marks=marks) for token in _PATTERNS.token.finditer(entry))
        syllables = (spelled,) if entry.endswith(".") else tuple(words_)
        if letter == "b" or syllables not in listed:
            listed[syllables] = letter


def patterns(entries: Iterable[str], *, marks: bool) -> re.Pattern[str]:
    """One pattern that finds any of the entries in a text made a key, longest first."""
    spelled = sorted({key(entry, marks=marks) for entry in entries}, key=len, reverse=True)
    joined = "|".join(re.escape(word).replace(r"\ ", " ") for word in spelled)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)")


def tokens(text: str, keyed: str, start: int, end: int, places: Mapping[int, int], known: Words) -> Iterator[Token]:
    """The words of a stretch of text; `places` gives the end of each place by its start."""
    cuts = {h.start() for h in known.tied.finditer(keyed, start, end) if _CAPITAL.match(text, h.end())}
    starts = places.keys() | {cut + 1 for cut in cuts}
    found = [one for m in _PATTERNS.token.finditer(text, start, end) for one in _parted(text, m.span(), starts)]
    syllables = [keyed[a:b] for a, b in found]
    i = 0
    last_letter = ""
    while i < len(found):
        at, until = found[i]
        word = known.at(syllables, i)
        stop = places.get(at, 0)
        last = found[i + word[0] - 1][1] if word else until
        if stop >= last and not (word and word[1] == "x" and last > stop) and _CAPITAL.match(text, at):
            while i < len(found) and found[i][0] < stop:
                i += 1
            last_letter = "L"
            yield Token(at, stop, "L")
            continue
        if (
            word
            and _fits(text, at, word[1])
            and not (word[0] == 1 and last_letter in ("S", "C") and _CAPITAL.match(text, at) and word[1] in "MDxaoTu")
            and not _is_name(text, found[i : i + 3], word, last_letter)
            and not (last_letter == "T" and _is_called(text, found[i : i + max(2, word[0])], syllables[i], known))
        ):
            last_letter = word[1]
            yield Token(at, last, "B" if word[1] == "b" else word[1])
            i += word[0]
            continue
        last_letter = _single(text, at, until, syllables[i], known)
        yield Token(at, until, last_letter)
        i += 1


def _is_name(text: str, at: list[tuple[int, int]], word: tuple[int, str], before: str) -> bool:
    """Whether one word of a body or a group is part of a name: "Trịnh Xuân Trường nói", "Lạng Sơn Đoàn Thu Hà"."""
    if word[0] > 1 or not _CAPITAL.match(text, at[0][0]):
        return False
    capitals = [bool(_CAPITAL.match(text, start)) and "-" not in text[start:end] for start, end in at[1:]]
    if word[1] == "B":  # no body stands right behind a family name: "ông Lê Trường Lưu"
        return before == "S" or (before == "C" and not any(capitals[:1]))
    if word[1] == "G" and before in ("S", "C") and not text[at[0][1] : at[0][1] + 2].strip(" .,;:()-–")[:1].isalpha():
        return True  # "ông Nguyễn Quốc Đoàn, Bí thư ..."
    return word[1] == "G" and before not in ("", ",") and len(capitals) > 1 and all(capitals)


def _fits(text: str, at: int, letter: str) -> bool:
    """Bodies are written with a capital, but for those of which it is known that they are not."""
    if letter == "D" and _PATTERNS.verb.match(text, at):
        return False
    return letter not in ("B", "K") or bool(_CAPITAL.match(text, at))


def _parted(text: str, at: tuple[int, int], starts: Collection[int]) -> Iterator[tuple[int, int]]:
    """A token cut at a hyphen before a place or an office: "Việt Nam-Ấn Độ", "Thu Hà-Phó Chủ tịch"."""
    start, end = at
    hyphen = text.find("-", start, end)
    while hyphen > start:
        if hyphen + 1 in starts:
            yield start, hyphen
            yield hyphen, hyphen + 1
            start = hyphen + 1
        hyphen = text.find("-", hyphen + 1, end)
    yield start, end


def _is_called(text: str, at: list[tuple[int, int]], first: str, known: Words) -> bool:
    """Whether words behind a title are a name, though they are a body's too: "đồng chí Hoàng Gia ..."."""
    return first in known.surnames and all(_CAPITAL.match(text, start) for start, _ in at)


def _single(text: str, at: int, until: int, syllable: str, known: Words) -> str:
    if text[at] in ",();:":
        return text[at]
    word = text[at:until]
    if not _CAPITAL.match(text, at) or (_NUMERAL.fullmatch(word) and len(word) > 1):
        return "d" if syllable[0].isdigit() else "x"
    if _ACRONYM.fullmatch(word):
        return "K"
    if syllable in known.surnames and word != word.upper():
        return "S"
    return "C"


def table() -> Mapping[str, Any]:
    """mentions.toml as it is."""
    return lexicon.load("vi", "mentions")
