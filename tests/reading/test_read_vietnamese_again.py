"""Vietnamese reports that tell of one meeting in several places, and who has the floor behind courtesies."""

import pytest

from tests.reading.reports import engagement, reading_of, roles, sides
from tests.reading.test_read_vietnamese import RECEIVED, said

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


# -- names, and visits that are over --------------------------------------------------------------


@pytest.mark.parametrize("verb", ["ủng hộ", "ứng cử", "ổn định", "ấn tượng với", "ảnh hưởng đến"])
def test_a_small_letter_with_marks_begins_no_name(verb: str) -> None:
    people = {
        p.name
        for e in reading_of(f"{RECEIVED}Ông Vương Lâm {verb} việc này.", "vi").engagements
        for p in e.participants
    }
    assert people == {"Trần Văn Khang", "Vương Lâm"}


def test_a_sentence_may_open_with_a_capital_with_marks() -> None:
    text = "Ông Vương Lâm đánh giá cao kết quả. Ủy ban nhân dân tỉnh Lào Cai đề nghị phía Vân Nam sớm mở đường bay."
    assert [(act, words) for act, _, words in said(text)] == [("request", "sớm mở đường bay")]


def test_three_syllables_behind_an_office_with_its_place_are_a_name() -> None:
    text = "Sáng 3/5, Phó Bí thư Thành ủy TP.HCM Tất Văn Cang tiếp Đại sứ Nhật Bản Tanaka Kenji."
    assert roles(engagement(text, "vi")) == {"Tất Văn Cang": "host", "Tanaka Kenji": "guest"}


def test_who_is_received_in_front_lends_the_host_no_office() -> None:
    text = "Tiếp Thủ tướng Campuchia, Bí thư Thành ủy TP.HCM Lê Văn Khang nói chuyến thăm có ý nghĩa."
    host = next(p for p in engagement(text, "vi").participants if p.name == "Lê Văn Khang")
    assert (host.side, host.offices) == ("VN-SG", ("Bí thư Thành ủy TP.HCM",))


@pytest.mark.parametrize(
    "leaned_on",
    [
        "Ông Vương Lâm nhắc lại chuyến thăm của Tổng Bí thư Nguyễn Văn Hòa đến Trung Quốc vừa qua.",
        "Quan hệ được nâng cấp vào tháng 3/2023 nhân chuyến thăm của Thủ tướng Nguyễn Văn Hòa đến Trung Quốc.",
    ],
)
def test_a_visit_of_former_times_is_no_engagement_of_the_report(leaned_on: str) -> None:
    assert [e.kind.value for e in reading_of(RECEIVED + leaned_on, "vi").engagements] == ["reception"]


def test_a_noun_may_name_whom_the_words_before_called_a_counterpart() -> None:
    text = (
        "Phó Thủ tướng Lê Văn Khang chiều 3/5 hội kiến người đồng cấp Trung Quốc. Cuộc hội kiến giữa Phó Thủ tướng "
        "Lê Văn Khang và người đồng cấp Trung Quốc Vương Lâm diễn ra tại Nam Ninh."
    )
    found = engagement(text, "vi")
    assert (found.date, set(roles(found))) == ("2024-05-03", {"Lê Văn Khang", "Vương Lâm"})


# -- in their own words ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            '"Tôi mong Đại sứ tạo điều kiện cho doanh nghiệp, và chúng tôi cam kết sẽ hỗ trợ họ", ông Khang nói.',
            [
                ("hope", "Trần Văn Khang", "Đại sứ tạo điều kiện cho doanh nghiệp"),
                ("pledge", "Trần Văn Khang", "hỗ trợ họ"),
            ],
        ),
        ('"Tôi không muốn hai bên mở rộng tranh chấp", ông Khang nói.', []),
        (
            "Ông Khang cho biết tại hội đàm hai bên nhất trí mở thêm đường bay.",
            [("agree", "hai bên", "mở thêm đường bay")],
        ),
        ("Hai bên nhất trí cho rằng đây là thời điểm quan trọng để thông qua các thỏa thuận.", []),
        (
            "Ông Vương Lâm đánh giá cao kết quả. Vân Nam muốn mở thêm lối thông quan.",
            [("hope", "Vương Lâm", "mở thêm lối thông quan")],
        ),
        (
            "Ông Khang nhấn mạnh cần thiết phải mở thêm lối thông quan.",
            [("propose", "Trần Văn Khang", "mở thêm lối thông quan")],
        ),
    ],
)
def test_own_words_and_what_was_agreed(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(sentence) == expected


# -- delegations, festivals, papers ---------------------------------------------------------------


def test_the_delegation_received_is_whoever_came_on_the_visit_told_before() -> None:
    text = (
        "Ngày 3/5, Đại sứ Trung Quốc Vương Lâm cùng các cộng sự bắt đầu chuyến thăm và làm việc tại Hà Tĩnh. Đón tiếp "
        "và làm việc với đoàn có: Bí thư Tỉnh ủy Lê Văn Khang; Chủ tịch UBND tỉnh Trần Văn Hòa."
    )
    received = next(e for e in reading_of(text, "vi").engagements if e.kind.value == "reception")
    assert roles(received) == {"Lê Văn Khang": "host", "Trần Văn Hòa": "host", "Vương Lâm": "guest"}


def test_people_come_to_a_place_for_its_festival() -> None:
    text = (
        "Ngày 3/5, đoàn đại biểu tỉnh Long An đến thăm, chúc mừng ngày Tết cổ truyền Chol Chnam Thmay năm 2024, tại "
        "tỉnh Svay Rieng, Vương quốc Campuchia."
    )
    found = engagement(text, "vi")
    assert (found.kind.value, found.place.code if found.place else None) == ("visit", "KH-20")


def test_countries_in_brackets_tell_where_provinces_lie() -> None:
    text = (
        "Ngày 3/5, tại thành phố Đông Hà diễn ra Hội nghị hợp tác du lịch giữa 3 tỉnh Quảng Trị (Việt Nam), Mukdahan "
        "(Thái Lan) và Savannakhet (Lào)."
    )
    assert set(roles(engagement(text, "vi"))) == {"Quảng Trị", "Mukdahan", "Savannakhet"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Bản thỏa thuận nêu rõ: Hai bên sẽ mở rộng giao lưu học sinh.",
            [("agree", "hai bên", "Hai bên sẽ mở rộng giao lưu học sinh")],
        ),
        ("Ông Khang mong muốn bà con Việt kiều luôn đoàn kết, giúp đỡ nhau.", []),
    ],
)
def test_what_a_paper_says_and_what_is_asked_of_the_own_people(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert said(sentence) == expected


def test_looking_into_a_situation_is_no_visit_to_a_site() -> None:
    text = f"{RECEIVED}Ông Vương Lâm cùng đoàn khảo sát tình hình phát triển của tỉnh Lào Cai."
    assert [e.kind.value for e in reading_of(text, "vi").engagements] == ["reception"]


# -- leaders without names ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("named", "side"),
    [
        ("một số lãnh đạo của các tập đoàn hàng đầu Hàn Quốc đang đầu tư tại Việt Nam", "KR"),
        ("đại diện lãnh đạo một số tập đoàn, doanh nghiệp của Ấn Độ", "IN"),
        ("lãnh đạo các tỉnh Svay Rieng, Prey Veng và Tboung Khmum", "KH"),
    ],
)
def test_leaders_named_by_their_places_alone_take_part(named: str, side: str) -> None:
    found = engagement(f"Chiều 3/5, Chủ tịch UBND tỉnh Tây Ninh Lê Văn Khang đã gặp {named}.", "vi")
    assert {p.side for p in found.participants} == {"VN-37", side}


def test_the_prime_ministers_of_three_countries_are_received() -> None:
    found = engagement("Ngày 3/5, Chủ tịch nước Lê Văn Khang tiếp Thủ tướng ba nước Lào, Campuchia và Thái Lan.", "vi")
    assert {p.side for p in found.participants if p.role.value == "guest"} == {"LA", "KH", "TH"}


def test_the_youth_union_s_centre_is_a_body_of_an_office() -> None:
    found = engagement(
        "Ngày 3/5, Bí thư thứ nhất T.Ư Đoàn Lê Văn Khang chào xã giao Thủ tướng Campuchia Hun Manet.", "vi"
    )
    caller = next(p for p in found.participants if p.name == "Lê Văn Khang")
    assert caller.offices == ("Bí thư thứ nhất T.Ư Đoàn",)


def test_where_a_minister_is_met_is_no_part_of_the_office() -> None:
    text = (
        "Ngày 3/5, Ngoại trưởng Mỹ John Carter hội đàm với ông Lê Văn Khang, Ủy viên Bộ Chính trị, Thường trực Ban "
        "Bí thư tại Washington."
    )
    found = engagement(text, "vi")
    guest = next(p for p in found.participants if p.name == "Lê Văn Khang")
    assert (guest.side, guest.offices[-1]) == ("VN", "Thường trực Ban Bí thư")
    assert found.place is not None
    assert found.place.code == "US-DC"


def test_a_local_office_with_its_place_is_that_of_whom_the_text_named_by_it() -> None:
    text = (
        "Ngày 3/5, Thủ tướng Pháp Jean Petit hội kiến Bí thư Thành ủy Lê Văn Khang. Bí thư Thành ủy TP.HCM hội kiến "
        "Thủ tướng Pháp tại Dinh Thống Nhất chiều 3/5."
    )
    found = engagement(text, "vi")
    assert sides(found) == {"Jean Petit": "FR", "Lê Văn Khang": "VN-SG"}


def test_agreeing_with_a_result_promises_nothing() -> None:
    assert said("Hai bên thống nhất với kết quả hợp tác được triển khai tương đối toàn diện.") == []


def test_whose_house_a_place_is_lends_nobody_an_office() -> None:
    text = (
        "Trong cuộc gặp ngày 3/5 tại Phủ Tổng thống Myanmar, Tổng Bí thư Lê Văn Khang và Cố vấn Nhà nước Myanmar Su "
        "Myint nhất trí mở rộng hợp tác."
    )
    assert sides(engagement(text, "vi")) == {"Lê Văn Khang": "VN", "Su Myint": "MM"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Tháng 1/2022, Thủ tướng Lê Văn Khang và Thủ tướng Ấn Độ Ram Das nhất trí mở thêm đường bay.",
        "Hai bên thống nhất rằng hòa bình, ổn định là lợi ích chung của cả khu vực.",
    ],
)
def test_what_was_agreed_long_ago_and_what_is_only_so_commits_to_nothing(sentence: str) -> None:
    assert said(sentence) == []


def test_two_who_want_different_things_each_speak_for_themselves() -> None:
    text = "Nếu như ông Vương Lâm mong có thêm đường bay thì ông Khang lại đề xuất mở tuyến tàu biển."
    assert said(text) == [
        ("hope", "Vương Lâm", "có thêm đường bay"),
        ("propose", "Trần Văn Khang", "mở tuyến tàu biển"),
    ]
