"""What words of saying mean by what stands beside them: a paper that "calls for" a thing, "would be glad to"."""

from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_marked

_ASKED = ("request", "propose", "pledge")
_PLEASED = ("praise", "welcome")


def meant(sentence: Sentence, verb: Node, frame: Frame) -> Frame | None:
    """The frame that a verb bears here, by what stands beside it; None where it bears none.

    What a paper of both sides calls for is agreed in it; who "would welcome" or "would be glad to see" a thing hopes
    for it, and who "would be glad to do" one promises it.
    """
    if not _is_borne(sentence, verb, frame):
        return None
    bare = frame.noun is None and frame.adjective is None
    if frame.concept in _ASKED and bare and _is_by_paper(sentence, verb):
        return Frame("agree", None, frame.case)
    if frame.concept in _PLEASED and frame.noun is None and _is_conditional(sentence, verb):
        return _pleased(sentence, verb, frame)
    return frame


def _is_borne(sentence: Sentence, verb: Node, frame: Frame) -> bool:
    """Whether words bear a concept, with what they need beside them for it."""
    forms = sentence.forms
    if verb.lemma in forms.provides and frame.concept == "agree":
        return _is_by_paper(sentence, verb)
    if verb.lemma in forms.meaning:
        return verb.first("subj:pass") is None  # but "the visit is meant to"
    if frame.concept == "support" and verb.lemma in forms.relying:
        return _is_owned_here(sentence, verb, frame)
    if frame.adjective is not None and frame.adjective.lemma in forms.open_to:
        return _is_open_to(sentence, verb, frame.adjective)
    return True


def _is_owned_here(sentence: Sentence, verb: Node, frame: Frame) -> bool:
    """Whether it is our support that somebody has or can count on: "you have our support", "X can rely on our help"."""
    owners = frame.noun.all("poss") if frame.noun is not None else []
    return any(c.word.casefold() in sentence.forms.ours for c in owners) and verb.first("subj") is not None


def _is_by_paper(sentence: Sentence, verb: Node) -> bool:
    """Whether a paper is said to do it: "the agreement provides for"."""
    subject = verb.first("subj")
    return subject is not None and subject.mention is None and subject.lemma in sentence.forms.accords


def _is_open_to(sentence: Sentence, verb: Node, adjective: Node) -> bool:
    """Whether somebody is open to doing something, and not a market to somebody."""
    below = [c for c in (*adjective.children, *verb.children) if c.start > adjective.end]
    marks = sentence.forms.action_marks
    things = sentence.forms.proposals | sentence.forms.open_for
    return any(c.case in marks and (c.tag == "VBG" or c.lemma in things) for c in below)


def _is_conditional(sentence: Sentence, verb: Node) -> bool:
    return any(c.word.casefold() in sentence.forms.would for c in verb.all("aux"))


def _pleased(sentence: Sentence, verb: Node, frame: Frame) -> Frame | None:
    """What somebody would be pleased by is hoped, what they would be pleased to do promised."""
    if frame.adjective is None:
        return Frame("hope", None, frame.case) if verb.first("obj", "subj:pass") is not None else None
    below = [c for c in (*frame.adjective.children, *verb.children) if c.is_verb and c.start > frame.adjective.end]
    if any(is_marked(c, sentence.forms.supposing) and c.first(*SUBJECTS) is not None for c in below):
        return Frame("hope", None, None, frame.adjective)
    doing = next((c for c in below if is_marked(c, sentence.forms.infinitive)), None)
    if doing is None:
        return None
    return Frame("hope" if doing.lemma in sentence.forms.beholding else "pledge", None, None, frame.adjective)
