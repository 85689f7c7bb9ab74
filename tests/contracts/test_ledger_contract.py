"""What every ledger must do, run over each of them; a new adapter is one more kind in `KINDS`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.records import BrokenRegister, Handling
from comity.records.ledger import Actor, Draft, EntryKind, Head
from comity.register.chain import START, draft, seal
from comity.register.filing import file_readings
from comity.register.folding import document_content, fold
from comity.register.ledger import Ledger, MemoryLedger
from comity.register.verify import verify
from comity.storage import open_register
from tests import databases
from tests.factories import clock, document, reading

LAN = Actor.person("Lan")
DECIDED = {"about": {"kind": "engagement", "named": "report-1.txt#e1", "anchors": [], "whole": False}, "reason": "陈 ́"}


KINDS = ("memory", *databases.KINDS)


@pytest.fixture(params=KINDS)
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    if request.param == "memory":
        yield MemoryLedger()
        return
    server = request.getfixturevalue("postgres") if request.param == "postgresql" else None
    with open_register(databases.made(request.param, tmp_path, server).address) as register:
        yield register.ledger


def drafts(*numbers: int) -> list[Draft]:
    return [draft(EntryKind.DOCUMENT_FILED, document_content(document(n)), LAN, clock()) for n in numbers]


def test_ledger_empty_has_the_start_as_head(ledger: Ledger) -> None:
    assert ledger.head == START
    assert list(ledger.entries()) == []


def test_ledger_append_chains_entries_from_one(ledger: Ledger) -> None:
    made = ledger.append(drafts(1, 2))
    assert [entry.sequence for entry in made] == [1, 2]
    assert made == seal(drafts(1, 2), START)
    assert (made[0].previous, made[1].previous) == (START.hash, made[0].hash)
    assert ledger.head == Head(2, made[1].hash)
    assert tuple(ledger.entries()) == made


def test_ledger_append_of_nothing_changes_nothing(ledger: Ledger) -> None:
    assert ledger.append([]) == ()
    assert ledger.head == START


def test_ledger_entries_after_a_number(ledger: Ledger) -> None:
    made = ledger.append(drafts(1, 2, 3))
    assert tuple(ledger.entries(after=2)) == made[2:]
    assert tuple(ledger.entries(after=3)) == ()


def test_ledger_entries_by_their_numbers(ledger: Ledger) -> None:
    made = ledger.append(drafts(*range(1, 8)))
    assert tuple(ledger.numbered([5, 2, 5, 99, 0])) == (made[1], made[4])
    assert tuple(ledger.numbered(range(1, 2_000))) == made
    assert tuple(ledger.numbered([])) == ()


def test_ledger_transaction_that_fails_keeps_nothing(ledger: Ledger) -> None:
    (first,) = ledger.append(drafts(1))

    def fail() -> None:
        with ledger.writing():
            ledger.append(drafts(2))
            ledger.append(drafts(3))
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        fail()
    assert tuple(ledger.entries()) == (first,)
    assert ledger.holding(document(2).id) is None
    assert ledger.append(drafts(2))[0].sequence == 2


def test_ledger_sees_its_own_entries_within_a_transaction(ledger: Ledger) -> None:
    with ledger.writing():
        ledger.append(drafts(1))
        assert ledger.head.sequence == 1
        assert ledger.holding(document(1).id) is not None


def test_ledger_looks_up_as_the_fold_says(ledger: Ledger) -> None:
    url = "https://example.org/a"
    papers = [reading(1), reading(2, url=url), reading(3, url=url, file="report-2.txt"), reading(2, "test-reader 2.0")]
    list(file_readings(ledger, papers, clock(), LAN))
    state = fold(ledger.entries())
    assert len(state.holdings) == 3
    for key, held in state.holdings.items():
        assert ledger.holding(key) == held
    assert ledger.named("report-1.txt") == state.holdings[document(1).id]
    assert ledger.named("report-2.txt") == ledger.published_at(url) == state.holdings[document(3).id]
    assert ledger.named("no such") is None
    assert ledger.published_at("https://example.org/none") is None
    assert ledger.holding("sha256:none") is None


def test_ledger_keeps_every_script_and_character(ledger: Ledger) -> None:
    odd = "Đà Nẵng 陈海宇 \U0001f91d é \u2028 \x1f \\ \" '"
    content = document_content(document(1, text=odd, title=odd))
    ledger.append([draft(EntryKind.DOCUMENT_FILED, content, Actor.person("Bùi Thị 陈"), clock())])
    (entry,) = ledger.entries()
    assert entry.actor == "person:Bùi Thị 陈"
    held = ledger.holding(document(1, text=odd).id)
    assert held is not None
    assert (held.document.text, held.document.title) == (odd, odd)


def test_ledger_verifies_after_filing(ledger: Ledger) -> None:
    list(file_readings(ledger, [reading(n) for n in range(5)], clock(), LAN))
    state, found = verify(ledger)
    assert found.problems == ()
    assert (found.entries, found.documents, found.quotes, found.head) == (10, 5, 30, ledger.head)
    assert state == fold(ledger.entries())


def test_ledger_gives_decisions_by_kind_in_order(ledger: Ledger) -> None:
    list(file_readings(ledger, [reading(1)], clock(), LAN))
    confirmed, withdrawn = (draft(kind, DECIDED, LAN, clock()) for kind in (EntryKind.CONFIRMED, EntryKind.WITHDRAWN))
    made = [*ledger.append([confirmed]), *ledger.append([withdrawn, confirmed])]
    assert list(ledger.decisions()) == made
    assert list(ledger.decisions(EntryKind.CONFIRMED)) == [made[0], made[2]]
    assert list(ledger.decisions(EntryKind.JUDGED)) == []


def test_ledger_tells_which_documents_have_a_later_version(ledger: Ledger) -> None:
    url = "https://example.org/a"
    list(file_readings(ledger, [reading(1), reading(2, url=url), reading(3, url=url)], clock(), LAN))
    assert ledger.replaced() == {document(2).id: document(3).id}


def test_ledger_tells_whether_anything_is_marked_so(ledger: Ledger) -> None:
    list(file_readings(ledger, [reading(1, handling=Handling.INTERNAL)], clock(), LAN))
    assert ledger.marked([Handling.INTERNAL, Handling.RESTRICTED])
    assert not ledger.marked([Handling.RESTRICTED])
    ledger.append([draft(EntryKind.MARKED, {**DECIDED, "handling": "restricted"}, LAN, clock())])
    assert ledger.marked([Handling.RESTRICTED])


def test_ledger_refuses_a_decision_of_another_form_and_keeps_nothing_of_it(ledger: Ledger) -> None:
    with pytest.raises(BrokenRegister, match="entry 1: its content is no Withdrawn"):
        ledger.append([draft(EntryKind.WITHDRAWN, {"about": "x"}, LAN, clock())])
    assert list(ledger.decisions()) == []
    assert ledger.head == START
