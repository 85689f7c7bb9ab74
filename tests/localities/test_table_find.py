"""Names as the press writes them find what they mean, best first, with a reason."""

import pytest

from comity.localities import table
from comity.records import InvalidValue, LocalityKind

FORMS = {
    "VN-SG": ["HCM City", "Ho Chi Minh City", "HCMC", "Saigon", "Sài Gòn", "TP.HCM", "TP HCM", "TP. Hồ Chí Minh",
              "thành phố Hồ Chí Minh", "Hô Chi Minh-Ville", "Hô-Chi-Minh-Ville", "胡志明市", "西贡"],
    "VN-HN": ["Hanoi", "Hà Nội", "Ha Noi", "hanoï", "Hanoï", "HANOI", "河内", "河內", "TP Hà Nội", "thủ đô Hà Nội",
              "the city of Hanoi", "ville de Hanoï"],
    "VN-DN": ["Da Nang", "Danang", "Đà Nẵng", "岘港"],
    "VN-13": ["Quảng Ninh", "tỉnh Quảng Ninh", "Quang Ninh province", "广宁省"],
    "VN-26": ["Huế", "Thừa Thiên Huế", "Thua Thien-Hue"],
    "CN-GX": ["Guangxi", "Guangxi province", "Guangxi Zhuang Autonomous Region", "Quảng Tây", "广西", "廣西",
              "广西壮族自治区", "廣西壯族自治區", "la région autonome zhuang du Guangxi",
              "Khu tự trị dân tộc Choang Quảng Tây", "中国广西"],
    "CN-GD": ["Guangdong", "Guangdong Province", "the province of Guangdong", "la province du Guangdong", "Quảng Đông",
              "tỉnh Quảng Đông", "广东", "广东省", "廣東", "廣東省"],
    "CN-BJ": ["Beijing", "Pékin", "Peking", "Bắc Kinh", "北京", "北京市"],
    "CN-SH": ["Shanghai", "Thượng Hải", "上海"],
    "CN-YN": ["Yunnan", "Vân Nam", "云南", "雲南省"],
    "CN-HI": ["Hainan", "Hải Nam", "海南"],
    "CN-XZ": ["Tibet", "Xizang", "西藏"],
    "VN": ["Vietnam", "Viet Nam", "Việt Nam", "Viêt Nam", "越南", "Socialist Republic of Vietnam", "CHXHCN Việt Nam"],
    "CN": ["China", "Chine", "Trung Quốc", "中国", "中國", "PRC", "People's Republic of China", "中华人民共和国"],
    "KR": ["South Korea", "the Republic of Korea", "Republic of Korea", "ROK", "Corée du Sud",
           "Hàn Quốc", "韩国", "韓國"],
    "KP": ["DPRK", "North Korea", "Triều Tiên", "朝鲜"],
    "GB": ["UK", "U.K.", "United Kingdom", "Britain", "Royaume-Uni", "Anh", "英国"],
    "US": ["U.S.", "US", "USA", "United States", "États-Unis", "Mỹ", "Hoa Kỳ", "美国"],
    "LA": ["Lao PDR", "Laos", "Lào", "老挝"],
    "CI": ["Côte d’Ivoire", "Cote d'Ivoire", "Ivory Coast"],
    "TR": ["Türkiye", "Turkey", "Turquie", "Thổ Nhĩ Kỳ"],
    "US-DC": ["Washington", "Washington, D.C.", "Washington D.C."],
    "US-CA": ["California", "Californie", "加利福尼亚"],
    "DE-BY": ["Bavaria", "Bayern", "Bavière"],
}  # fmt: skip


@pytest.mark.parametrize(("code", "name"), [(code, name) for code, names in FORMS.items() for name in names])
def test_press_forms_find_the_country_or_subdivision(code: str, name: str) -> None:
    best = table().find(name)[0]
    assert best.locality.id == code, best
    assert best.reason


@pytest.mark.parametrize(
    ("name", "geonames", "codes"),
    [
        ("Guangzhou", 1809858, {"CN-GD"}),
        ("Canton", 1809858, {"CN-GD"}),
        ("Quảng Châu", 1809858, {"CN-GD"}),
        ("广州市", 1809858, {"CN-GD"}),
        ("ville de Canton", 1809858, {"CN-GD"}),
        ("Guangzhou City", 1809858, {"CN-GD"}),
        ("Guangzhou, China", 1809858, {"CN-GD"}),
        ("Chongzuo", 12159964, {"CN-GX"}),
        ("Sùng Tả", 12159964, {"CN-GX"}),
        ("Nanning", 1799869, {"CN-GX"}),
        ("Bằng Tường", 1798655, {"CN-GX"}),
        ("Xi'an", 1790630, {"CN-SN"}),
        ("Paris", 2988507, {"FR-IDF"}),
        ("Lyon", 2996944, {"FR-ARA"}),
        ("Munich", 2867714, {"DE-BY"}),
        ("Mumbai", 1275339, {"IN-MH"}),
        ("London", 2643743, {"GB-ENG"}),
        ("Yokohama", 1848354, {"JP-14"}),
        ("Daegu city", 1835329, {"KR-27"}),
        ("Chiang Mai city", 1153671, {"TH-50"}),
        ("Siem Reap city", 1822214, {"KH-17"}),
        ("Pakse", 1654379, {"LA-CH"}),
        ("Nha Trang", 1572151, {"VN-34"}),
        ("Chicago", 4887398, {"US-IL"}),
    ],
)
def test_cities_are_filed_under_their_iso_subdivision(name: str, geonames: int, codes: set[str]) -> None:
    best = next(c.locality for c in table().find(name) if c.locality.kind is LocalityKind.CITY)
    assert best.geonames == geonames
    assert best.code in codes
    assert best.id == f"geonames:{geonames}"


@pytest.mark.parametrize("name", ["Guangzhou", "Chongzuo", "Hanoi", "Beijing", "Shanghai"])
def test_a_city_and_its_municipality_are_both_offered(name: str) -> None:
    kinds = {candidate.locality.kind for candidate in table().find(name)}
    assert LocalityKind.CITY in kinds


def test_context_decides_between_a_country_and_a_state() -> None:
    assert table().find("Georgia")[0].locality.id == "GE"
    inside = table().find("Georgia", near=("US",))
    assert [c.locality.id for c in inside[:2]] == ["US-GA", "GE"]
    assert "context" in inside[0].reason


def test_context_decides_between_two_provinces_of_one_name() -> None:
    assert table().find("Hà Nam", near=("VN",))[0].locality.id == "VN-63"
    assert table().find("Hà Nam", near=("CN",))[0].locality.id == "CN-HA"


def test_context_decides_between_cities() -> None:
    assert table().find("Paris", near=("US-TX",))[0].locality.code == "US-TX"
    assert table().find("Suzhou", near=("CN-AH",))[0].locality.code == "CN-AH"


def test_reasons_say_which_name_it_is() -> None:
    assert "French name of Guangzhou" in table().find("Canton")[0].reason
    assert table().find("Guangdong")[0].reason.startswith("exact English name of a province")
    assert "head word" in table().find("Guangxi province")[0].reason


def test_other_marks_are_another_name() -> None:
    assert table().find("Hà Tĩnh")[0].score > 1.3 * table().find("Hạ Tính")[0].score


def test_a_former_province_is_preferred_while_it_stood() -> None:
    before = table().find("Hòa Bình", on="2024-05-22")
    after = table().find("Hòa Bình", on="2026-01")
    assert before[0].locality.id == "VN-14"
    assert "stood until 2025-06-30, then merged into Phu Tho (VN-68)" in before[0].reason.replace(";", ",").replace(
        ",,", ","
    )
    assert after[0].locality.id != "VN-14"
    assert after[0].locality.code == "VN-68"


def test_a_province_says_what_was_merged_into_it_and_when() -> None:
    (old,) = table().formerly("VN-07")
    assert (old.code, old.name, old.valid) == ("VN-03", "Hà Giang", "../2025-06-30")
    assert "took in Hà Giang (VN-03, until 2025-06-30)" in table().find("Tuyên Quang")[0].reason
    assert len(table().formerly("VN-SG")) == 2
    assert table().formerly("VN-HN") == ()


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidValue):
        table().find("Hanoi", on="2024-13")


@pytest.mark.parametrize("name", ["", " ", "Qwxzzt", "!!", "?", "'", "geonames:", "geonames:999999999999", "ZZ-99"])
def test_unknown_names_find_nothing(name: str) -> None:
    assert table().find(name) == ()


def test_a_code_is_a_name() -> None:
    assert [table().find(code)[0].locality.id for code in ("VN", "CN-GD", "geonames:1809858")] == [
        "VN",
        "CN-GD",
        "geonames:1809858",
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Thái Nguyên", "VN-69"),  # and in Vietnamese Taiyuan's name
        ("Hà Nam", "VN-63"),
        ("Bình Thuận", "VN-40"),
        ("河南", "CN-HA"),  # and in Chinese the name of Hà Nam
        ("Sơn Tây", "CN-SX"),  # at home only a town
        ("Quảng Tây", "CN-GX"),
    ],
)
def test_what_a_country_calls_its_own_province_goes_before_its_name_of_a_foreign_place(name: str, code: str) -> None:
    assert table().find(name)[0].locality.id == code
