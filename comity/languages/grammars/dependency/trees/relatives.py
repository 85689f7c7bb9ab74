"""What relative clauses are said of: "the talks that they held", "the guest whom X met", "Y, with whom she signed"."""

from collections.abc import Collection

from comity.languages.grammars.dependency.trees.nodes import Node

_PRONOUNS = ("IN", "WDT", "WP")
"""The tags that an English parser gives to a pronoun that stands for what a clause is said of."""


def stood_for(verb: Node) -> list[Node]:
    """What a relative clause without an object of its own is said of; with a subject of its own, it is its object."""
    if verb.rel != "relcl" or verb.head is None or verb.first("subj") is None or verb.first("subj:pass"):
        return []
    pronouns = [c for c in verb.all("obj") if c.pos == "PRON" or c.tag in _PRONOUNS]
    subject = verb.first("subj")
    of_subject = subject is not None and subject.tag in _PRONOUNS and subject.mention is None  # "X, who met"
    return [] if of_subject or len(pronouns) < len(verb.all("obj")) else [verb.head]


def is_signed_by(verb: Node, agents: Collection[str]) -> bool:
    """Whether a participle alone tells by whom the noun before it was done: "a letter signed yesterday by X and Y"."""
    alone = verb.rel == "acl" and verb.tag == "VBN" and verb.first("aux", "aux:pass", "subj", "obj") is None
    return alone and any(child.case in agents for child in verb.children)


def said_of(node: Node) -> Node:
    """Who a noun behind a form of "be" is said to be: "X was the first guest whom Y welcomed"."""
    subject = node.head.first("subj") if node.rel == "attr" and node.head is not None else None
    return subject if subject is not None and subject.names is not None else node


def antecedent(node: Node) -> Node:
    """Whom a relative pronoun behind a preposition stands for, where that is a name: "X, with whom she signed"."""
    clause = node.head if node.tag in _PRONOUNS[1:] and node.mention is None else None
    above = clause.head if clause is not None and clause.rel == "relcl" else None
    return above if above is not None and above.names is not None else node
