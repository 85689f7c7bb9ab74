"""The words of a sentence as a tree: what each is, what it hangs on and what hangs on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from comity.records.clause import Mention, MentionKind, Span


class Node(msgspec.Struct, eq=False):
    """A word in its sentence: where it stands, what it is, what it hangs on and what hangs on it."""

    i: int
    start: int
    end: int
    word: str
    lemma: str
    pos: str
    tag: str
    rel: str
    case: str = ""
    mention: Mention | None = None
    head: "Node | None" = None
    children: "list[Node]" = []

    def all(self, *rels: str) -> "list[Node]":
        """The children in any of these relations, in order."""
        return [child for child in self.children if child.rel in rels]

    def first(self, *rels: str) -> "Node | None":
        """The first child in any of these relations."""
        for child in self.children:
            if child.rel in rels:
                return child
        return None

    def subtree(self) -> "Iterator[Node]":
        """The node and all below it, each before what is below it."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def conjuncts(self) -> "list[Node]":
        """The node and what is joined to it by and, in order."""
        out = [self]
        for child in self.children:
            if child.rel == "conj":
                out += child.conjuncts()
        return out

    @property
    def names(self) -> Mention | None:
        """Who or what place it names; what takes place names nobody."""
        gathering = self.mention is not None and self.mention.kind is MentionKind.GATHERING
        return None if gathering else self.mention

    @property
    def is_verb(self) -> bool:
        """Whether the word is a verb or auxiliary."""
        return self.pos in ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of one sentence, in order."""

    span: Span
    nodes: tuple[Node, ...]

    def left(self, node: Node) -> int:
        """Where the subtree of a node begins in the text."""
        return min(n.start for n in node.subtree())

    def right(self, node: Node) -> int:
        """Where the subtree of a node ends in the text."""
        return max(n.end for n in node.subtree())


def root_of(nodes: Iterable[Node]) -> Node | None:
    """The first of some words that hangs on none."""
    return next((node for node in nodes if node.rel == "root"), None)


def is_below(node: Node, above: Node) -> bool:
    """Whether a word hangs on another, at whatever remove, or is it."""
    while node.head is not None and node is not above:
        node = node.head
    return node is above


def hang(node: Node, head: Node | None, rel: str) -> None:
    """Hang a word on another, or on none, in a relation."""
    if node.head is not None:
        node.head.children = [child for child in node.head.children if child is not node]
    node.head, node.rel = head, rel
    if head is not None:
        head.children = sorted([*head.children, node], key=lambda child: child.start)
