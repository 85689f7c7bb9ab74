"""Clauses of a parsed sentence: who did or said what to whom, where, and what was said."""

from collections.abc import Sequence
from dataclasses import replace

from comity.languages.grammars.dependency.clauses.fitting import calls_on, fits, is_bare_name
from comity.languages.grammars.dependency.clauses.meant import meant
from comity.languages.grammars.dependency.clauses.nominal import (
    ends_behind,
    is_bare,
    is_definite,
    is_of_session,
    nominal,
)
from comity.languages.grammars.dependency.clauses.performed import is_performed, is_to_be_done
from comity.languages.grammars.dependency.contents.behind import Content, free_content
from comity.languages.grammars.dependency.contents.entries import verb_of_entry
from comity.languages.grammars.dependency.contents.finding import content_of
from comity.languages.grammars.dependency.contents.items import items_behind_colon, items_between, items_of
from comity.languages.grammars.dependency.contents.joined import content_joined
from comity.languages.grammars.dependency.parties.lists import Roles, listed, listed_roles
from comity.languages.grammars.dependency.parties.named import mentions_of
from comity.languages.grammars.dependency.parties.obliques import obliques
from comity.languages.grammars.dependency.parties.standing import is_relative, shared, shared_places, sides
from comity.languages.grammars.dependency.parties.unnamed import speaker_without_name
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame
from comity.languages.grammars.dependency.verbs.limits import (
    end_of_saying,
    first_bearer,
    is_aside,
    is_inserted,
    joined_bearers,
    start_of_verb,
)
from comity.languages.grammars.dependency.verbs.moods import is_earlier, is_infinitive, is_told, modality, tense
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence, is_negated
from comity.languages.text import is_entry
from comity.records.clause import Clause, Form, Item, Mention, MentionKind, Modality, Span

_BLANKS = 3
"""How many blanks may stand before the name of one whose words a sentence gives: "According to the Polish minister"."""
_SPEAKERS = (MentionKind.PERSON, MentionKind.PRONOUN, MentionKind.OFFICE, MentionKind.ORGANISATION)
_MET = ("meet", "talk", "phone", "call-on", "receive")
_WHICH = ("which",)
_LISTED = ("agree", "pledge", "hope", "request")
_SHORT = 3
"""How long a small word is, in characters, that a heading leaves without a capital."""
_FEW_WORDS = 5
"""How many words may stand between a verb and the colon before the list of what it says."""
_FOUNDED = ("sign", "attend")
"""Concepts that may also be what somebody is to do: "establish", "open an office"."""
_IN_PERSON = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)
_TO_BE_DONE = (Modality.OBLIGATION, Modality.FUTURE, Modality.WILLING)
_PRESENT = ("VBZ", "VBP")
_OTHERS = ("with", "by", "on", "to", "for", "between")
_ATTENDED = ("attend", "confer", "train")
"""What people go to, whom another verb beside it has meet somebody: "attended the opening and met X"."""
_SPAN_ROLES = ("with", "on", "by")
_BETWEEN = ("between",)
_PLACE_ROLES = ("in", "of")


def clauses_of(sentence: Sentence) -> list[Clause]:
    """All clauses of a sentence, in order."""
    spent: set[int] = set()
    out = [_verbal(sentence, node, spent) for node in sentence.nodes if _may_govern(node) and node.i not in spent]
    found = [clause for clause in out if clause]
    found += [clause for node in sentence.nodes if node.is_verb for clause in _joined(sentence, node, spent)]
    for node in sentence.nodes:
        if node.pos in ("NOUN", "PROPN") and node.i not in spent and not node.names:
            concept = sentence.frames.of_noun(node) or sentence.frames.of_state(node)
            found += [nominal(sentence, node, concept)] if concept and not is_of_session(sentence, node) else []
    return sorted(found, key=lambda clause: clause.trigger)


def _may_govern(node: Node) -> bool:
    says = node.is_verb or node.rel == "root" or (node.pos == "ADJ" and node.first("cop") is not None)
    return says and node.rel != "amod"


# -- verbs --------------------------------------------------------------------------------------------


def _verbal(sentence: Sentence, verb: Node, spent: set[int]) -> Clause | None:
    """The clause of a verb; the nouns that bear the meaning with it are entered as spent."""
    if _is_listed(sentence, verb):
        return _free_clause(sentence, verb, Content(verb, Form.ACTION, sentence.span.end))
    entry = verb_of_entry(sentence, verb)
    if entry is not None:
        return _free_clause(sentence, entry, Content(entry, Form.ACTION, sentence.span.end))
    for fitting in filter(None, [meant(sentence, verb, borne) for borne in sentence.borne_by(verb)]):
        is_said = fitting.family == "say" and is_to_be_done(sentence, verb, fitting)
        if is_said or not fits(sentence, verb, fitting) or _is_founded(sentence, verb, fitting):
            continue
        frame = first_bearer(sentence, verb, fitting)
        bearer = frame.noun or frame.adjective
        if bearer is not None and bearer is verb.head and bearer.i in spent:
            continue
        if bearer is not None:
            spent.add(bearer.i)
        clause = _framed(sentence, verb, _of_site(sentence, verb, frame))
        if clause is not None:
            return clause
    return _opening_list(sentence, verb) or _unattributed(sentence, verb)


def _is_founded(sentence: Sentence, verb: Node, frame: Frame) -> bool:
    """Whether a state or body promises to found something, which is no event yet: "Lisbon will open an office"."""
    if frame.concept not in _FOUNDED or verb.lemma not in sentence.forms.founding:
        return False
    who = mentions_of(verb.first("subj"), sentence.frames)
    bodies = bool(who) and not any(m.kind in _IN_PERSON for m in who)
    return bodies and modality(verb, sentence.forms) in _TO_BE_DONE


def _opening_list(sentence: Sentence, verb: Node) -> Clause | None:
    """The clause of a helper alone that leaves to a list behind it what they will do: "Lisbon and Porto will:"."""
    if verb.rel != "root" or verb.lemma not in sentence.forms.future_helpers or verb.first("xcomp", "ccomp"):
        return None
    if sentence.text[verb.end : sentence.span.end].strip() != ":":
        return None
    subject = sides(sentence, verb, Frame("agree"))[0]
    concept = "agree" if len(subject) > 1 or any(m.plural for m in subject) else "pledge"
    trigger = Span(verb.start, verb.end)
    return Clause(concept, trigger, trigger, sentence.span, subject, tense="future") if subject else None


def _says_of_itself(sentence: Sentence, verb: Node, frame: Frame) -> bool:
    """Whether words of saying without anything said tell who speaks: "proposed:", "gave the assurance on Monday"."""
    back = frame.noun is not None and is_bare(sentence, frame.noun) and is_told(verb)
    return back or frame.concept == "propose" or _opens_list(sentence, verb, frame)


def _opens_list(sentence: Sentence, verb: Node, frame: Frame) -> bool:
    """Whether what is agreed or promised is a list that follows: "the two sides agreed to:"."""
    behind = sentence.text[verb.end : sentence.span.end].rstrip()
    return frame.concept in _LISTED and behind.endswith(":") and len(behind.split()) <= _FEW_WORDS


def _of_site(sentence: Sentence, verb: Node, frame: Frame) -> Frame:
    """The frame of a visit to somebody, or to a thing that lies somewhere ("a factory in X"), by what it is."""
    if frame.concept in ("tour", "call-on") and frame.noun is not None and _is_to_place(verb, frame.noun):
        return Frame("visit", frame.noun, frame.case)  # "makes a trip to X"
    if frame.concept == "visit" and calls_on(verb, frame.noun, sentence.frames):
        return Frame("call-on", frame.noun, frame.case)
    seen = verb.first("obj") if frame.concept == "visit" and frame.noun is None else None
    named = seen is not None and (seen.mention or seen.lemma.casefold() in sentence.forms.lands)
    if seen is not None and is_bare_name(seen):
        return Frame("tour", None, frame.case)
    inside = mentions_of(seen, sentence.frames) if seen is not None and seen.pos == "PROPN" else ()
    of_body = any(m.kind is not MentionKind.LOCALITY for m in inside)
    if seen is None or seen.pos not in ("NOUN", "PROPN") or named or of_body:
        return frame
    return Frame("tour", None, frame.case)


def _is_to_place(verb: Node, noun: Node) -> bool:
    """Whether the places that a trip is to are countries or towns."""
    behind = [c for c in (*verb.children, *noun.children) if c.case == "to"]
    goals = [goal for c in behind for goal in _goals(c)]
    return bool(goals) and all(goal.kind is MentionKind.LOCALITY for goal in goals)


def _goals(node: Node) -> list[Mention]:
    """Where a trip goes: what is named, or what it is of ("the prefecture of X"), and not where a project lies."""
    return [
        n.mention for n in ((node,) if node.mention else node.children) if n.mention and (n is node or n.case == "of")
    ]


def _framed(sentence: Sentence, verb: Node, frame: Frame) -> Clause | None:
    """The clause of a verb in a frame that fits; None where it is to say something and says nothing."""
    items = _items(sentence, verb, frame) if frame.family == "say" else ()
    if frame.family == "say" and not items and not _says_of_itself(sentence, verb, frame):
        return None
    subject, objects = sides(sentence, verb, frame)
    if verb.lemma in sentence.forms.impersonal_verbs:
        subject = _sources(sentence, verb)
    elif frame.family == "say" and not subject:
        subject = speaker_without_name(sentence, verb)
    beside = obliques(sentence, verb, frame)
    if not subject and frame.noun is not None and frame.noun.rel == "attr":
        subject = next((owners for role, owners in beside if role == "of"), ())  # "it is the wish of X to"
    if frame.family == "engage":
        named = objects or any(role in _OTHERS for role, _ in beside)
        if not named and len(subject) <= 1 and frame.concept not in _ATTENDED:
            objects = (frame.concept == "visit" and shared_places(sentence, verb)) or shared(sentence, verb)
        objects = listed(sentence, objects)
        subject = subject if is_relative(sentence, verb) else listed(sentence, subject)
        beside = listed_roles(sentence, beside)
    trigger = _trigger(verb, frame)
    return Clause(
        frame.concept,
        trigger,
        _span(sentence, verb, trigger, objects, beside, "on" if frame.concept == "call-on" else frame.case),
        sentence.span,
        subject,
        objects,
        beside,
        items,
        negated=is_negated(sentence.forms, verb),
        modality=_mood(sentence, verb, frame),
        tense="future" if _is_due(sentence, verb, frame) else tense(verb, sentence.forms),
        definite=frame.noun is not None and is_definite(sentence, frame.noun),
        bare=frame.noun is not None and is_bare(sentence, frame.noun),
        passive=verb.first("subj:pass") is not None,
        earlier=is_earlier(verb, sentence.forms),
    )


def _mood(sentence: Sentence, verb: Node, frame: Frame) -> Modality:
    """How what a verb says is put; who "is open to" a thing is willing, as who "has our support" is told."""
    relied = frame.concept == "support" and frame.noun is not None and verb.lemma in sentence.forms.relying
    willing = relied or (frame.concept == "pledge" and frame.adjective is not None)
    return Modality.WILLING if willing else modality(verb, sentence.forms)


def _is_due(sentence: Sentence, verb: Node, frame: Frame) -> bool:
    """Whether a visit or meeting is still to come: "doit se rendre à X", "va rencontrer Y"."""
    if frame.family == "engage" and verb.lemma in sentence.forms.awaited:
        return any("Tense=Pres" in c.tag for c in verb.all("aux:pass", "aux", "cop"))  # "est attendu à X"
    above = verb.head if frame.family == "engage" and verb.rel == "xcomp" else None
    if above is not None and verb.tag == "VB" and above.lemma in sentence.forms.awaited:
        be = above.head if above.rel == "attr" else None  # "is due to visit X"
        helpers = above.all("aux:pass", "aux", "cop") if be is None else [be]
        return any(c.tag in _PRESENT for c in helpers)  # "is scheduled to visit X"
    if above is None or not is_infinitive(verb) or "Tense=Pres" not in above.tag:
        return False
    return above.lemma in sentence.forms.obligation_verbs | sentence.forms.future


def _is_meeting_due(sentence: Sentence, verb: Node) -> bool:
    """Whether an infinitive is an engagement that is still to come."""
    frames = [f for f in sentence.borne_by(verb) if f.family == "engage" and fits(sentence, verb, f)]
    return bool(frames) and _is_due(sentence, verb, frames[0])


def _items(sentence: Sentence, verb: Node, frame: Frame) -> tuple[Item, ...]:
    if frame.noun is None and _opens_list(sentence, verb, frame) and sentence.text[verb.end :].lstrip()[:1] == ":":
        return ()  # "The memorandum reads: 'Accordingly, both sides agree:"
    content = content_of(sentence, verb, frame)
    items = items_of(sentence, content) if content else ()
    if not items and frame.noun is not None:
        return items_behind_colon(sentence, verb, frame.noun)
    return items or _as_it_stands(sentence, verb)


def _as_it_stands(sentence: Sentence, verb: Node) -> tuple[Item, ...]:
    """What follows "that" right behind a verb of saying whose content the parser lost."""
    following = next((n for n in sentence.nodes if n.start >= verb.end), None)
    if following is None or following.word.casefold() not in sentence.forms.that:
        return ()
    return items_between(sentence, following.end, end_of_saying(sentence, verb))


def _is_listed(sentence: Sentence, verb: Node) -> bool:
    """Whether a sentence is one of a list of actions: "First, promoting ..." """
    helped = verb.first(*SUBJECTS, "aux:pass") is not None or any(c.tag != "TO" for c in verb.all("aux"))
    if verb.rel != "root" or helped or _is_heading(sentence):
        return False
    if verb.tag == "VB" and is_entry(sentence.text, sentence.span.start):
        return True  # an entry with a mark before it: "- Expand trade"
    if any(frame.concept in _MET for frame in sentence.borne_by(verb)):
        return False  # a caption: "Meeting between X and Y"
    return verb.tag == "VBG" or is_infinitive(verb)


def _is_heading(sentence: Sentence) -> bool:
    """Whether a line is what stands over others: "Opening the port:", or "Opening the Port" in capitals throughout."""
    said = sentence.text[sentence.span.start : sentence.span.end].rstrip()
    words = [word for word in said.split() if word[0].isalpha() and len(word) > _SHORT]
    return said.endswith(":") or (len(words) > 1 and all(word[0].isupper() for word in words))


def _unattributed(sentence: Sentence, verb: Node) -> Clause | None:
    """A main clause with should or will that no verb of saying governs."""
    if not verb.is_verb or not (verb.rel == "root" or _stands_beside(sentence, verb) or _is_provided(sentence, verb)):
        return None
    if any(is_aside(sentence, child) or _attributes(sentence, child) for child in verb.children):
        return None  # it is attributed behind, or within
    if any(is_performed(sentence, child) and sentence.bears_saying(child) for child in verb.all("xcomp", "ccomp")):
        return None
    if any(_is_meeting_due(sentence, child) for child in verb.all("xcomp")):
        return None  # "X doit se rendre à Y" tells of a visit to come
    if modality(verb, sentence.forms) not in _TO_BE_DONE and verb.lemma not in sentence.forms.exhorting:
        return None
    other = verb.head.first(*SUBJECTS) if verb.rel == "ccomp" and verb.head is not None else None
    end = sentence.before(sentence.left(other), " ,;") if other is not None else sentence.span.end
    return _free_clause(sentence, verb, free_content(sentence, verb, end))


def _attributes(sentence: Sentence, verb: Node) -> bool:
    return verb.is_verb and is_inserted(sentence, verb) and sentence.bears_saying(verb)


def _is_provided(sentence: Sentence, verb: Node) -> bool:
    """Whether a clause tells what a paper provides for: "signed an agreement under which X will train nurses"."""
    which = (c for c in verb.subtree() if c.word.casefold() in _WHICH) if verb.rel == "relcl" else iter(())
    before = (sentence.nodes[c.i - 1].word.casefold() for c in which if c.start < verb.start and c.i)
    return any(word in sentence.forms.provided for word in before) and verb.first(*SUBJECTS) is not None


def _is_spliced(sentence: Sentence, verb: Node, above: Node) -> bool:
    """Whether a sentence stands before another with nothing but a comma between: "X will open A, Y will open B"."""
    own, other = verb.first(*SUBJECTS), above.first(*SUBJECTS)
    if own is None or other is None or verb.first("mark") is not None or not verb.start < other.start < above.start:
        return False
    comma = sentence.text[sentence.right(verb) : sentence.left(other)].strip()
    return comma in (",", ";") and modality(above, sentence.forms) in _TO_BE_DONE


def _stands_beside(sentence: Sentence, verb: Node) -> bool:
    """Whether a verb is joined to the main one and no part of what that says: "the work is done, and we will ..." """
    above = verb.head
    if above is None or above.rel != "root" or not above.is_verb:
        return False
    if verb.rel == "ccomp":
        return _is_spliced(sentence, verb, above)
    if verb.rel != "conj":
        return False
    return verb.first(*SUBJECTS) is not None or not is_told(above)


def _free_clause(sentence: Sentence, verb: Node, content: Content) -> Clause | None:
    items = items_of(sentence, content)
    if not items:
        return None
    trigger = Span(verb.start, verb.end)
    if verb.rel == "conj" and not items[0].subject:  # "we are ready and will open": whose readiness, whose promise
        shared = sides(sentence, verb, Frame("free"))[0]
        items = (replace(items[0], subject=shared), *items[1:])
    told = tense(verb, sentence.forms)
    return Clause("free", trigger, trigger, sentence.span, _sources(sentence, verb), items=items, tense=told)


def _sources(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """Whose words a sentence gives that opens with them: "Selon X, les deux villes devraient ..." """
    opening = (n for n in sentence.nodes if n.case in sentence.forms.sources and n.mention and n.start < verb.start)
    begin = sentence.span.start
    near = (n for n in opening if n.mention and sentence.text[begin : n.mention.span.start].count(" ") <= _BLANKS)
    first = next(near, None)
    return (first.mention,) if first is not None and first.mention and first.mention.kind in _SPEAKERS else ()


def _trigger(verb: Node, frame: Frame) -> Span:
    noun = frame.noun or verb
    return Span(min(verb.start, noun.start), max(verb.end, noun.end))


def _span(
    sentence: Sentence, verb: Node, trigger: Span, objects: Sequence[Mention], beside: Roles, case: str | None
) -> Span:
    """The shortest stretch that states it: from the verb to the end of the counterpart's name."""
    to_person = any(role == "to" and m.kind is MentionKind.PERSON for role, found in beside for m in found)
    wanted = [role for role in _SPAN_ROLES if role != "on" or case == "on"] + ["to"] * to_person
    ends = [m.name_span.end for m in objects if m.span.start > trigger.start]
    ends += ends_behind(beside, wanted, trigger.start)
    ends = ends or ends_behind(beside, _BETWEEN, trigger.start)
    ends = ends or ends_behind(beside, _PLACE_ROLES, trigger.start)[:1]
    start = min(start_of_verb(sentence, verb), trigger.start)
    return Span(start, max([trigger.end, *ends]))


def _joined(sentence: Sentence, verb: Node, spent: set[int]) -> list[Clause]:
    """The clauses of the nouns that say a further thing with one verb."""
    out = []
    for frame in joined_bearers(sentence, verb):
        noun = frame.noun
        content = content_joined(sentence, verb, frame) if noun is not None else None
        items = items_of(sentence, content) if content is not None else ()
        if noun is not None and items and noun.i not in spent:
            spent.add(noun.i)
            trigger, subject = Span(noun.start, noun.end), sides(sentence, verb, frame)[0]
            told = tense(verb, sentence.forms)
            out.append(Clause(frame.concept, trigger, trigger, sentence.span, subject, items=items, tense=told))
    return out
