"""English trees set right where grammar forbids what the parser made of a list of actions.

A small parser loses its way in long lists: "agreed to widen A, open B and build C" may come out with
"open" beside "agreed". A verb in its base form cannot stand beside a finite one, so it is hung on the
infinitive before it.
"""

from collections.abc import Sequence

from comity.languages.grammars.dependency.mending.inverted import name_verb, swap_inverted
from comity.languages.grammars.dependency.mending.joined import go_on_with, hang, is_meal, told_of_host
from comity.languages.grammars.dependency.mending.openers import subject_of_opener
from comity.languages.grammars.dependency.trees.tree import Node, Tree
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import MentionKind

_BARE = ("VB", "VBP")
_PRESENT = ("VBZ", "VBP")
_NEXT = 2
"""How many words on a word stands that one adverb at most parts from it."""
_FINITE = ("VBD", "VBZ")
_LOST = ("conj", "xcomp", "advcl", "ccomp", "parataxis", "dep")
_SHOWS_FINITE = ("aux", "mark", "subj", "subj:pass", "expl")


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/en/patterns.toml` [english]."""

    about: frozenset[str]
    about_or_on: frozenset[str]
    tells_of: frozenset[str]
    takes_no_clause: frozenset[str]
    said_by_noun_too: frozenset[str]
    takes_bare: frozenset[str]
    held: frozenset[str]
    sides: frozenset[str]


_ENGLISH = compiled("en", "english", _Patterns)
_SOMEBODY = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.DELEGATION)
_NOUNS = ("NN", "NNS")
_LIKE_VERBS = ("JJR", "JJ", "NN")


def mend(tree: Tree) -> Tree:
    """Set right the heads of the words of one English sentence."""
    for node in tree.nodes:
        _name_rightly(node)
        name_verb(node)
        swap_inverted(tree.nodes, node)
        _put_below(tree.nodes, node)
        _free_verb(node)
        _open_entry(node)
        _part_clauses(node)
        told_of_host(node)
        go_on_with(tree, node)
        _put_plainly(node)
        _say_rightly(tree.nodes, node)
        _hang_on_saying(node)
        _join_behind(node)
        _join_names(tree.nodes, node)
        told = subject_of_opener(tree.nodes, node)
        if told is not None:
            hang(node, *told)
        first = _first_of_list(node)
        if first is not None:
            hang(node, first, "conj")
        elif _is_lost(node):
            host = _infinitive_before(tree.nodes, node)
            if host is not None:
                hang(node, host, "conj")
        elif node.tag == "VBG" and _is_second_to(node):
            _join_to_first(tree.nodes, node)
        elif _is_told_about(node):
            _hang_on_verb(node)
    return tree


def _name_rightly(node: Node) -> None:
    """Call a word what it is: "to lower fares", where the parser saw a comparative; a second verb told of as such."""
    if node.tag in _LIKE_VERBS and any(child.tag == "TO" and child.rel == "aux" for child in node.children):
        node.tag, node.pos = "VB", "VERB"  # "to lower fares", where the parser saw a comparative
    to = node.first("aux") if node.tag in _NOUNS and node.rel == "acl" else None
    if to is not None and to.tag == "IN":
        node.rel, node.case, to.rel = "nmod", to.word.casefold(), "case"  # "a commitment to trade", taken for a verb
    if node.tag == "VB" and is_meal(node.lemma) and node.rel in ("xcomp", "advcl") and node.head is not None:
        _make_meal(node)
    if _is_bare_object(node):
        node.rel = "obj"
    if node.rel == "dep" and node.head is not None and node.tag == node.head.tag and node.tag in _FINITE:
        node.rel = "conj"


def _say_rightly(nodes: Sequence[Node], node: Node) -> None:
    """Make a verb of what the parser took for a noun: "welcome the fund and pledge to open X"."""
    above, after = node.head, nodes[node.i + 1] if node.i + 1 < len(nodes) else None
    if node.tag not in _NOUNS or node.rel != "conj" or above is None or node.lemma not in _ENGLISH.said_by_noun_too:
        return
    if after is None or after.word.casefold() not in ("to", "that") or nodes[node.i - 1].rel != "cc":
        return
    while above.tag not in _PRESENT and above.rel in ("obj", "nmod", "conj", "pcomp") and above.head is not None:
        above = above.head
    subject = above.first("subj")
    if above.tag not in _PRESENT or subject is None or not (subject.mention or subject.tag in ("PRP", "NNS", "NNPS")):
        return
    node.tag, node.pos = "VBP" if node.tag == "NN" else "VBZ", "VERB"
    hang(node, above, "conj")
    for part in [c for c in above.all("xcomp", "advcl", "ccomp") if c.start > node.start]:
        hang(part, node, "xcomp")
    for part in node.all("acl"):
        part.rel = "xcomp"


def _is_bare_object(node: Node) -> bool:
    """Whether the parser took an object for a clause: "affirmed U.S. support for opening X"."""
    above = node.head
    if node.rel != "ccomp" or node.tag not in _NOUNS or above is None or node.start < above.start:
        return False
    clausal = any(child.rel in (*_SHOWS_FINITE, "cop", "attr") for child in node.children)
    return not clausal and above.first("obj") is None


def _make_meal(node: Node) -> None:
    """Make a noun of the meal that somebody is "hosted to", which the parser took for a verb."""
    host = node.head
    to = next((c for c in node.children if c.word.casefold() == "to" and c.rel == "aux"), None)
    if host is None or to is None:
        return
    node.tag, node.pos, node.rel, node.case = "NN", "NOUN", "obl", "to"
    to.tag, to.pos, to.rel = "IN", "ADP", "case"
    for part in [c for c in node.children if c is not to and c.start > node.start]:
        hang(part, host, part.rel)


def _free_verb(node: Node) -> None:
    """Put a verb in the past above the noun that the parser took it for an adjective of: "X tasked officials to"."""
    noun = node.head
    if node.tag != "VBD" or node.rel != "amod" or noun is None or node.first("subj") is None:
        return
    above, rel = noun.head, noun.rel
    noun.children = [child for child in noun.children if child is not node]
    node.head, node.rel = None, rel
    if above is not None:
        hang(node, above, rel)
    for part in [c for c in noun.children if c.rel in ("acl", "relcl", "punct")]:
        hang(part, node, "xcomp" if part.rel != "punct" else "punct")
    hang(noun, node, "obj")


def _put_below(nodes: Sequence[Node], node: Node) -> None:
    """Put a step of a list below the verb that opens it, where it was put above: "agreed to A; build B; and C"."""
    if node.rel != "root" or node.tag not in _BARE or node.first("subj", "subj:pass", "aux", "mark", "expl"):
        return
    opening = (c for c in node.all("ccomp", "parataxis") if c.start < node.start and c.tag == "VBD")
    verb = next((c for c in opening if c.first("subj") is not None), None)
    if verb is None or nodes[node.i - 1].word != ";":
        return
    node.children = [c for c in node.children if c is not verb]
    verb.head, verb.rel = None, "root"
    for mark in [c for c in node.all("punct") if c.start < node.start]:
        hang(mark, verb, "punct")
    hang(node, verb, "conj")


def _hang_on_saying(node: Node) -> None:
    """Hang what is made clear on the verb: "made clear that S", where the parser hung it on the adjective."""
    clear = node.head
    if node.rel != "advcl" or clear is None or clear.pos != "ADJ" or clear.rel != "ccomp" or clear.head is None:
        return
    if any(c.rel == "mark" and c.word.casefold() == "that" for c in node.children):
        hang(node, clear.head, "ccomp")


def _part_clauses(node: Node) -> None:
    """Part two clauses joined by "and" that the parser made one of: "they discussed trade and X reaffirmed Y"."""
    above, subject = node.head, node.first("subj")
    if node.rel != "ccomp" or node.tag not in _FINITE or above is None or above.lemma not in _ENGLISH.takes_no_clause:
        return
    if subject is not None and above.first("obj") is not None and node.first("mark") is None:
        node.rel = "conj"  # "welcomed X, and they discussed Y"
        return
    last = subject.conjuncts()[-1] if subject is not None else None
    if subject is None or last is None or last is subject or node.first("mark"):
        return
    if (last.mention is None and last.pos != "PRON") or not above.start < subject.start < last.start < node.start:
        return
    hang(last, node, "subj")
    hang(subject, above, "obj")
    node.rel = "conj"


def _open_entry(node: Node) -> None:
    """Put a bare verb that opens a line above the noun that it was put before: "Expand trade in wine"."""
    noun = node.head
    before = [c.i for c in node.all("advmod")] if node.i == 1 else []  # "jointly expand trade"
    opens = node.i == 0 or 0 in before
    if not opens or node.tag != "VB" or node.rel not in ("amod", "compound") or noun is None or noun.rel != "root":
        return
    noun.children = [child for child in noun.children if child is not node]
    node.head, node.rel, node.pos = None, "root", "VERB"
    for part in noun.all("punct"):
        hang(part, node, "punct")
    hang(noun, node, "obj")


def _put_plainly(node: Node) -> None:
    """Put what somebody "is to" do as what they "will" do: "Kobe is to provide two engines", "it is to be opened"."""
    if node.lemma != "be" or node.tag not in _PRESENT:
        return
    action = node.first("xcomp")
    to = next((c for c in action.all("aux") if c.tag == "TO"), None) if action is not None else None
    subject = node.first("subj")
    if action is None or to is None or subject is None or action.start < node.start:
        return
    passive = action.tag == "VBN" and action.first("aux:pass") is not None and subject.pos in ("NOUN", "PROPN")
    named = subject.mention is not None or subject.lemma in _ENGLISH.sides
    if action.lemma in _ENGLISH.held if passive else (action.tag != "VB" or not named):
        return
    if action.i - to.i > _NEXT or to.i - node.i > _NEXT or node.first("attr", "expl", "neg"):
        return
    above, rel = node.head, node.rel
    node.children = [child for child in node.children if child is not action]
    action.children = [child for child in action.children if child is not to]
    action.head, action.rel = None, rel
    if above is not None:
        hang(action, above, rel)
    for child in list(node.children):
        hang(child, action, "subj:pass" if passive and child is subject else child.rel)
    if above is not None:
        above.children = [child for child in above.children if child is not node]
    node.head, to.head = None, None
    hang(node, action, "aux")
    hang(to, action, "dep")
    node.word, node.lemma, node.tag = "will", "will", "MD"


def _join_behind(node: Node) -> None:
    """Join whom a second preposition stands before to the one behind the first: "received by X and by Y"."""
    first = node.head
    if node.rel != "conj" or node.pos != "ADP" or first is None or first.rel != "case" or first.head is None:
        return
    if first.word.casefold() != node.word.casefold() or first.head.mention is None:
        return
    for second in [c for c in node.children if c.mention is not None and c.mention.kind in _SOMEBODY]:
        hang(second, first.head, "conj")
        second.case = node.word.casefold()


def _join_names(nodes: Sequence[Node], node: Node) -> None:
    """Join a name behind "and" to the name right before that, not to the verb: "signed by X, and Y"."""
    head = node.head
    if node.rel != "conj" or not _is_person(node) or head is None or head.mention is not None or not head.is_verb:
        return
    before = [n for n in nodes[max(0, node.i - 3) : node.i] if n.word != ","]
    if len(before) > 1 and before[-1].rel == "cc" and _is_person(before[-2]) and before[-2].rel == "agent":
        hang(node, before[-2], "conj")


def _is_person(node: Node) -> bool:
    return node.mention is not None and node.mention.kind is MentionKind.PERSON


def _first_of_list(node: Node) -> Node | None:
    """The verb in -ing that opens a list which another goes on: "proposed widening A, opening B and building C"."""
    if node.tag != "VBG" or node.rel != "advcl" or node.head is None or node.all("mark", *_SHOWS_FINITE):
        return None
    if not any(child.tag == "VBG" for child in node.all("conj")):
        return None
    return next((c for c in node.head.all("xcomp", "pcomp") if c.tag == "VBG" and c.start < node.start), None)


def _is_told_about(node: Node) -> bool:
    """Whether a phrase hangs on the person told, not on the verb: "informed her of X", "briefed Y about X"."""
    told = node.head
    if node.rel != "nmod" or told is None or told.rel != "obj" or told.head is None or not told.head.is_verb:
        return False
    of_whom = told.pos == "PRON" or told.head.lemma in _ENGLISH.tells_of
    return (of_whom and node.case in _ENGLISH.about) or (told.mention is not None and node.case in _ENGLISH.about_or_on)


def _hang_on_verb(node: Node) -> None:
    if node.head is not None and node.head.head is not None:
        hang(node, node.head.head, "obl")


def _is_lost(node: Node) -> bool:
    """Whether a verb in its base form, with nothing that opens a clause, hangs on a finite one before it."""
    head = node.head
    if node.tag not in _BARE or node.rel not in _LOST or head is None or head.start > node.start:
        return False
    if head.tag not in _FINITE or (node.rel != "conj" and head.lemma in _ENGLISH.takes_bare):
        return False
    return not any(c.start < node.start for c in node.all(*_SHOWS_FINITE))


def _infinitive_before(nodes: Sequence[Node], node: Node) -> Node | None:
    """The nearest verb before one, behind the verb that it hangs on, that has "to" or a modal before it."""
    first = node.head.i if node.head else 0
    for other in reversed(nodes[first + 1 : node.i]):
        if other.tag == "VB" and any(child.tag in ("TO", "MD") for child in other.children):
            return other
    return None


def _is_second_to(node: Node) -> bool:
    """Whether a verb in -ing stands behind a second "to" that the parser joined to the words before it."""
    to = node.head
    return to is not None and to.rel == "conj" and to.word.casefold() == "to" and node.i == to.i + 1


def _join_to_first(nodes: Sequence[Node], node: Node) -> None:
    """Join a verb in -ing to the one behind the first "to": "committed to opening A and to building B"."""
    to = node.head
    if to is None or to.head is None:
        return
    first = next((n for n in nodes[: to.i] if n.tag == "VBG" and n.head is to.head and n.case == "to"), None)
    if first is not None:
        hang(node, first, "conj")
        node.case = "to"
        hang(to, node, "case")
