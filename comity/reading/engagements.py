"""Which engagements a report tells of, and which visits they are part of."""

import re
from dataclasses import dataclass, field, replace

from comity.localities import table
from comity.reading.cast import Actor
from comity.reading.folding import plain
from comity.reading.scene import Dated, Scene
from comity.records import Engagement, EngagementKind, Participant, Place, Reference, ReferenceKind, Role, edtf
from comity.records.times import Modifier
from comity.records.clause import BlockKind, Clause, Mention, MentionKind, Span

_KINDS = {
    "meet": EngagementKind.MEETING,
    "talk": EngagementKind.TALKS,
    "call-on": EngagementKind.COURTESY_CALL,
    "receive": EngagementKind.RECEPTION,
    "host": EngagementKind.RECEPTION,
    "work": EngagementKind.WORKING_SESSION,
    "tour": EngagementKind.SITE_VISIT,
    "visit": EngagementKind.VISIT,
    "attend": EngagementKind.CEREMONY,
    "confer": EngagementKind.CONFERENCE,
    "chair": EngagementKind.CONFERENCE,
    "phone": EngagementKind.CALL,
    "train": EngagementKind.TRAINING,
    "sign-ceremony": EngagementKind.SIGNING,
}
_TALKING = (
    EngagementKind.MEETING,
    EngagementKind.TALKS,
    EngagementKind.COURTESY_CALL,
    EngagementKind.RECEPTION,
    EngagementKind.WORKING_SESSION,
    EngagementKind.CALL,
)
_ATTENDED = (EngagementKind.CEREMONY, EngagementKind.CONFERENCE, EngagementKind.SITE_VISIT, EngagementKind.SIGNING)
"""What a visitor attends abroad is an engagement even where the report names no other side."""
_TOLD_BY_NOUNS = (*_TALKING, EngagementKind.VISIT)
_PARTIES = ("with", "by", "between", "on", "to", "of", "for")
_FRESH_DAYS = 10
"""A visit that only a noun names, over for longer than this at publication, is leaned on."""
_PRESENT_DAYS = 45
"""A visit longer ago than this, at publication, is one that the report leans on, not tells of."""


@dataclass(slots=True, eq=False)
class Found:
    """An engagement as it takes shape while the report is read."""

    kind: EngagementKind
    at: Span
    spans: list[Span]
    actors: list[Actor]
    hosts: list[Actor] = field(default_factory=list)
    guests: list[Actor] = field(default_factory=list)
    date: str | None = None
    place: Mention | None = None
    site: str | None = None
    planned: bool = False
    past: bool = False
    nominal: bool = False
    sentence: Span | None = None


def find(scene: Scene) -> tuple[list[Found], list[Found]]:
    """The engagements a report tells of, and those it only leans on, both in the order of the text."""
    found: list[Found] = []
    for clause in scene.analysis.clauses:
        if (
            clause.predicate in _KINDS
            and not clause.negated
            and (not clause.nominal or _KINDS[clause.predicate] in _TOLD_BY_NOUNS)
        ):
            one = _of_clause(scene, clause)
            if one is not None:
                _follow(scene, clause, one, found)
                _with_guests(clause, one, found)
                one.past = one.past or _is_other_day(scene, one, found)
                found += _each(scene, clause, one)
    told = [f for f in found if not f.past]
    past = [f for f in found if f.past]
    joined: list[Found] = []
    for one in told:
        same = next((kept for kept in joined if _same(kept, one)), None)
        if same is None:
            joined.append(one)
        else:
            _absorb(same, one)
    for one in joined:
        _from_captions(scene, one)
    _come_along(scene, joined)
    _who_signed(scene, joined)
    visiting = {id(a) for f in joined if f.kind is EngagementKind.VISIT and _counts(f) for a in f.actors}
    joined = [f for f in joined if not (_is_wished(scene, f) and all(a.kind is MentionKind.LOCALITY for a in f.actors))]
    return [f for f in joined if _counts(f) or (f.kind in _ATTENDED and any(id(a) in visiting for a in f.actors))], past


def _from_captions(scene: Scene, one: Found) -> None:
    """A meeting's day from the line below its picture, where that names a counterpart and a day."""
    if one.date or one.kind not in _TALKING:
        return
    names = [plain(a.name).split()[-1] for a in one.actors[1:] if a.is_person]
    days = set()
    for block in scene.analysis.blocks:
        if block.kind in (BlockKind.CAPTION, BlockKind.HEADLINE):
            line = plain(scene.text[block.span.start : block.span.end])
            if any(name in line.split() or f"{name}," in line for name in names):
                days |= {d.value for d in scene.dated if block.span.holds(d.span) and edtf.is_day(d.value)}
    if len(days) == 1:
        one.date = days.pop()


def _come_along(scene: Scene, told: list[Found]) -> None:
    """Those who accompany somebody take part in the visit they come along on."""
    for clause in scene.analysis.clauses:
        if clause.predicate != "accompany":
            continue
        led = scene.actors(clause.objects)
        with_them = [a for a in (*scene.actors(clause.subject), *scene.actors(clause.oblique("by"))) if a not in led]
        trip = next((f for f in told if f.kind is EngagementKind.VISIT and any(a in f.actors for a in led)), None)
        if trip is not None:
            trip.actors += [a for a in with_them if a not in trip.actors and a.kind is not MentionKind.LOCALITY]


def _is_wished(scene: Scene, one: Found) -> bool:
    """Whether it is only what somebody wants to happen."""
    return any(i.whole.holds(one.at) for c in scene.analysis.clauses for i in c.items)


def _who_signed(scene: Scene, told: list[Found]) -> None:
    """Those who sign take part in the signing, which is on the day that they sign."""
    signings = [f for f in told if f.kind is EngagementKind.SIGNING]
    for clause in scene.analysis.clauses:
        if clause.predicate != "sign" or not signings or clause.tense == "future":
            continue
        date = _date(scene, clause)
        one = signings[0]
        if date and one.date is None:
            one.date = date.value
        one.actors += [a for a in scene.actors(clause.subject) if a.is_person and a not in one.actors]


# -- one clause -----------------------------------------------------------------------------------


def _of_clause(scene: Scene, clause: Clause) -> Found | None:
    kind = _KINDS[clause.predicate]
    subject = scene.actors(clause.subject)
    others = scene.actors(clause.objects) + [
        a
        for role in _PARTIES
        for a in scene.actors(clause.oblique(role))
        if (role != "to" or kind is EngagementKind.COURTESY_CALL) and (role != "for" or kind is EngagementKind.RECEPTION)
    ]
    others = [a for a in others if a not in subject]
    place = _place(scene, clause, kind)
    if kind is EngagementKind.VISIT and place is None:
        return None
    if kind is EngagementKind.VISIT and place is not None and place.kind is not MentionKind.LOCALITY:
        kind = EngagementKind.SITE_VISIT
    people = [a for a in (*subject, *others) if not (place and a.kind is MentionKind.LOCALITY)]
    people = [a for a in people if a.kind is not MentionKind.LOCALITY or (kind in _TALKING and not _has_person(people))]
    if kind in (EngagementKind.VISIT, EngagementKind.SITE_VISIT, EngagementKind.CEREMONY, EngagementKind.TRAINING):
        seen = scene.actors([place]) if place is not None and place.kind is MentionKind.ORGANISATION else []
        people = [a for a in people if a in subject or kind is not EngagementKind.SITE_VISIT or a in seen]
    if kind is EngagementKind.CALL:
        people += [a for a in scene.actors(clause.oblique("from")) if a not in people]
    named = clause.oblique("with") or (clause.oblique("for") if kind is EngagementKind.RECEPTION else ())
    if clause.nominal and kind in _TALKING and len(people) == 1 and named:
        people += _speaking(scene, clause, people)
    if clause.nominal and not people and kind is EngagementKind.VISIT:
        people = _visitor(scene, clause)
    elif clause.nominal and not people:
        people = (
            _governing(scene, clause)
            if kind in (*_TALKING, EngagementKind.VISIT, EngagementKind.CONFERENCE) and clause.definite
            else []
        )
    date = _date(scene, clause)
    one = Found(
        kind,
        clause.trigger,
        [clause.span],
        people,
        date=date.value if date else None,
        place=place,
        nominal=clause.nominal,
        sentence=clause.sentence,
    )
    if date and clause.nominal and date.span.start >= clause.span.end:
        one.spans = [Span(clause.span.start, max(clause.span.end, date.span.end))]
    if place is None and kind in (
        *_TALKING,
        EngagementKind.CONFERENCE,
        EngagementKind.SIGNING,
        EngagementKind.CEREMONY,
    ):
        one.site = _site(scene, clause)
    one.planned = clause.tense == "future" or (not clause.nominal and clause.modality.value == "future")
    one.past = _is_past(scene, clause, one)
    one.hosts, one.guests = _roles(clause, kind, subject, others)
    return one


def _speaking(scene: Scene, clause: Clause, named: list[Actor]) -> list[Actor]:
    """Who spoke at "a meeting with X": the one the sentence is about."""
    around = [c for c in scene.analysis.clauses if c.sentence == clause.sentence and not c.nominal and c.subject]
    people = [a for c in around for a in scene.actors(c.subject[:1]) if a.is_person]
    return [a for a in people if a not in named][:1]


def _has_person(actors: list[Actor]) -> bool:
    return any(a.is_person or a.kind in (MentionKind.DELEGATION, MentionKind.ORGANISATION) for a in actors)


def _governing(scene: Scene, clause: Clause) -> list[Actor]:
    """Who takes part in "their meeting": those spoken of in the clause around it."""
    around = [
        c
        for c in scene.analysis.clauses
        if c.sentence == clause.sentence and not c.nominal and len(scene.actors(c.subject)) > 1
    ]
    return scene.actors(around[0].subject) if around else []


def _visitor(scene: Scene, clause: Clause) -> list[Actor]:
    """Whose visit "a visit to X" is: of those that the sentence tells of before it."""
    around = [
        c
        for c in scene.analysis.clauses
        if c.sentence == clause.sentence and not c.nominal and c.trigger.start < clause.trigger.end
    ]
    people = [
        a for c in around for a in scene.actors(c.subject) if a.kind in (MentionKind.PERSON, MentionKind.DELEGATION)
    ]
    named = [
        m
        for m in scene.analysis.mentions
        if clause.sentence.start <= m.span.start < clause.trigger.start
        and m.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)
    ]
    before = [a for m in reversed(named) for a in scene.actors([m]) if a.is_person]
    place = _place(scene, clause, EngagementKind.VISIT)
    abroad = [a for a in before if place is not None and a.side and not _inside(a.side, place)]
    return (abroad or people or before)[:1]


def _roles(
    clause: Clause, kind: EngagementKind, subject: list[Actor], others: list[Actor]
) -> tuple[list[Actor], list[Actor]]:
    if kind is EngagementKind.RECEPTION:
        return subject, others
    if kind is EngagementKind.COURTESY_CALL:
        return others, subject
    if kind in (EngagementKind.VISIT, EngagementKind.SITE_VISIT, EngagementKind.SIGNING):
        return [], subject  # at a signing, those who look on
    del clause
    return [], []


def _place(scene: Scene, clause: Clause, kind: EngagementKind) -> Mention | None:
    if kind is EngagementKind.VISIT or clause.predicate == "visit":
        found = [
            m for m in (*clause.objects, *clause.oblique("to"), *clause.oblique("in")) if m.kind is MentionKind.LOCALITY
        ]
        if found:
            return found[0]
        if not clause.nominal and clause.objects and clause.objects[0].kind is MentionKind.ORGANISATION:
            return clause.objects[0]
        return _place_behind(scene, clause) or (
            _nearby(scene, clause) if clause.nominal and not clause.definite else None
        )
    roles = ("in", "to") if kind is EngagementKind.SITE_VISIT else ("in",)
    found = [m for role in roles for m in clause.oblique(role) if m.kind is MentionKind.LOCALITY]
    near = None if clause.nominal else _nearby(scene, clause)
    found += [near] if near is not None and near not in found else []
    # the most exact: a city before a province before a country
    return max(found, key=lambda m: len(m.codes), default=None)


def _place_behind(scene: Scene, clause: Clause) -> Mention | None:
    """The place that stands right behind the words of a visit, with only small words between."""
    for mention in scene.analysis.mentions:
        if mention.kind is MentionKind.LOCALITY and clause.trigger.end <= mention.span.start <= clause.trigger.end + 25:
            between = scene.text[clause.trigger.end : mention.span.start]
            if between.replace("'", " ").replace("’", " ").split() and len(between.split()) <= 3 and "," not in between:
                return mention
    return None


_IN = ("in", "at", "à", "au", "en", "in the city of", "dans la ville de", "dans la province de", "dans la province du")


def _nearby(scene: Scene, clause: Clause) -> Mention | None:
    """The most exact place in the same sentence that "in" stands before, where no other clause has it."""
    taken = [
        s
        for c in scene.analysis.clauses
        if c is not clause and c.sentence == clause.sentence and not clause.span.holds(c.trigger)
        for s in (c.span, *(i.whole for i in c.items))
    ]
    found = []
    for mention in scene.analysis.mentions:
        inside = mention.kind is MentionKind.LOCALITY and clause.sentence.holds(mention.span)
        if inside and not any(s.holds(mention.span) for s in taken):
            before = scene.text[clause.sentence.start : mention.span.start].rstrip().casefold()
            if any(before.endswith(" " + word) or before == word for word in _IN):
                found.append(mention)
    return max(found, key=lambda m: len(m.codes), default=None)


def _site(scene: Scene, clause: Clause) -> str | None:
    """The seat of a government that "at" or "in" stands before in the sentence, by its code."""
    for pattern, code in scene.words.sites:
        found = pattern.search(scene.text, clause.trigger.start, clause.sentence.end)
        if found and scene.text[: found.start()].rstrip().endswith(
            ("at", "at the", "in the", "à", "à la", "au", "à l'", "à l’", "in")
        ):
            return code
    return None


def _date(scene: Scene, clause: Clause) -> Dated | None:
    """The date that belongs to a clause: in its words or right behind them, else in its sentence."""
    inside = [
        d
        for d in scene.dated
        if clause.span.start <= d.span.start < clause.span.end + 14
        and d.span.start < clause.sentence.end
        and "," not in scene.text[clause.span.end : d.span.start]
    ]
    if inside:
        return inside[0]
    if clause.nominal:
        return None
    taken = [
        c for c in scene.analysis.clauses if c is not clause and c.sentence == clause.sentence and c.predicate in _KINDS
    ]
    contents = [
        i.whole
        for c in scene.analysis.clauses
        if c.sentence == clause.sentence and c.trigger != clause.trigger
        for i in c.items
    ]
    free = []
    for d in scene.dated:
        if Modifier.SINCE in d.expression.modifiers:
            continue  # "since 1996" says how long a thing lasts, not when they met
        if not clause.sentence.holds(d.span) or any(s.holds(d.span) and not s.holds(clause.trigger) for s in contents):
            continue
        if any(c.span.start <= d.span.start < c.span.end + 14 for c in taken):
            continue
        free.append(d)
    return min(free, key=lambda d: abs(d.span.start - clause.trigger.start), default=None)


def _is_past(scene: Scene, clause: Clause, one: Found) -> bool:
    """Whether a report only leans on an engagement: it is long over, or told by a noun as something known."""
    published = scene.document.published or next((d.value for d in scene.dated if edtf.is_day(d.value)), None)
    if one.date and published:
        first, last = edtf.bounds(one.date)
        if (edtf.bounds(published)[0] - last).days > _PRESENT_DAYS:
            return True
        if last.year < edtf.bounds(published)[0].year and not edtf.is_day(one.date):
            return True
        del first
    if not clause.nominal:
        return False
    if one.kind in _TALKING and one.date and published and edtf.is_day(one.date) and one.date < _first_day(scene):
        return True
    if one.kind is EngagementKind.VISIT:
        if one.date and published and (edtf.bounds(published)[0] - edtf.bounds(one.date)[1]).days > _FRESH_DAYS:
            return True
        return bool(
            scene.words.earlier.search(scene.text, clause.sentence.start, clause.trigger.start)
        ) and not scene.words.ongoing.search(
            scene.text, max(clause.sentence.start, clause.span.start - 25), clause.span.end
        )
    return False


_AFTER = re.compile(r"\bafter\b|\bissue\b|\bfoulée\b|\baprès\b", re.IGNORECASE)


def _with_guests(clause: Clause, one: Found, before: list[Found]) -> None:
    """A meal that only its host is named for was given to those the sentence told of before."""
    if one.kind is EngagementKind.RECEPTION and len(one.actors) == 1 and before and before[-1].sentence == clause.sentence:
        one.guests += [a for a in before[-1].actors if a not in one.actors]
        one.actors += one.guests


def _is_other_day(scene: Scene, one: Found, before: list[Found]) -> bool:
    """A meeting that only a noun names, on an earlier day and of others than told of before, is leaned on."""
    if not one.nominal or one.kind not in _TALKING or not edtf.is_day(one.date) or not scene.document.published:
        return False
    told = [f for f in before if not f.past and f.kind is not EngagementKind.VISIT]
    others = all({id(a) for a in f.actors} != {id(a) for a in one.actors} for f in told)
    return bool(told) and others and (one.date or "") < scene.document.published


def _first_day(scene: Scene) -> str:
    """The day of the first dated thing that a verb tells of; what nouns put before it is leaned on."""
    for clause in scene.analysis.clauses:
        if clause.predicate in _KINDS and not clause.nominal:
            date = _date(scene, clause)
            if date and edtf.is_day(date.value):
                return date.value
    return ""


def _follow(scene: Scene, clause: Clause, one: Found, before: list[Found]) -> None:
    """ "Right after the meeting" puts a thing on the day, and at the place, of the one before it."""
    told = [f for f in before if not f.past and f.kind is not EngagementKind.VISIT]
    if told and scene.words.sequel.search(scene.text, clause.sentence.start, clause.trigger.start):
        one.date = one.date or told[-1].date
        if not edtf.is_day(one.date) or one.date == told[-1].date:
            one.place = one.place or (
                told[-1].place if _AFTER.search(scene.text, clause.sentence.start, clause.trigger.start) else None
            )


_APART = re.compile(r"\b(?:respectively|separate(?:ly)?|respectivement|séparément|riêng)\b", re.IGNORECASE)


def _each(scene: Scene, clause: Clause, one: Found) -> list[Found]:
    """ "Met A and B, respectively", "had separate meetings with A and B": one engagement with each."""
    ours = scene.actors(clause.subject)
    others = [a for a in one.actors if a not in ours]
    apart = _APART.search(scene.text, clause.trigger.start - 12, clause.sentence.end)
    if one.kind not in _TALKING or len(others) < 2 or not ours or not apart:  # noqa: PLR2004 -- two are several
        return [one]
    return [replace(one, actors=[*ours, a], spans=list(one.spans), hosts=[h for h in one.hosts if h in ours or h is a]) for a in others]


# -- one report -----------------------------------------------------------------------------------


def _same(kept: Found, one: Found) -> bool:
    if (kept.kind is EngagementKind.VISIT) != (one.kind is EngagementKind.VISIT):
        return False
    if kept.date and one.date and not edtf.overlaps(kept.date, one.date):
        return False
    if kept.kind is EngagementKind.VISIT:
        return _one_country(kept.place, one.place) and (
            not one.actors or not kept.actors or any(a in kept.actors for a in one.actors) or _one_side(kept, one)
        )
    if one.kind not in _TALKING or kept.kind not in _TALKING:
        if (
            one.sentence != kept.sentence
            and one.place is not None
            and kept.place is not None
            and one.place.name != kept.place.name
        ):
            return False
        return kept.kind is one.kind and _guests(kept) == _guests(one)
    if not one.actors:
        return one.nominal
    return all(a in kept.actors for a in one.actors) or (
        bool(kept.actors) and all(a in one.actors for a in kept.actors) and one.nominal
    )


def _guests(found: Found) -> set[int]:
    return {id(a) for a in found.actors if a.kind is not MentionKind.ORGANISATION} or {id(a) for a in found.actors}


def _one_side(kept: Found, one: Found) -> bool:
    return {a.side for a in kept.actors} == {a.side for a in one.actors}


def _one_country(one: Mention | None, other: Mention | None) -> bool:
    if one is None or other is None:
        return True
    return bool(one.codes) and bool(other.codes) and one.codes[0] == other.codes[0]


def _absorb(kept: Found, one: Found) -> None:
    kept.spans += one.spans
    kept.actors += [a for a in one.actors if a not in kept.actors]
    kept.hosts += [a for a in one.hosts if a not in kept.hosts]
    kept.guests += [a for a in one.guests if a not in kept.guests]
    if kept.date is None or (
        one.date and kept.kind is EngagementKind.VISIT and "/" in one.date and "/" not in kept.date
    ):
        kept.date = one.date
    kept.place = kept.place or one.place
    kept.site = kept.site or one.site
    kept.planned = kept.planned and one.planned


def _counts(found: Found) -> bool:
    """Whether it is an engagement: between sides, or a visit of one side to another's place."""
    people = [a for a in found.actors if a.kind is not MentionKind.LOCALITY]
    if not found.actors:
        return False
    sides = {a.side for a in found.actors}
    if found.kind in (
        EngagementKind.VISIT,
        EngagementKind.SITE_VISIT,
        EngagementKind.CEREMONY,
        EngagementKind.TRAINING,
        EngagementKind.CONFERENCE,
    ):
        return (
            (bool(people)
            and found.place is not None
            and any(a.side is None or not _inside(a.side, found.place) for a in people))
            or len(sides) > 1
        )
    return len(found.actors) > 1 and (len(sides) > 1 or None in sides)


def _inside(side: str, place: Mention) -> bool:
    codes = [c for c in place.codes if not c.startswith("geonames:")]
    return bool(codes) and table().within(codes[-1], side.split("-", maxsplit=1)[0])


# -- to records -----------------------------------------------------------------------------------


def to_records(scene: Scene, told: list[Found]) -> tuple[Engagement, ...]:
    """The engagements as findings, numbered in the order of the text, meetings tied to their visits."""
    visits = [f for f in told if f.kind is EngagementKind.VISIT]
    ids = {id(f): f"e{i}" for i, f in enumerate(told, 1)}
    out = []
    for f in told:
        visit = next((v for v in visits if v is not f and _part_of(f, v)), None)
        participants = tuple(_participant(f, a, visit or f) for a in f.actors)
        out.append(
            Engagement(
                ids[id(f)],
                f.kind,
                tuple(scene.evidence(s) for s in f.spans),
                f.date,
                place_of(scene, f.place) or _seat(f.site),
                ids[id(visit)] if visit and f.kind is not EngagementKind.VISIT else None,
                participants,
                f.planned,
            )
        )
    return tuple(out)


def _part_of(f: Found, visit: Found) -> bool:
    if f.kind in (EngagementKind.VISIT, EngagementKind.CALL):
        return False
    if f.date and visit.date and not edtf.overlaps(f.date, visit.date):
        return False
    sides = {a.side for a in f.actors}
    return any(a in f.actors or (a.side is not None and a.side in sides) for a in visit.actors)


def _participant(f: Found, actor: Actor, visit: Found) -> Participant:
    return Participant(actor.name, tuple(actor.offices), actor.side, _role(f, actor, visit))


def _role(f: Found, actor: Actor, visit: Found) -> Role:
    if f.kind is EngagementKind.SIGNING and actor.kind is not MentionKind.LOCALITY:
        return Role.WITNESS if actor in f.guests else Role.SIGNATORY
    if actor in f.guests and actor not in f.hosts:
        return Role.GUEST
    if actor in f.hosts:
        return Role.HOST
    if f.kind is EngagementKind.CALL:
        return Role.ATTENDEE
    guests = visit.actors if visit.kind is EngagementKind.VISIT else []
    if actor in guests or any(g.side and g.side == actor.side for g in guests):
        return Role.GUEST
    if guests:
        return Role.HOST
    if f.place is not None and actor.side:
        return (
            Role.HOST
            if _inside(actor.side, f.place)
            else Role.GUEST
            if any(a.side and _inside(a.side, f.place) for a in f.actors)
            else Role.ATTENDEE
        )
    return Role.ATTENDEE


def _seat(code: str | None) -> Place | None:
    return Place(table().get(code).name, code) if code else None


def place_of(scene: Scene, mention: Mention | None) -> Place | None:
    """A place as a record: the English name of the register, its code, its GeoNames id."""
    if mention is None:
        return None
    codes = [c for c in mention.codes if not c.startswith("geonames:")]
    if not codes:
        return None
    city = next((c for c in mention.codes if c.startswith("geonames:")), None)
    locality = table().get(city or codes[-1])
    del scene
    return Place(locality.name, codes[-1], locality.geonames)


def references(scene: Scene, past: list[Found], first: int) -> tuple[Reference, ...]:
    """Earlier engagements as references."""
    out: list[Reference] = []
    for f in past:
        who = tuple(a.name for a in f.actors)
        spans = [replace(s) for s in f.spans]
        out.append(
            Reference(
                f"r{first + len(out)}",
                ReferenceKind(f.kind.value),
                tuple(scene.evidence(s) for s in spans),
                f.date,
                place_of(scene, f.place) or _seat(f.site),
                who,
            )
        )
    return tuple(out)
