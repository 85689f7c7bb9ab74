"""Trips of officials: who comes along, whom they meet there, what they are shown, where they are welcomed."""

import pytest

from tests.reading.reports import reading_of

OFFICES = [
    "Deputy Secretary of State for Management and Resources",
    "Minister of Foreign Affairs and Expatriates",
    "Director of the Office of Public Engagement",
    "Associate Administrator for Response and Recovery",
    "Director-General for Neighbourhood and Enlargement Negotiations",
    "National Security and Intelligence Advisor",
]


@pytest.mark.parametrize("office", OFFICES)
def test_the_field_of_an_office_is_no_part_of_a_name(office: str) -> None:
    (found,) = reading_of(f"{office} Joan Hill met Minister Rosa Roca of Mexico today.").engagements
    assert {p.name: p.offices for p in found.participants}["Joan Hill"] == (office,)


def test_a_visitor_is_met_by_the_country_visited_and_joined_by_the_visitor_s_own() -> None:
    trip, meeting = reading_of(
        "Deputy Advisor Jack Bull traveled to Colombia today and met with President Ivan Roca and Opposition Leader "
        "Luz Prado. He was joined by Security Advisor Phil Winter and Assistant Secretary Brian Hill."
    ).engagements
    assert [p.name for p in trip.participants] == ["Jack Bull", "Phil Winter", "Brian Hill"]
    sides = {p.name: (p.side, p.role.value) for p in meeting.participants}
    assert sides["Ivan Roca"] == sides["Luz Prado"] == ("CO", "host")
    assert sides["Jack Bull"] == (None, "guest")


@pytest.mark.parametrize("site", ["Camp Roca", "the Larco Museum", "Fort Roca and Camp Prado"])
def test_who_visits_a_place_that_has_a_name_is_its_guest(site: str) -> None:
    text = f"Minister Jane Bull of Peru traveled to Chile today. Ms. Bull met President Luis Prado and visited {site}."
    shown = [e for e in reading_of(text).engagements if e.kind.value == "site-visit"]
    assert [(p.name, p.role.value) for e in shown for p in e.participants if p.name == "Jane Bull"] == [
        ("Jane Bull", "guest")
    ]


def test_who_is_welcomed_to_a_seat_of_government_is_received_there() -> None:
    (found,) = reading_of(
        "President Joe Bull welcomed President Frank Stein of Germany to the White House on May 3."
    ).engagements
    assert (found.kind.value, found.place and found.place.code) == ("reception", "US-DC")


def test_two_who_talked_met_though_another_meeting_is_still_to_come() -> None:
    text = (
        "President Ann Reed and Prime Minister Mario Rossi of Italy talked today about the flood. "
        "They welcomed next week's virtual leaders' meeting."
    )
    found = reading_of(text, title="Readout of President Ann Reed's Call with Prime Minister Mario Rossi").engagements
    assert found[0].kind.value == "call"


def test_a_sum_that_trade_came_to_is_no_visit() -> None:
    read = reading_of(
        "Minister Rosa Roca of Mexico met Mayor Jan Berg of Oslo today. Trade came to 4 billion US dollars."
    )
    assert [e.kind.value for e in read.engagements] == ["meeting"]
    assert not read.references
