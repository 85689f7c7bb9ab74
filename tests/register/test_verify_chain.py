"""Verifying finds each thing that can be wrong with a ledger, and names the entry."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest

from comity.records.ledger import Actor, Entry, EntryKind, Fault, Head
from comity.register.chain import START, digest, draft, seal
from comity.register.filing import file_readings
from comity.register.folding import document_content, findings_content
from comity.register.ledger import MemoryLedger
from comity.register.verify import verify
from tests.factories import clock, reading

LAN = Actor.person("Lan")


class Tampered(MemoryLedger):
    """A ledger that gives out other entries than were appended."""

    def __init__(self, entries: list[Entry]) -> None:
        super().__init__()
        self.given = entries

    def entries(self, after: int = 0) -> Iterator[Entry]:  # type: ignore[explicit-override]
        return iter(self.given[after:])

    def numbered(self, numbers: Iterable[int]) -> Iterator[Entry]:  # type: ignore[explicit-override]
        wanted = set(numbers)
        return (entry for entry in self.given if entry.sequence in wanted)


@pytest.fixture
def entries() -> list[Entry]:
    ledger = MemoryLedger()
    list(file_readings(ledger, [reading(n) for n in (1, 2, 3)], clock(), LAN))
    return list(ledger.entries())


def faults(entries: list[Entry], anchor: Head | None = None) -> list[tuple[Fault, int | None]]:
    return [(found.fault, found.entry) for found in verify(Tampered(entries), anchor)[1].problems]


def test_verify_an_untouched_ledger_holds(entries: list[Entry]) -> None:
    found = verify(Tampered(entries))[1]
    assert found.holds
    assert (found.entries, found.documents, found.quotes) == (6, 3, 18)


CHANGES: dict[str, Callable[[Entry], Entry]] = {
    "time": lambda entry: replace(entry, time="2020-01-01T00:00:00.000Z"),
    "actor": lambda entry: replace(entry, actor="person:Mallory"),
    "content": lambda entry: replace(entry, content=entry.content.replace("Lê Thị Sáu", "Lê Thị Tám")),
}


@pytest.mark.parametrize("field", CHANGES)
def test_verify_finds_a_changed(field: str, entries: list[Entry]) -> None:
    entries[3] = CHANGES[field](entries[3])
    assert (Fault.HASH, 4) in faults(entries)


def test_verify_finds_an_entry_whose_hash_was_made_anew(entries: list[Entry]) -> None:
    changed = CHANGES["actor"](entries[3])
    entries[3] = replace(changed, hash=digest(changed))
    assert faults(entries) == [(Fault.PREVIOUS, 5)]


def test_verify_finds_a_missing_entry(entries: list[Entry]) -> None:
    del entries[3]
    assert faults(entries) == [(Fault.SEQUENCE, 5), (Fault.PREVIOUS, 5)]


def test_verify_finds_a_missing_beginning(entries: list[Entry]) -> None:
    assert faults(entries[2:]) == [(Fault.SEQUENCE, 3), (Fault.PREVIOUS, 3)]


def test_verify_finds_content_that_is_not_canonical(entries: list[Entry]) -> None:
    loose = replace(entries[5], content=entries[5].content.replace(":", ": ", 1))
    entries[5] = replace(loose, hash=digest(loose))
    assert faults(entries) == [(Fault.CONTENT, 6)]


def test_verify_finds_content_that_is_no_json(entries: list[Entry]) -> None:
    entries[5] = replace(entries[5], content="{")
    assert faults(entries) == [(Fault.CONTENT, 6)]


def test_verify_finds_a_cut_off_end_only_by_an_anchor(entries: list[Entry]) -> None:
    anchor = Head(6, entries[5].hash)
    assert faults(entries[:4]) == []
    assert faults(entries[:4], anchor) == [(Fault.ANCHOR, None)]
    assert faults(entries, anchor) == []


def test_verify_finds_a_chain_made_anew_only_by_an_anchor(entries: list[Entry]) -> None:
    ledger = MemoryLedger()
    list(file_readings(ledger, [reading(n) for n in (1, 2, 3)], clock(), Actor.person("Mallory")))
    assert faults(list(ledger.entries())) == []
    assert faults(list(ledger.entries()), Head(4, entries[3].hash)) == [(Fault.ANCHOR, 4)]


def test_verify_finds_a_quote_that_the_text_does_not_have() -> None:
    given = reading(1)
    content = findings_content(given)
    content["commitments"][0]["evidence"][0]["start"] += 1
    made = seal(
        [
            draft(EntryKind.DOCUMENT_FILED, document_content(given.document), LAN, clock()),
            draft(EntryKind.FINDINGS_READ, content, LAN, clock()),
        ],
        START,
    )
    (problem,) = verify(Tampered(list(made)))[1].problems
    assert (problem.fault, problem.entry) == (Fault.QUOTE, 2)
    assert problem.words.startswith("entry 2: quote: c1 quotes 'the two ports exchange")


def test_verify_finds_a_text_that_is_not_what_its_id_says() -> None:
    content = {**document_content(reading(1).document), "document": reading(2).document.id}
    made = seal([draft(EntryKind.DOCUMENT_FILED, content, LAN, clock())], START)
    assert faults(list(made)) == [(Fault.CONTENT, 1)]


def test_verify_finds_findings_of_a_document_that_was_never_filed() -> None:
    made = seal([draft(EntryKind.FINDINGS_READ, findings_content(reading(1)), LAN, clock())], START)
    assert faults(list(made)) == [(Fault.CONTENT, 1)]
