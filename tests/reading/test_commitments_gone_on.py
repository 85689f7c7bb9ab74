"""What sides strive for, keep up and go on asking; and words of wish, call and hope that promise nothing."""

import pytest

from comity.records import Act
from tests.reading.reports import MET, reading_of


@pytest.mark.parametrize(
    ("said", "act", "quote"),
    [
        ("Lisbon and Hokkaido seek to widen the canal.", Act.AGREE, "widen the canal"),
        ("Both cities strive to widen the canal.", Act.AGREE, "widen the canal"),
        ("Both cities aim for a wider canal.", Act.AGREE, "a wider canal"),
        (
            "Both cities are united in their determination to widen the canal.",
            Act.AGREE,
            "their determination to widen",
        ),
        ("The two sides announced their commitment to widen the canal.", Act.AGREE, "their commitment to widen"),
        ("The two sides agreed for an early opening of the canal.", Act.AGREE, "an early opening of the canal"),
        ("The two sides will remain in close contact on the canal.", Act.AGREE, "remain in close contact"),
        ("The two sides will lead the work on the canal.", Act.AGREE, "lead the work"),
        ("The two sides welcome the fund and plan to open a school.", Act.AGREE, "open a school"),
        ("The two sides continue to urge all states to keep the peace.", Act.REQUEST, "keep the peace"),
        (
            "Mr. Mori reaffirmed Hokkaido's support for Ms. Duarte. They met in May.",
            Act.PLEDGE,
            "Hokkaido's support for Ms",
        ),
        (
            "Mr. Mori underlined Hokkaido's commitment to trade, sending his best wishes.",
            Act.PLEDGE,
            "Hokkaido's commitment to",
        ),
    ],
)
def test_what_sides_strive_for_and_go_on_with(said: str, act: Act, quote: str) -> None:
    (found,) = reading_of(MET + said).commitments
    assert found.act is act
    assert found.evidence[0].quote.startswith(quote)
    assert "wishes" not in found.evidence[0].quote


@pytest.mark.parametrize(
    "said",
    [
        "The visit aims to widen trade.",
        "The initiative seeks to open the market.",
        "Mr. Mori sought to calm the mayor.",
        "Mr. Mori joined a call with the mayors to discuss trade.",
        "Mr. Mori expressed his regret that he will miss the fair.",
        "Mr. Mori does not want to raise fares.",
        "Mr. Mori hopes the course has helped the nurses.",
        "They agreed that the fair has been vital to opening the market.",
        "Looking to the future, the mayors spoke of their schools.",
    ],
)
def test_words_of_will_that_promise_nothing(said: str) -> None:
    assert not reading_of(MET + said).commitments


def test_a_sentence_begins_behind_a_shortened_word() -> None:
    found = reading_of(MET + "Mr. Mori thanked the U.S. They agreed to widen the canal.").commitments
    assert [(c.speaker, c.evidence[0].quote) for c in found] == [("the two sides", "widen the canal")]
