"""What always holds of the expressions found, and what they mean before any date is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.languages import time_words
from comity.languages.times import find
from comity.records.times import Anchor, Modifier, Tense, TimeKind, TimePoint, TimeUnit

LANGUAGES = ("en", "fr", "vi", "zh")
SPACED = {"en": " ", "fr": " ", "vi": " ", "zh": ""}


@st.composite
def scraps(draw: st.DrawFn) -> tuple[str, str]:
    """A language, and time words, numbers and marks of it in any order."""
    language = draw(st.sampled_from(LANGUAGES))
    words = sorted(time_words.load(language).words)
    numbers = st.integers(0, 3000).map(str)
    marks = st.sampled_from(["-", ",", "(", ")", "/", ".", "\n", "'s", "25/9", "2023-09-25", "é", "e\u0301"])
    pieces = draw(st.lists(st.one_of(st.sampled_from(words), numbers, marks), max_size=25))
    return language, SPACED[language].join(pieces)


@given(scraps())
def test_expressions_lie_in_the_text_in_order_and_apart(scrap: tuple[str, str]) -> None:
    language, text = scrap
    expressions = find(text, language)
    ends = [0, *(x.end for x in expressions)]
    assert all(end <= x.start < x.end <= len(text) for end, x in zip(ends, expressions, strict=False))
    assert all((x.last is not None) == (x.kind is TimeKind.INTERVAL) for x in expressions if x.is_date)


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_can_be_searched(text: str, language: str) -> None:
    assert all(text[x.start : x.end].strip() for x in find(text, language))


@given(scraps(), st.text(alphabet="xyz .\n", max_size=20))
def test_words_before_move_the_places_and_nothing_else(scrap: tuple[str, str], before: str) -> None:
    language, text = scrap
    shift = len(before) + 2
    alone = [(x.start + shift, x.end + shift, x.first) for x in find(text, language)]
    assert [(x.start, x.end, x.first) for x in find(before + "\n\n" + text, language)] == alone


@pytest.mark.parametrize(
    ("text", "language", "kind", "point"),
    [
        ("25 September 2023", "en", TimeKind.ABSOLUTE, TimePoint(2023, 9, 25)),
        ("25 September", "en", TimeKind.PARTIAL, TimePoint(month=9, day=25)),
        ("last week", "en", TimeKind.RELATIVE, TimePoint(unit=TimeUnit.WEEK, shift=-1)),
        ("la semaine dernière", "fr", TimeKind.RELATIVE, TimePoint(unit=TimeUnit.WEEK, shift=-1)),
        ("tuần trước", "vi", TimeKind.RELATIVE, TimePoint(unit=TimeUnit.WEEK, shift=-1)),
        ("上周", "zh", TimeKind.RELATIVE, TimePoint(unit=TimeUnit.WEEK, shift=-1)),
        ("la veille", "fr", TimeKind.RELATIVE, TimePoint(unit=TimeUnit.DAY, shift=-1, anchor=Anchor.PREVIOUS)),
        ("next Friday", "en", TimeKind.PARTIAL, TimePoint(weekday=5, side=1)),
        ("第三季度", "zh", TimeKind.PARTIAL, TimePoint(part=35)),
        ("27 năm", "vi", TimeKind.DURATION, TimePoint(unit=None)),
        ("every Monday", "en", TimeKind.SET, TimePoint(weekday=1)),
        ("récemment", "fr", TimeKind.VAGUE, TimePoint()),
    ],
)
def test_meaning_is_the_same_in_every_language(text: str, language: str, kind: TimeKind, point: TimePoint) -> None:
    (expression,) = find(text, language)
    assert (expression.start, expression.end, expression.kind) == (0, len(text), kind)
    assert expression.first == point


@pytest.mark.parametrize(
    ("text", "language", "modifiers"),
    [
        ("late October 2022", "en", (Modifier.LATE,)),
        ("by the end of 2025", "en", (Modifier.END, Modifier.BY)),
        ("since 2019", "en", (Modifier.SINCE,)),
        ("jusqu'en 2026", "fr", (Modifier.UNTIL,)),
        ("vers 2019", "fr", (Modifier.APPROXIMATELY,)),
        ("đầu tháng 3/2024", "vi", (Modifier.EARLY,)),
        ("2025年底前", "zh", (Modifier.LATE, Modifier.BY)),
    ],
)
def test_modifiers_are_kept(text: str, language: str, modifiers: tuple[Modifier, ...]) -> None:
    (expression,) = find(text, language)
    assert expression.modifiers == modifiers


@pytest.mark.parametrize(
    ("text", "language", "tense"),
    [
        ("They will meet on Tuesday.", "en", Tense.FUTURE),
        ("They met on Tuesday.", "en", Tense.PAST),
        ("He visited the port, which opened Tuesday.", "en", Tense.PAST),
        ("The bridge will be opened Tuesday.", "en", Tense.FUTURE),
        ("They will meet. Tuesday is a holiday.", "en", None),
        ("Ils se reverront mardi.", "fr", Tense.FUTURE),
        ("Ils se sont revus mardi.", "fr", Tense.PAST),
        ("Đoàn sẽ tới vào thứ Ba.", "vi", Tense.FUTURE),
        ("代表团将于周二抵达。", "zh", Tense.FUTURE),
    ],
)
def test_verbs_around_suggest_a_tense(text: str, language: str, tense: Tense | None) -> None:
    (expression,) = find(text, language)
    assert expression.tense is tense
