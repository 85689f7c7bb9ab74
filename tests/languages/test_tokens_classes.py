"""Each word becomes the letter of its class."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from comity.languages.grammars.dependency.names.tokens import tokenize


def letters(text: str, language: str = "en") -> str:
    """The letters of a text that stands at the head of a sentence."""
    return "".join(token.letter for token in tokenize(text, language, {}, frozenset({0})))


def test_offices_bodies_and_names_have_their_letters() -> None:
    assert letters("the Mayor of Xanthe") == "tHoC"
    assert letters("Bank of Xanthe") == "BoC"


def test_several_words_that_belong_together_are_one_token() -> None:
    assert letters("foreign minister Xanthe") == "HC"
    assert letters("premier ministre", "fr") == "H"


def test_an_entry_with_a_capital_is_taken_only_as_written() -> None:
    assert letters("His Bank")[-1] == "B"
    assert letters("his bank")[-1] == "x"


def test_a_capital_at_the_head_of_a_sentence_says_nothing_of_a_small_word() -> None:
    assert letters("Today Xanthe") == "xC"


def test_a_word_in_capitals_is_letters_of_a_body() -> None:
    assert letters("his XYZW")[-1] == "K"


def test_letters_in_brackets_behind_a_name_are_left_out() -> None:
    assert letters("Xanthe (XYZ) came") == letters("Xanthe came")


def test_a_known_place_is_one_token() -> None:
    found = tokenize("in Nova Terra now", "en", {3: (13, "L")}, frozenset({0}))
    assert [(token.letter, token.start, token.end) for token in found if token.letter == "L"] == [("L", 3, 13)]


def test_a_possessive_is_its_own_token() -> None:
    assert letters("Xanthe's Bank") == "CvB"
    assert letters("Xanthe’s Bank") == "CvB"


def test_a_french_elision_is_its_own_token() -> None:
    assert letters("le maire d'Xanthe", "fr") == "tHoC"


@given(st.text(max_size=80))
def test_tokens_stand_in_order_and_hold_every_word(text: str) -> None:
    found = tokenize(text, "en", {}, frozenset({0}))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(len(token.letter) == 1 and text[token.start : token.end].strip() for token in found)
