"""Options that several commands share."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from comity.records import ComityError, NotAllowed, edtf

if TYPE_CHECKING:
    from comity.storage.register import Register

F = TypeVar("F", bound=Callable[..., Any])

PAGE_LANGUAGES = ("en", "fr", "vi", "zh")

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kMG]?)B?", re.IGNORECASE)
_ACCOUNT = "comity.account"
_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}


class Size(click.ParamType[int]):
    """A number of bytes: 500000, 500kB, 60MB."""

    name = "size"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:  # type: ignore[explicit-override]
        """The bytes that are meant."""
        if isinstance(value, int):
            return value
        found = _SIZE.fullmatch(str(value).strip())
        if not found or not float(found.group(1)):
            self.fail(f"{value!r} is no size such as 500kB or 60MB", param, ctx)
        return int(float(found.group(1)) * _UNITS[found.group(2).lower()])


class Place(click.ParamType[Path | str]):
    """Where a register lies: the path of a file, or the address of a PostgreSQL database."""

    name = "place"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path | str:  # type: ignore[explicit-override]  # noqa: ARG002 -- click's
        """The address as it is, anything else as a path."""
        return str(value) if re.match(r"postgres(ql)?://", str(value)) else Path(str(value))


class Edtf(click.ParamType[str]):
    """An EDTF date: 2023, 2023-09 or 2023-09-25."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:  # type: ignore[explicit-override]
        """The date itself, where it is one."""
        try:
            return edtf.check(str(value))
        except ComityError as why:
            self.fail(str(why), param, ctx)


@dataclass(frozen=True, slots=True)
class How:
    """How sources are to be read: see the options of `reading`."""

    language: str | None
    max_size: int
    jobs: int | None


def reading(command: F) -> Callable[..., Any]:
    """The options of a command that reads sources; the command is given them as `how`."""

    @click.option(
        "--language", metavar="TAG", help="Language of the texts that give none (default: told from each text)."
    )
    @click.option(
        "--max-size", type=Size(), default="1MB", show_default=True, help="The most that one report may have."
    )
    @click.option("--jobs", type=click.IntRange(min=1), help="Worker processes (default: by the number of documents).")
    @wraps(command)
    def given(*args: Any, language: str | None, max_size: int, jobs: int | None, **others: Any) -> Any:
        return command(*args, how=How(language, max_size, jobs), **others)

    return given


def register(command: F) -> F:
    """The options that say where the register lies, and as whom it is opened."""
    command = click.option(
        "--as",
        metavar="NAME",
        envvar="COMITY_ACCOUNT",
        show_envvar=True,
        expose_value=False,
        callback=_note_account,
        help="Your account, in a register that has accounts; its password is asked for, or COMITY_PASSWORD.",
    )(command)
    return click.option(
        "--register",
        type=Place(),
        envvar="COMITY_REGISTER",
        show_envvar=True,
        help="The register: a file, or postgresql://USER@HOST/DATABASE (default: a file in your data folder; said).",
    )(command)


def _note_account(ctx: click.Context, param: click.Parameter, value: str | None) -> None:  # noqa: ARG001 -- click's
    ctx.meta[_ACCOUNT] = value


def page_language(command: F) -> F:
    """The option that says in which language pages are written."""
    return click.option(
        "--page-language",
        type=click.Choice(PAGE_LANGUAGES),
        default="en",
        show_default=True,
        help="Language of the page; quotes stay in their own.",
    )(command)


def output(command: F) -> F:
    """The option that says where the answer is written."""
    return click.option(
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Write to this file (default: standard output).",
    )(command)


def opened(path: Path | str | None, *, create: bool = False) -> "Register":
    """The register, open for the account of `--as`; where it lies is said on standard error."""
    from comity import assembly  # noqa: PLC0415 -- loads Django

    ctx = click.get_current_context(silent=True)
    account = ctx.meta.get(_ACCOUNT) if ctx else None
    found = assembly.open_register(path, create=create, account=account, password=_asked)
    click.echo(f"register: {found.path}{' (made)' if found.created else ''}", err=True)
    return found


def _asked(account: str) -> str:
    """The password, asked for on the terminal."""
    if not sys.stdin.isatty():
        raise NotAllowed(f"the password of the account {account!r} cannot be asked for here; give COMITY_PASSWORD")
    return str(click.prompt(f"password of {account}", hide_input=True, err=True))


def acting_as(register: "Register", actor: str | None) -> None:
    """Let the person named act, in a register without accounts; None is the name it was opened under."""
    from comity import assembly  # noqa: PLC0415 -- loads Django

    assembly.acting(register, actor)
