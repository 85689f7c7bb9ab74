"""French trees set right where the parser lost its way.

Before a verb: subjects.py; behind a noun for a meeting: partners.py; here in a list of infinitives.

"Souhaite mettre en œuvre A, préparer B et promouvoir C" may come out with "préparer" and "promouvoir" beside the
finite verb. An infinitive with nothing before it goes on the list that another one opened.
"""

from comity.languages.grammars.dependency.mending.partners import give_partners
from comity.languages.grammars.dependency.mending.subjects import give_subjects
from comity.languages.grammars.dependency.trees.nodes import hang
from comity.languages.grammars.dependency.trees.tree import Node, Tree
from comity.languages.grammars.dependency.verbs.frames import Frames
from comity.languages.grammars.dependency.verbs.moods import is_infinitive


def mend(tree: Tree, words: Frames) -> Tree:
    """Set right who does what and who meets whom in one French sentence, and the heads of its infinitives."""
    give_subjects(tree)
    give_partners(tree, words)
    for node in tree.nodes:
        first = _first_of_list(tree, node) if is_infinitive(node) else None
        if first is not None and node.head is not None:
            hang(node, first, "conj")
    return tree


def _first_of_list(tree: Tree, node: Node) -> Node | None:
    """The infinitive before one without "de" or "à" that hangs on the same verb: it stands in the same list."""
    head = node.head
    if head is None or head.start > node.start or node.first("mark", "case") is not None:
        return None
    if not head.is_verb:
        return _before_noun(tree, node, head)
    if node.rel not in ("xcomp", "conj", "advcl") or (node.rel == "conj" and is_infinitive(head)):
        return None
    before = next((n for n in reversed(tree.nodes[head.i + 1 : node.i]) if is_infinitive(n)), None)
    opens = any(c.start < node.start and is_infinitive(c) for c in head.all("xcomp"))
    return before if before is not None and (opens or _is_bare(before)) else None


def _before_noun(tree: Tree, node: Node, noun: Node) -> Node | None:
    """The infinitive that one hung on a noun goes on from: it stands between the two, and a comma behind it."""
    before = next((n for n in reversed(tree.nodes[noun.i + 1 : node.i]) if is_infinitive(n)), None)
    follows = node.i > 0 and tree.nodes[node.i - 1].word in (",", "et")
    return before if before is not None and follows and _is_bare(before) else None


def _is_bare(node: Node) -> bool:
    """Whether an infinitive hangs without "de" or "à" on a verb of its own, or is joined to one that does."""
    while node.rel == "conj" and node.head is not None and is_infinitive(node.head):
        node = node.head
    return node.rel == "xcomp" and node.first("mark") is None
