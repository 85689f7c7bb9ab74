"""The readings of the English and French example reports, as text: a change is reviewed as a diff.

To take a change over: `pytest tests/reading/test_read_snapshots.py --snapshot-update`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from comity.reading import read
from comity.records import Commitment, Document, Engagement, Instrument, Place, Reading, Reference
from comity.sources import load

REPORTS = {
    path.stem: document
    for path in sorted((Path(__file__).parents[2] / "examples" / "reports").glob("*.txt"))
    for document in load(str(path))
    if isinstance(document, Document) and document.language in ("en", "fr")
}


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_read_as_before(name: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(lines(read(REPORTS[name]))) == snapshot


def lines(reading: Reading) -> Iterator[str]:
    """A reading without its statements, a finding a paragraph."""
    yield f"{reading.document.language}, published {reading.document.published}"
    for engagement in reading.engagements:
        yield from _engagement(engagement)
    for reference in reading.references:
        yield from _reference(reference)
    for instrument in reading.instruments:
        yield from _instrument(instrument)
    for commitment in reading.commitments:
        yield from _commitment(commitment)


def _engagement(found: Engagement) -> Iterator[str]:
    head = [found.id, found.kind.value, found.date or "no date", _place(found.place)]
    head += [f"part of {found.part_of}"] * bool(found.part_of) + ["planned"] * found.planned
    yield ", ".join(head)
    for person in found.participants:
        yield f"  {person.role.value} {person.name} ({person.side or 'no side'}): {'; '.join(person.offices) or '-'}"
    yield from _quotes(found)


def _reference(found: Reference) -> Iterator[str]:
    yield ", ".join([found.id, found.kind.value, found.date or "no date", _place(found.place), *found.who])
    yield from _quotes(found)


def _instrument(found: Instrument) -> Iterator[str]:
    days = [f"signed {found.signed or '-'}", f"due {found.due or '-'}", f"at {found.engagement or '-'}"]
    yield ", ".join([found.id, found.kind.value, *days, " + ".join(found.parties) or "no parties", *found.areas])
    yield from _quotes(found)


def _commitment(found: Commitment) -> Iterator[str]:
    who = f"{found.speaker or '-'} ({found.side or 'no side'}) to {found.addressee or '-'}"
    head = [found.id, found.act.value, who, f"by {found.actor or '-'}", f"due {found.due or '-'}"]
    head += [f"at {found.engagement or '-'}", *found.areas, *["negated"] * found.negated]
    yield ", ".join(head)
    yield from _quotes(found)


def _place(place: Place | None) -> str:
    return f"{place.name} {place.code}" if place else "no place"


def _quotes(found: Engagement | Reference | Instrument | Commitment) -> Iterator[str]:
    for evidence in found.evidence:
        yield f"  {evidence.start}-{evidence.end} “{evidence.quote}”"
