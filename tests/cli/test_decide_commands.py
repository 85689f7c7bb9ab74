"""comity decide and comity decisions: each decision is made, told, listed and taken back."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import MET, Comity

Reports = tuple[Path, Path]


@pytest.fixture
def filed(comity: Comity, reports: Reports) -> Comity:
    assert comity("file", *reports).code == 0
    return comity


def record(comity: Comity) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = json.loads(comity("record", "--format", "json").out)
    return found


def meeting(comity: Comity) -> dict[str, Any]:
    return record(comity)["engagements"][0]


def test_correct_is_told_shown_listed_and_undone(filed: Comity) -> None:
    before = record(filed)
    one = meeting(filed)
    done = filed("decide", "correct", one["id"], "date", "2024-04-01", "--reason", "the programme", "--by", "Lan")
    assert done.code == 0
    assert done.out == f"entry 5: corrected, {one['id']}, date: 2024-04-01 (was 2024-04-02)\n"
    assert f"in the record: {one['id']}" in done.err
    now = meeting(filed)
    assert now["date"] == "2024-04-01"
    assert now["conflicts"][0]["values"][0]["value"] == "2024-04-02"
    assert {key: now["decided"][0][key] for key in ("by", "field", "value", "was", "reason")} == {
        "by": "person:Lan",
        "field": "date",
        "value": "2024-04-01",
        "was": "2024-04-02",
        "reason": "the programme",
    }
    (listed,) = json.loads(filed("decisions", "--format", "json").out)
    assert (listed["entry"], listed["now"], listed["unattached"]) == (5, [one["id"]], [])
    assert "the programme" in filed("decisions").out
    assert filed("decide", "undo", "5").code == 0
    assert record(filed) == before
    assert filed("decisions").out == "nothing\n"
    assert "undone by entry 6" in filed("decisions", "--undone").out
    assert filed("verify").code == 0


def test_split_same_and_the_contradiction_between_them(filed: Comity) -> None:
    one = meeting(filed)
    assert len(one["sources"]) == 2
    assert filed("decide", "split", one["id"], "--out", one["sources"][0], "--by", "Lan").code == 0
    assert len(record(filed)["engagements"]) == 2
    again = filed("decide", "same", *one["sources"])
    assert again.code == 1
    assert "contradicts entry 5 (judged by Lan on" in again.err
    assert "undo it first (5)" in again.err
    assert filed("decide", "different", *one["sources"]).code == 0


def test_confirm_status_and_withdraw(filed: Comity) -> None:
    said = record(filed)["commitments"][0]
    assert filed("decide", "confirm", said["id"]).code == 0
    done = filed("decide", "status", said["id"], "limited", "--evidence", meeting(filed)["id"], "--format", "json")
    data = json.loads(done.out)
    assert (data["kind"], data["content"]["status"]) == ("status-set", "limited")
    assert [mark["kind"] for mark in record(filed)["commitments"][0]["decided"]] == ["confirmed", "status-set"]
    assert filed("decide", "withdraw", said["id"], "--reason", "a quotation").code == 0
    assert said["id"] not in {one["id"] for one in record(filed)["commitments"]}
    assert said["id"] in {one["id"] for one in record(filed)["withdrawn"]}


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("confirm", "e-000000000000"), "no entry of the record is called 'e-000000000000'; ids are those of"),
        (("confirm", "none.txt#e1"), "no document is called 'none.txt'"),
        (("confirm", "en.txt#e99"), "no finding of en.txt is called 'e99'; it has e1"),
        (("correct", "en.txt#e1", "date", "soon"), "date: 'soon'"),
        (("correct", "en.txt#e1", "colour", "red"), "it has kind, date, place"),
        (("correct", "en.txt#e1", "participants", "[", "--json"), "is no JSON"),
        (("undo", "77"), "no entry of the ledger is called '77'"),
        (("status", "en.txt#e1", "limited"), "commitments have a status"),
        (("split", "en.txt#e1", "--out", "en.txt#e1"), "is one finding"),
        (("mark", "none.txt", "internal"), "no document is called 'none.txt'"),
    ],
)
def test_what_cannot_be_decided_is_said_in_one_line(filed: Comity, args: tuple[str, ...], words: str) -> None:
    head = filed("verify").out
    done = filed("decide", *args)
    assert done.code == 2
    assert words in done.err
    assert "Traceback" not in done.err
    assert filed("verify").out == head


def test_decision_that_finds_nothing_is_listed(filed: Comity, reports: Reports, tmp_path: Path) -> None:
    assert filed("decide", "confirm", "en.txt#c1").code == 0
    text = MET.replace("April 2", "April 9")
    first = {"id": "x.txt", "text": text, "url": "https://example.org/x", "published": "2024-04-09"}
    (tmp_path / "x.jsonl").write_text(json.dumps(first), encoding="utf-8")
    assert filed("file", "x.jsonl").code == 0
    assert filed("decide", "confirm", "x.txt#c1").code == 0
    first["text"] = "The report was withdrawn by its publisher on 7 May 2024 in Hanoi, and nothing was said."
    (tmp_path / "x.jsonl").write_text(json.dumps(first), encoding="utf-8")
    assert filed("file", "x.jsonl").code == 0
    out = filed("decisions", "--unattached").out
    assert "x.txt#c1" in out
    assert "has no such finding on these words" in out
    assert "en.txt#c1" not in out
