"""Text to words that are looked for: without marks and case, in one set of Han characters, which go by twos.

A word has its plain form (`Hà` -> `ha`) and, where it has marks, the form with them (`hà`), so that what is asked for
with marks can go first. Chinese has no spaces: each two characters that follow one another make a word, and so does
the last of a run, so that any stretch of characters is found wherever it stands, without knowing where words end.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from comity.identity.han import simplified
from comity.identity.spelling import syllable
from comity.languages.grammars.chinese.tables.words import fold
from comity.localities.folding import key
from comity.records.errors import InvalidValue

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]|[^\W_{_HAN}](?:[^\W_{_HAN}]|[\u0300-\u036f])*")
_IS_HAN = re.compile(f"[{_HAN}]")
_PLURALS = (("ies", "y", ("eies", "aies")), ("es", "e", ("aes", "ees", "oes")), ("s", "", ("us", "ss")))
"""Endings of plurals, what stands for them, and where they are none: D. Harman, How effective is suffixing? (1991)."""

_SHORTEST = 4

_LONGEST_WORD = 100
"""Characters of a word that are looked at: PostgreSQL keeps none of more than 2,046 bytes."""


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
    written = written[:_LONGEST_WORD]
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


Together = tuple[Part, ...]
"""Parts that must all be there."""

Others = Callable[[str], tuple[str, ...]]
"""The other names of what some words name: of a place or a person; none where they name nothing that is known."""


class Question(NamedTuple):
    """What is asked for: groups that must all be there. Of a group one alternative is enough; the first is as asked.

    `phrases` are what goes first where it stands so, any one of them; `also` the names that were added.
    """

    groups: tuple[tuple[Together, ...], ...]
    phrases: tuple[Part, ...]
    also: tuple[str, ...] = ()

    @property
    def asked(self) -> Together:
        """The parts as they were asked for."""
        return tuple(part for group in self.groups for part in group[0])

    @property
    def any(self) -> Together:
        """The parts of every alternative."""
        return tuple(dict.fromkeys(part for group in self.groups for parts in group for part in parts))

    @property
    def marked(self) -> tuple[str, ...]:
        """The words that were asked for with marks."""
        return tuple(word for part in self.asked for word in part.marked)


_PIECE = re.compile(r'"([^"]*)"|(\S+)')
_LONGEST_NAME = 5
"""Words apart by spaces that a name may have, for other names of it to be looked for."""

_MOST = 100
"""Words and phrases that one question may have."""


def is_han(word: str) -> bool:
    """Whether a word begins with a Han character."""
    return _IS_HAN.match(word) is not None


def nobody(words: str) -> tuple[str, ...]:  # noqa: ARG001 -- as the others have it
    """No other names, of anything."""
    return ()


def question(asked: str, others: Others = nobody) -> Question:
    """What is asked for. Double quotes hold words together; `*` after a word stands for any ending.

    `others` gives other names of what is named, each of which will do as well; what stands in quotes or bears a `*` is
    looked for as it is. Raises InvalidValue for more than 100 words, and for signs alone.
    """
    pieces = [(quoted or bare, bool(quoted) or bare.endswith("*")) for quoted, bare in _PIECE.findall(asked)]
    if len(pieces) > _MOST:
        raise InvalidValue("words", f"{asked[:40]}...", f"are {len(pieces)} words; {_MOST} are the most")
    groups: list[tuple[Together, ...]] = []
    also: list[str] = []
    while pieces:
        length, names = _named(pieces, others)
        own = tuple(part for piece in pieces[:length] for part in _parts(*piece))
        pieces = pieces[length:]
        alike = {_plain(own)}
        told = [(name, part) for name in names if (part := _whole(name)) and part.plain not in alike]
        if own:
            groups.append((own, *dict.fromkeys((part,) for _, part in told)))
            also += [name for name, _ in told]
    if not groups and asked.strip():
        raise InvalidValue("words", asked[:40], "hold no letter, digit or character to look for")
    return Question(tuple(dict.fromkeys(groups)), tuple(_phrases(groups)), tuple(dict.fromkeys(also)))


def _named(pieces: list[tuple[str, bool]], others: Others) -> tuple[int, tuple[str, ...]]:
    """How many of the pieces, from the first, name one thing, with its other names: as many as can be."""
    for length in range(min(_LONGEST_NAME, len(pieces)), 0, -1):
        some = pieces[:length]
        if not any(as_it_is for _, as_it_is in some):
            names = others(" ".join(text for text, _ in some))
            if names:
                return length, names
    return 1, ()


def _parts(text: str, as_it_is: bool) -> Iterator[Part]:  # noqa: FBT001 -- a piece, taken apart
    for run in runs(text):
        if run[0].is_han:
            yield _han(run)
            continue
        marked = tuple(word.marked for word in run if word.marked)
        yield Part(tuple(word.plain for word in run), marked, as_it_is and text.endswith("*"))


def _whole(name: str) -> Part | None:
    """A name as one part; None for one in two scripts, and for a single character, which is no name to look for."""
    found = [Part(part.plain) for part in _parts(name, as_it_is=False) if not part.begins]
    return found[0] if len(found) == 1 else None


def _plain(parts: Together) -> tuple[str, ...]:
    return tuple(word for part in parts for word in part.plain)


def _phrases(groups: list[tuple[Together, ...]]) -> Iterator[Part]:
    """All that was asked for in letters as one phrase; where that is one name, its other names as well."""
    asked = [part for group in groups for part in group[0]]
    latin = [part for part in asked if not is_han(part.plain[0])]
    whole = Part(_plain(tuple(latin)))
    named = len(groups) == 1 and len(groups[0]) > 1
    if named:
        yield whole if latin else asked[0]
        yield from (part for parts in groups[0][1:] for part in parts)
    elif len(latin) > 1 and not any(part.begins for part in latin):
        yield whole


def _han(run: list[Word]) -> Part:
    letters = [word.plain for word in run]
    if len(letters) == 1:
        return Part((letters[0],), begins=True)
    return Part(tuple(one + other for one, other in pairwise(letters)))
