"""Accounts: who works with a register, in which role, and how far what is marked is open to them."""

from dataclasses import dataclass
from enum import StrEnum

from comity.records.words import Handling


class AccountRole(StrEnum):
    """What an account is for; each role may do all that the one before it may."""

    READER = "reader"
    OFFICER = "officer"
    REVIEWER = "reviewer"
    ADMINISTRATOR = "administrator"


class Deed(StrEnum):
    """What somebody may want to do with a register; `comity.register.policy` says who may."""

    SEE = "see"
    FILE = "file reports"
    KEEP = "keep mechanisms, plans, papers and notes"
    DECIDE = "confirm, correct, judge and split"
    STATUS = "set a status"
    WITHDRAW = "withdraw"
    UNDO_OTHERS = "undo what somebody else decided"
    MARK = "change a handling marking"
    REVIEW = "open a review"
    SIGN = "sign a review"
    ACCOUNTS = "add or change accounts"
    MAINTAIN = "verify, rebuild, back up and move the register"


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who works with the register. `sees` is the strictest marking that is open to them.

    The password is no part of it: its hash lies in a table of its own, outside the ledger.
    """

    name: str
    role: AccountRole
    sees: Handling
    disabled: bool = False
