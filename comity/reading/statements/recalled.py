"""What was said or agreed long before a report: it is recalled there, and no commitment of the day."""

from comity.reading.engagements.dating import is_long_past
from comity.reading.scene import Scene
from comity.records.clause import Clause

_HEAD = 16
"""In how many characters from the beginning of a sentence the date stands that all of it is of."""


def is_recalled(scene: Scene, clause: Clause) -> bool:
    """Whether a sentence that opens with a day or month long past tells what was said then: "In 2019, both agreed"."""
    if clause.tense != "past":
        return False
    start = clause.sentence.start
    heads = (d for d in scene.dated if start <= d.span.start <= start + _HEAD and d.span.end <= clause.trigger.start)
    first = next(heads, None)
    return first is not None and "/" not in first.value and is_long_past(scene, first.value)
