"""French nouns for a meeting: what is held, and those whom the noun names, where the parser misplaced them.

"Lors d'entretiens avec X", "à l'issue d'une rencontre entre X, de A, et Y": those right behind the noun are its own.
"""

from comity.languages.grammars.dependency.trees.nodes import hang, is_below
from comity.languages.grammars.dependency.trees.tree import Node, Tree
from comity.languages.grammars.dependency.verbs.frames import Frames
from comity.languages.patterns import Patterns, compiled


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/fr/patterns.toml` [partners]."""

    with_whom: frozenset[str]
    some: frozenset[str]
    held: frozenset[str]


_PARTNERS = compiled("fr", "partners", _Patterns)
_PEOPLE_MEET = ("meet", "talk", "work", "phone", "receive", "confer")


def give_partners(tree: Tree, words: Frames) -> None:
    """Hang those behind "avec" or "entre" on the noun for a meeting that the preposition stands right behind."""
    for node in tree.nodes:
        if node.case in _PARTNERS.some and node.rel == "obl" and node.head and node.head.lemma in _PARTNERS.held:
            _as_object(node)
        if node.case in _PARTNERS.with_whom and node.head is not None:
            meeting = _meeting_before(tree, node, words)
            if meeting is not None and node.head is not meeting and is_below(meeting, node.head):
                hang(node, meeting, "nmod")
        elif node.rel == "conj" and node.mention is not None and node.head is not None and not node.case:
            first = next((c for c in node.head.all("nmod") if c.case == "entre" and c.end < node.start), None)
            if first is not None and words.of_noun(node.head) in _PEOPLE_MEET:
                hang(node, first, "conj")


def _as_object(node: Node) -> None:
    """Make what stands behind "des" the object of a verb that has none: "a eu, à Rome, des entretiens"."""
    if node.head is not None and node.head.first("obj") is None and node.head.end <= node.start:
        node.rel, node.case = "obj", ""


def _meeting_before(tree: Tree, node: Node, words: Frames) -> Node | None:
    """The noun for a meeting that the preposition of a node stands right behind, adjectives aside."""
    preposition = next((c for c in node.all("case") if c.word.casefold() == node.case), None)
    before = list(reversed(tree.nodes[: preposition.i])) if preposition is not None else []
    noun = next((n for n in before if n.rel != "amod"), None)
    return noun if noun is not None and noun.pos == "NOUN" and words.of_noun(noun) in _PEOPLE_MEET else None
