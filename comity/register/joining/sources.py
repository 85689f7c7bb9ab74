"""Which finding of which document: the readings put in order, and the name of each source."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from comity.records import Reading
from comity.records.edtf import bounds

Window = tuple[date, date]
_LONGEST = 24  # months


def in_order(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings sorted by file and text, each document once (the last reader's, by name, is kept).

    Different texts under one file name are told apart: eight digits of their hash follow the name.
    """
    kept: dict[tuple[str, str], Reading] = {}
    for reading in sorted(readings, key=lambda r: (r.document.file, r.document.id, r.reader, repr(r.findings))):
        kept[reading.document.file, reading.document.id] = reading
    uses = Counter(file for file, _ in kept)
    return tuple(reading if uses[file] == 1 else _renamed(reading) for (file, _), reading in kept.items())


def _renamed(reading: Reading) -> Reading:
    digits = reading.document.id.partition(":")[2][:8]
    return replace(reading, document=replace(reading.document, file=f"{reading.document.file}@{digits}"))


def source(reading: Reading, finding: str) -> str:
    """The name of a finding in the record: `<file>#<finding id>`."""
    return f"{reading.document.file}#{finding}"


def identifier(letter: str, *content: str) -> str:
    """An id of canonical content: the letter, a hyphen, and 12 hex digits of the content's SHA-256."""
    digest = hashlib.sha256("\n".join(sorted(set(content))).encode("utf-8")).hexdigest()
    return f"{letter}-{digest[:12]}"


def window(edtf: str | None) -> Window | None:
    """The first and last day that a date may mean, or None."""
    return bounds(edtf) if edtf else None


def widened(span: Window, before: int, after: int) -> Window:
    """The window with days added at both ends."""
    start, end = span
    early = start - timedelta(days=before) if (start - date.min).days > before else date.min
    late = end + timedelta(days=after) if (date.max - end).days > after else date.max
    return early, late


def meet(one: Window, other: Window) -> bool:
    """Whether two windows have a day in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def around(reading: Reading) -> Window | None:
    """When the document speaks: its publication date, or else the days of its dated engagements."""
    if reading.document.published:
        return bounds(reading.document.published)
    dated = [bounds(e.date) for e in reading.engagements if e.date]
    return (min(d[0] for d in dated), max(d[1] for d in dated)) if dated else None


def months(span: Window) -> list[str]:
    """The months that a window touches, `YYYY-MM`; of a window over two years long, the first and the last only."""
    (first, last) = ((d.year * 12 + d.month - 1) for d in span)
    numbers = range(first, last + 1) if last - first < _LONGEST else (first, last)
    return [f"{n // 12:04d}-{n % 12 + 1:02d}" for n in numbers]
