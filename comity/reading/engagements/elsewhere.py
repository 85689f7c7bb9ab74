"""What other parts of a report say of an engagement: captions, those who come along, those who sign."""

from comity.languages.folding import plain
from comity.reading.behind import named_behind
from comity.reading.cast.actor import Actor
from comity.reading.cast.company import in_company
from comity.reading.engagements.dating import date_of, is_long_past
from comity.reading.engagements.found import TALKING, Found
from comity.reading.engagements.groups import each_of
from comity.reading.engagements.place import place_in
from comity.reading.scene import Scene
from comity.records import EngagementKind, edtf
from comity.records.clause import BlockKind, Clause, Mention, MentionKind, Span

_SIDES = 2
_LEAD = 2
"""In how many sentences a report tells its news first."""
_SIGNING = (MentionKind.PERSON, MentionKind.OFFICE)


def date_from_captions(scene: Scene, one: Found) -> None:
    """A meeting's day from the line below its picture, where that names a counterpart and a day."""
    if one.date or one.kind not in TALKING:
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


def add_companions(scene: Scene, told: list[Found]) -> None:
    """Those who accompany somebody take part in the visit they come along on, or in what else the report tells of."""
    for clause in scene.analysis.clauses:
        if clause.predicate != "accompany":
            continue
        led = scene.actors(clause.objects)
        beside = (
            *scene.actors(clause.subject),
            *scene.actors(clause.oblique("by")),
            *scene.actors(named_behind(scene.analysis, clause)),
        )
        with_them = [a for a in beside if a not in led]
        theirs = [f for f in told if any(a in f.actors for a in led)]
        theirs = [f for f in theirs if f.at < clause.trigger] or theirs  # not on a visit told of further on
        trip = next((f for f in theirs if f.kind is EngagementKind.VISIT), theirs[0] if theirs else None)
        if trip is not None:
            new = [a for a in dict.fromkeys(with_them) if a not in trip.actors]
            trip.actors += [a for a in new if a.kind in (MentionKind.PERSON, MentionKind.DELEGATION)]


def add_company(scene: Scene, told: list[Found]) -> None:
    """Those whom the sentence of a visit or meeting puts beside somebody of it take part: "together with X"."""
    for leader, others in in_company(scene.analysis, scene.words):
        here = scene.sentence(leader.span.start)
        theirs = [f for f in told if here.holds(f.at) and any(a in f.actors for a in scene.actors([leader]))]
        for one in theirs[:1]:
            new = [a for a in scene.actors(others) if a not in one.actors]
            one.actors += new
            one.guests += new if any(a in one.guests for a in scene.actors([leader])) else []
            one.hosts += new if any(a in one.hosts for a in scene.actors([leader])) else []


def add_members(scene: Scene, told: list[Found]) -> None:
    """Those whom a delegation is said to include come on the visit told of before."""
    for sentence in scene.analysis.sentences:
        includes = scene.words.members.search(scene.text, sentence.start, sentence.end)
        visits = [f for f in told if f.kind is EngagementKind.VISIT and f.at.start < sentence.start]
        if includes is not None and visits:
            named = (m for m in scene.analysis.mentions if includes.end() <= m.span.start < _list_end(scene, sentence))
            people = scene.actors([m for m in named if m.kind is MentionKind.PERSON])
            visits[-1].actors += [a for a in people if a not in visits[-1].actors]


def _list_end(scene: Scene, sentence: Span) -> int:
    """Where a list that a sentence opens ends, whose parts behind semicolons stand as sentences of their own."""
    end = sentence.end
    for part in scene.analysis.sentences:
        if part.start >= end and scene.text.endswith(";", 0, end):
            end = part.end if not scene.text[end : part.start].strip() else end
    return end


def add_present(scene: Scene, told: list[Found]) -> None:
    """Those who are said to have been present take part in the last thing told of before."""
    there = {c.sentence: c.subject for c in scene.analysis.clauses if c.predicate == "present"}
    for sentence in scene.analysis.sentences:
        said = there.get(sentence, ())
        before = [f for f in told if f.at.start < sentence.start]
        before = [f for f in before if f.kind is not EngagementKind.VISIT] or (before if said else [])
        own = any(sentence.holds(f.at) for f in told)
        if before and not own and (said or scene.words.present.search(scene.text, sentence.start, sentence.end)):
            end = _list_end(scene, sentence)
            every = (m for m in scene.analysis.mentions if sentence.start <= m.span.start < end)
            named = said or [m for m in every if m.kind is MentionKind.PERSON]
            meant = _meeting_of([f for f in before if not f.planned] or before)
            new = [a for a in scene.actors(named) if a not in meant.actors]
            meant.actors += new
            meant.guests += new if meant.kind is EngagementKind.SIGNING else []  # they look on


def _meeting_of(told: list[Found]) -> Found:
    """The last thing told of; of a meeting at which the sentence says that a paper was signed, the meeting."""
    last = told[-1]
    met = [f for f in told[:-1] if f.kind in TALKING and f.sentence is not None and f.sentence.holds(last.at)]
    return met[-1] if met and last.kind is EngagementKind.SIGNING else last


def add_receiving(scene: Scene, told: list[Found]) -> None:
    """Those whom a sentence lists as receiving guests are the hosts: "Receiving the delegation, there were X; Y"."""
    for sentence in scene.analysis.sentences:
        own = next((f for f in told if sentence.holds(f.at) and f.kind is EngagementKind.RECEPTION), None)
        if own is None or not scene.words.received_there.match(scene.text, sentence.start, sentence.end):
            continue
        inside = (m for m in scene.analysis.mentions if own.at.end <= m.span.start < _list_end(scene, sentence))
        hosts = scene.actors([m for m in inside if m.kind is MentionKind.PERSON])
        own.guests = [a for a in own.guests if a not in hosts]
        own.actors += [a for a in hosts if a not in own.actors]
        own.hosts += [a for a in hosts if a not in own.hosts]


def add_witnesses(scene: Scene, told: list[Found]) -> None:
    """Those in whose presence people met were there; where a paper was signed, they look on: "in the presence of X"."""
    for one in told:
        sentence = scene.sentence(one.at.start)
        seen = scene.words.witnessed.search(scene.text, one.at.start, sentence.end)
        if one.kind is EngagementKind.VISIT or seen is None or not one.actors:
            continue
        named = (m for m in scene.analysis.mentions if seen.end() <= m.span.start < sentence.end)
        people = scene.actors([m for m in named if m.kind is MentionKind.PERSON])
        one.actors += [a for a in people if a not in one.actors]
        one.guests += [a for a in people if a not in one.guests] if one.kind is EngagementKind.SIGNING else []


def add_chairs(scene: Scene, told: list[Found]) -> None:
    """Those by whom the last thing told of is said to have been chaired: "It was co-chaired by X and Y"."""
    for sentence in scene.analysis.sentences:
        led = scene.words.chaired.search(scene.text, sentence.start, sentence.end)
        meant = [f for f in told if f.at.start < sentence.end and f.kind is not EngagementKind.VISIT]
        if led is not None and meant:
            behind = [m for m in scene.analysis.mentions if led.end() <= m.span.start < sentence.end]
            chairs = scene.actors([m for m in behind if m.kind is MentionKind.PERSON])
            meant[-1].chairs += [a for a in chairs if a not in meant[-1].chairs]
            meant[-1].actors += [a for a in chairs if a not in meant[-1].actors]


def add_signing(scene: Scene, told: list[Found]) -> None:
    """Sides that sign a paper on a day that the report tells hold a signing, if it tells of none."""
    if any(f.kind is EngagementKind.SIGNING for f in told):
        return
    alone = not any(f.kind in TALKING for f in told)
    for clause in scene.analysis.clauses:
        one = _signing(scene, clause, alone=alone) if clause.predicate == "sign" and not clause.nominal else None
        if one is not None:
            told.append(one)
            told.sort(key=lambda found: found.at)
            return


def _signing_parties(clause: Clause) -> tuple[Mention, ...]:
    """Who signs, and who it is signed with."""
    beside = (m for role in ("with", "by", "between") for m in clause.oblique(role))
    with_whom = () if clause.passive else clause.objects  # what is signed may name others: "the pact of X was signed"
    return tuple(dict.fromkeys((*clause.subject, *with_whom, *beside)))


def _between(scene: Scene, clause: Clause) -> list[Actor]:
    """Between whom a paper is that is said to have been signed: "a pact between X and Y was signed on Monday"."""
    start, end = clause.sentence.start, clause.trigger.start
    words = scene.words.between.search(scene.text, start, end) if clause.passive else None
    behind = [m for m in scene.analysis.mentions if words is not None and words.end() <= m.span.start < end]
    return scene.actors([m for m in behind if m.kind in (MentionKind.LOCALITY, MentionKind.ORGANISATION)])


def _is_of_paper(scene: Scene, clause: Clause) -> bool:
    """Whether it is a paper that is concluded or adopted: one signs by hand, or the sentence names one."""
    if scene.words.signs.match(scene.text, clause.trigger.start):
        return True
    sentence = clause.sentence
    return any(kind.search(scene.text, sentence.start, sentence.end) for kind, _ in scene.words.instruments)


def _signing(scene: Scene, clause: Clause, *, alone: bool) -> Found | None:
    """The signing a clause tells of; `alone` where the report tells of no meeting, so that a mere paper counts."""
    if not _is_of_paper(scene, clause):
        return None  # "concluded a mission"
    named = each_of(scene, scene.actors(_signing_parties(clause)))
    actors = named or (_between(scene, clause) if alone else [])
    date = date_of(scene, clause)
    fresh = date is not None and edtf.is_day(date.value) and not is_long_past(scene, date.value)
    if (
        clause.negated
        or clause.earlier
        or clause.tense not in ("past", None)
        or len({a.side for a in actors if a.side}) < _SIDES
        or not (fresh or (date is None and alone and _is_lead(scene, clause)))
    ):
        return None
    place = place_in(scene, clause, EngagementKind.SIGNING)
    at = clause.trigger
    by_hand = scene.words.signs.match(scene.text, at.start) or not scene.words.issues.match(scene.text, at.start)
    return Found(
        EngagementKind.SIGNING if by_hand else EngagementKind.MEETING,
        at,
        [clause.span],
        actors,
        date=date.value if date else None,
        place=place,
        sentence=clause.sentence,
        done=True,
    )


def _is_lead(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is of the first sentences of a report, which tell its news."""
    return clause.sentence in scene.analysis.sentences[:_LEAD] and scene.document.published is not None


def add_signatories(scene: Scene, told: list[Found]) -> None:
    """Those who sign take part in the report's first signing, which is on the day that they sign."""
    one = next((f for f in told if f.kind is EngagementKind.SIGNING), None)
    if one is None:
        return
    held = next((f for f in told if f.kind is EngagementKind.CEREMONY and not f.actors), None)
    if held is not None and not one.date:  # "signed an agreement. The ceremony took place in X on May 3"
        one.date, one.place = held.date, one.place or held.place
    bodies: list[Actor] = []
    for clause in scene.analysis.clauses:
        if clause.predicate == "sign" and clause.tense != "future":
            date = date_of(scene, clause)
            if date and is_long_past(scene, date.value):
                continue  # an earlier paper, that the report leans on
            one.date = one.date or (date.value if date else None)
            hands = scene.actors([*clause.subject, *clause.oblique("with")])
            one.actors += [a for a in hands if a.is_person and a not in one.actors]
            bodies += [a for a in hands if not a.is_person and a not in bodies]
    if all(a in one.guests for a in one.actors) and len({a.side for a in bodies if a.side}) >= _SIDES:
        one.actors += [a for a in bodies if a not in one.actors]


def signings(scene: Scene, told: list[Found]) -> list[Found]:
    """The signing that people of several sides are said to have done, where the report tells of no ceremony."""
    if any(f.kind is EngagementKind.SIGNING for f in told):
        return []
    for clause in scene.analysis.clauses:
        alone = (clause.tense is None and not _is_by_signing(scene, clause)) or clause.earlier  # "had signed"
        signs = clause.predicate == "sign" and not alone and scene.words.signs.match(scene.text, clause.trigger.start)
        named = [m for m in _signing_parties(clause) if _signs_by_hand(m)]
        people = scene.actors([*named, *_joined_to_sign(scene, clause)])
        met = _met_with(clause, people, told)
        people = met.actors if met is not None else people or _who_met(scene, clause, told)
        date = date_of(scene, clause)
        long_ago = date is not None and is_long_past(scene, date.value)
        several = len({a.side for a in people}) > 1 or (len(people) > 1 and people[0].side is None)
        if signs and several and not clause.negated and not long_ago:
            one = Found(
                EngagementKind.SIGNING, clause.trigger, [clause.span], people, date=date.value if date else None
            )
            one.place = place_in(scene, clause, EngagementKind.SIGNING) or (met.place if met is not None else None)
            one.date = one.date or (met.date if met is not None else None)
            one.planned = clause.tense == "future" or (met is not None and met.planned)
            return [one]
    return _to_be_signed(scene)


def _met_with(clause: Clause, people: list[Actor], told: list[Found]) -> Found | None:
    """What somebody who signs did in the same breath with another person: "met Mayor X and signed a pact"."""
    if len({a.side for a in people}) != 1 or clause.passive or clause.oblique("with"):
        return None
    met = (f for f in told if f.kind in TALKING and f.sentence == clause.sentence and f.at < clause.trigger)
    theirs = (f for f in met if not f.nominal and people[0] in f.actors and len({a.side for a in f.actors}) > 1)
    return next((f for f in theirs if all(a.is_person for a in f.actors)), None)


def _who_met(scene: Scene, clause: Clause, told: list[Found]) -> list[Actor]:
    """The two people told last to have met, where "the two" sign: "received Y at home, where the two signed a pact"."""
    start, verb = clause.sentence.start, clause.trigger.start
    joint = (f"the {m.name}" for m in clause.subject if m.kind is MentionKind.JOINT)
    told_so = scene.words.we_two.search(scene.text, start, verb) or any(map(scene.words.we_two.search, joint))
    if clause.passive or not told_so:
        return []
    met = [[a for a in f.actors if a.is_person] for f in told if f.kind in TALKING and f.at.start < verb]
    return met[-1] if met and len(met[-1]) == _SIDES else []


def _is_by_signing(scene: Scene, clause: Clause) -> bool:
    """Whether it is what people did who are told of: "sealed it by signing", "joined X to sign"; not "signed by X"."""
    start, at = clause.sentence.start, clause.trigger.start
    return not clause.oblique("by") and scene.words.by_signing.search(scene.text, start, at) is not None


def _joined_to_sign(scene: Scene, clause: Clause) -> list[Mention]:
    """The people named before what they came together to sign: "X joined Y to sign"."""
    if clause.tense is not None and not _is_by_signing(scene, clause):
        return []
    before = (m for m in scene.analysis.mentions if clause.sentence.start <= m.span.start < clause.trigger.start)
    return [m for m in before if m.kind is MentionKind.PERSON] if _is_by_signing(scene, clause) else []


def _to_be_signed(scene: Scene) -> list[Found]:
    """The signing to come of papers that a sentence names: "several agreements will be signed in June"."""
    for clause in scene.analysis.clauses:
        coming = clause.predicate == "sign" and clause.passive and clause.tense == "future" and not clause.negated
        if coming and scene.words.signs.match(scene.text, clause.trigger.start) and _is_named(scene, clause):
            date = date_of(scene, clause)
            one = Found(EngagementKind.SIGNING, clause.trigger, [clause.span], [], date=date.value if date else None)
            one.planned, one.sentence = True, clause.sentence
            return [one]
    return []


def _is_named(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence of a clause names a paper before it."""
    start, end = clause.sentence.start, clause.trigger.start
    return any(kind.search(scene.text, start, end) for kind, _ in scene.words.instruments)


def _signs_by_hand(mention: Mention) -> bool:
    """Whether one who signs is named, or meant by "he" or "she"; "the two sides" sign at what is told."""
    return mention.kind in _SIGNING or (mention.kind is MentionKind.PRONOUN and not mention.plural)


_WISHING = frozenset({"hope", "propose", "request", "agree", "pledge", "invite", "support", "welcome"})


_SAYING = ("say", "report", "affirm")


def is_ahead(scene: Scene, one: Found) -> bool:
    """Whether it is what somebody hopes for or agrees to, and so still to come."""
    if one.told and scene.words.when.search(scene.text, (one.sentence or one.at).start, one.at.start):
        return False  # "invited her when the two met in July"
    wishes = (c for c in scene.analysis.clauses if c.predicate in _WISHING and c.trigger.start < one.at.start)
    return any(item.whole.holds(one.at) for clause in wishes for item in clause.items)


def is_wished(scene: Scene, one: Found) -> bool:
    """Whether it is only what somebody wants to happen, and not the occasion on which they said so.

    What is said to be set for a day, or told as done, is more than wanted: "X met Y, the agency reports".
    """
    if scene.words.during.search(scene.text, (one.sentence or one.at).start, one.at.start):
        return False
    people = {a.side for a in one.actors if a.is_person}
    fixed = one.planned and not one.nominal and (one.date is not None or len(people) > 1)
    told = (*_SAYING, "free") if fixed else ("free",) if one.planned else ()
    wanted = (c for c in scene.analysis.clauses if c.predicate not in told)
    wanted = (c for c in wanted if not one.told or c.predicate in _WISHING)
    return any(item.whole.holds(one.at) for clause in wanted for item in clause.items)
