"""Text to words that are looked for: without marks and case, in one set of Han characters, which go by twos.

A word has its plain form (`Hà` -> `ha`) and, where it has marks, the form with them (`hà`), so that what is asked for
with marks can go first. Chinese has no spaces: each two characters that follow one another make a word, and so does
the last of a run, so that any stretch of characters is found wherever it stands, without knowing where words end.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from comity.identity.han import simplified
from comity.identity.spelling import syllable
from comity.languages.zh.words import fold
from comity.localities.folding import key

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]|[^\W_{_HAN}](?:[^\W_{_HAN}]|[\u0300-\u036f])*")
_IS_HAN = re.compile(f"[{_HAN}]")
_PLURALS = (("ies", "y", ("eies", "aies")), ("es", "e", ("aes", "ees", "oes")), ("s", "", ("us", "ss")))
"""Endings of plurals, what stands for them, and where they are none: D. Harman, How effective is suffixing? (1991)."""

_SHORTEST = 4


class Word(NamedTuple):
    """A word of a text at its offsets in code points: its plain form, that with marks ("" where it has none).

    `is_han` tells that it is a Han character.
    """

    start: int
    end: int
    plain: str
    marked: str
    is_han: bool


@lru_cache(maxsize=50_000)
def _forms(written: str) -> tuple[str, str, bool]:
    if _IS_HAN.match(written):
        return simplified(fold(unicodedata.normalize("NFKC", written)))[:1], "", True
    plain = key(written)
    if written.isascii():
        return _singular(plain), "", False
    marked = syllable(written)
    return _singular(plain), marked if marked != plain else "", False


def _singular(word: str) -> str:
    """Without the ending of a plural; the same for a question and for a text, so that it need be no real word."""
    if len(word) < _SHORTEST or not word.endswith("s"):
        return word
    for ending, instead, never in _PLURALS:
        if word.endswith(ending):
            return word if word.endswith(never) else word.removesuffix(ending) + instead
    return word


def words(text: str) -> Iterator[Word]:
    """The words of a text in order, each Han character by itself."""
    for found in _WORD.finditer(text):
        plain, marked, han = _forms(found.group())
        if plain:
            yield Word(found.start(), found.end(), plain, marked, han)


def plain_words(text: str) -> tuple[list[str], list[re.Match[str]]]:
    """The plain forms of a text's words, and where each stands: the same words as `words` gives, in less time."""
    found = [(_forms(one.group())[0], one) for one in _WORD.finditer(text)]
    kept = [pair for pair in found if pair[0]]
    return [plain for plain, _ in kept], [one for _, one in kept]


def runs(text: str) -> Iterator[list[Word]]:
    """The words of a text in runs of one kind: Han characters that follow one another, or anything else."""
    run: list[Word] = []
    han, end = False, 0
    for word in words(text):
        if run and (word.is_han != han or (han and word.start != end)):
            yield run
            run = []
        han, end = word.is_han, word.end
        run.append(word)
    if run:
        yield run


def indexed(text: str) -> tuple[list[str], list[str]]:
    """A text as it is kept for searching: its words in their plain form, and the marked forms there are."""
    plain: list[str] = []
    marked: list[str] = []
    before, end = "", -1
    for found in _WORD.finditer(text):
        word, with_marks, han = _forms(found.group())
        if before:
            plain.append(before + word if han and found.start() == end else before)
        before, end = (word, found.end()) if han else ("", -1)
        if not han and word:
            plain.append(word)
            marked += (with_marks,) if with_marks else ()
    if before:
        plain.append(before)
    return plain, marked


class Part(NamedTuple):
    """A part of a question: plain words that follow one another; `begins` means the last stands for its like."""

    plain: tuple[str, ...]
    marked: tuple[str, ...] = ()
    begins: bool = False


class Question(NamedTuple):
    """The words of a question: parts that must all be there, and all of its letters as one phrase if they are many."""

    parts: tuple[Part, ...]
    phrase: Part | None

    @property
    def marked(self) -> tuple[str, ...]:
        """The words that were asked for with marks."""
        return tuple(word for part in self.parts for word in part.marked)


_PIECE = re.compile(r'"([^"]*)"|(\S+)')


def is_han(word: str) -> bool:
    """Whether a word begins with a Han character."""
    return _IS_HAN.match(word) is not None


def question(asked: str) -> Question:
    """What is asked for. Double quotes hold words together; `*` after a word stands for any ending."""
    parts: list[Part] = []
    letters: list[str] = []
    for quoted, bare in _PIECE.findall(asked):
        for run in runs(quoted or bare):
            if run[0].is_han:
                parts.append(_han(run))
                continue
            letters += [word.plain for word in run]
            marked = tuple(word.marked for word in run if word.marked)
            begins = bare.endswith("*") and not quoted
            parts.append(Part(tuple(word.plain for word in run), marked, begins))
    latin = [part for part in parts if not is_han(part.plain[0])]
    phrase = Part(tuple(letters)) if len(latin) > 1 and not any(part.begins for part in latin) else None
    return Question(tuple(dict.fromkeys(parts)), phrase)


def _han(run: list[Word]) -> Part:
    letters = [word.plain for word in run]
    if len(letters) == 1:
        return Part((letters[0],), begins=True)
    return Part(tuple(one + other for one, other in pairwise(letters)))
