"""Where what is to be done ends: with what tells it apart, without what it is for; and what one side tells itself."""

import pytest

from tests.reading.reports import MET, reading_of


@pytest.mark.parametrize(
    ("said", "quotes"),
    [
        (
            "They agreed to keep the decision reached at the fair in Porto.",
            "keep the decision reached at the fair in Porto",
        ),
        (
            "They agreed to keep working on the consensus reached at the fair.",
            "keep working on the consensus reached at the fair",
        ),
        ("They agreed to work together to deepen trade to build richer towns.", "work together to deepen trade"),
        ("They agreed to widen the canal, as set out in their plan.", "widen the canal"),
        ("They agreed to open a school so pupils can learn Japanese.", "open a school"),
        (
            "They agreed on support for nurses, including by opening a school, ensuring fair pay, and building homes.",
            "support for nurses, including by opening a school, ensuring fair pay, and building homes",
        ),
        ("Mr. Mori challenged the mayors to open a school.", "open a school"),
        ("The mayors spoke of trade, stressing their keenness to open a port.", "open a port"),
        ("Mr. Mori promised a school, showing confidence that trade will grow.", "a school|trade will grow"),
    ],
)
def test_what_is_to_be_done_ends_where_its_reason_begins(said: str, quotes: str) -> None:
    assert [c.evidence[0].quote for c in reading_of(MET + said).commitments] == quotes.split("|")


@pytest.mark.parametrize(
    "said",
    [
        "The fair brought together hundreds of leaders from governments committed to opening ports.",
        "Mr. Mori shared his views on trade.",
        "Hokkaido will do so by building ships.",
        "A return to talks will bring Hokkaido new schools.",
        "We are encouraged to see the port.",
    ],
)
def test_what_promises_nothing(said: str) -> None:
    assert not reading_of(MET + said).commitments


def test_a_report_of_one_government_alone_commits_it_to_nobody() -> None:
    text = "President Hill met with eleven House Democrats on May 3. They agreed to stay in touch on the bills."
    assert not reading_of(text).commitments
