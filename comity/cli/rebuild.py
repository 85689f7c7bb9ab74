"""comity rebuild: the tables anew from the ledger."""

from pathlib import Path

import click

from comity.cli import options, telling


@click.command(short_help="Make the tables anew from the ledger.")
@options.register
def rebuild(register: Path | None) -> None:
    """Make the tables of the register anew from its ledger, in one step.

    The ledger itself is not touched. Needed only where `comity verify` finds that tables differ.

    \b
    Examples:
      comity rebuild
      comity rebuild --register office.sqlite3
    """
    with options.opened(register) as opened:
        documents = opened.rebuild()
    telling.answer(f"rebuilt the tables of {telling.counted(documents, 'documents')} from the ledger")
