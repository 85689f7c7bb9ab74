"""Words of saying that say nothing: greetings, likings, what is told of things, calls and hopes that are none."""

from comity.languages.grammars.dependency.clauses.company import Company
from comity.languages.grammars.dependency.verbs.moods import is_told
from comity.records.clause import MentionKind

_PRESENT = ("VBZ", "VBP")
_RELATIVE = ("WDT", "WP", "IN")


def says_nothing(here: Company) -> bool:
    """Whether words that may ask, wish or promise do none of it here."""
    return any(is_so(here) for is_so in (_is_greeting, _is_liking, _is_said_of_thing, _is_no_wish))


def _is_greeting(here: Company) -> bool:
    """Whether somebody is only wished well: "conveyed his best wishes to X", "wished him success"."""
    noun, forms = here.frame.noun, here.sentence.forms
    if here.frame.concept != "hope":
        return False
    if noun is not None:
        return noun.word != noun.lemma and any(c.lemma in forms.greetings for c in noun.all("amod"))
    if here.verb.lemma not in forms.wishing or here.says():
        return False
    return any(c.rel == "iobj" or c.lemma in forms.wished for c in here.verb.all("iobj", "obj", "advmod"))


def _is_liking(here: Company) -> bool:
    """Whether somebody only likes a thing, and does not wish for it: "would like support"."""
    verb, frame, forms = here.verb, here.frame, here.sentence.forms
    if verb.lemma not in forms.conditional or frame.noun is not None or frame.case is not None:
        return False
    return verb.first("obj") is None or not any(c.word.casefold() in forms.future for c in verb.all("aux"))


def _is_no_wish(here: Company) -> bool:
    """Whether words that may ask or wish do neither: "joined a call with X", "looking to the future", "sought to"."""
    verb, frame, forms = here.verb, here.frame, here.sentence.forms
    noun = frame.noun
    if frame.concept == "request" and noun is not None and noun.lemma in forms.calling:
        behind_it = [c for c in (*noun.children, *verb.children) if c.start > noun.start]
        return not any(c.case in forms.asking_cases or c.rel == "acl" for c in behind_it)
    if frame.concept == "request" and noun is None:
        told = verb.first("subj:pass")  # "We are encouraged to see"
        return told is not None and told.word.casefold() in forms.impersonal
    if frame.concept == "hope" and frame.case is not None and noun is None:
        return any(c.case == frame.case and c.lemma in forms.ahead for c in verb.all("obl"))
    return frame.concept == "pledge" and verb.lemma in forms.striving and (is_told(verb) or not here.of_somebody())


def _is_said_of_thing(here: Company) -> bool:
    """Whether a relative clause tells what a thing does now, which nobody says: "a port that encourages trade"."""
    verb = here.verb
    if verb.rel != "relcl" or verb.tag not in _PRESENT or verb.head is None:
        return False
    own = verb.first("subj")
    if own is None or own.mention is not None or own.tag not in _RELATIVE:
        return False
    named = verb.head.names  # "the death of X, which underscores the need for Y"
    return named is None or (own.word.casefold() in here.sentence.forms.of_things and named.kind is MentionKind.PERSON)
