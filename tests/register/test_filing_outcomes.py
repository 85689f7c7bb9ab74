"""Filing: what is appended, what is not, and what people are told."""

from dataclasses import replace

import pytest

from comity.records import Handling, Reading
from comity.records.ledger import Actor, EntryKind, Filed, Outcome
from comity.register.filing import file_reading
from comity.register.folding import State, fold
from comity.register.ledger import MemoryLedger
from tests.factories import clock, reading

LAN = Actor.person("Lan")


@pytest.fixture
def ledger() -> MemoryLedger:
    return MemoryLedger()


def put(ledger: MemoryLedger, given: Reading) -> Filed:
    return file_reading(ledger, given, clock(), LAN)


def state(ledger: MemoryLedger) -> State:
    return fold(ledger.entries())


def fewer(given: Reading) -> Reading:
    """The same reading with one finding less."""
    return replace(given, commitments=given.commitments[:1])


def test_filing_new_appends_the_document_and_its_findings(ledger: MemoryLedger) -> None:
    filed = put(ledger, reading(1))
    assert filed == Filed(Outcome.NEW, reading(1).document.id, "report-1.txt", "report-1.txt", 2)
    kinds = [(entry.kind, entry.actor) for entry in ledger.entries()]
    assert kinds == [(EntryKind.DOCUMENT_FILED, "person:Lan"), (EntryKind.FINDINGS_READ, "rule:test-reader 1.0")]
    assert state(ledger).readings == (reading(1),)


def test_filing_twice_appends_nothing(ledger: MemoryLedger) -> None:
    put(ledger, reading(1))
    head = ledger.head
    assert put(ledger, reading(1)) == Filed(Outcome.UNCHANGED, reading(1).document.id, "report-1.txt", "report-1.txt")
    assert ledger.head == head


def test_filing_a_text_under_another_name_is_the_same_document(ledger: MemoryLedger) -> None:
    put(ledger, reading(1))
    filed = put(ledger, reading(1, file="copy.txt"))
    assert (filed.outcome, filed.file, filed.given) == (Outcome.UNCHANGED, "report-1.txt", "copy.txt")
    assert filed.note == "already filed as report-1.txt"
    assert ledger.head.sequence == 2


def test_filing_another_text_under_a_name_that_is_taken_tells_them_apart(ledger: MemoryLedger) -> None:
    put(ledger, reading(1, file="minutes.txt"))
    filed = put(ledger, reading(2, file="minutes.txt"))
    digits = reading(2).document.id.removeprefix("sha256:")[:8]
    assert (filed.outcome, filed.file) == (Outcome.NEW, f"minutes.txt~{digits}")
    assert "another document is filed as minutes.txt" in filed.note
    assert put(ledger, reading(2, file="minutes.txt")).outcome == Outcome.UNCHANGED
    assert len({one.document.file for one in state(ledger).readings}) == 2


def test_filing_a_newer_reader_replaces_the_findings(ledger: MemoryLedger) -> None:
    put(ledger, reading(1, "en-reader 1.9"))
    better = fewer(reading(1, "en-reader 1.10"))
    filed = put(ledger, better)
    assert (filed.outcome, filed.note) == (Outcome.RE_READ, "read by en-reader 1.10, in the place of en-reader 1.9")
    assert ledger.head.sequence == 3
    assert state(ledger).readings == (better,)


def test_filing_an_older_reader_is_refused(ledger: MemoryLedger) -> None:
    put(ledger, reading(1, "en-reader 1.10"))
    filed = put(ledger, fewer(reading(1, "en-reader 1.9")))
    assert filed.outcome == Outcome.REFUSED
    assert filed.note == "read by en-reader 1.9, which is older than en-reader 1.10 whose findings stand"
    assert ledger.head.sequence == 2


def test_filing_a_reader_that_finds_otherwise_replaces_the_findings(ledger: MemoryLedger) -> None:
    put(ledger, reading(1))
    filed = put(ledger, fewer(reading(1)))
    assert (filed.outcome, filed.note) == (Outcome.RE_READ, "test-reader 1.0 finds otherwise than it did before")
    assert state(ledger).readings == (fewer(reading(1)),)


def test_filing_again_fills_in_what_was_unknown(ledger: MemoryLedger) -> None:
    put(ledger, reading(1, publisher=None))
    filed = put(ledger, reading(1, publisher="Bến Xanh Post", url="https://example.org/1"))
    assert filed.outcome == Outcome.COMPLETED
    assert ledger.head.sequence == 3
    (held,) = state(ledger).current
    assert (held.document.publisher, held.document.url) == ("Bến Xanh Post", "https://example.org/1")
    assert held.document.text == reading(1).document.text
    assert held.reading == replace(reading(1), document=held.document)
    assert put(ledger, reading(1)).outcome == Outcome.UNCHANGED


def test_filing_again_with_a_date_takes_the_reading_made_with_it(ledger: MemoryLedger) -> None:
    put(ledger, fewer(reading(1, published=None)))
    assert put(ledger, reading(1)).outcome == Outcome.RE_READ
    assert state(ledger).readings == (reading(1),)


def test_filing_again_without_the_date_keeps_the_reading_made_with_it(ledger: MemoryLedger) -> None:
    put(ledger, reading(1))
    filed = put(ledger, fewer(reading(1, published=None)))
    assert (filed.outcome, filed.sequence) == (Outcome.UNCHANGED, None)
    assert filed.note == "this copy gives no date of publication, the register keeps 2024-05-04"
    assert state(ledger).readings == (reading(1),)


def test_filing_again_with_another_date_keeps_the_first(ledger: MemoryLedger) -> None:
    put(ledger, reading(1))
    filed = put(ledger, reading(1, published="2024-06-01"))
    assert filed.outcome == Outcome.UNCHANGED
    assert "gives 2024-06-01 of publication, the register keeps 2024-05-04" in filed.note


def test_filing_a_newer_reader_that_dates_otherwise_is_taken_at_its_word(ledger: MemoryLedger) -> None:
    put(ledger, reading(1, "r 1", published="2024-06-01"))
    put(ledger, reading(1, "r 2", published="2024-05-04"))
    (held,) = state(ledger).current
    assert held.document.published == "2024-05-04"


@pytest.mark.parametrize("first", list(Handling))
@pytest.mark.parametrize("then", list(Handling))
def test_filing_again_never_loosens_a_marking(ledger: MemoryLedger, first: Handling, then: Handling) -> None:
    put(ledger, reading(1, handling=first))
    put(ledger, reading(1, handling=then))
    order = [Handling.PUBLIC, Handling.INTERNAL, Handling.RESTRICTED]
    (held,) = state(ledger).current
    assert order.index(held.document.handling) == max(order.index(first), order.index(then))


def test_filing_a_corrected_report_is_a_new_version(ledger: MemoryLedger) -> None:
    url = "https://example.org/1"
    put(ledger, reading(1, url=url, file="report.txt"))
    filed = put(ledger, reading(2, url=url, file="report.txt"))
    assert (filed.outcome, filed.file) == (Outcome.NEW_VERSION, "report.txt")
    assert filed.note == "takes the place of report.txt as filed in entry 1"
    old, new = state(ledger).holdings.values()
    assert (old.replaced_by, new.version_of) == (new.document.id, old.document.id)
    assert [one.document.id for one in state(ledger).readings] == [new.document.id]
    again = put(ledger, reading(1, url=url, file="report.txt"))
    assert (again.outcome, again.note) == (Outcome.UNCHANGED, "a later version of this document took its place")


@pytest.mark.parametrize("published", [None, "2024-05-05"])
def test_filing_one_address_on_another_day_is_another_document(ledger: MemoryLedger, published: str | None) -> None:
    url = "https://example.org/news"
    put(ledger, reading(1, url=url))
    assert put(ledger, reading(2, url=url, published=published)).outcome == Outcome.NEW
    assert len(state(ledger).readings) == 2
