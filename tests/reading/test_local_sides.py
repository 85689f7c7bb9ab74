"""Reports of provinces and cities: whom people act for, and which engagements are told beside the first."""

import pytest

from comity.records import EngagementKind
from tests.reading.reports import MET, commitment, engagement, reading_of, roles, sides

MORI = "Mr. Ken Mori, Governor of Hokkaido"


def test_who_says_what_a_place_wants_acts_for_it() -> None:
    text = (
        "Lisbon wishes to open a school in Sapporo, said Deputy Chair Rui Costa at a meeting with Governor Ken Mori of "
    )
    found = engagement(f"{text}Hokkaido on May 3.")
    assert sides(found) == {"Rui Costa": "PT-11", "Ken Mori": "JP-01"}


def test_who_says_how_another_place_is_does_not_act_for_it() -> None:
    text = (
        "Deputy Chair Rui Costa said that Hokkaido is a land of ports when he met Governor Ken "
        "Mori of Hokkaido on May 3."
    )
    assert sides(engagement(text)).get("Rui Costa") is None


def test_two_people_each_behind_their_office_are_two() -> None:
    text = (
        "After meeting with the Ambassador of Portugal, Ines Duarte, the Governor of Hokkaido, Ken "
        "Mori, announced that "
    )
    found = reading_of(f"{text}Hokkaido will open a school in Lisbon.")
    assert sides(found.engagements[0]) == {"Ines Duarte": "PT", "Ken Mori": "JP-01"}
    assert [c.speaker for c in found.commitments] == ["Ken Mori"]


def test_where_in_its_country_a_province_lies_is_no_place() -> None:
    text = (
        "Representatives of the South Central province of Binh Dinh and the Japanese city of "
        "Sapporo signed a pact on May 3."
    )
    assert sides(engagement(text)) == {"Binh Dinh": "VN-31", "Sapporo": "JP-01"}


def test_a_region_has_an_adjective() -> None:
    found = engagement("Victorian Premier Ann Pratt met Basque President Ines Goiri in Bilbao on May 3.")
    assert sides(found) == {"Ann Pratt": "AU-VIC", "Ines Goiri": "ES-PV"}


def test_a_working_trip_to_a_prefecture_is_a_visit() -> None:
    text = (
        "A delegation of Lisbon led by Mayor Ines Duarte paid a working trip to the Japanese "
        "prefecture of Chiba on May 3."
    )
    found = engagement(text)
    assert (found.kind, found.place.code if found.place else None) == (EngagementKind.VISIT, "JP-12")


def test_a_session_that_a_sentence_happens_at_is_told_though_it_was_the_day_before() -> None:
    text = (
        f"{MORI}, visited Lisbon on May 3, where he met Ms. Ines Duarte, Mayor of Lisbon. At a "
        "working session with Rui "
    )
    found = reading_of(f"{text}Costa, Mayor of Porto, on May 2, Mori proposed opening a ferry line.").engagements
    assert [e.kind for e in found] == [EngagementKind.VISIT, EngagementKind.MEETING, EngagementKind.WORKING_SESSION]


def test_a_visit_within_whose_framework_things_are_done_is_the_one_told() -> None:
    text = (
        "Governor Ken Mori of Hokkaido visited Porto and attended a fair within the framework of "
        "his trip to Portugal from "
    )
    found = reading_of(f"{text}May 2 to May 4.")
    assert [(e.kind, e.date) for e in found.engagements if e.kind is EngagementKind.VISIT] == [
        (EngagementKind.VISIT, "2024-05-02/2024-05-04")
    ]
    assert found.references == ()


def test_where_somebody_is_welcomed_to_is_no_guest() -> None:
    found = engagement(f"Ms. Ines Duarte, Mayor of Lisbon, welcomed {MORI}, to the Lisbon Assembly on May 3.")
    assert roles(found) == {"Ines Duarte": "host", "Ken Mori": "guest"}


def test_who_speaks_to_an_audience_calls_nobody() -> None:
    text = "Speaking to business leaders of Portugal, Governor Ken Mori of Hokkaido proposed opening a ferry line."
    assert reading_of(text).engagements == ()


def test_those_who_sign_together_are_of_two_sides() -> None:
    text = (
        "Premier Ann Pratt of Alberta opened a fair. Premier Pratt and Vice Governor Ken Mori "
        "signed a joint statement. "
    )
    found = reading_of(f"{text}Alberta and Hokkaido are partners; Hokkaido sells rice to Alberta.")
    assert all(sides(e).get("Ken Mori") != "CA-AB" for e in found.engagements)


def test_a_guest_of_a_reception_speaks_and_so_does_who_gave_it() -> None:
    text = (
        "Lisbon wants to open a school, said Rui Costa, Deputy Chair of the municipal "
        "council.\n\nAt a reception for visiting "
    )
    found = reading_of(f"{text}Governor of Hokkaido Ken Mori, he proposed opening a ferry line.")
    assert sides(found.engagements[0]) == {"Ken Mori": "JP-01", "Rui Costa": "PT-11"}
    assert commitment("Ines Duarte, Mayor of Lisbon, met Ken Mori, Governor of Hokkaido. She proposed a fair.").speaker


def test_a_field_trip_to_a_project_in_a_town_is_a_visit_to_a_site() -> None:
    text = (
        "A delegation of Lisbon led by Mayor Ines Duarte paid a field trip to the Chiba Harbour housing project in "
        "Chiba city on May 3."
    )
    assert engagement(text).kind is EngagementKind.SITE_VISIT


def test_words_of_attribution_at_the_end_are_no_part_of_what_is_said() -> None:
    text = f"{MET}Japan will open an office in Lisbon and build a pier there, the governor stressed."
    assert all("stressed" not in quote.quote for one in reading_of(text).commitments for quote in one.evidence)


def test_a_visit_to_the_people_of_a_place_is_to_the_place() -> None:
    text = "A delegation of Hokkaido led by Governor Ken Mori visited and offered New Year greetings to the Party "
    found = reading_of(f"{text}organisation, administration and people of Binh Dinh on May 3.")
    assert [(e.kind, e.place.code if e.place else None) for e in found.engagements] == [(EngagementKind.VISIT, "VN-31")]
    assert found.commitments == ()


def test_those_whom_a_delegation_includes_come_too() -> None:
    text = (
        "A delegation from Hokkaido visited Lisbon on May 3. The delegation includes Governor Ken "
        "Mori and Vice Governor "
    )
    assert set(roles(engagement(f"{text}Aya Ito."))) == {"delegation from Hokkaido", "Ken Mori", "Aya Ito"}


def test_a_delegation_of_no_known_side_is_met() -> None:
    found = engagement("Ines Duarte, Mayor of Lisbon, met with a delegation of 23 envoys on May 3.")
    assert list(roles(found)) == ["Ines Duarte", "delegation"]


def test_their_visit_is_of_those_who_are_not_at_home_there() -> None:
    text = (
        "Ines Duarte, Mayor of Lisbon, received Governor Ken Mori of Hokkaido on May 3. Duarte "
        "hoped that their visit to "
    )
    found = reading_of(f"{text}Portugal would open new markets.").engagements
    assert [list(roles(e)) for e in found if e.kind is EngagementKind.VISIT] == [["Ken Mori"]]


def test_a_meeting_to_come_stays_so_where_it_is_named_again() -> None:
    text = (
        "Governor Ken Mori of Hokkaido will have a meeting with Mayor of Lisbon Ines Duarte on May "
        "9. A pact is to be signed "
    )
    found = reading_of(f"{text}on the sidelines of the meeting with Mayor Duarte.")
    assert [e.planned for e in found.engagements] == [True]


def test_an_office_under_a_ministry_is_of_it() -> None:
    text = (
        "met Ken Mori, Head of the Fisheries Department under the Japanese Ministry of Agriculture, in Lisbon on May 3."
    )
    found = engagement(f"Ines Duarte, Mayor of Lisbon, {text}")
    assert sides(found)["Ken Mori"] == "JP"


@pytest.mark.parametrize(
    ("people", "code"),
    [("Indian", "IN-PB"), ("Pakistani", "PK-PB")],
)
def test_a_place_is_the_one_in_a_country_that_the_text_names(people: str, code: str) -> None:
    text = (
        f"Ms. Ines Duarte, Mayor of Lisbon, met Harjit Sodhi, Minister of Punjab, on May 3. The {people} minister left."
    )
    assert sides(engagement(text))["Harjit Sodhi"] == code


def test_a_place_whose_country_nothing_names_is_the_likeliest_of_its_name() -> None:
    text = "Ms. Ines Duarte, Mayor of Lisbon, met Harjit Sodhi, Minister of Punjab, on May 3."
    assert sides(engagement(text))["Harjit Sodhi"] == "PK-PB"


@pytest.mark.parametrize("name", ["MORI Ken", "WANG Lihua", "LIU Bo"])
def test_a_surname_in_capitals_is_one(name: str) -> None:
    found = engagement(f"Ms. Ines Duarte, Mayor of Lisbon, met Governor {name} of Hokkaido on May 3.")
    assert sides(found) == {"Ines Duarte": "PT-11", name: "JP-01"}


def test_letters_before_a_body_are_no_surname() -> None:
    found = engagement("Ms. Ines Duarte, Mayor of Lisbon, met the VNA Bureau Chief, Ken Mori, in Sapporo on May 3.")
    assert "Ken Mori" in sides(found)


def test_who_holds_an_office_of_a_place_named_before_acts_for_it() -> None:
    text = "Ms. Ines Duarte, Mayor of Lisbon, visited Catalonia, whose president, Joan Vidal, met her on May 3."
    assert "ES-CT" in [p.side for e in reading_of(text).engagements for p in e.participants if p.name == "Joan Vidal"]


def test_on_whose_side_somebody_was_is_told_before_them() -> None:
    text = "Governor Ken Mori of Hokkaido met Mayor Ines Duarte of Lisbon on May 3. "
    found = engagement(f"{text}On the Hokkaido side, Councillor Yuto Abe was present.")
    assert sides(found)["Yuto Abe"] == "JP-01"


def test_a_governor_of_another_country_takes_no_province_from_a_premier() -> None:
    text = (
        "VANCOUVER – Premier Clara Holt met Hu Wei, Party Secretary of Guangdong, on May 3. British Columbia and "
        "Guangdong will train nurses. Holt and Governor Zhu Bo signed a plan in 2015."
    )
    assert sides(engagement(text)) == {"Clara Holt": "CA-BC", "Hu Wei": "CN-GD"}


def test_people_of_a_community_abroad_are_of_where_they_live() -> None:
    text = "Taipei Mayor Lin Ya-wen received leaders of the Taiwanese community of Phoenix on May 3."
    assert engagement(text).participants[1].side == "US-AZ"


def test_guests_who_are_shown_a_port_visit_it() -> None:
    text = "Mayor Ines Duarte of Lisbon visited Japan on May 3. The mayor was shown around the Port of Yokohama."
    found = [e for e in reading_of(text).engagements if e.kind is EngagementKind.SITE_VISIT]
    assert [p.name for e in found for p in e.participants] == ["Ines Duarte"]


def test_what_somebody_would_like_others_to_do_names_them() -> None:
    said = commitment(f"{MET}He would like more nurses of Hokkaido to find work there.")
    assert said.evidence[0].quote == "more nurses of Hokkaido to find work there"


def test_a_prime_minister_is_of_the_second_of_two_countries_that_a_report_names() -> None:
    text = (
        "Prime Minister Tran Van Nam met Wang Bo, Party Secretary of China’s Guangxi, on May 3. Vietnamese firms came."
    )
    assert sides(engagement(text)) == {"Tran Van Nam": "VN", "Wang Bo": "CN-GX"}
    third = engagement(f"{text} Thailand sent nobody.")
    assert sides(third)["Tran Van Nam"] is None


@pytest.mark.parametrize("owner", ["Laos’", "Laos'", "China’s"])
def test_a_part_stands_behind_its_country_however_that_owns_it(owner: str) -> None:
    part, code = ("Champasak", "LA-CH") if owner.startswith("Laos") else ("Guangxi", "CN-GX")
    text = f"Governor Ken Mori of Hokkaido met the Deputy Governor of {owner} {part} Province, Bo Wang, on May 3."
    assert sides(engagement(text))["Bo Wang"] == code


@pytest.mark.parametrize("office", ["Deputy Mayor of Seville", "Portugal’s Ambassador to Japan", "The Mayor of Leeds"])
def test_a_name_of_plain_words_stands_behind_an_office_that_says_what_it_is_of(office: str) -> None:
    found = engagement(f"{office}, Paul Fletcher, met with Governor Ken Mori of Hokkaido on May 3.")
    assert {p.name for p in found.participants} == {"Paul Fletcher", "Ken Mori"}


def test_a_reception_is_for_who_is_said_to_visit() -> None:
    text = "Prime Minister Tran Van Nam hosted a reception on May 3 for Governor of Hokkaido Ken Mori, the first"
    found = reading_of(f"{text} governor to visit Viet Nam this year.").engagements
    assert EngagementKind.RECEPTION in {e.kind for e in found}


def test_a_new_consul_is_the_consul_named() -> None:
    text = "Mayor Ines Duarte of Lisbon met Consul General Li Bo of China on May 3."
    assert commitment(f"{text} The new Consul General proposed a fair.").speaker == "Li Bo"


def test_guests_received_on_separate_occasions_are_received_twice() -> None:
    text = (
        "Governor Ken Mori of Hokkaido was received on May 3, on two separate occasions, by Mayor Ines Duarte of Lisbon"
    )
    found = reading_of(f"{text} and by Minister Rui Costa of Portugal.").engagements
    assert [roles(e).get("Ken Mori") for e in found] == ["guest", "guest"]


def test_a_government_may_hold_talks_with_a_province() -> None:
    found = engagement("The Lagos State Government held talks with Jiangxi Province on May 3.")
    assert sides(found) == {"Lagos State Government": "NG-LA", "Jiangxi Province": "CN-JX"}


def test_a_high_level_delegation_is_of_the_place_before_it() -> None:
    found = engagement("Mayor Ines Duarte of Lisbon received the Hokkaido high-level delegation on May 3.")
    assert "JP-01" in sides(found).values()


def test_a_delegation_of_a_part_in_its_country_has_its_head() -> None:
    text = (
        "Mayor Ines Duarte of Lisbon met with a delegation from the state of Utah in the U.S. led by Governor Ann Cox."
    )
    assert sides(engagement(f"{text[:-1]} on May 3.")) == {"Ines Duarte": "PT-11", "Ann Cox": "US-UT"}
