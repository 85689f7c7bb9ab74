"""Whole readings of Chinese reports about provinces and cities, in sentences of our own."""

import pytest

from comity.records import Reading
from tests.reading.reports import commitment, reading_of, sides

MET = "5月3日，广东省省长王大明在广州会见河内市委书记阮文安。"
"""Heads of two localities meet: what a sentence behind it says is said at a meeting."""


def said(text: str) -> list[tuple[str, str | None, str]]:
    """The act, the speaker and the words of each commitment."""
    return [(c.act.value, c.speaker, c.evidence[0].quote) for c in reading_of(MET + text, "zh").commitments]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("王大明说，广东欢迎更多越南水果进入中国市场。", ("hope", "王大明", "更多越南水果进入中国市场")),
        ("王大明说，欢迎河内加大对广东的农产品出口。", ("hope", "王大明", "河内加大对广东的农产品出口")),
        (
            "王大明说，双方要共同努力，扩大青年交流。",
            ("propose", "王大明", "双方要共同努力，扩大青年交流"),
        ),
        (
            "阮文安说，希望双方以此为契机，深化青年交流。",
            ("hope", "阮文安", "双方以此为契机，深化青年交流"),
        ),
        ("阮文安提议今后，双方互派留学生。", ("propose", "阮文安", "今后，双方互派留学生")),
        ("阮文安发言，他表示，河内愿加强地铁合作。", ("pledge", "阮文安", "加强地铁合作")),
    ],
)
def test_what_is_said_is_filed_with_its_force_and_speaker(text: str, wanted: tuple[str, str, str]) -> None:
    assert said(text) == [wanted]


def test_who_told_what_both_agreed_on_goes_on_to_hope() -> None:
    text = "王大明表示，经贸合作不断扩大。双方同意，加强海关合作。希望河内办好今年的展会。"
    assert said(text)[-1] == ("hope", "王大明", "河内办好今年的展会")


def test_several_who_take_the_floor_one_after_another_are_of_one_side() -> None:
    text = (
        "5月3日，广东省省长王大明在广州会见美国艾奥瓦州州长布朗、弗吉尼亚州州长沃克。布朗和沃克分别发言，他们一致表示，"
        "愿扩大农业合作。"
    )
    assert commitment(text, "zh").speaker == "布朗"


def test_each_of_those_met_apart_is_met_where_commas_part_them() -> None:
    text = "5月3日，广东省省长王大明分别会见越南总理范文和，老挝外长本扬，泰国外长西里，并出席晚宴。"
    met = [sides(e) for e in reading_of(text, "zh").engagements if len(e.participants) > 1]
    assert met == [
        {"王大明": "CN-GD", "范文和": "VN"},
        {"王大明": "CN-GD", "本扬": "LA"},
        {"王大明": "CN-GD", "西里": "TH"},
    ]


def test_those_who_chair_a_conference_together_take_part_in_it() -> None:
    text = "5月3日，广东省副省长王大明和越南外交部副部长阮文安共同主持合作协调会议。"
    (held,) = reading_of(text, "zh").engagements
    assert sides(held) == {"王大明": "CN-GD", "阮文安": "VN"}


def test_a_state_is_known_by_its_short_name() -> None:
    text = MET.replace("河内市委书记阮文安", "加州州长布朗")
    (met,) = reading_of(text, "zh").engagements
    assert sides(met)["布朗"] == "US-CA"


# -- however it is written ------------------------------------------------------------------------

WHOLE = MET + "王大明表示，广东愿同河内加强经贸合作，扩大农产品贸易。阮文安说，希望双方建立定期评估机制。"
TRADITIONAL = (
    "5月3日，廣東省省長王大明在廣州會見河內市委書記阮文安。王大明表示，廣東願同河內加強經貿合作，擴大農產品貿易。"
    "阮文安說，希望雙方建立定期評估機制。"
)


def _outline(found: Reading) -> list[object]:
    """What a reading holds, without the words, which differ from script to script."""
    told = [(e.kind, e.date, [(p.side, p.role) for p in e.participants]) for e in found.engagements]
    spans = [(c.act, c.side, c.evidence[0].start, c.evidence[0].end) for c in found.commitments]
    return [*told, *spans]


@pytest.mark.parametrize(
    "written",
    [TRADITIONAL, WHOLE.replace("5月3日", "５月３日"), WHOLE.translate(str.maketrans("，。", ",。"))],
    ids=["traditional characters", "full-width digits", "half-width commas"],
)
def test_a_report_is_read_alike_however_it_is_written(written: str) -> None:
    found = reading_of(written, "zh")
    assert _outline(found) == _outline(reading_of(WHOLE, "zh"))
    assert all(e.holds_in(written) for c in found.commitments for e in c.evidence)


@pytest.mark.parametrize(
    ("text", "kind", "taking_part"),
    [
        ("5月3日，云南省与越南老街省签署口岸合作备忘录。", "signing", {"CN-YN", "VN-02"}),
        ("5月3日，应河内市邀请，广东省代表团抵达河内访问。", "visit", {"CN-GD"}),
        ("5月3日，北京市市长王大明同河内市人民委员会主席阮文安视频会见。", "call", {"CN-BJ", "VN-HN"}),
        ("5月3日，广州市外事办公室主任王大明接待了日本福冈市代表团。", "reception", {"CN-GD", "JP-40"}),
        (
            "5月3日，上海市市长王大明出席交流会并同胡志明市人民委员会主席阮文安共同见证合作协议签署。",
            "signing",
            {"CN-SH", "VN-SG"},
        ),
    ],
)
def test_provinces_and_cities_do_together_what_their_offices_tell(text: str, kind: str, taking_part: set[str]) -> None:
    (found,) = reading_of(text, "zh").engagements
    assert (found.kind.value, found.date, set(sides(found).values())) == (kind, "2024-05-03", taking_part)


def test_of_a_country_and_its_city_written_as_one_the_city_is_visited() -> None:
    (found,) = reading_of("5月3日，广东省副省长王大明访问越南胡志明市。", "zh").engagements
    assert found.place is not None
    assert found.place.code == "VN-SG"


def test_what_is_said_to_a_guest_is_no_visit_of_its_own() -> None:
    assert len(reading_of(MET + "王大明说，很高兴阮文安到访广州。", "zh").engagements) == 1


def test_provinces_listed_by_bare_names_behind_their_country_meet() -> None:
    text = "10月3日，越南老街、河江两省与中国云南省省委书记年度会议在昆明举行。"
    (found,) = reading_of(text, "zh", published="2024-10-04").engagements
    assert (found.date, found.place and found.place.code) == ("2024-10-03", "CN-YN")
    assert set(sides(found).values()) == {"VN-02", "VN-03", "CN-YN"}


def test_what_goes_on_without_end_is_not_denied() -> None:
    (said,) = reading_of(MET + "王大明希望不断扩大贸易。", "zh").commitments
    assert not said.negated


def test_a_list_behind_a_linking_word_goes_on() -> None:
    text = "王大明建议扩大贸易。此外，保持口岸畅通，恢复旅游包机。"
    assert [words for _, _, words in said(text)] == ["扩大贸易", "保持口岸畅通", "恢复旅游包机"]


def test_what_one_is_sure_to_do_is_pledged() -> None:
    assert said("阮文安说，河内一定积极推动地铁项目。") == [("pledge", "阮文安", "河内一定积极推动地铁项目")]
