"""What a database complains of, said as errors of Comity."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from comity.records.errors import BrokenRegister, ComityError
from comity.records.ledger import RegisterBusy, RegisterUnavailable

_BUSY = ("database is locked", "database table is locked")
_BROKEN = ("malformed", "not a database", "no such table", "no such column", "decode to UTF-8")
_UNAVAILABLE = {
    "readonly": "may only be read, not written; make the file and its folder writable",
    "disk is full": "the disk is full; nothing of this was kept, free some room and go on",
    "unable to open": "cannot be opened; look at the folder and its permissions",
    "disk I/O error": "the disk could not be read or written",
}


@contextmanager
def spoken(path: str) -> Iterator[None]:
    """Within it, an error of the database on the register at `path` is raised as a ComityError."""
    try:
        yield
    except DatabaseError as why:
        raise said(path, why) from why


def said(path: str, why: DatabaseError) -> ComityError:
    """The error of Comity that an error of the database is."""
    words = str(why)
    if any(sign in words for sign in _BUSY):
        return RegisterBusy(path, "another program is writing to it and did not finish in time; try again")
    if any(sign in words for sign in _BROKEN):
        return BrokenRegister(f"register {path}: the file is damaged: {words}")
    for sign, meaning in _UNAVAILABLE.items():
        if sign in words:
            return RegisterUnavailable(path, meaning)
    return RegisterUnavailable(path, words)
