"""What is kept for searching as a pure function of what the register holds: a row a document, and one a finding.

A finding that people withdrew has no row; what they corrected in one stands in its row and, in words as well, in its
document's, beside the words that the document has.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comity.records.edtf import bounds
from comity.records.findings import Commitment, Engagement, Instrument, Reference
from comity.records.ledger import Holding
from comity.register.deciding.standing import NONE, Decisions
from comity.register.deciding.stated import Stated, stated
from comity.storage.search.words import indexed

ROOM = 100_000
"""Rows that one document may have: a row's key is the entry that filed the document times this, and its place."""

DOCUMENT = "document"
COMMITMENT = "commitment"
_MOST_YEARS = 5
_ODD = re.compile(r"[^\w.:-]+")

Finding = Engagement | Reference | Instrument | Commitment


@dataclass(frozen=True, slots=True)
class Row:
    """What is kept of one thing: words of its title, plain words, words with marks, facets, each apart by spaces."""

    key: int
    title: str
    plain: str
    marked: str
    facets: str


def facet(name: str, value: object) -> str:
    """A facet as one word, `area:trade`."""
    return f"{name}:{_ODD.sub('_', str(value))}"


def rows(holding: Holding, decisions: Decisions = NONE) -> Iterator[Row]:
    """The rows of a document within these decisions; none for one that a later version took the place of."""
    if holding.replaced_by is not None:
        return
    paper, told = holding.document, stated(holding.reading, decisions)
    common = (facet("language", paper.language), facet("handling", paper.handling.value))
    day, years = _time(paper.published)
    facets = {facet("what", DOCUMENT), *common, *day, *years}
    findings = told.reading.findings if told.reading else ()
    for finding in findings:
        facets |= {one for one in _facets(finding) if not one.startswith(("id:", "what:"))}
    title = " ".join(indexed(paper.title or "")[0])
    texts = [*([paper.title] if paper.title else []), paper.text, *_corrected(told, paper.text)]
    yield _row(holding.filed * ROOM, title, texts, facets)
    if holding.reading is None:
        return
    places = {finding.id: place for place, finding in enumerate(holding.reading.findings, 1)}
    for finding in findings:
        own, own_years = _time(_date(finding))
        facets = {facet("what", "finding"), *common, *_facets(finding), *(own or day), *(own_years or years)}
        yield _row(holding.filed * ROOM + places[finding.id], "", _told(finding, told), facets)


def _corrected(told: Stated, text: str) -> Iterator[str]:
    """What people corrected, in words: what the corrected findings name now that does not stand in the text."""
    for finding in told.reading.findings if told.reading and told.corrected else ():
        if finding.id in told.corrected:
            yield from (words for words in _told(finding, told) if words not in text)


def _told(finding: Finding, told: Stated) -> Iterator[str]:
    """What is looked through for a finding, and the name that people gave to a person in it."""
    yield from _texts(finding)
    name = told.corrected.get(finding.id, {}).get("name")
    if isinstance(name, str):
        yield name


def _row(key: int, title: str, texts: Iterable[str], facets: set[str]) -> Row:
    plain, marked = indexed("\n".join(texts))
    return Row(key, title, " ".join(plain), " ".join(marked), " ".join(sorted(facets)))


def _time(edtf: str | None) -> tuple[set[str], set[str]]:
    """The first day of a date and its years as facets; no years where it may be any of many."""
    if edtf is None:
        return set(), set()
    first, last = bounds(edtf)
    years = range(first.year, last.year + 1)
    return {facet("day", first)}, {facet("year", year) for year in years} if len(years) <= _MOST_YEARS else set()


def _date(finding: Finding) -> str | None:
    match finding:
        case Engagement() | Reference():
            return finding.date
        case Instrument():
            return finding.signed
        case Commitment():
            return None


def _facets(finding: Finding) -> Iterator[str]:
    yield facet("id", finding.id)
    match finding:
        case Engagement():
            yield facet("kind", finding.kind.value)
            yield from (facet("side", one.side) for one in finding.participants if one.side)
        case Reference():
            yield facet("kind", finding.kind.value)
        case Instrument():
            yield facet("kind", finding.kind.value)
            yield from (facet("area", area) for area in finding.areas)
        case Commitment():
            yield facet("kind", COMMITMENT)
            yield facet("force", finding.act.value)
            yield from (facet("side", side) for side in (finding.side,) if side)
            yield from (facet("area", area) for area in finding.areas)


def _texts(finding: Finding) -> Iterator[str]:
    """What is looked through for a finding: its quotes, and the names it holds."""
    yield from dict.fromkeys(one.quote for one in finding.evidence)
    match finding:
        case Engagement():
            yield from (text for one in finding.participants for text in (one.name, *one.offices))
            yield from (finding.place.name,) if finding.place else ()
        case Reference():
            yield from finding.who
            yield from (finding.place.name,) if finding.place else ()
        case Instrument():
            yield from finding.parties
        case Commitment():
            yield from (name for name in (finding.speaker, finding.actor) if name)
