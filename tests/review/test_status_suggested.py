"""What status the links of a commitment suggest, and what they must never suggest."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from comity.records import Act, Document, Reading
from comity.records.review import HELD_UP, ReviewedCommitment, ReviewedReport
from comity.records.status import Status, StatusSuggestion
from comity.review.links import RULES, Matter, follow
from comity.review.naming import Naming
from comity.review.opening import open_points
from comity.review.reports import reports
from comity.review.sides import Sides
from comity.review.status import Suggesting
from comity.review.status.since import Since
from tests.review.example import Atlas
from tests.review.test_links_later import OURS, THEIRS, Case


def suggested(case: Case, told: Iterable[tuple[str, str]] = (), cadence: int | None = None) -> list[StatusSuggestion]:
    """The statuses of all commitments after reports (day, text), with a review that ends in 2026."""
    readings = {day: Reading(Document(day, text, "en", day)) for day, text in told}
    found = reports(readings, readings, Naming(Sides.of(("VN-HN", "CN-GD"), Atlas(), only=False), readings))
    commitments = _followed(case, found)
    suggesting = Suggesting({one.id: one for one in found}, Since(readings, "2026"), "2026", cadence, RULES)
    return [one.status for one in suggesting.all(commitments) if one.status]


def _followed(case: Case, found: tuple[ReviewedReport, ...]) -> tuple[ReviewedCommitment, ...]:
    return follow(Matter(tuple(case.commitments), tuple(case.engagements), tuple(case.instruments), found))


def test_nothing_found_is_no_evidence_with_what_was_searched() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "open a freight train", "logistics")
    (one,) = suggested(case, [("2025-01-01", "The mayor received guests."), ("2023-01-01", "Old news.")])
    assert (one.status, one.compliance, one.score) == (Status.NO_EVIDENCE, None, None)
    assert one.searched is not None
    assert (one.searched.documents, one.searched.first) == (1, "2025-01-01")


def test_a_report_that_names_the_thing_completes_it() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "open a freight train", "logistics")
    (one,) = suggested(case, [("2025-01-01", "The freight train was opened in the city.")])
    assert (one.status, one.compliance) == (Status.COMPLETE, 1)
    assert one.evidence == ("2025-01-01@0-41",)
    assert one.rules == RULES


def test_a_report_of_another_thing_in_the_area_completes_nothing() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "open a freight train", "logistics")
    (one,) = suggested(case, [("2025-01-01", "A cold storage warehouse was opened in the city.")])
    assert one.status is Status.NO_EVIDENCE


def test_what_goes_on_is_never_complete() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "continue the exchange of students", "education")
    (one,) = suggested(case, [("2025-01-01", "Twenty students were received for the exchange of students.")])
    assert (one.status, one.compliance) == (Status.SUBSTANTIAL, 0)


def test_asked_again_is_not_started_and_held_up_too() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "open a freight train", "logistics")
    case.said(Act.REQUEST, OURS, "2025-01-10", "open the freight train", "logistics")
    first, second = suggested(case, [("2025-06-01", "The freight train was delayed.")])
    assert first.status is second.status is Status.NOT_STARTED
    assert first.compliance == -1


def test_what_is_held_up_is_still_to_be_raised() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "open a freight train", "logistics")
    news = {"2025-06-01": Reading(Document("2025-06-01", "The freight train was delayed.", "en", "2025-06-01"))}
    found = reports(news, news, Naming(Sides.of(("VN-HN", "CN-GD"), Atlas(), only=False), news))
    (one,) = _followed(case, found)
    assert [link.reason.id for link in one.later] == [HELD_UP]
    assert [point.commitment for point in open_points([one])] == ["C1"]


def test_a_due_date_that_passed_is_overdue() -> None:
    case = Case()
    case.said(Act.PLEDGE, THEIRS, "2024-01-10", "open a freight train", "logistics")
    case.commitments[0] = replace(case.commitments[0], entry=replace(case.commitments[0].entry, due="2025"))
    assert suggested(case)[0].status is Status.OVERDUE
    assert suggested(case, [("2025-03-01", "The freight train was opened.")])[0].status is Status.COMPLETE


def test_longer_than_the_cadence_without_a_word_is_lapsed() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2023-01-10", "open a freight train", "logistics")
    news = [("2025-06-01", "The mayor received guests.")]
    assert suggested(case, news, cadence=12)[0].status is Status.LAPSED
    assert suggested(case, news, cadence=60)[0].status is Status.NO_EVIDENCE
    assert suggested(case, [], cadence=12)[0].status is Status.NO_EVIDENCE


def test_refused_stays_refused_unless_something_came_after() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "open a freight train", "logistics")
    no = ("2025-01-01", "The province declined the freight train.")
    assert suggested(case, [no])[0].status is Status.REFUSED
    assert suggested(case, [no, ("2025-09-01", "The freight train was opened.")])[0].status is Status.COMPLETE


def test_a_paper_in_a_broad_area_that_names_nothing_of_it_is_no_evidence() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "import more durians", "trade")
    case.signed("2024-05-01", "trade")
    assert suggested(case)[0].status is Status.NO_EVIDENCE


def test_a_paper_in_its_narrow_area_is_shown_but_is_no_step_where_it_names_nothing() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "train metro engineers", "urban-rail")
    case.signed("2024-05-01", "urban-rail")
    assert [link.to for link in _followed(case, ())[0].later] == ["I1"]
    assert suggested(case)[0].status is Status.NO_EVIDENCE


TOLD = [
    (
        "a second bridge",
        "infrastructure",
        "Lorries crossed the second bridge for the first time.",
        Status.COMPLETE,
    ),
    ("a second bridge", "infrastructure", "Ground was broken for the second bridge on Monday.", Status.LIMITED),
    ("a second bridge", "infrastructure", "Work on the second bridge has stalled.", Status.NOT_STARTED),
    (
        "training of nurses at the hospital",
        "health",
        "Nine nurses came to the hospital for training.",
        Status.SUBSTANTIAL,
    ),
    ("training of nurses at the hospital", "health", "The mayor said the hospital trains nurses.", Status.NO_EVIDENCE),
    ("training of nurses at the hospital", "health", "The museum showed drawings by nurses.", Status.NO_EVIDENCE),
    ("two ambulances", "health", "Both ambulances reached the city on Sunday.", Status.COMPLETE),
]


@pytest.mark.parametrize(("asked", "area", "news", "status"), TOLD)
def test_what_is_told_in_other_words(asked: str, area: str, news: str, status: Status) -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", asked, area)
    assert suggested(case, [("2025-06-01", news)])[0].status is status


def test_a_report_goes_to_the_commitment_that_it_fits_much_better() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "open a technical high school for tourism workers", "education")
    case.said(Act.PROPOSE, OURS, "2024-01-10", "a freight train for the school of tourism", "education")
    first, second = suggested(case, [("2025-06-01", "The technical high school for workers in tourism was opened.")])
    assert first.status is Status.COMPLETE
    assert second.status is Status.NO_EVIDENCE


def test_what_was_done_and_is_held_up_later_is_no_more_than_begun() -> None:
    case = Case()
    case.said(Act.PROPOSE, OURS, "2024-01-10", "open a freight train", "logistics")
    news = [("2025-01-01", "The freight train was opened."), ("2025-06-01", "The freight train is delayed.")]
    assert suggested(case, news)[0].status is Status.LIMITED


def test_naming_who_does_it_completes_nothing() -> None:
    case = Case()
    case.said(Act.PLEDGE, OURS, "2024-01-10", "companies setting up in the city", "invest")
    assert suggested(case, [("2025-06-01", "Nine companies set up in the city.")])[0].status is not Status.COMPLETE


def test_one_item_of_a_list_is_a_part_of_it() -> None:
    case = Case()
    case.said(Act.HOPE, OURS, "2024-01-10", "go further in health care, archives, rail freight and rugby", "")
    (one,) = suggested(case, [("2025-06-01", "Archives of the two cities were shown together.")])
    assert one.status in {Status.LIMITED, Status.SUBSTANTIAL}
