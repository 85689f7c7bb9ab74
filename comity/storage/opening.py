"""Opening a register: Django set up once, the place made or checked, its tables brought up to date."""

import itertools
import os
import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django
from django.conf import settings
from django.db import connections, transaction

from comity.records.ledger import RegisterUnavailable
from comity.storage import postgresql, sqlite
from comity.storage import settings as ours
from comity.storage.trouble import spoken

if TYPE_CHECKING:
    from comity.storage.register import Register

_count = itertools.count(1)


def set_up() -> None:
    """Configure Django for the register, unless the program that uses us has done so."""
    if not settings.configured:
        settings.configure(**{name: value for name, value in vars(ours).items() if name.isupper()})
    django.setup()


def open_register(place: str | os.PathLike[str], *, wait: float = 30.0, create: bool = True) -> "Register":
    """Open the register at `place`, making it (a file with its folder) if there is none and `create` says so.

    `place` is the path of a file, or the address of a PostgreSQL database (`postgresql://USER@HOST/DATABASE`), which
    must be there; its tables are made. `wait` is for how many seconds another program's writing is waited for.
    Several registers may be open at once. Raises RegisterUnavailable (a folder, no permission, another program's
    file or tables, made by a newer Comity, none there, no server), RegisterBusy (locked for longer than `wait`) and
    BrokenRegister (a damaged file), each saying what to do.
    """
    set_up()
    if postgresql.is_address(place):
        return _open_database(str(place), wait, create=create)
    return _open_file(Path(place).expanduser().absolute(), wait, create=create)


def _open_file(place: Path, wait: float, *, create: bool) -> "Register":
    from comity.storage.register import Register  # noqa: PLC0415 -- models load only when Django is set up

    created = not place.exists()
    if created:
        if not create:
            raise RegisterUnavailable(str(place), "there is none; file a report first, or look at the path")
        sqlite.make(place, lambda fresh: _make(fresh, wait, str(place)))
    sqlite.check(place)
    with _opened(sqlite.database(place, wait), str(place)) as alias:
        _bring_up_to_date(str(place), alias)
    return Register(alias, place, created=created)


def _make(fresh: Path, wait: float, shown: str) -> None:
    with _opened(sqlite.database(fresh, wait), shown) as alias:
        sqlite.prepare(alias)
        _migrate(alias)
    _disconnect(alias)


def _open_database(address: str, wait: float, *, create: bool) -> "Register":
    from comity.storage.register import Register  # noqa: PLC0415 -- models load only when Django is set up

    place = postgresql.shown(address)
    with _opened(postgresql.database(address, wait), place) as alias:
        postgresql.check(alias, place)
        created = _applied(alias, place) is None
        if created and not create:
            raise RegisterUnavailable(place, "holds no register yet; file a report first, or look at the address")
        with transaction.atomic(using=alias):
            _bring_up_to_date(place, alias)
    return Register(alias, place, created=created)


def _applied(alias: str, place: str) -> set[str] | None:
    """The migrations that a database has seen, None for an empty one; raises RegisterUnavailable if it is not ours."""
    present = set(connections[alias].introspection.table_names())
    applied: set[str] = set()
    if "django_migrations" in present:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT name FROM django_migrations WHERE app = 'storage'")
            applied = {row[0] for row in cursor.fetchall()}
    if present and not applied:
        what = "file is" if connections[alias].vendor == "sqlite" else "tables in it are"
        raise RegisterUnavailable(place, f"is not a register: the {what} another program's database")
    return applied or None


def _bring_up_to_date(place: str, alias: str) -> None:
    """Migrate where the schema is older than ours; refuse one that is newer, and another program's tables."""
    missing = _missing(alias, place)
    if missing and connections[alias].vendor == "postgresql":
        postgresql.lock(alias)
        missing = _missing(alias, place)
    elif missing:
        sqlite.prepare(alias)
    if missing:
        _migrate(alias)
        _fill(alias, place)


def _missing(alias: str, place: str) -> set[str]:
    """The migrations that a register has yet to see; raises RegisterUnavailable where it has seen more than we know."""
    from comity.storage import migrations  # noqa: PLC0415 -- beside the models

    known = {module.name for module in pkgutil.iter_modules(migrations.__path__)}
    applied = _applied(alias, place) or set()
    if applied - known:
        newer = ", ".join(sorted(applied - known))
        raise RegisterUnavailable(place, f"was made by a newer Comity ({newer}); use that one to open it")
    return known - applied


def _fill(alias: str, place: str) -> None:
    """Fill tables that came later than the documents they are made from."""
    from comity.storage import decisions  # noqa: PLC0415 -- models load only when Django is set up
    from comity.storage.ledger import StoredLedger  # noqa: PLC0415
    from comity.storage.models import DecisionDocument  # noqa: PLC0415
    from comity.storage.search import keeping, searching  # noqa: PLC0415

    ledger = StoredLedger(alias, place)
    with transaction.atomic(using=alias):
        if not DecisionDocument.objects.using(alias).exists():
            decisions.keep_documents(alias, ledger.decisions())
        if searching.is_empty(alias):
            keeping.fill(ledger, ledger.current())


def _migrate(alias: str) -> None:
    from django.core.management import call_command  # noqa: PLC0415 -- slow to import, and seldom needed

    call_command("migrate", database=alias, verbosity=0, interactive=False)


@contextmanager
def _opened(database: dict[str, Any], place: str) -> Iterator[str]:
    """A database made known to Django under a name of its own, which is taken away again if what is done fails."""
    alias = f"register-{next(_count)}"
    known = connections.configure_settings({"default": {}, alias: {"CONN_MAX_AGE": None, **database}})
    connections.databases[alias] = known[alias]
    try:
        with spoken(place):
            yield alias
    except BaseException:
        with suppress(Exception):
            _disconnect(alias)
        raise


def _disconnect(alias: str) -> None:
    connections[alias].close()
    del connections[alias]
    del connections.databases[alias]
