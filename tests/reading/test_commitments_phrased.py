"""Commitments in the phrasings of agencies and foreign ministries: what each makes of its words, and what is none."""

import pytest

from comity.reading import read
from comity.records import Act, Document
from tests.reading.reports import MET, PUBLISHED, commitment, reading_of


@pytest.mark.parametrize(
    ("said", "act", "quote"),
    [
        ("Mr. Mori assured the mayor that Hokkaido would keep the port open.", Act.PLEDGE, "Hokkaido would keep"),
        ("Mr. Mori assured Ms. Duarte of Hokkaido's support for the canal.", Act.PLEDGE, "Hokkaido's support for"),
        ("Mr. Mori assured that the matter would be given attention.", Act.PLEDGE, "the matter would be given"),
        ("Mr. Mori assured Hokkaido's readiness to share flood data.", Act.PLEDGE, "Hokkaido's readiness to"),
        ("Mr. Mori emphasised his resolve to widen the canal.", Act.PLEDGE, "his resolve to widen the canal"),
        ("The talks ended, with Lisbon pledging to train fifty nurses.", Act.PLEDGE, "train fifty nurses"),
        ("Mr. Mori said that Hokkaido is going to widen the canal.", Act.PLEDGE, "open|widen the canal"),
        ("Mr. Mori underlined his interest in importing wine.", Act.HOPE, "importing wine"),
        ("Mr. Mori said Hokkaido was interested in importing wine.", Act.HOPE, "importing wine"),
        ("Mr. Mori laid emphasis on the need to widen the canal.", Act.PROPOSE, "widen the canal"),
        ("Mr. Mori spoke of the need to widen the canal.", Act.PROPOSE, "widen the canal"),
        ("Mr. Mori made clear the need to widen the canal.", Act.PROPOSE, "widen the canal"),
        ("Mr. Mori sought Lisbon's support for his candidature.", Act.REQUEST, "Lisbon's support for"),
        ("Lisbon was urged to lower its fees.", Act.REQUEST, "lower its fees"),
        ("It was agreed that a fair would be held in May.", Act.AGREE, "a fair would be held in May"),
        ("The talks ended, with both sides agreeing to lower fees.", Act.AGREE, "lower fees"),
        ("The two sides instructed experts to draft a plan.", Act.AGREE, "draft a plan"),
        ("They tasked officials with drafting a plan.", Act.AGREE, "drafting a plan"),
        ("The two sides set the goal of doubling trade by 2030.", Act.AGREE, "doubling trade by 2030"),
    ],
)
def test_a_phrasing_of_agencies_is_read(said: str, act: Act, quote: str) -> None:
    found = commitment(MET + said)
    assert found.act is act
    assert any(words in found.evidence[0].quote for words in quote.split("|"))


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Mori said the canal was vital for the region.",
        "Mr. Mori said that the canal will be important in years to come.",
        "Fees are in nobody's interest, they agreed.",
        "The two sides agreed that trade had grown fast.",
        "Mr. Mori praised the package of measures agreed at the forum to lower fees.",
    ],
)
def test_what_is_so_already_commits_nobody(said: str) -> None:
    assert not reading_of(MET + said).commitments


def test_what_somebody_called_to_reaffirm_is_said_on_the_phone() -> None:
    spoke = "Mayor Ines Duarte of Lisbon spoke with Governor Ken Mori of Hokkaido "
    found = commitment(spoke + "to reaffirm her commitment to widening the canal.")
    assert (found.act, found.speaker) == (Act.PLEDGE, "Ines Duarte")


def test_words_in_capitals_open_no_action() -> None:
    found = commitment(MET + "Mr. Mori said he will announce a plan for a Free and Open Canal.")
    assert found.evidence[0].quote.endswith("a Free and Open Canal")


def test_what_is_to_last_for_years_is_one_thing() -> None:
    found = commitment(MET + "They agreed on the importance of keeping the canal open, now and for years to come.")
    assert found.evidence[0].quote == "keeping the canal open, now and for years to come"


def test_a_quotation_ends_where_its_attribution_begins() -> None:
    found = commitment(MET + '"The two sides agreed to go on sharing flood data," Lusa added.')
    assert found.evidence[0].quote == "go on sharing flood data"


def test_what_both_will_do_is_told_by_both() -> None:
    found = commitment(MET + "\nThe two cities will jointly hold a trade fair next year.")
    assert (found.act, found.speaker, found.side) == (Act.AGREE, "two cities", None)


def test_who_is_asked_in_the_passive_does_not_ask() -> None:
    found = commitment(MET + "Mr. Mori was invited to attend the Lisbon Fair in October.")
    assert (found.act, found.speaker) == (Act.REQUEST, None)


def test_a_government_speaks_for_itself_in_its_own_report() -> None:
    text = (
        "Coordinator Kurt Reed of the United States met with Prime Minister Sione Tupou of Tonga in Nuku'alofa today. "
        "Mr. Reed thanked him for his welcome. The United States reiterated that it will open an embassy in Tonga."
    )
    found = read(Document("a.txt", text, "en", PUBLISHED, url="https://www.state.gov/a")).commitments
    assert [c.speaker for c in found] == ["United States"]
