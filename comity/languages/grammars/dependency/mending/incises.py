"""Sentences that end in words of attribution: "S, a déclaré X", "S, a-t-il dit".

A parser takes such words for one more thing done in S. Where a language's pattern finds them they are parsed apart
from S, and hung beside its main verb.
"""

import re
from collections.abc import Callable, Sequence

from comity.languages.grammars.dependency.mending.openings import mend as mend_openings
from comity.languages.grammars.dependency.mending.participles import opening_and_rest, opening_joined
from comity.languages.grammars.dependency.trees import tree
from comity.languages.grammars.dependency.trees.nodes import root_of
from comity.languages.grammars.dependency.trees.tree import Job, Node, Tree
from comity.languages.grammars.dependency.verbs.frames import frames
from comity.records.clause import Mention, MentionKind, Span

_SPEAKERS = frozenset(MentionKind) - {MentionKind.LOCALITY}
_PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin"
_GAP = 60
"""Within how many characters of an inverted verb its subject is named: room for a day and a place."""


def parts(language: str, text: str, span: Span, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """What is said and the words of attribution behind it, as two stretches; else the sentence whole."""
    pattern = frames(language).patterns.incise
    for found in pattern.finditer(text, span.start, span.end):
        said, words = Span(span.start, found.start()), Span(found.start("said"), span.end)
        patterns = frames(language).patterns
        by_paper = patterns.sourced.match(text, found.end()) is not None
        told = _is_attribution(found, text, words, mentions, patterns.takes_object)
        if by_paper or (told and not _is_inside(found.start(), mentions)):
            return said, words
    return (span,)


def parse(language: str, sentences: Sequence[Job]) -> list[Tree]:
    """The trees of sentences; words of attribution behind one are parsed apart, which is surer."""
    cut = [_cut(language, job) for job in sentences]
    jobs = [(s[0], part, s[2]) for s, (spans, _) in zip(sentences, cut, strict=True) for part in spans]
    trees = iter(tree.parse(language, jobs))
    found = [[next(trees) for _ in spans] for spans, _ in cut]
    out = [
        several[0] if len(several) == 1 else join(s[1], several)
        for s, several, (_, join) in zip(sentences, found, cut, strict=True)
    ]
    again = iter(tree.parse(language, [s for s, one in zip(sentences, out, strict=True) if one is None]))
    return mend_openings(language, sentences, [next(again) if one is None else one for one in out])


def _cut(language: str, job: Job) -> tuple[tuple[Span, ...], Callable[[Span, Sequence[Tree]], Tree | None]]:
    """The stretches that a sentence is parsed in, and what makes one tree of theirs."""
    text, span, mentions = job
    spans = _announcing(language, text, *parts(language, text, span, mentions))
    opened = opening_and_rest(language, text, span, mentions) if len(spans) == 1 else None
    return (opened, opening_joined) if opened else (spans, joined)


def _announcing(language: str, text: str, whole: Span, *others: Span) -> tuple[Span, ...]:
    """The words of attribution and the quotation behind their colon, as two stretches; else the stretches given."""
    colon = frames(language).patterns.announced.search(text, whole.start, whole.end) if not others else None
    return (Span(whole.start, colon.start() + 1), Span(colon.end(), whole.end)) if colon else (whole, *others)


def joined(whole: Span, trees: Sequence[Tree]) -> Tree | None:
    """One tree of a sentence parsed in two; None where what should have been said has no main verb of its own."""
    if trees[0].nodes and trees[0].nodes[-1].word == ":":
        return _announced(whole, *trees)
    said, words = (tree.nodes for tree in trees)
    main, verb = root_of(said), _attributing(words)
    if main is None or verb is None or not (main.is_verb or main.first("cop")):
        return None
    if "VerbForm=Inf" in main.tag or ("VerbForm=Part" in main.tag and not main.first("aux", "aux:pass", "cop")):
        return None
    verb.rel, verb.head = "parataxis", main
    main.children.append(verb)
    nodes = (*said, *sorted(words, key=lambda node: node.start))
    for i, node in enumerate(nodes):
        node.i = i
    return Tree(whole, nodes)


def _announced(whole: Span, words: Tree, said: Tree) -> Tree | None:
    """One tree of words of attribution and the quotation behind their colon, which becomes what their verb says."""
    verb, main = root_of(words.nodes), root_of(said.nodes)
    if verb is None or main is None or not verb.is_verb or not (main.is_verb or main.first("cop")):
        return None
    main.rel, main.head = "ccomp", verb
    verb.children.append(main)
    nodes = (*words.nodes, *said.nodes)
    for i, node in enumerate(nodes):
        node.i = i
    return Tree(whole, nodes)


def _attributing(words: Sequence[Node]) -> Node | None:
    """The verb that words of attribution begin with; the parser may take it for a noun: ", annonce X"."""
    root = root_of(words)
    if root is not None and root.is_verb:
        return root
    named = next((node for node in words if node.mention and node.mention.kind in _SPEAKERS), None)
    if root is None or named is None or words[0] is named:
        return None
    verb = words[0]
    for node in (root, *words):
        if node.head is verb or node is root:
            node.head, node.rel = verb, "dep"
    verb.lemma = verb.lemma if verb.is_verb else verb.word.casefold() + "r"  # "annonce": "annoncer"
    verb.pos, verb.tag, verb.head, verb.rel = "VERB", _PRESENT, None, "root"
    named.head, named.rel = verb, "subj"
    for node in words:
        node.children = [below for below in words if below.head is node]
    return verb


def _is_attribution(
    found: re.Match[str], text: str, words: Span, mentions: Sequence[Mention], takes_object: re.Pattern[str]
) -> bool:
    """Whether an inverted verb is one: with its pronoun, or with a speaker named behind it and nothing it says."""
    if found["pronoun"]:
        return True
    end = found.end()
    behind = (m for m in mentions if end <= m.span.start and m.span.end <= words.end and m.kind in _SPEAKERS)
    speaker = next((m for m in behind if m.kind is not MentionKind.PRONOUN), None)
    if speaker is None or speaker.span.start - end >= _GAP:
        return False
    between = text[end : speaker.span.start]
    return "," not in between and not takes_object.match(between)


def _is_inside(comma: int, mentions: Sequence[Mention]) -> bool:
    """Whether a comma belongs to a name with its offices: "le ministre, X, a déclaré"."""
    return any(m.span.start < comma <= m.span.end and m.offices and m.span.end - comma < 1 for m in mentions)
