"""Fixtures of all tests: Django set up before any module imports the models, the server of the session, a place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from comity.storage import set_up
from tests import databases
from tests.postgres import Server, server

set_up()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """The PostgreSQL server of this session, started when first asked for."""
    with server() as started:
        yield started


@pytest.fixture(params=databases.KINDS)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> databases.Database:
    """A place for a register on each kind of database."""
    on_server = request.getfixturevalue("postgres") if request.param == "postgresql" else None
    return databases.made(request.param, tmp_path, on_server, filled=True)
