"""comity decide: what people say of what was read and joined. Each is an entry of the ledger."""

import json
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from comity.cli import options, telling
from comity.records import Handling, Verdict
from comity.records.codec import to_value
from comity.records.status import Status

if TYPE_CHECKING:
    from comity.records import Record
    from comity.register.acting import Action, Done

F = TypeVar("F", bound=Callable[..., Any])


def deciding(command: F) -> Callable[..., None]:
    """The options of every decision; the command gives the action, which is done and told."""

    @click.option("--reason", metavar="WORDS", default="", help="Why; it is kept with the decision.")
    @click.option(
        "--by",
        metavar="NAME",
        envvar="COMITY_ACTOR",
        show_envvar=True,
        help="Who decides, in a register without accounts (default: your name on this computer).",
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(["terminal", "json"]),
        default="terminal",
        show_default=True,
        help="A line to read, or the entry as JSON.",
    )
    @options.register
    @wraps(command)
    def made(*, by: str | None, form: str, register: Path | str | None, **given: Any) -> None:
        _do(command(**given), by, form, register)

    return made


def _do(action: "Action", by: str | None, form: str, register: Path | str | None) -> None:
    from comity import assembly  # noqa: PLC0415 -- start-up stays light

    with options.opened(register) as opened:
        assembly.acting(opened, by)
        done = assembly.act(opened, action)
        record = assembly.record_of(opened)
    if form == "json":
        telling.answer(json.dumps(_data(done), ensure_ascii=False))
    else:
        telling.answer(_line(done))
    _say_now(done, record)


@click.group(short_help="Decide about what was read and joined.")
def decide() -> None:
    """Decide about what was read and joined: your word stands over every rule, also for reports filed later.

    ID is what `comity record` prints: an entry (e-0123456789ab) or one finding of one report, a source
    (report.txt#e1); @report.txt#e1 is the entry that rests on it. Of a finding you say what that report
    says; of an entry, what is so, whatever reports say. Nothing is changed or lost: each decision is an
    entry of the ledger, with who, when and why, and `comity decide undo` takes it back.

    \b
    Examples:
      comity decide correct e-0123456789ab date 2024-05-02 --reason "the programme says so"
      comity decide same p-0123456789ab p-ba9876543210
      comity decide undo 17
    """


@decide.command(short_help="Say that it is so.")
@click.argument("id_", metavar="ID")
@deciding
def confirm(*, id_: str, reason: str) -> "Action":
    """Say that a finding or an entry is so.

    \b
    Examples:
      comity decide confirm c-0123456789ab
      comity decide confirm report.txt#c1 --reason "I was there"
    """
    from comity.register.deciding.deeds import Confirm  # noqa: PLC0415 -- start-up stays light

    return Confirm(id_, reason)


@decide.command(short_help="Give a field another value.")
@click.argument("id_", metavar="ID")
@click.argument("field")
@click.argument("value")
@click.option("--json", "as_json", is_flag=True, help="VALUE is JSON (a list of participants, say).")
@deciding
def correct(*, id_: str, field: str, value: str, as_json: bool, reason: str) -> "Action":
    """Give a field of a finding or an entry another value; - is "not known".

    Dates are EDTF (2024, 2024-05, 2024-05-02). Places and sides are localities by any name or code,
    areas a list with commas, names a list with semicolons, part_of and engagement an id.

    \b
    Examples:
      comity decide correct e-0123456789ab place "Hải Phòng"
      comity decide correct report.txt#c1 due 2026
      comity decide correct c-0123456789ab areas transport,logistics
    """
    from comity.register.deciding.correcting import Correct  # noqa: PLC0415 -- start-up stays light

    return Correct(id_, field, _parsed(value) if as_json else value, reason)


def _parsed(value: str) -> object:
    try:
        return json.loads(value)
    except ValueError as why:
        raise click.BadParameter(f"{value!r} is no JSON: {why}", param_hint="VALUE") from None


@decide.command(short_help="Say that it is no finding, or is not to stand.")
@click.argument("id_", metavar="ID")
@deciding
def withdraw(*, id_: str, reason: str) -> "Action":
    """Say that a finding is none, or that an entry is not to stand. It is listed as withdrawn, and nowhere else.

    \b
    Examples:
      comity decide withdraw report.txt#c3 --reason "a quotation, not a promise"
    """
    from comity.register.deciding.deeds import Withdraw  # noqa: PLC0415 -- start-up stays light

    return Withdraw(id_, reason)


@decide.command(short_help="Say that two things are one.")
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
@deciding
def same(*, one: str, other: str, reason: str) -> "Action":
    """Say that two people, organisations, engagements, references, instruments or commitments are one and the same.

    An organisation may also be named by its name, after org:.

    \b
    Examples:
      comity decide same p-0123456789ab p-ba9876543210 --reason "his card says so"
      comity decide same "org:Foreign Office of Hanoi" "org:Sở Ngoại vụ Hà Nội"
    """
    return _judge(one, other, Verdict.SAME, reason)


@decide.command(short_help="Say that two things are two.")
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
@deciding
def different(*, one: str, other: str, reason: str) -> "Action":
    """Say that two things are two, so that no rule will join them.

    \b
    Examples:
      comity decide different e-0123456789ab e-ba9876543210
      comity decide different a.txt#c1 b.txt#c4
    """
    return _judge(one, other, Verdict.DIFFERENT, reason)


def _judge(one: str, other: str, verdict: Verdict, reason: str) -> "Action":
    from comity.register.deciding.judging import Judge  # noqa: PLC0415 -- start-up stays light

    return Judge(one, other, verdict, reason)


@decide.command(short_help="Part what was wrongly joined.")
@click.argument("id_", metavar="ID")
@click.option("--out", metavar="SOURCE", multiple=True, required=True, help="A source of it that is of another thing.")
@deciding
def split(*, id_: str, out: tuple[str, ...], reason: str) -> "Action":
    """Part an entry that was wrongly joined: what rests on the sources given is another thing than the rest.

    \b
    Examples:
      comity decide split p-0123456789ab --out b.txt#e1 --out b.txt#c2 --reason "a namesake"
    """
    from comity.register.deciding.judging import Split  # noqa: PLC0415 -- start-up stays light

    return Split(id_, out, reason)


@decide.command(short_help="Say where a commitment stands.")
@click.argument("id_", metavar="ID")
@click.argument("status", type=click.Choice([one.value for one in Status]))
@click.option("--evidence", metavar="ID", multiple=True, help="What it rests on: a finding or entry (repeatable).")
@click.option("--on", type=options.Edtf(), help="The date at which it was so.")
@deciding
def status(*, id_: str, status: str, evidence: tuple[str, ...], on: str | None, reason: str) -> "Action":
    """Say where a commitment stands, and on what evidence.

    \b
    Examples:
      comity decide status c-0123456789ab complete --evidence i-0123456789ab --on 2024-11
    """
    from comity.register.deciding.deeds import SetStatus  # noqa: PLC0415 -- start-up stays light

    return SetStatus(id_, Status(status), evidence, on, reason)


@decide.command(short_help="Say who may see it.")
@click.argument("id_", metavar="ID")
@click.argument("handling", type=click.Choice([one.value for one in Handling]))
@deciding
def mark(*, id_: str, handling: str, reason: str) -> "Action":
    """Say who may see a document (by its name), a finding or an entry from now on.

    \b
    Examples:
      comity decide mark minutes.txt restricted
      comity decide mark c-0123456789ab internal
    """
    from comity.register.deciding.deeds import Mark  # noqa: PLC0415 -- start-up stays light
    from comity.register.deciding.things import is_id  # noqa: PLC0415
    from comity.register.marking import MarkDocument  # noqa: PLC0415

    return (Mark if is_id(id_) else MarkDocument)(id_, Handling(handling), reason)


@decide.command(short_help="Take a decision back.")
@click.argument("entry", type=int)
@deciding
def undo(*, entry: int, reason: str) -> "Action":
    """Take a decision back, by the number of its entry; undoing an undoing makes the decision stand again.

    \b
    Examples:
      comity decide undo 17 --reason "mistaken"
    """
    from comity.register.deciding.deeds import Undo  # noqa: PLC0415 -- start-up stays light

    return Undo(entry, reason)


def _data(done: "Done") -> dict[str, Any]:
    entry = done.entry
    return {
        "entry": entry.sequence, "kind": entry.kind, "by": entry.actor, "time": entry.time,
        "content": to_value(done.content),
    }  # fmt: skip


def _line(done: "Done") -> str:
    data = to_value(done.content)
    about = [data[key]["named"] for key in ("about", "one", "other") if key in data]
    told = [f"entry {done.entry.sequence}: {done.entry.kind}", " and ".join(about)]
    if "field" in data:
        told.append(f"{data['field']}: {_shown(data['value'])} (was {_shown(data['was'])})")
    told += [str(data[key]) for key in ("verdict", "status", "handling") if key in data]
    told += [f"entry {data['entry']}"] if "entry" in data else []
    return ", ".join(word for word in told if word)


def _shown(value: object) -> str:
    if isinstance(value, str):
        return value
    return "not known" if value is None else json.dumps(value, ensure_ascii=False)


def _say_now(done: "Done", record: "Record") -> None:
    """The ids that bear the decision now: they change where things are joined or parted."""
    from comity.register.deciding.applying import LISTS  # noqa: PLC0415 -- start-up stays light

    marked = [
        entry.id
        for entries in (getattr(record, name) for name in LISTS.values())
        for entry in entries
        if any(mark.entry == done.entry.sequence for mark in entry.decided)
    ]
    if marked:
        telling.say(f"in the record: {', '.join(marked)}")
