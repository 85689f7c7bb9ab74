"""Papers under one sentence of signing, papers with names of their own, and those of former years."""

import pytest

from comity.records import EngagementKind
from tests.reading.reports import MET, reading_of

WITNESSED = "Ms. Ines Duarte, Mayor of Lisbon, and Mr. Ken Mori, Governor of Hokkaido, witnessed the signing of "


def papers(text: str) -> list[tuple[str, str]]:
    """The kind of each instrument of a text with the words that name it."""
    return [(i.kind.value, i.evidence[0].quote) for i in reading_of(text).instruments]


@pytest.mark.parametrize(
    "listed",
    [
        "three memoranda, namely the memorandum on ports; Memorandum on schools; and memorandum on rail.",
        "(a) the memorandum on ports; (b) the memorandum on schools; and (c) the memorandum on rail.",
        "a memorandum on ports, a memorandum on schools and a memorandum on rail.",
    ],
)
def test_each_paper_of_a_sentence_is_one(listed: str) -> None:
    assert [kind for kind, _ in papers(WITNESSED + listed)] == ["memorandum-of-understanding"] * 3


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("The two sides issued the following Joint Press Release.", "joint-statement"),
        ("They announced the Lisbon-Hokkaido Green Ports Partnership.", "document"),
        ("They signed a Letter of Commitment on training.", "document"),
        ("They adopted the Lisbon Declaration.", "joint-statement"),
        ("They signed an Arrangement on fisheries.", "agreement"),
        ("They will sign a renewed agreement on fisheries.", "agreement"),
    ],
)
def test_a_paper_with_a_name_of_its_own_is_one(told: str, kind: str) -> None:
    assert [found for found, _ in papers(MET + told)] == [kind]


def test_closer_ties_are_no_paper() -> None:
    assert papers(MET + "They announced a Comprehensive Strategic Partnership.") == []


def test_a_line_of_a_list_may_end_with_the_kind_of_paper() -> None:
    text = f"{MET}\nAnnex\nMemorandum on Cooperation in Schools\nGreen Ports Roadmap\nFerry Cooperation Agreement\n"
    assert [kind for kind, _ in papers(text)] == ["memorandum-of-understanding", "plan", "agreement"]


def test_a_paper_called_by_a_former_year_is_leaned_on() -> None:
    reading = reading_of(MET + "They agreed to carry on with the 2021 Joint Statement.")
    assert [(r.kind.value, r.date) for r in reading.references] == [("instrument", "2021")]
    assert reading.instruments == ()


def test_those_who_sign_by_name_are_at_a_signing() -> None:
    text = "Mayor Ines Duarte of Lisbon and Governor Ken Mori of Hokkaido signed a memorandum on ports on May 3."
    (found,) = reading_of(text).engagements
    assert (found.kind, found.date) == (EngagementKind.SIGNING, "2024-05-03")


def test_a_visit_named_twice_is_one_reference() -> None:
    text = (
        MET
        + "They recalled Ms. Duarte's visit to Sapporo in August 2021. Ms. Duarte's visit to Sapporo had begun much."
    )
    assert [(r.kind.value, r.date) for r in reading_of(text).references] == [("visit", "2021-08")]


def test_a_conference_that_something_came_of_is_leaned_on() -> None:
    text = MET + "They stood by the decisions reached at the 38th Asian Ports Summit."
    assert [r.kind.value for r in reading_of(text).references] == ["conference"]


def test_a_meeting_of_last_month_is_leaned_on() -> None:
    text = MET + "They followed up on the meeting between Ana Silva and Jun Abe in Tokyo last week."
    assert [(r.kind.value, r.date) for r in reading_of(text).references] == [("meeting", "2024-04-22/2024-04-28")]


def test_papers_that_the_next_sentence_names_are_those_signed() -> None:
    text = WITNESSED + "three agreements. These are the Framework on Ports, and a Memorandum of Understanding on rail."
    assert [quote for _, quote in papers(text)] == ["the Framework on Ports", "a Memorandum of Understanding"]


@pytest.mark.parametrize(
    "reached",
    [
        "Portugal and Ghana have reached an Agreement on Reciprocal Trade.",
        "Portugal and Ghana agreed on a Joint Work Programme for 2024.",
        "The mayors put their signatures to a friendship agreement on May 3.",
    ],
)
def test_a_paper_that_was_reached_is_made(reached: str) -> None:
    assert len(papers(MET + reached)) == 1


def test_an_agreement_is_named_with_all_its_capitals() -> None:
    named = "the Comprehensive Harbour Integration and Prosperity Agreement"
    (found,) = reading_of(MET + f"They recalled the 2023 signing of {named}.").references
    assert found.evidence[0].quote == named


def test_a_paper_that_others_outlined_things_in_is_leant_on() -> None:
    found = reading_of(MET + "They discussed the areas outlined in the Joint Leaders' Statement on ports.")
    assert [r.evidence[0].quote for r in found.references] == ["the Joint Leaders' Statement"]


def test_the_name_of_a_day_in_a_paper_dates_nothing() -> None:
    found = reading_of(MET + "They noted progress under the Good Friday Agreement signed by both.").references
    assert [r.date for r in found] == [None]
