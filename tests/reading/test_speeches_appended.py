"""Behind the heading of a speech, "we" and "must" are the speaker's, not both sides'."""

import pytest

from comity.records import Act
from tests.reading.reports import reading_of

REPORT = (
    "Minister for Ports Dr Karim Osman attended the Northern Ports Forum in Lima on 2 May 2024. "
    "He met Foreign Minister Pedro Rojas of Peru. The Ministers agreed to train pilots.\n"
    "MINISTRY OF PORTS\n2 MAY 2024\n"
)
SPEECH = (
    "1 Thank you, Chair. Harbours live by what they know of the sea, and small ones most of all. The last storms have "
    "shown how little any of them can do alone. We will share our tide tables with the other members.\n"
    "2 We must also build cleaner ships."
)


@pytest.mark.parametrize(
    "heading",
    [
        "MINISTER FOR PORTS DR KARIM OSMAN’S INTERVENTION AT THE NORTHERN PORTS FORUM",
        "MINISTER FOR PORTS DR KARIM OSMAN'S OPENING REMARKS AT\nTHE NORTHERN PORTS FORUM, LIMA",
        "TRANSCRIPT OF REMARKS BY MINISTER FOR PORTS DR KARIM OSMAN AT THE NORTHERN PORTS FORUM",
        "Speech by Minister for Ports Karim Osman at the Northern Ports Forum",
    ],
)
def test_a_speech_is_its_speakers(heading: str) -> None:
    found = reading_of(REPORT + heading + "\n" + SPEECH).commitments
    assert [(c.act, c.speaker) for c in found] == [
        (Act.AGREE, "The Ministers"),
        (Act.PLEDGE, "Karim Osman"),
        (Act.PROPOSE, "Karim Osman"),
    ]


@pytest.mark.parametrize("heading", ["Joint Statement by Chile and Peru", "Statement by the Group of Ports"])
def test_a_heading_that_names_nobody_known_gives_nobody_the_floor(heading: str) -> None:
    found = reading_of(REPORT + heading + "\nWe will share our tide tables.").commitments
    assert all(c.speaker != "Karim Osman" or c.act is not Act.PLEDGE for c in found[1:])
