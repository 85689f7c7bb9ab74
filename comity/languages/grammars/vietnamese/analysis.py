"""From a clean Vietnamese text to its analysis. Written with marks or without, with syllables joined by "_" or not."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from comity.languages import lexicon, text
from comity.languages.grammars.vietnamese import sentences
from comity.languages.grammars.vietnamese.clauses.finding import Reader
from comity.languages.grammars.vietnamese.clauses.free import Before
from comity.languages.grammars.vietnamese.names import mentions
from comity.languages.grammars.vietnamese.names.presence import present
from comity.languages.grammars.vietnamese.tables.keys import has_marks, key, unsegmented
from comity.languages.grammars.vietnamese.tables.triggers import FAMILIES
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import Analysis, Block, BlockKind, Clause, Mention, MentionKind, Span


def analyse_many(texts: Sequence[tuple[str, str]]) -> Iterator[Analysis]:
    """The analyses of several clean texts, each with its language, in order."""
    return (analyse(clean) for clean, _ in texts)


def mentions_in(line: str, _: str) -> Sequence[Mention]:
    """Who and what is named in one line that stands alone, such as a title; offsets count in the line."""
    plain = unsegmented(line)
    marks = has_marks(plain)
    return mentions.find(plain, key(plain, marks=marks), [Span(0, len(plain))], marks=marks)


def analyse(clean: str) -> Analysis:
    """The analysis of one clean text (see comity.languages.text.prepare); offsets count in that text."""
    plain = unsegmented(clean)
    marks = has_marks(plain)
    keyed = key(plain, marks=marks)
    blocks = text.blocks(plain, *_blocks())
    told = sentences.told(plain, blocks)
    found = mentions.find(plain, keyed, told, marks=marks)
    clauses: list[Clause] = []
    last, before = Span(0, 0), Before()
    for sentence in told:
        inside = [m for m in found if sentence.holds(m.span)]
        here = [c for c in clauses[-_FEW:] if c.sentence == last]
        before = _before(here, plain, before)
        reader = Reader(plain, keyed, sentence, inside, marks=marks, before=before)
        last = sentence
        there = present(reader.masked, sentence, inside, clauses)
        if there is None:
            clauses += reader.clauses()
            continue
        clause, instead = there
        clauses = [c for c in clauses if c is not instead] + ([clause] if clause is not None else [])
    return Analysis(plain, "vi", blocks, told, found, tuple(_without_headlines(clauses, blocks)))


def _without_headlines(clauses: list[Clause], blocks: tuple[Block, ...]) -> list[Clause]:
    """Clauses without those of a headline that the story beneath tells in its own words."""
    heads = [b.span for b in blocks if b.kind is BlockKind.HEADLINE]
    body = {c.predicate for c in clauses if not any(h.holds(c.sentence) for h in heads)}
    return [c for c in clauses if c.predicate not in body or not any(h.holds(c.sentence) for h in heads)]


def _both(clause: Clause) -> tuple[Mention, ...]:
    """Both sides, where it is they who said or undertook it."""
    return (
        clause.subject
        if clause.predicate in ("free", "agree") and clause.subject and clause.subject[0].kind is MentionKind.JOINT
        else ()
    )


def _before(told: list[Clause], text: str, earlier: Before) -> Before:
    """What the last clauses of the sentence before tell; who spoke `earlier` goes on where that has no subject."""
    if not told:
        return Before()
    last = told[-1]
    spoken = next((c for c in reversed(told) if c.predicate in FAMILIES["say"] and not c.nominal), None)
    return Before(
        _both(last),
        last if _is_open(last, text) else None,
        last.predicate in _SIGNING,
        (spoken.subject or earlier.spoke) if spoken else (),
        spoken.objects if spoken else (),
    )


def _is_open(clause: Clause, text: str) -> bool:
    """Whether somebody proposes several things that are still to be told, or the sentence goes on telling them."""
    told = text[clause.trigger.start : clause.trigger.end].casefold() in _ANALYSIS.proposing
    return clause.predicate in ("propose", "request") and bool(clause.subject) and (not clause.items or not told)


_FEW = 6
_SIGNING = ("sign", "sign-ceremony", "witness")


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [analysis]."""

    proposing: frozenset[str]


_ANALYSIS = compiled("vi", "analysis", _Patterns)


@cache
def _blocks() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What begins related headlines, marks a caption, marks a page's own furniture."""
    table = lexicon.load("vi", "blocks")
    lexicon.expect(table, ("related", "caption", "boilerplate"), "languages/vi/blocks.toml")
    related, caption, boilerplate = ("|".join(table[name]) for name in ("related", "caption", "boilerplate"))
    return (
        re.compile(rf"(?:{related})\b", re.IGNORECASE),
        re.compile(caption, re.IGNORECASE),
        re.compile(boilerplate, re.IGNORECASE),
    )
