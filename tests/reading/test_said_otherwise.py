"""What is said in other words than "X hoped to": beside a form of be, in the passive, by a paper."""

import pytest

from comity.records import Act
from tests.reading.reports import MET, reading_of

DUARTE, MORI, BOTH = "Ines Duarte", "Ken Mori", "the two sides"


def _said(text: str) -> list[tuple[Act, str | None, str]]:
    return [(c.act, c.speaker, c.evidence[0].quote) for c in reading_of(f"{MET}{text}").commitments]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("To open a joint school is the wish of the governor.", MORI),
        ("It is the hope of the governor to open a joint school.", MORI),
        ("To open a joint school is the wish of both.", BOTH),
    ],
)
def test_a_wish_may_stand_behind_what_is_wished(text: str, speaker: str) -> None:
    assert [(act, who, quote.split()[-4:]) for act, who, quote in _said(text)] == [
        (Act.HOPE, speaker, ["open", "a", "joint", "school"])
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("What the governor hopes for is a direct flight to Lisbon.", Act.HOPE),
        ("What Mori proposed was a direct flight to Lisbon.", Act.PROPOSE),
    ],
)
def test_what_somebody_says_may_be_named_behind_be(text: str, act: Act) -> None:
    assert _said(text) == [(act, MORI, "a direct flight to Lisbon")]


def test_who_is_to_act_may_stand_behind_a_passive() -> None:
    assert [(act, who) for act, who, _ in _said("A joint school will be opened by the two cities.")] == [
        (Act.AGREE, "two cities")
    ]


@pytest.mark.parametrize("verb", ["provides for", "calls for", "envisages"])
def test_what_a_paper_of_both_provides_for_is_agreed(verb: str) -> None:
    text = f"The two signed an agreement. Mori thanked Duarte. The agreement {verb} the exchange of pupils."
    assert _said(text) == [(Act.AGREE, BOTH, "the exchange of pupils")]


def test_what_a_state_provides_for_is_nothing() -> None:
    assert _said("Mori said that Hokkaido provides for its pupils.") == []


def test_what_is_done_under_a_paper_is_not_the_last_speakers() -> None:
    text = "Mori praised Lisbon. Under the agreement, pupils will be exchanged every year."
    assert [(act, who) for act, who, _ in _said(text)] == [(Act.AGREE, BOTH)]


def test_what_one_side_does_under_a_paper_is_that_sides() -> None:
    text = "Duarte praised the fair. Under the agreement, Hokkaido will send nurses to Lisbon."
    assert [(act, who) for act, who, _ in _said(text)] == [(Act.PLEDGE, "Hokkaido")]


def test_each_city_is_both() -> None:
    assert _said("Each city will send pupils to the other.") == [(Act.AGREE, "Each city", "send pupils to the other")]


@pytest.mark.parametrize(
    ("text", "act", "quote"),
    [
        ("Mori would be glad if more pupils came to Sapporo.", Act.HOPE, "more pupils came to Sapporo"),
        ("Mori would be delighted to see more pupils in Sapporo.", Act.HOPE, "see more pupils in Sapporo"),
        ("Mori would be happy to train nurses of Lisbon.", Act.PLEDGE, "train nurses of Lisbon"),
        ("Mori would welcome a direct flight to Lisbon.", Act.HOPE, "a direct flight to Lisbon"),
        ("Mori is open to sending nurses to Lisbon.", Act.PLEDGE, "sending nurses to Lisbon"),
        ("Mori means to open an office in Lisbon.", Act.PLEDGE, "open an office in Lisbon"),
        ("Mori pleaded for closer ties between the ports.", Act.REQUEST, "closer ties between the ports"),
        ("Mori requested for a partnership of the ports.", Act.REQUEST, "a partnership of the ports"),
        ("Mori is counting on Lisbon to send nurses.", Act.HOPE, "Lisbon to send nurses"),
        ("Mori said that holding joint fairs would be useful.", Act.PROPOSE, "holding joint fairs"),
        ('"I fully support your plan to open a school," Mori said.', Act.PLEDGE, "your plan to open a school"),
        ("Mori announced Hokkaido's readiness to send nurses.", Act.PLEDGE, "Hokkaido's readiness to send nurses"),
    ],
)
def test_other_words_of_will(text: str, act: Act, quote: str) -> None:
    assert _said(text) == [(act, MORI, quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Mori was glad that the pupils had come to Sapporo.",
        "Mori said that the port is open to all ships.",
        "Mori said that holding joint fairs was of use to none.",
    ],
)
def test_words_like_them_that_promise_nothing(text: str) -> None:
    assert _said(text) == []


def test_who_sees_to_a_thing_promises_it() -> None:
    found = _said('"We will see to it that nurses are sent to Lisbon," Mori said.')
    assert [(act, who) for act, who, _ in found] == [(Act.PLEDGE, MORI)]


@pytest.mark.parametrize(
    ("text", "act", "quote"),
    [
        ("Mori, too, called for help in new techniques, to fight the frost.", Act.REQUEST, "help in new techniques"),
        (
            "He asked that the County Council work with the port in choosing sites.",
            Act.REQUEST,
            "the County Council work",
        ),
        ('"We welcome cooperation in the training of nurses," Mori said.', Act.HOPE, "cooperation in the training"),
        ("Mori said that Hokkaido welcomes investors from Lisbon.", Act.HOPE, "investors from Lisbon"),
        ("Hokkaido, added Mori, would open an office in Lisbon.", Act.PLEDGE, "open an office in Lisbon"),
        ('"You have our full support in the training of nurses," Mori said.', Act.PLEDGE, "our full support in the"),
        ('"We need more flights," Mori said.', Act.PROPOSE, "more flights"),
        ("Mori said that Hokkaido needs nurses from Lisbon.", Act.PROPOSE, "nurses from Lisbon"),
        ('"My dream is to open a joint school," Mori said.', Act.HOPE, "open a joint school"),
    ],
)
def test_more_words_of_will(text: str, act: Act, quote: str) -> None:
    if text.startswith("He"):
        text = f"Mori thanked Duarte. {text}"
    assert [(found, who, words[: len(quote)]) for found, who, words in _said(text)] == [(act, MORI, quote)]


def test_what_the_two_are_set_to_do_they_agreed() -> None:
    found = _said("The two cities are set to exchange pupils next year.")
    assert [(act, who) for act, who, _ in found] == [(Act.AGREE, "two cities")]


@pytest.mark.parametrize(
    "text", ["Mori said that the port has our ships in view.", "Mori welcomed investors from Porto."]
)
def test_more_words_like_them(text: str) -> None:
    assert _said(text) == []


def test_a_present_promise_may_be_attributed_behind() -> None:
    found = _said("Hokkaido pledges to continue training nurses, Mori said.")
    assert found == [(Act.PLEDGE, MORI, "continue training nurses")]


def test_what_a_body_without_a_name_hopes_is_whose_words_it_is_told_in() -> None:
    found = _said("Mori said the prefectural government was hoping to open a school.")
    assert found == [(Act.HOPE, MORI, "open a school")]


def test_proposals_may_stand_behind_a_colon() -> None:
    found = _said("Mori made two proposals: opening a joint school in Porto; training nurses in Sapporo.")
    assert found == [
        (Act.PROPOSE, MORI, "opening a joint school in Porto"),
        (Act.PROPOSE, MORI, "training nurses in Sapporo"),
    ]


def test_he_who_is_told_to_say_a_thing_is_not_whom_he_tells_it() -> None:
    found = _said("Mori told the mayor that he hoped to open a school in Porto.")
    assert found == [(Act.HOPE, MORI, "open a school in Porto")]


def test_what_a_visit_is_meant_to_do_is_promised_by_nobody() -> None:
    assert _said("Mori thanked Duarte. The visit is meant to bring the ports together.") == []


def test_what_is_to_be_done_will_be_done() -> None:
    text = "It was agreed to meet again. Talks on a ferry are to be taken up in June, Mori announced."
    assert (Act.PLEDGE, MORI, "Talks on a ferry are to be taken up in June") in _said(text)


def test_two_sentences_with_a_comma_between_are_two() -> None:
    found = _said("Lisbon will lend the trams, Hokkaido will pay for the rails.")
    assert [quote for _, _, quote in found] == ["lend the trams", "pay for the rails"]


def test_who_is_to_be_asked_is_not_asked_now() -> None:
    found = _said("Mori insisted that the pupils be asked as well.")
    assert [(act, who) for act, who, _ in found] == [(Act.PROPOSE, MORI)]


def test_what_they_agreed_on_may_stand_first() -> None:
    assert _said("A film week in May is what the two cities agreed on.") == [
        (Act.AGREE, "two cities", "A film week in May")
    ]


def test_what_an_idea_is_for_is_not_the_idea() -> None:
    found = _said("Mori put forward the idea of an office in Lisbon, to be shared by firms.")
    assert [(act, who, quote[:19]) for act, who, quote in found] == [(Act.PROPOSE, MORI, "an office in Lisbon")]


def test_whom_somebody_sends_goes_because_of_a_promise() -> None:
    found = _said("Mori announced that a delegation of Hokkaido would travel to Lisbon in June.")
    assert [(act, who) for act, who, _ in found] == [(Act.PLEDGE, MORI)]


DECLARED = "In Porto, Mayors of Lisbon, Sapporo and Lima adopted the following declaration on May 3.\n\n"


def test_what_mayors_declare_is_theirs() -> None:
    text = f"{DECLARED}1. We shall count our trees every year.\n\n2. We undertake to plant 1,000 trees in each city."
    found = [(c.act, c.speaker, c.evidence[0].quote) for c in reading_of(text).commitments]
    assert found == [
        (Act.AGREE, BOTH, "count our trees every year"),
        (Act.AGREE, BOTH, "plant 1,000 trees in each city"),
    ]


def test_entries_below_we_the_mayors_are_the_mayors() -> None:
    text = (
        f"{DECLARED}We, the mayors, knowing our duty,\n\n1. undertake to plant trees;\n\n2. will name a garden in Lima."
    )
    found = [(c.act, c.speaker) for c in reading_of(text).commitments]
    assert found == [(Act.AGREE, "the mayors")] * 2


def test_where_both_agreed_nobody_goes_on_speaking() -> None:
    guests = "Visitors came from Hokkaido. At their head was Ken Mori, Governor of Hokkaido. "
    text = f"Lisbon and Hokkaido held talks in Lisbon on May 3. {guests}The two sides agreed to exchange nurses. "
    found = reading_of(f"{text}\n\nHokkaido pledged to send ten nurses.").commitments
    assert [c.speaker for c in found] == ["two sides", "Hokkaido"]


def test_to_go_on_with_a_thing_is_a_deed() -> None:
    assert _said('"Let us go on working together," Mori said.') == [(Act.PROPOSE, MORI, "go on working together")]


def test_what_plans_call_for_is_agreed() -> None:
    assert [(act, who) for act, who, _ in _said("Plans call for a school to be opened in Porto.")] == [
        (Act.AGREE, BOTH)
    ]
