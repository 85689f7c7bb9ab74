"""What a noun says with its owner, whatever the verb: "his proposal to open X was discussed"."""

from comity.languages.grammars.dependency.contents.bearers import inner_clause
from comity.languages.grammars.dependency.contents.behind import Content
from comity.languages.grammars.dependency.contents.equated import put_first
from comity.languages.grammars.dependency.contents.items import items_of
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_marked
from comity.records.clause import Form, Item

_SAID_BY_NOUNS = ("propose", "request", "hope")
_WISHED = "hope"


def items_of_noun(sentence: Sentence, noun: Node, concept: str) -> tuple[Item, ...]:
    """What is proposed, asked for or wished in the words of a noun that has an owner; nothing where it says nothing.

    A wish that is not what its sentence is about only qualifies something else: "praised his wish to learn".
    """
    first = put_first(sentence, noun)
    is_told = noun.rel in SUBJECTS or (noun.rel == "attr" and (_is_of_it(sentence, noun) or first is not None))
    if concept not in _SAID_BY_NOUNS or (concept == _WISHED and not is_told):
        return ()
    head = inner_clause(sentence, noun, "ccomp") or _behind_be(sentence, noun) or first
    if head is None:
        return ()
    form = Form.CLAUSE if head.first(*SUBJECTS) is not None else Form.ACTION
    return items_of(sentence, Content(head, form, sentence.right(head)))


def _is_of_it(sentence: Sentence, noun: Node) -> bool:
    """Whether a noun is said of nobody: "it is our hope that"."""
    subject = noun.head.first(*SUBJECTS) if noun.head is not None else None
    return subject is not None and subject.word.casefold() in sentence.forms.empty_subjects


def _behind_be(sentence: Sentence, noun: Node) -> Node | None:
    """The clause that a form of be puts beside the noun: "his wish was to open Y"."""
    be = noun.head if noun.rel in SUBJECTS else None
    if be is None or be.lemma not in sentence.forms.be:
        return None
    said = (c for c in be.all("xcomp", "ccomp") if c.is_verb and c.start > be.start)
    return next((c for c in said if is_marked(c, sentence.forms.noun_marks)), None)
