"""comity export: everything as tables, for spreadsheets and for analysts."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli import options, telling

if TYPE_CHECKING:
    from comity.exports.tables import Table


@click.command(short_help="Write everything as XLSX, CSV, JSON Lines or Parquet.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["xlsx", "csv", "jsonl", "parquet"]),
    default="xlsx",
    show_default=True,
    help="One workbook, or a folder with one file a table.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="The file of the workbook, or the folder of the tables.",
)
@click.option("--table", "only", metavar="NAME", multiple=True, help="Only this table; once for each.")
@options.register
def export(form: str, output: Path, only: tuple[str, ...], register: Path | None) -> None:
    """Write everything that you may see as tables: people, offices, organisations, engagements, participants,
    commitments, instruments, references, conflicts, evidence, documents, and the kept lists.

    In XLSX and CSV nothing runs as a formula; lists are joined with semicolons. JSON Lines and Parquet keep lists.
    Parquet needs pyarrow (pip install "comity[analysis]").

    \b
    Examples:
      comity export --output register.xlsx
      comity export --format parquet --output tables/
      comity export --format csv --table commitments --table evidence --output tables/
    """
    from comity import assembly, exports  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        record = assembly.record_of(opened)
        found = exports.tables(record, opened.readings(), opened.kept().values())
        found = _chosen(found, only)
        _write(found, form, output)
    told = ", ".join(one.name for one in found)
    telling.say(f"wrote {output}: {told}")


def _chosen(found: "Sequence[Table]", only: tuple[str, ...]) -> "tuple[Table, ...]":
    names = [one.name for one in found]
    unknown = [name for name in only if name not in names]
    if unknown:
        raise click.BadParameter(f"{', '.join(unknown)}: there is no such table, only {', '.join(names)}")
    return tuple(one for one in found if not only or one.name in only)


def _write(found: "tuple[Table, ...]", form: str, output: Path) -> None:
    from comity import exports  # noqa: PLC0415

    try:
        if form == "xlsx":
            _whole(output, lambda file: exports.to_xlsx(found, file))
            return
        output.mkdir(parents=True, exist_ok=True)
        for table in found:
            _whole(output / f"{table.name}.{form}", _writer(table, form))
    except OSError as why:
        raise telling.OutputFailed(str(output), why) from None
    except ImportError:
        raise click.UsageError('Parquet needs pyarrow: pip install "comity[analysis]"') from None


def _writer(table: "Table", form: str) -> Callable[[Path], object]:
    from comity import exports  # noqa: PLC0415

    match form:
        case "csv":
            return lambda file: file.write_text(exports.to_csv(table), "utf-8", newline="")
        case "jsonl":
            return lambda file: file.write_text(exports.to_json_lines(table), "utf-8", newline="")
        case _:
            return lambda file: exports.to_parquet(table, file)


def _whole(file: Path, write: Callable[[Path], object]) -> None:
    """Write a file whole beside its place, and put it there in one step."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{file.name}.", dir=file.parent) as folder:
        fresh = Path(folder) / file.name
        write(fresh)
        fresh.replace(file)
