"""Sentences that open with a participle: "Affirmant que A, X a rappelé B".

A parser takes what the participle says for part of what follows its comma. Where somebody is named behind that comma,
and a verb right behind the name, the two are parsed apart, and the participle is hung on the main verb.
"""

from collections.abc import Sequence

from comity.languages.grammars.dependency.mending.openings import LINK, LONGEST_LINK
from comity.languages.grammars.dependency.trees.nodes import hang, root_of
from comity.languages.grammars.dependency.trees.tree import Tree
from comity.languages.grammars.dependency.verbs.frames import frames
from comity.records.clause import Mention, Span


def opening_and_rest(language: str, text: str, span: Span, mentions: Sequence[Mention]) -> tuple[Span, Span] | None:
    """The opening, from its participle on, and the rest of a sentence; None where it opens with none."""
    patterns = frames(language).patterns
    opening = patterns.participle_first.match(text, span.start, span.end)
    if opening is None:
        return None
    for mention in mentions:
        if not opening.end() < mention.span.start < span.end:
            continue
        link = LINK.search(text, max(opening.end(), mention.span.start - LONGEST_LINK), mention.span.start)
        if link and patterns.main_verb.match(text, mention.span.end, span.end):
            return Span(opening.start("opens"), link.start()), Span(link.start() + 1, span.end)
    return None


def opening_joined(whole: Span, trees: Sequence[Tree]) -> Tree | None:
    """One tree, the participle hung on the main verb; None where either has none."""
    opening, rest = trees
    first, lost, main = (
        next((n for n in opening.nodes[:_FIRST] if n.is_verb), None),
        root_of(opening.nodes),
        root_of(rest.nodes),
    )
    if first is None or lost is None or main is None or not (main.is_verb or main.first("cop")):
        return None
    if lost is not first:
        hang(first, lost.head, lost.rel)  # the participle is what the opening says, whatever the parser made of it
        hang(lost, first, "dep")
    hang(first, main, "advcl")
    nodes = (*opening.nodes, *rest.nodes)
    for i, node in enumerate(nodes):
        node.i = i
    return Tree(whole, nodes)


_FIRST = 3
"""Among how many words an opening begins with its participle: "ne se disant pas", "s'engageant"."""
