"""What somebody supports or values as a position that they always hold, and promises by it nothing."""

from comity.reading.scene import Scene
from comity.records.clause import Clause, Form, Modality

_NEAR = 24
"""How far before a verb, in characters, "I" stands that is its subject."""


def is_position(scene: Scene, clause: Clause) -> bool:
    """ "X always supports Y", itself part of what somebody says, is a position and no promise, nor is what X values."""
    values = clause.predicate == "propose" and scene.words.valued.search(
        scene.text, clause.trigger.start, clause.trigger.end
    )
    if not (values or clause.predicate in ("support", "pledge")) or clause.modality is not Modality.FACT:
        return False
    acting = clause.predicate == "pledge" and any(item.form is Form.ACTION for item in clause.items)
    verbal = " " not in scene.text[clause.trigger.start : clause.trigger.end]
    if _is_ones_own(scene, clause) or (acting and verbal):
        return False  # "X pledges to open Y, Z said"
    behind = scene.text[clause.sentence.start : clause.trigger.start].rstrip().endswith(",")
    # but "X said that trade had grown, pledging to do Y" has two verbs of saying of X's
    others = (c for c in scene.analysis.clauses if c is not clause and not (behind and c.subject == clause.subject))
    around = (item for c in others for item in c.items if item.whole.holds(clause.trigger))
    told = clause.tense == "past" and " " in scene.text[clause.trigger.start : clause.trigger.end]
    return any(item.form is not Form.FREE or not told for item in around)  # but "X reaffirmed its resolve, Y said"


def _is_ones_own(scene: Scene, clause: Clause) -> bool:
    """Whether "I" or "we" say that they support another's plan: "we fully support your plan to open Y"."""
    start = clause.trigger.start
    first = scene.words.first_person.search(scene.text, max(clause.sentence.start, start - _NEAR), start)
    if first is None and not any(m.name.casefold() in scene.words.ourselves for m in clause.subject):
        return False
    return any(item.proposal or item.verb in scene.words.plans for item in clause.items)
