"""What a language makes of one of our own sentences, in the words of tests."""

from functools import cache

from comity.languages import analyse
from comity.languages.text import prepare
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span


@cache
def told(text: str, language: str = "en") -> Analysis:
    """The analysis of a text."""
    return analyse(prepare(text).text, language)


def quote(analysis: Analysis, span: Span) -> str:
    """The words of a span."""
    return analysis.text[span.start : span.end]


def names(text: str, kind: MentionKind, language: str = "en") -> list[str]:
    """The names of all mentions of a kind, in order."""
    return [m.name for m in told(text, language).mentions if m.kind is kind]


def mention(text: str, name: str, language: str = "en") -> Mention:
    """The first mention of that name; fails where there is none."""
    found = [m for m in told(text, language).mentions if m.name == name]
    assert found, f"{name!r} is not among {[m.name for m in told(text, language).mentions]}"
    return found[0]


def offices(text: str, name: str, language: str = "en") -> list[str]:
    """The offices of the mention of that name, as written."""
    return [quote(told(text, language), span) for span in mention(text, name, language).offices]


def clause(text: str, predicate: str, language: str = "en") -> Clause:
    """The first clause of that concept; fails where there is none."""
    found = [c for c in told(text, language).clauses if c.predicate == predicate]
    assert found, f"{predicate!r} is not among {[c.predicate for c in told(text, language).clauses]}"
    return found[0]


def items(text: str, predicate: str, language: str = "en") -> list[str]:
    """The words of every item of the first clause of that concept."""
    return [quote(told(text, language), item.span) for item in clause(text, predicate, language).items]


def called(mentions: tuple[Mention, ...]) -> list[str]:
    """The names of mentions."""
    return [m.name for m in mentions]
