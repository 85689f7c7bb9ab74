"""What only tells the programme of a visit or how things stand is no commitment; who speaks where two countries do."""

import pytest

from comity.records import Act
from tests.reading.reports import MET, commitment, reading_of

COMING = "Ms. Ines Duarte, Mayor of Lisbon, will visit Hokkaido, Japan, from 6 to 8 May 2024. "


@pytest.mark.parametrize(
    "said",
    [
        "Mayor Duarte will receive a ceremonial welcome at the Town Hall.",
        "She will deliver a lecture at the university.",
        "Mayor Duarte will have a rose named in her honour.",
        "Established in 1991, the programme invites outstanding people to visit Hokkaido.",
        "Mayor Duarte's visit reaffirms the old friendship of the two cities. She will deliver a lecture.",
        "The visit underscores the friendship of the two cities, and will be a good opportunity to exchange views.",
    ],
)
def test_the_programme_of_a_visit_promises_nothing(said: str) -> None:
    assert not reading_of(COMING + said).commitments


def test_what_a_body_will_do_is_still_promised() -> None:
    assert commitment(COMING + "Hokkaido will open a school in Lisbon.").act is Act.PLEDGE


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("The Portuguese and Japanese officials pledged to widen the canal.", "Portuguese and Japanese officials"),
        ("Portuguese and Japanese delegations committed to widening the canal.", "Portuguese and Japanese delegations"),
        ("The two delegations committed to widening the canal.", "two delegations"),
    ],
)
def test_people_of_two_countries_agree(said: str, speaker: str) -> None:
    found = commitment(MET + said)
    assert (found.act, found.speaker) == (Act.AGREE, speaker)


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("They agreed on more flights, with Mr. Mori welcoming the new terminal.", "more flights"),
        ("Mr. Mori voiced support for a longer day to let more goods through.", "support for a longer day"),
        ("Both cities have agreed to a plan for a school that strengthens their ties.", "a plan for a school"),
        ("Mr. Mori said that Hokkaido will continue to stand with Lisbon.", "Hokkaido will continue to stand"),
        ("Hokkaido has reinforced its commitment to widen the canal.", "its commitment to widen the canal"),
    ],
)
def test_a_commitment_has_the_words_of_what_is_to_be_done(said: str, quote: str) -> None:
    assert commitment(MET + said).evidence[0].quote.startswith(quote)


def test_what_is_only_talked_of_binds_nobody() -> None:
    assert not reading_of(MET + "They discussed the need to be prepared for floods.").commitments


def test_what_the_speaker_s_own_people_will_do_is_promised() -> None:
    found = commitment(MET + "Mr. Mori told her that his deputy, Mr. Abe, would repair the canal.")
    assert found.act is Act.PLEDGE
