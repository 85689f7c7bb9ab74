"""comity decisions: what people decided."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli import options, telling
from comity.records.codec import to_value

if TYPE_CHECKING:
    from comity.records.decisions import ListedDecision


@click.command(short_help="List what people decided.")
@click.option("--unattached", is_flag=True, help="Only what no longer finds all that it was about.")
@click.option("--undone", is_flag=True, help="Also what was undone.")
@click.option("--about", metavar="ID", help="Only what is about this entry, source or document.")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True,
              help="Lines to read, or JSON.")  # fmt: skip
@options.output
@options.register
def decisions(
    *, unattached: bool, undone: bool, about: str | None, form: str, output: Path | None, register: Path | str | None
) -> None:
    """List what people decided, oldest first: the number of the entry, who, when, what about, and why.

    A decision holds on to the words it was about, so that it stands after a report was read anew or its
    publisher corrected it. What finds its words no longer is not dropped: --unattached lists it.

    \b
    Examples:
      comity decisions
      comity decisions --unattached
      comity decisions --about e-0123456789ab --format json
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        found = [
            one for one in assembly.decisions(opened) if _wanted(one, unattached=unattached, undone=undone, about=about)
        ]
    if form == "json":
        telling.answer(json.dumps(to_value(found), ensure_ascii=False, indent=1), output)
    else:
        telling.answer("\n".join(line for one in found for line in _lines(one)) or "nothing", output)
    telling.say(telling.counted(len(found), "decisions"))


def _wanted(one: "ListedDecision", *, unattached: bool, undone: bool, about: str | None) -> bool:
    if (one.undone_by and not undone) or (unattached and not one.unattached):
        return False
    return about is None or any(about == named or named.startswith(f"{about}#") for named in (*one.about, *one.now))


def _lines(one: "ListedDecision") -> list[str]:
    value = "" if one.field is None else f" {one.field}: {json.dumps(one.value, ensure_ascii=False)}"
    gone = f" (undone by entry {one.undone_by})" if one.undone_by else ""
    now = f" -> {', '.join(one.now)}" if one.now and one.now != one.about else ""
    who = f"{one.by.partition(':')[2]}, {one.time[:10]}"
    lines = [f"{one.entry}\t{one.kind}{value}\t{', '.join(one.about)}{now}\t{who}{gone}"]
    lines += [f"\t{one.reason}"] if one.reason else []
    return lines + [f"\tunattached: {why}" for why in one.unattached]
