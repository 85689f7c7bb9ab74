"""Append-only, held by the database itself: no program can change or delete an entry of the ledger.

SQLite rebuilds a table when a migration alters it, and drops its triggers without a word; so they are put back
after every migration, and verifying looks whether they stand. An insert is held to the next number, which also
stops `INSERT OR REPLACE`: that deletes the old row without asking the trigger on deletion.

On PostgreSQL the owner of a table may take its triggers off. Where an office does not want to trust even that, the
application works under a role that does not own the tables: the rights that could change entries are taken from
every role but the owner, also after every migration, and verifying tells where one has them again.
"""

from collections.abc import Iterator
from typing import NamedTuple

from django.db import connections

from comity.storage.models import Entry

# ruff: noqa: S608 -- the only names set into SQL are our own table's, or quoted by the driver
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
"""The triggers on SQLite by name."""


class Trigger(NamedTuple):
    """A trigger on PostgreSQL: when it is called, PostgreSQL's code for that (`pg_trigger.tgtype`), what it does."""

    when: str
    code: int
    body: str


_RAISE = f"BEGIN RAISE EXCEPTION '{_REFUSED}' USING ERRCODE = 'restrict_violation'; END"
_FOLLOWS = f"""
BEGIN
  IF NEW.sequence IS DISTINCT FROM (SELECT COALESCE(MAX(sequence), 0) + 1 FROM {_TABLE}) THEN
    RAISE EXCEPTION '{_REFUSED}: entries follow one another' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
"""
POSTGRESQL = {
    "entry_keeps_what_it_says": Trigger("BEFORE UPDATE ON {} FOR EACH ROW", 19, _RAISE),
    "entry_is_never_deleted": Trigger("BEFORE DELETE ON {} FOR EACH ROW", 11, _RAISE),
    "entry_is_never_emptied": Trigger("BEFORE TRUNCATE ON {} FOR EACH STATEMENT", 34, _RAISE),
    "entry_follows_the_last": Trigger("BEFORE INSERT ON {} FOR EACH ROW", 7, _FOLLOWS),
}
"""The triggers on PostgreSQL by name; the function of each bears the same name. They fire in every session role."""

_STANDING = f"""
SELECT t.tgname FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
WHERE t.tgrelid = '{_TABLE}'::regclass AND t.tgname = %s AND t.tgtype = %s AND p.proname = %s AND p.prosrc = %s
  AND t.tgenabled = 'A' AND t.tgqual IS NULL
"""
_HELD = f"""
SELECT DISTINCT COALESCE(r.rolname, 'PUBLIC'), a.privilege_type
FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
WHERE c.oid = '{_TABLE}'::regclass AND a.grantee <> c.relowner
  AND a.privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER') ORDER BY 1, 2
"""


def protect(alias: str) -> None:
    """Put the triggers on the ledger's table, if it is there, and take the rights to change it from others."""
    connection = connections[alias]
    if _TABLE not in connection.introspection.table_names():
        return
    if connection.vendor == "postgresql":
        _protect_postgresql(alias)
        return
    with connection.cursor() as cursor:
        for name, body in SQLITE.items():
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
            cursor.execute(f"CREATE TRIGGER {name} {body}")


def _protect_postgresql(alias: str) -> None:
    connection = connections[alias]
    with connection.cursor() as cursor:
        for name, one in POSTGRESQL.items():
            cursor.execute(f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${one.body}$$")
            cursor.execute(f"CREATE OR REPLACE TRIGGER {name} {one.when.format(_TABLE)} EXECUTE FUNCTION {name}()")
            cursor.execute(f"ALTER TABLE {_TABLE} ENABLE ALWAYS TRIGGER {name}")
        cursor.execute(_HELD)
        for role, right in cursor.fetchall():
            bearer = role if role == "PUBLIC" else connection.ops.quote_name(role)
            cursor.execute(f"REVOKE {right} ON {_TABLE} FROM {bearer}")


def missing(alias: str) -> tuple[str, ...]:
    """The names of triggers that do not stand as they should."""
    if connections[alias].vendor == "postgresql":
        return tuple(_missing_postgresql(alias))
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        standing = dict(cursor.fetchall())
    return tuple(name for name, body in SQLITE.items() if standing.get(name) != f"CREATE TRIGGER {name} {body}")


def _missing_postgresql(alias: str) -> Iterator[str]:
    with connections[alias].cursor() as cursor:
        for name, one in POSTGRESQL.items():
            cursor.execute(_STANDING, [name, one.code, name, one.body])
            if cursor.fetchone() is None:
                yield name


def rights(alias: str) -> tuple[tuple[str, str], ...]:
    """The roles, besides the owner, that may change entries, each with the right; on SQLite there are none."""
    if connections[alias].vendor != "postgresql":
        return ()
    with connections[alias].cursor() as cursor:
        cursor.execute(_HELD)
        return tuple((role, right) for role, right in cursor.fetchall())
