"""A text made fit for analysis keeps the way back to the text as stored."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from comity.languages.text import dateline_end, prepare
from comity.records.clause import Span

COMPOSED = st.text(alphabet="abcđĐẽếéÀ.,\n\t \u00a0\u200b\u3000省市", max_size=60)
PLAIN = st.text(alphabet="abcđĐẽ éÀ.,\n\t \u00a0\u200b\u3000\u0301\u0323\u0302省市", max_size=60)
MARKED = st.lists(
    st.sampled_from(
        [
            "[harbour](http://port.example/a)",
            "**new**",
            "<b>",
            "</p>",
            "\\#",
            "Đ",
            " ",
            "\n\n",
            "\u1ebfn",
            "é",
            "date 2024",
        ]
    ),
    max_size=12,
).map("".join)


def back(text: str, quote: str) -> str:
    """The stored words that a stretch of the clean text came from."""
    prepared = prepare(text)
    start = prepared.text.index(quote)
    here = prepared.original(Span(start, start + len(quote)))
    return text[here.start : here.end]


@given(PLAIN | MARKED | st.text(max_size=40))
def test_every_clean_character_has_an_offset_in_the_stored_text(text: str) -> None:
    prepared = prepare(text)
    assert len(prepared.starts) == len(prepared.ends) == len(prepared.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(prepared.starts, prepared.ends, strict=True))
    assert list(prepared.starts) == sorted(prepared.starts)


def reads_the_same(text: str, start: int, end: int) -> bool:
    """Whether a clean stretch and the stored one it leads back to are the same but for white space."""
    prepared = prepare(text)
    here = prepared.original(Span(start, end))
    stored = unicodedata.normalize("NFC", text[here.start : here.end]).replace("\u200b", "")
    return "".join(prepared.text[start:end].split()) == "".join(stored.split())


@given(COMPOSED, st.data())
def test_a_clean_span_leads_back_to_words_that_read_the_same(text: str, data: st.DataObject) -> None:
    length = len(prepare(text).text)
    assume(length)
    start = data.draw(st.integers(0, length - 1))
    end = data.draw(st.integers(start + 1, length))
    assert reads_the_same(text, start, end)


@given(COMPOSED, st.data())
def test_a_clean_span_of_decomposed_words_loses_no_mark_at_its_end(text: str, data: st.DataObject) -> None:
    stored = unicodedata.normalize("NFD", text)
    length = len(prepare(stored).text)
    assume(length and not unicodedata.is_normalized("NFC", stored))
    at = next(i for i, character in enumerate(stored) if not unicodedata.combining(character))
    assume(unicodedata.is_normalized("NFD", prepare(stored).text[0]) and at == 0)
    assert reads_the_same(stored, 0, data.draw(st.integers(1, length)))


def test_a_clean_span_of_decomposed_words_loses_no_letter_at_its_start() -> None:
    assert back(unicodedata.normalize("NFD", "Bà Éva đến."), "Éva") == unicodedata.normalize("NFD", "Éva")


def test_full_width_digits_and_letters_are_plain_ones() -> None:
    assert prepare("Ngày ２５/９, ＴＰ Hà Nội").text == "Ngày 25/9, TP Hà Nội"
    assert back("Ngày ２５/９", "25/9") == "２５/９"


def test_decomposed_marks_are_composed_and_none_is_cut_off() -> None:
    stored = unicodedata.normalize("NFD", "Bến Xanh đón đoàn.")
    assert prepare(stored).text == "Bến Xanh đón đoàn."
    assert back(stored, "Bế") == unicodedata.normalize("NFD", "Bế")


def test_white_space_is_folded() -> None:
    assert prepare("The  port\u00a0\u00a0opens\tsoon.").text == "The port opens soon."
    assert back("The  port\u00a0\u00a0opens\tsoon.", "port opens") == "port\u00a0\u00a0opens"


def test_a_link_leaves_its_words() -> None:
    stored = "The [new harbour](http://port.example/a_b) opens."
    assert prepare(stored).text == "The new harbour opens."
    assert back(stored, "new harbour") == "new harbour"


def test_tags_and_marks_of_emphasis_are_dropped() -> None:
    assert prepare("<p>The **new** harbour</p> opens.").text == "The new harbour opens."


def test_soft_hyphens_are_no_letters_and_stay_in_the_quote() -> None:
    stored = "The gov\u00ader\u00adnor spoke."
    assert prepare(stored).text == "The governor spoke."
    assert back(stored, "governor") == "gov\u00ader\u00adnor"


def test_a_comparison_is_no_tag() -> None:
    assert prepare("Losses were < 5 and > 3 tonnes.").text == "Losses were < 5 and > 3 tonnes."


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    stored = (
        "The mayor of the harbour town opened the new fish market on\n"
        "Monday together with the governor of the island across the\n"
        "strait.\n\nBoth sides spoke of the ferry.\n"
    )
    assert [line.strip() for line in prepare(stored).text.split("\n")] == [
        "The mayor of the harbour town opened the new fish market on Monday together with the governor of the island "
        "across the strait.",
        "Both sides spoke of the ferry.",
    ]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    stored = "The mayor opened the market.\nThe governor spoke of the ferry.\n"
    assert prepare(stored).text.split("\n")[:2] == ["The mayor opened the market.", "The governor spoke of the ferry."]


def test_entries_of_a_list_stay_apart() -> None:
    stored = (
        "They signed:\n1. An agreement on student exchange between two old universities;\n"
        "2. A memorandum on ports, fisheries and the training of pilots.\n"
    )
    assert len(prepare(stored).text.strip().split("\n")) == 3


def test_a_date_line_at_the_head_is_left_out() -> None:
    assert prepare(" date 2023-09-25 The market opened.").text == "The market opened."


@pytest.mark.parametrize(
    "line",
    [
        "HANOI (VNA) - The market opened.",
        "LISBON, May 3 - The market opened.",
        "Lisbon, May 3 (PNS) -- The market opened.",
        "Dakar (APS) – The market opened.",
        "Rabat, le 3 mai 2024 (MAP) - The market opened.",
        "VNA/VNS - The market opened.",
    ],
)
def test_the_body_begins_behind_a_dateline(line: str) -> None:
    assert line[dateline_end(line, 0) :] == "The market opened."


@pytest.mark.parametrize(
    "line",
    ["The market opened.", "Lisbon - Porto trains are faster.", "The long-term plan (2025) - a good one - was read."],
)
def test_what_is_no_dateline_is_body(line: str) -> None:
    assert dateline_end(line, 0) == 0
