"""Resolving one expression: publication, earlier dates, tense; and never inventing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.languages.times import find
from comity.reading.dates.meaning import resolve
from comity.records import edtf
from comity.records.errors import InvalidValue
from comity.records.times import Anchor, Modifier, Tense, TimeExpression, TimeKind, TimePoint, TimeUnit


def date_of(
    text: str, published: str | None, previous: str | None = None, tense: str | None = None, language: str = "en"
) -> str | None:
    (expression,) = find(text, language)
    return resolve(expression, published, previous, tense)


@pytest.mark.parametrize(
    ("text", "published", "tense", "expected"),
    [
        ("September 25", "2023-09-25", None, "2023-09-25"),
        ("December 28", "2023-01-05", None, "2022-12-28"),
        ("January 5", "2023-12-28", None, "2024-01-05"),
        ("June 1", "2023-09-25", "past", "2023-06-01"),
        ("June 1", "2023-09-25", "future", "2024-06-01"),
        ("October 3", "2023-09-25", "past", "2022-10-03"),
        ("September 26", "2023-09-25", "past", "2023-09-26"),
        ("Tuesday", "2023-09-27", "past", "2023-09-26"),
        ("Tuesday", "2023-09-27", "future", "2023-10-03"),
        ("Wednesday", "2023-09-27", "past", "2023-09-27"),
        ("Wednesday", "2023-09-27", "future", "2023-09-27"),
        ("last Wednesday", "2023-09-27", None, "2023-09-20"),
        ("October", "2023-09-27", "past", "2022-10"),
        ("October", "2023-09-27", "future", "2023-10"),
        ("the first quarter", "2023-09-27", "future", "2024-33"),
        ("29 February", "2023-09-27", "future", "2024-02-29"),
    ],
)
def test_year_and_direction(text: str, published: str, tense: str | None, expected: str) -> None:
    assert date_of(text, published, tense=tense) == expected


@pytest.mark.parametrize(
    "text",
    [
        "last year",
        "today",
        "yesterday",
        "Tuesday",
        "September 25",
        "last week",
        "two years ago",
        "this month",
        "the same day",
    ],
)
def test_nothing_is_invented_without_any_date(text: str) -> None:
    assert date_of(text, None) is None


@pytest.mark.parametrize("text", ["today", "yesterday", "Tuesday", "last week", "two weeks ago"])
def test_an_earlier_date_is_no_publication_day(text: str) -> None:
    assert date_of(text, None, "2023-09-28") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("last year", "2022"), ("September 28", "2023-09-28"), ("October", "2023-10"), ("next month", "2023-10")],
)
def test_an_earlier_date_gives_the_year(text: str, expected: str) -> None:
    assert date_of(text, None, "2023-09-28") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2023-09"),
        ("le 25 septembre", "2023-09-25"),
        ("last month", "2023-08"),
        ("last year", "2022"),
        ("yesterday", None),
        ("Tuesday", None),
        ("this week", None),
    ],
)
def test_publication_known_to_the_month(text: str, expected: str | None) -> None:
    language = "fr" if text.startswith("le ") else "en"
    assert date_of(text, "2023-09", language=language) == expected


@pytest.mark.parametrize(
    ("text", "previous", "expected"),
    [
        ("the same day", "2023-09-25", "2023-09-25"),
        ("the previous day", "2024-03-01", "2024-02-29"),
        ("two weeks later", "2023-09-25", "2023-10-09~"),
        ("the following month", "2023-12-04", "2024-01"),
        ("that year", "1996-04", "1996"),
        ("the next day", "2023-09", None),
        ("the next day", "2023-09-25/2023-09-29", None),
        ("the following year", "2022/2024", None),
        ("the same period last year", "2023-35", "2022-35"),
        ("a year earlier", "2023-35", "2022-35"),
    ],
)
def test_dates_counted_from_an_earlier_one(text: str, previous: str, expected: str | None) -> None:
    assert date_of(text, "2023-12-30", previous) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("3/4/2024", None, "2024"),
        ("3/4/2024", "2024-04-05", "2024-04-03"),
        ("3/4/2024", "2024-03-06", "2024-03-04"),
        ("3/4/2024", "2025-06-01", "2024"),
        ("13/4/2024", None, "2024-04-13"),
        ("4/13/2024", None, "2024-04-13"),
        ("4/4/2024", None, "2024-04-04"),
    ],
)
def test_figures_that_could_be_swapped(text: str, published: str | None, expected: str) -> None:
    assert date_of(text, published) == expected


def test_figures_are_day_first_in_french_and_vietnamese() -> None:
    assert date_of("le 3/4/2024", None, language="fr") == "2024-04-03"
    assert date_of("ngày 3/4/2024", None, language="vi") == "2024-04-03"


@pytest.mark.parametrize("text", ["27 years", "every year", "recently", "in the coming days"])
def test_what_is_no_date_has_none(text: str) -> None:
    expressions = find(text, "en")
    assert [resolve(x, "2023-09-27") for x in expressions] == [None]


@pytest.mark.parametrize("published", ["yesterday", "2023-13", "25/9/2023"])
def test_a_publication_date_must_be_edtf(published: str) -> None:
    with pytest.raises(InvalidValue):
        date_of("today", published)


@pytest.mark.parametrize(
    ("published", "expected"), [("2023-09-27~", "2022"), ("2023-09/..", "2022"), ("2022/2023", None)]
)
def test_publication_that_is_not_sure(published: str, expected: str | None) -> None:
    assert date_of("last year", published) == expected


POINTS = st.builds(
    TimePoint,
    year=st.none() | st.integers(1, 2500),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    weekday=st.none() | st.integers(1, 7),
    part=st.none() | st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41]),
    unit=st.none() | st.sampled_from(list(TimeUnit)),
    shift=st.none() | st.integers(-9999, 9999),
    anchor=st.sampled_from(list(Anchor)),
    side=st.none() | st.sampled_from([-1, 0, 1]),
    keeps=st.booleans(),
)
DATES = st.none() | st.sampled_from(
    [
        "2023",
        "2023-09",
        "2024-02-29",
        "2023-35",
        "2023-09-25/2023-09-29",
        "2019/..",
        "../2026",
        "2013~",
        "0001-01-01",
        "9999-12-31",
    ]
)


@given(
    st.builds(
        TimeExpression,
        start=st.just(0),
        end=st.just(1),
        kind=st.sampled_from(list(TimeKind)),
        first=POINTS,
        last=st.none() | POINTS,
        modifiers=st.lists(st.sampled_from(list(Modifier)), max_size=2).map(tuple),
        tense=st.none() | st.sampled_from(list(Tense)),
    ),
    DATES,
    DATES,
    st.sampled_from([None, "past", "future"]),
)
def test_whatever_is_asked_the_answer_is_edtf_or_none(
    expression: TimeExpression, published: str | None, previous: str | None, tense: str | None
) -> None:
    value = resolve(expression, published, previous, tense)
    assert value is None or edtf.check(value) == value
    assert expression.is_date or value is None


@given(st.dates().map(lambda day: day.isoformat()), st.sampled_from(["past", "future"]))
def test_a_weekday_lies_within_a_week_on_the_side_of_its_tense(published: str, tense: str) -> None:
    value = date_of("Tuesday", published, tense=tense)
    if value is not None:
        assert value <= published if tense == "past" else value >= published
