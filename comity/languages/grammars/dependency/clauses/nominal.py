"""Clauses of nouns: the engagement that one names, what is said in the words of one with its owner."""

from collections.abc import Collection

from comity.languages.grammars.dependency.contents.proposed import items_of_noun
from comity.languages.grammars.dependency.parties.lists import Roles, listed_roles
from comity.languages.grammars.dependency.parties.named import mentions_of
from comity.languages.grammars.dependency.parties.obliques import add_givers, add_oblique, add_sides_of_body, roles
from comity.languages.grammars.dependency.trees.tree import Node
from comity.languages.grammars.dependency.verbs.frames import Frame
from comity.languages.grammars.dependency.verbs.moods import tense
from comity.languages.grammars.dependency.verbs.sentence import Sentence
from comity.records.clause import Clause, Mention, MentionKind, Span

_NOMINAL_ROLES = ("to", "in", "by", "with", "of", "between")


def nominal(sentence: Sentence, noun: Node, concept: str) -> Clause:
    """The clause of a noun that names an engagement: "their meeting in X"."""
    found: dict[str, list[Mention]] = {}
    for child in noun.children:
        if child.rel in ("poss", "compound", "nmod:poss", "det"):
            found.setdefault("of", []).extend(mentions_of(child, sentence.frames))
        elif child.rel == "amod" and child.mention:
            found.setdefault("of", []).append(child.mention)
        else:
            add_oblique(sentence, child, Frame(concept), found)
    add_sides_of_body(sentence, noun, Frame(concept), found)
    add_givers(sentence, noun, found)
    beside = listed_roles(sentence, roles(found))
    governor = _governor(noun)
    return Clause(
        concept,
        Span(noun.start, noun.end),
        _nominal_span(sentence, noun, beside),
        sentence.span,
        tuple(found.get("of", ())),
        (),
        beside,
        items_of_noun(sentence, noun, concept) if found.get("of") or noun.first("poss") else (),
        tense=tense(governor, sentence.forms) if governor is not None else None,
        nominal=True,
        definite=is_definite(sentence, noun),
        bare=is_bare(sentence, noun),
    )


def is_of_session(sentence: Sentence, noun: Node) -> bool:
    """Whether a body that meets is only named with its session: "la session de la commission mixte"."""
    above = noun.head if noun.rel == "nmod" and noun.case in sentence.forms.owned_by and noun.mention is None else None
    named = above.mention if above is not None else None
    if above is not None and (above.lemma in sentence.frames.events or (named and named.kind is MentionKind.GATHERING)):
        return True  # "the third round of consultations between X and Y"
    return above is not None and sentence.frames.of_noun(above) == sentence.frames.of_noun(noun) == "confer"


def is_definite(sentence: Sentence, noun: Node) -> bool:
    """Whether a noun is put as something known: "the meeting", "their meeting"."""
    determiner = noun.first("det", "poss")
    return determiner is not None and determiner.word.casefold() not in sentence.forms.indefinite


def is_bare(sentence: Sentence, noun: Node) -> bool:
    """Whether no more is said of a noun than that it is known: "the meeting"."""
    more = noun.all("amod", "compound", "nummod", "nmod", "acl", "relcl", "poss")
    return is_definite(sentence, noun) and not more and noun.mention is None


def _nominal_span(sentence: Sentence, noun: Node, beside: Roles) -> Span:
    owners = [m.span.start for role, found in beside if role == "of" for m in found if m.span.end <= noun.start]
    start = min([sentence.noun_start(noun), *owners])
    return Span(start, max([noun.end, *ends_behind(beside, _NOMINAL_ROLES, noun.start)]))


def _governor(noun: Node) -> Node | None:
    """The verb that a noun hangs on, at whatever remove."""
    above = noun.head
    while above is not None and not above.is_verb:
        above = above.head
    return above


def ends_behind(beside: Roles, wanted: Collection[str], start: int) -> list[int]:
    """Where the names end of those in some roles who are named behind an offset."""
    return [m.name_span.end for role, found in beside if role in wanted for m in found if m.span.start > start]
