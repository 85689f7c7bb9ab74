"""Append-only, held by the database itself: no program can change or delete an entry of the ledger.

SQLite rebuilds a table when a migration alters it, and drops its triggers without a word; so they are put back
after every migration, and verifying looks whether they stand. An insert is held to the next number, which also
stops `INSERT OR REPLACE`: that deletes the old row without asking the trigger on deletion.
"""

from django.db import connections

from comity.storage.models import Entry

# ruff: noqa: S608 -- the only name set into SQL is our own table's
_TABLE = Entry._meta.db_table  # noqa: SLF001 -- Django's documented way to a model's table
_REFUSED = "the ledger is append-only"

SQLITE = {
    "entry_keeps_what_it_says": f"BEFORE UPDATE ON {_TABLE} BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END",
    "entry_is_never_deleted": f"BEFORE DELETE ON {_TABLE} BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END",
    "entry_follows_the_last": (
        f"BEFORE INSERT ON {_TABLE} "
        f"WHEN NEW.sequence IS NOT (SELECT COALESCE(MAX(sequence), 0) + 1 FROM {_TABLE}) "
        f"BEGIN SELECT RAISE(ABORT, '{_REFUSED}: entries follow one another'); END"
    ),
}
"""The triggers on SQLite by name. PostgreSQL's come with its adapter."""


def protect(alias: str) -> None:
    """Put the triggers on the ledger's table, if it is there."""
    connection = connections[alias]
    if connection.vendor != "sqlite" or _TABLE not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        for name, body in SQLITE.items():
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            cursor.execute(f"CREATE TRIGGER {name} {body}")


def missing(alias: str) -> tuple[str, ...]:
    """The names of triggers that do not stand as they should."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        standing = dict(cursor.fetchall())
    return tuple(name for name, body in SQLITE.items() if standing.get(name) != f"CREATE TRIGGER {name} {body}")
