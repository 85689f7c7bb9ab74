"""comity file: readings into the register."""

from collections import Counter
from pathlib import Path

import click

from comity.cli import options, telling
from comity.cli.options import How
from comity.records import Handling
from comity.records.ledger import Filed, Outcome

_WORDS = {
    Outcome.NEW: "new",
    Outcome.NEW_VERSION: "new versions",
    Outcome.RE_READ: "read anew",
    Outcome.COMPLETED: "completed",
    Outcome.UNCHANGED: "known already",
}


@click.command(short_help="Read reports and file them in the register.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--actor", metavar="NAME", envvar="COMITY_ACTOR", show_envvar=True, help="Who files (default: your account's name)."
)
@click.option("--again", is_flag=True, help="Read anew also what this version has read into the register before.")
@click.option(
    "--handling",
    type=click.Choice([one.value for one in Handling]),
    help="Who may see the reports (default: public; a report that is filed already keeps the stricter marking).",
)
@options.reading
@options.register
@click.pass_context
def file(  # noqa: PLR0913 -- the options of the command
    ctx: click.Context,
    *,
    files: tuple[str, ...],
    actor: str | None,
    again: bool,
    handling: str | None,
    register: Path | None,
    how: How,
) -> None:
    """Read reports and file them in the register.

    A document is filed whole with its reading, or not at all: stop the command at any moment and run
    it again to go on. Filing a document twice changes nothing. FILE is as for `comity read`.

    \b
    Examples:
      comity file reports/*.txt
      comity file minutes.txt --handling restricted
      comity file reports.jsonl --register office.sqlite3 --actor "Nguyen Thi Lan"
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    tally, outcomes = telling.Tally(), Counter[Outcome]()
    with options.opened(register, create=True) as opened:
        found = assembly.documents(files, max_size=how.max_size, language=how.language)
        found = assembly.marked(opened, found, Handling(handling)) if handling else found
        found = found if again else tally.knowing(assembly.unread(opened, found))
        with telling.progress(files) as bar:
            answers = tally.sorted_out(bar.over(assembly.readings(found, how.jobs)))
            for filed in assembly.filed(opened, answers, assembly.acting(opened, actor)):
                outcomes[filed.outcome] += 1
                _say(filed, tally)
        record = assembly.record_of(opened)
    telling.say(tally.summary)
    telling.say(_summary(outcomes))
    telling.say(f"the register as a whole: {telling.joined(record)}")
    ctx.exit(tally.code)


def _say(filed: Filed, tally: telling.Tally) -> None:
    if filed.outcome is Outcome.REFUSED:
        tally.refuse(f"{filed.given}: {filed.note}")
    elif filed.note:
        telling.say(f"{filed.given}: {filed.note}")


def _summary(outcomes: Counter[Outcome]) -> str:
    changed = {
        outcome: count for outcome, count in outcomes.items() if outcome not in (Outcome.UNCHANGED, Outcome.REFUSED)
    }
    known = outcomes[Outcome.UNCHANGED]
    if not changed:
        return f"nothing new: nothing was changed; {telling.counted(known, 'documents')} filed already"
    return "filed: " + ", ".join(
        f"{outcomes[outcome]} {words}" for outcome, words in _WORDS.items() if outcomes[outcome]
    )
