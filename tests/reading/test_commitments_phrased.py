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
        ("A request that Lisbon lower its fees was made by Mr. Mori.", Act.REQUEST, "Lisbon lower its fees"),
        ("Mr. Mori informed her that Hokkaido intends to widen the canal.", Act.PLEDGE, "widen the canal"),
        (
            "During the call, the two reaffirmed the alliance, and committed to widening the canal.",
            Act.AGREE,
            "widening the canal",
        ),
        (
            "They discussed tea and Mr. Mori conveyed his support for widening the canal.",
            Act.PLEDGE,
            "widening the canal",
        ),
        ("Both sides reaffirmed their resolve to widen the canal, the ministry said.", Act.AGREE, "widen the canal"),
        ("Mr. Mori reaffirmed his decision to widen the canal.", Act.PLEDGE, "widen the canal"),
        ("Mr. Mori asked her to pay attention to widening the canal.", Act.REQUEST, "pay attention to widening"),
        ("Mr. Mori noted his hope that the canal would be widened.", Act.HOPE, "the canal would be widened"),
        ("Lisbon is providing €10 million for flood relief.", Act.PLEDGE, "€10 million for flood relief"),
        ("Mr. Mori said Hokkaido had decided to widen the canal.", Act.PLEDGE, "widen the canal"),
        ("Mr. Mori said it would be useful to widen the canal.", Act.PROPOSE, "widen the canal"),
        ("Mr. Mori raised the idea of a direct flight.", Act.PROPOSE, "a direct flight"),
        ("It was proposed that the canal be widened.", Act.PROPOSE, "the canal be widened"),
        ('"It is our hope that the canal will be widened," Mr. Mori said.', Act.HOPE, "the canal will be widened"),
        ("They signed an agreement under which the two cities will train nurses.", Act.AGREE, "train nurses"),
        ("More nurses are needed in Lisbon, Mr. Mori said.", Act.PROPOSE, "More nurses are needed"),
        ("Mr. Mori made clear that the canal must be widened.", Act.PROPOSE, "the canal must be widened"),
        ("Mr. Mori said it was time to widen the canal.", Act.PROPOSE, "widen the canal"),
        ("Mr. Mori is of the view that the two cities should widen the canal.", Act.PROPOSE, "should widen the canal"),
        ('"I would suggest that we widen the canal," Mr. Mori said.', Act.PROPOSE, "we widen the canal"),
        ("Mr. Mori shared his view that the canal should be widened.", Act.PROPOSE, "the canal should be widened"),
        ("Mr. Mori advocated for a joint fund.", Act.PROPOSE, "a joint fund"),
        ("Mr. Mori outlined a proposal to widen the canal.", Act.PROPOSE, "widen the canal"),
        ("Mr. Mori sought a direct flight to Lisbon.", Act.REQUEST, "a direct flight to Lisbon"),
        ("Mr. Mori's proposal to widen the canal was discussed.", Act.PROPOSE, "widen the canal"),
        ("Mr. Mori's wish was to widen the canal.", Act.HOPE, "widen the canal"),
        ("Mr. Mori favoured a weekly flight.", Act.PROPOSE, "a weekly flight"),
        ("Mr. Mori insisted that the canal be widened.", Act.PROPOSE, "the canal be widened"),
        ("Mr. Mori gave his word that the canal would be widened.", Act.PLEDGE, "the canal would be widened"),
        ("The two sides agreed on Monday to widen the canal.", Act.AGREE, "widen the canal"),
        ("Consensus was reached on widening the canal.", Act.AGREE, "widening the canal"),
        ("Mr. Mori said his government would widen the canal.", Act.PLEDGE, "his government would widen"),
        ("Mr. Mori announced £4 million for the canal.", Act.PLEDGE, "£4 million for the canal"),
        ("Mr. Mori invited her to the lantern festival.", Act.REQUEST, "lantern festival"),
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
        "Hokkaido always attached importance to and backed cooperation with Lisbon, Mr. Mori stressed.",
        "Mr. Mori said there was no time to lose.",
        "Mr. Mori warned that prices would rise.",
        "Mr. Mori spoke of firms supporting these projects.",
        "Mr. Mori thanked her, and no further aid was agreed.",
        "Mr. Mori said that whoever seeks entry to the port knows the rules.",
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


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Mori said that the agreement will strengthen exchanges.",
        "This will strengthen exchanges between the two cities.",
        "Doing so will strengthen exchanges.",
    ],
)
def test_what_a_thing_will_do_is_no_promise(said: str) -> None:
    assert not reading_of(MET + said).commitments


@pytest.mark.parametrize(
    "opening", ["The two sides agreed to:", "The two cities committed to the following:", "They agreed as follows:"]
)
def test_the_entries_of_a_list_have_the_force_of_what_opens_it(opening: str) -> None:
    found = reading_of(f"{MET}\n{opening}\n- Expand trade in wine;\n- Hold a fair every year.").commitments
    assert [(c.act, c.evidence[0].quote) for c in found] == [
        (Act.AGREE, "Expand trade in wine"),
        (Act.AGREE, "Hold a fair every year"),
    ]


def test_entries_in_lines_broken_at_a_width_are_read_apart() -> None:
    text = (
        "Joint statement of Chile and Peru on the trade in wine and on their common port\n"
        "\n"
        "Chile and Peru have agreed on a framework, whose key terms are the following, in\n"
        "the order in which both governments will carry them out:\n"
        "-   Chile will lower its tariffs on wine from all provinces of Peru by the end of\n"
        "    the year.\n"
        "-   Chile and Peru will work together to build a common port and a railway that\n"
        "    leads to it.\n"
    )
    found = reading_of(text).commitments[-2:]
    assert [(c.act, c.side) for c in found] == [(Act.PLEDGE, "CL"), (Act.AGREE, None)]


@pytest.mark.parametrize("dateline", ["Lisbon, Portugal, May 4 - ", "NEW LISBON, May 4: "])
def test_a_dateline_says_nothing(dateline: str) -> None:
    found = commitment(dateline + "The Foreign Ministers of Kenya and Peru agreed to open a school.")
    assert found.speaker == "The Foreign Ministers of Kenya and Peru"


def test_three_countries_speak_together() -> None:
    found = commitment(MET + "The three countries agreed to widen the canal.")
    assert (found.act, found.speaker) == (Act.AGREE, "three countries")


def test_an_office_that_nothing_else_names_still_makes_two() -> None:
    text = "The President and the Taoiseach affirmed their commitment to widening the canal. "
    found = commitment(text + "Taoiseach Micheál Martin of Ireland thanked President Joe Lane of the United States.")
    assert (found.act, found.side) == (Act.AGREE, None)


def test_what_a_list_gives_is_not_what_announces_it() -> None:
    found = reading_of(MET + "\nThe two cities agreed on the following actions:\n- Widening the canal.").commitments
    assert [c.evidence[0].quote for c in found] == ["Widening the canal"]
