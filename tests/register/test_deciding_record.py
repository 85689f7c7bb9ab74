"""Decisions in the record: they stand over rules, for later reports and newer readers too, and can be undone."""

from dataclasses import replace

import pytest

from comity.records import (
    Act,
    Alternative,
    Contradiction,
    InvalidValue,
    NotAllowed,
    OrganisationEntry,
    Participant,
    Reading,
    UnknownThing,
    Verdict,
)
from comity.records.accounts import Account, AccountRole
from comity.records.decisions import ThingKind
from comity.records.status import Status
from comity.records.words import Handling
from comity.register.deciding.attaching import Attaching, loose
from comity.register.deciding.correcting import Correct
from comity.register.deciding.deeds import Confirm, Mark, SetStatus, Undo, Withdraw
from comity.register.deciding.judgements import settle
from comity.register.deciding.judging import Judge, Split
from comity.register.joining.parties import likeness, parties
from comity.register.joining.people import People
from comity.register.policy import Policy
from tests.register.deciding import LAN, Office, report


@pytest.fixture
def office() -> Office:
    return Office(report("a"), report("b"))


def test_reports_of_the_example_are_joined_by_rule(office: Office) -> None:
    assert office.meeting().sources == ("a.txt#e1", "b.txt#e1")
    assert len(list(office.record.people)) == 2
    assert [one.sources for one in office.record.commitments] == [("a.txt#c1", "b.txt#c1")]


def test_correction_of_an_entry_stands_when_another_report_is_joined(office: Office) -> None:
    office.act(Correct(office.meeting().id, "date", "2024-05-02", "the programme says so"))
    office.file(report("c"))
    met = office.meeting()
    assert met.sources == ("a.txt#e1", "b.txt#e1", "c.txt#e1")
    assert met.date == "2024-05-02"
    (differing,) = met.conflicts
    assert (differing.field, [one.value for one in differing.values]) == ("date", ["2024-05-03"])
    assert differing.values[0].sources == met.sources
    (mark,) = met.decided
    assert (mark.field, mark.value, mark.was, mark.by) == ("date", "2024-05-02", "2024-05-03", "person:Lan")
    assert mark.reason == "the programme says so"
    assert mark.time.startswith("2024-05-04T")


def test_correction_of_a_finding_is_what_that_report_says(office: Office) -> None:
    office.act(Correct("a.txt#e1", "place", "Guangzhou"))
    met = office.meeting()
    (differing,) = met.conflicts
    assert {one.sources for one in differing.values} == {("a.txt#e1",), ("b.txt#e1",)}
    (mark,) = met.decided
    assert (mark.source, mark.field) == ("a.txt#e1", "place")


def test_correction_survives_a_newer_reader_and_a_corrected_version() -> None:
    office = Office(report("a", url="https://example.org/a"))
    office.act(Correct("a.txt#c1", "act", "agree"))
    office.act(Correct(office.record.commitments[0].id, "due", "2025"))
    office.file(report("a", reader="test-reader 2.0", url="https://example.org/a"))
    (said,) = office.record.commitments
    assert (said.sources, said.act, said.due) == (("a.txt#c7",), Act.AGREE, "2025")
    office.file(report("a", reader="test-reader 2.0", url="https://example.org/a", before="Corrected. "))
    (said,) = office.record.commitments
    assert (said.sources, said.act, said.due) == (("a.txt#c7",), Act.AGREE, "2025")


def test_later_correction_of_a_field_takes_the_place_of_the_earlier(office: Office) -> None:
    office.act(Correct(office.meeting().id, "date", "2024-05-02"))
    office.act(Correct(office.meeting().id, "date", "2024-05-01"))
    met = office.meeting()
    assert (met.date, [mark.was for mark in met.decided]) == ("2024-05-01", ["2024-05-03"])


def test_decision_that_finds_nothing_is_listed_and_comes_back(office: Office) -> None:
    office.act(Correct("a.txt#c1", "due", "2025"))
    whole = report("a", reader="test-reader 2.0")
    office.file(replace(whole, commitments=()))
    (one,) = loose(office.decisions, Attaching.over(office.decisions, office.readings))
    assert (one.named, one.partly) == ("a.txt#c1", False)
    assert "exchange pilots" in one.quote
    office.file(replace(whole, reader="test-reader 3.0"))
    assert loose(office.decisions, Attaching.over(office.decisions, office.readings)) == ()
    assert "2025" in {said.due for said in office.record.commitments}


def test_same_holds_for_a_third_report(office: Office) -> None:
    office.file(report("c", guest="Robert Tan", day=20))
    assert len(list(office.record.people)) == 3
    office.act(Judge(office.person("Chen Haiyu").id, office.person("Robert Tan").id, Verdict.SAME, "his card"))
    assert len(list(office.record.people)) == 2
    assert office.person("Chen Haiyu").decided[0].value == "same"
    office.file(report("b", guest="Robert Tan", day=21))
    assert {"Chen Haiyu", "Robert Tan"} <= set(office.person("Robert Tan").names)
    human = [one for one in office.record.judgements if one.by == "person:Lan"]
    assert [(one.verdict, one.score, one.reason) for one in human] == [(Verdict.SAME, 1.0, "his card")]


def test_different_people_of_one_name_are_kept_apart(office: Office) -> None:
    office.file(report("c", day=20))
    whole = office.person("Chen Haiyu")
    office.act(Split(whole.id, ("c.txt#e1",), "a namesake"))
    apart = [one for one in office.record.people if "Chen Haiyu" in one.names]
    assert sorted(one.sources for one in apart) == [("a.txt#e1", "b.txt#e1"), ("c.txt#e1",)]


def test_split_meetings_stay_apart_and_may_be_joined_again(office: Office) -> None:
    before = office.record
    split = office.act(Split(office.meeting().id, ("b.txt#e1",)))
    assert [one.sources for one in office.record.engagements if len(one.sources) == 1]
    with pytest.raises(Contradiction, match=rf"contradicts entry {split.entry.sequence} \(judged by Lan on 2024-05-04"):
        office.act(Judge("a.txt#e1", "b.txt#e1", Verdict.SAME))
    office.act(Undo(split.entry.sequence, "mistaken"))
    assert office.record == before


def test_meetings_on_other_days_are_one_when_a_person_says_so(office: Office) -> None:
    office.file(report("c", day=9))
    assert len(office.record.engagements) == 2
    one, other = office.meeting(), office.meeting("c.txt#e1")
    office.act(Judge(one.id, other.id, Verdict.SAME))
    met = office.meeting()
    assert met.sources == ("a.txt#e1", "b.txt#e1", "c.txt#e1")
    assert [conflict.field for conflict in met.conflicts] == ["date"]


def test_commitments_may_be_joined_and_parted(office: Office) -> None:
    (said,) = office.record.commitments
    office.act(Split(said.id, ("a.txt#c1",)))
    assert len(office.record.commitments) == 2
    office.act(Undo(office.ledger.head.sequence))
    assert len(office.record.commitments) == 1


def test_contradiction_through_a_third_thing_is_named(office: Office) -> None:
    office.file(report("c", guest="Robert Tan", day=20))
    office.file(report("b", guest="Wilhelm Krause", day=21, before="Later. "))
    names = ["Chen Haiyu", "Robert Tan", "Wilhelm Krause"]
    keep = [office.person(name).id for name in names]
    assert len(set(keep)) == 3
    office.act(Judge(keep[0], keep[1], Verdict.SAME))
    office.act(Judge(office.person(names[1]).id, keep[2], Verdict.SAME))
    with pytest.raises(InvalidValue, match="is one thing"):
        office.act(Judge(office.person(names[0]).id, office.person(names[2]).id, Verdict.DIFFERENT))
    with pytest.raises(Contradiction, match=r"entry .* entry "):
        office.act(Split(office.person(names[0]).id, ("a.txt#e1", "b.txt#e1")))


def test_withdrawn_finding_and_entry_are_listed_and_nowhere_else(office: Office) -> None:
    office.act(Withdraw("a.txt#e1", "another meeting"))
    assert office.meeting("b.txt#e1").sources == ("b.txt#e1",)
    assert [(one.id, one.kind) for one in office.record.withdrawn] == [("a.txt#e1", "engagement")]
    office.act(Withdraw(office.meeting("b.txt#e1").id))
    office.file(report("c"))
    assert office.record.engagements == ()
    assert office.record.withdrawn[-1].sources == ("b.txt#e1", "c.txt#e1"), "also of a report filed later"
    assert all(said.engagement is None for said in office.record.commitments)


def test_status_is_set_with_its_evidence(office: Office) -> None:
    (said,) = office.record.commitments
    office.act(SetStatus(said.id, Status.COMPLETE, (office.meeting().id,), on="2025-01", suggested=Status.LIMITED))
    office.file(report("c"))
    (said,) = office.record.commitments
    (mark,) = said.decided
    assert (mark.field, mark.value, mark.was) == ("status", "complete", "limited")
    assert mark.evidence == ("a.txt#e1", "b.txt#e1")


def test_confirmation_shows_with_who_and_when(office: Office) -> None:
    office.act(Confirm(office.meeting().id))
    (mark,) = office.meeting().decided
    assert (mark.kind, mark.field, mark.by) == ("confirmed", None, "person:Lan")


def test_part_of_a_visit_is_corrected_by_naming_the_visit(office: Office) -> None:
    office.file(report("c", day=9))
    other = office.meeting("c.txt#e1")
    office.act(Correct(office.meeting().id, "part_of", other.id))
    assert office.meeting().part_of == other.id
    office.file(report("c", day=9, reader="test-reader 2.0"))
    assert office.meeting().part_of == office.meeting("c.txt#e4").id


def test_undo_of_undo_makes_it_stand_again(office: Office) -> None:
    before = office.record
    done = office.act(Withdraw(office.meeting().id))
    after = office.record
    undo = office.act(Undo(done.entry.sequence))
    assert office.record == before
    with pytest.raises(Contradiction, match=f"was undone already, by entry {undo.entry.sequence}"):
        office.act(Undo(done.entry.sequence))
    office.act(Undo(undo.entry.sequence))
    assert office.record == after


def test_undoing_an_undoing_that_contradicts_a_later_judgement_is_named(office: Office) -> None:
    split = office.act(Split(office.meeting().id, ("b.txt#e1",)))
    undo = office.act(Undo(split.entry.sequence))
    same = office.act(Judge("a.txt#e1", "b.txt#e1", Verdict.SAME))
    with pytest.raises(Contradiction, match=f"contradicts entry {same.entry.sequence}"):
        office.act(Undo(undo.entry.sequence))


OTHER = Policy(Account("Nam", AccountRole.OFFICER, Handling.RESTRICTED))


def test_what_another_decided_is_undone_by_a_reviewer_only(office: Office) -> None:
    done = office.act(Confirm("a.txt#e1"))
    with pytest.raises(NotAllowed, match="may not undo what somebody else decided; needed: reviewer, administrator"):
        office.act(Undo(done.entry.sequence), OTHER)
    own = office.act(Confirm("b.txt#e1"), OTHER)
    office.act(Undo(own.entry.sequence), OTHER)


@pytest.mark.parametrize("number", [0, -1, 99, 10**18])
def test_undo_of_an_entry_that_is_not_there(office: Office, number: int) -> None:
    with pytest.raises(UnknownThing, match="no entry of the ledger is called"):
        office.act(Undo(number))


def test_undo_of_what_is_no_decision(office: Office) -> None:
    with pytest.raises(InvalidValue, match="is of the kind document-filed, which cannot be undone"):
        office.act(Undo(1))


@pytest.mark.parametrize(
    ("what", "field", "value", "why"),
    [
        ("a.txt#e1", "date", "yesterday", "date"),
        ("a.txt#e1", "date", "2024-02-31", "date"),
        ("a.txt#e1", "kind", "party", "none of visit, meeting"),
        ("a.txt#e1", "colour", "red", "is none that a engagement has|is none that an engagement has"),
        ("a.txt#e1", "place", "Nowhereville-on-Sea", "no locality is called"),
        ("a.txt#e1", "kind", None, "may not be unknown"),
        ("a.txt#e1", "planned", "perhaps", "neither yes nor no"),
        ("a.txt#e1", "date", "2024-05-03", "is what a.txt#e1 has already"),
        ("a.txt#e1", "participants", [{"nom": "x"}], "missing required field `name`"),
        ("a.txt#e1", "part_of", "e1", "is the thing itself"),
        ("a.txt#c1", "act", "praise", "none of hope"),
        ("a.txt#c1", "areas", "trade, dragons", "is no area"),
        ("a.txt#c1", "speaker", "x" * 501, "has 501 characters"),
        ("a.txt#c1", "speaker", "a\0b", "control character"),
        ("a.txt#c1", "engagement", "c1", "is a commitment, not a"),
    ],
)
def test_values_that_cannot_be_are_refused(office: Office, what: str, field: str, value: object, why: str) -> None:
    head = office.ledger.head
    with pytest.raises(InvalidValue, match=why):
        office.act(Correct(what, field, value))
    assert office.ledger.head == head


@pytest.mark.parametrize("name", ["Đinh Tiến Dũng", "黄坤明", "محمد بن راشد", "Σωκράτης", "அருள்", "👋🏽 e\u0301"])
def test_names_in_every_script_are_kept_as_written(office: Office, name: str) -> None:
    office.act(Correct("a.txt#c1", "speaker", name, f"{name}: {name}"))
    assert office.decisions.standing[-1].content.reason == f"{name}: {name}"
    office.act(Correct(office.person("Chen Haiyu").id, "name", name))
    assert name in {one.name for one in office.record.people}


def bodies(office: Office) -> list[str]:
    return [one.participant.name for one in office.meeting().participants if one.person is None]


def with_body(paper: str, name: str) -> Reading:
    """The paper's report, which names a body that took part too."""
    whole = report(paper, before=f"With {name}. ")
    met = whole.engagements[0]
    return replace(whole, engagements=(replace(met, participants=(*met.participants, Participant(name, (), "VN-HP"))),))


def test_bodies_are_one_by_all_their_names_when_a_person_says_so() -> None:
    names = "Ben Xanh Foreign Office", "Department of External Relations", "BEN XANH FOREIGN OFFICE"
    office = Office(with_body("a", names[0]), with_body("b", names[1]))
    assert sorted(bodies(office)) == sorted(names[:2])
    before = office.record
    office.act(Judge(f"org:{names[0]}", f"org:{names[1]}", Verdict.SAME, "renamed in March"))
    assert len(bodies(office)) == 1
    office.file(with_body("c", names[2]))
    assert len(office.meeting().sources) == 3
    assert len(bodies(office)) == 1, "also by a form of the name in a later report"
    with pytest.raises(Contradiction, match="contradicts entry 5"):
        office.act(Judge(f"org:{names[0]}", f"org:{names[1]}", Verdict.DIFFERENT))
    office.act(Undo(5))
    assert len(bodies(office)) > 1
    assert [one.sources for one in before.engagements] == [("a.txt#e1", "b.txt#e1")]


def test_bodies_of_like_names_are_two_when_a_person_says_so() -> None:
    names = "Ben Xanh Port Company", "Ben Xanh Port Companies"
    office = Office(with_body("a", names[0]), with_body("b", names[1]))
    office.act(Judge(f"org:{names[0]}", f"org:{names[1]}", Verdict.DIFFERENT))
    ruled = settle(office.decisions.standing, Attaching.over(office.decisions, office.readings)).ruled
    people = People((), {}, (), ruled[ThingKind.ORGANISATION])
    one, other = (parties(reading, "x", [name], people) for reading, name in zip(office.readings, names, strict=True))
    assert likeness(one, other, one_language=True) == 0.0
    plain = [replace(party, unlike=frozenset()) for party in (*one, *other)]
    assert likeness((plain[0],), (plain[1],), one_language=True) == 1.0, "which a rule would take for one"


def body(office: Office, source: str) -> OrganisationEntry:
    (found,) = [one for one in office.record.organisations if source in one.sources]
    return found


def test_bodies_have_entries_that_are_judged_and_show_it() -> None:
    names = "Ben Xanh Foreign Office", "Department of External Relations"
    office = Office(with_body("a", names[0]), with_body("b", names[1]))
    one, other = body(office, "a.txt#e1"), body(office, "b.txt#e1")
    assert (one.names, one.sides, one.sources, one.decided) == ((names[0],), ("VN-HP",), ("a.txt#e1",), ())
    before = office.record
    office.act(Judge(one.id, other.id, Verdict.SAME, "renamed in March"))
    whole = body(office, "a.txt#e1")
    assert set(whole.names) == set(names)
    assert [(mark.kind, mark.value, mark.reason) for mark in whole.decided] == [("judged", "same", "renamed in March")]
    office.file(with_body("c", names[1].upper()))
    assert body(office, "c.txt#e1").sources == ("a.txt#e1", "b.txt#e1", "c.txt#e1")
    with pytest.raises(Contradiction, match="contradicts entry 5"):
        office.act(Judge(f"org:{names[0]}", f"org:{names[1]}", Verdict.DIFFERENT))
    office.act(Undo(5))
    kept = Office(with_body("a", names[0]), with_body("b", names[1]))
    assert kept.record == before


def test_bodies_of_one_name_are_split_by_their_sources_and_one_again_when_that_is_undone() -> None:
    name = "Foreign Affairs Office"
    office = Office(with_body("a", name), with_body("b", name))
    before = office.record
    whole = body(office, "a.txt#e1")
    assert whole.sources == ("a.txt#e1", "b.txt#e1")
    number = office.act(Split(whole.id, ("b.txt#e1",), "that of the other port")).entry.sequence
    assert body(office, "a.txt#e1").sources == ("a.txt#e1",)
    assert body(office, "b.txt#e1").sources == ("b.txt#e1",)
    for one in office.record.organisations:
        assert [(mark.kind, mark.value) for mark in one.decided] == [("judged", "different")]
    office.file(with_body("c", name))
    assert body(office, "c.txt#e1").sources == ("a.txt#e1", "c.txt#e1"), "a later report stays with the rest"
    office.file(replace(with_body("b", name), reader="test-reader 1.1"))
    assert body(office, "b.txt#e1").sources == ("b.txt#e1",), "also after a newer reading"
    with pytest.raises(Contradiction, match=f"contradicts entry {number}"):
        office.act(Judge(body(office, "a.txt#e1").id, body(office, "b.txt#e1").id, Verdict.SAME))
    office.act(Undo(number))
    assert body(office, "b.txt#e1").sources == ("a.txt#e1", "b.txt#e1", "c.txt#e1")
    assert [one.sources for one in before.organisations] == [("a.txt#e1", "b.txt#e1")]


def test_a_body_is_confirmed_corrected_and_withdrawn_as_others_are() -> None:
    office = Office(with_body("a", "Ben Xanh Port Company"))
    office.act(Confirm(body(office, "a.txt#e1").id))
    office.act(Correct(body(office, "a.txt#e1").id, "name", "Ben Xanh Ports Holding Company"))
    found = body(office, "a.txt#e1")
    assert (found.name, [mark.kind for mark in found.decided]) == (
        "Ben Xanh Ports Holding Company",
        ["confirmed", "corrected"],
    )
    with pytest.raises(InvalidValue, match="is named in entries and documents; mark those"):
        office.act(Mark(found.id, Handling.INTERNAL))
    number = office.act(Withdraw(found.id, "a ship")).entry.sequence
    assert office.record.organisations == ()
    assert [(one.kind, one.id) for one in office.record.withdrawn] == [("organisation", found.id)]
    assert office.record.engagements, "the engagement stands"
    office.act(Undo(number))
    assert body(office, "a.txt#e1").id == found.id


def test_who_came_together_once_is_no_organisation() -> None:
    for name in (
        "the delegation of Ben Xanh",
        "leaders of both sides",
        "广东省代表团",
        "Hải Phòng",
        "đoàn đại biểu thành phố",
    ):
        assert Office(with_body("a", name)).record.organisations == ()
    for name in ("Ben Xanh Port Company", "Sở Ngoại vụ Bến Xanh", "广东省外事办公室", "Comité populaire de Ben Xanh"):
        assert Office(with_body("a", name)).record.organisations[0].names == (name,)


@pytest.mark.parametrize("name", ["org:", "org:Nobody", "org:Chen Haiyu", "org:" + "x" * 9_999])
def test_a_body_that_nothing_names_is_not_there(office: Office, name: str) -> None:
    with pytest.raises(UnknownThing, match="no organisation is called"):
        office.act(Judge(name, "org:x", Verdict.SAME))


def test_things_of_two_kinds_and_one_thing_cannot_be_judged(office: Office) -> None:
    meeting, person = office.meeting().id, office.person("Chen Haiyu").id
    with pytest.raises(InvalidValue, match="they are"):
        office.act(Judge(meeting, person, Verdict.SAME))
    with pytest.raises(InvalidValue, match="is one thing"):
        office.act(Judge(meeting, meeting, Verdict.SAME))
    with pytest.raises(InvalidValue, match="is no decision"):
        office.act(Judge(meeting, "a.txt#e1", Verdict.UNSURE))


@pytest.mark.parametrize("out", [(), ("a.txt#e1", "b.txt#e1")])
def test_split_takes_some_of_the_sources(office: Office, out: tuple[str, ...]) -> None:
    with pytest.raises(InvalidValue, match="must be some of the sources"):
        office.act(Split(office.meeting().id, out))


def test_split_by_what_is_no_source(office: Office) -> None:
    with pytest.raises(UnknownThing, match="no source of e-"):
        office.act(Split(office.meeting().id, ("x.txt#e1",)))


def test_marked_entry_is_not_there_for_those_it_is_not_open_to(office: Office) -> None:
    officer = Policy(Account("Nam", AccountRole.OFFICER, Handling.INTERNAL))
    assert office.record_of(officer) == office.record
    marked = office.act(Mark(office.meeting().id, Handling.RESTRICTED))
    office.file(report("c"))
    seen = office.record_of(officer)
    assert seen.engagements == ()
    assert all(said.engagement is None for said in seen.commitments)
    assert "2024" not in str([one.decided for one in seen.commitments])
    assert office.record_of(LAN).engagements
    with pytest.raises(UnknownThing, match=r"no finding of a\.txt is called 'e1'; it has c1"):
        office.act(Confirm("a.txt#e1"), officer)
    office.act(Undo(marked.entry.sequence))
    assert office.record_of(officer) == office.record


def test_what_is_not_open_does_not_show_by_recount() -> None:
    hidden = report("c", handling=Handling.RESTRICTED)
    office, without = Office(report("a"), report("b"), hidden), Office(report("a"), report("b"))
    officer = Policy(Account("Nam", AccountRole.OFFICER, Handling.INTERNAL))
    assert office.record != without.record
    assert office.record_of(officer) == without.record
    office.act(Correct(office.meeting().id, "date", "2024-05-01", "from the restricted report"))
    assert office.record_of(officer) == without.record, "a decision shows to those who see all that it rests on"
    assert office.meeting().date == "2024-05-01"


def test_mark_is_refused_where_the_person_could_not_see_it_again(office: Office) -> None:
    with pytest.raises(InvalidValue, match="is not open to you"):
        office.act(Mark("a.txt#e1", Handling.RESTRICTED), Policy(Account("R", AccountRole.REVIEWER, Handling.INTERNAL)))
    with pytest.raises(InvalidValue, match="is named in entries and documents"):
        office.act(Mark(office.person("Chen Haiyu").id, Handling.INTERNAL))


def test_complete_needs_evidence_or_words(office: Office) -> None:
    said = office.record.commitments[0]
    with pytest.raises(InvalidValue, match="needs evidence"):
        office.act(SetStatus(said.id, Status.COMPLETE))


@pytest.mark.parametrize("about", ["finding", "entry"])
def test_correction_of_the_speaker_ends_the_doubt_about_who_spoke(about: str) -> None:
    told = report("a")
    doubt = (Alternative("speaker", "Chen Haiyu"), Alternative("addressee", "CN-XX"))
    office = Office(replace(told, commitments=tuple(replace(one, alternatives=doubt) for one in told.commitments)))
    (said,) = office.record.commitments
    assert said.alternatives == doubt
    office.act(Correct("a.txt#c1" if about == "finding" else said.id, "speaker", "Chen Haiyu"))
    (said,) = office.record.commitments
    assert (said.speaker, said.alternatives) == ("Chen Haiyu", doubt[1:])
