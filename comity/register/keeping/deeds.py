"""The actions of an office that keeps its lists: set a thing, change it, drop it."""

from dataclasses import dataclass
from typing import ClassVar

from comity.localities import table
from comity.records.accounts import Deed
from comity.records.errors import InvalidValue, UnknownThing
from comity.records.kept import Content, Dropped, Kept, KeptKind, Thing
from comity.records.ledger import EntryKind
from comity.register.acting import Action, Present, said
from comity.register.keeping.checking import faults
from comity.register.keeping.folding import KEEPING, content, kept, kind_of
from comity.register.undoing import undone


def things(present: Present) -> dict[str, Kept]:
    """The kept things that a person may see, dropped ones among them, by their ids."""
    decisions = tuple(present.ledger.decisions(*KEEPING, EntryKind.UNDONE))
    found = kept(decisions, undone(decisions))
    return {key: one for key, one in found.items() if present.policy.sees(one.thing.handling)}


def keep(thing: Thing, key: str | None = None, reason: str = "") -> Action:
    """The action that sets a thing: a new one, or the one with the id `key` as it is from now on."""
    return _KEEPS[kind_of(thing)](thing, key, reason)


@dataclass(frozen=True, slots=True)
class _Keep:
    """Set a thing. Each kind of thing has its own kind of entry, and so its own action."""

    thing: Thing
    key: str | None
    reason: str
    deed: ClassVar[Deed] = Deed.KEEP
    kind: ClassVar[EntryKind]

    def check(self, present: Present) -> Content:
        """The content of the entry.

        Raises InvalidValue for a thing that is not sound, and UnknownThing for an id that no thing of this kind has.
        """
        wrong = faults(self.thing, table())
        kind = kind_of(self.thing)
        if wrong:
            raise InvalidValue(kind, self.key or "the new one", f"is not sound: {'; '.join(wrong)}")
        if not present.policy.sees(self.thing.handling):
            raise InvalidValue("handling", self.thing.handling.value, "is not open to the account that would set it")
        reason = said("reason", self.reason)
        if self.key is None:
            return content(f"{kind}-{present.ledger.head.sequence + 1}", self.thing, reason)
        standing = known(present, self.key)
        if standing.kind is not kind:
            raise InvalidValue("id", self.key, f"is a {standing.kind}, not a {kind}")
        return content(self.key, self.thing, reason)


def known(present: Present, key: str) -> Kept:
    """The kept thing with this id; raises UnknownThing for none, or one that the person may not see."""
    found = things(present).get(key)
    if found is None:
        raise UnknownThing("kept thing", key, "`comity kept` lists them with their ids")
    return found


class _KeepMechanism(_Keep):
    kind: ClassVar[EntryKind] = EntryKind.MECHANISM_SET


class _KeepPlan(_Keep):
    kind: ClassVar[EntryKind] = EntryKind.PLANNED


class _KeepInstrument(_Keep):
    kind: ClassVar[EntryKind] = EntryKind.INSTRUMENT_SET


class _KeepSister(_Keep):
    kind: ClassVar[EntryKind] = EntryKind.SISTER_SET


class _KeepMembership(_Keep):
    kind: ClassVar[EntryKind] = EntryKind.MEMBERSHIP_SET


class _KeepNote(_Keep):
    kind: ClassVar[EntryKind] = EntryKind.CONTACT_NOTED


_KEEPS = {
    KeptKind.MECHANISM: _KeepMechanism,
    KeptKind.PLAN: _KeepPlan,
    KeptKind.INSTRUMENT: _KeepInstrument,
    KeptKind.SISTER: _KeepSister,
    KeptKind.MEMBERSHIP: _KeepMembership,
    KeptKind.NOTE: _KeepNote,
}


@dataclass(frozen=True, slots=True)
class Drop:
    """Show a kept thing no longer; it stays in the ledger, and the drop can be undone."""

    key: str
    reason: str = ""
    deed: ClassVar[Deed] = Deed.KEEP
    kind: ClassVar[EntryKind] = EntryKind.DROPPED

    def check(self, present: Present) -> Dropped:
        """The content of the entry; raises UnknownThing, and InvalidValue for what was dropped already."""
        if known(present, self.key).dropped:
            raise InvalidValue("id", self.key, "was dropped already")
        return Dropped(self.key, said("reason", self.reason))
