"""Joining commitments, references and instruments."""

from dataclasses import replace

from comity.records import (
    Act,
    Alternative,
    Commitment,
    Document,
    Engagement,
    EngagementKind,
    Evidence,
    Instrument,
    InstrumentKind,
    Participant,
    Place,
    Reading,
    Reference,
    ReferenceKind,
    Role,
    Verdict,
)
from comity.register import join

GUEST, HOST = Participant("Lê Thị Sáu", (), "VN-HN", Role.GUEST), Participant("Chen Haiyu", (), "CN-GD", Role.HOST)
MEETING = Engagement(
    "e1", EngagementKind.MEETING, (Evidence(0, 3, "met"),), date="2024-05-03", participants=(GUEST, HOST)
)


def commitment(number: int, quote: str, *areas: str, **fields: object) -> Commitment:
    known = Commitment(
        f"c{number}", Act.PROPOSE, (Evidence(number * 100, number * 100 + len(quote), quote),), areas=areas
    )
    return replace(known, **{"speaker": "Lê Thị Sáu", "side": "VN-HN", "engagement": "e1", **fields})  # type: ignore[arg-type]


def report(name: str, language: str, *commitments: Commitment, **fields: object) -> Reading:
    document = Document(name, f"Report {name}.", language, "2024-05-04")
    return replace(Reading(document, engagements=(MEETING,), commitments=commitments), **fields)  # type: ignore[arg-type]


def test_one_commitment_in_three_languages_is_one_entry_with_three_quotes() -> None:
    record = join(
        [
            report(
                "a",
                "en",
                commitment(1, "the two ports exchange pilots", "transport", "training"),
                commitment(2, "open a bus line", "transport"),
            ),
            report(
                "b",
                "fr",
                commitment(1, "que les deux ports échangent des pilotes", "transport", "training", act=Act.REQUEST),
            ),
            report(
                "c",
                "zh",
                commitment(1, "两港交换引航员", "transport", "training"),
                commitment(2, "开通巴士线路", "transport"),
            ),
        ]
    )
    entry = next(e for e in record.commitments if len(e.sources) == 3)
    assert entry.sources == ("a#c1", "b#c1", "c#c1")
    assert [said.value for said in entry.quotes] == [
        "the two ports exchange pilots",
        "que les deux ports échangent des pilotes",
        "两港交换引航员",
    ]
    assert (entry.speaker, entry.act, entry.engagement) == ("Lê Thị Sáu", Act.PROPOSE, record.engagements[0].id)
    assert [c.field for c in entry.conflicts] == ["act"]
    assert sorted(e.sources for e in record.commitments if e is not entry) == [("a#c2", "c#c2")]


def test_two_commitments_of_one_document_are_never_one() -> None:
    twice = (commitment(1, "widen trade", "trade"), commitment(2, "widen trade", "trade"))
    record = join([report("a", "en", *twice), report("b", "en", commitment(1, "widen trade", "trade"))])
    assert sorted(len(e.sources) for e in record.commitments) == [1, 2]


def test_other_speakers_areas_and_terms_stay_apart() -> None:
    mine = report("a", "en", commitment(1, "widen trade in fruit by 2026", "trade", due="2026"))
    for other in (
        commitment(1, "widen trade in fruit by 2026", "trade", speaker="Chen Haiyu", side="CN-GD"),
        commitment(1, "train nurses at two hospitals", "health"),
        commitment(1, "widen trade in fruit by 2030", "trade", due="2030"),
        commitment(1, "widen trade in fruit by 2026", "trade", negated=True),
    ):
        assert len(join([mine, report("b", "en", other)]).commitments) == 2, other


def test_a_reference_with_a_vaguer_date_is_the_same_and_takes_the_exact_one() -> None:
    def leaning(name: str, date: str) -> Reading:
        reference = Reference(
            "r1", ReferenceKind.VISIT, (Evidence(0, 3, "the"),), date, Place("China", "CN"), ("Nguyễn Phú Trọng",)
        )
        return report(name, "en", references=(reference,))

    record = join([leaning("a", "2022-10"), leaning("b", "2022"), leaning("c", "2015-04")])
    assert sorted((r.sources, r.date) for r in record.references) == [
        (("a#r1", "b#r1"), "2022-10"),
        (("c#r1",), "2015-04"),
    ]


def test_a_reference_knows_the_engagement_that_was_filed_too() -> None:
    earlier = report("a", "en")
    reference = Reference("r1", ReferenceKind.MEETING, (Evidence(0, 3, "the"),), "2024-05", None, ("Le Thi Sau",))
    later = Reading(Document("b", "Later.", "en", "2024-09-01"), references=(reference,))
    record = join([earlier, later])
    assert record.references[0].engagement == record.engagements[0].id


def test_a_paper_in_two_languages_is_one() -> None:
    def paper(name: str, language: str, *parties: str, **fields: object) -> Reading:
        made = Instrument("i1", InstrumentKind.MEMORANDUM, (Evidence(0, 3, "the"),), parties=parties, engagement="e1")
        return report(name, language, instruments=(replace(made, **fields),))  # type: ignore[arg-type]

    record = join(
        [
            paper(
                "a",
                "en",
                "Hanoi People's Committee",
                "Guangzhou city government",
                signed="2024-05-03",
                areas=("trade",),
            ),
            paper("b", "vi", "UBND thành phố Hà Nội", "chính quyền thành phố Quảng Châu", due="2027"),
        ]
    )
    (entry,) = record.instruments
    assert (entry.signed, entry.due, entry.sources) == ("2024-05-03", "2027", ("a#i1", "b#i1"))
    assert entry.parties == ("Hanoi People's Committee", "Guangzhou city government")


SAID_ALIKE = [
    [
        ("en", "make it easier for farm produce to pass the border gates"),
        ("fr", "faciliter le passage des produits agricoles aux postes frontières"),
        ("vi", "tạo thuận lợi cho nông sản qua các cửa khẩu"),
        ("zh", "为农产品通过口岸提供便利"),
    ],
    [
        ("en", "train more young officials at its universities"),
        ("fr", "former davantage de jeunes cadres dans ses universités"),
        ("vi", "đào tạo thêm cán bộ trẻ tại các trường đại học của mình"),
        ("zh", "在其高校培训更多年轻干部"),
    ],
    [
        ("en", "invite companies to the trade fair every year"),
        ("fr", "inviter chaque année des entreprises à la foire commerciale"),
        ("vi", "mời doanh nghiệp dự hội chợ thương mại hằng năm"),
        ("zh", "每年邀请企业参加贸易展会"),
    ],
]
AREAS_READ = ["general-cooperation", "trade", "economy", "border-gates"]
"""What four readers may have filed one thing under: nothing that leads from one to the next."""


def test_terms_join_what_was_filed_under_other_areas() -> None:
    readings = []
    for place, language in enumerate(("en", "fr", "vi", "zh")):
        areas = [AREAS_READ[(place + number) % 4] for number in range(3)]
        told = [commitment(n, said[place][1], areas[n]) for n, said in enumerate(SAID_ALIKE)]
        readings.append(report(language, language, *told))
    record = join(readings)
    assert sorted(e.sources for e in record.commitments) == [
        tuple(f"{language}#c{number}" for language in ("en", "fr", "vi", "zh")) for number in range(3)
    ]
    same = [j for j in record.judgements if j.by.endswith("commitments") and j.verdict is Verdict.SAME]
    assert len(same) == 9
    assert all("both speak of" in j.reason for j in same)


def test_one_area_does_not_join_what_speaks_of_other_things() -> None:
    record = join([
        report("a", "en", commitment(1, "open a metro line to the airport", "transport")),
        report("b", "vi", commitment(1, "nâng cấp cảng biển và kho bãi", "transport")),
    ])  # fmt: skip
    assert len(record.commitments) == 2


def test_a_figure_told_in_other_units_is_one_figure() -> None:
    record = join([
        report("a", "vi", commitment(1, "nâng kim ngạch lên 20 tỷ USD vào năm 2027", "general-cooperation")),
        report("b", "zh", commitment(1, "使贸易额在2027年达到200亿美元", "trade")),
        report("c", "en", commitment(1, "20 more border gates by 2029", "trade")),
    ])  # fmt: skip
    assert sorted(e.sources for e in record.commitments) == [("a#c1", "b#c1"), ("c#c1",)]
    assert any("numbers in common; years in common" in judgement.reason for judgement in record.judgements)


def leaning(name: str, date: str | None, **fields: object) -> Reading:
    made = Reference("r1", ReferenceKind.VISIT, (Evidence(0, 3, "the"),), date, Place("China", "CN"), ("Trần Văn Bảy",))
    return report(name, "en", references=(replace(made, **fields),))  # type: ignore[arg-type]


def test_who_a_reference_names_is_called_as_the_record_calls_them() -> None:
    record = join([
        leaning("a", "2022-10", who=("Nguyễn Văn Bảo",)),
        leaning("b", "2022-10", who=("阮文宝",)),
        leaning("c", "2022-10", who=("Nguyên Van Bao",)),
    ])  # fmt: skip
    assert [entry.who for entry in record.references] == [("Nguyễn Văn Bảo",)]


def test_reports_of_one_meeting_lean_on_one_visit_though_one_leaves_out_when() -> None:
    later = Reading(Document("d", "Later.", "en", "2024-09-01"), references=leaning("x", "2022-10").references)
    record = join([leaning("a", "2022-10"), leaning("b", None), later])
    assert [(r.sources, r.date) for r in record.references] == [(("a#r1", "b#r1", "d#r1"), "2022-10")]
    elsewhere = leaning("b", None, place=Place("Laos", "LA"))
    assert len(join([leaning("a", "2022-10"), elsewhere]).references) == 2
    unmet = replace(leaning("b", None), engagements=())
    assert len(join([leaning("a", "2022-10"), unmet]).references) == 2


def test_a_paper_that_names_nobody_is_the_two_sides_paper() -> None:
    signing = replace(MEETING, id="e2", kind=EngagementKind.SIGNING)

    def signed(language: str, engagement: str, *parties: str) -> Reading:
        made = Instrument("i1", InstrumentKind.MEMORANDUM, (Evidence(0, 3, "the"),), parties, "2024-05-03")
        filed = replace(made, engagement=engagement)
        return replace(report(language, language, instruments=(filed,)), engagements=(MEETING, signing))

    assert len(join([signed("en", "e1", "Hà Nội", "Guangdong"), signed("fr", "e2")]).instruments) == 1
    assert len(join([signed("en", "e1", "Đà Nẵng", "Yunnan"), signed("fr", "e2")]).instruments) == 2


DOUBTED = (Alternative("speaker", "Chen Haiyu", "CN-GD"),)


def test_a_speaker_in_doubt_in_every_source_stays_in_doubt() -> None:
    said = "the two ports exchange pilots"
    record = join([report(name, "en", commitment(1, said, "transport", alternatives=DOUBTED)) for name in ("a", "b")])
    assert [one.alternatives for one in record.commitments] == [DOUBTED]


def test_a_source_that_leaves_no_doubt_settles_who_spoke() -> None:
    said = "the two ports exchange pilots"
    doubted = report("a", "en", commitment(1, said, "transport", alternatives=DOUBTED))
    record = join([doubted, report("b", "en", commitment(1, said, "transport"))])
    assert [(one.sources, one.alternatives) for one in record.commitments] == [(("a#c1", "b#c1"), ())]


def test_a_report_that_tells_of_no_meeting_joins_what_its_speaker_said_that_day() -> None:
    said = commitment(1, "the two ports exchange pilots", "transport", "training")
    heard = replace(commitment(1, "两港交换引航员", "transport", "training"), engagement=None)
    lone = report("b", "zh", heard, engagements=())
    record = join([report("a", "en", said), lone])
    assert [c.sources for c in record.commitments] == [("a#c1", "b#c1")]
    late = replace(lone, document=replace(lone.document, published="2024-05-06"))
    assert len(join([report("a", "en", said), late]).commitments) == 2


def test_papers_of_two_pairs_of_bodies_of_one_pair_of_places_are_two_in_any_language() -> None:
    def papers(name: str, language: str, *pairs: tuple[str, str]) -> Reading:
        made = Instrument("i1", InstrumentKind.MEMORANDUM, (Evidence(0, 3, "the"),), (), "2024-05-03", engagement="e1")
        listed = tuple(replace(made, id=f"i{n}", parties=pair) for n, pair in enumerate(pairs, 1))
        return report(name, language, instruments=listed)

    english = ("Hanoi Department of Health", "Guangdong Department of Health")
    health, tourism = ("Sở Y tế Hà Nội", "Sở Y tế Quảng Đông"), ("Sở Du lịch Hà Nội", "Sở Du lịch Quảng Đông")
    record = join([papers("a", "en", english), papers("b", "vi", tourism, health)])
    assert [one.sources for one in record.instruments] == [("a#i1", "b#i2"), ("b#i1",)]


def test_what_fits_best_of_all_that_two_reports_tell_is_one_though_not_sure_alone() -> None:
    firms = commitment(1, "link their small and medium-sized enterprises", "industry")
    nho = commitment(1, "giúp doanh nghiệp vừa và nhỏ tìm đối tác, mở rộng thị trường xuất khẩu", "trade", act=Act.HOPE)
    dams = commitment(2, "share flood data of the reservoirs upstream", "water")
    lu = commitment(2, "chia sẻ dữ liệu lũ của các hồ chứa thượng nguồn", "water")
    assert len(join([report("a", "en", firms), report("b", "vi", nho)]).commitments) == 2
    record = join([report("a", "en", firms, dams), report("b", "vi", nho, lu)])
    assert sorted(len(c.sources) for c in record.commitments) == [2, 2]


def test_what_fits_best_is_not_one_where_one_asks_and_the_other_promises() -> None:
    firms = commitment(1, "link their small and medium-sized enterprises", "industry")
    nho = commitment(
        1, "giúp doanh nghiệp vừa và nhỏ tìm đối tác, mở rộng thị trường xuất khẩu", "trade", act=Act.PLEDGE
    )
    dams = commitment(2, "share flood data of the reservoirs upstream", "water")
    lu = commitment(2, "chia sẻ dữ liệu lũ của các hồ chứa thượng nguồn", "water")
    record = join([report("a", "en", firms, dams), report("b", "vi", nho, lu)])
    assert sorted(len(c.sources) for c in record.commitments) == [1, 1, 2]


def test_what_nothing_else_in_either_report_speaks_of_tells_more() -> None:
    firms = commitment(1, "link their small and medium-sized enterprises", "industry")
    nho = commitment(1, "thúc đẩy hợp tác giữa các doanh nghiệp vừa và nhỏ", "investment", act=Act.HOPE)
    more = commitment(2, "ask large enterprises to lend to enterprises of the province", "finance")
    assert len(join([report("a", "en", firms), report("b", "vi", nho)]).commitments) == 1
    assert len(join([report("a", "en", firms, more), report("b", "vi", nho)]).commitments) == 3
