"""Chinese: guests of several countries and parties, leaders of delegations, and sides that only the headline tells."""

import pytest

from comity.reading import read_many
from comity.records import Document, Reading


def read(text: str, title: str | None = None) -> Reading:
    whole = f"{title}\n\n{text}" if title else text
    (reading,) = read_many([Document("r.txt", whole, "zh", "2024-05-20", title=title)])
    assert isinstance(reading, Reading)
    return reading


def met(text: str, title: str | None = None) -> list[tuple[str, str | None]]:
    (engagement,) = read(text, title).engagements
    return [(p.name, p.side) for p in engagement.participants]


GUESTS = [
    ("东盟十国经贸部长", "东盟十国经贸部长", "ASEAN"),
    ("老挝、柬埔寨、泰国三国外长", "老挝、柬埔寨、泰国三国外长", None),
    ("来华出席论坛的部分外国政党领导人", "部分外国政党领导人", None),
    ("12位非洲国家领导人", "12位非洲国家领导人", None),
    ("古共中央政治局委员、国务委员会副主席罗哈斯率领的代表团", "罗哈斯", "CU"),
    ("美国杜兰公司董事长格林", "格林", "US"),
]


@pytest.mark.parametrize(("words", "name", "side"), GUESTS)
def test_who_is_met_by_groups_parties_and_firms(words: str, name: str, side: str | None) -> None:
    assert met(f"国务院总理陈大明18日在北京会见{words}。") == [("陈大明", "CN"), (name, side)]


def test_who_leads_a_delegation_is_a_person_whatever_the_name() -> None:
    assert met("国务院总理陈大明18日会见以岛村正夫会长为团长的日本日中友好议员联盟代表团。")[1][0] == "岛村正夫"


def test_a_day_behind_a_name_is_no_part_of_it() -> None:
    (visit,) = read("国务院总理陈大明于当地时间4日下午乘专机抵达金边，开始对柬埔寨进行正式访问。").engagements
    assert [p.name for p in visit.participants] == ["陈大明"]


def test_views_exchanged_are_a_meeting_where_none_has_been_told() -> None:
    text = "国家主席陈大明18日在曼谷同老挝总统坎占、泰国总理颂萨就三方合作深入交换意见。"
    assert [name for name, _ in met(text)] == ["陈大明", "坎占", "颂萨"]
    one = "国务院总理陈大明18日在北京会见泰国总理颂萨。双方就地区问题深入交换意见。"
    assert len(read(one).engagements) == 1


def test_the_headline_gives_the_side_of_who_has_no_office() -> None:
    text = "在会见布特克维奇时，陈大明表示，中方愿同立方加强铁路合作。"
    assert ("布特克维奇", "LT") in met(text, "陈大明会见立陶宛总理")


SAID = [
    ("盼望双方尽快开通直航", "hope"),
    ("恳请中方派专家指导", "request"),
    ("许诺派专家指导", "pledge"),
    ("提请中方增设口岸", "request"),
]


@pytest.mark.parametrize(("words", "act"), SAID)
def test_kin_of_the_verbs_of_asking_and_promising(words: str, act: str) -> None:
    reading = read(f"5月18日，省长陈大明在昆明会见老挝外长坎占。坎占{words}。")
    assert [(c.act.value, c.speaker) for c in reading.commitments] == [(act, "坎占")]


def test_the_chief_executive_acts_for_the_region_that_the_report_is_of() -> None:
    text = "行政長官陳大明傍晚在禮賓府與上海市市長林正會面，就兩地合作交換意見。"
    assert met(f"{text}香港與上海關係密切。") == [("陳大明", "HK"), ("林正", "CN-SH")]
    assert met(f"{text}澳門與上海關係密切。") == [("陳大明", "MO"), ("林正", "CN-SH")]


def test_what_both_sides_may_do_is_proposed() -> None:
    text = "国务院总理陈大明18日在北京会见泰国总理颂萨。陈大明说，双方可深化防务合作。体育可以促进相互了解。"
    (one,) = read(text).commitments
    assert (one.act.value, one.speaker, one.evidence[0].quote) == ("propose", "陈大明", "双方可深化防务合作")


def test_a_committee_of_meetings_is_no_meeting() -> None:
    text = "国务院副总理、中俄总理定期会晤委员会中方主席陈大明18日在北京会见俄罗斯副总理彼得罗夫。"
    assert met(text) == [("陈大明", "CN"), ("彼得罗夫", "RU")]


def test_two_who_meet_a_third_one_after_the_other() -> None:
    text = "5月19日，越共中央总书记阮文山和国家主席张文创分别会见了中国国家副主席陈大明。"
    found = [[(p.name, p.side) for p in e.participants] for e in read(text).engagements]
    assert found == [[("阮文山", "VN"), ("陈大明", "CN")], [("张文创", "VN"), ("陈大明", "CN")]]


def test_he_who_speaks_behind_both_is_one_of_them() -> None:
    text = (
        "17日，越南政府副总理裴文山在河内会见中国驻越南大使陈大明。双方一致认为，将继续落实共识。"
        "他指出，希望双方扩大智能口岸合作。"
    )
    assert [(c.act.value, c.speaker) for c in read(text).commitments] == [("agree", "双方"), ("hope", "裴文山")]


def test_places_that_sign_somewhere() -> None:
    text = "5月19日，江苏省与所罗门群岛马莱塔省在南京签署建立友好省关系协议书。"
    assert met(text) == [("江苏省", "CN-JS"), ("马莱塔省", "SB-ML")]


def test_a_title_behind_a_name_in_a_body() -> None:
    text = "5月18日，澳门特区政府经济局林志明局长会见葡萄牙驻澳门总领事雷德生。"
    assert met(text) == [("林志明", "MO"), ("雷德生", "PT")]


def test_what_is_taken_for_something_is_no_promise() -> None:
    text = "17日，越南政府副总理裴文山在河内会见中国驻越南大使陈大明。裴文山重申越南始终将发展对华关系作为优先方向。"
    assert not read(text).commitments


def test_a_trip_begun_is_a_visit_and_an_invitation_is_none() -> None:
    (visit,) = read("葡萄牙总统科斯塔18日乘专机前往越南，展开为期三天的国事访问。").engagements
    assert (visit.kind.value, visit.participants[0].name) == ("visit", "科斯塔")
    text = "18日，越南政府总理范文明会见法国总统杜邦。范文明邀请杜邦对越南进行访问。"
    assert [e.kind.value for e in read(text).engagements] == ["meeting"]


def test_with_whom_one_talks_who_is_on_a_visit() -> None:
    text = "5月15日，福建省省长陈大明与来访的印尼中爪哇省省长苏托莫举行会谈，并共同出席合作协议签字仪式。"
    assert [(e.kind.value, [p.name for p in e.participants]) for e in read(text).engagements] == [
        ("talks", ["陈大明", "苏托莫"]),
        ("signing", ["陈大明", "苏托莫"]),
    ]


def test_a_side_that_speaks_at_a_meeting() -> None:
    text = "5月20日，云南省省长陈大明在昆明会见越南外交部长裴文山。会见中，越方建议中方增设边民互市点。"
    assert [(c.act.value, c.side) for c in read(text).commitments] == [("propose", "VN")]


def test_what_will_be_signed_within_the_year_is_agreed() -> None:
    text = "5月20日，外交部长陈大明在北京同越南外长裴文山会谈。双方将于年内推动签署检疫议定书。"
    assert [(c.act.value, c.speaker) for c in read(text).commitments] == [("agree", "双方")]


def test_who_will_come_to_attend_is_on_a_visit_to_come() -> None:
    text = "应国务院总理陈大明邀请，越南总理范文明将于6月24日至27日来华出席夏季达沃斯论坛。"
    (visit,) = read(text).engagements
    assert (visit.kind.value, visit.date, visit.place and visit.place.code) == ("visit", "2024-06-24/2024-06-27", "CN")


def test_japanese_names_end_before_when_and_titles_and_are_listed() -> None:
    text = "5月15日，市委书记陈大明会见了日本长冈市市长森民夫时说，双方应加强合作。"
    assert ("森民夫", "JP-15") in met(text)
    text = "5月15日，上海市市长陈大明会见了日本大阪市市长横山英幸、议长竹下隆率领的大阪市代表团一行。"
    assert met(text)[1:] == [("横山英幸", "JP-27"), ("竹下隆", "JP-27")]
    text = "5月15日，上海市市长陈大明会见了日本外务大臣川口顺子女士。"
    assert met(text)[1] == ("川口顺子", "JP")
