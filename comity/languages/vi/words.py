"""The words of Vietnamese, each with the letter of its class, found longest first."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from comity.languages import lexicon
from comity.languages.vi.keys import key

LETTERS = {
    "office": "H", "anybody": "A", "modifier": "M", "domain": "D", "body": "B", "small_body": "b", "letters": "K",
    "title": "T", "unit": "u", "of": "o", "at": "p", "also": "k", "and": "a", "dash": "h", "particle": "e",
}  # fmt: skip
"""Classes of mentions.toml and their letters; besides: L place, S surname, C other capital, G delegation, x other."""

_TOKEN = re.compile(r"TP\.(?=\s?\w)|T\.Ư|TW|[^\W\d_]\.(?=\s?[A-ZÀ-ỸĐ])|\w+(?:[-'’]\w+)*|[^\w\s]")
_ACRONYM = re.compile(r"(?![IVX]+$)[A-Z][A-Z0-9&-]{1,7}")
_NUMERAL = re.compile(r"[IVX]+")
_CAPITAL = re.compile(r"[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, possibly of several syllables, with the letter of its class."""

    start: int
    end: int
    letter: str


@dataclass(frozen=True, slots=True)
class Words:
    """The classes by the syllables of their words, longest first."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    surnames: frozenset[str]
    things: frozenset[str]

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
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in sorted(listed, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append((phrase, listed[phrase]))
    names = table["names"]
    surnames, things = (frozenset(key(w, marks=marks) for w in names[kind]) for kind in ("surnames", "things"))
    return Words({first: tuple(found) for first, found in by_first.items()}, surnames, things)


def _enter(listed: dict[tuple[str, ...], str], entries: Iterable[str], letter: str, *, marks: bool) -> None:
    for entry in entries:
        syllables = tuple(token.group() for token in _TOKEN.finditer(key(entry, marks=marks)))
        if letter == "b" or syllables not in listed:
            listed[syllables] = letter


def patterns(entries: Iterable[str], *, marks: bool) -> re.Pattern[str]:
    """One pattern that finds any of the entries in a text made a key, longest first."""
    spelled = sorted({key(entry, marks=marks) for entry in entries}, key=len, reverse=True)
    joined = "|".join(re.escape(word).replace(r"\ ", " ") for word in spelled)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)")


def tokens(text: str, keyed: str, start: int, end: int, places: Mapping[int, int], known: Words) -> Iterator[Token]:
    """The words of a stretch of text; `places` gives the end of each place by its start."""
    found = [one for m in _TOKEN.finditer(text, start, end) for one in _parted(text, m.span(), places)]
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
            and not (last_letter == "T" and _is_called(text, found[i : i + max(2, word[0])], syllables[i], known))
        ):
            last_letter = word[1]
            yield Token(at, last, "B" if word[1] == "b" else word[1])
            i += word[0]
            continue
        last_letter = _single(text, at, until, syllables[i], known)
        yield Token(at, until, last_letter)
        i += 1


def _fits(text: str, at: int, letter: str) -> bool:
    """Bodies are written with a capital, but for those of which it is known that they are not."""
    return letter not in ("B", "K") or bool(_CAPITAL.match(text, at))


def _parted(text: str, at: tuple[int, int], places: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """A token cut at the hyphen between two places: "Việt Nam-Ấn Độ"."""
    start, end = at
    hyphen = text.find("-", start, end)
    if hyphen > start and hyphen + 1 in places:
        yield start, hyphen
        yield hyphen, hyphen + 1
        start = hyphen + 1
    yield start, end


def _is_called(text: str, at: list[tuple[int, int]], first: str, known: Words) -> bool:
    """Whether words behind a title are a name, though they are a body's too: "đồng chí Hoàng Gia ..."."""
    return first in known.surnames and all(_CAPITAL.match(text, start) for start, _ in at)


def _single(text: str, at: int, until: int, syllable: str, known: Words) -> str:
    if text[at] in ",()":
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
