"""Sentences of reports between the two sides that say what became of something."""

import re
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz.fuzz import partial_ratio

from comity.identity.spelling import bare
from comity.reading.areas import LANGUAGES, areas_of
from comity.records import Evidence, Reading
from comity.records.review import Basis, Cited, Party, Progress, ReviewedReport, ReviewSide
from comity.review.dates import order
from comity.review.reports.cues import cues
from comity.review.sides import Sides

_STOP = re.compile(r"(?<=[\w”\"’»%)][\w”\"’»%)][\w”\"’»%)][\w”\"’»%)])[.!?](?=\s|$)|[。！？；;]|\n")
"""Where a sentence ends: a stop behind a word of four letters or more, so that "Mr." ends none."""

_YEAR = re.compile(r"(?<!\d)(19\d\d|20\d\d)(?!\d)")
_NEAR, _LONG = 88, 7
"""How near a spelling must be (0..100), and how many letters a name must have for that to mean anything."""

_LONGEST = 1_000
"""A sentence longer than this (characters) is a list or a table, and no sentence."""


def reports(readings: Mapping[str, Reading], files: Iterable[str], sides: Sides) -> tuple[ReviewedReport, ...]:
    """The reports that documents tell, oldest first.

    Looked through are the documents of `files`, and every other one that names both sides. What a reading found by
    itself (a commitment, a meeting, a paper) is no report. A sentence that names years, all before its document's, is
    as old as the last.
    """
    named = set(files)
    found = [
        report
        for file, reading in readings.items()
        if file in named or _names_both(reading, sides)
        for report in _of_document(reading)
    ]
    return tuple(sorted(found, key=lambda one: (order(one.date), one.id)))


def _names_both(reading: Reading, sides: Sides) -> bool:
    """Whether a document names both sides: by the table of localities, or in a spelling near to one of their names."""
    document = reading.document
    named = (place.candidates[0].locality.id for place in sides.table.scan(document.text, document.language)
             if place.candidates)  # fmt: skip
    parties = set()
    for place in named:
        parties.add(sides.of_code(place))
        if {Party.FIRST, Party.SECOND} <= parties:
            return True
    if not parties & {Party.FIRST, Party.SECOND}:
        return False
    return _nearly_named(sides.second if Party.FIRST in parties else sides.first, document.text)


def _nearly_named(side: ReviewSide, text: str) -> bool:
    """Whether a text holds a spelling near to one of the longer names of a side: transcriptions differ."""
    plain = bare(text)
    names = {bare(name) for name in side.names.values()}
    return any(partial_ratio(name, plain) >= _NEAR for name in names if name.isascii() and len(name) >= _LONG)


def _of_document(reading: Reading) -> Iterator[ReviewedReport]:
    document = reading.document
    if document.language not in LANGUAGES:
        return
    known = [one.evidence[0] for one in reading.findings if one.evidence]
    for start, end in sentences(document.text):
        sentence = document.text[start:end]
        progress = cues().of(sentence, document.language)
        if progress is None or _mostly_known(start, end, known):
            continue
        date, basis = _when(sentence, document.published)
        quote = Cited(f"{document.file}@{start}-{end}", document.file, document.language, start, end, sentence)
        areas = areas_of(sentence, document.language)
        yield ReviewedReport(quote.source, Progress(progress), date, basis, areas, (quote,))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the sentences of a text, without the white space around them."""
    start = 0
    for stop in (*_STOP.finditer(text), None):
        end = stop.end() if stop else len(text)
        piece = text[start:end]
        first, last = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        if first < last <= first + _LONGEST:
            yield first, last
        start = end


def _mostly_known(start: int, end: int, known: list[Evidence]) -> bool:
    """Whether most of a sentence is the words of a finding: what was promised, or a meeting or paper told already."""
    covered = sum(max(0, min(end, one.end) - max(start, one.start)) for one in known)
    return 2 * covered > end - start


def _when(sentence: str, published: str | None) -> tuple[str | None, Basis | None]:
    years = sorted(_YEAR.findall(sentence))
    if years and published and years[-1] < published[:4]:
        return years[-1], Basis.OWN
    return published, Basis.REPORT if published else None
