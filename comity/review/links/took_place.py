"""What was to take place took place: a delegation came, a training was held, the meeting asked for met."""

import tomllib
from functools import cache
from importlib import resources

import numpy as np

from comity.identity.terms import named
from comity.records import DataError, EngagementKind
from comity.records.review import Link, LinkKind, Reason, ReviewedCommitment, ReviewedEngagement
from comity.review.links.columns import Numbers
from comity.review.links.found import THINGS, THINGS_SHARE, Found
from comity.review.links.matter import Matter

_KIND, _PLACED = 0.4, 0.1
_OF_KIND = "kind-of-engagement"
_THINGS = 0.6
"""The share of a commitment's things that an engagement of any kind must name to carry it out."""


@cache
def kinds_by_area() -> dict[str, frozenset[EngagementKind]]:
    """The kinds of engagement that carry out commitments of an area; raises DataError on unknown kinds."""
    return _table()["areas"]


@cache
def kinds_by_term() -> dict[str, frozenset[EngagementKind]]:
    """The kinds of engagement that carry out commitments which name a term."""
    return _table()["terms"]


@cache
def _table() -> dict[str, dict[str, frozenset[EngagementKind]]]:
    text = resources.files(__package__).joinpath("took_place.toml").read_text(encoding="utf-8")
    try:
        read: dict[str, dict[str, list[str]]] = tomllib.loads(text)
        found = {table: {key: frozenset(map(EngagementKind, kinds)) for key, kinds in rows.items()}
                 for table, rows in read.items()}  # fmt: skip
        return {"areas": found["areas"], "terms": found["terms"]}
    except (ValueError, KeyError) as why:
        raise DataError(f"took_place.toml: {why}") from None


def took_place(one: ReviewedCommitment, matter: Matter) -> Found:
    """The first fitting engagement of every later visit or occasion between the sides.

    Fitting is what is of a kind that the commitment's area asks for, or names what it names. What took place
    in a third country is none, for neither side came to the other. What the same people did within two weeks
    belongs to the same stay, and carries nothing out.
    """
    met, alike = matter.met, matter.alike(one, matter.met)
    kinds = _kinds(one)
    of_kind = matter.of_kinds(kinds)
    could = of_kind.copy()
    could[alike.lines[alike.whole >= _THINGS]] = True
    at = np.flatnonzero(could & matter.could_carry_out)
    at = at[met.after(one, at)]
    at = _first_of_each(one, at, matter)
    parts = {
        _OF_KIND: np.where(of_kind[at], _KIND, 0.0),
        "place-known": np.where(matter.placed[at], _PLACED, 0.0),
        THINGS: THINGS_SHARE * alike.of(at)[2],
    }
    return Found(LinkKind.ENGAGEMENT, met, at, parts, lambda n: _reason(one, matter.engagements[n], kinds))


def _kinds(one: ReviewedCommitment) -> frozenset[EngagementKind]:
    """The kinds of engagement that would carry out a commitment, by its areas and by the terms of its quotes."""
    told = {thing.term for quote in one.quotes for thing in named(quote.quote, quote.language)}
    found = [kinds_by_area().get(area, frozenset()) for area in one.entry.areas]
    found += [kinds_by_term().get(term or "", frozenset()) for term in told]
    return frozenset().union(*found)


def _first_of_each(one: ReviewedCommitment, could: Numbers, matter: Matter) -> Numbers:
    """Of the engagements that could carry it out, the first of each occasion, without the stay it was said in."""
    found = []
    seen = {matter.occasion(one.entry.engagement)}
    for number in could.tolist():
        later = matter.engagements[number]
        occasion = matter.occasion(later.entry.id)
        if occasion in seen or matter.same_stay(one, later):
            continue
        seen.add(occasion)
        found.append(number)
    return np.array(found, dtype=np.int64)


def _reason(one: ReviewedCommitment, later: ReviewedEngagement, kinds: frozenset[EngagementKind]) -> Reason:
    values = {"kind": str(later.entry.kind), "date": later.date or ""}
    if later.entry.kind not in kinds:
        return Reason("took-place-named", values)
    fitting = sorted(area for area in one.entry.areas if later.entry.kind in kinds_by_area().get(area, ()))
    if not fitting:
        return Reason("took-place-named", values)
    return Reason("took-place", {**values, "areas": " ".join(fitting)})


def of_kind(link: Link) -> bool:
    """Whether an engagement is of a kind that the commitment asks for, and does not only name what it names."""
    return any(part.name == _OF_KIND and part.value > 0 for part in link.parts)
