"""French trees made alike: one set of labels, and words hung where they belong that the parser often misplaces."""

from collections.abc import Sequence

from comity.languages.grammars.dependency.tables.surface import surface
from comity.languages.grammars.dependency.trees.nodes import Node
from comity.languages.patterns import Patterns, compiled
from comity.records.clause import MentionKind

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


def plain_labels(nodes: Sequence[Node]) -> None:
    """Give the words of a French tree our labels, and hang those elsewhere that the parser often misplaces."""
    for node in nodes:
        _relabel(node)
        _lift_infinitive(nodes, node)
        _lift_finite(node)
    for word in nodes:
        _lift_helped(nodes, word)
        _lift_being(nodes, word)
        _lift_preposition(nodes, word)
        _lift_several(nodes, word)
    for mark in nodes:
        if mark.rel == "mark":
            _lift_said(nodes, mark)
            _lift_noun_said(nodes, mark)
    for verb in nodes:
        if verb.is_verb:
            _lift_object(nodes, verb)
            _lift_joined(verb)
            _lift_gerund(nodes, verb)
            _lift_relative(nodes, verb)
    _lift_pair(nodes)
    _lift_subject(nodes)
    _make_active(nodes)


def _relabel(node: Node) -> None:
    """Give a word our label, and a participle that the parser took for an adjective its own kind."""
    node.rel = _UD.get(node.rel, node.rel)
    if node.rel == "aux" and node.head and node.head.pos == "ADJ" and node.lemma == "être":
        node.rel = "cop"
    if node.rel == "aux:pass" and node.head and node.head.pos == "ADJ":
        node.head.pos = "VERB"  # "seront terminés"


def _make_active(nodes: Sequence[Node]) -> None:
    """Give those who do what is not put in the passive their plain label."""
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


def _lift_object(nodes: Sequence[Node], verb: Node) -> None:
    """Make a name with no preposition behind an active verb with no object that object: "a reçu mardi, à Z, X"."""
    taken = ("obj", "aux:pass", "subj:pass", "expl")
    if verb.lemma not in _LIFTING.meets or any(n.head is verb and n.rel in taken for n in nodes):
        return
    bare = [n for n in nodes[verb.i + 1 :] if n.mention and n.mention.kind in _MET and _is_lost(n, verb)]
    bare = [n for n in bare if not any(c.head is n and c.rel == "case" for c in nodes)]
    for name in bare[:1]:
        name.head, name.rel = verb, "obj"
    for other in bare[1:]:
        other.head, other.rel = bare[0], "conj"


def _lift_several(nodes: Sequence[Node], noun: Node) -> None:
    """Make a noun behind "des" the object of the verb before it that takes one: "rendra des visites"."""
    verb = noun.head if noun.rel == "obl" else None
    if verb is None or verb.lemma not in _LIFTING.holds or not 0 < noun.i - verb.i <= _NEXT:
        return
    cases = [n for n in nodes if n.head is noun and n.rel == "case"]
    if [n.word for n in cases] == ["des"] and not any(n.head is verb and n.rel == "obj" for n in nodes):
        noun.rel, cases[0].rel = "obj", "det"


_NEXT = 3


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/fr/patterns.toml` [lifting]."""

    holds: frozenset[str]
    meets: frozenset[str]
    held_that: frozenset[str]
    that: frozenset[str]
    at: frozenset[str]
    prepositions: frozenset[str]
    of: frozenset[str]


_LIFTING = compiled("fr", "lifting", _Patterns)


def _is_lost(name: Node, verb: Node) -> bool:
    """Whether a name hangs on a verb, or on where a thing was done, in a relation that objects are mistaken for."""
    head = name.head
    if head is verb:
        return name.rel in _LOST
    return head is not None and head.head is verb and head.rel == "obl" and name.rel in ("conj", "appos", "flat")


_LOST = ("obl", "nmod", "advmod", "appos", "flat")
_MET = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.DELEGATION)


def _lift_joined(verb: Node) -> None:
    """Join a finite verb to the one before it where it was joined to a noun there: "X tient à Y et souhaite"."""
    if verb.rel == "dep" and verb.head is not None and verb.head.is_verb and verb.head.start < verb.start:
        verb.rel = "conj"  # "s'est rendue à Z; a reçu X"
    head = verb.head if verb.rel == "conj" and "VerbForm=Fin" in verb.tag else None
    if head is None or head.is_verb:
        return
    while head is not None and not head.is_verb:
        head = head.head
    if head is not None and head.start < verb.start:
        verb.head = head


def _lift_gerund(nodes: Sequence[Node], verb: Node) -> None:
    """Hang what is done at the same time on the verb before it, and not on a noun: "a salué Y en recevant X"."""
    before = nodes[verb.i - 1].word.casefold() if verb.i else ""
    if before != "en" or not {"VerbForm=Part", "Tense=Pres"} <= set(verb.tag.split("|")) or verb.head is None:
        return
    head: Node | None = verb.head
    while head is not None and not head.is_verb:
        head = head.head
    if head is not None and head.start < verb.start:
        verb.head, verb.rel = head, "advcl"


def _lift_relative(nodes: Sequence[Node], verb: Node) -> None:
    """Hang "qu'il a eu" on the noun right before it: "l'entretien qu'il a eu avec X"."""
    below = (
        n for n in nodes if n.head is verb and n.rel in ("mark", "obj") and n.word.casefold() in _LIFTING.that and n.i
    )
    that = next(below, None) if verb.rel in ("advcl", "relcl", "root") and verb.lemma in _LIFTING.held_that else None
    noun = nodes[that.i - 1] if that is not None else None
    if that is None or noun is None or noun.pos != "NOUN" or noun is verb.head:
        return
    if any(n.head is verb and n.rel == "obj" and n is not that for n in nodes):
        return
    top = noun
    while top.head is not None and top.head is not verb:
        top = top.head
    if verb.head is None:
        main = next((n for n in nodes if n.head is verb and n.is_verb and n.start > verb.start), None)
        if main is None:
            return
        main.head, main.rel, verb.head = None, "root", main
    if top.head is verb:  # the noun was hung below: "au cours de l'entretien qu'il a eu, X a ..."
        top.head = verb.head
    that.rel, that.pos, verb.head, verb.rel = "obj", "PRON", noun, "relcl"


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
        name.head, name.rel = (
            verb,
            "subj:pass" if any(n.head is verb and n.rel == "aux:pass" for n in nodes) else "subj",
        )


_SUBJECTS = ("subj", "subj:pass")


def _lift_said(nodes: Sequence[Node], mark: Node) -> None:
    """Make what "que" opens right behind its verb what is said, whatever the parser took it for."""
    said = mark.head if mark.rel == "mark" and mark.word.casefold() in _LIFTING.that else None
    if said is not None and said.rel == "subj" and said.head is not None:
        mark.head = said = said.head  # hung on the subject
    before = nodes[mark.i - 1] if mark.i else None
    if (
        said is not None
        and before is not None
        and before.word == "ce"
        and before.head is not None
        and before.head.is_verb
    ):
        said.head, said.rel = before.head, "ccomp"  # "veiller à ce que S"
        return
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
    noun = mark.head if mark.rel == "mark" and mark.word.casefold() in _LIFTING.that else None
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


def _lift_finite(node: Node) -> None:
    """Make a finite verb that the parser took for an adjective of the first noun the root: "le maire séjourne à X"."""
    noun = node.head if node.rel == "amod" and "VerbForm=Fin" in node.tag else None
    if noun is not None and noun.rel == "root" and noun.start < node.start:
        node.head, node.rel = None, "root"
        noun.head, noun.rel = node, "subj"


def _lift_helped(nodes: Sequence[Node], helper: Node) -> None:
    """Make a verb with its helper the root where it was hung on its subject: "le maire, en visite à X, a été reçu"."""
    verb = helper.head if helper.rel == "aux" and "VerbForm=Fin" in helper.tag else None
    noun = verb.head if verb is not None and verb.rel in ("acl", "amod") else None
    if verb is None or noun is None or noun.rel != "root" or noun.mention is None or noun.start > verb.start:
        return
    below = [n for n in nodes if n.head is verb]
    if any(n.rel in (*_SUBJECTS, "mark") for n in below):
        return
    passive = any(n.rel == "aux:pass" for n in below)
    verb.head, verb.rel, noun.head, noun.rel = None, "root", verb, "subj:pass" if passive else "subj"


def _lift_being(nodes: Sequence[Node], cop: Node) -> None:
    """Make "être" the verb where it says where somebody is, and what hangs on the place its own: "X est à Dakar"."""
    place = cop.head if cop.rel == "cop" else None
    if place is None or place.mention is None or place.mention.kind is not MentionKind.LOCALITY:
        return
    if not any(n.head is place and n.rel == "case" and n.word.casefold() in _LIFTING.at for n in nodes):
        return
    cop.head, cop.rel, cop.pos = place.head, place.rel, "VERB"
    for node in nodes:
        if node.head is place and (node.start < cop.start or node.rel in ("obl", "nmod", "advmod", "parataxis")):
            node.head = cop
    place.head, place.rel = cop, "obl"


def _lift_preposition(nodes: Sequence[Node], word: Node) -> None:
    """Make "auprès" the preposition of those behind it: "s'est rendu auprès du ministre X"."""
    if word.pos != "ADV" or word.word.casefold() not in _LIFTING.prepositions or word.head is None:
        return
    behind = next((n for n in nodes if n.head is word and n.rel in ("obl", "nmod")), None)
    if behind is not None:
        behind.head, behind.rel = word.head, "obl"
        word.head, word.rel = behind, "case"


def _lift_infinitive(nodes: Sequence[Node], node: Node) -> None:
    """Hang an infinitive that hangs on a place on the verb before it: "ont convenu à Dakar de créer ..."

    Behind "de" it hangs on nobody else either: "a demandé à la partie lao de créer ..."
    """
    head = node.head if "VerbForm=Inf" in node.tag else None
    while head is not None and node.rel == "conj" and not head.is_verb:
        head = head.head
    if head is not None and node.rel == "conj" and "VerbForm=Inf" in head.tag:
        node.head = head  # "former les agents de l'état civil et numériser les registres"
        return
    if head is None or head.mention is None:
        return
    if head.mention.kind is not MentionKind.LOCALITY and not _is_asked(nodes, node, head):
        return
    while head is not None and not head.is_verb:
        head = head.head
    if head is not None and head.start < node.start:
        node.head, node.rel = head, "xcomp"
        for mark in (n for n in nodes if n.head is node and n.rel == "case" and n.word.casefold() in _LIFTING.of):
            mark.rel = "mark"


def _is_asked(nodes: Sequence[Node], node: Node, whom: Node) -> bool:
    """Whether an infinitive behind "de" hangs on those at the verb, whom it is asked of."""
    at_verb = whom.head is not None and whom.head.is_verb and whom.rel in ("obj", "obl", "iobj")
    marked = (n.word.casefold() for n in nodes if n.head is node and n.rel in ("mark", "case"))
    return at_verb and node.rel in ("acl", "nmod") and any(word in _LIFTING.of for word in marked)


def _is_put_passive(nodes: Sequence[Node], verb: Node) -> bool:
    """Whether a French verb said to be passive is so: "s'est rendu" and "a rencontré" are active."""
    known = surface("fr")
    words = {n.word.casefold().replace("’", "'") for n in nodes if n.head is verb and n.start < verb.start}
    return not words & known.reflexive and (known.been in words or not words & known.having)
