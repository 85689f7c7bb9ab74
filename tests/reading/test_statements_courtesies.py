"""What is done by saying a thing: thanks, praise, information; and what is agreed to in the passive."""

import pytest

from comity.reading import read
from comity.records import Act, Document, Reading

_EN = "Governor Tran Van Minh of Da Nang met Mayor John Smith of San Diego in Da Nang on May 13, 2024. "
_FR = "Le gouverneur Tran Van Minh de Da Nang a rencontré le maire Jean Dupont de Lyon à Da Nang le 13 mai 2024. "


def _read(sentence: str, language: str) -> Reading:
    lead = _EN if language == "en" else _FR
    return read(Document("report.txt", lead + sentence, language, "2024-05-14"))


@pytest.mark.parametrize(
    ("language", "sentence", "act", "speaker", "content"),
    [
        ("en", "Smith thanked Minh for the warm welcome.", Act.THANK, "John Smith", "the warm welcome"),
        ("en", "Minh congratulated Smith on his election.", Act.PRAISE, "Tran Van Minh", "his election"),
        ("en", "Minh was praised by Smith for his work.", Act.PRAISE, "John Smith", "his work"),
        ("en", "Smith briefed Minh on flood defences.", Act.INFORM, "John Smith", "flood defences"),
        ("fr", "M. Dupont a remercié M. Minh de son accueil.", Act.THANK, "Jean Dupont", "son accueil"),
        ("fr", "M. Minh a félicité M. Dupont pour son élection.", Act.PRAISE, "Tran Van Minh", "son élection"),
        ("fr", "M. Minh a été salué par M. Dupont pour son travail.", Act.PRAISE, "Jean Dupont", "son travail"),
    ],
)
def test_courtesies_have_their_own_act(language: str, sentence: str, act: Act, speaker: str, content: str) -> None:
    said = [s for s in _read(sentence, language).statements if s.act is act]
    assert [(s.speaker, s.evidence[0].quote) for s in said] == [(speaker, content)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "Smith thanked Minh for the welcome."), ("fr", "M. Dupont a remercié M. Minh de son accueil.")],
)
def test_thanks_are_said_to_somebody_and_commit_nobody(language: str, sentence: str) -> None:
    reading = _read(sentence, language)
    assert [s.addressee for s in reading.statements] == ["VN-DN"]
    assert not reading.commitments


def test_what_is_attributed_and_promised_is_one_statement() -> None:
    said = _read("According to Smith, the port will be opened in 2026.", "en").statements
    assert [(s.act, s.speaker) for s in said] == [(Act.PLEDGE, "John Smith")]


@pytest.mark.parametrize(
    "sentence",
    [
        "« Nous ouvrirons deux écoles en 2025 », a déclaré M. Dupont.",
        "M. Dupont a dit : « Nous ouvrirons deux écoles. »",
    ],
)
def test_we_will_open_is_promised_by_who_speaks(sentence: str) -> None:
    (promise,) = _read(sentence, "fr").commitments
    assert (promise.act, promise.speaker, promise.side) == (Act.PLEDGE, "Jean Dupont", "FR-ARA")


def test_a_proposal_welcomed_ends_before_who_welcomes_it() -> None:
    reading = _read(
        "His proposal to set up a working group was welcomed by Smith, who voiced his readiness to fund it.", "en"
    )
    agreed, pledged = reading.commitments
    assert (agreed.act, agreed.speaker) == (Act.AGREE, "John Smith")
    assert agreed.evidence[0].quote == "His proposal to set up a working group"
    assert (pledged.act, pledged.speaker) == (Act.PLEDGE, "John Smith")


def test_who_welcomes_a_proposal_receives_nobody() -> None:
    (meeting,) = _read("The proposal was welcomed by Smith.", "en").engagements
    assert [(p.name, p.role.value) for p in meeting.participants] == [
        ("Tran Van Minh", "host"),
        ("John Smith", "guest"),
    ]


def test_a_word_in_a_word_is_no_place() -> None:
    reading = _read("M. Minh a félicité M. Dupont pour son élection et a cité M. Dupont.", "fr")
    assert {p.name for e in reading.engagements for p in e.participants} == {"Tran Van Minh", "Jean Dupont"}
    assert [s.evidence[0].quote for s in reading.statements if s.act is Act.PRAISE] == ["son élection"]


def test_what_stands_behind_an_auxiliary_is_a_verb() -> None:
    text = "La gouverneure de Lyon, Anne Martin, a déjeuné avec le maire de Hanoï, Le Van Nam, mardi."
    (meal,) = read(Document("report.txt", text, "fr", "2024-05-16")).engagements
    assert (meal.kind.value, meal.date) == ("reception", "2024-05-14")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "今年以来，张伟主席同史密斯总统数次通话，一致认为双方应当加强对话与合作。"),
        ("en", "Minister Wei Zhang and Minister John Smith met on May 13, 2024. They agreed to share data."),
    ],
)
def test_those_of_no_known_side_may_promise_one_another_a_thing(language: str, text: str) -> None:
    assert [c.act for c in read(Document("report.txt", text, language, "2024-05-14")).commitments] == [Act.AGREE]
