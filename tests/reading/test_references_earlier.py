"""What a report leans on: earlier visits and papers, told as known."""

import pytest

from comity.records import EngagementKind, ReferenceKind
from tests.reading.reports import MET, RENCONTRE, reading_of, reference


def test_a_visit_of_years_ago_is_a_reference() -> None:
    found = reference(MET + "She recalled the visit to Lisbon by Governor Mori in March 2021.")
    assert (found.kind, found.date, found.who) == (ReferenceKind.VISIT, "2021-03", ("Ken Mori",))
    assert found.place is not None
    assert found.place.code == "PT-11"
    assert found.evidence[0].quote == "the visit to Lisbon by Governor Mori in March 2021"


def test_a_french_visit_of_years_ago_is_a_reference() -> None:
    found = reference(RENCONTRE + "Elle a rappelé la visite à Marseille du gouverneur Mori en mars 2021.", "fr")
    assert (found.kind, found.date, found.who) == (ReferenceKind.VISIT, "2021-03", ("Ken Mori",))


def test_a_visit_told_by_a_relative_clause_is_a_reference() -> None:
    found = reference(MET + "Mr. Mori, who visited Lisbon in 2019, thanked her.")
    assert (found.kind, found.date) == (ReferenceKind.VISIT, "2019")


def test_a_past_visit_is_no_engagement() -> None:
    text = MET + "She recalled the visit to Lisbon by Governor Mori in March 2021."
    assert [e.kind for e in reading_of(text).engagements] == [EngagementKind.MEETING]


def test_the_visit_under_way_is_no_reference() -> None:
    text = "Ms. Ines Duarte, Mayor of Lisbon, is on a visit to Japan from May 1 to May 5."
    assert reading_of(text).references == ()


@pytest.mark.parametrize(
    ("text", "language", "quote"),
    [
        (
            MET + "They agreed to implement the agreement on fisheries signed between Lisbon and Hokkaido in 2015.",
            "en",
            "the agreement on fisheries signed between Lisbon and Hokkaido",
        ),
        (
            RENCONTRE + "Elle a salué la mise en œuvre de l'accord signé entre Marseille et Hokkaido en 2015.",
            "fr",
            "l'accord signé entre Marseille et Hokkaido",
        ),
    ],
)
def test_an_earlier_paper_is_a_reference(text: str, language: str, quote: str) -> None:
    found = reference(text, language)
    assert (found.kind, found.date) == (ReferenceKind.INSTRUMENT, "2015")
    assert found.evidence[0].quote == quote
    assert len(found.who) == 2


def test_an_earlier_paper_is_no_instrument() -> None:
    text = MET + "They recalled the agreement on fisheries signed between Lisbon and Hokkaido in 2015."
    assert reading_of(text).instruments == ()


def test_references_are_numbered_through() -> None:
    text = (
        MET + "She recalled the visit to Lisbon by Governor Mori in March 2021. They agreed to implement the agreement "
        "on fisheries signed between Lisbon and Hokkaido in 2015."
    )
    assert [r.id for r in reading_of(text).references] == ["r1", "r2"]


def test_a_visit_that_somebody_is_invited_to_is_no_reference() -> None:
    text = MET + "The governor accepted an invitation to visit Portugal in the autumn."
    assert reading_of(text).references == ()


def test_a_paper_named_by_its_year_is_of_that_year() -> None:
    found = reference(
        MET + "They reviewed progress under the 2019 joint action plan and agreed to meet in Lisbon in June."
    )
    assert (found.kind, found.date) == (ReferenceKind.INSTRUMENT, "2019")
    assert "Lisbon" not in found.evidence[0].quote


@pytest.mark.xfail(strict=True, reason="'he' is the running speaker, though its own sentence names another before it")
def test_a_pronoun_inside_a_clause_means_whom_its_sentence_names() -> None:
    text = (
        "Lars Holm, Mayor of Lisbon, met with Jun Abe, Mayor of Sapporo, on May 3. Holm praised the ferry. "
        "It is the ferry that Rui Pinto, Minister of Trade of Portugal, called for when he met Ken Mori, Governor of "
        "Hokkaido, in March 2021."
    )
    assert reference(text).who == ("Rui Pinto", "Ken Mori")
