"""From clean texts to their analyses, by a dependency parse: blocks, sentences, mentions, clauses, attributions."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from comity.languages import lexicon, text
from comity.languages.facts import READ, facts
from comity.languages.grammars.dependency.clauses import attribution
from comity.languages.grammars.dependency.clauses.attribution import attributions_of
from comity.languages.grammars.dependency.clauses.finding import clauses_of
from comity.languages.grammars.dependency.mending import french, incises
from comity.languages.grammars.dependency.mending.elliptic import share_helpers
from comity.languages.grammars.dependency.mending.english import mend
from comity.languages.grammars.dependency.names import mentions, placed
from comity.languages.grammars.dependency.trees.tree import Tree
from comity.languages.grammars.dependency.verbs.frames import frames
from comity.languages.grammars.dependency.verbs.sentence import Sentence
from comity.records.clause import Analysis, Attribution, Block, BlockKind, Clause, Mention, Span

_TOLD = (BlockKind.BODY,)
_OWN = "dependency"


def analyse_many(texts: Sequence[tuple[str, str]]) -> Iterable[Analysis]:
    """The analyses of clean texts, each with its language, in order; sentences are parsed together, which is faster."""
    outlined = [_outline(clean, language) for clean, language in texts]
    wanted: dict[str, list[tuple[int, Span]]] = {}
    for i, (clean, language) in enumerate(texts):
        pattern = _cues(language)
        wanted.setdefault(language, []).extend(
            (i, span)
            for span in outlined[i][1]
            if pattern.search(clean, span.start, span.end) or text.is_entry(clean, span.start)
        )
    clauses: list[list[Clause]] = [[] for _ in texts]
    attributed: list[list[Attribution]] = [[] for _ in texts]
    for language, places in wanted.items():
        jobs = [(texts[i][0], span, _inside(span, outlined[i][2])) for i, span in places]
        for (i, _), parsed in zip(places, incises.parse(language, jobs), strict=True):
            sentence = Sentence(texts[i][0], _mended(parsed, language), frames(language))
            clauses[i] += clauses_of(sentence)
            attributed[i] += attributions_of(sentence)
    for (clean, language), (blocks, sentences, found), told, said in zip(
        texts, outlined, clauses, attributed, strict=True
    ):
        yield Analysis(clean, language, blocks, sentences, found, tuple(told), tuple(said))


def _mended(parsed: Tree, language: str) -> Tree:
    """A tree set right where the grammar of its language forbids what the parser made of it."""
    if language != "en":
        return french.mend(parsed, frames(language))
    return share_helpers(mend(parsed), frames(language).verbs)


def mentions_in(line: str, language: str) -> Sequence[Mention]:
    """Who and what is named in one line that stands alone, such as a title; offsets count in the line."""
    return mentions.find(line, language, [Span(0, len(line))])


def _inside(span: Span, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, of those of a text in order, that begin in a stretch of it."""
    begin, end = (bisect_left(found, at, key=lambda mention: mention.span.start) for at in (span.start, span.end))
    return found[begin:end]


def _outline(clean: str, language: str) -> tuple[tuple[Block, ...], tuple[Span, ...], tuple[Mention, ...]]:
    blocks = text.blocks(clean, *_block_patterns())
    table = lexicon.load(language, "mentions")["abbreviations"]
    abbreviations, openers = frozenset(table["words"]), frozenset(table["openers"])
    sentences: list[Span] = []
    for block in blocks:
        if block.kind in _TOLD:
            start = text.dateline_end(clean, block.span.start)
            start = placed.place_alone_end(clean, start, language) if start == block.span.start else start
            sentences += text.sentences(clean, Span(min(start, block.span.end), block.span.end), abbreviations, openers)
    return blocks, tuple(sentences), mentions.find(clean, language, sentences)


@cache
def _block_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What begins related headlines, marks a caption, marks boilerplate; of all languages together,
    since a page's own furniture is not always in the language of its report."""
    tables = [lexicon.load(language, "blocks") for language in READ if facts(language).grammar == _OWN]
    related = "|".join(pattern for table in tables for pattern in table["related"])
    caption = "|".join(pattern for table in tables for pattern in table["caption"])
    boilerplate = "|".join(pattern for table in tables for pattern in table["boilerplate"])
    return (
        re.compile(rf"(?:{related})\b", re.IGNORECASE),
        re.compile(caption, re.IGNORECASE),
        re.compile(boilerplate, re.IGNORECASE),
    )


@cache
def _cues(language: str) -> re.Pattern[str]:
    """Beginnings of the words that may bear a concept: only sentences with one are parsed."""
    words = frames(language)
    stems = {lemma[: max(3, len(lemma) - 2)] for lemma in (*words.verbs, *words.nouns, *words.adjectives, *words.light)}
    stems |= words.forms.irregular | {verb[: max(3, len(verb) - 2)] for verb in attribution.stems(language)}
    return re.compile(rf"(?<!\w)(?:{lexicon.any_of(stems)})", re.IGNORECASE)
