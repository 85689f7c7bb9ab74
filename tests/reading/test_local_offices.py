"""Offices of a province or city that they do not name, groups of holders, and places inside a name for a group."""

import pytest

from comity.records import Act
from tests.reading.reports import engagement, reading_of, roles, sides

MORI = "Governor Ken Mori of Hokkaido"


def test_an_office_of_the_city_is_of_the_one_the_report_is_about() -> None:
    text = (
        "Leaders of Can Tho met with a visiting delegation of Hokkaido on May 3. "
        "Le Quang Binh, Secretary of the municipal Party Committee, proposed opening a direct flight."
    )
    (said,) = reading_of(text).commitments
    assert said.side == "VN-CT"


def test_a_place_named_right_before_goes_first() -> None:
    text = (
        "A delegation of Can Tho visited Guangdong, where it met Li Wei, Deputy Secretary of the provincial Party "
        "Committee, on May 3. Li proposed opening a direct flight."
    )
    (said,) = reading_of(text).commitments
    assert said.side == "CN-GD"


def test_an_office_that_names_its_place_keeps_it() -> None:
    text = (
        "Leaders of Can Tho met Ana Reis, President of the Lisbon City Council, on May 3. "
        "Reis proposed opening a direct flight."
    )
    (said,) = reading_of(text).commitments
    assert said.side == "PT-11"


@pytest.mark.parametrize("group", ["Leaders of Can Tho", "Leaders of the city of Can Tho", "Officials of Can Tho"])
def test_a_place_whose_name_is_a_word_too_does_not_hide_who_met(group: str) -> None:
    assert set(sides(engagement(f"{group} met with {MORI} on May 3.")).values()) == {"VN-CT", "JP-01"}


@pytest.mark.parametrize("both", ["The two mayors", "Both mayors", "The two vice governors", "Both deputy mayors"])
def test_a_number_of_holders_of_any_office_are_both_sides(both: str) -> None:
    text = f"Ines Duarte, Mayor of Lisbon, met with {MORI} on May 3. {both} agreed to open a direct flight."
    (said,) = reading_of(text).commitments
    assert (said.side, said.act, said.engagement) == (None, Act.AGREE, "e1")
    assert set(roles(engagement(text))) == {"Ines Duarte", "Ken Mori"}


@pytest.mark.parametrize(
    "opening",
    [
        "During a meeting on May 3 with Ken Mori, Governor of Hokkaido,",
        "At a reception on May 3 for Ken Mori, Governor of Hokkaido,",
        "Receiving Ken Mori, Governor of Hokkaido, on May 3,",
        "While meeting with Ken Mori, Governor of Hokkaido, on May 3,",
    ],
)
def test_two_people_with_their_offices_behind_them_keep_each_their_own(opening: str) -> None:
    text = f"{opening} Tran Van Nam, Chairman of the Hai Phong People's Committee, proposed opening a direct flight."
    assert sides(engagement(text)) == {"Ken Mori": "JP-01", "Tran Van Nam": "VN-HP"}
    (said,) = reading_of(text).commitments
    assert (said.speaker, said.side) == ("Tran Van Nam", "VN-HP")


def test_offices_before_names_between_commas_stay_with_the_names_behind_them() -> None:
    text = "The Governor of Hokkaido, Ken Mori, and the Mayor of Lisbon, Ines Duarte, met on May 3."
    assert sides(engagement(text)) == {"Ken Mori": "JP-01", "Ines Duarte": "PT-11"}
