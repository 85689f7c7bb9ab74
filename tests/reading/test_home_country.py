"""Whose report it is, as its own words show."""

import pytest

from comity.languages import analyse
from comity.reading.home import home_of
from tests.reading.reports import reading_of

STORY = "Foreign Minister Jun Abe met his guest today. The two sides spoke of the ferry."


@pytest.mark.parametrize(
    ("end", "home"),
    [
        ("\nSINGAPORE", "SG"),
        ("\nMinistry of Foreign Affairs Singapore", "SG"),
        ("\nEND", None),
        ("", None),
    ],
)
def test_a_sign_off_names_the_country(end: str, home: str | None) -> None:
    assert home_of(analyse(STORY + end, "en")) == home


def test_a_country_coupled_with_the_guest_s_is_the_report_s() -> None:
    text = "Foreign Minister of Panama Rosa Prado arrived. She praised the ties between Singapore and Panama."
    assert home_of(analyse(text, "en")) == "SG"


def test_a_country_named_alone_is_not() -> None:
    text = "Foreign Minister of Panama Rosa Prado arrived. She praised Singapore."
    assert home_of(analyse(text, "en")) is None


def test_those_whom_nothing_places_act_for_the_report_s_country() -> None:
    text = "Foreign Minister Jun Abe met with Foreign Minister of Panama Rosa Prado on May 3.\nSINGAPORE"
    (found,) = reading_of(text).engagements
    assert {p.name: p.side for p in found.participants} == {"Jun Abe": "SG", "Rosa Prado": "PA"}
