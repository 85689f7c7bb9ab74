"""A place for a register on each kind of database, and the back doors that tests need to each."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Protocol

import psycopg
import pytest

from tests.postgres import Server

KINDS = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgres))


class Database(Protocol):
    """Where a register lies or is to lie, and ways to it that do not lead through Comity."""

    kind: str
    address: str
    refusals: tuple[type[Exception], ...]

    def run(self, statement: str) -> None:
        """Run one statement, as any program might."""

    def rows(self, question: str) -> list[tuple[object, ...]]:
        """The rows that a question in SQL is answered with."""

    def tamper(self, change: str) -> None:
        """Run SQL with the triggers taken off, and put them back, as one who covers tracks would."""

    def held(self) -> AbstractContextManager[None]:
        """Within it, another program is in the midst of writing."""


class OnSQLite:
    """A file."""

    kind = "sqlite"
    refusals: tuple[type[Exception], ...] = (sqlite3.Error,)

    def __init__(self, path: Path) -> None:
        self.path, self.address = path, str(path)

    def run(self, statement: str) -> None:
        with closing(sqlite3.connect(self.path, isolation_level=None)) as other:
            other.execute(statement)

    def rows(self, question: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.path)) as other:
            return other.execute(question).fetchall()

    def tamper(self, change: str) -> None:
        from comity.storage import triggers  # noqa: PLC0415 -- Django is set up when a test runs

        with closing(sqlite3.connect(self.path, isolation_level=None)) as other:
            for name in triggers.SQLITE:
                other.execute(f"DROP TRIGGER {name}")
            other.execute("PRAGMA ignore_check_constraints = ON")
            other.execute(change)
            for name, body in triggers.SQLITE.items():
                other.execute(f"CREATE TRIGGER {name} {body}")

    def held(self) -> AbstractContextManager[None]:
        return _held(sqlite3.connect(self.path, isolation_level=None), "BEGIN IMMEDIATE")


class OnPostgreSQL:
    """A database on the server of the tests."""

    kind = "postgresql"
    refusals: tuple[type[Exception], ...] = (psycopg.Error,)

    def __init__(self, address: str) -> None:
        self.address = address

    def run(self, statement: str) -> None:
        with psycopg.connect(self.address, autocommit=True) as other:
            other.execute(statement.encode())

    def rows(self, question: str) -> list[tuple[object, ...]]:
        with psycopg.connect(self.address) as other:
            return other.execute(question.encode()).fetchall()

    def tamper(self, change: str) -> None:
        from comity.storage import triggers  # noqa: PLC0415 -- Django is set up when a test runs

        with psycopg.connect(self.address) as other:  # one transaction: all of it, or nothing
            other.execute("ALTER TABLE entry DISABLE TRIGGER USER")
            other.execute(change.encode())
            other.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for name in triggers.POSTGRESQL:
                other.execute(f"ALTER TABLE entry ENABLE ALWAYS TRIGGER {name}".encode())

    def held(self) -> AbstractContextManager[None]:
        from comity.storage.postgresql import LOCK  # noqa: PLC0415 -- Django is set up when a test runs

        return _held(psycopg.connect(self.address), f"SELECT pg_advisory_xact_lock({LOCK})")


@contextmanager
def _held(connection: "sqlite3.Connection | psycopg.Connection", statement: str) -> Iterator[None]:
    with closing(connection):
        connection.execute(statement)
        yield


def made(kind: str, folder: Path, server: "Server | None", *, filled: bool = False) -> Database:
    """A new place of a kind, in `folder` or on `server`."""
    if kind == "sqlite":
        return OnSQLite(folder / "register.sqlite3")
    assert server is not None
    return OnPostgreSQL(server.database(filled=filled))
