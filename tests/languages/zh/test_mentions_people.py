"""People of a Chinese text: their offices, their sides, the names they are known by."""

import pytest

from comity.languages.grammars.chinese.analysis import analyse
from comity.records.clause import Mention, MentionKind


def people(text: str) -> list[Mention]:
    return [m for m in analyse(text).mentions if m.kind is MentionKind.PERSON]


def offices(text: str, mention: Mention) -> list[str]:
    return [text[o.start : o.end] for o in mention.offices]


@pytest.mark.parametrize(
    ("text", "name", "held", "code"),
    [
        (
            "中共中央政治局委员、广东省委书记王大明在广州讲话。",
            "王大明",
            ["中共中央政治局委员", "广东省委书记"],
            "CN-GD",
        ),
        ("越共中央政治局委员、河内市委书记阮文安说。", "阮文安", ["越共中央政治局委员", "河内市委书记"], "VN-HN"),
        ("尼泊尔副总理兼外交部长施雷斯塔表示感谢。", "施雷斯塔", ["尼泊尔副总理", "外交部长"], "NP"),
        ("法外长杜邦表示，双方应加强合作。", "杜邦", ["法外长"], "FR"),
        ("美國總統史密斯表示感謝。", "史密斯", ["美國總統"], "US"),
        ("蒙古国总理米·巴图表示欢迎。", "米·巴图", ["蒙古国总理"], "MN"),
        ("哈萨克斯坦总统托卡耶夫率团访问。", "托卡耶夫", ["哈萨克斯坦总统"], "KZ"),
        ("国家主席张三平同各国领导人合影。", "张三平", ["国家主席"], "CN"),
    ],
)
def test_offices_stand_before_the_name(text: str, name: str, held: list[str], code: str) -> None:
    (person,) = people(text)
    assert (person.name, offices(text, person)) == (name, held)
    assert code in person.codes


def test_people_in_a_list_are_each_found() -> None:
    text = "国务院总理李小山会见越南总理范文和。陈立、赵志国、孙一民等参加会见。"
    assert [m.name for m in people(text)] == ["李小山", "范文和", "陈立", "赵志国", "孙一民"]


def test_a_short_form_means_the_full_name() -> None:
    text = "德国总统施泰因迈尔会见张三平主席。施泰因迈尔总统说，欢迎张主席来访。"
    named = [m.name for m in people(text)]
    assert named == ["施泰因迈尔", "张三平", "施泰因迈尔", "张三平"]


def test_companions_act_for_the_side_of_the_host() -> None:
    text = "国务院总理李小山会见越南总理范文和。陈立、赵志国等参加会见。"
    sides = {m.name: m.codes for m in people(text)}
    assert sides["陈立"] == sides["赵志国"] == ("CN",)


def test_who_pledges_for_a_side_acts_for_it() -> None:
    text = "李小山同范文和举行会谈。李小山表示，中方愿同越方扩大贸易。范文和表示，越方愿同中方加强合作。"
    sides = {m.name: m.codes for m in people(text) if m.codes}
    assert sides == {"李小山": ("CN",), "范文和": ("VN",)}


def test_a_verb_behind_leaders_is_no_name() -> None:
    text = "国务院总理李小山表示，愿同越方一道，落实好两国领导人重要共识，落实合作规划。"
    assert [m.name for m in people(text)] == ["李小山"]


def test_what_is_quoted_names_nobody() -> None:
    assert people("双方参观了“总理王大明故居”展览。") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("乌兹别克斯坦总理说，乌方愿扩大合作。", "UZ"),
        ("乌克兰总理说，乌方愿扩大合作。", "UA"),
        ("冈比亚总统说，冈方愿扩大合作。", "GM"),
        ("越方愿同对方加强合作。", "VN"),
    ],
)
def test_the_short_name_of_a_country_is_the_one_named_in_full(text: str, code: str) -> None:
    side = next(m for m in analyse(text).mentions if m.kind is MentionKind.LOCALITY and m.name.endswith("方"))
    assert side.codes == (code,)


@pytest.mark.parametrize("text", ["双方应合作。", "地方合作很好。", "对方表示感谢。", "西方国家很多。", "新方案很好。"])
def test_not_every_fang_is_a_side(text: str) -> None:
    assert not [m for m in analyse(text).mentions if m.kind is MentionKind.LOCALITY]


@pytest.mark.parametrize("name", ["约翰·史密斯", "通伦·西苏里", "胡里奥·塞萨尔·加西亚"])
def test_a_name_with_dots_ends_before_the_place_of_the_meeting(name: str) -> None:
    found = analyse(f"里斯本市市长{name}在广州会见广东省省长林明。").mentions
    assert [m.name for m in found if m.kind is MentionKind.PERSON] == [name, "林明"]
