"""Sentences as trees of words, with one set of relations for every parsed language.

A sentence is parsed with each name in it put as one plain word, so that long offices and foreign
names do not lead the parser astray; the tree's offsets are those of the text all the same. English
trees (CLEAR labels) and French ones (Universal Dependencies) come out alike: a noun behind a
preposition hangs on what the preposition hung on, with the preposition as its `case`.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from comity.languages.grammars.dependency.parser import lemmatizer_of, parsed, pipeline
from comity.languages.grammars.dependency.trees import lemmas
from comity.languages.grammars.dependency.trees.lifting import plain_labels
from comity.languages.grammars.dependency.trees.masking import Masked, mask
from comity.languages.grammars.dependency.trees.nodes import Node, Tree
from comity.records.clause import Mention, MentionKind, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["Job", "Node", "Tree", "parse"]

Job = tuple[str, Span, Sequence[Mention]]
"""A stretch to parse: its text, where it stands there, and the mentions of the text."""


def parse(language: str, stretches: Sequence[Job]) -> list[Tree]:
    """The trees of stretches of text: sentences, or parts of them."""
    nlp = pipeline(language)
    masked = [mask(nlp, language, text, span, mentions) for text, span, mentions in stretches]
    docs = parsed(nlp, (one.doc(nlp) for one in masked))
    together = zip(docs, masked, stretches, strict=True)
    return [_tree(doc, one, span, mentions, nlp) for doc, one, (_, span, mentions) in together]


def _tree(doc: "Doc", masked: Masked, span: Span, mentions: Iterable[Mention], nlp: "Language") -> Tree:
    nodes = _nodes(doc, masked, nlp)
    if nlp.lang == "en":
        _lift_prepositions(nodes)
    else:
        plain_labels(nodes)
    for node in nodes:
        if node.head:
            node.head.children.append(node)
    for node in nodes:
        if node.rel == "case" and node.head and not node.head.case:
            node.head.case = node.word.casefold()
    _put_mentions(nodes, span, mentions)
    return Tree(span, nodes)


_ASKED: list[int | str] = ["DEP", "POS", "TAG", "MORPH", "LEMMA"]


def _nodes(doc: "Doc", masked: Masked, nlp: "Language") -> tuple[Node, ...]:
    """The words as the parser has them, each hung on its head."""
    language, lemmatizer, known = str(nlp.lang), lemmatizer_of(nlp), masked.lemmas
    # of all words at once, since to ask each Token costs much
    asked = doc.to_array(_ASKED).tolist()
    heads = doc.to_array("HEAD").astype("int64").tolist()  # how far away each word's head is
    helped = {i + heads[i] for i, (rel, *_) in enumerate(asked) if _label(language, rel) == "aux:tense"}
    nodes = []
    for i, (word, (start, end, mention), (rel, *rest)) in enumerate(
        zip(masked.words, masked.origins, asked, strict=True)
    ):
        lemma, pos, tag = lemmas.form_of(doc, i, (language, word, *rest), lemmatizer)
        if i in helped and pos in lemmas.LIKE_PARTICIPLES:
            lemma, pos, tag = lemmas.participle_of(doc, i, lemmatizer)
        if mention is not None:
            name = lemmas.named(mention, language)
            lemma = lemma if name is None else name
        lemma = known.get(start, lemma)
        nodes.append(Node(i, start, end, word, lemma, pos, tag, _label(language, rel), mention=mention))
    for node, away in zip(nodes, heads, strict=True):
        if away:
            node.head = nodes[node.i + away]
    return tuple(nodes)


@cache
def _label(language: str, rel: int) -> str:
    """The name of a relation, which the parser gives as the number of a string."""
    return pipeline(language).vocab.strings[rel].casefold()


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
