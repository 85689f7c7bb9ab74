"""Where local leaders met, told by a house or a place named before, and who met that only other words tell."""

import pytest

from comity.records import EngagementKind, Role
from tests.reading.reports import engagement, reading_of, sides


def _place(text: str) -> str | None:
    place = engagement(text).place
    return place.code if place else None


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("Governor Wanja Kimani of Nakuru hosted the ambassador of Finland, Leena Virta, in her office.", "KE-31"),
        ("Mayor Carla Diaz of Reno met the consul general of Japan, Ken Ito, at City Hall on May 3.", "US-NV"),
        ("At City Hall on Monday, Mayor Otto Lang of Linz received a delegation from Sendai.", "AT-4"),
        ("Governor Rolando Paz of Yucatan met the ambassador of Japan, Ken Ito, at the Municipal Palace.", "MX-YUC"),
        ("The mayor of Lille, Paul Blanc, met Mayor Ann Hill of Leeds at Leeds Town Hall on May 3.", "GB-ENG"),
        ("Governor Adi Rusli of Riau met the ambassador of Japan, Ken Ito, in the Melati Tower, Pekanbaru.", "ID-RI"),
    ],
)
def test_a_house_tells_where_people_met(told: str, code: str) -> None:
    assert _place(told) == code


@pytest.mark.parametrize(
    "told",
    [
        "Foreign Minister of Norway Kari Moe met the President of Chad, Ali Musa, in his office on May 3.",
        "The mayor of Lille, Paul Blanc, met the mayor of Linz, Otto Lang, at City Hall on May 3.",
    ],
)
def test_a_house_that_may_be_of_either_side_tells_no_place(told: str) -> None:
    assert _place(told) is None


def test_who_is_at_home_in_the_house_receives() -> None:
    found = engagement("Mayor Carla Diaz of Reno met the ambassador of Japan, Ken Ito, at City Hall on May 3.")
    assert {p.name: p.role for p in found.participants} == {"Carla Diaz": Role.HOST, "Ken Ito": Role.GUEST}


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("The province of Tuyen Quang received the Lao minister, Ken Vong, who is on a visit there.", "VN-07"),
        (
            "Karl Voss, governor of Hesse, opened the visit that Marshal Jan Kos is paying to the German state.",
            "DE-HE",
        ),
        ("Governor Wes Cole of Maryland completed his first trade mission, which took him to Osaka.", "JP-27"),
        ("Governor Wes Cole of Maryland is on a trade mission that will take him to Gujarat.", "IN-GJ"),
    ],
)
def test_a_visit_goes_where_words_for_a_place_named_before_lead(told: str, code: str) -> None:
    visits = [one for one in reading_of(told).engagements if one.kind is EngagementKind.VISIT]
    assert [one.place and one.place.code for one in visits] == [code]


def test_those_who_agreed_at_talks_held_them() -> None:
    found = engagement("Otago and Liaoning will exchange teachers, as agreed in talks in Shenyang on May 3, 2024.")
    assert found.kind is EngagementKind.TALKS
    assert sides(found) == {"Otago": "NZ-OTA", "Liaoning": "CN-LN"}


def test_whom_a_meeting_was_held_with_may_stand_behind_its_day_and_place() -> None:
    found = engagement(
        "Schools were the subject of a meeting that officials of the People's Council of Quang Nam held on May 3, "
        "in the city of Tam Ky, with a delegation of the People's Council of Sekong."
    )
    assert set(sides(found).values()) == {"VN-27", "LA-XE"}


def test_the_two_who_sign_are_those_who_met() -> None:
    told = reading_of(
        "Governor Ana Cole of Ohio received Jose Paz, Governor of Jalisco, in Columbus on May 3, where the two signed "
        "a declaration of cooperation. On the guest's side Luz Mora, Mayor of Zapopan, was present."
    ).engagements
    met, signed = told
    assert signed.kind is EngagementKind.SIGNING
    assert sides(signed) == {"Ana Cole": "US-OH", "Jose Paz": "MX-JAL"}
    assert "Luz Mora" in sides(met)


@pytest.mark.parametrize(
    ("region", "code"),
    [
        ("Yakutia", "RU-SA"),
        ("North Ossetia", "RU-SE"),
        ("Zhetysu region", "KZ-33"),
        ("Surkhandarya region", "UZ-SU"),
        ("the Moscow region", "RU-MOS"),
        ("Ajara", "GE-AJ"),
        ("Khammoune province", "LA-KH"),
    ],
)
def test_regions_go_by_the_names_the_press_gives_them(region: str, code: str) -> None:
    found = engagement(f"The governor of {region}, Omar Aliev, met the mayor of Porto, Ana Costa, on May 3.")
    assert sides(found)["Omar Aliev"] == code


def test_what_a_delegation_visited_and_worked_in_was_visited() -> None:
    found = engagement("A delegation of Gyeongnam Province led by Governor Park Min visited and worked in Dong Nai.")
    assert found.kind is EngagementKind.VISIT
    assert found.place is not None
    assert found.place.code == "VN-39"
    assert sides(found) == {"Park Min": "KR-48"}


def test_who_meets_somebody_and_signs_a_paper_signs_it_with_them() -> None:
    told = reading_of(
        "Mayor Ana Costa of Porto met Mayor Otto Lang of Linz on May 3, 2024 and signed a friendship agreement."
    )
    met, signed = told.engagements
    assert (met.kind, signed.kind) == (EngagementKind.MEETING, EngagementKind.SIGNING)
    assert signed.date == met.date == "2024-05-03"
    assert sides(signed) == sides(met) == {"Ana Costa": "PT-13", "Otto Lang": "AT-4"}


def test_a_country_that_says_where_a_place_lies_signs_nothing() -> None:
    found = engagement("Officials of Gangwon, South Korea and the province of Cebu signed an agreement on May 3, 2024.")
    assert sides(found) == {"Gangwon": "KR-42", "Cebu": "PH-CEB"}


@pytest.mark.parametrize(
    ("guest", "side"),
    [
        ("Consul Ren Fa of the Chinese Consulate in Laoag", "CN"),
        ("Anna Hill, Lieutenant Governor, Province of Manitoba", "CA-MB"),
        ("Ren Fa, Party Secretary for Zhejiang", "CN-ZJ"),
        ("Gujarat CM Bhupen Rao", "IN-GJ"),
        ("Anna Hill, P.C., O.M., Mayor of Winnipeg", "CA-MB"),
    ],
)
def test_words_beside_somebody_tell_their_side(guest: str, side: str) -> None:
    found = engagement(f"Mayor Ana Costa of Porto met {guest}, on May 3.")
    assert [held for name, held in sides(found).items() if name != "Ana Costa"] == [side]


def test_to_chair_a_meeting_with_guests_is_to_meet_them() -> None:
    found = engagement("Mayor Ana Costa of Porto chaired the meeting with the delegation of Kumamoto on May 3.")
    assert found.kind is EngagementKind.MEETING


def test_who_plays_host_receives_whoever_leads_the_guests() -> None:
    found = engagement("Mayor Ana Costa of Porto played host to a delegation from Daegu City, led by Mayor Kwon Min.")
    assert {p.name: p.role for p in found.participants} == {"Ana Costa": Role.HOST, "Kwon Min": Role.GUEST}


def test_who_is_pictured_with_somebody_met_them() -> None:
    found = engagement("Lagos State Governor Tunde Bello was pictured with the Dutch Ambassador, Jan Smit, in Ikeja.")
    assert found.kind is EngagementKind.MEETING
    assert sides(found) == {"Tunde Bello": "NG-LA", "Jan Smit": "NL"}


def test_a_delegation_that_somebody_leads_is_theirs() -> None:
    found = engagement("Mayor Ana Costa of Porto led a delegation visiting Kumamoto.")
    assert sides(found) == {"Ana Costa": "PT-13"}


def test_a_visit_that_is_recalled_is_leaned_on() -> None:
    told = reading_of(
        "Mayor Ana Costa of Porto met Mayor Otto Lang of Linz on May 3. She happily recalled her visit to Linz."
    )
    assert [one.kind for one in told.engagements] == [EngagementKind.MEETING]


@pytest.mark.parametrize(
    ("guest", "side"),
    [
        ("the Ambassador of the Republic of Kosova to Ankara, Ilir Duka,", "XK"),
        ("the mayor of the Republic of Korea (RoK)'s Naju city, Kim Min,", "KR-46"),
        ("Governor of Primorye Region Oleg Kos", "RU-PRI"),
    ],
)
def test_places_are_known_as_agencies_write_them(guest: str, side: str) -> None:
    found = engagement(f"Mayor Ana Costa of Porto met {guest} on May 3.")
    assert [held for name, held in sides(found).items() if name != "Ana Costa"] == [side]


def test_who_attended_the_meeting_was_at_the_one_that_took_place() -> None:
    told = reading_of(
        "Mayor Ana Costa of Porto met Mayor Otto Lang of Linz on May 3. The mayors will attend the Danube Forum in "
        "Vienna in 2031. The meeting was attended by Vice Mayor Eva Kern."
    ).engagements
    assert "Eva Kern" in sides(told[0])
