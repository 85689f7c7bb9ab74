"""comity locality: what a name of a place may mean."""

from pathlib import Path

import click

from comity.cli import codes, options, telling
from comity.records import Candidate


@click.command(short_help="Look up a name of a place.")
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@click.option(
    "--near", metavar="CODE", multiple=True, help="A code or id that the context makes likely (may be repeated)."
)
@click.option("--on", type=options.Edtf(), help="The date at which the name was used.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "jsonl"]),
    default="terminal",
    show_default=True,
    help="Lines to read, or JSON.",
)
@options.register
@click.pass_context
def locality(
    ctx: click.Context,
    *,
    names: tuple[str, ...],
    near: tuple[str, ...],
    on: str | None,
    form: str,
    register: Path | None,  # noqa: ARG001 -- every command takes it; this one opens none
) -> None:
    """Look up a locality by any of its names or codes: every candidate, best first, and why.

    \b
    Examples:
      comity locality "Hà Nội" 广东
      comity locality Punjab --near IN
      comity locality "Hòa Bình" --on 2024
    """
    from comity.localities import table  # noqa: PLC0415 -- start-up stays light
    from comity.records.codec import to_json  # noqa: PLC0415

    unknown = 0
    for name in names:
        found = table().find(name, near=near, on=on)
        if not found:
            unknown += 1
            near_names = ", ".join(table().suggest(name))
            telling.say(f"no locality is called {name!r}{f'; did you mean {near_names}?' if near_names else ''}")
        for candidate in found:
            telling.answer(
                to_json({"name": name, "candidate": candidate}) if form == "jsonl" else _line(name, candidate)
            )
    ctx.exit(codes.REFUSED if unknown else codes.DONE)


def _line(name: str, candidate: Candidate) -> str:
    place = candidate.locality
    code = f" [{place.code}]" if place.code != place.id else ""
    return f"{name}\t{candidate.score:.2f}\t{place.id}{code}\t{place.name}\t{candidate.reason}"
