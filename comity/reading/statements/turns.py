"""Who has the floor in each clause that reports something said."""

from collections.abc import Iterator

from comity.languages.text import is_entry
from comity.reading.cast.actor import Actor
from comity.reading.cast.codes import akin, iso
from comity.reading.engagements.found import KINDS
from comity.reading.scene import Scene
from comity.reading.statements.joint import (
    both_will,
    is_in_paper,
    is_joint_report,
    is_under_paper,
    joint_words,
    words_for_all,
)
from comity.reading.statements.positions import is_position
from comity.reading.statements.quotes import quotes
from comity.reading.statements.recalled import is_recalled
from comity.reading.statements.said import SAYING, Turn
from comity.reading.statements.subjects import (
    ASKING,
    INTENDED,
    is_by_nobody,
    is_by_them,
    is_by_unknown,
    is_he,
    is_of_all,
    is_they,
)
from comity.reading.statements.voices import as_named, is_nameless_body, voices, without_name
from comity.records import Act
from comity.records.clause import Clause, Form, Mention, MentionKind, Modality, Span

_FOR_A_SIDE = (MentionKind.OFFICE, MentionKind.DELEGATION, MentionKind.LOCALITY)
"""Who may be quoted for a side without a name: "We hope to return," the delegation said."""
_DOERS = (MentionKind.ORGANISATION, MentionKind.PERSON, MentionKind.DELEGATION)
_TELLING = ("say", "affirm")
_NEAR = 24
"""How far before a verb, in characters, "I" stands that is its subject."""
_HEARD = 12
"""How many speakers back a place that "wants" something may find its own."""


def turns(scene: Scene) -> Iterator[Turn]:
    """The clauses that report something said, each with its speakers, in the order of the text."""
    floor = _Floor(scene)
    for clause in scene.analysis.clauses:
        if clause.predicate in SAYING and not is_position(scene, clause) and not is_recalled(scene, clause):
            turn = floor.turn(clause)
            if turn is not None:
                yield turn


class _Floor:
    """Who speaks, and who spoke, while the clauses of a report are gone through in order."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.running: list[Actor] = []
        self.others: tuple[Actor, ...] = ()
        self.heard: list[Actor] = []
        self.together: str | None = None
        self.last: str | None = None
        self.jointly: Span | None = None
        self.paragraph: Span | None = None
        self.is_open = False
        self.coming = _first_to_come(scene)
        self.is_joint = is_joint_report(scene)
        self.both = words_for_all(scene)
        self.voices = voices(scene)
        self.quotes = quotes(scene)
        self.listed = self._unsaid()
        if scene.words.addressing.search(scene.text):
            self.running = self._ourselves()  # a speech: whoever gives it has the floor

    def turn(self, clause: Clause) -> Turn | None:
        """The turn of a clause; None where nobody is known to speak in it."""
        voice = self._voice(clause)
        self.running = [voice] if voice is not None and not self._is_here(clause) else self.running
        speakers, joint = self._said_by(clause)
        if not speakers and not clause.subject and self.jointly == clause.sentence:
            joint = joint or self.together  # "the two reaffirmed X, and committed to Y"
        if clause.predicate != "free":
            self.together = joint or self._several(speakers) or self.together
            self.jointly = clause.sentence if joint else None
            self.last = joint
        else:
            speakers, joint = self._untold(clause, speakers, joint)
        here = self.scene.paragraph(clause.trigger.start)
        if not speakers and not joint and not is_by_nobody(clause) and not is_by_unknown(clause):
            if not clause.items:
                self._list_on(clause, here, is_shared=False)
            return None
        self._list_on(clause, here, is_shared=bool(joint) or len(speakers) > 1)
        if clause.predicate != "aim":
            self.others = self._doubted(clause, speakers)
            alone = bool(joint) and len(speakers) == 1 and clause.predicate in ASKING  # both, of whom one is known
            speakers = self._give(speakers, here, joint=bool(joint), goes_on=not alone)
        return Turn(clause, tuple(speakers), joint, self.listed, self.others)

    def _untold(self, clause: Clause, speakers: list[Actor], joint: str | None) -> tuple[list[Actor], str | None]:
        """Who speaks in a sentence of its own, of whom no verb of saying tells, and the words for both sides."""
        if self.last and self._is_here(clause) and is_by_them(clause):
            return [], self.last  # "Both sides agreed on X. They will open Y."
        if is_under_paper(self.scene, clause) and self.quotes.speaker(clause) is None:
            bodies = self._bodies(clause)
            return bodies, None if bodies else self.scene.words.both
        if speakers and not self._is_others(clause, speakers):
            return speakers, joint
        speakers = self._bodies(clause) or speakers
        return speakers, joint or (None if speakers else both_will(self.scene, clause) or self._all_of_them(clause))

    def _several(self, speakers: list[Actor]) -> str | None:
        """The words for both sides, where two places speak together: "X and Y have agreed"."""
        places = {a.side for a in speakers if a.kind is MentionKind.LOCALITY and a.side}
        return self.scene.words.both if len(places) > 1 else None

    def _all_of_them(self, clause: Clause) -> str | None:
        """The words for both sides who spoke before, where a sentence of its own names nobody who will do it."""
        named = any(self.scene.actors(item.subject) for item in clause.items[:1])
        entry = self.is_joint and is_entry(self.scene.text, clause.sentence.start)
        return None if named else self.together or (self.both if entry else None)

    def _list_on(self, clause: Clause, here: Span, *, is_shared: bool) -> None:
        """Keep, open or end the list that a clause may belong to, or open."""
        if clause.predicate != "free":
            self.is_open = self._opens(clause)
        if here != self.paragraph and not self.is_open:
            self.listed = self._unsaid()
        within = self.is_open and is_entry(self.scene.text, clause.sentence.start)
        if not clause.items or (clause.predicate in ASKING and not within):
            promised = is_shared and SAYING[clause.predicate] is Act.PLEDGE
            self.listed = Act.AGREE if promised else SAYING[clause.predicate]

    def _unsaid(self) -> Act:
        """The force of the entries of a list that no verb opens: what both sides say that they will do, they agree."""
        return Act.AGREE if self.is_joint else Act.PROPOSE

    def _doubted(self, clause: Clause, speakers: list[Actor]) -> tuple[Actor, ...]:
        """Whom the words for a single speaker may mean as well; who goes on speaking is as doubtful as before."""
        if len(speakers) != 1:
            return ()
        around = _around(self.scene, clause)
        named = [m for m in (*clause.subject, *(around.subject if around else ())) if self._means(m, speakers)]
        if not named:
            return self.others if speakers == self.running else ()
        return tuple(self.scene.doubts.get(named[0].span, ()))

    def _means(self, mention: Mention, actors: list[Actor]) -> bool:
        return self.scene.resolved.get(mention.span) == actors

    def _said_by(self, clause: Clause) -> tuple[list[Actor], str | None]:
        """Who speaks in a clause, and the words for both sides where they speak together."""
        quoted_from = self.quotes.speaker(clause)
        agreed = clause.predicate == "agree" and is_by_nobody(clause)  # "It was agreed that", whoever tells it
        if quoted_from is not None and not agreed and (self._is_first_person(clause) or is_of_all(clause)):
            return [quoted_from], None
        if _is_ours(self.scene, clause):
            voice = self._voice(clause)
            quoted = self._quoted(clause) or ([voice] if voice is not None else [])
            return quoted or self._ourselves(), self.both if self.is_joint and not quoted else None
        paper = self._told_in_paper(clause)
        if paper is not None:
            return paper
        if is_by_nobody(clause) and (agreed or _around(self.scene, clause) is None):
            return self._of_others(clause), self.scene.words.both if agreed else None
        theirs = is_they(clause) or is_he(clause) or is_nameless_body(self.scene, clause)
        alone = _teller(self.scene, clause) if theirs else []
        if alone:
            return alone, None  # "the ambassador said they hoped", "the mayor said the city council hoped"
        return self._speakers(clause), joint_words(self.scene, clause) or self._both_will(clause)

    def _told_in_paper(self, clause: Clause) -> tuple[list[Actor], str | None] | None:
        """Who speaks where a paper or meeting tells what is promised, and the words for both sides."""
        if is_in_paper(self.scene, clause):
            return [], self.scene.words.both
        if not _is_told_by_event(self.scene, clause):
            return None
        owners = self.scene.actors(clause.oblique("of"))
        both = next((m.name for m in clause.oblique("of") if m.kind is MentionKind.JOINT), None)
        if both:
            return [], both
        return (owners, None) if owners else None

    def _is_first_person(self, clause: Clause) -> bool:
        """Whether "I" or "we" says it."""
        start = clause.trigger.start
        said = self.scene.words.first_person.search(self.scene.text, max(clause.sentence.start, start - _NEAR), start)
        return said is not None or _is_ours(self.scene, clause)

    def _both_will(self, clause: Clause) -> str | None:
        """The words for both sides, where a sentence tells what both will do and nobody in its paragraph says so."""
        here = self.scene.paragraph(clause.trigger.start) == self.paragraph and not self.is_joint
        if clause.predicate != "free" or clause.subject or here:
            return None
        will = (m for item in clause.items[:1] if item.modality in INTENDED for m in item.subject)
        both = [m.name for m in will if m.kind is MentionKind.JOINT and m.plural]
        words = self.scene.words
        if self.is_joint and any(name.casefold() in words.together - words.ourselves for name in both):
            return words.both
        return next((name for name in both if name.casefold() not in words.together), None)

    def _of_others(self, clause: Clause) -> list[Actor]:
        """Of those who spoke, the last of another side than those asked: "the city was urged to open its market"."""
        asked = {a.side for a in self.scene.actors(clause.objects) if a.side}
        spoke = (a for a in (*self.running, *self.heard) if a.side)
        if not asked and clause.tense == "present" and self._is_here(clause):
            return self.running[:1]  # "It is hoped that"
        return [a for a in spoke if asked and not any(akin(a.side or "", side) for side in asked)][:1]

    def _speakers(self, clause: Clause) -> list[Actor]:
        """Whom the clause around attributes it to, else its own subject, else who was speaking."""
        around = _around(self.scene, clause)
        if around is not None and not any(m.kind is MentionKind.PERSON for m in clause.subject):
            attributed = self.scene.actors(around.subject)
            own = self.scene.actors(clause.subject)
            told = any(a.is_person for a in own) and not any(a.is_person for a in attributed)
            if attributed and not told:  # but "he called for X, the ministry said"
                return attributed
        within = _teller(self.scene, clause)
        if within:
            return within
        known = self._gone_on(clause) or self.scene.actors(clause.subject) or self._nameless(clause)
        return known or (self.running if self._runs_on(clause) else []) or _as_told(clause)

    def _gone_on(self, clause: Clause) -> list[Actor]:
        """Somebody without a name who spoke last in the paragraph, whom "he" or "she" goes on to mean."""
        said = clause.subject[0] if len(clause.subject) == 1 else None
        if said is None or said.kind is not MentionKind.PRONOUN or said.plural or not self._is_here(clause):
            return []
        last = self.running[0] if len(self.running) == 1 else None
        return [last] if last is not None and last.kind is MentionKind.OFFICE else []

    def _nameless(self, clause: Clause) -> list[Actor]:
        """Who speaks and is named only by what they are; also "the Lao guest", where who spoke last is no Lao."""
        found = without_name(self.scene, clause)
        said = clause.subject[0] if len(clause.subject) == 1 and not found else None
        if said is None or said.kind is not MentionKind.OFFICE or not iso(said.codes):
            return found
        country = iso(said.codes)[0].split("-")[0]
        others = [a for a in self.running if a.side and not akin(a.side, country)]
        return [as_named(said)] if others else []

    def _quoted(self, clause: Clause) -> list[Actor]:
        """The one person whose words their sentence says they are: "We hope to return," X said."""
        beside = [c for c in self.scene.beside(clause) if c.predicate != "free"]
        holding = (c for c in beside if any(item.whole.holds(clause.trigger) for item in c.items))
        around = _around(self.scene, clause) or next(holding, None)
        said = (self.scene.actors(around.subject) or without_name(self.scene, around)) if around is not None else []
        speaks = len(said) == 1 and (said[0].is_person or said[0].kind in _FOR_A_SIDE)
        return said if speaks else self._quoted_on(clause)

    def _quoted_on(self, clause: Clause) -> list[Actor]:
        """The one person whose quotation goes on from the sentence before: "It is so," X said. "We hope to return." """
        here = self.scene.paragraph(clause.trigger.start)
        before = self.scene.text[here.start : clause.trigger.start]
        inside = before.count("“") > before.count("”") or before.count('"') % 2 == 1
        running = inside and here == self.paragraph and len(self.running) == 1 and self.running[0].is_person
        return self.running if running else []

    def _ourselves(self) -> list[Actor]:
        """Whom "we" means: all sides of a joint report, else who was speaking, else the side whose report it is."""
        if self.is_joint:
            return []
        home = self.scene.home
        if home is None:
            return self.running
        known = next((a for a in (*self.running, *self.heard) if a.is_person and a.side and akin(a.side, home)), None)
        return [known or Actor(home, MentionKind.LOCALITY, 0, side_given=home)]

    def _runs_on(self, clause: Clause) -> bool:
        """Whether a clause whose speaker is not known goes on with the one before it."""
        if clause.subject:
            return any(m.kind is not MentionKind.JOINT for m in clause.subject)
        if clause.predicate != "free" or self._is_entry(clause):
            return True
        return self._is_here(clause) or self._voice(clause) is not None

    def _is_here(self, clause: Clause) -> bool:
        """Whether a clause stands in the paragraph of the one before it."""
        return self.scene.paragraph(clause.trigger.start) == self.paragraph

    def _voice(self, clause: Clause) -> Actor | None:
        """Whose words the paragraph of a clause gives, where a line over it or its first words say so."""
        return self.voices.get(self.scene.paragraph(clause.trigger.start).start)

    def _is_entry(self, clause: Clause) -> bool:
        """Whether a clause is an entry of a list that stands open, though in a paragraph of its own."""
        return self.is_open and any(item.form is Form.ACTION for item in clause.items[:1])

    def _opens(self, clause: Clause) -> bool:
        """Whether a clause asks for something, and ends its paragraph, or leaves it to a list behind a colon."""
        end = self.scene.sentence(clause.trigger.start).end
        behind = self.scene.text[clause.trigger.end : end].rstrip()
        if not clause.items:
            return behind.endswith(":")
        last = end >= self.scene.paragraph(clause.trigger.start).end - 1
        return last and clause.predicate in ("request", "propose")

    def _bodies(self, clause: Clause) -> list[Actor]:
        """Those whom a sentence of its own says to do something later; they speak for themselves.

        What people will do, in a report of a visit or meeting to come, is its programme and no promise.
        """
        named = [a for item in clause.items[:1] for a in self.scene.actors(item.subject)]
        planned = self.coming < clause.trigger.start and clause.items[0].modality is Modality.FUTURE
        kinds = (MentionKind.ORGANISATION,) if planned else _DOERS
        return [a for a in named if a.kind in kinds or (a.kind is MentionKind.LOCALITY and a.side)]

    def _is_others(self, clause: Clause, speakers: list[Actor]) -> bool:
        """Whether a sentence of its own tells what another side than the last to speak will do."""
        later = all(item.modality is Modality.FUTURE for item in clause.items)
        if clause.subject or not later or _is_ours(self.scene, clause):
            return False
        theirs = [a.side for a in self._bodies(clause) if a.side]
        if self.is_joint:
            others = bool(theirs) and bool(speakers) and all(a.side and a.side not in theirs for a in speakers)
            return len(set(theirs)) > 1 or others  # "Chile and Peru will", where only Peru spoke before
        return bool(theirs) and not any(a.side and akin(a.side, side) for a in speakers for side in theirs)

    def _give(self, speakers: list[Actor], paragraph: Span, *, joint: bool, goes_on: bool) -> list[Actor]:
        """Give speakers the floor; a place that "wants" something speaks through its own who spoke before."""
        speakers = self._voice_of(speakers) or speakers
        self.running = (speakers or self.running) if goes_on else []
        self.heard = [*(a for a in speakers if a.is_person and not joint), *self.heard][:_HEARD]
        self.paragraph = paragraph
        return speakers

    def _voice_of(self, speakers: list[Actor]) -> list[Actor]:
        side = speakers[0].side if speakers else None
        if side in (None, self.scene.home) or any(
            a.kind is not MentionKind.LOCALITY or a.side != side for a in speakers
        ):
            return []  # a government whose report it is speaks for itself: "the United States reiterated that"
        before = (*(self.running if len(self.running) == 1 else ()), *self.heard)
        return [a for a in before if a.is_person and a.side and akin(a.side, side)][:1]


def _teller(scene: Scene, clause: Clause) -> list[Actor]:
    """The one person who is told to say what a clause is part of, where that is of their side, or "I" says it."""
    beside = (c for c in scene.beside(clause) if c.predicate in _TELLING and not c.nominal)
    holding = [c for c in beside if c.trigger.start < clause.trigger.start and _holds(c, clause)]
    said = scene.actors(holding[-1].subject) if holding else []
    if len(said) != 1 or not said[0].is_person:
        return []
    own = scene.actors(clause.subject)
    by_place = bool(own) and all(
        a.kind is MentionKind.LOCALITY and a.side and akin(a.side, said[0].side or "") for a in own
    )
    start = clause.trigger.start
    first = scene.words.first_person.search(scene.text, max(clause.sentence.start, start - _NEAR), start)
    by_body = is_nameless_body(scene, clause) or is_they(clause)
    oneself = bool(holding[-1].objects) and is_he(clause) and clause.subject[0].gender in (None, said[0].gender)
    return said if by_place or by_body or first is not None or oneself else []


def _holds(around: Clause, clause: Clause) -> bool:
    return any(item.form is not Form.FREE and item.whole.holds(clause.trigger) for item in around.items)


def _as_told(clause: Clause) -> list[Actor]:
    """Who speaks by an office that no name goes with: "the provincial leader"."""
    return [as_named(m) for m in clause.subject if len(clause.subject) == 1 and m.kind is MentionKind.OFFICE]


def _first_to_come(scene: Scene) -> int:
    """Where a report first tells of a visit or meeting that is still to come; its end where it tells of none."""
    due = (c for c in scene.analysis.clauses if c.predicate in KINDS and c.tense == "future" and not c.nominal)
    return min((c.trigger.start for c in due), default=len(scene.text))


def _is_told_by_event(scene: Scene, clause: Clause) -> bool:
    """Whether a meeting or paper, which is nobody, tells of a side's promise: "the MOU underscores X's commitment"."""
    if clause.predicate not in ("pledge", "support"):
        return False
    lead = scene.text[clause.sentence.start : clause.trigger.start].split()[1:]  # "The memorandum"
    named = [m.name for m in clause.subject] or [" ".join(lead)]
    if (
        not clause.subject
        and clause.tense == "present"
        and any(m.kind is MentionKind.JOINT for m in clause.oblique("of"))
    ):
        return True  # "the visit reaffirms both countries' commitment"
    papers = any(pattern.fullmatch(name) for name in named for pattern, _ in scene.words.instruments)
    return papers or any(m.kind is MentionKind.JOINT and m.span not in scene.resolved for m in clause.subject)


def _is_ours(scene: Scene, clause: Clause) -> bool:
    """Whether those whose report it is say it themselves: "we hope", "we will open"."""
    free = [m for item in clause.items[:1] for m in item.subject] if clause.predicate == "free" else []
    return any(m.name.casefold() in scene.words.ourselves for m in clause.subject or free)


def _around(scene: Scene, clause: Clause) -> Clause | None:
    """The clause that attributes a clause: "X was ready to do Y, Z said"."""
    start = clause.trigger.start
    later = (c for c in scene.beside(clause) if c.predicate != "free" and c.trigger.start > start)
    return next((c for c in later if any(i.form is Form.FREE and i.whole.end > start for i in c.items)), None)
