"""Lines that were broken because they were full are told from paragraphs."""

import textwrap

import pytest

from comity.languages.text import prepare
from comity.languages.wrapping import filled_lines
from tests.reading.test_local_reports import HEADLINE, STORY


@pytest.mark.parametrize("width", [60, 72, 80, 98])
@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \n"])
@pytest.mark.parametrize("headline", [HEADLINE, HEADLINE[:34]])
def test_a_headline_of_any_length_does_not_hide_that_the_story_below_it_is_broken(
    headline: str, between: str, width: int
) -> None:
    text = headline + between + textwrap.fill(STORY, width)
    assert prepare(text).text == headline + "\n" + STORY


def test_a_first_line_that_had_room_for_one_word_is_no_headline() -> None:
    text = (
        "Governor Ana Reis met on Monday with Mayor Jonas Weber\n"
        "Hansen of Bremen about the harbours, which both of them mean to widen,\n"
        "and about the ten engineers who are to work with the other side for a\n"
        "season.\n"
    )
    assert prepare(text).text.startswith(
        "Governor Ana Reis met on Monday with Mayor Jonas Weber Hansen of Bremen about"
    )


def test_a_broken_paragraph_is_joined_between_others_that_are_not() -> None:
    whole = [STORY, "Both cities " + STORY[42:]]
    text = "\n".join([whole[0], "", textwrap.fill(whole[1], 70), "", whole[0]])
    assert prepare(text).text == "\n".join([whole[0], whole[1], whole[0]])


def test_a_number_goes_on_in_the_next_line_and_an_entry_with_a_number_does_not() -> None:
    full = (
        "The two provinces will mark their friendship, which has lasted for\n"
        "70 years, with a joint regatta on the river\n"
    )
    assert len(filled_lines("A headline\n\n" + full)) > 0
    entries = "The mayors of the two cities wish to do these things together\n1. build a bridge\n2. plant a wood\n"
    assert not filled_lines("A headline\n\n" + entries)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor of Porto receives the delegation of Macao for two days\n"
        "Porto and Macao sign a plan of schools for five years",
        "First news of the day, longer than fifty characters, closed.\n"
        "second line that begins small but stands behind a stop",
    ],
)
def test_lines_of_their_own_stay_apart(text: str) -> None:
    assert not filled_lines("One\n\n" + text)
