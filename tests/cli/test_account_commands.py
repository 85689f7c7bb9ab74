"""comity account: roles, passwords, and what is not there for those it is not open to."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from comity.cli import run
from tests.cli.conftest import MET, RECU, Comity

Reports = tuple[Path, Path]
WORD = "a long and quiet river"
REVIEW = ("review", "--between", "Hà Nội", "Guangdong", "--from", "2024", "--to", "2024", "--format", "json")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of two reports, the French one restricted, with an administrator, an officer and a reader."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "en.txt").write_text(MET, encoding="utf-8")
    (folder / "fr.txt").write_text(RECU, encoding="utf-8")
    register = folder / "register.sqlite3"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMITY_REGISTER", str(register))
        patch.setenv("COMITY_NEW_PASSWORD", WORD)
        patch.setenv("COMITY_PASSWORD", WORD)
        for command in (
            ("file", str(folder / "en.txt"), str(folder / "fr.txt")),
            ("decide", "mark", "fr.txt", "restricted", "--reason", "not yet published"),
            ("account", "add", "Lan", "--role", "administrator"),
            ("account", "add", "Nam", "--role", "officer", "--as", "Lan"),
            ("account", "add", "Hoa", "--role", "reader", "--as", "Lan"),
        ):
            assert run(command) == 0
    return register


@pytest.fixture
def office(comity: Comity, made: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Comity:
    """The register of `made`, copied for one test; every account has the same password."""
    (tmp_path / "data").mkdir()
    shutil.copy(made, tmp_path / "data" / made.name)
    monkeypatch.setenv("COMITY_PASSWORD", WORD)
    monkeypatch.setenv("COMITY_NEW_PASSWORD", WORD)
    return comity


def test_first_account_must_be_an_administrator(comity: Comity, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMITY_NEW_PASSWORD", WORD)
    found = comity("account", "add", "Hoa", "--role", "reader")
    assert found.code == 2
    assert "must be an administrator" in found.err
    assert comity("account", "list").out == "no accounts\n"


def test_accounts_are_named_once_there_are_some(office: Comity) -> None:
    found = office("record")
    assert (found.code, found.out) == (3, "")
    assert "this register has accounts: say which is yours" in found.err
    assert office("record", "--as", "Lan").code == 0


def test_wrong_password_unknown_and_disabled_account_are_told_alike(
    office: Comity, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert office("account", "disable", "Hoa", "--as", "Lan").code == 0
    said = [office("record", "--as", name).err.replace(name, "X") for name in ("Hoa", "Nobody")]
    monkeypatch.setenv("COMITY_PASSWORD", "another word altogether")
    said.append(office("record", "--as", "Lan").err.replace("Lan", "X"))
    assert len(set(said)) == 1
    assert "no account 'X' with this password" in said[0]


def test_password_is_needed_where_it_cannot_be_asked(office: Comity, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMITY_PASSWORD")
    found = office("record", "--as", "Lan")
    assert found.code == 3
    assert "COMITY_PASSWORD" in found.err


def test_what_is_not_open_shows_nowhere(office: Comity, reports: Reports, tmp_path: Path) -> None:
    seen = office("record", "--as", "Nam", "--format", "json")
    without = office("record", reports[0], "--format", "json")
    assert json.loads(seen.out) == json.loads(without.out)
    assert "fr.txt" in office("record", "--as", "Lan", "--format", "json").out
    review = office(*REVIEW, "--as", "Nam").out
    assert "fr.txt" not in review
    assert json.loads(review)["searched"]["documents"] == 1
    assert json.loads(office(*REVIEW, "--as", "Lan").out)["searched"]["documents"] == 2
    assert json.loads(office("search", "délégations", "--as", "Nam", "--format", "json").out)["total"] == 0
    assert json.loads(office("search", "délégations", "--as", "Lan", "--format", "json").out)["total"] == 1
    assert "no document is called 'fr.txt'" in office("decide", "confirm", "fr.txt#e1", "--as", "Nam").err


def test_roles_do_what_they_may(office: Comity, reports: Reports) -> None:
    assert office("record", "--as", "Hoa").code == 0
    for command in (("file", reports[0]), ("decide", "confirm", "en.txt#e1"), ("verify",), ("rebuild",)):
        found = office(*command, "--as", "Hoa")
        assert found.code == 3
        assert "'Hoa' is reader, and may not" in found.err
    assert office("decide", "confirm", "en.txt#e1", "--as", "Nam").code == 0
    assert office("file", reports[0], "--as", "Nam").code == 0
    assert "may not add or change accounts" in office("account", "role", "Hoa", "officer", "--as", "Nam").err
    assert "may not change a handling marking" in office("decide", "mark", "en.txt", "internal", "--as", "Nam").err
    assert office("verify", "--as", "Lan").code == 0


def test_reports_may_be_filed_with_a_marking(office: Comity, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text(MET.replace("April 2", "April 9"), encoding="utf-8")
    found = office("file", "new.txt", "--handling", "restricted", "--as", "Nam")
    assert found.code == 3
    assert "so you may not mark by it" in found.err
    assert office("file", "new.txt", "--handling", "restricted", "--as", "Lan").code == 0
    assert office("file", "new.txt", "--as", "Lan").code == 0, "filed again without, it keeps the stricter marking"
    assert "new.txt" in office("record", "--as", "Lan", "--format", "json").out
    assert "new.txt" not in office("record", "--as", "Nam", "--format", "json").out


def test_nobody_acts_under_another_name(office: Comity) -> None:
    found = office("decide", "confirm", "en.txt#e1", "--as", "Nam", "--by", "Lan")
    assert found.code == 3
    assert "you opened the register as 'Nam', and cannot act as 'Lan'" in found.err
    assert office("decide", "confirm", "en.txt#e1", "--as", "Nam").code == 0
    assert json.loads(office("decisions", "--as", "Nam", "--format", "json").out)[0]["by"] == "person:Nam"


def test_role_and_markings_are_changed_and_logged(office: Comity) -> None:
    assert office("account", "role", "Nam", "officer", "--sees", "restricted", "--as", "Lan").code == 0
    assert "fr.txt" in office("record", "--as", "Nam", "--format", "json").out
    assert office("account", "list", "--as", "Hoa").out.splitlines()[2] == "Nam\tofficer\tsees restricted"
    last = office("account", "role", "Lan", "officer", "--as", "Lan")
    assert "is the last administrator" in last.err
    assert "is so already" in office("account", "disable", "Lan", "--again", "--as", "Lan").err


def test_everybody_sets_their_own_password(office: Comity, monkeypatch: pytest.MonkeyPatch) -> None:
    other = "the other word is longer"
    assert "may set no password but their own" in office("account", "password", "Lan", "--as", "Nam").err
    monkeypatch.setenv("COMITY_NEW_PASSWORD", other)
    assert office("account", "password", "Nam", "--as", "Nam").code == 0
    assert office("record", "--as", "Nam").code == 3
    monkeypatch.setenv("COMITY_PASSWORD", other)
    assert office("record", "--as", "Nam").code == 0


@pytest.mark.parametrize(
    ("name", "word", "why"),
    [
        ("Mai", "short", "too short"),
        ("Mai", "123456789012345", "entirely numeric"),
        ("Mai", "password1234", "too common"),
        ("Mai", "the river of Mai flows", "holds the name"),
        ("Mai", "x" * 1001, "longer than"),
        ("lan", WORD, "is taken by the account 'Lan'"),
        ("a:b", WORD, "is no name"),
        ("", WORD, "is no name"),
        ("x" * 101, WORD, "101 characters"),
    ],
)
def test_names_and_passwords_that_cannot_be(
    office: Comity, monkeypatch: pytest.MonkeyPatch, name: str, word: str, why: str
) -> None:
    monkeypatch.setenv("COMITY_NEW_PASSWORD", word)
    before = office("account", "list", "--as", "Lan").out
    found = office("account", "add", name, "--role", "reader", "--as", "Lan")
    assert found.code == 2
    assert why in found.err
    assert len(word) < 10 or word not in found.err
    assert office("account", "list", "--as", "Lan").out == before


def test_no_secret_is_in_the_ledger_and_hashes_are_argon2(office: Comity, tmp_path: Path) -> None:

    with sqlite3.connect(tmp_path / "data" / "register.sqlite3") as database:
        entries = [row[0] for row in database.execute("SELECT content FROM entry")]
        hashes = [row[0] for row in database.execute("SELECT hash FROM password")]
    assert not any(WORD in content or "argon2" in content for content in entries)
    assert len(hashes) == 3
    assert all(found.startswith("argon2$argon2id$") for found in hashes)
    assert office("rebuild", "--as", "Lan").code == 0
    assert office("record", "--as", "Hoa").code == 0, "the tables made anew leave passwords alone"
