"""Who a sentence is about, where the parser hung them on the phrase that the sentence opens with."""

from collections.abc import Sequence

from comity.languages.grammars.dependency.trees.nodes import Node
from comity.records.clause import MentionKind

_PEOPLE = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.DELEGATION)
_HUNG = ("conj", "appos", "nmod")
_TOLD = ("VBD", "VBZ")
_SUBJECTS = ("subj", "subj:pass")


def subject_of_opener(nodes: Sequence[Node], node: Node) -> tuple[Node, str] | None:
    """The verb that somebody behind the comma of its opening phrase is the subject of, and how.

    "At the office of X, Mayor Y received Z", where the parser joined Y to X. None for all others.
    """
    mention, opener = node.mention, node.head
    if mention is None or mention.kind not in _PEOPLE or node.rel not in _HUNG or node.case or opener is None:
        return None
    if not node.i or nodes[node.i - 1].word != ",":
        return None
    while opener.head is not None and not opener.head.is_verb:
        opener = opener.head
    verb = opener.head
    if verb is None or verb.tag not in _TOLD or opener.rel != "obl" or verb.start < node.start:
        return None
    if verb.first(*_SUBJECTS) is not None:
        return None
    return verb, "subj:pass" if verb.first("aux:pass") is not None else "subj"
