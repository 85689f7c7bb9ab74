"""Papers that sides mean to sign, those still negotiated, and when a paper is said to have been signed."""

import pytest

from tests.reading.reports import MET, instrument, reading_of


def papers(told: str) -> tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]:
    """The instruments of what is told behind a meeting, and its references to papers, each with its date."""
    reading = reading_of(MET + told)
    made = [(i.evidence[0].quote, i.signed) for i in reading.instruments]
    return made, [(r.evidence[0].quote, r.date) for r in reading.references if r.kind.value == "instrument"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("They announced their intention to sign a memorandum on ports.", "a memorandum"),
        ("They looked forward to the early signing of the Green Ports Agreement.", "the Green Ports Agreement"),
        ("They agreed to conclude an agreement on fisheries next year.", "an agreement"),
        ("A memorandum on schools is expected to be signed in June.", "A memorandum"),
        ("They intend to renew the memorandum on ports.", "the memorandum"),
        ("The mayor will witness the signing of a memorandum on ports.", "a memorandum"),
        ("They welcomed the conclusion of negotiations on the Ports Agreement.", "the Ports Agreement"),
        ("They were glad that negotiations on the Ports Agreement concluded last year and hoped to sign it.", ""),
    ],
)
def test_a_paper_that_sides_mean_to_sign_is_one_without_a_day(told: str, name: str) -> None:
    assert papers(told) == ([(name or "the Ports Agreement", None)], [])


@pytest.mark.parametrize(
    "told",
    [
        "They launched negotiations on the Ports Agreement.",
        "They looked forward to concluding the negotiations on the Ports Agreement.",
        "They discussed a possible agreement on fisheries.",
        "They agreed to work intensively to conclude the hostage release agreement.",
        "He noted that the two had agreed to sign the agreement.",
        "They agreed to negotiate an agreement on fisheries.",
        "The governor hoped that the two sides could one day sign an agreement on fisheries.",
    ],
)
def test_a_paper_only_negotiated_or_wished_for_is_none(told: str) -> None:
    assert papers(told) == ([], [])


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("In 2021, the two cities signed a memorandum on ports.", "2021"),
        ("Last October, the governor signed a memorandum on ports with the mayor.", "2023-10"),
    ],
)
def test_a_paper_signed_long_ago_is_leaned_on(told: str, date: str) -> None:
    assert papers(told) == ([], [("a memorandum", date)])


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("A memorandum on ports, signed today by the two sides, opens the way.", "A memorandum"),
        ("They renewed the memorandum that was first signed in 1986.", "the memorandum"),
        ("They signed an amendment to the 2018 Ferry Agreement.", "an amendment to the 2018 Ferry Agreement"),
        ("They extended the Ferry Agreement.", "the Ferry Agreement"),
        ("They exchanged notes on the loan for the port.", "notes"),
        ("They signed a Treaty on Ports, which builds on the accord of 2015.", "a Treaty"),
    ],
)
def test_a_paper_is_news_whatever_former_ones_are_named_beside_it(told: str, name: str) -> None:
    made, _ = papers(told)
    assert [paper for paper, _ in made] == [name]


def test_where_a_paper_was_signed_is_no_party_to_it() -> None:
    (paper,) = reading_of(MET + "An agreement between Lisbon and Hokkaido was signed in Rabat.").instruments
    assert paper.parties == ("Lisbon", "Hokkaido")


def test_the_first_of_several_papers_is_none_told_of_before() -> None:
    made, earlier = papers("The first agreement was signed between the Port of Lisbon and the Port of Otaru.")
    assert ([name for name, _ in made], earlier) == (["The first agreement"], [])


def test_a_framework_for_an_agreement_that_was_reached_is_one_paper() -> None:
    told = "Portugal and Japan have agreed to a Framework for an Agreement on Ports to widen trade."
    assert [i.evidence[0].quote for i in reading_of(told).instruments] == ["a Framework for an Agreement on Ports"]


def test_the_intention_of_a_state_to_enter_into_a_paper_awaits_it() -> None:
    told = MET + "Ms. Duarte announced the intention of Lisbon to enter into a memorandum of understanding on ports."
    found = instrument(told)
    assert (found.kind.value, found.signed) == ("memorandum-of-understanding", None)


def test_this_agreement_is_the_one_named_before() -> None:
    told = (
        MET + "They spoke of a framework agreement on ports that is on the table. This agreement is based on old rules."
    )
    assert reading_of(told).instruments == ()
    assert reading_of(told).references == ()


def test_each_of_two_papers_leaned_on_has_its_own_year() -> None:
    told = (
        MET
        + "They recalled the Lisbon Ferry Treaty, signed in 1966, and the Hokkaido Framework Agreement, signed in 2002."
    )
    assert [r.date for r in reading_of(told).references] == ["1966", "2002"]
