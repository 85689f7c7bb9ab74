"""What a noun says with its owner, whatever the verb: "his proposal to open X was discussed"."""

from comity.languages.grammars.dependency.behind import Content
from comity.languages.grammars.dependency.items import items_of
from comity.languages.grammars.dependency.sentence import SUBJECTS, Sentence, is_marked
from comity.languages.grammars.dependency.tree import Node
from comity.records.clause import Form, Item

_SAID_BY_NOUNS = ("propose", "request", "hope")
_WISHED = "hope"


def items_of_noun(sentence: Sentence, noun: Node, concept: str) -> tuple[Item, ...]:
    """What is proposed, asked for or wished in the words of a noun that has an owner; nothing where it says nothing.

    A wish that is not what its sentence is about only qualifies something else: "praised his wish to learn".
    """
    if concept not in _SAID_BY_NOUNS or (concept == _WISHED and noun.rel not in SUBJECTS):
        return ()
    head = _at_noun(sentence, noun) or _behind_be(sentence, noun)
    if head is None:
        return ()
    form = Form.CLAUSE if head.first(*SUBJECTS) is not None else Form.ACTION
    return items_of(sentence, Content(head, form, sentence.right(head)))


def _at_noun(sentence: Sentence, noun: Node) -> Node | None:
    """The clause that hangs on the noun: "the proposal of X to open Y"."""
    below = (c for c in noun.all("acl", "relcl", "ccomp") if c.is_verb)
    return next((c for c in below if is_marked(c, sentence.forms.noun_marks)), None)


def _behind_be(sentence: Sentence, noun: Node) -> Node | None:
    """The clause that a form of be puts beside the noun: "his wish was to open Y"."""
    be = noun.head if noun.rel in SUBJECTS else None
    if be is None or be.lemma not in sentence.forms.be:
        return None
    said = (c for c in be.all("xcomp", "ccomp") if c.is_verb and c.start > be.start)
    return next((c for c in said if is_marked(c, sentence.forms.noun_marks)), None)
