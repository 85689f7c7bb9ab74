"""Engagements of verbs that a list joins, and who came along, by the words that put people beside one another."""

import pytest

from comity.records import EngagementKind
from tests.reading.reports import reading_of, roles, sides

K = EngagementKind
SIGNED = "\nMINISTRY OF FOREIGN AFFAIRS\nURUGUAY\n"


def kinds(text: str) -> list[EngagementKind]:
    return [found.kind for found in reading_of(text).engagements]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("will call on and host lunch for President of Finland Leena Virta", [K.COURTESY_CALL, K.RECEPTION]),
        ("called on and had lunch with President of Finland Leena Virta", [K.COURTESY_CALL, K.RECEPTION]),
        ("will meet President of Finland Leena Virta and host her to breakfast", [K.MEETING, K.RECEPTION]),
    ],
)
def test_two_verbs_that_share_whom_they_name_are_two_engagements(told: str, expected: list[EngagementKind]) -> None:
    found = reading_of(f"Prime Minister of Uruguay Nora Salas {told}.").engagements
    assert [one.kind for one in found] == expected
    assert all(sides(one) == {"Nora Salas": "UY", "Leena Virta": "FI"} for one in found)


def test_a_list_of_what_somebody_did_is_an_engagement_each() -> None:
    told = (
        "Minister Nora Salas of Uruguay had an audience with the King of Norway, His Majesty Olav Berg Lind, called on "
        "the Prime Minister of Norway, Kari Moen Dahl, and met the Mayor of Oslo Ana Costa on 3 May."
    )
    assert kinds(told) == [K.COURTESY_CALL, K.COURTESY_CALL, K.MEETING]


def test_those_in_a_delegation_that_comes_along_act_for_whom_it_comes_with() -> None:
    told = (
        "President of Finland Leena Virta will visit Uruguay. She will be accompanied by a high-level delegation "
        "including Deputy Prime Minister Kari Moen. She will meet Prime Minister Nora Salas."
    )
    visit, meeting = reading_of(f"{told}{SIGNED}").engagements
    assert sides(visit) == {"Leena Virta": "FI", "Kari Moen": "FI"}
    assert roles(meeting) == {"Leena Virta": "guest", "Nora Salas": "host"}


@pytest.mark.parametrize("spouse", ["his wife, Dr Maija Virta,", "his wife Maija Virta"])
def test_a_spouse_acts_for_whom_they_come_with(spouse: str) -> None:
    told = f"Prime Minister Nora Salas will host President of Finland Jukka Virta and {spouse} to tea on 7 May."
    (found,) = reading_of(f"{told}{SIGNED}").engagements
    assert sides(found) == {"Nora Salas": "UY", "Jukka Virta": "FI", "Maija Virta": "FI"}


@pytest.mark.parametrize(
    ("told", "host"),
    [("meet senior officials", "senior officials"), ("visit the Supreme Court", "Supreme Court")],
)
def test_officials_and_bodies_without_a_place_that_receive_visitors_are_of_where_they_are(told: str, host: str) -> None:
    text = (
        f"Minister of Labour of Finland Leena Virta will visit Uruguay from 6 to 7 May 2024. She will {told}.{SIGNED}"
    )
    found = reading_of(text).engagements[1]
    assert (sides(found)[host], roles(found)[host]) == ("UY", "host")


def test_a_meeting_is_part_of_the_visit_to_its_country() -> None:
    told = (
        "Minister Nora Salas will visit Finland from 6 to 7 May 2024 and will visit Estonia from 8 to 9 May 2024. "
        "In Estonia, she will call on President of Estonia Kaja Tamm."
    )
    finland, estonia, call = reading_of(f"{told}{SIGNED}").engagements
    assert (finland.place and finland.place.code, call.part_of) == ("FI", estonia.id)


def test_who_hosts_visitors_by_an_office_of_no_place_is_of_where_they_are() -> None:
    told = (
        "Ms Leena Virta will visit Uruguay from 6 to 7 May 2024. "
        "She will be hosted to lunch by Harbour Board Chairman Rui Reis."
    )
    lunch = reading_of(told).engagements[1]
    assert sides(lunch)["Rui Reis"] == "UY"


def test_a_visit_that_ended_today_has_the_days_of_its_title() -> None:
    told = f"President of Finland Leena Virta concluded her State Visit to Uruguay today.{SIGNED}"
    (visit,) = reading_of(told, title="State Visit of President Virta to Uruguay, 2 to 4 May 2024").engagements
    assert visit.date == "2024-05-02/2024-05-04"
