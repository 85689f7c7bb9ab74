"""What must hold of decisions whatever happens around them, in whatever order."""

import json
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from comity.records import ComityError, Record, Verdict
from comity.records.codec import from_data, to_data, to_value
from comity.records.ledger import Actor, EntryKind
from comity.records.record import Decided
from comity.records.status import Status
from comity.register.acting import Action
from comity.register.chain import draft
from comity.register.deciding.amending import amend
from comity.register.deciding.attaching import Attaching, loose
from comity.register.deciding.correcting import Correct
from comity.register.deciding.deeds import Confirm, SetStatus, Undo, Withdraw
from comity.register.deciding.judging import Judge, Split
from comity.register.joining.sources import in_order, source
from comity.register.verify import verify
from tests.register.deciding import Office, report

QUICK = settings(max_examples=40, deadline=None)

READINGS = {
    "a": report("a"),
    "b": report("b"),
    "c": report("c", guest="Robert Tan"),
    "a2": report("a", reader="test-reader 2.0"),
    "b2": report("b", reader="test-reader 2.0"),
    "c2": report("c", guest="Robert Tan", reader="test-reader 2.0"),
}
_FINDINGS = ("e1", "c1")


def _some(listed: tuple[object, ...], number: int) -> str:
    return str(getattr(listed[number % len(listed)], "id", "")) if listed else "none"


def _finding(office: Office, n: int) -> str:
    found = [f"{r.document.file}#{one.id}" for r in office.readings for one in r.findings]
    return found[n % len(found)] if found else "none#e1"


ACTIONS: tuple[Callable[[Office, int], Action], ...] = (
    lambda o, n: Confirm(_finding(o, n)),
    lambda o, n: Withdraw(_finding(o, n)),
    lambda o, n: Withdraw(_some(o.record.commitments, n)),
    lambda o, n: Correct(_some(o.record.engagements, n), "date", f"2024-05-{n % 27 + 1:02d}"),
    lambda o, n: Correct(_some(o.record.engagements, n), "kind", "talks"),
    lambda o, n: Correct(f"{'abc'[n % 3]}.txt#e1", "date", f"2024-05-{n % 27 + 1:02d}"),
    lambda o, n: Correct(_some(o.record.people, n), "name", f"Name {n}"),
    lambda o, n: Correct(_some(o.record.commitments, n), "due", "2026"),
    lambda o, n: SetStatus(_some(o.record.commitments, n), Status.LIMITED, (_some(o.record.engagements, n),)),
    lambda o, n: Judge(_some(o.record.people, n), _some(o.record.people, n + 1), Verdict.SAME),
    lambda o, n: Judge(_some(o.record.people, n), _some(o.record.people, n + 1), Verdict.DIFFERENT),
    lambda o, n: Judge(_some(o.record.engagements, n), _some(o.record.engagements, n + 1), Verdict.SAME),
    lambda o, n: Split(_some(o.record.engagements, n), (f"{'abc'[n % 3]}.txt#e1",)),
    lambda o, n: Split(_some(o.record.people, n), (f"{'abc'[n % 3]}.txt#e1",)),
    lambda o, n: Undo(o.ledger.head.sequence - n % 4),
)
action = st.tuples(st.sampled_from(ACTIONS), st.integers(0, 30))
steps = st.lists(st.sampled_from(sorted(READINGS)) | action, max_size=12)
Step = str | tuple[Callable[[Office, int], Action], int]


def do(office: Office, step: Step) -> bool:
    """Take one step; whether it could be done. What cannot be done says so in words, and changes nothing."""
    head = office.ledger.head
    try:
        if isinstance(step, str):
            office.file(READINGS[step])
        else:
            office.act(step[0](office, step[1]))
    except ComityError:
        assert office.ledger.head == head
        return False
    return True


def timeless(record: Record) -> Record:
    """The record without the numbers and times of entries, in which interleavings rightly differ."""

    def plain(data: object) -> object:
        if isinstance(data, dict):
            if "reason" in data and "entry" in data:
                data = {**data, "entry": 0, "time": ""}
            return {key: plain(value) for key, value in data.items()}
        return [plain(one) for one in data] if isinstance(data, list | tuple) else data

    return from_data(Record, plain(to_data(record)))


@QUICK
@given(steps, action)
def test_undo_restores_the_record_exactly(before: list[Step], last: Step) -> None:
    office = Office()
    for step in before:
        do(office, step)
    record = office.record
    number = office.ledger.head.sequence + 1
    if do(office, last):
        done = office.record
        office.act(Undo(number))
        assert office.record == record
        office.act(Undo(number + 1))
        assert office.record == done


@QUICK
@given(st.lists(action, max_size=6), st.data())
def test_any_interleaving_of_filing_reading_and_deciding_folds_to_the_same_record(
    decisions: list[Step], data: st.DataObject
) -> None:
    first = Office(READINGS["a"], READINGS["b"], READINGS["c"])
    start = first.ledger.head.sequence
    for step in decisions:
        do(first, step)
    made = [entry for entry in first.ledger.entries(after=start) if entry.kind != EntryKind.UNDONE]
    filings = data.draw(st.permutations(sorted(READINGS)))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(filings)), min_size=len(made), max_size=len(made))))

    def interleaved(order: list[str], places: list[int]) -> Record:
        office = Office()
        queue = list(zip(places, made, strict=True))
        for place in range(len(order) + 1):
            while queue and queue[0][0] == place:
                entry = queue.pop(0)[1]
                content = json.loads(entry.content)
                office.ledger.append([draft(EntryKind(entry.kind), content, Actor.parse(entry.actor), office.clock)])
            if place < len(order):
                office.file(READINGS[order[place]])
        return timeless(office.record)

    in_order = sorted(READINGS)
    assert interleaved(filings, cuts) == interleaved(in_order, [len(in_order)] * len(made))


FIELDS = st.sampled_from(
    [
        ("e", "date", "2023-12-24"),
        ("e", "kind", "courtesy-call"),
        ("e", "place", {"name": "Hải Phòng", "code": "VN-HP", "geonames": None}),
        ("e", "planned", True),
        ("c", "due", "2027"),
        ("c", "act", "pledge"),
        ("c", "speaker", "陈海宇"),
        ("c", "areas", ["culture"]),
    ]
)


@QUICK
@given(FIELDS, st.booleans(), st.lists(st.sampled_from(sorted(READINGS)), max_size=8))
def test_a_correction_survives_rereading_and_later_filings(
    field: tuple[str, str, object], whole: bool, later: list[str]
) -> None:
    kind, name, value = field
    office = Office(READINGS["a"])
    lists = {"e": "engagements", "c": "commitments"}
    (entry,) = getattr(office.record, lists[kind])
    office.act(Correct(entry.id if whole else f"a.txt#{kind}1", name, value))
    for one in later:
        office.file(READINGS[one])
    attaching = Attaching.over(office.decisions, office.readings)
    (held,) = attaching.sources(office.decisions.standing[0].subjects[0])
    (now,) = [one for one in getattr(office.record, lists[kind]) if held in one.sources]
    (mark,) = now.decided
    assert (mark.field, mark.value) == (name, value)
    if whole:
        assert to_value(getattr(now, name)) == value
    else:
        readings = amend(in_order(office.readings), office.decisions, attaching).readings
        (said,) = [one for r in readings for one in r.findings if source(r, one.id) == held]
        assert to_value(getattr(said, name)) == value


@QUICK
@given(steps)
def test_ledgers_with_decisions_verify_and_every_decision_is_attached_or_listed(made: list[Step]) -> None:
    office = Office()
    for step in made:
        do(office, step)
    assert verify(office.ledger)[1].problems == ()
    attaching = Attaching.over(office.decisions, office.readings)
    listed = {one.decision.entry for one in loose(office.decisions, attaching)}
    for decision in office.decisions.standing:
        assert decision.entry in listed or all(attaching.keys(subject) for subject in decision.subjects)


def without_marks(record: Record) -> Record:
    """The record without what decisions left on it."""
    lists = ("people", "engagements", "references", "instruments", "commitments")
    bare = {name: tuple(replace(one, decided=()) for one in getattr(record, name)) for name in lists}
    return replace(record, **bare)


@QUICK
@given(st.permutations(["a", "b", "c"]), st.integers(0, 30))
def test_confirming_changes_nothing_but_the_mark(order: list[str], n: int) -> None:
    office = Office(*(READINGS[one] for one in order))
    before = office.record
    office.act(Confirm(_finding(office, n)))
    assert without_marks(office.record) == before
    marks: list[Decided] = [
        mark for one in office.record.engagements + office.record.commitments for mark in one.decided
    ]
    assert [mark.kind for mark in marks] == ["confirmed"]
