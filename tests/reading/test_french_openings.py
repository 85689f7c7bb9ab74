"""French sentences whose opening or whose verb led the parser astray, each in words of its own."""

import pytest

from comity.reading import read
from comity.records import Act, Document, EngagementKind, Reading, Role

HOST = "Lucie Arnal, présidente de la région Bretagne,"
GUEST = "Modou Fall, maire de Dakar,"
MET = f"{HOST} a rencontré lundi {GUEST[:-1]}. "
BOTH = "les deux parties"


def reading_of(text: str) -> Reading:
    return read(Document("d", text, "fr", "2025-05-14"))


def said_in(text: str) -> list[tuple[Act, str | None, str]]:
    return [(c.act, c.speaker, c.evidence[0].quote) for c in reading_of(MET + text).commitments]


@pytest.mark.parametrize(
    ("opening", "act", "content"),
    [
        ("Espérant ouvrir une école de plongée", Act.HOPE, "ouvrir une école de plongée"),
        ("Se disant prêt à accueillir trente plongeurs", Act.PLEDGE, "accueillir trente plongeurs"),
        ("Jugeant utile de former trente plongeurs", Act.PROPOSE, "former trente plongeurs"),
        (
            "Affirmant que les deux villes devaient créer une école",
            Act.PROPOSE,
            "les deux villes devaient créer une école",
        ),
    ],
)
def test_what_a_participle_says_that_opens_a_sentence_is_said_by_its_subject(
    opening: str, act: Act, content: str
) -> None:
    assert said_in(f"{opening}, M. Fall a rappelé des liens anciens.") == [(act, "Modou Fall", content)]


def test_who_stands_behind_an_opening_participle_says_what_follows() -> None:
    said = said_in(
        "Qualifiant la pêche de pilier des relations Bretagne-Sénégal, M. Fall a proposé d’ouvrir une école."
    )
    assert said == [(Act.PROPOSE, "Modou Fall", "ouvrir une école")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("À cette occasion, Mme Arnal et M. Fall ont souhaité ouvrir une école.", BOTH),
        ("De leur côté, Mme Arnal et M. Fall ont souhaité ouvrir une école.", BOTH),
        ("Les deux délégations ont souhaité ouvrir une école.", "Les deux délégations"),
        (
            "M. Fall a visité le port avec Mme Arnal à Brest, et les deux élus ont souhaité ouvrir une école.",
            "les deux élus",
        ),
    ],
)
def test_those_named_right_before_a_verb_are_its_subject(text: str, speaker: str) -> None:
    assert said_in(text) == [(Act.HOPE, speaker, "ouvrir une école")]


@pytest.mark.parametrize(
    ("words", "act", "content"),
    [
        ("a jugé opportun de former trente plongeurs", Act.PROPOSE, "former trente plongeurs"),
        (
            "estime nécessaire que les deux villes forment trente plongeurs",
            Act.PROPOSE,
            "les deux villes forment trente plongeurs",
        ),
        ("a donné son accord pour former trente plongeurs", Act.AGREE, "former trente plongeurs"),
        ("a offert de former trente plongeurs", Act.PLEDGE, "former trente plongeurs"),
        ("a prié Mme Arnal de former trente plongeurs", Act.REQUEST, "former trente plongeurs"),
        (
            "a espéré que les deux villes formeraient trente plongeurs",
            Act.HOPE,
            "les deux villes formeraient trente plongeurs",
        ),
        (
            "a rappelé des liens anciens, invitant la Bretagne à former trente plongeurs",
            Act.REQUEST,
            "former trente plongeurs",
        ),
        ("a salué la visite, se déclarant disposé à former trente plongeurs", Act.PLEDGE, "former trente plongeurs"),
    ],
)
def test_verbs_and_phrases_that_the_parser_did_not_know_are_read(words: str, act: Act, content: str) -> None:
    assert said_in(f"M. Fall {words}.") == [(act, "Modou Fall", content)]


@pytest.mark.parametrize(
    "text",
    [
        f"Lors d’entretiens avec {GUEST} mardi, {HOST} a indiqué que les échanges avaient doublé.",
        f"{HOST} a indiqué que les échanges avaient doublé lors d’entretiens avec {GUEST} mardi.",
        f"{HOST} a indiqué que les échanges avaient doublé à l’issue d’un entretien avec {GUEST} mardi.",
        f"{HOST} aura une audience avec {GUEST[:-1]} mardi.",
    ],
)
def test_those_behind_a_noun_for_a_meeting_met_there(text: str) -> None:
    (found,) = reading_of(text).engagements
    assert {who.name for who in found.participants} == {"Lucie Arnal", "Modou Fall"}


@pytest.mark.parametrize(
    "words",
    ["en audience mardi", "en audience, hier mardi 13 mai,", "mardi en audience de courtoisie"],
)
def test_who_is_received_in_audience_is_the_guest(words: str) -> None:
    (found,) = reading_of(f"{HOST} a reçu {words} l’ambassadeur du Togo en France, M. Kodjo Atsou.").engagements
    assert (found.kind, found.date) == (EngagementKind.RECEPTION, "2025-05-13")
    assert [(who.name, who.role) for who in found.participants] == [
        ("Lucie Arnal", Role.HOST),
        ("Kodjo Atsou", Role.GUEST),
    ]


def test_a_date_that_will_be_agreed_binds_nobody() -> None:
    assert not said_in("Il se rendra à Brest à une date qui sera convenue en temps voulu.")


def test_who_is_assisted_in_the_course_of_a_meeting_is_trained_by_nobody() -> None:
    found = reading_of(MET + "M. Fall était assisté au cours de cette rencontre par son adjoint, Ousmane Diagne.")
    assert [e.kind for e in found.engagements] == [EngagementKind.MEETING]


def test_offices_told_behind_two_names_are_theirs_in_order() -> None:
    (found,) = reading_of(
        "Luc Morvan et Fatou Sy, respectivement maire de Rennes et gouverneure de Dakar, se sont entretenus lundi."
    ).engagements
    assert {(who.name, who.offices, who.side) for who in found.participants} == {
        ("Luc Morvan", ("maire de Rennes",), "FR-BRE"),
        ("Fatou Sy", ("gouverneure de Dakar",), "SN-DK"),
    }


def test_talks_held_behind_a_place_between_commas_have_its_day() -> None:
    (found,) = reading_of(
        f"{HOST} a eu lundi, au Palais de la région à Rennes, des entretiens avec {GUEST[:-1]}."
    ).engagements
    assert (found.date, found.place and found.place.code) == ("2025-05-12", "FR-BRE")


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("a rappelé la disposition de la ville à former trente plongeurs", Act.PLEDGE),
        ("a noté l’urgence de former trente plongeurs", Act.PROPOSE),
        ("a fait état de la nécessité de former trente plongeurs", Act.PROPOSE),
        ("a réitéré son espoir de former trente plongeurs", Act.HOPE),
    ],
)
def test_nouns_of_will_and_need_say_it_with_any_verb_of_saying(words: str, act: Act) -> None:
    (found,) = reading_of(f"{MET}M. Fall {words}.").commitments
    assert found.act is act
    assert found.evidence[0].quote.endswith("former trente plongeurs")


def test_who_will_be_received_somewhere_promises_nothing() -> None:
    assert not said_in("M. Fall sera donc accueilli à Quimper en septembre.")
