"""English clauses that share the helpers of the one before: "A should be widened, B opened and C built".

A small parser takes the verbs without helpers for the main ones, told in the past, and the first clause for what they
say. Where one has a thing for its subject and is no verb of saying, it is joined to the first instead.
"""

from collections.abc import Collection

from comity.languages.grammars.dependency.trees.nodes import Node, Tree

_PAST = ("VBD", "VBN")
_HELPERS = ("aux", "aux:pass", "cop")


def share_helpers(tree: Tree, saying: Collection[str]) -> Tree:
    """Join clauses without their helpers to the one that has them; `saying` are the verbs that may govern a clause."""
    for verb in tree.nodes:
        first = _with_helpers(verb, saying)
        if first is not None and first.head is verb:
            _turn_about(verb, first)
        elif first is not None:
            _join(verb, first)
    for verb in tree.nodes:
        if verb.rel == "conj" and verb.head is not None and _is_short(verb, verb.head, saying):
            _put_in_passive(verb)
    return tree


def _with_helpers(verb: Node, saying: Collection[str]) -> Node | None:
    """The clause in the passive behind a modal that a verb without helpers was put above or beside."""
    if verb.rel not in ("root", "ccomp") or not _is_bare(verb, saying):
        return None
    beside = verb.head.all("ccomp") if verb.head is not None and verb.rel == "ccomp" else []
    near = (c for c in (*verb.all("ccomp"), *beside) if c.start < verb.start)
    return next((c for c in near if _is_modal_passive(c)), None)


def _is_bare(verb: Node, saying: Collection[str]) -> bool:
    """Whether a verb in a form of the past has a thing for its subject, no object and no helper."""
    subject = verb.first("subj")
    if verb.tag not in _PAST or verb.lemma in saying or subject is None or verb.first("obj", "xcomp", *_HELPERS):
        return False
    return subject.pos == "NOUN" and subject.mention is None and subject.start < verb.start


def _is_modal_passive(verb: Node) -> bool:
    modal = any(c.tag == "MD" for c in verb.all("aux"))
    return verb.tag == "VBN" and modal and verb.first("aux:pass") is not None and verb.first("mark") is None


def _is_short(verb: Node, first: Node, saying: Collection[str]) -> bool:
    """Whether a verb joined to one in the passive leaves its helpers out, or the modal before "be"."""
    while first.rel == "conj" and first.head is not None:
        first = first.head
    if not _is_modal_passive(first):
        return False
    alone = verb.all("aux:pass")
    return _is_bare(verb, saying) or (
        verb.tag == "VBN" and not verb.all("aux") and bool(alone) and alone[0].word.casefold() == "be"
    )


def _turn_about(verb: Node, first: Node) -> None:
    """Put the clause with the helpers first, and the verb that was above it beside it."""
    above = verb.head
    verb.children = [c for c in verb.children if c is not first]
    first.head, first.rel = above, verb.rel
    if above is not None:
        above.children = [first if c is verb else c for c in above.children]
    verb.head = None
    _join(verb, first)


def _join(verb: Node, first: Node) -> None:
    if verb.head is not None:
        verb.head.children = [c for c in verb.head.children if c is not verb]
    verb.head, verb.rel = first, "conj"
    first.children = sorted([*first.children, verb], key=lambda child: child.i)


def _put_in_passive(verb: Node) -> None:
    """Call a verb and its subject what they are behind the helpers that it shares."""
    verb.tag = "VBN"
    for subject in verb.all("subj"):
        subject.rel = "subj:pass"
