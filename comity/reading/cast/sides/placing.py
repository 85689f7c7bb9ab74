"""Whom people act for by words right beside them: "Porto, whose mayor, X", "on the Portuguese side, X and Y"."""

from collections.abc import Mapping

from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import iso
from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span

_NEAR = 24
"""How far before somebody, in characters, the words stand that say whose they are."""
_MUTUAL = ("meet", "talk", "phone", "discuss", "agree")
_SOMEBODY = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.DELEGATION, MentionKind.ORGANISATION)
_LEAD = 60
"""How far before a place, in characters, the word for whose counterpart somebody is may stand."""


def place_beside(analysis: Analysis, of: Mapping[Span, Actor], words: Words) -> None:
    """Let those of no known side act for the place or side that words beside them give; `of` is whom a name means."""
    for mention in analysis.mentions:
        actor = of.get(mention.span)
        if actor is None or not actor.is_person or actor.side is not None:
            continue
        beside = (_owner, _side, _home, _on_behalf)
        place = next((found for told in beside if (found := told(analysis, mention, words)) is not None), None)
        place = place or _joined(analysis, mention, words) or _body(analysis, mention, words)
        if place is not None:
            actor.codes += iso(place.codes)


def _owner(analysis: Analysis, mention: Mention, words: Words) -> Mention | None:
    """The place right before words that say that somebody holds an office of it: "Porto, whose mayor, X"."""
    if not mention.offices:
        return None
    start = mention.span.start
    gap = words.whose.search(analysis.text, max(0, start - _NEAR), start)
    ends = (m for m in analysis.mentions if m.kind is MentionKind.LOCALITY and gap and m.span.end == gap.start())
    return next(ends, None)


def _home(analysis: Analysis, mention: Mention, words: Words) -> Mention | None:
    """Where words right beside somebody say they are from: "his counterpart from X, Governor Y", "an envoy from Z"."""
    start, end = mention.span.start, mention.span.end
    behind = words.sent_from.match(analysis.text, end) if mention.offices else None
    for place in analysis.mentions:
        if place.kind is not MentionKind.LOCALITY or not iso(place.codes):
            continue
        if behind is not None and place.span.start == behind.end():
            return place
        lead = analysis.text[max(0, place.span.start - _LEAD) : place.span.start]
        if analysis.text[place.span.end : start] == ", " and words.colleague_from.search(lead):
            return place
    return None


def _joined(analysis: Analysis, mention: Mention, words: Words) -> Mention | None:
    """Who is named behind somebody and "and", with a place that both are of: "Mayor X and Y of Porto"."""
    others = (m for m in analysis.mentions if m.kind is MentionKind.PERSON and m.span.start > mention.span.end)
    other = next(others, None) if mention.offices and not mention.codes else None
    gap = analysis.text[mention.span.end : other.span.start] if other is not None else ""
    if other is None or not (gap.startswith(words.couples) and gap.islower() and len(gap) < _NEAR):
        return None
    if any(not c.nominal and list(c.subject) == [mention, other] and _met_alone(c) for c in analysis.clauses):
        return None  # "President X and President Y of Z met"
    placed = other.span.end > other.name_span.end and all(o.end <= other.name_span.start for o in other.offices)
    return other if placed and iso(other.codes) else None


def _met_alone(clause: Clause) -> bool:
    """Whether a clause tells that those it is about met or spoke with one another, and names nobody whom they met."""
    return clause.predicate in _MUTUAL and not any(
        m.kind in _SOMEBODY for m in (*clause.objects, *clause.oblique("with"), *clause.oblique("to"))
    )


def _body(analysis: Analysis, mention: Mention, words: Words) -> Mention | None:
    """The body right behind somebody's name that they are of: "Consul Ann Hill of the Japanese Embassy"."""
    gap = words.of_body.match(analysis.text, mention.span.end)
    if gap is None:
        return None
    behind = (m for m in analysis.mentions if m.span.start in (gap.end(), gap.end() - len("the ")))
    named = next((m for m in behind if m.kind in (MentionKind.ORGANISATION, MentionKind.LOCALITY)), None)
    return named if named is not None and iso(named.codes) else None


def _on_behalf(analysis: Analysis, mention: Mention, words: Words) -> Mention | None:
    """For whom a sentence says that the only one it names does a thing: "On behalf of X, the pact was signed by Y"."""
    here = next((s for s in analysis.sentences if s.holds(mention.span)), None)
    told = words.on_behalf.match(analysis.text, here.start, mention.span.start) if here is not None else None
    if here is None or told is None:
        return None
    named = [m for m in analysis.mentions if here.holds(m.span)]
    people = [m for m in named if m.kind is MentionKind.PERSON]
    places = (m for m in named if m.span.start <= told.end() <= m.span.end and iso(m.codes))
    return next(places, None) if people == [mention] else None


def _side(analysis: Analysis, mention: Mention, words: Words) -> Mention | None:
    """The side that a sentence which tells who was there names before somebody: "on the Portuguese side, X"."""
    here = next((s for s in analysis.sentences if s.holds(mention.span)), None)
    if here is None:
        return None
    groups = (m for m in analysis.mentions if m.kind is MentionKind.DELEGATION and here.holds(m.span) and iso(m.codes))
    before = [m for m in groups if m.span.end <= mention.span.start]
    named = before[-1] if before else None
    if named is None or not words.on_side.search(analysis.text, max(0, named.span.start - _NEAR), named.span.end):
        return None
    return named
