from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.localities import table
from comity.records import Handling, InvalidValue, Record
from comity.records.accounts import Account, AccountRole
from comity.records.errors import BrokenRegister, UnknownThing
from comity.records.kept import (
    DueKind,
    Duty,
    KeptInstrument,
    KeptKind,
    Mechanism,
    Membership,
    Note,
    Plan,
    SisterLocalities,
    Stage,
    Thing,
)
from comity.records.ledger import Actor, EntryKind
from comity.records.record import CommitmentEntry, Decided, Said
from comity.records.words import Act, EngagementKind
from comity.register import acting
from comity.register.chain import draft
from comity.register.keeping import spans
from comity.register.keeping.checking import faults
from comity.register.keeping.deeds import Drop, keep, things
from comity.register.keeping.due import due
from comity.register.keeping.folding import KEEPING, kept
from comity.register.ledger import MemoryLedger
from comity.register.policy import Policy
from comity.register.undoing import undone

BOTH = ("VN-HN", "CN-GD")
LAN = Policy.alone("Lan")
REVIEW = Mechanism("Annual review", BOTH, cadence="P1Y", last="2023-09")
PAPER = KeptInstrument(
    "Friendship agreement",
    BOTH,
    signed="2024-04-02",
    valid_until="2029",
    notice="P6M",
    duties=(Duty("Report", "MOFA"),),
)
PLAN = Plan(EngagementKind.VISIT, BOTH, date="2024-11", purpose="Railways")


def now() -> datetime:
    return datetime(2024, 5, 1, tzinfo=UTC)


def act(ledger: MemoryLedger, action: acting.Action, policy: Policy = LAN) -> acting.Done:
    return acting.act(ledger, action, policy, Record, now)


def shown(ledger: MemoryLedger, policy: Policy = LAN) -> dict[str, Thing]:
    found = things(acting.Present(ledger, policy, Record))
    return {key: one.thing for key, one in found.items() if not one.dropped}


def test_a_thing_is_kept_changed_and_dropped_and_each_is_an_entry() -> None:
    ledger = MemoryLedger()
    act(ledger, keep(PAPER))
    act(ledger, keep(REVIEW))
    assert shown(ledger) == {"instrument-1": PAPER, "mechanism-2": REVIEW}
    changed = KeptInstrument("Friendship agreement (renewed)", BOTH)
    act(ledger, keep(changed, "instrument-1", "renewed"))
    assert shown(ledger)["instrument-1"] == changed
    act(ledger, Drop("instrument-1", "filed twice"))
    assert shown(ledger) == {"mechanism-2": REVIEW}
    assert [entry.kind for entry in ledger.entries()] == [
        "instrument-set",
        "mechanism-set",
        "instrument-set",
        "dropped",
    ]
    with pytest.raises(InvalidValue, match="dropped already"):
        act(ledger, Drop("instrument-1"))


def test_undoing_a_change_brings_back_what_stood_and_undoing_that_the_change() -> None:
    ledger = MemoryLedger()
    act(ledger, keep(PAPER))
    act(ledger, Drop("instrument-1"))
    undo(ledger, 2)
    assert shown(ledger) == {"instrument-1": PAPER}
    undo(ledger, 3)
    assert shown(ledger) == {}


def undo(ledger: MemoryLedger, entry: int) -> None:
    ledger.append([draft(EntryKind.UNDONE, {"entry": entry, "reason": ""}, Actor.person("Lan"), now)])


def test_an_id_of_another_kind_or_none_is_refused_by_name() -> None:
    ledger = MemoryLedger()
    act(ledger, keep(REVIEW))
    with pytest.raises(InvalidValue, match="is a mechanism, not a plan"):
        act(ledger, keep(PLAN, "mechanism-1"))
    with pytest.raises(UnknownThing, match="plan-9"):
        act(ledger, keep(PLAN, "plan-9"))


def test_what_is_marked_is_hidden_from_those_it_is_not_open_to() -> None:
    ledger = MemoryLedger()
    secret = Note("The real reason", BOTH, handling=Handling.RESTRICTED)
    act(ledger, keep(secret))
    act(ledger, keep(PLAN))
    officer = Policy(Account("Ha", AccountRole.OFFICER, Handling.INTERNAL))
    outside = Policy(Account("Minh", AccountRole.OFFICER, Handling.PUBLIC))
    assert list(shown(ledger, officer)) == ["plan-2"]
    assert shown(ledger, outside) == {}
    with pytest.raises(UnknownThing):
        act(ledger, Drop("note-1"), officer)
    with pytest.raises(InvalidValue, match="not open"):
        act(ledger, keep(secret), officer)


def test_a_tampered_entry_is_named() -> None:
    ledger = MemoryLedger()
    bad = draft(EntryKind.PLANNED, {"kept": "plan-1", "thing": {"kind": "party"}}, Actor.person("x"), now)
    with pytest.raises(BrokenRegister, match="entry 1"):
        ledger.append([bad])


@pytest.mark.parametrize(
    ("thing", "says"),
    [
        (Mechanism("", BOTH), "name: is empty"),
        (Mechanism("Review", ("VN-HN",)), "at least 2 different localities"),
        (Mechanism("Review", ("VN-HN", "Atlantis")), "Atlantis"),
        (Mechanism("Review", BOTH, cadence="yearly"), "cadence: 'yearly'"),
        (Mechanism("Review", BOTH, last="2024", next="2023"), "next: 2023 lies before last"),
        (KeptInstrument("Paper", BOTH, signed="2024-02-30"), "signed: '2024-02-30'"),
        (KeptInstrument("Paper", BOTH, notice="P6M"), "notice: is counted back"),
        (KeptInstrument("Paper", BOTH, areas=("alchemy",)), "areas: 'alchemy'"),
        (KeptInstrument("Paper", BOTH, duties=(Duty("", within="soon"),)), "duties: what: is empty"),
        (Note("x" * 20_001), "text: has 20001 characters"),
        (Membership("Li Wei", "Governor", side="Nowhere"), "Nowhere"),
        (SisterLocalities(BOTH, since="1994", ended="1990"), "ended: 1990"),
    ],
)
def test_what_is_not_sound_is_said_by_field(thing: Thing, says: str) -> None:
    assert any(says in fault for fault in faults(thing, table()))


def test_what_is_sound_has_no_faults() -> None:
    for thing in (REVIEW, PAPER, PLAN, SisterLocalities(BOTH), Membership("黎伟", "副省长"), Note("ghi chép")):
        assert faults(thing, table()) == ()


@pytest.mark.parametrize(
    ("day", "span", "then"),
    [
        ("2024-01-31", "P1M", "2024-02-29"),
        ("2024-02-29", "P1Y", "2025-02-28"),
        ("2024", "P15D", "2025-01-15"),
        ("2024-04-02", "P2W", "2024-04-16"),
        ("2024-04-02", "P1Y6M", "2025-10-02"),
        ("2024-04-02", "P1W1D", "2024-04-10"),
    ],
)
def test_spans_are_counted_from_the_last_day_that_may_be_meant(day: str, span: str, then: str) -> None:
    assert spans.after(day, span) == then


def test_spans_back_are_counted_from_the_first_day() -> None:
    assert spans.before("2029", "P6M") == "2028-07-01"


@pytest.mark.parametrize("span", ["", "P", "1Y", "PT5H", "P1.5Y", "P-1D", "P1D1Y", "yearly"])
def test_what_is_no_span_is_refused(span: str) -> None:
    with pytest.raises(InvalidValue, match="no span of time"):
        spans.check(span)


def test_a_span_out_of_the_calendar_is_refused() -> None:
    with pytest.raises(InvalidValue, match="out of the calendar"):
        spans.after("2024", "P9000Y")


def fold(*given: Thing) -> MemoryLedger:
    ledger = MemoryLedger()
    for thing in given:
        act(ledger, keep(thing))
    return ledger


def kinds(ledger: MemoryLedger, today: str, until: str | None = None) -> Iterator[tuple[DueKind, str, bool]]:
    found = kept(ledger.decisions(*KEEPING)).values()
    last = date.fromisoformat(until) if until else None
    for one in due(found, Record(), today=date.fromisoformat(today), until=last):
        yield one.kind, one.date, one.overdue


def test_what_is_due_by_kept_things() -> None:
    found = list(kinds(fold(REVIEW, PAPER, PLAN), "2024-10-15"))
    assert found == [
        (DueKind.DUTY, "2024-04-17", True),
        (DueKind.SESSION, "2024-09-30", True),
        (DueKind.ENGAGEMENT, "2024-11", False),
        (DueKind.RENEWAL, "2028-07-01", False),
        (DueKind.EXPIRY, "2029", False),
    ]


def test_a_month_is_overdue_when_it_is_over_and_until_takes_what_may_begin_before() -> None:
    ledger = fold(PLAN)
    assert list(kinds(ledger, "2024-11-30")) == [(DueKind.ENGAGEMENT, "2024-11", False)]
    assert list(kinds(ledger, "2024-12-01")) == [(DueKind.ENGAGEMENT, "2024-11", True)]
    assert list(kinds(ledger, "2024-10-01", "2024-11-01")) == [(DueKind.ENGAGEMENT, "2024-11", False)]
    assert list(kinds(ledger, "2024-10-01", "2024-10-31")) == []


def test_what_was_done_held_or_dropped_is_not_due() -> None:
    done = KeptInstrument("Paper", BOTH, signed="2024-04-02", duties=(Duty("Report", done="2024-04-05"),))
    held = Plan(EngagementKind.VISIT, BOTH, date="2024-11", stage=Stage.HELD)
    ledger = fold(done, held, REVIEW)
    act(ledger, Drop("mechanism-3"))
    assert list(kinds(ledger, "2030-01-01")) == []


def test_commitments_with_a_date_are_due_until_somebody_closed_them() -> None:
    quote = Said("build the line", ("a.txt#c1",))
    one = CommitmentEntry(
        "c-1", Act.PLEDGE, "Li", None, "CN-GD", "VN-HN", None, (), "2025", None, (quote,), ("a.txt#c1",)
    )
    record = Record(commitments=(one,))
    (found,) = due((), record, today=date(2026, 1, 1))
    assert (found.kind, found.about, found.title, found.overdue) == (DueKind.COMMITMENT, "c-1", "build the line", True)
    done, begun = (
        Decided(9, "status-set", "person:Lan", "", field="status", value=to) for to in ("complete", "limited")
    )
    closed, again = (replace(record, commitments=(replace(one, decided=by),)) for by in ((done,), (done, begun)))
    assert due((), closed, today=date(2026, 1, 1)) == ()
    assert len(due((), again, today=date(2026, 1, 1))) == 1


@given(st.lists(st.tuples(st.sampled_from(["keep", "drop", "undo"]), st.integers(1, 12)), max_size=12))
def test_any_order_of_keeping_dropping_and_undoing_folds_to_what_is_left_when_the_undone_had_never_been(
    deeds: list[tuple[str, int]],
) -> None:
    ledger = MemoryLedger()
    for what, number in deeds:
        actor, clock = Actor.person("Lan"), (lambda: now() + timedelta(days=1))
        match what:
            case "keep":
                content: object = {"kept": f"note-{number}", "thing": {"text": f"n{number}"}, "reason": ""}
                ledger.append([draft(EntryKind.CONTACT_NOTED, content, actor, clock)])
            case "drop":
                ledger.append([draft(EntryKind.DROPPED, {"kept": f"note-{number}", "reason": ""}, actor, clock)])
            case _ if number <= ledger.head.sequence:
                ledger.append([draft(EntryKind.UNDONE, {"entry": number, "reason": ""}, actor, clock)])
            case _:
                pass  # nothing is there yet to be undone
    entries = list(ledger.entries())
    gone = undone(entries)
    left = [entry for entry in entries if entry.sequence not in gone]
    assert kept(entries, gone) == kept(left)
    assert all(one.kind is KeptKind.NOTE for one in kept(entries).values())
