"""Named meetings and forums, meals, calls, those present and those who come along: engagements by other words."""

import pytest

from comity.records import EngagementKind
from tests.reading.reports import MET, engagement, reading_of, roles, sides

DUARTE = "Ms. Ines Duarte, Mayor of Lisbon,"
MORI = "Mr. Ken Mori, Governor of Hokkaido"


@pytest.mark.parametrize(
    "told",
    [
        f"The 5th Asian Ports Meeting was held in Lisbon on May 3. {DUARTE} and {MORI} attended the meeting.",
        f"{DUARTE} and {MORI} attended the 5th Atlantic Ports Council of Ministers meeting in Lisbon on May 3.",
        f"The 5th meeting of the Joint Ports Committee took place in Lisbon on May 3, chaired by {DUARTE} and {MORI}.",
    ],
)
def test_a_gathering_with_a_name_is_a_conference(told: str) -> None:
    found = engagement(told)
    assert (found.kind, found.date) == (EngagementKind.CONFERENCE, "2024-05-03")
    assert found.place is not None
    assert found.place.code == "PT-11"


def test_those_who_chaired_the_meeting_take_part_in_it() -> None:
    text = f"{DUARTE} participated in the World Cities Forum on May 3. The Forum was co-chaired by {MORI}."
    assert set(roles(engagement(text))) == {"Ines Duarte", "Ken Mori"}


def test_a_congress_that_is_a_body_is_no_gathering() -> None:
    text = f"{MORI}, addressed the National Congress. The Energy Forum Secretariat of Portugal met {MORI} on May 3."
    assert all(e.kind is not EngagementKind.CONFERENCE for e in reading_of(text).engagements)


@pytest.mark.parametrize(
    "meal",
    [
        f"{DUARTE} hosted {MORI}, to lunch on May 3.",
        f"{MORI}, was hosted to dinner by {DUARTE} on May 3.",
        f"{DUARTE} hosted a banquet in honour of {MORI}, on May 3.",
        f"{MORI}, attended a dinner hosted by {DUARTE} on May 3.",
    ],
)
def test_a_meal_has_its_host_and_guest(meal: str) -> None:
    found = engagement(meal)
    assert (found.kind, found.date) == (EngagementKind.RECEPTION, "2024-05-03")
    assert {name: role for name, role in roles(found).items() if name == "Ines Duarte"} == {"Ines Duarte": "host"}
    assert roles(found)["Ken Mori"] == "guest"


def test_a_meal_after_a_meeting_is_another_engagement() -> None:
    kinds = [e.kind for e in reading_of(MET + "Ms. Duarte hosted Mr. Mori to dinner.").engagements]
    assert kinds == [EngagementKind.MEETING, EngagementKind.RECEPTION]


@pytest.mark.parametrize(
    "told",
    [
        f"{DUARTE} congratulated {MORI}, over the phone on May 3.",
        f"{DUARTE} held a phone call with {MORI}, on May 3.",
        "President Ana Silva of Brazil and Governor Ken Mori of Hokkaido spoke on May 3.",
    ],
)
def test_a_call_by_other_verbs_is_one(told: str) -> None:
    found = engagement(told)
    assert (found.kind, found.date, found.place) == (EngagementKind.CALL, "2024-05-03", None)


def test_whom_two_verbs_share_takes_part_in_both() -> None:
    called, hosted = reading_of(f"{MORI}, called on and was hosted to lunch by {DUARTE} on May 3.").engagements
    assert called.kind is EngagementKind.COURTESY_CALL
    assert hosted.kind is EngagementKind.RECEPTION
    assert roles(called) == roles(hosted) == {"Ken Mori": "guest", "Ines Duarte": "host"}


def test_a_day_before_the_name_is_no_part_of_it() -> None:
    found = engagement(f"{DUARTE} received on Friday Governor Ken Mori of Hokkaido.")
    assert set(sides(found)) == {"Ines Duarte", "Ken Mori"}


def test_a_rank_with_its_form_of_address_belongs_to_the_name() -> None:
    found = engagement("Ines Duarte, Mayor of Lisbon, met Minister of Finance of Japan His Highness Prince Ken Mori.")
    assert sides(found) == {"Ines Duarte": "PT-11", "Ken Mori": "JP"}


def test_a_visit_to_a_thing_somewhere_is_one_of_a_site() -> None:
    found = engagement(f"{DUARTE} visited a ferry terminal in Sapporo on May 3.")
    assert (found.kind, found.place and found.place.code) == (EngagementKind.SITE_VISIT, "JP-01")


def test_a_group_without_names_is_met() -> None:
    found = engagement(f"{DUARTE} met senior Japanese officials on May 3.")
    assert sides(found) == {"Ines Duarte": "PT-11", "senior Japanese officials": "JP"}


def test_who_comes_along_is_of_the_side_of_whom_they_accompany() -> None:
    text = f"{DUARTE} visited Sapporo on May 3. She was accompanied by Deputy Mayor Rui Pinto."
    assert sides(engagement(text))["Rui Pinto"] == "PT-11"


def test_what_somebody_was_at_another_time_gives_no_date() -> None:
    text = f"{DUARTE} met {MORI}, who was Ambassador to Portugal from 2017 to 2019."
    assert engagement(text).date is None


def test_a_meeting_agreed_to_is_another_than_the_one_told() -> None:
    told, planned = reading_of(MET + "They agreed to meet again in Sapporo on June 2.").engagements
    assert (told.date, planned.date) == ("2024-05-03", "2024-06-02")


def test_the_country_whose_support_is_told_is_that_of_the_report() -> None:
    text = "President Joan Keller spoke today with Prime Minister Aino Laine of Finland. He reaffirmed U.S. support."
    assert sides(engagement(text)) == {"Joan Keller": "US", "Aino Laine": "FI"}


@pytest.mark.parametrize(
    "told",
    [
        "Mayor Ines Duarte of Lisbon spoke today with Governor Ken Mori of Hokkaido to express support for him.",
        "Mayor Ines Duarte of Lisbon met today at the city hall with Governor Ken Mori of Hokkaido to talk.",
        "Mayor Ines Duarte of Lisbon called Governor Ken Mori of Hokkaido on May 3.",
    ],
)
def test_the_counterpart_is_found_where_the_parser_hangs_it_elsewhere(told: str) -> None:
    (found,) = [e for e in reading_of(told).engagements if e.kind is not EngagementKind.SIGNING]
    assert sides(found) == {"Ines Duarte": "PT-11", "Ken Mori": "JP-01"}


def test_officials_of_two_places_stand_for_them() -> None:
    found = engagement("Officials from Hokkaido and British Columbia held talks in Vancouver on May 3.")
    assert sides(found) == {"Hokkaido": "JP-01", "British Columbia": "CA-BC"}


def test_an_office_that_nobody_is_said_to_hold_takes_part() -> None:
    found = engagement("The Mayor of Lisbon received Governor Ken Mori of Hokkaido on May 3.")
    assert roles(found) == {"Mayor of Lisbon": "host", "Ken Mori": "guest"}
