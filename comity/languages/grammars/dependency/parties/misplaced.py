"""Those whom a parser hung on other words than those they belong to."""

from collections.abc import Collection

from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frames
from comity.records.clause import Mention, MentionKind

MET = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.DELEGATION)
"""Those who are met and received."""
_AT = ("at", "in")
_BEHIND = ("obl", "nmod", "agent", "iobj", "pobj")
_LOST = ("nmod", "appos", "conj", "flat")


def hung_on_places(verb: Node, cases: Collection[str], frames: Frames) -> list[Node]:
    """Those met whom the parser hung on where they were: "met at the town hall with X"."""
    places = (c for c in verb.all("obl") if c.case and c.case not in cases and not c.names and not frames.of_noun(c))
    return [below for c in places for below in c.all("nmod") if below.case in cases and below.names]


def hung_on_papers(verb: Node, cases: Collection[str]) -> list[Node]:
    """Those with whom a paper is signed whom the parser hung on what it is about: "a pact on trade with X"."""
    papers = (c for c in verb.all("obj") if c.start > verb.start and not c.names)
    return [n for paper in papers for n in paper.subtree() if n.case in cases and n.rel in _BEHIND]


def taken_for_doers(child: Node, cases: Collection[str]) -> list[Node]:
    """Those behind a preposition whom the parser took for who does what follows: "spoke with X to say"."""
    marked = child.case in cases if child.rel == "pcomp" else any(c.word.casefold() in cases for c in child.all("mark"))
    return child.all("subj") if child.is_verb and child.rel in ("pcomp", "advcl") and marked else []


def lost_among_places(verb: Node) -> tuple[Mention, ...]:
    """Who is met, hung without a preposition on where it is: "a accueilli au palais le ministre X"."""
    places = (c for c in verb.all("obl") if c.case and c.start > verb.start)
    below = (n for c in places for n in c.subtree() if (n is not c and not n.case) or _is_behind_place(n))
    return tuple(n.names for n in below if n.names and n.names.kind in MET and (n.rel in _LOST or _is_behind_place(n)))


def _is_behind_place(node: Node) -> bool:
    """Whether a noun that says where stands before a name as if it were part of it: "received at her residence X"."""
    return node.case in _AT and node.names is not None and any(c.rel == "compound" for c in node.children)


def has_lost_object(verb: Node) -> bool:
    """Whether a thing stands without a preposition below a phrase: "a signé avec le maire une convention"."""
    phrases = (c for c in verb.all("obl") if c.case and c.start > verb.start)
    below = (n for c in phrases for n in c.subtree() if n is not c and not n.case and n.rel in _LOST)
    return any(n.pos == "NOUN" and n.mention is None and n.first("det") is not None for n in below)
