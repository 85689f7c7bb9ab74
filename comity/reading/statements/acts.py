"""The force of what is said: by the verb of saying, and by the mood of what it reports."""

from collections.abc import Callable, Mapping

from comity.languages.listed import deeds, outcomes
from comity.reading.scene import Scene
from comity.reading.statements.owners import is_of_others, is_own
from comity.reading.statements.said import SAYING, Turn
from comity.records import Act
from comity.records.clause import Form, Item, Mention, MentionKind, Modality

_TWO = 2
_AGENTS = frozenset(MentionKind)
_BELIEVED = {Modality.FUTURE: Act.HOPE, Modality.POSSIBLE: Act.HOPE, Modality.OBLIGATION: Act.PROPOSE}
"""To believe that a thing will be is to hope it; to believe that it should be is to propose it."""


def act_of(scene: Scene, turn: Turn, item: Item) -> Act:
    """The force of one thing said in a turn, before the list that it may stand in is asked."""
    if _is_courtesy(scene, item):
        return Act.AFFIRM
    judged = _JUDGED.get(turn.clause.predicate)
    return judged(scene, turn, item) if judged else SAYING[turn.clause.predicate]


def _report(scene: Scene, turn: Turn, item: Item) -> Act:
    """What one has decided or means to do is promised by telling of it."""
    if scene.words.intentions.search(scene.text, item.span.start, item.span.end):
        return Act.AGREE if is_shared(turn) else Act.PLEDGE
    return _by_mood(scene, turn, item)


def _discuss(scene: Scene, turn: Turn, item: Item) -> Act:
    """What people only talk of doing binds nobody: "discussed the need to be prepared"."""
    return SAYING["discuss"] if item.form is Form.ACTION else _by_mood(scene, turn, item)


def _welcome(scene: Scene, turn: Turn, item: Item) -> Act:
    """A proposal welcomed is agreed to; what is still to be done is hoped for; what is done is praised."""
    if item.proposal and item.verb in scene.words.proposed:
        return Act.AGREE
    if item.form is not Form.THING:
        return Act.HOPE
    to_come = turn.clause.tense == "present" and scene.words.to_come.match(scene.text, item.span.start, item.span.end)
    return Act.HOPE if to_come or scene.words.onward.match(scene.text, item.span.start, item.span.end) else Act.PRAISE


def _is_courtesy(scene: Scene, item: Item) -> bool:
    """Whether what is to be done is only to say something: "wished to thank", "would like to make three points"."""
    if item.form is not Form.THING and scene.words.remarking.search(scene.text, item.span.start, item.span.end):
        return True
    return item.form in (Form.ACTION, Form.FREE) and item.verb in scene.words.courtesies


def is_shared(turn: Turn) -> bool:
    """Whether more than one side speaks."""
    states = {a.side.split("-")[0] for a in turn.speakers if a.side}
    unknown = any(a.side is None for a in turn.speakers)
    return turn.joint is not None or len(states) > 1 or (unknown and bool(states) and len(turn.speakers) == _TWO)


def _by_mood(scene: Scene, turn: Turn, item: Item) -> Act:
    """The force of a plain "said that ...": what should be done is proposed, what one will do pledged."""
    on_its_own = turn.clause.predicate == "free"
    plain = Act.AFFIRM if on_its_own else SAYING[turn.clause.predicate]
    outcome = _is_outcome(scene, turn, item)
    is_needed = item.modality is Modality.OBLIGATION
    if (item.form is Form.THING and not is_needed) or (item.negated and item.modality is Modality.FACT):
        return plain
    if turn.clause.predicate == "believe":
        return _BELIEVED.get(item.modality, plain)
    match item.modality:
        case Modality.OBLIGATION:
            return plain if outcome and on_its_own and not turn.clause.subject else Act.PROPOSE
        case Modality.WILLING:
            return Act.AGREE if is_shared(turn) else Act.PLEDGE
        case Modality.FUTURE:
            return plain if outcome or item.by_thing else _announced(scene, turn, item, plain)
        case Modality.FACT | Modality.POSSIBLE:
            return plain


def _is_outcome(scene: Scene, turn: Turn, item: Item) -> bool:
    """Whether a thing comes about by itself; what somebody named does, takes or opens does not, nor whom they send."""
    sent = turn.clause.predicate in ("say", "affirm") and bool(item.subject)
    if sent and item.verb in scene.words.journeys and all(m.kind is MentionKind.DELEGATION for m in item.subject):
        return False  # "announced that a delegation would travel to X"
    language = scene.document.language
    of_body = bool(turn.speakers) and not turn.speakers[0].is_person and not item.subject and bool(turn.clause.subject)
    if item.verb in deeds(language) and (item.passive or of_body):
        return False  # "the matter would be given attention", "the city said it would open a school"
    if item.subject and scene.words.kept_up.search(scene.text, item.span.start, item.span.end):
        return False  # "both sides will remain in close contact"
    if item.verb in deeds(language) and any(m.kind in _AGENTS for m in item.subject):
        return False
    return item.verb in outcomes(language)


def _announced(scene: Scene, turn: Turn, item: Item, plain: Act) -> Act:
    """What will be done: agreed if by both, pledged if by the speaker's side, else only said."""
    if is_shared(turn) or any(_is_of_both(scene, m) for m in item.subject):
        return Act.AGREE
    return Act.PLEDGE if is_own(scene, item.subject, turn.speakers) else plain


def _is_of_both(scene: Scene, mention: Mention) -> bool:
    """Whether both sides are named; "we" in one side's words are that side."""
    return mention.kind is MentionKind.JOINT and mention.name.casefold() not in scene.words.ourselves


def _hope(scene: Scene, turn: Turn, item: Item) -> Act:
    """Not what one does not wish, nor that a thing was as one hopes: "we do not want to", "hopes it has helped"."""
    over = item.over and item.modality is Modality.FACT
    over = over and scene.words.perfect.search(scene.text, item.span.start, item.span.end) is not None
    return Act.AFFIRM if turn.clause.negated or over else Act.HOPE  # but "would be glad if more came"


def _request(_scene: Scene, turn: Turn, item: Item) -> Act:
    """What both sides call for is asked of nobody: they propose it; what was done is asked of nobody any more."""
    if item.form is Form.CLAUSE and item.over and item.modality is Modality.FACT:
        return Act.AFFIRM  # "asked that X come, and the visit took place"
    named = (*turn.clause.objects, *turn.clause.oblique("on"), *item.subject)
    return Act.PROPOSE if is_shared(turn) and item.form is Form.THING and not named else Act.REQUEST


def _propose(scene: Scene, turn: Turn, item: Item) -> Act:
    """To stress that what there is matters is no proposal; that more of it is needed, or a thing be done, is one."""
    if item.form is not Form.THING or not scene.words.valued.search(
        scene.text, turn.clause.trigger.start, item.span.start
    ):
        return Act.PROPOSE
    return Act.PROPOSE if scene.words.onward.match(scene.text, item.span.start, item.span.end) else Act.AFFIRM


def _promise(scene: Scene, turn: Turn, item: Item) -> Act:
    is_none = turn.clause.negated or _is_given(scene, turn, item)
    if is_none or is_of_others(scene, turn.clause, turn.speakers):
        return Act.AFFIRM
    return Act.AGREE if item.proposal or is_shared(turn) else Act.PLEDGE


def _is_given(scene: Scene, turn: Turn, item: Item) -> bool:
    """Whether what is supported was supported already: "Denmark has supported the farms"."""
    before = scene.text[turn.clause.sentence.start : turn.clause.trigger.start]
    given = turn.clause.predicate == "support" and item.form is Form.THING and not item.proposal
    return given and scene.words.until_now.search(before) is not None


def _agree(scene: Scene, turn: Turn, item: Item) -> Act:
    own = any(m.kind is MentionKind.PRONOUN and not m.plural for m in turn.clause.oblique("of"))
    if own and not is_shared(turn):  # "shared his view that", "shared his views on"
        return _by_mood(scene, turn, item) if item.form is Form.CLAUSE else Act.AFFIRM
    return Act.AFFIRM if _is_fact(scene, item) else Act.AGREE


def _is_fact(scene: Scene, item: Item) -> bool:
    """Whether what is agreed is how things are: "agreed that relations are good"."""
    told = item.form in (Form.CLAUSE, Form.FREE) and item.modality is Modality.FACT
    return told and (item.over or item.verb in scene.words.states)


_JUDGED: Mapping[str, Callable[[Scene, Turn, Item], Act]] = {
    **dict.fromkeys(("say", "affirm", "believe", "free"), _by_mood),
    "discuss": _discuss,
    "report": _report,
    "welcome": _welcome,
    "hope": _hope,
    "propose": _propose,
    "request": _request,
    **dict.fromkeys(("support", "pledge"), _promise),
    "agree": _agree,
}
"""How the force is told where the predicate alone does not give it."""
