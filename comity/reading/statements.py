"""What each side said: statements, and the commitments among them."""

import re
from dataclasses import dataclass, replace

from comity.languages.frames import outcomes
from comity.localities import table
from comity.reading.areas import areas_of
from comity.reading.cast import Actor
from comity.reading.engagements import Found
from comity.reading.scene import Scene
from comity.reading.words import words
from comity.records import Act, Commitment, EngagementKind, Statement
from comity.records.clause import Clause, Form, Item, Mention, MentionKind, Modality, Span
from comity.records.times import Modifier

_SAYING = {
    "say": Act.AFFIRM,
    "affirm": Act.AFFIRM,
    "believe": Act.AFFIRM,
    "hope": Act.HOPE,
    "propose": Act.PROPOSE,
    "request": Act.REQUEST,
    "agree": Act.AGREE,
    "pledge": Act.PLEDGE,
    "support": Act.PLEDGE,
    "welcome": Act.PRAISE,
    "invite": Act.REQUEST,
    "praise": Act.PRAISE,
    "thank": Act.THANK,
    "report": Act.INFORM,
    "discuss": Act.INFORM,
    "oppose": Act.AFFIRM,
    "aim": Act.REPORT,
    "free": Act.PROPOSE,
}


_HEARD = 12
"""How many speakers back a place that "wants" something may find its own."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said, with everything known of it, before it becomes a finding."""

    clause: Clause
    item: Item
    act: Act
    speaker: Actor | None
    speakers: tuple[Actor, ...]
    joint: str | None
    addressee: str | None
    actor: str | None


def find(scene: Scene) -> tuple[Said, ...]:
    """Everything that is reported to have been said, in the order of the text."""
    out: list[Said] = []
    running: list[Actor] = []
    heard: list[Actor] = []
    together: str | None = None
    paragraph: Span | None = None
    listed = Act.PROPOSE
    for clause in scene.analysis.clauses:
        if clause.predicate not in _SAYING or _is_general_support(scene, clause):
            continue
        here = scene.paragraph(clause.trigger.start)
        speakers = scene.actors(clause.subject)
        if not speakers and clause.subject and any(m.kind is not MentionKind.JOINT for m in clause.subject):
            speakers = running
        if not speakers and not clause.subject:
            speakers = running if clause.predicate != "free" or (paragraph is not None and here == paragraph) else []
        around = _around(scene, clause)
        if around is not None and not any(m.kind is MentionKind.PERSON for m in clause.subject):
            speakers = scene.actors(around.subject) or speakers
        joint = _joint(scene, clause)
        if not speakers and clause.predicate == "free":
            speakers = [
                a for i in clause.items[:1] for a in scene.actors(i.subject) if a.kind is MentionKind.ORGANISATION
            ]
            joint = joint or (together if not speakers else None)
        if joint and clause.predicate != "free":
            together = joint
        if not speakers and not joint:
            continue
        if here != paragraph:
            listed = Act.PROPOSE
        if not clause.items:
            listed = _SAYING[clause.predicate]
        if clause.predicate != "aim":
            speakers, running = _run_on(clause, speakers, running, heard)
            paragraph = here
            heard = [*(a for a in speakers if a.is_person), *heard][:_HEARD]
        for item in clause.items:
            said = _said(scene, clause, item, speakers, joint)
            if clause.predicate == "free" and item.form is Form.ACTION:
                said = replace(said, act=listed)  # an entry of a list that a verb of saying opened
            out.append(said)
    return _without_doubles(out)


def between_sides(scene: Scene, found: tuple[Said, ...], told: list[Found]) -> bool:
    """Whether a report is about more than one side; what one side tells itself commits it to nobody."""
    sides = {a.side for f in told for a in f.actors} | {s.speaker.side for s in found if s.speaker}
    together = any(s.joint for s in found) and _JOINTLY.search(f"{scene.document.title or ''} {scene.text}")
    return bool(told) or len(sides) > 1 or bool(together)


_JOINTLY = re.compile(r"\bjoint(?:ly)?\b|\bcommunique|\bcommuniqu[ée]|\bconjoint", re.IGNORECASE)


def _is_general_support(scene: Scene, clause: Clause) -> bool:
    """ "X always supports Y", itself part of what somebody says, is a position and no promise."""
    if clause.predicate not in ("support", "pledge") or clause.modality is not Modality.FACT:
        return False
    return any(i.whole.holds(clause.trigger) for c in scene.analysis.clauses if c is not clause for i in c.items)


def _joint(scene: Scene, clause: Clause) -> str | None:
    """The words for both sides, where they speak together; a pronoun for them gives way to plain words."""
    for mention in clause.subject:
        if mention.kind is MentionKind.JOINT and len(mention.name.split()) > 1:
            return mention.name
        if mention.plural and mention.kind in (MentionKind.JOINT, MentionKind.PRONOUN):
            return words(scene.document.language).both
    return None


def _around(scene: Scene, clause: Clause) -> Clause | None:
    """The clause that attributes a clause: "X was ready to do Y, Z said"."""
    beside = [
        c for c in scene.analysis.clauses if c is not clause and c.sentence == clause.sentence and c.predicate != "free"
    ]
    return next(
        (
            c
            for c in beside
            if c.trigger.start > clause.trigger.start
            and any(i.form is Form.FREE and i.whole.end > clause.trigger.start for i in c.items)
        ),
        None,
    )


def _run_on(
    clause: Clause, speakers: list[Actor], running: list[Actor], recent: list[Actor]
) -> tuple[list[Actor], list[Actor]]:
    """A place that "wants" something speaks through the one of its side who was speaking."""
    if speakers and all(a.kind is MentionKind.LOCALITY for a in speakers) and speakers[0].side:
        own = [
            a
            for a in (*running, *recent)
            if a.is_person
            and a.side
            and (table().within(a.side, speakers[0].side) or table().within(speakers[0].side, a.side))
        ]
        if own:
            return own[:1], own[:1]
    del clause
    return speakers, speakers or running


def _said(scene: Scene, clause: Clause, item: Item, speakers: list[Actor], joint: str | None) -> Said:
    plural = joint is not None or len({a.side for a in speakers}) > 1
    act = _act(scene, clause, item, speakers, plural=plural)
    whom = _addressee(scene, clause, item, speakers)
    doer = _side_of(scene, item.subject) or (speakers[0].side if act is Act.PLEDGE and speakers else None)
    return Said(
        clause,
        item,
        act,
        speakers[0] if speakers else None,
        tuple(speakers),
        joint or (words(scene.document.language).both if plural else None),
        whom,
        doer,
    )


def _act(scene: Scene, clause: Clause, item: Item, speakers: list[Actor], *, plural: bool) -> Act:  # noqa: PLR0911 -- one table of cases
    act = _SAYING[clause.predicate]
    match clause.predicate:
        case "say" | "affirm" | "believe" | "free" | "report" | "discuss":
            return _by_mood(scene, clause, item, speakers, plural=plural)
        case "welcome":
            return Act.HOPE if item.form is not Form.THING else Act.PRAISE
        case "support" | "pledge":
            if _is_others(scene, clause, speakers):
                return Act.AFFIRM
            return Act.AGREE if item.proposal or plural else Act.PLEDGE
        case "request":
            return Act.REQUEST
        case "agree":
            return (
                Act.AGREE
                if not (item.modality is Modality.FACT and item.form is Form.CLAUSE and item.verb in _STATES)
                else Act.AFFIRM
            )
    return act


_STATES = ("be", "have", "remain", "represent", "constitute", "être", "avoir", "rester", "constituer", "demeurer")


def _is_others(scene: Scene, clause: Clause, speakers: list[Actor]) -> bool:
    """Whether the promise spoken of is another side's: "highlighted Liberia's commitment to X"."""
    mine = {a.side for a in speakers if a.side}
    owners = [m for m in clause.oblique("of") if m.kind in (MentionKind.LOCALITY, MentionKind.ORGANISATION)]
    sides = {side for side in (_side_of(scene, (m,)) for m in owners) if side}
    return bool(mine and sides) and not any(table().within(a, b) or table().within(b, a) for a in mine for b in sides)


def _by_mood(scene: Scene, clause: Clause, item: Item, speakers: list[Actor], *, plural: bool) -> Act:  # noqa: PLR0911 -- one table of cases
    default = Act.AFFIRM if clause.predicate == "free" else _SAYING[clause.predicate]
    if item.form is Form.THING or (item.negated and item.modality is Modality.FACT):
        return default
    if clause.predicate == "believe":
        return (
            Act.HOPE
            if item.modality is Modality.FUTURE
            else Act.PROPOSE
            if item.modality is Modality.OBLIGATION
            else default
        )
    match item.modality:
        case Modality.OBLIGATION:
            return default if clause.predicate == "free" and item.verb in outcomes(scene.document.language) else Act.PROPOSE
        case Modality.WILLING:
            return Act.PLEDGE
        case Modality.FUTURE:
            if item.verb in outcomes(scene.document.language):
                return default
            own = not item.subject or _is_own(scene, item.subject, speakers)
            joint = any(m.kind is MentionKind.JOINT for m in item.subject)
            if plural or joint:
                return Act.AGREE
            return Act.PLEDGE if own else default
    return default


def _is_own(scene: Scene, subject: tuple[Mention, ...], speakers: list[Actor]) -> bool:
    """Whether those who are to act are the speaker or of the speaker's side."""
    mine = {a.side for a in speakers if a.side}
    for mention in subject:
        for actor in scene.actors([mention]):
            if actor in speakers:
                return True
        for code in [c for c in mention.codes if not c.startswith("geonames:")][-1:]:
            if any(table().within(code, side) or table().within(side, code) for side in mine):
                return True
    return (
        not any(m.kind in (MentionKind.PERSON, MentionKind.LOCALITY, MentionKind.ORGANISATION) for m in subject)
        and not any(m.codes for m in subject)
        and not scene.actors(subject)
    )


def _side_of(scene: Scene, mentions: tuple[Mention, ...]) -> str | None:
    for mention in mentions:
        for actor in scene.actors([mention]):
            if actor.side:
                return actor.side
        codes = [c for c in mention.codes if not c.startswith("geonames:")]
        if codes:
            return codes[-1]
    return None


def _addressee(scene: Scene, clause: Clause, item: Item, speakers: list[Actor]) -> str | None:
    mine = {a.side for a in speakers}
    asked: tuple[Mention, ...] = ()
    if clause.predicate in ("request", "invite", "pledge", "thank", "say", "report"):
        asked = (*clause.objects, *clause.oblique("to"), *clause.oblique("on"))
    if clause.predicate in ("request", "hope", "invite"):
        asked = (*asked, *item.subject)
    side = _side_of(scene, tuple(m for m in asked if m.kind is not MentionKind.JOINT))
    return side if side not in mine else None


def _without_doubles(found: list[Said]) -> tuple[Said, ...]:
    """Of two readings of the same words the stronger stays, and of nested ones the inner."""
    kept: list[Said] = []
    for said in found:
        rivals = [k for k in kept if k.item.span.overlaps(said.item.span)]
        inner = [k for k in rivals if k.act.is_commitment]
        if said.act.is_commitment and any(
            k.item.span.holds(said.item.span)
            and k.item.span != said.item.span
            and k.clause.predicate not in ("say", "affirm", "believe", "free")
            for k in inner
        ):
            continue
        kept.append(said)
    return tuple(kept)


# -- to records -----------------------------------------------------------------------------------


def commitments(
    scene: Scene, found: tuple[Said, ...], told: list[Found], ids: dict[int, str]
) -> tuple[Commitment, ...]:
    """The forward-looking part as findings; words that two clauses claim are filed once."""
    if not between_sides(scene, found, told):
        return ()
    forward = [s for s in found if s.act.is_commitment and s.clause.predicate != "aim"]
    forward = [s for s in forward if not _says_less(s, forward)]
    out: list[Commitment] = []
    taken: list[Span] = []
    for said in sorted(forward, key=lambda s: (s.item.span.start, s.item.span.end)):
        if any(_nearly(span, said.item.span) for span in taken):
            continue
        taken.append(said.item.span)
        span = said.item.span
        speaker, side = _speaker(said)
        out.append(
            Commitment(
                f"c{len(out) + 1}",
                said.act,
                (scene.evidence(span),),
                speaker,
                side,
                said.addressee,
                said.actor,
                areas_of(scene.text[said.item.span.start : said.item.span.end], scene.document.language),
                _due(scene, said.item.whole),
                ids.get(id(_at(said, told, scene))),
                said.item.negated or said.clause.negated,
            )
        )
    return tuple(out)


def _says_less(said: Said, forward: list[Said]) -> bool:
    """Whether the words around an explicit promise or wish only say who says it."""
    if said.item.form is not Form.FREE:
        return False
    return any(
        s is not said
        and s.clause.predicate not in ("say", "affirm", "free")
        and said.item.span.holds(s.item.span)
        and said.item.span != s.item.span
        for s in forward
    )


def _nearly(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 2 > min(one.end - one.start, other.end - other.start)


def _speaker(said: Said) -> tuple[str | None, str | None]:
    if said.joint:
        return said.joint, None
    if said.speaker is None:
        return None, None
    return said.speaker.name, said.speaker.side


def _due(scene: Scene, span: Span) -> str | None:
    """The date by which a thing is to be done, where its own words name one."""
    for dated in scene.dated:
        if span.holds(dated.span) and Modifier.BY in dated.expression.modifiers:
            return dated.value.split("/")[-1].rstrip("~?") if "/" in dated.value else dated.value
    return None


def _at(said: Said, told: list[Found], scene: Scene) -> Found | None:
    """The engagement at which a thing was said: the last one told of before it that the speaker was at."""
    talks = [f for f in told if f.kind is not EngagementKind.VISIT] or told
    before = [
        f
        for f in talks
        if min(s.start for s in f.spans) <= said.clause.trigger.start
        or scene.sentence(f.at.start) == said.clause.sentence
    ]
    with_speaker = [f for f in before if said.speaker in f.actors or said.speaker is None]
    return (with_speaker or before or talks or [None])[-1 if with_speaker or before else 0]


def statements(scene: Scene, found: tuple[Said, ...], told: list[Found], ids: dict[int, str]) -> tuple[Statement, ...]:
    """Everything said as findings: content first, words of attribution second."""
    out = []
    for i, said in enumerate(found, 1):
        speaker, side = _speaker(said)
        spans = (said.item.whole, said.clause.trigger)
        out.append(
            Statement(
                f"s{i}",
                said.clause.predicate,
                said.act,
                tuple(scene.evidence(s) for s in spans),
                speaker,
                side,
                said.addressee,
                ids.get(id(_at(said, told, scene))),
                said.item.negated or said.clause.negated,
            )
        )
    return tuple(out)
