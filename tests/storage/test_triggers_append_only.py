"""Nobody changes or deletes an entry: not through Django, not with SQL, not after a migration."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connections, models

from comity.records.ledger import Actor
from comity.storage import triggers
from comity.storage.models import Entry
from comity.storage.register import Register
from tests.factories import clock, reading


@pytest.fixture
def filed(register: Register) -> Register:
    list(register.file([reading(1), reading(2)], clock(), Actor.person("Lan")))
    return register


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET actor = 'person:Mallory' WHERE sequence = 2",
        "UPDATE entry SET sequence = 99 WHERE sequence = 4",
        "DELETE FROM entry WHERE sequence = 4",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT sequence, time, 'x', kind, content, previous, hash FROM entry",
        "REPLACE INTO entry SELECT 4, time, 'x', kind, content, previous, hash FROM entry LIMIT 1",
        "INSERT INTO entry SELECT 9, time, actor, kind, content, previous, hash FROM entry LIMIT 1",
        "INSERT INTO entry SELECT 0, time, actor, kind, content, previous, hash FROM entry LIMIT 1",
        "UPDATE OR REPLACE entry SET sequence = 1 WHERE sequence = 2",
    ],
)
def test_triggers_refuse(change: str, filed: Register, path: Path) -> None:
    before = list(filed.ledger.entries())
    with closing(sqlite3.connect(path)) as other, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        other.execute(change)
    assert list(filed.ledger.entries()) == before


def test_triggers_refuse_the_models_too(filed: Register) -> None:
    entries = Entry.objects.using(filed.ledger.alias)
    with pytest.raises(DatabaseError, match="append-only"):
        entries.filter(sequence=1).update(actor="person:Mallory")
    with pytest.raises(DatabaseError, match="append-only"):
        entries.all().delete()
    with pytest.raises(DatabaseError, match="append-only"):
        entries.get(sequence=2).save()


def test_triggers_are_put_back_after_a_migration_rebuilt_the_table(filed: Register) -> None:
    alias = filed.ledger.alias
    assert triggers.missing(alias) == ()
    wider = models.CharField(max_length=128)
    wider.set_attributes_from_name("kind")
    connection = connections[alias]
    connection.cursor().execute("PRAGMA foreign_keys = OFF")
    with connection.schema_editor(atomic=False) as editor:
        editor._remake_table(Entry, alter_fields=[(Entry._meta.get_field("kind"), wider)])  # type: ignore[attr-defined]  # noqa: SLF001
    assert triggers.missing(alias) == tuple(triggers.SQLITE), "the trap: SQLite drops them without a word"
    assert "triggers" in {problem.fault for problem in filed.verify().problems}
    call_command("migrate", database=alias, verbosity=0)
    assert triggers.missing(alias) == ()
    assert filed.verify().problems == ()


def test_triggers_of_a_new_register_stand(register: Register) -> None:
    assert triggers.missing(register.ledger.alias) == ()


def test_migrations_say_all_that_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
