"""Whom those act for whom a country's own people meet on a visit; whose report it is by the line it is signed with."""

import pytest

from tests.reading.reports import reading_of, sides

OURS = "Minister for Foreign Affairs Nora Salas"
SIGNED = "\nMINISTRY OF FOREIGN AFFAIRS\nURUGUAY\n"


def sides_of(text: str) -> dict[str, str | None]:
    return {name: side for one in reading_of(text).engagements for name, side in sides(one).items()}


@pytest.mark.parametrize(
    "line",
    [
        "MINISTRY OF FOREIGN AFFAIRS\nURUGUAY",
        "PRIME MINISTER’S OFFICE URUGUAY 11 MAY 2024",
        "OFFICE OF THE PRESIDENT\nURUGUAY\n11 MAY 2024",
        "MINISTRY OF FOREIGN AFFAIRS\nURUGUAY\n11 MAY 2024\nMinister Salas’ meeting with Minister Leena Virta.",
    ],
)
def test_the_line_below_a_report_says_whose_it_is(line: str) -> None:
    found = sides_of(
        f"{OURS} will meet Finnish Minister of Education Leena Virta in Helsinki on 12 May 2024.\n{line}\n"
    )
    assert found["Nora Salas"] == "UY"


@pytest.mark.parametrize(
    "met",
    [
        "Minister Salas will call on President Leena Virta.",
        "Minister Salas will be hosted to lunch by President Leena Virta.",
        "Minister Salas will meet President Leena Virta and visit the town of Porto.",
        "Minister Salas met President Leena Virta and was invited to visit Uruguay.",
    ],
)
def test_who_is_met_on_a_visit_acts_for_the_country_visited(met: str) -> None:
    found = sides_of(f"{OURS} will visit Finland from 11 to 12 May 2024. {met}{SIGNED}")
    assert (found["Nora Salas"], found["Leena Virta"]) == ("UY", "FI")


def test_of_two_countries_visited_the_paragraph_says_which() -> None:
    told = (
        f"{OURS} will visit Finland from 11 to 12 May 2024 and Estonia from 13 to 14 May 2024.\n"
        "In Finland, Minister Salas will call on President Leena Virta.\n"
        "In Estonia, Minister Salas will call on President Kaja Tamm."
    )
    found = sides_of(f"{told}{SIGNED}")
    assert (found["Leena Virta"], found["Kaja Tamm"]) == ("FI", "EE")


def test_without_a_visit_the_country_coupled_with_ours_is_theirs() -> None:
    told = (
        f"{OURS} called on President Leena Virta on 11 May 2024. They reaffirmed the ties between Uruguay and Finland."
    )
    assert sides_of(f"{told}{SIGNED}") == {"Nora Salas": "UY", "Leena Virta": "FI"}


def test_a_guest_who_meets_ours_at_home_is_of_no_country_visited() -> None:
    told = (
        "President of Finland Leena Virta is visiting Uruguay. She called on President Ana Costa on 11 May 2024. "
        "They reaffirmed the ties between Uruguay and Finland."
    )
    assert sides_of(f"{told}{SIGNED}") == {"Leena Virta": "FI", "Ana Costa": "UY"}


@pytest.mark.parametrize(
    "line",
    [
        " The two ministers spoke of schools and of trade. PRIME MINISTER’S OFFICE URUGUAY 11 MAY 2024",
        "\nThe two ministers\nPhoto credit: Ministry of Foreign Affairs, Uruguay",
    ],
)
def test_a_sign_off_within_the_story_or_a_credit_says_whose_it_is(line: str) -> None:
    found = sides_of(f"{OURS} will meet Finnish Minister of Education Leena Virta in Helsinki on 12 May 2024.{line}")
    assert found["Nora Salas"] == "UY"


def test_the_first_person_is_of_the_reports_country_before_others_lend_their_side() -> None:
    told = (
        "Prime Minister Nora Salas will visit Finland at the invitation of PM Leena Virta. "
        "PM Salas will call on PM Virta, as well as Labour Party of Finland General Secretary Kaja Tamm. "
        "PM Salas and PM Virta will also meet students of the University of Finland."
    )
    found = sides_of(f"{told}{SIGNED}")
    assert (found["Nora Salas"], found["Leena Virta"]) == ("UY", "FI")


def test_a_title_said_again_with_its_place_is_one_office() -> None:
    told = "Minister Nora Salas called on His Majesty King Olav Berg, the King of Norway, on 3 May."
    (found,) = reading_of(told).engagements
    assert [p.offices for p in found.participants if p.name == "Olav Berg"] == [("King of Norway",)]
