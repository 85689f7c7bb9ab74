"""Who a noun phrase names: itself, what is joined to it, those whose people it means."""

from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frames
from comity.records.clause import Mention, MentionKind

_NAMES_BELOW = ("nmod", "compound", "poss", "obl", "amod", "appos", "flat")


def mentions_of(node: Node | None, frames: Frames) -> tuple[Mention, ...]:
    """Who a noun phrase names: itself, what is joined to it, and for "leaders of X" X itself."""
    if node is None:
        return ()
    out: list[Mention] = []
    for part in node.conjuncts():
        if part.names:
            out += _sent_by(part, frames) or [part.names]
        elif not frames.of_noun(part):
            below = [c for c in part.children if c.rel in _NAMES_BELOW and c.case not in frames.forms.topics]
            below = [c for c in below if c.lemma not in frames.forms.looked_on]
            stand = [c for v in part.all("acl") if v.lemma in frames.forms.representing for c in v.children]
            below = [c for c in stand if c.case in frames.forms.agents] or below  # "les autorités, représentées par X"
            out += [mention for child in below for mention in mentions_of(child, frames)]
    return tuple(dict.fromkeys(out))


def _sent_by(node: Node, frames: Frames) -> list[Mention]:
    """Whose people a word for several of them means: "Officials from X and Y"."""
    if node.names is None or node.names.kind is not MentionKind.JOINT:
        return []
    behind = [c for c in node.all("nmod") if c.case in frames.forms.group_cases]
    places = [m for c in behind for m in mentions_of(c, frames)]
    named = [m for m in places if m.kind is MentionKind.LOCALITY]
    return [m for m in named if not any(_lies_in(other, m) for other in named)]


def _lies_in(part: Mention, country: Mention) -> bool:
    """Whether a place is named right behind the country that it lies in: "China's Guangxi"."""
    right_behind = 0 <= part.span.start - country.span.end <= len("'s ")
    return right_behind and len(country.codes) == 1 and part.codes[:1] == country.codes


def stands_for_teller(own: Node, verb: Node) -> bool:
    """Whether "it" means the place or body that tells what it did: "X announced that it signed Y"."""
    teller = verb.head.first("subj") if verb.rel == "ccomp" and verb.head is not None else None
    if own.word.casefold() != "it" or teller is None or teller.names is None:
        return False
    return teller.names.kind in (MentionKind.LOCALITY, MentionKind.ORGANISATION, MentionKind.DELEGATION)
