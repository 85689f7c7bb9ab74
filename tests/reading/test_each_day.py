"""Several days in one sentence: whose day each is, and two meetings under one verb."""

import pytest

from comity.reading import read
from comity.records import Document, EngagementKind

_EN = "Governor Naomichi Suzuki of Hokkaido visited Alberta from May 3 to 7, 2024. "
_FR = "Le gouverneur Naomichi Suzuki de Hokkaido a visité l'Alberta du 3 au 7 mai 2024. "


def _days(sentence: str, language: str) -> list[tuple[str, str | None]]:
    lead = _EN if language == "en" else _FR
    found = read(Document("report.txt", lead + sentence, language, "2024-05-10")).engagements
    return [
        (next(p.name for p in e.participants if p.name != "Naomichi Suzuki"), e.date)
        for e in found
        if e.kind is EngagementKind.MEETING
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "He met Premier Danielle Smith on May 5 and Mayor Jyoti Gondek of Calgary on May 6."),
        ("en", "On May 5 he met Premier Danielle Smith and, on May 6, Mayor Jyoti Gondek of Calgary."),
        ("en", "On May 5 he met Premier Danielle Smith and the next day met Mayor Jyoti Gondek of Calgary."),
        ("en", "On Sunday he met Premier Danielle Smith and on Monday he met Mayor Jyoti Gondek of Calgary."),
        ("fr", "Le 5 mai, il a rencontré la ministre Danielle Smith et, le lendemain, la mairesse Jyoti Gondek."),
        ("fr", "Il a rencontré la ministre Danielle Smith le 5 mai et la mairesse Jyoti Gondek le 6 mai."),
    ],
)
def test_each_meeting_has_its_own_day(language: str, sentence: str) -> None:
    assert _days(sentence, language) == [("Danielle Smith", "2024-05-05"), ("Jyoti Gondek", "2024-05-06")]


def test_two_met_on_one_day_are_one_meeting() -> None:
    (meeting,) = _days("He met Premier Danielle Smith and Mayor Jyoti Gondek of Calgary on May 5.", "en")
    assert meeting[1] == "2024-05-05"


def test_a_host_that_is_told_speaks_where_his_host_is_said() -> None:
    text = (
        "Vietnamese Prime Minister Pham Minh Chinh held talks with Chinese Premier Li Qiang in Beijing on May 6. "
        "Li agreed to open a gate. His host also invited the Vietnamese leader to return in 2025."
    )
    commitments = read(Document("report.txt", text, "en", "2024-05-10")).commitments
    assert [c.speaker for c in commitments if "return" in c.evidence[0].quote] == ["Li Qiang"]


def test_neither_side_will_is_negated() -> None:
    text = (
        _EN + "He met Premier Danielle Smith on May 5. They agreed to share data. Neither side will close its office."
    )
    commitments = read(Document("report.txt", text, "en", "2024-05-10")).commitments
    assert [c.negated for c in commitments] == [False, True]


def test_what_comes_to_a_sum_visits_nobody() -> None:
    text = _EN + "Trade between Hokkaido and Alberta came to 48 billion US dollars in 2023, he said."
    reading = read(Document("report.txt", text, "en", "2024-05-10"))
    assert len(reading.engagements) == 1
    assert not reading.references
