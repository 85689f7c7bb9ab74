"""A report says what became of it: done or begun, held up, refused, or replaced by something wider."""

from comity.records.review import LinkKind, Party, Progress, Reason, ReviewedCommitment, ReviewedReport
from comity.review.links.areas import shared
from comity.review.links.columns import party_number
from comity.review.links.found import THINGS_SHARE, Found, things_parts
from comity.review.links.matter import Matter
from comity.review.sides import other

_AREAS, _WORDS = 0.15, 0.35
"""What shared areas and like words count for beside the things that are named."""

_ABOUT, _THINGS = 0.42, 0.3
"""The least score of a report that is about what a commitment asks for, and the least share of its things in it."""

_ALIKE = 0.35
"""The least likeness of words between what one side asked and what the other said it would not do."""

_STEPS = frozenset({Progress.DONE, Progress.BEGUN, Progress.HELD_UP})

_PHRASES = {
    Progress.DONE: ("report-done", "report-done-named"),
    Progress.BEGUN: ("report-begun", "report-begun-named"),
    Progress.HELD_UP: ("report-held-up", "report-held-up"),
    Progress.REFUSED: ("report-refused", "report-refused"),
    Progress.REPLACED: ("report-replaced", "report-replaced"),
}


def reported(one: ReviewedCommitment, matter: Matter) -> Found | None:
    """Later reports that something was done, begun or held up, which name what the commitment names."""
    return _told(one, matter, LinkKind.REPORTED, _STEPS)


def superseded(one: ReviewedCommitment, matter: Matter) -> Found | None:
    """Later reports that what the commitment names was replaced by something wider or newer."""
    return _told(one, matter, LinkKind.SUPERSEDED, frozenset({Progress.REPLACED}))


def declined(one: ReviewedCommitment, matter: Matter) -> Found | None:
    """Later reports that what the commitment names was refused or given up."""
    return _told(one, matter, LinkKind.REFUSED, frozenset({Progress.REFUSED}))


def refused(one: ReviewedCommitment, matter: Matter) -> Found | None:
    """What the other side said it would not do, in words like those of what was asked."""
    if one.speaker not in (Party.FIRST, Party.SECOND):
        return None
    said, alike = matter.said, matter.alike(one, matter.said)
    if not said.negated.any():
        return None
    at, words = alike.lines, alike.words
    chosen = (words >= _ALIKE) & said.negated[at] & (said.speakers[at] == party_number(other(one.speaker)))
    chosen &= said.not_before(one, at)
    at = at[chosen]
    parts = {"areas": 0.4 * said.overlap(matter.bits.of(one.entry.areas), at), "words": 0.6 * words[chosen]}
    return Found(LinkKind.REFUSED, said, at, parts, lambda n: _refusal(matter.commitments[n]))


def _told(one: ReviewedCommitment, matter: Matter, kind: LinkKind, progress: frozenset[Progress]) -> Found | None:
    if not matter.of_progress(progress).any():
        return None
    told, alike = matter.told, matter.alike(one, matter.told)
    at = alike.lines
    areas = told.covered(matter.bits.of(one.entry.areas), at)
    scores = _AREAS * areas + THINGS_SHARE * alike.things + _WORDS * alike.words
    about = (scores >= _ABOUT) & (alike.things >= _THINGS)
    chosen = about & matter.of_progress(progress)[at] & told.after(one, at)
    parts = {
        "areas": _AREAS * areas[chosen],
        **things_parts(alike.things[chosen], alike.whole[chosen]),
        "words": _WORDS * alike.words[chosen],
    }
    return Found(kind, told, at[chosen], parts, lambda n: _reason(one, matter.reports[n]))


def _reason(one: ReviewedCommitment, report: ReviewedReport) -> Reason:
    areas = shared(one.entry.areas, report.areas)
    in_area, by_name = _PHRASES[report.progress]
    if areas and in_area != by_name:
        return Reason(in_area, {"date": report.date or "", "areas": " ".join(areas)})
    return Reason(by_name, {"date": report.date or ""})


def _refusal(later: ReviewedCommitment) -> Reason:
    return Reason("refused-by", {"side": str(later.speaker), "date": later.date or ""})
