"""Governors and mayors whose place is told by where they receive others, or are met by them."""

from collections.abc import Iterable, Mapping

from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import iso
from comity.reading.cast.sides.local import heads_part, placed_in
from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span

_RECEIVED = ("receive", "host")
_CALLED = ("call-on",)
_MET = ("meet", "talk", "work")
_VISITED = (MentionKind.LOCALITY, MentionKind.ORGANISATION)
"""What is visited: a town, or the government of one."""
_NEAR = 50
"""Room, in characters, for the words that say that a thing was in a place."""
_AGAIN = (MentionKind.PRONOUN, MentionKind.OFFICE)
_HOSTED_BY = ("by", "from")


def place_hosts(of: Mapping[Span, Actor], analysis: Analysis, words: Words) -> None:
    """Let a governor or mayor of no known place act for the part of a country in which they receive somebody.

    One who meets people that all act for other places is at home where they do; one who is met on a visit is of the
    place visited. `of` ties mentions to actors. Nobody acts for a part that those across the table come from.
    """
    visited = _visited(of, analysis)
    for clause in analysis.clauses:
        if clause.negated or clause.predicate not in (*_RECEIVED, *_CALLED, *_MET):
            continue
        hosts, guests = _roles(of, clause)
        guests = guests or ([a for a, _, at in visited if at == clause.sentence] if clause.nominal else [])
        guests = guests or _going_on(visited, clause)
        unplaced = [a for a in hosts if _is_unplaced(a, words)]
        met = clause.predicate in _MET and not any(of.get(m.span) in unplaced for m in clause.subject)
        here = None if met else _place(analysis, clause, words)  # "X met Governor Y in Z": Y may have come too
        place = here or _met_at(visited, guests)
        if len(unplaced) != 1 or place is None or any(a.side is None or a.side == place for a in guests):
            continue
        if unplaced[0].side in (None, place.split("-")[0]) and placed_in(unplaced[0], place, words):
            unplaced[0].codes += [place.split("-")[0], place]


def _roles(of: Mapping[Span, Actor], clause: Clause) -> tuple[list[Actor], list[Actor]]:
    """Those who may be at home at what a clause tells of, and those across the table; of a meeting, either may be."""
    subject = _people(of, clause.subject)
    others = _people(of, (*clause.objects, *clause.oblique("with"), *clause.oblique("on"), *clause.oblique("to")))
    givers = [] if clause.passive else _people(of, (m for role in _HOSTED_BY for m in clause.oblique(role)))
    if clause.predicate in _RECEIVED:
        return (givers, [*subject, *others]) if givers else (subject, others)
    if clause.predicate in _CALLED:
        return (subject, givers) if givers else (others, subject)
    unplaced = [a for a in (*subject, *others) if a.side is None]
    hosts = unplaced if len(unplaced) == 1 else [a for a in (*subject, *others) if len(a.side or "") == len("XX")]
    return hosts, [a for a in (*subject, *others) if a not in hosts]


def _going_on(visited: list[tuple[Actor, str, Span]], clause: Clause) -> list[Actor]:
    """Who is meant by "he", by "the mayor" or by none in a clause: the one told before it to be on a visit."""
    before = list(dict.fromkeys(actor for actor, _, at in visited if at < clause.sentence))
    again = all(m.kind in _AGAIN for m in clause.subject)
    return before if again and len(before) == 1 else []


def _people(of: Mapping[Span, Actor], named: Iterable[Mention]) -> list[Actor]:
    found = (of[m.span] for m in named if m.span in of and m.kind is not MentionKind.LOCALITY)
    return list(dict.fromkeys(found))


def _is_unplaced(actor: Actor, words: Words) -> bool:
    return actor.is_person and "-" not in (actor.side or "") and heads_part(actor, words)


def _place(analysis: Analysis, clause: Clause, words: Words) -> str | None:
    """The part of a country in which a clause says that a thing took place."""
    named = [m for m in clause.oblique("in") if m.kind is MentionKind.LOCALITY]
    inside = (m for m in analysis.mentions if m.kind is MentionKind.LOCALITY and clause.sentence.holds(m.span))
    behind = (m for m in inside if m.span.start > clause.trigger.start)
    near = [m for m in behind if words.stands_in(analysis.text[max(0, m.span.start - _NEAR) : m.span.start])]
    return next((part for m in (*named, *near) if (part := _part(m))), None)


def _part(mention: Mention) -> str | None:
    return next((code for code in iso(mention.codes) if "-" in code), None)


def _visited(of: Mapping[Span, Actor], analysis: Analysis) -> list[tuple[Actor, str, Span]]:
    """Who is told to visit which part of a country, and in which sentence."""
    visits = [c for c in analysis.clauses if c.predicate == "visit" and not c.negated]
    out: list[tuple[Actor, str, Span]] = []
    for clause in visits:
        places = (*clause.objects, *clause.oblique("to"), *clause.oblique("in"))
        parts = {part for m in places if m.kind in _VISITED and (part := _part(m))}
        out += [(actor, part, clause.sentence) for actor in _people(of, clause.subject) for part in parts]
    return out


def _met_at(visited: list[tuple[Actor, str, Span]], guests: list[Actor]) -> str | None:
    """The one part of a country that those met are told to have visited."""
    parts = {part for actor, part, _ in visited if actor in guests}
    return parts.pop() if len(parts) == 1 else None
