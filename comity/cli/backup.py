"""comity backup, restore and copy: the register in a second place."""

import sys
from pathlib import Path

import click

from comity.cli import options, telling
from comity.records.ledger import Verification

_EACH = 1_000


@click.command(short_help="Copy the register into a file, while it is in use.")
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--replace", is_flag=True, help="Put the copy in the place of an older one, once it is verified.")
@options.register
def backup(target: Path, *, replace: bool, register: Path | str | None) -> None:
    """Copy the register into FILE and verify the copy. Others may go on filing meanwhile.

    A FILE whose name ends in .jsonl or .jsonl.gz holds the ledger as JSON Lines, which can be restored on any
    database; any other is an SQLite file, a register itself, which only a register in a file can be copied into.
    FILE is readable by you alone: it holds all that the register does, the hashes of passwords as well.

    \b
    Examples:
      comity backup copies/2024-05-22.sqlite3
      comity backup office.jsonl.gz --replace --register postgresql://lan@db.example/office
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        head = assembly.backed_up(opened, target, replace=replace)
    telling.say(f"wrote {target}")
    entries = telling.counted(head.sequence, "entries")
    telling.answer(f"the copy holds: {entries}\nhead: {head.sequence}:{head.hash}")


@click.command(short_help="Make a register of a copy.")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, dir_okay=False))
@options.register
def restore(source: Path, register: Path | str | None) -> None:
    """Make a register of a copy that `comity backup` wrote, where there is none yet, and verify it.

    Entries keep their numbers, times and hashes. On a server the database must be there, and hold no entries.

    \b
    Examples:
      comity restore copies/2024-05-22.sqlite3 --register office.sqlite3
      comity restore office.jsonl.gz --register postgresql://lan@db.example/office
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    found = assembly.restored(source, register, _counted)
    telling.say(f"register: {assembly.shown(register)} (made)")
    _say(found)


@click.command("copy", short_help="Copy the register to another place or database.")
@click.argument("place", metavar="PLACE", type=options.Place())
@options.register
def copy_register(place: Path | str, register: Path | str | None) -> None:
    """Copy the register to PLACE, a file or postgresql://USER@HOST/DATABASE, and verify what is there then.

    So a register moves from a laptop to the office's server, and back: entries keep their numbers, times and hashes.
    The register that is copied stays as it is; see to it that nobody goes on filing into it.

    \b
    Examples:
      comity copy postgresql://lan@db.example/office --register office.sqlite3
      comity copy laptop.sqlite3 --register postgresql://lan@db.example/office
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        found = assembly.copied(opened, place, _counted)
    telling.say(f"copied to {assembly.shown(place)}")
    _say(found)


def _say(found: Verification) -> None:
    entries, documents = telling.counted(found.entries, "entries"), telling.counted(found.documents, "documents")
    telling.answer(f"holds: {entries}, {documents}\nhead: {found.head.sequence}:{found.head.hash}")


def _counted(number: int) -> None:
    """Entries counted on standard error while they are copied, if that is a terminal."""
    if number % _EACH == 0 and sys.stderr.isatty():
        click.echo(f"\r{number} entries", nl=False, err=True)
