"""What people decided stands on every page, in every language, with who, when and why."""

from dataclasses import replace

import pytest

from comity.exports import (
    record_json,
    record_terminal,
    report_markdown,
    review_html,
    review_report,
    review_terminal,
    to_text,
)
from comity.exports.decided import decided
from comity.exports.wording import LANGUAGES, wording
from comity.records import Record
from comity.records.record import Decided, WithdrawnEntry
from tests.exports.making import example
from tests.review.example import RECORD

TIME = "2024-05-22T08:00:00.000Z"
MARKS = (
    Decided(7, "corrected", "person:Lan Hồ", TIME, "<b>the minutes</b>", "date", "2024-05-01", "2024-05-02"),
    Decided(8, "status-set", "person:Lan Hồ", TIME, "", "status", "complete", None),
    Decided(9, "confirmed", "person:Lan Hồ", TIME),
    Decided(10, "judged", "person:Lan Hồ", TIME, value="same"),
    Decided(11, "judged", "person:Lan Hồ", TIME, value="different"),
    Decided(12, "marked", "person:Lan Hồ", TIME),
    Decided(13, "corrected", "person:Lan Hồ", TIME, "", "place", {"name": "Huế", "code": "VN-26"}, None),
    Decided(14, "corrected", "person:Lan Hồ", TIME, "", "areas", ["trade", "no-such"], ["health"]),
    Decided(15, "corrected", "person:Lan Hồ", TIME, "", "planned", True, False),
)


def decided_record() -> Record:
    one = replace(RECORD.engagements[0], decided=MARKS)
    gone = WithdrawnEntry(
        "c-x", "commitment", ("a.txt#c1",), (Decided(9, "withdrawn", "person:Lan Hồ", TIME, "error"),)
    )
    return replace(RECORD, engagements=(one, *RECORD.engagements[1:]), withdrawn=(gone,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_decision_is_a_sentence_with_who(language: str) -> None:
    told = decided(MARKS, wording(language))
    assert len(told) == len(MARKS)
    assert all("Lan Hồ" in one for one in told)
    assert "<b>the minutes</b>" in told[0]
    assert "Huế" in told[6]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_page_shows_decisions_and_what_was_withdrawn(language: str) -> None:
    page = to_text(record_terminal(decided_record(), language), 200)
    assert page.count("Lan Hồ") == len(MARKS) + 1
    assert wording(language)("withdrawn") in page


def test_the_review_pages_show_decisions_and_escape_their_words() -> None:
    review = example()
    one = review.engagements[0]
    review = replace(
        review, engagements=(replace(one, entry=replace(one.entry, decided=MARKS)), *review.engagements[1:])
    )
    page = review_html(review)
    assert page.count('<p class="decided">') == len(MARKS)
    assert "&lt;b&gt;the minutes&lt;/b&gt;" in page
    assert to_text(review_terminal(review), 300).count("Lan Hồ") == len(MARKS)
    assert report_markdown(review_report(review, "en")).count("Lan Hồ") == len(MARKS)


def test_json_names_decisions_only_where_there_are_some() -> None:
    assert '"decided"' not in record_json(RECORD)
    assert '"withdrawn"' not in record_json(RECORD)
    page = record_json(decided_record())
    assert page.count('"decided"') == 2
    assert '"by": "person:Lan Hồ"' in page
