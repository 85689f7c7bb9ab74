"""One report as the reading sees it: its analysis, its cast, its dates, and the way back to its text."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from comity.languages import mentions, times
from comity.languages.analysis import PARSED
from comity.languages.text import Prepared
from comity.reading import dates
from comity.reading.cast import Actor, Cast
from comity.reading.words import Words
from comity.records import Document, Evidence, edtf
from comity.records.clause import Analysis, BlockKind, Clause, Form, Mention, MentionKind, Span
from comity.records.times import Anchor, TimeExpression


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression with the EDTF date it means here."""

    expression: TimeExpression
    value: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.expression.start, self.expression.end)

    @property
    def until(self) -> str:
        """The EDTF date up to which it lasts: the end of an interval, without its qualifier, else itself."""
        return self.value.split("/")[-1].rstrip("~?") if "/" in self.value else self.value


@dataclass(slots=True)
class Scene:
    """Everything the parts of the reading need to know of one report."""

    document: Document
    prepared: Prepared
    analysis: Analysis
    words: Words
    cast: Cast
    dated: tuple[Dated, ...]
    speakers: dict[Span, Actor | None] = field(default_factory=dict)
    resolved: dict[Span, list[Actor]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The clean text that all spans but the evidence's count in."""
        return self.analysis.text

    def evidence(self, span: Span) -> Evidence:
        """The evidence, in the stored text, that a stretch of the clean text is."""
        here = self.prepared.original(span)
        return Evidence.of(self.document.text, here.start, here.end)

    def actors(self, named: Sequence[Mention]) -> list[Actor]:
        """The actors that mentions mean, as they were resolved in the order of the text."""
        out: list[Actor] = []
        for mention in named:
            for actor in self.resolved.get(mention.span, []):
                if actor not in out:
                    out.append(actor)
        return out

    def paragraph(self, at: int) -> Span:
        """The paragraph that an offset lies in."""
        blocks = self.analysis.blocks
        before = bisect_right(blocks, at, key=lambda block: block.span.start)
        return blocks[before - 1].span if before and at < blocks[before - 1].span.end else Span(at, at + 1)

    def sentence(self, at: int) -> Span:
        """The sentence that an offset lies in."""
        sentences = self.analysis.sentences
        before = bisect_right(sentences, at, key=lambda sentence: sentence.start)
        return sentences[before - 1] if before and at < sentences[before - 1].end else self.paragraph(at)

    def beside(self, clause: Clause) -> list[Clause]:
        """The other clauses of a clause's sentence, in the order of the text."""
        return [c for c in self.analysis.clauses if c is not clause and c.sentence == clause.sentence]


def set_scene(document: Document, prepared: Prepared, analysis: Analysis, words: Words, home: str | None) -> Scene:
    """The scene of a report: dates resolved in order, mentions tied to actors in order."""
    cast = Cast(analysis, words, home, _in_title(document))
    scene = Scene(document, prepared, analysis, words, cast, _dates(document, analysis))
    _resolve(scene)
    return scene


def _in_title(document: Document) -> tuple[Mention, ...]:
    if not document.title or document.language not in PARSED:
        return ()
    return mentions.find(document.title, document.language, [Span(0, len(document.title))])


def _dates(document: Document, analysis: Analysis) -> tuple[Dated, ...]:
    kept = [b.span for b in analysis.blocks if b.kind is not BlockKind.RELATED]
    found = [x for x in times.find(analysis.text, document.language) if any(b.start <= x.start < b.end for b in kept)]
    alone = [dates.resolve(x, None) for x in found] if document.published is None else []
    previous = day = next((value for value in alone if edtf.is_day(value)), None)
    out = []
    for expression in found:
        # "the same day" counts from the last day named, not from a month or a year
        anchored = expression.first.anchor is Anchor.PREVIOUS
        value = dates.resolve(expression, document.published, day if anchored else previous)
        if value and not expression.first.keeps:
            previous = value
            day = value if edtf.is_day(value) else day
        if value:
            out.append(Dated(expression, value))
    return tuple(out)


def _resolve(scene: Scene) -> None:
    """Tie every mention to actors, reading from the start; remember who speaks in each clause."""
    recent: list[Actor] = []
    speaker: Actor | None = None
    subjects = _main_subjects(scene)
    starts = sorted({s.start for s in scene.analysis.sentences})
    groups = {m.span: m for c in scene.analysis.clauses for m in (*c.objects, *c.oblique("with"))}
    every = {**groups, **{m.span: m for m in scene.analysis.mentions}}
    order = sorted([(m.span.start, 0, m) for m in every.values()], key=lambda x: x[:2])
    said: Actor | None = None
    sentence = -1
    for at, _, mention in order:
        before = bisect_right(starts, at)
        now = starts[before - 1] if before else -1
        if now != sentence:
            sentence, speaker = now, said or speaker
        actors = scene.cast.who(mention, speaker, recent)
        scene.resolved[mention.span] = actors
        clause = subjects.get(mention.span)
        people = [a for a in actors if a.is_person]
        if mention.kind is not MentionKind.JOINT:
            for actor in people:
                if actor in recent:
                    recent.remove(actor)
                recent.insert(0, actor)
        if mention.kind is MentionKind.PRONOUN and mention.name.casefold() in scene.words.latter and people:
            said = people[0]
        if clause is not None and len(people) == 1 and len(actors) == 1:
            said = people[0]
            speaker = said if clause.predicate not in _NOT_SPEAKING else speaker


def _main_subjects(scene: Scene) -> dict[Span, Clause]:
    """The mention that each sentence is about: who speaks in it, else the first subject in it."""
    first: dict[Span, Clause] = {}
    for clause in scene.analysis.clauses:
        if clause.nominal or not clause.subject:
            continue
        known = first.get(clause.sentence)
        attributes = any(i.form is Form.FREE for i in clause.items)
        if (
            known is None
            or attributes
            or (
                clause.subject[0].span.start < known.subject[0].span.start
                and not any(i.form is Form.FREE for i in known.items)
            )
        ):
            first[clause.sentence] = clause
    return {m.span: c for c in first.values() for m in c.subject}


_NOT_SPEAKING = frozenset({"sign", "witness"})


def speaker_of(scene: Scene, clause: Clause) -> list[Actor]:
    """Who speaks in a clause: its subject, else nobody known."""
    return scene.actors(clause.subject)
