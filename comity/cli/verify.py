"""comity verify: does the register hold?"""

import re
from pathlib import Path

import click

from comity.cli import codes, options, telling
from comity.records.ledger import Head

_ANCHOR = re.compile(r"(\d+):([0-9a-f]{64})")


class Anchor(click.ParamType[Head]):
    """A head noted earlier, as `comity verify` prints it."""

    name = "number:hash"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Head:  # type: ignore[explicit-override]
        """The head that was noted."""
        found = _ANCHOR.fullmatch(str(value).strip())
        if not found:
            self.fail(f"{value!r} is not the number of an entry, a colon and its hash of 64 digits", param, ctx)
        return Head(int(found.group(1)), found.group(2))


@click.command(short_help="Check the register.")
@click.option("--anchor", type=Anchor(), help="A head noted earlier: also shows whether the end was cut off since.")
@options.register
@click.pass_context
def verify(ctx: click.Context, anchor: Head | None, register: Path | None) -> None:
    """Check the register: the chain of entries, every quote against its text, and the tables.

    Prints the head of the ledger. Note it elsewhere (in a signed review, say) and give it as
    --anchor later: only so can it be shown that nothing was cut off or made anew.

    \b
    Examples:
      comity verify
      comity verify --register office.sqlite3
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        found = opened.verify(assembly.join, assembly.joined_by(), anchor)
    for problem in found.problems:
        telling.answer(problem.words)
    checked = ", ".join(
        telling.counted(n, what) for n, what in ((found.documents, "documents"), (found.quotes, "quotes"))
    )
    entries = f"{found.entries} {'entry' if found.entries == 1 else 'entries'}"
    telling.answer(f"{'holds' if found.holds else 'DOES NOT HOLD'}: {entries}, {checked}")
    telling.answer(f"head: {found.head.sequence}:{found.head.hash}")
    ctx.exit(codes.DONE if found.holds else codes.REGISTER)
