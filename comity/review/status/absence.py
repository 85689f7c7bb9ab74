"""The status of what nothing shows to have been begun: absence is told apart from failure."""

from datetime import date

from comity.records.review import LinkKind, Reason, ReviewedCommitment
from comity.records.status import Status
from comity.review.dates import order
from comity.review.status.evidence import Weighed
from comity.review.status.since import Since


def absent(one: ReviewedCommitment, since: Since, end: str, cadence: int | None) -> Weighed:
    """No evidence, not started (shown by its being asked again or held up), or lapsed."""
    again = next((found for found in one.found if found.kind is LinkKind.REAFFIRMED), None)
    held = next((link for link in one.later if link.kind is LinkKind.REPORTED), None)
    last = again.dates[-1] if again and again.dates else one.date
    if held is None and _lapsed(last, since, end, cadence):
        return _absence(Status.LAPSED, "status-lapsed", {"date": last or "", "months": str(cadence)})
    if held is not None:
        return Weighed.by(Status.NOT_STARTED, "status-held-up", held)
    if again is not None:
        values = {"count": str(again.count), "date": last or ""}
        return Weighed(Status.NOT_STARTED, Reason("status-asked-again", values), again.to, None, absence=True)
    searched = since.of(one.date)
    return _absence(Status.NO_EVIDENCE, "status-nothing" if searched.documents else "status-unsearched", {})


def _absence(status: Status, reason: str, values: dict[str, str]) -> Weighed:
    return Weighed(status, Reason(reason, values), absence=True)


def _lapsed(last: str | None, since: Since, end: str, cadence: int | None) -> bool:
    """Whether more time than the cadence went by since it was last said, and something was searched after that."""
    if cadence is None or last is None:
        return False
    return _later(order(last)[1], cadence) < order(end)[1] and since.any_after(_later(order(last)[1], cadence))


def _later(day: date, months: int) -> date:
    """The same day some months later; where that month is shorter, its first day after."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    try:
        return day.replace(year=year, month=month)
    except ValueError:
        return date(year + month // 12, month % 12 + 1, 1)
