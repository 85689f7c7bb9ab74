"""Joining engagements: which reports describe the same one, and what the entry then says."""

from collections.abc import Sequence

from comity.records import (
    Document,
    Engagement,
    EngagementKind,
    Evidence,
    Participant,
    Place,
    Reading,
    Record,
    Role,
    Verdict,
)
from comity.register import join

GUEST = Participant("Lê Thị Sáu", ("mayor of Bến Xanh",), "VN-XX", Role.GUEST)
HOST = Participant("Chen Haiyu", ("Secretary of the Nam Hồ Party Committee",), "CN-YY", Role.HOST)
OTHER_HOST = Participant("Wu Changlin", ("mayor of Nam Hồ",), "CN-YY", Role.HOST)
CITY, PROVINCE = Place("Foshan", "CN-GD", 1811103), Place("Guangdong", "CN-GD")


def engagement(
    number: str = "e1", kind: str = "meeting", date: str | None = "2024-05-03", **fields: object
) -> Engagement:
    known: dict[str, object] = {"participants": (GUEST, HOST), "evidence": (Evidence(int(number[1:]), 20, "x" * 3),)}
    return Engagement(id=number, kind=EngagementKind(kind), date=date, **{**known, **fields})  # type: ignore[arg-type]


def report(name: str, *engagements: Engagement, published: str | None = "2024-05-04") -> Reading:
    return Reading(Document(name, f"The report {name}.", "en", published), engagements=engagements)


def joined(record: Record) -> list[tuple[str, ...]]:
    return [entry.sources for entry in record.engagements if len(entry.sources) > 1]


def together(*readings: Reading) -> bool:
    return len(joined(join(readings))) == 1


def test_reports_of_one_meeting_are_one_entry_with_the_better_values() -> None:
    record = join([
        report("a", engagement(place=None, date="2024-05")),
        report("b", engagement(kind="talks", place=CITY)),
        report("c", engagement(place=PROVINCE)),
    ])  # fmt: skip
    (entry,) = record.engagements
    assert entry.sources == ("a#e1", "b#e1", "c#e1")
    assert (entry.kind, entry.date, entry.place, entry.conflicts) == (EngagementKind.TALKS, "2024-05-03", CITY, ())
    assert [(j.participant.name, j.sources) for j in entry.participants] == [
        ("Chen Haiyu", entry.sources),
        ("Lê Thị Sáu", entry.sources),
    ]


def test_a_body_that_its_locality_has_one_of_is_one_in_any_language() -> None:
    def signing(name: str, *bodies: str) -> Reading:
        people = (GUEST, HOST, *(Participant(body, (), "VN-HN", Role.SIGNATORY) for body in bodies))
        return report(name, engagement(kind="signing", participants=people))

    record = join([
        signing("a", "Hanoi People's Committee", "Hanoi Medical University"),
        signing("b", "UBND thành phố Hà Nội", "Đại học Y Hà Nội"),
        signing("c", "河内市人民委员会"),
    ])  # fmt: skip
    (entry,) = record.engagements
    bodies = {j.participant.name: len(j.sources) for j in entry.participants if not j.person}
    assert bodies == {"Hanoi People's Committee": 3, "Hanoi Medical University": 1, "Đại học Y Hà Nội": 1}


def test_a_province_is_no_other_place_than_its_country() -> None:
    china, province = Place("China", "CN", 1814991), Place("Guangdong", "CN-GD", 1809935)
    record = join([
        report("a", engagement(kind="visit", place=china)),
        report("b", engagement(kind="visit", place=province)),
        report("c", engagement(kind="visit", place=china)),
    ])  # fmt: skip
    (entry,) = record.engagements
    assert (entry.place, entry.conflicts) == (province, ())


def test_dates_a_day_apart_join_and_stand_as_a_conflict() -> None:
    record = join([
        report("a", engagement()),
        report("b", engagement()),
        report("c", engagement(date="2024-05-04")),
    ])  # fmt: skip
    (entry,) = record.engagements
    assert entry.date == "2024-05-03"
    (conflict,) = entry.conflicts
    assert conflict.field == "date"
    assert [(said.value, said.sources) for said in conflict.values] == [
        ("2024-05-03", ("a#e1", "b#e1")),
        ("2024-05-04", ("c#e1",)),
    ]


def test_two_engagements_of_one_document_are_never_one() -> None:
    morning, evening = engagement("e1"), engagement("e2", kind="reception")
    record = join(
        [report("a", morning, evening), report("b", morning, evening), report("c", engagement(kind="reception"))]
    )
    assert sorted(joined(record)) == [("a#e1", "b#e1"), ("a#e2", "b#e2", "c#e1")]


def test_meetings_with_different_people_of_one_side_are_two() -> None:
    other = engagement(participants=(GUEST, OTHER_HOST))
    assert not together(report("a", engagement()), report("b", other))


def test_far_dates_other_kinds_and_visits_do_not_join() -> None:
    first = report("a", engagement())
    assert not together(first, report("b", engagement(date="2024-05-09")))
    assert not together(first, report("b", engagement(kind="visit")))
    assert not together(first, report("b", engagement(kind="call")))


def test_places_that_contradict_are_kept_side_by_side() -> None:
    record = join([report("a", engagement(place=CITY)), report("b", engagement(place=Place("Kunming", "CN-YN")))])
    (entry,) = record.engagements
    assert [c.field for c in entry.conflicts] == ["place"]


def test_visits_join_by_head_country_and_days_and_their_parts_know_them() -> None:
    visit = engagement(
        "e9", kind="visit", date="2024-05-02/2024-05-06", participants=(GUEST,), place=Place("China", "CN")
    )
    undated = engagement("e9", kind="visit", date=None, participants=(GUEST,), place=Place("Kunming", "CN-YN"))
    part = engagement("e1", part_of="e9")
    record = join([report("a", visit, part), report("b", undated, part)])
    whole = next(e for e in record.engagements if e.kind is EngagementKind.VISIT)
    assert whole.sources == ("a#e9", "b#e9")
    assert whole.date == "2024-05-02/2024-05-06"
    assert [e.part_of for e in record.engagements if e is not whole] == [whole.id]
    later = report(
        "b", engagement("e9", kind="visit", date="2024-08", participants=(GUEST,), place=Place("China", "CN"))
    )
    assert not together(report("a", visit), later)


def test_a_report_in_han_joins_one_in_letters() -> None:
    letters = (Participant("Lê Thị Giang", (), "VN-XX", Role.GUEST), HOST)
    han = (Participant("黎氏江", (), "VN-XX", Role.GUEST), Participant("陈海宇", (), "CN-YY", Role.HOST))
    record = join([report("a", engagement(participants=letters)), report("b", engagement(participants=han))])
    assert joined(record) == [("a#e1", "b#e1")]
    assert {p.names for p in record.people} == {("Chen Haiyu", "陈海宇"), ("Lê Thị Giang", "黎氏江")}


def test_near_cases_are_kept_as_unsure() -> None:
    alone = engagement(participants=(GUEST,), kind="reception", date=None)
    record = join([report("a", engagement(place=CITY)), report("b", alone)])
    verdicts: Sequence[Verdict] = [j.verdict for j in record.judgements if "engagements" in j.by]
    assert verdicts == [Verdict.UNSURE]


def test_of_two_meetings_of_one_report_the_one_that_names_both_is_preferred() -> None:
    whole = engagement("e9", "visit", "2024-05-02/2024-05-04", participants=(GUEST,))
    vague = engagement(part_of="e9", participants=(GUEST, Participant("leaders of Nam Hồ", (), None, Role.HOST)))
    exact = engagement("e2", part_of="e9")
    record = join([report("a", whole, vague, exact), report("b", whole, engagement(part_of="e9"))])
    assert ("a#e2", "b#e1") in joined(record)
    assert ("a#e1",) in [entry.sources for entry in record.engagements]


MINISTER = Participant("Wu Changlin", ("mayor of Nam Hồ",), "CN-YY", Role.ATTENDEE)


def test_meetings_of_one_day_with_heads_of_other_countries_stay_apart() -> None:
    guests = [Participant(name, (), side, Role.GUEST) for name, side in (("Karel Dvorský", "CZ"), ("Ana Prates", "PT"))]
    record = join([report(g.name, engagement(participants=(HOST, g, MINISTER))) for g in guests])
    assert [len(entry.sources) for entry in record.engagements] == [1, 1]


def test_talks_of_three_are_not_the_talks_of_two_of_them() -> None:
    third = Participant("Karel Dvorský", (), "CZ", Role.GUEST)
    record = join([
        report("a", engagement()),
        report("b", engagement(participants=(GUEST, HOST, third))),
        report("c", engagement(participants=(HOST, GUEST))),
    ])  # fmt: skip
    assert joined(record) == [("a#e1", "c#e1")]


def test_one_person_and_no_date_do_not_make_one_meeting() -> None:
    vague = engagement(date=None, participants=(HOST, Participant("the port company", (), None, Role.GUEST)))
    assert not together(report("a", vague, published="2024-05-10"), report("b", engagement()))


def bodies(*sides: str) -> tuple[Participant, ...]:
    return tuple(Participant(f"the delegation of {side}", (), side) for side in sides)


def test_a_country_and_its_own_province_are_one_side() -> None:
    told = report("a", engagement(participants=bodies("VN-HN", "CN-GD")))
    assert together(told, report("b", engagement(participants=bodies("VN-HN", "VN", "CN-GD"))))
    assert together(told, report("b", engagement(participants=bodies("VN", "CN-GD"))))
    assert not together(told, report("b", engagement(participants=bodies("VN-SG", "CN-GD"))))
    assert not together(told, report("b", engagement(participants=bodies("VN-HN", "CN-YN"))))
    assert not together(told, report("b", engagement(participants=bodies("VN", "VN-HN"))))


def test_the_days_of_a_visit_are_not_the_one_day_that_one_report_gives() -> None:
    days = "2024-05-02/2024-05-05"
    told = [("a", days), ("b", days), ("c", "2024-05-05"), ("d", "2024-05")]
    record = join([report(name, engagement(kind="visit", date=date, participants=(GUEST,))) for name, date in told])
    assert [(len(e.sources), e.date) for e in record.engagements] == [(4, days)]


def test_a_delegation_that_is_told_of_its_country_only_is_the_one_of_those_days() -> None:
    unnamed = Participant("the delegation", (), "VN", Role.GUEST)
    days = "2024-05-02/2024-05-05"
    there = Place("China", "CN")
    named = report("a", engagement(kind="visit", date=days, place=there, participants=(GUEST,)))
    assert together(named, report("b", engagement(kind="visit", date=days, place=there, participants=(unnamed,))))
    later = "2024-05-12/2024-05-15"
    assert not together(named, report("b", engagement(kind="visit", date=later, place=there, participants=(unnamed,))))


def test_a_side_that_one_report_leaves_out_is_the_one_that_others_tell() -> None:
    body = Participant("leaders of Nam Hồ", (), "CN-YY", Role.HOST)
    unsaid = Participant("Chen Haiyu", ("Secretary of the Nam Hồ Party Committee",), None, Role.HOST)
    vague = engagement(participants=(GUEST, body))
    exact = engagement("e2", kind="working-session", participants=(GUEST, unsaid))
    record = join([report("a", vague, exact), report("b", engagement())])
    assert joined(record) == [("a#e2", "b#e1")]


def test_heads_of_two_provinces_meet_one_guest_apart() -> None:
    of_another = Participant("Phạm Văn Bảy", ("mayor of Đá Trắng",), "VN-ZZ", Role.GUEST)
    assert not together(
        report("a", engagement(place=CITY)), report("b", engagement(participants=(of_another, HOST), place=CITY))
    )


def test_a_tea_is_not_the_talks_though_the_same_two_had_it() -> None:
    words = "had tea with"
    tea = engagement(kind="reception", evidence=(Evidence(1, 1 + len(words), words),))
    assert together(report("a", engagement(kind="talks")), report("b", engagement(kind="reception")))
    assert not together(report("a", engagement(kind="talks")), report("b", tea))


def test_a_conference_of_two_heads_is_a_call_by_video() -> None:
    assert together(report("a", engagement(kind="conference")), report("b", engagement(kind="call")))
    assert not together(report("a", engagement(kind="conference")), report("b", engagement(kind="talks")))


def test_a_conference_is_one_where_one_report_names_the_heads_and_another_the_provinces() -> None:
    provinces = (Participant("tỉnh Bến Xanh", (), "VN-XX"), Participant("tỉnh Nam Hồ", (), "CN-YY"))
    third = Participant("Phạm Văn Bảy", ("mayor of Đá Trắng",), "VN-ZZ", Role.GUEST)
    heads = engagement(kind="conference", participants=(GUEST, HOST, third))
    names = engagement(kind="conference", participants=(*provinces, Participant("tỉnh Đá Trắng", (), "VN-ZZ")))
    assert together(report("a", heads), report("b", names))


def test_papers_that_one_guest_saw_signed_in_two_provinces_are_two() -> None:
    second = Participant("Wu Changlin", ("Secretary of the Đá Trắng Party Committee",), "CN-ZZ", Role.WITNESS)
    aide = Participant("Phạm Văn Bảy", ("vice mayor of Bến Xanh",), "VN-XX", Role.WITNESS)
    there = report("a", engagement(kind="signing"))
    assert not together(there, report("b", engagement(kind="signing", date=None, participants=(GUEST, second, aide))))
    assert together(there, report("b", engagement(kind="signing", date=None, participants=(GUEST, HOST, aide))))


def test_papers_that_one_side_signs_with_two_others_on_those_days_are_two() -> None:
    host = Participant("Chen Haiyu", ("premier",), "CN", Role.SIGNATORY)
    readings = [
        report(name, engagement(kind="signing", date=None, participants=(host, Participant(who, (), side))))
        for name, who, side in (("a", "Amara Diallo", "SN"), ("b", "Pedro Lima", "BR"), ("c", "Amara Diallo", "SN"))
    ]
    assert joined(join(readings)) == [("a#e1", "c#e1")]


def test_a_summit_of_two_at_a_place_is_their_meeting_and_without_one_a_call() -> None:
    met = report("a", engagement(place=CITY))
    assert together(met, report("b", engagement(kind="conference", place=PROVINCE)))
    assert not together(met, report("b", engagement(kind="conference", place=None)))
    assert together(report("a", engagement(kind="call")), report("b", engagement(kind="conference", place=None)))
