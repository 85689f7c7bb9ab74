"""Decisions on disk: the tables equal the fold whatever was decided, and a limited view is a recount."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.records import BrokenRegister, ComityError, Handling, Reading, Record
from comity.records.accounts import Account, AccountRole
from comity.records.codec import to_data
from comity.records.decisions import Anchor, Confirmed, Subject, ThingKind
from comity.records.ledger import Actor, EntryKind
from comity.records.search import Query
from comity.records.status import Status
from comity.register.accounts import AddAccount
from comity.register.acting import Action
from comity.register.chain import draft
from comity.register.deciding.correcting import Correct
from comity.register.deciding.deeds import Confirm, Mark, SetStatus, Undo, Withdraw
from comity.register.deciding.standing import Decisions
from comity.register.join import join
from comity.register.marking import MarkDocument
from comity.register.policy import Policy
from comity.storage import open_register
from comity.storage.models import Decision
from comity.storage.register import Register
from tests.factories import clock
from tests.register.deciding import report

LAN = Actor.person("Lan")
READINGS = (report("a"), report("b"), report("c", handling=Handling.RESTRICTED))
NAM = Policy(Account("Nam", AccountRole.OFFICER, Handling.INTERNAL))
ACTIONS: tuple[Action, ...] = (
    Confirm("a.txt#e1", "was there"),
    Correct("a.txt#e1", "date", "2024-05-01", "陈海宇 — biên bản"),
    Correct("@b.txt#e1", "kind", "talks"),
    Withdraw("b.txt#c1"),
    SetStatus("a.txt#c1", Status.LIMITED, ("a.txt#e1",)),
    Mark("a.txt#c1", Handling.INTERNAL),
    MarkDocument("b.txt", Handling.INTERNAL),
    Undo(7),
    Undo(8),
)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    opened = open_register(tmp_path / "register.sqlite3")
    list(opened.file(READINGS, clock(), LAN))
    return opened


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=st.lists(st.sampled_from(ACTIONS), max_size=6, unique_by=repr))
def test_tables_equal_the_fold_with_decisions(made: list[Action], tmp_path_factory: pytest.TempPathFactory) -> None:
    now = clock()
    with open_register(tmp_path_factory.mktemp("r") / "register.sqlite3") as register:
        list(register.file(READINGS, now, LAN))
        for action in made:
            with suppress(ComityError):  # what cannot be done is refused, and changes nothing
                register.act(action, join, "join 1", now)
        record = register.record(join, "join 1")
        assert register.verify(join, "join 1").problems == ()
        register.rebuild()
        assert register.verify(join, "join 1").problems == ()
        assert register.record(join, "join 1") == record == join(register.state().readings, register.decisions())


def test_a_row_that_was_changed_or_taken_away_is_found(register: Register) -> None:
    done = register.act(ACTIONS[0], join, "join 1", clock())
    rows = Decision.objects.using(register.ledger.alias).filter(sequence=done.entry.sequence)
    rows.update(reason="never there")
    (problem,) = register.verify().problems
    assert "row 7 of table decision differs from the ledger in reason" in problem.words
    rows.delete()
    (problem,) = register.verify().problems
    assert "row 7 of table decision is missing" in problem.words
    register.rebuild()
    assert register.verify().problems == ()


def test_what_is_marked_does_not_show_in_search_nor_counts(register: Register) -> None:
    asked = Query("exchange")
    assert register.search(asked).total == 3
    register.policy = NAM
    assert register.search(asked).total == 2
    assert {hit.file for hit in register.search(asked).hits} == {"a.txt", "b.txt"}
    register.policy = Policy.alone("Lan")
    register.act(Mark("a.txt#c1", Handling.RESTRICTED), join, "join 1", clock())
    register.policy = NAM
    found = register.search(asked)
    assert [hit.file for hit in found.hits] == ["b.txt"]
    assert found.total == 1
    assert register.search(Query("exchange", forces=(READINGS[0].commitments[0].act,))).total == 1


def test_the_kept_record_of_those_who_see_all_is_not_shown_to_others(register: Register) -> None:
    assert "c.txt#e1" in register.record(join, "join 1").engagements[0].sources
    register.policy = NAM
    assert register.record(join, "join 1").engagements[0].sources == ("a.txt#e1", "b.txt#e1")
    register.policy = Policy.alone("Lan")
    assert register.verify(join, "join 1").problems == ()


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (EntryKind.CONFIRMED, {"about": "e1"}),
        (EntryKind.CONFIRMED, {}),
        (EntryKind.CORRECTED, {"about": {"kind": "dragon"}}),
        (EntryKind.UNDONE, {"entry": "7"}),
        (EntryKind.UNDONE, {"entry": True}),
        (EntryKind.JUDGED, {"verdict": "perhaps"}),
        (EntryKind.ACCOUNT_SET, {"account": {"name": "x", "role": "king", "sees": "public"}}),
    ],
)
def test_a_decision_of_another_form_is_not_taken_up(register: Register, kind: EntryKind, content: object) -> None:
    head = register.head
    with pytest.raises(BrokenRegister, match="entry 7: its content is no"):
        register.ledger.append([draft(kind, content, LAN, clock())])
    assert register.head == head


def test_a_forged_decision_that_has_the_form_holds_nothing_and_is_listed(register: Register) -> None:
    anchor = Anchor("sha256:" + "0" * 64, ThingKind.ENGAGEMENT, ())
    content = Confirmed(Subject(ThingKind.ENGAGEMENT, "x" * 9_000, (anchor,), whole=True), "r" * 9_000)
    register.ledger.append([draft(EntryKind.CONFIRMED, to_data(content), LAN, clock())])
    before = join(READINGS)
    assert register.record(join, "join 1") == before
    assert register.verify(join, "join 1").problems == ()


@pytest.mark.parametrize("target", [0, -5, 8, 9, 10**15])
def test_an_undoing_of_nothing_before_it_is_not_taken_up(register: Register, target: int) -> None:
    register.act(ACTIONS[0], join, "join 1", clock())
    with pytest.raises(BrokenRegister, match=r"entry 8: it undoes entry .*, which is none before it"):
        register.ledger.append([draft(EntryKind.UNDONE, {"entry": target, "reason": ""}, LAN, clock())])
    assert register.verify(join, "join 1").problems == ()


def test_a_decision_that_joins_nothing_does_not_have_the_record_joined_anew(register: Register) -> None:
    joined, record = 0, Record()

    def counting(readings: Iterable[Reading], decisions: Decisions) -> Record:
        nonlocal joined
        joined += 1
        return join(readings, decisions)

    register.record(counting, "join 1")
    (met,) = register.record(counting, "join 1").engagements
    register.act(Withdraw("b.txt#c1"), counting, "join 1", clock())
    register.record(counting, "join 1")
    before = joined
    for action in (
        Confirm(met.id, "was there"),
        SetStatus("a.txt#c1", Status.LIMITED, ("a.txt#e1",)),
        Mark("c.txt#e1", Handling.RESTRICTED),
        Confirm("@b.txt#e1"),
        AddAccount("Lan", AccountRole.ADMINISTRATOR),
    ):
        register.act(action, counting, "join 1", clock())
        record = register.record(counting, "join 1")
        assert record == join(register.state().readings, register.decisions())
        with open_register(register.path) as again:
            assert again.record(counting, "join 1") == record, "also for whoever opens the register next"
    assert joined == before
    assert [one.kind for one in record.engagements[0].decided] == ["confirmed", "marked", "confirmed"]
    assert len(record.withdrawn) == 1
    assert register.verify(join, "join 1").problems == ()
    register.act(Undo(8), counting, "join 1", clock())
    assert register.record(counting, "join 1") == join(register.state().readings, register.decisions())
    assert joined == before + 1
