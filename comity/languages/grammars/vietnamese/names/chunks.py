"""Stretches of tokens that are one thing in a Vietnamese sentence: an office, a name, a body."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens from `first` to `last`, and the letter of what they are: `F` an office, `P` a person's name."""

    first: int
    last: int
    letter: str


def line_of(letters: str, chunks: Sequence[Chunk]) -> tuple[str, list[Chunk | None]]:
    """The letters with each chunk as one letter."""
    out: list[str] = []
    of: list[Chunk | None] = []
    at = 0
    for chunk in chunks:
        out += letters[at : chunk.first]
        of += [None] * (chunk.first - at)
        out.append(chunk.letter)
        of.append(chunk)
        at = chunk.last + 1
    out += letters[at:]
    of += [None] * (len(letters) - at)
    return "".join(out), of


def is_held(office: Chunk, named: Chunk | None, letters: str) -> bool:
    """Whether an office stands right behind a person's name and a comma or a dash."""
    return (
        office.letter == "F"
        and named is not None
        and named.letter == "P"
        and letters[named.last + 1 : office.first] in (",", "h")
    )
