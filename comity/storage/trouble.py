"""What a database complains of, said as errors of Comity."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import Error

from comity.records.errors import BrokenRegister, ComityError
from comity.records.ledger import RegisterBusy, RegisterUnavailable

_BUSY = ("database is locked", "database table is locked", "lock timeout", "deadlock detected")
_BROKEN = ("malformed", "not a database", "no such table", "no such column", "decode to UTF-8")
_BROKEN_STATES = ("42P01", "42703", "XX001", "XX002")
"""PostgreSQL's codes: no such table, no such column, damaged data, damaged index."""

_GONE = "the server is gone; what was said to be filed is kept, the rest is not there: go on when it is back"
_REFUSES = "the server refuses the user or the password; look at the address, PGPASSWORD and the server's pg_hba.conf"
_UNAVAILABLE = {
    "readonly": "may only be read, not written; make the file and its folder writable",
    "disk is full": "the disk is full; nothing of this was kept, free some room and go on",
    "No space left on device": "the server's disk is full; nothing of this was kept, free some room and go on",
    "unable to open": "cannot be opened; look at the folder and its permissions",
    "disk I/O error": "the disk could not be read or written",
    "password authentication failed": _REFUSES,
    "no password supplied": _REFUSES,
    "Peer authentication failed": _REFUSES,
    "no pg_hba.conf entry": _REFUSES,
    "must be owner of": "was made by an older Comity; its owner is to open it once with this one",
    "permission denied": "the server denies this user what is asked for; look at the rights of the user",
    "read-only transaction": "may only be read: the server takes no writing now",
    "too many clients": "the server takes no more connections now; try again",
    "server closed the connection": _GONE,
    "terminating connection": _GONE,
    "connection is closed": _GONE,
    "connection already closed": _GONE,
    "connection has been closed": _GONE,
    "consuming input failed": _GONE,
    "is starting up": "the server is starting; try again in a moment",
    "shutting down": "the server is shutting down; go on when it is back",
    "Connection refused": "no server answers there; look at the address, and whether the server runs",
    "No such file or directory": "no server answers there; look at the address, and whether the server runs",
    "could not translate host name": "no such host is known; look at the address",
    "failed to resolve host": "no such host is known; look at the address",
    "timeout expired": "the server does not answer in time; look at the address and the network",
}


@contextmanager
def spoken(place: str) -> Iterator[None]:
    """Within it, an error of the database on the register at `place` is raised as a ComityError."""
    try:
        yield
    except Error as why:
        raise said(place, why) from why


def said(place: str, why: Error) -> ComityError:
    """The error of Comity that an error of the database is."""
    words, state = " ".join(str(why).split()), getattr(why.__cause__, "sqlstate", None)
    if any(sign in words for sign in _BUSY):
        return RegisterBusy(place, "another program is writing to it and did not finish in time; try again")
    if state in _BROKEN_STATES or any(sign in words for sign in _BROKEN):
        what = "the database" if state else "the file"
        return BrokenRegister(f"register {place}: {what} is damaged: {words}")
    if 'database "' in words and "does not exist" in words:
        return RegisterUnavailable(place, "there is no such database on the server; make it with createdb")
    for sign, meaning in _UNAVAILABLE.items():
        if sign in words:
            return RegisterUnavailable(place, meaning)
    return RegisterUnavailable(place, words)
