"""Whom somebody of no told country acts for, where the dateline tells it."""

import pytest

from comity.reading import read
from comity.records import Document


def _sides(text: str, language: str) -> dict[str, str | None]:
    found = read(Document("report.txt", text, language, "2024-05-15")).engagements
    return {p.name: p.side for e in found for p in e.participants}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "HANOI, May 14 - Deputy Premier Tran Hong Ha received Governor Somphong Vong of Vientiane on Tuesday.",
        ),
        (
            "fr",
            "Hanoï, 14 mai - Le ministre Tran Hong Ha a reçu mardi le gouverneur Somphong Vong de Vientiane.",
        ),
    ],
)
def test_a_host_without_a_country_is_of_that_of_the_dateline(language: str, text: str) -> None:
    sides = _sides(text, language)
    assert sides.pop("Tran Hong Ha") == "VN"
    assert all(side and side.startswith("LA") for side in sides.values())


def test_where_somebody_acts_for_the_country_of_the_dateline_a_visitor_does_not() -> None:
    sides = _sides("HANOI, May 14 - Minister Kang Lee met Vietnamese Prime Minister Tran Ha on Tuesday.", "en")
    assert sides == {"Kang Lee": None, "Tran Ha": "VN"}


@pytest.mark.parametrize(
    "text",
    [
        "LYON, May 14 - Councillor Jean Blanc received Governor Lee Kang of Busan on Tuesday.",
        "PARIS, May 14 - Councillor Jean Blanc received Governor Lee Kang of Busan in Normandy on Tuesday.",
    ],
)
def test_who_may_act_for_a_part_of_a_country_is_not_taken_for_the_country(text: str) -> None:
    assert _sides(text, "en")["Jean Blanc"] != "FR"
