"""comity review: the periodic review of two localities."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli import options, telling

if TYPE_CHECKING:
    from comity.records.review import Review


@click.command(short_help="Draw the review of two localities.")
@click.option(
    "--between", metavar="A B", nargs=2, required=True, help="The two localities, by any of their names or codes."
)
@click.option(
    "--from", "start", type=options.Edtf(), required=True, help="First day of the period: 2023, 2023-09, 2023-09-25."
)
@click.option(
    "--to", "end", type=options.Edtf(), required=True, help="Last day of the period; 2024-06 means to its end."
)
@click.option("--only", is_flag=True, help="Leave out what lies inside the two localities.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "html", "json"]),
    default="terminal",
    show_default=True,
    help="A page for the terminal, one for the browser and the printer, or data.",
)
@options.page_language
@options.output
@options.register
def review(  # noqa: PLR0913 -- the options of the command
    *,
    between: tuple[str, str],
    start: str,
    end: str,
    only: bool,
    form: str,
    page_language: str,
    output: Path | None,
    register: Path | None,
) -> None:
    """Draw the review of cooperation between two localities from the register.

    Who met when, what was proposed, asked, agreed and pledged, by area and by who asked whom, what
    later entries bear on it, and what to raise. Every line has its quote.

    \b
    Examples:
      comity review --between "Hà Nội" Guangdong --from 2023-09 --to 2024-06
      comity review --between VN-SG 上海 --from 2023 --to 2023 --format html --output review.html
      comity review --between Vietnam China --only --from 2023 --to 2024 --format json
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    sides = (_side(between[0]), _side(between[1]))
    with options.opened(register) as opened:
        found = tuple(opened.readings())
        made = assembly.review(assembly.record_of(opened), found, between=sides, start=start, end=end, only=only)
    telling.answer(_written(made, form, page_language, to_file=output is not None), output)


def _side(name: str) -> str:
    """The id of the locality a side names; where the name may mean another too, that is said."""
    from comity import assembly  # noqa: PLC0415

    best, others = assembly.side(name)
    if others:
        may = ", ".join(f"{one.locality.id} ({one.locality.name})" for one in others[:3])
        taken = f"{name!r} is taken for {best.locality.id} ({best.reason})"
        telling.say(f"{taken}; it may also mean {may}: give the code to be sure")
    return best.locality.id


def _written(made: "Review", form: str, language: str, *, to_file: bool) -> str:
    from comity import exports  # noqa: PLC0415

    match form:
        case "html":
            return exports.review_html(made, language)
        case "json":
            return exports.review_json(made, language)
        case _:
            page = exports.review_terminal(made, language)
            return exports.to_text(page, 100) if to_file or not sys.stdout.isatty() else telling.page(page)
