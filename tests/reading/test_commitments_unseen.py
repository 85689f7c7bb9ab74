"""What reports of other offices make of their words: things that a verb takes, who is meant, and what is none."""

import pytest

from comity.records import Act
from tests.reading.reports import MET, commitment, reading_of


@pytest.mark.parametrize(
    ("said", "act", "quote"),
    [
        ("The governor affirmed Hokkaido support for opening a port.", Act.PLEDGE, "Hokkaido support for opening"),
        ("Lisbon looks forward to Governor Mori visiting the port next year.", Act.HOPE, "Governor Mori visiting"),
        ("They looked forward to the Fourth Joint Committee.", Act.HOPE, "the Fourth Joint Committee"),
        ("Mr. Mori proposed an annual meeting to continue the talks.", Act.PROPOSE, "an annual meeting to continue"),
        ("Mr. Mori pledged five ships to carry the relief goods.", Act.PLEDGE, "five ships to carry"),
        ("Lisbon and Hokkaido will establish a joint task force on floods.", Act.AGREE, "establish a joint task force"),
        ("Mr. Mori conveyed to her that Hokkaido will open an office.", Act.PLEDGE, "Hokkaido will open an office"),
        ("Mr. Mori indicated that Hokkaido would repair the canal.", Act.PLEDGE, "Hokkaido would repair the canal"),
        ("They looked forward to the fair, to be opened by the mayors.", Act.HOPE, "the fair"),
        ("They agreed that both cities were committed to widen the canal.", Act.AGREE, "widen the canal"),
        ("Hokkaido will keep fares at 19 percent, and will also open a port.", Act.PLEDGE, "keep fares|open a port"),
        (
            "They agreed to end auctions this year, a step that will help traders.",
            Act.AGREE,
            "end auctions this year",
        ),
    ],
)
def test_what_is_to_be_done_is_told_in_its_own_words(said: str, act: Act, quote: str) -> None:
    found = reading_of(MET + said).commitments
    assert [c.act for c in found] == [act] * len(quote.split("|"))
    assert all(c.evidence[0].quote.startswith(q) for c, q in zip(found, quote.split("|"), strict=True))


@pytest.mark.parametrize(
    "said",
    [
        "The raiders committed acts of violence.",
        "Hokkaido does not support any candidate.",
        "Widening the Canal:",
        "Building Back Together",
        "They fostered an environment that encourages investment.",
        "They recalled the canal's importance in promoting trade.",
        "Both cities share an interest in promoting trade.",
        "The new programme will strengthen ties.",
    ],
)
def test_what_commits_nobody(said: str) -> None:
    assert not reading_of(MET + said).commitments


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("Governor Mori met Mayor Duarte to renew their commitment to widen the canal.", "the two sides"),
        ("Both DPMs agreed to widen the canal.", "Both DPMs"),
        ("The two PMs agreed to widen the canal.", "two PMs"),
    ],
)
def test_both_speak(said: str, speaker: str) -> None:
    found = commitment(MET + said)
    assert (found.act, found.speaker) == (Act.AGREE, speaker)


def test_in_a_joint_report_each_speaks_for_what_it_will_do_itself() -> None:
    text = (
        "Joint statement of Portugal and Japan\n\nThe leaders of Portugal and Japan met today.\n\n"
        "Japan will give two million euros for farm parks. Portugal will provide the land for them. "
        "Our countries will support the farmers."
    )
    found = reading_of(text, title="Joint statement of the leaders of Portugal and Japan").commitments
    assert [(c.act, c.speaker) for c in found] == [
        (Act.PLEDGE, "Japan"),
        (Act.PLEDGE, "Portugal"),
        (Act.AGREE, "the two sides"),
    ]


def test_a_government_that_goes_by_the_name_of_its_head_acts_for_its_country() -> None:
    found = commitment(MET + "The Biden Administration reaffirmed its commitment to widening the canal.")
    assert (found.speaker, found.side) == ("Biden Administration", "US")
