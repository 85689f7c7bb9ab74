"""What a form of be puts beside words of saying: "what X proposed was Y", "to open Y is the wish of X"."""

from comity.languages.grammars.dependency.contents.behind import Content
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_marked
from comity.records.clause import Form


def said_beside_be(sentence: Sentence, verb: Node, noun: Node | None) -> Content | None:
    """What stands on the other side of a form of be than the verb, or than the noun that says it with "be"."""
    if noun is None:
        return _told_what(sentence, verb)
    first = put_first(sentence, noun) if noun.head is verb else None
    return Content(first, Form.ACTION, sentence.right(first)) if first is not None else None


def _told_what(sentence: Sentence, verb: Node) -> Content | None:
    """What "what somebody says" is: "what X hopes for is Y", "what X proposed was to open Y"."""
    be = verb.head if verb.rel in (*SUBJECTS, "ccomp", "attr") else None
    if be is None or be.lemma not in sentence.forms.be:
        return None
    if not any(c.word.casefold() in sentence.forms.what for c in verb.all("obj", "obl", "pobj")):
        return None
    if verb.start > be.end:  # "X is what they agreed on"
        first = be.first("subj")
        named = first is not None and not first.is_verb
        return (
            Content(first, Form.THING, sentence.right(first), start=sentence.left(first)) if first and named else None
        )
    said = next((c for c in be.all("xcomp", "ccomp", "attr") if c.start > be.start), None)
    if said is None:
        return None
    if not said.is_verb:
        return Content(said, Form.THING, sentence.right(said), start=sentence.left(said))
    form = Form.ACTION if said.first(*SUBJECTS) is None else Form.CLAUSE
    return Content(said, form, sentence.right(said))


def put_first(sentence: Sentence, noun: Node) -> Node | None:
    """The action that a noun of saying is said of: "opening Y is the wish of X", "it is the wish of X to open Y"."""
    be = noun.head if noun.rel == "attr" else None
    if be is None or be.lemma not in sentence.forms.be:
        return None
    subject = be.first(*SUBJECTS)
    if subject is not None and subject.is_verb and subject.first(*SUBJECTS) is None:
        return subject
    if subject is None or subject.word.casefold() not in sentence.forms.empty_subjects:
        return None
    behind = (c for c in be.all("xcomp", "ccomp") if c.is_verb and c.start > noun.end)
    return next((c for c in behind if is_marked(c, sentence.forms.noun_marks)), None)
