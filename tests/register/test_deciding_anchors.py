"""Anchors: a finding is found again in another reading of its text, and in a corrected version of it."""

from dataclasses import replace
from typing import TypeVar

import pytest

from comity.records import Commitment, Engagement, Evidence, Instrument, Reading, Reference
from comity.records.decisions import ThingKind
from comity.register.deciding.anchors import Finding, Found, anchor, find
from tests.factories import document, reading

F = TypeVar("F", Engagement, Reference, Instrument, Commitment)
PUBLISHER_ADDS = "Correction: the date line was wrong in the first version of this report. "


def moved(given: Reading, by: str = PUBLISHER_ADDS) -> Reading:
    """The reading of the text with words put before it: every quote has moved."""

    def shift(finding: F) -> F:
        places = tuple(Evidence(e.start + len(by), e.end + len(by), e.quote) for e in finding.evidence)
        return replace(finding, evidence=places)

    return replace(
        given,
        document=replace(given.document, text=by + given.document.text),
        engagements=tuple(map(shift, given.engagements)),
        references=tuple(map(shift, given.references)),
        instruments=tuple(map(shift, given.instruments)),
        commitments=tuple(map(shift, given.commitments)),
    )


@pytest.mark.parametrize("finding", reading(1).findings, ids=lambda one: one.id)
def test_anchor_finds_its_finding_in_the_same_reading_and_where_the_text_moved(finding: Finding) -> None:
    held = anchor(reading(1).document.id, finding)
    assert find(held, reading(1)) == Found(finding.id)
    assert find(held, moved(reading(1))) == Found(finding.id)


def test_anchor_finds_what_a_newer_reader_numbers_and_bounds_otherwise() -> None:
    before = reading(1)
    asked = before.commitments[1]
    held = anchor(before.document.id, asked)
    wider = Evidence.of(before.document.text, asked.evidence[0].start - len("her side to "), asked.evidence[0].end)
    after = replace(before, commitments=(replace(asked, id="c9", evidence=(wider,)), before.commitments[0]))
    assert find(held, after) == Found("c9")


def test_anchor_is_not_taken_for_another_finding_when_its_own_is_gone() -> None:
    before = reading(1)
    held = anchor(before.document.id, before.commitments[1])
    assert find(held, replace(before, commitments=before.commitments[:1])) is None
    assert find(held, replace(before, commitments=())) is None


def test_anchor_tells_findings_on_the_same_words_apart_by_their_values() -> None:
    before = reading(1)
    one = before.commitments[0]
    other: Commitment = replace(one, id="c7", act=before.commitments[1].act, side="CN-XX", speaker="Chen Haiyu")
    both = replace(before, commitments=(other, one))
    assert find(anchor(before.document.id, one), both) == Found(one.id)
    assert find(anchor(before.document.id, other), both) == Found("c7")


def test_anchor_of_a_person_finds_the_name_as_it_is_written_now() -> None:
    before = reading(1)
    met = before.engagements[0]
    held = anchor(before.document.id, met, "Lê Thị Sáu")
    assert find(held, before) == Found("e1", "Lê Thị Sáu")
    renamed = replace(met, participants=(replace(met.participants[0], name="Le Thi Sau"), met.participants[1]))
    assert find(held, replace(before, engagements=(renamed,))) == Found("e1", "Le Thi Sau")
    assert find(held, replace(before, engagements=(replace(met, participants=met.participants[1:]),))) is None


def test_anchor_holds_what_the_finding_says() -> None:
    held = anchor(document(1).id, reading(1).engagements[0])
    assert held.kind is ThingKind.ENGAGEMENT
    assert held.values["date"] == "2024-05-03"
    assert held.evidence[0].quote == "received Chen Haiyu"
