"""Who says what where Chinese reports put the speaker last, inside or apart, in sentences of our own."""

import pytest

from tests.reading.reports import reading_of

ON = "2025-06-18"
MET = "6月17日，越南海防市人民委员会主席阮文松会见广州市副市长陈杰。"


def said(text: str) -> list[tuple[str, str | None, str]]:
    """The act, the speaker and the words of each commitment."""
    found = reading_of(text, "zh", published=ON).commitments
    return [(c.act.value, c.speaker, c.evidence[0].quote) for c in found]


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        (f"{MET}两市应共建跨境电商平台，阮文松说。", ("propose", "阮文松", "两市应共建跨境电商平台")),
        (
            "扩大水果进口，是越南海防市人民委员会主席阮文松6月17日会见广州市副市长陈杰时提出的建议。",
            ("propose", "阮文松", "扩大水果进口"),
        ),
        (f"{MET}对于广州市提出的互办美食节的倡议，阮文松表示支持。", ("propose", "广州市", "互办美食节")),
        (f"{MET}在陈杰提出的开通直航的建议得到阮文松赞同后，会见结束。", ("agree", "阮文松", "开通直航")),
        (f"{MET}陈杰对此予以积极回应，同意年内开通直航。", ("agree", "陈杰", "年内开通直航")),
        (
            "越南海防市人民委员会主席阮文松在6月17日与广州市副市长陈杰的会谈中建议，两市扩大地铁合作。",
            ("propose", "阮文松", "两市扩大地铁合作"),
        ),
    ],
)
def test_the_speaker_stands_elsewhere(text: str, gives: tuple[str, str, str]) -> None:
    assert said(text) == [gives]


def test_a_meeting_told_behind_words_is_a_meeting() -> None:
    text = (
        "阮文松主席对广州市的支持表示感谢，期待与广州开展合作。"
        "6月17日，越南海防市人民委员会主席阮文松会见广州市副市长陈杰。"
    )
    (found,) = reading_of(text, "zh", published=ON).engagements
    assert {p.name for p in found.participants} == {"阮文松", "陈杰"}


def test_a_meeting_that_is_only_agreed_on_is_none() -> None:
    text = "6月17日，云南省省长王大波与老挝琅勃拉邦省省长坎潘·隆达通话，商定年内恢复边贸会晤。"
    (found,) = reading_of(text, "zh", published=ON).engagements
    assert found.kind.value == "call"
    assert said(text)[0][0] == "agree"


def test_a_name_like_a_places_and_one_before_a_title() -> None:
    text = "6月17日，成都市市长王大朝会见德国波恩市市长德尔纳。王市长表示，愿与波恩加强合作。"
    (found,) = reading_of(text, "zh", published=ON).engagements
    assert {p.name for p in found.participants} == {"王大朝", "德尔纳"}
    assert [speaker for _, speaker, _ in said(text)] == ["王大朝"]


def test_a_sides_short_name_means_the_province_that_the_report_names() -> None:
    text = "6月17日，吉林省省长胡大亭会见俄罗斯滨海边疆区州长科热米亚科时指出，吉方将为俄企提供便利。"
    (found,) = reading_of(text, "zh", published=ON).commitments
    assert (found.act.value, found.speaker) == ("pledge", "胡大亭")
