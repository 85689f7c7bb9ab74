"""Whom each mention of a report means, read from its start as a reader would."""

from bisect import bisect_right
from dataclasses import dataclass, field

from comity.languages.folding import plain
from comity.reading.cast.actor import Actor
from comity.reading.cast.cast import Cast
from comity.reading.cast.doubt import others
from comity.reading.cast.sides.hosting import Hosting
from comity.reading.words import Words
from comity.records.clause import Analysis, Clause, Form, Mention, MentionKind, Span

_DOING = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)
_LEAD = 12
"""In how many characters from its beginning a sentence names whom it opens with: room for "Cùng ngày, "."""
_GOES_ON = (";", ":", ",")
"""What stands before the next entry of a list."""
_MEETING = frozenset({"meet", "talk", "call-on", "receive", "phone"})
_NOT_SPEAKING = frozenset({"sign", "witness"})
"""Predicates whose subject does not become the one that "he" and "the official" go on to mean."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """The actors that each mention means, by its span (none where it cannot be known), and whom it may mean too."""

    meant: dict[Span, list[Actor]] = field(default_factory=dict)
    doubts: dict[Span, list[Actor]] = field(default_factory=dict)


def resolve(analysis: Analysis, words: Words, cast: Cast) -> Meanings:
    """Whom the mentions of a report mean, and whom else each of them may mean where two readings are possible."""
    reader = _Reader(analysis, words, cast)
    for mention in _in_order(analysis):
        reader.read(mention)
    return reader.found


class _Reader:
    """Whom a reader has in mind at a place of a text: who speaks, and who was named, the last one first."""

    def __init__(self, analysis: Analysis, words: Words, cast: Cast) -> None:
        self.words, self.cast, self.hosting = words, cast, Hosting(analysis, words)
        self.found = Meanings()
        self.starts = sorted({sentence.start for sentence in analysis.sentences})
        self.subjects = _main_subjects(analysis)
        self.sources = _sources(analysis, self.subjects)
        self.doers = _doers(analysis)
        self.bystanders = _bystanders(analysis, words)
        self.recent: list[Actor] = []
        self.speaker: Actor | None = None
        self.next_speaker: Actor | None = None
        self.floor: Clause | None = None
        self.group: tuple[int, list[Actor]] = (0, [])
        self.sentence = 0

    def read(self, mention: Mention) -> None:
        """Enter the actors that the next mention means, and whom else it may mean."""
        sentence = bisect_right(self.starts, mention.span.start)
        if sentence != self.sentence:
            self.sentence, self.speaker = sentence, self.next_speaker or self.speaker
        in_role = self._in_role(mention)
        actors = in_role or self._other_than_doer(mention) or self._group_of(mention)
        actors = actors or self.cast.who(mention, self.speaker, self.recent)
        self.found.meant[mention.span] = actors
        if len(actors) == 1 and not in_role:
            self.found.doubts[mention.span] = others(self.cast, mention, actors[0], self.recent, self.floor)
        people = [actor for actor in actors if actor.is_person]
        if mention.kind is not MentionKind.JOINT:
            self._bear_in_mind(mention, people)
        self._give_floor(mention, actors, people)

    def _group_of(self, mention: Mention) -> list[Actor]:
        """The group that the sentence before was about, which "they" goes on with: "Ministers from X, Y and Z"."""
        told, group = self.group
        they = mention.kind is MentionKind.PRONOUN and mention.plural and self.sentence - told <= 1
        return group if they else []

    @staticmethod
    def _is_group(mention: Mention) -> bool:
        return mention.kind is MentionKind.DELEGATION and mention.plural

    def _bear_in_mind(self, mention: Mention, people: list[Actor]) -> None:
        """The one named last comes to mind first; of those who were only there, the others do."""
        aside = mention.span in self.bystanders
        for actor in people:
            if aside and actor in self.recent:
                continue
            if actor in self.recent:
                self.recent.remove(actor)
            self.recent.insert(len(self.recent) if aside else 0, actor)

    def _other_than_doer(self, mention: Mention) -> list[Actor]:
        """Whom "him" means of whom somebody else is told to do a thing: "X, who called on him"."""
        doers = [a for m in self.doers.get(mention.span, ()) for a in self.found.meant.get(m.span, ())]
        meant = self.cast.who(mention, self.speaker, self.recent) if doers else []
        if not meant or any(a not in doers for a in meant):
            return meant
        speaker = None if self.speaker in doers else self.speaker
        return self.cast.who(mention, speaker, [a for a in self.recent if a not in doers])

    def _in_role(self, mention: Mention) -> list[Actor]:
        """Whom an office means by what they are at the engagement at hand: host, guest, or of the other side."""
        if mention.kind is not MentionKind.OFFICE or mention.span in self.cast.of:
            return []
        words = set(plain(mention.name).replace("'", " ").replace("’", " ").split())
        hosted = words & (self.words.hosts | self.words.guests)
        if words & self.words.counterparts:
            return self.cast.in_role(mention, self._of_other_side(mention))
        if not hosted:
            return []
        hosts, guests = self.hosting.before(mention.span.start, self.found.meant)
        known = self.cast.in_role(mention, hosts if words & self.words.hosts else guests)
        theirs = words & set(self.words.possessives)  # "son hôte"
        return known or (self.cast.in_role(mention, self._of_other_side(mention)) if theirs else [])

    def _of_other_side(self, mention: Mention) -> list[Actor]:
        """Those in mind who are of another country than the one whose counterpart is spoken of."""
        near = [a for a in dict.fromkeys((self.speaker, *self.recent)) if a is not None and a.is_person and a.side]
        owner = next((a for a in near if self.cast.owns(mention, a)), None)
        return [a for a in near if owner and _country(a) != _country(owner)]

    def _give_floor(self, mention: Mention, actors: list[Actor], people: list[Actor]) -> None:
        """One whom a sentence is about is who the next sentence goes on with; "the latter" too."""
        opens = mention.span.start - self.starts[max(self.sentence - 1, 0)] < _LEAD
        if self._is_group(mention) and (opens or mention.span in self.subjects):
            self.group = self.sentence, actors
        latter = mention.kind is MentionKind.PRONOUN and mention.name.casefold() in self.words.latter
        if latter and people:
            self.next_speaker = people[0]
        clause = self.subjects.get(mention.span)
        if clause is None and mention.span not in self.sources:
            return
        self.floor = clause
        goes_on = mention.kind is MentionKind.PRONOUN and actors == self.group[1]
        if goes_on or not self._is_group(mention):
            self.group = (self.sentence, actors) if goes_on else (0, [])
        if len(people) == 1 and len(actors) == 1:
            self.next_speaker = people[0]
            if clause is None or clause.predicate not in _NOT_SPEAKING:
                self.speaker = people[0]


def _country(actor: Actor) -> str:
    return (actor.side or "").split("-")[0]


def _in_order(analysis: Analysis) -> list[Mention]:
    """The mentions in the order of the text, with the groups that only clauses hold."""
    groups = {m.span: m for c in analysis.clauses for m in (*c.objects, *c.oblique("with"))}
    groups |= {m.span: m for c in analysis.clauses for m in c.subject if m.kind is MentionKind.DELEGATION}
    every = groups | {m.span: m for m in analysis.mentions}
    return sorted(every.values(), key=lambda m: m.span.start)


def _main_subjects(analysis: Analysis) -> dict[Span, Clause]:
    """The mention that each sentence is about: who speaks in it, else the first subject in it."""
    main: dict[Span, Clause] = {}
    for clause in analysis.clauses:
        if _about(clause) and not clause.nominal:
            known = main.get(clause.sentence)
            if known is None or _attributes(clause) or (_is_before(clause, known) and not _attributes(known)):
                main[clause.sentence] = clause
    return {mention.span: clause for clause in main.values() for mention in _about(clause)}


def _bystanders(analysis: Analysis, words: Words) -> frozenset[Span]:
    """Where those are named who were only there: "X was present", "in the presence of X"."""
    spans = {m.span for c in analysis.clauses if c.predicate == "present" for m in c.subject}
    met = {c.sentence for c in analysis.clauses if c.predicate in _MEETING}
    for sentence in analysis.sentences:
        seen = words.witnessed.search(analysis.text, sentence.start, sentence.end)
        listed = sentence not in met and words.present.search(analysis.text, sentence.start, sentence.end) is not None
        if seen is not None or listed:
            start = seen.end() if seen is not None else sentence.start
            spans |= {m.span for m in analysis.mentions if start <= m.span.start < sentence.end}
    return frozenset(spans)


def _doers(analysis: Analysis) -> dict[Span, tuple[Mention, ...]]:
    """Who does what is done to whom a pronoun means, by the pronoun's place: nobody calls on himself."""
    found: dict[Span, tuple[Mention, ...]] = {}
    for clause in analysis.clauses:
        if clause.predicate in _MEETING and clause.subject and not clause.nominal and not clause.passive:
            met = (*clause.objects, *clause.oblique("on"), *clause.oblique("with"))
            found |= {m.span: clause.subject for m in met if m.kind is MentionKind.PRONOUN and not m.plural}
    return found


def _about(clause: Clause) -> tuple[Mention, ...]:
    """Whom a clause is about: who does it; who is received or met, where that is put in the passive."""
    return clause.objects if clause.passive and clause.objects else clause.subject


def _sources(analysis: Analysis, subjects: dict[Span, Clause]) -> frozenset[Span]:
    """The mentions that sentences of which no clause tells anything are attributed to: "X spoke of Y"."""
    told = {clause.sentence for clause in subjects.values()}
    told |= {s for s in analysis.sentences if any(s.holds(span) for span in subjects)}
    free = [s for s in analysis.sentences if s not in told]
    cited = [one.source for one in analysis.attributions if one.source and any(s.holds(one.source) for s in free)]
    told_of = {m.span for m in analysis.mentions if any(source.holds(m.span) for source in cited)}
    return frozenset(told_of | _opening(analysis, free))


def _opening(analysis: Analysis, free: list[Span]) -> set[Span]:
    """Who sentences of which no clause tells anything open with: "Mayor X put the guests in the picture"."""
    text = analysis.text
    whole = [s for s in free if text[: s.start].rstrip()[-1:] not in _GOES_ON]  # no entry of a list
    first = [next((m for m in analysis.mentions if s.holds(m.span)), None) for s in whole]
    return {
        m.span for m, s in zip(first, whole, strict=True) if m and m.kind in _DOING and m.span.start - s.start <= _LEAD
    }


def _attributes(clause: Clause) -> bool:
    """Whether a clause says who said the rest of its sentence."""
    return any(item.form is Form.FREE for item in clause.items)


def _is_before(clause: Clause, other: Clause) -> bool:
    return _about(clause)[0].span.start < _about(other)[0].span.start
