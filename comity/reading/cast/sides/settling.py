"""Whom those act for whose offices name no place: what the report as a whole says of their side."""

from collections.abc import Collection, Mapping, Sequence

from comity.languages.folding import plain
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import iso
from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span

_MEETING = frozenset({"meet", "talk", "receive", "call-on", "work", "phone"})


def settle(
    people: list[Actor], analysis: Analysis, home: str | None, principals: Collection[int], known: Words
) -> None:
    """Give a side to the people of a report, in the order of the text, whom no words place.

    `home` is the ISO code of the country whose report it is, or None; `principals` are those who act in
    the report, by the `id()` of each; `known.not_ours` finds the offices that the report's own country does not have,
    `known.strangers` the names that are none of its people's.
    """
    if people and home:
        _settle_at_home(people, home, _visited(analysis), known, coming(analysis, home), principals)
    elif people:
        _settle_hosts(people, _visited(analysis), principals)


def _settle_at_home(
    people: list[Actor],
    home: str,
    visited: list[tuple[str, ...]],
    known: Words,
    visitors: Collection[int],
    principals: Collection[int],
) -> None:
    """They act for the report's own country; where its own first person is abroad, for the country visited.

    `visitors` are the offsets at which those are named who are said to visit the report's own country.
    """
    foreign = {id(a) for a in people if a.first in visitors or is_foreign(a, known)}
    first = people[0]
    is_ours = first.side == home or (first.side or "").startswith(f"{home}-")
    abroad = {codes[0] for codes in visited} - {home}
    theirs = next(iter(abroad)) if len(abroad) == 1 else None
    for actor in people:
        if actor.side is None and is_ours and id(actor) in principals:
            actor.side_given = theirs
        elif actor.side is None and not is_ours and id(actor) not in foreign:
            actor.side_given = home


def settle_first(people: Sequence[Actor], analysis: Analysis, home: str, known: Words) -> None:
    """Let the first person whom a report names act for its own country, where no words say another."""
    first = people[0] if people else None
    if first is None or first.side is not None or is_foreign(first, known) or _is_counterpart(first, known):
        return
    if first.first not in coming(analysis, home):
        first.side_given = home


def _is_counterpart(actor: Actor, known: Words) -> bool:
    """Whether somebody is only called the counterpart of another: of the report's own people, as like as not."""
    return any(known.counterparts & set(plain(office).split()) for office in actor.offices)


def is_foreign(actor: Actor, known: Words) -> bool:
    """Whether somebody holds an office that the report's own country does not have, or has a name of other peoples."""
    return known.strangers.search(plain(actor.name)) is not None or any(known.not_ours.search(o) for o in actor.offices)


def settle_met(of: Mapping[Span, Actor], analysis: Analysis, home: str, known: Words) -> None:
    """Those of no known side who meet people of whom all are of other countries act for the report's own."""
    for clause in analysis.clauses:
        if clause.predicate not in _MEETING:
            continue
        ours = [of[m.span] for m in clause.subject if m.span in of]
        theirs = [of[m.span] for m in (*clause.objects, *clause.oblique("with")) if m.span in of]
        for those, others in ((ours, theirs), (theirs, ours)):
            abroad = bool(others) and all(a.side and a.side.split("-")[0] != home for a in others)
            if abroad and all(a.side in (None, home) for a in those):
                _give(those, home, known)


def _give(those: Sequence[Actor], home: str, known: Words) -> None:
    for actor in those:
        if actor.is_person and actor.side is None and not is_foreign(actor, known):
            actor.side_given = home


def coming(analysis: Analysis, country: str) -> frozenset[int]:
    """Where those are named, by offsets, who visit a country, given by its ISO code."""
    visits = (c for c in analysis.clauses if c.predicate == "visit" and not c.negated)
    here = (c for c in visits if any(m.codes[:1] == (country,) for m in places_visited(analysis, c)))
    return frozenset(m.span.start for c in here for m in c.subject)


def _settle_hosts(people: list[Actor], visited: list[tuple[str, ...]], principals: Collection[int]) -> None:
    """Those met on a visit act for the place visited, in the words that name it most exactly."""
    guest, countries = people[0].side, {codes[0] for codes in visited}
    if len(countries) != 1 or guest is None or guest.split("-")[0] in countries:
        return
    place = max((code for codes in visited for code in iso(codes)), key=len, default=None)
    for actor in people[1:]:
        if actor.side is None and id(actor) in principals:
            actor.side_given = place


def _visited(analysis: Analysis) -> list[tuple[str, ...]]:
    """The codes of each place that the report tells a visit to."""
    visits = (c for c in analysis.clauses if c.predicate == "visit")
    return [m.codes for c in visits for m in places_visited(analysis, c)]


def places_visited(analysis: Analysis, visit: Clause) -> list[Mention]:
    """The places that a clause tells a visit to, or else those of its sentence: "is in X for a visit"."""
    named = (*visit.objects, *visit.oblique("to"), *visit.oblique("in"))
    found = [m for m in named if m.kind is MentionKind.LOCALITY and m.codes]
    beside = (m for m in analysis.mentions if visit.sentence.holds(m.span) and m.kind is MentionKind.LOCALITY)
    return found or [m for m in beside if m.codes]
