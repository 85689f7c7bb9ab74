"""The command line: one file a command. Start-up loads neither a language model nor a database."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from comity.cli import codes
from comity.cli.account import account
from comity.cli.backup import backup, copy_register, restore
from comity.cli.brief import agenda, brief, minutes
from comity.cli.decide import decide
from comity.cli.decisions import decisions
from comity.cli.export import export
from comity.cli.file import file
from comity.cli.importing import import_table
from comity.cli.keep import keep
from comity.cli.kept import due, kept
from comity.cli.locality import locality
from comity.cli.read import read
from comity.cli.rebuild import rebuild
from comity.cli.record import record
from comity.cli.review import review
from comity.cli.search import search
from comity.cli.telling import OutputFailed
from comity.cli.verify import verify
from comity.records import BrokenRegister, ComityError, Contradiction, DataError, NotAllowed

COMMANDS = (
    read,
    record,
    file,
    search,
    review,
    decide,
    decisions,
    brief,
    agenda,
    minutes,
    keep,
    kept,
    due,
    import_table,
    export,
    verify,
    rebuild,
    backup,
    restore,
    copy_register,
    account,
    locality,
)


class InOrder(click.Group):
    """A group that lists its commands in the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # type: ignore[explicit-override]  # noqa: ARG002 -- click's
        """The names of the commands, in the order in which they were added."""
        return list(self.commands)


@click.group(cls=InOrder, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="comity", message="comity %(version)s")
def cli() -> None:
    """Keep the record of cooperation between governments, and draw its periodic review.

    Exit codes: 0 all was done; 1 some input was refused, each with a line that says why, and the
    rest was done; 2 the command or a value of it was wrong; 3 the register cannot be opened, does not
    hold, or does not let you; 4 a fault in Comity itself, or the answer could not be written; 130 stopped with Ctrl-C.

    \b
    Examples:
      comity file reports/*.txt
      comity review --between "Hà Nội" Guangdong --from 2023-09 --to 2024-06
      comity read report.txt --format terminal
    """


for command in COMMANDS:
    cli.add_command(command)


def main() -> None:
    """Run the command line of this process, and end it with the exit code."""
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Run one command line and return its exit code; whatever goes wrong is said in one line."""
    _write_utf8()
    try:
        code = cli.main(args=list(args), prog_name="comity", standalone_mode=False)
    except click.ClickException as why:
        why.show()
        return why.exit_code if isinstance(why, OutputFailed) else codes.USAGE
    except click.Abort:
        return _end(codes.STOPPED, "stopped; what was filed until now is kept")
    except ComityError as why:
        return _end(_code_of(why), str(why))
    except Exception as fault:
        if os.environ.get("COMITY_TRACEBACK"):
            raise
        return _end(codes.FAULT, f"a fault in Comity ({type(fault).__name__}: {fault}); COMITY_TRACEBACK=1 shows where")
    return code if isinstance(code, int) else codes.DONE


def _code_of(why: ComityError) -> int:
    from comity.engines import WorkerLost  # noqa: PLC0415 -- only where something went wrong
    from comity.records.ledger import RegisterUnavailable  # noqa: PLC0415

    match why:
        case BrokenRegister() | RegisterUnavailable() | NotAllowed():
            return codes.REGISTER
        case Contradiction():
            return codes.REFUSED
        case DataError() | WorkerLost():
            return codes.FAULT
        case _:
            return codes.USAGE


def _end(code: int, words: str) -> int:
    click.echo(f"comity: {words}", err=True)
    return code


def _write_utf8() -> None:
    """Names are in four scripts whatever the system's own encoding is; a closed stream takes all and keeps none."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- for the whole process
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8", errors="replace")
