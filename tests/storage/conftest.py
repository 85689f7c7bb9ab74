"""Django is set up before any test module imports the models; a register of its own for each test."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comity.storage import open_register, set_up

if TYPE_CHECKING:
    from comity.storage.register import Register

set_up()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "register.sqlite3"


@pytest.fixture
def register(path: Path) -> "Iterator[Register]":
    with open_register(path) as opened:
        yield opened
