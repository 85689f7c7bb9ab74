"""The nouns of what is said: whose they are, what they are for, whether they are somebody's proposals."""

from comity.languages.grammars.dependency.parties.named import mentions_of
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.sentence import Sentence, is_marked


def inner_clause(sentence: Sentence, noun: Node, other: str = "advcl") -> Node | None:
    """The clause that says what a plan, need, wish or proposal is for: a relative one, or of an `other` relation."""
    verbs = (c for c in noun.all("acl", "relcl", other) if c.is_verb)
    return next((c for c in verbs if is_marked(c, sentence.forms.noun_marks)), None)


def needed(sentence: Sentence, noun: Node) -> Node | None:
    """What there is a need for."""
    forms = sentence.forms
    if noun.lemma not in forms.needed:
        return None
    return next((c for c in noun.children if c.case in forms.talked_about and c.start > noun.start), None)


def needed_there(sentence: Sentence, clause: Node) -> Node | None:
    """What "there is a need for"."""
    if clause.first("expl") is None:
        return None
    found = (needed(sentence, noun) for noun in clause.all("attr", "subj", "obj"))
    return next((thing for thing in found if thing is not None), None)


def is_owned(sentence: Sentence, noun: Node) -> bool:
    """Whether words say whose a noun is: "their commitment", "the readiness of X"."""
    forms = sentence.forms
    if any(c.rel in ("poss", "nmod:poss") or c.word.casefold() in forms.owners for c in noun.children):
        return True
    if any(c.rel == "compound" and c.mention is not None and c.start < noun.start for c in noun.children):
        return True  # "the U.S. commitment"
    below = [c for c in noun.children if c.case in forms.owned_by]
    if any(g.word.casefold() in forms.owners for c in below for g in c.children):
        return True
    return any(mentions_of(c, sentence.frames) for c in below)


def is_proposal(sentence: Sentence, noun: Node) -> bool:
    """Whether a thing is somebody's proposal, or all or some of them."""
    forms = sentence.forms
    below = (c for c in noun.children if c.case in forms.proposal_cases)
    return noun.lemma in forms.proposals or any(c.lemma in forms.proposals for c in below)
