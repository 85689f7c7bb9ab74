"""Searching the register, and keeping what is searched equal to what the register holds."""

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any, TypeVar

from django.db import connections

from comity.records.ledger import Fault, Holding, Problem
from comity.records.search import FACETS, Found, Query
from comity.register.deciding.standing import NONE
from comity.register.policy import STRICTNESS
from comity.storage.search import postgresql, sqlite
from comity.storage.search.candidates import Candidate, asked
from comity.storage.search.decided import NOTHING, About, Deciding
from comity.storage.search.hits import hits
from comity.storage.search.rows import ROOM, rows
from comity.storage.search.words import Others

MOST = 2_000
"""Rows that are looked through and counted for one question, the newest: so that a common word takes no longer."""

One = TypeVar("One")

_BATCH = 500
_SHOWN = 20


def _of(alias: str) -> Any:
    return postgresql if connections[alias].vendor == "postgresql" else sqlite


def keep(alias: str, known: Iterable[int], holdings: Iterable[Holding], about: About = NOTHING) -> None:
    """Put the rows of `holdings` in the place of all that the documents `known` have; within a transaction.

    `about` are the decisions that the rows of each document follow.
    """
    _of(alias).delete(alias, list(known))
    made = (row for holding in holdings for row in rows(holding, about.get(holding.document.id, NONE)))
    for batch in batches(made, _BATCH):
        _of(alias).insert(alias, batch)


def is_empty(alias: str) -> bool:
    """Whether nothing is kept for searching."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT 1 FROM search LIMIT 1")
        return cursor.fetchone() is None


def clear(alias: str) -> None:
    """Empty the table."""
    _of(alias).clear(alias)


def batches(made: Iterable[One], size: int) -> Iterator[list[One]]:
    """What there is, in lists of at most `size`, in order."""
    remaining = iter(made)
    while batch := list(itertools.islice(remaining, size)):
        yield batch


def differences(
    alias: str, holdings: Iterable[Holding], about: About, after: int, until: int | None
) -> Iterator[Problem]:
    """Every row that is not as the holdings (and the decisions `about` them) have it, is missing, or is too many.

    These are all documents filed after entry `after` and not after entry `until`, in that order.
    """
    made = [row for holding in holdings for row in rows(holding, about.get(holding.document.id, NONE))]
    last = None if until is None else (until + 1) * ROOM - 1
    found = _of(alias).differing(alias, made, (after + 1) * ROOM - 1, last)
    yield from _compared(found, {row.key for row in made})


def damage(alias: str) -> Iterator[str]:
    """What the database finds wrong with the index of words."""
    return (f"table search: {what}" for what in _of(alias).damage(alias))


def _compared(found: Iterable[tuple[int, bool, bool]], expected: set[int]) -> Iterator[Problem]:
    for key, known, alike in found:
        expected.discard(key)
        if not alike:
            what = "differs from the ledger" if known else "should not be there"
            yield Problem(Fault.TABLES, key // ROOM, f"row {key} of table search {what}")
    for key in sorted(expected):
        yield Problem(Fault.TABLES, key // ROOM, f"row {key} of table search is missing")


def search(deciding: Deciding, query: Query, others: Others, without: Collection[int] = ()) -> Found:
    """The answer to a query: the best page of what is found, and the counts.

    `others` gives other names of what is named; documents `without` (`filed`) are left out. Raises InvalidValue for a
    query of too many words, or of none but signs.
    """
    if not query.handling:
        return Found((), 0)
    wanted = asked(query, others)
    found = _of(deciding.alias).candidates(deciding.alias, wanted, MOST + 1)
    complete, found = len(found) <= MOST, [one for one in found[:MOST] if one.key // ROOM not in without]
    found = sorted(found, key=_worth, reverse=True)
    page = found[query.offset : query.offset + query.limit]
    shown = tuple(hits(deciding, page, wanted.question, max(query.handling, key=STRICTNESS.index)))
    return Found(shown, len(found), complete, _counts(found), wanted.question.also)


def _worth(candidate: Candidate) -> tuple[bool, bool, bool, str, int]:
    """What goes first: a phrase before scattered words, marks before none, a title before the text, then the newest."""
    day = candidate.facets.partition("day:")[2][:10]
    return candidate.phrase, candidate.marked, candidate.title, day, candidate.key


def _counts(found: list[Candidate]) -> dict[str, tuple[tuple[str, int], ...]]:
    every = Counter(itertools.chain.from_iterable(candidate.facets.split() for candidate in found))
    counts: dict[str, list[tuple[str, int]]] = {name: [] for name in FACETS}
    for facet, number in every.items():
        name, _, value = facet.partition(":")
        if name in counts:
            counts[name].append((value, number))
    return {name: tuple(sorted(of, key=lambda one: (-one[1], one[0]))[:_SHOWN]) for name, of in counts.items()}
