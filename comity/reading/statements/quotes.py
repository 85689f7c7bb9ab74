"""Whose words stand between quotation marks, wherever around them they are attributed: "S. T," X said."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comity.reading.cast.actor import Actor
from comity.reading.scene import Scene
from comity.reading.statements.said import SAYING
from comity.reading.statements.voices import as_named
from comity.records.clause import Clause, Mention, MentionKind, Span

_QUOTATION = re.compile(r"“[^”\n]*(?:”|$)|(?<!\w)\"[^\"\n]*(?:\"|$)", re.MULTILINE)
_CLOSING = ("”", '"')
_FEWEST_WORDS = 4
"""How many words a quotation must have to be more than a word set apart."""
_BEFORE = 40
"""How far before a quotation, in characters, the verb that announces it may end."""
_BEHIND = 100
"""How far behind a quotation, in characters, the verb that attributes it may begin."""
_BESIDE = 60
"""How far from a verb of saying, in characters, whoever says it may be named where no parse tells."""
_SPEAKERS = (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotations of a report in order, each with the one whose words it gives."""

    starts: tuple[int, ...]
    found: tuple[tuple[Span, Actor | None], ...]

    def speaker(self, clause: Clause) -> Actor | None:
        """Whose words a clause within quotation marks is part of; None where it is in none, or nobody is known."""
        last = bisect_right(self.starts, clause.trigger.start) - 1
        span, speaker = self.found[last] if last >= 0 else (None, None)
        return speaker if span is not None and span.holds(clause.trigger) else None


def quotes(scene: Scene) -> Quotes:
    """The quotations of a report with those who are told to say them."""
    spans = [Span(*m.span()) for m in _QUOTATION.finditer(scene.text) if len(m.group().split()) >= _FEWEST_WORDS]
    cues = list(_cues(scene, spans)) if spans else []
    told = [_attributed(scene, span, cues) for span in spans]
    for i in range(1, len(spans)):
        if told[i] is None and _goes_on(scene, spans[i - 1], spans[i]):
            told[i] = told[i - 1]
    for i in range(len(spans) - 2, -1, -1):
        if told[i] is None and _is_open(scene, spans[i]) and _goes_on(scene, spans[i], spans[i + 1]):
            told[i] = told[i + 1]
    return Quotes(tuple(span.start for span in spans), tuple(zip(spans, told, strict=True)))


def _is_open(scene: Scene, span: Span) -> bool:
    """Whether a quotation runs to the end of its paragraph without a mark that closes it."""
    return scene.text[span.end - 1] not in _CLOSING


def _goes_on(scene: Scene, before: Span, span: Span) -> bool:
    """Whether a quotation goes on with the one before it, in its paragraph or in the next."""
    here, last = scene.paragraph(span.start), scene.paragraph(before.start)
    return here == last or (_is_open(scene, before) and not scene.text[before.end : span.start].strip())


def _cues(scene: Scene, spans: Sequence[Span]) -> Iterator[tuple[Span, tuple[Mention, ...]]]:
    """The verbs of saying outside all quotations, each with those named as its subject."""
    known = {c.trigger: c.subject for c in scene.analysis.clauses if c.predicate in SAYING and not c.nominal}
    for one in scene.analysis.attributions:
        source = one.source or one.cue
        known.setdefault(one.cue, tuple(m for m in scene.analysis.mentions if source.holds(m.span)))
    starts = [span.start for span in spans]
    for cue, subject in known.items():
        at = bisect_right(starts, cue.start) - 1
        if at < 0 or not spans[at].holds(cue):
            yield cue, subject


def _attributed(scene: Scene, span: Span, cues: Sequence[tuple[Span, tuple[Mention, ...]]]) -> Actor | None:
    """Who is told to say a quotation, right behind it or before it."""
    end = scene.sentence(span.end).end if scene.text[span.end : span.end + 1] == " " else span.end
    start = scene.sentence(span.start).start
    behind = [c for c in cues if span.end <= c[0].start < min(end, span.end + _BEHIND)]
    before = [c for c in cues if start <= c[0].start and span.start - _BEFORE <= c[0].end <= span.start]
    for cue, subject in (*behind[:1], *before[-1:]):
        zone = Span(span.end, end) if cue.start >= span.end else Span(start, span.start)
        found = _speaker(scene, cue, subject, zone)
        if found is not None:
            return found
    return None


def _speaker(scene: Scene, cue: Span, subject: Sequence[Mention], zone: Span) -> Actor | None:
    """The one person or office that says it: the subject of the verb, else who is named nearest to it."""
    named = [m for m in subject if zone.holds(m.span)]
    if not named:
        beside = (m for m in scene.analysis.mentions if m.kind in _SPEAKERS and zone.holds(m.span))
        near = sorted((max(m.span.start - cue.end, cue.start - m.span.end), m.span.start, m) for m in beside)
        named = [m for gap, _, m in near[:1] if gap <= _BESIDE]
    if len(named) != 1 or named[0].plural or named[0].kind not in _SPEAKERS:
        return None
    actors = scene.actors(named)
    if not actors and named[0].kind is MentionKind.OFFICE:
        return as_named(named[0])
    return actors[0] if len(actors) == 1 else None
