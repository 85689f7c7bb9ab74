"""The actions of people who decide: confirm, withdraw, undo. Corrections and judgements have files of their own."""

from dataclasses import dataclass
from typing import ClassVar

from comity.records.accounts import Deed
from comity.records.decisions import Confirmed, Withdrawn
from comity.records.ledger import EntryKind
from comity.register.acting import Present, said
from comity.register.deciding.things import thing


@dataclass(frozen=True, slots=True)
class Confirm:
    """Say that a finding or an entry is so. `what` is its id."""

    what: str
    reason: str = ""
    deed: ClassVar[Deed] = Deed.DECIDE
    kind: ClassVar[EntryKind] = EntryKind.CONFIRMED

    def check(self, present: Present) -> Confirmed:
        """The content of the entry; raises UnknownThing."""
        return Confirmed(thing(present, self.what).subject, said("reason", self.reason))


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Say that a finding is none, or that an entry is not to stand. `what` is its id."""

    what: str
    reason: str = ""
    deed: ClassVar[Deed] = Deed.WITHDRAW
    kind: ClassVar[EntryKind] = EntryKind.WITHDRAWN

    def check(self, present: Present) -> Withdrawn:
        """The content of the entry; raises UnknownThing."""
        return Withdrawn(thing(present, self.what).subject, said("reason", self.reason))
