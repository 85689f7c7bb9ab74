"""Joining people: one entry a person, under all names; namesakes stay apart."""

from comity.records import Document, Engagement, EngagementKind, Evidence, Participant, Reading, Record, Role, Verdict
from comity.register import join

HERE = (Evidence(0, 3, "The"),)


def report(name: str, *participants: Participant, date: str = "2024-05-03") -> Reading:
    engagement = Engagement("e1", EngagementKind.MEETING, HERE, date=date, participants=participants)
    return Reading(Document(name, f"The report {name}.", "en", date), engagements=(engagement,))


def named(record: Record) -> set[tuple[str, ...]]:
    return {person.names for person in record.people}


def test_all_written_forms_are_one_person_with_every_office_seen() -> None:
    record = join([
        report("a", Participant("Đinh Tiến Dũng", ("Secretary of the Hà Nội Party Committee",), "VN-HN", Role.GUEST)),
        report("b", Participant("Dinh Tien Dung", ("Politburo member",), "VN-HN", Role.GUEST), date="2024-06-01"),
        report("c", Participant("丁进勇", ("河内市委书记",), "VN-HN", Role.GUEST), date="2024-06-02"),
    ])  # fmt: skip
    (person,) = record.people
    assert person.name == "Đinh Tiến Dũng"
    assert person.names == ("Dinh Tien Dung", "Đinh Tiến Dũng", "丁进勇")
    assert [(office.title, office.seen) for office in person.offices] == [
        ("Politburo member", ("2024-06-01",)),
        ("Secretary of the Hà Nội Party Committee", ("2024-05-03",)),
        ("河内市委书记", ("2024-06-02",)),
    ]


def test_namesakes_with_other_offices_and_sides_at_one_date_stay_apart() -> None:
    record = join([
        report("a", Participant("Wang Ning", ("Secretary of the Yunnan Party Committee",), "CN-YN", Role.HOST)),
        report("b", Participant("Wang Ning", ("Mayor of Guangzhou",), "CN-GD", Role.HOST), date="2024-05-10"),
        report("c", Participant("王宁", ("云南省委书记",), "CN-YN", Role.HOST), date="2024-05-12"),
    ])  # fmt: skip
    assert sorted(p.sources for p in record.people) == [("a#e1", "c#e1"), ("b#e1",)]
    assert Verdict.DIFFERENT in {j.verdict for j in record.judgements}


def test_somebody_who_moved_on_is_one_person() -> None:
    record = join([
        report("a", Participant("Wang Ning", ("Governor of Fujian",), "CN-FJ", Role.HOST), date="2020-03-01"),
        report("b", Participant("Wang Ning", ("Secretary of the Yunnan Party Committee",), "CN-YN", Role.HOST)),
    ])  # fmt: skip
    assert len(record.people) == 1
    assert set(record.people[0].sides) == {"CN-FJ", "CN-YN"}


def test_tones_keep_people_apart_even_through_a_form_without_marks() -> None:
    record = join([
        report("a", Participant("Trần Văn Dũng", (), "VN-HN")),
        report("b", Participant("Trần Văn Dụng", (), "VN-DN")),
        report("c", Participant("Tran Van Dung", (), "VN-DN")),
    ])  # fmt: skip
    assert named(record) == {("Tran Van Dung", "Trần Văn Dụng"), ("Trần Văn Dũng",)}


def test_middle_names_keep_people_apart_even_through_a_form_without() -> None:
    record = join([
        report("a", Participant("Harold P. Lindqvist", (), "SE")),
        report("b", Participant("Harold K. Lindqvist", (), "SE"), date="2020-01-01"),
        report("c", Participant("Harold Lindqvist", (), "SE"), date="2020-01-02"),
    ])  # fmt: skip
    assert len(record.people) == 2


def test_two_at_one_table_are_two() -> None:
    record = join([report("a", Participant("Li Wei", (), "CN-GD"), Participant("李伟", (), "CN-GD"))])
    assert len(record.people) == 2


def test_a_short_form_joins_the_full_name_of_its_document() -> None:
    first = report("a", Participant("Lê Thị Sáu", (), "VN-HN"))
    second = Engagement(
        "e2", EngagementKind.MEETING, HERE, date="2024-05-03", participants=(Participant("Sáu", (), "VN-HN"),)
    )
    both = Reading(first.document, engagements=(*first.engagements, second))
    assert named(join([both])) == {("Lê Thị Sáu", "Sáu")}
    elsewhere = report("b", Participant("Sáu", (), "VN-DN"), date="2021-01-01")
    assert named(join([first, elsewhere])) == {("Lê Thị Sáu",), ("Sáu",)}


def test_bodies_and_localities_are_no_people() -> None:
    record = join(
        [
            report(
                "a", Participant("Hà Nội", (), "VN-HN"), Participant("the delegation", (), "VN-HN"), Participant("双方")
            )
        ]
    )
    assert record.people == ()
    assert [locality.id for locality in record.localities] == ["VN-HN"]


def test_an_office_without_a_name_an_airline_and_an_acronym_are_no_people() -> None:
    told = ("Tổng thống Ukraine", "Tổng Bí thư, Chủ tịch nước Lào", "Chủ tịch FIFA", "Vietnam Airlines", "SCO")
    assert join([report("a", *(Participant(name) for name in told))]).people == ()
    assert join([report("a", Participant("Tổng thống Lukashenko", (), "BY"))]).people[0].name == "Lukashenko"


def test_a_surname_by_ear_is_the_person_that_the_same_side_met_that_day() -> None:
    host = Participant("Chen Haiyu", ("Mayor of Guangzhou",), "CN-GD", Role.HOST)
    record = join([
        report("a", host, Participant("Karel Dvorský", ("Minister of Transport",), "CZ", Role.GUEST)),
        report("b", host, Participant("德沃尔斯基", ("交通部长",), "CZ", Role.GUEST)),
    ])  # fmt: skip
    assert ("Karel Dvorský", "德沃尔斯基") in named(record)
    assert any("by ear" in j.reason and j.verdict is Verdict.SAME for j in record.judgements)


def test_a_surname_by_ear_alone_makes_nobody_one() -> None:
    record = join([
        report("a", Participant("Karel Dvorský", (), "CZ")),
        report("b", Participant("德沃尔斯基", (), "CZ"), date="2024-11-20"),
    ])  # fmt: skip
    assert len(record.people) == 2
    assert [j.verdict for j in record.judgements] == [Verdict.UNSURE]


def test_one_stray_side_among_many_does_not_make_a_namesake() -> None:
    envoy = ("Special Envoy for Transport",)
    days = ["2024-05-01", "2024-05-09", "2024-06-02", "2024-07-04", "2024-08-01"]
    host = Participant("Chen Haiyu", ("Mayor of Guangzhou",), "CN-GD", Role.HOST)
    record = join([
        *(report(day, host, Participant("Karel Dvorský", envoy, "CZ", Role.GUEST), date=day) for day in days),
        report("slip", Participant("Karel Dvorský", envoy, "HT", Role.GUEST), date="2024-09-01"),
        report("zh", host, Participant("德沃尔斯基", ("捷克总统",), "CZ", Role.GUEST), date="2024-08-01"),
    ])  # fmt: skip
    assert ("Karel Dvorský", "德沃尔斯基") in named(record)


def test_a_french_report_without_the_marks_of_vietnamese_names_the_same_person() -> None:
    record = join([
        report("a", Participant("Nguyễn Thị Mười", (), "VN-HN", Role.GUEST)),
        report("b", Participant("Nguyên Thi Muoi", (), "VN-HN", Role.GUEST)),
        report("c", Participant("Nguyen Thi Muoi", (), "VN-HN", Role.GUEST)),
    ])  # fmt: skip
    assert named(record) == {("Nguyen Thi Muoi", "Nguyên Thi Muoi", "Nguyễn Thị Mười")}
    assert record.people[0].name == "Nguyễn Thị Mười"


def test_people_are_called_as_their_own_country_spells_them() -> None:
    record = join([
        report("a", Participant("Huang Kunming", (), "CN-GD", Role.HOST), Participant("Dinh Tien Dung", (), "VN-HN")),
        report("b", Participant("Hoàng Khôn Minh", (), "CN-GD", Role.HOST), Participant("Đinh Tiến Dũng", (), "VN-HN")),
        report("c", Participant("Hoàng Khôn Minh", (), "CN-GD", Role.HOST), Participant("丁进勇", (), "VN-HN")),
    ])  # fmt: skip
    assert {person.name for person in record.people} == {"Huang Kunming", "Đinh Tiến Dũng"}


def test_a_surname_with_the_highest_office_of_a_side_is_one_person_across_reports() -> None:
    full = report("a", Participant("Marta Oliveira", ("President",), "BR"))
    alone = (
        report("b", Participant("Oliveira", ("President",), "BR")),
        report("c", Participant("Oliveira", ("President",), "BR")),
    )
    assert named(join([full, *alone])) == {("Marta Oliveira", "Oliveira")}
    for other in (Participant("Oliveira", ("Minister",), "BR"), Participant("Oliveira", ("President",), "PT")):
        assert len(join([full, report("b", other)]).people) == 2
    son = report("d", Participant("Pedro Oliveira", ("President",), "BR"))
    assert len(join([full, son, alone[0]]).people) == 3


def test_a_surname_that_many_share_makes_nobody_one() -> None:
    full = report("a", Participant("Lee Hsien Loong", ("Prime Minister",), "SG"))
    assert len(join([full, report("b", Participant("Lee", ("Prime Minister",), "SG"))]).people) == 2
