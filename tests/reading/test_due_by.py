"""By when a thing is to be done, and what only tells of a paper that is talked of."""

import pytest

from comity.reading import read
from comity.records import Document

_EN = "HANOI, May 14 - Mayor John Park of Busan met Chairman Le Trung Chinh of Da Nang on May 13. "
_FR = "Le maire Jean Blanc de Lyon a rencontré le président Le Trung Chinh de Da Nang le 13 mai. "


@pytest.mark.parametrize(
    ("language", "sentence", "due"),
    [
        ("en", "By 2030, Busan will receive 100 trainees, Park said.", "2030"),
        ("en", "By the end of 2025, the two sides agreed to open a line.", "2025"),
        ("en", "The two sides agreed to open a line by June 2025.", "2025-06"),
        ("en", "In 2025, the two sides agreed to open a line.", None),
        ("fr", "D'ici 2030, Lyon accueillera 100 stagiaires, a dit M. Blanc.", "2030"),
        ("fr", "D'ici à juin 2025, les deux parties ont convenu d'ouvrir une ligne.", "2025-06"),
    ],
)
def test_a_day_that_opens_the_sentence_is_when_it_is_due(language: str, sentence: str, due: str | None) -> None:
    lead = _EN if language == "en" else _FR
    (commitment,) = read(Document("report.txt", lead + sentence, language, "2024-05-14")).commitments
    assert commitment.due == due


def test_a_paper_that_is_talked_of_and_will_be_signed_is_no_proposal() -> None:
    text = _FR + "Les deux parties ont évoqué un projet d'accord sur le tourisme, qui doit être signé en juin."
    assert not read(Document("report.txt", text, "fr", "2024-05-14")).commitments


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The Department of Tourism of Da Nang and the Okinawa Prefectural Government signed a pact on May 13.",
            {"Department of Tourism of Da Nang": "VN-DN", "Okinawa Prefectural Government": "JP-47"},
        ),
        (
            "The Kumamoto City Government and the Da Nang Department of Tourism signed a pact on May 13.",
            {"Kumamoto City Government": "JP-43", "Da Nang Department of Tourism": "VN-DN"},
        ),
    ],
)
def test_two_bodies_that_sign_are_two(text: str, parties: dict[str, str]) -> None:
    (signing,) = read(Document("report.txt", text, "en", "2024-05-14")).engagements
    assert {p.name: p.side for p in signing.participants} == parties


@pytest.mark.parametrize("said", ["Park pledged two schools.", "Busan will build two schools, Park said."])
def test_a_surname_that_is_a_thing_too_is_somebody_once_named_with_an_office(said: str) -> None:
    (pledge,) = read(Document("report.txt", _EN + said, "en", "2024-05-14")).commitments
    assert pledge.speaker == "John Park"


def test_a_thing_is_nobody_where_nobody_of_its_name_was_named() -> None:
    text = "Mayor John Smith of Busan met Chairman Le Trung Chinh of Da Nang on May 13. Park pledged two schools."
    assert not [c for c in read(Document("report.txt", text, "en", "2024-05-14")).commitments if c.speaker == "Park"]
