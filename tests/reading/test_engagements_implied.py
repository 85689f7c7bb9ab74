"""Meetings told by what was said there, by a title, by a noun that takes place, or by a group that visits."""

import pytest

from tests.reading.reports import MET, engagement, reading_of

DAY = "2024-05-03"


def kinds(text: str, title: str | None = None) -> list[tuple[str, str | None]]:
    """The kind and the date of each engagement of a text."""
    return [(e.kind.value, e.date) for e in reading_of(text, title=title).engagements]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Mayor Ines Duarte of Lisbon exchanged views with Governor Ken Mori of Hokkaido on May 3.", "talks"),
        ("Mayor Ines Duarte of Lisbon discussed ports with Governor Ken Mori of Hokkaido on May 3.", "talks"),
        ("Mayor Ines Duarte of Lisbon joined Governor Ken Mori of Hokkaido for talks on May 3.", "talks"),
        ("Mayor Ines Duarte of Lisbon spoke to the Governor of Hokkaido, Ken Mori, on May 3.", "call"),
        ("Mayor Ines Duarte of Lisbon held a telephone talk with Governor Ken Mori of Hokkaido on May 3.", "call"),
        ("Mayor Ines Duarte of Lisbon paid a visit to the Governor of Hokkaido, Ken Mori, on May 3.", "courtesy-call"),
        ("The talks on the ferry treaty between Portugal and Japan took place in Rabat on May 3.", "talks"),
        ("Ambassador Ines Duarte of Portugal presented credentials to Emperor Ken Mori of Japan on May 3.", "ceremony"),
        ("Mayor Ines Duarte of Lisbon returned on May 3 from a trade mission to Hokkaido.", "visit"),
        ("A Portuguese delegation visited Hokkaido on May 3.", "visit"),
        ("The Mayor of Lisbon visited Hokkaido on May 3.", "visit"),
    ],
)
def test_each_way_to_tell_of_a_meeting_tells_of_one(told: str, kind: str) -> None:
    assert kinds(told) == [(kind, DAY)]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Mayor Duarte's call with the Governor of Hokkaido", "call"),
        ("Mayor Duarte meets the Governor of Hokkaido", "meeting"),
    ],
)
def test_what_two_discussed_is_told_by_the_title(title: str, kind: str) -> None:
    told = "Mayor Ines Duarte of Lisbon and Governor Ken Mori of Hokkaido discussed ports."
    assert kinds(told, title) == [(kind, None)]
    assert kinds(told) == []


def test_a_mission_that_is_concluded_is_no_paper() -> None:
    assert kinds("Mayor Ines Duarte of Lisbon concluded a trade mission to Hokkaido on May 3.") == [("visit", DAY)]


def test_a_delegation_is_not_of_the_place_that_it_visits() -> None:
    found = engagement("A Kenyan delegation visited Hokkaido on May 3.")
    assert [p.side for p in found.participants] == ["KE"]


def test_a_delegation_may_be_from_a_sister_city() -> None:
    found = engagement("The city of Leipzig welcomed a delegation from its sister city Addis Ababa on May 3.")
    assert [p.side for p in found.participants] == ["DE-SN", "ET-AA"]


@pytest.mark.parametrize(
    "told",
    [
        "The 5th Joint Trade Committee meeting is scheduled to take place in Osaka on June 12.",
        "The 5th meeting of the Joint Trade Committee is scheduled for June 12 in Osaka.",
    ],
)
def test_a_meeting_of_a_joint_body_may_be_scheduled(told: str) -> None:
    (_, coming) = reading_of(MET + told).engagements
    assert (coming.kind.value, coming.date, coming.planned) == ("conference", "2024-06-12", True)


@pytest.mark.parametrize(
    "told",
    [
        "They looked forward to President Costa's visit to Japan in October.",
        "They discussed the upcoming visit of President Costa to Japan in October.",
    ],
)
def test_a_visit_looked_forward_to_is_still_to_come(told: str) -> None:
    reading = reading_of(MET + told)
    assert [(e.date, e.planned) for e in reading.engagements[1:]] == [("2024-10", True)]
    assert reading.references == ()


@pytest.mark.parametrize(
    ("told", "kind", "date"),
    [
        ("They recalled their March 3 phone call.", "call", "2024-03-03"),
        ("As discussed at their summit in November, they will build ports.", "conference", "2023-11"),
        ("He recalled his conversation with Governor Jun Abe in 2021.", "talks", "2021"),
        ("They welcomed the outcomes of the trade dialogue held in Lisbon on November 3, 2023.", "talks", "2023-11-03"),
    ],
)
def test_what_was_held_before_is_leaned_on(told: str, kind: str, date: str) -> None:
    reading = reading_of(MET + told)
    assert [(r.kind.value, r.date) for r in reading.references] == [(kind, date)]
    assert len(reading.engagements) == 1


def test_what_goes_on_with_a_former_visit_is_as_long_ago() -> None:
    reading = reading_of(MET + "The mayor had visited Osaka in 2021 and met Governor Jun Abe.")
    assert [r.kind.value for r in reading.references] == ["visit", "meeting"]
    assert len(reading.engagements) == 1


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Meeting Governor Ken Mori of Hokkaido on May 3, Mayor Ines Duarte of Lisbon spoke of ports.", "meeting"),
        ("Meeting on May 3, Mayor Ines Duarte of Lisbon and Governor Ken Mori of Hokkaido asked for ports.", "meeting"),
        (
            "All is well, Mayor Ines Duarte of Lisbon told Governor Ken Mori of Hokkaido at a meeting on May 3.",
            "meeting",
        ),
        ("All is well, Mayor Ines Duarte of Lisbon told Governor Ken Mori of Hokkaido in a call on May 3.", "call"),
        (
            "During talks with Governor Ken Mori of Hokkaido on May 3, Mayor Ines Duarte of Lisbon pitched a ferry.",
            "talks",
        ),
        (
            "A meeting on May 3 brought together Mayor Ines Duarte of Lisbon and Governor Ken Mori of Hokkaido.",
            "meeting",
        ),
        ("Mayor Ines Duarte of Lisbon, welcomed on May 3 by Governor Ken Mori of Hokkaido, left a gift.", "reception"),
        (
            "Mayor Ines Duarte of Lisbon thanked Governor Ken Mori of Hokkaido. The meeting took place on May 3.",
            "meeting",
        ),
        ("Mayor Ines Duarte of Lisbon rang Governor Ken Mori of Hokkaido on May 3.", "call"),
    ],
)
def test_both_who_met_are_known_however_the_sentence_goes(told: str, kind: str) -> None:
    (found,) = reading_of(told).engagements
    assert (found.kind.value, found.date) == (kind, DAY)
    assert {p.side for p in found.participants} == {"PT-11", "JP-01"}


def test_a_place_before_a_name_is_whom_somebody_acts_for() -> None:
    found = engagement("Lisbon's Ines Duarte met Hokkaido's Ken Mori on May 3.")
    assert [(p.name, p.side) for p in found.participants] == [("Ines Duarte", "PT-11"), ("Ken Mori", "JP-01")]


def test_a_meeting_that_another_thing_followed_is_told() -> None:
    text = (
        "Lisbon and Hokkaido agreed to build a ferry, following a meeting of Mayor Ines Duarte and Governor Ken Mori."
    )
    assert kinds(text) == [("meeting", None)]


def test_a_statement_is_issued_at_a_meeting_and_not_at_a_signing() -> None:
    text = "Mayor Ines Duarte of Lisbon and Governor Ken Mori of Hokkaido issued a joint statement on May 3."
    assert kinds(text) == [("meeting", DAY)]


def test_papers_that_will_be_signed_tell_of_a_signing_to_come() -> None:
    (_, signing) = reading_of(MET + "Several agreements will be signed in June.").engagements
    assert (signing.kind.value, signing.date, signing.planned) == ("signing", "2024-06", True)


def test_a_call_by_somebody_is_paid_and_one_from_somebody_is_on_the_telephone() -> None:
    text = "Governor Ken Mori of Hokkaido received a call {} Mayor Ines Duarte of Lisbon on May 3."
    (paid,), (made,) = (reading_of(text.format(word)).engagements for word in ("by", "from"))
    assert [paid.kind.value, made.kind.value] == ["courtesy-call", "call"]
    assert {p.name: p.role.value for p in paid.participants} == {"Ken Mori": "host", "Ines Duarte": "guest"}


def test_what_a_government_does_with_groups_at_home_is_no_engagement() -> None:
    text = "The President of Portugal, Ines Duarte, convened Portuguese small business leaders in Lisbon on May 3. "
    assert kinds(text + "Firms from around the world look to Portugal, she said.") == []


def test_the_next_round_agreed_on_is_another_engagement_that_is_to_come() -> None:
    told = "Both sides agreed to hold the next round of consultations in Rabat."
    (met, coming) = reading_of(MET + told).engagements
    assert len(met.evidence) == 1
    assert (coming.place and coming.place.name, coming.planned) == ("Rabat", True)


def test_an_office_before_a_counterpart_is_another_than_he() -> None:
    found = engagement("The Kenyan foreign minister and his Peruvian counterpart Luis Quispe met in Lima on May 3.")
    assert {(p.name, p.side) for p in found.participants} == {("Luis Quispe", "PE"), ("Kenyan foreign minister", "KE")}


def test_a_delegation_that_is_somewhere_is_not_from_there() -> None:
    found = engagement("A delegation from the Korean city of Gumi is in Otsu this week.")
    assert (found.kind.value, [p.side for p in found.participants]) == ("visit", ["KR-47"])


def test_whom_one_meets_behind_a_ceremony_was_not_at_it() -> None:
    text = (
        "Mayor Ines Duarte of Lisbon attended the opening of an office in Rabat and met Governor Ken Mori of Hokkaido."
    )
    ceremony, meeting = reading_of(text).engagements
    assert [len(e.participants) for e in (ceremony, meeting)] == [1, 2]


def test_those_named_with_the_day_of_a_ceremony_signed_on_it() -> None:
    text = (
        "Mayor Ines Duarte of Lisbon signed a pact with Governor Ken Mori of Hokkaido at a ceremony in Rabat on May 3."
    )
    assert kinds(text) == [("signing", DAY)]


def test_letters_behind_a_name_and_the_address_before_it_are_no_part_of_it() -> None:
    text = "Mayor Ines Duarte of Lisbon met with The Hon Ann Reed MP, Minister for Trade of Australia, on May 3."
    assert [(p.name, p.side) for p in engagement(text).participants] == [("Ines Duarte", "PT-11"), ("Ann Reed", "AU")]


def test_an_office_that_several_share_behind_their_names_is_nobody_else() -> None:
    text = (
        "Mayor Ines Duarte of Lisbon met Senator Ann Reed (Ohio), Senator Tom Hale (Iowa), Chairs of the Japan Group."
    )
    assert [p.name for p in engagement(text).participants] == ["Ines Duarte", "Ann Reed", "Tom Hale"]
