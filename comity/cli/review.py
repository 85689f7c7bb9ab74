"""comity review: the periodic review of two localities, drawn at once or led from its opening to its signing."""

from pathlib import Path

import click

from comity.cli import options, pages, telling
from comity.cli.reviewing import compare, note, open_, report, show, sign, status

COMMANDS = (open_, show, status, note, sign, compare, report)


@click.group(short_help="Draw, lead and sign off the review of two localities.", invoke_without_command=True)
@click.option("--between", metavar="A B", nargs=2, help="The two localities, by any of their names or codes.")
@click.option("--from", "start", type=options.Edtf(), help="First day of the period: 2023, 2023-09, 2023-09-25.")
@click.option("--to", "end", type=options.Edtf(), help="Last day of the period; 2024-06 means to its end.")
@click.option("--only", is_flag=True, help="Leave out what lies inside the two localities.")
@pages.form
@options.page_language
@options.output
@options.register
@click.pass_context
def review(  # noqa: PLR0913 -- the options of the command
    ctx: click.Context,
    *,
    between: tuple[str, str] | None,
    start: str | None,
    end: str | None,
    only: bool,
    form: str,
    page_language: str,
    output: Path | None,
    register: Path | None,
) -> None:
    """Draw the review of cooperation between two localities from the register, or lead one through its life.

    Who met when, what was proposed, asked, agreed and pledged, by area and by who asked whom, what
    later entries bear on it, where it stands, and what to raise. Every line has its quote. With
    --between, --from and --to a review is drawn and nothing is kept; `comity review open` keeps one.

    \b
    Examples:
      comity review --between "Hà Nội" Guangdong --from 2023-09 --to 2024-06
      comity review --between VN-SG 上海 --from 2023 --to 2023 --format html --output review.html
      comity review open --between "Hà Nội" Guangdong --from 2024-07 --to 2025-06
    """
    if ctx.invoked_subcommand is not None:
        return
    if between is None or start is None or end is None:
        raise click.UsageError("to draw a review, give --between, --from and --to; to lead one, see --help", ctx)
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    sides = (pages.side(between[0]), pages.side(between[1]))
    with options.opened(register) as opened:
        found = tuple(opened.readings())
        made = assembly.review(assembly.record_of(opened), found, between=sides, start=start, end=end, only=only)
    telling.answer(pages.review(made, form, page_language, to_file=output is not None), output)


for command in COMMANDS:
    review.add_command(command)
