"""Papers as findings: instruments made, and references to those a report leans on."""

import re
from collections.abc import Iterator

from comity.reading.areas import areas_of
from comity.reading.cast.actor import Actor
from comity.reading.dates.report import Dated
from comity.reading.instruments.awaited import is_to_come
from comity.reading.instruments.naming import Paper
from comity.reading.instruments.standing import BEHIND, day_signed, is_name, opening_day, signed_on
from comity.reading.instruments.validity import valid_until
from comity.reading.scene import Scene
from comity.records import Instrument, Reference, ReferenceKind, edtf
from comity.records.clause import Clause, Mention, MentionKind, Span
from comity.records.times import Modifier

_MOST_PARTIES = 3
"""How many behind "between" are taken: papers of more sides name them in a list of their own."""
_MOST_REFERRED = 2
"""How many behind a paper leaned on belong to its name: "the agreement between X and Y"."""
_BODIES = (MentionKind.ORGANISATION, MentionKind.LOCALITY, MentionKind.DELEGATION)
_MAKING = ("sign",)
_ROOM = 20
"""Room, in characters, for what says that a thing was in a place."""
_LEAD = re.compile(r"(?:\w+\s+){0,5}$")
"""The words before a date that say what it is: "will remain in force until"."""


def instrument(scene: Scene, paper: Paper, id_: str, engagement: str | None, day: str | None) -> Instrument:
    """A paper made, as a finding: with its parties, and the dates and areas that its sentence names.

    `day` is the day of the engagement it was made at, which stands where the sentence names none.
    """
    inside = [d for d in scene.dated if paper.within.holds(d.span)]
    due = next((d for d in inside if d.span.start > paper.span.end and _is_due(d)), None)
    end = paper.span.end if paper.listed else paper.within.end
    signed = None if is_to_come(scene, paper) else _signed(inside, day)
    term = valid_until(scene, paper, signed) if due is None else (due.until, _with_lead(scene, paper, due))
    return Instrument(
        id_,
        paper.kind,
        tuple(scene.evidence(span) for span in (paper.span, *(() if term is None else (term[1],)))),
        tuple(dict.fromkeys(actor.name for actor in _parties(scene, paper))),
        signed,
        term[0] if term else None,
        areas_of(scene.text[paper.span.start : end], scene.document.language),
        engagement,
    )


def _signed(inside: list[Dated], day: str | None) -> str | None:
    """The day that a sentence names for what was signed, else the day of the engagement."""
    return next((d.value for d in inside if not _is_due(d) and edtf.is_day(d.value)), day)


def reference(scene: Scene, paper: Paper, id_: str) -> Reference:
    """A paper that stood before, as a reference: with those named behind it, and the first date there."""
    end = min(paper.within.end, paper.span.end + BEHIND)
    signed = day_signed(scene, paper) or opening_day(scene, paper)
    behind = [d.value for d in scene.dated if paper.span.start <= d.span.start < end and not is_name(paper, d)]
    led = signed_on(scene, paper)
    behind += [led.value] if led is not None else []
    return Reference(
        id_,
        ReferenceKind.INSTRUMENT,
        (scene.evidence(reach(scene, paper)),),
        next(iter(behind), signed.value if signed is not None else None),
        None,
        tuple(dict.fromkeys(m.name for m in _named_behind(scene, paper))),
    )


def reach(scene: Scene, paper: Paper) -> Span:
    """The words that a reference to a paper takes: its name with those named behind it."""
    return Span(paper.span.start, max([paper.span.end, *(m.span.end for m in _named_behind(scene, paper))]))


def _named_behind(scene: Scene, paper: Paper) -> list[Mention]:
    end = min(paper.within.end, paper.span.end + BEHIND)
    if not scene.words.made_by.search(scene.text, paper.span.end, end):
        comma = scene.text.find(",", paper.span.end, end)  # behind it the sentence goes on with something else
        end = comma if comma > 0 else end
    end = min([end, *(one.start() for one in _papers_behind(scene, paper)), *_verbs_behind(scene, paper)])
    behind = (m for m in scene.analysis.mentions if paper.span.end <= m.span.start < end)
    return [m for m in behind if m.kind in (MentionKind.LOCALITY, MentionKind.ORGANISATION)][:_MOST_REFERRED]


def _verbs_behind(scene: Scene, paper: Paper) -> Iterator[int]:
    """Where words behind a paper begin that tell of something else than its making."""
    told = (c for c in scene.analysis.clauses if c.sentence == paper.within and c.predicate not in _MAKING)
    return (c.span.start if c.nominal else c.trigger.start for c in told if c.trigger.start >= paper.span.end)


def _papers_behind(scene: Scene, paper: Paper) -> Iterator[re.Match[str]]:
    """The names of other papers behind a paper in its sentence."""
    return (
        one
        for kind, _ in scene.words.instruments
        for one in kind.finditer(scene.text, paper.span.end, paper.within.end)
    )


def _is_due(dated: Dated) -> bool:
    return Modifier.BY in dated.expression.modifiers


def _with_lead(scene: Scene, paper: Paper, due: Dated) -> Span:
    lead = _LEAD.search(scene.text[paper.within.start : due.span.start])
    return Span(due.span.start - (len(lead.group()) if lead else 0), due.span.end)


def _makers(clause: Clause) -> list[Mention]:
    """Who signs, and with whom."""
    beside = (m for role in ("between", "with", "by") for m in clause.oblique(role))
    with_whom = () if clause.passive else clause.objects
    return [m for m in (*clause.subject, *with_whom, *beside) if m.kind is not MentionKind.PRONOUN]


def _is_where(scene: Scene, mention: Mention) -> bool:
    """Whether it is only where a paper was signed: "in X"."""
    before = f" {scene.text[max(0, mention.span.start - _ROOM) : mention.span.start]}".rstrip().casefold()
    return mention.kind is MentionKind.LOCALITY and before.endswith(tuple(f" {w}" for w in scene.words.before_places))


def _parties_named(scene: Scene, entry: Span) -> list[Actor]:
    """Those behind "between" in an entry of a list."""
    between = scene.words.between.search(scene.text, entry.start, entry.end)
    if between is None:
        return []
    named = (m for m in scene.analysis.mentions if entry.holds(m.span) and m.span.start >= between.end())
    return scene.actors([m for m in named if m.kind in _BODIES])[:_MOST_PARTIES]


def _parties(scene: Scene, paper: Paper) -> list[Actor]:
    """Who made a paper: those behind "between", else the bodies before its name, else the people there."""
    if paper.listed:
        return _parties_named(scene, paper.span)
    stop = scene.text.find(";", paper.span.end, paper.within.end)  # behind it another paper of a list is named
    within = Span(paper.within.start, stop if stop > 0 else paper.within.end)
    held = (m for m in scene.analysis.mentions if within.holds(m.span) and not m.span.overlaps(paper.span))
    inside = [m for m in held if not _is_where(scene, m)]
    between = scene.words.between.search(scene.text, paper.span.end, within.end)
    if between:
        behind = [m for m in inside if m.kind in _BODIES and m.span.start >= between.start()]
        if len(behind) > 1:
            return scene.actors(behind[:_MOST_PARTIES])
    signed = [c for c in scene.analysis.clauses if c.sentence == paper.within and c.predicate in _MAKING]
    hands = (m for c in signed for m in _makers(c) if not m.span.overlaps(paper.span))
    makers = scene.actors([m for m in hands if not _is_where(scene, m)])
    if len(makers) > 1:
        return makers[:_MOST_PARTIES]
    before = [m for m in inside if m.span.end <= paper.span.start]
    bodies = [m for m in before if m.kind is MentionKind.ORGANISATION]
    return scene.actors(bodies or [m for m in before if m.kind is MentionKind.PERSON])
