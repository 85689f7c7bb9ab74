"""comity record: what all reports say together."""

import sys
from pathlib import Path

import click

from comity.cli import options, telling
from comity.cli.options import How
from comity.records import Record


@click.command(short_help="Print what reports say together.")
@click.argument("files", metavar="[FILE]...", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json"]),
    help="A page to read, or JSON (default: the page on a terminal, JSON otherwise).",
)
@options.reading
@options.page_language
@options.output
@options.register
@click.pass_context
def record(  # noqa: PLR0913 -- the options of the command
    ctx: click.Context,
    *,
    files: tuple[str, ...],
    form: str | None,
    page_language: str,
    output: Path | None,
    register: Path | None,
    how: How,
) -> None:
    """Print what reports say together: people, organisations, localities, engagements, references, instruments,
    commitments.

    With FILEs, the record of just these, filed nowhere. Without, the record of all that is in the
    register. Each entry names its sources; where sources differ, all values stand.

    \b
    Examples:
      comity record reports/*.txt
      comity record reports/*.txt --format json > record.json
      comity record --register office.sqlite3
    """
    from comity.exports import record_json, record_terminal  # noqa: PLC0415 -- start-up stays light

    tally = telling.Tally()
    made = _of_files(files, how, tally) if files else _of_register(register)
    as_page = form == "terminal" or (form is None and output is None and sys.stdout.isatty())
    telling.answer(telling.page(record_terminal(made, page_language)) if as_page else record_json(made), output)
    if files:
        telling.say(tally.summary)
    telling.say(telling.joined(made))
    ctx.exit(tally.code)


def _of_files(files: tuple[str, ...], how: How, tally: telling.Tally) -> Record:
    from comity import assembly  # noqa: PLC0415

    found = assembly.documents(files, max_size=how.max_size, language=how.language)
    with telling.progress(files) as bar:
        return assembly.join(list(tally.sorted_out(bar.over(assembly.readings(found, how.jobs)))))


def _of_register(path: Path | None) -> Record:
    from comity import assembly  # noqa: PLC0415

    with options.opened(path) as register:
        return assembly.record_of(register)
