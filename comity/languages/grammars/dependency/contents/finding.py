"""What a verb or noun of saying says: a clause, an action, a thing, or a sentence attributed behind."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from comity.languages.grammars.dependency.contents.about import (
    BODIES,
    is_where_or_when,
    names_people,
    opens_list,
    phrases_of,
)
from comity.languages.grammars.dependency.contents.bearers import (
    inner_clause,
    is_owned,
    is_proposal,
    needed,
    needed_there,
)
from comity.languages.grammars.dependency.contents.behind import (
    Content,
    attributed_content,
    content_needed,
    lacked,
    needed_of_it,
)
from comity.languages.grammars.dependency.contents.doers import (
    behind_case,
    needed_of,
    subject_as_object,
    wished,
    wished_of,
)
from comity.languages.grammars.dependency.contents.equated import said_beside_be
from comity.languages.grammars.dependency.contents.points import inner_verb
from comity.languages.grammars.dependency.parties.named import mentions_of
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame
from comity.languages.grammars.dependency.verbs.limits import end_of_saying, start_of_verb
from comity.languages.grammars.dependency.verbs.moods import modality
from comity.languages.grammars.dependency.verbs.saying import Saying, amount_given, asked_of, saying_of, told_to
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_marked
from comity.records.clause import Form, MentionKind, Modality

_OF_CLAUSES = "IN"
"""The tag of "that" as a word between clauses, which is no subject."""
_OF_WHAT_COMES = ("hope", "believe", "pledge")
"""Concepts whose noun may have a clause without "that" behind it."""
_RELATIVES = ("WDT", "WP", "IN")
_OF_THINGS = ("welcome", "propose", "pledge")
"""Concepts of which a thing may be the object, with what it is for behind it."""
_TOLD_HOW = ("say", "affirm", "praise", "thank", "report", "discuss")


def content_of(sentence: Sentence, verb: Node, frame: Frame) -> Content | None:
    """What a verb says in this frame, if the sentence has it; what "it is necessary to" do is needed."""
    content, word = _content_of(sentence, verb, frame), frame.adjective
    if content is None or word is None or frame.concept != "say" or content.form is not Form.ACTION:
        return content
    subject = verb.first("subj")
    impersonal = subject is not None and subject.word.casefold() in sentence.forms.impersonal
    return replace(content, needed=True) if impersonal and word.lemma in sentence.forms.needed else content


def _content_of(sentence: Sentence, verb: Node, frame: Frame) -> Content | None:
    attributed = attributed_content(sentence, verb, frame) or said_beside_be(sentence, verb, frame.noun)
    if attributed:
        return attributed
    anchor = frame.noun or frame.adjective or verb
    given = amount_given(sentence, verb, frame)
    if given is not None:
        return Content(given, Form.THING, end_of_saying(sentence, verb), willing=True, start=sentence.left(given))
    if frame.noun is not None and frame.noun.lemma in sentence.forms.offers and frame.concept == "pledge":
        start = sentence.left(frame.noun)
        return Content(frame.noun, Form.THING, end_of_saying(sentence, verb), willing=True, start=start)
    saying = saying_of(sentence, verb, frame, anchor)
    below = {id(node): node for node in (*anchor.children, *verb.children)}.values()
    for child in sorted(below, key=lambda node: node.start):
        if _is_content(sentence, child, saying) and not _is_what_for(sentence, child, saying):
            return _clause_content(sentence, child, saying)
    asked = asked_of(sentence, saying) or told_to(sentence, saying)
    if asked is not None:
        return _clause_content(sentence, asked, saying)
    at_verb = saying.is_bare or _has_own_object(saying)
    return _thing_at_verb(sentence, saying) if at_verb else _thing_at_noun(sentence, saying)


def _has_own_object(saying: Saying) -> bool:
    """Whether a verb has an object beside the noun behind its preposition: "appeler de ses vœux un accord"."""
    noun = saying.frame.noun
    return (
        noun is not None
        and bool(saying.frame.case)
        and any(c is not noun and not c.case and c.names is None for c in saying.verb.all("obj"))
    )


def _is_what_for(sentence: Sentence, child: Node, saying: Saying) -> bool:
    """Whether an infinitive only says what a thing is for: "welcomed the opening of X to serve Y"."""
    if saying.frame.concept == "hope" and _is_apposed(sentence, child, saying):
        return True
    if saying.frame.concept == "propose" and saying.frame.noun is not None and _is_of_thing(sentence, child, saying):
        return True
    if saying.frame.concept == "request" and saying.frame.case and _is_purpose(sentence, child, saying):
        return True
    if saying.frame.concept not in _OF_THINGS or not is_marked(child, sentence.forms.infinitive):
        return False
    if not saying.is_bare or saying.verb.lemma in sentence.forms.with_action:
        return False
    things = [
        c for c in saying.verb.all("obj") if c.start < child.start and c.lemma not in sentence.forms.light_subject
    ]
    return any(c.mention is None or c.mention.kind not in BODIES for c in things) and (
        wished_of(sentence, child, saying) is None
    )


def _is_of_thing(sentence: Sentence, child: Node, saying: Saying) -> bool:
    """Whether an infinitive tells of a thing proposed before it: "the idea of an office, to be opened in May"."""
    if child.head is not saying.verb or not is_marked(child, sentence.forms.infinitive):
        return False
    things = (c for c in saying.anchor.children if c.case in sentence.forms.talked_about and c.start < child.start)
    return sentence.is_behind(sentence.left(child)) and next(things, None) is not None


def _is_purpose(sentence: Sentence, child: Node, saying: Saying) -> bool:
    """Whether an infinitive behind a comma only tells what a thing asked for serves: "called for help, to open X"."""
    if not is_marked(child, sentence.forms.infinitive) or not sentence.is_behind(sentence.left(child)):
        return False
    asked = (c for c in saying.verb.all("obl") if _is_taken(c, saying.frame) and saying.verb.start < c.start)
    return any(c.start < child.start and (c.mention is None or c.mention.kind not in BODIES) for c in asked)


def _is_apposed(sentence: Sentence, child: Node, saying: Saying) -> bool:
    """Whether an infinitive only tells of a thing hoped for: "looked forward to the fair, to be held in May"."""
    passive = child.first("aux:pass") is not None and is_marked(child, sentence.forms.infinitive)
    behind = passive and sentence.is_behind(sentence.left(child))
    return behind and any(_is_taken(c, saying.frame) and c.start < child.start for c in saying.verb.all("obl"))


# -- clauses and actions: "that S", "to do Y" ---------------------------------------------------------


def _is_content(sentence: Sentence, child: Node, saying: Saying) -> bool:
    """Whether a clause below the words of saying is what is said."""
    may_be = _CONTENTS.get(child.rel)
    if may_be is None or child is saying.frame.adjective or child.start < min(saying.verb.start, saying.anchor.start):
        return False
    return (child.is_verb or child.first("cop", *SUBJECTS) is not None) and may_be(sentence, child, saying)


def _is_clause(_sentence: Sentence, child: Node, saying: Saying) -> bool:
    """Not what is only told of a thing named before: "agreed to a framework that strengthens X"."""
    subject = child.first("subj")
    tells = subject is not None and (subject.tag == _OF_CLAUSES or "PronType=Rel" in subject.tag)
    return not (tells and any(saying.verb.end < c.start < child.start for c in saying.verb.all("obj", "obl")))


def _always(_sentence: Sentence, _child: Node, _saying: Saying) -> bool:
    return True


def _is_noun_clause(sentence: Sentence, child: Node, saying: Saying) -> bool:
    """Behind a noun that bears the meaning: "their wish that ...", "the hope X would ..." """
    at_noun = saying.frame.noun is not None and child.head is saying.anchor
    if not at_noun or is_marked(child, sentence.forms.noun_marks):
        return at_noun
    subject = child.first(*SUBJECTS)
    own = saying.frame.concept in _OF_WHAT_COMES and subject is not None and subject.tag not in _RELATIVES
    return own and modality(child, sentence.forms) is not Modality.FACT


def _is_marked_content(sentence: Sentence, child: Node, saying: Saying) -> bool:
    at_noun = saying.frame.noun is not None and child.head is saying.anchor
    if _is_what_it_is_for(sentence, child, saying):
        return False
    return is_marked(child, sentence.forms.content_marks) or (at_noun and child.first(*SUBJECTS) is not None)


def _is_adverbial_content(sentence: Sentence, child: Node, saying: Saying) -> bool:
    """Said beside most verbs; beside some it tells how or why."""
    frame = saying.frame
    marks = sentence.forms.content_marks | ({frame.case} if frame.case else set())  # "s'accorder pour faire Y"
    if frame.concept == "hope" and frame.adjective is not None:
        marks |= sentence.forms.supposing  # "would be glad if S"
    if frame.concept in _TOLD_HOW or _is_what_it_is_for(sentence, child, saying):
        return False
    if is_marked(child, sentence.forms.purposes):
        return False  # "asked for X so that Y"
    return is_marked(child, marks)


def _is_what_it_is_for(sentence: Sentence, child: Node, saying: Saying) -> bool:
    """Whether an infinitive tells what a thing that is supported serves: "support for a pause to bring aid in"."""
    if saying.frame.concept != "support" or saying.is_bare or not is_marked(child, sentence.forms.infinitive):
        return False
    return any(c.start < child.start and c is not child for c in phrases_of(sentence, saying))


def _is_taken_verb(_sentence: Sentence, child: Node, saying: Saying) -> bool:
    return child.is_verb and _is_taken(child, saying.frame)


def _is_verb(_sentence: Sentence, child: Node, _saying: Saying) -> bool:
    return child.is_verb


def _is_said_about(sentence: Sentence, child: Node, saying: Saying) -> bool:
    """Behind a preposition: "agreed on opening ..." """
    frame = saying.frame
    beside = saying.frame.noun is not None or child.first(*SUBJECTS) is not None
    if beside and (child.case or "") in sentence.forms.talked_with:
        return False  # "support for X, with Y living in peace", "agreed on X, with Y adding Z"
    if saying.anchor.lemma in sentence.forms.needed and child.case in sentence.forms.inside:
        return False  # "its importance in opening X"
    if saying.verb.lemma in sentence.forms.with_action:
        return True  # "charged their teams with opening X"
    if any(c.rel == "obj" and not c.mention and c is not frame.noun for c in saying.verb.children):
        return False
    return not saying.is_bare or frame.case is not None or child.case in sentence.forms.about


_CONTENTS: Mapping[str, Callable[[Sentence, Node, Saying], bool]] = {
    "ccomp": _is_clause,
    "xcomp": _always,
    "acl": _is_marked_content,
    "advcl": _is_adverbial_content,
    "relcl": _is_noun_clause,
    "obl": _is_taken_verb,
    "attr": _is_verb,
    "pcomp": _is_said_about,
}
"""For each relation that what is said may stand in, whether a clause in it is what is said."""


def _is_taken(child: Node, frame: Frame) -> bool:
    """Whether a phrase stands behind the preposition that the frame takes."""
    return bool(frame.case and child.case) and child.case.rsplit(" ", 1)[-1] == frame.case


def _clause_content(sentence: Sentence, child: Node, saying: Saying) -> Content:
    frame, forms = saying.frame, sentence.forms
    lacking = lacked(sentence, child)
    if lacking is not None:
        return Content(lacking, Form.THING, saying.end, needed=True)
    doing = content_needed(sentence, child, saying.end) or needed_of_it(sentence, child, saying.end)
    if doing is not None:
        return doing
    due = needed_there(sentence, child)
    if due is not None:
        return Content(due, Form.THING, saying.end, needed=True)
    subject = child.first(*SUBJECTS)
    bare = subject is None or subject.start >= child.start
    addressed = not bare and frame.concept in ("request", "invite") and is_marked(child, forms.action_marks)
    start = None
    if frame.concept == "pledge" and frame.noun is not None and is_owned(sentence, frame.noun):
        start = sentence.noun_start(frame.noun)  # whose readiness it is stays with what they are ready for
    if frame.concept == "support" and frame.noun is not None and child.case:
        start = sentence.noun_start(frame.noun)  # "support for opening"
    in_need = needed_of(sentence, child, saying) if bare else None
    if in_need is not None:
        return Content(child, Form.CLAUSE, saying.end, start=behind_case(sentence, in_need))
    taken = subject_as_object(sentence, child, saying.verb) if bare else None
    doer = wished_of(sentence, child, saying) if bare and taken is None else None
    if doer is not None:
        return wished(sentence, child, doer, saying)
    return Content(
        child,
        Form.ACTION if bare else Form.CLAUSE,
        saying.end,
        drop_subject=addressed or (not bare and (_is_willing(sentence, child) or _is_ours(sentence, child))),
        willing=frame.concept == "pledge" and not saying.is_bare,
        start=sentence.left(taken) if taken is not None else start,
    )


def _is_willing(sentence: Sentence, clause: Node) -> bool:
    """Whether somebody is told to be ready for an action, which alone is what is promised."""
    return modality(clause, sentence.forms) is Modality.WILLING and inner_verb(clause) is not clause


def _is_ours(sentence: Sentence, clause: Node) -> bool:
    """Whether "we" or "I" say what they will or need to do, in words that a colon announces: "He said: We will"."""
    subject, forms = clause.first(*SUBJECTS), sentence.forms
    if subject is None or subject.word.casefold() not in forms.impersonal or clause.first("mark") is not None:
        return False
    mood = modality(clause, forms)
    needs = mood is Modality.OBLIGATION and clause.lemma in forms.obligation_verbs
    quoted = sentence.text[: sentence.left(clause)].rstrip().endswith(("“", '"', "«"))
    return quoted and (needs or mood is Modality.FUTURE)


# -- things: "proposed closer cooperation", "support for exchanges" -----------------------------------


def _thing_at_noun(sentence: Sentence, saying: Saying) -> Content | None:
    forms, anchor, frame = sentence.forms, saying.anchor, saying.frame
    cases = forms.talked_about | forms.talked_with
    owned = forms.owned_by if saying.verb.lemma in forms.be else ()  # "it is the wish of X"
    beside = (c for c in phrases_of(sentence, saying) if c.mention is None or c.case not in owned)
    behind = (c for c in beside if c.case in cases and c.start > anchor.start)
    child = next((c for c in behind if not is_where_or_when(sentence, c)), None)
    if child is None or (frame.adjective is not None and names_people(child, forms)) or opens_list(sentence, child):
        return None
    proposal = is_proposal(sentence, child)
    own = frame.concept == "support" or (frame.concept == "pledge" and is_owned(sentence, anchor))
    start = None
    if proposal:
        start = _told_from(sentence, saying.verb)
    elif frame.noun is not None and own:
        start = sentence.noun_start(anchor)
    willing = frame.concept in ("pledge", "support")
    return Content(child, Form.THING, saying.end, willing=willing, proposal=proposal, start=start)


def _thing_at_verb(sentence: Sentence, saying: Saying) -> Content | None:
    willing = saying.frame.concept in ("pledge", "support")
    for child in saying.verb.all("obl"):
        done = _done_by(sentence, child, saying)
        if done is not None:
            return Content(done, Form.CLAUSE, saying.end, willing=willing, start=behind_case(sentence, child))
    things = sorted(_things(sentence, saying), key=lambda c: c.rel == "subj:pass")  # "was committed to X"
    for child in (*things, *_occasions(sentence, saying)):
        if child.start > saying.verb.start and opens_list(sentence, child):
            return None
        if child.start > saying.verb.start:
            return _object_content(sentence, child, saying, willing=willing)
        if child.rel == "subj:pass" and not (willing and mentions_of(child, sentence.frames)):
            proposal = is_proposal(sentence, child)
            unsaid = proposal and not child.all("acl", "relcl", "nmod")  # "This proposal was supported by X"
            end = saying.end if unsaid else sentence.right(child)
            return Content(child, Form.THING, end, willing=willing, proposal=proposal)
    return None


def _occasions(sentence: Sentence, saying: Saying) -> list[Node]:
    """What somebody is invited to: "invited him to the festival"."""
    invited = saying.frame.concept == "invite"
    return [c for c in saying.verb.all("obl") if invited and c.case in sentence.forms.action_marks]


def _done_by(sentence: Sentence, somebody: Node, saying: Saying) -> Node | None:
    """What somebody behind the preposition of the frame is to do: "looked forward to X opening Y"."""
    if not saying.frame.case or somebody.case.rsplit(" ", 1)[-1] != saying.frame.case:
        return None
    end = sentence.right(somebody)
    doing = (c for c in saying.verb.all("advcl", "acl") if c.start > end and c.tag == "VBG")
    below = (c for c in somebody.all("acl") if c.tag == "VBG" and somebody.mention is not None)
    beside = next((c for c in doing if not sentence.text[end : sentence.left(c)].strip()), None)
    return beside or next((c for c in below if c.start > somebody.start), None)


def _things(sentence: Sentence, saying: Saying) -> Iterator[Node]:
    """The phrases at a verb that may be what is said: not those that name somebody."""
    for child in saying.verb.children:
        behind = child.rel in ("obl", "pcomp", "nmod") and _is_taken(child, saying.frame)
        invited = saying.frame.concept == "invite" and child.rel != "obl"
        named = child.mention is not None and (invited or child.mention.kind in BODIES)
        named = named or (invited and child.lemma in sentence.forms.light_subject)
        named = named and not (behind and saying.frame.concept == "hope" and _is_occasion(child))
        if (behind or child.rel in ("obj", "subj:pass")) and not named and child is not saying.frame.noun:
            yield child


def _is_occasion(node: Node) -> bool:
    """Whether what is named is a meeting or the body that meets: "looked forward to the Joint Committee"."""
    return node.mention is not None and node.mention.kind in (MentionKind.GATHERING, MentionKind.ORGANISATION)


def _object_content(sentence: Sentence, child: Node, saying: Saying, *, willing: bool) -> Content | None:
    forms = sentence.forms
    inner = inner_clause(sentence, child)
    proposal = is_proposal(sentence, child)
    counted = proposal or any(c.lemma in forms.proposals for c in child.children)
    if saying.frame.concept == "pledge" and saying.is_bare and not saying.frame.case and child.lemma in forms.crimes:
        return None  # "committed acts of violence"
    if saying.frame.concept == "propose" and inner is None and counted:
        return None  # "made several proposals": what they are follows
    of_others = saying.frame.concept == "support" and saying.is_bare  # "support your plan to open X"
    if inner is not None and not proposal and not of_others and child.lemma in forms.wanted_nouns:
        form = Form.ACTION if inner.first(*SUBJECTS) is None else Form.CLAUSE
        return Content(inner, form, saying.end, willing=willing)
    due = needed(sentence, child)
    if due is not None:
        return Content(due, Form.THING, saying.end, willing=willing)
    start = _told_from(sentence, saying.verb) if proposal and saying.frame.concept != "welcome" else None
    return Content(child, Form.THING, saying.end, willing=willing, proposal=proposal, start=start)


def _told_from(sentence: Sentence, verb: Node) -> int:
    """Where a verb that takes a proposal begins: "s'est dit d'accord avec la proposition", but "soutenu"."""
    return start_of_verb(sentence, verb) if verb.first("expl") is not None else verb.start
