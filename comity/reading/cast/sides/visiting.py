"""Whom those act for whom the people of a report's own country meet abroad: the country that they visit."""

from collections.abc import Iterator, Mapping, Sequence

from comity.languages.folding import plain
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import iso
from comity.reading.cast.sides.settling import places_visited
from comity.reading.home import coupled_with
from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span

_MEETING = frozenset({"meet", "talk", "call-on", "receive", "host", "work"})
_ROLES = ("with", "on", "by", "to")


def place_visited(of: Mapping[Span, Actor], analysis: Analysis, home: str, known: Words) -> None:
    """Let those of no known side whom people of a country meet on a visit act for the country they visit.

    `of` ties mentions to actors, `home` is the ISO code of the report's own country. Only those who hold an office of
    states, or host, are placed, and none on the margins of what others came for too. Where no visit is told, the
    country is the one that the report couples with its own ("between X and Y"), where it couples one alone.
    """
    met = [
        (clause, theirs) for clause in analysis.clauses for theirs in _met(analysis, of, clause, home, known) if theirs
    ]
    if not met:
        return
    visits = _visits(of, analysis, home)
    coupled = [] if visits or _is_visited(analysis, home) else list(coupled_with(analysis, {home}))
    for clause, theirs in met:
        if known.on_margins.search(analysis.text, clause.sentence.start, clause.sentence.end):
            continue
        place = _where(clause, home) or _opened_with(analysis, clause, visits, known) or _visited_last(clause, visits)
        if place is None and len(coupled) == 1:
            place = coupled[0]
        for actor in theirs:
            actor.side_given = actor.side_given or place


def place_received(of: Mapping[Span, Actor], analysis: Analysis) -> None:
    """Let those of no known side act for the one country that a visitor of no known side meets them in."""
    trips = [(c, m.codes[0]) for c in analysis.clauses if _is_trip(c) for m in places_visited(analysis, c) if m.codes]
    if len({country for _, country in trips}) != 1:
        return
    visitors = {id(of[m.span]) for c, _ in trips for m in c.subject if m.span in of}
    for clause in analysis.clauses:
        if clause.predicate not in _MEETING or clause.negated or clause.trigger.start < trips[0][0].trigger.start:
            continue
        they = bool(clause.subject) and all(m.kind is MentionKind.PRONOUN for m in clause.subject)
        if not they and visitors.isdisjoint(id(of[m.span]) for m in clause.subject if m.span in of):
            continue
        for mention in (*clause.objects, *clause.oblique("with")):
            actor = of.get(mention.span) if mention.kind is MentionKind.PERSON else None
            if actor is not None and actor.side is None and id(actor) not in visitors:
                actor.side_given = trips[0][1]


def _is_trip(clause: Clause) -> bool:
    """Whether a verb tells that people went somewhere."""
    people = any(m.kind is MentionKind.PERSON for m in clause.subject)
    return clause.predicate == "visit" and not clause.negated and not clause.nominal and people


def _met(
    analysis: Analysis, of: Mapping[Span, Actor], clause: Clause, home: str, known: Words
) -> Iterator[list[Actor]]:
    """Those of no known side on the one side of a clause, where those on the other are all of the country."""
    if clause.predicate not in _MEETING or clause.negated:
        return
    named = (*clause.objects, *(m for role in _ROLES for m in clause.oblique(role)))
    others = [m for m in named if m not in clause.subject]
    for these, those in ((clause.subject, others), (others, clause.subject)):
        ours = [of[m.span].side for m in these if m.span in of and m.kind is not MentionKind.LOCALITY]
        if ours and all(_is_within(side, home) for side in ours):
            yield [of[m.span] for m in those if m.span in of and _is_unplaced(analysis, of[m.span], m, known)]


def _is_within(side: str | None, home: str) -> bool:
    return side is not None and side.split("-")[0] == home


def _is_unplaced(analysis: Analysis, actor: Actor, mention: Mention, known: Words) -> bool:
    """Whether somebody of no known side holds an office of states, or is addressed by one: "PM X"."""
    if mention.kind is not MentionKind.PERSON or actor.side is not None:
        return False
    address = analysis.text[mention.span.start : mention.name_span.start]
    if not any(known.of_state.search(office) for office in (*actor.offices, address)):
        return False
    return not any(known.any_body.search(plain(office)) for office in actor.offices)


def _visits(of: Mapping[Span, Actor], analysis: Analysis, home: str) -> list[tuple[Clause, str]]:
    """The visits of the country's people abroad, in the order of the text, each with the country visited.

    A town of a country that the report never names is passed over where another country is named: towns bear one name.
    """
    found = [(c, m) for c in analysis.clauses if _goes(of, c, home) for m in places_visited(analysis, c)]
    abroad = [(c, codes) for c, m in found if (codes := iso(m.codes)) and codes[0] != home]
    countries = {m.codes[0] for m in analysis.mentions if len(iso(m.codes)) == 1}
    told = [(c, codes[0]) for c, codes in abroad if codes[0] in countries]
    return told or [(c, codes[0]) for c, codes in abroad]


def _is_visited(analysis: Analysis, home: str) -> bool:
    """Whether a visit to the report's own country is told, and not only wished for or invited to."""
    told = (c for c in analysis.clauses if c.predicate == "visit" and (c.tense or c.nominal))
    return any(m.codes[:1] == (home,) for c in told for m in places_visited(analysis, c))


def _goes(of: Mapping[Span, Actor], clause: Clause, home: str) -> bool:
    """Whether a clause tells a visit of none but people of a country."""
    people = [of[m.span].side for m in clause.subject if m.span in of and m.kind is MentionKind.PERSON]
    return clause.predicate == "visit" and not clause.negated and all(_is_within(side, home) for side in people)


def _opened_with(analysis: Analysis, clause: Clause, visits: Sequence[tuple[Clause, str]], known: Words) -> str | None:
    """Of the countries visited, the one that the paragraph up to a clause names last as where things were: "In X,"."""
    countries = {country for _, country in visits}
    paragraph = next((b.span.start for b in reversed(analysis.blocks) if b.span.start <= clause.trigger.start), 0)
    for mention in reversed(analysis.mentions):
        if mention.kind is MentionKind.LOCALITY and paragraph <= mention.span.start < clause.trigger.start:
            codes = iso(mention.codes)[:1]
            if countries.issuperset(codes) and codes and known.stands_in(analysis.text[paragraph : mention.span.start]):
                return codes[0]
    return None


def _where(clause: Clause, home: str) -> str | None:
    """The one country abroad that a clause says a thing was in."""
    places = (iso(m.codes)[:1] for m in clause.oblique("in") if m.kind is MentionKind.LOCALITY)
    countries = {codes[0] for codes in places if codes} - {home}
    return countries.pop() if len(countries) == 1 else None


def _visited_last(clause: Clause, visits: Sequence[tuple[Clause, str]]) -> str | None:
    """The country that the last visit told before a clause is to, or else the first behind it; None where two are."""
    before = [visit for visit, _ in visits if visit.trigger.start < clause.trigger.start]
    last = before[-1] if before else visits[0][0] if visits else None
    countries = {country for visit, country in visits if visit is last}
    return countries.pop() if len(countries) == 1 else None
