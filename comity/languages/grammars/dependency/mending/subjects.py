"""Those who stand right before a French verb and are its subject, wherever the parser hung them.

"À cette occasion, M. X et Mme Y ont souhaité", "X a reçu Y à Z, et les deux maires ont convenu": behind a comma, or
behind "et", a name joined to what stands before it leaves the verb without anybody.
"""

from comity.languages.grammars.dependency.trees.nodes import hang, is_below
from comity.languages.grammars.dependency.trees.tree import Node, Tree
from comity.records.clause import MentionKind

_SUBJECTS = ("subj", "subj:pass")
_HELPING = ("aux", "aux:pass", "cop")
_HELPERS = ("aux", "aux:pass", "cop", "expl", "neg")
_WHO = frozenset(MentionKind) - {MentionKind.PRONOUN, MentionKind.GATHERING}
_HUNG = ("conj", "appos", "nmod", "obl", "flat", "dep", "obj", "xcomp", "subj", "subj:pass", "amod")
_AND = "et"


def give_subjects(tree: Tree) -> None:
    """Give each finite verb of a French sentence those named right before it, where it has nobody, or one of two."""
    for verb in tree.nodes:
        says = verb.is_verb or verb.first("cop") is not None
        if says and verb.rel not in _HELPING and "VerbForm=Inf" not in verb.tag and _is_finite(verb):
            _mend(tree, verb)


def _mend(tree: Tree, verb: Node) -> None:
    last = _right_before(tree, _begin(verb))
    if last is None or not _may_stand_before(last, verb):
        return
    own = verb.first(*_SUBJECTS)
    if own is not None and (own is not last or not _is_plural(verb)):
        return
    rel = own.rel if own is not None else "subj:pass" if verb.first("aux:pass") is not None else "subj"
    first = _joined(tree, last)
    if first.head is not verb and _is_free(tree, first) and not is_below(verb, first):
        hang(first, verb, rel)
        for link in first.all("cc"):
            hang(link, verb, "cc")
    elif first is not last and first.head is verb:
        first.rel = rel


def _is_finite(verb: Node) -> bool:
    return any("VerbForm=Fin" in node.tag for node in (verb, *verb.all(*_HELPING)))


def _is_plural(verb: Node) -> bool:
    return any("VerbForm=Fin" in n.tag and "Number=Plur" in n.tag for n in (verb, *verb.all(*_HELPING)))


def _begin(verb: Node) -> Node:
    """The first word of a verb with its helpers: "se sont" in "se sont engagés"."""
    return min(
        (verb, *(c for c in verb.all(*_HELPERS) if c.start < verb.start and not c.mention)), key=lambda n: n.start
    )


def _right_before(tree: Tree, begin: Node) -> Node | None:
    """Whoever is named right before a verb, of whose name all words stand before it."""
    before = next((n for n in reversed(tree.nodes[: begin.i])), None)
    while (
        before is not None and before.mention is None and before.head is not None and before.head.start < before.start
    ):
        before = before.head  # the last word of a longer name: "la maire de Dakar"
    named = before.mention if before is not None else None
    if before is None or named is None or named.kind not in _WHO:
        return None
    return before if all(n.end <= named.span.end for n in tree.nodes[before.i : begin.i]) else None


def _may_stand_before(node: Node, verb: Node) -> bool:
    """Whether a name is that of somebody who may do it: behind no preposition, and nobody else's subject."""
    return not node.case and node.rel in _HUNG and (node.rel not in _SUBJECTS or node.head is verb)


def _joined(tree: Tree, last: Node) -> Node:
    """The first of those joined by "et" right before a name, each of whom is hung on the first."""
    first = last
    while True:
        link = _before(tree, first)
        if link is None or link.word != _AND:
            return first
        other = _right_before(tree, link)
        if other is None or other.case or other.rel not in _HUNG:
            return first
        if other.rel in _SUBJECTS and first.head is not other:
            return first
        if first.head is not other and not is_below(other, first):
            hang(first, other, "conj")
        first = other


def _before(tree: Tree, named: Node) -> Node | None:
    """The word before a name with its article."""
    start = min([named.mention.span.start if named.mention else named.start, *(c.start for c in named.all("det"))])
    return next((n for n in reversed(tree.nodes[: named.i]) if n.end <= start), None)


def _is_free(tree: Tree, first: Node) -> bool:
    """Whether a name opens its clause: behind a comma, "et" or "que", or where the sentence begins."""
    before = _before(tree, first)
    return before is None or before.pos in ("PUNCT", "CCONJ", "SCONJ") or before.word in (",", "»", "que", "qu'")
