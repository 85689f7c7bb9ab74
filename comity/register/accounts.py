"""Accounts as the ledger has them, and the action that sets one."""

from collections.abc import Iterable

from comity.records.accounts import Account
from comity.records.decisions import AccountSet
from comity.records.ledger import Entry, EntryKind
from comity.register.contents import content_as


def accounts(entries: Iterable[Entry]) -> dict[str, Account]:
    """Every account by its name, as the last entry about it has it."""
    found: dict[str, Account] = {}
    for entry in entries:
        if entry.kind == EntryKind.ACCOUNT_SET:
            account = content_as(AccountSet, entry).account
            found[account.name] = account
    return found
