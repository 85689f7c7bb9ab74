"""A sentence becomes a tree over the words of the text, names as one word, one set of relations for both languages."""

import pytest

from comity.languages.grammars.dependency.names import mentions
from comity.languages.grammars.dependency.trees import tree
from comity.languages.grammars.dependency.trees.tree import Node, Tree
from comity.records.clause import Span


def parsed(text: str, language: str = "en") -> Tree:
    """The tree of a text that is one sentence."""
    span = Span(0, len(text))
    (found,) = tree.parse(language, [(text, span, mentions.find(text, language, [span]))])
    return found


def root(found: Tree) -> Node:
    """The word on which all others hang."""
    return next(node for node in found.nodes if node.head is None)


CASES = [
    ("en", "Ken Mori, Governor of Hokkaido, met Rosa Prado in Osaka.", "met", "Ken Mori", "Osaka"),
    ("fr", "Karim Benali, gouverneur de Rabat, a rencontré Moussa Fall à Dakar.", "rencontré", "Karim Benali", "Dakar"),
]


@pytest.mark.parametrize(("language", "text", "verb", "subject", "place"), CASES)
def test_both_languages_have_the_same_relations(language: str, text: str, verb: str, subject: str, place: str) -> None:
    found = parsed(text, language)
    top = root(found)
    assert top.word == verb
    doer = top.first("subj")
    assert doer is not None
    assert doer.mention is not None
    assert doer.mention.name == subject
    there = next(node for node in top.subtree() if node.mention and node.mention.name == place)
    assert there.case in ("in", "à")


@pytest.mark.parametrize(("language", "text", "verb", "subject", "place"), CASES)
def test_words_stand_where_they_stand_in_the_text(
    language: str, text: str, verb: str, subject: str, place: str
) -> None:
    found = parsed(text, language)
    assert all(text[n.start : n.end] == n.word for n in found.nodes if n.mention is None)
    assert all(
        text[n.start : n.end].startswith(n.mention.name)
        for n in found.nodes
        if n.mention and n.start == n.mention.name_span.start
    )
    assert [n.start for n in found.nodes] == sorted(n.start for n in found.nodes)


def test_a_name_with_its_offices_is_one_word() -> None:
    found = parsed("Ken Mori, Governor of Hokkaido, met Rosa Prado.")
    assert [n.mention.name for n in found.nodes if n.mention] == ["Ken Mori", "Rosa Prado"]
    assert "Governor" not in {n.word for n in found.nodes}


def test_joined_words_are_found_from_the_first() -> None:
    top = root(parsed("Governor Ken Mori met Rosa Prado and toured the harbour."))
    assert [node.word for node in top.conjuncts()] == ["met", "toured"]


def test_a_subtree_ends_where_its_last_word_ends() -> None:
    text = "Ken Mori proposed a bridge over the strait."
    found = parsed(text)
    bridge = next(node for node in found.nodes if node.word == "bridge")
    assert text[found.left(bridge) : found.right(bridge)] == "a bridge over the strait"


def test_no_sentences_give_no_trees() -> None:
    assert tree.parse("en", []) == []
