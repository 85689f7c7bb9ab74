"""Moods and tenses: whether a thing must, will or may be done, and whether it is told as past."""

from collections.abc import Callable
from dataclasses import dataclass

from comity.languages.grammars.dependency.tables.forms import Forms
from comity.languages.grammars.dependency.trees.tree import Node
from comity.records.clause import Modality

_HELPERS = ("aux", "aux:pass")
_FUTURE_TAGS = ("Tense=Fut", "Mood=Cnd")
_PAST_TAGS = ("Tense=Past", "Tense=Imp")
_PRESENT_TAGS = ("VBZ", "VBP")
_RELATIVES = ("WDT", "WP")
_TENSE_FROM_ABOVE = ("conj", "xcomp", "advcl", "ccomp")


@dataclass(frozen=True, slots=True)
class _Clues:
    """What shows the mood of a verb: itself, the words beside it, the adjectives said with it."""

    verb: Node
    words: frozenset[str]
    adjectives: frozenset[str]


def modality(verb: Node, forms: Forms) -> Modality:
    """How a thing is meant to come about, from the verb that governs it."""
    words = {c.word.casefold() for c in verb.children if c.rel in ("aux", "cop", "expl")}
    words |= {c.lemma for c in verb.children if c.rel == "aux"}
    said = [c for c in verb.children if c.rel in ("attr", "advmod") or (c.rel == "xcomp" and c.tag != "VB")]
    adjectives = {c.word.casefold() if c.tag == "VBN" else c.lemma for c in said}
    clues = _Clues(verb, frozenset(words), frozenset(adjectives))
    return next((mood for mood, holds in _MOODS if holds(clues, forms)), Modality.FACT)


def _is_due(clues: _Clues, forms: Forms) -> bool:
    required = clues.verb.lemma in forms.required and clues.verb.first("subj:pass") is not None
    if required or clues.words & forms.obligation or _is_subjunctive(clues.verb):
        return True
    is_adjunct = clues.verb.tag == "VBN" and not clues.words  # "the steps needed to ..."
    return (
        clues.verb.lemma in forms.obligation_verbs and not is_adjunct and clues.verb.first("xcomp", "ccomp") is not None
    )


def _is_subjunctive(verb: Node) -> bool:
    """Whether an English clause behind "that" has "be" without a helper: "insisted that the crew be freed"."""
    if verb.rel != "ccomp" or verb.first("mark") is None or verb.first("subj", "subj:pass") is None:
        return False
    helpers = verb.all(*_HELPERS, "cop")
    return any(c.word.casefold() == "be" and c.tag == "VB" for c in helpers) and not any(
        c.tag in ("MD", "TO") for c in helpers
    )


def _is_needed(clues: _Clues, forms: Forms) -> bool:
    itself = clues.verb.lemma in forms.needed and not clues.verb.is_verb
    subject = clues.verb.first("subj")  # that a thing is important asks for nothing; that it is to do one does
    nobody = subject is None or (subject.is_verb and subject.first("subj", "subj:pass") is None)
    empty = forms.impersonal | forms.empty_subjects
    named = subject is None or subject.tag in _RELATIVES or subject.word.casefold() not in empty
    impersonal = nobody or not named
    due = subject is not None and bool(clues.adjectives & forms.due)
    return itself or (impersonal and (due or bool(clues.adjectives & forms.needed)))


def _is_willed(clues: _Clues, forms: Forms) -> bool:
    state = clues.verb.tag == "VBN" and clues.verb.word.casefold() in forms.willing and "to" not in clues.words
    if clues.verb.first("subj:pass") is not None and any(c.tag == "VBG" for c in clues.verb.all(*_HELPERS)):
        return False  # "a meeting is being prepared"
    return clues.verb.lemma in forms.willing or state or bool(clues.adjectives & forms.willing)


def _is_able(clues: _Clues, forms: Forms) -> bool:
    return clues.verb.lemma in forms.possible


def _is_to_come(clues: _Clues, forms: Forms) -> bool:
    tags = [clues.verb.tag, *(c.tag for c in clues.verb.children if c.rel in (*_HELPERS, "cop"))]
    itself = clues.verb.lemma in forms.future and "Tense=Pres" in clues.verb.tag
    going = clues.verb.tag == "VBG" and clues.verb.word.casefold() in forms.future
    governs = (itself or going) and clues.verb.first("xcomp") is not None
    return (
        governs
        or _is_set_to(clues.verb, forms)
        or _is_being_given(clues.verb, forms)
        or bool(clues.words & forms.future)
        or any(sign in tag for sign in _FUTURE_TAGS for tag in tags)
    )


def _is_set_to(verb: Node, forms: Forms) -> bool:
    """Whether somebody is to do a thing by what was fixed: "the two cities are set to exchange pupils"."""
    now = verb.tag == "VBN" and any(c.tag in _PRESENT_TAGS for c in verb.all("aux:pass", "aux"))
    return now and verb.lemma in forms.fixed and verb.first("xcomp") is not None


def _is_being_given(verb: Node, forms: Forms) -> bool:
    """Whether a sum is promised by its being given: "is providing $10 million"."""
    now = verb.tag == "VBG" and any(c.tag in _PRESENT_TAGS for c in verb.all("aux"))
    sums = (below for c in verb.all("obj") for below in (c, *c.children))
    return now and verb.lemma in forms.being_given and any(below.tag == "$" for below in sums)


def _may_be(clues: _Clues, forms: Forms) -> bool:
    return bool(clues.words & forms.possible)


_MOODS: tuple[tuple[Modality, Callable[[_Clues, Forms], bool]], ...] = (
    (Modality.OBLIGATION, _is_due),
    (Modality.OBLIGATION, _is_needed),
    (Modality.WILLING, _is_willed),
    (Modality.POSSIBLE, _is_able),
    (Modality.FUTURE, _is_to_come),
    (Modality.POSSIBLE, _may_be),
)
"""The moods in the order in which they are looked for: "will have to" is due before it is to come."""


def tense(verb: Node, forms: Forms) -> str | None:
    """`past`, `present` or `future` as a verb is put, or as the verb above it is where it shows none."""
    helpers = {c.lemma for c in verb.all(*_HELPERS)}
    tags = [verb.tag, *(c.tag for c in verb.all(*_HELPERS, "cop"))]
    if helpers & forms.future_helpers or any("Tense=Fut" in tag for tag in tags):
        return "future"
    if any(_is_past(tag) for tag in tags) or (helpers & forms.perfect_helpers and verb.tag == "VBN"):
        return "past"
    if any(tag in _PRESENT_TAGS or "Tense=Pres" in tag for tag in tags):
        return "present"
    above = verb.head if verb.rel in _TENSE_FROM_ABOVE else None
    return tense(above, forms) if above is not None else None


def _is_past(tag: str) -> bool:
    return tag == "VBD" or any(sign in tag for sign in _PAST_TAGS)


def is_over(verb: Node, forms: Forms) -> bool:
    """Whether a verb itself tells of something past, in its own form or its helpers': "was coming", "has grown"."""
    if verb.first("expl") is not None:
        return False
    if verb.tag == "VBN" and any(c.lemma in forms.perfect_helpers and c.tag in _PRESENT_TAGS for c in verb.all("aux")):
        return True
    tags = [verb.tag, *(c.tag for c in verb.all(*_HELPERS, "cop"))]
    return any(tag == "VBD" or ("Mood=Ind" in tag and _is_past(tag)) for tag in tags)


def is_earlier(verb: Node, forms: Forms) -> bool:
    """Whether a verb tells of what was over before: "had proposed", "avait proposé"."""
    return any(c.lemma in forms.perfect_helpers and _is_past(c.tag) for c in verb.all("aux"))


def is_told(verb: Node) -> bool:
    """Whether a verb tells of something past: "hoped", "a souhaité"."""
    return verb.tag == "VBD" or ("Tense=Past" in verb.tag and verb.first(*_HELPERS) is not None)


def is_infinitive(verb: Node) -> bool:
    """Whether a French verb stands in its infinitive; English shows it by "to" before it."""
    return "VerbForm=Inf" in verb.tag


def is_inflected_future(verb: Node) -> bool:
    """Whether a form of a verb shows the future, and no "will" before it, as in French: "facilitera"."""
    tags = [verb.tag, *(c.tag for c in verb.all(*_HELPERS, "cop"))]  # "sera élargi"
    return any(sign in tag for sign in _FUTURE_TAGS for tag in tags)


def is_participle(verb: Node) -> bool:
    """Whether a verb is a present participle: "noting", "soulignant"."""
    return verb.tag == "VBG" or ("Tense=Pres" in verb.tag and "VerbForm=Part" in verb.tag)
