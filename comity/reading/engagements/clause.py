"""The engagement that one clause tells of."""

from comity.reading.cast.actor import Actor
from comity.reading.dates.report import Dated
from comity.reading.engagements.dating import date_of, days_of, has_fresh_day, is_called_former, is_long_past, is_past
from comity.reading.engagements.found import ANY_MEAL, KINDS, TALKING, Found
from comity.reading.engagements.groups import each_of
from comity.reading.engagements.implied import kind_of
from comity.reading.engagements.people import met_for, parties, spoken_between, taking_part
from comity.reading.engagements.place import place_in, seat_in
from comity.reading.engagements.titled import days_in_title
from comity.reading.scene import Scene
from comity.records import EngagementKind, edtf
from comity.records.clause import Clause, Mention, MentionKind, Modality, Span

_TOLD_BY_NOUNS = TALKING | {EngagementKind.VISIT, EngagementKind.CONFERENCE}
_CHAIRED = ("confer", "chair", "meet", "talk")
_IN_SEATS = TALKING | {EngagementKind.CONFERENCE, EngagementKind.SIGNING, EngagementKind.CEREMONY}


_DATE_LEAD = 45
"""How far before the name of a gathering, in characters, the date may begin that it was on."""


def tells(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells of an engagement; of some kinds a noun alone does not ("a ceremony")."""
    kind = kind_of(scene, clause)
    return kind is not None and not clause.negated and (not clause.nominal or kind in _TOLD_BY_NOUNS)


def of_clause(scene: Scene, clause: Clause) -> Found | None:
    """The engagement that a clause tells of; None for a visit that names no place."""
    kind = kind_of(scene, clause) or KINDS[clause.predicate]
    place = place_in(scene, clause, kind)
    kind = _kind_at(kind, place)
    date = date_of(scene, clause)
    leant_on = clause.nominal and _is_leant_on(scene, clause, kind, date)
    awaited = clause.nominal and _is_to_come(scene, clause, date) and _is_called_next(scene, clause)
    nowhere = kind is EngagementKind.VISIT and place is None and not leant_on and not awaited
    if nowhere and not _is_of_visitor(scene, clause) and not _is_stay_of_days(clause, date):
        return None
    if date is None and days_in_title(scene) is None and _only_is_there(scene, clause):
        return None  # "X is in Y" without days tells of no visit
    if clause.nominal and kind is EngagementKind.CALL and not clause.definite and not _has_callers(scene, clause, kind):
        return None  # "via videoconference" is how they met
    if kind is EngagementKind.CONFERENCE and clause.nominal and not leant_on and not _is_told(scene, clause, date):
        return None
    one = Found(
        kind,
        clause.trigger,
        [_evidence(clause, date)],
        taking_part(scene, clause, kind, place),
        date=days_of(scene, clause, date),
        place=place,
        nominal=clause.nominal,
        sentence=clause.sentence,
    )
    one.gathering = _gathering(scene, clause)
    one.jointly = not clause.nominal and bool(clause.subject) and all(_is_joint(m) for m in _named(clause))
    one.bare, one.definite = clause.bare, clause.definite
    one.told = not clause.nominal and clause.tense == "past"
    one.meal = _meal(scene, clause, kind)
    one.single = not clause.nominal and _counts_one(scene, clause)
    one.new = not clause.nominal and _is_new(scene, clause, one)
    if place is None and kind in _IN_SEATS:
        one.site = seat_in(scene, clause)
    one.planned = clause.tense == "future" or (not clause.nominal and clause.modality is Modality.FUTURE)
    one.planned = one.planned or _is_after(one.date, scene.document.published)
    one.past = leant_on or is_past(scene, clause, one)
    if clause.predicate in _CHAIRED and scene.words.co_chairs.match(scene.text, clause.trigger.start):
        one.chairs = [a for a in one.actors if a.is_person]
    shown = kind is EngagementKind.SITE_VISIT  # "was hosted by X to a tour"
    guests = clause.objects if shown else (*clause.objects, *clause.oblique("to"))
    received = scene.actors(guests)  # "received a delegation led by X": X gave no reception
    by_whom = scene.actors(clause.oblique("by")) if shown or not (clause.passive and clause.subject) else []
    givers = [a for a in by_whom if a not in received]
    by_noun = " " in scene.text[clause.trigger.start : clause.trigger.end]  # and not "toured X", a house of a name
    if shown and not givers and by_noun and any(a.is_person for a in received):
        givers = scene.actors(clause.subject)  # "hosted X to a tour"
    roles = _hosts_and_guests(kind, *parties(scene, clause, kind), givers)
    one.hosts, one.guests = (each_of(scene, people) for people in roles)
    _seat_callers(one)
    return one


def _seat_callers(one: Found) -> None:
    """Who pays a call that only a noun tells of is its guest: "during a courtesy call on X, Y said"."""
    if one.kind is EngagementKind.COURTESY_CALL and one.nominal and one.hosts and not one.guests:
        one.guests = [a for a in one.actors if a not in one.hosts]


def _meal(scene: Scene, clause: Clause, kind: EngagementKind) -> str:
    """What people eat at a reception, where a meal has its time of day; `ANY_MEAL` for others, "" for none."""
    where = scene.text, clause.trigger.start, clause.trigger.end
    if kind is not EngagementKind.RECEPTION or not scene.words.meals.search(*where):
        return ""
    timed = scene.words.timed_meals.search(*where)
    return timed.group().casefold() if timed else ANY_MEAL


def _is_new(scene: Scene, clause: Clause, one: Found) -> bool:
    """Whether it is none told of before: "a forum", talks with a group that was not named."""
    if one.kind is EngagementKind.CONFERENCE:
        whole = scene.words.whole_gathering.search(scene.text, clause.trigger.start, clause.trigger.end)
        return whole is not None and not clause.definite and one.gathering is None
    if one.kind in TALKING and scene.words.each_of_its_kind.search(
        scene.text, clause.trigger.start, clause.trigger.end
    ):
        return True  # "met A and B. ... held bilateral meetings with A and B"
    others = [m for m in (*clause.objects, *clause.oblique("with")) if m.kind is not MentionKind.PRONOUN]
    return one.kind in TALKING and bool(others) and set(one.actors) <= set(scene.actors(clause.subject))


def _only_is_there(scene: Scene, clause: Clause) -> bool:
    """Whether somebody is only said to be at a place, and not why or since when."""
    stays = scene.words.stays.fullmatch(scene.text[clause.trigger.start : clause.trigger.end])
    return stays is not None and not scene.words.staying.search(scene.text, clause.trigger.end, clause.sentence.end)


def _counts_one(scene: Scene, clause: Clause) -> bool:
    """Whether a verb tells of a meeting by a noun with "a" before it."""
    noun = scene.words.one_of_its_kind.search(scene.text, clause.trigger.start, clause.trigger.end)
    return noun is not None and not clause.definite


def _has_callers(scene: Scene, clause: Clause, kind: EngagementKind) -> bool:
    """Whether a call names somebody, or two spoke with one another on it."""
    met = any(KINDS.get(c.predicate) in TALKING and not c.nominal for c in scene.beside(clause))
    return bool(parties(scene, clause, kind)[1]) or (not met and bool(spoken_between(scene, clause)))


def _named(clause: Clause) -> list[Mention]:
    """Whom a clause names, besides places."""
    beside = (m for _, named in clause.obliques for m in named if m.kind is not MentionKind.LOCALITY)
    return [*clause.subject, *clause.objects, *beside]


def _is_joint(mention: Mention) -> bool:
    """Whether it is a word for several told of before: "they", "the two sides"."""
    return mention.plural and mention.kind in (MentionKind.PRONOUN, MentionKind.JOINT)


def _is_stay_of_days(clause: Clause, date: Dated | None) -> bool:
    """Whether a noun gives the first and last day of the visit told of before: "during his stay from A through B"."""
    return clause.nominal and clause.definite and date is not None and "/" in date.value


def _is_of_visitor(scene: Scene, clause: Clause) -> bool:
    """Whether a visit to nowhere that is named is one of somebody of a known side: "the state visit of X"."""
    if not clause.nominal or not scene.words.state_visit.search(scene.text, clause.span.start, clause.trigger.start):
        return False
    if scene.words.bygone.search(scene.text, clause.sentence.start, clause.trigger.start):
        return False
    told = any(c.predicate == "visit" and not c.nominal for c in scene.beside(clause))
    if not told and scene.words.arrived.search(scene.text, clause.sentence.start, clause.trigger.start):
        return True  # "X arrived here on Sunday for a state visit"
    return any(a.is_person and a.side for a in scene.actors((*clause.subject, *clause.oblique("of"))))


def _is_leant_on(scene: Scene, clause: Clause, kind: EngagementKind, date: Dated | None) -> bool:
    """Whether a noun names a visit or a conference of former times, by its date or by what came of it."""
    over = date is not None and is_long_past(scene, date.value)
    if kind is EngagementKind.VISIT:
        return over and bool(clause.oblique("of"))
    if kind is EngagementKind.CONFERENCE and _gathering(scene, clause) is None:
        return over and clause.definite and bool(clause.oblique("of"))  # "at their summit last November"
    if kind is not EngagementKind.CONFERENCE:
        return False
    lead = scene.text[clause.sentence.start : clause.span.start]
    before = date is not None and edtf.is_day(date.value) and scene.words.followed.search(lead) is not None
    if (
        over
        or before
        or is_called_former(scene, clause, date.value if date else None)
        or _is_of_date_before(scene, clause, date)
    ):
        return True
    return scene.words.outcome.search(lead) is not None and not has_fresh_day(scene, clause)


def _is_of_date_before(scene: Scene, clause: Clause, date: Dated | None) -> bool:
    """Whether a gathering with a name stands behind a long past date: "the idea was born in 2021 at the X Congress"."""
    if any(c.predicate in KINDS for c in scene.beside(clause)):
        return False
    start = max(clause.sentence.start, clause.span.start - _DATE_LEAD)
    near = (d for d in scene.dated if start <= d.span.start and d.span.end <= clause.span.start)
    last = max(near, key=lambda d: d.span.start, default=None)
    return date is None and last is not None and is_long_past(scene, last.value)


def _is_told(scene: Scene, clause: Clause, date: Dated | None) -> bool:
    """Whether a noun names a conference that its sentence happens at, that people travel to, or that is to come."""
    if scene.words.for_a_bid.search(scene.text, clause.sentence.start, clause.trigger.start):
        return False
    if any(c.predicate == "visit" and not c.nominal for c in scene.beside(clause)):
        return True
    if met_for(scene, clause) and _gathering(scene, clause) is not None:
        return True
    lead = scene.text[clause.sentence.start : clause.span.start]
    happens = scene.words.where.fullmatch(lead) is not None or scene.words.speech.search(lead) is not None
    named = _gathering(scene, clause) is not None or (clause.definite and _is_called_next(scene, clause))
    return (happens or _is_to_come(scene, clause, date)) and named


def _is_numbered(scene: Scene, clause: Clause) -> bool:
    """Whether a gathering is called by its number: "the 19th Joint Council"."""
    gathering = _gathering(scene, clause)
    return gathering is not None and gathering.name[:1].isdigit()


def _is_called_next(scene: Scene, clause: Clause) -> bool:
    """Whether words such as "the upcoming" stand right before what a noun names."""
    return scene.words.coming.search(scene.text, clause.sentence.start, clause.trigger.start) is not None


def _is_to_come(scene: Scene, clause: Clause, date: Dated | None) -> bool:
    """Whether a conference is on a day that is still to come, or said to be the next."""
    published = scene.document.published
    if (date is not None or _is_numbered(scene, clause)) and _is_called_next(scene, clause):
        return True
    return _is_after(date.value if date is not None else None, published)


def _is_after(value: str | None, published: str | None) -> bool:
    """Whether a date begins behind publication."""
    return bool(value and published) and edtf.bounds(value or "")[0] > edtf.bounds(published or "")[1]


def _gathering(scene: Scene, clause: Clause) -> Mention | None:
    """The name of what takes place, where it has one of its own."""
    return next((m for m in scene.gatherings if clause.trigger.holds(m.span)), None)


def _kind_at(kind: EngagementKind, place: Mention | None) -> EngagementKind:
    """A visit to a body, and not to a country or town, is a visit to a site."""
    to_body = kind is EngagementKind.VISIT and place is not None and place.kind is not MentionKind.LOCALITY
    return EngagementKind.SITE_VISIT if to_body else kind


def _evidence(clause: Clause, date: Dated | None) -> Span:
    """The words of a clause; of one that a noun bears, with the date right behind it."""
    if date and clause.nominal and date.span.start >= clause.span.end:
        return Span(clause.span.start, max(clause.span.end, date.span.end))
    return clause.span


def _hosts_and_guests(
    kind: EngagementKind, subject: list[Actor], others: list[Actor], givers: list[Actor]
) -> tuple[list[Actor], list[Actor]]:
    """Who receives and who is received, as the verb itself says; at a signing, `subject` look on.

    `givers` are those whose dinner it is, where the verb says only who came.
    """
    match kind:
        case EngagementKind.RECEPTION if givers:
            return givers, [a for a in (*subject, *others) if a not in givers]
        case EngagementKind.RECEPTION:
            return subject, others
        case EngagementKind.COURTESY_CALL:
            return others, subject
        case EngagementKind.SITE_VISIT if givers:
            return givers, [a for a in (*subject, *others) if a not in givers]
        case EngagementKind.VISIT | EngagementKind.SITE_VISIT | EngagementKind.SIGNING:
            return [], subject
        case _:
            return [], []
