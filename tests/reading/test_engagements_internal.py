"""Bodies of several sides, what stays within one country, visitors, invitations, and papers only welcomed."""

import pytest

from comity.records import EngagementKind
from tests.reading.reports import MET, engagement, reading_of, roles, sides

MORI = "Mr. Ken Mori, Governor of Hokkaido"


def test_a_body_of_several_sides_meets_by_itself() -> None:
    found = engagement("The Joint Ports Committee met in Lisbon on May 3.")
    assert (found.kind, found.date) == (EngagementKind.MEETING, "2024-05-03")


def test_countries_that_hold_meetings_of_their_bodies_are_who_meets() -> None:
    found = engagement("Portugal and Ghana held the first meeting of the Bilateral Ports Group on May 3.")
    assert set(sides(found).values()) >= {"PT", "GH"}


def test_countries_hold_consultations() -> None:
    found = engagement("On 2-3 May, Portugal and Ghana held high-level consultations on ports.")
    assert (found.date, set(sides(found).values())) == ("2024-05-02/2024-05-03", {"PT", "GH"})


@pytest.mark.parametrize(
    "told",
    [
        "Minister for Ports Ana Reis met with nine community leaders on May 3.",
        "Minister for Ports Ana Reis convened local mayors on May 3 to discuss Portugal's harbours.",
    ],
)
def test_a_report_that_names_no_other_country_tells_of_nothing_between_sides(told: str) -> None:
    assert reading_of(f"{told}\n\nMINISTRY OF PORTS\nPORTUGAL\n3 MAY 2024").engagements == ()


def test_groups_of_other_countries_are_met_all_the_same() -> None:
    text = "Minister for Ports Ana Reis met with her European counterparts on May 3.\n\nMINISTRY OF PORTS\nPORTUGAL"
    assert [e.kind for e in reading_of(text).engagements] == [EngagementKind.MEETING]


def test_who_visits_a_country_acts_for_another() -> None:
    text = (
        "His Royal Highness (H.R.H.) Prince Otto, The Prince of Lund, made a working visit to Portugal from 2 to 3 May "
        "2024. On 2 May, H.R.H. Prince Otto visited the Rain Garden and toured the Tide Walk. On 3 May, he called on "
        "President Ana Reis.\n\nMINISTRY OF PORTS\nPORTUGAL\n3 MAY 2024"
    )
    found = {e.kind: e for e in reading_of(text).engagements}
    assert set(found) == {EngagementKind.VISIT, EngagementKind.SITE_VISIT, EngagementKind.COURTESY_CALL}
    assert sides(found[EngagementKind.COURTESY_CALL]) == {"Otto": None, "Ana Reis": "PT"}


def test_a_long_name_with_small_words_is_one() -> None:
    name = "Rahman Zohari bin Tun Datuk Haji Openg Karim"
    found = engagement(f"Datuk Patinggi {name}, the Premier of Sarawak, met {MORI}, on May 3.")
    assert name in roles(found)


def test_the_talks_that_those_who_met_had_are_their_meeting() -> None:
    text = MET + "They also had a wide-ranging exchange of views with each other."
    assert [e.kind for e in reading_of(text).engagements] == [EngagementKind.MEETING]


def test_a_visit_that_somebody_is_invited_to_make_is_none_yet() -> None:
    text = MET + "Ms. Duarte conveyed an invitation to Governor Mori to make an official visit to Lisbon."
    assert [e.kind for e in reading_of(text).engagements] == [EngagementKind.MEETING]


def test_a_speech_at_a_forum_is_given_at_a_conference() -> None:
    text = f"{MORI}, delivered a keynote speech at the 4th World Ports Forum in Lisbon on May 3."
    found = engagement(text)
    assert (found.kind, list(roles(found))) == (EngagementKind.CONFERENCE, ["Ken Mori"])


@pytest.mark.parametrize(
    "leant",
    [
        "They welcomed the recent signing of the Portugal-Japan Ports Agreement.",
        "They noted achievements including the signing of a Ports Agreement.",
    ],
)
def test_a_signing_that_is_only_welcomed_is_leant_on(leant: str) -> None:
    found = reading_of(MET + leant)
    assert found.instruments == ()
    assert [r.kind.value for r in found.references] == ["instrument"]


def test_a_paper_that_somebody_means_to_sign_is_not_made() -> None:
    text = MET + "Ms. Duarte announced the intention of Lisbon to enter into a new memorandum of understanding."
    assert reading_of(text).instruments == ()


def test_a_paper_told_as_signed_between_two_is_made_by_them() -> None:
    text = "A memorandum of understanding was signed between the City of Lisbon and the Province of Salta on May 3."
    (paper,) = reading_of(text).instruments
    assert (paper.signed, paper.parties) == ("2024-05-03", ("Lisbon", "Salta"))
