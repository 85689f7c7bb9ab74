"""The force of what is said: by the verb of saying and by the mood of what it says."""

import pytest

from comity.reading import read
from comity.records import Act, Document
from tests.reading.reports import MET, PUBLISHED, RENCONTRE, commitment, reading_of


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Mr. Mori hoped to open a school.", Act.HOPE),
        ("Mr. Mori looked forward to visiting the port.", Act.HOPE),
        ("Mr. Mori is confident that the canal will be widened.", Act.HOPE),
        ("Mr. Mori welcomed firms from Lisbon to invest in the canal.", Act.HOPE),
        ("Mr. Mori proposed widening the canal.", Act.PROPOSE),
        ("Mr. Mori stressed the need to widen the canal.", Act.PROPOSE),
        ("Mr. Mori said that the two sides should widen the canal.", Act.PROPOSE),
        ("It is necessary to widen the canal, Mr. Mori said.", Act.PROPOSE),
        ("Mr. Mori asked Lisbon to lower fees.", Act.REQUEST),
        ("Mr. Mori called for more trains.", Act.REQUEST),
        ("Mr. Mori agreed to widen the canal.", Act.AGREE),
        ("Mr. Mori agreed with the proposal to widen the canal.", Act.AGREE),
        ("Mr. Mori supported the proposal to widen the canal.", Act.AGREE),
        ("Both sides pledged to share flood data.", Act.AGREE),
        ("Mr. Mori promised to widen the canal.", Act.PLEDGE),
        ("Mr. Mori said that Hokkaido will widen the canal.", Act.PLEDGE),
        ("Mr. Mori said Hokkaido was willing to widen the canal.", Act.PLEDGE),
        ("Hokkaido will train fifty nurses, Mr. Mori added.", Act.PLEDGE),
        ("Mr. Mori expressed his support for the canal project.", Act.PLEDGE),
    ],
)
def test_the_act_is_that_of_verb_and_mood(said: str, act: Act) -> None:
    assert commitment(MET + said).act is act


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Elle a souhaité élargir le canal.", Act.HOPE),
        ("Elle a proposé d'élargir le canal.", Act.PROPOSE),
        ("Elle a souligné la nécessité d'élargir le canal.", Act.PROPOSE),
        ("Les deux villes doivent partager leurs données, a-t-elle déclaré.", Act.PROPOSE),
        ("Elle a demandé à Hokkaido de faciliter l'accès au marché.", Act.REQUEST),
        ("Les deux parties ont convenu d'élargir le canal.", Act.AGREE),
        ("M. Mori s'est engagé à élargir le canal.", Act.PLEDGE),
        ("M. Mori a promis d'élargir le canal.", Act.PLEDGE),
    ],
)
def test_the_act_is_that_of_french_verb_and_mood(said: str, act: Act) -> None:
    assert commitment(RENCONTRE + said, "fr").act is act


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Mr. Mori praised the canal project.", Act.PRAISE),
        ("Mr. Mori said that the canal is long.", Act.AFFIRM),
        ("Mr. Mori briefed the guests on the canal.", Act.INFORM),
        ("Mr. Mori welcomed the opening of the office.", Act.PRAISE),
        ("Mr. Mori denied that the canal was closed.", Act.AFFIRM),
    ],
)
def test_what_looks_not_forward_is_a_statement_only(said: str, act: Act) -> None:
    found = reading_of(MET + said)
    assert found.commitments == ()
    assert [s.act for s in found.statements] == [act]


def test_french_praise_is_a_statement_only() -> None:
    found = reading_of(RENCONTRE + "Elle a salué le projet du canal.", "fr")
    assert found.commitments == ()
    assert [s.act for s in found.statements] == [Act.PRAISE]


def test_each_thing_of_a_list_is_a_commitment() -> None:
    text = MET + "Mr. Mori suggested improving roads, building bridges and repairing the locks."
    found = reading_of(text).commitments
    assert [c.evidence[0].quote for c in found] == ["improving roads", "building bridges", "repairing the locks"]
    assert {c.act for c in found} == {Act.PROPOSE}
    assert [c.id for c in found] == ["c1", "c2", "c3"]


def test_a_numbered_french_list_is_proposed() -> None:
    steps = "Premièrement, élargir le canal. Deuxièmement, réparer les écluses."
    text = RENCONTRE + "Elle a fait plusieurs propositions. " + steps
    found = reading_of(text, "fr").commitments
    assert [(c.act, c.speaker, c.evidence[0].quote) for c in found] == [
        (Act.PROPOSE, "Hélène Vasseur", "élargir le canal"),
        (Act.PROPOSE, "Hélène Vasseur", "réparer les écluses"),
    ]


def test_a_promise_not_to_do_a_thing_is_negated() -> None:
    assert commitment(MET + "Mr. Mori promised not to raise fees.").negated
    assert not commitment(MET + "Mr. Mori promised to lower fees.").negated


@pytest.mark.parametrize(
    ("text", "language", "due"),
    [
        (MET + "Mr. Mori proposed opening a direct flight by 2026.", "en", "2026"),
        (RENCONTRE + "Elle a proposé d'élargir le canal d'ici 2026.", "fr", "2026"),
        (MET + "Mr. Mori proposed opening a direct flight in 2026.", "en", None),
        (MET + "Mr. Mori proposed opening a direct flight.", "en", None),
    ],
)
def test_the_due_is_the_day_by_which_it_is_to_be_done(text: str, language: str, due: str | None) -> None:
    assert commitment(text, language).due == due


def test_areas_are_those_of_the_words() -> None:
    assert "education" in commitment(MET + "Mr. Mori pledged to open a school.").areas


def test_what_one_side_says_to_itself_is_no_commitment() -> None:
    text = (
        "Prime Minister of Portugal Ines Duarte met with Portuguese Minister of Finance Rui Pinto. "
        "She proposed lower taxes."
    )
    assert reading_of(text).commitments == ()


def test_the_words_of_saying_stand_beside_a_statement() -> None:
    (said,) = reading_of(MET + "Mr. Mori proposed widening the canal.").statements
    assert [e.quote for e in said.evidence] == ["widening the canal", "proposed"]
    assert (said.predicate, said.engagement) == ("propose", "e1")


def test_what_a_verb_without_a_concept_attributes_is_a_statement() -> None:
    said = reading_of(
        MET + "Mr. Mori wrote that the ferry ran daily. The port authority boasted of its cranes."
    ).statements
    assert [(s.evidence[0].quote, s.evidence[1].quote, s.speaker, s.side, s.act) for s in said] == [
        ("that the ferry ran daily", "wrote", "Ken Mori", "JP-01", Act.AFFIRM),
        ("its cranes", "boasted", "The port authority", None, Act.AFFIRM),
    ]
    assert {s.engagement for s in said} == {"e1"}


def test_statements_are_numbered_in_the_order_of_the_text() -> None:
    found = reading_of(
        MET + "Mr. Mori wrote that the ferry ran daily. She thanked Hokkaido for its welcome."
    ).statements
    assert [(s.id, s.predicate, s.speaker) for s in found] == [
        ("s1", "say", "Ken Mori"),
        ("s2", "thank", "Ines Duarte"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Mori wished to thank the nurses.",
        "Mr. Mori would like to congratulate the nurses.",
        "Mr. Mori had proposed a canal in 2019.",
        "Mr. Mori welcomed the progress of the canal.",
        "Mr. Mori underscored the importance of the ferry.",
        "Mr. Mori welcomed new initiatives launched in Sapporo.",
        "Hokkaido is committed to its people, Mr. Mori stressed.",
    ],
)
def test_courtesies_and_what_is_past_are_no_commitments(said: str) -> None:
    assert reading_of(MET + said).commitments == ()


@pytest.mark.parametrize(
    ("said", "act", "quote"),
    [
        ("Mr. Mori welcomed closer ties between the ports.", Act.HOPE, "closer ties between the ports"),
        (
            "Mr. Mori welcomed the proposal to widen the canal.",
            Act.AGREE,
            "the proposal to widen the canal",
        ),
        (
            "Mr. Mori looked forward to Ms. Duarte opening the school.",
            Act.HOPE,
            "Ms. Duarte opening the school",
        ),
        ("Mr. Mori expressed the hope for an early visit to Lisbon.", Act.HOPE, "an early visit to Lisbon"),
        ("Mr. Mori announced a package to support young farmers.", Act.PLEDGE, "a package to support young farmers"),
        (
            "Mr. Mori informed her of Hokkaido's decision to open a school.",
            Act.PLEDGE,
            "Hokkaido's decision to open a school",
        ),
        ("Mr. Mori said there was a need for more trains.", Act.PROPOSE, "more trains"),
        ("Mr. Mori stressed the importance of closer ties.", Act.PROPOSE, "closer ties"),
        (
            "Mr. Mori said that Hokkaido would take measures to protect seals.",
            Act.PLEDGE,
            "Hokkaido would take measures to protect seals",
        ),
        ("Mr. Mori undertook to build a school.", Act.PLEDGE, "build a school"),
        ("Mr. Mori stressed the need for the ports to share data.", Act.PROPOSE, "the ports to share data"),
        ("The two committed to closer ties.", Act.AGREE, "closer ties"),
    ],
)
def test_what_is_still_to_come_is_a_commitment(said: str, act: Act, quote: str) -> None:
    found = commitment(MET + said)
    assert (found.act, found.evidence[0].quote) == (act, quote)


def test_two_nouns_of_one_verb_say_two_things() -> None:
    found = reading_of(MET + "Mr. Mori reaffirmed his support for the canal and his wish to train nurses.").commitments
    assert [(c.act, c.evidence[0].quote) for c in found] == [
        (Act.PLEDGE, "his support for the canal"),
        (Act.HOPE, "train nurses"),
    ]


def test_what_a_meeting_says_both_sides_say() -> None:
    (found,) = reading_of(MET + "The meeting encouraged the ports to share data.").commitments
    assert (found.speaker, found.side) == ("The meeting", None)


def test_what_a_side_tells_itself_commits_it_to_nobody() -> None:
    text = "The Governor met with mayors of the state on May 3. The mayors pledged to build a school."
    document = Document("https://www.example.gov/1", text, "en", PUBLISHED, url="https://www.example.gov/1")
    assert read(document).commitments == ()


def test_the_speaker_is_whose_promise_a_meeting_stressed() -> None:
    (found,) = reading_of(MET + "The meeting stressed Lisbon's commitment to open the port.").commitments
    assert (found.act, found.side) == (Act.PLEDGE, "PT-11")


def test_a_side_named_by_its_place_speaks() -> None:
    (found,) = reading_of(MET + "The Japanese side agreed to lower fares.").commitments
    assert (found.speaker, found.side) == ("Japanese side", "JP")


def test_we_are_both_sides_only_in_a_joint_report() -> None:
    text = "Portugal and Japan met in Lisbon on May 3. We will build a school."
    joint = reading_of(text, title="Joint statement of Portugal and Japan").commitments
    assert [(c.act, c.speaker) for c in joint] == [(Act.AGREE, "the two sides")]


@pytest.mark.xfail(strict=True, reason="'should grow' counts as a proposal where a verb of saying attributes it")
def test_what_should_come_of_itself_is_no_commitment() -> None:
    text = MET + "The economy of Hokkaido should grow by 5 per cent this year, Mr. Mori reported."
    assert reading_of(text).commitments == ()


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Mori agreed to widen the canal; to repair the locks; and to open a school.",
        "Mr. Mori agreed to widen the canal; repair the locks; and open a school.",
        "Hokkaido will widen the canal; repair the locks; and open a school, Mr. Mori said.",
    ],
)
def test_actions_that_semicolons_part_are_commitments_each(said: str) -> None:
    quotes = [c.evidence[0].quote.removeprefix("Hokkaido will ") for c in reading_of(MET + said).commitments]
    assert quotes == ["widen the canal", "repair the locks", "open a school"]


def test_things_that_semicolons_part_are_one_commitment() -> None:
    found = commitment(MET + "Mr. Mori proposed closer ties in trade; shipping; and the training of pilots.")
    assert found.evidence[0].quote == "closer ties in trade; shipping; and the training of pilots"


def test_what_an_action_is_for_is_left_out_where_it_stands_apart() -> None:
    found = commitment(MET + "Both sides agreed to host a boat fair in June to continue their work on the canal.")
    assert found.evidence[0].quote == "host a boat fair in June"


def test_an_abbreviation_ends_no_commitment() -> None:
    found = commitment(MET + "Mr. Mori promised to buy twelve U.S. Navy tugs.")
    assert found.evidence[0].quote == "buy twelve U.S. Navy tugs"


@pytest.mark.parametrize(
    ("said", "act", "quote"),
    [
        (
            "Mr. Mori announced 5 million dollars in aid for the locks.",
            Act.PLEDGE,
            "5 million dollars in aid for the locks",
        ),
        ("Mr. Mori gave assurances that the canal would stay open.", Act.PLEDGE, "the canal would stay open"),
        ("Mr. Mori announced the intent to open a school.", Act.PLEDGE, "open a school"),
        ("Mr. Mori welcomed opportunities for joint research.", Act.HOPE, "opportunities for joint research"),
        ("Both sides encouraged exchanges of pilots.", Act.PROPOSE, "exchanges of pilots"),
        ("Mr. Mori encouraged exchanges of pilots.", Act.REQUEST, "exchanges of pilots"),
        (
            "Mr. Mori reiterated his support for the canal plan, with boats passing in both directions.",
            Act.PLEDGE,
            "his support for the canal plan, with boats passing in both directions",
        ),
    ],
)
def test_what_is_announced_assured_or_encouraged_is_a_commitment(said: str, act: Act, quote: str) -> None:
    found = commitment(MET + said)
    assert (found.act, found.evidence[0].quote) == (act, quote)


@pytest.mark.parametrize(
    "said",
    [
        "Both sides welcomed the opening of the canal office in Lisbon in 2022 to serve the two ports.",
        "Mr. Mori welcomed the city's decision earlier this year to buy ten trams.",
    ],
)
def test_what_a_thing_welcomed_is_for_is_no_commitment(said: str) -> None:
    assert reading_of(MET + said).commitments == ()


def test_a_paper_tells_of_the_promise_of_both() -> None:
    text = MET + "They signed a memorandum. The memorandum underscores both cities' commitment to train pilots."
    assert [(c.act, c.speaker) for c in reading_of(text).commitments] == [(Act.AGREE, "both cities")]


def test_what_another_side_will_do_is_its_own_promise() -> None:
    text = MET + "Mr. Mori outlined the plan. Lisbon will widen the canal and repair the locks."
    assert {(c.act, c.side) for c in reading_of(text).commitments} == {(Act.PLEDGE, "PT-11")}


def test_a_verb_inside_what_is_agreed_is_no_statement_of_its_own() -> None:
    found = reading_of(MET + "They agreed to widen the canal and to oppose higher tolls.").statements
    assert [s.predicate for s in found] == ["agree", "agree"]


def test_they_say_it_as_the_two_sides() -> None:
    found = reading_of(MET + "They mocked the old tolls.").statements
    assert [s.speaker for s in found] == ["the two sides"]


def test_an_event_tells_of_the_promise_of_both() -> None:
    text = MET + "The trip marks forty years of ties, and reaffirms both cities' commitment towards opening a school."
    assert [(c.act, c.speaker) for c in reading_of(text).commitments] == [(Act.AGREE, "both cities")]


def test_a_verb_in_the_past_belongs_to_the_speaker_and_not_to_what_is_said() -> None:
    said = "Mr. Mori said that he is looking forward to visiting the port and committed to opening a school."
    assert [c.evidence[0].quote for c in reading_of(MET + said).commitments] == [
        "visiting the port",
        "opening a school",
    ]


def test_a_text_that_stands_twice_commits_once() -> None:
    said = "Mr. Mori promised to open a school."
    assert len(reading_of(f"{MET}{said}\n\n{MET}{said}").commitments) == 1


def test_a_verb_with_a_prefix_is_one_word() -> None:
    said = "Both sides reaffirmed their commitment to de-escalate the conflict, re-open the gate and build a bridge."
    assert [c.evidence[0].quote for c in reading_of(MET + said).commitments] == [
        "their commitment to de-escalate the conflict",
        "re-open the gate",
        "build a bridge",
    ]


def test_interest_in_an_action_is_a_hope() -> None:
    found = commitment(MET + "Mr. Mori underscored Hokkaido's interest in opening a school.")
    assert (found.act, found.evidence[0].quote) == (Act.HOPE, "opening a school")


def test_whom_only_what_is_promised_names_is_not_addressed() -> None:
    found = commitment(MET + "The two leaders reaffirmed their commitment to a strong Japan-Portugal partnership.")
    assert found.addressee is None


def test_what_is_done_in_order_to_support_is_no_promise() -> None:
    text = MET + "To meet the demand and support Lisbon's plan, the two sides set up a group in 2022."
    assert reading_of(text).commitments == ()


@pytest.mark.parametrize(
    ("told", "act", "words"),
    [
        ("Duarte voiced her wish to open a direct flight.", Act.HOPE, "open a direct flight"),
        ("Duarte said she would like to see more trade.", Act.HOPE, "see more trade"),
        ("Duarte said Lisbon is keen to widen the canal.", Act.HOPE, "widen the canal"),
        ("Duarte hopes for Sapporo's help with the canal.", Act.HOPE, "Sapporo's help with the canal"),
        ("Duarte offered to share data on tourism.", Act.PLEDGE, "share data on tourism"),
        ("Duarte declared Lisbon's readiness to host the fair.", Act.PLEDGE, "Lisbon's readiness to host the fair"),
    ],
)
def test_what_is_hoped_and_offered_in_other_words(told: str, act: Act, words: str) -> None:
    said = commitment(MET + told)
    assert (said.act, said.speaker, said.evidence[0].quote) == (act, "Ines Duarte", words)


def test_to_be_ready_is_left_out_of_what_is_promised() -> None:
    found = commitment(MET + "Mr. Mori affirmed that Hokkaido is ready to train pilots.")
    assert (found.act, found.evidence[0].quote) == (Act.PLEDGE, "train pilots")


def test_what_measures_proposed_are_for_is_proposed() -> None:
    found = commitment(MET + "Mr. Mori proposed measures to raise the number of ferries.")
    assert (found.act, found.evidence[0].quote) == (Act.PROPOSE, "raise the number of ferries")


def test_that_somebody_values_a_thing_is_no_proposal() -> None:
    said = "Mr. Mori affirmed that Hokkaido always acknowledges the importance of keeping the canal open."
    assert reading_of(MET + said).commitments == ()


def test_a_further_word_of_saying_is_left_out() -> None:
    found = commitment(MET + "Mr. Mori asked Lisbon to invest in the canal adding that it would pay.")
    assert found.evidence[0].quote == "invest in the canal"


def test_areas_come_from_how_the_paragraph_opens_where_the_words_give_none() -> None:
    text = MET + "\n\nAt the session on water and energy, they met again. Mr. Mori proposed closer cooperation."
    assert commitment(text).areas == ("water", "energy")


def test_areas_do_not_come_from_the_names_of_people() -> None:
    text = MET + "\n\nIn a meeting with Ambassador Paul Green, Mr. Mori proposed closer cooperation."
    assert commitment(text).areas == ("general-cooperation",)


@pytest.mark.parametrize(
    ("told", "act", "words"),
    [
        (
            "Hélène Vasseur a souhaité que Sapporo accueille davantage d'élèves.",
            Act.HOPE,
            "Sapporo accueille davantage d'élèves",
        ),
        ("Hélène Vasseur a annoncé que Marseille ouvrira un bureau.", Act.PLEDGE, "Marseille ouvrira un bureau"),
        ("Hélène Vasseur a indiqué que Marseille enverrait une troupe.", Act.PLEDGE, "Marseille enverrait une troupe"),
    ],
)
def test_what_french_reports_as_to_come_is_hoped_or_promised(told: str, act: Act, words: str) -> None:
    said = commitment(RENCONTRE + told, "fr")
    assert (said.act, said.speaker, said.evidence[0].quote) == (act, "Hélène Vasseur", words)


def test_an_office_alone_beside_a_named_person_is_another_ones() -> None:
    text = (
        "Secretary of State John Carter met with Ana Reis, Minister of Trade of Peru, in Lima on May 3. "
        "The Secretary and Minister Reis agreed to open a school."
    )
    assert [(c.act, c.side) for c in reading_of(text).commitments] == [(Act.AGREE, None)]


@pytest.mark.parametrize(
    ("told", "act", "words"),
    [
        ("Duarte expressed hope that the pact would be concluded.", Act.HOPE, "the pact would be concluded"),
        ("Duarte raised the need for more ferries.", Act.PROPOSE, "more ferries"),
        ("Duarte pressed for access to the port.", Act.REQUEST, "access to the port"),
        ("Duarte offered Lisbon's assistance with the canal.", Act.PLEDGE, "Lisbon's assistance with the canal"),
    ],
)
def test_what_is_asked_and_offered_in_other_words(told: str, act: Act, words: str) -> None:
    said = commitment(MET + told)
    assert (said.act, said.speaker, said.evidence[0].quote) == (act, "Ines Duarte", words)
