"""Tables to files: XLSX, CSV, JSON Lines, Parquet. Nothing in them runs: no cell is a formula."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from comity.exports.tables import Column, Table, Value
from comity.records import InvalidValue

BETWEEN = "; "
"""What stands between the items of a list where a format has no lists."""

_GUARDED = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 32_767
_MOST_ROWS = 1_048_575
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NO_SHEET = re.compile(r"[\\/?*\[\]:]")
_WIDE = {"quote": 60, "sources": 40, "title": 40, "names": 30, "name": 28}
_MANY = 10_000


def to_csv(table: Table) -> str:
    """A table as CSV (RFC 4180, a mark of UTF-8 before it, as spreadsheets want).

    Lists are joined with semicolons. A cell that a spreadsheet would run as a formula has an apostrophe before it,
    which `comity import` takes off again.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_guarded(_flat(value)) for value in row] for row in table.rows())
    return "\ufeff" + written.getvalue()


def to_json_lines(table: Table) -> str:
    """A table as JSON Lines: one object a row, lists as lists, unknown as null."""
    names = [column.name for column in table.columns]
    lines = (json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in table.rows())
    return "".join(f"{line}\n" for line in lines)


def to_xlsx(tables: Iterable[Table], file: Path) -> None:
    """All tables as one workbook in a file, as `xlsx` has it."""
    file.write_bytes(xlsx(tables))


def xlsx(tables: Iterable[Table]) -> bytes:
    """All tables as one workbook, a sheet each, with a row of names that stays in sight and filters.

    Raises InvalidValue for a table that a sheet cannot hold.
    """
    from openpyxl import Workbook  # noqa: PLC0415 -- only where a workbook is written

    book, given = Workbook(write_only=True), tuple(tables)
    counts = {table.name: sum(1 for _ in table.rows()) for table in given}
    for name, count in counts.items():
        if count > _MOST_ROWS:
            raise InvalidValue("table", name, f"has {count} rows, and a sheet may have {_MOST_ROWS}; choose csv")
    for table in given:
        _fill(book.create_sheet(_NO_SHEET.sub(" ", table.name)[:31]), table, counts[table.name])
    found = io.BytesIO()
    book.save(found)
    return found.getvalue()


def to_parquet(table: Table, file: Path) -> None:
    """A table as Parquet (zstd), written in batches; raises ImportError where pyarrow is not installed."""
    import pyarrow as pa  # noqa: PLC0415 -- optional: requirements/analysis.in
    from pyarrow import parquet  # noqa: PLC0415

    schema = pa.schema([(column.name, _arrow(pa, column)) for column in table.columns])
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for batch in _batches(table.rows()):
            columns = zip(*batch, strict=True)
            arrays = [pa.array(list(values), kind.type) for values, kind in zip(columns, schema, strict=True)]
            writer.write_batch(pa.record_batch(arrays, schema=schema))


def _batches(rows: Iterator[tuple[Value, ...]]) -> Iterator[list[tuple[Value, ...]]]:
    batch: list[tuple[Value, ...]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _MANY:
            yield batch
            batch = []
    if batch:
        yield batch


def _arrow(pa: Any, column: Column) -> Any:
    kinds = {"list": pa.list_(pa.string()), "flag": pa.bool_(), "number": pa.int64()}
    return kinds.get(column.kind, pa.string())


def _fill(sheet: Any, table: Table, count: int) -> None:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 -- see above
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDE.get(column.name, 18)
    head = [WriteOnlyCell(sheet, value=column.name) for column in table.columns]
    for cell in head:
        cell.font, cell.alignment = Font(bold=True), Alignment(vertical="top")
    sheet.append(head)
    for row in table.rows():
        sheet.append([_cell(WriteOnlyCell, sheet, value) for value in row])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{count + 1}"


def _cell(make: Any, sheet: Any, value: Value) -> Any:
    """A cell whose text is text, also where it begins as a formula would."""
    if isinstance(value, bool | int) or value is None:
        return make(sheet, value=value)
    words = _UNWRITABLE.sub("\ufffd", str(_flat(value)))
    cell = make(sheet, value=words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…")
    cell.data_type = "s"
    return cell


def _flat(value: Value) -> str | int | bool | None:
    return BETWEEN.join(value) if isinstance(value, list | tuple) else value


def _guarded(value: str | int | bool | None) -> str | int | bool | None:  # noqa: FBT001 -- a cell's value
    return f"'{value}" if isinstance(value, str) and value.startswith(_GUARDED) else value
