"""Who received whom, as a report tells it up to a place: by the verb, else by where they met."""

from collections.abc import Mapping, Sequence

from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import is_home
from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span

_RECEIVED = ("receive", "call-on")
_TALKING = ("meet", "talk", "work")
_PLACES = ("in", "to", "of")
_NEAR = 30
"""Room, in characters, for the words that say that a thing was in a place."""
Roles = tuple[list[Actor], list[Actor]]
"""Those who receive, and those who are received."""


class Hosting:
    """The hosts and the guests of the engagements of one report."""

    def __init__(self, analysis: Analysis, words: Words) -> None:
        self._text, self._before = analysis.text, tuple(f" {word}" for word in words.before_places)
        self._clauses = [c for c in analysis.clauses if c.predicate in _RECEIVED or c.predicate in _TALKING]
        self._places = [m for m in analysis.mentions if m.kind is MentionKind.LOCALITY]
        visits = [c for c in analysis.clauses if c.predicate == "visit"]
        named = [m for c in visits for m in (*c.objects, *(m for role in _PLACES for m in c.oblique(role)))]
        self._visited = [m for m in named if m.kind is MentionKind.LOCALITY]

    def before(self, at: int, meant: Mapping[Span, list[Actor]]) -> Roles:
        """The hosts and the guests of the last engagement before an offset that shows them; none where none does.

        `meant` holds the actors of the mentions before the offset.
        """
        for clause in reversed(self._clauses):
            if clause.trigger.start < at:
                hosts, guests = self._roles(clause, meant)
                if hosts or guests:
                    return hosts, guests
        return [], []

    def _roles(self, clause: Clause, meant: Mapping[Span, list[Actor]]) -> Roles:
        def people(*mentions: Mention) -> list[Actor]:
            named = (actor for mention in mentions for actor in meant.get(mention.span, ()))
            return [actor for actor in dict.fromkeys(named) if actor.kind is not MentionKind.LOCALITY]

        met = people(*clause.objects, *clause.oblique("with"), *clause.oblique("on"))
        givers = [] if clause.passive else people(*clause.oblique("by"))
        subject = people(*clause.subject)
        if clause.predicate == "receive":
            return (givers, [*subject, *met]) if givers else (subject, met)
        if clause.predicate == "call-on":
            return met, subject
        return _by_place([*subject, *met], [*self._places_of(clause), *self._visited])

    def _places_of(self, clause: Clause) -> list[Mention]:
        """The places that the sentence of a clause says a thing was in."""
        inside = (m for m in self._places if clause.sentence.holds(m.span))
        return [
            m for m in inside if self._text[max(0, m.span.start - _NEAR) : m.span.start].rstrip().endswith(self._before)
        ]


def _by_place(people: Sequence[Actor], places: Sequence[Mention]) -> Roles:
    """Those at home in the first place that is home to some of them and not to all."""
    for place in places:
        hosts = [a for a in people if a.side and is_home(a.side, place)]
        if hosts and len(hosts) < len(people):
            return hosts, [a for a in people if a not in hosts]
    return [], []
