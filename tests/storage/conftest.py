"""A register of its own for each test, on each kind of database."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comity.storage import open_register
from tests.databases import Database

if TYPE_CHECKING:
    from comity.storage.register import Register


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "register.sqlite3"


@pytest.fixture
def register(database: Database) -> "Iterator[Register]":
    with open_register(database.address) as opened:
        yield opened
