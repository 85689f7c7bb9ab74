"""Whose province or city an office means that does not name it: "the municipal Party Committee"."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

from comity.languages.folding import plain
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import iso
from comity.reading.cast.sides.settling import is_foreign
from comity.reading.dateline import in_dateline
from comity.reading.words import Kinds as Heads
from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span

_TOLD = (MentionKind.LOCALITY, MentionKind.DELEGATION, MentionKind.ORGANISATION)
_OF_TWO = ("sign", "meet", "talk", "phone", "agree", "discuss")
_FACING = (*_OF_TWO, "receive", "call-on", "work", "host")
_OFTEN = 2
"""How often a report names at least the part of a country whose governor it calls "the Governor"."""


def place_heads(people: Iterable[Actor], analysis: Analysis, words: Words, where: Callable[[str], bool]) -> None:
    """Let a governor or mayor of no known side act for the one locality that the report tells of and nobody acts for.

    Where that has no such office, nobody does; `where` tells whether words before a place say that a thing
    took place there, for people meet in others' towns and visit them. Where several localities are left, none is taken.
    """
    people = list(people)
    held = {side for a in people if (side := a.side) and "-" in side}
    named = (m for m in analysis.mentions if m.kind in _TOLD and (part := _part(m)) and part not in held)
    visited = _visited(analysis)
    told = [m for m in named if _part(m) not in visited and not where(analysis.text[: m.span.start])]
    alone = [a for a in people if a.side is None and heads_part(a, words)]
    free = {_part(m) for m in told} - (_across({alone[0].name}, analysis) if len(alone) == 1 else set())
    place = free.pop() if len(alone) == 1 and len(free) == 1 else None
    if place and _is_named_head(alone[0], words) and placed_in(alone[0], place, words):
        alone[0].codes += [place.split("-")[0], place]


def placed_in(actor: Actor, part: str, words: Words) -> bool:
    """Whether a part of a country, by its ISO code, has the office that somebody holds."""
    return _has(_countries(actor, words.local_heads) or "!", part)


def _is_named_head(actor: Actor, words: Words) -> bool:
    return any(words.of_locality.search(office) for office in actor.offices)


def heads_part(actor: Actor, words: Words) -> bool:
    """Whether somebody holds an office that only parts of countries have, in all or in some countries."""
    return _is_named_head(actor, words) or _countries(actor, words.local_heads) is not None


def place_local(
    people: Iterable[Actor], of: Mapping[Span, Actor], analysis: Analysis, home: str | None, known: Words
) -> None:
    """Let those whose office is of a province or city that its words leave out act for one that the report tells of.

    That is the one named last before them in their sentence; else the one the report names most among those that nobody
    else acts for. Where their country is known, by their other offices or as the report's own (`home`, an ISO code), it
    lies there. `known.local` finds the words of such an office, `known.posted` those of an envoy, whose office tells
    only where the post is. Whose place the words give already is left as it is.
    """
    people = list(people)
    held = {side for a in people if (side := a.side) and ("-" in side or side != home)}
    told = [m for m in analysis.mentions if m.kind in _TOLD and _part(m)]
    unplaced = [a for a in people if not _is_placed(a) and _is_local(a, known)]
    met = _met_by({a.name for a in unplaced}, analysis)
    for actor in unplaced:
        abroad = home is not None and is_foreign(actor, known)
        within = [m for m in told if _lies_in(m, actor.side) and _part(m) not in met]
        within = [m for m in within if not (abroad and m.codes[0] == home)]
        here = next((s for s in analysis.sentences if s.start <= actor.first < s.end), None)
        going = _goes_to(actor, of, analysis)
        before = [m for m in within if here and here.start <= m.span.start < actor.first and _part(m) not in going]
        place = _part(before[-1]) if before else _most(within, held, home)
        if place:
            actor.codes += [place.split("-")[0], place]


def _goes_to(actor: Actor, of: Mapping[Span, Actor], analysis: Analysis) -> set[str | None]:
    """The parts of countries that somebody is told to visit."""
    visits = (c for c in analysis.clauses if c.predicate == "visit" and any(of.get(m.span) is actor for m in c.subject))
    return {_part(m) for c in visits for m in (*c.objects, *c.oblique("to"), *c.oblique("in"))}


def _is_local(actor: Actor, known: Words) -> bool:
    return any(known.local.search(office) and not known.posted.search(office) for office in actor.offices)


def _across(names: Collection[str], analysis: Analysis) -> set[str | None]:
    """Where the groups come from that some people meet or are met by."""
    told = [c for c in analysis.clauses if not c.items and c.predicate in _FACING]
    sides = [(c.subject, _across_from(c)) for c in told]
    faced = [there for here, there in sides if any(m.name in names for m in here)]
    faced += [here for here, there in sides if any(m.name in names for m in there)]
    groups = (MentionKind.DELEGATION, MentionKind.PERSON)
    return {_part(m) for named in faced for m in named if m.kind in groups and m.name not in names}


def _across_from(clause: Clause) -> tuple[Mention, ...]:
    return (*clause.objects, *(m for role in ("with", "to", "on", "by", "from") for m in clause.oblique(role)))


def _met_by(names: Collection[str], analysis: Analysis) -> set[str | None]:
    """Where the groups come from that some people meet: guests act for another place than their hosts."""
    met = (m for c in analysis.clauses if not c.items and any(m.name in names for m in c.subject) for m in _faced(c))
    return {_part(m) for m in met if m.kind in (MentionKind.DELEGATION, MentionKind.OFFICE)}


def _faced(clause: Clause) -> Iterable[Mention]:
    return (*clause.objects, *clause.oblique("with"))


def place_most_told(
    people: Iterable[Actor], of: dict[Span, Actor], analysis: Analysis, home: str | None, heads: Heads
) -> None:
    """Let a governor, premier or mayor of whom no words say of what act for the part that the report tells most of.

    That is one that nobody else acts for and that is not told to be visited, at `home` (an ISO code) where that is
    known; its dateline counts where the text names the part too. Those who do things together with them act for it too.
    Where somebody across the table is of no known place either, nobody can say which of the two is of which.
    """
    people = list(people)
    if all(_countries(actor, heads) is None or _is_placed(actor) for actor in people):
        return
    told = [m for m in analysis.mentions if m.kind in _TOLD and _part(m)]
    parts = Counter(part for m in told if (part := _part(m)))
    parts.update(part for part in in_dateline(analysis) if part in parts)
    for actor in people:
        visited = _visited(analysis, actor, of) | _across({actor.name}, analysis) | _sent_from(analysis, of)
        countries = _countries(actor, heads)
        if countries is None or _is_placed(actor) or _faces_unplaced(actor, of, analysis, heads):
            continue
        others = (a for a in people if not _is_deputy(a))
        held = {side for a in others if (side := a.side) and "-" in side}
        free = {p: n for p, n in parts.items() if p not in held and p not in visited and _has(countries, p)}
        often = _OFTEN if countries.startswith("!") else 1  # few countries have minister-presidents
        place = _told_most(free, actor.side or home, often) or (None if actor.side else _told_most(free, None, often))
        if place:
            actor.codes += [place.split("-")[0], place]
            for other in _together(actor, of, analysis):
                if other.side is None:
                    other.codes += actor.codes[-2:]


def _countries(actor: Actor, heads: Heads) -> str | None:
    """The countries whose parts have the office that somebody holds, where its words name no place; else None."""
    offices = [plain(office) for office in actor.offices[:1]]
    return next((where for office in offices for head, where in heads if head.fullmatch(office)), None)


def _has(countries: str, part: str) -> bool:
    """Whether the country that a part lies in is one of those listed, or none of those after "!"."""
    return (part.split("-", 1)[0] in countries.lstrip("!").split()) != countries.startswith("!")


_DEPUTY = re.compile(r"\b(?:vice|deputy)\b", re.IGNORECASE)


def _is_deputy(actor: Actor) -> bool:
    """Whether somebody stands in for the head of a place, and does not keep that place from another."""
    return any(_DEPUTY.search(office) for office in actor.offices[:1])


def _told_most(parts: dict[str, int], country: str | None, often: int) -> str | None:
    """The part named most, if it is named often; none where two are named as often."""
    ours = {p: n for p, n in parts.items() if country is None or p.split("-")[0] == country.split("-")[0]}
    ranked = sorted(ours, key=lambda p: -ours[p])
    if not ranked or ours[ranked[0]] < often or [ours[p] for p in ranked[1:2]] == [ours[ranked[0]]]:
        return None
    return ranked[0]


def _visited(analysis: Analysis, actor: Actor | None = None, of: Mapping[Span, Actor] | None = None) -> set[str | None]:
    """The parts of countries that the report tells a visit to, by anybody or by somebody or those it does not name."""
    visits = [c for c in analysis.clauses if c.predicate == "visit"]
    if actor is not None and of is not None:
        visits = [c for c in visits if not _is_by_delegation(c, of)]
        known = [(c, [of.get(m.span) for m in c.subject]) for c in visits]
        visits = [c for c, going in known if not going or None in going or actor in going]
    return {_part(m) for c in visits for m in (*c.objects, *c.oblique("to"), *c.oblique("in"))}


def _faces_unplaced(actor: Actor, of: dict[Span, Actor], analysis: Analysis, heads: Heads) -> bool:
    """Whether a clause names somebody together with one on the other side of it whom no words place.

    Whose office is none that parts of countries have is of no part.
    """
    for clause in analysis.clauses:
        others = (*clause.objects, *clause.oblique("with"), *clause.oblique("on"), *clause.oblique("to"))
        doing, done = ([of[m.span] for m in named if m.span in of] for named in (clause.subject, others))
        facing = done if actor in doing else doing if actor in done else []
        unplaced = (a for a in facing if a.is_person and a.side is None and a is not actor)
        if any(not a.offices or _countries(a, heads) is not None for a in unplaced):
            return True
    return False


def _is_by_delegation(clause: Clause, of: Mapping[Span, Actor]) -> bool:
    """Whether a delegation that nobody is told to lead does a thing."""
    groups = [m for m in clause.subject if m.kind is MentionKind.DELEGATION and m.span not in of]
    led = any(of[m.span].is_person for m in clause.subject if m.span in of)
    return bool(clause.subject) and not led and (bool(groups) or _is_sent(clause))


def _is_sent(clause: Clause) -> bool:
    return all(m.kind is MentionKind.DELEGATION for m in clause.subject)


def _sent_from(analysis: Analysis, of: Mapping[Span, Actor]) -> set[str | None]:
    """Where the delegations come from that are told to visit or to be received, and that nobody is told to lead."""
    visits = (m for c in analysis.clauses if c.predicate == "visit" for m in c.subject)
    received = (m for c in analysis.clauses if c.predicate == "receive" for m in (*c.objects, *c.oblique("for")))
    groups = [m for m in (*visits, *received) if m.kind is MentionKind.DELEGATION]
    return {_part(m) for m in groups if m.span not in of or not of[m.span].is_person}


def _together(actor: Actor, of: dict[Span, Actor], analysis: Analysis) -> list[Actor]:
    """Those whom a clause names beside somebody as doing the same; two who only meet or sign are of two sides."""
    told = (c for c in analysis.clauses if not c.nominal)
    joint = (c for c in told if c.predicate not in _OF_TWO or c.objects or c.oblique("with"))
    subjects = ([of[m.span] for m in c.subject if m.span in of] for c in joint)
    return [a for doing in subjects if actor in doing for a in doing if a is not actor and a.is_person]


def _is_placed(actor: Actor) -> bool:
    return "-" in (actor.side or "")


def _lies_in(mention: Mention, country: str | None) -> bool:
    return country is None or mention.codes[0] == country


def _most(told: list[Mention], held: set[str], home: str | None) -> str | None:
    """The part named most, the first of equals, that nobody acts for; at home where any is.

    Across the table from another country's people, two may act for the one part of the own country that is named.
    """
    parts = Counter(part for m in told if (part := _part(m)))
    own = [part for part in parts if home and part.startswith(f"{home}-")]
    free = [part for part in parts if part not in held]
    own = own if home else list(parts)
    received = len(own) == 1 and any(side.split("-")[0] != own[0].split("-")[0] for side in held)
    ours = [part for part in free if part in own] or free or (own if received else [])
    return max(ours, key=lambda part: parts[part], default=None)


def _part(mention: Mention) -> str | None:
    """The one part of a country that a mention names; None for none or several, and for where an embassy is."""
    codes = iso(mention.codes)
    parts = [code for code in codes if "-" in code]
    return parts[0] if len(parts) == 1 and parts[0].startswith(codes[0].split("-")[0]) else None
