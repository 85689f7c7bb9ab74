"""Who may: one object that every command, page and export asks, and nothing else decides.

A role says what somebody may do; the marking that is open to an account says what it may see. What somebody may not
see is as if it were not there: it is left out before readings are joined, so that no count, search or export shows it.
"""

from dataclasses import dataclass

from comity.records.accounts import Account, AccountRole, Deed
from comity.records.errors import NotAllowed
from comity.records.words import Handling

STRICTNESS = (Handling.PUBLIC, Handling.INTERNAL, Handling.RESTRICTED)
"""The markings, the most open first."""

_READER = frozenset({Deed.SEE})
_OFFICER = _READER | {Deed.FILE, Deed.KEEP, Deed.DECIDE, Deed.STATUS, Deed.WITHDRAW, Deed.REVIEW}
_REVIEWER = _OFFICER | {Deed.UNDO_OTHERS, Deed.MARK, Deed.SIGN}
_MAY = {
    AccountRole.READER: _READER,
    AccountRole.OFFICER: _OFFICER,
    AccountRole.REVIEWER: _REVIEWER,
    AccountRole.ADMINISTRATOR: frozenset(Deed),
}
USUAL = {
    AccountRole.READER: Handling.INTERNAL,
    AccountRole.OFFICER: Handling.INTERNAL,
    AccountRole.REVIEWER: Handling.RESTRICTED,
    AccountRole.ADMINISTRATOR: Handling.RESTRICTED,
}
"""What is open to a new account of a role, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What one account may do and see. `sole` where the register has no accounts, so that none need be named."""

    account: Account
    sole: bool = False

    @classmethod
    def alone(cls, name: str) -> "Policy":
        """The policy of a register without accounts: whoever sits at the keyboard is its administrator."""
        return cls(Account(name, AccountRole.ADMINISTRATOR, Handling.RESTRICTED), sole=True)

    def may(self, deed: Deed) -> bool:
        """Whether the account may do this."""
        return not self.account.disabled and deed in _MAY[self.account.role]

    def check(self, deed: Deed) -> None:
        """Raise NotAllowed, with the roles that may, where the account may not do this."""
        if self.account.disabled:
            raise NotAllowed(f"the account {self.account.name!r} is disabled")
        if not self.may(deed):
            roles = ", ".join(role for role, deeds in _MAY.items() if deed in deeds)
            raise NotAllowed(f"{self.account.name!r} is {self.account.role}, and may not {deed}; needed: {roles}")

    def sees(self, handling: Handling) -> bool:
        """Whether what is marked so is open to the account."""
        return STRICTNESS.index(handling) <= STRICTNESS.index(self.account.sees)

    @property
    def open(self) -> tuple[Handling, ...]:
        """The markings that are open to the account: for questions put to tables."""
        return tuple(handling for handling in STRICTNESS if self.sees(handling))

    @property
    def closed(self) -> tuple[Handling, ...]:
        """The markings that are not open to the account."""
        return tuple(handling for handling in STRICTNESS if not self.sees(handling))

    @property
    def sees_all(self) -> bool:
        """Whether everything is open to the account."""
        return self.account.sees is STRICTNESS[-1]
