"""comity read: one report, one reading."""

import sys
from pathlib import Path

import click

from comity.cli import options, telling
from comity.cli.options import How


@click.command(short_help="Read reports, each finding with its words.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "jsonl"]),
    help="A page to read, or one JSON object a document (default: the page on a terminal, JSON otherwise).",
)
@click.option("--statements", is_flag=True, help="With jsonl: also what was said without looking forward.")
@options.reading
@options.page_language
@options.output
@options.register
@click.pass_context
def read(  # noqa: PLR0913 -- the options of the command
    ctx: click.Context,
    *,
    files: tuple[str, ...],
    form: str | None,
    statements: bool,
    page_language: str,
    output: Path | None,
    register: Path | None,  # noqa: ARG001 -- every command takes it; this one opens none
    how: How,
) -> None:
    """Read reports: engagements, references, instruments and commitments, each with the words it rests on.

    FILE is a text (.txt), JSON lines (.jsonl: id, text, and published, title, url, publisher, language
    where known), or - for standard input. Documents come in the order given. What cannot be read is
    said on standard error, and the rest is read; nothing is filed and no register is opened.

    \b
    Examples:
      comity read report.txt
      comity read report.txt --format terminal
      comity read reports/*.txt --format jsonl > readings.jsonl
      curl -s https://example.org/reports.jsonl | comity read -
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light
    from comity.exports import reading_jsonl, reading_terminal  # noqa: PLC0415

    as_page = form == "terminal" or (form is None and output is None and sys.stdout.isatty())
    tally, whole = telling.Tally(), []
    found = assembly.documents(files, max_size=how.max_size, language=how.language)
    with telling.progress(files, shown=output is not None or not sys.stdout.isatty()) as bar:
        for reading in tally.sorted_out(bar.over(assembly.readings(found, how.jobs))):
            if as_page:
                words = telling.page(reading_terminal(reading, page_language))
            else:
                words = reading_jsonl(reading, statements=statements) + "\n"
            if output is None:
                telling.answer(words)
            else:
                whole.append(words)
    if output is not None:
        telling.answer("".join(whole), output)
    telling.say(tally.summary)
    ctx.exit(tally.code)
