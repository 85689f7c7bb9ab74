"""Who a report is about: its mentions, tied to people, bodies and sides.

No memory of other documents: a name, an office or a pronoun is tied only to what this report says.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from comity.languages.folding import plain
from comity.localities import table
from comity.reading.words import Words
from comity.records.clause import Analysis, Mention, MentionKind, Span

_NEAR = 60
"""How far behind a delegation, in characters, its head may be named."""
_WORD = re.compile(r"\w+")
_NAMED = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.DELEGATION, MentionKind.LOCALITY)


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody or some body in the report, with all that its mentions say."""

    name: str
    kind: MentionKind
    first: int
    offices: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    gender: str | None = None
    side_given: str | None = None

    @property
    def side(self) -> str | None:
        """The ISO code it acts for: the first country its offices name, and its part if they name one."""
        if self.side_given:
            return self.side_given
        codes = [code for code in self.codes if not code.startswith("geonames:")]
        if not codes:
            return None
        country = codes[0].split("-")[0]
        return next((code for code in codes if code.startswith(country + "-")), country)

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.kind is MentionKind.PERSON


class Cast:
    """All actors of one report, and who each mention means."""

    def __init__(self, analysis: Analysis, words: Words, home: str | None, title: Sequence[Mention] = ()) -> None:
        self.words, self.home = words, home
        self.text = analysis.text
        self.actors: list[Actor] = []
        self.of: dict[Span, Actor] = {}
        groups = [
            m
            for c in analysis.clauses
            for m in (*c.subject, *c.objects, *c.oblique("with"))
            if m.kind is MentionKind.DELEGATION
        ]
        known = {m.span for m in analysis.mentions}
        extra = list({m.span: m for m in groups if m.span not in known}.values())
        for mention in sorted(
            [*analysis.mentions, *extra],
            key=lambda m: (m.kind is not MentionKind.PERSON or (len(m.name.split()) == 1 and not m.offices), m.span),
        ):
            if mention.kind in _NAMED and (
                mention.kind is not MentionKind.DELEGATION or mention.codes or mention in extra
            ):
                self.of[mention.span] = self._enter(mention)
        self._name_heads(analysis)
        self.principals = self._principals(analysis)
        self.actors.sort(key=lambda actor: actor.first)
        self._learn_from(title)
        self._learn_sides(analysis)

    # -- naming -----------------------------------------------------------------------------------

    def _enter(self, mention: Mention) -> Actor:
        known = self._known(mention)
        offices = [self.text[o.start : o.end] for o in mention.offices]
        if known is None:
            known = Actor(mention.name, mention.kind, mention.span.start)
            self.actors.append(known)
        elif mention.kind is MentionKind.PERSON and len(mention.name) > len(known.name):
            known.name = mention.name
        known.first = min(known.first, mention.span.start)
        known.gender = known.gender or mention.gender
        if not known.offices:
            known.offices += [office for office in offices if office not in known.offices]
        known.codes += [code for code in mention.codes if code not in known.codes]
        return known

    def _name_heads(self, analysis: Analysis) -> None:
        """A delegation led by somebody is spoken of by its head, who acts for its side."""
        for mention in analysis.mentions:
            if mention.kind is not MentionKind.DELEGATION:
                continue
            ahead = [
                m
                for m in analysis.mentions
                if m.kind is MentionKind.PERSON and mention.span.end <= m.span.start < mention.span.end + _NEAR
            ]
            between = self.text[mention.span.end : ahead[0].span.start] if ahead else ""
            if ahead and self.words.led.search(between) and "." not in between:
                head = self.of[ahead[0].span]
                if head.side is None or (mention.codes and head.side == mention.codes[0]):
                    head.codes[:0] = mention.codes
                former = self.of.get(mention.span)
                self.of[mention.span] = head
                if former in self.actors and former is not head and former not in self.of.values():
                    self.actors.remove(former)

    def _principals(self, analysis: Analysis) -> frozenset[int]:
        """Those who do or say things in the report, and not only hold an office in it."""
        acting = {
            m.span for c in analysis.clauses if not c.nominal for m in (*c.subject, *c.objects, *c.oblique("with"))
        }
        return frozenset(id(actor) for span, actor in self.of.items() if span in acting)

    def _known(self, mention: Mention) -> Actor | None:
        name = plain(mention.name)
        parts = set(_WORD.findall(name))
        for actor in reversed(self.actors):
            theirs = plain(actor.name)
            if actor.kind is not mention.kind:
                continue
            if theirs == name:
                return actor
            if mention.kind is MentionKind.PERSON and (
                parts <= set(_WORD.findall(theirs)) or set(_WORD.findall(theirs)) <= parts
            ):
                return actor
            if mention.kind is MentionKind.ORGANISATION and name in theirs and len(name.split()) > 1:
                return actor
        return None

    def _learn_from(self, title: Sequence[Mention]) -> None:
        """What a headline adds to the people of the text: the side a bare name acts for."""
        for mention in title:
            known = self._known(mention) if mention.kind is MentionKind.PERSON and mention.codes else None
            if known is not None and known.side is None:
                known.codes += mention.codes

    def _learn_sides(self, analysis: Analysis) -> None:
        """People whose offices name no place act for the side that other words give them."""
        for mention in analysis.mentions:
            if mention.kind is MentionKind.OFFICE and mention.codes:
                actor = self._by_office(
                    mention, [a for a in self.actors if a.is_person and a.first < mention.span.start and a.side is None]
                )
                if actor is not None:
                    actor.codes += mention.codes
        self._settle(analysis)

    def _settle(self, analysis: Analysis) -> None:
        """Those whom nothing places act for the report's own country; where the report's own first person
        is abroad, those met there act for the country visited."""
        people = [a for a in self.actors if a.is_person]
        if not people:
            return
        if not self.home:
            self._place_hosts(analysis, people)
            return
        guest_is_ours = people[0].side in (None, self.home) or (people[0].side or "").startswith(self.home + "-")
        if people[0].side is None:
            people[0].side_given = self.home
        others = [a for a in people if a.side is None]
        visited = self._visited(analysis)
        for actor in others:
            actor.side_given = self.home if not guest_is_ours else visited

    def _place_hosts(self, analysis: Analysis, people: list[Actor]) -> None:
        """Those met on a visit, whom no words place, act for the place visited."""
        places = [
            m.codes
            for c in analysis.clauses
            if c.predicate == "visit"
            for m in (*c.objects, *c.oblique("to"), *c.oblique("in"))
            if m.kind is MentionKind.LOCALITY and m.codes
        ]
        countries = {codes[0] for codes in places}
        guest = people[0].side
        if len(countries) != 1 or guest is None or guest.split("-")[0] in countries:
            return
        deepest = [code for codes in places for code in codes if not code.startswith("geonames:")]
        for actor in people[1:]:
            if actor.side is None and id(actor) in self.principals:
                actor.side_given = max(deepest, key=len)

    def _visited(self, analysis: Analysis) -> str | None:
        """The one foreign country that the report tells a visit to."""
        places = {
            m.codes[0]
            for c in analysis.clauses
            if c.predicate == "visit"
            for m in (*c.objects, *c.oblique("to"), *c.oblique("in"))
            if m.kind is MentionKind.LOCALITY and m.codes
        }
        abroad = places - {self.home}
        return next(iter(abroad)) if len(abroad) == 1 else None

    # -- meaning ----------------------------------------------------------------------------------

    def who(self, mention: Mention, speaker: Actor | None, recent: Sequence[Actor]) -> list[Actor]:
        """The actors that a mention means; several for "the two sides", none where it cannot be known."""
        if mention.span in self.of:
            return [self.of[mention.span]]
        if mention.kind is MentionKind.JOINT:
            return self.pair(recent)
        if mention.kind is MentionKind.PRONOUN:
            if mention.plural:
                return self.pair(recent)
            if mention.name.casefold() in self.words.latter:
                return self._one(actor for actor in recent if actor.is_person)
            return self._one(
                actor for actor in ([speaker] if speaker else []) + list(recent) if self._agrees(mention, actor)
            )
        if mention.kind is MentionKind.DELEGATION:
            return self._delegation(mention, speaker, recent)
        if mention.kind is MentionKind.OFFICE:
            before = [a for a in recent if a.is_person]
            people = before + [
                a for a in self.actors if a.is_person and a not in before and a.first < mention.span.start
            ]
            found = self._by_office(mention, people)
            return [found] if found else []
        return []

    def _delegation(self, mention: Mention, speaker: Actor | None, recent: Sequence[Actor]) -> list[Actor]:
        """ "His delegation" stands for him; "the delegation" for the one named before, or after."""
        before = self.text[: mention.span.start].rstrip().casefold()
        owner = speaker or next((a for a in recent if a.is_person), None)
        if before.endswith(self.words.possessives) or mention.name.casefold().startswith(
            tuple(f"{w} " for w in self.words.possessives)
        ):
            return [owner] if owner else []
        named = [a for a in self.actors if a.kind is MentionKind.DELEGATION]
        earlier = [a for a in named if a.first < mention.span.start]
        return (earlier or named)[-1:]

    def pair(self, recent: Sequence[Actor]) -> list[Actor]:
        """The two people or sides spoken of last."""
        people = [actor for actor in recent if actor.is_person]
        out: list[Actor] = []
        for actor in people or list(recent):
            if all(actor.side != kept.side for kept in out):
                out.append(actor)
            if len(out) == 2:  # noqa: PLR2004 -- a pair
                break
        return out

    def _one(self, found: Iterable[Actor]) -> list[Actor]:
        return next(([actor] for actor in found), [])

    def _agrees(self, mention: Mention, actor: Actor) -> bool:
        if not actor.is_person:
            return False
        return not (mention.gender and actor.gender and mention.gender != actor.gender)

    def _by_office(self, mention: Mention, people: Sequence[Actor]) -> Actor | None:
        """The person an office alone means: whose office it is, of the side that the words name."""
        fitting = [actor for actor in people if self._of_side(mention, actor)]
        # those of just the side named come first, then those who act in the report
        last = [code for code in mention.codes if not code.startswith("geonames:")][-1:]
        fitting.sort(key=lambda a: (bool(last) and a.side not in last, id(a) not in self.principals))
        word = plain(self.text[mention.span.start : mention.span.end])
        head = set(word.replace("'", " ").replace("’", " ").split()) - self.words.articles
        exact = [
            actor
            for actor in fitting
            if any(head <= set(plain(office).replace("’", "'").replace("'s", "").split()) for office in actor.offices)
        ]
        if exact:
            return (
                exact[0]
                if len({id(a) for a in exact}) == 1
                else min(exact, key=lambda a: a.first)
                if not mention.codes
                else exact[0]
            )
        if head & self.words.role_heads or any(plain(w) in word for w in self.words.any_office):
            return fitting[0] if fitting else None
        return None

    def _of_side(self, mention: Mention, actor: Actor) -> bool:
        wanted = [code for code in mention.codes if not code.startswith("geonames:")]
        if not wanted or actor.side is None:
            return True
        return any(table().within(actor.side, code) or table().within(code, actor.side) for code in wanted[-1:])
