"""comity import: the register that an office has kept until now, from a table, by a mapping file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli import codes, options, telling
from comity.records.codec import to_json
from comity.records.kept import ImportedRow, RowFate

if TYPE_CHECKING:
    from comity.register.keeping.mapping import Listed, Mapping
    from comity.storage.register import Register


@click.command("import", short_help="Bring in a register kept as a table (XLSX, CSV).")
@click.argument("table", metavar="TABLE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--mapping",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    required=True,
    help="The file (TOML) that says which column becomes what.",
)
@click.option("--dry-run", is_flag=True, help="Show what would become of each row, and file nothing.")
@click.option("--doubted", is_flag=True, help="File also the rows that are doubted.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json"]),
    default="terminal",
    show_default=True,
    help="A page, or JSON with one object a row.",
)
@click.option("--actor", metavar="NAME", envvar="COMITY_ACTOR", show_envvar=True, help="Who files.")
@options.register
@click.pass_context
def import_table(  # noqa: PLR0913 -- the options of the command
    ctx: click.Context,
    *,
    table: Path,
    mapping: Path,
    dry_run: bool,
    doubted: bool,
    form: str,
    actor: str | None,
    register: Path | None,
) -> None:
    """Bring in a register kept as a table: each row becomes a thing as `comity keep` makes them.

    Every row is filed, known already, doubted (a name that may mean two places, a date that may be read two ways, a
    thing like one that is kept) or refused, and why is said. What is filed is filed in one transaction. Importing the
    same table twice files nothing new. A mapping looks so:

    \b
      [[lists]]
      kind = "instrument"
      sheet = "Agreements"
      header = 2
      dates = "DMY"
      [lists.fields]
      title = "Name"
      sides = {columns = "Partner", always = "Hà Nội"}
      signed = "Signed on"
      notice = {columns = "Notice (months)", unit = "M"}

    \b
    Examples:
      comity import agreements.xlsx --mapping agreements.toml --dry-run
      comity import agreements.xlsx --mapping agreements.toml --doubted
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light
    from comity.register.keeping.deeds import keep  # noqa: PLC0415

    read = _mapping(mapping)
    rows: list[ImportedRow] = []
    with options.opened(register, create=not dry_run) as opened:
        options.acting_as(opened, actor)
        for listed in read.lists:
            found = _rows(opened, table, listed)
            rows.extend(found)
            wanted = [one.thing for one in found if one.thing and _wanted(one, doubted=doubted)]
            if not dry_run and wanted:
                assembly.act_all(opened, [keep(thing, None, f"imported from {table.name}") for thing in wanted])
    _tell(rows, form, dry_run=dry_run, doubted=doubted)
    ctx.exit(codes.REFUSED if any(one.fate is RowFate.REFUSED for one in rows) else codes.DONE)


def _mapping(path: Path) -> "Mapping":
    from comity.records.errors import InvalidValue  # noqa: PLC0415
    from comity.register.keeping.mapping import parse  # noqa: PLC0415

    try:
        return parse(path.read_text("utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as why:
        raise InvalidValue("mapping", path.name, f"cannot be read as UTF-8 text ({why})") from None


def _rows(register: "Register", table: Path, listed: "Listed") -> tuple[ImportedRow, ...]:
    from comity import assembly  # noqa: PLC0415
    from comity.records.errors import InvalidValue  # noqa: PLC0415
    from comity.register.keeping.rows import absent  # noqa: PLC0415
    from comity.sources.sheets import sheet  # noqa: PLC0415

    found = sheet(table, name=listed.sheet, header=listed.header)
    if missing := absent(listed, found.columns):
        has = ", ".join(map(repr, found.columns))
        raise InvalidValue("mapping", ", ".join(missing), f"is no column of {table.name}; it has {has}")
    return assembly.imported(register, found, listed)


def _wanted(one: ImportedRow, *, doubted: bool) -> bool:
    return one.fate is RowFate.FILED or (doubted and one.fate is RowFate.DOUBTED)


def _tell(rows: list[ImportedRow], form: str, *, dry_run: bool, doubted: bool) -> None:
    from comity.exports import imported_terminal  # noqa: PLC0415

    telling.answer(to_json(rows) if form == "json" else telling.page(imported_terminal(rows)))
    count = sum(1 for one in rows if _wanted(one, doubted=doubted))
    if dry_run:
        telling.say(f"dry run: nothing was filed; {telling.counted(count, 'rows')} would be")
        return
    left = sum(1 for one in rows if one.fate is RowFate.DOUBTED)
    telling.say(f"filed {telling.counted(count, 'rows')}" + (
        f"; {telling.counted(left, 'rows')} doubted and left out: look at them, then give --doubted"
        if left and not doubted else ""
    ))  # fmt: skip
