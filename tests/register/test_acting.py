"""Acting: checked against what the person may do and see, logged with their name, all or nothing."""

from dataclasses import dataclass
from typing import ClassVar

import pytest

from comity.records import Handling, InvalidValue, NotAllowed, Record, UnknownThing
from comity.records.accounts import Account, AccountRole, Deed
from comity.records.decisions import Confirmed, Withdrawn
from comity.records.ledger import Actor, EntryKind
from comity.register.acting import Present, act
from comity.register.contents import typed
from comity.register.deciding.deeds import Confirm, Withdraw
from comity.register.filing import file_readings
from comity.register.folding import fold
from comity.register.join import join
from comity.register.ledger import MemoryLedger
from comity.register.policy import Policy
from tests.factories import clock, reading

LAN = Policy.alone("Lan")


@pytest.fixture
def ledger() -> MemoryLedger:
    made = MemoryLedger()
    list(file_readings(made, [reading(1), reading(2, handling=Handling.RESTRICTED)], clock(), Actor.person("Lan")))
    return made


def record(ledger: MemoryLedger) -> Record:
    return join(fold(ledger.entries()).readings)


def test_act_appends_one_entry_with_actor_reason_and_anchor(ledger: MemoryLedger) -> None:
    done = act(ledger, Withdraw("report-1.txt#c1", " not said "), LAN, lambda: record(ledger), clock())
    assert (done.entry.kind, done.entry.actor) == (EntryKind.WITHDRAWN, "person:Lan")
    assert list(ledger.entries())[-1] == done.entry
    assert typed(done.entry) == done.content
    assert isinstance(done.content, Withdrawn)
    assert done.content.reason == "not said"
    assert done.content.about.anchors[0].document == reading(1).document.id


def test_act_on_an_entry_anchors_all_its_findings(ledger: MemoryLedger) -> None:
    person = next(one for one in record(ledger).people if "Chen Haiyu" in one.names)
    done = act(ledger, Confirm(person.id), LAN, lambda: record(ledger), clock())
    assert isinstance(done.content, Confirmed)
    assert {one.name for one in done.content.about.anchors} == {"Chen Haiyu"}
    assert {one.document for one in done.content.about.anchors} == {reading(1).document.id, reading(2).document.id}


@pytest.mark.parametrize("what", ["e-000000000000", "report-1.txt#e9", "none.txt#e1", "", "#", "陈海宇", "x" * 9999])
def test_act_on_what_is_not_there_says_so_and_appends_nothing(ledger: MemoryLedger, what: str) -> None:
    head = ledger.head
    with pytest.raises(UnknownThing, match="is called"):
        act(ledger, Confirm(what), LAN, lambda: record(ledger), clock())
    assert ledger.head == head


@pytest.mark.parametrize("reason", ["x" * 10_001, "a\0b", "half \ud800"])
def test_act_refuses_a_reason_that_cannot_be_kept(ledger: MemoryLedger, reason: str) -> None:
    with pytest.raises(InvalidValue, match="reason"):
        act(ledger, Confirm("report-1.txt#e1", reason), LAN, lambda: record(ledger), clock())


def test_act_takes_what_a_person_may_not_see_for_absent(ledger: MemoryLedger) -> None:
    officer = Policy(Account("Nam", AccountRole.OFFICER, Handling.INTERNAL))
    with pytest.raises(UnknownThing, match=r"no document is called 'report-2\.txt'"):
        act(ledger, Confirm("report-2.txt#e1"), officer, lambda: record(ledger), clock())


def test_act_asks_the_policy_first(ledger: MemoryLedger) -> None:
    reader = Policy(Account("Hoa", AccountRole.READER, Handling.INTERNAL))
    with pytest.raises(NotAllowed, match="'Hoa' is reader, and may not confirm"):
        act(ledger, Confirm("report-1.txt#e1"), reader, lambda: record(ledger), clock())


@dataclass(frozen=True)
class _Fails:
    deed: ClassVar[Deed] = Deed.DECIDE
    kind: ClassVar[EntryKind] = EntryKind.CONFIRMED

    def check(self, present: Present) -> object:
        present.ledger.append([])
        raise RuntimeError("on purpose")


def test_act_that_fails_keeps_nothing(ledger: MemoryLedger) -> None:
    head = ledger.head
    with pytest.raises(RuntimeError, match="on purpose"):
        act(ledger, _Fails(), LAN, lambda: record(ledger), clock())
    assert ledger.head == head
