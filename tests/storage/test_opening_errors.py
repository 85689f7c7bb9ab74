"""Opening what is no register, or cannot be opened: a clear line each, and nothing changed."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from comity.records import BrokenRegister
from comity.records.ledger import Actor, RegisterBusy, RegisterUnavailable
from comity.storage import open_register
from tests.factories import clock, reading

LAN = Actor.person("Lan")


def refusal(path: Path, **options: object) -> str:
    with pytest.raises(RegisterUnavailable) as caught:
        open_register(path, **options)  # type: ignore[arg-type]
    assert str(path) in str(caught.value)
    return caught.value.why


def test_opening_makes_a_register_and_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "thư mục" / "b" / "sổ.sqlite3"
    with open_register(path) as register:
        assert register.created
        assert register.path == path
    with open_register(str(path)) as register:
        assert not register.created
    assert [file.name for file in path.parent.iterdir()] == ["sổ.sqlite3"]


def test_opening_an_empty_file_makes_a_register_of_it(path: Path) -> None:
    path.touch()
    with open_register(path) as register:
        list(register.file([reading(1)], clock(), LAN))
    with open_register(path) as register:
        assert register.verify().problems == ()


def test_opening_none_without_making_one(path: Path) -> None:
    assert "there is none" in refusal(path, create=False)
    assert not path.exists()


def test_opening_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_opening_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "cannot be made" in refusal(tmp_path / "file" / "register")


def test_opening_a_text(path: Path) -> None:
    path.write_text("minutes of a meeting " * 50)
    assert "the file is no database" in refusal(path)
    assert path.read_text().startswith("minutes")


@pytest.mark.parametrize("number", [0, 0x12345678])
def test_opening_another_programs_database(number: int, path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
        other.execute(f"PRAGMA application_id = {number}")
    before = path.read_bytes()
    assert "another program's database" in refusal(path)
    assert path.read_bytes() == before


def test_opening_one_made_by_a_newer_comity(path: Path) -> None:
    open_register(path).close()
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('storage', '0999_later', '2030')")
    assert "made by a newer Comity (0999_later)" in refusal(path)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_opening_one_that_may_only_be_read(what: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's answer is stood in for, since whoever runs tests as root may write everywhere."""
    open_register(path).close()
    locked = path if what == "file" else path.parent
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda at, mode: not (at == locked and mode & os.W_OK) and allowed(at, mode))
    assert "permissions" in refusal(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to what is read-only")
def test_opening_one_that_is_read_only(path: Path) -> None:
    open_register(path).close()
    path.chmod(0o444)
    assert "permissions" in refusal(path)


def test_opening_one_in_another_hand(path: Path) -> None:
    open_register(path).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RegisterBusy, match="another program is writing to it"):
            open_register(path, wait=0.1)


def test_opening_a_damaged_file(path: Path) -> None:
    open_register(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    with pytest.raises(BrokenRegister, match="the file is damaged"):
        open_register(path)


def test_filing_on_a_full_disk_keeps_nothing_and_goes_on_later(path: Path) -> None:
    with open_register(path) as register:
        list(register.file([reading(1)], clock(), LAN))
        with register.cursor() as cursor:
            cursor.execute("PRAGMA page_count")
            pages = cursor.fetchone()[0]
            cursor.execute(f"PRAGMA max_page_count = {pages}")
            with pytest.raises(RegisterUnavailable, match="the disk is full"):
                list(register.file([reading(n) for n in range(2, 40)], clock(), LAN))
            cursor.execute("PRAGMA max_page_count = 1000000")
        assert register.verify().problems == ()
        list(register.file([reading(n) for n in range(1, 40)], clock(), LAN))
        assert register.head.sequence == 2 * 39
        assert register.verify().problems == ()


@pytest.mark.skipif(sys.platform == "win32", reason="limits are those of POSIX")
def test_filing_and_copying_where_files_may_not_grow_say_so_and_keep_what_is_there(path: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands in for a disk that fills up, and is held to by the system itself."""
    program = [sys.executable, "-m", "tests.storage.cramped", str(path), str(tmp_path / "copy.sqlite3")]
    done = subprocess.run(program, capture_output=True, text=True, check=True, timeout=120)
    filed, *said = done.stdout.splitlines()
    assert 0 < int(filed) < 400
    assert all("register " in line and "Traceback" not in line for line in said)
    assert len(said) == 2
    assert not (tmp_path / "copy.sqlite3").exists()
    with open_register(path) as register:
        assert register.verify().problems == ()
        assert register.head.sequence >= 2 * int(filed)
        list(register.file([reading(n) for n in range(400)], clock(), LAN))
        assert register.head.sequence == 800


def test_closing_twice_does_nothing(path: Path) -> None:
    register = open_register(path)
    register.close()
    register.close()
