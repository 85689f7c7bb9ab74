"""By whom a thing is done that is put in the passive."""

from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.sentence import Sentence


def agents_of(sentence: Sentence, verb: Node) -> list[Node]:
    """The phrases that say by whom a thing is done."""
    agents = sentence.forms.agents
    found = [c for c in verb.children if c.rel == "agent" or (c.case in agents and c.rel == "obl")]
    if not found and "Tense=Past" in verb.tag:  # "accueilli à son arrivée par X"
        found = [below for c in verb.all("obl") for below in c.all("nmod") if below.case in agents]
    if found:  # "par les autorités, représentées par X"
        standing = (v for v in verb.all("advcl") if v.lemma in sentence.forms.representing and v.start > found[0].start)
        found = next(([c for c in v.children if c.case in agents] for v in standing), []) or found
    # "reçu par X et par Y": the second may hang on the verb as if it were one
    return found + [c for c in verb.all("conj") if found and c.case in agents and not c.is_verb]


def is_received(sentence: Sentence, verb: Node) -> bool:
    """Whether a French participle alone is passive, said of the subject beside it: "Reçue par X, elle a ..." """
    alone = "Tense=Past" in verb.tag and verb.first("aux", "aux:pass", "subj") is None
    return alone and verb.rel in ("advcl", "acl") and bool(agents_of(sentence, verb))
