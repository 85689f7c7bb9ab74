"""English words of attribution in the midst of what is said, with the speaker behind: "X, added Y, would open Z"."""

from comity.languages.grammars.dependency.trees.nodes import Node
from comity.records.clause import MentionKind

_SPEAKERS = (MentionKind.PERSON, MentionKind.OFFICE)
_CLAUSES = ("ccomp", "xcomp", "mark")


def swap_inverted(nodes: tuple[Node, ...], node: Node) -> None:
    """Give each verb its own subject, where the parser took the speaker for an object: "X, added Y, would open Z"."""
    head, own, behind = node.head, node.first("subj"), node.first("obj")
    if node.tag != "VBD" or node.rel != "parataxis" or head is None or own is None or behind is None:
        return
    if not own.start < node.start < behind.start < head.start or head.first("subj", "subj:pass") is not None:
        return
    named = behind.mention is not None and behind.mention.kind in _SPEAKERS
    if not named or node.first(*_CLAUSES) is not None or nodes[node.i - 1].word != ",":
        return
    behind.rel = "subj"
    node.children = [child for child in node.children if child is not own]
    own.head, own.rel = head, "subj:pass" if head.first("aux:pass") is not None else "subj"
    head.children = sorted([*head.children, own], key=lambda child: child.start)


def name_verb(node: Node) -> None:
    """Call a verb what it is that the parser took for a noun: "asked that the city work with X"."""
    asking = node.head
    if node.rel != "ccomp" or node.tag != "NN" or asking is None or asking.start > node.start:
        return
    if node.first("mark") is not None and node.first("subj") is not None and node.first("cop", "aux", "det") is None:
        node.tag, node.pos = "VB", "VERB"
        for phrase in node.all("nmod"):
            phrase.rel = "obl"
