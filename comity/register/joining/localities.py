"""Localities that the documents name: one entry a code or city, with the forms used."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from comity.records import LocalityEntry, Place, Reading
from comity.register.joining.places import identified, name_of
from comity.register.joining.sources import source

_Mention = tuple[str, str, str, str]  # id, code, written form or "", source


def join_localities(readings: Iterable[Reading]) -> tuple[LocalityEntry, ...]:
    """One entry a locality that is a place, a side or an addressee in any reading."""
    found: dict[str, list[_Mention]] = defaultdict(list)
    for reading in readings:
        for mention in _mentions(reading):
            found[mention[0]].append(mention)
    return tuple(_entry(key, sorted(found[key])) for key in sorted(found))


def _mentions(reading: Reading) -> Iterator[_Mention]:
    for engagement in reading.engagements:
        here = source(reading, engagement.id)
        yield from _place(engagement.place, here)
        for participant in engagement.participants:
            yield from _code(participant.side, here)
    for reference in reading.references:
        yield from _place(reference.place, source(reading, reference.id))
    for commitment in reading.commitments:
        here = source(reading, commitment.id)
        yield from _code(commitment.side, here)
        yield from _code(commitment.addressee, here)


def _place(place: Place | None, here: str) -> Iterator[_Mention]:
    if place and place.code:
        known = identified(place)
        yield (f"geonames:{known.geonames}" if known.geonames else place.code), place.code, place.name, here


def _code(code: str | None, here: str) -> Iterator[_Mention]:
    if code:
        yield code, code, "", here


def _entry(key: str, mentions: list[_Mention]) -> LocalityEntry:
    names = Counter(name for _, _, name, _ in mentions if name)
    codes = Counter(code for _, code, _, _ in mentions)
    label = name_of(key) or min(names, key=lambda n: (-names[n], n), default=key)
    return LocalityEntry(
        id=key,
        name=label,
        names=tuple(sorted({*names, label})),
        code=min(codes, key=lambda c: (-codes[c], c)),
        sources=tuple(sorted({where for *_, where in mentions})),
    )
