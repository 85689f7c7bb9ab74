"""Short forms of names, a surname or a given name only: whose they are, and that they make nobody one."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from comity.identity import SAME
from comity.identity.blocks import short
from comity.register.joining.bearers import Bearer
from comity.register.joining.gathering import Link

_AS_LIKELY = 0.02
"""Scores that differ by less than this do not tell whose a short form is."""

_Pairs = Collection[frozenset[str]]


def of_one_name(one: tuple[str, ...], other: tuple[str, ...], known: Mapping[str, Bearer], near: _Pairs) -> bool:
    """Whether two groups of bearers have a full name in common: no short form makes two full names one person's.

    `near` are the pairs of bearers whose names may be one. Groups of which one has no full name may always be one.
    """
    full = [[key for key in group if not short(known[key].name)] for group in (one, other)]
    return not all(full) or any(frozenset((a, b)) in near for a in full[0] for b in full[1])


def settled(links: list[Link], known: Mapping[str, Bearer]) -> list[Link]:
    """The links, those of a short form that may as well be another's brought under `SAME`: it is then nobody's.

    The trần and lê of one document who are both Dũng and act for one side are both as likely to be "Dũng".
    """
    near = {frozenset((link.one, link.other)) for link in links}
    of_short: dict[str, list[tuple[str, Link]]] = defaultdict(list)
    for link in links:
        for key, other in ((link.one, link.other), (link.other, link.one)):
            if link.score >= SAME and short(known[key].name) and not short(known[other].name):
                of_short[key].append((other, link))
    unclear = {link for found in of_short.values() for link in _unclear(found, near)}
    return [_unsure(link) if link in unclear else link for link in links]


def _unclear(found: list[tuple[str, Link]], near: _Pairs) -> Iterator[Link]:
    """The best links of a short form, where they are to full names that are not one another's."""
    best = max(link.score for _, link in found)
    first = [(key, link) for key, link in found if link.score > best - _AS_LIKELY]
    if any(frozenset((a, b)) not in near for a, _ in first for b, _ in first if a < b):
        yield from (link for _, link in first)


def _unsure(link: Link) -> Link:
    return replace(link, score=round(SAME - 0.01, 4), reason=f"{link.reason}; but another is as likely")
