"""Engagements as Chinese agencies and offices of provinces and cities phrase them, in sentences of our own."""

import pytest

from tests.reading.reports import reading_of

Told = tuple[str, str | None, bool, set[str]]


def told(text: str, published: str = "2025-06-18") -> list[Told]:
    """Kind, date, whether planned, and who, of each engagement."""
    found = reading_of(text, "zh", published=published).engagements
    return [(e.kind.value, e.date, e.planned, {p.name for p in e.participants}) for e in found]


@pytest.mark.parametrize(
    ("text", "kind", "date", "who"),
    [
        ("辽宁省副省长张立林17日会见朝鲜驻沈阳总领事。", "meeting", "2025-06-17", {"张立林", "朝鲜驻沈阳总领事"}),
        ("6月17日，省委书记郝大鹏会见越南同奈省委书记。", "meeting", "2025-06-17", {"郝大鹏", "越南同奈省委书记"}),
        (
            "6月17日，法国驻华大使白玉堂到访武汉，湖北省副省长范丽萍会见并宴请。",
            "meeting",
            "2025-06-17",
            {"范丽萍", "白玉堂"},
        ),
        (
            "韩国驻武汉总领事尹相哲6月17日到省政府辞行，湖北省副省长范丽萍接待了他。",
            "reception",
            "2025-06-17",
            {"范丽萍", "尹相哲"},
        ),
        (
            "6月17日，湖南省委书记沈大明在长沙与老挝国家副主席巴妮共进工作晚宴。",
            "reception",
            "2025-06-17",
            {"沈大明", "巴妮"},
        ),
        ("外交部副部长罗敏17日同越南外交部副部长阮明武在河内举行政治磋商。", "talks", "2025-06-17", {"罗敏", "阮明武"}),
        (
            "6月17日，广州市代表团在河内与河内市人民委员会举行工作会谈。",
            "talks",
            "2025-06-17",
            {"广州市代表团", "河内市人民委员会"},
        ),
        (
            "重庆市副市长罗启华17日以视频方式会见多伦多市市长宝拉·芬威克。",
            "call",
            "2025-06-17",
            {"罗启华", "宝拉·芬威克"},
        ),
        ("臺南市市長黃文彬今(17)日上午接見日本宮崎市市長清山勝。", "reception", "2025-06-17", {"黃文彬", "清山勝"}),
        ("四川省省委书记王晓辉17日在成都会见越南国会副主席陈光方。", "meeting", "2025-06-17", {"王晓辉", "陈光方"}),
    ],
)
def test_who_met_and_how(text: str, kind: str, date: str, who: set[str]) -> None:
    assert (kind, date, False, who) in told(text)


@pytest.mark.parametrize(
    ("text", "date", "planned", "who"),
    [
        ("日前，越南岘港市人民委员会副主席黎光荣结束了对山东的访问。", None, False, "黎光荣"),
        ("正在福建访问的印度尼西亚东爪哇省副省长瓦尤·桑蒂卡17日到鞋厂参观。", "2025-06-17", False, "瓦尤·桑蒂卡"),
        (
            "越南老街省人民委员会副主席黄国庆将于7月2日至5日率团来昆明出席南博会。",
            "2025-07-02/2025-07-05",
            True,
            "黄国庆",
        ),
        ("日本长崎县知事大石健二拟于下月访问福建。", "2025-07", True, "大石健二"),
        ("应湖南省邀请，比利时蒙斯市市长埃莉斯·卡利耶定于下月率团访湘。", "2025-07", True, "埃莉斯·卡利耶"),
        ("6月16日到18日，泰国那空拍侬府府尹颂猜·盖通对广西进行友好访问。", "2025-06-16/2025-06-18", False, "颂猜·盖通"),
    ],
)
def test_visits_ended_going_on_and_planned(text: str, date: str | None, planned: bool, who: str) -> None:
    (found,) = [one for one in told(text) if one[0] == "visit"]
    assert (found[1] if date else None, found[2], found[3]) == (date, planned, {who})


def test_papers_in_traditional_characters_and_renewed_ones() -> None:
    text = "6月17日，桃園市市長謝春霖與香川縣知事真鍋義雄在桃園簽訂友好交流協定。"
    (paper,) = reading_of(text, "zh", published="2025-06-18").instruments
    assert (paper.kind.value, paper.signed) == ("agreement", "2025-06-17")
    assert told("6月17日，西宁省与柴桢省续签合作协议。")[0][:2] == ("signing", "2025-06-17")


def test_a_post_abroad_is_no_name() -> None:
    (found,) = told("6月17日，日本驻重庆总领事新井光男会见成都市市长田野。")
    assert found[3] == {"新井光男", "田野"}


def test_a_position_held_always_is_no_promise() -> None:
    text = "6月17日，广州市市长王大明会见越南国会副主席陈光方。陈光方说，越南始终将发展对华关系置于优先地位。"
    assert reading_of(text, "zh").commitments == ()


def test_an_office_in_the_name_of_a_meeting_is_nobody() -> None:
    (found,) = told("6月17日，越南老街省与中国云南省省委书记会晤在昆明举行。")
    assert found[3] == {"老街省", "云南省"}


def test_places_of_three_sides_sign_on_a_day_behind_a_comma() -> None:
    text = "日本青森縣、陸奧市與高雄市，6月17日簽署三方友好交流協定書。"
    (found,) = told(text)
    assert (found[0], found[1], found[3]) == ("signing", "2025-06-17", {"青森縣", "陸奧市", "高雄市"})


def test_japanese_names_end_where_they_end() -> None:
    text = "6月17日，高雄市市長陳其明會見日本青森縣知事宮下宗一郎及陸奧市市長山本知也，他們都很期待未來的交流。"
    (found,) = told(text)
    assert found[3] == {"陳其明", "宮下宗一郎", "山本知也"}


def test_a_place_that_holds_an_office_is_a_place() -> None:
    (found,) = told("台灣高雄與日本東京八王子市6月17日簽署了一項友好交流協議書。")
    assert (found[0], found[3]) == ("signing", {"高雄", "八王子市"})
