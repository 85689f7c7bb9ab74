"""The tables of example sentences give the concepts and the things said that they name."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from comity.languages.grammars.dependency.verbs.frames import concepts
from tests.languages.told import quote, told

HERE = Path(__file__).parent
EXAMPLES = {
    language: tomllib.loads((HERE / f"examples_{language}.toml").read_text("utf-8"))["examples"]
    for language in ("en", "fr")
}


def cases() -> list[Any]:
    """Every example, marked where it is known to fail."""
    return [
        pytest.param(
            language,
            example["text"],
            (example["concept"], example["items"]),
            marks=[pytest.mark.xfail(strict=True, reason=example["fails"])] if "fails" in example else [],
            id=f"{language}-{example['text']}",
        )
        for language, examples in EXAMPLES.items()
        for example in examples
    ]


@pytest.mark.parametrize(("language", "text", "gives"), cases())
def test_an_example_gives_its_concept_and_items(language: str, text: str, gives: tuple[str, list[str]]) -> None:
    analysis = told(text, language)
    said = [(c.predicate, [quote(analysis, item.span) for item in c.items]) for c in analysis.clauses]
    assert gives in said


@pytest.mark.parametrize("language", sorted(EXAMPLES))
def test_every_verb_of_saying_has_an_example(language: str) -> None:
    wanted = {"propose", "hope", "request", "agree", "pledge", "support", "praise", "free"}
    assert wanted <= set(concepts())
    assert {example["concept"] for example in EXAMPLES[language]} >= wanted
