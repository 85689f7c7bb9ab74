"""Passwords of accounts: their hashes, by Django's hashers, in a table that is no part of the ledger or of its fold.

Argon2 hashes them, the strongest of Django's; scrypt where the library of Argon2 is not installed. A hash made by a
weaker hasher, or with weaker settings, is made anew when its password is next given.
"""

from importlib.util import find_spec

from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    MinimumLengthValidator,
    NumericPasswordValidator,
)
from django.core.exceptions import ValidationError

from comity.records.errors import InvalidValue
from comity.storage.models import Password

SHORTEST, LONGEST = 12, 1000
_HASHER = "argon2" if find_spec("argon2") else "scrypt"


def sound(account: str, password: str) -> str:
    """The password, if it is one that may be set; raises InvalidValue, which never shows it."""
    if len(password) > LONGEST:
        raise InvalidValue("password", "...", f"is longer than {LONGEST} characters")
    if account.casefold() in password.casefold():
        raise InvalidValue("password", "...", "holds the name of the account")
    for validator in (MinimumLengthValidator(SHORTEST), CommonPasswordValidator(), NumericPasswordValidator()):
        try:
            validator.validate(password)
        except ValidationError as why:
            raise InvalidValue("password", "...", " ".join(why.messages)) from None
    return password


def keep(alias: str, account: str, password: str) -> None:
    """Keep the hash of an account's password; to be called within a transaction."""
    made = make_password(password, hasher=_HASHER)
    Password.objects.using(alias).update_or_create(account=account, defaults={"hash": made})


def holds(alias: str, account: str, password: str) -> bool:
    """Whether this is the account's password. It takes as long where there is no such account."""
    found = Password.objects.using(alias).filter(account=account).values_list("hash", flat=True).first()
    if found is None:
        make_password(password, hasher=_HASHER)
        return False
    return check_password(password, found, setter=lambda given: keep(alias, account, given), preferred=_HASHER)
