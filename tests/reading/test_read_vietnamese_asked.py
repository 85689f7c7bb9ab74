"""What is asked for and by whom, as reports of provinces put it, in Vietnamese sentences of our own."""

import pytest

from tests.reading.reports import reading_of, sides
from tests.reading.test_read_vietnamese import said


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ông Lâm cho rằng, thời gian tới, hai bên cần không ngừng củng cố quan hệ hữu nghị.",
            [("propose", "hai bên cần không ngừng củng cố quan hệ hữu nghị")],
        ),
        (
            "Ông Lâm đề nghị để tăng cường hợp tác, hai bên cần sớm mở đường bay.",
            [("propose", "hai bên cần sớm mở đường bay")],
        ),
        (
            "Ông Lâm khẳng định: Nhân dân Vân Nam luôn mong muốn tăng cường giao lưu với Lào Cai.",
            [("hope", "tăng cường giao lưu với Lào Cai")],
        ),
        (
            "Ông Lâm mong muốn Lào Cai quan tâm, kết nối doanh nghiệp Vân Nam đến khảo sát, tìm hiểu cơ hội đầu tư.",
            [("hope", "Lào Cai quan tâm, kết nối doanh nghiệp Vân Nam đến khảo sát, tìm hiểu cơ hội đầu tư")],
        ),
        (
            "Ông Lâm mời lãnh đạo Lào Cai sang thăm Vân Nam để trực tiếp trao đổi, thúc đẩy các dự án chung.",
            [("request", "sang thăm Vân Nam để trực tiếp trao đổi, thúc đẩy các dự án chung")],
        ),
        (
            "Ông Lâm cảm ơn Lào Cai. Trong bối cảnh đó, rất mong Lào Cai làm cầu nối với nhà đầu tư.",
            [("hope", "Lào Cai làm cầu nối với nhà đầu tư")],
        ),
        (
            "Lãnh đạo hai tỉnh Lào Cai và Vân Nam đã thống nhất mở rộng giao lưu thanh niên.",
            [("agree", "mở rộng giao lưu thanh niên")],
        ),
    ],
)
def test_what_is_filed_of_a_sentence(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(act, words) for act, _, words in said(sentence)] == expected


def test_whose_visit_a_speaker_tells_of_is_not_the_speaker() -> None:
    text = (
        "Tiếp Phó Ủy viên trưởng Nhân đại toàn quốc Trung Quốc Vương Lâm, Chủ tịch Quốc hội Trần Văn Khang đề nghị hai "
        "bên mở rộng giao lưu.\nGặp đoàn Quốc hội Cuba, Chủ tịch Quốc hội Trần Văn Khang khẳng định sẽ chuẩn bị tốt "
        "cho chuyến thăm của Chủ tịch Quốc hội Cuba tới Việt Nam."
    )
    found = reading_of(text, "vi")
    assert sides(found.engagements[0]) == {"Trần Văn Khang": "VN", "Vương Lâm": "CN"}
    assert {c.side for c in found.commitments} == {"VN"}


def test_an_earlier_visit_that_is_thanked_for_is_leaned_on() -> None:
    text = (
        "Sáng 27/9, Phó Chủ tịch UBND thành phố Huế Trần Văn Khang có buổi làm việc với ông Sato Kenji, Thống đốc tỉnh "
        "Kyoto. Ông Sato Kenji cảm ơn sự đón tiếp trong chuyến thăm và làm việc với Chủ tịch UBND thành phố Huế Lê Văn "
        "Bách tại Huế ngày 5/8."
    )
    assert [e.kind.value for e in reading_of(text, "vi").engagements] == ["working-session"]


def test_a_province_that_is_visited_for_its_feast_is_visited() -> None:
    text = (
        "Chiều 3/5, đoàn đại biểu tỉnh Ratanakiri (Campuchia) do ông Sok Vanna, Phó Tỉnh trưởng làm trưởng đoàn đã "
        "sang thăm, chúc Tết tỉnh Gia Lai."
    )
    (visit,) = reading_of(text, "vi").engagements
    assert (visit.kind.value, sides(visit)) == ("visit", {"Sok Vanna": "KH-16"})


def test_leaders_of_a_town_named_behind_a_foreign_guest_are_not_that_guest() -> None:
    text = (
        "Thống đốc Sato Kenji cảm ơn sự đón tiếp. Thống đốc mời lãnh đạo TPHCM sang thăm Yamaguchi. Ông Lê Văn Bách, "
        "Phó Chủ tịch UBND TPHCM, nhất trí với đề xuất đó."
    )
    assert all(c.side != "VN-SG" for c in reading_of(text, "vi").commitments if c.speaker == "Sato Kenji")


def test_visits_behind_a_planned_one_are_told_of_and_not_filed_again() -> None:
    text = (
        "Bộ trưởng Ngoại giao Trung Quốc Vương Lâm sẽ thăm chính thức Việt Nam ngày 20/5. Chuyến thăm diễn ra sau "
        "chuyến thăm chính thức Trung Quốc của Tổng Bí thư Trần Văn Khang (tháng 10/2022), các cuộc gặp giữa hai Thủ "
        "tướng."
    )
    found = [e for e in reading_of(text, "vi").engagements if "Trần Văn Khang" not in sides(e)]
    assert [(e.kind.value, sides(e)) for e in found] == [("visit", {"Vương Lâm": "CN"})]


def test_a_dialogue_that_is_attended_is_a_conference() -> None:
    text = "Ngày 3/5, Thủ tướng Trần Văn Khang dự Đối thoại Shangri-La tại Singapore."
    assert [e.kind.value for e in reading_of(text, "vi").engagements] == ["conference"]
