"""Folding: deterministic, in steps or at once, and the newest reader wins in whatever order entries came."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.records import BrokenRegister, Reading
from comity.records.ledger import Actor, EntryKind
from comity.register.chain import START, draft, seal
from comity.register.filing import file_reading
from comity.register.folding import EMPTY, document_content, findings_content, fold, supersedes, touches
from comity.register.ledger import MemoryLedger
from tests.factories import clock, reading

LAN = Actor.person("Lan")
WITHDRAWN = {"about": {"kind": "engagement", "named": "report-1.txt#e1", "anchors": [], "whole": False}, "reason": ""}


def variant(document: int, version: int) -> Reading:
    """What version 1, 2 or 3 of a reader finds in a document: one commitment more each."""
    whole = reading(document, f"r {version}")
    return replace(whole, commitments=whole.commitments[: version - 1])


filings = st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), max_size=12)


@given(filings, st.integers(0, 30))
def test_folding_in_steps_equals_folding_at_once(made: list[tuple[int, int]], cut: int) -> None:
    ledger = MemoryLedger()
    for one in made:
        file_reading(ledger, variant(*one), clock(), LAN)
    entries = tuple(ledger.entries())
    assert fold(entries[cut:], fold(entries[:cut])) == fold(entries) == fold(entries)
    assert fold(entries).head == ledger.head


@given(filings.flatmap(lambda made: st.tuples(st.just(made), st.permutations(made))))
def test_folding_ends_with_the_newest_reading_in_any_order(
    orders: tuple[list[tuple[int, int]], list[tuple[int, int]]],
) -> None:
    standing = []
    for order in orders:
        ledger = MemoryLedger()
        for one in order:
            file_reading(ledger, variant(*one), clock(), LAN)
        standing.append({one.document.file: one for one in fold(ledger.entries()).readings})
    assert standing[0] == standing[1]
    newest = {document: max(v for d, v in orders[0] if d == document) for document, _ in orders[0]}
    assert set(standing[0].values()) == {variant(*one) for one in newest.items()}


def test_folding_keeps_an_older_reader_entry_from_the_findings() -> None:
    """A ledger that took both (moved from elsewhere, say) folds as filing would have decided."""
    one = draft(EntryKind.DOCUMENT_FILED, document_content(reading(1).document), LAN, clock())
    new = draft(EntryKind.FINDINGS_READ, findings_content(variant(1, 2)), LAN, clock())
    old = draft(EntryKind.FINDINGS_READ, findings_content(variant(1, 1)), LAN, clock())
    assert fold(seal([one, new, old], START)).readings == (variant(1, 2),)


def test_folding_keeps_decisions_as_they_are() -> None:
    made = seal([draft(EntryKind.WITHDRAWN, WITHDRAWN, LAN, clock())], START)
    assert fold(made).decisions == made
    assert touches(made) == frozenset()


def test_folding_touches_names_the_documents_that_change() -> None:
    content = document_content(reading(2).document, version_of=reading(1).document.id)
    made = seal([draft(EntryKind.DOCUMENT_FILED, content, LAN, clock())], START)
    assert touches(made) == {reading(1).document.id, reading(2).document.id}


def test_folding_nothing_is_empty() -> None:
    assert fold(()) == EMPTY
    assert EMPTY.readings == ()


@pytest.mark.parametrize(
    ("kind", "content", "why"),
    [
        (EntryKind.FINDINGS_READ, {"document": "sha256:x"}, "entry 1: a reading of sha256:x, which was not filed"),
        (EntryKind.DOCUMENT_FILED, {"document": "sha256:x"}, "entry 1: its content is no document"),
        (EntryKind.DOCUMENT_FILED, {"document": "x", "file": 3}, "entry 1: its content is no document"),
    ],
)
def test_folding_names_the_entry_that_cannot_be(kind: EntryKind, content: object, why: str) -> None:
    with pytest.raises(BrokenRegister, match=why):
        fold(seal([draft(kind, content, LAN, clock())], START))


def test_folding_refuses_a_kind_it_does_not_know() -> None:
    (made,) = seal([draft(EntryKind.JUDGED, {}, LAN, clock())], START)
    with pytest.raises(BrokenRegister, match="entry 1: no kind of entry is called 'guessed'"):
        fold([replace(made, kind="guessed")])


@pytest.mark.parametrize(
    ("reader", "standing", "wins"),
    [
        ("r 1.10", "r 1.9", True),
        ("r 1.9", "r 1.10", False),
        ("r 1.9", "r 1.9", True),
        ("comity/0.2.0 en", "comity/0.1.9 en", True),
        ("comity/0.1.9 en", "comity/0.2.0 en", False),
        ("other 0.1", "r 9", True),
        ("", "r 1", True),
    ],
)
def test_folding_supersedes_by_version_of_the_same_reader(reader: str, standing: str, wins: bool) -> None:
    assert supersedes(reader, standing) is wins
