"""comity account: who may work with the register."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from comity.cli import options, telling
from comity.records import Handling, InvalidValue
from comity.records.accounts import AccountRole
from comity.records.codec import to_json

if TYPE_CHECKING:
    from comity.records.accounts import Account
    from comity.register.acting import Done

_ROLES = click.Choice([role.value for role in AccountRole])
_MARKINGS = click.Choice([one.value for one in Handling])
_reason = click.option("--reason", metavar="WORDS", default="", help="Why; it is kept.")


@click.group(short_help="Say who may work with the register.")
def account() -> None:
    """Say who may work with the register: accounts with a role, and how far marked things are open to them.

    A register without accounts belongs to whoever can open its file. The first account must be an
    administrator; from then on every command that opens the register names an account (--as or
    COMITY_ACCOUNT) and asks for its password (or takes COMITY_PASSWORD).

    \b
    Examples:
      comity account add Lan --role administrator
      comity account add Nam --role officer --as Lan
    """


@account.command(short_help="Add an account.")
@click.argument("name")
@click.option("--role", type=_ROLES, required=True, help="What the account is for.")
@click.option("--sees", type=_MARKINGS, help="The strictest marking open to it (default: usual for the role).")
@_reason
@options.register
def add(*, name: str, role: str, sees: str | None, reason: str, register: Path | str | None) -> None:
    """Add an account; its password is asked for twice (or COMITY_NEW_PASSWORD).

    Readers see and search; officers also file, keep and decide; reviewers also sign, mark and undo what
    others decided; administrators also verify, rebuild, and look after accounts. Readers and officers
    see what is public or internal, reviewers and administrators also what is restricted.

    \b
    Examples:
      comity account add "Nguyen Thi Lan" --role administrator
      comity account add Hoa --role reader --sees public --as "Nguyen Thi Lan"
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light
    from comity.register.accounts import AddAccount  # noqa: PLC0415

    with options.opened(register, create=True) as opened:
        adding = AddAccount(name, AccountRole(role), Handling(sees) if sees else None, reason)
        done = assembly.set_password(opened, adding, _new_password(name))
    _tell(done, "added")


@account.command("list", short_help="List the accounts.")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True,
              help="Lines to read, or JSON.")  # fmt: skip
@options.register
def list_(*, form: str, register: Path | str | None) -> None:
    """List the accounts, each with its role and the strictest marking that is open to it.

    \b
    Examples:
      comity account list
      comity account list --format json
    """
    with options.opened(register) as opened:
        found = sorted(opened.accounts().values(), key=lambda one: one.name)
    telling.answer(to_json(found) if form == "json" else "\n".join(map(_line, found)) or "no accounts")


@account.command(short_help="Give an account another role, or open other markings to it.")
@click.argument("name")
@click.argument("role", type=_ROLES)
@click.option("--sees", type=_MARKINGS, help="The strictest marking open to it (default: usual for a new role).")
@_reason
@options.register
def role(*, name: str, role: str, sees: str | None, reason: str, register: Path | str | None) -> None:
    """Give an account another role, or open other markings to it.

    \b
    Examples:
      comity account role Nam reviewer --as Lan
      comity account role Nam officer --sees restricted --as Lan
    """
    _change(register, name, "changed", reason, role=AccountRole(role), sees=Handling(sees) if sees else None)


@account.command(short_help="Set a password.")
@click.argument("name")
@_reason
@options.register
def password(*, name: str, reason: str, register: Path | str | None) -> None:
    """Set the password of an account: everybody their own, an administrator anybody's.

    \b
    Examples:
      comity account password Lan --as Lan
    """
    from comity import assembly  # noqa: PLC0415 -- start-up stays light
    from comity.register.accounts import SetPassword  # noqa: PLC0415

    with options.opened(register) as opened:
        done = assembly.set_password(opened, SetPassword(name, reason), _new_password(name))
    _tell(done, "password set of")


@account.command(short_help="Shut an account out.")
@click.argument("name")
@click.option("--again", is_flag=True, help="Let it in again.")
@_reason
@options.register
def disable(*, name: str, again: bool, reason: str, register: Path | str | None) -> None:
    """Shut an account out; what it did stays under its name. Accounts are never deleted.

    \b
    Examples:
      comity account disable Nam --as Lan --reason "left the office"
      comity account disable Nam --again --as Lan
    """
    _change(register, name, "let in again" if again else "disabled", reason, disabled=not again)


def _change(register: Path | str | None, name: str, what: str, reason: str, **changes: object) -> None:
    from comity import assembly  # noqa: PLC0415 -- start-up stays light
    from comity.register.accounts import ChangeAccount  # noqa: PLC0415

    with options.opened(register) as opened:
        done = assembly.act(opened, ChangeAccount(name, reason=reason, **changes))  # type: ignore[arg-type]
    _tell(done, what)


def _new_password(name: str) -> str:
    given = os.environ.get("COMITY_NEW_PASSWORD")
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise InvalidValue("password", "...", "cannot be asked for here; give COMITY_NEW_PASSWORD")
    return str(click.prompt(f"new password of {name}", hide_input=True, confirmation_prompt=True, err=True))


def _tell(done: "Done", what: str) -> None:
    from comity.records.decisions import AccountSet  # noqa: PLC0415

    assert isinstance(done.content, AccountSet)  # noqa: S101 -- for the type; these actions give no other
    telling.answer(f"entry {done.entry.sequence}: {what} {_line(done.content.account)}")


def _line(one: "Account") -> str:
    return f"{one.name}\t{one.role}\tsees {one.sees}{' (disabled)' if one.disabled else ''}"
