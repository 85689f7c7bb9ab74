"""Pairs of commitments seen beside all else that their two reports tell: which can only be one another."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from comity.records import FORCE, Act
from comity.register.joining.content import Content, subjects
from comity.register.joining.gathering import Link

JOINED = 0.74
"""From this score on, two reports are taken to tell of one commitment."""

_NEARLY, _BY_FAR = 0.66, 0.2
"""How sure, and how much better than the next, a pair must be to be one though it is not sure by itself."""

_ALONE = 0.05
"""What it adds that both reports speak of something in these two commitments alone."""

_ASKS = frozenset(FORCE[:3])

Report = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """A commitment as one report tells it: the report, the act and the content."""

    report: Report
    act: Act
    content: Content


def are_near(one: Act, other: Act) -> bool:
    """Whether both ask, or both promise."""
    return (one in _ASKS) == (other in _ASKS)


def beside_others(links: Iterable[Link], told: Mapping[str, Told]) -> list[Link]:
    """The links, those raised whose two commitments alone speak, in either report, of some area or term."""
    spoken = {key: subjects(one.content) for key, one in told.items()}
    times: dict[Report, Counter[str]] = defaultdict(Counter)
    for key, one in told.items():
        times[one.report].update(spoken[key])
    return [_raised(link, told, spoken, times) for link in links]


def _raised(
    link: Link, told: Mapping[str, Told], spoken: Mapping[str, frozenset[str]], times: Mapping[Report, Counter[str]]
) -> Link:
    one, other = told[link.one], told[link.other]
    both = sorted(spoken[link.one] & spoken[link.other])
    alone = [what for what in both if times[one.report][what] == 1 == times[other.report][what]]
    if not alone or not are_near(one.act, other.act):
        return link
    score = round(min(1.0, link.score + _ALONE), 4)
    return replace(link, score=score, reason=f"{link.reason}; nothing else in either speaks of {', '.join(alone)}")


def nearly_sure(links: Iterable[Link], told: Mapping[str, Told]) -> list[Link]:
    """Pairs that are not sure by themselves, but of all that two reports tell fit each other best, by far.

    Both must have others to choose from in the other report: of two reports that share but one, it may be another.
    """
    listed = list(links)
    rivals: dict[tuple[str, Report], list[float]] = defaultdict(list)
    for link in listed:
        for key, to in ((link.one, link.other), (link.other, link.one)):
            rivals[key, told[to].report].append(link.score)
    found = []
    for link in listed:
        one, other = told[link.one], told[link.other]
        if not _NEARLY <= link.score < JOINED or not are_near(one.act, other.act):
            continue
        both = rivals[link.one, other.report], rivals[link.other, one.report]
        if all(len(scores) > 1 and _stands_out(link.score, scores) for scores in both):
            found.append(replace(link, reason=f"{link.reason}; of all that both reports tell the best for each other"))
    return found


def _stands_out(score: float, scores: list[float]) -> bool:
    first, second = sorted(scores, reverse=True)[:2]
    return score == first and first - second >= _BY_FAR
