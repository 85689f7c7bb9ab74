"""comity keep: what an office keeps by hand. One command a list; the options are the fields of its record."""

from collections.abc import Callable
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from comity.cli import options, telling
from comity.records.kept import RECORDS, WORDS, Duty, KeptInstrument, KeptKind, Thing

if TYPE_CHECKING:
    from comity.storage.register import Register

_DATE, _SPAN, _SIDE = "EDTF date", "span of time, as P1Y, P6M or P15D", "a locality by any of its names or codes"

HELP: dict[str, str] = {
    "name": "What it is called.",
    "title": "What it is called.",
    "sides": f"One of the sides, {_SIDE}; give the option once for each, the guest last.",
    "side": f"Where the office is held, {_SIDE}.",
    "cadence": f"The time from one session to the next ({_SPAN}).",
    "last": f"When the last session was held ({_DATE}).",
    "next": f"When the next session is ({_DATE}).",
    "lead": "The agency that leads on our side.",
    "founded_by": "By which paper or meeting it was set up.",
    "note": "Anything else.",
    "handling": "Who may see it.",
    "kind": "What kind it is.",
    "date": f"When ({_DATE}).",
    "place": "Where.",
    "head": "Who leads the delegation.",
    "level": "The level of the delegation.",
    "members": "A member of the delegation; once for each.",
    "purpose": "What it is for.",
    "programme": "An item of the programme; once for each.",
    "format": "How the sides come together.",
    "stage": "Where it stands.",
    "mechanism": "The id of the mechanism it belongs to.",
    "parties": "Who is party to it, as written; once for each.",
    "signatories": "Who signed; once for each.",
    "witnesses": "Who witnessed the signing; once for each.",
    "signed": f"When it was signed ({_DATE}).",
    "valid_until": f"Until when it is valid ({_DATE}).",
    "renewal": "How it is renewed.",
    "notice": f"How long before its end renewal must be taken up ({_SPAN}).",
    "areas": "An area of cooperation, by its id; once for each.",
    "entry": "The id of the entry of the record that reports it.",
    "since": f"Since when ({_DATE}).",
    "instrument": "The instrument by which: the id of a kept one, or its words.",
    "ended": f"When it ended ({_DATE}).",
    "person": "The person's name.",
    "post": "The office held.",
    "organisation": "The body it is an office of.",
    "names": "Another way the name is written; once for each.",
    "start": f"From when ({_DATE}).",
    "end": f"Until when ({_DATE}).",
    "contact": "How to reach the person.",
    "text": "The note itself.",
    "people": "Who was met; once for each.",
}

ABOUT: dict[KeptKind, tuple[str, str]] = {
    KeptKind.MECHANISM: (
        "A standing arrangement between sides: a joint committee, an annual meeting, a periodic review.",
        'comity keep mechanism --name "Annual review" --side "Hà Nội" --side Guangdong --cadence P1Y --next 2025-05',
    ),
    KeptKind.PLAN: (
        "A planned delegation, visit or session.",
        'comity keep plan --kind visit --side Guangdong --side "Hà Nội" --date 2025-04 --purpose "Urban railways"',
    ),
    KeptKind.INSTRUMENT: (
        "An instrument with its terms: parties, validity, renewal, and what must be done after signing.",
        'comity keep instrument --title "Friendship agreement" --side "Hà Nội" --side 广州 --signed 2024-04-02 '
        '--valid-until 2029-04-02 --notice P6M --duty "Report the signing" "the ministry" P15D',
    ),
    KeptKind.SISTER: (
        "Two sister (twin, friendship) localities.",
        'comity keep sister --side "Hà Nội" --side Beijing --since 1994',
    ),
    KeptKind.MEMBERSHIP: (
        "An office that a person holds over time.",
        'comity keep membership --person "Li Wei" --post "Vice-Governor" --side Guangdong --start 2023-03',
    ),
    KeptKind.NOTE: (
        "A note of a contact, in your own words.",
        'comity keep note --text "Asked for the draft by May" --side Guangdong --date 2024-04-02',
    ),
}


@click.group(short_help="Keep mechanisms, plans, instruments, sister localities, offices and notes.")
def keep() -> None:
    """Keep what no report tells: mechanisms, plans, instruments, sister localities, offices held, contact notes.

    Each command makes a new thing, or with `--id` changes one: what you do not give stays as it is. `comity kept`
    lists what is kept, `comity due` what falls due, `comity keep drop` takes a thing off the lists; every change is an
    entry of the ledger, and can be undone.

    \b
    Examples:
      comity keep mechanism --name "Annual review" --side "Hà Nội" --side Guangdong --cadence P1Y --next 2025-05
      comity keep instrument --id instrument-12 --done "Report the signing" 2024-04-09
      comity keep drop note-14 --reason "filed twice"
    """


def _options(kind: KeptKind) -> list[Callable[[Any], Any]]:
    """An option for each field of a record."""
    made = []
    for one in fields(RECORDS[kind]):
        if one.name == "duties":
            continue
        several = "tuple" in str(one.type)
        flag = {"sides": "side", "names": "also-known-as"}.get(one.name, one.name).replace("_", "-")
        words = WORDS.get((one.name, kind)) or WORDS.get((one.name, None))
        shape: Any = click.Choice([word.value for word in words]) if words else str
        says = HELP[one.name] + (" Needed." if one.default is MISSING else "")
        made.append(click.option(f"--{flag}", one.name, type=shape, multiple=several, help=says))
    return made


def _command(kind: KeptKind) -> click.Command:
    about, example = ABOUT[kind]

    def call(**given: Any) -> None:
        _keep(kind, given)

    call.__doc__ = f"{about}\n\n    \b\n    Example:\n      {example}\n    "
    made: Any = call
    shared = [
        *_options(kind),
        *(_DUTIES if kind is KeptKind.INSTRUMENT else ()),
        click.option("--id", "key", metavar="ID", help="Change this one instead of making a new one."),
        click.option("--clear", metavar="FIELD", multiple=True, help="Make this field unknown again; once for each."),
        click.option("--reason", default="", help="Why, for those who read the ledger."),
        click.option("--actor", metavar="NAME", envvar="COMITY_ACTOR", show_envvar=True, help="Who says so."),
        options.register,
    ]
    for option in reversed(shared):
        made = option(made)
    return click.command(kind.value, short_help=about)(made)


_DUTIES = (
    click.option(
        "--duty",
        metavar="WHAT TO WITHIN",
        nargs=3,
        multiple=True,
        help=f"What must be done after signing, towards whom, within which {_SPAN}; once for each.",
    ),
    click.option(
        "--done", metavar="WHAT DATE", nargs=2, multiple=True, help=f"A duty that was done, and when ({_DATE})."
    ),
)


def _keep(kind: KeptKind, given: dict[str, Any]) -> None:
    from comity import assembly  # noqa: PLC0415 -- start-up stays light
    from comity.register.keeping.deeds import keep as deed  # noqa: PLC0415

    key, cleared, reason, actor = (given.pop(name) for name in ("key", "clear", "reason", "actor"))
    with options.opened(given.pop("register"), create=key is None) as opened:
        options.acting_as(opened, actor)
        thing = _changed(_standing(opened, key, kind), _values(kind, given), cleared) if key else _new(kind, given)
        done = assembly.act(opened, deed(thing, key, reason))
    telling.answer(str(getattr(done.content, "kept", "")))
    telling.say(f"{'changed' if key else 'kept'}, in entry {done.entry.sequence}")


def _standing(register: "Register", key: str, kind: KeptKind) -> Thing:
    from comity.records.errors import UnknownThing  # noqa: PLC0415

    found = register.kept().get(key)
    if found is None or found.kind is not kind:
        raise UnknownThing(kind.value, key, "`comity kept` lists what is kept with its ids")
    thing: Thing = found.thing
    return thing


def _values(kind: KeptKind, given: dict[str, Any]) -> dict[str, Any]:
    """The fields that were given, as the record has them."""
    from comity import assembly  # noqa: PLC0415

    duties = tuple(Duty(what, to or None, within) for what, to, within in given.pop("duty", ()))
    done = dict(given.pop("done", ()))
    values = {name: value for name, value in given.items() if value not in (None, ())}
    if "sides" in values:
        values["sides"] = tuple(assembly.side(name)[0].locality.id for name in values["sides"])
    if "side" in values:
        values["side"] = assembly.side(values["side"])[0].locality.id
    for name, value in values.items():
        words = WORDS.get((name, kind)) or WORDS.get((name, None))
        values[name] = words(value) if words else value
    return values | ({"duties": duties} if duties else {}) | ({"_done": done} if done else {})


def _new(kind: KeptKind, given: dict[str, Any]) -> Thing:
    values = _values(kind, given)
    missing = [one.name for one in fields(RECORDS[kind]) if one.default is MISSING and one.name not in values]
    if missing:
        flags = ", ".join("--" + {"sides": "side"}.get(name, name) for name in missing)
        raise click.UsageError(f"a new {kind} needs {flags}; or give --id to change one")
    done = values.pop("_done", {})
    return _with_done(RECORDS[kind](**values), done)


def _changed(standing: Thing, values: dict[str, Any], cleared: tuple[str, ...]) -> Thing:
    """What stood, with the new values; duties are added to those that stood."""
    done = values.pop("_done", {})
    if isinstance(standing, KeptInstrument) and "duties" in values:
        values["duties"] = (*standing.duties, *values["duties"])
    known = {one.name: one for one in fields(standing)}
    for flag in cleared:
        name = {"side": "sides"}.get(flag, flag.replace("-", "_"))
        if name not in known or known[name].default is MISSING:
            raise click.UsageError(f"--clear {flag}: there is no such field, or it must not be empty")
        values[name] = known[name].default
    return _with_done(replace(standing, **values), done)


def _with_done(thing: Thing, done: dict[str, str]) -> Thing:
    if not done:
        return thing
    if not isinstance(thing, KeptInstrument) or any(what not in {one.what for one in thing.duties} for what in done):
        raise click.UsageError(f"--done: there is no duty {', '.join(map(repr, done))}")
    return replace(thing, duties=tuple(replace(one, done=done.get(one.what, one.done)) for one in thing.duties))


@keep.command(short_help="Take a kept thing off the lists.")
@click.argument("key", metavar="ID")
@click.option("--reason", default="", help="Why, for those who read the ledger.")
@click.option("--actor", metavar="NAME", envvar="COMITY_ACTOR", show_envvar=True, help="Who says so.")
@options.register
def drop(key: str, reason: str, actor: str | None, register: Path | None) -> None:
    """Take a kept thing off the lists. It stays in the ledger, and the drop can be undone.

    \b
    Example:
      comity keep drop note-12 --reason "filed twice"
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light
    from comity.register.keeping.deeds import Drop  # noqa: PLC0415

    with options.opened(register) as opened:
        options.acting_as(opened, actor)
        done = assembly.act(opened, Drop(key, reason))
    telling.say(f"dropped {key}, in entry {done.entry.sequence}")


for _kind in KeptKind:
    keep.add_command(_command(_kind))
