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
