"""What the subject of a clause tells of who speaks in it: nobody, "they", both sides."""

from comity.records.clause import Clause, Form, MentionKind, Modality

ASKING = frozenset({"hope", "propose", "request", "agree"})
"""Predicates whose force goes on in a list, or in a sentence without a subject, behind what they say first."""
INTENDED = (Modality.FUTURE, Modality.WILLING)
"""How what somebody will do is put."""


def is_by_unknown(clause: Clause) -> bool:
    """Whether somebody says it in so many words, of whom nothing else is known."""
    return clause.predicate in ASKING and bool(clause.subject) and clause.tense in ("past", "present")


def is_by_them(clause: Clause) -> bool:
    """Whether "they" will do what a sentence of its own tells."""
    who = clause.items[0].subject if clause.items and clause.items[0].modality in INTENDED else ()
    return len(who) == 1 and who[0].kind is MentionKind.PRONOUN and who[0].plural


def is_of_all(clause: Clause) -> bool:
    """Whether nobody, or only both sides together, are told to say it."""
    return all(m.kind is MentionKind.JOINT for m in clause.subject)


def is_they(clause: Clause) -> bool:
    """Whether "they" say it."""
    return len(clause.subject) == 1 and clause.subject[0].kind is MentionKind.PRONOUN and clause.subject[0].plural


def is_he(clause: Clause) -> bool:
    """Whether "he" or "she" says it."""
    return len(clause.subject) == 1 and clause.subject[0].kind is MentionKind.PRONOUN and not clause.subject[0].plural


def is_by_nobody(clause: Clause) -> bool:
    """Whether it is not told who asks or agrees: "it was agreed that", "the city was urged to"."""
    asks = clause.predicate in ("request", "invite", "propose", "hope")
    agreed = clause.predicate == "agree" and any(item.form is not Form.THING for item in clause.items[:1])
    return clause.passive and not clause.subject and (asks or agreed)
