"""What one link shows of a commitment."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from comity.identity.terms import named
from comity.records.review import Link, LinkKind, Progress, Reason, ReviewedCommitment, ReviewedReport
from comity.records.status import Status
from comity.review.dates import order
from comity.review.links.found import things_named
from comity.review.links.instrument import BROAD
from comity.review.links.took_place import of_kind
from comity.review.reports.cues import cues

NAMED = 0.6
"""The share of a commitment's things that evidence must name before the commitment may be called complete."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What a commitment asks for: a paper; something that goes on (all that is not known to be done once)."""

    paper: bool
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Weighed:
    """A status and what shows it: the best link (None: an absence), the ids of the evidence, the reason in words."""

    status: Status
    reason: Reason
    evidence: tuple[str, ...] = ()
    link: Link | None = None
    absence: bool = False
    before: Status | None = None

    @classmethod
    def by(cls, status: Status, reason: str, link: Link) -> "Weighed":
        """What one link shows."""
        return cls(status, Reason(reason, {"date": link.date or ""}), (link.to,), link)

    def overdue(self, due: str) -> "Weighed":
        """The same after its due date."""
        return replace(self, status=Status.OVERDUE, reason=Reason("status-overdue", {"due": due}), before=self.status)


def asking(one: ReviewedCommitment) -> Asking:
    """What a commitment asks for, by the terms of its quotes."""
    listed = [named(quote.quote, quote.language) for quote in one.quotes]
    told = frozenset(term for found in listed for one in found if one.term for term in (one.term, one.wide or one.term))
    things = frozenset(one.wide for found in listed for one in found if one.term and not one.general)
    founded = bool(told & cues().founded)
    paper = founded or bool(told & cues().papers and told & cues().signing)
    goes_on = bool(told & cues().goes_on) or (bool(things) and things <= cues().actors)
    return Asking(paper, goes_on or not _once(one, told))


def _once(one: ReviewedCommitment, told: frozenset[str]) -> bool:
    """Whether a commitment names something that is done once: by its verb, an event by its day, or one thing."""
    if told & cues().once or any(cues().is_one(quote.quote, quote.language) for quote in one.quotes):
        return True
    return bool(told & cues().events) and (bool(one.entry.due) or bool(told & cues().holding))


def weigh(link: Link, asked: Asking, reports: Mapping[str, ReviewedReport], one: ReviewedCommitment) -> Weighed | None:
    """The status that one link suggests by itself; None where it shows no step."""
    named = things_named(link) >= NAMED
    match link.kind:
        case LinkKind.REPORTED:
            return _reported(link, reports[link.to].progress, asked, named=named)
        case LinkKind.INSTRUMENT:
            return _paper(link, asked, named=named)
        case LinkKind.ENGAGEMENT:
            return _took_place(link, asked, named=of_kind(link) and (named or _by_the_day(link, one)))
        case LinkKind.ANSWERED if not _at_the_table(link, one):
            return Weighed.by(Status.LIMITED, "status-agreed", link)
        case _:
            return None


def held_since(found: Weighed, held: tuple[date, date] | None) -> Weighed:
    """What was found done, but later reported (on a day) to be held up, was begun and no more."""
    if found.status is not Status.COMPLETE or held is None or found.link is None or held <= order(found.link.date):
        return found
    return Weighed.by(Status.LIMITED, "status-held-since", found.link)


def _reported(link: Link, progress: Progress, asked: Asking, *, named: bool) -> Weighed | None:
    if progress is Progress.BEGUN:
        return Weighed.by(Status.LIMITED, "status-begun", link)
    if progress is not Progress.DONE:
        return None
    if asked.goes_on:
        return Weighed.by(Status.SUBSTANTIAL, "status-goes-on", link)
    if named:
        return Weighed.by(Status.COMPLETE, "status-done", link)
    return Weighed.by(Status.SUBSTANTIAL, "status-done-in-part", link)


def _paper(link: Link, asked: Asking, *, named: bool) -> Weighed | None:
    """A paper that only shares the area shows no step: it is shown, but may be about something else in it."""
    if named and asked.paper:
        return Weighed.by(Status.COMPLETE, "status-signed", link)
    if named:
        return Weighed.by(Status.SUBSTANTIAL, "status-paper-named", link)
    step = things_named(link) or any(part.name == BROAD for part in link.parts)
    return Weighed.by(Status.LIMITED, "status-paper", link) if step else None


def _by_the_day(link: Link, one: ReviewedCommitment) -> bool:
    """Whether what was asked for by a day took place by then: a visit planned for January that came in January."""
    return bool(one.entry.due and link.date) and order(link.date)[1] <= order(one.entry.due)[1]


def _took_place(link: Link, asked: Asking, *, named: bool) -> Weighed:
    if named and not asked.goes_on:
        return Weighed.by(Status.COMPLETE, "status-took-place", link)
    return Weighed.by(Status.SUBSTANTIAL, "status-goes-on", link)


def _at_the_table(link: Link, one: ReviewedCommitment) -> bool:
    """Whether it was answered there and then: that shows nothing of what came afterwards."""
    return link.reason.id == "answered-there" or link.date == one.date
