"""Whom those act for who are met or travel together with others whose side is known."""

from collections.abc import Iterable, Mapping, Sequence

from comity.languages.folding import plain
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import iso
from comity.reading.cast.sides.settling import is_foreign, settle_first, settle_met
from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span

_MEETING = frozenset({"meet", "talk", "call-on", "receive", "phone"})


def place_together(
    of: Mapping[Span, Actor], people: Sequence[Actor], analysis: Analysis, home: str, known: Words
) -> None:
    """Give a side to the first of the people, to those they meet and to those beside them; see `place_met`."""
    settle_first(people, analysis, home, known)
    settle_met(of, analysis, home, known)
    place_met(of, analysis, home, known)


def place_met(of: Mapping[Span, Actor], analysis: Analysis, home: str, known: Words) -> None:
    """Give a side to people of no known one by whom a clause names beside them.

    Who travels with somebody of the report's own country, `home`, is of it; a minister met with others of one country
    alone is of that; and who is met by them in another country, and holds an office of states, is of that one.
    `of` ties mentions to actors.
    """
    for clause in analysis.clauses:
        if clause.nominal or clause.negated:
            continue
        ours = _people(of, clause.subject)
        if clause.predicate == "visit" and (any(a.country == home for a in ours) or _is_abroad(clause, home)):
            _give((a for a in ours if a.side is None and not is_foreign(a, known)), [home])
        if clause.predicate in _MEETING:
            theirs = _people(of, (*clause.objects, *clause.oblique("with"), *clause.oblique("on")))
            _share(theirs, known)
            if any(a.country == home for a in ours):
                _give(_unplaced(theirs, known), _where(analysis, clause, home, known))


def _people(of: Mapping[Span, Actor], named: Iterable[Mention]) -> list[Actor]:
    return [of[m.span] for m in named if m.span in of and m.kind is MentionKind.PERSON]


def _give(people: Iterable[Actor], codes: list[str]) -> None:
    for actor in people:
        actor.codes += codes


def _is_abroad(clause: Clause, home: str) -> bool:
    """Whether a visit is to another country than the report's own."""
    places = (m.codes for m in (*clause.objects, *clause.oblique("to")) if m.kind is MentionKind.LOCALITY)
    return any(codes[0] != home for codes in places if codes)


def _share(people: list[Actor], known: Words) -> None:
    """Let the ministers of a list act for the country that is the only one whose people it names."""
    countries = {country for a in people if (country := a.country) and len(country) == len("XX")}
    if len(countries) == 1:
        ministers = (a for a in people if a.side is None and any(known.ministerial.search(o) for o in a.offices))
        _give(ministers, list(countries))


def _unplaced(people: list[Actor], known: Words) -> list[Actor]:
    held = [a for a in people if a.side is None and any(known.of_state.search(o) for o in a.offices)]
    return [a for a in held if not any(known.any_body.search(plain(o)) for o in a.offices)]


def _where(analysis: Analysis, clause: Clause, home: str, known: Words) -> list[str]:
    """The country abroad in which a clause says that people met; none on the margins of what others came for too."""
    places = (iso(m.codes) for m in clause.oblique("in") if m.kind is MentionKind.LOCALITY)
    countries = {codes[0] for codes in places if codes} - {home}
    start, end = clause.sentence.start, clause.sentence.end
    apart = known.on_margins.search(analysis.text, start, end)
    return list(countries) if len(countries) == 1 and apart is None else []
