"""Resolving all expressions of one text, each with those before it."""

from pathlib import Path

import pytest

from comity.languages.times import find
from comity.reading.dates.meaning import resolve_all

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "dates"


def dates(
    text: str, published: str | None, language: str = "en", tenses: tuple[str | None, ...] = ()
) -> list[str | None]:
    return list(resolve_all(find(text, language), published, tenses))


def test_the_same_day_is_the_last_day_told_not_a_year_named_between() -> None:
    text = "They met on 25 September. A 2019 pact was praised. Later the same day they left."
    assert dates(text, "2023-09-27") == ["2023-09-25", "2019", "2023-09-25"]


def test_the_same_day_is_not_one_of_long_ago() -> None:
    history = (
        "The port was founded on 7 January 1979, as the guide told at great length. " + "It is known for its tea. " * 9
    )
    text = f"They met on 25 September. {history}The same day they left."
    assert dates(text, "2023-09-27") == ["2023-09-25", "1979-01-07", "2023-09-25"]


def test_the_next_day_may_be_one_of_long_ago_when_just_named() -> None:
    text = "The port burnt on 7 January 1979. The next day it rained."
    assert dates(text, "2023-09-27") == ["1979-01-07", "1979-01-08"]


def test_a_comparison_does_not_move_the_time_of_the_story() -> None:
    text = "In the third quarter of 2022 exports rose from a year earlier. Imports fell from a year earlier."
    assert dates(text, "2023-09-27") == ["2022-35", "2021-35", "2021-35"]


def test_the_day_a_quarter_ended_on_tells_which_it_is_and_is_not_counted_from() -> None:
    text = "Trade for the quarter ended August 31 rose. A year earlier it had fallen."
    assert dates(text, "2023-11-02") == ["2023-35", "2023-08-31", "2022-35"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ahead of the trip, the ministry on Sunday issued a notice.", "2023-09-24"),
        ("The ceremony planned for Saturday was put off.", "2023-09-23"),
        ("They will come back, the mayor said Saturday.", "2023-09-23"),
        ("The exhibition will be opened Saturday.", "2023-09-30"),
        ("They were to meet on Saturday.", "2023-09-30"),
        ("The mayor was due in Hanoi on Saturday.", "2023-09-30"),
    ],
)
def test_a_weekday_goes_with_the_verb_beside_it(text: str, expected: str) -> None:
    assert dates(text, "2023-09-27")[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met thirty-two years ago.", "1991"),
        ("in January nineteen ninety-seven", "1997-01"),
        ("The year two thousand was the first.", "2000"),
    ],
)
def test_numbers_in_words(text: str, expected: str) -> None:
    assert dates(text, "2023-09-27") == [expected]


def test_without_publication_the_first_full_date_serves_those_before_it() -> None:
    text = "On September 28 they met; he had been there last year. Photo: September 28, 2023."
    assert dates(text, None) == ["2023-09-28", "2022", "2023-09-28"]


def test_without_any_full_date_nothing_is_known() -> None:
    assert dates("On September 28 they met, as last year.", None) == [None, None]


def test_stated_tenses_win_over_the_words_around() -> None:
    text = "They met on Tuesday and on Friday."
    assert dates(text, "2023-09-27") == ["2023-09-26", "2023-09-22"]
    assert dates(text, "2023-09-27", tenses=(None, "future")) == ["2023-09-26", "2023-09-29"]


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of dates is not beside the repository")
def test_timebank_values_reach_the_bar() -> None:
    from bench.dates import Score, measure, read  # noqa: PLC0415 -- only where its corpus is

    score = Score()
    for path in sorted(CORPUS.glob("TimeBank/*.tml")):
        measure(read(path), score, "")
    assert score.right / score.valued >= 0.855
    assert score.right / score.found >= 0.865
