"""What was before, without a day: called former, told of at a meeting, told as over, counted; in English and French."""

import pytest

from tests.reading.reports import MET, RENCONTRE, reading_of

TOLD = "meeting"


def leaned_on(text: str, language: str = "en") -> list[str]:
    """The kind of each thing of former times; fails where anything but the first meeting is told as news."""
    reading = reading_of(text, language)
    assert [e.kind.value for e in reading.engagements] == [TOLD]
    assert [len(e.evidence) for e in reading.engagements] == [1]
    return [r.kind.value for r in reading.references]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("They reviewed what was done since their last meeting in Porto.", "meeting"),
        ("They went through the results of the previous talks with the mayor of Setúbal.", "talks"),
        ("Mr. Mori told her about his meeting with Ana Silva, Mayor of Braga.", "meeting"),
        ("Mr. Mori recalled his visit to Porto.", "visit"),
        ("Mr. Mori, who had himself travelled to Porto, praised the ferry.", "visit"),
        ("Mr. Mori has visited Portugal three times.", "visit"),
        ("Their talks followed Mr. Mori's visit to Porto.", "visit"),
    ],
)
def test_what_is_put_as_former_is_leaned_on(told: str, kind: str) -> None:
    reading = reading_of(MET + told)
    assert [r.kind.value for r in reading.references] == [kind]
    assert not [e for e in reading.engagements if e.kind.value == "visit"]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Ils ont dressé le bilan depuis leur dernière rencontre à Porto.", "meeting"),
        ("M. Mori a rappelé sa visite à Porto.", "visit"),
        ("M. Mori a rendu compte de son déplacement du 1er mai à Séoul.", "visit"),
        ("M. Mori s'était rendu à Porto.", "visit"),
        ("Le projet était né en 2021 à Kigali, lors du 41e congrès de l'Association des ports.", "conference"),
        ("Les deux ports avaient signé un accord de coopération en mars 2021.", "instrument"),
        ("Ils ont évoqué l'accord de coopération que les deux ports ont signé.", "instrument"),
        ("Ils ont salué les récents accords sur la pêche.", "instrument"),
    ],
)
def test_in_french_too(told: str, kind: str) -> None:
    assert leaned_on(RENCONTRE + told, "fr") == [kind]
    assert reading_of(RENCONTRE + told, "fr").instruments == ()


def test_what_somebody_did_before_on_the_visit_told_of_is_part_of_it() -> None:
    text = (
        "Ken Mori, gouverneur de Hokkaido, effectue une visite à Marseille. "
        "Il avait été reçu par la maire de Marseille, Hélène Vasseur."
    )
    assert reading_of(text, "fr").references == ()


def test_a_visit_of_which_aims_are_told_is_the_one_told_of() -> None:
    text = MET + "Mr. Mori informed her of the aims of his visit to Lisbon."
    assert [r.kind.value for r in reading_of(text).references] == []


def test_a_year_in_a_name_in_capitals_is_no_date() -> None:
    text = RENCONTRE + "Ils ont visité le centre ARC 2000 de Marseille."
    assert reading_of(text, "fr").references == ()


def test_the_place_of_a_visit_may_stand_behind_its_day() -> None:
    (found,) = reading_of(MET + "They spoke about his trip on 1 April to Seoul.").references
    assert found.place is not None
    assert (found.kind.value, found.date, found.place.name) == ("visit", "2024-04-01", "Seoul")


def test_a_course_for_the_other_side_is_leaned_on() -> None:
    text = MET + "Hokkaido organised a training course for officials of Lisbon in March 2022."
    assert [(r.kind.value, r.date) for r in reading_of(text).references] == [("training", "2022-03")]


@pytest.mark.parametrize(
    "told",
    [
        "They reflected on the recent Pacific Ports Summit.",
        "They welcomed the successful conclusion of the third meeting of the Lisbon-Hokkaido Joint Committee.",
        "They welcomed the recent meeting of the Joint Committee.",
    ],
)
def test_a_gathering_called_former_or_over_is_leaned_on(told: str) -> None:
    assert [r.kind.value for r in reading_of(MET + told).references] == ["conference"]


def test_a_session_that_is_to_come_is_not() -> None:
    told = "They looked forward to the successful convening of the 20th Joint Council for Ports in Lisbon this year."
    assert reading_of(MET + told).references == ()


def test_the_session_at_whose_end_papers_are_signed_today_is_not() -> None:
    text = (
        "Huit accords ont été signés, ce samedi 4 mai 2024, à Lisbonne à l'issue de la 21e session de la commission "
        "mixte, coprésidée par le ministre japonais Ken Mori et la ministre portugaise Ines Duarte."
    )
    assert [r.kind.value for r in reading_of(text, "fr").references] == []


def test_those_who_speak_of_a_gathering_are_not_at_it() -> None:
    (found,) = reading_of(MET + "They noted the outcomes of the 9th Pacific Ports Forum in Busan in 2021.").references
    assert (found.kind.value, found.who) == ("conference", ())


def test_a_meeting_called_by_its_date_is_no_conference() -> None:
    (found,) = reading_of(MET + "They built on their March 2022 meeting.").references
    assert (found.kind.value, found.date) == ("meeting", "2022-03")


def test_what_was_done_since_a_meeting_leans_on_it() -> None:
    (found,) = reading_of(MET + "They took stock of what was done since their joint meeting in Porto.").references
    assert found.kind.value == "meeting"
