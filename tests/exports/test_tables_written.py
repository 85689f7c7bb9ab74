"""Tables for spreadsheets and analysts: the same in every format, and nothing in them runs."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from pyarrow import parquet

from comity.exports import due_calendar, tables, to_csv, to_json_lines, to_parquet, to_xlsx
from comity.exports.tables import Column, Table
from comity.records import Handling, InvalidValue
from comity.records.kept import Due, DueKind, Duty, Kept, KeptInstrument, KeptKind
from tests.exports.making import HOSTILE
from tests.review.example import READINGS, RECORD

PAPER = KeptInstrument("=cmd|'/c calc'!A1", ("VN-HN", "CN-GD"), signed="2024-04", duties=(Duty("Report", "MOFA"),))
KEPT = (
    Kept("instrument-1", KeptKind.INSTRUMENT, PAPER, 1, 1, "person:Lan", "2024-05-01T00:00:00.000Z"),
    Kept("instrument-2", KeptKind.INSTRUMENT, PAPER, 2, 3, "person:Lan", "2024-05-01T00:00:00.000Z", dropped=True),
)
NOW = datetime(2024, 5, 1, tzinfo=UTC)


def found() -> dict[str, Table]:
    return {table.name: table for table in tables(RECORD, READINGS.values(), KEPT)}


def test_every_entry_is_a_row_and_every_quote_stands_in_its_document() -> None:
    made = found()
    assert len(list(made["commitments"].rows())) == len(RECORD.commitments)
    assert len(list(made["engagements"].rows())) == len(RECORD.engagements)
    assert len(list(made["documents"].rows())) == len(READINGS)
    texts = {reading.document.file: reading.document.text for reading in READINGS.values()}
    kinds = (RECORD.engagements, RECORD.references, RECORD.instruments, RECORD.commitments)
    entries = {one.id for several in kinds for one in cast("tuple[Any, ...]", several)}
    rows = list(made["evidence"].rows())
    assert rows
    for entry, _, file, _, start, end, quote in rows:
        assert entry in entries
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert texts[str(file)][start:end] == quote


def test_dropped_things_are_left_out_and_a_duty_is_told_in_words() -> None:
    table = found()["kept_instrument"]
    (values,) = table.rows()
    row = dict(zip([column.name for column in table.columns], values, strict=True))
    assert row["id"] == "instrument-1"
    assert row["duties"] == ["Report (MOFA) P15D"]


def test_the_same_rows_in_every_format(tmp_path: Path) -> None:
    made = found()
    file = tmp_path / "all.xlsx"
    to_xlsx(made.values(), file)
    book = load_workbook(file)
    assert book.sheetnames == list(made)
    for name, table in made.items():
        lines = [json.loads(line) for line in to_json_lines(table).splitlines()]
        rows = list(csv.reader(io.StringIO(to_csv(table).removeprefix("\ufeff"))))
        to_parquet(table, tmp_path / name)
        columns = parquet.read_table(tmp_path / name)
        assert len(lines) == len(rows) - 1 == columns.num_rows == book[name].max_row - 1
        assert columns.to_pylist() == lines
        assert columns.column_names == rows[0] == [cell.value for cell in book[name][1]]


def test_no_cell_runs_as_a_formula(tmp_path: Path) -> None:
    table = found()["kept_instrument"]
    assert "'=cmd|" in to_csv(table)
    to_xlsx([table], tmp_path / "x.xlsx")
    sheet = load_workbook(tmp_path / "x.xlsx").active
    assert sheet is not None
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert sheet["B2"].value == PAPER.title
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:S{sheet.max_row}")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_written_whole_or_with_signs_in_their_place(tmp_path: Path, words: str) -> None:
    table = Table("t", (Column("w"),), lambda: iter([(words,), ("x" * 40_000,)]))
    to_xlsx([table], tmp_path / "x.xlsx")
    sheet = load_workbook(tmp_path / "x.xlsx").active
    assert sheet is not None
    assert str(sheet["A2"].value) == words.replace("\x1b", "\ufffd").replace("\x07", "\ufffd")
    assert len(str(sheet["A3"].value)) == 32_767
    assert json.loads(to_json_lines(table).splitlines()[0]) == {"w": words}


def test_a_sheet_holds_no_more_rows_than_it_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comity.exports.writing._MOST_ROWS", 2)
    table = Table("many", (Column("w"),), lambda: iter([("a",)] * 3))
    with pytest.raises(InvalidValue, match="has 3 rows, and a sheet may have 2"):
        to_xlsx([table], tmp_path / "x.xlsx")


DUE = Due(
    DueKind.DUTY,
    "instrument-1",
    "Friendship agreement",
    "2024-04-17",
    True,
    ("VN-HN", "CN-GD"),
    "Report",
    "signed + P15D",
)


def events(calendar: bytes) -> list[Any]:
    return list(Calendar.from_ical(calendar).walk("VEVENT"))


def test_a_calendar_has_an_event_a_due_thing_in_the_language_asked_for() -> None:
    month = replace(DUE, kind=DueKind.SESSION, date="2024-11", handling=Handling.INTERNAL)
    one, other = events(due_calendar([DUE, month], NOW, "vi"))
    assert one["SUMMARY"] == "Việc phải làm: Friendship agreement"
    assert (one["DTSTART"].dt.isoformat(), one["DTEND"].dt.isoformat()) == ("2024-04-17", "2024-04-18")
    assert (other["DTSTART"].dt.isoformat(), other["DTEND"].dt.isoformat()) == ("2024-11-01", "2024-12-01")
    assert "Hà Nội - Quảng Đông" in one["DESCRIPTION"]
    assert (one["CLASS"], other["CLASS"]) == ("PUBLIC", "CONFIDENTIAL")


def test_an_event_keeps_its_identity_when_its_date_moves() -> None:
    moved = replace(DUE, date="2024-05-01")
    (first,), (second,) = (events(due_calendar([one], NOW)) for one in (DUE, moved))
    assert first["UID"] == second["UID"]
