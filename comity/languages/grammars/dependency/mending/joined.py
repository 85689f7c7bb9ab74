"""English verbs that a list joins and the parser did not: "called on and hosted lunch for X", "met X, called on Y"."""

from comity.languages.grammars.dependency.trees.tree import Node, Tree
from comity.languages.patterns import Patterns, compiled


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/en/patterns.toml` [joined]."""

    meals: frozenset[str]
    hosting: frozenset[str]


_JOINED = compiled("en", "joined", _Patterns)


def told_of_host(node: Node) -> None:
    """Make a verb of what stands before a meal and was taken for a noun: "will call on and host lunch for X"."""
    meal = node.head
    if node.rel not in ("compound", "amod") or meal is None or meal.rel not in ("conj", "obj", "npadvmod"):
        return
    above = meal.head
    joined = above is not None and above.is_verb and any(c.rel == "cc" and c.start < node.start for c in above.children)
    hosts = node.lemma in _JOINED.hosting and node.i + 1 == meal.i and is_meal(meal.lemma)
    if not hosts or not joined or above is None:
        return
    meal.children = [child for child in meal.children if child is not node]
    above.children = [child for child in above.children if child is not meal]
    node.head, node.children = None, []
    node.tag, node.pos, node.lemma = above.tag if above.tag != "VBD" else "VB", "VERB", node.word.casefold()
    meal.head = None
    hang(node, above, "conj")
    hang(meal, node, "obj")


def go_on_with(tree: Tree, node: Node) -> None:
    """Put a verb in the past beside the one that a sentence tells of first: "met X, called on Y, and visited Z"."""
    above = node.head
    if (
        node.tag != "VBD"
        or node.rel not in ("acl", "relcl")
        or above is None
        or node.first("subj", "subj:pass", "aux", "mark")
    ):
        return
    main = next((n for n in tree.nodes if n.rel == "root"), None)
    if main is None or main.tag != "VBD" or main.first("subj") is None or main.start > node.start:
        return
    goes_on = any(c.tag == "VBD" and c.start > node.start for c in (*main.all("conj"), *node.all("conj")))
    before = tree.nodes[node.i - 1]
    if goes_on and (before.word == "," or before.mention is not None):
        hang(node, main, "conj")


def hang(node: Node, host: Node, rel: str) -> None:
    """Hang a word on another one than before, unless that hangs on the word itself."""
    if any(below is host for below in node.subtree()):
        return
    if node.head is not None:
        node.head.children = [child for child in node.head.children if child is not node]
    node.head, node.rel = host, rel
    host.children = sorted([*host.children, node], key=lambda child: child.i)


def is_meal(lemma: str) -> bool:
    """Whether a noun is a meal, or what is given like one."""
    return lemma in _JOINED.meals
