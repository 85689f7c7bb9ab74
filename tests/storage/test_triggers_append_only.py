"""Nobody changes or deletes an entry: not through Django, not with SQL, not after a migration."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connections, models

from comity.records.ledger import Actor
from comity.storage import open_register, triggers
from comity.storage.models import Entry
from comity.storage.register import Register
from tests.databases import Database, OnPostgreSQL, OnSQLite
from tests.factories import clock, reading
from tests.postgres import Server, as_user

LAN = Actor.person("Lan")


@pytest.fixture
def filed(register: Register) -> Register:
    list(register.file([reading(1), reading(2)], clock(), LAN))
    return register


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET actor = 'person:Mallory' WHERE sequence = 2",
        "UPDATE entry SET sequence = 99 WHERE sequence = 4",
        "DELETE FROM entry WHERE sequence = 4",
        "DELETE FROM entry",
        "INSERT INTO entry SELECT 9, time, actor, kind, content, previous, hash FROM entry LIMIT 1",
        "INSERT INTO entry SELECT 0, time, actor, kind, content, previous, hash FROM entry LIMIT 1",
    ],
)
def test_triggers_refuse(change: str, filed: Register, database: Database) -> None:
    refused(change, filed, database)


@pytest.mark.parametrize(
    "change",
    [
        "INSERT OR REPLACE INTO entry SELECT sequence, time, 'x', kind, content, previous, hash FROM entry",
        "REPLACE INTO entry SELECT 4, time, 'x', kind, content, previous, hash FROM entry LIMIT 1",
        "UPDATE OR REPLACE entry SET sequence = 1 WHERE sequence = 2",
    ],
)
def test_triggers_refuse_what_only_sqlite_knows(change: str, path: Path) -> None:
    with open_register(path) as register:
        list(register.file([reading(1), reading(2)], clock(), LAN))
        refused(change, register, OnSQLite(path))


@pytest.mark.postgres
@pytest.mark.parametrize(
    "change",
    [
        "TRUNCATE entry",
        "TRUNCATE entry, document CASCADE",
        "INSERT INTO entry SELECT * FROM entry ON CONFLICT (sequence) DO UPDATE SET actor = 'x'",
        "SET session_replication_role = replica; DELETE FROM entry",
        "COPY entry FROM PROGRAM 'printf \"9\\tt\\ta\\tk\\t{}\\tp\\th\\n\"'",
    ],
)
def test_triggers_refuse_what_only_postgresql_knows(change: str, postgres: Server) -> None:
    place = OnPostgreSQL(postgres.database(filled=True))
    with open_register(place.address) as register:
        list(register.file([reading(1), reading(2)], clock(), LAN))
        refused(change, register, place)


def refused(change: str, filed: Register, database: Database) -> None:
    before = list(filed.ledger.entries())
    with pytest.raises(database.refusals, match="append-only"):
        database.run(change)
    assert list(filed.ledger.entries()) == before


def test_triggers_refuse_the_models_too(filed: Register) -> None:
    entries = Entry.objects.using(filed.ledger.alias)
    with pytest.raises(DatabaseError, match="append-only"):
        entries.filter(sequence=1).update(actor="person:Mallory")
    with pytest.raises(DatabaseError, match="append-only"):
        entries.all().delete()
    with pytest.raises(DatabaseError, match="append-only"):
        entries.get(sequence=2).save()


def test_triggers_are_put_back_after_a_migration_rebuilt_the_table(path: Path) -> None:
    with open_register(path) as register:
        alias = register.ledger.alias
        assert triggers.missing(alias) == ()
        wider = models.CharField(max_length=128)
        wider.set_attributes_from_name("kind")
        connection = connections[alias]
        connection.cursor().execute("PRAGMA foreign_keys = OFF")
        with connection.schema_editor(atomic=False) as editor:
            editor._remake_table(Entry, alter_fields=[(Entry._meta.get_field("kind"), wider)])  # type: ignore[attr-defined]  # noqa: SLF001
        assert triggers.missing(alias) == tuple(triggers.SQLITE), "the trap: SQLite drops them without a word"
        assert "triggers" in {problem.fault for problem in register.verify().problems}
        call_command("migrate", database=alias, verbosity=0)
        assert triggers.missing(alias) == ()
        assert register.verify().problems == ()


@pytest.mark.postgres
@pytest.mark.parametrize(
    "change",
    [
        "DROP TRIGGER entry_is_never_deleted ON entry",
        "ALTER TABLE entry DISABLE TRIGGER entry_is_never_emptied",
        "ALTER TABLE entry ENABLE REPLICA TRIGGER entry_keeps_what_it_says",
        "CREATE OR REPLACE FUNCTION entry_is_never_deleted() RETURNS trigger LANGUAGE plpgsql "
        "AS 'BEGIN RETURN OLD; END'",
        "CREATE OR REPLACE TRIGGER entry_follows_the_last BEFORE INSERT ON entry FOR EACH ROW WHEN (NEW.sequence < 0) "
        "EXECUTE FUNCTION entry_follows_the_last()",
        "GRANT UPDATE ON entry TO PUBLIC",
    ],
)
def test_triggers_and_rights_on_postgresql_are_seen_to_be_changed_and_put_back(change: str, postgres: Server) -> None:
    place = OnPostgreSQL(postgres.database(filled=True))
    with open_register(place.address) as register:
        assert register.verify().problems == ()
        place.run(change)
        assert [problem.fault for problem in register.verify().problems] == ["triggers"]
        call_command("migrate", database=register.ledger.alias, verbosity=0)
        assert register.verify().problems == ()


@pytest.mark.postgres
def test_rights_of_a_role_that_is_not_the_owner_let_it_file_and_no_more(postgres: Server) -> None:
    owned = OnPostgreSQL(postgres.database(filled=True))
    role = f"clerk_{owned.address.partition('comity_test_')[2].partition('?')[0]}"
    owned.run(f'CREATE ROLE "{role}" LOGIN')
    try:
        owned.run(f'GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public TO "{role}"')
        with open_register(owned.address) as register:
            assert {problem.fault for problem in register.verify().problems} == {"triggers"}
            call_command("migrate", database=register.ledger.alias, verbosity=0)
            assert register.verify().problems == ()
        clerk = OnPostgreSQL(as_user(owned.address, role))
        with open_register(clerk.address) as register:
            list(register.file([reading(1), reading(1, "test-reader 2.0")], clock(), LAN))
            register.rebuild()
            assert register.verify().problems == ()
        for change in ("UPDATE entry SET actor = 'x'", "DELETE FROM entry", "TRUNCATE entry"):
            with pytest.raises(clerk.refusals, match="permission denied"):
                clerk.run(change)
        for change in ("ALTER TABLE entry DISABLE TRIGGER ALL", "DROP TABLE entry"):
            with pytest.raises(clerk.refusals, match="must be owner"):
                clerk.run(change)
    finally:
        owned.run(f'DROP OWNED BY "{role}"')
        owned.run(f'DROP ROLE "{role}"')


def test_triggers_of_a_new_register_stand(register: Register) -> None:
    assert triggers.missing(register.ledger.alias) == ()
    assert triggers.rights(register.ledger.alias) == ()


def test_migrations_say_all_that_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
