"""One parsed sentence with the words of its language: what every part of the grammar looks at."""

from collections.abc import Collection
from dataclasses import dataclass, field

from comity.languages.grammars.dependency.tables.forms import Forms
from comity.languages.grammars.dependency.trees.tree import Node, Tree
from comity.languages.grammars.dependency.verbs.frames import Frame, Frames
from comity.records.clause import Mention, MentionKind, Span

SUBJECTS = ("subj", "subj:pass")
"""The relations of a subject to its verb."""

_BEFORE_NOUN = ("det", "poss", "amod", "compound")
_MARKS = ("mark", "aux", "case")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of `text` as a tree, and the frames of its language.

    The tree is as it stays, so that what a word bears and where its phrase stands are worked out once.
    """

    text: str
    tree: Tree
    frames: Frames
    _borne: dict[int, list[Frame]] = field(default_factory=dict, compare=False, repr=False)
    _edges: dict[int, tuple[int, int]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def forms(self) -> Forms:
        """The small words of the language."""
        return self.frames.forms

    @property
    def span(self) -> Span:
        """Where the sentence stands in the text."""
        return self.tree.span

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The words, in order."""
        return self.tree.nodes

    def left(self, node: Node) -> int:
        """Where the phrase of a node begins in the text."""
        return self._edges_of(node)[0]

    def right(self, node: Node) -> int:
        """Where the phrase of a node ends in the text."""
        return self._edges_of(node)[1]

    def _edges_of(self, node: Node) -> tuple[int, int]:
        edges = self._edges.get(node.i)
        if edges is None:
            below = list(node.subtree())
            edges = self._edges[node.i] = (min(n.start for n in below), max(n.end for n in below))
        return edges

    def borne_by(self, verb: Node) -> list[Frame]:
        """Every concept that a verb may bear, as Frames.of_verb finds them."""
        borne = self._borne.get(verb.i)
        if borne is None:
            borne = self._borne[verb.i] = self.frames.of_verb(verb)
        return borne

    def bears_saying(self, verb: Node) -> bool:
        """Whether a verb may say something."""
        return any(frame.family == "say" for frame in self.borne_by(verb))

    def is_behind(self, at: int, marks: tuple[str, ...] = (",",)) -> bool:
        """Whether one of the marks stands before an offset, white space aside."""
        return self.text.endswith(marks, 0, self.before(at))

    def before(self, at: int, marks: str = "") -> int:
        """The end of what stands before an offset, without the white space and then the marks at its end."""
        while at and self.text[at - 1].isspace():
            at -= 1
        while at and self.text[at - 1] in marks:
            at -= 1
        return at

    def noun_start(self, noun: Node) -> int:
        """Where a noun begins with the article, owner and adjectives before it."""
        before = [self.left(c) for c in noun.children if c.start < noun.start and c.rel in _BEFORE_NOUN]
        shared = noun.head if noun.rel == "conj" and noun.first("poss") is not None else None
        if shared is not None and shared.mention is not None and shared.mention.kind is MentionKind.LOCALITY:
            before.append(self.left(shared))  # "Chile and Peru's shared commitment", which the parser joined to Chile
        return min([noun.start, *before])

    def mentioned(self, *kinds: MentionKind) -> list[Mention]:
        """The mentions of these kinds, in the order of their words."""
        return [node.mention for node in self.nodes if node.mention and node.mention.kind in kinds]


def is_marked(node: Node, words: Collection[str]) -> bool:
    """Whether one of the words marks a clause or phrase: "to", "that", "de" ..."""
    return any(c.rel in _MARKS and c.word.casefold() in words for c in node.children)


def is_negated(forms: Forms, *verbs: Node) -> bool:
    """Whether one of the verbs is denied."""
    below = [c for verb in verbs for c in verb.children]
    below += [c for subject in below if subject.rel in SUBJECTS for c in subject.children]  # "neither side will"
    return any(c.rel == "neg" or c.word.casefold() in forms.negations for c in below)
