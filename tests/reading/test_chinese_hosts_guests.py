"""Hosts, guests and sides that Chinese reports leave to be understood, in sentences of our own."""

import pytest

from tests.reading.reports import reading_of, sides

ON = "2025-06-18"


def met(text: str) -> set[tuple[str, frozenset[str]]]:
    """Kind and names of each engagement."""
    found = reading_of(text, "zh", published=ON).engagements
    return {(e.kind.value, frozenset(p.name for p in e.participants)) for e in found}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "6月17日，加拿大驻广州总领事何大卫访问福州。在闽期间，福建省副省长洪捷序会见并宴请。",
            "meeting",
            {"洪捷序", "何大卫"},
        ),
        (
            "日本岡山市副市長橫山忠弘17日到新竹市政府拜會，受到新竹市副市長李宏生熱忱接待。",
            "reception",
            {"李宏生", "橫山忠弘"},
        ),
        (
            "6月17日，在河内举行的会见中，越南河内市人民委员会主席陈士青对广州市市长王大明的来访表示欢迎。",
            "meeting",
            {"陈士青", "王大明"},
        ),
        ("6月17日，成都市副市长鲜荣生与来蓉访问的德国波恩市市长施密特座谈。", "working-session", {"鲜荣生", "施密特"}),
        ("6月17日，王小洪在北京会见越南公安部部长梁三光。", "meeting", {"王小洪", "梁三光"}),
        (
            "17日，哈尔滨市市长石忠信与菲律宾卡加延市市长埃马诺举行会谈，双方代表两市政府签订了合作备忘录。",
            "signing",
            {"石忠信", "埃马诺"},
        ),
        (
            "行政长官林郑月娥17日会晤四川省省长尹大力。林郑月娥希望加强合作。",
            "meeting",
            {"林郑月娥", "尹大力"},
        ),
    ],
)
def test_who_received_whom(text: str, kind: str, who: set[str]) -> None:
    assert (kind, frozenset(who)) in met(text)


def test_who_only_came_along_receives_nobody() -> None:
    text = "6月17日，日本大分市市长佐藤健一访问武汉。市长万大勇会见了佐藤健一，副市长程大文陪同会见。"
    assert sum(kind == "meeting" for kind, _ in met(text)) == 1


def test_a_host_does_not_act_for_where_the_guests_come_from() -> None:
    text = "6月17日，市长王大明会见日本长崎市友好代表团。王大明说，愿与长崎市加强交流。"
    (found,) = reading_of(text, "zh", published=ON).engagements
    assert not (sides(found)["王大明"] or "").startswith("JP")


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        (
            "浙江省代表团17日与越南河内市代表团举行会谈。浙方提议共建种子库，越方希望先建冷库。",
            {("propose", "浙方"), ("hope", "越方")},
        ),
        ("臺中市市長盧文政17日接見名古屋市市長鈴木健。鈴木市長則允諾提供獎學金。", {("pledge", "鈴木健")}),
        (
            "缅甸驻昆明总领事多达昂17日拜会云南省副省长王大明。多达昂表示，驻昆总领馆愿深化与云南的合作。",
            {("pledge", "多达昂")},
        ),
    ],
)
def test_who_speaks(text: str, gives: set[tuple[str, str]]) -> None:
    assert {(c.act.value, c.speaker) for c in reading_of(text, "zh", published=ON).commitments} == gives


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "由中国广西壮族自治区东兴市市委书记彭大官率领的代表团17日已前往广宁省芒街市出席纪念活动。",
            "visit",
            {"彭大官"},
        ),
        (
            "6月17日，匈牙利驻华大使白思谛与比利时驻华大使安博宁、法国驻华大使江天等进行会谈。",
            "talks",
            {"白思谛", "安博宁", "江天"},
        ),
        (
            "6月17日上午，黑龙江省—广东省—阿穆尔州三方省州长视频会晤举行。",
            "call",
            {"黑龙江省", "广东省", "阿穆尔州"},
        ),
        (
            "6月17日，省长马大瑞在广州会见澳大利亚新南威尔士州州督玛格丽特·比兹利。",
            "meeting",
            {"马大瑞", "玛格丽特·比兹利"},
        ),
    ],
)
def test_names_and_groups_are_whole(text: str, kind: str, who: set[str]) -> None:
    assert (kind, frozenset(who)) in met(text)


def test_what_is_believed_to_come_is_no_promise_and_all_sides_agree() -> None:
    text = (
        "6月17日，广州市市长王大明会见越南河内市人民委员会主席陈士青。王大明表示，相信通过建立会晤机制，将进一步密切往来。"
        "各方一致认为，要充分发挥会晤机制效能。"
    )
    found = reading_of(text, "zh", published=ON).commitments
    assert [(c.act.value, c.speaker) for c in found] == [("agree", "各方")]


def test_several_asked_together_stay_together() -> None:
    text = "6月17日，广州市市长王大明会见越南河内市人民委员会主席陈士青，诚邀河内市与海防市企业参加广交会。"
    (found,) = reading_of(text, "zh", published=ON).commitments
    assert found.evidence[0].quote == "河内市与海防市企业参加广交会"


def test_who_leads_a_delegation_is_met_with_it() -> None:
    text = "6月17日，合肥市副市长吕大诚与德国下萨克森州代表团座谈，代表团由汉诺威市市长于尔根·佩措尔德率领。"
    ((kind, who),) = met(text)
    assert kind == "working-session"
    assert {"吕大诚", "于尔根·佩措尔德"} <= who
