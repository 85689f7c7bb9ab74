"""Numbers and months in four languages: one number however its size is told."""

import pytest

from comity.identity.numbers import months, numbers


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("trade of 20 billion dollars", "en", 20_000_000_000),
        ("20 milliards de dollars", "fr", 20_000_000_000),
        ("kim ngạch 20 tỷ USD", "vi", 20_000_000_000),
        ("贸易额200亿美元", "zh", 20_000_000_000),
        ("1,200 pupils", "en", 1_200),
        ("1 200 élèves", "fr", 1_200),
        ("1.200 học sinh", "vi", 1_200),
        ("1.2万名学生", "zh", 12_000),
        ("2,5 millions de doses", "fr", 2_500_000),
    ],
)
def test_a_number_is_one_number_in_any_language(text: str, language: str, number: float) -> None:
    assert numbers(text, language) == {number}


@pytest.mark.parametrize(
    ("text", "language"),
    [("in May", "en"), ("en mai", "fr"), ("vào tháng 5", "vi"), ("5月", "zh"), ("５月", "zh")],
)
def test_a_month_is_one_month_in_any_language(text: str, language: str) -> None:
    assert months(text, language) == {5}
    assert not numbers(text, language)


def test_a_verb_is_no_month() -> None:
    assert not months("both sides may march on", "en")
