"""Meetings that a report tells of by what people said to one another there, and by no word for them."""

from comity.languages.folding import plain
from comity.reading.cast.actor import Actor
from comity.reading.dates.report import Dated
from comity.reading.engagements.dating import date_of, is_long_past
from comity.reading.engagements.found import KINDS, TALKING, Found
from comity.reading.scene import Scene
from comity.records import EngagementKind, edtf
from comity.records.clause import Clause, Mention, MentionKind

_SIDES = 2
_IN_PERSON = (EngagementKind.MEETING, EngagementKind.TALKS, EngagementKind.WORKING_SESSION)
_BEHIND = 60
"""How far behind the words that tell of a meeting, in characters, it may be said that it was held online."""
_ROOM = 8
"""Room, in characters, for what stands before a name."""
_LED = ("chair", "confer")
_SPOKE = ("agree", "discuss", "report")
_PEOPLE = (MentionKind.PERSON, MentionKind.OFFICE)


def kind_of(scene: Scene, clause: Clause) -> EngagementKind | None:
    """The kind of what a clause tells of: by its predicate, or talks, where people "exchanged views with" somebody."""
    if clause.predicate == "welcome" and _is_received(clause):
        return EngagementKind.RECEPTION
    if clause.predicate == "phone" and not clause.passive and not clause.nominal and _is_called_on(scene, clause):
        return EngagementKind.COURTESY_CALL
    known = KINDS.get(clause.predicate) or _spoken(scene, clause)
    if known is EngagementKind.VISIT and not clause.nominal and _is_of_places(clause):
        return None
    if clause.predicate in _LED and _is_with_people(scene, clause):
        return EngagementKind.MEETING
    return EngagementKind.CALL if known in _IN_PERSON and _is_remote(scene, clause) else known


def _is_with_people(scene: Scene, clause: Clause) -> bool:
    """Whether it is a meeting with somebody that one leads: "chaired the meeting with the delegation"."""
    led = scene.words.meeting_led.search(scene.text, clause.trigger.start, clause.trigger.end)
    return led is not None and any(m.kind in (*_PEOPLE, MentionKind.DELEGATION) for m in clause.oblique("with"))


def _spoken(scene: Scene, clause: Clause) -> EngagementKind | None:
    """Talks, where people discussed a thing with somebody or exchanged views with one another."""
    if clause.nominal or clause.tense != "past" or clause.predicate not in _SPOKE[1:]:
        return None
    named = (*clause.oblique("with"), *(m for m in clause.objects if _is_behind_with(scene, m)))
    others = [m for m in named if m.kind in _PEOPLE and m not in clause.subject]
    speaking = [m for m in clause.subject if m.kind in _PEOPLE]
    exchanged = scene.words.exchanged.match(scene.text, clause.trigger.start) is not None
    with_others = bool(speaking and others) and (exchanged or clause.predicate == "discuss")
    among_them = exchanged and len({m.codes[:1] for m in speaking}) > 1
    return EngagementKind.TALKS if with_others or among_them else None


def _is_remote(scene: Scene, clause: Clause) -> bool:
    """Whether words at a clause say that people were not in one place: "a virtual meeting", "met online"."""
    begin, end = clause.trigger.start, min(clause.sentence.end, clause.trigger.end + _BEHIND)
    before = max(clause.sentence.start, begin - _ROOM)
    return scene.words.remote.search(scene.text, before, end) is not None


def _is_of_places(clause: Clause) -> bool:
    """Whether only places are named in what is said to go somewhere: "trade between X and Y came to 48 billion"."""
    hosting = clause.oblique("by") or clause.oblique("of")  # "Portugal will host a visit by X"
    return bool(clause.subject) and not hosting and all(m.kind is MentionKind.LOCALITY for m in clause.subject)


def _is_called_on(scene: Scene, clause: Clause) -> bool:
    """Whether somebody receives a call by people, who come to see him: on the telephone it is from them."""
    people = any(m.kind in _PEOPLE for m in clause.oblique("by"))
    return people and scene.words.receives.match(scene.text, clause.trigger.start) is not None


def _is_received(clause: Clause) -> bool:
    """Whether it is people who are welcomed by people: "X, welcomed in Y by Z, said"."""
    hosts = [m for m in clause.oblique("by") if m.kind in _PEOPLE]
    return bool(hosts) and any(m.kind in _PEOPLE for m in clause.subject if m not in hosts)


def _is_behind_with(scene: Scene, mention: Mention) -> bool:
    """Whether "with" stands before somebody: "discussed ports with X"."""
    before = scene.text[max(0, mention.span.start - _ROOM) : mention.span.start].rstrip()
    return before.endswith(scene.words.before_partners)


def add_implied(scene: Scene, told: list[Found]) -> None:
    """Sides that are named and agree on or discuss a thing, on a day that the report tells or by its title, met then.

    Only if the report tells of no meeting but such as are still to come.
    """
    if any(not f.planned and (f.kind in TALKING or f.kind is EngagementKind.CONFERENCE) for f in told):
        return
    one = next(filter(None, (_implied(scene, clause) for clause in scene.analysis.clauses)), None)
    if one is not None:
        told.append(one)
        told.sort(key=lambda found: found.at)


def _implied(scene: Scene, clause: Clause) -> Found | None:
    if clause.predicate not in _SPOKE[:2] or clause.negated or clause.nominal or clause.tense == "future":
        return None
    date, actors = date_of(scene, clause), scene.actors(clause.subject)
    named = all(m.kind is not MentionKind.JOINT for m in clause.subject)
    titled = _kind_in_title(scene, actors)
    if not named or not _is_of_sides(actors, titled) or not (titled or _is_dated(scene, date)):
        return None
    day = date.value if date is not None and _is_dated(scene, date) else None
    one = Found(titled or EngagementKind.MEETING, clause.trigger, [clause.span], actors, date=day)
    one.place = next((m for m in clause.oblique("in") if m.kind is MentionKind.LOCALITY), None)
    one.sentence = clause.sentence
    return one


def _is_of_sides(actors: list[Actor], titled: EngagementKind | None) -> bool:
    """Whether several take part, of more than one side as far as these are known."""
    sides = {a.side for a in actors}
    return len(sides - {None}) >= _SIDES or (titled is not None and len(actors) > 1 and len(sides) > 1)


def _is_dated(scene: Scene, date: Dated | None) -> bool:
    return date is not None and edtf.is_day(date.value) and not is_long_past(scene, date.value)


def _kind_in_title(scene: Scene, actors: list[Actor]) -> EngagementKind | None:
    """What the title says that they did, if it names one of them: "Minister X's call with Minister Y"."""
    title = plain(scene.document.title or "")
    if not any(plain(a.name).split()[-1:] and plain(a.name).split()[-1] in title for a in actors if a.is_person):
        return None
    if scene.words.titled_call.search(title):
        return EngagementKind.CALL
    return EngagementKind.MEETING if scene.words.titled_meeting.search(title) else None
