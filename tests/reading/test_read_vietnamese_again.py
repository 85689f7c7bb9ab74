"""Vietnamese reports that tell of one meeting in several places, and who has the floor behind courtesies."""

import pytest

from tests.reading.reports import engagement, reading_of, roles
from tests.reading.test_read_vietnamese import said

CALLED = (
    "Chiều 24/3, Đoàn công tác tỉnh Khăm Muộn (Lào) do ông Vilay Phommachan, Phó Tỉnh trưởng, dẫn đầu đến chào xã giao "
    "lãnh đạo tỉnh Hà Tĩnh. "
)


def test_those_who_receive_whoever_came_to_call_are_told_of_the_same_meeting() -> None:
    text = f"{CALLED}Ông Lê Văn Khang, Phó Chủ tịch UBND tỉnh, tiếp đoàn."
    assert roles(engagement(text, "vi")) | {"Lê Văn Khang": "host", "Vilay Phommachan": "guest"} == roles(
        engagement(text, "vi")
    )


def test_another_guest_of_the_same_host_is_another_meeting() -> None:
    text = (
        "Sáng 3/5, Chủ tịch UBND tỉnh Hà Tĩnh Lê Văn Khang tiếp Đại sứ Nhật Bản Tanaka Kenji. "
        "Chiều 3/5, Chủ tịch UBND tỉnh Hà Tĩnh Lê Văn Khang tiếp Đại sứ Hàn Quốc Park Min."
    )
    assert len(reading_of(text, "vi").engagements) == 2


def test_a_day_behind_the_visit_that_frames_a_meeting_is_that_of_the_meeting() -> None:
    text = (
        "Trong khuôn khổ chuyến thăm của Đoàn đại biểu tỉnh Vân Nam tại Việt Nam, ngày 3/5, ông Lê Văn Khang, Chủ tịch "
        "UBND tỉnh Lào Cai, đã đón tiếp và hội đàm với ông Vương Lâm, Phó Tỉnh trưởng Vân Nam."
    )
    talks = next(e for e in reading_of(text, "vi").engagements if e.kind.value == "talks")
    assert talks.date == "2024-05-03"


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            "Ông Lê Văn Khang, Chủ tịch UBND tỉnh Lào Cai, bày tỏ vui mừng đón ông Vương Lâm, Phó Tỉnh trưởng Vân Nam, "
            "sang thăm Lào Cai. Ông nhấn mạnh hai bên cần mở thêm lối thông quan.",
            [("propose", "Lê Văn Khang", "hai bên cần mở thêm lối thông quan")],
        ),
        (
            "Ông Vương Lâm, Phó Tỉnh trưởng Vân Nam, khẳng định tiếp tục hỗ trợ Lào Cai đào tạo cán bộ.",
            [("pledge", "Vương Lâm", "tiếp tục hỗ trợ Lào Cai đào tạo cán bộ")],
        ),
        (
            "Ông Vương Lâm, Phó Tỉnh trưởng Vân Nam, đề xuất một số nội dung mà hai bên sẽ trao đổi như tiếp tục duy "
            "trì cơ chế giao ban, tăng cường trao đổi đoàn.",
            [
                ("propose", "Vương Lâm", "tiếp tục duy trì cơ chế giao ban"),
                ("propose", "Vương Lâm", "tăng cường trao đổi đoàn"),
            ],
        ),
        (
            "Ông Lê Văn Khang đề nghị Đại sứ Lào Vilay Phommachan có ý kiến, kiến nghị với Chính phủ hai nước sớm mở "
            "tuyến đường.",
            [("request", "Lê Văn Khang", "có ý kiến, kiến nghị với Chính phủ hai nước sớm mở tuyến đường")],
        ),
        (
            "Lãnh đạo 2 tỉnh thống nhất mở rộng giao lưu thanh niên.",
            [("agree", "2 tỉnh", "mở rộng giao lưu thanh niên")],
        ),
    ],
)
def test_what_is_said_behind_courtesies_and_in_lists(sentences: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(sentences) == expected


def test_an_affirmed_position_is_no_promise() -> None:
    assert said("Ông Vương Lâm khẳng định tiếp tục coi trọng quan hệ với Lào Cai.") == []


def test_businesses_that_are_to_look_around_visit_nothing() -> None:
    text = (
        "Ông Lê Văn Khang, Chủ tịch UBND tỉnh Lào Cai, hội đàm với ông Vương Lâm, Phó Tỉnh trưởng Vân Nam. "
        "Hai tỉnh tạo điều kiện, khuyến khích doanh nghiệp, nhà đầu tư khảo sát tại cửa khẩu Kim Thành."
    )
    assert [e.kind.value for e in reading_of(text, "vi").engagements] == ["talks"]
