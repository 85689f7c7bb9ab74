from pathlib import Path

import pytest

from tests.cli.conftest import Comity
from tests.postgres import Server


def test_backup_and_restore_say_what_they_hold(comity: Comity, reports: tuple[Path, Path], tmp_path: Path) -> None:
    assert comity("file", *reports).code == 0
    head = comity("verify").out.splitlines()[-1]
    for name in ("copy.sqlite3", "copy.jsonl.gz"):
        found = comity("backup", name)
        assert (found.code, found.out.splitlines()) == (0, ["the copy holds: 4 entries", head])
        assert f"wrote {name}" in found.err
        restored = comity("restore", name, "--register", f"from-{name}.sqlite3")
        assert (restored.code, restored.out.splitlines()) == (0, ["holds: 4 entries, 2 documents", head])
        assert comity("verify", "--register", f"from-{name}.sqlite3").out.splitlines()[-1] == head
    assert comity("backup", "copy.sqlite3").code == 3
    assert comity("backup", "copy.sqlite3", "--replace").code == 0
    assert comity("restore", "copy.sqlite3").code == 3
    assert comity("restore", "none.jsonl", "--register", "new.sqlite3").code == 3
    assert not (tmp_path / "new.sqlite3").exists()


@pytest.mark.postgres
def test_a_register_on_a_server_does_all_that_one_in_a_file_does(
    comity: Comity, reports: tuple[Path, Path], postgres: Server
) -> None:
    on_server = ("--register", postgres.database())
    assert "holds no register yet" in comity("verify", *on_server).err
    assert comity("file", *reports).code == comity("file", *reports, *on_server).code == 0
    for command in (("record", "--format", "json"), ("search", "hanoi"), ("search", "--force", "propose")):
        assert comity(*command, *on_server).out == comity(*command).out != ""
    assert comity("verify", *on_server).out.startswith("holds: 4 entries, 2 documents")
    assert comity("rebuild", *on_server).code == 0
    assert comity("backup", "copy.jsonl", *on_server).code == 0
    other = postgres.database()
    copied = comity("copy", other, *on_server).out
    assert copied.startswith("holds: 4 entries, 2 documents")
    assert copied.splitlines()[-1] == comity("verify", *on_server).out.splitlines()[-1]
    assert comity("verify", "--register", other).code == 0


def test_search_page_and_json(comity: Comity, reports: tuple[Path, Path]) -> None:
    assert comity("file", *reports).code == 0
    page = comity("search", "nguyen", "nam", "--format", "terminal").out
    assert "[Nguyen Van Nam]" in page or "[Nguyen]" in page
    assert "found: 2" in page
    assert comity("search", "nguyen", "--language", "fr", "--format", "terminal").out.count("fr.txt") == 1
    assert comity("search", "x", "--side", "Nowhereville").code == 2
    assert comity("search", "x", "--area", "no-such").code == 2
    assert comity("search", "x", "--force", "shout").code == 2
