"""The stretch of a text that is shown for a question, and where its words stand in it."""

import bisect
from itertools import pairwise
from typing import NamedTuple

from comity.storage.search.words import Part, Question, Word, runs

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

    Where they stand as one phrase, these places alone.
    """
    flat = [word for run in runs(text) for word in run]
    together = _places(flat, (question.phrase,)) if question.phrase else []
    return together or _places(flat, question.parts)


def _places(flat: list[Word], parts: tuple[Part, ...]) -> list[tuple[Span, int]]:
    plain = [word.plain for word in flat]
    found = []
    for number, part in enumerate(parts):
        letters = _letters(part)
        for at, word in enumerate(plain):
            if word == letters[0] or (len(letters) == 1 and part.begins and word.startswith(letters[0])):
                last = at + len(letters) - 1
                if _follow(flat, plain, at, letters, begins=part.begins):
                    found.append(((flat[at].start, flat[last].end), number))
    return sorted(found)


def _letters(part: Part) -> list[str]:
    """The words of a part one by one: Han characters, which are asked for by twos, by themselves."""
    first = part.plain[0]
    if len(first) > 1 and Word(0, 1, first[0], "").is_han:
        return [*(word[0] for word in part.plain), part.plain[-1][1]]
    return list(part.plain)


def _follow(flat: list[Word], plain: list[str], at: int, letters: list[str], *, begins: bool) -> bool:
    here = plain[at : at + len(letters)]
    if len(here) < len(letters) or here[:-1] != letters[:-1]:
        return False
    together = all(one.end == other.start for one, other in pairwise(flat[at : at + len(letters)]) if one.is_han)
    return together and (here[-1].startswith(letters[-1]) if begins else here[-1] == letters[-1])


def excerpt(text: str, question: Question, within: Span | None = None) -> Excerpt:
    """The stretch where most of what is asked for stands together, the first if there are several.

    `within` are the offsets that it is to be taken from, a finding's words, say; without, the whole text.
    """
    first, last = within or (0, len(text))
    found = [one for one in places(text, question) if first <= one[0][0] and one[0][1] <= last]
    start = _best(found) if found else first
    begin = max(first, _edge(text, start - WIDTH // 4)) if start - first > WIDTH // 4 else first
    end = min(last, _edge(text, begin + WIDTH)) if begin + WIDTH < last else last
    end = max([end, *(stop for (at, stop), _ in found if at == start)])
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
