"""Searching on SQLite: one table of FTS5, whose columns are the words of titles, plain and marked words, and facets."""

from collections.abc import Iterable, Iterator, Sequence

from django.db import DatabaseError, connections

from comity.storage.search.candidates import Asked, Candidate
from comity.storage.search.rows import ROOM, Row
from comity.storage.search.words import Part

# ruff: noqa: S608 -- nothing but numbers of places is set into SQL

CREATE = (
    "CREATE VIRTUAL TABLE search USING fts5(title, plain, marked, facets, "
    "tokenize = \"unicode61 remove_diacritics 0 tokenchars ':-.'\")"
)
DROP = "DROP TABLE search"


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
    base = " AND ".join([*(_part("plain", part) for part in asked.question.parts), *map(_facets, asked.facets)])
    question = asked.question
    better = {
        "title": [_part("title", part) for part in question.parts],
        "phrase": [_part("plain", question.phrase)] if question.phrase else [],
        "marked": [_part("marked", Part((word,))) for word in question.marked],
    }
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT rowid, facets FROM search WHERE search MATCH %s ORDER BY rowid DESC LIMIT %s", [base, most]
        )
        found = cursor.fetchall()
        oldest = found[-1][0] if found else 0
        signs: dict[str, set[int]] = {}
        for name, more in better.items():
            if more and found:
                cursor.execute(
                    "SELECT rowid FROM search WHERE search MATCH %s AND rowid >= %s ORDER BY rowid DESC LIMIT %s",
                    [" AND ".join([base, *more]), oldest, most],
                )
                signs[name] = {row[0] for row in cursor.fetchall()}
    return [Candidate(key, facets, *(key in signs.get(name, ()) for name in better)) for key, facets in found]


def _part(column: str, part: Part) -> str:
    """A part in FTS5's own words."""
    phrase = " ".join(part.plain)
    return f'{column} : "{phrase}"{"*" if part.begins else ""}'


def _facets(values: tuple[str, ...]) -> str:
    return "(" + " OR ".join(f'facets : "{value}"' for value in values) + ")"
