"""Who speaks, to whom, and who is to act: three different things."""

import pytest

from comity.records import Act, Alternative
from tests.reading.reports import MET, RENCONTRE, commitment, reading_of

DUARTE = ("Ines Duarte", "PT-11")
MORI = ("Ken Mori", "JP-01")


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("He proposed widening the canal.", MORI),
        ("She proposed widening the canal.", DUARTE),
        ("The mayor proposed widening the canal.", DUARTE),
        ("The governor proposed widening the canal.", MORI),
        ("Mori proposed widening the canal.", MORI),
        ("For his part, Mori proposed widening the canal.", MORI),
        ("For her part, the mayor proposed widening the canal.", DUARTE),
        ("The two cities should share data, he said.", MORI),
        ("The Japanese governor proposed widening the canal.", MORI),
    ],
)
def test_the_speaker_is_whom_the_words_mean(said: str, speaker: tuple[str, str]) -> None:
    found = commitment(MET + said)
    assert (found.speaker, found.side) == speaker


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("Il a proposé d'élargir le canal.", "Ken Mori"),
        ("Elle a proposé d'élargir le canal.", "Hélène Vasseur"),
        ("Le gouverneur a proposé d'élargir le canal.", "Ken Mori"),
        ("La maire a proposé d'élargir le canal.", "Hélène Vasseur"),
        ("Pour sa part, Ken Mori a proposé d'élargir le canal.", "Ken Mori"),
        ("Les deux villes devraient partager leurs données, a-t-il ajouté.", "Ken Mori"),
        ("Les deux villes doivent partager leurs données, a-t-elle déclaré.", "Hélène Vasseur"),
        ("Elle a remercié M. Mori. Ce dernier a promis de former des pilotes.", "Ken Mori"),
    ],
)
def test_the_french_speaker_is_whom_the_words_mean(said: str, speaker: str) -> None:
    assert commitment(RENCONTRE + said, "fr").speaker == speaker


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("The two sides agreed to widen the canal.", "two sides"),
        ("Both sides pledged to share flood data.", "both sides"),
        ("Duarte and Mori agreed to widen the canal.", "two sides"),
        ("They agreed to widen the canal.", "two sides"),
    ],
)
def test_both_sides_speak_together(said: str, speaker: str) -> None:
    found = commitment(MET + said)
    assert (found.speaker or "").casefold().removeprefix("the ") == speaker
    assert found.side is None


def test_french_sides_speak_together() -> None:
    found = commitment(RENCONTRE + "Les deux parties ont convenu d'élargir le canal.", "fr")
    assert (found.speaker, found.side) == ("Les deux parties", None)


RECEIVED = "Ms. Ines Duarte, Mayor of Lisbon, received Mr. Ken Mori, Governor of Hokkaido, on May 3. "


CALLED = "Mr. Ken Mori, Governor of Hokkaido, called on Ms. Ines Duarte, Mayor of Lisbon, on May 3. "
IN_LISBON = "Mr. Ken Mori, Governor of Hokkaido, held talks with Ms. Ines Duarte, Mayor of Lisbon, in Lisbon on May 3. "
ON_A_VISIT = "Mr. Ken Mori, Governor of Hokkaido, visited Lisbon from May 2 to 4. He met Mayor Ines Duarte of Lisbon. "


@pytest.mark.parametrize("told", [RECEIVED, CALLED, IN_LISBON, ON_A_VISIT], ids=["received", "called", "in", "visit"])
@pytest.mark.parametrize(
    ("who", "speaker"),
    [
        ("The host", "Ines Duarte"),
        ("The Portuguese host", "Ines Duarte"),
        ("The guest", "Ken Mori"),
        ("The Japanese guest", "Ken Mori"),
        ("The visiting governor", "Ken Mori"),
        ("Mori's counterpart", "Ines Duarte"),
        ("The Lisbon leader", "Ines Duarte"),
        ("The Hokkaido leader", "Ken Mori"),
    ],
)
def test_an_office_is_told_by_what_somebody_is_at_the_engagement(told: str, who: str, speaker: str) -> None:
    found = commitment(f"{told}{who} pledged to open a school.")
    assert (found.speaker, found.alternatives) == (speaker, ())


def test_the_host_is_that_of_the_last_engagement() -> None:
    later = "On May 5, Jun Abe, Mayor of Sapporo, received Ms. Duarte. The host pledged to open a school."
    assert [c.speaker for c in reading_of(RECEIVED + later).commitments] == ["Jun Abe"]


def test_his_counterpart_is_not_her() -> None:
    assert commitment(RECEIVED + "His counterpart pledged to open a school.").speaker == "Ines Duarte"


@pytest.mark.parametrize(
    ("told", "who", "speaker", "other"),
    [
        (
            "Mr. Ken Mori, Governor of Hokkaido, met Mr. Luis Prado, Mayor of Lisbon, on May 3. ",
            "He",
            "Ken Mori",
            Alternative("speaker", "Luis Prado", "PT-11"),
        ),
        (
            "Minister Wang Lin of China met Minister Wang Mei of Singapore on May 3. ",
            "Wang",
            "Wang Mei",
            Alternative("speaker", "Wang Lin", "CN"),
        ),
        (
            "Foreign Minister Jan Novak of Czechia met Foreign Minister Luis Prado of Portugal on May 3. ",
            "The minister",
            "Jan Novak",
            Alternative("speaker", "Luis Prado", "PT"),
        ),
    ],
)
def test_where_two_may_be_meant_both_are_told(told: str, who: str, speaker: str, other: Alternative) -> None:
    found = commitment(f"{told}{who} proposed widening the canal.")
    assert (found.speaker, found.alternatives) == (speaker, (other,))


def test_who_goes_on_is_as_doubtful_as_who_began() -> None:
    told = "Mr. Ken Mori, Governor of Hokkaido, met Mr. Luis Prado, Mayor of Lisbon, on May 3. "
    said = "He proposed widening the canal. The two cities should also repair the locks."
    found = reading_of(told + said).commitments
    assert [[a.value for a in c.alternatives] for c in found] == [["Luis Prado"], ["Luis Prado"]]


@pytest.mark.parametrize(
    "said",
    [
        "She proposed widening the canal.",
        "Ms. Duarte thanked Mr. Mori. She proposed widening the canal.",
        "The governor proposed widening the canal.",
        "The two sides agreed to widen the canal.",
        "Mr. Mori stressed the value of the canal. He proposed widening it.",
    ],
)
def test_what_leaves_no_doubt_has_no_alternatives(said: str) -> None:
    assert all(c.alternatives == () for c in reading_of(MET + said).commitments)


def test_who_is_asked_may_be_in_doubt_too() -> None:
    guests = "Foreign Minister Jan Novak of Czechia and Foreign Minister Luis Prado of Portugal"
    told = f"Ms. Hana Mori, Governor of Hokkaido, received {guests} on May 3. "
    found = commitment(told + "She asked the foreign minister to open a school.")
    assert (found.addressee, found.alternatives) == ("CZ", (Alternative("addressee", "PT"),))


def test_a_statement_keeps_whom_else_it_may_be_of() -> None:
    told = "Mr. Ken Mori, Governor of Hokkaido, met Mr. Luis Prado, Mayor of Lisbon, on May 3. "
    found = reading_of(told + "He praised the new canal.").statements
    assert [a.value for s in found for a in s.alternatives] == ["Luis Prado"]


def test_his_host_is_not_himself() -> None:
    text = "Mr. Ken Mori, Governor of Hokkaido, called on Ms. Ines Duarte, Mayor of Lisbon, on May 3. "
    found = reading_of(text + "Mori thanked his host. She pledged to open a school.").commitments
    assert [c.speaker for c in found] == ["Ines Duarte"]


def test_a_promise_in_a_free_sentence_belongs_to_the_running_speaker() -> None:
    text = MET + "Mr. Mori proposed widening the canal. The two sides should also repair the locks."
    assert [c.speaker for c in reading_of(text).commitments] == ["Ken Mori", "Ken Mori"]


@pytest.mark.parametrize(
    ("said", "addressee"),
    [
        ("Ms. Duarte asked Hokkaido to lower fees.", "JP-01"),
        ("Ms. Duarte called on Hokkaido to lower fees.", "JP-01"),
        ("Ms. Duarte hoped that Hokkaido would send teachers.", "JP-01"),
        ("Ms. Duarte proposed widening the canal.", None),
        ("Ms. Duarte hoped to open a school.", None),
    ],
)
def test_the_addressee_is_who_is_asked(said: str, addressee: str | None) -> None:
    assert commitment(MET + said).addressee == addressee


def test_the_french_addressee_is_who_is_asked() -> None:
    text = RENCONTRE + "Elle a demandé à Hokkaido de faciliter l'accès au marché."
    assert commitment(text, "fr").addressee == "JP-01"


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("Ms. Duarte hoped that Hokkaido would send teachers.", "JP-01"),
        ("Mr. Mori promised to widen the canal.", "JP-01"),
        ("Ms. Duarte proposed widening the canal.", None),
    ],
)
def test_the_actor_is_who_is_to_act(said: str, actor: str | None) -> None:
    assert commitment(MET + said).actor == actor


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (MET + "The two cities should share flood data, she added.", "en"),
        (RENCONTRE + "Les deux villes devraient partager leurs données, a-t-il ajouté.", "fr"),
    ],
)
def test_where_both_are_to_act_neither_is_the_actor(text: str, language: str) -> None:
    assert commitment(text, language).actor is None


def test_a_commitment_belongs_to_the_meeting_at_which_it_was_made() -> None:
    text = (
        MET + "He proposed widening the canal. On May 4, she held talks with Jun Abe, Mayor of Sapporo. "
        "Abe promised to open a school."
    )
    assert [(c.speaker, c.engagement) for c in reading_of(text).commitments] == [("Ken Mori", "e1"), ("Jun Abe", "e2")]


def test_we_in_a_quotation_is_the_one_who_said_it() -> None:
    said = commitment(f'{MET}"We want to open a direct flight to Sapporo," Duarte said.')
    assert (said.act, said.speaker, said.evidence[0].quote) == (
        Act.HOPE,
        "Ines Duarte",
        "open a direct flight to Sapporo",
    )


def test_one_of_whom_no_clause_is_known_goes_on_too() -> None:
    text = MET + "In response, Mr. Mori spoke of the new school. He proposed widening the canal."
    assert commitment(text).speaker == "Ken Mori"


def test_a_group_without_a_name_speaks_for_itself() -> None:
    text = MET + "Mr. Mori thanked the guests. The envoys expressed a wish to open a school."
    assert commitment(text).speaker == "The envoys"


def test_an_office_that_begins_a_clause_behind_a_name_is_no_office_of_that_name() -> None:
    text = MET + "In talks with Ambassador Luis Prado, the governor pledged to open a school."
    assert commitment(text).speaker == "Ken Mori"
