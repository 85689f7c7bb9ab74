"""French constructions that a grid of them showed to be unread, each in sentences of its own."""

import pytest

from comity.reading import read
from comity.records import Act, Document, Reading

HOST = "Lucie Arnal, présidente de la région Bretagne,"
GUEST = "Modou Fall, maire de Dakar,"
MET = f"{HOST} a rencontré lundi {GUEST[:-1]}. "


def reading_of(text: str) -> Reading:
    return read(Document("d", text, "fr", "2025-05-14"))


@pytest.mark.parametrize(
    "text",
    [
        f"À l’issue d’un entretien avec {GUEST} mardi, {HOST} a indiqué que les échanges avaient doublé.",
        f"Après avoir rencontré {GUEST} mardi, {HOST} a indiqué que les échanges avaient doublé.",
        f"En recevant {GUEST} mardi 13 mai, {HOST} a salué les liens entre les deux peuples.",
    ],
)
def test_a_day_between_two_who_are_named_keeps_them_apart(text: str) -> None:
    found = reading_of(text).engagements
    assert len(found) == 1
    assert found[0].date == "2025-05-13"
    assert {(who.name, who.side) for who in found[0].participants} == {
        ("Lucie Arnal", "FR-BRE"),
        ("Modou Fall", "SN-DK"),
    }


@pytest.mark.parametrize(
    ("text", "act", "content"),
    [
        ("Mme Arnal a exprimé l’espoir d’ouvrir une école de plongée.", Act.HOPE, "ouvrir une école de plongée"),
        ("M. Fall a offert un programme pour trente plongeurs.", Act.PLEDGE, "un programme pour trente plongeurs"),
    ],
)
def test_what_is_said_is_found_with_its_force(text: str, act: Act, content: str) -> None:
    found = reading_of(MET + text).commitments
    assert [(c.act, c.evidence[0].quote) for c in found] == [(act, content)]


def test_what_is_offered_as_a_present_promises_nothing() -> None:
    assert not reading_of(MET + "M. Fall a offert un tableau.").commitments
