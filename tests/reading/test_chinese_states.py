"""Chinese reports of states: international organisations, meetings chaired together, journeys told at their end."""

import pytest

from tests.reading.reports import engagement, reading_of, roles, sides


@pytest.mark.parametrize(
    ("office", "name", "side"),
    [
        ("世界经济论坛主席", "施瓦贝", "WEF"),
        ("红十字国际委员会主席", "莫雷诺", "ICRC"),
        ("新开发银行行长", "卡马拉", "NDB"),
        ("联合国教科文组织总干事", "博科尔", "UNESCO"),
        ("上海合作组织秘书长", "诺罗娃", "SCO"),
        ("世界知识产权组织总干事", "高瑞", "WIPO"),
    ],
)
def test_who_heads_an_organisation_acts_for_it(office: str, name: str, side: str) -> None:
    found = engagement(f"国务院总理陈远山3日在中南海会见{office}{name}一行。", "zh")
    assert sides(found) == {"陈远山": "CN", name: side}


@pytest.mark.parametrize("what", ["第十次领导人会晤", "第五次经贸对话", "部长级会议"])
def test_a_meeting_chaired_together_is_one_with_all_who_chair_it(what: str) -> None:
    text = f"国务院总理陈远山3日在北京同欧洲理事会主席图斯特、欧盟委员会主席容克尔共同主持{what}。"
    assert sides(engagement(text, "zh")) == {"陈远山": "CN", "图斯特": "EU", "容克尔": "EU"}


def test_a_visit_to_those_who_invited_is_one_to_each_of_them() -> None:
    text = "应越南国家主席阮文明、老挝政府邀请，国家主席周远山将于5月10日至15日对上述两国进行国事访问。"
    visits = reading_of(text, "zh").engagements
    assert [(v.kind.value, v.place.code if v.place else None, v.date) for v in visits] == [
        ("visit", "VN", "2024-05-10/2024-05-15"),
        ("visit", "LA", "2024-05-10/2024-05-15"),
    ]


def test_who_comes_home_has_visited() -> None:
    found = engagement("5月3日，在结束对老挝进行国事访问后，国家主席周远山回到北京。", "zh")
    assert found.place is not None
    assert (found.kind.value, found.place.code, sides(found)) == ("visit", "LA", {"周远山": "CN"})


def test_guests_of_a_side_are_met_and_the_conference_they_attend_is_not() -> None:
    found = engagement("国家副主席韩志明3日在北京会见出席中美友好论坛第三次会议的美方代表。", "zh")
    assert (found.kind.value, sides(found)) == ("meeting", {"韩志明": "CN", "美方代表": "US"})


def test_ambassadors_of_many_countries_are_met() -> None:
    found = engagement("国务院总理陈远山3日下午在人民大会堂会见40位外国驻华使节。", "zh")
    assert found.kind.value == "meeting"
    assert set(sides(found)) == {"陈远山", "驻华使节"}


def test_a_delegation_of_a_party_is_of_its_state() -> None:
    found = engagement("中共代表团日前访问老挝。", "zh")
    assert sides(found) == {"代表团": "CN"}


@pytest.mark.parametrize(("office", "name"), [("马来西亚最高元首", "易卜拉欣"), ("日本自民党干事长", "二阶俊一")])
def test_offices_and_names_of_others_are_whole(office: str, name: str) -> None:
    found = engagement(f"国务院总理陈远山3日在中南海会见{office}{name}。", "zh")
    assert [(p.name, p.offices) for p in found.participants if p.side != "CN"] == [(name, (office,))]
    assert set(roles(found).values()) == {"host", "guest"}


def test_the_unnamed_ministers_of_several_states_meet() -> None:
    found = engagement("伊朗、俄罗斯和土耳其外长3日在德黑兰就地区局势举行会谈。", "zh")
    assert (found.kind.value, found.date) == ("talks", "2024-05-03")
    assert set(sides(found).values()) == {"IR", "RU", "TR"}


@pytest.mark.parametrize(
    "behind",
    [
        "国家主席周远山主持会晤。南非总统祖马特、巴西总统特梅尔出席。",
        "国家主席周远山、南非总统祖马特、巴西总统特梅尔（线上）等出席。",
    ],
)
def test_a_conference_named_first_is_one_of_those_who_came(behind: str) -> None:
    found = engagement(f"金砖国家领导人第二十次会晤3日在厦门国际会议中心举行。{behind}", "zh")
    assert (found.kind.value, found.date) == ("conference", "2024-05-03")
    assert sides(found) == {"周远山": "CN", "祖马特": "ZA", "特梅尔": "BR"}


def test_a_conference_of_one_state_alone_is_none() -> None:
    text = "全国外事工作第三次会议3日在北京举行。国务院总理陈远山主持会议。国务院副总理韩志明、外交部长李文出席。"
    assert not reading_of(text, "zh").engagements


def test_who_has_one_more_meeting_on_the_day_is_known_by_name() -> None:
    text = "当天，李克远还同瑞士联邦主席索马鲁加举行会谈。李克远表示，中方愿同瑞方加强合作。"
    found = engagement(text, "zh")
    assert sides(found) == {"李克远": "CN", "索马鲁加": "CH"}


def test_what_an_office_of_a_city_tells_took_place() -> None:
    text = (
        "广州市外事部门4日介绍，广州市与越南河内市3日签署合作备忘录。河内市委书记阮文安、广州市委书记王大明见证签字。"
        "河内市副主席陈文平与广州市副市长李小山代表两市在备忘录上签字。"
    )
    (signing,) = reading_of(text, "zh").engagements
    assert roles(signing) == {"阮文安": "witness", "王大明": "witness", "陈文平": "signatory", "李小山": "signatory"}
