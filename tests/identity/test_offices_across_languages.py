"""Offices: one post in four languages, and posts that differ."""

import pytest

from comity.identity.offices import Office, compare_offices, office_of

ONE_OFFICE = [
    [
        "Secretary of the Guangdong Party Committee",
        "广东省委书记",
        "Bí thư Tỉnh ủy Quảng Đông",
        "secrétaire du Comité du Parti de la province du Guangdong",
    ],
    [
        "Chủ tịch UBND thành phố Hà Nội",
        "Chairman of the Hanoi People's Committee",
        "président du Comité populaire de Hanoï",
        "mayor of Hanoi",
    ],
    ["Minister of Foreign Affairs of Vietnam", "越南外交部长", "Vietnamese Foreign Minister"],
    ["Governor of Yunnan", "云南省省长"],
    ["Mayor of Shanghai", "上海市市长", "maire de Shanghai", "Thị trưởng Thượng Hải"],
    ["Hanoi People's Committee", "Comité populaire de Hanoï", "UBND thành phố Hà Nội", "河内市人民委员会"],
    ["Ministry of Health", "ministère de la Santé", "Bộ Y tế", "卫生部"],
    [
        "Chinese Ambassador to Vietnam",
        "ambassadeur de Chine au Vietnam",
        "Đại sứ Trung Quốc tại Việt Nam",
        "中国驻越南大使",
    ],
    ["Vice Chairman of the Hanoi People's Committee", "Phó Chủ tịch UBND thành phố Hà Nội"],
]


@pytest.mark.parametrize("titles", ONE_OFFICE)
def test_one_office_in_several_languages_is_one(titles: list[str]) -> None:
    assert len({office_of(title) for title in titles}) == 1, [office_of(title) for title in titles]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Secretary of the Guangdong Party Committee", "广西壮族自治区党委书记"),
        ("Secretary of the Guangdong Party Committee", "Governor of Guangdong"),
        ("Chủ tịch UBND thành phố Hà Nội", "Phó Chủ tịch UBND thành phố Hà Nội"),
        ("Minister of Foreign Affairs", "Deputy Minister of Foreign Affairs"),
        ("Governor of Guangdong", "Mayor of Guangzhou"),
        ("Mayor of New York", "Governor of New York"),
        ("Chinese Ambassador to Vietnam", "Đại sứ Việt Nam tại Trung Quốc"),
        ("Minister of Health", "Minister of Finance"),
        ("Thành ủy Hà Nội", "河内市人民委员会"),
    ],
)
def test_other_posts_and_other_localities_are_other_offices(one: str, other: str) -> None:
    assert not office_of(one).like(office_of(other))
    assert compare_offices(one, other).score < 0.5


def test_membership_tells_nobody_apart() -> None:
    member = office_of("Politburo member")
    assert member == Office("member", "politburo")
    assert not member.like(member)


def test_a_city_is_no_deputy() -> None:
    assert office_of("Chủ tịch UBND thành phố Hải Phòng").role == "head"


def test_the_standing_deputy_may_be_called_the_deputy() -> None:
    standing, deputy = "Phó Bí thư Thường trực Thành ủy Hà Nội", "Deputy Secretary of the Hanoi Party Committee"
    assert compare_offices(standing, deputy).score < 0.5
    assert office_of(standing).like(office_of(deputy))
