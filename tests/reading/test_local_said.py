"""What is said in reports of provinces and cities: quotations, chances to say a thing, reports without a meeting."""

import pytest

from comity.records import Act
from tests.reading.reports import MET, reading_of

DUARTE, MORI = "Ines Duarte", "Ken Mori"


def _said(text: str) -> list[tuple[Act, str | None, str]]:
    return [(c.act, c.speaker, c.evidence[0].quote) for c in reading_of(text).commitments]


def test_a_quotation_of_several_sentences_is_whose_it_is_told_to_be_behind_it() -> None:
    found = _said(f'{MET}\n\n"The ferry should sail again. It carried many of us for years," Mori recalled.')
    assert found == [(Act.PROPOSE, MORI, "The ferry should sail again")]


def test_a_quotation_is_whose_it_is_told_to_be_before_it() -> None:
    found = _said(f'{MET}\n\nAt a dinner for Duarte, Mori said, "Warm thanks to you all, and I hope to visit Porto."')
    assert found == [(Act.HOPE, MORI, "visit Porto")]


def test_a_quotation_that_runs_over_paragraphs_is_one_persons() -> None:
    text = f'{MET}\n\n"We hope to open a school in Porto.\n\n"We want to train nurses there too," Mori said.'
    assert [(act, who) for act, who, _ in _said(text)] == [(Act.HOPE, MORI), (Act.HOPE, MORI)]


def test_words_set_apart_in_quotation_marks_are_nobodys_speech() -> None:
    found = _said(f'{MET} Duarte hopes that the "bridge" will be built, Mori added.')
    assert found == [(Act.HOPE, DUARTE, 'the "bridge" will be built')]


def test_they_are_the_side_of_the_one_who_says_so() -> None:
    found = _said(f"{MET} Mori said they hoped to open a school in Porto.")
    assert found == [(Act.HOPE, MORI, "open a school in Porto")]


@pytest.mark.parametrize("chance", ["took the occasion to", "used the meeting to", "went on to"])
def test_what_somebody_takes_the_chance_to_say_is_said(chance: str) -> None:
    found = _said(f"{MET} Mori {chance} invite Duarte to open the fair in Sapporo.")
    assert [(act, who) for act, who, _ in found] == [(Act.REQUEST, MORI)]


def test_who_exhorts_proposes() -> None:
    assert _said(f'{MET} "Let us open a joint school," Mori replied.') == [(Act.PROPOSE, MORI, "open a joint school")]


def test_what_would_be_a_good_idea_is_proposed() -> None:
    found = _said(f"{MET} Mori added that it would be a good idea to open a joint school.")
    assert found == [(Act.PROPOSE, MORI, "open a joint school")]


@pytest.mark.parametrize("noun", ["hope", "wish"])
def test_what_is_hoped_may_stand_without_that(noun: str) -> None:
    found = _said(f"{MET} Mori expressed the {noun} the two cities would exchange pupils.")
    assert found == [(Act.HOPE, MORI, "the two cities would exchange pupils")]


@pytest.mark.parametrize("verb", ["indicated", "mentioned", "flagged"])
def test_a_need_told_of_is_a_proposal(verb: str) -> None:
    found = _said(f"{MET} Mori {verb} the need to widen the port.")
    assert found == [(Act.PROPOSE, MORI, "widen the port")]


@pytest.mark.parametrize(
    "said",
    [
        "Mori gave the assurance on Monday while receiving the mayor.",
        "Mori wished the mayor success in his new post.",
        "Mori conveyed his best wishes to the citizens of Porto.",
        "Mori has interests in Porto, above all at the harbour.",
        "Mori thanked Duarte for calling on companies to invest in Hokkaido.",
        "Mori said that residents will gain better access to fruit from Porto.",
        "Mori asked about the school so that the council could visit it.",
    ],
)
def test_greetings_thanks_days_and_places_are_nothing_to_be_done(said: str) -> None:
    assert _said(f"{MET} {said}") == []


def test_a_call_paid_somewhere_asks_for_nothing() -> None:
    text = "The Mayor of Porto, Ines Duarte, called on Governor Ken Mori of Hokkaido at the town hall to discuss trade."
    reading = reading_of(text)
    assert reading.commitments == ()
    assert [e.kind.value for e in reading.engagements] == ["courtesy-call"]


def test_what_is_said_while_another_thing_is_said_is_apart() -> None:
    found = _said(f"{MET} Mori said he will send nurses to Porto while affirming that Hokkaido will open a school.")
    assert [quote for _, _, quote in found] == ["he will send nurses to Porto", "Hokkaido will open a school"]


def test_the_verb_of_what_is_to_be_done_is_never_cut_off() -> None:
    told = "all the agreements reached during the visit to Porto will be implemented"
    found = _said(f"{MET} Mori emphasized that the interaction will continue and {told}.")
    assert found == [(Act.PLEDGE, MORI, told)]


def test_words_beside_what_another_will_do_are_the_tellers() -> None:
    found = _said(
        f"{MET} Mori announced that Portugal will open a consulate, expressing his readiness to find a house."
    )
    assert found[-1] == (Act.PLEDGE, MORI, "his readiness to find a house")


def test_an_office_without_a_name_speaks_by_what_it_is() -> None:
    found = _said(
        "A delegation of Porto held talks with a delegation of Hokkaido on May 3.\n\n"
        "The Porto leader expressed hope that the two cities will exchange pupils."
    )
    assert found == [(Act.HOPE, "The Porto leader", "the two cities will exchange pupils")]


def test_where_no_meeting_is_told_guests_of_another_country_make_it_a_report_of_two_sides() -> None:
    guests = "Among the guests was Ines Duarte, Mayor of Porto, with three members of her council."
    said = "Governor Ken Mori of Hokkaido hoped that more flights will be opened."
    assert [quote for _, _, quote in _said(f"{guests} {said}")] == ["more flights will be opened"]
    assert _said(said) == []


AGREED = ["train nurses of both cities", "open a joint school", "exchange pupils"]


@pytest.mark.parametrize("mark", ["• {}", "– {}", "{n}. {}", "{n}) {}", "({n}) {}", "{a}) {}"])
def test_entries_of_a_list_have_many_marks(mark: str) -> None:
    entries = [mark.format(entry, n=n, a="abc"[n - 1]) for n, entry in enumerate(AGREED, 1)]
    found = _said("\n\n".join([f"{MET}", "The two sides agreed to:", *(f"{entry};" for entry in entries)]))
    assert [(act, quote) for act, _, quote in found] == [(Act.AGREE, entry) for entry in AGREED]


def test_entries_of_a_list_may_have_no_marks() -> None:
    lines = ["Train nurses of both cities;", "Open a joint school; and", "Exchange pupils."]
    found = _said("\n\n".join([f"{MET}", "Under the accord, Lisbon and Hokkaido will:", *lines]))
    assert [(act, quote) for act, _, quote in found] == [
        (Act.AGREE, line.removesuffix(" and").rstrip(";.")) for line in lines
    ]


def test_roman_numbers_begin_entries_and_no_names() -> None:
    text = (
        f'{MET}\n\nThe paper reads: "Accordingly, both sides agree:\n\n"I. To open a school.\n\n"II. To train nurses."'
    )
    found = _said(text)
    assert [(act, quote) for act, _, quote in found] == [(Act.AGREE, "open a school"), (Act.AGREE, "train nurses")]


def test_they_without_a_speaker_are_both_sides() -> None:
    found = _said(
        "At the talks, the provinces of Quang Tri and Savannakhet signed a memorandum.\n\n"
        "Accordingly, they will exchange information on the border."
    )
    assert found == [(Act.AGREE, "the two sides", "exchange information on the border")]


def test_guests_may_be_welcomed_to_do_a_thing() -> None:
    found = _said(f"{MET} Mori welcomed guests from all regions to explore business opportunities in Hokkaido.")
    assert [(act, who) for act, who, _ in found] == [(Act.HOPE, MORI)]


def test_what_a_body_tells_somebody_asked_for_is_asked_by_them() -> None:
    found = _said(f"{MET} He called for stronger ties between the ports, the Ministry of Trade said in a statement.")
    assert [(act, who) for act, who, _ in found] == [(Act.REQUEST, MORI)]


def test_governors_of_two_countries_speak_together() -> None:
    found = _said("Three Cambodian and Thai district governors pledged to open more markets at the border.")
    assert [(act, quote) for act, _, quote in found] == [(Act.AGREE, "open more markets at the border")]


@pytest.mark.parametrize(
    "thing", ["China's potential", "The friendship of Lisbon and Hokkaido", "The experience of Porto"]
)
def test_what_a_thing_of_a_place_will_bring_is_promised_by_nobody(thing: str) -> None:
    assert _said(f"{MET} Mori said that {thing} will bring new opportunities to both.") == []


def test_what_both_sides_want_in_somebodys_words_is_said_by_that_person() -> None:
    found = _said(f'{MET} "It matters to us. The two sides are interested in opening a school," Mori said.')
    assert found == [(Act.HOPE, MORI, "opening a school")]


def test_what_an_unnamed_leader_tells_that_the_city_will_do_is_promised() -> None:
    found = _said(f"Lisbon will open more schools with Hokkaido, a municipal leader has said.\n\n{MET}")
    assert found == [(Act.PLEDGE, "a municipal leader", "open more schools with Hokkaido")]


@pytest.mark.parametrize("who", ["The diplomat", "The envoy"])
def test_the_diplomat_is_the_ambassador_and_not_the_last_to_speak(who: str) -> None:
    text = (
        "Ms. Ines Duarte, Mayor of Porto, received the Japanese Ambassador to Portugal, Mr. Ken Mori, on May 3. "
        f"She praised the ferry. {who} hoped to open a school."
    )
    assert _said(text) == [(Act.HOPE, MORI, "open a school")]


def test_where_a_consul_has_a_seat_is_no_side_of_theirs() -> None:
    text = "Porto-based Japanese Consul General Ken Mori called on the Mayor of Lisbon, Ines Duarte, on May 3."
    (found,) = reading_of(text).engagements
    assert {p.name: p.side for p in found.participants} == {MORI: "JP", DUARTE: "PT-11"}


def test_what_is_going_on_and_what_will_be_are_apart() -> None:
    found = _said(
        f"{MET} Mori pointed out that Hokkaido is widening its port and Hokkaido will open a school in Porto."
    )
    assert found == [(Act.PLEDGE, MORI, "Hokkaido will open a school in Porto")]


def test_who_is_also_ready_for_a_thing_promises_it() -> None:
    found = _said(f"{MET} Mori said that Hokkaido is now home to many pupils and ready to work with Porto.")
    assert [(act, who) for act, who, _ in found] == [(Act.PLEDGE, MORI)]


def test_what_somebody_is_proposed_to_encourage_is_no_request_of_theirs() -> None:
    found = _said(f"{MET} Mori proposed Duarte encourage companies of Lisbon to invest in Hokkaido.")
    assert found == [(Act.PROPOSE, MORI, "Duarte encourage companies of Lisbon to invest in Hokkaido")]


def test_what_should_be_sought_is_proposed() -> None:
    found = _said(f'{MET} "We should increase contacts, seek common points, and clarify risks," Mori said.')
    assert found == [
        (Act.PROPOSE, MORI, quote) for quote in ("increase contacts", "seek common points", "clarify risks")
    ]


def test_who_is_committed_is_not_what_is_promised() -> None:
    found = _said(f"{MET} Mori said the embassy was committed to closer relations between Japan and Portugal.")
    assert [quote for _, _, quote in found] != ["the embassy"]


def test_they_who_agreed_will_do_it_together_though_somebody_spoke_before() -> None:
    text = f"{MET} Mori hoped to open a school. The two sides agreed to train nurses. They will also send teachers."
    assert [act for act, _, quote in _said(text) if quote == "send teachers"] == [Act.AGREE]


def test_a_side_named_by_its_place_promises() -> None:
    text = "Officials of Hokkaido and Lisbon held talks on May 3. Accordingly, the Japanese side will widen the port."
    assert [(act, quote) for act, _, quote in _said(text)] == [(Act.PLEDGE, "widen the port")]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ('"We would like Portuguese investment in our ports," Mori said.', Act.HOPE),
        ("Mori said it was his wish that Lisbon open a school.", Act.HOPE),
        ("Mori expressed Japan's keenness to widen the exchange.", Act.HOPE),
        ("Mori assured to send the report soon.", Act.PLEDGE),
        ('"It is our responsibility to widen the exchange," Mori said.', Act.PROPOSE),
    ],
)
def test_more_words_of_will(said: str, act: Act) -> None:
    assert [(found, who) for found, who, _ in _said(f"{MET} {said}")] == [(act, MORI)]


def test_what_one_likes_is_not_wished_for() -> None:
    assert _said(f'{MET} "We like Portuguese music," Mori said.') == []
