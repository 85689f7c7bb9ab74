"""Copies while in use, restored and moved between databases with equal ledgers; bad copies are refused."""

import gzip
import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from comity.records import BrokenRegister
from comity.records.ledger import Actor, RegisterUnavailable
from comity.records.search import Query
from comity.storage import backup, open_register
from comity.storage.models import Password
from comity.storage.register import Register
from tests.databases import Database, OnPostgreSQL
from tests.factories import clock, reading
from tests.postgres import Server

LAN = Actor.person("Lan")
ODD = "Đà Nẵng 陈海宇 \U0001f91d \u2028 \x1f \\ \" '"


@pytest.fixture
def filed(register: Register) -> Register:
    list(register.file([reading(n) for n in range(1, 4)], clock(), LAN))
    list(register.file([reading(2, "test-reader 2.0", title=ODD)], clock(), LAN))
    Password.objects.using(register.ledger.alias).create(account="lan", hash="a hash")
    return register


def same(register: Register, place: "Path | str") -> None:
    with open_register(place, create=False) as other:
        assert list(other.ledger.entries()) == list(register.ledger.entries())
        assert other.verify().problems == ()
        assert other.search(Query("gate")) == register.search(Query("gate"))
        assert list(Password.objects.using(other.ledger.alias).values_list()) == [("lan", "a hash")]


@pytest.mark.parametrize("name", ["copy.jsonl", "copy.jsonl.gz", "copy.sqlite3"])
def test_backup_is_restored_to_an_equal_register(name: str, filed: Register, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / name
    if name.endswith(".sqlite3") and not isinstance(filed.path, Path):
        with pytest.raises(RegisterUnavailable, match=r"ends in .jsonl.gz"):
            backup.back_up(filed, copy)
        return
    assert backup.back_up(filed, copy) == filed.head
    assert copy.stat().st_mode & 0o077 == 0
    assert [file.name for file in copy.parent.iterdir()] == [name]
    told: list[int] = []
    found = backup.restore(copy, tmp_path / "restored.sqlite3", told.append)
    assert (found.entries, found.documents) == (8, 3)
    assert told == list(range(1, 9))
    same(filed, tmp_path / "restored.sqlite3")
    if name == "copy.sqlite3":
        same(filed, copy)


@pytest.mark.postgres
def test_register_moves_to_a_server_and_back_with_an_equal_ledger(
    filed: Register, postgres: Server, tmp_path: Path
) -> None:
    server = postgres.database()
    assert backup.copy(filed, server).holds
    same(filed, server)
    with open_register(server) as moved:
        backup.copy(moved, tmp_path / "back.sqlite3")
    same(filed, tmp_path / "back.sqlite3")


def test_backup_while_another_files_is_of_one_moment(database: Database, tmp_path: Path) -> None:
    with open_register(database.address) as register, open_register(database.address) as other:
        filing = other.file((reading(n) for n in range(40)), clock(), LAN)
        for number in range(3):
            next(filing)
            name = f"{number}.jsonl"
            head = backup.back_up(register, tmp_path / name)
            next(filing)
            assert backup.restore(tmp_path / name, tmp_path / f"{number}.sqlite3").head == head
        assert other.verify().problems == ()


def test_backup_goes_in_the_place_of_an_older_one_only_if_told_and_never_of_the_register(
    filed: Register, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.jsonl"
    backup.back_up(filed, copy)
    with pytest.raises(RegisterUnavailable, match="is there already"):
        backup.back_up(filed, copy)
    list(filed.file([reading(9)], clock(), LAN))
    assert backup.back_up(filed, copy, replace=True).sequence == 10
    if isinstance(filed.path, Path):
        with pytest.raises(RegisterUnavailable, match="is there already"):
            backup.back_up(filed, filed.path, replace=True)
    (folder := tmp_path / "folder.jsonl").mkdir()
    with pytest.raises(RegisterUnavailable, match="is there already"):
        backup.back_up(filed, folder, replace=True)


def test_backup_of_a_register_that_was_tampered_with_leaves_the_older_copy(
    filed: Register, database: Database, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.jsonl"
    backup.back_up(filed, copy)
    before = copy.read_bytes()
    database.tamper("UPDATE entry SET actor = 'person:Mallory' WHERE sequence = 2")
    with pytest.raises(BrokenRegister, match="entry 2: hash"):
        backup.back_up(filed, copy, replace=True)
    assert copy.read_bytes() == before
    assert len(list(tmp_path.glob(".copy*"))) == 0


def test_backup_as_lines_can_be_worked_out_by_anybody(filed: Register, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jsonl"
    backup.back_up(filed, copy)
    first, *entries, last = (json.loads(line) for line in copy.read_text(encoding="utf-8").split("\n")[:-1])
    assert first == {"comity": "ledger", "form": 1}
    previous = "0" * 64
    for entry in entries:
        said = entry.pop("hash")
        assert entry["previous"] == previous
        whole = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        previous = hashlib.sha256(whole.encode("utf-8")).hexdigest()
        assert previous == said
    assert last["head"] == {"sequence": 8, "hash": previous}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda lines: lines[:-1], "is cut off"),
        (lambda lines: lines[:-3] + lines[-1:], "ends at entry 6, its ledger at 8"),
        (lambda lines: [*lines[:3], *lines[4:]], "entries between are missing"),
        (lambda lines: [*lines[:4], lines[4].replace("Bến", "Bền"), *lines[5:]], "its hash is not"),
        (lambda lines: [*lines[:4], lines[4][:50]], "line 5: cannot be read"),
        (lambda lines: [*lines[:4], "[1]", *lines[4:]], "line 5: is no JSON object"),
        (lambda lines: [*lines[:4], '{"sequence": "x"}', *lines[4:]], "line 5: is no entry"),
        (lambda lines: [*lines, lines[-2]], "comes after the end"),
        (lambda lines: lines[1:], "is not a register"),
        (lambda lines: [], "or it is empty"),
    ],
)
def test_restore_refuses_a_copy_that_does_not_hold(change, why: str, filed: Register, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    copy, place = tmp_path / "copy.jsonl", tmp_path / "restored.sqlite3"
    backup.back_up(filed, copy)
    lines = change(copy.read_text(encoding="utf-8").split("\n")[:-1])
    copy.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    with pytest.raises((BrokenRegister, RegisterUnavailable), match=why):
        backup.restore(copy, place)
    assert not place.exists()
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_restore_refuses_a_compressed_copy_that_is_cut_off(filed: Register, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jsonl.gz"
    backup.back_up(filed, copy)
    copy.write_bytes(copy.read_bytes()[:-40])
    with pytest.raises(BrokenRegister, match="cut off"):
        backup.restore(copy, tmp_path / "restored.sqlite3")
    copy.write_bytes(gzip.compress(b"minutes of a meeting"))
    with pytest.raises(RegisterUnavailable, match="is not a register"):
        backup.restore(copy, tmp_path / "restored.sqlite3")


def test_restore_refuses_a_place_that_is_taken(filed: Register, database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jsonl"
    backup.back_up(filed, copy)
    with pytest.raises(RegisterUnavailable, match=r"is there already|holds entries already"):
        backup.restore(copy, database.address)
    with pytest.raises(RegisterUnavailable, match="no such copy"):
        backup.restore(tmp_path / "none.jsonl", tmp_path / "restored.sqlite3")


@pytest.mark.postgres
def test_restore_that_fails_leaves_the_server_empty(filed: Register, postgres: Server, tmp_path: Path) -> None:
    copy, place = tmp_path / "copy.jsonl", OnPostgreSQL(postgres.database())
    backup.back_up(filed, copy)
    copy.write_text(copy.read_text(encoding="utf-8").replace("2019", "2018"), encoding="utf-8")
    with pytest.raises(BrokenRegister, match="its hash is not"):
        backup.restore(copy, place.address)
    assert place.rows("SELECT count(*) FROM entry") == [(0,)]


def test_backup_where_nothing_may_be_written(filed: Register, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(RegisterUnavailable, match="cannot be read or written"):
        backup.back_up(filed, tmp_path / "file" / "copy.jsonl")


def test_backup_of_a_file_is_made_while_a_writer_is_in_the_midst(path: Path, tmp_path: Path) -> None:
    with open_register(path) as register, closing(sqlite3.connect(path, isolation_level=None)) as other:
        list(register.file([reading(1)], clock(), LAN))
        other.execute("BEGIN IMMEDIATE")
        assert backup.back_up(register, tmp_path / "copy.sqlite3").sequence == 2
        other.rollback()
