"""Accounts as the ledger has them, and the actions that add and change them. Secrets are never in the ledger."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from comity.records.accounts import Account, AccountRole, Deed
from comity.records.decisions import AccountSet
from comity.records.errors import InvalidValue, NotAllowed, UnknownThing
from comity.records.ledger import Entry, EntryKind
from comity.records.words import Handling
from comity.register.acting import Present, said
from comity.register.contents import content_as
from comity.register.policy import USUAL

_LONGEST = 100


def accounts(entries: Iterable[Entry]) -> dict[str, Account]:
    """Every account by its name, as the last entry about it has it."""
    found: dict[str, Account] = {}
    for entry in entries:
        if entry.kind == EntryKind.ACCOUNT_SET:
            account = content_as(AccountSet, entry).account
            found[account.name] = account
    return found


def in_order(name: str) -> str:
    """A name of an account as it is kept: composed, one space between words. Raises InvalidValue for none."""
    name = " ".join(unicodedata.normalize("NFC", said("name", name, _LONGEST)).split())
    if not name or name.startswith("-") or ":" in name:
        raise InvalidValue("name", name, "is no name of an account: letters, no colon, no hyphen first")
    return name


@dataclass(frozen=True, slots=True)
class AddAccount:
    """Add an account. `sees` is the strictest marking that is open to it (None: as is usual for the role)."""

    name: str
    role: AccountRole
    sees: Handling | None = None
    reason: str = ""
    deed: ClassVar[Deed] = Deed.ACCOUNTS
    kind: ClassVar[EntryKind] = EntryKind.ACCOUNT_SET

    def check(self, present: Present) -> AccountSet:
        """The content of the entry; raises InvalidValue for a name that is taken, or a role that is not the first's."""
        name, known = in_order(self.name), _known(present)
        taken = next((one for one in known if one.casefold() == name.casefold()), None)
        if taken:
            raise InvalidValue("name", name, f"is taken by the account {taken!r}; change that, or choose another name")
        if not known and self.role is not AccountRole.ADMINISTRATOR:
            raise InvalidValue("role", self.role.value, "cannot be the first account's: that must be an administrator")
        account = Account(name, AccountRole(self.role), Handling(self.sees or USUAL[self.role]))
        return AccountSet(account, password_set=True, reason=said("reason", self.reason))


@dataclass(frozen=True, slots=True)
class ChangeAccount:
    """Give an account another role, open other markings to it, disable it or let it in again. None leaves as it is."""

    name: str
    role: AccountRole | None = None
    sees: Handling | None = None
    disabled: bool | None = None
    reason: str = ""
    deed: ClassVar[Deed] = Deed.ACCOUNTS
    kind: ClassVar[EntryKind] = EntryKind.ACCOUNT_SET

    def check(self, present: Present) -> AccountSet:
        """The content of the entry; raises UnknownThing, and InvalidValue where no administrator would be left."""
        known = _known(present)
        before = _one(known, self.name)
        sees = self.sees or (USUAL[self.role] if self.role and self.role is not before.role else before.sees)
        disabled = before.disabled if self.disabled is None else self.disabled
        account = replace(before, role=self.role or before.role, sees=sees, disabled=disabled)
        if account == before:
            raise InvalidValue("account", before.name, "is so already")
        if not any(_administers(one) for one in {**known, account.name: account}.values()):
            raise InvalidValue("account", before.name, "is the last administrator; make another one first")
        return AccountSet(account, reason=said("reason", self.reason))


@dataclass(frozen=True, slots=True)
class SetPassword:
    """Note that an account has a new password. Everybody sets their own; an administrator, anybody's."""

    name: str
    reason: str = ""
    deed: ClassVar[Deed] = Deed.SEE
    kind: ClassVar[EntryKind] = EntryKind.ACCOUNT_SET

    def check(self, present: Present) -> AccountSet:
        """The content of the entry; raises UnknownThing and NotAllowed."""
        if self.name != present.policy.account.name and not present.policy.may(Deed.ACCOUNTS):
            raise NotAllowed(f"{present.policy.account.name!r} may set no password but their own")
        return AccountSet(_one(_known(present), self.name), password_set=True, reason=said("reason", self.reason))


def _known(present: Present) -> dict[str, Account]:
    return accounts(present.ledger.decisions(EntryKind.ACCOUNT_SET))


def _one(known: Mapping[str, Account], name: str) -> Account:
    if name not in known:
        raise UnknownThing("account", name, "`comity account list` names them")
    return known[name]


def _administers(account: Account) -> bool:
    return account.role is AccountRole.ADMINISTRATOR and not account.disabled
