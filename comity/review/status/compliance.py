"""The G20 Research Group's score, derived from a status: +1 kept, 0 in progress, -1 not kept."""

from comity.records.status import Status
from comity.review.status.evidence import Weighed

_SCORES = {
    Status.COMPLETE: 1,
    Status.SUBSTANTIAL: 0,
    Status.LIMITED: 0,
    Status.NOT_STARTED: -1,
    Status.LAPSED: -1,
    Status.REFUSED: -1,
}

PHRASES = {1: "compliance-kept", 0: "compliance-in-progress", -1: "compliance-not-kept", None: "compliance-unscored"}
"""The phrase that explains each score."""


def compliance_of(status: Status) -> int | None:
    """The score of a status; None where absence of evidence, or a later accord, forbids one, or it is overdue."""
    return _SCORES.get(status)


def compliance(found: Weighed) -> int | None:
    """The score of a suggestion: what is overdue scores 0 where it was begun, and else -1."""
    if found.status is Status.OVERDUE:
        begun = found.before in (Status.LIMITED, Status.SUBSTANTIAL)
        return 0 if begun else -1
    return compliance_of(found.status)
