"""The papers that the sides made: what was signed, by whom, when, and by when it is to be done."""

import pytest

from comity.records import InstrumentKind
from tests.reading.reports import MET, RENCONTRE, instrument, reading_of


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        ("a cooperation agreement on tourism", InstrumentKind.AGREEMENT),
        ("a treaty on fisheries", InstrumentKind.TREATY),
        ("a memorandum of understanding on fisheries", InstrumentKind.MEMORANDUM),
        ("a joint statement on fisheries", InstrumentKind.JOINT_STATEMENT),
        ("a plan of action on fisheries", InstrumentKind.PLAN),
    ],
)
def test_the_kind_is_that_of_the_paper(paper: str, kind: InstrumentKind) -> None:
    assert instrument(MET + f"They signed {paper}.").kind is kind


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        ("un accord de coopération sur le tourisme", InstrumentKind.AGREEMENT),
        ("un protocole d'accord sur la pêche", InstrumentKind.MEMORANDUM),
        ("une déclaration commune sur la pêche", InstrumentKind.JOINT_STATEMENT),
    ],
)
def test_the_kind_is_that_of_the_french_paper(paper: str, kind: InstrumentKind) -> None:
    assert instrument(RENCONTRE + f"Les deux parties ont signé {paper}.", "fr").kind is kind


def test_a_paper_is_named_whole() -> None:
    found = instrument(MET + "They signed a cooperation agreement on tourism.")
    assert found.evidence[0].quote == "a cooperation agreement"


def test_a_memorandum_of_understanding_is_named_whole() -> None:
    found = instrument(MET + "They signed a memorandum of understanding on fisheries.")
    assert found.evidence[0].quote == "a memorandum of understanding"


def test_parties_and_due_are_those_of_the_sentence() -> None:
    text = (
        MET + "The University of Lisbon and Hokkaido University signed a memorandum of understanding on marine "
        "research, which is to be completed by 2030."
    )
    found = instrument(text)
    assert found.parties == ("University of Lisbon", "Hokkaido University")
    assert found.due == "2030"
    assert found.engagement == "e1"
    assert "research" in found.areas


def test_people_who_sign_are_the_parties_where_no_body_is() -> None:
    text = "Ines Duarte, Mayor of Lisbon, and Ken Mori, Governor of Hokkaido, signed a plan of action on tourism."
    assert instrument(text).parties == ("Ines Duarte", "Ken Mori")


def test_the_day_of_signing_is_the_report_s() -> None:
    text = "Ines Duarte, Mayor of Lisbon, and Ken Mori, Governor of Hokkaido, signed a plan on tourism on May 4."
    found = reading_of(text.replace("plan on", "plan of action on")).instruments
    assert [i.signed for i in found] == ["2024-05-04"]


def test_a_paper_signed_the_day_before_is_made() -> None:
    text = "Ines Duarte, Mayor of Lisbon, and Ken Mori, Governor of Hokkaido, signed a cooperation agreement on May 3."
    assert instrument(text).signed == "2024-05-03"


@pytest.mark.parametrize(
    "text",
    [
        MET + "They discussed the signing of a treaty on fisheries.",
        MET + "They discussed a draft memorandum of understanding on fisheries.",
        MET + "She proposed an agreement on fisheries.",
    ],
)
def test_a_paper_that_is_only_talked_of_is_none(text: str) -> None:
    assert reading_of(text).instruments == ()


LISTED = (
    MET + "The two sides signed the following papers.\n\n"
    "1. Agreement on student exchange between the University of Lisbon and Hokkaido University.\n\n"
    "2. Memorandum of understanding on ports between Lisbon and Sapporo.\n"
)


def test_a_list_of_papers_gives_each() -> None:
    assert [i.kind for i in reading_of(LISTED).instruments] == [InstrumentKind.AGREEMENT, InstrumentKind.MEMORANDUM]


def test_a_paper_of_a_list_has_its_own_parties() -> None:
    assert [i.parties for i in reading_of(LISTED).instruments] == [
        ("University of Lisbon", "Hokkaido University"),
        ("Lisbon", "Sapporo"),
    ]


@pytest.mark.xfail(strict=True, reason="a paper named before the first engagement is put at the last one told of")
def test_a_paper_named_first_belongs_to_the_first_meeting() -> None:
    text = (
        "Lisbon and Sapporo signed a plan of action on fisheries. Ms. Ines Duarte, Mayor of Lisbon, met with Jun Abe, "
        "Mayor of Sapporo, on May 3. On May 4, she held talks with Ken Mori, Governor of Hokkaido."
    )
    assert instrument(text).engagement == "e1"


def test_a_day_of_signing_that_no_words_give_is_unknown() -> None:
    text = (
        "Lisbon and Sapporo signed a plan of action on fisheries. Ms. Ines Duarte, Mayor of Lisbon, held talks with "
        "Jun Abe, Mayor of Sapporo, on May 3."
    )
    assert instrument(text).signed is None
