"""The stretch of a text that is shown for a question, and where its words stand in it."""

import bisect
from itertools import pairwise
from re import Match
from typing import NamedTuple

from comity.storage.search.words import Part, Question, is_han, plain_words

WIDTH = 160
"""Characters of an excerpt, about."""

Span = tuple[int, int]


class Excerpt(NamedTuple):
    """A stretch of a text, and the places in it of the words that were asked for; offsets into the whole text."""

    start: int
    end: int
    marks: tuple[Span, ...]


def places(text: str, question: Question) -> list[tuple[Span, int]]:
    """Where the parts of a question stand in a text, in order, each with the number of the part.

    Where they stand as one phrase, or one of the names does, these places alone.
    """
    plain, at = plain_words(text)
    return _places(plain, at, question.phrases) or _places(plain, at, question.any)


def _places(plain: list[str], at: list[Match[str]], parts: tuple[Part, ...]) -> list[tuple[Span, int]]:
    found = []
    for number, part in enumerate(parts):
        letters = _letters(part)
        begins = part.begins and len(letters) == 1
        for place in (
            n for n, word in enumerate(plain) if word == letters[0] or (begins and word.startswith(letters[0]))
        ):
            last = place + len(letters) - 1
            if _follow(plain, at, place, letters, begins=part.begins):
                found.append(((at[place].start(), at[last].end()), number))
    return sorted(found)


def _letters(part: Part) -> list[str]:
    """The words of a part one by one: Han characters, which are asked for by twos, by themselves."""
    first = part.plain[0]
    if len(first) > 1 and is_han(first):
        return [*(word[0] for word in part.plain), part.plain[-1][1]]
    return list(part.plain)


def _follow(plain: list[str], at: list[Match[str]], place: int, letters: list[str], *, begins: bool) -> bool:
    here = plain[place : place + len(letters)]
    if len(here) < len(letters) or here[:-1] != letters[:-1]:
        return False
    if is_han(letters[0]) and any(one.end() != other.start() for one, other in pairwise(at[place : place + len(here)])):
        return False
    return here[-1].startswith(letters[-1]) if begins else here[-1] == letters[-1]


def excerpt(text: str, at: list[tuple[Span, int]], within: Span | None = None) -> Excerpt:
    """The stretch where most of what is asked for stands together, the first if there are several.

    `at` is what `places` gave; `within` are the offsets that the stretch is to be taken from, a finding's words, say;
    without, the whole text.
    """
    first, last = within or (0, len(text))
    found = [one for one in at if first <= one[0][0] and one[0][1] <= last]
    start = _best(found) if found else first
    begin = max(first, _edge(text, start - WIDTH // 4)) if start - first > WIDTH // 4 else first
    end = min(last, _edge(text, begin + WIDTH)) if begin + WIDTH < last else last
    end = max([end, *(stop for (begun, stop), _ in found if begun == start)])
    marks = tuple(span for span, _ in found if begin <= span[0] and span[1] <= end)
    return Excerpt(begin, end, _joined(marks))


def _best(found: list[tuple[Span, int]]) -> int:
    """The place from which on most parts stand within the width of an excerpt."""
    starts = [span[0] for span, _ in found]
    best, most = starts[0], 0
    for at, start in enumerate(starts):
        until = bisect.bisect_left(starts, start + WIDTH * 3 // 4)
        parts = len({number for _, number in found[at:until]})
        if parts > most:
            best, most = start, parts
    return best


def _edge(text: str, at: int) -> int:
    """An offset near `at` where a word ends, so that none is cut; `at` itself where there are no spaces."""
    space = text.find(" ", at, at + WIDTH // 8)
    return space + 1 if space >= 0 else at


def _joined(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Places that touch or overlap as one."""
    out: list[Span] = []
    for start, end in spans:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)
