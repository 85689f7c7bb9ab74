"""Which words bear which concept, and the role that a preposition gives."""

import pytest

from comity.languages.grammars.dependency.names import mentions
from comity.languages.grammars.dependency.trees import tree
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame, concepts, frames
from comity.languages.listed import outcomes
from comity.records.clause import Span


def word(text: str, wanted: str, language: str = "en") -> Node:
    """A word of a sentence, in its tree."""
    span = Span(0, len(text))
    (found,) = tree.parse(language, [(text, span, mentions.find(text, language, [span]))])
    return next(node for node in found.nodes if node.word == wanted)


def borne(text: str, verb: str, language: str = "en") -> list[str]:
    """The concepts that a verb may bear, the most specific first."""
    return [frame.concept for frame in frames(language).of_verb(word(text, verb, language))]


@pytest.mark.parametrize(
    ("text", "verb", "concept"),
    [
        ("He proposed a bridge.", "proposed", "propose"),
        ("He paid a visit to Lisbon.", "paid", "visit"),
        ("He held talks with Rosa Prado.", "held", "talk"),
        ("He stressed the need for a bridge.", "stressed", "propose"),
        ("He expressed his gratitude.", "expressed", "thank"),
        ("They signed a treaty.", "signed", "sign"),
        ("He is ready to build it.", "is", "pledge"),
    ],
)
def test_a_verb_bears_a_concept_with_what_belongs_to_it(text: str, verb: str, concept: str) -> None:
    assert borne(text, verb)[0] == concept


@pytest.mark.parametrize(
    ("text", "verb", "concept"),
    [
        ("Karim Benali a proposé un pont.", "proposé", "propose"),
        ("Karim Benali a effectué une visite à Dakar.", "effectué", "visit"),
        ("Karim Benali a souligné la nécessité d'un pont.", "souligné", "propose"),
        ("Karim Benali a exprimé sa gratitude.", "exprimé", "thank"),
    ],
)
def test_a_french_verb_bears_a_concept_with_what_belongs_to_it(text: str, verb: str, concept: str) -> None:
    assert borne(text, verb, "fr")[0] == concept


@pytest.mark.parametrize("text", ["He walked.", "He slept in Lisbon.", "He painted the bridge."])
def test_other_verbs_bear_none(text: str) -> None:
    assert borne(text, text.split()[1].strip(".")) == []


def test_a_particle_tells_two_meanings_apart() -> None:
    assert "hope" in borne("He looked forward to the ferry.", "looked")
    assert "hope" not in borne("He looked at the ferry.", "looked")


def test_a_noun_names_an_engagement() -> None:
    assert frames("en").of_noun(word("The visit ended.", "visit")) == "visit"
    assert frames("en").of_noun(word("The ferry ended.", "ferry")) is None
    assert frames("fr").of_noun(word("La visite est finie.", "visite", "fr")) == "visit"


@pytest.mark.parametrize(
    ("language", "case", "role"),
    [
        ("en", "with", "with"),
        ("en", "together with", "with"),
        ("en", "at", "in"),
        ("fr", "avec", "with"),
        ("fr", "à", "in"),
    ],
)
def test_a_preposition_gives_a_role(language: str, case: str, role: str) -> None:
    assert frames(language).role(case) == role


def test_a_preposition_that_says_nothing_gives_none() -> None:
    assert frames("en").role("despite") is None


def test_the_family_of_a_frame_is_that_of_its_concept() -> None:
    assert [Frame(concept).family for concept in ("hope", "meet", "sign")] == ["say", "engage", "paper"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_comes_of_itself_is_no_deed(language: str) -> None:
    deeds = {"en": {"build", "send", "train"}, "fr": {"construire", "envoyer", "former"}}
    assert outcomes(language)
    assert not outcomes(language) & deeds[language]


def test_french_prepositions_give_no_role_that_english_ones_do_not() -> None:
    assert set(frames("fr").cases.values()) <= set(frames("en").cases.values())


def test_concepts_are_shared_by_both_languages() -> None:
    used = {
        language: {concept for entries in frames(language).verbs.values() for _, concept in entries}
        for language in ("en", "fr")
    }
    assert used["en"] | used["fr"] <= set(concepts())
    assert len(used["en"] & used["fr"]) > len(used["en"]) // 2
