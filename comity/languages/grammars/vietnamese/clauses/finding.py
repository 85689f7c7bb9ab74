"""Clauses of a Vietnamese sentence: who did or said what to whom, where, and what was said.

Vietnamese puts subject, verb and object in that order and marks neither; a subject once named runs on. So:
a verb of saying is found with what stands right before it, what it says reaches to the next such verb, and
what sides do together is looked for outside of what is said.

    [Ông An] khẳng định (hai bên sẽ mở rộng thương mại), đề nghị (phía bạn tạo thuận lợi); [bà Lan] nhất trí (...)
"""

from collections.abc import Sequence
from dataclasses import replace

from comity.languages.grammars.vietnamese.clauses.doings import Doings
from comity.languages.grammars.vietnamese.clauses.force import WILLING, Force
from comity.languages.grammars.vietnamese.clauses.free import ONE, Before, Free
from comity.languages.grammars.vietnamese.clauses.saying import COURTEOUS, PLAIN, Main, Saying, is_aside, speaks
from comity.languages.grammars.vietnamese.contents.items import Content, Cutter
from comity.languages.grammars.vietnamese.parties.around import AROUND
from comity.languages.grammars.vietnamese.parties.deeds import Deed
from comity.languages.grammars.vietnamese.tables.cases import CASES
from comity.languages.grammars.vietnamese.tables.triggers import MASK, Predicates, Trigger, predicates, triggers
from comity.records.clause import Clause, Item, Mention, MentionKind, Span

_NOTHING = Before()
_NEAR = 25
"""How far behind "nhất trí" the word for a proposal may stand: "với các", "những"."""
_MEETINGS = frozenset({"meet", "talk", "call-on", "receive", "work", "phone"})
_BOTH = 2


class Reader:
    """Finds the clauses of one sentence.

    `mentions` lie in it; `before` is what the sentence before tells.
    """

    def __init__(
        self,
        text: str,
        keyed: str,
        sentence: Span,
        mentions: Sequence[Mention],
        *,
        marks: bool,
        before: Before = _NOTHING,
    ) -> None:
        self.text, self.sentence, self.mentions, self.before = text, sentence, mentions, before
        self.known: Predicates = predicates(marks=marks)
        masked = list(keyed)
        for m in mentions:
            masked[m.span.start : m.span.end] = MASK * (m.span.end - m.span.start)
        self.masked = "".join(masked)
        self.parties = Doings(text, keyed, self.masked, sentence, mentions, self.known, marks=marks)
        self.saying = Saying(text, self.masked, sentence, self.parties, self.known)
        self.cutter = Cutter(text, self.masked, mentions, self.known)
        self.force = Force(self.masked, self.cutter)
        self.free = Free(self.masked, sentence, self.parties, self.cutter, before)

    def clauses(self) -> list[Clause]:
        """All clauses of the sentence, in order."""
        found = triggers(self.masked, self.sentence, self.known)
        met = frozenset(t.span.end for t in found if t.family == "engage")
        mains = self.saying.find([t for t in found if t.family == "say"], met, told=bool(self.before.spoke))
        out, regions = self._said(mains)
        done = [c for t in found if t.family != "say" for c in self._done(t, regions, mains, found)]
        out += done
        out += [c for t in found if t.concept == "discuss" for c in self._discussed(t, regions)]
        if all(is_aside(c) for c in out):
            out += self.free.clauses()
        return sorted(out, key=lambda c: c.trigger)

    # -- what is said -----------------------------------------------------------------------------

    def _said(self, mains: Sequence[Main]) -> tuple[list[Clause], list[tuple[Span, Main]]]:
        trailing = self._trailing(mains)
        if trailing is not None:
            return trailing
        paper = self.free.by_paper() if AROUND.paper_says.match(self.masked, self.sentence.start) else None
        if paper is not None and mains:
            return [paper], [(Span(paper.trigger.end, self.sentence.end), mains[0])]
        out: list[Clause] = []
        regions: list[tuple[Span, Main]] = []
        according = (
            self._according() if not any(m.subject and m.start <= m.trigger.span.start for m in mains[:1]) else None
        )
        if according is not None:
            mains = [according, *[m for m in mains if m.start > according.trigger.span.end]]
        out += self.free.before(mains[0]) if mains else []
        for i, main in enumerate(mains):
            end = self.sentence.end
            if i + 1 < len(mains):
                end = self.saying.joined(main.trigger.span.end, mains[i + 1].start)
            source = AROUND.source.search(self.masked, main.trigger.span.end, end) if end == self.sentence.end else None
            end = self._before_occasion(main.trigger.span.end, source.start() if source else end)
            region = Span(main.trigger.span.end, max(main.trigger.span.end, end))
            regions.append((region, main))
            clause = self._clause(main, self._content(main, region))
            if clause is not None and not (i + 1 < len(mains) and mains[i + 1].inner and not clause.items):
                out.append(clause)
        return out, regions

    def _before_occasion(self, start: int, end: int) -> int:
        """Where what is said ends before words that tell when: "..., khi tiếp ông X"."""
        for trigger in triggers(self.masked, Span(start, end), self.known):
            found = AROUND.occasion.search(self.masked, start, trigger.span.start) or AROUND.glad.search(
                self.masked, self.sentence.start, trigger.span.start
            )
            if not found and AROUND.meets.match(self.masked, trigger.span.end, self.sentence.end):
                found = AROUND.then.search(self.masked, start, trigger.span.start)
            if not found and trigger.noun and self._is_occasion(trigger):
                found = AROUND.at_meeting.search(self.masked, start, trigger.span.start)
            if trigger.family == "engage" and found:
                return max(start, found.start())
        return end

    def _clause(self, main: Main, content: Content) -> Clause | None:
        concept, items, told = self.force.of(main, content)
        asked = self._asked(main, items)
        if (self._is_negated(main.trigger) and concept in (*PLAIN, "propose", "request")) or not (
            items or told or self._opens(concept) or (concept in COURTEOUS and speaks(main.subject))
        ):
            return None
        return Clause(
            concept,
            main.trigger.span,
            main.trigger.span,
            self.sentence,
            main.subject,
            asked,
            (),
            items,
            negated=self._is_negated(main.trigger),
            tense="past",
        )

    def _opens(self, concept: str) -> bool:
        """Whether a verb of which nothing is said yet opens a list: "nêu các đề xuất", "đề nghị ... như sau:"."""
        ahead = self.masked[self.sentence.start : self.sentence.end].rstrip()
        return concept == "propose" or (concept in WILLING and ahead.endswith(":"))

    def _asked(self, main: Main, items: Sequence[Item]) -> tuple[Mention, ...]:
        return items[0].subject if items and main.trigger.concept in ("request", "invite") else ()

    def _content(self, main: Main, region: Span) -> Content:
        concept = main.trigger.concept
        proposal = bool(
            concept in ("agree", "support")
            and (found := self.known.content["proposals"].search(self.masked, region.start, region.end))
            and found.start() - region.start < _NEAR
        )
        return Content(
            region, addressed=concept in ("request", "invite"), willing=concept == "pledge", proposal=proposal
        )

    def _is_negated(self, trigger: Trigger) -> bool:
        found = self.known.moods["negated"].search(
            self.masked, max(self.sentence.start, trigger.span.start - 8), trigger.span.start
        )
        return bool(found) and not self.masked[found.end() : trigger.span.start].strip() if found else False

    def _trailing(self, mains: Sequence[Main]) -> tuple[list[Clause], list[tuple[Span, Main]]] | None:
        """ "..., ông nói": what is said stands before the words of attribution."""
        last = mains[-1] if mains else None
        if (
            last is None
            or last.trigger.concept not in ("say", "affirm")
            or not last.subject
            or last.start <= self.sentence.start + 2
        ):
            return None
        behind = self.masked[last.trigger.span.end : self.sentence.end].strip(' ."”')
        before = self.masked[: last.start].rstrip()
        if not before.endswith((",", '"', "”", "'", "’")) or not AROUND.aside.fullmatch(behind):
            return None
        region = Span(self.sentence.start, len(before.rstrip(" ,")))
        own = self._own_words(region, last)
        clause = self._clause(last, replace(self._content(last, region), free=True)) if not own else None
        return own or ([clause] if clause else []), [(region, last)]

    def _own_words(self, region: Span, last: Main) -> list[Clause]:
        """What somebody's own words wish, ask or promise: "Tôi mong ..., chúng tôi cam kết ...", ông nói."""
        found = [t for t in triggers(self.masked, region, self.known) if t.family == "say" and t.concept in WILLING]
        own = [t for t in found if AROUND.we_before.fullmatch(self.masked, region.start, t.span.start)]
        own = [t for t in own if not AROUND.wants.match(self.masked, t.span.start)]
        out: list[Clause | None] = []
        ends = [self._own_start(t.span.start) for t in own[1:]]
        for trigger, end in zip(own, [*ends, region.end][: len(own)], strict=True):
            main = replace(last, trigger=trigger)
            out.append(self._clause(main, self._content(main, Span(trigger.span.end, max(trigger.span.end, end)))))
        return [c for c in out if c is not None and c.items]

    def _own_start(self, at: int) -> int:
        """Where "và chúng tôi ..." begins before a verb at a place."""
        found = AROUND.and_we.search(self.masked, self.sentence.start, at)
        return found.start() if found else at

    def _according(self) -> Main | None:
        """ "Theo ông, ...": what somebody thinks."""
        found = AROUND.according.match(self.masked, self.sentence.start, self.sentence.end)
        if not found:
            return None
        mention = next((m for m in self.mentions if found.end() <= m.span.start <= found.end() + 1), None)
        if (
            mention is None
            or mention.kind not in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)
            or self.masked[mention.span.end : mention.span.end + 1] != ","
        ):
            return None
        return Main(Trigger("say", Span(found.start(), mention.span.end), firm=True), found.start(), (mention,))

    # -- what sides do together -------------------------------------------------------------------

    def _done(
        self, trigger: Trigger, regions: Sequence[tuple[Span, Main]], mains: Sequence[Main], found: Sequence[Trigger]
    ) -> list[Clause]:
        if self._is_told_with(trigger, found):
            return []
        others = [t.span for t in found if t is not trigger and not self._is_way(t) and not self._is_joined(trigger, t)]
        glad = AROUND.glad.search(self.masked, self.sentence.start, trigger.span.start) is not None
        inside = self._inside(trigger, regions, glad=glad)
        taken = [region for region, _ in regions if not region.start <= trigger.span.start < region.end]
        if inside is not None and not trigger.noun and not self._is_told(trigger, *inside):
            return []
        deed = self.parties.deed(trigger, others, taken)
        at = self._said_at(trigger, deed, mains)
        if at is not None:
            return at.clauses(trigger, self.sentence)
        if deed is None or self._is_coming(trigger, deed, found) or self._is_only_named(trigger, deed, inside):
            return []
        deed = self._owned(trigger, deed, mains, found)
        told = deed.clauses(trigger, self.sentence)
        return [replace(c, nominal=True, definite=True) for c in told] if glad else told

    def _inside(
        self, trigger: Trigger, regions: Sequence[tuple[Span, Main]], *, glad: bool
    ) -> tuple[Span, Main] | None:
        """What is said, and by which verb, that a trigger stands in; not where it tells when that was said.

        "Khi tiếp ông X" does, and "vui mừng được đón tiếp ông X" (`glad`) tells that he was received.
        """
        if glad or AROUND.when.search(self.masked, self.sentence.start, trigger.span.start):
            return None
        return next((one for one in regions if one[0].start <= trigger.span.start < one[0].end), None)

    def _is_told_with(self, trigger: Trigger, found: Sequence[Trigger]) -> bool:
        """Whether another verb tells of it too: the way behind one of visiting, or the one beside it."""
        earlier = (t for t in found if t.concept in ("visit", "tour") and t.span.start < trigger.span.start)
        return (self._is_way(trigger) and any(earlier)) or self._goes_with(trigger, found)

    def _is_only_named(self, trigger: Trigger, deed: Deed, inside: tuple[Span, Main] | None) -> bool:
        """Whether a noun in what is said names a meeting and not both who meet."""
        named = trigger.noun and trigger.concept != "visit" and len(deed.counterparts) < _BOTH
        return inside is not None and named

    def _said_at(self, trigger: Trigger, deed: Deed | None, mains: Sequence[Main]) -> Deed | None:
        """A meeting at which something was said, told before its name: "X đề xuất ... trong cuộc gặp với Y"."""
        if not trigger.noun or not self._is_occasion(trigger):
            return None
        spoken = [m for m in mains if m.subject]
        main = next((m for m in reversed(spoken) if m.trigger.span.end <= trigger.span.start), None)
        if main is None and spoken:
            return None  # "Tại buổi tiếp, ông X khẳng định": who goes on had it
        one = deed or Deed((), (), (), trigger.span.end, planned=False, negated=False, concept=trigger.concept)
        who = one.subject or (main.subject if main else self._giving(trigger) or self.before.spoke)
        whom = one.counterparts or (self._told_to(main, spoken) if main else self.before.heard)
        who = tuple(m for m in who if m not in whom)
        if not who or not whom or {m.name for m in who} & {m.name for m in whom}:
            return None
        obliques = (("with", whom), *(o for o in one.obliques if o[0] == "in"))
        return replace(one, subject=who, objects=(), obliques=obliques, told=True)

    def _giving(self, trigger: Trigger) -> tuple[Mention, ...]:
        """Who gave what is told of at a meeting: "Ý tưởng được ông X đưa ra trong cuộc gặp với Y"."""
        found = AROUND.given.search(self.masked, self.sentence.start, trigger.span.start)
        return self.parties.before(found.start("verb"), self.sentence.start) if found else ()

    def _is_occasion(self, trigger: Trigger) -> bool:
        """Whether a noun tells at which meeting something was said: "tại cuộc gặp với ..."."""
        journey = AROUND.journey.match(self.masked, trigger.span.start)
        at = AROUND.on_occasion if journey else AROUND.at_meeting
        lead = at.search(self.masked, self.sentence.start, trigger.span.start)
        return (
            lead is not None
            and trigger.concept in _MEETINGS
            and AROUND.of_whom.match(self.masked, trigger.span.end, self.sentence.end) is not None
        )

    def _told_to(self, main: Main, mains: Sequence[Main]) -> tuple[Mention, ...]:
        """Whom somebody says something to, thanks or greets, else the other who speaks: "nói với ông X"."""
        greets = main.trigger.concept in ("praise", "thank", "welcome")
        found = AROUND.towards.match(self.masked, main.trigger.span.end, self.sentence.end)
        at = found.end() if found else main.trigger.span.end + 1 if greets else None
        whom = tuple(m for m in self.mentions if at is not None and at <= m.span.start <= at + 1)[:1]
        others = (m.subject for m in mains if m.subject and m.subject != main.subject)
        return whom or next(others, ())

    def _discussed(self, trigger: Trigger, regions: Sequence[tuple[Span, Main]]) -> list[Clause]:
        """ "Thảo luận về ... với ông X": those meet who discuss something with somebody named behind it."""
        found = AROUND.discussed.match(self.masked, trigger.span.end, self.sentence.end)
        whom = next((m for m in self.mentions if found and m.span.start == found.end()), None)
        subject = self.parties.before(trigger.span.start, self.sentence.start)
        inside = any(region.holds(trigger.span) for region, main in regions if main.trigger is not trigger)
        if whom is None or whom.kind not in ONE or inside or not subject or subject[0].kind not in ONE:
            return []
        span = Span(trigger.span.start, whom.span.end)
        return [Clause("meet", trigger.span, span, self.sentence, subject, (), (("with", (whom,)),), tense="past")]

    def _owned(self, trigger: Trigger, deed: Deed, mains: Sequence[Main], found: Sequence[Trigger]) -> Deed:
        """A deed told by a noun that names nobody is of whoever speaks, or of a visit acts, behind it."""
        if deed.subject:
            return deed
        if not trigger.noun:
            main = next((m for m in mains if m.start > trigger.span.end), None)
            fronted = main is not None and self.masked[: main.start].rstrip().endswith(",")
            return replace(deed, subject=main.subject) if main and fronted and deed.objects else deed
        if trigger.concept != "visit":
            host = self.parties.at_whose(trigger.span.start)
            if host is not None and deed.counterparts:
                return replace(deed, subject=(host,))
            after = next((m.subject for m in mains if m.start > trigger.span.end), ())
            return (
                replace(deed, subject=tuple(m for m in after if m not in deed.counterparts))
                if deed.counterparts
                else deed
            )
        if not AROUND.fronted.search(self.masked[self.sentence.start : trigger.span.start]):
            return deed
        behind = [t.span for t in found if t.span.start > trigger.span.end]
        return replace(deed, subject=self.parties.acting(trigger.span.end, behind))

    def _is_coming(self, trigger: Trigger, deed: Deed, found: Sequence[Trigger]) -> bool:
        """ "Tiếp ông X đến chào xã giao": that he came to call is told with that he was received."""
        return (
            trigger.concept == "call-on"
            and (not deed.counterparts or AROUND.led.search(self.masked[: trigger.span.start]) is not None)
            and any(t.concept == "receive" and t.span.end <= trigger.span.start for t in found)
        )

    def _is_joined(self, trigger: Trigger, other: Trigger) -> bool:
        """ "Cuộc gặp, trao đổi với": two words for one thing."""
        between = self.masked[trigger.span.end : other.span.start].strip()
        return trigger.span.end <= other.span.start and between in CASES.joining

    def _goes_with(self, trigger: Trigger, found: Sequence[Trigger]) -> bool:
        """Whether a verb is told with the one beside it: "đến thăm và chào xã giao ông X", "tiếp và chào xã giao"."""
        if trigger.concept in ("tour", "visit") and not trigger.noun:
            return any(
                t.concept in ("call-on", "receive", "meet") and not t.noun and self._is_joined(trigger, t)
                for t in found
            )
        if trigger.concept == "receive" and any(t.concept == "talk" and self._is_joined(trigger, t) for t in found):
            return True  # "đón tiếp và hội đàm với"
        return trigger.concept == "call-on" and any(
            t.concept == "receive" and self._is_joined(t, trigger) for t in found
        )

    def _is_way(self, trigger: Trigger) -> bool:
        """ "Tới" and "đến" are verbs, or tell the way behind one."""
        return trigger.concept == "visit" and self.masked[trigger.span.start : trigger.span.end] in CASES.coming

    def _is_told(self, trigger: Trigger, region: Span, main: Main) -> bool:
        """Whether a deed inside of what is said is told as news: by "cho biết", with its own subject."""
        return (
            main.trigger.concept in ("say", "report", "affirm")
            and bool(self.parties.before(trigger.span.start, region.start))
            and not self._is_wished(trigger)
        )

    def _is_wished(self, trigger: Trigger) -> bool:
        lead = self.masked[max(self.sentence.start, trigger.span.start - 14) : trigger.span.start]
        return any(self.known.moods[mood].search(lead) for mood in ("obligation", "willing", "possible"))
