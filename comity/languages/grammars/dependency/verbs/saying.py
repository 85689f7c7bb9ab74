"""A verb of saying in one of its frames, and what the parser hung on those who are told or asked."""

from dataclasses import dataclass

from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame, sum_of
from comity.languages.grammars.dependency.verbs.limits import end_of_saying
from comity.languages.grammars.dependency.verbs.moods import is_infinitive
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_marked

_ASKING = ("request", "propose", "invite")
_TELLING = ("affirm", "report")


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying with its frame, the word that its content hangs on, and where the content must end."""

    verb: Node
    frame: Frame
    anchor: Node
    end: int

    @property
    def is_bare(self) -> bool:
        """Whether the verb says it without a noun or adjective."""
        return self.frame.noun is None and self.frame.adjective is None


def saying_of(sentence: Sentence, verb: Node, frame: Frame, anchor: Node) -> Saying:
    """A verb with its frame; what its subject says ends with the subject: "a request that S was made by X"."""
    end = end_of_saying(sentence, verb, frame.noun)
    before = frame.noun is not None and frame.noun.rel == "subj:pass" and frame.noun.start < verb.start
    told = sentence.forms.talked_about
    said = before and any(c.rel in ("acl", "relcl", "ccomp") or c.case in told for c in anchor.children)
    return Saying(verb, frame, anchor, min(end, sentence.right(anchor)) if said else end)


def amount_given(sentence: Sentence, verb: Node, frame: Frame) -> Node | None:
    """The sum of what somebody gives by announcing it: "announced 5 million in assistance"."""
    if frame.concept != "pledge" or frame.noun is None or frame.noun.lemma not in sentence.forms.offers:
        return None
    return next((c for c in verb.all("obj") if any(given is frame.noun for given in sum_of(c))), None)


def asked_of(sentence: Sentence, saying: Saying) -> Node | None:
    """What somebody is asked to do, where the parser hangs it on whom is asked: "demander à X de faire Y"."""
    if saying.frame.concept not in _ASKING or not saying.is_bare:
        return None
    asked = (c for c in saying.verb.all("obl", "obj", "iobj") if c.start > saying.verb.start)
    below = (n for c in asked for n in c.subtree() if is_infinitive(n) and n.end <= saying.end)
    return next((n for n in below if is_marked(n, sentence.forms.action_marks)), None)


def told_to(sentence: Sentence, saying: Saying) -> Node | None:
    """What somebody is told, where the parser hangs it on whom is told: "assured the minister that S"."""
    if saying.frame.concept not in _TELLING or not saying.is_bare:
        return None
    below = (c for whom in saying.verb.all("obj") for c in whom.all("acl", "relcl"))
    return next((c for c in below if is_marked(c, sentence.forms.that) and c.first(*SUBJECTS) is not None), None)
