"""Who did what with whom: active, passive, inverted, relative and joined verbs."""

import pytest

from comity.records.clause import Modality
from tests.languages.told import called, clause, quote, told


def test_an_active_verb_has_subject_and_object() -> None:
    found = clause("Governor Ken Mori received Mayor Rosa Prado in Osaka.", "receive")
    assert called(found.subject) == ["Ken Mori"]
    assert called(found.objects) == ["Rosa Prado"]
    assert called(found.oblique("in")) == ["Osaka"]
    assert not found.passive


def test_a_passive_verb_is_turned_about() -> None:
    found = clause("Mayor Rosa Prado was received by Governor Ken Mori in Osaka.", "receive")
    assert called(found.subject) == ["Ken Mori"]
    assert called(found.objects) == ["Rosa Prado"]
    assert found.passive


def test_a_french_passive_verb_is_turned_about() -> None:
    found = clause("La maire Hélène Vasseur a été reçue par le gouverneur Karim Benali à Rabat.", "receive", "fr")
    assert called(found.subject) == ["Karim Benali"]
    assert called(found.objects) == ["Hélène Vasseur"]


def test_all_who_sign_are_named_behind_a_passive() -> None:
    found = clause("A memorandum was signed by Mayor Rosa Prado and Governor Ken Mori.", "sign")
    assert called(found.subject) == ["Rosa Prado", "Ken Mori"]


def test_a_relative_clause_is_about_whom_it_hangs_on() -> None:
    text = "Mayor Rosa Prado, who is visiting Osaka, met with Governor Ken Mori."
    assert called(clause(text, "visit").subject) == ["Rosa Prado"]
    assert called(clause(text, "visit").objects) == ["Osaka"]
    assert called(clause(text, "meet").oblique("with")) == ["Ken Mori"]


def test_a_french_relative_clause_is_about_whom_it_hangs_on() -> None:
    text = "La maire Hélène Vasseur, qui effectue une visite à Rabat, a rencontré le gouverneur Karim Benali."
    assert called(clause(text, "visit", "fr").subject) == ["Hélène Vasseur"]
    assert called(clause(text, "meet", "fr").objects) == ["Karim Benali"]


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    text = "Mayor Rosa Prado met Governor Ken Mori and visited the Port of Osaka."
    assert called(clause(text, "visit").subject) == ["Rosa Prado"]
    assert called(clause(text, "visit").objects) == ["Port of Osaka"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Les deux villes devraient élargir le canal, a-t-il ajouté.", ["il"]),
        ("Les deux villes doivent partager leurs données, a-t-elle déclaré.", ["elle"]),
        ("Marseille enverra des enseignants à Osaka, a affirmé Karim Benali.", ["Karim Benali"]),
    ],
)
def test_a_french_inversion_names_its_speaker(text: str, who: list[str]) -> None:
    saying = [c for c in told(text, "fr").clauses if c.predicate in ("say", "affirm")]
    assert [called(c.subject) for c in saying] == [who]


def test_an_english_inversion_names_its_speaker() -> None:
    assert called(clause("The two cities should share data, said Ken Mori.", "say").subject) == ["Ken Mori"]


def test_people_joined_by_and_are_all_subjects() -> None:
    text = "Rosa Prado, Mayor of Lisbon, and Ken Mori, Governor of Hokkaido, held talks."
    assert called(clause(text, "talk").subject) == ["Rosa Prado", "Ken Mori"]


def test_people_joined_by_and_are_all_objects() -> None:
    text = "Governor Ken Mori met Rosa Prado, Lars Holm and Peter Novak."
    assert called(clause(text, "meet").objects) == ["Rosa Prado", "Lars Holm", "Peter Novak"]


def test_a_delegation_from_a_place_is_received() -> None:
    text = "Governor Ken Mori received a delegation from Hai Phong."
    assert called(clause(text, "receive").objects) == ["delegation from Hai Phong"]


def test_a_delegation_of_a_place_is_received() -> None:
    text = "Governor Ken Mori received a delegation of Hai Phong."
    assert called(clause(text, "receive").objects) == ["delegation of Hai Phong"]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Governor Ken Mori met Mayor Rosa Prado.", "past"),
        ("Governor Ken Mori has met Mayor Rosa Prado.", "past"),
        ("Governor Ken Mori meets Mayor Rosa Prado.", "present"),
        ("Governor Ken Mori will meet Mayor Rosa Prado.", "future"),
    ],
)
def test_the_tense_is_that_of_the_verb(text: str, tense: str) -> None:
    assert clause(text, "meet").tense == tense


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Karim Benali a rencontré Moussa Fall.", "past"),
        ("Karim Benali rencontrera Moussa Fall.", "future"),
        ("Karim Benali s'entretient avec Moussa Fall.", "present"),
    ],
)
def test_the_tense_is_that_of_the_french_verb(text: str, tense: str) -> None:
    assert clause(text, "meet", "fr").tense == tense


def test_what_is_still_to_come_is_in_the_mood_of_the_future() -> None:
    assert clause("Governor Ken Mori will meet Mayor Rosa Prado.", "meet").modality is Modality.FUTURE


@pytest.mark.parametrize(
    ("text", "predicate", "language"),
    [
        ("Governor Ken Mori did not meet Mayor Rosa Prado.", "meet", "en"),
        ("Ken Mori did not promise to lower fees.", "pledge", "en"),
        ("Karim Benali n'a pas promis de baisser les tarifs.", "pledge", "fr"),
    ],
)
def test_a_denied_verb_is_negated(text: str, predicate: str, language: str) -> None:
    assert clause(text, predicate, language).negated


def test_a_noun_may_bear_a_meeting() -> None:
    text = "During the visit to Lisbon by Governor Ken Mori, the market opened."
    found = clause(text, "visit")
    assert found.nominal
    assert found.definite
    assert called(found.oblique("to")) == ["Lisbon"]
    assert called(found.oblique("by")) == ["Ken Mori"]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Ken Mori held talks with Rosa Prado.", "talk"),
        ("Ken Mori paid a courtesy call on Rosa Prado.", "call-on"),
        ("Ken Mori called on Rosa Prado.", "call-on"),
        ("Ken Mori had a working session with Rosa Prado.", "work"),
        ("Ken Mori spoke by phone with Rosa Prado.", "phone"),
        ("Ken Mori toured the port.", "tour"),
        ("Ken Mori attended a conference in Osaka.", "confer"),
        ("Ken Mori witnessed the signing of a plan.", "sign-ceremony"),
        ("Ken Mori signed a plan.", "sign"),
    ],
)
def test_a_verb_bears_its_concept(text: str, predicate: str) -> None:
    assert called(clause(text, predicate).subject) == ["Ken Mori"]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Karim Benali a tenu des discussions avec Moussa Fall à Dakar.", "talk"),
        ("Karim Benali a rendu une visite de courtoisie à Moussa Fall.", "call-on"),
        ("Karim Benali a eu une séance de travail avec Moussa Fall.", "work"),
        ("Karim Benali s'est entretenu avec Moussa Fall.", "meet"),
        ("Karim Benali s'est rendu à Dakar.", "visit"),
        ("Karim Benali a signé un accord.", "sign"),
        ("Karim Benali a eu un entretien téléphonique avec Moussa Fall.", "phone"),
        ("Karim Benali a visité Dakar.", "visit"),
    ],
)
def test_a_french_verb_bears_its_concept(text: str, predicate: str) -> None:
    assert called(clause(text, predicate, "fr").subject) == ["Karim Benali"]


def test_calling_on_somebody_to_act_is_no_courtesy_call() -> None:
    assert [c.predicate for c in told("Ken Mori called on Lisbon to lower fees.").clauses] == ["request"]


def test_a_trigger_is_verbatim_and_in_its_sentence() -> None:
    text = "Ken Mori paid a courtesy call on Rosa Prado."
    found = clause(text, "call-on")
    assert quote(told(text), found.trigger) == "paid a courtesy call"
    assert found.sentence.holds(found.trigger)
    assert found.sentence.holds(found.span)
