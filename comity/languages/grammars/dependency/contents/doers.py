"""Who is to act in what is said, where they stand beside the verb of saying: "welcomed companies to open"."""

from comity.languages.grammars.dependency.contents.about import phrases_of
from comity.languages.grammars.dependency.contents.bearers import is_proposal
from comity.languages.grammars.dependency.contents.behind import Content
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.saying import Saying
from comity.languages.grammars.dependency.verbs.sentence import Sentence, is_marked
from comity.records.clause import Form

_OF_OTHERS = ("welcome", "hope", "request", "agree")
"""Concepts whose verb may have the one who is to act as its object, or behind its preposition."""


def needed_of(sentence: Sentence, child: Node, saying: Saying) -> Node | None:
    """Of whom or what there is a need to do a thing: "stressed the need for X to open"."""
    noun = saying.frame.noun
    if noun is None or noun.lemma not in sentence.forms.needed:
        return None
    left = sentence.left(child)
    beside = (c for c in phrases_of(sentence, saying) if noun.start < c.start < left and sentence.right(c) <= left)
    return next((c for c in beside if not sentence.text[sentence.right(c) : left].strip()), None)


def wished_of(sentence: Sentence, child: Node, saying: Saying) -> Node | None:
    """Who or what stands right before an action as its doer: "welcomed companies to open", "called for X to open"."""
    concept, case = saying.frame.concept, saying.frame.case
    if concept not in _OF_OTHERS or not saying.is_bare or not is_marked(child, sentence.forms.infinitive):
        return None
    if concept == "request" and (case is None or case in sentence.forms.pressed):
        return None  # whom one asks is who is spoken to
    of_verb = case is None or (concept == "hope" and case in sentence.forms.infinitive)  # "would like X to open"
    beside = saying.verb.all("obj") if of_verb else saying.verb.all("obl")
    doers = [c for c in beside if of_verb or c.case.rsplit(" ", 1)[-1] == case]
    left = sentence.left(child)
    between = (c for c in doers if saying.verb.start < c.start < left and sentence.right(c) <= left)
    return next((c for c in between if not sentence.text[sentence.right(c) : left].strip()), None)


def wished(sentence: Sentence, child: Node, of: Node, saying: Saying) -> Content:
    """What somebody is to do, or, where a thing stands there ("the wish to open"), the thing with its action."""
    start = behind_case(sentence, of)
    somebody = of.mention is not None or of.lemma in sentence.forms.light_subject
    if of.lemma in sentence.forms.stances or not (somebody or saying.frame.case):
        return Content(of, Form.THING, saying.end, proposal=is_proposal(sentence, of), start=start)
    return Content(child, Form.CLAUSE, saying.end, start=start)


def subject_as_object(sentence: Sentence, child: Node, verb: Node) -> Node | None:
    """The subject of what is said where the parser took it for an object of the verb of saying."""
    if child.rel != "ccomp" or child.first("mark"):
        return None
    left = sentence.left(child)
    return next((c for c in verb.all("obj") if not sentence.text[sentence.right(c) : left].strip(" ,")), None)


def behind_case(sentence: Sentence, phrase: Node) -> int:
    """Where a phrase begins, without its preposition."""
    left = sentence.left(phrase)
    case = phrase.first("case")
    rest = [n.start for n in phrase.subtree() if case is None or n.start > case.start]
    return min(rest) if case is not None and case.start == left else left
