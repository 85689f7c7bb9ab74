"""Write docs/reference/ from the commands and the records themselves; `--check` finds it stale.

python -m tools.build_reference [--check]
"""

import dataclasses
import enum
import importlib
import inspect
import sys
import types
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"
MADE = "<!-- Made by tools/build_reference.py (make docs); change the code, not this page. -->\n\n"

RECORDS = (
    ("Documents", "comity.records.document"),
    ("What a reading finds", "comity.records.findings"),
    ("The record", "comity.records.record"),
    ("Localities", "comity.records.localities"),
    ("The review", "comity.records.review"),
    ("What offices keep", "comity.records.kept"),
    ("What lines rest on", "comity.records.cited"),
    ("Statuses and written fields", "comity.records.status"),
    ("The life of a review", "comity.records.reviewing"),
    ("Briefings and agendas", "comity.records.briefing"),
    ("The ledger", "comity.records.ledger"),
    ("Searching", "comity.records.search"),
    ("Closed vocabularies", "comity.records.words"),
    ("Errors", "comity.records.errors"),
)


def commands() -> str:
    """The page of commands, from click."""
    from comity.cli import cli  # noqa: PLC0415

    lines = ["# Commands\n", "\n", MADE, *_prose(cli.help or ""), "\n"]
    for name in cli.commands:
        lines += _command(name, cli.commands[name], cli.context_settings)
    return "".join(lines)


def _command(name: str, command: click.Command, settings: Mapping[str, Any]) -> Iterator[str]:
    """A command; of a group, its words and then each command in it."""
    context = click.Context(command, info_name=f"comity {name}", **settings)
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"## comity {name}\n\n"
    yield f"    comity {name} {usage}\n\n"
    yield from _prose(command.help or "")
    yield "\n| option | what it does |\n|---|---|\n"
    for option in command.get_params(context):
        if isinstance(option, click.Option):
            yield _option(option, context)
    yield "\n"
    if isinstance(command, click.Group):
        for inner in command.commands:
            yield from _command(f"{name} {inner}", command.commands[inner], settings)


def _option(option: click.Option, context: click.Context) -> str:
    names, says = option.get_help_record(context) or ("", "")
    written = " ".join(f"{names}".split()).replace("|", "\\|")
    return f"| `{written}` | {' '.join(says.split()).replace('|', chr(92) + '|')} |\n"


def _prose(help_text: str) -> Iterator[str]:
    """Help as Markdown: what click keeps as it is (after a line of backspace) becomes a block."""
    for paragraph in inspect.cleandoc(help_text).split("\n\n"):
        if paragraph.startswith("\b\n"):
            title, *rest = paragraph.removeprefix("\b\n").split("\n")
            yield f"{title}\n\n" + "".join(f"    {line.strip()}\n" for line in rest)
        else:
            yield f"{' '.join(paragraph.split())}\n\n"


def records() -> str:
    """The page of records, from the dataclasses and enumerations."""
    lines = ["# Records\n", "\n", MADE]
    lines += [
        "Everything in Comity speaks in these words. Dates are EDTF (ISO 8601-2, level 1); offsets count Unicode\n"
    ]
    lines += ["code points; unknown is `None` in Python and `null` in JSON.\n\n"]
    for title, name in RECORDS:
        module = importlib.import_module(name)
        lines += [f"## {title}\n\n", f"`{name}`. {_told(module.__doc__)}\n\n"]
        for kind in vars(module).values():
            if inspect.isclass(kind) and kind.__module__ == name:
                lines += _kind(kind)
    return "".join(lines)


def _kind(kind: type) -> Iterator[str]:
    yield f"### {kind.__name__}\n\n{_told(kind.__doc__)}\n\n"
    if issubclass(kind, enum.Enum):
        yield ", ".join(f"`{member.value}`" for member in kind) + "\n\n"
    elif dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        yield "| field | type | default |\n|---|---|---|\n"
        for field in dataclasses.fields(kind):
            yield f"| `{field.name}` | {_type(hints[field.name])} | {_default(field)} |\n"
        yield "\n"


def _told(docstring: str | None) -> str:
    return "\n\n".join(" ".join(part.split()) for part in inspect.cleandoc(docstring or "").split("\n\n"))


def _type(hint: object) -> str:
    if isinstance(hint, types.UnionType):
        return " or ".join(_type(part) for part in typing.get_args(hint))
    if hint is type(None):
        return "None"
    inside = typing.get_args(hint)
    if typing.get_origin(hint) is tuple and inside[-1] is Ellipsis:
        return f"{_type(inside[0])}, any number"
    if inside:
        return f"{_type(typing.get_origin(hint))} of {', '.join(_type(part) for part in inside)}"
    return getattr(hint, "__name__", str(hint))


def _default(field: "dataclasses.Field[object]") -> str:
    if field.default is dataclasses.MISSING:
        return ""
    if isinstance(field.default, enum.Enum):
        return f"`{field.default.value}`"
    return "none" if field.default == () else f"`{field.default!r}`"


def _ended(page: str) -> str:
    return page.rstrip("\n") + "\n"


def main() -> int:
    """Write the pages, or with --check say which are stale."""
    stale = []
    for name, made in (("commands.md", _ended(commands())), ("records.md", _ended(records()))):
        page = REFERENCE / name
        if "--check" not in sys.argv:
            REFERENCE.mkdir(parents=True, exist_ok=True)
            page.write_text(made, encoding="utf-8")
        elif not page.exists() or page.read_text(encoding="utf-8") != made:
            stale.append(f"docs/reference/{name}")
    for page_name in stale:
        print(f"{page_name} is stale: run make docs")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
