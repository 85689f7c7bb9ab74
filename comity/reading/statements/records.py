"""What was said as findings: every statement, and the commitments among them once each."""

from dataclasses import replace

from comity.reading.areas import areas_of
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import akin, iso
from comity.reading.engagements import Found
from comity.reading.scene import Scene
from comity.reading.statements.joint import is_joint_report
from comity.reading.statements.owners import side_of
from comity.reading.statements.said import SAYING, Said
from comity.records import Act, Alternative, Commitment, EngagementKind, Statement
from comity.records.clause import Attribution, Form, Mention, MentionKind, Span
from comity.records.times import Modifier

_REPORTING = ("say", "affirm", "free")
_PRESENT = (MentionKind.PERSON, MentionKind.DELEGATION, MentionKind.OFFICE, MentionKind.ORGANISATION)
"""Those who may have met, where no meeting is told of."""
_OF_THE_PAST = (Act.PRAISE, Act.THANK)
_WIDE = ("general-cooperation",)
"""Areas that say no more than that the sides work together."""
_OF_MEETINGS = (*_WIDE, "high-level-exchange", "delegation-exchange", "review-mechanism", "multilateral")
"""Areas that the name of a meeting gives, and not what it is about."""
_WISHED = 24
"""In how many characters from its beginning what is said names the wish that it is."""
_OPENS = 12
"""In how many characters from its beginning a sentence that opens with a day names it: room for "D'ici à"."""
_LONGEST_HEADING = 90
"""In how many characters a heading is written."""
_OPENING = 400
"""In how many characters from its beginning a joint report names the sides."""


def statements(scene: Scene, found: tuple[Said, ...], told: list[Found], ids: dict[int, str]) -> tuple[Statement, ...]:
    """Everything said as findings, `s1` on, in the order of the words of attribution: content first, those second.

    `ids` are the ids of the engagements told of, by the `id()` of each.
    """
    made = [_statement(scene, said, told, ids) for said in found]
    heard = (one for one in scene.analysis.attributions if not _is_told(scene, one, found))
    made += [_attributed(scene, one, told, ids) for one in heard]
    made.sort(key=lambda statement: (statement.evidence[-1].start, statement.evidence[0].start))
    return tuple(replace(statement, id=f"s{number}") for number, statement in enumerate(made, 1))


def _statement(scene: Scene, said: Said, told: list[Found], ids: dict[int, str]) -> Statement:
    return Statement(
        "",
        said.clause.predicate,
        said.act,
        (scene.evidence(said.item.whole), scene.evidence(said.clause.trigger)),
        *_speaker(scene, said),
        said.addressee,
        ids.get(id(_engagement(scene, said.clause.trigger, said.speaker, told))),
        said.item.negated or said.clause.negated,
        _alternatives(said),
    )


def _is_told(scene: Scene, one: Attribution, found: tuple[Said, ...]) -> bool:
    """Whether a verb whose concept is known has said it already, or it is a part of that and nobody in it says it."""
    if any(said.clause.trigger.overlaps(one.cue) or _is_same(said, one) for said in found):
        return True
    around = [said.item.whole for said in found if said.item.whole.holds(one.cue)]
    own = one.source is not None and bool(_sources(scene, one))
    return any(not (own and one.source and whole.holds(one.source)) for whole in around)


def _is_same(said: Said, one: Attribution) -> bool:
    """Whether what stands in a sentence of its own is what is attributed: "According to X, the port will open"."""
    return said.clause.predicate == "free" and _is_mostly(said.item.whole, one.content)


def _sources(scene: Scene, one: Attribution) -> list[Mention]:
    """Those whom the words for a source name."""
    return [m for m in scene.analysis.mentions if one.source is not None and one.source.holds(m.span)]


def _attributed(scene: Scene, one: Attribution, told: list[Found], ids: dict[int, str]) -> Statement:
    """What is attributed by words that bear no concept: told, and by whom as far as the words name somebody."""
    source, named = one.source, _sources(scene, one)
    actor = next(iter(scene.actors(named)), None)
    words = scene.text[source.start : source.end] if source is not None else None
    if any(m.kind is MentionKind.PRONOUN and m.plural for m in named[:1]):
        actor, words = None, scene.words.both
    name = actor.name if actor is not None else words
    evidence = (scene.evidence(one.content), scene.evidence(one.cue))
    side = actor.side if actor is not None else None
    at = ids.get(id(_engagement(scene, one.cue, actor, told)))
    return Statement("", one.predicate, SAYING[one.predicate], evidence, name, side, _told_to(scene, one, side), at)


def _told_to(scene: Scene, one: Attribution, own: str | None) -> str | None:
    """The side of whom the words name between those of attribution and what is said: "thanked X for Y"."""
    between = [m for m in scene.analysis.mentions if one.cue.end <= m.span.start and m.span.end <= one.content.start]
    side = side_of(scene, between)
    return side if side != own else None


def commitments(
    scene: Scene, found: tuple[Said, ...], told: list[Found], ids: dict[int, str]
) -> tuple[Commitment, ...]:
    """The forward-looking part as findings, `c1` on; words that two clauses claim are filed once.

    `ids` are the ids of the engagements told of, by the `id()` of each.
    """
    if not _is_between_sides(scene, found, told):
        return ()
    thanked = {s.item.whole.start for s in found if s.act in _OF_THE_PAST}
    forward = [s for s in found if s.act.is_commitment and s.clause.predicate != "aim" and not s.clause.earlier]
    forward = [s for s in forward if s.clause.trigger.start not in thanked]  # "thanked X for calling on Y to"
    forward = [s for s in forward if not _is_recalled(scene, s) and not _is_supposed(scene, s)]
    return tuple(
        Commitment(
            f"c{number}",
            said.act,
            (scene.evidence(said.item.span),),
            *_speaker(scene, said),
            said.addressee,
            said.actor,
            _areas(scene, said),
            _due(scene, said),
            ids.get(id(_engagement(scene, said.clause.trigger, said.speaker, told))),
            said.item.negated or said.clause.negated,
            _alternatives(said),
        )
        for number, said in enumerate(_once(scene, [s for s in forward if not _says_less(s, forward)]), 1)
    )


def _is_recalled(scene: Scene, said: Said) -> bool:
    """Whether it was said when something was that the report recalls: "recalled the visit at which they agreed to"."""
    start, verb = said.clause.sentence.start, said.clause.trigger.start
    return scene.words.recalled.search(scene.text, start, verb) is not None


def _is_supposed(scene: Scene, said: Said) -> bool:
    """Whether it is a will that is only supposed: "if the countries are willing to join"."""
    start, verb = said.clause.sentence.start, said.clause.trigger.start
    willing = said.clause.predicate in ("pledge", "agree", "hope", "support") and not said.clause.nominal
    return willing and scene.words.supposed.search(scene.text, start, verb) is not None


def _is_between_sides(scene: Scene, found: tuple[Said, ...], told: list[Found]) -> bool:
    """Whether a report is about more than one side; what one side tells itself commits it to nobody."""
    at_table = {a.side for f in told for a in f.actors}
    heard = {said.speaker.side for said in found if said.speaker and _acts_for_some(said)}
    heard |= {code for said in found if said.speaker and said.joint for code in iso(said.speaker.codes)}
    if not _names_others(scene, told) or (not told and not any(_acts_for_some(said) for said in found)):
        return False
    if None in (at_table if told else heard) or any(len(f.actors) == 1 for f in told):
        return True  # those whose side is not known may be of another
    if _differ(at_table) or scene.words.addressing.search(scene.text):
        return True
    if not told:
        heard |= {side for said in found for side in (said.addressee, said.actor)}
        heard |= {a.side for actors in scene.resolved.values() for a in actors if a.kind in _PRESENT}
        heard |= {code for m in scene.analysis.mentions if m.kind in _PRESENT for code in iso(m.codes)[:1]}
    if any(said.joint or (not told and _is_of_both(said)) for said in found):
        heard |= {code for m in _opening(scene) for code in iso(m.codes)}
    return _differ({side.split("-")[0] for side in heard | at_table if side})


def _is_of_both(said: Said) -> bool:
    """Whether it tells what two sides, named together, are to do: "the two cities will go on working together"."""
    return said.act is Act.AGREE and any(m.kind is MentionKind.JOINT for m in said.item.subject)


def _acts_for_some(said: Said) -> bool:
    """Whether whoever says something has a side or an office, or is a body: a singer has neither."""
    who = said.speaker
    if who is None or said.joint is not None:
        return True
    return bool(who.side or who.offices) or not (who.is_person or who.kind is MentionKind.OFFICE)


def _names_others(scene: Scene, told: list[Found]) -> bool:
    """Whether a report whose country is known names any other, or a body of several; one of none tells of a meeting."""
    sides = {code for m in scene.analysis.mentions for code in iso(m.codes)[:1]}
    sides |= {actor.side for actors in scene.resolved.values() for actor in actors if actor.side}
    home = scene.home or _seat_named(scene, {side.split("-")[0] for side in sides})
    return any(not akin(side, home) for side in sides) if home else bool(sides or told)


def _seat_named(scene: Scene, countries: set[str]) -> str | None:
    """The only country that a report names, where it names the seat of its government: "at the White House"."""
    one = next(iter(countries)) if len(countries) == 1 else None
    if one is None:
        return None
    told = f"{scene.document.title or ''} {scene.text}"
    seats = (*scene.words.sites, *scene.words.governments)
    return one if any(akin(code, one) and pattern.search(told) for pattern, code in seats) else None


def _differ(sides: set[str | None]) -> bool:
    """Whether two of the sides do not lie in one another."""
    known = [side for side in sides if side]
    return any(not akin(one, other) for one in known for other in known)


def _opening(scene: Scene) -> list[Mention]:
    """Those named where a report begins, in a declaration anywhere."""
    declared = is_joint_report(scene)  # a declaration may name its sides where it ends
    return [m for m in scene.analysis.mentions if declared or m.span.start < _OPENING]


def _says_less(said: Said, forward: list[Said]) -> bool:
    """Whether the words around an explicit promise or wish only say who says it."""
    if said.clause.predicate in _REPORTING and any(_is_wish_of(said, s) for s in forward):
        return True
    assured = " " in (said.item.verb or "")  # "we will see to it that both are ready for X"
    return (said.item.form is Form.FREE and not assured) and any(
        s.clause.predicate not in _REPORTING and said.item.span != s.item.span and said.item.span.holds(s.item.span)
        for s in forward
    )


def _is_wish_of(said: Said, wish: Said) -> bool:
    """Whether what is said is no more than a wish told beside it: "said that he would like X to open Y"."""
    if wish.clause.predicate != "hope" or not said.item.whole.holds(wish.item.span):
        return False
    return 0 <= wish.clause.trigger.start - said.item.whole.start < _WISHED


def _once(scene: Scene, forward: list[Said]) -> list[Said]:
    """Of those that share most of their words, or are told twice, the first, in the order of the text."""
    kept: list[Said] = []
    for said in sorted(forward, key=lambda s: (s.item.span, s.clause.predicate in _REPORTING)):
        if not any(_is_mostly(k.item.span, said.item.span) or _is_repeated(scene, k, said) for k in kept):
            kept.append(said)
    return kept


def _is_repeated(scene: Scene, one: Said, other: Said) -> bool:
    """Whether the same is told of the same speakers in the same words: a text that a page holds twice."""
    told = [" ".join(scene.text[s.item.whole.start : s.item.whole.end].split()) for s in (one, other)]
    return told[0] == told[1] and one.act is other.act and _speaker(scene, one) == _speaker(scene, other)


def _is_mostly(one: Span, other: Span) -> bool:
    """Whether two spans share more than half of the shorter."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 2 > min(one.end - one.start, other.end - other.start)


def _speaker(scene: Scene, said: Said) -> tuple[str | None, str | None]:
    """The name and the side of who speaks; both sides together have none."""
    if said.joint or said.speaker is None:
        return said.joint, None
    name = said.speaker.name
    governs = (code for pattern, code in scene.words.governments if pattern.search(name))
    return name, said.speaker.side or next(governs, None)


def _areas(scene: Scene, said: Said) -> tuple[str, ...]:
    """The areas of what is to be done: by its own words, else by how its sentence or paragraph opens."""
    cue = said.clause.trigger.start
    begins = (said.clause.sentence.start, scene.paragraph(cue).start)
    openings = (scene.words.opening.match(scene.text, start, cue) for start in begins)
    own = areas_of(scene.text[said.item.span.start : said.item.span.end], scene.document.language)
    if any(area not in _WIDE for area in own):
        return own
    around = (*(Span(*found.span()) for found in openings if found), _heading(scene, said))
    for span in (one for one in around if one):
        found = areas_of(_without_people(scene, span), scene.document.language)
        told = tuple(area for area in found if area not in _OF_MEETINGS)
        if told:
            return told
    return own


def _without_people(scene: Scene, span: Span) -> str:
    """The words of a stretch without the people named in it, whose offices are no area."""
    text, start = scene.text[span.start : span.end], span.start
    for mention in scene.analysis.mentions:
        if mention.kind is MentionKind.PERSON and span.holds(mention.span):
            gap = " " * (mention.span.end - mention.span.start)
            text = text[: mention.span.start - start] + gap + text[mention.span.end - start :]
    return text


def _heading(scene: Scene, said: Said) -> Span | None:
    """The short line without a full stop that stands over the paragraph of a thing said."""
    here = scene.paragraph(said.clause.trigger.start)
    before = [b.span for b in scene.analysis.blocks if b.span.end <= here.start]
    last = before[-1] if before else None
    if last is None or last.end - last.start > _LONGEST_HEADING:
        return None
    return None if scene.text[last.start : last.end].rstrip().endswith((".", "!", "?")) else last


def _alternatives(said: Said) -> tuple[Alternative, ...]:
    """Whom the words may mean instead of the speaker and the side addressed."""
    speakers = (Alternative("speaker", actor.name, actor.side) for actor in said.others if actor is not said.speaker)
    return (*speakers, *(Alternative("addressee", side) for side in said.others_addressed))


def _due(scene: Scene, said: Said) -> str | None:
    """The date by which a thing is to be done, where its own words name one, or what opens its sentence does."""
    by = [d for d in scene.dated if Modifier.BY in d.expression.modifiers]
    inside = (d.until for d in by if said.item.whole.holds(d.span))
    start = said.clause.sentence.start
    opening = (d.until for d in by if start <= d.span.start < start + _OPENS and d.span.end <= said.item.whole.start)
    return next(inside, None) or next(opening, None)


def _engagement(scene: Scene, cue: Span, speaker: Actor | None, told: list[Found]) -> Found | None:
    """The engagement at which a thing was said: the last one told of before it that the speaker was at."""
    talks = [f for f in told if f.kind is not EngagementKind.VISIT] or told
    sentence = scene.sentence(cue.start)
    before = [f for f in talks if min(s.start for s in f.spans) <= cue.start or scene.sentence(f.at.start) == sentence]
    with_speaker = [f for f in before if speaker is None or speaker in f.actors]
    if with_speaker or before:
        return (with_speaker or before)[-1]
    return talks[0] if talks else None
