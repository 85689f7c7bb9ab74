"""Sentences that say what became of something: the examples of the cues, and where sentences end."""

import pytest

from comity.records import Document, Engagement, EngagementKind, Evidence, Reading
from comity.records.review import Basis, Progress
from comity.review.naming import Naming
from comity.review.reports import reports, sentences
from comity.review.reports.cues import Example, cues
from comity.review.sides import Sides
from tests.review.example import Atlas


@pytest.mark.parametrize("example", cues().examples, ids=lambda one: one.text[:40])
def test_the_examples_say_what_they_should(example: Example) -> None:
    assert (cues().of(example.text, example.language) or "") == example.progress


def test_sentences_end_at_stops_but_not_behind_titles() -> None:
    text = "Mr. Li opened the bridge. It carries lorries!\nA second one follows"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Mr. Li opened the bridge.",
        "It carries lorries!",
        "A second one follows",
    ]


def told(text: str, published: str = "2025-05-02") -> list[tuple[Progress, str | None, Basis | None, str]]:
    reading = Reading(Document("a.txt", text, "en", published))
    sides = Sides.of(("VN-HN", "CN-GD"), Atlas(), only=False)
    readings = {"a.txt": reading}
    found = reports(readings, ["a.txt"], Naming(sides, readings))
    assert all(text[q.start : q.end] == q.quote for one in found for q in one.quotes)
    return [(one.progress, one.date, one.basis, one.quotes[0].quote) for one in found]


def test_what_is_still_to_come_is_no_report() -> None:
    assert told("The two sides hoped that the bridge would be completed. The bridge was completed on time.") == [
        (Progress.DONE, "2025-05-02", Basis.REPORT, "The bridge was completed on time.")
    ]


def test_what_was_done_in_an_earlier_year_is_as_old_as_that() -> None:
    assert told("The bridge was completed in 2019.")[0][1:3] == ("2019", Basis.OWN)


def test_what_took_place_is_a_report_unless_it_is_found_already() -> None:
    text = "Lorries crossed the bridge on Monday."
    assert [one[0] for one in told(text)] == [Progress.DONE]
    assert told("The mayor said that lorries crossed the bridge.") == []
    met = Engagement("e1", EngagementKind.MEETING, (Evidence.of(text, 0, 7),), "2025-05-02", None, None, ())
    readings = {"a.txt": Reading(Document("a.txt", text, "en", "2025-05-02"), (met,))}
    sides = Sides.of(("VN-HN", "CN-GD"), Atlas(), only=False)
    assert reports(readings, ["a.txt"], Naming(sides, readings)) == ()
