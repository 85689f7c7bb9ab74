"""Whoever files is killed at any moment: the register opens, verifies, and is continued to the same end."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from comity.records.ledger import Actor, Entry
from comity.register.filing import file_readings
from comity.register.ledger import MemoryLedger
from comity.storage import open_register
from tests.databases import KINDS, made
from tests.factories import clock, reading

READINGS = 600
KILLS = 3


def content(entries: list[Entry]) -> list[tuple[str, str, str]]:
    return [(entry.kind, entry.actor, entry.content) for entry in entries]


def filer(address: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.storage.filer", address, "0", str(READINGS)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def kill(address: str, chance: random.Random, *, new: int | None) -> None:
    """Run a filer and kill it: while it starts (`new` is None), or a moment after it has filed `new` readings more."""
    with filer(address) as program:
        assert program.stdout is not None
        filed = 0
        while new is not None and filed < new and (line := program.stdout.readline()):
            filed += line.strip() == "new"
        time.sleep(chance.uniform(0.2, 0.9) if new is None else chance.uniform(0, 0.02))
        program.send_signal(signal.SIGKILL)
        program.stdout.read()


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_ledger_of_a_killed_filer_is_continued_to_the_same_end(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    server = request.getfixturevalue("postgres") if kind == "postgresql" else None
    address = made(kind, tmp_path, server).address
    chance = random.Random(20240522)  # noqa: S311 -- the moments need be no secret
    undisturbed = MemoryLedger()
    list(file_readings(undisturbed, [reading(n) for n in range(READINGS)], clock(), Actor.person("Lan")))
    whole = content(list(undisturbed.entries()))

    kill(address, chance, new=None)
    reached = []
    for _ in range(KILLS):
        kill(address, chance, new=chance.randint(0, READINGS // KILLS // 4))
        with open_register(address) as register:
            assert register.verify().problems == ()
            entries = content(list(register.ledger.entries()))
            assert entries == whole[: len(entries)]
            assert len(entries) % 2 == 0, "a document without its reading"
            reached.append(len(entries))
    assert any(0 < count < len(whole) for count in reached), "no kill came in the midst of filing"

    with filer(address) as program:
        assert program.stdout is not None
        program.stdout.read()
    assert program.returncode == 0
    with open_register(address) as register:
        assert register.verify().problems == ()
        assert content(list(register.ledger.entries())) == whole
