import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from comity.records import UnreadableSource
from comity.sources import sheets
from comity.sources.sheets import sheet, unguarded


def csv_file(folder: Path, words: str, encoding: str = "utf-8") -> Path:
    file = folder / "list.csv"
    file.write_bytes(words.encode(encoding))
    return file


def xlsx_file(folder: Path, *rows: list[object]) -> Path:
    book, file = Workbook(), folder / "list.xlsx"
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_with_any_usual_delimiter_quotes_and_mark(tmp_path: Path, delimiter: str) -> None:
    words = f'\ufeffTên{delimiter}Bên\n"Biên bản{delimiter} ghi nhớ"{delimiter} Hà Nội \n{delimiter}\n'
    found = sheet(csv_file(tmp_path, words))
    assert found.columns == ("Tên", "Bên")
    assert [(row.number, dict(row.cells)) for row in found.rows] == [
        (2, {"Tên": f"Biên bản{delimiter} ghi nhớ", "Bên": "Hà Nội"})
    ]


def test_rows_keep_their_number_in_the_file_and_the_header_may_stand_lower(tmp_path: Path) -> None:
    found = sheet(csv_file(tmp_path, "Register of 2024,\n\nName,Date\nA,2023\n,\nB,2024\n"), header=3)
    assert [(row.number, row.cells["Name"]) for row in found.rows] == [(4, "A"), (6, "B")]


def test_xlsx_days_and_whole_numbers_become_text(tmp_path: Path) -> None:
    file = xlsx_file(tmp_path, ["a", "b", "c"], [datetime(2024, 4, 2), date(2024, 5, 1), 6.0])  # noqa: DTZ001 -- a cell's
    assert dict(sheet(file).rows[0].cells) == {"a": "2024-04-02", "b": "2024-05-01", "c": "6"}


def test_a_formula_is_refused_by_its_cell_and_never_taken(tmp_path: Path) -> None:
    (row,) = sheet(xlsx_file(tmp_path, ["a", "b"], ["x", "=1+1"])).rows
    assert dict(row.cells) == {"a": "x", "b": ""}
    assert "cell B2 holds a formula" in row.wrong["b"]


def test_more_cells_than_columns_are_said(tmp_path: Path) -> None:
    (row,) = sheet(csv_file(tmp_path, "a,b\n1,2,3\n")).rows
    assert row.wrong == {"": "has 1 more cells than there are columns"}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "is empty"),
        ("a,a\n1,2\n", "two columns alike: a"),
        (",\n1,2\n", "row 1 should name the columns, and is empty"),
        ('a,b\n"x,2\n', "line 2 is not CSV"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, words: str, why: str) -> None:
    with pytest.raises(UnreadableSource, match=why):
        sheet(csv_file(tmp_path, words))


def test_a_header_beyond_the_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="has no row 9"):
        sheet(csv_file(tmp_path, "a,b\n1,2\n"), header=9)


def test_another_encoding_is_named_and_not_guessed_at(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="not UTF-8"):
        sheet(csv_file(tmp_path, "Nom,Côté\nAccord,à Lyon été\n", "cp1252"))


def test_too_many_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="more than 2 rows"):
        sheet(csv_file(tmp_path, "a,b\n1,2\n1,2\n1,2\n"), most=2)


def test_a_million_rows_are_refused_without_reading_them_all(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "a,b\n" + "1,2\n" * 1_000_000)
    with pytest.raises(UnreadableSource, match="more than 100000 rows"):
        sheet(file)


def test_what_unpacks_to_a_flood_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_BYTES", 100_000)
    packed, file = io.BytesIO(), tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet1.xml", b"0" * 2_000_000)
    file.write_bytes(packed.getvalue())
    with pytest.raises(UnreadableSource, match="unpacks to 2 MB"):
        sheet(file)


def test_a_broken_workbook_an_old_one_and_a_missing_sheet_are_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    with zipfile.ZipFile(broken, "w") as made:
        made.writestr("hello.txt", "hello")
    old = tmp_path / "old.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(UnreadableSource, match=r"broken\.xlsx: is a broken XLSX"):
        sheet(broken)
    with pytest.raises(UnreadableSource, match="save it as XLSX or CSV"):
        sheet(old)
    with pytest.raises(UnreadableSource, match="has no sheet 'Other', only 'Sheet'"):
        sheet(xlsx_file(tmp_path, ["a"], ["b"]), name="Other")
    with pytest.raises(UnreadableSource, match="no such file"):
        sheet(tmp_path / "none.csv")


def test_the_guard_against_formulas_is_taken_off_again() -> None:
    assert [unguarded(words) for words in ("'=1+1", "'-5", "'tis", "'", "x")] == ["=1+1", "-5", "'tis", "'", "x"]
