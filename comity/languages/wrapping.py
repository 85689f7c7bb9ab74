"""Where lines were broken because they were full, as mail and some pages break them, and not to part paragraphs."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["filled_lines"]

_UNBROKEN = re.compile(r"\S*://\S*")
"""What cannot be broken at any width: an address, with what it hangs on."""
_LONGEST = 100
"""Characters of a line that was broken because it was full."""
_SHORTEST = 50
_FEW = 20
"""One line in so many may be longer than the width at which the others were broken."""
_RAGGED = 12
"""By so much a line may be longer or shorter than the others and be one of them: a word, or an address taken out."""
_STOPS = ".!?:;"
_ENTRY = re.compile(r"\d+[.)]\s")
_GOES_ON = re.compile(r"[a-zà-ỹ]|(?!\d+[.)]\s)\d")
"""How a line begins that opens neither a sentence nor an entry of a list."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the blanks around it, and the offset of the line feed behind it."""

    words: str
    feed: int


def filled_lines(text: str) -> frozenset[int]:
    """The offsets, in code points, of the line feeds behind lines that were full: the next line goes on.

    Where a text was broken at one width throughout, but for a headline in its first line, all its line feeds are;
    elsewhere the paragraphs (stretches between empty lines) are looked at one by one.
    """
    lines = list(_lines(text))
    for story in _stories(lines):
        if _is_broken_throughout([line.words for line in story]):
            return frozenset(line.feed for line in story)
    stretches = itertools.groupby(lines, key=lambda line: bool(line.words))
    return frozenset(feed for told, stretch in stretches if told for feed in _feeds(list(stretch)))


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for words in text.split("\n"):
        at += len(words)
        yield _Line(words.strip(), at)
        at += 1


def _stories(lines: list[_Line]) -> tuple[list[_Line], ...]:
    """The lines with and without the first; only without it where it is a headline right above the others."""
    if len(lines) > 1 and _is_headline(lines[0].words, [line.words for line in lines[1:]]):
        return (lines[1:],)
    return lines, lines[1:]


def _is_headline(first: str, others: Sequence[str]) -> bool:
    """Whether a line is no part of the broken story below: it is much longer than those, or had room for more."""
    if not first or first[-1] in _STOPS or not others[0] or _GOES_ON.match(others[0]):
        return False
    width = _width(others)
    return len(first) > width + _RAGGED or len(first) + 1 + len(others[0].split()[0]) + _RAGGED <= width


def _width(lines: Sequence[str]) -> int:
    """The width at which lines were broken: that of the longest."""
    return max((len(line) for line in lines if len(line) <= _LONGEST), default=0)


def _feeds(stretch: list[_Line]) -> list[int]:
    """Where the lines of a stretch break off."""
    for story in _stories(stretch):
        if _is_filled([line.words for line in story]):
            return [line.feed for line in story[:-1]]
    return []


def _is_filled(lines: Sequence[str]) -> bool:
    """Whether each line of a paragraph but the last was full, and the next goes on in the middle of a sentence."""
    if any(_is_too_long(line) for line in lines) or any(len(line) < _SHORTEST for line in lines[:-1]):
        return False
    broken = [other for one, other in itertools.pairwise(lines) if one[-1] not in _STOPS]
    go_on = sum(_GOES_ON.match(other) is not None for other in broken)
    return bool(broken) and go_on * 5 >= len(broken) * 2 and _has_no_room(lines)


def _is_too_long(line: str) -> bool:
    return len(_UNBROKEN.sub("", line)) > _LONGEST


def _is_broken_throughout(lines: Sequence[str]) -> bool:
    """Whether lines were broken at a fixed width, so that only blank lines separate paragraphs."""
    if sum(map(_is_too_long, lines)) * _FEW > len(lines):
        return False
    broken = [
        other for one, other in itertools.pairwise(lines) if len(one) >= _SHORTEST and other and one[-1] not in _STOPS
    ]
    # a list of headlines breaks its lines too, but each begins with a capital, and where the next word had room
    go_on = sum(not (other[0].isupper() or _ENTRY.match(other)) for other in broken)
    long_lines = sum(len(line) >= _SHORTEST for line in lines)
    if len(broken) < 1 or len(broken) * 3 < long_lines:
        return False
    return go_on * 5 >= len(broken) * 2 or (len(broken) > 1 and _has_no_room(lines))


def _has_no_room(lines: Sequence[str]) -> bool:
    """Whether hardly a line had room for the first word of the next, at the width of the longest."""
    width = _width(lines)
    pairs = [(one, other) for one, other in itertools.pairwise(lines) if one and other]
    return sum(len(one) + 1 + len(other.split()[0]) <= width for one, other in pairs) * 5 <= len(pairs)
