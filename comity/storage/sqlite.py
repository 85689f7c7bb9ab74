"""A register as an SQLite file: making it, refusing what is none, and how Django is to open it.

The file is in write-ahead mode. `synchronous` is FULL: what was reported as filed is on the disk, also after a
power cut (NORMAL would be faster and lose the last filings then). A new register is made whole beside its place
and put there in one step, so that nobody ever sees half of one.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.db import connections

from comity.records.ledger import RegisterUnavailable

APPLICATION_ID = 0x436F6D79
"""SQLite's `application_id` of a register ("Comy" in ASCII), at byte 68 of the file."""

_MAGIC = b"SQLite format 3\0"
_HEADER = 100


def database(place: Path, wait: float) -> dict[str, Any]:
    """Django's settings for the file at `place`; `wait` is for how many seconds another's writing is waited for."""
    options: dict[str, Any] = {
        "timeout": wait,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA synchronous = FULL",
    }
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(place), "OPTIONS": options}


def make(place: Path, fill: Callable[[Path], None]) -> None:
    """Have an empty register made whole by `fill`, then put it in its place, unless another program just did."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{place.name}.", dir=place.parent) as folder:
            fresh = Path(folder) / "register"
            fill(fresh)
            _put(fresh, place)
    except OSError as why:
        raise RegisterUnavailable(str(place), f"cannot be made: {why.strerror or why}") from why


def _put(fresh: Path, place: Path) -> None:
    try:
        place.hardlink_to(fresh)
    except FileExistsError:
        return
    except OSError:  # a file system without links: the step is still one, only not safe against a twin
        if not place.exists():
            fresh.rename(place)


def check(place: Path) -> None:
    """Refuse what is no register before a database is opened on it; raises RegisterUnavailable."""
    if place.is_dir():
        raise RegisterUnavailable(str(place), "is a folder; give the path of a file")
    if not os.access(place, os.R_OK | os.W_OK):
        raise RegisterUnavailable(str(place), "may not be read and written; look at the file's permissions")
    if not os.access(place.parent, os.W_OK):
        raise RegisterUnavailable(str(place), "its folder may not be written to; look at the folder's permissions")
    check_form(place)


def check_form(place: Path) -> None:
    """Refuse a file that is no database, or another program's; raises RegisterUnavailable."""
    try:
        with place.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as why:
        raise RegisterUnavailable(str(place), f"cannot be read: {why.strerror or why}") from why
    if header and not header.startswith(_MAGIC):
        raise RegisterUnavailable(str(place), "is not a register: the file is no database")
    if header and int.from_bytes(header[68:72], "big") not in (APPLICATION_ID, 0):
        raise RegisterUnavailable(str(place), "is not a register: the file is another program's database")


def prepare(alias: str) -> None:
    """Bring an empty file into the form of a register; its tables come with the migrations."""
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def damage(alias: str) -> Iterator[str]:
    """What SQLite itself finds wrong with the file."""
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA quick_check(10)")
        yield from (row[0] for row in cursor.fetchall() if row[0] != "ok")
