"""Whether a verb bears a concept here: what must stand beside it for each concept."""

from collections.abc import Callable, Mapping

from comity.languages.grammars.dependency.clauses.company import OBJECTS, SAID, Company
from comity.languages.grammars.dependency.clauses.unsaid import says_nothing
from comity.languages.grammars.dependency.contents.about import BODIES
from comity.languages.grammars.dependency.contents.behind import attributed_content
from comity.languages.grammars.dependency.parties.agents import agents_of
from comity.languages.grammars.dependency.parties.groups import is_group
from comity.languages.grammars.dependency.parties.lists import listed
from comity.languages.grammars.dependency.parties.misplaced import has_lost_object, lost_among_places
from comity.languages.grammars.dependency.parties.named import mentions_of
from comity.languages.grammars.dependency.parties.standing import (
    behind,
    shared,
    shared_places,
    sides,
)
from comity.languages.grammars.dependency.trees.relatives import is_signed_by
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame, Frames
from comity.languages.grammars.dependency.verbs.moods import is_participle, is_told
from comity.languages.grammars.dependency.verbs.sentence import SUBJECTS, Sentence
from comity.records.clause import MentionKind

_COUNTRY = 2
"""How long the code of a country is (ISO 3166-1)."""
_RECEIVED = (MentionKind.PERSON, MentionKind.DELEGATION)
_HOLDERS = (MentionKind.PERSON, MentionKind.OFFICE)
_PAST = ("VBN", "VBD")
_MAIN = ("root", "conj")
_PRESENT = ("VBZ", "VBP")
_RELATIVE = ("WDT", "WP", "IN")
_PLACES = (MentionKind.LOCALITY, MentionKind.ORGANISATION)


def fits(sentence: Sentence, verb: Node, frame: Frame) -> bool:
    """Whether a verb that may bear a concept does so, with what it has beside it."""
    here = Company(sentence, verb, frame)
    if frame.family == "say" and verb.lemma in sentence.forms.attributing and frame.noun is None:
        return verb.first("ccomp") is not None or attributed_content(sentence, verb, frame) is not None
    if _is_other(here):
        return False
    if frame.concept == "request" and frame.case in sentence.forms.pressed:
        return here.says() and not _is_paid_at_place(here) and not _calls_itself(here)
    if frame.case and verb.lemma in sentence.forms.with_verb and frame.noun is None and not here.says():
        return False  # "offered greetings to X"
    needed = _NEEDED.get(frame.concept)
    return needed is None or frame.noun is not None or frame.adjective is not None or needed(here)


def _is_other(here: Company) -> bool:
    """Whether the words beside a verb show that it bears another meaning here."""
    verb, frame, forms = here.verb, here.frame, here.sentence.forms
    if frame.concept == "welcome" and frame.noun is None and (_is_received(here) or _are_received(here)):
        return True
    if frame.family == "say" and says_nothing(here):
        return True
    if frame.noun is None and _is_said_of_others(verb, frame):
        return True
    if frame.concept == "request" and verb.lemma in forms.things_only and not _asks_for_thing(here):
        return True
    if frame.family == "engage" and _is_other_meeting(here):
        return True
    return verb.lemma in forms.with_action and frame.noun is None and not here.says(*SAID, "pcomp")


def _is_paid_at_place(here: Company) -> bool:
    """Whether a call on somebody is a visit, since it is told where it was paid: "called on X at the city hall to"."""
    verb, frame = here.verb, here.frame
    if verb.lemma not in here.sentence.forms.paid or frame.noun is not None:
        return False
    said = next((c for c in verb.all(*SAID) if c.is_verb), None)
    sites = (c for c in verb.all("obl") if c.case in here.sentence.forms.sites)
    return said is not None and any(verb.end < c.start < said.start for c in sites)


def _is_other_meeting(here: Company) -> bool:
    """Whether words that may tell of a meeting tell of none, or of another kind."""
    if here.verb.lemma in here.sentence.forms.with_somebody and not _is_with_somebody(here):
        return True
    return here.frame.concept == "confer" and here.frame.case in here.sentence.forms.before_many and _is_of_two(here)


def _is_with_somebody(here: Company) -> bool:
    """Whether a verb or the noun that bears the meaning with it names whom it is done with."""
    beside = (*here.verb.children, *(here.frame.noun.children if here.frame.noun is not None else ()))
    phrases = [c for c in beside if c.case in here.sentence.forms.talked_with]
    return any(
        m.kind in (*_RECEIVED, MentionKind.OFFICE) for c in phrases for m in mentions_of(c, here.sentence.frames)
    )


def _is_of_two(here: Company) -> bool:
    """Whether two sides speak at what is their own meeting: "at a meeting between X and Y the two sides spoke"."""
    if here.frame.noun is None or here.sentence.frames.of_noun(here.frame.noun) != "meet":
        return False
    subject = here.verb.first("subj")
    who = mentions_of(subject, here.sentence.frames) if subject is not None else ()
    held = len(who) > 1 and here.frame.noun.first("acl") is not None  # "at a meeting held on Monday, X and Y spoke"
    return held or any(m.plural and m.kind in (MentionKind.JOINT, MentionKind.PRONOUN) for m in who)


def _is_said_of_others(verb: Node, frame: Frame) -> bool:
    """Whether a verb at a noun tells of that: "the approach agreed at X", "contracts supporting these projects"."""
    if frame.concept == "agree":
        which = verb.first("subj:pass") if verb.rel == "relcl" else None  # "at a date that will be agreed"
        of_thing = which is not None and which.mention is None and which.pos == "PRON"
        return of_thing or (verb.tag in _PAST and verb.rel == "acl" and verb.first(*SUBJECTS) is None)
    if frame.concept == "support":
        return verb.tag == "VBG" and verb.first("aux") is None
    if frame.concept == "pledge" and verb.tag in _PAST and verb.rel == "acl" and verb.head is not None:
        return verb.head.end + 1 == verb.start and verb.head.mention is None  # "leaders committed to opening X"
    return frame.concept in ("hope", "pledge") and _is_of_nobody_told(verb, frame)


def _is_of_nobody_told(verb: Node, frame: Frame) -> bool:
    """Whether words only tell which people are meant: "families wishing to leave", "rebels, who have vowed to"."""
    above, own = verb.head, verb.first("subj")
    if above is None or above.names is not None:
        return False
    relative = verb.rel == "relcl" and own is not None and own.mention is None and own.tag in _RELATIVE
    return relative or (frame.concept == "hope" and verb.rel == "acl" and is_participle(verb))


def _asks_for_thing(here: Company) -> bool:
    """Whether somebody asks for a thing: not "sought to open X", nor "whoever seeks entry"."""
    subject = here.verb.first("subj")
    named = subject is not None and bool(mentions_of(subject, here.sentence.frames)) and here.verb.rel != "advcl"
    return (named or here.verb.rel in _MAIN) and not here.says() and here.verb.first("obj", "subj:pass") is not None


def _is_received(here: Company) -> bool:
    """Whether a person or delegation is welcomed, and not what they do."""
    seen = here.verb.first("obj", "subj:pass")
    return seen is not None and seen.names is not None and seen.names.kind in _RECEIVED


def _are_received(here: Company) -> bool:
    """Whether people without a name are welcomed, and nothing that they are to do: "welcomed fifty officials"."""
    seen = here.verb.first("obj")
    now = here.verb.tag in _PRESENT  # "welcomes investors from X"
    return seen is not None and seen.lemma in here.sentence.forms.light_subject and not now and not here.says()


def _calls_itself(here: Company) -> bool:
    """Whether one calls on a person with a name for what one does oneself: "called on Mayor X to discuss trade"."""
    done = [c for c in here.verb.all("xcomp", "advcl") if c.is_verb]
    one = [m for m in here.behind() if m.kind in _HOLDERS and not m.plural]
    return bool(done and one) and all(c.lemma in here.sentence.forms.called_for for c in done)


def _has_somebody(here: Company) -> bool:
    """A person or body is received or called on; with a verb behind, they are called on to do something."""
    if here.verb.first("xcomp") and not _is_received(here) and not _calls_itself(here):
        return False
    called = here.verb.head if here.verb.rel == "acl" else None
    if called is not None and called.mention is None and here.sentence.frames.of_noun(called) == "phone":
        return False  # "a call received by X from Y"
    people = [m for m in here.whom() if m.kind is not MentionKind.JOINT]
    people += lost_among_places(here.verb)
    received = here.verb.first(*OBJECTS)
    if people and received is not None and is_group(here.sentence, received):
        return True  # "hosted representatives from X and Y"
    named = any(m.kind in BODIES for m in (*people, *here.behind()))
    return named or (not people and bool(shared(here.sentence, here.verb)))


def _has_something(here: Company) -> bool:
    return here.says() or here.has_object() or here.asks()


def _has_place(here: Company) -> bool:
    """Somewhere is visited; or somebody, who is called on there. What is left for another place is not visited."""
    if here.verb.lemma in here.sentence.forms.be and not _is_of_people(here):
        return False
    if here.frame.case == "for" and any(m.kind is MentionKind.LOCALITY for m in here.whom()):
        return False
    return (
        any(m.kind in _PLACES for m in (*here.whom(), *here.behind()))
        or calls_on(here.verb, None, here.sentence.frames)
        or bool(shared_places(here.sentence, here.verb))
        or is_sight(here.sentence, here.verb)
    )


def is_sight(sentence: Sentence, verb: Node) -> bool:
    """Whether what is visited is a thing with a name, and no mention of anybody: "visited the Rain Garden"."""
    seen = verb.first("obj")
    if seen is None or seen.pos != "PROPN":
        return False
    return is_bare_name(seen) or not mentions_of(seen, sentence.frames)


def is_bare_name(node: Node) -> bool:
    """Whether what looks like somebody has no office and no form of address, as places have none: "Camp X"."""
    named = node.mention
    if named is None or named.kind is not MentionKind.PERSON:
        return False
    return not named.offices and named.name_span == named.span


def _is_of_people(here: Company) -> bool:
    """Whether it is people who are somewhere: "The delegation is in X from 2 to 4 May"."""
    if any(here.sentence.frames.of_noun(c) == "visit" for c in here.verb.all("obl", "attr", "nmod")):
        return False  # "is in X for a visit": the noun says it
    subject = here.verb.first("subj")
    return subject is not None and subject.names is not None and subject.names.kind in _RECEIVED


def calls_on(verb: Node, noun: Node | None, frames: Frames) -> bool:
    """Whether it is somebody who is visited: "visited the Governor, X", "paid a visit to the Governor"."""
    seen = verb.first("obj")
    if noun is not None:
        seen = next((c for c in (*noun.children, *verb.children) if frames.role(c.case or "") == "to"), None)
    named = seen.names if seen is not None else None
    return seen is not None and named is not None and named.kind in _HOLDERS and not is_bare_name(seen)


def _has_counterpart(here: Company) -> bool:
    """Somebody is met, and no thing ("meet the needs of"); or several meet."""
    met = here.verb.first("obj")
    if met is not None and met.word.casefold() in here.sentence.forms.that:
        return bool(sides(here.sentence, here.verb, here.frame)[1])  # "X, whom he met": who "whom" stands for
    if met is not None and here.frame.case is None and not _is_somebody(here, met):
        return False
    if met is not None or shared(here.sentence, here.verb):
        return True
    if met is None and _is_joint_body(here):
        return True  # "the Joint Committee met on Monday"
    several = _is_plural(here.sentence, here.verb) and not any(c.first("obj") for c in here.verb.all("conj"))
    return bool(here.whom() or here.behind()) or here.frame.case is not None or several


def _is_joint_body(here: Company) -> bool:
    """Whether what meets is a body of several sides."""
    subject = here.verb.first("subj")
    body = subject.names if subject is not None else None
    if body is None or body.kind is not MentionKind.ORGANISATION:
        return False
    countries = {code for code in body.codes if len(code) == _COUNTRY}
    return len(countries) > 1 or here.sentence.frames.joint_body.search(body.name) is not None


def _is_somebody(here: Company, noun: Node) -> bool:
    """Whether a noun phrase is of people or bodies: named, or a group such as "local leaders"."""
    parts = noun.conjuncts()
    return any(part.mention or part.lemma in here.sentence.forms.light_subject for part in parts) or bool(here.whom())


def _has_listener(here: Company) -> bool:
    """Somebody is spoken with; or several speak, and not before an audience, as "Speaking to leaders, X said" does."""
    if here.verb.tag == "VBG" and here.verb.rel == "advcl" and here.verb.head is not None and _is_speech(here):
        return False
    if _is_received(here) and not here.verb.first("xcomp", "attr", "ccomp"):
        return True  # "called President X"
    subject = here.verb.first("subj")
    several = [part for part in subject.conjuncts() if part.names] if subject is not None else []
    if len(several) > 1 and not any(c.case in here.sentence.forms.before_many for c in here.verb.children):
        return True
    return bool(behind(here.verb, here.frame, here.sentence.frames, here.sentence.forms.phoned))


def _is_speech(here: Company) -> bool:
    """Whether one speaks to people who are no single one named: "speaking to business leaders"."""
    return here.frame.noun is None and not any(m.kind is MentionKind.PERSON for m in (*here.whom(), *here.behind()))


def _is_scheduled(here: Company) -> bool:
    """Whether it only says that somebody is to do a thing, and nobody hopes it: "the group is expected to meet X"."""
    forms, awaited = here.sentence.forms, here.verb.first("subj:pass")
    if awaited is None or here.verb.lemma not in forms.awaited or agents_of(here.sentence, here.verb):
        return False
    return here.verb.first("xcomp") is not None


def _is_plural(sentence: Sentence, verb: Node) -> bool:
    subject = verb.first("subj")
    if subject is None and verb.rel == "advcl" and verb.tag == "VBG" and verb.head is not None:
        subject = verb.head.first("subj")  # "Meeting on Monday, X and Y agreed"
    if subject is None:
        return False
    if len(listed(sentence, mentions_of(subject, sentence.frames))) > 1:
        return True
    named = len(subject.conjuncts()) > 1 or bool(subject.mention and subject.mention.plural)
    return named or any(len(c.conjuncts()) > 1 for c in subject.all("nmod"))  # "officials of X and Y met"


def _works_with_people(here: Company) -> bool:
    """Whether it is people one works with, named or called by their place: "worked with leaders of X"."""
    wanted = here.sentence.forms.talked_with
    groups = (c for c in here.verb.children if c.case in wanted and is_group(here.sentence, c))
    return any(m.kind in _RECEIVED for m in here.behind()) or any(
        mentions_of(group, here.sentence.frames) for group in groups
    )


def _sees_signing(here: Company) -> bool:
    """Whether something is signed while people look on."""
    below = (c for c in here.verb.all("advcl", "ccomp", "conj") if c.is_verb)
    return any(frame.concept == "sign" for c in below for frame in here.sentence.borne_by(c))


_NEEDED: Mapping[str, Callable[[Company], bool]] = {
    **dict.fromkeys(("call-on", "receive"), _has_somebody),
    **dict.fromkeys(("welcome", "discuss", "report", "request", "aim"), _has_something),
    "hope": lambda here: _has_something(here) and not _is_scheduled(here),
    "sign": lambda here: (
        here.has_object()
        or has_lost_object(here.verb)
        or is_signed_by(here.verb, here.sentence.forms.agents)
        or any(c.case and f"{c.case} {c.lemma}" in here.sentence.forms.signed_for for c in here.verb.children)
    ),
    **dict.fromkeys(("witness", "attend", "tour", "train", "confer"), Company.has_object),
    "work": lambda here: is_told(here.verb) and _works_with_people(here),
    "visit": _has_place,
    "sign-ceremony": _sees_signing,
    "meet": _has_counterpart,
    "phone": _has_listener,
}
"""What each concept needs beside a verb, unless a noun bears it with the verb; others need nothing."""
