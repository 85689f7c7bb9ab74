"""Searching on SQLite: one table of FTS5, whose columns are facets, the words of titles, marked words, plain words.

The facets stand first: they are all that is read of most rows, and the words of a long text lie on other pages.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from django.db import DatabaseError, connections
from django.db.backends.utils import CursorWrapper

from comity.storage.search.candidates import Asked, Candidate
from comity.storage.search.rows import ROOM, Row
from comity.storage.search.words import Part, Question, Together

# ruff: noqa: S608 -- nothing but numbers of places is set into SQL

CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5(facets, title, marked, plain, "
    "tokenize = \"unicode61 remove_diacritics 0 tokenchars ':-.'\")"
)
DROP = "DROP TABLE search"

Signs = tuple[set[int], set[int], set[int]]
"""The rows that have all in their title, as a phrase, with marks."""

_FEW = 300
"""Rows that are rather looked at one by one than asked for again."""


def insert(alias: str, rows: Iterable[Row]) -> None:
    """Add rows."""
    with connections[alias].cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search (rowid, title, plain, marked, facets) VALUES (%s, %s, %s, %s, %s)",
            [(row.key, row.title, row.plain, row.marked, row.facets) for row in rows],
        )


def delete(alias: str, documents: Sequence[int]) -> None:
    """Take away all rows of documents."""
    with connections[alias].cursor() as cursor:
        for filed in documents:
            cursor.execute("DELETE FROM search WHERE rowid BETWEEN %s AND %s", [filed * ROOM, (filed + 1) * ROOM - 1])


def clear(alias: str) -> None:
    """Take away all rows."""
    with connections[alias].cursor() as cursor:
        cursor.execute(DROP)
        cursor.execute(CREATE)


def differing(alias: str, rows: Sequence[Row], after: int, until: int | None) -> Iterator[tuple[int, bool, bool]]:
    """Each row that is kept with a key above `after` and not above `until`: its key, if it is expected, and alike."""
    expected = {row.key: row for row in rows}
    upper = "" if until is None else f" AND rowid <= {int(until)}"
    with connections[alias].cursor() as cursor:
        cursor.execute(
            f"SELECT rowid, title, plain, marked, facets FROM search WHERE rowid > {int(after)}{upper} ORDER BY rowid"
        )
        while several := cursor.fetchmany(500):
            yield from ((row[0], row[0] in expected, Row(*row) == expected.get(row[0])) for row in several)


def damage(alias: str) -> Iterator[str]:
    """What SQLite finds wrong with the index beside the rows."""
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except DatabaseError as why:
        yield f"the index of words does not fit its table: {why}"


def candidates(alias: str, asked: Asked, most: int) -> list[Candidate]:
    """The newest rows that are asked for, at most so many, each with what speaks for it."""
    question = asked.question
    base = " AND ".join([*map(_group, question.groups), *map(_facets, asked.facets)])
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT rowid, facets FROM search WHERE search MATCH %s ORDER BY rowid DESC LIMIT %s", [base, most]
        )
        found = cursor.fetchall()
        signs = _looked_at if len(found) <= _FEW else _asked_again
        title, phrase, marked = signs(cursor, question, base, [row[0] for row in found])
    return [Candidate(key, facets, key in title, key in phrase, key in marked) for key, facets in found]


def _asked_again(cursor: CursorWrapper, question: Question, base: str, keys: list[int]) -> Signs:
    """Which of many rows have the words in their title, as a phrase, with marks: asked of the index once more."""
    better = (
        " AND ".join(_part("title", part) for part in question.asked),
        " OR ".join(_part("plain", phrase) for phrase in question.phrases),
        " AND ".join(_part("marked", Part((word,))) for word in question.marked),
    )
    found: list[set[int]] = []
    for more in better:
        if more:
            cursor.execute(
                "SELECT rowid FROM search WHERE search MATCH %s AND rowid >= %s ORDER BY rowid DESC LIMIT %s",
                [f"{base} AND ({more})", keys[-1], len(keys)],
            )
        found.append({row[0] for row in cursor.fetchall()} if more else set())
    return found[0], found[1], found[2]


def _looked_at(cursor: CursorWrapper, question: Question, base: str, keys: list[int]) -> Signs:  # noqa: ARG001 -- as above
    """The same of a few rows, by looking at them: the index need not go through all rows again."""
    title, phrase, marked = set[int](), set[int](), set[int]()
    if keys and question.groups:
        some = ", ".join(["%s"] * len(keys))
        cursor.execute(f"SELECT rowid, title, marked, plain FROM search WHERE rowid IN ({some})", keys)
        for key, *columns in cursor.fetchall():
            headed, with_marks, plain = (f" {words} " for words in columns)
            title |= {key} if all(map(_finder(headed), question.asked)) else set()
            phrase |= {key} if any(map(_finder(plain), question.phrases)) else set()
            stand = all(f" {word} " in with_marks for word in question.marked)
            marked |= {key} if question.marked and stand else set()
    return title, phrase, marked


def _finder(text: str) -> Callable[[Part], bool]:
    """Whether a part stands in words that have a space on either side."""
    return lambda part: f" {' '.join(part.plain)}{'' if part.begins else ' '}" in text


def _group(group: tuple[Together, ...]) -> str:
    """A group of alternatives in FTS5's own words."""
    return "(" + " OR ".join(f"({' AND '.join(_part('plain', part) for part in parts)})" for parts in group) + ")"


def _part(column: str, part: Part) -> str:
    """A part in FTS5's own words."""
    phrase = " ".join(part.plain)
    return f'{column} : "{phrase}"{"*" if part.begins else ""}'


def _facets(values: tuple[str, ...]) -> str:
    return "(" + " OR ".join(f'facets : "{value}"' for value in values) + ")"
