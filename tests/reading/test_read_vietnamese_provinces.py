"""Readings of what provincial papers of Viet Nam report of consuls, guests and favours, in sentences of our own."""

import pytest

from comity.records import EngagementKind
from tests.reading.reports import reading_of, sides
from tests.reading.test_read_vietnamese import said

CONSUL = "Ngày 3/5, Phó Chủ tịch UBND tỉnh Trần Văn Khang đã tiếp ông Marek Nowicki, Tổng Lãnh sự Ba Lan tại TP Huế. "


def test_a_consul_acts_for_a_country_and_the_host_for_the_province_told_of() -> None:
    text = CONSUL + "Ông Khang giới thiệu về Bến Tre. Ông Nowicki mong muốn sinh viên Bến Tre học tại Ba Lan."
    assert sides(reading_of(text, "vi").engagements[0]) == {"Trần Văn Khang": "VN-50", "Marek Nowicki": "PL"}


def test_two_officials_of_one_town_receive_the_same_guest() -> None:
    text = (
        "Ngày 3/5, Tổng Lãnh sự Ba Lan Marek Nowicki chào xã giao Chủ tịch HĐND thành phố Trần Văn Khang. Tiếp ông "
        "Nowicki, Chủ tịch Ủy ban MTTQ thành phố Lê Văn Bách mong muốn Ba Lan mở lớp học tại Đà Nẵng."
    )
    (hope,) = reading_of(text, "vi").commitments
    assert (hope.speaker, hope.side) == ("Lê Văn Bách", "VN-DN")


def test_a_term_of_office_in_a_country_and_many_delegations_are_no_visits() -> None:
    text = CONSUL + "Ông Nowicki nói đã trải qua nhiệm kỳ công tác tại Việt Nam. Nhiều đoàn của Ba Lan đã thăm Bến Tre."
    assert [e.kind.value for e in reading_of(text, "vi").engagements] == ["reception"]


def test_what_is_said_to_the_delegation_is_said_where_it_was_received() -> None:
    text = CONSUL + "Trao đổi với đoàn, ông Khang đề nghị Ba Lan mua thêm dừa."
    assert [e.kind.value for e in reading_of(text, "vi").engagements] == ["reception"]


def test_leaders_of_a_district_come_with_the_head_of_their_delegation() -> None:
    text = (
        "Ngày 3/5, Chủ tịch UBND tỉnh Bến Tre Trần Văn Khang đã tiếp lãnh đạo và doanh nghiệp quận Jungnang, thành phố "
        "Seoul, Hàn Quốc, do Quận trưởng Choi Min-ho làm trưởng đoàn."
    )
    (met,) = reading_of(text, "vi").engagements
    assert sides(met) == {"Trần Văn Khang": "VN-50", "Choi Min-ho": "KR-11"}


def test_provincial_people_at_their_own_country_s_consulate_are_among_themselves() -> None:
    text = "Ngày 3/5, Chủ tịch UBND tỉnh Kon Tum Trần Văn Khang đến thăm Tổng Lãnh sự quán Việt Nam tại Pakse."
    assert reading_of(text, "vi").engagements == ()


def test_who_chairs_a_conference_is_told_behind_it() -> None:
    text = (
        "Ngày 3/5, Hội nghị hợp tác các tỉnh biên giới Việt Nam - Campuchia lần thứ 7 đã được tổ chức tại TP.HCM dưới "
        "sự đồng chủ trì của Bộ trưởng Trần Văn Khang và Bộ trưởng Nội vụ Campuchia Sok Vanna."
    )
    (met,) = reading_of(text, "vi").engagements
    assert (met.kind.value, sides(met)) == ("conference", {"Trần Văn Khang": "VN", "Sok Vanna": "KH"})


def test_a_meeting_on_the_way_to_a_session_is_one_of_its_own() -> None:
    text = (
        "Ngày 3/5, Bộ trưởng Ngoại giao Trần Văn Khang đã có cuộc gặp với Bộ trưởng Ngoại giao Lào Thongsy Vilay nhân "
        "dịp sang Lào đồng chủ trì phiên họp lần thứ 5 của Ủy ban hợp tác."
    )
    met = next(e for e in reading_of(text, "vi").engagements if e.kind is EngagementKind.MEETING)
    assert sides(met) == {"Trần Văn Khang": "VN", "Thongsy Vilay": "LA"}


def test_a_day_with_a_dot_may_end_a_sentence() -> None:
    text = "Bộ trưởng Trần Văn Khang đã điện đàm với Bộ trưởng Ngoại giao Lào Thongsy Vilay vào ngày 3.5."
    assert str(reading_of(text, "vi").engagements[0].date).endswith("-05-03")


# -- what is asked for ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ông Lâm cam kết tạo mọi điều kiện thuận lợi để doanh nghiệp Lào Cai thuê kho lạnh.",
            [("pledge", "tạo mọi điều kiện thuận lợi để doanh nghiệp Lào Cai thuê kho lạnh")],
        ),
        (
            "Ông Lâm mong muốn Lào Cai tiếp tục hợp tác trong lĩnh vực xúc tiến thương mại; xuất khẩu hàng hóa.",
            [("hope", "Lào Cai tiếp tục hợp tác trong lĩnh vực xúc tiến thương mại; xuất khẩu hàng hóa")],
        ),
        (
            "Ông Lâm mong rằng Lào Cai chú trọng hơn đến du lịch; từ đó, nâng cao quan hệ hữu nghị.",
            [("hope", "Lào Cai chú trọng hơn đến du lịch")],
        ),
        (
            "Ông Lâm mong muốn Lào Cai làm cầu nối thúc đẩy thương mại, kêu gọi nhà đầu tư đến Vân Nam.",
            [
                ("hope", "Lào Cai làm cầu nối thúc đẩy thương mại"),
                ("hope", "kêu gọi nhà đầu tư đến Vân Nam"),
            ],
        ),
        (
            "Ông Lâm rất mong muốn phía Lào Cai sẽ sớm mở thêm chợ biên giới.",
            [("hope", "phía Lào Cai sẽ sớm mở thêm chợ biên giới")],
        ),
        ("Ông Lâm ngỏ lời mời ông Khang sang thăm Vân Nam.", [("request", "sang thăm Vân Nam")]),
        ("Ông Lâm cho biết TP Côn Minh luôn mong muốn mở rộng giao lưu.", [("hope", "mở rộng giao lưu")]),
        ("Ông Lâm cho biết nhiều doanh nghiệp Vân Nam quan tâm, muốn tìm hiểu thị trường Lào Cai.", []),
        ("Ông Lâm nêu một số vấn đề cần hợp tác.", []),
        ("Kết thúc buổi tiếp, hai bên đã ra thông cáo chung.", []),
    ],
)
def test_what_is_filed_of_a_sentence(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(act, words) for act, _, words in said(sentence)] == expected


# -- names, lists of guests, what is still to come ------------------------------------------------


@pytest.mark.parametrize("name", ["Lê Trường Lưu", "Nguyễn Quốc Đoàn"])
def test_a_part_of_a_name_is_no_body_and_no_delegation(name: str) -> None:
    text = f"Ngày 3/5, ông {name}, Bí thư Tỉnh ủy Lạng Sơn, tiếp bà Đổng Thu, Tổng Lãnh sự Trung Quốc tại Đà Nẵng."
    assert sides(reading_of(text, "vi").engagements[0]) == {name: "VN-09", "Đổng Thu": "CN"}


def test_who_leads_a_visit_acts_for_home_and_those_listed_by_side_were_there() -> None:
    text = (
        "Trong khuôn khổ chuyến thăm, làm việc tại Vân Nam, Trung Quốc, ngày 3/5, đồng chí Trần Văn Khang, Bí thư Tỉnh "
        "ủy đã hội đàm với đồng chí Vương Lâm, Bí thư Tỉnh ủy Vân Nam. Tham dự hội đàm về phía Việt Nam có đồng chí Lê "
        "Thị Hoa, Chủ tịch HĐND tỉnh Lào Cai. Về phía Trung Quốc có đồng chí Mã Siêu, Phó Tỉnh trưởng tỉnh Vân Nam. "
        "Ông Khang giới thiệu về Lào Cai."
    )
    (talks,) = (e for e in reading_of(text, "vi").engagements if e.kind is EngagementKind.TALKS)
    assert sides(talks) == {"Trần Văn Khang": "VN-02", "Vương Lâm": "CN-YN", "Lê Thị Hoa": "VN-02", "Mã Siêu": "CN-YN"}


def test_countries_in_brackets_tell_of_each_who_met() -> None:
    text = "Ngày 3/5, hai Thứ trưởng Trần Văn Khang (Việt Nam) và Luis Ortega (Chile) hội đàm tại Hà Nội."
    assert sides(reading_of(text, "vi").engagements[0]) == {"Trần Văn Khang": "VN", "Luis Ortega": "CL"}


def test_a_foreign_chair_whose_province_is_left_out_is_not_of_ours() -> None:
    text = (
        "Hội thảo về vận tải giữa Quảng Trị và Savannakhet diễn ra tại Đông Hà ngày 3/5, do Phó Chủ tịch UBND tỉnh "
        "Trần Văn Khang và Phó Tỉnh trưởng Bounmy Phommachanh đồng chủ trì."
    )
    assert sides(reading_of(text, "vi").engagements[0]) == {"Trần Văn Khang": "VN-25", "Bounmy Phommachanh": "LA-SV"}


def test_talks_with_a_title_are_between_the_leaders_of_several_provinces() -> None:
    text = (
        "Ngày 3/5, tỉnh Lạng Sơn tổ chức Hội đàm “Gặp gỡ đầu Hè” giữa Chủ tịch UBND hai tỉnh Lạng Sơn, Cao Bằng (Việt "
        "Nam) và Chủ tịch Khu tự trị dân tộc Choang Quảng Tây (Trung Quốc)."
    )
    (talks,) = reading_of(text, "vi").engagements
    assert (talks.kind.value, {p.side for p in talks.participants} >= {"CN-GX"}) == ("talks", True)


def test_one_of_several_things_that_will_be_done_is_still_to_come() -> None:
    text = (
        "Ngày 3/5, Bộ trưởng Trần Văn Khang tới Lào. Ông sẽ hội đàm với Bộ trưởng Thongsy Vilay tại Vientiane, khảo "
        "sát cảng Thanaleng."
    )
    assert [e.planned for e in reading_of(text, "vi").engagements] == [False, True, True]


def test_guests_led_to_a_call_have_come_and_do_not_call_as_hosts() -> None:
    text = (
        "Ngày 3/5, Phó Chủ tịch UBND tỉnh Lào Cai Trần Văn Khang đã tiếp đoàn tỉnh Vân Nam (Trung Quốc) do ông Vương "
        "Lâm, Phó Tỉnh trưởng dẫn đầu đến thăm, chúc Tết chính quyền tỉnh Lào Cai."
    )
    assert [e.kind.value for e in reading_of(text, "vi").engagements] == ["reception"]


def test_who_goes_on_in_the_next_sentence_promises_that_too() -> None:
    text = "Ông Lâm khẳng định sẽ mở thêm lối thông quan. Đồng thời, sẽ tham gia hội chợ tại Lào Cai."
    assert [(act, who) for act, who, _ in said(text)] == [("pledge", "Vương Lâm")] * 2
