"""Readings of Vietnamese reports of full length, as provincial portals write them, in sentences of our own."""

import pytest

from tests.reading.reports import engagement, reading_of, sides
from tests.reading.test_read_vietnamese import RECEIVED, said

# -- lists ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "opening",
    [
        "Ông Khang đề nghị phía Vân Nam quan tâm một số nội dung sau:",
        "Ông Khang đề nghị tỉnh Vân Nam tập trung giải quyết những vấn đề sau đây:",
    ],
)
def test_a_list_of_paragraphs_goes_on_with_what_opened_it(opening: str) -> None:
    text = f"{opening}\nThứ nhất, kéo dài giờ mở cửa khẩu.\nThứ hai, sớm nối lại tuyến xe khách.\nÔng Lâm cảm ơn."
    assert said(text) == [
        ("request", "Trần Văn Khang", "kéo dài giờ mở cửa khẩu"),
        ("request", "Trần Văn Khang", "sớm nối lại tuyến xe khách"),
    ]


def test_a_list_behind_what_is_to_be_concentrated_on_begins_behind_the_colon() -> None:
    text = "Hai bên thống nhất năm tới sẽ tập trung: hoàn thành cầu đường bộ; thí điểm làn xe riêng."
    assert [words for _, _, words in said(text)] == ["hoàn thành cầu đường bộ", "thí điểm làn xe riêng"]


def test_verbs_with_an_object_each_are_two_and_verbs_that_share_one_are_one() -> None:
    text = (
        "Ông Khang mong muốn Vân Nam tích cực hợp tác, chia sẻ kinh nghiệm trồng hoa và tổ chức tốt hội chợ biên giới."
    )
    assert [words for _, _, words in said(text)] == [
        "Vân Nam tích cực hợp tác, chia sẻ kinh nghiệm trồng hoa",
        "tổ chức tốt hội chợ biên giới",
    ]


def test_what_somebody_is_asked_to_introduce_is_asked_for() -> None:
    text = "Ông Khang đề nghị Vân Nam mua thêm nông sản, đồng thời giới thiệu doanh nghiệp lớn đến Lào Cai."
    assert [act for act, _, _ in said(text)] == ["request", "request"]
    text = "Ông Khang đề nghị Vân Nam mua thêm nông sản, đồng thời giới thiệu với đoàn về tiềm năng của tỉnh."
    assert [act for act, _, _ in said(text)] == ["request"]


# -- who speaks -----------------------------------------------------------------------------------


def test_a_province_left_unnamed_is_that_of_whoever_speaks() -> None:
    text = "Ông Khang cảm ơn đoàn. Tỉnh cam kết tạo thuận lợi cho nhà đầu tư và mong muốn Vân Nam mua thêm nông sản."
    assert [(act, who) for act, who, _ in said(text)] == [("pledge", "Trần Văn Khang"), ("hope", "Trần Văn Khang")]


def test_who_agrees_to_what_was_raised_goes_on_speaking() -> None:
    text = "Ông Lâm đồng tình với các nội dung phía Lào Cai nêu ra. Đồng chí cho rằng hai bên cần lập tổ công tác."
    assert said(text) == [("propose", "Vương Lâm", "hai bên cần lập tổ công tác")]


def test_a_side_that_is_ready_speaks_through_whoever_spoke_for_it() -> None:
    text = "Ông Lâm cảm ơn sự đón tiếp. Về du lịch, phía Vân Nam sẵn sàng mở lại tuyến xe tự lái."
    assert said(text) == [("pledge", "Vương Lâm", "mở lại tuyến xe tự lái")]


def test_the_body_that_somebody_speaks_for_will_do_what_it_will_do() -> None:
    text = (
        "Ngày 3/5, ông Trần Văn Khang, Chủ tịch UBND tỉnh Lào Cai tiếp ông Raj Mehta, Giám đốc quốc gia Ngân hàng Phát "
        "triển châu Á (ADB) tại Việt Nam. Ông Raj Mehta cảm ơn lãnh đạo tỉnh. ADB sẽ cử chuyên gia đến Lào Cai."
    )
    assert sides(engagement(text, "vi"))["Raj Mehta"] == "ADB"
    (one,) = reading_of(text, "vi").commitments
    assert (one.act.value, one.speaker, one.side) == ("pledge", "Raj Mehta", "ADB")


def test_a_hope_for_support_is_a_hope_of_whoever_hopes() -> None:
    text = "Ông Khang mong rằng trên cương vị mới, ông Lâm sẽ tiếp tục ủng hộ Lào Cai mở rộng cửa khẩu."
    assert said(text) == [("hope", "Trần Văn Khang", "ông Lâm sẽ tiếp tục ủng hộ Lào Cai mở rộng cửa khẩu")]


def test_a_government_left_unnamed_is_that_of_whoever_speaks() -> None:
    text = "Ông Lâm khẳng định chính quyền tỉnh sẽ tăng cường tuyên truyền cho ngư dân."
    assert [(act, who) for act, who, _ in said(text)] == [("pledge", "Vương Lâm")]


def test_a_head_of_state_speaks_behind_a_fronted_verb() -> None:
    text = (
        "Chủ tịch nước tiếp ông Raj Mehta, Đại sứ Ấn Độ. "
        "Nhấn mạnh vai trò của báo chí, Chủ tịch nước đề nghị Ấn Độ mở rộng hợp tác truyền thông."
    )
    (one,) = reading_of(text, "vi").commitments
    assert (one.act.value, one.speaker) == ("request", "Chủ tịch nước")


# -- what is none ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lâm cho rằng tranh chấp phải được giải quyết bằng biện pháp hòa bình.",
        "Ông Khang hoan nghênh ông Lâm lần đầu đến thăm Lào Cai.",
    ],
)
def test_a_position_and_a_welcome_commit_to_nothing(text: str) -> None:
    assert said(text) == []


def test_those_present_without_a_name_are_no_meeting_of_their_own() -> None:
    text = f"{RECEIVED}Cùng tham dự buổi tiếp có lãnh đạo Sở Ngoại vụ, Sở Công Thương."
    assert len(reading_of(text, "vi").engagements) == 1


# -- where they come from -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("delegation", "side"),
    [
        ("Đoàn đại biểu tỉnh Hủa Phăn, nước CHDCND Lào do đồng chí Khăm Phủi Si-bun-hương, Phó Tỉnh trưởng", "LA-HO"),
        ("đoàn đại biểu thành phố Rennes (Cộng hòa Pháp) do bà Anne Le Goff, Phó Thị trưởng", "FR-BRE"),
        ("Đoàn công tác Tập đoàn Hoshino (Nhật Bản) do ông Tanaka Kenji, Phó Chủ tịch Tập đoàn", "JP"),
    ],
)
def test_who_leads_a_delegation_acts_for_where_it_comes_from(delegation: str, side: str) -> None:
    text = f"Ngày 3/5, ông Trần Văn Khang, Chủ tịch UBND tỉnh Sơn La tiếp {delegation} làm Trưởng đoàn."
    found = sides(engagement(text, "vi"))
    assert len(found) == 2
    assert side in found.values()


def test_a_prefecture_has_a_head_and_a_number_is_no_body() -> None:
    text = (
        "Sáng 3/5, đồng chí Trần Văn Khang - Phó Chủ tịch UBND tỉnh Lào Cai và đồng chí Lý Minh - Phó Châu trưởng "
        "Chính quyền nhân dân châu Hồng Hà, tỉnh Vân Nam (Trung Quốc) cùng hội đàm tại cửa khẩu số II Kim Thành."
    )
    found = engagement(text, "vi")
    assert {p.name: p.offices for p in found.participants} == {
        "Trần Văn Khang": ("Phó Chủ tịch UBND tỉnh Lào Cai",),
        "Lý Minh": ("Phó Châu trưởng Chính quyền nhân dân châu Hồng Hà",),
    }
    assert sides(found) == {"Trần Văn Khang": "VN-02", "Lý Minh": "CN-YN"}


def test_two_holders_of_one_office_without_a_name_are_both_sides() -> None:
    text = (
        "Từ ngày 13-17/6, tại thủ đô Phnom Penh (Campuchia) diễn ra cuộc họp hai Chủ tịch Ủy ban biên giới. Hai "
        "Chủ tịch gặp ông Hun Dara, Bộ trưởng Nội vụ Campuchia."
    )
    assert reading_of(text, "vi").document.language == "vi"


# -- names and offices ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("named", "name", "office"),
    [
        ("Chủ tịch UBND tỉnh Lào Cai Trịnh Xuân Trường", "Trịnh Xuân Trường", "Chủ tịch UBND tỉnh Lào Cai"),
        ("Chủ tịch UBND tỉnh Lào Cai Đoàn Thu Hà", "Đoàn Thu Hà", "Chủ tịch UBND tỉnh Lào Cai"),
        ("đồng chí Trần Thu Hà-Phó Chủ tịch UBND tỉnh Lào Cai", "Trần Thu Hà", "Phó Chủ tịch UBND tỉnh Lào Cai"),
        ("đồng chí TS. Trần Thu Hà, Chủ tịch UBND tỉnh Lào Cai", "Trần Thu Hà", "Chủ tịch UBND tỉnh Lào Cai"),
    ],
)
def test_a_name_is_whole_and_its_office_apart(named: str, name: str, office: str) -> None:
    text = f"Sáng 3/5, {named} tiếp ông Vương Lâm, Phó Tỉnh trưởng tỉnh Vân Nam, Trung Quốc."
    assert (name, (office,)) in [(p.name, p.offices) for p in engagement(text, "vi").participants]


@pytest.mark.parametrize(
    ("delegation", "side"),
    [
        ("Đoàn công tác Tổng Lãnh sự quán Hàn Quốc tại TP. Hồ Chí Minh, do ngài Kang Min, Tổng Lãnh sự dẫn đầu", "KR"),
        ("đoàn đại biểu đại diện lãnh đạo Đảng, chính quyền châu Hồng Hà do ông Lý Minh làm Trưởng đoàn", "CN-YN"),
        ("đoàn tỉnh Hủa Phăn do ông Khăm Pheng, người phụ trách công tác đối ngoại của tỉnh, dẫn đầu", "LA-HO"),
        ("ông Damien Cole, tân Đại sứ Ai-len tại Việt Nam, đến chào xã giao", "IE"),
    ],
)
def test_whoever_is_received_has_the_side_that_the_words_give(delegation: str, side: str) -> None:
    found = sides(engagement(f"Sáng 3/5, Chủ tịch UBND tỉnh Lào Cai Trần Thu Hà tiếp {delegation}.", "vi"))
    assert len(found) == 2
    assert side in found.values()


def test_two_verbs_of_one_call_are_one_engagement() -> None:
    text = (
        "Sáng 3/5, ông Trần Văn Khang, Chủ tịch UBND tỉnh Lào Cai đã đến thăm và chào xã giao ông Vương Lâm, Phó Tỉnh "
        "trưởng tỉnh Vân Nam, Trung Quốc."
    )
    assert [e.kind.value for e in reading_of(text, "vi").engagements] == ["courtesy-call"]


def test_those_of_a_list_of_titles_all_receive() -> None:
    text = (
        "Đồng chí Trần Văn Khang, Chủ tịch UBND tỉnh Lào Cai, đồng chí Lê Thu Hà, Giám đốc Sở Ngoại vụ và đồng chí Mai "
        "Hải, Giám đốc Sở Du lịch đã tiếp ông Vương Lâm, Phó Tỉnh trưởng tỉnh Vân Nam, Trung Quốc."
    )
    assert {p.name for p in engagement(text, "vi").participants} == {
        "Trần Văn Khang",
        "Lê Thu Hà",
        "Mai Hải",
        "Vương Lâm",
    }


def test_whoever_a_noun_of_receiving_does_not_name_hosts() -> None:
    text = (
        "Tại buổi tiếp Bí thư Khu ủy Quảng Tây Lưu Minh, Thủ tướng Trần Văn Khang cảm ơn Quảng Tây và đề nghị Quảng "
        "Tây mua thêm nông sản."
    )
    assert {p.name: p.role.value for p in engagement(text, "vi").participants} == {
        "Lưu Minh": "guest",
        "Trần Văn Khang": "host",
    }


def test_the_chief_is_not_named_by_a_deputys_office() -> None:
    text = (
        f"{RECEIVED}Cùng dự có bà Lê Thu Hà, Phó Chủ tịch UBND tỉnh. Đồng chí Chủ tịch UBND tỉnh đề nghị Vân Nam mua "
        "thêm nông sản."
    )
    assert [c.speaker for c in reading_of(text, "vi").commitments] == ["Trần Văn Khang"]


def test_a_paragraph_without_a_subject_goes_on_with_what_was_asked() -> None:
    text = "Ông Khang đề nghị hai bên duy trì trao đổi đoàn.\nXem xét việc ký kết thỏa thuận cho giai đoạn tới."
    assert [(act, who) for act, who, _ in said(text)] == [("propose", "Trần Văn Khang")] * 2


def test_a_proposal_that_is_only_pointed_at_is_none() -> None:
    assert said("Nhất trí với đề nghị trên, ông Lâm khẳng định sẽ mở thêm tuyến xe khách.")[0][0] == "pledge"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Thủ tướng Campuchia Hun Dara thảo luận về hợp tác biên giới với Tổng thống Pháp Jean Dupont.", "Jean Dupont"),
        ("Thủ tướng Campuchia Hun Dara gặp Blinken tại Paris.", "Blinken"),
    ],
)
def test_whoever_is_met_may_stand_far_behind_or_be_named_by_one_foreign_word(text: str, met: str) -> None:
    assert {p.name for p in engagement(text, "vi").participants} == {"Hun Dara", met}


def test_those_listed_on_a_side_act_for_it() -> None:
    text = (
        "Sáng 3/5, ông Trần Văn Khang, Chủ tịch UBND tỉnh Nghệ An làm việc với Đoàn công tác tỉnh Gifu (Nhật Bản) do "
        "ông Matsui Masaki, Phó Thống đốc, làm Trưởng đoàn. Dự buổi làm việc về phía tỉnh Gifu có ông Suzuki Ken, "
        "Giám đốc Sở Công thương."
    )
    assert sides(engagement(text, "vi"))["Suzuki Ken"] == "JP-21"


def test_offices_of_two_countries_are_of_two_people() -> None:
    text = (
        "Ngày 3/5, ông Trần Văn Khang, Chủ tịch UBND tỉnh Nghệ An, làm việc với Thứ trưởng Bộ Ngoại giao Việt Nam và "
        "Đại sứ Hàn Quốc tại Việt Nam Park Min."
    )
    found = {p.name: p.offices for p in engagement(text, "vi").participants}
    assert found["Park Min"] == ("Đại sứ Hàn Quốc tại Việt Nam",)


def test_a_body_will_send_people_and_nobody_has_toured() -> None:
    text = (
        "Ông Trần Văn Khang, Chủ tịch UBND tỉnh Nghệ An, tiếp bà Anna Grubb, Giám đốc Cơ quan Phát triển Hoa Kỳ (HDA) "
        "tại Việt Nam. Bà Anna Grubb cảm ơn tỉnh. Trước mắt, HDA sẽ cử chuyên gia khảo sát tại huyện Đồng Văn."
    )
    found = reading_of(text, "vi")
    assert [e.kind.value for e in found.engagements] == ["reception"]
    assert [c.act.value for c in found.commitments] == ["pledge"]


def test_whoever_is_welcomed_is_the_one_who_visits() -> None:
    text = (
        "Sáng 13/4, Thủ tướng Lê Minh Hải đã chủ trì lễ đón chính thức Thủ tướng Slovakia Robert Novak thăm chính thức "
        "Việt Nam."
    )
    found = {
        e.kind.value: {p.name: (p.side, p.role.value) for p in e.participants}
        for e in reading_of(text, "vi").engagements
    }
    assert found["ceremony"]["Lê Minh Hải"] == ("VN", "host")
    assert found["visit"] == {"Robert Novak": ("SK", "guest")}


def test_a_foreign_name_without_an_office_is_of_no_known_side() -> None:
    found = engagement("Ngày 13/4, ông Robert Novak gặp Bộ trưởng Nội vụ Campuchia Hun Dara.", "vi")
    assert sides(found) == {"Robert Novak": None, "Hun Dara": "KH"}


def test_a_title_of_a_church_is_no_country() -> None:
    text = "Ngày 13/4, Bí thư Thành ủy Lê Minh Hải thăm Đức Pháp chủ Giáo hội Phật giáo Việt Nam."
    assert [e.place for e in reading_of(text, "vi").engagements if e.place and e.place.code == "DE"] == []


def test_a_report_in_which_nobody_has_a_side_commits_nobody_to_anything() -> None:
    text = "Ca sĩ Robert Novak cho biết ông sẽ giới thiệu một album mới. Ông mong muốn khán giả tiếp tục ủng hộ."
    assert reading_of(text, "vi").commitments == ()


# -- what took place ------------------------------------------------------------------------------


def test_a_name_of_a_province_at_home_and_abroad_is_the_one_at_home_unless_the_text_says() -> None:
    text = "Ngày 3/5, tỉnh {} và tỉnh Hủa Phăn (Lào) ký thỏa thuận hợp tác về đào tạo."
    assert set(sides(engagement(text.format("Thái Nguyên"), "vi")).values()) == {"VN-69", "LA-HO"}
    assert set(sides(engagement(text.format("Hà Nam (Trung Quốc)"), "vi")).values()) == {"CN-HA", "LA-HO"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Hội đàm do ông Lê Văn Kha, Giám đốc Sở Ngoại vụ tỉnh Lai Châu và bà Lưu Mai, Phó Tỉnh trưởng tỉnh "
            "Phông Sa Lỳ đồng chủ trì.",
            "talks",
        ),
        (
            "Ngày 3/5, lãnh đạo tỉnh An Giang và tỉnh Takeo (Vương quốc Campuchia) tổ chức hội nghị sơ kết. Ông Lê "
            "Văn Kha, Phó Chủ tịch UBND tỉnh An Giang và ông Sok Dara, Phó Tỉnh trưởng tỉnh Takeo đồng chủ trì.",
            "conference",
        ),
        ("Hội nghị hợp tác giữa tỉnh Quảng Trị và tỉnh Savannakhet được tổ chức tại Đông Hà ngày 3/5.", "conference"),
        ("Sáng 3/5, UBND tỉnh An Giang tổ chức Hội nghị sơ kết 6 tháng đầu năm với tỉnh Takeo.", "conference"),
        ("Sáng 3/5, tại Vientiane, UBND tỉnh Sơn La ký kết thỏa thuận với chính quyền tỉnh Hủa Phăn.", "signing"),
    ],
)
def test_what_two_provinces_hold_and_sign_is_an_engagement_of_both(text: str, kind: str) -> None:
    one = engagement(text, "vi")
    assert one.kind.value == kind
    assert len({side.split("-")[0] for side in sides(one).values() if side}) == 2


def test_years_of_a_plan_are_no_date_of_its_signing() -> None:
    text = "Sáng 3/5/2024, UBND tỉnh Sơn La ký kết thỏa thuận với chính quyền tỉnh Hủa Phăn giai đoạn 2024 - 2028."
    assert engagement(text, "vi").date == "2024-05-03"


def test_a_meeting_that_a_list_of_those_present_names_is_a_meeting() -> None:
    text = (
        "Tham gia buổi hội kiến về phía tỉnh Lào Cai có đồng chí Phạm Văn Thắng - Phó Chủ tịch UBND tỉnh. Về phía tỉnh "
        "Vân Nam (Trung Quốc), có đồng chí Lưu Dũng - Phó Tỉnh trưởng tỉnh Vân Nam."
    )
    assert engagement(text, "vi").kind.value == "meeting"


def test_a_number_of_proposals_is_none_and_those_that_follow_are_of_whoever_made_them() -> None:
    text = (
        "Ông Khang đề xuất 3 nội dung hợp tác trọng tâm giữa hai tỉnh. Theo đó, hai bên tiếp tục phối hợp phát triển "
        "du lịch. Đặc biệt, hai bên tăng cường giao lưu thanh niên."
    )
    assert said(text) == [
        ("propose", "Trần Văn Khang", "hai bên tiếp tục phối hợp phát triển du lịch"),
        ("propose", "Trần Văn Khang", "hai bên tăng cường giao lưu thanh niên"),
    ]


def test_greetings_behind_a_joining_word_are_no_part_of_a_list() -> None:
    text = "Ông Lâm cảm ơn sự đón tiếp. Đồng thời, gửi lời chúc mừng của lãnh đạo tỉnh Vân Nam đến nhân dân Lào Cai."
    assert said(text) == []


def test_what_somebody_will_do_is_told_before_what_that_one_hopes() -> None:
    text = "Ông Lâm sẽ mời chuyên gia đến tập huấn cho nông dân, đồng thời mong muốn Lào Cai mở thêm chợ phiên."
    assert [(act, words) for act, _, words in said(text)] == [
        ("pledge", "mời chuyên gia đến tập huấn cho nông dân"),
        ("hope", "Lào Cai mở thêm chợ phiên"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 3/5, bà Ann Lee, Tổng Lãnh sự Hoa Kỳ tại TP.HCM đã được Bí thư Thành ủy Đà Nẵng Trương Quang Nghị tiếp.",
        "Tiếp bà Ann Lee, Tổng Lãnh sự Hoa Kỳ tại TP.HCM, Bí thư Thành ủy Đà Nẵng Trương Quang Nghị cảm ơn Hoa Kỳ.",
    ],
)
def test_who_receives_is_told_by_whom_one_is_received_and_by_who_goes_on(text: str) -> None:
    found = engagement(text, "vi")
    assert {p.name: p.role.value for p in found.participants} == {"Trương Quang Nghị": "host", "Ann Lee": "guest"}


def test_a_signing_between_two_that_took_place_is_theirs() -> None:
    text = "Sáng 3/5, tại Lào Cai đã diễn ra lễ ký kết biên bản giữa Sở Y tế tỉnh Lào Cai với Sở Y tế tỉnh Hủa Phăn."
    found = engagement(text, "vi")
    assert {p.role.value for p in found.participants} == {"signatory"}
    assert set(sides(found).values()) == {"VN-02", "LA-HO"}


def test_to_see_changes_is_no_signing_and_the_province_behind_is_who_worked_with_nobody() -> None:
    text = (
        "Ngày 3/5, ông Võ Công Trí thăm thành phố Toluca, bang Mexico, và làm việc với Thị trưởng Luis Zamora. Ông Võ "
        "Công Trí vui mừng được chứng kiến nhiều đổi thay."
    )
    found = reading_of(text, "vi").engagements
    assert [e.kind.value for e in found] == ["visit", "working-session"]
    assert {p.name for p in found[1].participants} == {"Võ Công Trí", "Luis Zamora"}


def test_a_prefecture_with_a_capital_is_no_surname() -> None:
    text = "Ngày 3/5, Bí thư Châu ủy Châu Hồng Hà Triệu Thụy Quân thăm và làm việc tại tỉnh Lào Cai."
    (one,) = engagement(text, "vi").participants
    assert (one.name, one.offices, one.side) == ("Triệu Thụy Quân", ("Bí thư Châu ủy Châu Hồng Hà",), "CN-YN")


# -- what is agreed without a verb of agreeing ----------------------------------------------------


def test_by_a_paper_both_sides_will_do_what_it_says() -> None:
    text = (
        "Sau đó, hai bên ký Bản ghi nhớ hợp tác. Theo đó, mỗi năm Lào Cai dành 20 suất học bổng cho học sinh Vân Nam."
    )
    assert said(text) == [("agree", "hai bên", "mỗi năm Lào Cai dành 20 suất học bổng cho học sinh Vân Nam")]


def test_how_often_stands_before_what_is_to_be_done() -> None:
    text = "Hai bên thống nhất thí điểm làn xe riêng; mỗi quý một lần đối thoại giữa hải quan hai bên."
    assert [words for _, _, words in said(text)][1:] == ["mỗi quý một lần đối thoại giữa hải quan hai bên"]


def test_above_all_belongs_to_what_is_hoped_for() -> None:
    text = "Ông Khang mong hai bên thường xuyên trao đổi đoàn, nhất là đoàn thanh niên."
    assert [words for _, _, words in said(text)] == ["hai bên thường xuyên trao đổi đoàn, nhất là đoàn thanh niên"]


def test_a_province_left_unnamed_will_do_what_whoever_speaks_says() -> None:
    text = "Ông Khang đánh giá cao kết quả hợp tác. Đối với tuyến đường, tỉnh sẽ giao Sở Xây dựng khảo sát."
    assert said(text) == [("pledge", "Trần Văn Khang", "tỉnh sẽ giao Sở Xây dựng khảo sát")]


def test_what_is_planned_is_a_promise() -> None:
    text = "Ông Lâm cho biết tỉnh Vân Nam có kế hoạch mở văn phòng đại diện tại Lào Cai trong năm tới."
    assert said(text) == [("pledge", "Vương Lâm", "mở văn phòng đại diện tại Lào Cai trong năm tới")]


def test_who_speaks_behind_a_comma_is_not_whom_the_meeting_was_with() -> None:
    text = (
        "Tại buổi làm việc với ông Trần Văn Khang, Chủ tịch UBND tỉnh Lào Cai, ông Lâm đề nghị hai bên mở thêm lối đi."
    )
    assert [(act, who) for act, who, _ in said(text)] == [("propose", "Vương Lâm")]


# -- a meeting that stands behind what was said at it ----------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Thống đốc tỉnh Kyoto Nishida Reiko đề xuất lập vườn ươm chung trong cuộc gặp với Chủ tịch UBND thành phố Huế "
        "Nguyễn Hữu Thuấn ngày 3/5.",
        "Thống đốc tỉnh Kyoto Nishida Reiko gợi ý lập vườn ươm chung khi gặp Chủ tịch UBND thành phố Huế Nguyễn Hữu "
        "Thuấn ngày 3/5.",
        "Thống đốc tỉnh Kyoto Nishida Reiko khuyến nghị Huế lập vườn ươm chung. Khuyến nghị được đưa ra tại cuộc gặp "
        "với Chủ tịch UBND thành phố Huế Nguyễn Hữu Thuấn hôm 3/5.",
    ],
)
def test_where_something_was_said_is_a_meeting_of_who_said_it(text: str) -> None:
    found = reading_of(text, "vi")
    (met,) = found.engagements
    assert (met.kind.value, met.date, set(sides(met).values())) == ("meeting", "2024-05-03", {"JP-26", "VN-26"})
    (one,) = found.commitments
    assert one.speaker == "Nishida Reiko"
    assert one.evidence[0].quote.endswith("lập vườn ươm chung")


def test_whom_somebody_tells_something_at_a_meeting_was_met() -> None:
    text = (
        '"Hai tỉnh nên có chung một đường dây nóng", ông Lò Minh Thống, Phó Chủ tịch UBND tỉnh Sơn La, nói với Phó '
        "Tỉnh trưởng Hủa Phăn Khamphan Douang tại cuộc hội đàm ngày 3/5."
    )
    found = reading_of(text, "vi")
    assert set(sides(found.engagements[0]).values()) == {"VN-05", "LA-HO"}
    assert [(c.act.value, c.speaker) for c in found.commitments] == [("propose", "Lò Minh Thống")]


def test_what_nobody_asked_for_is_nothing() -> None:
    assert said("Hai bên chưa đưa ra cam kết nào và cũng không đề nghị gì về cảng.") == []


def test_two_met_one_after_the_other_are_two_meetings() -> None:
    text = (
        "Ngày 3/5, ông Trịnh Bảo Long, Phó Chủ tịch UBND Thành phố Hồ Chí Minh, lần lượt gặp Thị trưởng Lyon Cédric "
        "Maille và Đại sứ Thụy Sĩ Reto Aebi."
    )
    assert len(reading_of(text, "vi").engagements) == 2


# -- names, visitors and sides in press leads --------------------------------------------------------


def test_a_foreign_name_that_is_a_small_word_too_is_a_name_behind_an_office() -> None:
    text = (
        "Bộ trưởng Ngoại giao Hàn Quốc Cho Sung-min đề nghị hai bên nối lại đường bay. Bộ trưởng Cho mời ông An thăm."
    )
    assert {who for _, who, _ in said(text)} == {"Cho Sung-min"}


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 3/5, Chủ tịch Quốc hội Trần Văn Khang hội đàm với Chủ tịch Quốc hội Lào Khamphan Douang thăm chính thức "
        "Việt Nam.",
        "Ngày 3/5, Chủ tịch Quốc hội Trần Văn Khang tiếp Đoàn đại biểu Quốc hội Lào do bà Khamphan Douang, Chủ tịch "
        "Quốc hội Lào dẫn đầu đang có chuyến thăm tại Việt Nam.",
    ],
)
def test_whoever_is_met_on_a_visit_is_the_visitor(text: str) -> None:
    found = reading_of(text, "vi").engagements
    (visit,) = (e for e in found if e.kind.value == "visit")
    assert [p.name for p in visit.participants] == ["Khamphan Douang"]


def test_a_second_host_without_a_place_is_of_the_reports_country() -> None:
    text = (
        "Ngày 3/5, Chủ tịch nước Trần Văn Khang đã tiếp Thủ tướng Hàn Quốc Lee Sung-min. Sau đó, quyền Bộ trưởng Công "
        "an Lê Bá Lâm đã tiếp Thủ tướng Lee Sung-min và đề nghị Hàn Quốc mở thêm lớp đào tạo."
    )
    found = reading_of(text, "vi")
    assert [sides(e)["Lê Bá Lâm"] for e in found.engagements if "Lê Bá Lâm" in sides(e)] == ["VN"]
    assert [c.side for c in found.commitments] == ["VN"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lâm nhấn mạnh chuyến thăm sẽ giúp củng cố quan hệ của hai tỉnh.",
        "Ông Lâm đồng tình với quan điểm của ông Khang về việc cần mở thêm lối đi.",
        "Ông Lâm chào mừng đoàn đại biểu tỉnh Lào Cai thăm làm việc tại Vân Nam.",
    ],
)
def test_what_comes_of_a_visit_a_shared_view_and_a_welcome_are_no_commitments(text: str) -> None:
    assert said(text) == []


def test_two_who_chair_a_dialogue_meet() -> None:
    text = (
        "Ngày 3/5, tại Hà Nội, Thượng tướng Trần Văn Khang - Thứ trưởng Bộ Quốc phòng Việt Nam, và ông Bill Aldridge - "
        "Thứ trưởng Bộ Quốc phòng Canada, đồng chủ trì Đối thoại Chính sách quốc phòng Việt Nam - Canada lần thứ 8."
    )
    (met,) = reading_of(text, "vi").engagements
    assert (met.kind.value, sides(met)) == ("conference", {"Trần Văn Khang": "VN", "Bill Aldridge": "CA"})


def test_a_conference_and_who_chaired_it_are_one() -> None:
    text = (
        "Sáng 3/5, tại thành phố Hà Tĩnh đã diễn ra Hội nghị cấp cao giữa 2 tỉnh Hà Tĩnh - Khăm Muộn. Bí thư Tỉnh ủy "
        "Hà Tĩnh Trần Văn Khang và Tỉnh trưởng Khăm Muộn Bounmy Sayavong chủ trì Hội nghị."
    )
    (met,) = reading_of(text, "vi").engagements
    assert sides(met) == {"Trần Văn Khang": "VN-23", "Bounmy Sayavong": "LA-KH"}


def test_where_somebody_receives_a_guest_is_not_the_host() -> None:
    text = (
        "Chiều 3/5, tại trụ sở Chính phủ, tiếp Bộ trưởng Quốc phòng Nhật Bản Sato Kenji, Thủ tướng Trần Văn Khang đề "
        "nghị Nhật Bản mở thêm lớp đào tạo."
    )
    (met,) = reading_of(text, "vi").engagements
    assert sides(met) == {"Trần Văn Khang": "VN", "Sato Kenji": "JP"}


def test_who_receives_a_delegation_is_not_of_its_side() -> None:
    text = (
        "Ngày 3/5, Đoàn công tác của Đại sứ quán Đan Mạch do ông Niels Prytz làm Trưởng đoàn đến thăm tỉnh Sơn La. "
        "Tiếp và làm việc với đoàn, tỉnh Sơn La có đồng chí Trần Văn Khang, Phó Chủ tịch UBND tỉnh."
    )
    kinds = [e.kind.value for e in reading_of(text, "vi").engagements]
    assert kinds == ["visit", "reception"]


def test_a_visit_with_wishes_is_a_visit() -> None:
    text = (
        "Ngày 3/5, đoàn công tác tỉnh Nghệ An do ông Trần Văn Khang, Phó Chủ tịch HĐND tỉnh làm trưởng đoàn đi thăm và "
        "chúc Tết cổ truyền Bunpimay tại tỉnh Hủa Phăn."
    )
    (visit,) = reading_of(text, "vi").engagements
    assert (visit.kind.value, visit.place and visit.place.code) == ("visit", "LA-HO")


def test_a_country_behind_a_ministrys_field_begins_no_name() -> None:
    text = "Ngày 3/5, Bộ trưởng Bộ Công Thương Trần Văn Khang gặp Bộ trưởng Công Thương Lào Bounmy Sayavong."
    (met,) = reading_of(text, "vi").engagements
    assert sides(met) == {"Trần Văn Khang": "VN", "Bounmy Sayavong": "LA"}


def test_what_stands_behind_but_is_a_thing_of_its_own() -> None:
    text = "Ông Lâm nhấn mạnh quan hệ đang trên đà tốt đẹp, song hai bên cần tập trung mở thêm lối đi."
    assert said(text) == [("propose", "Vương Lâm", "hai bên cần tập trung mở thêm lối đi")]


def test_what_both_need_to_do_is_said_by_who_spoke_before() -> None:
    text = "Ông Lâm cho biết quan hệ đang ở vào giai đoạn tốt. Hai tỉnh cần mở thêm lối thông quan."
    assert said(text) == [("propose", "Vương Lâm", "Hai tỉnh cần mở thêm lối thông quan")]


def test_an_envoy_received_is_not_an_office_of_the_host() -> None:
    text = (
        "Tiếp Đại sứ Maroc, Chủ tịch nước Trần Văn Khang đề nghị hai nước mở đường bay. Đại sứ mong muốn Việt Nam "
        "chia sẻ kinh nghiệm trồng lúa."
    )
    found = reading_of(text, "vi")
    assert sides(found.engagements[0]) == {"Trần Văn Khang": "VN", "Đại sứ Maroc": "MA"}
    assert [(c.act.value, c.side) for c in found.commitments] == [("propose", "VN"), ("hope", "MA")]


def test_envoys_of_several_countries_are_received() -> None:
    text = "Ngày 3/5, Chủ tịch nước Trần Văn Khang tiếp Đại sứ các nước Thái Lan, Chile trình Quốc thư."
    assert len(reading_of(text, "vi").engagements) == 1


def test_whom_something_is_told_and_who_printed_it_are_no_part_of_it() -> None:
    text = "Ông Lâm nói với ông Khang rằng Vân Nam sẽ mở thêm lối thông quan, báo Nhân Dân đưa tin."
    assert said(text) == [("pledge", "Vương Lâm", "Vân Nam sẽ mở thêm lối thông quan")]


def test_a_visit_to_work_with_somebody_is_a_session() -> None:
    text = (
        "Ngày 3/5, Đoàn đại biểu thành phố Huế đến thăm và làm việc với ông Lee Sung-min, Thị trưởng thành phố Daejeon."
    )
    (met,) = reading_of(text, "vi").engagements
    assert (met.kind.value, set(sides(met).values())) == ("working-session", {"VN-26", "KR-30"})


def test_what_one_will_do_as_far_as_one_can_is_promised() -> None:
    text = (
        "Ông Khang cảm ơn ông Lâm. Chia sẻ với khó khăn của Vân Nam, trong khả năng của mình, Lào Cai sẽ gửi thiết bị."
    )
    assert [act for act, _, _ in said(text)] == ["pledge"]


def test_who_is_told_of_by_a_house_is_who_acts() -> None:
    text = (
        "Ngày 3/5, Văn phòng Tổng thống Hàn Quốc thông báo Tổng thống Lee Sung-min đã bắt đầu cuộc điện đàm với Thủ "
        "tướng Nhật Bản Sato Kenji."
    )
    (call,) = reading_of(text, "vi").engagements
    assert sides(call) == {"Lee Sung-min": "KR", "Sato Kenji": "JP"}
