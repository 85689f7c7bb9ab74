"""Papers of former times told apart from those made, lists with letters, headings over a paper's own text."""

import pytest

from tests.reading.reports import MET, reading_of


def made(text: str) -> list[str]:
    """The words that name each instrument of a text."""
    return [i.evidence[0].quote for i in reading_of(text).instruments]


def leaned_on(text: str) -> list[tuple[str, str | None]]:
    """Each paper of former times that a text leans on, with its date."""
    found = reading_of(text).references
    return [(r.evidence[0].quote, r.date) for r in found if r.kind.value == "instrument"]


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("They built on the memorandum on ports and rail links that the two mayors signed in March 2021.", "2021-03"),
        ("Ms. Duarte praised the ports agreement that Hokkaido has signed with Setúbal.", None),
        ("The two had signed on behalf of their towns the pact that made them friends.", None),
        ("They spoke of what was done after the fair, the signing of a Ports Agreement, and the new ferry.", None),
        ("They welcomed the recent fisheries agreements.", None),
        ("The two have already signed a ports agreement.", None),
        ("Lisbon previously signed a memorandum with Sapporo.", None),
        ("In March 2021, the two signed a ports agreement.", "2021-03"),
        ("They recalled the joint statement on cold-water fish and their ports adopted in June 2019.", "2019-06"),
    ],
)
def test_a_paper_signed_before_is_leaned_on(told: str, date: str | None) -> None:
    assert made(MET + told) == []
    assert [day for _, day in leaned_on(MET + told)] == [date]


@pytest.mark.parametrize(
    "told",
    [
        "Their talks went on with the plans announced in their May joint statement.",
        "They were ready to support all efforts to conclude an agreement on fisheries.",
        "Last year, we launched the Green Harbours Package.",
        "The mayor signed a Presidential Memorandum on ports.",
    ],
)
def test_what_nobody_made_there_is_no_paper(told: str) -> None:
    assert made(MET + told) == []


def test_a_paper_behind_another_that_is_only_carried_out_is_not_signed() -> None:
    told = "They welcomed the signing of a memorandum on rail and will go on implementing the Lisbon Ports Agreement."
    assert made(MET + told) == ["a memorandum"]


def test_letters_in_brackets_stand_inside_a_name() -> None:
    told = "They signed the Northern Ports Partnership (NPP) Agreement."
    assert made(MET + told) == ["the Northern Ports Partnership (NPP) Agreement"]


def test_a_name_begins_with_what_is_written_together_with_it() -> None:
    told = "They adopted the Lisbon-Sapporo Declaration."
    assert made(MET + told) == ["the Lisbon-Sapporo Declaration"]


def test_a_paper_that_another_carries_out_is_part_of_its_name() -> None:
    told = "They adopted the Plan of Action to implement the Ports Agreement."
    assert made(MET + told) == ["the Plan of Action"]


def test_entries_with_letters_are_one_paper_each() -> None:
    told = (
        "Three papers were announced: a) Lisbon-Hokkaido Ferry Agreement b) MOU between the Lisbon Port Authority and "
        "Hokkaido University on Ice Research c) Renewal of MOU between Lisbon and Hokkaido on Schools"
    )
    assert made(MET + told) == [
        "Lisbon-Hokkaido Ferry Agreement",
        "MOU between the Lisbon Port Authority and Hokkaido University on Ice Research",
        "MOU between Lisbon and Hokkaido on Schools",
    ]


def test_an_entry_has_the_parties_and_areas_of_its_own_line() -> None:
    text = (
        MET + "\nAnnex A – List of MOUs and Agreements\n"
        "a) MOU between the Lisbon Port Authority and Hokkaido University on cooperation in fisheries.\n"
        "b) MOU on cooperation in education.\n"
    )
    first, second = reading_of(text).instruments
    assert first.parties == ("Lisbon Port Authority", "Hokkaido University")
    assert (second.parties, second.areas) == ((), ("education",))


def test_a_heading_over_its_text_names_a_paper() -> None:
    text = (
        "THE SAPPORO DECLARATION\n\nIn Sapporo, the mayors of Lisbon and Porto met the governor of Hokkaido on May 3."
    )
    assert made(text) == ["THE SAPPORO DECLARATION"]


def test_a_statement_that_was_issued_and_stands_below_is_one() -> None:
    text = MET + "They issued a joint statement.\n\nJoint Statement by the Mayor and the Governor\n\nThey met on May 3."
    assert made(text) == ["a joint statement"]


def test_a_treaty_called_a_convention_is_no_conference() -> None:
    found = reading_of(MET + "They stood by the 1982 United Nations Convention on the Law of the Sea.").references
    assert [(r.kind.value, r.date) for r in found] == [("instrument", "1982")]


def test_a_line_that_tells_of_a_signing_is_no_entry_of_the_list_below_it() -> None:
    text = (
        MET + "\nA Joint Declaration on fisheries was signed by the two. The following two papers were signed too:\n\n"
        "1. MOU on Simplifying Visas;\n2. MOU on Sea Trade; and\n3. MOU on Cold-water Fish.\n"
    )
    assert made(text) == [
        "A Joint Declaration",
        "MOU on Simplifying Visas",
        "MOU on Sea Trade",
        "MOU on Cold-water Fish",
    ]


def test_a_paper_named_again_by_its_subject_is_the_one_named_before() -> None:
    told = "They signed a cultural pact on museums. The pact on museums was signed by their deputies in the town hall."
    assert made(MET + told) == ["a cultural pact"]
