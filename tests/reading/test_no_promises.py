"""What will happen in the course of a visit, or of itself, is nobody's promise; what a side will do is one."""

import pytest

from tests.reading.reports import MET, commitment, reading_of

COMING = "President Lena Virtanen of Finland will visit Chile from 3 to 5 June 2024. "


@pytest.mark.parametrize(
    "told",
    [
        "President Virtanen will receive a ceremonial welcome at the palace.",
        "President Virtanen will be accorded a State Welcome Ceremony.",
        "She will also deliver a lecture at the university.",
        "President Virtanen will speak at the Northern Ports Dinner.",
        "They will also take part in briefings on fishing.",
        "The President will continue her visit in Temuco tomorrow.",
        "The Foreign Ministers will review developments in the region and discuss ways to widen trade.",
        "While she is away, the Speaker of Parliament will exercise the functions of the office.",
    ],
)
def test_a_programme_promises_nothing(told: str) -> None:
    assert reading_of(COMING + told).commitments == ()


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        ("Finland will deliver two rescue boats to Chile.", "deliver two rescue boats to Chile"),
        ("Finland will review its fees for Chilean ships.", "review its fees for Chilean ships"),
        ("The two countries will discuss a fishing accord each year.", "discuss a fishing accord each year"),
    ],
)
def test_what_a_country_will_do_is_promised(told: str, quote: str) -> None:
    assert commitment(COMING + told).evidence[0].quote == quote


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Mori said that the regatta will be a good chance for both sides to widen trade.",
        "The regatta will be an opportunity to widen trade.",
        "With their long coasts, both sides stand to gain from trade.",
        "Mr. Mori said that the militia does not stand for the people of the valley.",
        "As in earlier years, Lisbon has been invited by Hokkaido as a partner of the fair.",
        "Each spring the fellowship invites outstanding individuals for study in Hokkaido.",
        "The two also talked about flats for families wishing to leave the valley.",
        "They engaged on pressing regional matters.",
    ],
)
def test_what_comes_of_itself_is_no_promise(said: str) -> None:
    assert reading_of(MET + said).commitments == ()


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("Mr. Mori stands ready to share his maps.", "share his maps"),
        ("Mr. Mori invited Lisbon to join the fair.", "join the fair"),
        ("Mr. Mori pressed Lisbon to open its market.", "open its market"),
        ("Mr. Mori, wishing to widen trade, said Hokkaido would open an office.", "Hokkaido would open an office"),
    ],
)
def test_the_same_words_of_somebody_are(said: str, quote: str) -> None:
    assert quote in {c.evidence[0].quote for c in reading_of(MET + said).commitments}


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Mori also expressed appreciation for Lisbon's support to the relief agency.",
        "Ms. Duarte welcomed fifty officials from Sapporo.",
        "Mr. Mori said he would like to make three points.",
        "The line was built by both. It is expected to carry goods from 2030.",
        "The two leave today.\nMeeting between Ms. Ines Duarte, Mayor of Lisbon, and Mr. Ken Mori, Governor",
    ],
)
def test_thanks_guests_forecasts_and_captions_ask_for_nothing(said: str) -> None:
    assert reading_of(MET + said).commitments == ()


def test_what_an_action_counts_among_its_parts_is_left_out() -> None:
    said = "They agreed to rebuild the school, an effort that includes a library."
    assert commitment(MET + said).evidence[0].quote == "rebuild the school"


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Mori recalled the attack by the militia, which has vowed to burn the harbour.",
        "Mr. Mori said these systems will guard the harbour.",
        "They spoke of both towns as they seek formal recognition.",
    ],
)
def test_what_others_want_and_things_will_do_is_no_promise(said: str) -> None:
    assert reading_of(MET + said).commitments == ()


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("The two leaders agreed that it is vital for Lisbon to widen the canal.", "Lisbon to widen the canal"),
        ("The two leaders agreed that it was critical to widen the canal.", "widen the canal"),
        ("They agreed it was vital that the canal be widened.", "the canal be widened"),
        ("Mr. Mori stressed that it was imperative to widen the canal.", "widen the canal"),
        ("Mr. Mori promised to aid the harbour for as long as it takes.", "aid the harbour for as long as it takes"),
    ],
)
def test_what_it_is_good_to_do_stands_without_it_is_good(said: str, quote: str) -> None:
    assert commitment(MET + said).evidence[0].quote == quote
