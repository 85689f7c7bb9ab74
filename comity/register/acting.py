"""Actions: each change that a person makes to the register is checked, made and logged here, and nowhere else.

An action is a frozen record of what somebody wants, with the deed it is, the kind of entry it makes, and one method:
`check`, which is given the register as that person sees it and returns the content of the entry, or raises. `act` asks
the policy, runs the check and appends the entry, in one transaction. Commands and pages only make actions.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, Protocol

from comity.records.accounts import Deed
from comity.records.codec import to_data
from comity.records.errors import InvalidValue
from comity.records.ledger import Actor, Entry, EntryKind, Holding
from comity.records.record import Record
from comity.register.chain import Clock, draft
from comity.register.ledger import Ledger
from comity.register.policy import Policy

LONGEST = 10_000
"""Characters that a reason, a note or a name may have."""


@dataclass(frozen=True, slots=True)
class Present:
    """The register as one person sees it at one moment: what an action is checked against."""

    ledger: Ledger
    policy: Policy
    look: Callable[[], Record]

    @property
    def record(self) -> Record:
        """The joined record of all that the person may see."""
        return self.look()

    def holding(self, document: str) -> Holding | None:
        """The document with this id, if the person may see it."""
        return self._seen(self.ledger.holding(document))

    def named(self, file: str) -> Holding | None:
        """The current document that is kept under this name, if the person may see it."""
        return self._seen(self.ledger.named(file))

    def _seen(self, held: Holding | None) -> Holding | None:
        return held if held and self.policy.sees(held.document.handling) else None


class Action(Protocol):
    """Something that a person wants to do to the register.

    `deed` is what the policy is asked about, `kind` the kind of the entry that is made.
    """

    deed: ClassVar[Deed]
    kind: ClassVar[EntryKind]

    def check(self, present: Present) -> object:
        """The content of the entry; raises a ComityError in words for what may not or cannot be."""


@dataclass(frozen=True, slots=True)
class Done:
    """An action that was done: its entry in the ledger, and the content of that."""

    entry: Entry
    content: object


def act(ledger: Ledger, action: Action, policy: Policy, look: Callable[[], Record], clock: Clock) -> Done:
    """Check the action, append its entry and return it: all in one transaction, or nothing.

    `look` gives the joined record as the person sees it. Raises NotAllowed, UnknownThing, InvalidValue, Contradiction,
    and what the ledger raises where it cannot be written.
    """
    policy.check(action.deed)
    if ledger.head.sequence:
        look()  # joined before others have to wait for us; within the transaction it is taken as kept
    with ledger.writing():
        content = action.check(Present(ledger, policy, look))
        made = draft(action.kind, to_data(content), Actor.person(policy.account.name), clock)
        (entry,) = ledger.append([made])
    return Done(entry, content)


def act_all(
    ledger: Ledger, actions: Iterable[Action], policy: Policy, look: Callable[[], Record], clock: Clock
) -> tuple[Done, ...]:
    """Do several actions in order, all in one transaction, or none: each is checked with those before it done.

    Raises as `act` does, for the first that may not or cannot be.
    """
    done: list[Done] = []
    with ledger.writing():
        for action in actions:
            policy.check(action.deed)
            content = action.check(Present(ledger, policy, look))
            made = draft(action.kind, to_data(content), Actor.person(policy.account.name), clock)
            done.extend(Done(entry, content) for entry in ledger.append([made]))
    return tuple(done)


def said(field: str, words: str, longest: int = LONGEST) -> str:
    """Words that a person wrote (a reason, a note, a name), trimmed; raises InvalidValue for what cannot be kept.

    Any script may be used; control characters (other than new lines and tabs) and lone surrogates may not.
    """
    words = words.strip()
    if len(words) > longest:
        raise InvalidValue(field, f"{words[:40]}...", f"has {len(words)} characters; {longest} are the most")
    if any(_forbidden(char) for char in words):
        raise InvalidValue(field, words[:40], "holds a control character or half of one")
    return words


def _forbidden(char: str) -> bool:
    return (char < " " and char not in "\n\t\r") or char == "\x7f" or "\ud800" <= char <= "\udfff"
