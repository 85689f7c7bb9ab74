"""Offices said with the body, the field or the other office that they are held in, and what stands before names."""

import pytest

from comity.languages import mentions_in
from comity.records.clause import Mention, MentionKind


def people(text: str) -> list[tuple[str, list[str]]]:
    def offices(mention: Mention) -> list[str]:
        return [text[o.start : o.end] for o in mention.offices]

    return [(m.name, offices(m)) for m in mentions_in(text, "en") if m.kind is MentionKind.PERSON]


@pytest.mark.parametrize(
    "office",
    [
        "Ministry of Health State Secretary",
        "Ministry of Trade & Industry State Secretary",
        "Ministry of Trade and Industry Permanent Secretary",
        "Ministry of Foreign Affairs Director General for Asia and Africa",
        "Minister of State, Ministry of Health",
        "Minister of State, Ministry of Health and Ministry of Labour",
        "Minister of State (Defence)",
        "Minister (Trade & Industry)",
        "Minister of State (Trade & Industry) (Culture, Community and Youth)",
        "Minister of State (Ministry of Health and Ministry of Labour)",
        "Permanent Secretary (Development) for Trade and Industry",
        "Minister of State, Ministry of Culture, Community, and Youth",
        "Chairperson of Lisbon Museums",
        "National Security Advisor to the Emir",
        "Minister Delegate attached to the Prime Minister",
        "President of the Assembly of the Republic",
        "Group CEO of Lisbon Airways",
    ],
)
def test_an_office_is_read_with_the_body_it_is_held_in(office: str) -> None:
    assert people(f"They met {office} Ana Reis Costa in the town.") == [("Ana Reis Costa", [office])]


def test_an_office_with_its_body_between_two_names_is_of_the_second() -> None:
    found = people(
        "They met Minister for Trade Ana Costa, Minister of State, Ministry of Health Leena Virta and others."
    )
    assert found == [("Ana Costa", ["Minister for Trade"]), ("Leena Virta", ["Minister of State, Ministry of Health"])]


def test_each_of_a_list_has_the_office_before_them_with_its_body() -> None:
    told = (
        "They met Minister of State, Ministry of Health, Ana Costa, Minister of State, Ministry of Labour, Leena Virta."
    )
    found = people(told)
    assert found == [
        ("Ana Costa", ["Minister of State, Ministry of Health"]),
        ("Leena Virta", ["Minister of State, Ministry of Labour"]),
    ]


def test_an_office_put_short_beside_another_is_one_of_the_same_person() -> None:
    assert people("He met DPM and Minister for Finance Ana Costa.") == [("Ana Costa", ["DPM", "Minister for Finance"])]


@pytest.mark.parametrize("rank", ["General", "Admiral", "Professor", "Sheikh"])
def test_a_rank_between_an_office_and_a_name_is_no_office(rank: str) -> None:
    assert people(f"He met Chief of the Army {rank} Karim Benali.") == [("Karim Benali", ["Chief of the Army"])]


def test_a_name_that_ends_its_sentence_is_no_abbreviation() -> None:
    found = people("The minister called on Prime Minister Aye Sen. They spoke of trade.")
    assert found == [("Aye Sen", ["Prime Minister"])]


def test_a_building_is_nobody() -> None:
    assert people("They were received at the Istana Sri Melati.") == []


@pytest.mark.parametrize("affairs", ["Norway Affairs", "Norway and Sweden Affairs"])
def test_whose_affairs_an_office_is_for_is_not_whom_it_acts_for(affairs: str) -> None:
    (found,) = (m for m in mentions_in(f"He met Director of the {affairs} Office Ana Costa.", "en") if m.offices)
    assert found.codes == ()


def test_offices_behind_a_name_that_go_on_to_the_next_are_of_the_next() -> None:
    told = (
        "He came with Mr Joao Costa, Minister of Health, Second Minister of Labour and Minister of Trade Leena Virta."
    )
    assert people(told) == [
        ("Joao Costa", []),
        ("Leena Virta", ["Minister of Health", "Second Minister of Labour", "Minister of Trade"]),
    ]


def test_a_small_word_within_a_nordic_name_is_part_of_it() -> None:
    assert people("He met Minister of Culture Jens av Skar.") == [("Jens av Skar", ["Minister of Culture"])]


def test_the_mark_before_an_arabic_name_parts_it_from_no_form_of_address() -> None:
    text = "His Royal Highness Prince ‘Abdul Karim of Brunei will visit Oslo."
    (found,) = (m for m in mentions_in(text, "en") if m.kind is MentionKind.PERSON)
    assert (found.name, found.span.start) == ("Abdul Karim", 0)


def test_an_office_of_several_is_that_of_each_listed_behind_it() -> None:
    told = "She came with Members of Parliament Ana Costa, Joao Reis and Leena Virta."
    assert people(told) == [(name, ["Members of Parliament"]) for name in ("Ana Costa", "Joao Reis", "Leena Virta")]


def test_an_office_with_a_field_in_the_plural_is_of_one() -> None:
    told = "She came with Minister for Foreign Affairs Ana Costa and Mr Joao Reis."
    assert people(told) == [("Ana Costa", ["Minister for Foreign Affairs"]), ("Joao Reis", [])]


@pytest.mark.parametrize("behind", ["Cabinet Ministers", "Members of Parliament"])
def test_offices_of_several_listed_behind_somebody_are_not_theirs(behind: str) -> None:
    assert people(f"She came with Mrs Ana Costa, {behind}, and senior officials.") == [("Ana Costa", [])]


def test_a_form_of_address_is_inside_no_name() -> None:
    found = people("She met Senior Advisor to the Centre for Strategic Futures Mr Joao Reis.")
    assert found == [("Joao Reis", ["Senior Advisor to the Centre for Strategic Futures"])]
