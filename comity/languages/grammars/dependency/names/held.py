"""Offices that are said with the body they are held in: "Ministry of X State Secretary", "Director, Ministry of X"."""

import re
from collections.abc import Callable, Iterator

from comity.languages.grammars.dependency.names.chunks import BODY, NAME, OFFICE, Chunk, Passage
from comity.languages.grammars.dependency.tables.naming import naming

_NAMED = re.compile(r",?T*\Z")
_FIELD = re.compile(r"(?:\((?=[^)]*[DB])[BDLMNCoit,a]+\))+(?:o(?:[tMDL]|a(?=[DL])|,(?=D))+)?(?=,?T*[CJ])")
"""What is in brackets behind an office, before somebody's name: "Minister of State (Defence) N"."""
_WITHIN_FIELD = re.compile(r"D+H")
_TO_THE = "to the"

Joining = Callable[[Passage, list[Chunk], int], Chunk | None]
"""What joins the chunk at a place of a list with those behind it: the longer chunk, or None."""


def with_their_bodies(here: Passage, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks of a sentence, each office joined with the body, field or other office that it is said with."""
    if naming(here.language).head_first:
        return chunks
    out = list(chunks)
    at = 0
    while at < len(out):
        joined = next(_joined(here, out, at), None)
        if joined is None:
            at += 1
        else:
            out[at:] = [joined, *(chunk for chunk in out[at:] if chunk.first > joined.last)]
    return out


def _joined(here: Passage, chunks: list[Chunk], at: int) -> Iterator[Chunk]:
    for join in (_body_before, _body_behind, _field_behind, _whose_adviser):
        found = join(here, chunks, at)
        if found is not None:
            yield found


def _body_before(here: Passage, chunks: list[Chunk], at: int) -> Chunk | None:
    """A body right before an office: "Ministry of Trade & Industry State Secretary"; its field may run on into it."""
    body, office = chunks[at], _next(chunks, at)
    if body.letter != BODY or office is None or office.letter != OFFICE or here.letters[office.first] == "t":
        return None
    between = here.letters[body.last + 1 : office.first]
    if between == "a" and _WITHIN_FIELD.match(here.letters, office.first):
        head = here.word(office.first + here.letters[office.first : office.last + 1].index("H")).casefold()
        goes_on = here.word(body.last + 1) == "&" or not head.endswith(naming(here.language).own_fields)
        return Chunk(body.first, office.last, OFFICE) if goes_on and _names(here, chunks, at + 1) else None
    return Chunk(body.first, office.last, OFFICE) if not between else None


def _body_behind(here: Passage, chunks: list[Chunk], at: int) -> Chunk | None:
    """A body between commas behind an office, before the name: "Minister of State, Ministry of Health, N".

    Behind somebody's name and a comma the office is theirs, unless they have one before it, or no comma is behind it.
    """
    office, body = chunks[at], _next(chunks, at)
    if office.letter != OFFICE or body is None or body.letter != BODY:
        return None
    name = _next(chunks, at + 1)
    if here.letters[office.last + 1 : body.first] != "," or name is None or not _names(here, chunks, at + 1):
        return None
    theirs = at > 0 and chunks[at - 1].letter == NAME and here.letters[chunks[at - 1].last + 1 : office.first] == ","
    theirs = theirs and not (at > 1 and chunks[at - 2].letter == OFFICE and _names(here, chunks, at - 2))
    return None if theirs and here.letters[body.last + 1] == "," else Chunk(office.first, body.last, OFFICE)


def _field_behind(here: Passage, chunks: list[Chunk], at: int) -> Chunk | None:
    office = chunks[at]
    field = _FIELD.match(here.letters, office.last + 1) if office.letter == OFFICE else None
    return Chunk(office.first, field.end() - 1, OFFICE) if field is not None else None


def _whose_adviser(here: Passage, chunks: list[Chunk], at: int) -> Chunk | None:
    """An office that is of another's holder, who is not named: "National Security Advisor to the Emir"."""
    office, other = chunks[at], _next(chunks, at)
    if office.letter != OFFICE or other is None or other.letter != OFFICE or other.first != office.last + 2:
        return None
    return Chunk(office.first, other.last, OFFICE) if here.word(office.last + 1).casefold() == _TO_THE else None


def _next(chunks: list[Chunk], at: int) -> Chunk | None:
    return chunks[at + 1] if at + 1 < len(chunks) else None


def _names(here: Passage, chunks: list[Chunk], at: int) -> bool:
    """Whether somebody's name follows a chunk, with at most a comma between."""
    name = _next(chunks, at)
    return (
        name is not None and name.letter == NAME and bool(_NAMED.match(here.letters[chunks[at].last + 1 : name.first]))
    )
