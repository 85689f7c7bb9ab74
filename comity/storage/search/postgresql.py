"""Searching on PostgreSQL: one table with a text-search vector, in which a prefix tells what a word is of.

`m:` stands before words with marks, `t:` before words of the title, `f:` before facets; only plain words have places,
and those PostgreSQL keeps: the first 255 of a word, none beyond the 16,383rd of a text, after which words are found
but phrases are not. Of one text, the first 30,000 different words are kept: a vector holds no more than a megabyte.
"""

from collections.abc import Iterable, Iterator, Sequence

from django.db import connections

from comity.storage.search.candidates import Asked, Candidate
from comity.storage.search.rows import ROOM, Row
from comity.storage.search.words import Part, Together

CREATE = "CREATE TABLE search (key bigint PRIMARY KEY, words tsvector NOT NULL, facets text NOT NULL)"
INDEX = "CREATE INDEX search_words ON search USING gin (words) WITH (fastupdate = off)"
DROP = "DROP TABLE search"

_MOST_WORDS = 30_000
_MOST_PLACES = 255
_LAST_PLACE = 16_383


def insert(alias: str, rows: Iterable[Row]) -> None:
    """Add rows."""
    values = [(row.key, _vector(row), row.facets) for row in rows]
    with connections[alias].cursor() as cursor:
        cursor.executemany("INSERT INTO search (key, words, facets) VALUES (%s, %s::tsvector, %s)", values)


def delete(alias: str, documents: Sequence[int]) -> None:
    """Take away all rows of documents."""
    with connections[alias].cursor() as cursor:
        for filed in documents:
            cursor.execute("DELETE FROM search WHERE key BETWEEN %s AND %s", [filed * ROOM, (filed + 1) * ROOM - 1])


def clear(alias: str) -> None:
    """Take away all rows."""
    with connections[alias].cursor() as cursor:
        cursor.execute("DELETE FROM search")


def differing(alias: str, rows: Sequence[Row], after: int, until: int | None) -> Iterator[tuple[int, bool, bool]]:
    """Each row that is kept with a key above `after` and not above `until`: its key, if it is expected, and alike."""
    expected = [value for row in rows for value in (row.key, _vector(row), row.facets)]
    values = ", ".join(["(%s::bigint, %s::tsvector, %s)"] * len(rows)) or "(NULL::bigint, NULL::tsvector, NULL)"
    upper = "" if until is None else f" AND s.key <= {int(until)}"
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT s.key, v.key IS NOT NULL, COALESCE(s.words = v.words AND s.facets = v.facets, false) "  # noqa: S608 -- numbers only
            f"FROM search s LEFT JOIN (VALUES {values}) AS v (key, words, facets) ON v.key = s.key "
            f"WHERE s.key > {int(after)}{upper} ORDER BY s.key",
            expected,
        )
        yield from cursor.fetchall()


def damage(alias: str) -> Iterator[str]:  # noqa: ARG001 -- as the others have it
    """PostgreSQL keeps the index with the table; there is nothing to ask."""
    yield from ()


def candidates(alias: str, asked: Asked, most: int) -> list[Candidate]:
    """The newest rows that are asked for, at most so many, each with what speaks for it."""
    question = asked.question
    base = " & ".join([*map(_group, question.groups), *map(_facets, asked.facets)])
    title = " & ".join(_part(part, "t:") for part in question.asked) or None
    phrase = " | ".join(map(_part, question.phrases)) or None
    marked = " & ".join(f"'m:{word}'" for word in question.marked) or None
    better = ", ".join(["COALESCE(words @@ %s::tsquery, false)"] * 3)
    with connections[alias].cursor() as cursor:
        cursor.execute(
            f"SELECT key, facets, {better} FROM (SELECT key, facets, words FROM search WHERE words @@ %s::tsquery "  # noqa: S608 -- fixed words
            "ORDER BY key DESC LIMIT %s) AS newest ORDER BY key DESC",
            [title, phrase, marked, base, most],
        )
        return [Candidate(*row) for row in cursor.fetchall()]


def _vector(row: Row) -> str:
    places: dict[str, list[int]] = {}
    for place, word in enumerate(row.plain.split(), 1):
        kept = places.setdefault(word, []) if word in places or len(places) < _MOST_WORDS else None
        if kept is not None and place <= _LAST_PLACE and len(kept) < _MOST_PLACES:
            kept.append(place)
    lexemes = [f"'{word}'" + (f":{','.join(map(str, at))}" if at else "") for word, at in places.items()]
    others = (("m:", row.marked), ("t:", row.title), ("f:", row.facets))
    lexemes += [f"'{sign}{word}'" for sign, text in others for word in dict.fromkeys(text.split()[:_MOST_WORDS])]
    return " ".join(lexemes)


def _group(group: tuple[Together, ...]) -> str:
    """A group of alternatives in PostgreSQL's own words."""
    return "(" + " | ".join(f"({' & '.join(map(_part, parts))})" for parts in group) + ")"


def _part(part: Part, sign: str = "") -> str:
    words = [f"'{sign}{word}'" for word in part.plain]
    words[-1] += ":*" if part.begins else ""
    return f"({(' & ' if sign else ' <-> ').join(words)})"


def _facets(values: tuple[str, ...]) -> str:
    return "(" + " | ".join(f"'f:{value}'" for value in values) + ")"
