"""Document to reading: the door of the room."""

from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import urlsplit

from comity.languages import READ, analyse_many
from comity.languages.text import Prepared, prepare
from comity.localities import table
from comity.reading import engagements, instruments, statements
from comity.reading.home import likely_home, signed_off
from comity.reading.scene import set_scene
from comity.reading.words import words
from comity.records import Document, LanguageNotRead, Reading
from comity.records.clause import Analysis

READER = "comity-reading/1"
"""The name and version of this reader, filed with every reading it makes."""

_BATCH = 32
"""Documents analysed at once: enough for the parser to work in batches, few enough to keep in memory."""
_DOMAINS = {"GOV": "US", "MIL": "US", "UK": "GB"}
"""Top-level domains of a country that are not its ISO 3166 code (IANA root zone)."""


def read(document: Document) -> Reading:
    """All findings of one document.

    Raises LanguageNotRead where no folder of comity.languages reads its language.
    """
    (reading,) = read_many([document])
    if isinstance(reading, LanguageNotRead):
        raise reading
    return reading


def read_many(documents: Iterable[Document]) -> Iterator[Reading | LanguageNotRead]:
    """The readings of documents, in order; a document in an unread language gives the error instead."""
    queue = iter(documents)
    while batch := list(islice(queue, _BATCH)):
        yield from _batch(batch)


def _batch(batch: list[Document]) -> Iterator[Reading | LanguageNotRead]:
    readable = [d for d in batch if d.language in READ]
    prepared = [prepare(d.text) for d in readable]
    analysed = iter(analyse_many([(p.text, d.language) for p, d in zip(prepared, readable, strict=True)]))
    clean = iter(prepared)
    for document in batch:
        if document.language not in READ:
            yield LanguageNotRead(document.file, document.language)
        else:
            yield _reading(document, next(clean), next(analysed))


def _reading(document: Document, prepared: Prepared, analysis: Analysis) -> Reading:
    known = words(document.language)
    home = _home(document) or signed_off(analysis)
    likely = None if home else likely_home(analysis) or known.home or None
    scene = set_scene(document, prepared, analysis, known, home or likely, sure=home is not None)
    told, past = engagements.find(scene)
    ids = {id(f): f"e{i}" for i, f in enumerate(told, 1)}
    said = statements.find(scene)
    earlier = engagements.references(scene, past, 1)
    made, papers = instruments.find(scene, told, ids, len(earlier) + 1)
    return Reading(
        document,
        engagements.to_records(scene, told),
        (*earlier, *papers),
        made,
        statements.commitments(scene, said, told, ids),
        statements.statements(scene, said, told, ids),
        READER,
    )


def _home(document: Document) -> str | None:
    """The country of the publisher, by the top-level domain of the report's address (RFC 1591)."""
    try:
        domain = (urlsplit(document.url or document.file).hostname or "").rsplit(".", 1)[-1].upper()
    except ValueError:  # an address that is none, such as "http://[example"
        return None
    if domain in _DOMAINS:
        return _DOMAINS[domain]
    found = table().known(domain) if len(domain) == 2 else None  # noqa: PLR2004 -- country codes have two letters
    return found.code if found else None
