"""A register as a PostgreSQL database: its address, and how Django is to open it.

An address is a URI as libpq takes it, `postgresql://USER@HOST/DATABASE?sslmode=require`. A password is better kept
out of it, in the variable PGPASSWORD or in libpq's password file; where it is in it, no message shows it.
"""

import os
import re
from typing import Any

from django.db import connections

from comity.records.ledger import RegisterUnavailable

SCHEMES = ("postgresql", "postgres")
LOCK = 0x436F6D79
"""The advisory lock that whoever writes to the register holds; it is the database's own ("Comy" in ASCII)."""

_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
_INSTALL = 'needs the package psycopg; install it with: pip install "comity[postgresql]"'


def is_address(place: str | os.PathLike[str]) -> bool:
    """Whether a place is the address of a PostgreSQL database, and not a path."""
    return isinstance(place, str) and place.partition("://")[0] in SCHEMES and "://" in place


def shown(address: str) -> str:
    """The address as messages show it: without a password."""
    hidden = re.sub(r"^(\w+://[^:@/]*):[^@/]*@", r"\1@", address)
    return re.sub(r"(?<=[?&])password=[^&]*&?", "", hidden).rstrip("?&")


def database(address: str, wait: float) -> dict[str, Any]:
    """Django's settings for the database at `address`; `wait` is for how many seconds a lock is waited for.

    Raises RegisterUnavailable for an address that is none, and where the driver is not installed.
    """
    try:
        from psycopg import ProgrammingError  # noqa: PLC0415 -- an optional dependency
        from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415
    except ImportError:
        raise RegisterUnavailable(shown(address), _INSTALL) from None
    try:
        given = conninfo_to_dict(address)
    except ProgrammingError as why:
        raise RegisterUnavailable(shown(address), f"is no address of a database: {_line(why)}") from None
    if not given.get("dbname"):
        raise RegisterUnavailable(shown(address), "names no database; write postgresql://USER@HOST/DATABASE")
    named = {_NAMES[name]: str(value) for name, value in given.items() if name in _NAMES}
    others = {name: value for name, value in given.items() if name not in _NAMES}
    options = f"{others.pop('options', '')} -c lock_timeout={max(1, round(wait * 1000))}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        **named,
        "OPTIONS": {"connect_timeout": max(2, round(wait)), "application_name": "comity", **others, "options": options},
    }


def _line(why: Exception) -> str:
    return " ".join(str(why).split())


def check(alias: str, place: str) -> None:
    """Refuse a database that cannot hold every script; raises RegisterUnavailable."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        (encoding,) = cursor.fetchone()
    if encoding != "UTF8":
        why = f"its database is encoded in {encoding}; make one with: createdb --encoding UTF8 --template template0"
        raise RegisterUnavailable(place, why)


def lock(alias: str) -> None:
    """Wait until nobody else writes to the register; the lock goes with the transaction."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
