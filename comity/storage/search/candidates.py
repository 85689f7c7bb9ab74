"""What a search hands to the database, and what it is handed back: the same for both."""

from typing import NamedTuple

from comity.records.search import Query
from comity.records.words import Handling
from comity.storage.search.rows import DOCUMENT, facet
from comity.storage.search.words import Others, Question, nobody, question


class Asked(NamedTuple):
    """A question, and the facets that must be there: one of each group."""

    question: Question
    facets: tuple[tuple[str, ...], ...]


class Candidate(NamedTuple):
    """A row that is asked for, and what speaks for it: all in its title, as one phrase, with all marks asked for."""

    key: int
    facets: str
    title: bool
    phrase: bool
    marked: bool


def asked(query: Query, others: Others = nobody) -> Asked:
    """A query in words and facets; `others` gives other names of what it names."""
    among_findings = bool(query.forces or query.kinds)
    groups = (
        ("side", query.sides),
        ("area", query.areas),
        ("force", tuple(force.value for force in query.forces)),
        ("kind", query.kinds),
        ("year", query.years),
        ("language", query.languages),
        ("handling", () if set(query.handling) == set(Handling) else tuple(one.value for one in query.handling)),
    )
    facets: list[tuple[str, ...]] = [(facet("what", "finding" if among_findings else DOCUMENT),)]
    facets += [tuple(facet(name, value) for value in values) for name, values in groups if values]
    return Asked(question(query.words, others), tuple(facets))
