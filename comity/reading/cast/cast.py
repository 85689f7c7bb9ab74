"""Who a report is about: its mentions, tied to people, bodies and sides.

No memory of other documents: a name, an office or a pronoun is tied only to what this report says.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from comity.languages.folding import plain
from comity.languages.listed import pronouns
from comity.languages.organisations import organisation_in
from comity.localities import table
from comity.reading.behind import named_behind
from comity.reading.cast.actor import Actor, distinct, letters_behind
from comity.reading.cast.addressed import addressed
from comity.reading.cast.codes import akin, iso
from comity.reading.cast.company import counterparts_named, in_company
from comity.reading.cast.known import (
    all_named,
    in_one_sentence,
    is_named,
    is_of_side,
    owner_of,
    told_together,
    words_of,
)
from comity.reading.cast.sides.order import Placing
from comity.reading.cast.sides.settling import coming, is_foreign
from comity.reading.heading import are_called_alike, groups_of, heads_named, heads_told, parts_of
from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Mention, MentionKind, Span

_THE = ("the ", "The ")
_COUPLED = 30
"""How far apart, in characters, two places named side by side stand: room for "and the city of"."""
_PAIR = 2


class Cast:
    """All actors of one report, and who each mention means."""

    def __init__(
        self,
        analysis: Analysis,
        words: Words,
        home: str | None,
        title: Sequence[Mention] = (),
        *,
        sure: bool = False,
    ) -> None:
        self.words, self.home = words, home
        self.language = analysis.language
        self.text = analysis.text
        self.actors: list[Actor] = []
        self.of: dict[Span, Actor] = {}
        for mention in all_named(analysis):
            self.of[mention.span] = self._enter(mention)
        self.of |= counterparts_named(analysis, self.of, words)
        self.heads: list[Actor] = []
        self.led: list[tuple[Mention, Actor]] = []
        self._name_heads(analysis)
        self.principals = self._principals(analysis)
        self.actors.sort(key=lambda actor: actor.first)
        self._learn_from(title)
        self._know_bodies()
        self._learn_sides(analysis)
        leaders = self._leaders(analysis)
        led = {id(actor) for actor, _ in leaders}
        everyone = [a for a in self.actors if a.is_person]
        people = [a for a in everyone if id(a) not in led]
        acting = [a for a in people if id(a) in self.principals]
        self.home = Placing(analysis, self.of, words).place(everyone, people, acting, home, sure=sure)
        for actor, leader in leaders:
            actor.side_given = leader.side

    # -- naming -----------------------------------------------------------------------------------

    def _enter(self, mention: Mention) -> Actor:
        known = self._known(mention)
        offices = distinct([self.text[o.start : o.end] for o in mention.offices])
        if known is None:
            known = Actor(mention.name, mention.kind, mention.span.start)
            self.actors.append(known)
        elif mention.kind is MentionKind.PERSON and len(mention.name) > len(known.name):
            known.name = mention.name
        known.first = min(known.first, mention.span.start)
        known.gender = known.gender or mention.gender
        if not known.offices:
            known.offices += [office for office in offices if office not in known.offices]
            known.letters |= letters_behind(self.text, mention.offices)
        else:
            known.called += [office for office in offices if office not in known.offices]
        known.codes += [code for code in mention.codes if code not in known.codes]
        return known

    def _know_bodies(self) -> None:
        """International bodies, and those who hold office in one, act for it, by its usual abbreviation."""
        for actor in self.actors:
            named = actor.name if actor.kind is MentionKind.ORGANISATION else " ".join(actor.offices)
            if actor.side is None:
                actor.side_given = organisation_in(named, self.language)

    def _name_heads(self, analysis: Analysis) -> None:
        """A delegation led by somebody is spoken of by its head, who acts for its side."""
        groups = [m for m in (*analysis.mentions, *groups_of(analysis)) if m.kind is MentionKind.DELEGATION]
        for group, head in heads_named(analysis, groups, self.words):
            self._make_head(group, self.of[head.span])
        for before, head in heads_told(analysis, groups, self.words):
            leader = self.of[head.span]
            led = next((g for g in before if self.of.get(g.span) not in self.heads), None)
            if led is None or (leader.side is not None and not akin(leader.side, iso(led.codes)[0])):
                self.heads.append(leader)
            else:
                self._make_head(led, leader)
        self._name_again(groups)

    def _name_again(self, groups: Sequence[Mention]) -> None:
        """A delegation that is named again by its country alone is spoken of by the one head it has."""
        for group in groups:
            led = [h for g, h in self.led if are_called_alike(g, group)]
            theirs = [h for h in led if len(iso(group.codes)) == 1 and (h.side or "").startswith(group.codes[0])]
            again = self.text[: group.span.start].endswith(_THE) and self.of.get(group.span) not in self.heads
            if again and len({id(h) for h in theirs}) == 1 and theirs[0].first < group.span.start:
                self._make_head(group, theirs[0])

    def _make_head(self, group: Mention, head: Actor) -> None:
        if head.side is None or (group.codes and head.side == group.codes[0]):
            head.codes[:0] = group.codes
        self.heads.append(head)
        self.led.append((group, head))
        former = self.of.get(group.span)
        self.of[group.span] = head
        if former in self.actors and former is not head and former not in self.of.values():
            self.actors.remove(former)

    def _leaders(self, analysis: Analysis) -> list[tuple[Actor, Actor]]:
        """Those of no known side who accompany somebody, each with the one they come along with."""
        found: list[tuple[Actor, Actor]] = []
        within = [(group, m) for group, others in in_company(analysis, self.words) for m in others]
        for clause in analysis.clauses:
            if clause.predicate == "accompany":
                named = [self.of[m.span] for m in clause.objects if m.span in self.of]
                led = named[:1] or self._told_of(analysis, clause)
                beside = (*clause.subject, *clause.oblique("by"), *named_behind(analysis, clause))
                beside = (*beside, *(m for group, m in within if group in beside))  # "a delegation including X"
                along = [self.of[m.span] for m in beside if m.span in self.of]
                found += [(a, leader) for leader in led for a in along if a.side is None and a is not leader]
        return found

    def _told_of(self, analysis: Analysis, clause: Clause) -> list[Actor]:
        """Whom the clauses before one tell of last: who is meant by a pronoun in it."""
        before = (c for c in reversed(analysis.clauses) if c.trigger < clause.trigger and not c.nominal)
        return next(([self.of[m.span]] for c in before for m in c.subject if m.span in self.of), [])

    def _principals(self, analysis: Analysis) -> frozenset[int]:
        """Those who do or say things in the report, and not only hold an office in it."""
        acting = {m.span for c in analysis.clauses if not c.nominal for m in parts_of(c)}
        return frozenset(id(actor) for span, actor in self.of.items() if span in acting)

    def _known(self, mention: Mention) -> Actor | None:
        """The one named last whom a mention names again; of several of one name, who holds the office it says."""
        named = [actor for actor in reversed(self.actors) if is_named(actor, mention)]
        said = [plain(self.text[o.start : o.end]).split() for o in mention.offices] if len(named) > 1 else []
        held = (a for a in named for words in said if any(set(words) <= words_of(office) for office in a.offices))
        return next(held, named[0] if named else None)

    def _learn_from(self, title: Sequence[Mention]) -> None:
        """What a headline adds to the people of the text: the side a bare name acts for."""
        for mention in title:
            known = self._known(mention) if mention.kind is MentionKind.PERSON and mention.codes else None
            if known is not None and known.side is None:
                known.codes += mention.codes

    def _learn_sides(self, analysis: Analysis) -> None:
        """People whose offices name no place act for the side that other words give them."""
        together = told_together(analysis, self.of)
        for mention in analysis.mentions:
            if mention.kind is MentionKind.OFFICE and mention.codes:
                before = [a for a in self.actors if a.is_person and a.first < mention.span.start]
                visitors = coming(analysis, mention.codes[0])  # who visits a country holds no office of it
                before = [a for a in before if id(a) not in together.get(mention.span, ()) and a.first not in visitors]
                if self._is_anybody(mention):
                    ours = mention.codes[0] == self.home
                    before = [a for a in before if not (ours and is_foreign(a, self.words))]
                    before = [a for a in before if not in_one_sentence(analysis, a.first, mention.span.start)]
                actor = self._by_office(mention, before)
                if actor is not None and actor.side is None:
                    actor.codes += mention.codes

    def _is_called(self, head: set[str], office: str) -> bool:
        """Whether an office may be named by some of its words: a deputy's not by those of the chief."""
        words = words_of(office)
        return head <= words and not self.words.deputies & (words - head)

    def _is_anybody(self, mention: Mention) -> bool:
        """Whether an office could be that of anybody of a side: "the leaders of X"."""
        word = plain(self.text[mention.span.start : mention.span.end])
        return any(plain(w) in word for w in self.words.any_office)

    # -- meaning ----------------------------------------------------------------------------------

    def who(self, mention: Mention, speaker: Actor | None, recent: Sequence[Actor]) -> list[Actor]:
        """The actors that a mention means; several for "the two sides", none where it cannot be known.

        `speaker` is who speaks there, `recent` who was named before, the last first.
        """
        if mention.span in self.of:
            return [self.of[mention.span]]
        match mention.kind:
            case MentionKind.JOINT:
                return self.pair(self._holders(mention, recent) or recent or self._coupled(mention))
            case MentionKind.PRONOUN:
                by_rank = addressed(self.text, mention, self.of, self.words.rank)
                return self._pronoun(mention, speaker, recent) if by_rank is None else by_rank
            case MentionKind.DELEGATION:
                return self._delegation(mention, speaker, recent)
            case MentionKind.OFFICE:
                return self._holder(mention, recent)
            case MentionKind.PERSON | MentionKind.ORGANISATION | MentionKind.LOCALITY | MentionKind.GATHERING:
                return []

    def _pronoun(self, mention: Mention, speaker: Actor | None, recent: Sequence[Actor]) -> list[Actor]:
        """ "They" are the two spoken of; "the latter" the last one named; "he" the one who speaks."""
        if mention.plural:
            return self.pair(recent)
        people = [actor for actor in recent if actor.is_person]
        if mention.name.casefold() in self.words.latter:
            return people[:1]
        women = [actor for actor in people if actor.gender == "f"] if mention.gender == "f" else []
        if women and speaker not in women:
            return women[:1]
        if speaker is not None and speaker.is_person:
            people.insert(0, speaker)
        return [actor for actor in people if self.agrees(mention, actor)][:1]

    def _coupled(self, mention: Mention) -> list[Actor]:
        """The last two places of different sides that were named side by side before: "between X and Y"."""
        if not set(plain(mention.name).split()) & set(plain(self.words.both).split()) - self.words.articles:
            return []  # not "the two countries"
        before = sorted(span for span, actor in self.of.items() if span.end <= mention.span.start)
        for one, other in reversed(list(pairwise(before))):
            gap = self.text[one.end : other.start]
            both = [self.of[one], self.of[other]]
            are_places = all(actor.kind is MentionKind.LOCALITY for actor in both)
            if are_places and len(gap) <= _COUPLED and gap.startswith(self.words.couples) and "," not in gap:
                return both
        return []

    def _holders(self, mention: Mention, recent: Sequence[Actor]) -> list[Actor]:
        """Those who hold the office that "the two ministers" are named by, the last named first; none but several."""
        two, *rest = plain(mention.name).split()
        counted = plain(self.words.both).split()[:-1] == [two]  # "hai Bộ trưởng" like "hai bên"
        words = rest if counted else [w.removesuffix("s") for w in (two, *rest) if w.endswith("s")]
        people = [a for a in recent if a.is_person]
        named = [a for a in people if any(set(words) <= words_of(office) for office in a.offices)] if words else []
        return named if len({a.side for a in named}) > 1 else []

    def _holder(self, mention: Mention, recent: Sequence[Actor]) -> list[Actor]:
        """Who holds an office named alone: of those named before it, the last ones first."""
        before = [a for a in recent if a.is_person]
        earlier = [a for a in self.actors if a.is_person and a not in before and a.first < mention.span.start]
        found = self._by_office(mention, [a for a in before + earlier if self.agrees(mention, a)])
        if found is not None:
            found.gender = found.gender or mention.gender
        return [found] if found else []

    def in_role(self, mention: Mention, people: Sequence[Actor]) -> list[Actor]:
        """Of the hosts, the guests or the counterparts, the one an office names: "the visiting minister"."""
        fitting = [a for a in people if a.is_person and self.agrees(mention, a) and is_of_side(mention, a)]
        parts = self.words.hosts | self.words.guests | self.words.counterparts
        head = self._head(mention) - parts - set(self.words.possessives) - owner_of(mention) - self.words.role_heads
        exact = [a for a in fitting if any(head <= words_of(office) for office in a.offices)]
        return (exact or ([] if head else fitting))[:1]

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
        word = max(plain(mention.name).split(), key=len)  # not the executives whom "the delegation" will meet
        alike = [a for a in named if word in plain(a.name)]
        return (earlier or alike)[-1:] or self.heads[-1:]

    def pair(self, recent: Sequence[Actor]) -> list[Actor]:
        """The two people or sides spoken of last."""
        people = [actor for actor in recent if actor.is_person]
        out: list[Actor] = []
        for actor in people or list(recent):
            if all(actor.side != kept.side for kept in out):
                out.append(actor)
            if len(out) == _PAIR:
                break
        return out

    def holders(self, mention: Mention, people: Sequence[Actor]) -> list[Actor]:
        """Of some people, those who hold just the office that a mention names, of the side it names."""
        head = self._head(mention)
        fitting = (a for a in people if self.agrees(mention, a) and is_of_side(mention, a))
        return [a for a in fitting if any(head <= words_of(office) for office in a.offices)] if head else []

    def owns(self, mention: Mention, actor: Actor) -> bool:
        """Whether "his counterpart" or "X's counterpart" may speak of somebody's."""
        owner = owner_of(mention) - self.words.articles
        if owner:
            return any(owner <= words for words in (set(plain(actor.name).split()), *map(words_of, actor.offices)))
        gender = pronouns(self.language).get(plain(mention.name).split()[0])
        return gender not in ("m", "f") or actor.gender in (None, gender)

    @staticmethod
    def agrees(mention: Mention, actor: Actor) -> bool:
        """Whether nothing known of their gender keeps a mention from meaning a person."""
        return not (mention.gender and actor.gender and mention.gender != actor.gender)

    def _by_office(self, mention: Mention, people: Sequence[Actor]) -> Actor | None:
        """The person an office alone means: whose office it is, of the side that the words name."""
        # those of just the side named come first, then those who act in the report
        last = iso(mention.codes)[-1:]
        fitting = [actor for actor in people if is_of_side(mention, actor)]
        # of those of no such side, one known to be of a part of it before one of whom nothing is known
        fitting.sort(
            key=lambda a: (
                bool(last) and a.side not in last,
                bool(last) and a.side is None,
                id(a) not in self.principals,
            )
        )
        head = self._head(mention)
        head = head - self.words.guests or head  # "the visiting minister", of whom no host was told
        exact = [a for a in fitting if any(self._is_called(head - a.letters, office) for office in a.offices)]
        exact = exact or [a for a in fitting if any(self._is_called(head, office) for office in a.called)]
        exact = exact or [a for a in fitting if any(self._is_placed_office(mention, a, office) for office in a.offices)]
        if exact:
            return exact[0] if mention.codes else min(exact, key=lambda a: a.first)
        called = self._so_called(mention, fitting)
        fitting = called or self._may_be(head, fitting)
        anybody = bool(called) or head & self.words.role_heads or self._is_anybody(mention)
        return fitting[0] if anybody and fitting else None

    def _is_placed_office(self, mention: Mention, actor: Actor, office: str) -> bool:
        """Whether an office named with its place is one that somebody was told to hold without it.

        "The governor of X" is Governor Y of X; the governor of a bank there, and a deputy, are not.
        """
        if actor.side is None or iso(mention.codes)[-1:] != [actor.side] or "-" not in actor.side:
            return False
        held = words_of(office)
        rest = [w for w in plain(mention.name).split() if w not in held and w not in self.words.articles]
        place = table().find(" ".join(rest)) if held <= self._head(mention) and rest else ()
        return any(found.locality.code == actor.side for found in place)

    def _so_called(self, mention: Mention, people: Sequence[Actor]) -> list[Actor]:
        """Of some people, those whose office other words name: "the head of state" is a president or king."""
        known = self.words.same_offices
        office = next((held for held, called in known if re.search(called, mention.name, re.IGNORECASE)), None)
        return [a for a in people if any(office.match(plain(held)) for held in a.offices)] if office else []

    def _may_be(self, head: set[str], people: Sequence[Actor]) -> list[Actor]:
        """Of some people, those whom words for an office may mean: "the president" is no one known as a mayor."""
        named = head & self.words.role_heads
        if not self.words.common_heads or not named or head & self.words.common_heads:
            return list(people)
        return [a for a in people if not a.offices or any(named & words_of(office) for office in a.offices)]

    def _head(self, mention: Mention) -> set[str]:
        """The plain words of an office alone, without articles and nationalities: their side is asked elsewhere."""
        word = self.text[mention.span.start : mention.span.end].replace("'", " ").replace("’", " ")
        return {plain(w) for w in word.split() if not table().nationality(w)} - self.words.articles
