"""What provinces and cities speak of, in their own words: each sentence names the area beside it."""

import pytest

from comity.reading.areas import areas_of

SAID = [
    ("en", "residents of the two cities should meet more often", "people-to-people"),
    ("en", "direct contacts between the inhabitants of both banks", "people-to-people"),
    ("en", "review the implementation of the memorandum every spring", "review-mechanism"),
    ("en", "hold an annual review of what was agreed", "review-mechanism"),
    ("en", "follow the guidance of the two general secretaries", "common-perceptions"),
    ("en", "send ten engineers to study in Sapporo", "training"),
    ("en", "hold a film week in Lisbon", "culture"),
    ("fr", "coordonner leurs positions sur les grands dossiers internationaux", "multilateral"),
    ("fr", "préparer les travaux de la dixième session", "review-mechanism"),
    ("fr", "participer au salon professionnel de Lyon", "trade"),
    ("vi", "đánh giá việc thực hiện bản ghi nhớ mỗi năm một lần", "review-mechanism"),
    ("vi", "giao lưu giữa các tổ chức đảng ở cơ sở", "party-building"),
    ("zh", "沿着两党总书记指明的方向前进", "common-perceptions"),
    ("zh", "派干部赴对方城市学习", "training"),
]


@pytest.mark.parametrize(("language", "text", "area"), SAID)
def test_a_local_phrase_names_its_area(language: str, text: str, area: str) -> None:
    assert area in areas_of(text, language)


@pytest.mark.parametrize(
    ("language", "text", "area"),
    [
        ("en", "the two leaders met in the morning", "people-to-people"),
        ("en", "students study in Sapporo", "training"),
        ("en", "ask officials of both cities to study the proposal", "training"),
        ("zh", "学生到河内学习", "training"),
    ],
)
def test_what_only_looks_like_it_does_not(language: str, text: str, area: str) -> None:
    assert area not in areas_of(text, language)
