"""Whose province or city an office means that does not name it: "the municipal Party Committee"."""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from comity.reading.actor import Actor
from comity.reading.sides import iso
from comity.records.clause import Analysis, Mention, MentionKind

_TOLD = (MentionKind.LOCALITY, MentionKind.DELEGATION, MentionKind.ORGANISATION)


def place_heads(
    people: Iterable[Actor], analysis: Analysis, heads: re.Pattern[str], where: Callable[[str], bool]
) -> None:
    """Let a governor or mayor of no known side act for the one locality that the report tells of and nobody acts for.

    `heads` finds the offices that only localities have; `where` tells whether words before a place say that a thing
    took place there, for people meet in others' towns. Where several localities are left, none is taken.
    """
    people = list(people)
    held = {side for a in people if (side := a.side) and "-" in side}
    named = (m for m in analysis.mentions if m.kind in _TOLD and (part := _part(m)) and part not in held)
    told = [m for m in named if not where(analysis.text[: m.span.start])]
    alone = [a for a in people if a.side is None and any(heads.search(office) for office in a.offices)]
    free = {_part(m) for m in told}
    if len(alone) == 1 and len(free) == 1 and (place := free.pop()):
        alone[0].codes += [place.split("-")[0], place]


def place_local(people: Iterable[Actor], analysis: Analysis, home: str | None, local: re.Pattern[str]) -> None:
    """Let those whose office is of a province or city that its words leave out act for one that the report tells of.

    That is the one named last before them in their sentence; else the one the report names most among those that nobody
    else acts for. Where their country is known, by their other offices or as the report's own (`home`, an ISO code), it
    lies there. `local` finds the words of such an office. Whose place the words give already is left as it is.
    """
    people = list(people)
    held = {side for a in people if (side := a.side) and "-" in side}
    told = [m for m in analysis.mentions if m.kind in _TOLD and _part(m)]
    for actor in people:
        if _is_placed(actor) or not any(local.search(office) for office in actor.offices):
            continue
        within = [m for m in told if _lies_in(m, actor.side)]
        here = next((s for s in analysis.sentences if s.start <= actor.first < s.end), None)
        before = [m for m in within if here and here.start <= m.span.start < actor.first]
        place = _part(before[-1]) if before else _most(within, held, home)
        if place:
            actor.codes += [place.split("-")[0], place]


def _is_placed(actor: Actor) -> bool:
    return "-" in (actor.side or "")


def _lies_in(mention: Mention, country: str | None) -> bool:
    return country is None or mention.codes[0] == country


def _most(told: list[Mention], held: set[str], home: str | None) -> str | None:
    """The part named most, the first of equals, that nobody acts for; at home where any is."""
    parts = Counter(part for m in told if (part := _part(m)))
    free = [part for part in parts if part not in held]
    ours = [part for part in free if home and part.startswith(f"{home}-")] or free
    return max(ours, key=lambda part: parts[part], default=None)


def _part(mention: Mention) -> str | None:
    """The one part of a country that a mention names; None for none or several."""
    parts = [code for code in iso(mention.codes) if "-" in code]
    return parts[0] if len(parts) == 1 else None
