"""Sentences whose opening phrase led the parser astray: "Dans le cadre de A, X a visité B".

Where the whole comes out without a main verb, the opening and what follows its comma are parsed apart.
"""

import re
from collections.abc import Sequence

from comity.languages.grammars.dependency.trees.nodes import root_of
from comity.languages.grammars.dependency.trees.tree import Job, Node, Tree, parse
from comity.languages.grammars.dependency.verbs.frames import frames
from comity.records.clause import Span

LINK = re.compile(r",\s+(?:[^\W\d_]{1,5}\s|[^\W\d_]['’])?\Z")
"""What stands between an opening phrase and who the sentence is about: a comma, and an article."""
LONGEST_LINK = 12


def mend(language: str, jobs: Sequence[Job], trees: Sequence[Tree]) -> list[Tree]:
    """The trees of sentences, each that has lost its main verb behind an opening phrase parsed again in two."""
    cuts = {i: cut for i, job in enumerate(jobs) if (cut := _cut(language, job, trees[i])) is not None}
    again = iter(parse(language, [(jobs[i][0], part, jobs[i][2]) for i, parts in cuts.items() for part in parts]))
    pairs = {i: (next(again), next(again)) for i in cuts}
    return [_joined(tree.span, *pairs[i]) or tree if i in pairs else tree for i, tree in enumerate(trees)]


def _cut(language: str, job: Job, tree: Tree) -> tuple[Span, Span] | None:
    """The opening phrase and the rest of a sentence that has no main verb; None where nothing shows them."""
    text, span, mentions = job
    root = root_of(tree.nodes)
    if root is None or _says(root) or not frames(language).patterns.opening_phrase.match(text, span.start, span.end):
        return None
    inside = (m for m in mentions if span.start < m.span.start < span.end)
    links = (LINK.search(text, max(span.start, m.span.start - LONGEST_LINK), m.span.start) for m in inside)
    comma = next((link.start() for link in links if link), None)
    return None if comma is None else (Span(span.start, comma), Span(comma + 1, span.end))


def _says(root: Node) -> bool:
    return root.is_verb or root.first("cop") is not None


def _joined(whole: Span, opening: Tree, rest: Tree) -> Tree | None:
    """One tree, the opening hung on the main verb of the rest; None where that has none either."""
    first, main = root_of(opening.nodes), root_of(rest.nodes)
    if first is None or main is None or not _says(main):
        return None
    first.rel, first.head = "advcl" if first.is_verb else "obl", main
    main.children.insert(0, first)
    nodes = (*opening.nodes, *rest.nodes)
    for i, node in enumerate(nodes):
        node.i = i
    return Tree(whole, nodes)
