"""Whatever the text, an analysis keeps its promises and raises nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.languages import analyse, analyse_many
from comity.languages.text import prepare
from comity.records.clause import Analysis

WORDS = st.sampled_from(
    ["Governor", "Ken Mori", "met", "proposed", "that", "to", "the two sides", ",", ".", "and", "(", ")", "“", "should",
     "Hokkaido", "a", "rencontré", "le maire", "d'", "said", "he", "visit", "agreement", "signed", "Mr.", "\n"]
)  # fmt: skip
JUNK = st.text(max_size=120) | st.lists(WORDS, max_size=25).map(" ".join)


def keeps_its_promises(analysis: Analysis) -> None:
    """Fails where a span lies outside its text or its sentence."""
    size = len(analysis.text)
    spans = [b.span for b in analysis.blocks] + list(analysis.sentences)
    spans += [s for m in analysis.mentions for s in (m.span, m.name_span, *m.offices)]
    for clause in analysis.clauses:
        spans += [clause.trigger, clause.span, clause.sentence]
        assert clause.sentence in analysis.sentences
        for item in clause.items:
            assert item.whole.holds(item.span)
            spans += [item.span, item.whole]
    assert all(0 <= s.start < s.end <= size for s in spans)


@settings(max_examples=60, deadline=None)
@given(JUNK, st.sampled_from(["en", "fr"]))
def test_any_text_is_analysed(text: str, language: str) -> None:
    keeps_its_promises(analyse(prepare(text).text, language))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ".", "?!.,;:", "x" * 20_000, "said " * 400, "(" * 500, "\u0301" * 50]
)
def test_a_text_of_no_sense_is_analysed(text: str, language: str) -> None:
    keeps_its_promises(analyse(prepare(text).text, language))


def test_several_texts_are_analysed_as_each_alone() -> None:
    texts = [
        ("Ken Mori met Rosa Prado. They agreed to widen the canal.", "en"),
        ("Karim Benali a rencontré Moussa Fall.", "fr"),
        ("", "en"),
        ("Lars Holm proposed a joint festival.", "en"),
    ]
    assert list(analyse_many(texts)) == [analyse(text, language) for text, language in texts]
