"""Who speaks in reports of provinces and cities: inserted words of attribution, people without a name, joint bodies."""

import pytest

from comity.records import Act
from tests.reading.reports import MET, reading_of

DUARTE, MORI = "Ines Duarte", "Ken Mori"


def _said(text: str) -> list[tuple[Act, str | None, str]]:
    return [(c.act, c.speaker, c.evidence[0].quote) for c in reading_of(text).commitments]


@pytest.mark.parametrize("verb", ["said", "added", "stressed", "explained"])
def test_words_of_attribution_may_stand_within_what_is_said(verb: str) -> None:
    found = _said(f"{MET} In the years to come, Duarte {verb}, the two cities should exchange pupils.")
    assert found == [(Act.PROPOSE, DUARTE, "the two cities should exchange pupils")]


def test_what_was_agreed_may_be_told_in_the_middle() -> None:
    found = _said(f"{MET} From next year on, it was agreed, the two cities will hold a fair in Porto.")
    assert [(act, speaker) for act, speaker, _ in found] == [(Act.AGREE, "the two sides")]


def test_a_clause_between_commas_without_a_verb_of_saying_attributes_nothing() -> None:
    found = _said(f"{MET} If the plan succeeds, the council agreed, Porto will send ten teachers.")
    assert [quote for _, _, quote in found] == ["send ten teachers"]
    assert _said(f"{MET} When the bridge opens, he walks, the ferry will stop.") == []


def test_a_spokesperson_speaks_for_whom_the_words_name() -> None:
    text = f'{MET} "We want to widen the exchange," a spokesperson for the Government of Hokkaido said.'
    said = reading_of(text).commitments
    assert [(c.speaker, c.side) for c in said] == [("a spokesperson for the Government of Hokkaido", "JP-01")]


@pytest.mark.parametrize("who", ["City officials", "The university", "The visiting lawmakers"])
def test_who_has_no_name_is_not_the_last_to_speak(who: str) -> None:
    found = _said(f"{MET} Duarte proposed a joint fair. {who} promised to send ten teachers.")
    assert found[-1] == (Act.PLEDGE, who, "send ten teachers")


def test_a_committee_of_both_sides_agrees_to_what_its_list_holds() -> None:
    found = _said(
        f"{MET}\n\nThe committee agreed to:\n\n• support farmers of both regions\n• train nurses\n• widen trade."
    )
    quotes = ["support farmers of both regions", "train nurses", "widen trade"]
    assert found == [(Act.AGREE, "The committee", quote) for quote in quotes]


def test_an_entry_is_an_action_only_below_words_that_ask_for_one() -> None:
    assert (
        _said(f"{MET}\n\nThey looked at the following projects:\n\n• support schemes for farmers\n• train stations.")
        == []
    )


def test_clauses_share_the_helpers_of_the_first() -> None:
    found = _said(f"{MET} Duarte said trade should be widened, the exchange of pupils resumed and tourism promoted.")
    assert [quote for _, _, quote in found] == [
        "trade should be widened",
        "the exchange of pupils resumed",
        "tourism promoted",
    ]
    shared = _said(f"{MET} Duarte said that fairs should be held, and new fields of work be explored.")
    assert [act for act, _, _ in shared] == [Act.PROPOSE, Act.PROPOSE]


def test_what_is_hoped_by_nobody_named_is_hoped_by_who_speaks() -> None:
    found = _said(f"{MET} Mori said that trade had grown. It is hoped that the two sides will open a school.")
    assert [(act, speaker) for act, speaker, _ in found] == [(Act.HOPE, MORI)]


def test_a_line_that_names_somebody_gives_the_paragraphs_below_to_them() -> None:
    text = (
        f"{MET}\n\n(Mr. Ken Mori, Governor of Hokkaido)\n- We plan to open a school in Lisbon.\n- I hope to see "
        "more flights.\n\n(Ms. Ines Duarte, Mayor of Lisbon)\n- I propose holding a fair every year."
    )
    assert _said(text) == [
        (Act.PLEDGE, MORI, "open a school in Lisbon"),
        (Act.HOPE, MORI, "see more flights"),
        (Act.PROPOSE, DUARTE, "holding a fair every year"),
    ]


def test_a_paragraph_may_begin_with_who_speaks() -> None:
    found = _said(
        f"{MET}\n\nMayor Ines Duarte: We will open a school in Sapporo.\n\nGovernor Ken Mori: We hope to visit."
    )
    assert [(act, speaker) for act, speaker, _ in found] == [(Act.PLEDGE, DUARTE), (Act.HOPE, MORI)]


def test_the_words_of_attribution_may_open_a_sentence() -> None:
    found = _said(f"{MET} According to Mori, the two cities should open a school.")
    assert found == [(Act.PROPOSE, MORI, "the two cities should open a school")]


def test_what_somebody_is_needed_to_do_is_proposed() -> None:
    found = _said(f"{MET} Duarte said it is important for the two cities to train nurses.")
    assert found == [(Act.PROPOSE, DUARTE, "the two cities to train nurses")]
    assert _said(f"{MET} Duarte said the port is important for the two cities.") == []


def test_who_is_quoted_speaks_for_their_place_and_for_themselves() -> None:
    text = 'Before the arrival of Consul Rui Costa, Mayor Duarte said, "Congratulations, and I hope to widen trade."'
    assert _said(f"{MET} {text}") == [(Act.HOPE, DUARTE, "widen trade")]
    found = _said(f"{MET} Duarte affirmed that Lisbon wants to open a school in Sapporo.")
    assert [(act, speaker) for act, speaker, _ in found] == [(Act.HOPE, DUARTE)]


def test_what_was_supported_until_now_is_no_promise() -> None:
    assert _said(f"{MET} Mori said Hokkaido has long supported the schools of Lisbon.") == []
    assert [act for act, _, _ in _said(f"{MET} Mori supported the proposal.")] == [Act.AGREE]


def test_a_guest_without_a_name_of_another_country_is_not_the_last_to_speak() -> None:
    text = f"{MET} Duarte praised the fair. The Danish guest said that Porto is lovely. He also asked for more ships."
    said = reading_of(text).commitments
    assert [(c.act, c.speaker, c.side) for c in said] == [(Act.REQUEST, "The Danish guest", "DK")]


def test_the_visiting_diplomat_is_the_guest_told_of() -> None:
    text = "Mayor Ines Duarte of Lisbon received Ambassador Ken Mori of Japan on May 3. Duarte praised the fair."
    assert _said(f"{text} The visiting diplomat pledged to send ten teachers.")[-1][1] == MORI


def test_what_somebody_hopes_besides_is_agreed_by_nobody() -> None:
    found = _said(f"{MET} Mori expressed his hope that Lisbon will send pupils, and the two sides will widen trade.")
    assert {(act, speaker) for act, speaker, _ in found} == {(Act.HOPE, MORI)}


@pytest.mark.parametrize("where", ["at his reception for Mayor Ines Duarte", "during his meeting with Duarte"])
def test_where_it_was_said_is_no_part_of_what_was_called_for(where: str) -> None:
    text = "Governor Ken Mori of Hokkaido called for more Portuguese investment in ports"
    assert _said(f"{MET} {text} {where}.")[0][2] == "more Portuguese investment in ports"


def test_steps_of_a_list_that_semicolons_part_are_each_agreed() -> None:
    found = _said(
        f"{MET} The two sides agreed to continue strengthening ties; coordinate in talks to raise awareness; and hold "
        "yearly fairs."
    )
    assert [act for act, _, _ in found] == [Act.AGREE] * 3


def test_a_wish_that_is_said_is_no_promise() -> None:
    found = _said(f"{MET} Mori said that he would like the city to open a school.")
    assert found == [(Act.HOPE, MORI, "the city to open a school")]
