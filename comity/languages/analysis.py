"""From a clean text to its analysis, by the grammar that the language's own folder names."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Protocol, cast

from comity.languages.facts import facts
from comity.records.clause import Analysis, Mention


class Grammar(Protocol):
    """What a folder of `comity/languages/grammars` answers in its `analysis` module."""

    def analyse_many(self, texts: Sequence[tuple[str, str]]) -> Iterable[Analysis]:
        """The analyses of clean texts, each with its language, in order."""

    def mentions_in(self, line: str, language: str) -> Sequence[Mention]:
        """Who and what is named in one line, such as a title."""


def analyse(clean: str, language: str) -> Analysis:
    """The analysis of one clean text (see comity.languages.text.prepare)."""
    return next(analyse_many([(clean, language)]))


def analyse_many(texts: Sequence[tuple[str, str]]) -> Iterator[Analysis]:
    """The analyses of several clean texts, in order; each grammar is given all of its texts together.

    Raises DataError for a language that is not read.
    """
    read: dict[str, list[tuple[str, str]]] = {}
    for text in texts:
        read.setdefault(facts(text[1]).grammar, []).append(text)
    found = {name: iter(_grammar(name).analyse_many(own)) for name, own in read.items()}
    for _, language in texts:
        yield next(found[facts(language).grammar])


def mentions_in(line: str, language: str) -> Sequence[Mention]:
    """Who and what is named in one line that stands alone, such as a title; offsets count in the line."""
    return _grammar(facts(language).grammar).mentions_in(line, language)


def _grammar(name: str) -> Grammar:
    """A grammar, opened when the first text wants it: a parser takes a second to load."""
    return cast("Grammar", import_module(f"comity.languages.grammars.{name}.analysis"))
