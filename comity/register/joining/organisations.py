"""Organisations: one entry a body, by its name bare, and by what people said of names and of single mentions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from comity.identity.bodies import is_body
from comity.records import OrganisationEntry, Reading
from comity.register.joining.people import People
from comity.register.joining.sources import identifier, source


class Named(NamedTuple):
    """A body named: where, how, for which side."""

    source: str
    name: str
    side: str


def organisations(readings: Iterable[Reading], people: People) -> tuple[OrganisationEntry, ...]:
    """One entry a body that stands (`comity.identity.bodies.is_body`), or of which a person judged."""
    found: dict[str, list[Named]] = defaultdict(list)
    for reading in readings:
        for one in _named(reading, people):
            found[people.body(one.source, one.name)].append(one)
    kept = (sorted(set(named)) for body, named in found.items() if people.judged(body) or is_body(named[0].name))
    return tuple(sorted(map(_entry, kept), key=lambda one: one.id))


def _named(reading: Reading, people: People) -> Iterator[Named]:
    """Participants, parties, and who references name, but for people."""
    for engagement in reading.engagements:
        yield from _others(source(reading, engagement.id), ((p.name, p.side) for p in engagement.participants), people)
    for instrument in reading.instruments:
        yield from _others(source(reading, instrument.id), ((name, None) for name in instrument.parties), people)
    for reference in reading.references:
        yield from _others(source(reading, reference.id), ((name, None) for name in reference.who), people)


def _others(here: str, named: Iterable[tuple[str, str | None]], people: People) -> Iterator[Named]:
    return (Named(here, name, side or "") for name, side in named if not people.id_of(here, name))


def _entry(named: list[Named]) -> OrganisationEntry:
    names = Counter(one.name for one in named)
    sides = Counter(one.side for one in named if one.side)
    return OrganisationEntry(
        id=identifier("o", *sorted({f"{one.source}\t{one.name}" for one in named})),
        name=min(names, key=lambda name: (-names[name], not name.isascii(), name)),
        names=tuple(sorted(names)),
        sides=tuple(sorted(sides, key=lambda side: (-sides[side], side))),
        sources=tuple(sorted({one.source for one in named})),
    )
