"""People, bodies and sides in French sentences."""

import pytest

from comity.languages import mentions_in
from comity.records.clause import MentionKind
from tests.languages.told import mention, names, offices


def test_an_office_stands_before_a_name() -> None:
    assert offices("Le gouverneur Karim Benali a ouvert le marché.", "Karim Benali", "fr") == ["gouverneur"]


def test_an_office_with_its_place_stands_before_a_name_and_a_comma() -> None:
    text = "Le secrétaire du Comité du Parti de la province du Guangdong, Wang Yubo, est arrivé."
    assert offices(text, "Wang Yubo", "fr") == ["secrétaire du Comité du Parti de la province du Guangdong"]
    assert mention(text, "Wang Yubo", "fr").codes == ("CN", "CN-GD")


def test_offices_stand_behind_a_name() -> None:
    text = "Hélène Vasseur, maire de Marseille et présidente du Conseil du Sud, a ouvert le marché."
    assert offices(text, "Hélène Vasseur", "fr") == ["maire de Marseille", "présidente du Conseil du Sud"]


def test_a_nationality_inside_an_office_gives_its_code() -> None:
    text = "Le ministre japonais des Affaires étrangères, Ken Mori, a rencontré son homologue kényan Joseph Otieno."
    assert offices(text, "Ken Mori", "fr") == ["ministre japonais des Affaires étrangères"]
    assert mention(text, "Ken Mori", "fr").codes == ("JP",)
    assert mention(text, "Joseph Otieno", "fr").codes == ("KE",)


def test_two_people_in_a_list_keep_their_own_offices() -> None:
    text = "Le maire de Dakar, Moussa Fall, et le gouverneur de Rabat, Karim Benali, ont signé un accord."
    assert names(text, MentionKind.PERSON, "fr") == ["Moussa Fall", "Karim Benali"]
    assert offices(text, "Moussa Fall", "fr") == ["maire de Dakar"]
    assert offices(text, "Karim Benali", "fr") == ["gouverneur de Rabat"]


def test_a_delegation_and_its_head_are_two_mentions() -> None:
    text = "Une délégation de Haiphong conduite par Tran Van Minh est arrivée à Osaka."
    assert names(text, MentionKind.DELEGATION, "fr") == ["délégation de Haiphong"]
    assert mention(text, "délégation de Haiphong", "fr").codes == ("VN", "VN-HP")
    assert names(text, MentionKind.PERSON, "fr") == ["Tran Van Minh"]


def test_a_body_with_and_is_one() -> None:
    text = "Le ministère du Commerce et de l'Industrie du Japon a signé un contrat."
    assert names(text, MentionKind.ORGANISATION, "fr") == ["ministère du Commerce et de l'Industrie du Japon"]


def test_two_bodies_joined_by_and_are_two() -> None:
    text = "L'Université de Lyon et l'Université de Rabat ont signé un accord."
    assert names(text, MentionKind.ORGANISATION, "fr") == ["Université de Lyon", "Université de Rabat"]


def test_a_plural_office_of_places_is_a_group_of_them() -> None:
    text = "Les gouverneurs de Rabat et de Dakar se sont rencontrés."
    assert len(names(text, MentionKind.DELEGATION, "fr")) == 1


@pytest.mark.parametrize("words", ["les deux parties", "les deux villes", "les deux dirigeants"])
def test_words_for_both_sides_are_joint(words: str) -> None:
    assert names(f"Hier, {words} ont évoqué le port.", MentionKind.JOINT, "fr") == [words]


def test_pronouns_carry_gender() -> None:
    assert mention("Il a salué les progrès.", "Il", "fr").gender == "m"
    assert mention("Elle a salué les progrès.", "Elle", "fr").gender == "f"


def test_forms_of_address_tell_men_from_women() -> None:
    text = "M. Durand et Mme Petit ont ouvert le marché."
    assert mention(text, "Durand", "fr").gender == "m"
    assert mention(text, "Petit", "fr").gender == "f"


def test_a_participle_is_no_office() -> None:
    assert offices("Karim Benali a invité Moussa Fall à visiter le port.", "Moussa Fall", "fr") == []


def test_a_surname_in_capitals_may_end_a_title() -> None:
    assert [m.name for m in mentions_in("Entretien avec M. Koffi BARRO", "fr")] == ["Koffi BARRO"]


def test_a_capital_alone_makes_no_person() -> None:
    assert names("Le Jardin du Printemps ouvre lundi.", MentionKind.PERSON, "fr") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "La 12e session de la grande commission mixte de coopération s'ouvre à Lomé.",
            "12e session de la grande commission mixte de coopération",
        ),
        ("Elle assistera aux Assises de la coopération décentralisée.", "Assises de la coopération décentralisée"),
        ("Le Forum économique de Lomé a réuni des maires.", "Forum économique de Lomé"),
        ("Il était au 10e Sommet européen des régions et des villes.", "10e Sommet européen des régions et des villes"),
    ],
)
def test_a_meeting_with_a_name_is_named_head_first(text: str, name: str) -> None:
    assert names(text, MentionKind.GATHERING, "fr") == [name]


@pytest.mark.parametrize("text", ["La deuxième réunion a duré.", "Il a tenu une conférence de presse à Lomé."])
def test_a_meeting_without_a_name_is_none(text: str) -> None:
    assert not names(text, MentionKind.GATHERING, "fr")
