"""Which engagements a report tells of: their kind, day, place, people and the visit they are part of."""

import pytest

from comity.records import EngagementKind, Place
from tests.reading.reports import MET, engagement, reading_of, roles, sides

KINDS = [
    ("met with", EngagementKind.MEETING),
    ("held talks with", EngagementKind.TALKS),
    ("received", EngagementKind.RECEPTION),
    ("paid a courtesy call on", EngagementKind.COURTESY_CALL),
    ("called on", EngagementKind.COURTESY_CALL),
    ("had a working session with", EngagementKind.WORKING_SESSION),
    ("spoke by phone with", EngagementKind.CALL),
    ("hosted a banquet for", EngagementKind.RECEPTION),
]
FRENCH_KINDS = [
    ("a rencontré", EngagementKind.MEETING),
    ("s'est entretenue avec", EngagementKind.MEETING),
    ("a tenu des discussions avec", EngagementKind.TALKS),
    ("a reçu", EngagementKind.RECEPTION),
    ("a eu une séance de travail avec", EngagementKind.WORKING_SESSION),
]


@pytest.mark.parametrize(("verb", "kind"), KINDS)
def test_the_kind_is_that_of_the_verb(verb: str, kind: EngagementKind) -> None:
    found = engagement(f"Ines Duarte, Mayor of Lisbon, {verb} Ken Mori, Governor of Hokkaido, on May 3.")
    assert found.kind is kind
    assert sides(found) == {"Ines Duarte": "PT-11", "Ken Mori": "JP-01"}


@pytest.mark.parametrize(("verb", "kind"), FRENCH_KINDS)
def test_the_kind_is_that_of_the_french_verb(verb: str, kind: EngagementKind) -> None:
    text = f"Hélène Vasseur, maire de Marseille, {verb} Ken Mori, gouverneur de Hokkaido, le 3 mai."
    assert engagement(text, "fr").kind is kind


def test_a_french_courtesy_call_is_one() -> None:
    text = (
        "Hélène Vasseur, maire de Marseille, a rendu une visite de courtoisie à Ken Mori, gouverneur de Hokkaido, "
        "le 3 mai."
    )
    assert engagement(text, "fr").kind is EngagementKind.COURTESY_CALL


def test_a_conference_attended_abroad_is_one() -> None:
    text = "Ines Duarte, Mayor of Lisbon, and Ken Mori, Governor of Hokkaido, attended a forum on fisheries in Sapporo."
    assert engagement(text).kind is EngagementKind.CONFERENCE


# -- days -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "date"), [("on May 3", "2024-05-03"), ("today", "2024-05-04"), ("on Friday", "2024-05-03"), ("", None)]
)
def test_the_day_is_counted_from_the_report(day: str, date: str | None) -> None:
    text = f"Ines Duarte, Mayor of Lisbon, met with Ken Mori, Governor of Hokkaido {day}.".replace(" .", ".")
    assert engagement(text).date == date


def test_a_report_without_a_date_gives_none_without_a_year() -> None:
    text = "Ines Duarte, Mayor of Lisbon, met with Ken Mori, Governor of Hokkaido, on May 3."
    (found,) = reading_of(text, published=None).engagements
    assert found.date is None


def test_a_visit_may_last_for_days() -> None:
    found = engagement("Ines Duarte, Mayor of Lisbon, paid a visit to Hokkaido from May 1 to May 4.")
    assert (found.kind, found.date) == (EngagementKind.VISIT, "2024-05-01/2024-05-04")


def test_meetings_on_two_days_are_two() -> None:
    text = MET + "On May 4, she held talks with Jun Abe, Mayor of Sapporo."
    assert [e.date for e in reading_of(text).engagements] == ["2024-05-03", "2024-05-04"]


def test_a_meeting_told_twice_is_one() -> None:
    text = MET + "At the meeting, Ms. Duarte thanked Mr. Mori."
    assert len(reading_of(text).engagements) == 1


# -- places ---------------------------------------------------------------------------------------


def test_the_place_is_where_the_sentence_puts_it() -> None:
    text = "Ines Duarte, Mayor of Lisbon, met with Ken Mori, Governor of Hokkaido, in Sapporo on May 3."
    assert engagement(text).place == Place("Sapporo", "JP-01", 2128295)


@pytest.mark.parametrize("line", ["SAPPORO (JNS) - ", "SAPPORO, May 4 - ", "Sapporo (JNS) – "])
def test_a_dateline_gives_no_place(line: str) -> None:
    text = line + "Ines Duarte, Mayor of Lisbon, met with Ken Mori, Governor of Hokkaido, on May 3."
    assert engagement(text).place is None


def test_a_french_dateline_gives_no_place() -> None:
    text = "Tokyo (JNS) - Hélène Vasseur, maire de Marseille, a rencontré Ken Mori, gouverneur de Hokkaido, le 3 mai."
    assert engagement(text, "fr").place is None


def test_the_place_of_an_office_is_not_that_of_the_meeting() -> None:
    assert engagement(MET).place is None


# -- people ---------------------------------------------------------------------------------------


def test_offices_are_as_written() -> None:
    assert {p.name: p.offices for p in engagement(MET).participants} == {
        "Ines Duarte": ("Mayor of Lisbon",),
        "Ken Mori": ("Governor of Hokkaido",),
    }


@pytest.mark.parametrize(
    ("verb", "role"),
    [
        ("received", {"Ines Duarte": "host", "Ken Mori": "guest"}),
        ("paid a courtesy call on", {"Ines Duarte": "guest", "Ken Mori": "host"}),
        ("met with", {"Ines Duarte": "attendee", "Ken Mori": "attendee"}),
        ("spoke by phone with", {"Ines Duarte": "attendee", "Ken Mori": "attendee"}),
    ],
)
def test_the_verb_gives_the_roles(verb: str, role: dict[str, str]) -> None:
    text = f"Ines Duarte, Mayor of Lisbon, {verb} Ken Mori, Governor of Hokkaido, on May 3."
    assert roles(engagement(text)) == role


def test_the_place_gives_the_roles_where_the_verb_does_not() -> None:
    text = "Ines Duarte, Mayor of Lisbon, met with Ken Mori, Governor of Hokkaido, in Sapporo on May 3."
    assert roles(engagement(text)) == {"Ines Duarte": "guest", "Ken Mori": "host"}


def test_those_who_look_on_at_a_signing_are_witnesses() -> None:
    text = (
        "In Sapporo on May 3, Ines Duarte, Mayor of Lisbon, and Ken Mori, Governor of Hokkaido, witnessed the signing "
        "of a memorandum of understanding between the University of Lisbon and Hokkaido University."
    )
    found = engagement(text)
    assert found.kind is EngagementKind.SIGNING
    assert roles(found) == {
        "Ines Duarte": "witness",
        "Ken Mori": "witness",
        "University of Lisbon": "signatory",
        "Hokkaido University": "signatory",
    }


# -- visits ---------------------------------------------------------------------------------------


def test_meetings_are_part_of_their_visit() -> None:
    text = (
        "Ms. Ines Duarte, Mayor of Lisbon, paid a visit to Japan from May 1 to May 5. On May 3, she met with Ken Mori, "
        "Governor of Hokkaido. On May 4, she met with Jun Abe, Mayor of Sapporo."
    )
    visit, *meetings = reading_of(text).engagements
    assert visit.part_of is None
    assert [(m.date, m.part_of) for m in meetings] == [("2024-05-03", visit.id), ("2024-05-04", visit.id)]
    assert roles(meetings[0]) == {"Ines Duarte": "guest", "Ken Mori": "host"}


def test_a_meeting_after_the_visit_is_no_part_of_it() -> None:
    text = (
        "Ms. Ines Duarte, Mayor of Lisbon, paid a visit to Japan from April 26 to April 28. On May 3, she spoke by "
        "phone with Ken Mori, Governor of Hokkaido."
    )
    call = next(e for e in reading_of(text).engagements if e.kind is EngagementKind.CALL)
    assert call.part_of is None


def test_a_visit_is_named_inside_the_sentence_of_a_meeting() -> None:
    text = (
        "Hélène Vasseur, maire de Marseille, en visite au Japon du 2 au 5 mai, s'est entretenue le 3 mai avec "
        "Ken Mori, gouverneur de Hokkaido."
    )
    visit, meeting = reading_of(text, "fr").engagements
    assert (visit.kind, visit.date) == (EngagementKind.VISIT, "2024-05-02/2024-05-05")
    assert (meeting.date, meeting.part_of) == ("2024-05-03", visit.id)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ines Duarte, Mayor of Lisbon, will visit Hokkaido from June 2 to June 5.", "en"),
        ("Hélène Vasseur, maire de Marseille, effectuera une visite au Japon du 2 au 5 juin.", "fr"),
    ],
)
def test_a_visit_still_to_come_is_planned(text: str, language: str) -> None:
    found = engagement(text, language)
    assert found.planned
    assert found.date == "2024-06-02/2024-06-05"


def test_a_delegation_is_named_by_its_head() -> None:
    text = (
        "A delegation of Hai Phong led by Tran Van Minh, Secretary of the Hai Phong Party Committee, paid a visit to "
        "Lisbon from May 1 to 4."
    )
    assert sides(engagement(text)) == {"Tran Van Minh": "VN-HP"}


def test_what_the_delegation_does_next_its_head_does() -> None:
    text = (
        "A delegation of Hai Phong led by Tran Van Minh, Secretary of the Hai Phong Party Committee, paid a visit to "
        "Lisbon from May 1 to 4. On May 3, the delegation met with Ines Duarte, Mayor of Lisbon."
    )
    _, meeting = reading_of(text).engagements
    assert set(sides(meeting)) == {"Tran Van Minh", "Ines Duarte"}


def test_a_body_that_is_visited_is_no_guest() -> None:
    text = "Ms. Ines Duarte, Mayor of Lisbon, visited the Port of Sapporo in Sapporo on May 3."
    assert roles(engagement(text)).get("Port of Sapporo") != "guest"


# -- what is none ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Ines Duarte, Mayor of Lisbon, met with Rui Pinto, director of the Lisbon port, on May 3.",
        "Prime Minister of Portugal Ines Duarte met with Portuguese Minister of Finance Rui Pinto on May 3.",
        "The mayor of Lisbon met with the city council on May 3.",
    ],
)
def test_a_meeting_of_one_side_is_none(text: str) -> None:
    assert reading_of(text).engagements == ()


@pytest.mark.parametrize("head", ["Related news", "Read more:", "TIN LIÊN QUAN"])
def test_related_headlines_give_none(head: str) -> None:
    story = MET + "The two sides spoke for an hour about the ferry, the canal and the schools of both cities."
    tail = f"\n{head}\nMayor of Osaka Jun Abe meets Mayor of Madrid Luis Vega\nGovernor Ken Mori receives Anne Petit\n"
    assert len(reading_of(story + tail).engagements) == 1


def test_related_headlines_below_a_short_story_give_none() -> None:
    tail = "\nRelated news\nMayor of Osaka Jun Abe meets Mayor of Madrid Luis Vega\nGovernor Mori receives Anne Petit\n"
    assert len(reading_of(MET + tail).engagements) == 1


def test_french_related_headlines_give_none() -> None:
    story = "Hélène Vasseur, maire de Marseille, a rencontré Ken Mori, gouverneur de Hokkaido, le 3 mai."
    tail = "\nÀ lire aussi\nLe maire de Dakar Moussa Fall reçoit le gouverneur de Rabat Karim Benali"
    assert len(reading_of(story + tail, "fr").engagements) == 1


def test_a_meeting_that_did_not_take_place_is_none() -> None:
    text = "Ines Duarte, Mayor of Lisbon, did not meet with Ken Mori, Governor of Hokkaido."
    assert reading_of(text).engagements == ()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_forum_that_is_only_agreed_on_is_none(language: str) -> None:
    text = (
        MET + "The two sides agreed to hold a yearly forum."
        if language == "en"
        else "Hélène Vasseur, maire de Marseille, a rencontré Ken Mori, gouverneur de Hokkaido, le 3 mai. "
        "Les deux parties ont convenu d'organiser un forum annuel."
    )
    assert [e.kind for e in reading_of(text, language).engagements] == [EngagementKind.MEETING]


@pytest.mark.xfail(strict=True, reason="a wished meeting is taken for the meeting told of, and quoted as such")
def test_a_meeting_that_is_wished_for_is_no_evidence_of_the_one_told() -> None:
    text = MET + "She hoped that the two sides would hold the third meeting of the joint commission this year."
    assert [e.quote for e in engagement(text).evidence] == ["met with Mr. Ken Mori"]


def test_those_who_are_present_take_part() -> None:
    text = MET + "Present at the meeting were Deputy Mayor of Lisbon Rui Pinto and Ambassador of Japan Jun Abe."
    assert roles(engagement(text)) == dict.fromkeys(("Ines Duarte", "Ken Mori", "Rui Pinto", "Jun Abe"), "attendee")


REPORT = (
    "HAI PHONG (VNA) - Permanent Vice Chairman of the Hai Phong People's Committee Tran Van Minh on May 3 hosted a "
    "reception for a delegation from Hokkaido, Japan, led by Vice Governor Ken Mori.\n"
    "Minh suggested that the two localities step up exchanges of students, that Japanese firms invest in cold storage "
    "in Hai Phong, and that a direct shipping line be opened before the end of 2025.\n"
    "For his part, Mori thanked the city for its welcome and affirmed that Hokkaido will encourage its companies to "
    "invest in Hai Phong.\n"
    "At the end of the reception, the two sides signed a memorandum of understanding on training in fisheries.\n"
    "See also:\nHai Phong leader receives Osaka mayor\n"
)


def test_a_whole_report_gives_its_engagement_and_each_commitment() -> None:
    reading = reading_of(REPORT)
    (found,) = reading.engagements
    assert (found.kind, found.date, found.place) == (EngagementKind.RECEPTION, "2024-05-03", None)
    assert roles(found) == {"Tran Van Minh": "host", "Ken Mori": "guest"}
    assert sides(found) == {"Tran Van Minh": "VN-HP", "Ken Mori": "JP-01"}
    assert [(c.act.value, c.speaker, c.due, c.evidence[0].quote) for c in reading.commitments] == [
        ("propose", "Tran Van Minh", None, "the two localities step up exchanges of students"),
        ("propose", "Tran Van Minh", None, "Japanese firms invest in cold storage in Hai Phong"),
        ("propose", "Tran Van Minh", "2025", "a direct shipping line be opened before the end of 2025"),
        ("pledge", "Ken Mori", None, "Hokkaido will encourage its companies to invest in Hai Phong"),
    ]
    assert [(i.kind.value, i.engagement) for i in reading.instruments] == [("memorandum-of-understanding", "e1")]
