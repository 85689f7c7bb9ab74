"""Areas of a text: what each language's cues give, and what must hold of any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.languages import READ
from comity.reading.areas import areas_of, cues_in
from comity.records.areas import GENERAL, area, areas
from comity.records.errors import DataError

# In our own words. Sets are whole: nothing may be missing and nothing too many.
EXAMPLES = [
    ("en", "set up a mechanism to periodically review cooperation", "review-mechanism"),
    ("en", "more all-level delegation exchanges", "delegation-exchange"),
    ("en", "share experience in Party building", "party-building experience-sharing"),
    ("en", "open the market to agro-aquatic products", "agriculture trade"),
    ("en", "quicker customs clearance", "customs"),
    ("en", "upgrade border gate infrastructure", "border-gates infrastructure"),
    ("en", "extend the urban railway", "urban-rail"),
    ("en", "link the railways of both provinces", "transport"),
    ("en", "carry out the common perceptions of the two General Secretaries", "common-perceptions"),
    ("en", "deepen political trust", "political-trust"),
    ("en", "keep up high-level exchanges", "high-level-exchange"),
    ("en", "remain in close touch", "high-level-exchange"),
    ("en", "foster people-to-people exchanges among the young", "people-to-people youth"),
    ("en", "work on clean energy,\ndigital transformation and green growth", "energy digital environment"),
    ("en", "join regional supply\nchains", "supply-chain"),
    ("en", "avoid double taxation", "finance"),
    ("en", "certify halal food", "agriculture trade"),
    ("en", "build a community with a shared future", "multilateral"),
    ("zh", "擴大貿易和雙向投資", "trade investment"),
    ("zh", "推動農業、環境保護合作", "agriculture environment"),
    ("en", "buy each other's carbon credits", "environment"),
    ("en", "send nurses for vocational training", "health training"),
    ("en", "become sister cities", "friendship"),
    ("en", "combat terrorism and drug trafficking", "justice-and-security"),
    ("en", "deliver humanitarian aid to Gaza", "humanitarian"),
    ("en", "secure critical minerals", "industry"),
    ("en", "deepen cooperation in all fields", "general-cooperation"),
    ("fr", "mettre en place un mécanisme d'examen périodique de la coopération", "review-mechanism"),
    ("fr", "échanger des délégations à tous les niveaux", "delegation-exchange"),
    ("fr", "accélérer le dédouanement des produits agricoles", "customs agriculture"),
    ("fr", "prolonger la ligne de métro", "urban-rail"),
    ("fr", "ECONOMIE NUMERIQUE", "digital"),
    ("fr", "les conceptions communes des dirigeants", "common-perceptions"),
    ("fr", "former des cadres", "training"),
    ("fr", "promouvoir la coopération dans tous les domaines", "general-cooperation"),
    ("vi", "triển khai các nhận thức chung của lãnh đạo cấp cao hai Đảng", "common-perceptions"),
    ("vi", "tăng cường trao đổi đoàn các cấp", "delegation-exchange"),
    ("vi", "xây dựng tuyến đường sắt đô thị", "urban-rail"),
    ("vi", "nâng cao hiệu suất thông quan", "customs"),
    ("vi", "chuyển đổi số và năng lượng sạch", "digital energy"),
    ("vi", "đẩy mạnh giao lưu nhân dân, nhất là thế hệ trẻ", "people-to-people youth"),
    ("vi", "hợp tác về văn hoá", "culture"),
    ("vi", "đào tạo nguồn nhân lực", "training"),
    ("vi", "mở rộng hợp tác trên mọi mặt", "general-cooperation"),
    ("zh", "落实好两党两国领导人重要共识", "common-perceptions party-building"),
    ("zh", "保持高层往来，增进政治互信", "high-level-exchange political-trust"),
    ("zh", "加强城市轨道交通建设", "urban-rail"),
    ("zh", "扩大农产品进口", "agriculture trade"),
    ("zh", "推进口岸建设和通关便利化", "border-gates customs"),
    ("zh", "深化经贸、文化、旅游合作", "economy trade culture tourism"),
    ("zh", "对接发展战略", "development-strategy"),
    ("zh", "结为友好城市", "friendship"),
    ("zh", "拓展各领域务实合作", "general-cooperation"),
]


@pytest.mark.parametrize(("language", "text", "expected"), EXAMPLES)
def test_a_text_is_about_these_areas(language: str, text: str, expected: str) -> None:
    assert set(areas_of(text, language)) == set(expected.split())


@pytest.mark.parametrize(
    ("language", "text", "kept_out"),
    [
        ("en", "find a new training ground", "training"),
        ("en", "seek common ground", "transport"),
        ("en", "held a farewell party in a new building", "party-building"),
        ("en", "the two parties attach importance to this", "trade"),
        ("en", "a healthy growth of relations", "health"),
        ("en", "hold close consultations", "people-to-people"),
        ("en", "who spoke first", "health"),
        ("en", "Who spoke first", "health"),
        ("fr", "trouver un terrain d'entente", "agriculture"),
        ("fr", "j'ai confiance", "digital"),
        ("vi", "ai cũng mong muốn", "digital"),
        ("vi", "một số nội dung", "digital"),
        ("zh", "发展道路宽广", "transport"),
        ("zh", "双方是好朋友、好伙伴", "friendship"),
    ],
)
def test_a_context_takes_a_word_away(language: str, text: str, kept_out: str) -> None:
    assert kept_out not in areas_of(text, language)


def test_the_more_specific_comes_first_then_the_order_of_the_text() -> None:
    assert areas_of("roads, an urban railway and energy", "en") == ("urban-rail", "transport", "energy")
    assert areas_of("energy, roads and an urban railway", "en") == ("urban-rail", "transport", "energy")
    assert areas_of("culture, then energy", "en") == ("culture", "energy")


def test_weak_cues_give_way() -> None:
    assert areas_of("exchange experience in socio-economic development", "en") == ("experience-sharing",)
    assert areas_of("promote socio-economic development", "en") == ("economy",)


def test_vietnamese_tone_marks_may_stand_on_either_vowel() -> None:
    assert areas_of("văn hóa", "vi") == areas_of("văn hoá", "vi") == ("culture",)


def test_nothing_is_about_nothing() -> None:
    assert areas_of("", "en") == areas_of(" … ", "zh") == ()


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(DataError, match="'xx'"):
        areas_of("text", "xx")


@pytest.mark.parametrize("language", READ)
def test_the_name_of_an_area_is_read_as_that_area(language: str) -> None:
    read = {one.id: areas_of(one.names[language], language) for one in areas()}
    missed = [area_id for area_id, found in read.items() if area_id not in found]
    assert not missed


SOME_WORDS = (
    "Party|parties|trade|rail|urban|border|gate|,|.|\n|\n\n|exchange|of|experience|common|perceptions|友好|、|。|"
    "合作|trao|đổi|đoàn|cấp|cao|échange|d'expériences|coopération|\u0300|🙂|WHO|İ|ﬁ"
)
WORDS = st.sampled_from(SOME_WORDS.split("|"))


@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from(READ))
def test_every_cue_cites_its_words(text: str, language: str) -> None:
    cues = cues_in(text, language)
    assert all(cue.evidence.holds_in(text) and cue.areas for cue in cues)
    assert list(cues) == sorted(cues, key=lambda cue: cue.evidence)
    assert len({cue.weak for cue in cues}) <= 1


@given(st.text(max_size=200), st.sampled_from(READ))
def test_any_text_gives_areas_of_the_taxonomy_once_each(text: str, language: str) -> None:
    found = areas_of(text, language)
    assert len(set(found)) == len(found)
    assert all(area(area_id).id == area_id for area_id in found)
    assert found == (GENERAL,) or GENERAL not in found
    depths = [area(area_id).depth for area_id in found]
    assert depths == sorted(depths, reverse=True)
