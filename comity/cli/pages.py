"""What the commands of the review share: how a locality is named, and in which form the page comes."""

import sys
from typing import TYPE_CHECKING, Any, TypeVar

import click

from comity.cli import telling

if TYPE_CHECKING:
    from comity.exports import Report
    from comity.records.review import Review

F = TypeVar("F", bound=Any)


def form(command: F) -> F:
    """The option that says in which form a review comes."""
    found: F = click.option(
        "--format",
        "form",
        type=click.Choice(["terminal", "html", "pdf", "docx", "xlsx", "markdown", "json"]),
        default="terminal",
        show_default=True,
        help="A page for the terminal or the browser; a report to print, to edit or to sort; plain text; or data.",
    )(command)
    return found


def report_form(command: F) -> F:
    """The option that says in which form a briefing or an agenda comes."""
    found: F = click.option(
        "--format",
        "form",
        type=click.Choice(["terminal", "html", "pdf", "docx", "markdown", "json"]),
        default="terminal",
        show_default=True,
        help="A page for the terminal or the browser; a report to print or to edit; plain text; or data.",
    )(command)
    return found


def side(name: str) -> str:
    """The id of the locality a side names; where the name may mean another too, that is said."""
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    best, others = assembly.side(name)
    if others:
        may = ", ".join(f"{one.locality.id} ({one.locality.name})" for one in others[:3])
        taken = f"{name!r} is taken for {best.locality.id} ({best.reason})"
        telling.say(f"{taken}; it may also mean {may}: give the code to be sure")
    return best.locality.id


def review(made: "Review", form: str, language: str, *, to_file: bool) -> str | bytes:
    """The page of a review in a form, for the terminal or for a file; bytes for what is no text."""
    from comity import exports  # noqa: PLC0415

    match form:
        case "html":
            return exports.review_html(made, language)
        case "json":
            return exports.review_json(made, language)
        case "xlsx":
            return exports.review_xlsx(made, language)
        case "pdf" | "docx" | "markdown":
            return report(exports.review_report(made, language), form)
        case _:
            page = exports.review_terminal(made, language)
            return exports.to_text(page, 100) if to_file or not sys.stdout.isatty() else telling.page(page)


def report(made: "Report", form: str) -> str | bytes:
    """A report in a form; bytes for what is no text."""
    from comity import assembly, exports  # noqa: PLC0415

    match form:
        case "html":
            return exports.report_html(made)
        case "pdf":
            return exports.report_pdf(made, assembly.clock())
        case "docx":
            return exports.report_docx(made, assembly.clock())
        case "markdown":
            return exports.report_markdown(made)
        case _:
            page = exports.report_terminal(made)
            return telling.page(page) if sys.stdout.isatty() else exports.to_text(page, 100)
