"""Whether words of saying are themselves what is to be done ("to support X"), or saying them is doing it."""

from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame
from comity.languages.grammars.dependency.verbs.moods import is_infinitive, is_told
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_marked

_MET = ("meet", "talk", "phone", "call-on", "receive")
_BASE = ("VB", "VBP")
_TOLD_NOW = ("VBP", "VBZ", "VBD")
_GREETING = ("welcome", "thank", "praise")
_ASKED = ("propose", "request")
_ACTIONS_TOO = ("hope", "free")


def is_to_be_done(sentence: Sentence, verb: Node, frame: Frame) -> bool:
    """Whether a verb of saying is itself what is to be done: "to support", "will support"."""
    if frame.concept in _ACTIONS_TOO:
        return False
    forms = sentence.forms
    if is_marked(verb, forms.told_marks) or _is_said_of_self(sentence, verb) or _is_what_met_for(sentence, verb):
        return False
    if _is_chance_taken(sentence, verb):
        return False
    helpers = {c.word.casefold() for c in verb.all("aux")} or _shared_helpers(verb, frame)
    if helpers & (forms.infinitive | forms.future | forms.obligation | forms.possible):
        ready = frame.concept == "pledge" and frame.adjective is not None  # "would be happy to open X"
        return not is_performed(sentence, verb) and not (ready and helpers & forms.would)
    if verb.rel == "pcomp" and verb.head is not None and not verb.head.is_verb and not verb.first(*SUBJECTS):
        return verb.head.mention is None and verb.head.pos == "NOUN"  # "the decision of inviting X"
    will_say = "Tense=Fut" in verb.tag and "Person=1" not in verb.tag  # "nous proposerons de" proposes it
    asked = any(c.word.casefold() in forms.be and c.tag == "VB" for c in verb.all("aux:pass"))
    if verb.rel == "ccomp" and asked:
        will_say = True  # "insisted that X be asked"
    return will_say or (is_infinitive(verb) and verb.rel != "root") or _is_proposed(sentence, verb)


def _shared_helpers(verb: Node, frame: Frame) -> set[str]:
    """The helpers of the first of the verbs that one in its base form is joined to: "to meet A and support B"."""
    first = verb
    while first.rel == "conj" and first.head is not None and first.head.is_verb and not first.first(*SUBJECTS):
        first = first.head
    may_share = verb.tag == "VB" or (verb.tag in _BASE and frame.concept not in _GREETING)
    return {c.word.casefold() for c in first.all("aux")} if may_share and first is not verb else set()


def _is_proposed(sentence: Sentence, verb: Node) -> bool:
    """Whether somebody is proposed or asked to do it: "proposed X encourage firms to come"."""
    asking = verb.head if verb.rel == "ccomp" and verb.tag in _BASE and verb.first("aux") is None else None
    if asking is None or verb.first("subj") is None or asking.first("subj") is None:
        return False
    return any(f.concept in _ASKED and f.noun is None for f in sentence.frames.of_verb(asking))


def _is_said_of_self(sentence: Sentence, verb: Node) -> bool:
    """Whether an infinitive is what somebody says of himself: "a dit vouloir", "a affirmé compter"."""
    head = verb.head
    if head is None or not is_infinitive(verb) or verb.rel not in ("obj", "xcomp", "ccomp"):
        return False
    return head.lemma in sentence.forms.self_said and verb.first("mark", "case") is None


def _is_chance_taken(sentence: Sentence, verb: Node) -> bool:
    """Whether an infinitive tells what somebody took the chance to say: "used the occasion to invite X"."""
    forms, head = sentence.forms, verb.head
    if head is None or verb.rel not in ("xcomp", "advcl", "acl", "obl"):
        return False
    if not is_marked(verb, forms.infinitive) and not is_infinitive(verb):
        return False
    if verb.rel == "acl":
        head = head.head if head.lemma in forms.chances else None
    taken = head is not None and head.lemma in forms.takes_chances and is_told(head)
    if not taken or head is None:
        return False
    return head.lemma in forms.goes_on or any(c.lemma in forms.chances for c in head.all("obj", "obl"))


def _is_what_met_for(sentence: Sentence, verb: Node) -> bool:
    """Whether an infinitive tells what was said at a meeting that was held: "spoke with X to reaffirm Y"."""
    met = verb.head
    if met is None or verb.rel not in ("advcl", "xcomp") or not is_marked(verb, sentence.forms.infinitive):
        return False
    return is_told(met) and any(frame.concept in _MET for frame in sentence.borne_by(met))


def is_performed(sentence: Sentence, verb: Node) -> bool:
    """Whether saying it is doing it: "I would like to thank", "let me stress"."""
    subject = verb.first(*SUBJECTS)
    if subject is not None and subject.word.casefold() in sentence.forms.ourselves and verb.first("aux") is not None:
        return True  # "I would suggest that"
    head = verb.head
    if head is None or verb.rel not in ("xcomp", "ccomp"):
        return False
    on = head.lemma in sentence.forms.going_on and head.tag in _TOLD_NOW  # "we continue to call for"
    return on or head.lemma in sentence.forms.performing
