"""Those who take part without a name, hosted visits, programmes, and lists that share their days."""

import pytest

from comity.records import EngagementKind, Role
from tests.reading.reports import engagement, reading_of, roles, sides

MORI = "Mr. Ken Mori, Governor of Hokkaido"


@pytest.mark.parametrize(
    "people",
    [
        "The Ministers of Ports of Portugal, Ghana and Chile met in Lisbon on May 3.",
        "The Harbour Envoys of Portugal, Ghana, and Chile met in Lisbon on May 3.",
        "We, the Heads of Government of Portugal, Ghana and Chile, convened in Lisbon on May 3.",
        "Representatives from Portugal, Ghana and Chile came together in Lisbon on May 3.",
    ],
)
def test_the_people_of_several_places_are_one_participant_each(people: str) -> None:
    assert set(sides(engagement(people)).values()) == {"PT", "GH", "CL"}


def test_several_who_call_themselves_we_are_those_set_apart_behind_it() -> None:
    found = engagement("We, the President of Ghana and the Chancellor of Austria, met in Vienna on May 3.")
    assert roles(found) == {"President of Ghana": "guest", "Chancellor of Austria": "host"}


def test_two_offices_without_names_meet() -> None:
    found = engagement("The Governor of Hokkaido met with the Consul General of Portugal in Sapporo on May 3.")
    assert set(roles(found)) == {"Governor of Hokkaido", "Consul General of Portugal in Sapporo"}
    assert found.date == "2024-05-03"


def test_a_group_met_that_only_its_office_names_takes_part() -> None:
    found = engagement(f"{MORI}, met virtually with Arctic Leaders on May 3.")
    assert list(roles(found)) == ["Ken Mori", "Arctic Leaders"]


def test_a_group_received_is_the_guest() -> None:
    found = engagement(f"{MORI}, hosted trade representatives from Portugal on May 3.")
    assert (found.kind, list(roles(found))[1]) == (EngagementKind.RECEPTION, "trade representatives from Portugal")


def test_a_visit_to_somebody_is_a_call() -> None:
    found = engagement(f"The Ambassador of Portugal, Ms. Ines Duarte, visited {MORI}, on May 3.")
    assert (found.kind, roles(found)) == (EngagementKind.COURTESY_CALL, {"Ines Duarte": "guest", "Ken Mori": "host"})


def test_a_visit_that_a_country_hosts_is_of_those_who_come() -> None:
    found = engagement("Portugal will host a study visit by Governor Ken Mori of Hokkaido from 20 to 24 June 2024.")
    assert (found.kind, found.date, found.planned) == (EngagementKind.VISIT, "2024-06-20/2024-06-24", True)
    assert list(roles(found)) == ["Ken Mori"]
    assert found.place is not None
    assert found.place.code == "PT"


def test_an_audience_before_a_meeting_is_another_engagement() -> None:
    text = f"After an audience with King Nuno, {MORI}, met with Ms. Ines Duarte, Mayor of Lisbon, on May 3."
    found = {e.kind: set(roles(e)) for e in reading_of(text).engagements}
    assert found[EngagementKind.MEETING] == {"Ken Mori", "Ines Duarte"}
    assert found[EngagementKind.COURTESY_CALL] == {"Ken Mori", "Nuno"}


@pytest.mark.parametrize("verb", ["granted an audience to", "gave an audience to"])
def test_who_gives_an_audience_is_the_host(verb: str) -> None:
    found = engagement(f"Ms. Ines Duarte, Mayor of Lisbon, {verb} {MORI}, on May 3.")
    assert roles(found) == {"Ines Duarte": "host", "Ken Mori": "guest"}


def test_what_a_programme_includes_is_of_those_who_visit() -> None:
    text = (
        "Ms. Ines Duarte, Mayor of Lisbon, will visit Sapporo from 20 to 24 June 2024. The visit includes a call on "
        f"{MORI}."
    )
    call = next(e for e in reading_of(text).engagements if e.kind is EngagementKind.COURTESY_CALL)
    assert roles(call) == {"Ines Duarte": "guest", "Ken Mori": "host"}


def test_the_days_behind_a_list_hold_for_all_of_it() -> None:
    text = (
        "Ms. Ines Duarte, Mayor of Lisbon, will visit Sapporo to attend the 5th Northern Ports Forum and the 3rd Snow "
        "Cities Summit from 20 to 24 June 2024."
    )
    found = reading_of(text).engagements
    assert [e.kind.value for e in found] == ["visit", "conference", "conference"]
    assert {e.date for e in found} == {"2024-06-20/2024-06-24"}


def test_several_who_chair_are_co_chairs() -> None:
    text = (
        "The 2nd meeting of the Lisbon-Hokkaido Joint Committee took place in Sapporo on May 3. It was co-chaired by "
        f"Ms. Ines Duarte, Vice Mayor of Lisbon, and {MORI}."
    )
    found = engagement(text)
    assert found.kind is EngagementKind.CONFERENCE
    assert {p.role for p in found.participants} == {Role.CO_CHAIR}


def test_a_round_of_consultations_is_held_by_those_between_whom_it_is() -> None:
    found = engagement("The 12th round of consultations between Portugal and Japan was held in Lisbon on May 3.")
    assert set(sides(found).values()) == {"PT", "JP"}


def test_a_videoconference_by_which_people_meet_is_no_engagement_of_its_own() -> None:
    text = f"{MORI}, took part in the 4th World Ports Forum via videoconference on May 3."
    assert [e.kind for e in reading_of(text).engagements] == [EngagementKind.CONFERENCE]


def test_of_two_named_the_last_is_who_also_hosted_lunch() -> None:
    text = (
        "Ms. Ines Duarte, Mayor of Lisbon, called on Mr. Jun Abe, Speaker of Hokkaido, and "
        f"{MORI}, who also hosted a lunch."
    )
    lunch = next(e for e in reading_of(text).engagements if e.kind is EngagementKind.RECEPTION)
    assert [p.name for p in lunch.participants if p.role is Role.HOST] == ["Ken Mori"]


def test_a_town_and_its_country_are_one_place() -> None:
    found = engagement(f"Ms. Ines Duarte, Mayor of Lisbon, called on {MORI}, in Sapporo, Japan, on May 3.")
    assert found.place is not None
    assert found.place.code == "JP-01"


def test_initials_end_no_sentence() -> None:
    found = engagement(f"The Chief Minister of Goa M.K. Naik met with {MORI}, on May 3.")
    assert list(roles(found)) == ["M.K. Naik", "Ken Mori"]
