"""Who takes part in an engagement, by the clause that tells of it."""

from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import is_home
from comity.reading.engagements.found import KINDS, TALKING
from comity.reading.engagements.groups import each_of, unnamed
from comity.reading.engagements.partners import agreed_between, partner_behind
from comity.reading.scene import Scene
from comity.records import EngagementKind
from comity.records.clause import Clause, Mention, MentionKind

_ROLES = ("with", "by", "between", "on", "to", "of", "for")
_ONLY_OF = {
    "to": (EngagementKind.COURTESY_CALL, EngagementKind.RECEPTION, EngagementKind.CALL, EngagementKind.CEREMONY),
    "on": (EngagementKind.COURTESY_CALL,),
    "for": (EngagementKind.RECEPTION, EngagementKind.CEREMONY),
}
"""Roles that name those taking part in some kinds alone; elsewhere they name places and purposes."""
_ALONE = {EngagementKind.RECEPTION: ("for", "of"), EngagementKind.COURTESY_CALL: ("by", "from", "on")}
"""Roles of the one whom a noun names, where the other is who speaks there: "at the reception of X, Y said"."""
_PAIR = 2
_FURTHER = 40
"""How far behind a meeting, in characters, words that say whom it was with are looked for."""
_OPENING = 3
"""How many words stand before a meeting that a sentence opens with: "During", "On the sidelines of"."""
_OF_COUNTRIES = TALKING | {EngagementKind.CONFERENCE, EngagementKind.SIGNING}
"""Kinds that countries are said to take part in, where nobody is named for them."""
_PEOPLE = (MentionKind.PERSON, MentionKind.DELEGATION)
_GUESTS = (*_PEOPLE, MentionKind.PRONOUN)
_BODIES = (*_PEOPLE, MentionKind.ORGANISATION)


def parties(scene: Scene, clause: Clause, kind: EngagementKind) -> tuple[list[Actor], list[Actor]]:
    """Those whom the subject of a clause names, and the others whom it names in any role."""
    subject = scene.actors(clause.subject)
    if kind is EngagementKind.VISIT and not clause.passive and not clause.nominal and clause.oblique("by"):
        return scene.actors(clause.oblique("by")) or unnamed(scene, clause, "by"), []  # "will host a visit by X"
    if kind is EngagementKind.COURTESY_CALL and clause.predicate == "phone":
        return scene.actors(clause.oblique("by")), subject  # "received a call by X"
    if kind is EngagementKind.COURTESY_CALL and clause.oblique("from"):
        return scene.actors(clause.oblique("from")), subject  # "received a courtesy call from X"
    received = kind is EngagementKind.COURTESY_CALL and not clause.nominal and clause.oblique("of")
    if received and scene.words.receives.search(scene.text, clause.trigger.start, clause.trigger.end):
        return scene.actors(clause.oblique("of")), subject  # "was honoured to receive the courtesy visit of X"
    if kind is EngagementKind.COURTESY_CALL and clause.nominal and clause.oblique("by"):
        return scene.actors(clause.oblique("by")), scene.actors((*clause.oblique("on"), *clause.oblique("to")))
    if kind is EngagementKind.RECEPTION and clause.nominal and not clause.oblique("for"):
        guests = [m for m in clause.oblique("of") if m.span.start > clause.trigger.end]  # "the reception of X"
        subject = [a for a in subject if a not in scene.actors(guests)]
    roles = [role for role in _ROLES if kind in _ONLY_OF.get(role, (kind,))]
    if kind is EngagementKind.RECEPTION and clause.objects:
        roles.remove("to")  # "welcomed X to the Parliament"
    others = scene.actors(clause.objects) + [a for role in roles for a in scene.actors(clause.oblique(role))]
    return subject, [a for a in dict.fromkeys(others) if a not in subject]


def taking_part(scene: Scene, clause: Clause, kind: EngagementKind, place: Mention | None) -> list[Actor]:
    """Those who take part: named by the clause, else, for a noun, by the sentence around it."""
    people = each_of(scene, _named(scene, clause, kind, place))
    if not clause.nominal:
        return people or _between(scene, clause, kind)
    if not people or (kind is EngagementKind.CONFERENCE and not any(a.is_person for a in people)):
        return [*_implied(scene, clause, kind, place), *people]
    named = clause.oblique("with") or [m for role in _ALONE.get(kind, ()) for m in clause.oblique(role)]
    if kind is EngagementKind.COURTESY_CALL and not clause.subject:
        named = named or clause.oblique("on") or clause.oblique("to")  # "during a courtesy call on X, Y said"
    if kind in TALKING and len(people) == 1 and named:
        people += _speaking(scene, clause, people)
    return people


def _between(scene: Scene, clause: Clause, kind: EngagementKind) -> list[Actor]:
    """Those that the words for it name: "the talks on the treaty between X and Y were held"."""
    words = scene.words.between.search(scene.text, clause.trigger.start, clause.trigger.end)
    if words is None or kind not in _OF_COUNTRIES:
        return []
    behind = [m for m in scene.analysis.mentions if words.end() <= m.span.start < clause.trigger.end]
    return scene.actors(behind[:_PAIR])


def _named(scene: Scene, clause: Clause, kind: EngagementKind, place: Mention | None) -> list[Actor]:
    subject, others = parties(scene, clause, kind)
    subject = (
        _received_on(scene, clause, kind, place)
        or _meant_ahead(scene, clause, others)
        or _meant_beside(scene, clause, subject, others)
    )
    people = [*subject, *others]
    # countries hold talks; but where people do, or a place is known, a country is only where they are from or met
    several = kind in TALKING and len({a.side for a in subject if a.kind is MentionKind.LOCALITY}) > 1
    if several and not any(a.kind in _PEOPLE for a in people):
        states = subject + [a for a in others if a.kind is MentionKind.LOCALITY]
        return states + [
            a for a in unnamed(scene, clause) if a not in states
        ]  # "Germany, France and Ukraine's minister"
    placed = place is not None and not several and kind is not EngagementKind.CONFERENCE
    if placed or kind not in _OF_COUNTRIES or any(a.kind in _BODIES for a in people):
        kept = subject if kind is EngagementKind.RECEPTION and not clause.nominal else []  # "Lisbon hosted X"
        kept = kept or _places_met(scene, clause, kind, subject)
        people = [a for a in people if a.kind is not MentionKind.LOCALITY or a in kept]
        people = people + _as_group(scene, clause, kind, people)
    if kind is EngagementKind.VISIT:
        people = _visiting(scene, clause, people, place)
    if kind is EngagementKind.SITE_VISIT:
        seen = scene.actors([place]) if place is not None and place.kind is MentionKind.ORGANISATION else []
        shown = (clause.passive and clause.oblique("by")) or any(m.kind in _GUESTS for m in clause.objects)
        hosted = others if shown else seen  # "hosted X to a tour", "was hosted by X to a tour"
        people = [a for a in people if a in subject or a in hosted]
    if len(people) == 1 and kind in TALKING and set(clause.subject) <= set(clause.oblique("with")):
        people += [a for a in _visiting_beside(scene, clause) if a not in people]
    people += partner_behind(scene, clause, kind, people)
    people += _by_office(scene, clause, kind, people, both=bool(subject and others))
    if kind is EngagementKind.CALL:
        people += [a for a in scene.actors(clause.oblique("from")) if a not in people]
    return people


def _by_office(scene: Scene, clause: Clause, kind: EngagementKind, people: list[Actor], *, both: bool) -> list[Actor]:
    """Those whom a verb names by an office alone: of a known place, or where nobody else is named.

    `both` holds where those who do it and those whom it is done to are named: else only hosts, or only guests, are.
    """
    alone = kind is EngagementKind.RECEPTION and not both
    if clause.nominal or not (alone or kind in TALKING or not people):
        return []
    few = alone or len(people) < _PAIR  # else "met X, Governor of Y, and the mayor of Z"
    return [a for a in unnamed(scene, clause) if a not in people and (few or a.side)]


def _as_group(scene: Scene, clause: Clause, kind: EngagementKind, people: list[Actor]) -> list[Actor]:
    """The places by whose name a group is called that somebody met: "had talks with Omani agencies"."""
    if kind not in TALKING or clause.nominal or clause.passive or len(people) != 1 or people[0].kind not in _PEOPLE:
        return []
    met = scene.actors(clause.oblique("with"))
    return [a for a in met if a.kind is MentionKind.LOCALITY and a.side != people[0].side]


def _places_met(scene: Scene, clause: Clause, kind: EngagementKind, subject: list[Actor]) -> list[Actor]:
    """Places that bodies are said to meet: "the Lagos State Government held talks with Jiangxi"."""
    bodies = bool(subject) and all(a.kind is MentionKind.ORGANISATION for a in subject)
    if kind not in TALKING or clause.nominal or not bodies:
        return []
    met = (a for a in scene.actors(clause.oblique("with")) if a.kind is MentionKind.LOCALITY)
    return [a for a in met if a.side and all(a.side.split("-")[0] != (s.side or "").split("-")[0] for s in subject)][:1]


def _visiting(scene: Scene, clause: Clause, people: list[Actor], place: Mention | None) -> list[Actor]:
    """Whose visit a clause tells of, of those it names; somebody named by office alone too, "the minister's visit"."""
    by_office = clause.nominal and all(m.kind is MentionKind.OFFICE and m.codes for m in clause.subject)
    people = people or (unnamed(scene, clause) if by_office else [])
    theirs = any(_is_theirs(m) for m in (*clause.subject, *clause.oblique("of")))
    return _travelling_to(people, place) if theirs else people


def _travelling_to(people: list[Actor], place: Mention | None) -> list[Actor]:
    """Of a host and a guest whose visit is "theirs", those who are not at home where it is to."""
    away = [a for a in people if place is not None and not (a.side and is_home(a.side, place))]
    return away or people


def _visiting_beside(scene: Scene, clause: Clause) -> list[Actor]:
    """Whose visit a meeting is part of, of which it names the other: "A meeting with X opened Y's visit"."""
    visits = (c for c in scene.beside(clause) if c.predicate == "visit")
    travelling = (scene.actors(c.subject or c.oblique("of")) for c in visits)
    return next(([a for a in people if a.kind in _PEOPLE] for people in travelling if people), [])


def _received_on(scene: Scene, clause: Clause, kind: EngagementKind, place: Mention | None) -> list[Actor]:
    """Whose "his visit" is on which he was received: "X received Y on his working trip to the city"."""
    owners = (*clause.subject, *clause.oblique("of"))
    theirs = bool(owners) and all(m.kind is MentionKind.PRONOUN for m in owners)
    if kind is not EngagementKind.VISIT or not clause.nominal or not theirs:
        return []
    before = [c for c in scene.beside(clause) if not c.nominal and c.predicate == "receive"]
    told = (c for c in before if c.trigger < clause.trigger and not c.passive)
    guests = next((people for c in told if (people := scene.actors(c.objects))), [])
    return [a for a in guests if place is None or not (a.side and is_home(a.side, place))]


def _meant_ahead(scene: Scene, clause: Clause, others: list[Actor]) -> list[Actor]:
    """Whose "his meeting with X" is where it stands before the one whom the sentence is about."""
    owner = clause.subject[0] if clause.nominal and clause.subject else None
    if owner is None or owner.kind is not MentionKind.PRONOUN or owner.plural:
        return []
    behind = (c for c in scene.beside(clause) if not c.nominal and c.trigger.start > clause.span.end)
    about = (c.objects[:1] if c.passive else c.subject[:1] for c in behind)
    subjects = (scene.actors(named) for named in about if named and named[0].span.start > clause.span.start)
    return [a for a in next(subjects, None) or _about(scene, clause) if a.is_person and a not in others]


def _meant_beside(scene: Scene, clause: Clause, subject: list[Actor], others: list[Actor]) -> list[Actor]:
    """Who "he" is that is said to meet somebody of the same sentence: nobody who is met, but another named there."""
    pronoun = clause.subject[0] if len(clause.subject) == 1 and not clause.nominal else None
    if pronoun is None or pronoun.kind is not MentionKind.PRONOUN or pronoun.plural:
        return subject
    if not others or any(a not in others for a in subject):
        return subject
    around = [a for c in scene.beside(clause) if not c.nominal for a in scene.actors(c.subject)]
    named = [*around, *_named_in(scene, clause)]
    fits = (
        a
        for a in named
        if a.is_person and a not in others and pronoun.gender in (None, a.gender, a.gender or pronoun.gender)
    )
    return list(fits)[:1] or subject


def _named_in(scene: Scene, clause: Clause) -> list[Actor]:
    """The people that the sentence of a clause names, each once, in order."""
    named = (m for m in scene.analysis.mentions if clause.sentence.holds(m.span) and m.kind is MentionKind.PERSON)
    return scene.actors(list(named))


def _implied(scene: Scene, clause: Clause, kind: EngagementKind, place: Mention | None) -> list[Actor]:
    if kind is EngagementKind.VISIT:
        return _visitor(scene, clause, place)
    if kind is EngagementKind.CONFERENCE:
        around = _governing(scene, clause) or _travelling(scene, clause) or met_for(scene, clause)
        return around or _speaking_at(scene, clause) or _together_before(scene, clause)
    if kind not in TALKING:
        return []
    theirs = any(_is_theirs(m) for m in (*clause.subject, *clause.oblique("between")))
    held = clause.passive and not clause.nominal  # "discussions were held on X"
    meant = theirs or held or clause.definite or _is_looked_forward(scene, clause)
    told = (_governing(scene, clause) or (_delegations_before(scene, clause) if theirs else [])) if meant else []
    return told or spoken_between(scene, clause) or agreed_between(scene, clause)


def _is_theirs(mention: Mention) -> bool:
    return mention.kind is MentionKind.PRONOUN and mention.plural


def _delegations_before(scene: Scene, clause: Clause) -> list[Actor]:
    """Whose "their talks" are, of which no clause around tells: the delegations named before in the sentence."""
    before = (m for m in scene.analysis.mentions if clause.sentence.start <= m.span.start < clause.trigger.start)
    people = each_of(scene, scene.actors([m for m in before if m.kind is MentionKind.DELEGATION]))
    return people if len(people) > 1 else []


def spoken_between(scene: Scene, clause: Clause) -> list[Actor]:
    """Who met where a sentence says that a thing was said: "X told Y at a meeting", "at talks X asked, Y agreed"."""
    around = [c for c in scene.beside(clause) if not c.nominal and c.predicate not in KINDS]
    heard = (scene.actors(c.subject) + scene.actors(c.objects[:1]) for c in around if c.tense == "past")
    people = [[a for a in dict.fromkeys(several) if a.is_person] for several in heard]
    told = next((several for several in people if len(several) > 1), [])
    each = list(dict.fromkeys(a for several in people for a in several[:1]))
    return told or (each if len(each) == _PAIR else _at_meeting(scene, clause))


def _at_meeting(scene: Scene, clause: Clause) -> list[Actor]:
    """The two people of a sentence of two sides that happens "at a meeting"."""
    lead, end = scene.text[clause.sentence.start : clause.span.start], clause.trigger.end
    at_it = scene.words.at_meeting.search(f"{lead}@{scene.text[end : end + _FURTHER]}")
    people = _named_in(scene, clause) if at_it else []
    return people if len(people) == _PAIR and people[0].side != people[1].side else []


def _is_looked_forward(scene: Scene, clause: Clause) -> bool:
    """Whether a meeting is one that people expect: "look forward to meeting in X"."""
    hopes = (c for c in scene.beside(clause) if c.predicate == "hope" and c.trigger.start < clause.trigger.start)
    return any(item.whole.holds(clause.trigger) for c in hopes for item in c.items)


def _travelling(scene: Scene, clause: Clause) -> list[Actor]:
    """Who goes to a conference that their sentence tells they came for."""
    trips = (c for c in scene.beside(clause) if c.predicate == "visit" and not c.nominal)
    return next((people for c in trips if (people := scene.actors(c.subject))), [])


def _together_before(scene: Scene, clause: Clause) -> list[Actor]:
    """Those whom a sentence is about, by a word for all of them, before a conference: "They welcomed the X"."""
    before = (m for m in scene.analysis.mentions if clause.sentence.start <= m.span.start < clause.trigger.start)
    joint = (m for m in before if m.plural and m.kind in (MentionKind.PRONOUN, MentionKind.JOINT))
    return next((people for m in joint if len(people := scene.actors([m])) > 1), [])


def met_for(scene: Scene, clause: Clause) -> list[Actor]:
    """Who met, where their sentence says that it was for a conference: "X hosted Y for the Z Dialogue"."""
    if not scene.words.occasion.search(scene.text, clause.sentence.start, clause.span.start):
        return []
    met = (c for c in scene.beside(clause) if not c.nominal and KINDS.get(c.predicate) in TALKING)
    told = (c for c in met if c.trigger < clause.trigger)
    people = (scene.actors((*c.subject, *c.objects, *c.oblique("with"))) for c in told)
    return next((several for several in people if len(several) > 1), [])


def _speaking_at(scene: Scene, clause: Clause) -> list[Actor]:
    """Who delivered a speech at a conference: who its sentence is about."""
    if not scene.words.speech.search(scene.text, clause.sentence.start, clause.trigger.start):
        return []
    named = (
        m
        for m in scene.analysis.mentions
        if clause.sentence.start <= m.span.start < clause.trigger.start and m.kind in (*_PEOPLE, MentionKind.PRONOUN)
    )
    return next((people for m in named if (people := scene.actors([m]))), [])


def _speaking(scene: Scene, clause: Clause, named: list[Actor]) -> list[Actor]:
    """Who spoke at "a meeting with X": the one the sentence is about."""
    around = [c for c in scene.beside(clause) if not c.nominal]
    people = [a for c in around for a in scene.actors(c.subject[:1]) if a.is_person]
    people = people or _whose_programme(scene, clause) or _about(scene, clause) or _named_before(scene, clause)
    return [a for a in people if a not in named][:1]


def _named_before(scene: Scene, clause: Clause) -> list[Actor]:
    """The one person named in a sentence before a talk with another: "announced by X after a meeting with Y"."""
    start, verb = clause.sentence.start, clause.trigger.start
    before = [m for m in scene.analysis.mentions if start <= m.span.start < verb and m.kind is MentionKind.PERSON]
    return scene.actors(before) if len(before) == 1 else []


def _about(scene: Scene, clause: Clause) -> list[Actor]:
    """Whom a sentence that opens with a meeting goes on with behind its comma: "At talks with X, Minister Y"."""
    if len(scene.text[clause.sentence.start : clause.span.start].split()) > _OPENING:
        return []
    behind = (m for m in scene.analysis.mentions if clause.span.end < m.span.start < clause.sentence.end)
    people = (m for m in behind if m.kind is MentionKind.PERSON)
    about = next((m for m in people if scene.text[max(0, m.span.start - 2) : m.span.start].rstrip() == ","), None)
    return scene.actors([about]) if about is not None else []


def _whose_programme(scene: Scene, clause: Clause) -> list[Actor]:
    """Whose a meeting is that no verb of anybody tells of: "his programme includes a meeting with X"."""
    before = (
        m
        for m in scene.analysis.mentions
        if clause.sentence.start <= m.span.start < clause.trigger.start and m.kind is MentionKind.PRONOUN
    )
    return next((people for m in before if not m.plural and (people := scene.actors([m]))), [])


def _governing(scene: Scene, clause: Clause) -> list[Actor]:
    """Who takes part in "their meeting": those spoken of in the clause around it."""
    subjects = (scene.actors(c.subject) for c in scene.beside(clause) if not c.nominal)
    return next((several for several in subjects if len(several) > 1), [])


def _visitor(scene: Scene, clause: Clause, place: Mention | None) -> list[Actor]:
    """Whose visit "a visit to X" is: of those that the sentence tells of before it, one who is not at home in X."""
    around = [c for c in scene.beside(clause) if not c.nominal and c.trigger.start < clause.trigger.end]
    people = [a for c in around for a in scene.actors(c.subject) if a.kind in _PEOPLE]
    named = [
        m
        for m in scene.analysis.mentions
        if clause.sentence.start <= m.span.start < clause.trigger.start
        and m.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.PRONOUN)
    ]
    before = [a for m in reversed(named) for a in scene.actors([m]) if a.is_person]
    abroad = [a for a in before if place is not None and a.side and not is_home(a.side, place)]
    return (abroad or people or before or ([] if clause.definite and not clause.subject else _behind(scene, clause)))[
        :1
    ]


def _behind(scene: Scene, clause: Clause) -> list[Actor]:
    """Whom a sentence that opens with a visit goes on to tell of: "On a visit to X, Minister Y was received"."""
    behind = (
        m
        for m in scene.analysis.mentions
        if clause.trigger.end <= m.span.start < clause.sentence.end and m.kind in _PEOPLE
    )
    return next((people for m in behind if (people := scene.actors([m]))), [])
