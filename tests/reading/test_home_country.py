"""Whose report it is, as its own words show."""

import pytest

from comity.languages import analyse
from comity.reading.home import likely_home, signed_off
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
    assert signed_off(analyse(STORY + end, "en")) == home


def test_a_country_coupled_with_the_guest_s_is_the_report_s() -> None:
    text = "Foreign Minister of Panama Rosa Prado arrived. She praised the ties between Singapore and Panama."
    assert likely_home(analyse(text, "en")) == "SG"


def test_a_country_named_alone_is_not() -> None:
    text = "Foreign Minister of Panama Rosa Prado arrived. She praised Singapore."
    assert likely_home(analyse(text, "en")) is None


def test_those_whom_nothing_places_act_for_the_report_s_country() -> None:
    text = "Foreign Minister Jun Abe met with Foreign Minister of Panama Rosa Prado on May 3.\nSINGAPORE"
    (found,) = reading_of(text).engagements
    assert {p.name: p.side for p in found.participants} == {"Jun Abe": "SG", "Rosa Prado": "PA"}


@pytest.mark.parametrize(
    "told",
    [
        "The President reaffirmed the United States’ support for the reform.",
        "The President told President Prado that the United States will send engineers.",
        "The President underscored the unwavering commitment of the United States to the region.",
        "They spoke of the U.S.-Costa Rica partnership.",
        "They met at the White House.",
    ],
)
def test_who_meets_another_side_acts_for_the_country_that_is_spoken_for(told: str) -> None:
    text = f"President Ann Reed spoke today with President Rosa Prado of Costa Rica about Haiti. {told}"
    (found, *_) = reading_of(text).engagements
    assert {p.name: p.side for p in found.participants} == {"Ann Reed": "US", "Rosa Prado": "CR"}


@pytest.mark.parametrize(
    "told",
    [
        "They discussed the latest developments in Chad.",
        "They affirmed their continued support for Chad’s efforts to defend itself.",
        "President Prado said that Chad will recover.",
        "They condemned the attacks on the government of Chad.",
        "They welcomed improved relations between Costa Rica and Panama.",
    ],
)
def test_nobody_acts_for_a_country_that_is_only_spoken_about(told: str) -> None:
    text = f"President Ann Reed spoke today with President Rosa Prado of Costa Rica. {told}"
    (found, *_) = reading_of(text).engagements
    assert {p.name: p.side for p in found.participants} == {"Ann Reed": None, "Rosa Prado": "CR"}


def test_two_presidents_who_speak_are_not_both_of_the_country_of_the_second() -> None:
    (found,) = reading_of("President Ann Reed and President Rosa Prado of Panama spoke by phone today.").engagements
    assert {p.name: p.side for p in found.participants} == {"Ann Reed": None, "Rosa Prado": "PA"}
