"""The words by which people are told to act for a side: names and every office reported."""

from collections.abc import Iterable

from comity.records import CommitmentEntry, JoinedParticipant, PersonEntry
from comity.records.review import Party
from comity.review.sides import Sides


class People:
    """Which side the people and bodies of the record act for."""

    def __init__(self, people: Iterable[PersonEntry], sides: Sides) -> None:
        self._people = {person.id: person for person in people}
        self._sides = sides

    def of_participant(self, joined: JoinedParticipant) -> Party | None:
        """The side that a participant acts for, or None where it is neither or unknown."""
        one = joined.participant
        return self._sides.of_actor(one.side, (one.name, *one.offices, *self._offices(joined.person)))

    def of_speaker(self, entry: CommitmentEntry) -> Party | None:
        """The side that a commitment's speaker acts for, or None."""
        person = self._people.get(entry.person or "")
        side = entry.side or (person.sides[0] if person and len(person.sides) == 1 else None)
        return self._sides.of_actor(side, (entry.speaker or "", *self._offices(entry.person)))

    def has_side(self, entry: CommitmentEntry) -> bool:
        """Whether the record says anything of the side that spoke."""
        person = self._people.get(entry.person or "")
        return bool(entry.side or (person and person.sides))

    def _offices(self, person: str | None) -> tuple[str, ...]:
        found = self._people.get(person or "")
        return tuple(office.title for office in found.offices) if found else ()
