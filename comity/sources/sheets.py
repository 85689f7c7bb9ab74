"""Tables that offices keep (XLSX, CSV) to rows of text, each cell with its place; formulas and floods are refused."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from comity.records import UnreadableSource
from comity.sources.text import check, decode, size

MOST_ROWS = 100_000
"""Rows that are taken from one table: above any register kept by hand."""

MOST_BYTES = 50_000_000
"""Bytes that a table may have, unpacked ones in the case of XLSX."""

_DELIMITERS = ",;\t|"
_SAMPLE = 16_384
_GUARDED = "=+-@\t\r"
_UNPACKED = 10


@dataclass(frozen=True, slots=True)
class Row:
    """One row under the row of names: its number in the file (from 1), and its cells by column name.

    Cells are text, stripped; days stand as EDTF. `wrong` maps a column to why its cell cannot be taken.
    """

    number: int
    cells: Mapping[str, str]
    wrong: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: the names of its columns in order, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def sheet(path: Path, *, name: str | None = None, header: int = 1, most: int = MOST_ROWS) -> Sheet:
    """The table of a file.

    `name` is that of the sheet in an XLSX file (default: the first), `header` the number of the row that names the
    columns (from 1), `most` the rows that may follow it. Rows without any words are passed over.

    Raises UnreadableSource for what is neither XLSX nor CSV in UTF-8, is broken, has two columns of one name, none
    at all, or more rows or bytes than may be.
    """
    shown = path.name
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableSource(shown, f"is larger than {size(MOST_BYTES)}; split it")
        data = path.read_bytes()
    except OSError as why:
        raise UnreadableSource(shown, (why.strerror or str(why)).lower()) from None
    if path.suffix.lower() in (".xls", ".ods"):
        raise UnreadableSource(shown, f"files of kind {path.suffix} are not read; save it as XLSX or CSV")
    lines = _of_xlsx(data, shown, name) if zipfile.is_zipfile(io.BytesIO(data)) else _of_csv(data, shown)
    return _sheet(lines, shown, header, most)


def unguarded(words: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from taking it for a formula (see `exports`)."""
    return words[1:] if len(words) > 1 and words[0] == "'" and words[1] in _GUARDED else words


Line = list[tuple[str, str | None]]
"""The cells of one row: the text of each, and why it cannot be taken."""


def _sheet(lines: Iterable[Line], source: str, header: int, most: int) -> Sheet:
    rows: list[Row] = []
    columns: tuple[str, ...] | None = None
    for number, line in enumerate(lines, start=1):
        if number < header:
            continue
        if columns is None:
            columns = _columns(line, source, header)
            continue
        if number - header > most:
            raise UnreadableSource(source, f"has more than {most} rows; split it")
        if row := _row(number, columns, line):
            rows.append(row)
    if columns is None:
        raise UnreadableSource(source, f"has no row {header}, which should name the columns")
    return Sheet(tuple(name for name in columns if name), tuple(rows))


def _columns(line: Line, source: str, header: int) -> tuple[str, ...]:
    names = tuple(" ".join(words.split()) for words, _ in line)
    if not any(names):
        raise UnreadableSource(source, f"row {header} should name the columns, and is empty")
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise UnreadableSource(source, f"row {header} names two columns alike: {', '.join(twice)}")
    return names


def _row(number: int, columns: tuple[str, ...], line: Line) -> Row | None:
    cells = {name: unguarded(words.strip()) for name, (words, _) in zip(columns, line, strict=False) if name}
    wrong = {name: why for name, (_, why) in zip(columns, line, strict=False) if name and why}
    beyond = sum(1 for words, _ in line[len(columns) :] if words.strip())
    if beyond:
        wrong[""] = f"has {beyond} more cells than there are columns"
    return Row(number, cells, wrong) if any(cells.values()) or wrong else None


def _of_csv(data: bytes, source: str) -> Iterator[Line]:
    text = check(decode(data, source).removeprefix("\ufeff"), source)
    try:
        dialect: Any = csv.Sniffer().sniff(text[:_SAMPLE], _DELIMITERS)
    except csv.Error:
        dialect = csv.excel
    dialect.doublequote = True
    reader = csv.reader(io.StringIO(text, newline=""), dialect, strict=True)
    try:
        for line in reader:
            yield [(words, None) for words in line]
    except csv.Error as why:
        raise UnreadableSource(source, f"line {reader.line_num} is not CSV: {why}") from None


def _of_xlsx(data: bytes, source: str, name: str | None) -> Iterator[Line]:
    from openpyxl import load_workbook  # noqa: PLC0415 -- only where a workbook is read

    _check_unpacked(data, source)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    except Exception as why:  # noqa: BLE001 -- openpyxl raises whatever a broken part makes it raise
        raise UnreadableSource(source, f"is a broken XLSX file or none ({type(why).__name__}: {why})") from None
    with closing(book):
        if name is not None and name not in book.sheetnames:
            raise UnreadableSource(source, f"has no sheet {name!r}, only {', '.join(map(repr, book.sheetnames))}")
        if not book.sheetnames:
            raise UnreadableSource(source, "has no sheet")
        chosen = book[name or book.sheetnames[0]]
        try:
            for line in chosen.iter_rows():
                yield [_cell(cell) for cell in line]
        except UnreadableSource:
            raise
        except Exception as why:  # noqa: BLE001 -- see above
            raise UnreadableSource(source, f"is a broken XLSX file ({type(why).__name__}: {why})") from None


def _check_unpacked(data: bytes, source: str) -> None:
    """Refuse what unpacks to far more than it is: openpyxl would fill the memory with it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            whole = sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile as why:
        raise UnreadableSource(source, f"is a broken XLSX file ({why})") from None
    if whole > MOST_BYTES * _UNPACKED:
        raise UnreadableSource(source, f"unpacks to {size(whole)}; {size(MOST_BYTES * _UNPACKED)} are the most")


def _cell(cell: Any) -> tuple[str, str | None]:
    if cell.data_type == "f":
        return "", f"cell {cell.coordinate} holds a formula; save the table with values only"
    if cell.data_type == "e":
        return "", f"cell {cell.coordinate} holds the error {cell.value}"
    return _words(cell.value), None


def _words(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat()[:10]
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
