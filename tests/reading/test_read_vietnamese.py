"""Whole readings of Vietnamese reports as provincial and city offices write them, in sentences of our own."""

import unicodedata

import pytest

from comity.languages.folding import without_marks
from comity.records import Act, EngagementKind, Reading
from tests.reading.reports import commitment, engagement, reading_of, roles, sides

RECEIVED = (
    "Ngày 3/5, ông Trần Văn Khang, Chủ tịch UBND tỉnh Lào Cai tiếp ông Vương Lâm, Phó Tỉnh trưởng tỉnh Vân Nam, "
    "Trung Quốc. "
)
"""Somebody of a province receives somebody of another: what a sentence behind it says is said at a reception."""


def said(text: str) -> list[tuple[str, str | None, str]]:
    """The act, the speaker and the words of each commitment."""
    return [(c.act.value, c.speaker, c.evidence[0].quote) for c in reading_of(RECEIVED + text, "vi").commitments]


# -- who they are ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh Lào Cai - ông Trần Văn Khang tiếp bà Đổng Thu - Tổng Lãnh sự Trung Quốc tại Đà Nẵng.",
        "Đồng chí Trần Văn Khang, Chủ tịch UBND tỉnh Lào Cai, cùng Đoàn đại biểu tỉnh, tiếp bà Đổng Thu, Tổng Lãnh sự "
        "Trung Quốc tại Đà Nẵng.",
    ],
)
def test_an_office_is_joined_to_its_name_by_a_dash_or_a_comma(text: str) -> None:
    found = engagement(text, "vi")
    assert {p.name: p.offices for p in found.participants} == {
        "Trần Văn Khang": ("Chủ tịch UBND tỉnh Lào Cai",),
        "Đổng Thu": ("Tổng Lãnh sự Trung Quốc tại Đà Nẵng",),
    }


def test_the_post_of_an_embassy_is_not_where_its_people_are_met() -> None:
    text = (
        "Ông Trần Văn Khang, Chủ tịch UBND tỉnh Lào Cai, tiếp Đoàn công tác của Đại sứ quán Trung Quốc tại Việt Nam "
        "do ông Hồ Ba, Đại sứ Trung Quốc tại Việt Nam, làm Trưởng đoàn."
    )
    assert engagement(text, "vi").place is None


def test_an_autonomous_region_is_one_place_with_its_head_words() -> None:
    text = (
        "Ông Trần Văn Khang, Chủ tịch UBND tỉnh Lạng Sơn, hội đàm với ông Vi Thanh, Chủ tịch Chính quyền nhân dân "
        "Khu tự trị dân tộc Choang Quảng Tây, Trung Quốc."
    )
    assert sides(engagement(text, "vi")) == {"Trần Văn Khang": "VN-09", "Vi Thanh": "CN-GX"}


def test_a_surname_that_is_a_word_too_begins_a_name_behind_a_title() -> None:
    text = "Đồng chí Đoàn Minh Hải, Bí thư Tỉnh ủy Ninh Bình, tiếp ông Lê Tiến Châu, Đại sứ Lào tại Việt Nam."
    assert [p.name for p in engagement(text, "vi").participants] == ["Đoàn Minh Hải", "Lê Tiến Châu"]


def test_the_name_behind_a_company_is_the_companys_where_its_head_is_named() -> None:
    text = "Bí thư Tỉnh ủy Thanh Hóa Đỗ Trọng Hải tiếp ông Trương Thông, Chủ tịch Tập đoàn Hoa Mai, Trung Quốc."
    assert [p.offices for p in engagement(text, "vi").participants][1] == ("Chủ tịch Tập đoàn Hoa Mai",)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Chủ tịch Quốc hội hội kiến Tổng Bí thư, Chủ tịch nước Lào.",
            {"Chủ tịch Quốc hội": "VN", "Tổng Bí thư, Chủ tịch nước Lào": "LA"},
        ),
        ("Thủ tướng Việt Nam - Canada lần đầu điện đàm.", {"Thủ tướng Việt Nam": "VN", "Canada": "CA"}),
        (
            "Thủ tướng Phạm Văn Chí điện đàm với Thủ tướng Campuchia.",
            {"Phạm Văn Chí": "VN", "Thủ tướng Campuchia": "KH"},
        ),
    ],
)
def test_an_office_that_nobody_named_holds_takes_part_itself(text: str, who: dict[str, str]) -> None:
    assert sides(engagement(text, "vi")) == who


def test_a_head_of_state_of_no_named_country_is_not_of_viet_nam() -> None:
    found = engagement("Tổng thống Duterra điện đàm với Thủ tướng Lào Bun Nhăng.", "vi")
    assert sides(found) == {"Duterra": None, "Bun Nhăng": "LA"}


def test_the_head_of_a_province_is_of_the_province_named_with_the_office_later() -> None:
    text = (
        "Chủ tịch UBND tỉnh Võ Ngọc Sơn tiếp Đại sứ Hàn Quốc Park Min. Chủ tịch UBND tỉnh Gia Lai mong muốn Hàn Quốc "
        "hỗ trợ tỉnh đào tạo lao động."
    )
    assert commitment(text, "vi").side == "VN-30"


# -- who was there --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "present",
    [
        "Cùng dự buổi tiếp có bà Lê Thị Hoa, Giám đốc Sở Ngoại vụ.",
        "Tham gia buổi tiếp có các đồng chí: Lê Thị Hoa, Giám đốc Sở Ngoại vụ; lãnh đạo một số sở, ngành.",
    ],
)
def test_those_who_are_said_to_be_there_take_part(present: str) -> None:
    found = engagement(RECEIVED + present, "vi")
    assert roles(found) == {"Trần Văn Khang": "host", "Vương Lâm": "guest", "Lê Thị Hoa": "attendee"}


def test_those_who_receive_may_stand_behind_the_verb() -> None:
    text = (
        "Sáng 3/5, Đoàn đại biểu thành phố Busan (Hàn Quốc) do ông Park Min, Thị trưởng, làm Trưởng đoàn đến thăm và "
        "làm việc với tỉnh Ninh Bình. Tiếp đoàn có các đồng chí: Đinh Văn Điền, Chủ tịch UBND tỉnh; Bùi Mai Hoa, "
        "Phó Chủ tịch HĐND tỉnh."
    )
    received = next(e for e in reading_of(text, "vi").engagements if e.kind is EngagementKind.RECEPTION)
    assert [p.name for p in received.participants if p.role.value == "host"] == ["Đinh Văn Điền", "Bùi Mai Hoa"]


def test_joy_at_receiving_somebody_tells_that_he_was_received() -> None:
    text = (
        "Chủ tịch UBND tỉnh Gia Lai Võ Ngọc Sơn bày tỏ vui mừng được đón tiếp ngài Đại sứ Hàn Quốc tại Việt Nam. "
        "Ông mong muốn Hàn Quốc hỗ trợ tỉnh đào tạo lao động."
    )
    assert sides(engagement(text, "vi")) == {"Võ Ngọc Sơn": "VN-30", "Đại sứ Hàn Quốc tại Việt Nam": "KR"}


def test_a_request_made_at_a_reception_tells_of_the_reception() -> None:
    text = "Đó là đề nghị của Thủ tướng Phạm Văn Chí tại buổi tiếp Phó Thủ tướng Trung Quốc Trương Lệ."
    assert roles(engagement(text, "vi")) == {"Phạm Văn Chí": "host", "Trương Lệ": "guest"}


def test_thanks_to_a_people_are_no_visit() -> None:
    assert engagement(RECEIVED + "Ông Vương Lâm gửi lời cảm ơn đến nhân dân Việt Nam.", "vi").kind is (
        EngagementKind.RECEPTION
    )


# -- what is said ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ông Khang đề nghị hỗ trợ thêm giống lúa.",
            [("request", "Trần Văn Khang", "hỗ trợ thêm giống lúa")],
        ),
        (
            "Ông Khang nhấn mạnh 3 nội dung hợp tác, gồm: mở thêm cửa khẩu; nối lại tuyến xe khách; tăng chuyến bay.",
            [
                ("propose", "Trần Văn Khang", "mở thêm cửa khẩu"),
                ("propose", "Trần Văn Khang", "nối lại tuyến xe khách"),
                ("propose", "Trần Văn Khang", "tăng chuyến bay"),
            ],
        ),
        (
            "Ông Khang mong muốn Vân Nam mua thêm nông sản. Đồng thời, tạo điều kiện thông quan cho hàng hóa của tỉnh.",
            [
                ("hope", "Trần Văn Khang", "Vân Nam mua thêm nông sản"),
                ("hope", "Trần Văn Khang", "tạo điều kiện thông quan cho hàng hóa của tỉnh"),
            ],
        ),
        (
            "Ông Khang nhấn mạnh hai bên cần thực hiện các thỏa thuận; không làm phức tạp thêm tình hình.",
            [
                ("propose", "Trần Văn Khang", "hai bên cần thực hiện các thỏa thuận"),
                ("propose", "Trần Văn Khang", "không làm phức tạp thêm tình hình"),
            ],
        ),
        (
            "Ông Vương Lâm mong muốn qua chuyến thăm lần này, Lào Cai sẽ cử thêm sinh viên sang học.",
            [("hope", "Vương Lâm", "Lào Cai sẽ cử thêm sinh viên sang học")],
        ),
        (
            "Ông Vương Lâm khẳng định Vân Nam sẽ làm cầu nối để doanh nghiệp hai tỉnh gặp nhau.",
            [("pledge", "Vương Lâm", "Vân Nam sẽ làm cầu nối để doanh nghiệp hai tỉnh gặp nhau")],
        ),
        (
            "Ông Vương Lâm thay mặt đoàn bày tỏ mong muốn Lào Cai mở thêm chợ biên giới.",
            [("hope", "Vương Lâm", "Lào Cai mở thêm chợ biên giới")],
        ),
        (
            "Ông Khang tin tưởng, chuyến thăm sẽ mở ra nhiều cơ hội hợp tác.",
            [("hope", "Trần Văn Khang", "chuyến thăm sẽ mở ra nhiều cơ hội hợp tác")],
        ),
    ],
)
def test_what_is_said_is_filed_with_its_force_and_speaker(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ông Khang chào mừng các đại biểu đã tới dự buổi lễ.",
        "Ông Khang đề xuất các biện pháp thúc đẩy hợp tác.",
        "Hai bên đã thống nhất và ký biên bản ghi nhớ.",
        "Theo giới quan sát, Trung Quốc muốn mở rộng ảnh hưởng trong khu vực.",
    ],
)
def test_a_greeting_or_an_unnamed_proposal_commits_nobody(text: str) -> None:
    assert said(text) == []


def test_what_was_said_when_somebody_was_received_ends_before_that() -> None:
    text = "Chủ tịch nước Trần Lâm đề nghị Quảng Tây mở thêm cửa khẩu, khi tiếp Bí thư Quảng Tây Trần Cường."
    found = reading_of(text, "vi")
    assert [c.evidence[0].quote for c in found.commitments] == ["mở thêm cửa khẩu"]
    assert [e.kind for e in found.engagements] == [EngagementKind.RECEPTION]


# -- however it is written ------------------------------------------------------------------------

WHOLE = RECEIVED + (
    "Ông Khang đề nghị Vân Nam mua thêm nông sản, nối lại tuyến xe khách. Ông Vương Lâm khẳng định sẽ khuyến khích "
    "doanh nghiệp đầu tư vào Lào Cai. Chiều cùng ngày, hai bên nhất trí mở rộng giao lưu thanh niên."
)


def _outline(found: Reading) -> list[object]:
    """What a reading holds, whatever the marks and the form of its letters."""
    told = [
        (e.kind, e.date, [(without_marks(p.name), p.side, p.role) for p in e.participants]) for e in found.engagements
    ]
    return [*told, *((c.act, without_marks(c.speaker or ""), c.side) for c in found.commitments)]


@pytest.mark.parametrize(
    "written",
    [
        unicodedata.normalize("NFD", WHOLE),
        without_marks(WHOLE),
        WHOLE.replace("3/5", "３/５"),
        WHOLE.replace("Ngày 3/5", unicodedata.normalize("NFD", "Ngày 3/5")),
        WHOLE.replace("với", "vơí").replace("thêm", "thêm").replace("tuyến", "tuyêń"),
    ],
    ids=["decomposed", "without marks", "full-width digits", "both forms", "tones on other letters"],
)
def test_a_report_is_read_alike_however_it_is_written(written: str) -> None:
    found = reading_of(written, "vi")
    assert _outline(found) == _outline(reading_of(WHOLE, "vi"))
    every = [e for x in found.engagements for e in x.evidence] + [e for c in found.commitments for e in c.evidence]
    assert all(e.holds_in(written) for e in every)


def test_the_story_goes_on_behind_headlines_of_other_stories() -> None:
    text = (
        f"{RECEIVED}\nTin liên quan\nLào Cai đón khách quốc tế\n"
        "Phát biểu tại buổi tiếp, ông Khang đề nghị Vân Nam mua thêm nông sản.\n"
        "Trước đề nghị của ông Khang, ông Vương Lâm khẳng định sẽ khuyến khích doanh nghiệp đầu tư vào Lào Cai."
    )
    assert [c.act for c in reading_of(text, "vi").commitments] == [Act.REQUEST, Act.PLEDGE]


@pytest.mark.parametrize("visit", ["thăm Anh", "thăm chính thức Anh", "đến Anh", "thăm chính thức nước Anh"])
def test_anh_inside_a_sentence_is_the_country(visit: str) -> None:
    found = engagement(f"Tổng Bí thư Trần Văn An sẽ {visit} từ ngày 10/5.", "vi")
    assert found.place is not None
    assert (found.kind.value, found.place.code) == ("visit", "GB")


def test_anh_that_opens_a_sentence_is_whom_it_tells_of() -> None:
    text = "Ngày 3/5, Bí thư Trần Văn An tiếp Đại sứ Pháp Luis Prado. Anh đề nghị phía Pháp mở thêm văn phòng."
    assert commitment(text, "vi").speaker == "Trần Văn An"


def test_a_vietnamese_report_that_names_a_foreign_seat_alone_is_still_of_viet_nam() -> None:
    found = engagement("Tổng Bí thư Trần Văn An gặp Tổng thống Mỹ John Green tại Nhà Trắng.", "vi")
    assert sides(found) == {"Trần Văn An": "VN", "John Green": "US"}


@pytest.mark.parametrize(
    "guest", ["ông Andrew Otis, Giám đốc Quỹ Green", "đoàn công tác Công ty Kubo do ông Sato Ken làm trưởng đoàn"]
)
def test_a_guest_with_a_foreign_name_is_of_another_side_though_no_country_is_named(guest: str) -> None:
    found = engagement(f"Chiều 3/5, Chủ tịch UBND tỉnh Trần Văn Khang tiếp {guest}.", "vi")
    assert found.kind is EngagementKind.RECEPTION
    assert len(found.participants) == 2


def test_a_guest_of_the_province_itself_is_none() -> None:
    text = "Chiều 3/5, Chủ tịch UBND tỉnh Trần Văn Khang tiếp ông Lê Văn Bình, Giám đốc Công ty Thành Công."
    assert not reading_of(text, "vi").engagements


@pytest.mark.parametrize("verb", ["đến thăm", "thăm", "thăm, chúc sức khỏe"])
def test_who_goes_to_see_somebody_calls_on_him(verb: str) -> None:
    found = engagement(f"Ngày 3/5, Bí thư Tỉnh ủy Trần Văn Khang đã {verb} nguyên Thống đốc Hokkaido Ken Mori.", "vi")
    assert (found.kind, roles(found)) == (
        EngagementKind.COURTESY_CALL,
        {"Trần Văn Khang": "guest", "Ken Mori": "host"},
    )
