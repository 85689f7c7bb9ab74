"""The status that the links of a commitment suggest, and why: see docs/review.md. A person sets it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from comity.records import edtf
from comity.records.review import HELD_UP, Link, LinkKind, ReviewedCommitment, ReviewedReport
from comity.records.status import Status, StatusSuggestion
from comity.review.dates import order
from comity.review.status.absence import absent
from comity.review.status.compliance import compliance
from comity.review.status.evidence import Asking, Weighed, asking, held_since, weigh
from comity.review.status.since import Since

_RANK = (Status.LIMITED, Status.SUBSTANTIAL, Status.COMPLETE)

_ENDS = (
    (LinkKind.SUPERSEDED, Status.SUPERSEDED, "status-superseded"),
    (LinkKind.REFUSED, Status.REFUSED, "status-refused"),
)


@dataclass(frozen=True, slots=True)
class Suggesting:
    """What the suggestion of a status needs besides the commitment.

    `end` is the last day of the review (EDTF), `cadence` the months between two sessions of its mechanism, if it
    has one; `rules` the name and version of the rules.
    """

    reports: dict[str, ReviewedReport]
    since: Since
    end: str
    cadence: int | None
    rules: str

    def all(self, commitments: Iterable[ReviewedCommitment]) -> tuple[ReviewedCommitment, ...]:
        """The commitments, each with the status that is suggested; what was said *not* to be done has none."""
        return tuple(one if one.entry.negated else replace(one, status=self.of(one)) for one in commitments)

    def of(self, one: ReviewedCommitment) -> StatusSuggestion:
        """The status that the links of a commitment suggest."""
        ended = self._ended(one)
        best = ended or self._best(one, asking(one))
        if best is None:
            best = absent(one, self.since, self.end, self.cadence)
        if self._is_overdue(one, best.status):
            best = best.overdue(one.entry.due or "")
        searched = self.since.of(one.date) if best.absence else None
        score = None if best.link is None else best.link.score
        return StatusSuggestion(best.status, score, best.reason, best.evidence, searched, compliance(best), self.rules)

    def _ended(self, one: ReviewedCommitment) -> Weighed | None:
        """Refused or replaced, where nothing came after."""
        for kind, status, reason in _ENDS:
            links = [link for link in one.later if link.kind is kind]
            if links and not self._moved_since(one, links):
                return Weighed.by(status, reason, links[0])
        return None

    def _moved_since(self, one: ReviewedCommitment, links: list[Link]) -> bool:
        last = max(order(link.date) for link in links)
        moves = (LinkKind.INSTRUMENT, LinkKind.ENGAGEMENT, LinkKind.REPORTED)
        return any(link.kind in moves and order(link.date) > last for link in one.later)

    def _best(self, one: ReviewedCommitment, asked: Asking) -> Weighed | None:
        held = max((order(link.date) for link in one.later if link.reason.id == HELD_UP), default=None)
        weighed = (weigh(link, asked, self.reports, one) for link in one.later)
        found = [held_since(one, held) for one in weighed if one]
        found.sort(key=lambda weighed: (-_RANK.index(weighed.status), -(weighed.link.score if weighed.link else 0)))
        return found[0] if found else None

    def _is_overdue(self, one: ReviewedCommitment, status: Status) -> bool:
        if not one.entry.due or status in (Status.COMPLETE, Status.REFUSED, Status.SUPERSEDED):
            return False
        return edtf.bounds(one.entry.due)[1] < edtf.bounds(self.end)[1]


__all__ = ["Suggesting"]
