"""When an engagement took place, and whether the report tells of it or only leans on it."""

import re
from datetime import timedelta

from comity.reading.dates.report import Dated
from comity.reading.engagements.found import KINDS, TALKING, Found, meetings_told
from comity.reading.scene import Scene
from comity.reading.wording import wording
from comity.records import EngagementKind, edtf
from comity.records.clause import Clause, MentionKind, Span
from comity.records.times import Modifier

_LEANED_ON = TALKING | {EngagementKind.VISIT, EngagementKind.CONFERENCE}
"""Kinds that a noun may name as one of former times."""
_BEHIND = 14
"""How far behind a clause, in characters, a date is still its own: room for "on the morning of"."""
_NEAR = 60
"""How far behind a clause, in characters, a month or a year may stand to be its own and nobody else's."""
_FRESH_DAYS = 10
"""A visit that only a noun names, over for longer than this at publication, is leaned on."""
_PRESENT_DAYS = 45
"""An engagement longer ago than this, at publication, is one that the report leans on, not tells of."""
_BEFORE = 14
"""How far before a visit, in characters, a date is its own: room for "on the occasion of"."""
_FEW = 3
"""How many words may stand between a day and the verb whose day it is: "the next day, he also met"."""
_YEAR = 4
"""How many digits a year has."""
_FIRST = re.compile(r"[^\W\d]+")
"""The first word of what a noun names."""
_CAPITALS = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý.]+\s\Z")
_LEAD = 25
"""How far before a visit, in characters, words such as "his ongoing" are its own."""


def date_of(scene: Scene, clause: Clause) -> Dated | None:
    """The date that belongs to a clause: in its words or right behind them, else, for a verb, in its sentence."""
    mine = [dated for dated in scene.dated if _is_mine(scene, clause, dated) and not _is_term(clause, dated)]
    exact = [dated for dated in mine if edtf.is_day(dated.value) or "/" in dated.value]
    if clause.nominal or exact:
        return next(iter(exact or mine), None) or _only_day(scene, clause)
    free = [dated for dated in scene.dated if clause.sentence.holds(dated.span) and _is_free(scene, clause, dated)]
    free = [dated for dated in free if not _is_term(clause, dated)]
    days = [dated for dated in free if edtf.is_day(dated.value)]
    inside = _reported_with(scene, clause, days)
    if mine and not days:
        return mine[0]  # a year in the clause ("the 2025 forum") gives way to a day beside it
    free = [dated for dated in free if edtf.is_day(dated.value) or _is_near(clause, dated) or _is_stay(clause, dated)]
    found = inside or (days if mine else free)
    return min(found, key=lambda dated: abs(dated.span.start - clause.trigger.start), default=None)


def _reported_with(scene: Scene, clause: Clause, days: list[Dated]) -> list[Dated]:
    """The days that are part of the same words of somebody: "on the 22nd said that it signed X on the 21st"."""
    told = [item.whole for c in scene.beside(clause) for item in c.items if item.whole.holds(clause.trigger)]
    return [dated for dated in days if any(span.holds(dated.span) for span in told)]


def _only_day(scene: Scene, clause: Clause) -> Dated | None:
    """The day behind an engagement that a noun tells of, where its sentence tells of no other; or when it is held."""
    end = clause.span.end
    held = (d for d in scene.dated if end < d.span.start < min(clause.sentence.end, end + _NEAR))
    when = next((d for d in held if scene.words.held_on.fullmatch(scene.text, end, d.span.start)), None)
    if when is not None:
        return when
    if any(c.predicate in KINDS for c in scene.beside(clause)):
        return None
    behind = (
        d for d in scene.dated if clause.trigger.end < d.span.start < clause.sentence.end and edtf.is_day(d.value)
    )
    return next((dated for dated in behind if _is_free(scene, clause, dated)), None)


def days_of(scene: Scene, clause: Clause, date: Dated | None) -> str | None:
    """The date of a clause; of a visit of so many days told by its first or its last one, all of them."""
    value = date.value if date is not None else None
    if value is None or not edtf.is_day(value) or KINDS.get(clause.predicate) is not EngagementKind.VISIT:
        return value
    verb, end = clause.trigger.start, clause.sentence.end
    lasting = (int(days) for pattern, days in scene.words.lasting if pattern.search(scene.text, verb, end))
    more = timedelta(days=next(lasting, 1) - 1)
    if not more:
        return value
    day = edtf.bounds(value)[0]
    if scene.words.ends.match(scene.text, verb):
        return f"{day - more}/{day}"
    return f"{day}/{day + more}" if scene.words.begins.match(scene.text, verb) else value


def _is_term(clause: Clause, dated: Dated) -> bool:
    """Whether it is for how many years a paper holds, and no day of a meeting: "signed a pact for 2021 - 2025"."""
    return (
        "/" in dated.value
        and not any(edtf.is_day(end) for end in dated.value.split("/"))
        and clause.predicate != "visit"
    )


def _is_stay(clause: Clause, dated: Dated) -> bool:
    """Whether it gives the first and last day of a visit, at whatever remove: "will visit X under the Y from ..." """
    return clause.predicate == "visit" and "/" in dated.value


def _is_near(clause: Clause, dated: Dated) -> bool:
    """Whether a month, year or stretch of days stands close behind a clause, or before its verb."""
    return dated.span.start < clause.span.end + _NEAR


def _is_mine(scene: Scene, clause: Clause, dated: Dated) -> bool:
    """Whether a date stands in the words of a clause, or right behind them."""
    with_it = _is_with(dated, clause) and dated.span.start < clause.sentence.end
    together = "," not in scene.text[clause.span.end : dated.span.start]
    aside = _is_aside(scene, clause, dated) or _is_in_name(scene, dated) or _opens_next(scene, clause, dated)
    return with_it and together and not aside


def _opens_next(scene: Scene, clause: Clause, dated: Dated) -> bool:
    """Whether a date behind "and" stands right before the next verb: "met X on May 5 and the next day met Y"."""
    later = [c for c in scene.beside(clause) if clause.trigger < c.trigger and not c.nominal]
    gaps = [scene.text[dated.span.end : c.trigger.start] for c in later if dated.span.end <= c.trigger.start]
    before = scene.text[clause.trigger.end : dated.span.start].casefold().split()[-_FEW:]
    joined = {couple.split()[0] for couple in scene.words.couples} & set(before)
    return bool(joined) and any(len(gap.split()) <= _FEW for gap in gaps)


def _is_in_name(scene: Scene, dated: Dated) -> bool:
    """Whether a year is part of a name in capitals: "the centre ARC 2000"."""
    year = len(dated.value) == _YEAR and dated.value.isdigit()
    return year and _CAPITALS.search(scene.text[max(0, dated.span.start - _BEFORE) : dated.span.start]) is not None


def _is_aside(scene: Scene, clause: Clause, dated: Dated) -> bool:
    """Whether a date behind a clause tells of another time: "met X, who was mayor from 2017 to 2019"."""
    behind = dated.span.start > clause.trigger.end
    start = clause.trigger.end if behind else max(clause.sentence.start, dated.span.start - _LEAD)
    return scene.words.aside.search(scene.text, start, max(start, dated.span.start)) is not None


def is_past(scene: Scene, clause: Clause, one: Found) -> bool:
    """Whether a report only leans on an engagement: it is long over, or told by a noun as something known."""
    published = _published(scene)
    if _is_over(one.date, published) or (one.date is None and _goes_on_past(scene, clause)):
        return True
    if not clause.nominal:
        return not one.planned and _is_of_many(scene, clause)
    former = one.kind in _LEANED_ON and not one.planned and is_called_former(scene, clause, one.date)
    return former or _is_noun_past(scene, clause, one)


def _is_noun_past(scene: Scene, clause: Clause, one: Found) -> bool:
    """Whether a noun names what something followed, or what was before the first day told of."""
    published = _published(scene)
    leaned_on = one.kind in TALKING or (one.kind is EngagementKind.VISIT and one.date is None)
    if leaned_on and scene.words.followed.search(scene.text, clause.sentence.start, clause.span.start):
        return not clause.bare
    if one.kind in TALKING:
        return bool(published) and _is_before(one.date, _first_day(scene)) and not _opens(scene, one)
    if one.kind is EngagementKind.VISIT:
        return _days_since(one.date, published) > _FRESH_DAYS or _is_called_earlier(scene, clause)
    return False


def _is_of_many(scene: Scene, clause: Clause) -> bool:
    """Whether a verb tells how often a thing was: "has visited the port twice"."""
    over = clause.tense == "past"
    return over and wording(scene.document.language).times.match(scene.text, clause.trigger.end) is not None


def is_called_former(scene: Scene, clause: Clause, date: str | None) -> bool:
    """Whether a noun is put as one of before, and no day beside it is news: "since their last meeting in X"."""
    if _is_fresh_day(scene, date):
        return False
    words = wording(scene.document.language)
    first = _FIRST.match(scene.text, clause.trigger.start)
    ends = {clause.trigger.end, first.end() if first else clause.trigger.end}  # of "meeting of the Joint Committee"
    before = any(words.former.search(scene.text, clause.sentence.start, end) for end in ends)
    return before or words.former_behind.match(scene.text, clause.trigger.end) is not None


def has_fresh_day(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence of a clause names a day of the last few before publication."""
    days = (d.value for d in scene.dated if clause.sentence.holds(d.span))
    return any(_is_fresh_day(scene, day) for day in days)


def _is_fresh_day(scene: Scene, date: str | None) -> bool:
    """Whether it is a day of the last few before publication."""
    return edtf.is_day(date) and _days_since(date, _published(scene)) <= 1


def is_recounted(scene: Scene, clause: Clause, one: Found, before: list[Found]) -> bool:
    """Whether at a meeting told of before somebody tells of another: "told her about his meeting with X"."""
    told = meetings_told(before)
    if not clause.nominal or one.kind not in _LEANED_ON or one.planned or not told or _is_fresh_day(scene, one.date):
        return False
    there = told[-1].actors
    named = [m for m in clause.oblique("with") if m.kind is not MentionKind.PRONOUN]
    others = any(not any(a in there for a in scene.actors([m])) for m in named)
    if not others and one.place is None and all(a in there for a in one.actors):
        return False
    recounted = wording(scene.document.language).recounted
    return recounted.search(scene.text, clause.sentence.start, clause.trigger.end) is not None


def _goes_on_past(scene: Scene, clause: Clause) -> bool:
    """Whether a verb goes on with what was long ago: "visited X in 2021 and met Y"."""
    if clause.nominal or not clause.subject:
        return False
    before = (c for c in scene.beside(clause) if c.predicate in KINDS and not c.nominal)
    joined = [c for c in before if c.trigger.start < clause.trigger.start and c.subject == clause.subject]
    date = date_of(scene, joined[-1]) if joined else None
    return date is not None and is_long_past(scene, date.value)


def is_other_day(scene: Scene, one: Found, before: list[Found]) -> bool:
    """Whether a meeting that a noun names is on an earlier day, and of others, than those told of before it."""
    if not one.nominal or one.kind not in TALKING or not _is_day_before(one.date, scene.document.published):
        return False
    told = meetings_told(before)
    if _opens(scene, one):
        return False
    return bool(told) and all({id(a) for a in f.actors} != {id(a) for a in one.actors} for f in told)


def is_background(scene: Scene, clause: Clause, one: Found, before: list[Found]) -> bool:
    """Whether a verb tells of what was "last month" or "recently", in a report that told of a day's news before."""
    if clause.nominal or one.planned or edtf.is_day(one.date) or "/" in (one.date or ""):
        return False
    news = [f for f in before if not f.past and not f.planned and edtf.is_day(f.date)]
    verb = clause.trigger
    opens = wording(scene.document.language).opens_before.match(scene.text, clause.sentence.start)
    end = min((c.trigger.start for c in scene.beside(clause) if c.trigger > verb), default=clause.sentence.end)
    before_verb = scene.words.lately.search(scene.text, max(clause.sentence.start, verb.start - _LEAD), verb.start)
    behind = scene.words.last_time.search(scene.text, verb.end, min(end, clause.span.end + _NEAR))
    said = before_verb is not None or behind is not None or opens is not None
    said = said or _is_months_before(one.date, _published(scene))
    if _was_before(scene, clause, one) and not _is_on_visit(one, before):
        return any(one.sentence != f.sentence for f in before if not f.past and not f.planned)
    if before_verb is not None and not one.date and one.kind is EngagementKind.VISIT:
        news = [f for f in before if not f.past and not f.planned]  # "X met Y. A delegation of X recently visited Z"
    return bool(news) and said and all(one.sentence != f.sentence for f in news)


def _is_on_visit(one: Found, before: list[Found]) -> bool:
    """Whether those who met are on a visit that the report told of, so that what they did before is part of it."""
    visits = (f for f in before if f.kind is EngagementKind.VISIT and not f.past)
    return one.kind in TALKING and any(a in one.actors for f in visits for a in f.actors)


def _was_before(scene: Scene, clause: Clause, one: Found) -> bool:
    """Whether a verb without a day tells of what was over before the rest: "had met X", "s'était rendu à X"."""
    start, end = clause.sentence.start, clause.sentence.end
    had = wording(scene.document.language).had.search(scene.text, start, clause.trigger.start) is not None
    return had and not one.date and scene.words.sequel.search(scene.text, start, end) is None


def _is_months_before(date: str | None, published: str | None) -> bool:
    """Whether a month or year, without a day, is over for longer than news is at publication."""
    return date is not None and _days_since(date, published) > _FRESH_DAYS


def _opens(scene: Scene, one: Found) -> bool:
    """Whether a sentence happens at an engagement: "At a working session with X on June 15, Y proposed ..." """
    lead = scene.text[(one.sentence or one.at).start : one.at.start]
    fresh = _days_since(one.date, _published(scene)) <= _FRESH_DAYS
    return fresh and scene.words.at_which.fullmatch(lead) is not None and not scene.words.bygone.search(lead)


def _is_with(dated: Dated, clause: Clause) -> bool:
    places = (m.span for m in clause.oblique("in") if clause.span.end <= m.span.start < clause.span.end + _BEHIND)
    named = (m.span for _, found in clause.obliques for m in found if m.name_span.end == clause.span.end)
    end = max((span.end for span in (*places, *named)), default=clause.span.end)
    return clause.span.start <= dated.span.start < end + _BEHIND


def _is_free(scene: Scene, clause: Clause, dated: Dated) -> bool:
    """Whether a date of the sentence belongs to no other engagement, and to nothing that somebody said."""
    if Modifier.SINCE in dated.expression.modifiers or _is_aside(scene, clause, dated):
        return False  # "since 1996" says how long a thing lasts, not when they met
    if _is_in_name(scene, dated):
        return False
    beside = scene.beside(clause)
    contents = [item.whole for c in beside if c.trigger != clause.trigger for item in c.items]
    if any(span.holds(dated.span) and not span.holds(clause.trigger) for span in contents):
        return False
    if any(_is_of_saying(scene, c, dated) for c in beside):
        return False  # "met in X, an official said on Thursday"
    if scene.words.made_by.search(scene.text, clause.span.end, dated.span.start):
        return False  # "the agreement signed in 2022"
    others = (c for c in beside if c.predicate in KINDS and not _is_occasion(c) and not _is_meanwhile(scene, c))
    taken = (c for c in others if _is_with(dated, c) and not _is_set_off(scene, c, dated))
    return all(_opens_next(scene, c, dated) for c in taken)


def _is_set_off(scene: Scene, clause: Clause, dated: Dated) -> bool:
    """Whether a comma parts a date from what a noun tells of before it: "on a visit to X, on May 3, he met"."""
    return clause.nominal and "," in scene.text[clause.span.end : dated.span.start]


def _is_of_saying(scene: Scene, clause: Clause, dated: Dated) -> bool:
    """Whether a date stands right behind a verb of saying that the sentence ends with."""
    end = clause.trigger.end
    behind = end <= dated.span.start < end + _BEHIND and not clause.nominal and bool(clause.items)
    told_before = any(item.whole.end <= clause.trigger.start for item in clause.items)
    return behind and told_before and "," not in scene.text[end : dated.span.start]


def _is_occasion(clause: Clause) -> bool:
    """Whether it is what people came for, met beside or met by: "in the margins of the forum", "by video call"."""
    kinds = (EngagementKind.CONFERENCE, EngagementKind.CALL, EngagementKind.CEREMONY)
    where = all(role == "in" for role, _ in clause.obliques)  # "signed X at a ceremony in Y on May 3"
    return clause.nominal and KINDS[clause.predicate] in kinds and where


def _is_meanwhile(scene: Scene, clause: Clause) -> bool:
    """Whether it is a visit during which the rest of its sentence happened: "welcomed X during his visit today"."""
    visits = clause.nominal and KINDS[clause.predicate] is EngagementKind.VISIT
    return visits and scene.words.during.search(scene.text, clause.sentence.start, clause.trigger.start) is not None


def is_long_past(scene: Scene, date: str) -> bool:
    """Whether a date is so long before publication that a report only leans on what was then."""
    return _is_over(date, _published(scene))


def _published(scene: Scene) -> str | None:
    """The day of publication, or for want of it the first day that the report names."""
    return scene.document.published or next((d.value for d in scene.dated if edtf.is_day(d.value)), None)


def _is_over(date: str | None, published: str | None) -> bool:
    """Whether a date is long before publication: by days, or a month or year of a former year."""
    if not date or not published:
        return False
    former = edtf.bounds(date)[1].year < edtf.bounds(published)[0].year
    return _days_since(date, published) > _PRESENT_DAYS or (former and not edtf.is_day(date))


def _days_since(date: str | None, published: str | None) -> int:
    """Days from the last day that a date may mean to publication; 0 where one is unknown."""
    if not date or not published:
        return 0
    return (edtf.bounds(published)[0] - edtf.bounds(date)[1]).days


def _is_before(date: str | None, other: str | None) -> bool:
    """Whether the last day that a date may mean is before the first day of another."""
    return bool(date and other) and edtf.bounds(date or "")[1] < edtf.bounds(other or "")[0]


def _is_day_before(date: str | None, other: str | None) -> bool:
    return bool(date and other) and edtf.is_day(date) and str(date) < str(other)


def _is_called_earlier(scene: Scene, clause: Clause) -> bool:
    """Whether words such as "recent" stand before a visit, and none such as "ongoing" beside it."""
    lead = Span(max(clause.sentence.start, clause.span.start - _LEAD), clause.span.end)
    if _is_gone_by(scene, clause) or _days_since(_date_before(scene, clause), _published(scene)) > _FRESH_DAYS:
        return True
    earlier = scene.words.bygone.search(scene.text, clause.sentence.start, clause.trigger.start)
    return earlier is not None and not scene.words.ongoing.search(scene.text, lead.start, lead.end)


def _date_before(scene: Scene, clause: Clause) -> str | None:
    """The date right before the words for a visit: "in March 2018 on a visit of X to Y"."""
    near = (d for d in scene.dated if clause.span.start - _BEFORE <= d.span.end <= clause.span.start)
    return next((d.value for d in near), None)


def _is_gone_by(scene: Scene, clause: Clause) -> bool:
    """Whether words such as "last month" stand behind a visit, before whatever else its sentence tells."""
    end = min(clause.sentence.end, clause.span.end + _NEAR)
    told = (c.trigger.start for c in scene.beside(clause) if c.trigger.start > clause.span.end)
    comma = scene.text.find(",", clause.span.end, end)
    end = min(next(told, end), end, comma if comma > 0 else end)
    return scene.words.last_time.search(scene.text, clause.span.end, end) is not None


def _first_day(scene: Scene) -> str | None:
    """The day of the first dated thing that a verb tells of; what nouns put before it is leaned on."""
    for clause in scene.analysis.clauses:
        if clause.predicate in KINDS and not clause.nominal:
            date = date_of(scene, clause)
            if date and edtf.is_day(date.value):
                return date.value
    return None
