"""Telling people's names from those of bodies and sides."""

import pytest

from comity.identity import han
from comity.identity.bodies import is_person


@pytest.mark.parametrize(
    "name",
    [
        "Dinh Tien Dung",
        "Đoàn Thị Điểm",
        "黄坤明",
        "陈全国",
        "Antonio de la Rosa",
        "拜登",
        "施泰因迈尔",
        "习近平",
        "習近平",
        "洪秀兰",
        "HUANG Kunming",
    ],
)
def test_people_are_people(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "HCM City delegation",
        "Shanghai Municipal Committee of Finance",
        "đoàn đại biểu Hà Nội",
        "越南外交部",
        "亚洲开发银行",
        "东南亚国家",
        "中国",
        "VN-HN",
        "the two sides",
        "双方",
        "Bộ Ngoại giao",
        "les deux parties",
        "",
    ],
)
def test_bodies_and_sides_are_not(name: str) -> None:
    assert not is_person(name)


def test_characters_that_simplify_by_usage_only() -> None:
    assert han.simplified("合作夥伴於週內") == "合作伙伴于周内"
