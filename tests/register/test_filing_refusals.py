"""Filing refuses what is not sound, says why, and appends nothing of it."""

from dataclasses import replace

import pytest

from comity.records import Document, Evidence, Reading
from comity.records.ledger import Actor, Outcome
from comity.register.chain import START
from comity.register.filing import file_reading
from comity.register.ledger import MemoryLedger
from tests.factories import clock, reading

SOUND = reading(1)
MEETING, PROPOSAL = SOUND.engagements[0], SOUND.commitments[0]
UNSOUND: dict[str, tuple[Reading, str]] = {
    "quote elsewhere": (
        replace(SOUND, commitments=(replace(PROPOSAL, evidence=(Evidence(0, 3, "xyz"),)),)),
        "c1 quotes 'xyz' at 0-3, where the text has 'Báo'",
    ),
    "offsets past the end": (
        replace(SOUND, commitments=(replace(PROPOSAL, evidence=(Evidence(5, 99999, "xyz"),)),)),
        "c1 quotes 'xyz' at 5-99999",
    ),
    "no evidence": (replace(SOUND, engagements=(replace(MEETING, evidence=()),)), "e1 rests on no words of the text"),
    "twice one id": (replace(SOUND, commitments=(PROPOSAL, PROPOSAL)), "two findings are called c1"),
    "no such engagement": (replace(SOUND, engagements=()), "i1 points to engagement e1"),
    "part of nothing": (
        replace(SOUND, engagements=(replace(MEETING, part_of="e9"),)),
        "e1 points to engagement e9, which the reading does not hold",
    ),
    "no date": (replace(SOUND, engagements=(replace(MEETING, date="3 May"),)), "date of e1: '3 May' is not an EDTF"),
    "published on no day": (
        replace(SOUND, document=replace(SOUND.document, published="2024-02-30")),
        "published: '2024-02-30' is no day of the calendar",
    ),
    "no text": (Reading(Document("empty.txt", " \n", "en")), "the document has no text"),
    "no name": (Reading(Document("", "text", "en")), "the document has no name"),
    "NUL": (Reading(Document("nul.txt", "te\0xt", "en")), "the text holds a NUL character at 2"),
    "surrogate": (Reading(Document("odd.txt", "te\ud800xt", "en")), "the text is not valid Unicode at 2"),
    "surrogate in the title": (Reading(Document("odd.txt", "text", "en", title="\ud800")), "has no canonical form"),
}


@pytest.mark.parametrize("case", UNSOUND)
def test_filing_refuses(case: str) -> None:
    given, why = UNSOUND[case]
    ledger = MemoryLedger()
    filed = file_reading(ledger, given, clock(), Actor.person("Lan"))
    assert (filed.outcome, filed.sequence, filed.given) == (Outcome.REFUSED, None, given.document.file)
    assert why in filed.note
    assert ledger.head == START


def test_filing_refusal_names_three_faults_and_counts_the_rest() -> None:
    given = replace(SOUND, commitments=tuple(replace(PROPOSAL, id=f"c{n}", evidence=()) for n in range(5)))
    filed = file_reading(MemoryLedger(), given, clock(), Actor.person("Lan"))
    assert filed.note.endswith("(and 2 more)")


def test_filing_a_reading_without_findings_is_sound() -> None:
    given = Reading(Document("plain.txt", "Nothing of note.", "en"), reader="r 1")
    assert file_reading(MemoryLedger(), given, clock(), Actor.person("Lan")).outcome == Outcome.NEW
