"""One more decision on a record that is joined already, where it changes nothing but the marks of what it is about."""

from dataclasses import replace

from comity.records import Record
from comity.records.decisions import NAMED, Confirmed, Marked, StatusSet
from comity.register.deciding.amending import Amended
from comity.register.deciding.applying import apply
from comity.register.deciding.attaching import Attaching
from comity.register.deciding.standing import Decision, Decisions
from comity.register.joining.people import People

_NOTHING = Amended((), {}, {}, {}, {})
_NOBODY = People((), {}, ())


def extended(record: Record, decision: Decision, attaching: Attaching) -> Record | None:
    """The record after a decision that came after all others; None where readings are to be joined anew for it.

    Confirming, setting a status and marking join nothing and part nothing, so that the record after them is the one
    before with their marks. `attaching` holds the decision against the readings that stand.
    """
    if not isinstance(decision.content, Confirmed | StatusSet | Marked) or decision.content.about.kind in NAMED:
        return None
    made = apply(record, Decisions((decision,)), attaching, _NOTHING, _NOBODY)
    return replace(made, withdrawn=record.withdrawn)
