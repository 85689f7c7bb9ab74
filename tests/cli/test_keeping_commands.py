import json
from pathlib import Path

import pytest

from tests.cli.conftest import Comity

REVIEW = ("keep", "mechanism", "--name", "Annual review", "--side", "Hà Nội", "--side", "广东")
PAPER = (
    "keep", "instrument", "--title", "Agreement", "--side", "Hà Nội", "--side", "Beijing", "--signed", "2024-04-02",
    "--duty", "Report", "", "P15D",
)  # fmt: skip


def test_a_thing_is_kept_changed_listed_and_dropped(comity: Comity) -> None:
    assert comity(*REVIEW, "--cadence", "P1Y", "--last", "2023-09", "--actor", "Lan").out == "mechanism-1\n"
    assert comity("keep", "mechanism", "--id", "mechanism-1", "--next", "2024-10", "--clear", "last").code == 0
    (kept,) = json.loads(comity("kept", "--format", "json").out)
    assert kept["thing"] == {
        "name": "Annual review", "sides": ["VN-HN", "CN-GD"], "cadence": "P1Y", "last": None, "next": "2024-10",
        "lead": None, "founded_by": None, "note": None, "handling": "public",
    }  # fmt: skip
    assert (kept["first"], kept["last"]) == (1, 2)
    assert "河内" in comity("kept", "mechanism", "--page-language", "zh").out
    assert comity("keep", "drop", "mechanism-1").code == 0
    assert json.loads(comity("kept", "--format", "json").out) == []
    assert len(json.loads(comity("kept", "--dropped", "--format", "json").out)) == 1
    assert comity("verify").code == 0


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (["keep", "mechanism", "--name", "x"], "a new mechanism needs --side"),
        (
            ["keep", "plan", "--side", "Nowhere", "--side", "Hà Nội", "--kind", "visit"],
            "no locality is called 'Nowhere'",
        ),
        ([*REVIEW, "--cadence", "yearly"], "cadence: 'yearly' is no span"),
        ([*REVIEW, "--next", "2024-13"], "is no day of the calendar"),
        ([*REVIEW, "--id", "mechanism-9"], "there is none"),
        (["kept"], "there is none"),
        ([*PAPER, "--done", "Pay", "2024"], "there is no duty 'Pay'"),
        ([*PAPER, "--clear", "beauty", "--id", "x"], "there is none"),
    ],
)
def test_what_cannot_be_is_said(comity: Comity, given: list[str], why: str) -> None:
    found = comity(*given)
    assert found.code in (2, 3)
    assert why in found.err


def test_duties_are_due_until_done(comity: Comity) -> None:
    comity(*PAPER)
    (duty,) = json.loads(comity("due", "--today", "2024-04-20", "--format", "json").out)
    assert (duty["kind"], duty["date"], duty["overdue"]) == ("duty", "2024-04-17", True)
    assert comity("keep", "instrument", "--id", "instrument-1", "--done", "Report", "2024-04-18").code == 0
    assert json.loads(comity("due", "--format", "json").out) == []


def test_due_takes_the_commitments_of_the_record(comity: Comity, tmp_path: Path) -> None:
    report = tmp_path / "due.txt"
    report.write_text(
        "Nguyen Van Nam, Chairman of the Hanoi People's Committee, met Li Wei, Governor of Guangdong, in Hanoi on "
        "April 2, 2024. The two sides agreed to open the new border gate by the end of 2025.\n",
        encoding="utf-8",
    )
    assert comity("file", report).code == 0
    found = comity("due", "--today", "2026-02-01", "--overdue", "--format", "json")
    (one,) = json.loads(found.out)
    assert one["kind"] == "commitment"
    assert "border gate" in one["title"]
    calendar = comity("due", "--format", "ics", "--output", "due.ics")
    assert "wrote due.ics" in calendar.err
    assert (tmp_path / "due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


MAPPING = """
[[lists]]
kind = "sister"
[lists.fields]
sides = {columns = "City", always = "Hà Nội"}
since = "Since"
"""


def test_a_table_is_tried_imported_and_then_known(comity: Comity, tmp_path: Path) -> None:
    (tmp_path / "m.toml").write_text(MAPPING, encoding="utf-8")
    (tmp_path / "l.csv").write_text("City,Since\nBeijing,1994\nXyzzyville,1990\n", encoding="utf-8")
    tried = comity("import", "l.csv", "--mapping", "m.toml", "--dry-run", "--format", "json")
    assert tried.code == 3  # nothing can be compared with a register that is not there
    comity("keep", "note", "--text", "the register begins")
    tried = comity("import", "l.csv", "--mapping", "m.toml", "--dry-run", "--format", "json")
    assert tried.code == 1
    assert [row["fate"] for row in json.loads(tried.out)] == ["filed", "refused"]
    assert "nothing was filed; 1 row would be" in tried.err
    filed = comity("import", "l.csv", "--mapping", "m.toml")
    assert (filed.code, "filed 1 row" in filed.err) == (1, True)
    again = comity("import", "l.csv", "--mapping", "m.toml")
    assert "filed 0 rows" in again.err
    assert len(json.loads(comity("kept", "sister", "--format", "json").out)) == 1


def test_a_mapping_for_another_table_is_refused(comity: Comity, tmp_path: Path) -> None:
    (tmp_path / "m.toml").write_text(MAPPING, encoding="utf-8")
    (tmp_path / "l.csv").write_text("Town,Since\nBeijing,1994\n", encoding="utf-8")
    found = comity("import", "l.csv", "--mapping", "m.toml")
    assert found.code == 2
    assert "'City' is no column of l.csv; it has 'Town', 'Since'" in found.err


def test_everything_goes_out_in_four_formats(comity: Comity, tmp_path: Path, reports: tuple[Path, Path]) -> None:
    assert comity("file", *reports).code == 0
    for form in ("csv", "jsonl", "parquet"):
        assert comity("export", "--format", form, "--output", form).code == 0
        assert {one.name for one in (tmp_path / form).iterdir()} >= {f"commitments.{form}", f"evidence.{form}"}
    assert comity("export", "--output", "all.xlsx").code == 0
    assert (tmp_path / "all.xlsx").read_bytes()[:2] == b"PK"
    wrong = comity("export", "--table", "hopes", "--output", "x")
    assert (wrong.code, "no such table" in wrong.err) == (2, True)
