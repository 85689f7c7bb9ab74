"""Every example beside a concept in predicates.toml is read as it says."""

import pytest

from comity.languages import lexicon
from comity.languages.grammars.vietnamese.analysis import analyse
from comity.languages.grammars.vietnamese.tables.triggers import FAMILIES

_TABLES = {**lexicon.load("vi", "predicates"), **lexicon.load("vi", "attribution")}
_EXAMPLES = [
    (concept, sentence, wanted.split())
    for concepts in FAMILIES.values()
    for concept in concepts
    for sentence, wanted in _TABLES[concept]["examples"]
]


@pytest.mark.parametrize(("concept", "sentence", "wanted"), _EXAMPLES)
def test_example_bears_its_concepts(concept: str, sentence: str, wanted: list[str]) -> None:
    found = [clause.predicate for clause in analyse(sentence).clauses]
    assert found[: len(wanted)] == wanted, concept


def test_every_concept_but_the_aim_has_an_example() -> None:
    shown = {concept for concept, _, _ in _EXAMPLES}
    assert {concept for concepts in FAMILIES.values() for concept in concepts} - shown == {"aim"}
