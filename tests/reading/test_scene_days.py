"""The days of a report are resolved one after the other, those of related headlines left out."""

from tests.reading.reports import MET, reading_of


def test_the_same_day_is_the_day_named_before() -> None:
    text = MET + "On the same day, she held talks with Jun Abe, Mayor of Sapporo."
    assert [e.date for e in reading_of(text).engagements] == ["2024-05-03", "2024-05-03"]


def test_the_same_day_counts_from_no_year_named_between() -> None:
    text = MET + "They spoke of 2015. On the same day, she held talks with Jun Abe, Mayor of Sapporo."
    assert [e.date for e in reading_of(text).engagements] == ["2024-05-03", "2024-05-03"]


def test_a_report_without_a_date_counts_from_the_first_whole_day_it_names() -> None:
    text = (
        "Ines Duarte, Mayor of Lisbon, met with Ken Mori, Governor of Hokkaido, on May 3, 2024. "
        "On the same day, she held talks with Jun Abe, Mayor of Sapporo."
    )
    found = reading_of(text, published=None).engagements
    assert [e.date for e in found] == ["2024-05-03", "2024-05-03"]


def test_right_after_the_meeting_is_its_day() -> None:
    text = MET + "Right after the meeting, she held talks with Jun Abe, Mayor of Sapporo."
    assert [e.date for e in reading_of(text).engagements] == ["2024-05-03", "2024-05-03"]


def test_a_day_from_the_line_below_a_picture() -> None:
    text = (
        "Mayor Ines Duarte and Governor Ken Mori in Sapporo, May 3, 2024. (Photo: JNS)\n"
        "Ines Duarte, Mayor of Lisbon, met with Ken Mori, Governor of Hokkaido. They spoke for an hour about "
        "the ferry, the canal and the schools."
    )
    (found,) = reading_of(text).engagements
    assert found.date == "2024-05-03"
