import json
import sqlite3
from pathlib import Path

import pytest

from comity.assembly import default_register
from tests.cli.conftest import Comity

Reports = tuple[Path, Path]
REVIEW = ("review", "--between", "Hà Nội", "Guangdong", "--from", "2024", "--to", "2024")


@pytest.fixture
def filed(comity: Comity, reports: Reports) -> Comity:
    assert comity("file", *reports).code == 0
    return comity


def test_file_says_where_the_register_lies_and_what_was_filed(comity: Comity, reports: Reports, tmp_path: Path) -> None:
    found = comity("file", *reports)
    assert found.err.splitlines()[0] == f"register: {tmp_path / 'data' / 'register.sqlite3'} (made)"
    assert "filed: 2 new" in found.err
    assert "joined" in found.err
    assert "doubted" in found.err


@pytest.mark.parametrize("again", [[], ["--again"]])
def test_file_twice_changes_nothing_and_says_so(filed: Comity, reports: Reports, again: list[str]) -> None:
    before = filed("verify").out
    found = filed("file", *reports, *again)
    assert found.code == 0
    assert "nothing new: nothing was changed; 2 documents filed already" in found.err
    assert filed("verify").out == before


def test_file_refuses_what_cannot_be_read_and_files_the_rest(comity: Comity, reports: Reports) -> None:
    found = comity("file", "none.txt", *reports, "-", stdin=b"{")
    assert found.code == 1
    assert len(found.refused) == 2
    assert "filed: 2 new" in found.err
    assert comity("verify").code == 0


def test_register_option_goes_before_the_variable(comity: Comity, reports: Reports, tmp_path: Path) -> None:
    assert comity("file", reports[0], "--register", tmp_path / "other.sqlite3").code == 0
    assert (tmp_path / "other.sqlite3").exists()
    assert not (tmp_path / "data").exists()


def test_default_register_lies_in_the_data_folder(
    comity: Comity, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("COMITY_REGISTER")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    assert default_register().name == "register.sqlite3"
    found = comity("verify")
    assert found.code == 3
    assert str(default_register()) in found.err


def test_record_of_files_and_of_the_register_are_the_same(filed: Comity, reports: Reports) -> None:
    of_files = filed("record", *reports, "--format", "json")
    of_register = filed("record", "--format", "json")
    assert json.loads(of_files.out) == json.loads(of_register.out)
    assert set(json.loads(of_files.out)) == {
        "people",
        "localities",
        "engagements",
        "references",
        "instruments",
        "commitments",
        "organisations",
    }
    assert "People" in filed("record", "--format", "terminal").out


@pytest.mark.parametrize(
    ("form", "sign"), [("terminal", "Hanoi and Guangdong"), ("html", "<html"), ("json", '"open_points"')]
)
def test_review_is_drawn_in_each_form(filed: Comity, form: str, sign: str) -> None:
    found = filed(*REVIEW, "--format", form)
    assert found.code == 0
    assert sign in found.out


def test_review_is_written_to_a_file(filed: Comity, tmp_path: Path) -> None:
    assert filed(*REVIEW, "--format", "html", "--output", tmp_path / "out" / "review.html").code == 0
    assert (tmp_path / "out" / "review.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_review_takes_any_name_of_a_locality(filed: Comity) -> None:
    named = json.loads(filed(*REVIEW, "--format", "json").out)
    coded = json.loads(
        filed("review", "--between", "VN-HN", "广东", "--from", "2024", "--to", "2024", "--format", "json").out
    )
    assert named == coded
    assert [side["id"] for side in named["sides"]] == ["VN-HN", "CN-GD"]


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (
            ("--between", "Nowhereville", "Guangdong", "--from", "2024", "--to", "2024"),
            "no locality is called 'Nowhereville'",
        ),
        (("--between", "Punjab", "Guangdong", "--from", "2024", "--to", "2024"), "PK-PB"),
        (("--between", "Hanoi", "Guangdong", "--from", "2024-02-30", "--to", "2024"), "no day of the calendar"),
        (("--between", "Hanoi", "Guangdong", "--from", "2024", "--to", "2023"), "ends before it begins"),
        (("--between", "Hanoi", "Hà Nội", "--from", "2024", "--to", "2024"), "two different localities"),
        (("--between", "Hanoi"), "--between"),
    ],
)
def test_review_of_what_is_not_there_is_said_with_exit_code_two(filed: Comity, args: tuple[str, ...], why: str) -> None:
    found = filed("review", *args)
    assert found.code == 2
    assert why in found.err
    assert "Traceback" not in found.err


def test_review_says_when_a_name_may_mean_another_place(filed: Comity) -> None:
    found = filed("review", "--between", "Georgia", "Guangdong", "--from", "2024", "--to", "2024")
    assert found.code == 0
    assert "may also mean US-GA" in found.err


def test_verify_and_rebuild(filed: Comity) -> None:
    before = filed("verify")
    assert before.code == 0
    assert before.out.startswith("holds: 4 entries, 2 documents, ")
    assert filed("rebuild").code == 0
    assert filed("verify").out == before.out


def test_verify_holds_the_register_to_a_head_noted_earlier(filed: Comity) -> None:
    head = filed("verify").out.splitlines()[-1].removeprefix("head: ")
    assert filed("verify", "--anchor", head).code == 0
    other = head[:-1] + ("0" if head[-1] != "0" else "1")
    assert filed("verify", "--anchor", other).code == 3
    assert filed("verify", "--anchor", "7").code == 2


def test_verify_finds_a_register_that_was_tampered_with(filed: Comity, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "data" / "register.sqlite3") as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        (documents,) = [name for name in tables if name == "document"]
        connection.execute(f"UPDATE {documents} SET title = 'another'")  # noqa: S608 -- a name of our own
    connection.close()
    found = filed("verify")
    assert found.code == 3
    assert "DOES NOT HOLD" in found.out
    assert filed("rebuild").code == 0
    assert filed("verify").code == 0


@pytest.mark.parametrize("command", [("verify",), ("rebuild",), ("record",), REVIEW])
def test_register_that_is_not_there_is_said_and_not_made(
    comity: Comity, tmp_path: Path, command: tuple[str, ...]
) -> None:
    found = comity(*command)
    assert found.code == 3
    assert "there is none" in found.err
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("command", [("verify",), ("file", "en.txt")])
def test_register_that_is_none_is_refused(
    comity: Comity, reports: Reports, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "notes.txt").write_text("These are notes, no register.", encoding="utf-8")
    found = comity(*command, "--register", tmp_path / "notes.txt")
    assert found.code == 3
    assert "is not a register" in found.err
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "These are notes, no register."


def test_locality_lists_every_candidate_with_a_reason(comity: Comity) -> None:
    found = comity("locality", "Punjab", "广东")
    assert found.code == 0
    assert {line.split("\t")[2].split()[0] for line in found.out.splitlines()} >= {"PK-PB", "IN-PB", "CN-GD"}
    assert comity("locality", "Punjab", "--near", "IN").out.split("\t")[2].startswith("IN-PB")


def test_locality_as_json_and_one_that_is_unknown(comity: Comity) -> None:
    found = comity("locality", "Nowhereville", "Guangdong", "--format", "jsonl")
    assert found.code == 1
    assert "did you mean" in found.err
    assert json.loads(found.out.splitlines()[0])["candidate"]["locality"]["id"] == "CN-GD"
