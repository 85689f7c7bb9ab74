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


@pytest.mark.parametrize(
    "heading",
    [
        "**Schools and Ports**  \n",
        "**On schools and ports: **",
        "TRANSCRIPT OF REMARKS BY THE MAYOR OF LISBON AT THE 5th FORUM OF PORTS IN LISBON ",
    ],
)
def test_a_heading_that_stands_in_a_line_is_part_of_no_name(heading: str) -> None:
    text = f"{MET}\n\n{heading}Hokkaido and Lisbon are committed to widening the canal."
    (found,) = reading_of(text).commitments
    assert found.speaker in {"the two sides", "Ines Duarte"}
    assert found.evidence[0].quote == "widening the canal"


@pytest.mark.parametrize(
    ("said", "quotes"),
    [
        (
            "Mr. Mori underscored his support for the port and the need to widen the canal.",
            "his support for the port|widen the canal",
        ),
        (
            "They reaffirmed their commitment to the fair and the importance of opening the canal.",
            "their commitment to the fair|opening the canal",
        ),
        (
            "They expressed their desire to deepen trade and their commitment to clean rivers.",
            "deepen trade|their commitment to clean rivers",
        ),
        (
            "They reaffirmed their support for a fair and commitment to clean rivers.",
            "their support for a fair|commitment to clean rivers",
        ),
        (
            "They voiced support for talks on the rights and interests of sailors.",
            "support for talks on the rights and in",
        ),
    ],
)
def test_each_of_several_nouns_of_will_says_its_own(said: str, quotes: str) -> None:
    found = [c.evidence[0].quote for c in reading_of(MET + said).commitments]
    assert len(found) == len(quotes.split("|"))
    assert all(one.startswith(quote) for one, quote in zip(found, quotes.split("|"), strict=True))


def test_a_will_of_two_countries_begins_with_the_first_of_them() -> None:
    text = "President Laura Hill of Canada met President Ivo Petrov of Bulgaria in Ottawa. The presidents reaffirmed "
    (found,) = reading_of(text + "Canada and Bulgaria's shared commitment to trade.").commitments
    assert found.evidence[0].quote == "Canada and Bulgaria's shared commitment to trade"
