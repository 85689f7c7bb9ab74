"""Those who take part without a name, hosted visits, programmes, and lists that share their days."""

import pytest

from comity.records import EngagementKind, Role
from tests.reading.reports import MET, engagement, reading_of, roles, sides

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


def test_a_visit_to_two_countries_with_days_of_each_is_two() -> None:
    text = (
        "Ms. Ines Duarte, Mayor of Lisbon, will make a working visit to Algiers, Algeria from 7 to 8 June 2024, and "
        "Cairo, Egypt from 9 to 11 June 2024."
    )
    found = reading_of(text).engagements
    assert [e.date for e in found] == ["2024-06-07/2024-06-08", "2024-06-09/2024-06-11"]
    assert [e.place.name for e in found if e.place] == ["Algiers", "Cairo"]


def test_the_days_of_a_visit_may_stand_far_behind_it() -> None:
    found = engagement(
        "Ms. Ines Duarte, Mayor of Lisbon, will visit Sapporo under the Northern Harbour Cities Visitors' Programme of "
        "the Ministry of Ports (NHCVP) from 20 to 24 June 2024."
    )
    assert found.date == "2024-06-20/2024-06-24"


def test_a_courtesy_call_received_is_paid_by_the_other() -> None:
    found = engagement(f"On 3 May, Ms. Ines Duarte, Mayor of Lisbon, received a courtesy call from {MORI}.")
    assert (found.kind, roles(found)) == (EngagementKind.COURTESY_CALL, {"Ken Mori": "guest", "Ines Duarte": "host"})


def test_who_is_somewhere_for_some_days_visits_it() -> None:
    found = engagement("A delegation of Lisbon headed by Mayor Ines Duarte is in Sapporo from 2 to 6 May.")
    assert (found.kind, found.date, list(roles(found))) == (
        EngagementKind.VISIT,
        "2024-05-02/2024-05-06",
        ["Ines Duarte"],
    )


def test_a_day_between_somebody_and_what_they_did_is_no_part_of_them() -> None:
    found = engagement(
        "Chairman Tran Van An of the Hanoi People's Committee on May 3 hosted Mayor Ines Duarte of Lisbon."
    )
    assert (found.date, set(roles(found))) == ("2024-05-03", {"Tran Van An", "Ines Duarte"})


def test_the_delegation_that_nobody_leads_is_those_who_visit() -> None:
    text = (
        "Ms. Ines Duarte, Mayor of Lisbon, made a visit to Sapporo from May 1 to 3. Before leaving, the delegation "
        "attended the closing ceremony of a training course in Sapporo."
    )
    ceremony = next(e for e in reading_of(text).engagements if e.kind is EngagementKind.CEREMONY)
    assert list(roles(ceremony)) == ["Ines Duarte"]


def test_who_looks_on_as_a_paper_is_signed_is_a_witness() -> None:
    text = MET + "They then looked on as a memorandum of understanding was signed by two ports."
    signing = next(e for e in reading_of(text).engagements if e.kind is EngagementKind.SIGNING)
    assert set(roles(signing).values()) == {"witness"}
