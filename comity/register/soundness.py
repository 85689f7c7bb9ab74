"""What a reading must be before it is filed, and what verifying holds it to afterwards."""

from collections import Counter
from collections.abc import Iterator

from comity.records.edtf import check
from comity.records.errors import InvalidValue
from comity.records.findings import Commitment, Engagement, Instrument, Reading, Reference, Statement

Finding = Engagement | Reference | Instrument | Commitment | Statement


def faults(reading: Reading) -> Iterator[str]:
    """All that is wrong with a reading, each in words; nothing where it is sound."""
    yield from _text_faults(reading)
    yield from quote_faults(reading)
    yield from _id_faults(reading)
    yield from _date_faults(reading)


def findings_of(reading: Reading) -> tuple[Finding, ...]:
    """Everything in a reading that rests on words, statements included."""
    return (*reading.findings, *reading.statements)


def quote_faults(reading: Reading) -> Iterator[str]:
    """Findings without evidence, and evidence whose quote is not what the text has at its offsets."""
    text = reading.document.text
    for finding in findings_of(reading):
        if not finding.evidence:
            yield f"{finding.id} rests on no words of the text"
        for evidence in finding.evidence:
            if not evidence.holds_in(text):
                there = text[evidence.start : evidence.end] if 0 <= evidence.start <= evidence.end else ""
                at = f"at {evidence.start}-{evidence.end}"
                yield f"{finding.id} quotes {evidence.quote!r} {at}, where the text has {there!r}"


def _text_faults(reading: Reading) -> Iterator[str]:
    document = reading.document
    if not document.file:
        yield "the document has no name"
    if not document.text.strip():
        yield "the document has no text"
    if "\0" in document.text:
        yield f"the text holds a NUL character at {document.text.index(chr(0))}"
    for name in ("file", "url"):
        if "\0" in (getattr(document, name) or ""):
            yield f"{name} holds a NUL character"
    try:
        document.text.encode("utf-8")
    except UnicodeEncodeError as why:
        yield f"the text is not valid Unicode at {why.start}"


def _id_faults(reading: Reading) -> Iterator[str]:
    for group in (reading.findings, reading.statements):
        twice = [key for key, times in Counter(finding.id for finding in group).items() if times > 1]
        yield from (f"two findings are called {key}" for key in twice)
    known = {engagement.id for engagement in reading.engagements}
    for finding in findings_of(reading):
        target = finding.part_of if isinstance(finding, Engagement) else getattr(finding, "engagement", None)
        if target is not None and target not in known:
            yield f"{finding.id} points to engagement {target}, which the reading does not hold"


def _date_faults(reading: Reading) -> Iterator[str]:
    for name, value in [("published", reading.document.published), *_dates(reading)]:
        if value is None:
            continue
        try:
            check(value)
        except InvalidValue as why:
            yield f"{name}: {value!r} {why.why}"


def _dates(reading: Reading) -> Iterator[tuple[str, str | None]]:
    for engagement in reading.engagements:
        yield f"date of {engagement.id}", engagement.date
    for reference in reading.references:
        yield f"date of {reference.id}", reference.date
    for instrument in reading.instruments:
        yield f"signed of {instrument.id}", instrument.signed
        yield f"due of {instrument.id}", instrument.due
    for commitment in reading.commitments:
        yield f"due of {commitment.id}", commitment.due
