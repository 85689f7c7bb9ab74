"""Which commitments were made between the two sides, who spoke to whom, and when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comity.records import Act, CommitmentEntry
from comity.records.review import Basis, Party, ReviewedCommitment, ReviewedEngagement, Standing
from comity.review.citing import Quotes
from comity.review.dates import Calendar, file_of, order
from comity.review.naming import Naming
from comity.review.people import People
from comity.review.sides import Sides

_JOINT_ACTS = frozenset({Act.AGREE, Act.SIGN})


@dataclass(frozen=True, slots=True)
class Selecting:
    """What is needed to tell whether a commitment belongs to the review."""

    sides: Sides
    people: People
    calendar: Calendar
    quotes: Quotes
    engagements: Mapping[str, ReviewedEngagement]
    naming: Naming

    def select(self, entries: Iterable[CommitmentEntry]) -> tuple[ReviewedCommitment, ...]:
        """The commitments between the sides at any time, oldest first.

        Those made at an engagement between the sides by either of them, by both together, or by a
        speaker whose side is not reported; those that one side put to the other anywhere else; and those of
        either or both, told with no engagement, in documents that name both and no other locality as often.
        """
        found = [one for entry in entries if (one := self._reviewed(entry))]
        return tuple(sorted(found, key=lambda one: (order(one.date), one.entry.id)))

    def _reviewed(self, entry: CommitmentEntry) -> ReviewedCommitment | None:
        speaker, addressee = self._speaker(entry), self._addressee(entry)
        if speaker is None or not self._belongs(entry, speaker, addressee):
            return None
        date, basis = self._when(entry)
        to = addressee or Party.UNSAID  # a third side at the table: neither of the two was asked
        return ReviewedCommitment(entry, date, basis, speaker, to, self.quotes.first(entry.sources))

    def _speaker(self, entry: CommitmentEntry) -> Party | None:
        """The speaker's party; None for somebody of a third side."""
        if self.people.has_side(entry):
            return self.people.of_speaker(entry)
        return Party.JOINT if entry.act in _JOINT_ACTS else Party.UNSAID

    def _addressee(self, entry: CommitmentEntry) -> Party | None:
        """The party addressed; None for a third side."""
        return self.sides.of_code(entry.addressee) if entry.addressee else Party.UNSAID

    def _belongs(self, entry: CommitmentEntry, speaker: Party, addressee: Party | None) -> bool:
        engagement = self.engagements.get(entry.engagement or "")
        if engagement and engagement.standing is not Standing.FRAME:
            return True
        if {speaker, addressee} == {Party.FIRST, Party.SECOND}:
            return True
        if entry.engagement or addressee is None or speaker is Party.UNSAID:
            return False
        return all(self.naming.only_both(file_of(source)) for source in entry.sources)

    def _when(self, entry: CommitmentEntry) -> tuple[str | None, Basis | None]:
        engagement = self.engagements.get(entry.engagement or "")
        if engagement and engagement.date:
            return engagement.date, engagement.basis
        return self.calendar.of_report(entry.sources)
