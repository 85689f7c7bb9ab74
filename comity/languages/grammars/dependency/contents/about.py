"""The phrases behind prepositions at words of saying: what they are about, whom they name, where and when."""

from collections.abc import Iterator

from comity.languages.grammars.dependency.tables.forms import Forms
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.saying import Saying
from comity.languages.grammars.dependency.verbs.sentence import Sentence
from comity.records.clause import MentionKind

BODIES = frozenset(MentionKind) - {MentionKind.LOCALITY}
"""Whoever can act or be addressed."""


def is_where_or_when(sentence: Sentence, child: Node) -> bool:
    """Whether a phrase only gives the place or day: "has interests in X", "gave the assurance on Monday"."""
    place = child.mention is not None and child.mention.kind is MentionKind.LOCALITY
    inside = child.case in sentence.forms.inside
    return child.lemma in sentence.forms.days or (inside and (place or sentence.frames.of_noun(child) is not None))


def opens_list(sentence: Sentence, child: Node) -> bool:
    """Whether a thing is only what a list gives: "committed to the following:", "the following actions"."""
    return any(c.lemma in sentence.forms.listing for c in (child, *child.children))


def names_people(node: Node, forms: Forms) -> bool:
    """Whether one is committed to people, and to nothing that is to be done."""
    return node.lemma in forms.light_subject or (node.mention is not None and node.mention.kind in BODIES)


def phrases_of(sentence: Sentence, saying: Saying) -> Iterator[Node]:
    """The phrases behind prepositions at a noun or adjective of saying, and at its verb right behind the noun."""
    rels = ("nmod", "obl", "pcomp")
    yield from (c for c in saying.anchor.children if c.rel in rels)
    if saying.frame.noun is not None:
        near = (c for c in saying.verb.children if c.rel in rels and c.case and c.start > saying.anchor.end)
        yield from (c for c in near if not sentence.text[saying.anchor.end : sentence.left(c)].strip())
