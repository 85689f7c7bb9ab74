"""Scanning finds the places of a text, and not what only looks like one."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.localities import table
from comity.records import InvalidValue

TEXTS = [
    ("en", "The Hanoi delegation met in Guangzhou, Guangdong province, China.",
     [("Hanoi", "VN-HN"), ("Guangzhou", "geonames:1809858"), ("Guangdong", "CN-GD"), ("China", "CN")]),
    ("en", "Leaders of HCM City and of the Guangxi Zhuang Autonomous Region talked; the U.S. did not.",
     [("HCM City", "VN-SG"), ("Guangxi Zhuang Autonomous Region", "CN-GX"), ("U.S.", "US")]),
    ("en", "Atlanta, Georgia is far from Tbilisi. He came from Xi'an.",
     [("Atlanta", "geonames:4180439"), ("Georgia", "US-GA"), ("Tbilisi", "GE-TB"), ("Xi'an", "geonames:1790630")]),
    ("en", "They met in Reading, England and in Nice city.",
     [("Reading", "geonames:2639577"), ("England", "GB-ENG"), ("Nice", "geonames:2990440")]),
    ("fr", "La délégation de Hanoï s'est rendue à Canton et à Pékin ; le Guangdong et Hô Chi Minh-Ville aussi.",
     [("Hanoï", "VN-HN"), ("Canton", "geonames:1809858"), ("Pékin", "CN-BJ"), ("Guangdong", "CN-GD"),
      ("Hô Chi Minh-Ville", "VN-SG")]),
    ("fr", "À Nice, les États-Unis et la Côte d’Ivoire ont signé.",
     [("Nice", "geonames:2990440"), ("États-Unis", "US"), ("Côte d’Ivoire", "CI")]),
    ("vi", "Bí thư Thành ủy Hà Nội Đinh Tiến Dũng thăm Quảng Đông, Quảng Tây và tỉnh Hòa Bình.",
     [("Hà Nội", "VN-HN"), ("Quảng Đông", "CN-GD"), ("Quảng Tây", "CN-GX"), ("Hòa Bình", "VN-14")]),
    ("vi", "Thủ tướng Anh thăm Mỹ và Lào; TP.HCM mời Trung Quốc.",
     [("Anh", "GB"), ("Mỹ", "US"), ("Lào", "LA"), ("TP.HCM", "VN-SG"), ("Trung Quốc", "CN")]),
    ("zh", "广东省委书记在广州会见河内代表团。",
     [("广东省", "CN-GD"), ("广州", "geonames:1809858"), ("河内", "VN-HN")]),
    ("zh", "廣東省和廣西壯族自治區同胡志明市合作。",
     [("廣東省", "CN-GD"), ("廣西壯族自治區", "CN-GX"), ("胡志明市", "VN-SG")]),
    ("zh", "刚果(布)和剛果（金）的部长会谈。", [("刚果(布)", "CG"), ("剛果（金）", "CD")]),
    ("en", "The Republic of Congo and the Democratic Republic of Congo talked.",
     [("Republic of Congo", "CG"), ("Democratic Republic of Congo", "CD")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TEXTS)
def test_places_are_found_in_order(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(place.name, place.candidates[0].locality.id) for place in table().scan(text, language)]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nice to meet you. Reading the report, Mobile operators of the Best companies met in March."),
        ("en", "Mr Liu, Ms Wang, Bui Thanh Son, Nen, Huang Kunming, Guo Yonghang, Young and Lee spoke to Us."),
        ("en", "the south china sea; South China Sea; the Washington Post; President Ho Chi Minh; the Lee Family"),
        ("en", "EU ASEAN NATO UN SIP IMO"),
        ("fr", "Le Nord et le Centre ; la mer de Chine méridionale ; Sens de la visite."),
        (
            "vi",
            "Phạm Minh Anh, Nguyễn Hồng Nga và Bùi Thanh Sơn. Anh nói. Ý kiến. Thái Bình Dương. Chủ tịch Hồ Chí Minh.",
        ),
        ("zh", "加强合作，友好城市，文明太平，梅德韦杰夫和李长春。印度洋。胡志明主席。"),
    ],
)
def test_what_only_looks_like_a_place_is_left(language: str, text: str) -> None:
    assert [place.name for place in table().scan(text, language)] == []


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidValue):
        table().scan("Hanoi", "de")


@pytest.mark.parametrize("text", ["Geneva Canton", "Hanoi Canton"])
def test_a_head_word_that_is_a_name_too_belongs_to_the_longer_name(text: str) -> None:
    assert [place.name for place in table().scan(text, "en")] == [text]


PIECES = st.one_of(
    st.sampled_from(
        [word for _, text, _ in TEXTS for word in text.split()]
        + ["U.S.", "TP. ", "\u0301", "，", "(", "St. ", "广", "东", "省", "梅"]
    ),
    st.text(max_size=6),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=12), st.sampled_from(["", " "]), st.sampled_from(["en", "fr", "vi", "zh"]))
def test_offsets_always_return_the_name(pieces: list[str], joint: str, language: str) -> None:
    text = joint.join(pieces)
    last = 0
    for place in table().scan(text, language):
        assert text[place.start : place.end] == place.name
        assert last <= place.start < place.end
        assert place.candidates
        last = place.end


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=20), st.lists(PIECES, max_size=4).map(" ".join)))
def test_candidates_come_best_first_with_scores_and_reasons(name: str) -> None:
    found = table().find(name)
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
    assert len({c.locality.id for c in found}) == len(found)
    assert all(0 < c.score <= 1 and c.reason for c in found)


@pytest.mark.parametrize("language", ["en", "fr", "vi", "zh"])
def test_scanning_keeps_pace_with_reading(language: str) -> None:
    text = "\n".join(text for other, text, _ in TEXTS if other == language) * 300
    table().scan(text[:1000], language)
    runs = [_seconds_to_scan(text, language) for _ in range(3)]
    per_report = min(runs) / len(text) * 2_000  # the collector of cycles may fall into any one of them
    assert per_report < 0.02  # seconds; twenty times what was measured, for a busy machine


def _seconds_to_scan(text: str, language: str) -> float:
    started = time.process_time()
    table().scan(text, language)
    return time.process_time() - started


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn tỉnh Hủa Phăn và tỉnh Khăm Muồn thăm tỉnh Xiêng Khoảng.", ["LA-HO", "LA-KH", "LA-XI"]),
        ("Tỉnh trưởng Bô-ly-khăm-xay gặp lãnh đạo Bôlikhamxay và Xa-vẳn-na-khệt.", ["LA-BL", "LA-BL", "LA-SV"]),
        ("Phông Sa Lỳ, Luông Nậm Thà, U Đôm Xay, Bò Kẹo.", ["LA-PH", "LA-LM", "LA-OU", "LA-BK"]),
        ("Chăm Pa Sắc, Sê Kông, Át-ta-pư, Sa-la-vẳn, Xay-xổm-bun.", ["LA-CH", "LA-XE", "LA-AT", "LA-SL", "LA-XS"]),
        ("Châu trưởng châu Hồng Hà và lãnh đạo châu Văn Sơn.", ["CN-YN", "CN-YN"]),
        ("Thành phố Bách Sắc và thành phố Sùng Tả.", ["CN-GX", "CN-GX"]),
        ("Tỉnh Bắc Gyeongsang, tỉnh Jeollanam và tỉnh Tboung Khmum.", ["KR-47", "KR-46", "KH-25"]),
        ("Tỉnh Bắc Ninh và Tỉnh Nam Định ký kết.", ["VN-56", "VN-67"]),
        ("Ông đến Đà Lạt, rồi ra Huế; UBND TP Huế tiếp đoàn.", ["VN-35", "VN-26", "VN-26"]),
    ],
)
def test_neighbours_are_known_by_their_vietnamese_names(text: str, expected: list[str]) -> None:
    assert [place.candidates[0].locality.code for place in table().scan(text, "vi")] == expected


@pytest.mark.parametrize(
    "text", ["Ông Nguyễn Văn Sơn và bà Trần Thị Huế.", "Công ty Hồng Hà và ông Lê Hồng Hà.", "Đại Lý bán vé."]
)
def test_names_of_people_and_firms_are_none_of_them(text: str) -> None:
    assert [place.name for place in table().scan(text, "vi")] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hội An signed with Vermont.", "US-VT"),
        ("The team from Champasak spoke.", "LA-CH"),
        ("Lawmakers in Sardinia agreed.", "IT-88"),
        ("Ticino has lakes.", "CH-TI"),
    ],
)
def test_a_province_without_a_large_city_stands_by_itself(text: str, code: str) -> None:
    assert code in [place.candidates[0].locality.id for place in table().scan(text, "en")]


@pytest.mark.parametrize("text", ["Mendoza spoke.", "Northeastern states agreed.", "The Sahel is dry.", "Mary left."])
def test_what_is_more_often_a_person_or_a_word_does_not(text: str) -> None:
    assert not table().scan(text, "en")


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("他访问了莱茵兰-普法尔茨州。", "莱茵兰-普法尔茨", "DE-RP"),
        ("和平省代表团来访。", "和平省", "VN-14"),
        ("乌隆他尼府府尹来访。", "乌隆他尼", "geonames:1605239"),
        ("义安省与川塘省签约。", "义安省", "VN-22"),
        ("知事在高松会见来宾。", "高松", "geonames:1851100"),
    ],
)
def test_chinese_names_with_hyphens_heads_and_other_characters(text: str, name: str, code: str) -> None:
    place = table().scan(text, "zh")[0]
    assert (place.name, place.candidates[0].locality.id) == (name, code)
    assert text[place.start : place.end] == name


@pytest.mark.parametrize(
    "text", ["和平协定已签署。", "东部省份发展很快。", "政府代表团来访。", "双方在友好，合作中会谈。"]
)
def test_ordinary_chinese_words_are_no_places(text: str) -> None:
    assert not table().scan(text, "zh")


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("越南河南省代表团来访。", "zh", "VN-63"),
        ("印度旁遮普邦代表团来访。", "zh", "IN-PB"),
        ("广西东兴市代表团来访。", "zh", "geonames:1812138"),
        ("芒街市代表团来访。", "zh", "geonames:1574507"),
        ("河南省代表团来访。", "zh", "CN-HA"),
        ("Ha Nam spoke.", "en", "VN-63"),
        ("Ba Ria–Vung Tau spoke.", "en", "VN-43"),
    ],
)
def test_the_country_before_and_the_words_of_a_name_tell_which_place(text: str, language: str, code: str) -> None:
    assert table().scan(text, language)[-1].candidates[0].locality.id == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Governor Ken Mori of Mie Prefecture spoke.", ["JP-24"]),
        ("Leaders of Edo State met.", ["NG-ED"]),
        ("Mie said so, and his uncle Ulm did too.", []),
        ("Every Member State has one; Penn State has none.", []),
    ],
)
def test_a_name_of_three_letters_is_a_place_by_what_stands_beside_it(text: str, expected: list[str]) -> None:
    assert [place.candidates[0].locality.id for place in table().scan(text, "en")] == expected
