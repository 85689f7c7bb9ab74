"""What is told of as another engagement, of its own day, meal, place or company, and what is told again."""

import pytest

from comity.reading import read
from comity.records import Document, Reading
from tests.reading.reports import MET, reading_of, roles, sides

VISIT = "Minister Ken Mori of Japan will visit Portugal from 6 to 9 May 2024. "


def kinds(text: str, title: str | None = None) -> list[tuple[str, str | None]]:
    """The kind and the date of each engagement of a text."""
    return [(e.kind.value, e.date) for e in reading_of(text, title=title).engagements]


def at_home(text: str) -> Reading:
    """The reading of a report of the government of Portugal."""
    return read(Document("report.txt", text, "en", "2024-05-04", url="https://www.gov.pt/report"))


def test_a_dinner_and_a_lunch_of_the_same_two_are_two() -> None:
    told = "Mayor Ines Duarte of Lisbon will host dinner for Governor Ken Mori of Hokkaido on 6 May. "
    assert kinds(told + "On 7 May, Mayor Duarte will host Governor Mori to lunch.") == [
        ("reception", "2024-05-06"),
        ("reception", "2024-05-07"),
    ]
    assert kinds(
        "Mayor Ines Duarte of Lisbon hosted Governor Ken Mori to lunch. At the luncheon, they spoke of ports."
    ) == [("reception", None)]


def test_those_hosted_to_a_meal_behind_another_verb_are_its_guests() -> None:
    told = "Minister Ken Mori of Japan called on the President of Portugal, Rui Melo, today and was hosted to breakfast"
    (call, meal) = reading_of(told + " by Minister Ines Duarte of Portugal this morning.").engagements
    assert (call.kind.value, meal.kind.value) == ("courtesy-call", "reception")
    assert roles(meal) == {"Ken Mori": "guest", "Ines Duarte": "host"}


def test_a_meeting_in_another_place_with_somebody_unnamed_is_another() -> None:
    told = (
        "In Lisbon, Governor Ken Mori of Hokkaido met with Mayor Ines Duarte of Lisbon. In Porto, Mr. Mori met with the"
    )
    found = reading_of(told + " Harbour Master.").engagements
    assert found[0].place is not None
    assert found[0].place.code == "PT-11"
    assert all("Porto" not in e.quote for e in found[0].evidence)


def test_talks_with_a_group_called_by_its_place_are_not_the_call_before_them() -> None:
    told = (
        "Minister Ken Mori of Japan will visit Singapore from 6 to 9 May. He will call on Mayor Lim Wei of Singapore. "
    )
    found = reading_of(told + "Minister Mori will also have discussions with relevant Singapore agencies.").engagements
    assert [e.kind.value for e in found] == ["visit", "courtesy-call", "talks"]
    assert sides(found[2]) == {"Ken Mori": "JP", "Singapore": "SG"}


def test_a_forum_told_of_as_another_is_another() -> None:
    told = "He will attend the Oceans Forum on 6 May. He will participate in a dialogue at the Institute for Ports."
    assert [kind for kind, _ in kinds(VISIT + told)] == ["visit", "conference", "conference"]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("He will officiate at the launch of the ferry.", "ceremony"),
        ("He will be hosted by Mayor Ines Duarte of Lisbon to a tour of the harbour.", "site-visit"),
        (
            "His programme includes meals hosted by Mayor Ines Duarte of Lisbon and Governor Rui Melo of Beja.",
            "reception",
        ),
        ("He will deliver the keynote address at the third edition of the Porto Dialogue on 7 May.", "conference"),
    ],
)
def test_what_a_visitor_is_to_attend_is_told_by_many_words(told: str, kind: str) -> None:
    assert [found for found, _ in kinds(VISIT + told)] == ["visit", kind]


def test_who_is_hosted_to_a_tour_is_its_guest() -> None:
    told = VISIT + "He will be hosted by Mayor Ines Duarte of Lisbon to a tour of the harbour."
    assert roles(reading_of(told).engagements[1]) == {"Ines Duarte": "host", "Ken Mori": "guest"}


@pytest.mark.parametrize("verb", ["will visit", "will be in"])
def test_a_visit_for_a_conference_is_a_visit_and_a_conference(verb: str) -> None:
    told = f"Minister Ken Mori of Japan {verb} Lisbon, Portugal from 6 to 9 May 2024 for the Third Ocean"
    told += " Ministers’ Meeting."
    assert kinds(told) == [("visit", "2024-05-06/2024-05-09"), ("conference", None)]


def test_a_meeting_that_is_looked_forward_to_with_its_year_is_to_come() -> None:
    told = MET + "They looked forward to the successful convening of the 4th Joint Ports Council meeting"
    told += " in Lisbon later this year."
    assert [(e.kind.value, e.date, e.planned) for e in reading_of(told).engagements][1:] == [
        ("conference", "2024", False)
    ]


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Minister Ken Mori of Japan has concluded his working visit to Lisbon.", "2024-05-01/2024-05-03"),
        ("Minister Ken Mori of Japan is in Lisbon with a delegation of mayors.", "2024-05-01/2024-05-03"),
        ("Minister Ken Mori of Japan made a visit to Lisbon on 2 May.", "2024-05-02"),
    ],
)
def test_a_visit_without_a_day_has_those_of_the_title(told: str, days: str) -> None:
    assert kinds(told, "Visit by Minister Ken Mori to Portugal, 1 to 3 May 2024") == [("visit", days)]


def test_a_title_that_tells_of_no_visit_gives_it_no_day() -> None:
    told = "Minister Ken Mori of Japan is on a visit to Lisbon. He met Mayor Ines Duarte of Lisbon."
    assert kinds(told, "Meeting with Mayor Duarte, 3 May 2024")[0] == ("visit", None)


def test_what_was_last_month_is_leaned_on() -> None:
    told = MET + "Minister Rui Melo of Portugal met with Governor Mori in Tokyo last month, and Mayor Eva Lopes"
    found = reading_of(told + " recently visited Hokkaido.")
    assert [e.kind.value for e in found.engagements] == ["meeting"]
    assert [r.kind.value for r in found.references] == ["meeting", "visit"]


def test_a_form_of_address_alone_is_the_one_called_so_before() -> None:
    told = "His Highness Sultan Omar Aziz of Oman will visit Lisbon from 6 to 9 May at the invitation of Mayor"
    told += " Ines Duarte of Lisbon. "
    found = reading_of(told + "His Highness will call on President Rui Melo of Portugal.").engagements
    assert sides(found[1]) == {"Omar Aziz": "OM", "Rui Melo": "PT"}


def test_what_an_office_is_about_is_nobodys_side() -> None:
    told = "Special Envoy for Yemen Rui Melo and Minister Ines Duarte of Portugal met with Governor Ken Mori of"
    told += " Hokkaido on May 3."
    assert sides(reading_of(told).engagements[0])["Rui Melo"] != "YE"


def test_those_who_travel_together_are_of_one_side_and_those_met_there_of_the_other() -> None:
    told = "Minister Ines Duarte and Secretary Rui Melo traveled to Kenya and Ghana. In Kenya, Ms. Duarte met"
    told += " with Minister Amina Otieno."
    found = at_home(told).engagements
    assert sides(found[0]) == {"Ines Duarte": "PT", "Rui Melo": "PT"}
    assert sides(found[1]) == {"Ines Duarte": "PT", "Amina Otieno": "KE"}


def test_ministers_of_one_list_are_of_the_country_it_names() -> None:
    told = "Minister Ines Duarte met Deputy Prime Minister and Minister of Defence Ken Mori, Japanese Foreign"
    told += " Minister Ai Sato,"
    found = at_home(told + " Minister for Climate, Energy and Utilities Jun Abe and Speaker Yui Oda.").engagements[0]
    assert [p.side for p in found.participants] == ["PT", "JP", "JP", "JP", "JP"]


def test_a_rank_between_an_office_and_a_name_parts_them_not() -> None:
    told = "Mayor Ines Duarte of Lisbon met Commander-in-Chief of the Royal Omani Army General Omar Aziz and"
    told += " Minister of Defence II"
    found = reading_of(told + " Dato Ali Hassan of Brunei on May 3.").engagements[0]
    assert [p.name for p in found.participants] == ["Ines Duarte", "Omar Aziz", "Ali Hassan"]
    assert found.participants[2].offices == ("Minister of Defence II",)


def test_two_towns_of_one_country_with_their_own_days_are_two_visits() -> None:
    told = "Ken Mori of Japan visited Porto, Portugal from 1 to 2 May 2024, and Lisbon, Portugal from 2 to 3 May 2024."
    assert kinds(told) == [("visit", "2024-05-01/2024-05-02"), ("visit", "2024-05-02/2024-05-03")]


def test_a_meeting_with_one_of_several_met_before_is_another() -> None:
    told = "Minister Ken Mori of Japan met Minister Ines Duarte and Minister Rui Melo of Portugal. "
    assert len(kinds(told + "He had a bilateral meeting with Minister Melo.")) == len(("both", "one"))
    assert len(kinds(told + "In his meeting with Minister Melo, they spoke of ports.")) == 1


def test_meals_by_several_respectively_are_one_each() -> None:
    told = (
        "His programme includes meals hosted by Mayor Ines Duarte of Lisbon and Governor Rui Melo of Beja respectively."
    )
    assert [kind for kind, _ in kinds(VISIT + told)] == ["visit", "reception", "reception"]


def test_a_speaker_takes_part_in_a_conference_that_others_organise() -> None:
    told = "He will deliver an address at the Porto Dialogue organised by the Institute for Ports on 7 May."
    assert reading_of(VISIT + told).engagements[1].participants[0].name == "Ken Mori"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("They looked forward to further talks at the Oceans Summit in June.", ("conference", "2024-06")),
        ("They welcomed the third Summit for Ports to be held in March 2025.", ("conference", "2025-03")),
        ("They will share plans in the upcoming trilateral ports summit in June.", ("conference", "2024-06")),
        ("They looked forward to the 7th Joint Council for Ports later this year.", ("conference", "2024")),
    ],
)
def test_a_conference_that_is_only_named_is_to_come(told: str, found: tuple[str, str]) -> None:
    assert kinds(MET + told)[1:] == [found]


def test_a_visit_by_others_that_is_prepared_is_to_come() -> None:
    told = "Minister Ines Duarte of Portugal met Minister Ken Mori of Japan today. They discussed plans for"
    found = at_home(told + " the upcoming State Visit by President Ai Sato of Japan on June 6.").engagements
    assert [(e.kind.value, e.date) for e in found][1:] == [("visit", "2024-06-06")]


def test_what_a_meeting_followed_is_leaned_on() -> None:
    found = reading_of(
        MET + "The meeting followed President Rui Melo of Portugal’s talks with Minister Ai Sato of Japan."
    )
    assert [e.kind.value for e in found.engagements] == ["meeting"]
    assert [r.kind.value for r in found.references] == ["talks"]


def test_those_who_meet_for_a_dialogue_take_part_in_it() -> None:
    told = "Minister Ines Duarte of Portugal hosted Minister Ken Mori of Japan in Lisbon"
    found = reading_of(told + " for the Portugal-Japan Ports Dialogue.").engagements
    assert [e.kind.value for e in found] == ["reception", "conference"]
    assert sides(found[1]) == {"Ines Duarte": "PT", "Ken Mori": "JP"}


def test_those_called_by_a_form_of_address_together_are_all_called_so() -> None:
    told = "His Majesty King Omar Aziz of Oman will visit Lisbon from 6 to 9 May. He will be accompanied by Her"
    found = reading_of(
        told + " Majesty Queen Leila. Their Majesties will call on President Rui Melo of Portugal."
    ).engagements
    assert sides(found[1]) == {"Omar Aziz": "OM", "Leila": "OM", "Rui Melo": "PT"}


def test_a_lunch_that_only_its_host_is_named_for_is_given_to_the_visitor() -> None:
    found = reading_of(VISIT + "President Rui Melo of Portugal will also host an Official Lunch.").engagements
    assert roles(found[1]) == {"Rui Melo": "host", "Ken Mori": "guest"}


def test_the_day_at_the_end_of_a_sentence_is_of_all_met_in_it() -> None:
    told = "Minister Ken Mori of Japan called on President Rui Melo of Portugal and met Mayor Ines Duarte of Lisbon"
    assert kinds(told + " on 3 May.") == [("courtesy-call", "2024-05-03"), ("meeting", "2024-05-03")]


def test_a_camp_that_is_visited_is_nobody() -> None:
    told = "Minister Ken Mori of Japan visited Lisbon on 3 May. He visited Camp Alva and Camp Serra."
    assert [kind for kind, _ in kinds(told)] == ["visit", "site-visit"]


def test_a_list_goes_on_behind_its_semicolons() -> None:
    told = (
        VISIT + "He will meet Mayor Ines Duarte of Lisbon; Governor Rui Melo of Beja; and Minister of State Eva Lopes. "
    )
    found = reading_of(
        told + "He is accompanied by Ai Sato; Minister of Trade Jun Oda; and Minister Yui Hara."
    ).engagements
    assert [p.name for p in found[1].participants] == ["Ken Mori", "Ines Duarte", "Rui Melo", "Eva Lopes"]
    assert [(p.name, p.side) for p in found[0].participants] == [
        ("Ken Mori", "JP"),
        ("Ai Sato", "JP"),
        ("Jun Oda", "JP"),
        ("Yui Hara", "JP"),
    ]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("They held a Joint Press Conference.", "ceremony"),
        ("They held a roundtable discussion on ports.", "conference"),
    ],
)
def test_what_is_held_is_told_by_all_its_words(told: str, kind: str) -> None:
    assert [found for found, _ in kinds(MET + told)][1:] == [kind]


def test_a_numbered_council_that_is_looked_forward_to_needs_no_day() -> None:
    told = (
        MET + "They looked forward to a substantive 9th Joint Council for Ports meeting, co-chaired by two ministers."
    )
    assert kinds(told)[1:] == [("conference", None)]
