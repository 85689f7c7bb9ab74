"""comity kept and comity due: the lists an office keeps, and what falls due by them."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from comity.cli import options, telling
from comity.records.codec import to_json
from comity.records.edtf import bounds
from comity.records.kept import KeptKind


@click.command(short_help="List what is kept by hand.")
@click.argument("kind", type=click.Choice([kind.value for kind in KeptKind]), required=False)
@click.option("--dropped", is_flag=True, help="List also what was dropped.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json"]),
    default="terminal",
    show_default=True,
    help="A page, or JSON.",
)
@options.page_language
@options.output
@options.register
def kept(
    *, kind: str | None, dropped: bool, form: str, page_language: str, output: Path | None, register: Path | None
) -> None:
    """List what is kept by hand, whole or of one KIND: each with its id, fields, and who changed it last.

    \b
    Examples:
      comity kept
      comity kept instrument --page-language vi
      comity kept --format json > kept.json
    """
    from comity.exports import kept_terminal  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        found = [one for one in opened.kept().values() if (dropped or not one.dropped) and kind in (None, one.kind)]
    page = to_json(found) if form == "json" else telling.page(kept_terminal(found, page_language))
    telling.answer(page, output)
    telling.say(telling.counted(len(found), "kept things"))


@click.command(short_help="List what is due.")
@click.option("--until", type=options.Edtf(), help="Look no further than this day, month or year.")
@click.option("--overdue", is_flag=True, help="Only what is overdue.")
@click.option("--today", type=options.Edtf(), help="Count from this day (default: today).")
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json", "ics"]),
    default="terminal",
    show_default=True,
    help="A page, JSON, or a calendar file (iCalendar).",
)
@options.page_language
@options.output
@options.register
def due(  # noqa: PLR0913 -- the options of the command
    *,
    until: str | None,
    overdue: bool,
    today: str | None,
    form: str,
    page_language: str,
    output: Path | None,
    register: Path | None,
) -> None:
    """List what is due: sessions, planned visits, instruments that expire or must be renewed or reported,
    and commitments with a date; the earliest first, what is overdue among them.

    \b
    Examples:
      comity due --until 2025-06
      comity due --overdue --page-language vi
      comity due --format ics --output due.ics
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        day, last = _day(today), bounds(until)[1] if until else None
        found = tuple(one for one in assembly.due(opened, today=day, until=last) if one.overdue or not overdue)
    telling.answer(_written(found, form, page_language, assembly.clock()), output)
    late = sum(1 for one in found if one.overdue)
    telling.say(f"{len(found)} due, {late} of them overdue")


def _day(today: str | None) -> date | None:
    return bounds(today)[0] if today else None


def _written(found: tuple[Any, ...], form: str, language: str, now: datetime) -> str:
    from comity import exports  # noqa: PLC0415

    match form:
        case "json":
            return to_json(found)
        case "ics":
            return exports.due_calendar(found, now, language).decode("utf-8")
        case _:
            return telling.page(exports.due_terminal(found, language))
