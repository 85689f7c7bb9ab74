"""Sentences of reports between the two sides that say what became of something."""

import re
from collections.abc import Iterable, Iterator, Mapping

from comity.languages import READ
from comity.reading.areas import areas_of
from comity.records import Evidence, Reading
from comity.records.review import Basis, Cited, Progress, ReviewedReport
from comity.review.dates import order
from comity.review.naming import Naming
from comity.review.reports.cues import cues

_STOP = re.compile(r"(?<=[\w”\"’»%)][\w”\"’»%)][\w”\"’»%)][\w”\"’»%)])[.!?](?=\s|$)|[。！？；;]|\n")
"""Where a sentence ends: a stop behind a word of four letters or more, so that "Mr." ends none."""

_YEAR = re.compile(r"(?<!\d)(?<!\bof )(?<!\bde )(?<!\bdu )(?<!\bd')(19\d\d|20\d\d)(?!\d)")
"""A year that says when: not that of a paper ("the agreement of 2016", "l'accord de 2016")."""

_LONGEST = 1_000
"""A sentence longer than this (characters) is a list or a table, and no sentence."""


def reports(readings: Mapping[str, Reading], files: Iterable[str], naming: Naming) -> tuple[ReviewedReport, ...]:
    """The reports that documents tell, oldest first.

    Looked through are the documents of `files`, and every other one that names both sides. What a reading found by
    itself (a commitment, a meeting, a paper) is no report. A sentence that names years, all before its document's, is
    as old as the last.
    """
    named = set(files)
    found = [
        report
        for file, reading in readings.items()
        if file in named or naming.both(file)
        for report in _of_document(reading)
    ]
    return tuple(sorted(found, key=lambda one: (order(one.date), one.id)))


def _of_document(reading: Reading) -> Iterator[ReviewedReport]:
    document = reading.document
    if document.language not in READ:
        return
    known = [one.evidence[0] for one in reading.findings if one.evidence]
    for start, end in sentences(document.text):
        sentence = document.text[start:end]
        told = any(one.start < end and start < one.end for one in known)
        progress = cues().of(sentence, document.language, told=told)
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
