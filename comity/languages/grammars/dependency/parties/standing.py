"""Who stands in a clause: subjects and objects; those beside them are in obliques.py."""

from collections.abc import Collection

from comity.languages.grammars.dependency.parties.agents import agents_of, is_received
from comity.languages.grammars.dependency.parties.groups import group_of, is_bare_group, is_group
from comity.languages.grammars.dependency.parties.misplaced import (
    MET,
    hung_on_places,
    lost_among_places,
    taken_for_doers,
)
from comity.languages.grammars.dependency.parties.named import mentions_of, stands_for_teller
from comity.languages.grammars.dependency.parties.obliques import add_givers, named_or_group
from comity.languages.grammars.dependency.trees.relatives import is_signed_by, said_of, stood_for
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame, Frames
from comity.languages.grammars.dependency.verbs.limits import is_aside
from comity.languages.grammars.dependency.verbs.moods import is_told
from comity.languages.grammars.dependency.verbs.sentence import Sentence, is_marked
from comity.records.clause import Mention, MentionKind, Span

_LED = ("visit", "call-on", "tour")
"""What people are led on: "a delegation led by X on a courtesy visit" is X's."""
_SHARES_SUBJECT = ("conj", "xcomp", "advcl", "pcomp", "parataxis", "ccomp", "aux")
_STATES_OF_MIND = ("pledge", "hope", "believe", "agree")
_ACTING = ("pledge", "hope", "propose", "request", "agree", "invite")
"""What only somebody does: "said that trade had grown, pledging to do X"."""
_PEOPLE = (MentionKind.PERSON, MentionKind.OFFICE)
_AT = ("in", "at")
_LONGEST_GAP = 60


def behind(verb: Node, frame: Frame, frames: Frames, cases: Collection[str] = ()) -> tuple[Mention, ...]:
    """Who stands behind one of the prepositions, or that of the frame, or those that people stand behind."""
    wanted = cases or ((frame.case,) if frame.case else frames.forms.whom)
    people = [who for c in verb.children for who in (taken_for_doers(c, wanted) or [c] * (c.case in wanted))]
    people += hung_on_places(verb, frames.forms.talked_with, frames)
    return tuple(m for c in people for m in mentions_of(c, frames))


def sides(sentence: Sentence, verb: Node, frame: Frame) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Who does it and to whom."""
    whom = stood_for(verb) if frame.family == "engage" else []
    taken = [c for c in (*verb.all("obj", "iobj"), *whom) if c is not frame.noun]
    objects = tuple(m for c in taken for m in named_or_group(sentence, said_of(c), frame))
    if not objects and frame.family == "engage" and frame.noun is None:
        objects = _relative_object(sentence, verb) or lost_among_places(verb)
    passive = verb.first("subj:pass")
    if passive is not None:
        return _passive_sides(sentence, verb, passive, frame, objects)
    if frame.family == "paper" and is_signed_by(verb, sentence.forms.agents):
        return _agents(sentence, verb), ()
    if is_received(sentence, verb) and verb.head is not None:
        doers = tuple(m for c in agents_of(sentence, verb) for m in mentions_of(c, sentence.frames))
        return doers, _shared_subject(sentence, verb, verb.head, 0)
    leaders = _agents(sentence, verb) if frame.concept in _LED and verb.tag == "VBN" and not verb.first("aux") else ()
    subject = leaders or _doers(sentence, verb, frame)
    if not subject:
        subject = tuple(m for m in objects if _is_displaced(m, verb, sentence))
    objects = tuple(m for m in objects if m not in subject)
    if all(m.kind is MentionKind.DELEGATION and not m.codes for m in subject):
        subject = _whose_group(verb) or _leading(sentence, verb) or _taking(sentence, verb) or subject
    return subject, objects


def _relative_object(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """Whom a relative pronoun that is the object stands for: "X, qu'elle rencontrait mercredi"."""
    pronoun = next((c for c in verb.all("obj") if c.pos == "PRON" and c.word.casefold() in sentence.forms.that), None)
    if pronoun is None:
        return ()
    head = verb.head if verb.rel in ("relcl", "acl") else None
    return _right_before(sentence, pronoun) or mentions_of(head, sentence.frames)


def _doers(sentence: Sentence, verb: Node, frame: Frame) -> tuple[Mention, ...]:
    """Who does it, in whatever place of the sentence the parser has put them."""
    if is_aside(sentence, verb) and _own_subject(verb) is None and _inverted(verb) is None:
        return _named_behind(sentence, verb)
    subject = _subject(sentence, verb)
    if not subject and frame.family == "say":
        subject = _gathering(sentence, verb)
    own = _own_subject(verb) if frame.family == "engage" else None
    if own is not None and subject and all(m.kind is MentionKind.LOCALITY for m in subject):
        subject = named_or_group(sentence, own, frame) or subject  # "Hai Phong officials", and not Hai Phong
    subject = subject or _group_speaking(sentence, verb) or _taken_for_expletive(sentence, verb)
    return subject or (_inverted_speaker(sentence, verb) if frame.family == "say" else ())


def shared(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """Whom a verb that names nobody shares with the one joined to it: "called on and was hosted by X"."""
    for other in verb.all("conj"):
        if other.first("aux:pass", "subj:pass"):
            return _agents(sentence, other)
        named = [m for c in other.all("obj", "iobj") for m in mentions_of(c, sentence.frames)]
        found: dict[str, list[Mention]] = {}
        for thing in other.all("obj"):
            add_givers(sentence, thing, found)
        beside = (*other.subtree(), *(n for c in verb.children if c.start > other.start for n in c.subtree()))
        guests = [m for n in beside if n.case in ("for", "with") for m in mentions_of(n, sentence.frames)]
        people = [m for m in (*named, *found.get("by", ()), *guests) if m.kind in MET]
        if people:
            return tuple(people)
    return ()


def shared_places(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """Where a visit with no object of its own is to: "visited and worked with leaders of X", "and worked in X"."""
    if verb.first("obj", "subj:pass") or verb.tag != "VBD" or any(c.start > verb.start for c in verb.all("obl")):
        return ()
    others = [c for c in verb.all("conj") if c.is_verb and c.first("subj", "subj:pass") is None]
    behind = [n for c in others[:1] for n in c.subtree() if n.case in sentence.forms.whom]
    groups = [n for n in behind if any(is_group(sentence, part) for part in n.conjuncts())]
    where = [n for c in others[:1] for n in c.all("obl") if n.case in _AT and c.first("obj") is None]
    named = (m for n in (*groups, *where) for m in mentions_of(n, sentence.frames))
    return tuple(m for m in named if m.kind is MentionKind.LOCALITY)


def _agents(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """Who does what is put in the passive: "by X"."""
    agents = sentence.forms.agents
    doers = agents_of(sentence, verb)
    doers = doers or [below for c in verb.children for below in c.children if below.case in agents]
    return tuple(m for c in doers for m in mentions_of(c, sentence.frames))


def _passive_sides(
    sentence: Sentence, verb: Node, passive: Node, frame: Frame, objects: tuple[Mention, ...]
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    agent = _agents(sentence, verb)
    joined = [c for c in verb.all("subj:pass") if c is not passive and c.start < verb.start]
    suffering = tuple(m for c in (passive, *joined) for m in mentions_of(c, sentence.frames))
    empty = frozenset(sentence.forms.impersonal) & frozenset(sentence.forms.empty_subjects)
    if not agent and passive.word.casefold() in empty:
        return (), objects  # "il a été décidé de"
    shown = frame.concept == "tour" and any(m.kind in MET for m in suffering)
    if shown or (not agent and frame.concept in _STATES_OF_MIND):
        return suffering, objects  # "we are committed to": a state of mind
    if not agent and frame.concept == "visit":
        travelling = tuple(m for m in suffering if m.kind is not MentionKind.LOCALITY)
        return travelling, (*(m for m in suffering if m not in travelling), *objects)  # "est attendu à X"
    return agent, (*suffering, *objects)


def _gathering(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """An engagement, or people without a name, that say something stand for those at it: "the meeting agreed"."""
    own = _own_subject(verb)
    if own is None or sentence.frames.of_noun(own) in _LED:
        return ()  # "this visit aims at X" is nobody's word
    if not (sentence.frames.of_noun(own) or is_bare_group(own, sentence)):
        return ()
    span = Span(sentence.noun_start(own), own.end)
    return (Mention(span, MentionKind.JOINT, sentence.text[span.start : span.end], span, plural=True),)


def _taken_for_expletive(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """The pronoun before a French reflexive verb that the parser took for one of no meaning: "Il s'est dit prêt"."""
    forms = sentence.forms
    reflexive = any(forms.contracted.get(c.word.casefold(), c.word.casefold()) == "se" for c in verb.children)
    named = (c.mention for c in verb.all("expl") if reflexive and c.mention and c.start < verb.start)
    return tuple(m for m in named if m.kind is MentionKind.PRONOUN and m.name.casefold() in forms.subject_pronouns)


def _inverted_speaker(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """Who stands behind a verb of saying, itself behind what was said, and was taken for its object: "S, stated X"."""
    said = verb.first("ccomp")
    behind = (c for c in verb.all("obj") if c.mention and c.start > verb.start)
    seen = next((c.mention for c in behind if c.mention and c.mention.kind in _PEOPLE), None)
    follows = said is not None and said.start < verb.start and sentence.is_behind(verb.start)
    return (seen,) if seen is not None and follows and verb.first("subj") is None else ()


def _named_behind(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """Who is named first behind words of attribution that stand beside what was said: ", a déclaré hier X"."""
    kinds = frozenset(MentionKind) - {MentionKind.LOCALITY, MentionKind.PRONOUN}
    behind = (n.mention for n in sentence.nodes if n.start >= verb.end and n.mention and n.mention.kind in kinds)
    first = next(behind, None)
    return (first,) if first is not None and first.span.start - verb.end < _LONGEST_GAP else ()


def _is_displaced(mention: Mention, verb: Node, sentence: Sentence) -> bool:
    """Whether the parser took the pronoun before a verb, its subject, for an object."""
    if mention.kind is not MentionKind.PRONOUN or mention.span.end > verb.start:
        return False
    return mention.name.casefold() in sentence.forms.subject_pronouns


def _whose_group(verb: Node) -> tuple[Mention, ...]:
    """Whose a delegation is that does something: "Governor X's delegation was in Y"."""
    own = _own_subject(verb)
    owners = own.all("poss") if own is not None else []
    return tuple(n.mention for n in owners if n.mention and n.mention.kind is MentionKind.PERSON)


def _taking(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """Who leads the delegation that a verb beside it tells of: "Mayor X led a delegation visiting Y"."""
    group = verb.head if verb.rel in ("acl", "relcl") else None
    above = group.head if group is not None and group.rel == "obj" else None
    if above is None or group is None or above.lemma not in sentence.forms.giving:
        return ()
    named = (m for c in above.all("subj") for m in mentions_of(c, sentence.frames))
    return tuple(m for m in named if m.kind in _PEOPLE)


def _leading(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """Who is named first before the main verb of a sentence, where the parse gives it no subject."""
    if verb.rel not in ("root", "conj") or verb.first("subj:pass"):
        return ()
    kinds = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.ORGANISATION)
    named = (n.mention for n in sentence.nodes if n.mention and n.start < verb.start and n.mention.kind in kinds)
    return tuple(named)[:1]


# -- the subject of a verb ----------------------------------------------------------------------------


def _subject(sentence: Sentence, verb: Node, depth: int = 0) -> tuple[Mention, ...]:
    """Who does it: the verb's own subject, or that of what it hangs on."""
    own = _own_subject(verb)
    if own is not None:
        return _set_apart(sentence, own) or _stood_for(sentence, verb, own, depth) + _joined_to(sentence, verb, own)
    inverted = _inverted(verb)
    head = verb.head
    if inverted is not None or head is None or depth > len(sentence.nodes):
        return (inverted,) if inverted is not None else ()
    if verb.rel in ("relcl", "acl"):
        taken = head.lemma in sentence.forms.chances and head.head is not None
        return _subject(sentence, head.head, depth + 1) if taken and head.head else mentions_of(head, sentence.frames)
    thanked = _thanked(sentence, verb, head)
    if thanked:
        return thanked
    teller = _teller(verb)
    if teller is not None:
        return _subject(sentence, teller, depth + 1)
    return _shared_subject(sentence, verb, head, depth)


def _joined_to(sentence: Sentence, verb: Node, own: Node) -> tuple[Mention, ...]:
    """Who stands in a second subject of a verb, joined to the first by "and": the parser took one for two."""
    links = [c.start for c in verb.all("cc")]
    seconds = [c for c in verb.all("subj") if c is not own and c.start < verb.start]
    others = [c for c in seconds if c.first("cc") or any(own.end <= link < c.start for link in links)]
    return tuple(m for c in others for m in mentions_of(c, sentence.frames))


def _set_apart(sentence: Sentence, own: Node) -> tuple[Mention, ...]:
    """Who stands behind a word for those who speak: "We, the President of X and the Chancellor of Y, met"."""
    if own.mention is None or own.mention.kind is not MentionKind.JOINT:
        return ()
    apart = [m for c in own.all("appos", "flat") for m in mentions_of(c, sentence.frames)]
    return tuple(apart) if any(m.kind in MET for m in apart) else ()


def _own_subject(verb: Node) -> Node | None:
    candidates = verb.all("subj")
    people = (c for c in candidates if c.mention and c.mention.kind is MentionKind.PERSON)
    return next(people, candidates[0] if candidates else None)


def _stood_for(sentence: Sentence, verb: Node, own: Node, depth: int) -> tuple[Mention, ...]:
    """Who a verb's own subject names, and for "who", "which" or "it" what it stands for."""
    if verb.head is not None and stands_for_teller(own, verb):
        return _subject(sentence, verb.head, depth + 1)
    head = verb.head if verb.rel in ("relcl", "acl", "ccomp") else None
    if head is None or own.word.casefold() not in sentence.forms.relatives:
        return mentions_of(own, sentence.frames)
    before = _right_before(sentence, own)
    if before or head.mention or not head.is_verb:
        return before or mentions_of(head, sentence.frames) or _last_person(sentence, own)
    return _subject(sentence, head, depth + 1)


def _last_person(sentence: Sentence, own: Node) -> tuple[Mention, ...]:
    """Whom an English "who" stands for behind a day or place: "hosted X on April 29, who has arrived in Y"."""
    named = [n.names for n in sentence.nodes if n.end <= own.start and n.names] if own.tag == "WP" else []
    return tuple(m for m in named if m.kind is MentionKind.PERSON)[-1:]


def is_relative(sentence: Sentence, verb: Node) -> bool:
    """Whether a verb's subject only stands for somebody named before: "who"."""
    own = _own_subject(verb)
    return own is not None and own.word.casefold() in sentence.forms.relatives


def _right_before(sentence: Sentence, own: Node) -> tuple[Mention, ...]:
    """Of several people, the one right before "who": "called on X and Y, who also hosted a lunch"."""
    named = (n.names for n in sentence.nodes if n.end <= own.start and n.names)
    return tuple(m for m in named if m.kind is MentionKind.PERSON and own.start - m.span.end <= len(", "))


def _inverted(verb: Node) -> Mention | None:
    """The French pronoun behind its verb: "a-t-il dit"."""
    pronouns = (c.mention for c in verb.children if c.mention and c.word.startswith("-"))
    return next((m for m in pronouns if m.kind is MentionKind.PRONOUN), None)


def _thanked(sentence: Sentence, verb: Node, head: Node) -> tuple[Mention, ...]:
    """Who did what they are thanked or praised for: "thanked X for hosting Y"."""
    praises = verb.rel == "pcomp" and any(f.concept in ("thank", "praise") for f in sentence.borne_by(head))
    return tuple(m for c in head.all("obj", "iobj") for m in mentions_of(c, sentence.frames)) if praises else ()


def _teller(verb: Node) -> Node | None:
    """The verb of saying that a verb told in the past stands beside, rather than beside what was said."""
    if verb.rel != "conj" or not is_told(verb) or verb.head is None or is_told(verb.head):
        return None
    above: Node | None = verb.head
    while above is not None and not is_told(above):
        above = above.head
    return above


def _shared_subject(sentence: Sentence, verb: Node, head: Node, depth: int) -> tuple[Mention, ...]:
    """The subject of the verb that one without its own hangs on."""
    adjective = verb.rel == "attr" and verb.pos == "ADJ"  # "X is due to visit Y"
    if (verb.rel not in _SHARES_SUBJECT and not adjective) or (verb.rel == "ccomp" and verb.first("mark")):
        return ()
    if not head.is_verb and head.mention is None and head.rel != "root":
        return _subject(sentence, head, depth + 1) if head.head else ()
    if is_aside(sentence, head) and _own_subject(head) is None and _inverted(head) is None:
        return _named_behind(sentence, head)
    passive = head.first("subj:pass")
    if passive is not None:
        return mentions_of(passive, sentence.frames)
    found = _subject(sentence, head, depth + 1)
    meanwhile = verb.tag == "VBG" and is_marked(verb, sentence.forms.meanwhile)
    teller = head.head if head.rel == "ccomp" and (meanwhile or _remarks(sentence, verb)) else None
    if teller is None or (meanwhile and any(m.kind in MET for m in found)):
        return found
    return _subject(sentence, teller, depth + 1) or found  # "X said that it is open while receiving Y, voicing hope"


def _remarks(sentence: Sentence, verb: Node) -> bool:
    """Whether a participle behind a comma says a thing in words of its own: ", expressing his readiness to"."""
    if verb.tag != "VBG" or verb.rel != "advcl" or not sentence.is_behind(sentence.left(verb)):
        return False
    frames = sentence.borne_by(verb)
    things = verb.head is not None and _own_subject(verb.head) is not None and not _subject(sentence, verb.head)
    return any(f.family == "say" and (f.noun is not None or (things and f.concept in _ACTING)) for f in frames)


def _group_speaking(sentence: Sentence, verb: Node) -> tuple[Mention, ...]:
    """A group of people without a name that does something: "the authorities of the city"."""
    own = _own_subject(verb)
    while own is None and verb.rel == "conj" and verb.head is not None:
        verb = verb.head
        own = _own_subject(verb)
    if own is None or own.lemma not in sentence.forms.speaking_groups or not is_group(sentence, own):
        return ()
    places = tuple(n.mention for n in own.subtree() if n.mention and n.mention.kind is MentionKind.LOCALITY)
    return (group_of(sentence, own, places, own.start),)
