"""Engagements of provinces and cities in the words of news agencies: every line tells of one between the two sides."""

import pytest

from tests.reading.reports import engagement, sides

NAM = "Tran Van Nam, Chairman of the Hai Phong People's Committee,"


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Hai Phong officials met with counterparts from Hokkaido on May 3.", "meeting"),
        ("Representatives of Hai Phong and Hokkaido met on May 3 to discuss ports.", "meeting"),
        (
            "The Hai Phong Department of Foreign Affairs worked with a delegation of Hokkaido on May 3.",
            "working-session",
        ),
        ("Hai Phong hosted a delegation from Hokkaido on May 3.", "reception"),
        (f"{NAM} had a video conference with Ken Mori, Governor of Hokkaido, on May 3.", "call"),
        (f"Hosting Ken Mori, Governor of Hokkaido, on May 3, {NAM} proposed opening a school.", "reception"),
        (f"Receiving Ken Mori, Governor of Hokkaido, on May 3, {NAM} proposed opening a school.", "reception"),
    ],
)
def test_two_sides_meet_in_the_words_of_agencies(told: str, kind: str) -> None:
    found = engagement(told)
    assert (found.kind.value, found.date, set(sides(found).values())) == (kind, "2024-05-03", {"VN-HP", "JP-01"})


def test_a_place_toured_is_a_visit_to_a_site_there() -> None:
    found = engagement("A Hokkaido delegation toured the port of Hai Phong on May 3.")
    assert (found.kind.value, found.place and found.place.code) == ("site-visit", "VN-HP")


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Hai Phong et Hokkaido ont signé le 3 mai un protocole d'accord sur les ports.", "signing"),
        ("Les autorités de Hai Phong ont reçu le 3 mai une délégation de Hokkaido.", "reception"),
        ("La délégation de Hokkaido a eu des entretiens le 3 mai avec les dirigeants de Hai Phong.", "meeting"),
        ("Des représentants de Hai Phong et de Hokkaido se sont réunis le 3 mai à Hai Phong.", "meeting"),
    ],
)
def test_two_sides_meet_in_the_words_of_french_agencies(told: str, kind: str) -> None:
    found = engagement(told, "fr")
    assert (found.kind.value, found.date, set(sides(found).values())) == (kind, "2024-05-03", {"VN-HP", "JP-01"})
