"""Where the sentences of a paragraph end, and where they do not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.languages import lexicon
from comity.languages.text import sentences
from comity.records.clause import Span

ABBREVIATIONS = {
    language: frozenset(lexicon.load(language, "mentions")["abbreviations"]["words"]) for language in ("en", "fr")
}


def cut(text: str, language: str = "en") -> list[str]:
    """The sentences of a text, as written."""
    return [text[s.start : s.end] for s in sentences(text, Span(0, len(text)), ABBREVIATIONS[language])]


def test_sentences_end_at_full_stops_and_question_marks() -> None:
    assert cut("The gate opened. Who came? Everybody! Good.") == [
        "The gate opened.",
        "Who came?",
        "Everybody!",
        "Good.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Weber met Dr. Costa.",
        "Gen. Novak left.",
        "J. Weber met A. B. Costa.",
        "Fish Co. Ltd. Bremen paid 3.5 million.",
        "The U.S. Army band played.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert cut(text) == [text]


def test_french_abbreviations_end_no_sentence() -> None:
    assert cut("M. Durand a vu Mme Petit.", "fr") == ["M. Durand a vu Mme Petit."]


def test_a_full_stop_before_a_small_letter_ends_no_sentence() -> None:
    assert cut("The gate opened. and it stayed open.") == ["The gate opened. and it stayed open."]


def test_a_missing_space_behind_a_word_still_ends_a_sentence() -> None:
    assert cut("The gate opened.The mayor left.") == ["The gate opened.", "The mayor left."]


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    assert cut("“The gate is open.” The mayor left.") == ["“The gate is open.”", "The mayor left."]


def test_a_year_may_end_a_sentence() -> None:
    assert cut("It opened in 2021. The mayor left.") == ["It opened in 2021.", "The mayor left."]


def test_the_closing_sign_of_an_agency_ends_the_last_sentence() -> None:
    assert cut("The mayor left./.") == ["The mayor left."] or cut("The mayor left./.") == ["The mayor left"]


@given(st.text(alphabet="ABab .!?;…\"'”»)]1", max_size=60))
def test_sentences_stand_in_order_and_lose_no_word(text: str) -> None:
    found = sentences(text, Span(0, len(text)), ABBREVIATIONS["en"])
    assert all(one.end <= other.start for one, other in pairwise(found))
    between = [text[one.end : other.start] for one, other in pairwise(found)]
    assert all(not gap.strip() for gap in between)
