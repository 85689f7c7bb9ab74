"""Sightings: each place where a document names a person, with what it tells about them there."""

from collections.abc import Iterator
from dataclasses import dataclass

from comity.identity.bodies import is_person
from comity.identity.names import parse
from comity.records import Reading
from comity.records.words import ReferenceKind
from comity.register.joining.places import is_place
from comity.register.joining.sources import around, source

_NOT_PEOPLE = frozenset({ReferenceKind.INSTRUMENT, ReferenceKind.MECHANISM})


@dataclass(frozen=True, slots=True, order=True)
class Sighting:
    """A person named: where, how, with which offices, acting for which side, when.

    `seen` is the EDTF date of the engagement, or else of the document; `together` is the source of
    the engagement the person took part in, and empty elsewhere.
    """

    source: str
    name: str
    offices: tuple[str, ...] = ()
    side: str = ""
    seen: str = ""
    together: str = ""

    @property
    def key(self) -> str:
        """What judgements of people call it by: where it is, and the name written there."""
        return f"{self.source}\t{self.name}"

    @property
    def document(self) -> str:
        """The file the sighting is in."""
        return self.source.rpartition("#")[0]


def named_person(name: str | None, offices: tuple[str, ...] = ()) -> bool:
    """Whether a participant or speaker is a person: by office, or by the look of a name that is no locality's.

    An office alone ("Tổng thống Ukraine", "the President of Ukraine") names nobody: what it leaves is a locality.
    """
    if not name or offices:
        return bool(name)
    called = parse(name).text
    return is_person(name) and not is_place(name) and (called == name or (is_person(called) and not is_place(called)))


def sightings(reading: Reading) -> Iterator[Sighting]:
    """Every person that the reading names: participants, speakers, and those that references name."""
    published = reading.document.published or _spoken(reading)
    yield from _present(reading, published)
    for commitment in reading.commitments:
        if commitment.speaker and named_person(commitment.speaker):
            yield Sighting(source(reading, commitment.id), commitment.speaker, (), commitment.side or "", published)
    for reference in reading.references:
        for name in filter(named_person, reference.who if reference.kind not in _NOT_PEOPLE else ()):
            yield Sighting(source(reading, reference.id), name, (), "", reference.date or "")


def _present(reading: Reading, published: str) -> Iterator[Sighting]:
    for engagement in reading.engagements:
        here = source(reading, engagement.id)
        for p in engagement.participants:
            if named_person(p.name, p.offices):
                yield Sighting(here, p.name, p.offices, p.side or "", engagement.date or published, here)


def _spoken(reading: Reading) -> str:
    days = around(reading)
    return f"{days[0].isoformat()}/{days[1].isoformat()}" if days else ""
