"""The joined record: made once a head and rule, kept as rows, made anew when either changed."""

from collections.abc import Iterable
from pathlib import Path

from comity.records import Act, CommitmentEntry, PersonEntry, Reading, Record, Said
from comity.records.ledger import Actor, Fault
from comity.register.deciding.standing import NONE, Decisions
from comity.storage import open_register
from comity.storage.models import RecordEntry
from comity.storage.register import Register
from tests.factories import clock, reading

LAN = Actor.person("Lan")


class Joiner:
    """Stands in for the joining of readings: one person and one commitment for each; counts its runs."""

    def __init__(self) -> None:
        self.runs = 0

    def __call__(self, readings: Iterable[Reading], decisions: Decisions = NONE) -> Record:
        self.runs += 1
        people: list[PersonEntry] = []
        commitments: list[CommitmentEntry] = []
        for one in readings:
            source = f"{one.document.file}#c1"
            people.append(PersonEntry(f"p{len(people)}", "Lê Thị Sáu", ("Lê Thị Sáu",), ("VN-XX",), (), (source,)))
            commitments.append(
                CommitmentEntry(
                    source,
                    Act.PROPOSE,
                    None,
                    None,
                    "VN-XX",
                    None,
                    None,
                    ("transport",),
                    None,
                    None,
                    (Said("pilots", (source,)),),
                    (source,),
                )
            )
        return Record(people=tuple(people), commitments=tuple(commitments))


def test_record_is_made_once_for_a_head_and_kept(path: Path) -> None:
    join = Joiner()
    with open_register(path) as register:
        list(register.file([reading(1), reading(2)], clock(), LAN))
        made = register.record(join, "joiner 1")
        assert made == Joiner()(register.readings())
    with open_register(path) as register:
        assert register.record(join, "joiner 1") == made
        assert join.runs == 1


def test_record_is_made_anew_after_filing_or_by_another_rule(register: Register) -> None:
    join = Joiner()
    list(register.file([reading(1)], clock(), LAN))
    register.record(join, "joiner 1")
    list(register.file([reading(2)], clock(), LAN))
    assert len(register.record(join, "joiner 1").people) == 2
    register.record(join, "joiner 2")
    assert join.runs == 3


def test_record_of_an_empty_register(register: Register) -> None:
    assert register.record(Joiner(), "joiner 1") == Record()


def test_record_that_was_changed_is_found_and_made_anew(register: Register) -> None:
    join = Joiner()
    list(register.file([reading(1)], clock(), LAN))
    made = register.record(join, "joiner 1")
    assert register.verify(join, "joiner 1").problems == ()
    rows = RecordEntry.objects.using(register.ledger.alias)
    rows.filter(kind="people").update(data={**rows.get(kind="people").data, "name": "Lê Thị Tám"})
    (problem,) = register.verify(join, "joiner 1").problems
    assert problem.fault == Fault.RECORD
    register.rebuild()
    assert register.record(join, "joiner 1") == made


def test_record_in_another_form_is_made_anew(register: Register) -> None:
    join = Joiner()
    list(register.file([reading(1)], clock(), LAN))
    made = register.record(join, "joiner 1")
    RecordEntry.objects.using(register.ledger.alias).update(data={"of": "another time"})
    assert register.record(join, "joiner 1") == made
