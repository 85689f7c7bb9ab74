"""Readings of Chinese reports as offices of provinces and cities write them, in sentences of our own."""

import pytest

from tests.reading.reports import engagement, reading_of, sides

MET = "5月3日，广州市市长王大明会见越南河内市委书记阮文安。"


def said(text: str) -> list[tuple[str, str | None, str]]:
    """The act, the speaker and the words of each commitment."""
    return [(c.act.value, c.speaker, c.evidence[0].quote) for c in reading_of(MET + text, "zh").commitments]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("越南胡志明市人民委员会副主席武文海会见来访的云南省副省长李小林。", "武文海", "越南胡志明市人民委员会副主席"),
        ("广州市外办党组书记周小清拜访越南驻广州总领事阮世山。", "周小清", "广州市外办党组书记"),
        ("广州市副市长王小明拜会长崎市市长铃木史太。", "铃木史太", "长崎市市长"),
        ("臺北市王大安市長會見越南河內市委書記阮文安。", "王大安", "市長"),
    ],
)
def test_an_office_and_its_name_are_whole(text: str, name: str, office: str) -> None:
    assert (name, (office,)) in [(p.name, p.offices) for p in engagement(text, "zh").participants]


def test_somebody_met_when_another_speaks_has_no_when_in_the_name() -> None:
    text = "越南外交部长裴青海3月30日在会见广西壮族自治区党委书记刘宁时提议，双方发挥合作机制的作用，推动友好交流。"
    found = reading_of(text, "zh")
    assert {p.name for e in found.engagements for p in e.participants} == {"裴青海", "刘宁"}
    assert [(c.act.value, c.speaker) for c in found.commitments] == [("propose", "裴青海")] * 2


def test_who_leads_a_delegation_acts_for_where_it_comes_from() -> None:
    text = "5月26日至6月4日，省长阮成大率云南省政府代表团访问老挝和越南。阮成大拜会了老挝国家主席本扬·沃拉。"
    found = reading_of(text, "zh")
    assert sides(found.engagements[-1])["阮成大"] == "CN-YN"


def test_who_is_posted_somewhere_does_not_act_for_it() -> None:
    found = engagement("驻长崎总领事陈小泳拜会福冈市市长高岛宗太。", "zh")
    assert sides(found)["陈小泳"] is None


def test_words_that_join_stay_outside_of_what_is_to_be_done() -> None:
    text = "王大明建议双方加强青年交流，以及深化旅游合作，同时扩大农产品贸易，重点是热带水果。"
    assert [words for _, _, words in said(text)] == [
        "双方加强青年交流",
        "深化旅游合作",
        "扩大农产品贸易，重点是热带水果",
    ]


def test_a_list_goes_on_behind_on_the_other_hand() -> None:
    text = "王大明建议双方深化青年交流。另一方面，加强边境管控合作，加快口岸建设。"
    assert len(said(text)) == 3


def test_what_a_visit_will_bring_is_no_promise() -> None:
    text = "阮文安说，相信此次访问不仅将进一步发展两市关系，更将对促进两国关系作出积极贡献。"
    assert said(text) == []


def test_what_asks_for_nothing_is_told_with_its_force() -> None:
    text = MET + (
        "王大明对阮文安来访表示欢迎，感谢河内的支持。他介绍了广州的发展情况，指出两市友谊深厚，愿同河内加强交流。"
        "阮文安高度评价广州的成就，他说，今年双边贸易额达两百亿美元。"
    )
    found = reading_of(text, "zh").statements
    assert [(s.act.value, s.speaker, s.evidence[0].quote) for s in found] == [
        ("praise", "王大明", "阮文安来访"),
        ("thank", "王大明", "河内的支持"),
        ("inform", "王大明", "广州的发展情况"),
        ("affirm", "王大明", "两市友谊深厚"),
        ("pledge", "王大明", "同河内加强交流"),
        ("praise", "阮文安", "广州的成就"),
        ("affirm", "阮文安", "今年双边贸易额达两百亿美元"),
    ]
