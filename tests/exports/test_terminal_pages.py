"""Pages of the terminal: 80 columns, no colour needed, nothing that steers the terminal."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import RenderableType

from comity.exports import reading_terminal, record_terminal, review_terminal, to_text
from comity.exports.terminal.marking import Span, marked, spans
from comity.exports.terminal.words import clean
from comity.exports.wording import LANGUAGES
from comity.records import Alternative, Record
from tests.exports.making import HOSTILE, example, hostile
from tests.review.example import DOCUMENTS, READINGS, RECORD


def pages(language: str = "en") -> list[RenderableType]:
    readings = [reading_terminal(one, language) for one in READINGS.values()]
    return [*readings, record_terminal(RECORD, language), review_terminal(example(), language)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(language: str, width: int) -> None:
    for page in pages(language):
        assert all(cell_len(row) <= width for row in to_text(page, width).splitlines())


def test_without_colour_there_is_no_code_and_with_colour_there_is() -> None:
    for page in pages():
        assert "\x1b" not in to_text(page)
        assert "\x1b[" in to_text(page, colour=True)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_cannot_steer(words: str) -> None:
    review, reading = hostile(words)
    for page in (review_terminal(review), reading_terminal(reading)):
        text = to_text(page)
        assert not [one for one in text if unicodedata.category(one) == "Cc" and one != "\n"]
        assert "\u202e" not in text
        assert all(cell_len(row) <= 80 for row in text.splitlines())


def test_every_finding_is_marked_in_the_text_without_colour() -> None:
    text = to_text(reading_terminal(READINGS["autumn.txt"]), 400)
    assert "[held talks with Li Wen]e1," in text
    assert "[train twenty metro engineers from Hà Nội]c5." in text


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "or perhaps said by Li Wen (CN-GD)"),
        ("fr", "ou peut-être dit par Li Wen (CN-GD)"),
        ("vi", "hoặc có thể do Li Wen (CN-GD) nói"),
        ("zh", "或为Li Wen（CN-GD）所言"),
    ],
)
def test_a_second_reading_of_who_is_meant_is_told(language: str, told: str) -> None:
    other = (Alternative("speaker", "Li Wen", "CN-GD"),)
    reading = READINGS["autumn.txt"]
    said = tuple(replace(one, alternatives=other) for one in reading.commitments)
    record = replace(RECORD, commitments=tuple(replace(one, alternatives=other) for one in RECORD.commitments))
    assert told in to_text(reading_terminal(replace(reading, commitments=said), language), 200)
    assert told in to_text(record_terminal(record, language), 200)


@given(st.data())
def test_marking_only_adds_brackets(data: st.DataObject) -> None:
    text = data.draw(
        st.text(st.characters(categories=("L", "P", "Zs"), exclude_characters="[]"), min_size=1, max_size=40)
    )
    edge = st.integers(0, len(text))
    drawn = data.draw(st.lists(st.tuples(edge, edge).filter(lambda pair: pair[0] < pair[1]), max_size=5))
    found = sorted((Span(a, b, "7", "") for a, b in drawn), key=lambda span: (span.start, -span.end))
    plain = marked(text, found).plain
    assert plain.replace("[", "").replace("]7", "") == clean(text)
    assert plain.count("[") == plain.count("]7") == len(found)


def test_spans_follow_the_text() -> None:
    found = spans(READINGS["autumn.txt"])
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert len(found) == 9


def test_the_review_quotes_every_commitment() -> None:
    text = " ".join(to_text(review_terminal(example())).split())
    quotes = [one.quote for c in example().commitments for one in c.quotes]
    assert all(quote in text for quote in quotes)
    assert len(quotes) == 8


def test_the_record_shows_where_sources_differ() -> None:
    text = " ".join(to_text(record_terminal(RECORD)).split())
    assert "Sources differ on place: Guangzhou (CN-GD) [autumn.txt#e1] | Foshan (CN-GD) [automne.txt#e1]." in text


def test_nothing_found_is_said() -> None:
    assert "The record is empty." in to_text(record_terminal(Record()))
    bare = READINGS["autumn.txt"].__class__(DOCUMENTS[0])
    assert "Nothing was found in this document." in to_text(reading_terminal(bare))
