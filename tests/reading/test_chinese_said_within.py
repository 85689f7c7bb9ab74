"""What is said where a meeting is told, and what nouns ask or promise, in Chinese sentences of our own."""

import pytest

from tests.reading.reports import reading_of

MET = "6月17日，广州市市长王大明在广州会见越南河内市人民委员会主席陈士青"


def said(text: str) -> list[tuple[str, str | None, str]]:
    """The act, the speaker and the words of each commitment."""
    return [(c.act.value, c.speaker, c.evidence[0].quote) for c in reading_of(text, "zh").commitments]


@pytest.mark.parametrize(
    ("behind", "gives"),
    [
        ("，希望双方尽快恢复直航。", ("hope", "王大明", "双方尽快恢复直航")),
        ("，提议共建智慧口岸。", ("propose", "王大明", "共建智慧口岸")),
        ("，感谢越方支持，愿同越方加强农业合作。", ("pledge", "王大明", "同越方加强农业合作")),
        ("，答应协助培训旅游人才。", ("pledge", "王大明", "协助培训旅游人才")),
        ("，力邀河内组团参加广交会。", ("request", "王大明", "组团参加广交会")),
        ("时表示，广州愿派专家赴河内传授园艺技术。", ("pledge", "王大明", "派专家赴河内传授园艺技术")),
        ("并表示，广州愿派专家赴河内传授园艺技术。", ("pledge", "王大明", "派专家赴河内传授园艺技术")),
        ("，双方一致同意深化执法合作。", ("agree", "双方", "深化执法合作")),
    ],
)
def test_who_met_says_it_in_the_same_sentence(behind: str, gives: tuple[str, str, str]) -> None:
    act, speaker, words = gives
    assert [(a, s, words in quote) for a, s, quote in said(MET + behind)] == [(act, speaker, True)]
    assert len(reading_of(MET + behind, "zh").engagements) == 1


def test_both_speak_in_turn_in_one_sentence() -> None:
    text = f"{MET}，王大明表示愿深化渔业合作，陈士青则希望广州扩大进口水果。"
    assert [(a, s) for a, s, _ in said(text)] == [("pledge", "王大明"), ("hope", "陈士青")]


@pytest.mark.parametrize(
    ("behind", "gives"),
    [
        ("，提出了共建农业示范园的建议。", ("propose", "王大明", "共建农业示范园")),
        ("，就开通冷链专列提出设想。", ("propose", "王大明", "开通冷链专列")),
        ("，表达了恢复青年足球赛的愿望。", ("hope", "王大明", "恢复青年足球赛")),
        ("，表达了扩大职业教育合作的意愿。", ("pledge", "王大明", "扩大职业教育合作")),
        ("，王大明作出了为越南留学生提供奖学金的承诺。", ("pledge", "王大明", "为越南留学生提供奖学金")),
        ("。陈士青向王大明发出了率团出席旅游节的邀请。", ("request", "陈士青", "率团出席旅游节")),
        ("，并提出请河内协助修复故居的请求。", ("request", "王大明", "协助修复故居")),
        ("，双方就建立青年交流机制达成共识。", ("agree", "双方", "建立青年交流机制")),
        ("，双方在增开航班方面达成一致。", ("agree", "双方", "增开航班")),
        ("，就联合勘测堤坝达成一致。", ("agree", None, "联合勘测堤坝")),
    ],
)
def test_a_noun_tells_the_force(behind: str, gives: tuple[str, str | None, str]) -> None:
    act, speaker, words = gives
    found = said(MET + behind)
    assert [(a, quote) for a, _, quote in found] == [(act, words)]
    assert speaker is None or found[0][1] == speaker


@pytest.mark.parametrize(
    "behind",
    [
        "，双方就共同关心的问题达成广泛共识。",
        "，双方就进一步发展两市关系达成重要共识。",
        "。双方此前曾就开通航线达成协议。",
        "，王大明对河内提出的倡议表示感谢。",
        "，双方就开通货运班列进行了交流。",
        "，双方有望就增开航班达成一致。",
    ],
)
def test_what_was_only_spoken_of_asks_for_nothing(behind: str) -> None:
    assert said(MET + behind) == []


def test_local_officials_among_their_own_ask_no_other_side() -> None:
    assert said("6月17日，全市招商引资工作会议召开，市长王大明强调，要大力引进外资。") == []
    met = "6月17日，省长王大明会见省内企业家代表，希望企业扩大投资。"
    assert said(met) == []
    assert reading_of(met, "zh").engagements == ()


def test_a_name_ends_before_when_and_at() -> None:
    text = "贵州省副省长吴强在会见越南河内市市长陈士青时强调，双方应加快口岸建设。"
    found = reading_of(text, "zh")
    assert {p.name for e in found.engagements for p in e.participants} == {"吴强", "陈士青"}
    assert [c.speaker for c in found.commitments] == ["吴强"]


def test_what_was_agreed_on_earlier_visits_and_greetings_ask_for_nothing() -> None:
    text = (
        f"{MET}。陈士青热烈欢迎广州市代表团来河内参加交流周，表示自己已两次率团访问广州，"
        "与广东省就进一步扩大各领域合作达成广泛共识。"
    )
    assert said(text) == []
