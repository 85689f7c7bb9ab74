"""The examples that stand beside the patterns of every language hold."""

import pytest

from comity.languages.time_words import Example, load
from comity.languages.times import find
from comity.reading.dates.meaning import resolve

LANGUAGES = ("en", "fr", "vi", "zh")
EXAMPLES = [
    pytest.param(language, example, id=f"{language}-{pattern.name}-{number}")
    for language in LANGUAGES
    for pattern in load(language).patterns
    for number, example in enumerate(pattern.examples)
]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_example_gives_its_words_and_date(language: str, example: Example) -> None:
    found = {example.text[x.start : x.end]: x for x in find(example.text, language)}
    assert example.found in found
    published = None if example.published == "-" else example.published
    assert (resolve(found[example.found], published, example.previous) or "") == example.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_has_an_example(language: str) -> None:
    assert [pattern.name for pattern in load(language).patterns if not pattern.examples] == []
