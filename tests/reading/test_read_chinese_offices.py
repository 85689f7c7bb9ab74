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


# -- what took place ------------------------------------------------------------------------------


def test_two_who_receive_somebody_are_both_hosts_though_a_comma_parts_them() -> None:
    text = "5月3日，省委书记张大伟，省委副书记、省长李小林在昆明会见了老挝国家主席朱马里·赛雅一行。朱马里感谢云南。"
    found = engagement(text, "zh")
    assert set(sides(found)) == {"张大伟", "李小林", "朱马里·赛雅"}


def test_those_whom_commas_part_are_all_met() -> None:
    text = (
        "省委书记袁大清在老挝进行友好访问，与老挝国家副主席本扬，琅勃拉邦省委书记兼省长坎平，"
        "万象市市长宋平分别举行会谈。"
    )
    found = reading_of(text, "zh").engagements
    assert found[0].kind.value == "visit"
    assert {"本扬", "宋平"} <= {p.name for e in found for p in e.participants}


def test_those_met_on_a_stay_act_for_where_it_is() -> None:
    text = (
        "5月26日至6月4日，省长阮成大率云南省政府代表团访问老挝、越南。访老期间，阮成大会见了外交部长沙伦。"
        "访越期间，阮成大会见了外交部副部长黎怀仁。"
    )
    found = reading_of(text, "zh").engagements
    assert {k: v for e in found for k, v in sides(e).items()} == {"阮成大": "CN-YN", "沙伦": "LA", "黎怀仁": "VN"}


def test_a_visit_to_a_city_called_by_one_character_is_one() -> None:
    text = "5月3日，日本大分市市长佐藤一郎率代表团访汉。市长王大勇会见了代表团一行。"
    visit, meeting = reading_of(text, "zh").engagements
    assert (visit.kind.value, visit.place.code if visit.place else None) == ("visit", "CN-HB")
    assert set(sides(meeting).values()) == {"CN-HB", "JP-44"}


def test_an_office_of_a_region_left_unnamed_is_of_the_one_the_report_tells_of() -> None:
    text = (
        "5月3日，自治區主席王大飚在南寧會見越南交通部副部長黎孟強。雙方就兩國合作交換意見。王大飚說，廣西願同越南合作。"
    )
    assert sides(engagement(text, "zh"))["王大飚"] == "CN-GX"


def test_a_paper_is_signed_by_those_who_put_their_hand_to_it() -> None:
    text = "5月3日，安徽省省长王大军和德国下萨克森州州长施密特共同签署了结好30周年备忘录。"
    found = engagement(text, "zh")
    assert (found.kind.value, {p.role.value for p in found.participants}) == ("signing", {"signatory"})


def test_those_who_came_too_take_part_in_what_was_told() -> None:
    text = MET + "广州市副市长李小林、市外办主任周小清等一同参加了会见。"
    assert {"李小林", "周小清"} <= set(sides(engagement(text, "zh")))


def test_two_countries_and_a_province_are_no_name() -> None:
    text = "广州市市长王大明会见石荷州州长安必和一行。韩中议员联盟代表团出席。"
    assert not {"石荷州", "韩中"} & {p.name for e in reading_of(text, "zh").engagements for p in e.participants}


# -- who says it ----------------------------------------------------------------------------------


def test_the_first_character_of_a_name_may_speak_for_it() -> None:
    text = "5月3日，驻慕尼黑总领事童大发会见巴伐利亚州司法部长埃森海。童表示，中方愿同巴方一道，深化交往合作。"
    assert [(c.act.value, c.speaker) for c in reading_of(text, "zh").commitments] == [("pledge", "童大发")]


def test_by_a_paper_both_sides_will_do_what_it_says() -> None:
    text = "阮文安感谢广州。\n根据合作备忘录，两市将保持高层互访，完善合作机制。"
    assert said(text) == [("agree", "两市", "保持高层互访"), ("agree", "两市", "完善合作机制")]


def test_what_both_sides_are_to_do_besides_is_asked_by_the_same() -> None:
    text = "王大明建议双方加强青年交流。\n与此同时，双方落实好有关协议，尽快完成口岸改造。"
    assert said(text)[1:] == [
        ("propose", "王大明", "双方落实好有关协议"),
        ("propose", "王大明", "尽快完成口岸改造"),
    ]


def test_by_what_means_and_on_what_ground_belongs_to_what_is_to_be_done() -> None:
    assert said("王大明希望通过交通通道的建设，带动经济发展。")[0][2] == "通过交通通道的建设，带动经济发展"
    assert said("王大明希望双方按照两国元首共识，推动两市合作。")[0][2] == "双方按照两国元首共识，推动两市合作"


def test_guests_who_speak_together_are_no_single_person() -> None:
    text = "王大明希望扩大合作。嘉宾们表示，将进一步深化与广州交流。"
    assert [(act, who) for act, who, _ in said(text)][1:] == [("pledge", "嘉宾们")]


@pytest.mark.parametrize(
    ("behind", "act", "words"),
    [
        ("，承诺日方将继续资助红树林项目。", "pledge", "日方将继续资助红树林项目"),
        ("，恳请越方协助修复古寺步道。", "request", "协助修复古寺步道"),
        ("，邀请其出席下月举行的博览会。", "request", "其出席下月举行的博览会"),
        ("时说，两市应当尽快开通直航。", "propose", "两市应当尽快开通直航"),
        ("时指出，衷心希望两市尽快开通直航。", "hope", "两市尽快开通直航"),
    ],
)
def test_who_meets_somebody_goes_on_to_speak_in_the_same_sentence(behind: str, act: str, words: str) -> None:
    (said_,) = reading_of(f"5月3日，广州市市长王大明会见越南河内市委书记阮文安{behind}", "zh").commitments
    assert (said_.act.value, said_.speaker, said_.evidence[0].quote) == (act, "王大明", words)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5月3日，日本驻越南大使橘典子11日会见越南海防市人民委员会主席陈文安。", "橘典子"),
        ("5月3日，兵库县知事冈部真二会见隆安省人民委员会主席阮国安。", "冈部真二"),
        ("5月3日，广州市市长王大明会见卡塔尔驻华大使赛义夫·纳伊米。", "赛义夫·纳伊米"),
        ("5月3日，泰国那空拍侬府府尹颂猜·盖通会见广西壮族自治区副主席农建国。", "颂猜·盖通"),
        ("5月3日，省长王大成拜会老挝国家主席本扬·沃拉和副总理兼财政部长宋迪·隆迪。", "宋迪·隆迪"),
        ("5月3日，加拿大驻广州总领事十二日拜会副市长李小林。重庆市副市长罗启十二日拜訪行政長官何志。", "罗启"),
    ],
)
def test_foreign_and_japanese_names_are_whole(text: str, name: str) -> None:
    assert name in {p.name for e in reading_of(text, "zh").engagements for p in e.participants}


def test_a_visit_that_ended_and_one_that_goes_on_are_visits() -> None:
    text = "挪威驻华大使索尔维格·鲁德日前结束对黑龙江为期四天的访问。"
    assert engagement(text, "zh").kind.value == "visit"
