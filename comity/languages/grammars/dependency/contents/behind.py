"""What a sentence of its own says, and what is attributed behind: "S, he said"."""

from dataclasses import dataclass

from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame
from comity.languages.grammars.dependency.verbs.limits import is_aside, is_inserted
from comity.languages.grammars.dependency.verbs.moods import is_inflected_future, modality
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_marked
from comity.records.clause import Form, MentionKind, Modality

_PRESENT = ("VBP", "VBZ")
_US = ("us", "'s", "’s")
_BEFORE_ATTRIBUTION = " ,;-–"


@dataclass(frozen=True, slots=True)
class Content:
    """The head word of what is said, how it is put, and where the room for it ends.

    `start` is given where it begins before its own words; `drop_subject` where the subject is left out;
    `proposal` and `willing` are those of the items (see comity.records.clause.Item), `needed` holds for what "there is
    a need for".
    """

    head: Node
    form: Form
    end: int
    drop_subject: bool = False
    proposal: bool = False
    willing: bool = False
    needed: bool = False
    start: int | None = None


def free_content(sentence: Sentence, head: Node, end: int) -> Content:
    """A main clause as what is said.

    "X should do Y" says who is to act; in "it is necessary to" nobody is named, and a promise is the
    speaker's own, so that there the subject is left out.
    """
    exhorted = _exhorted(sentence, head)
    if exhorted is not None:
        return Content(exhorted, Form.FREE, end, drop_subject=True, needed=True)
    good = _good_to_do(sentence, head)
    if good is not None:
        return Content(good, Form.ACTION, sentence.right(good), needed=True)
    lacking = lacked(sentence, head)
    if lacking is not None:
        return Content(lacking, Form.THING, end, needed=True)
    impersonal = any(c.word.casefold() in sentence.forms.impersonal for c in head.all(*SUBJECTS))
    nobody = head.first("expl") is not None or impersonal
    passive = head.first("subj:pass") is not None
    mood = modality(head, sentence.forms)
    promised = mood in (Modality.FUTURE, Modality.WILLING) and not is_inflected_future(head)
    dropped = promised or (mood is Modality.OBLIGATION and nobody)
    needed = _needed_that(sentence, head) if nobody and mood is Modality.OBLIGATION else None
    if needed is not None:
        return Content(needed, Form.CLAUSE, end, needed=True)
    return content_needed(sentence, head, end) or Content(head, Form.FREE, end, drop_subject=dropped and not passive)


def _good_to_do(sentence: Sentence, head: Node) -> Node | None:
    """What it is said to be good to do, where that stands first: "holding fairs would be useful"."""
    if head.lemma not in sentence.forms.be or head.first("neg") is not None:
        return None
    good = any(word.lemma in sentence.forms.needed for word in head.all("attr", "advmod"))
    said = (c for c in head.all("subj") if c.is_verb and c.first(*SUBJECTS) is None) if good else ()
    return next((c for c in said if c.tag == "VBG" or is_marked(c, sentence.forms.infinitive)), None)


def lacked(sentence: Sentence, verb: Node) -> Node | None:
    """What those who speak, or a place, are said to need: "we need more flights", "X needs nurses"."""
    if verb.lemma not in sentence.forms.required or verb.tag not in _PRESENT or verb.first("xcomp", "ccomp", "neg"):
        return None
    subject, thing = verb.first("subj"), verb.first("obj")
    if subject is None or thing is None or thing.is_verb or thing.mention is not None:
        return None
    place = subject.mention is not None and subject.mention.kind is MentionKind.LOCALITY
    ours = sentence.forms.impersonal - sentence.forms.empty_subjects
    return thing if place or subject.word.casefold() in ours else None


def _exhorted(sentence: Sentence, head: Node) -> Node | None:
    """What "let us" calls for."""
    if head.lemma not in sentence.forms.exhorting:
        return None
    below = (c for c in head.all("ccomp", "xcomp") if c.is_verb and c.start > head.end)
    return next((c for c in below if any(s.word.casefold() in _US for s in c.all("subj", "obj"))), None)


def _needed_for(sentence: Sentence, head: Node) -> Node | None:
    """What somebody is needed to do: "it is important for the two sides to open a school"."""
    forms = sentence.forms
    impersonal = any(c.word.casefold() in forms.impersonal for c in head.all(*SUBJECTS))
    if not impersonal or modality(head, forms) is not Modality.OBLIGATION:
        return None
    below = (c for c in head.all("advcl") if c.start > head.end and c.first("subj") is not None)
    return next((c for c in below if is_marked(c, forms.infinitive) and is_marked(c, forms.needed_marks)), None)


def content_needed(sentence: Sentence, head: Node, end: int) -> Content | None:
    """The content of a clause that says what somebody is needed to do."""
    doing = _needed_for(sentence, head)
    if doing is None:
        return None
    return Content(doing, Form.CLAUSE, end, needed=True, start=_left_of_doer(sentence, doing))


def _left_of_doer(sentence: Sentence, doing: Node) -> int:
    subject = doing.first("subj")
    return sentence.left(subject) if subject is not None else doing.start


def _needed_that(sentence: Sentence, head: Node) -> Node | None:
    """The clause of what is needed: "il est important que les deux villes coopèrent"."""
    below = (c for c in head.children if c.rel == "ccomp" or c.is_verb)
    clauses = (c for c in below if c.start > head.end and c.first(*SUBJECTS) is not None)
    return next((c for c in clauses if is_marked(c, sentence.forms.that)), None) if not head.is_verb else None


def needed_of_it(sentence: Sentence, clause: Node, end: int) -> Content | None:
    """What a clause says that it is good to do, or that it be done: "agreed that it was vital to open X"."""
    good = _good_to_do(sentence, clause)
    if good is not None:
        return Content(good, Form.ACTION, sentence.right(good), needed=True)
    forms, subject = sentence.forms, clause.first("subj")
    impersonal = subject is not None and subject.word.casefold() in forms.impersonal & forms.empty_subjects
    if not impersonal or clause.lemma not in forms.be or clause.first("neg") is not None:
        return None
    words = [word for word in clause.all("attr", "xcomp", "advmod") if not word.is_verb]
    if not any(word.lemma in forms.needed | forms.due for word in words):
        return None
    said = (*clause.all("xcomp", "advcl", "ccomp"), *(c for word in words for c in word.all("acl", "relcl")))
    below = (c for c in said if c.is_verb and c.start > clause.end)
    inner = next((c for c in below if is_marked(c, forms.infinitive | forms.that)), None)
    if inner is None:
        return None
    form = Form.ACTION if inner.first(*SUBJECTS) is None else Form.CLAUSE
    return Content(inner, form, end, needed=True)


def attributed_content(sentence: Sentence, verb: Node, frame: Frame) -> Content | None:
    """What stands before the words of attribution, if the verb is one."""
    if frame.noun or frame.adjective or frame.case:
        return None
    child = next((c for c in verb.children if _is_said_before(sentence, c, verb)), None)
    if child is not None:
        subject = verb.first(*SUBJECTS)
        end = min(verb.start, sentence.left(subject) if subject else verb.start)
        return free_content(sentence, child, sentence.before(end, _BEFORE_ATTRIBUTION))
    head = verb.head
    if verb.rel not in ("parataxis", "ccomp", "advcl", "conj") or head is None:
        return None
    if is_inserted(sentence, verb):
        return free_content(sentence, head, sentence.span.end)
    if (head.is_verb or head.first("cop")) and head.start < verb.start and is_aside(sentence, verb):
        return free_content(sentence, head, sentence.before(sentence.left(verb), _BEFORE_ATTRIBUTION))
    return None


def _is_said_before(sentence: Sentence, child: Node, verb: Node) -> bool:
    if child.rel not in ("ccomp", "parataxis", "advcl") or child.start >= verb.start or child.first("mark"):
        return False
    if not child.is_verb and not child.first("cop"):
        return False
    whole = child.rel == "ccomp" or child.first(*SUBJECTS, "expl") is not None
    return whole and not is_marked(child, sentence.forms.infinitive)
