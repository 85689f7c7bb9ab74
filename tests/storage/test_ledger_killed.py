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
from tests.factories import clock, reading

READINGS = 200
KILLS = 10


def content(entries: list[Entry]) -> list[tuple[str, str, str]]:
    return [(entry.kind, entry.actor, entry.content) for entry in entries]


def filer(path: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.storage.filer", str(path), "0", str(READINGS)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def kill(path: Path, *, after: float, opened: bool) -> None:
    """Let a filer run for `after` seconds, from its start or from when it has opened the register, and kill it."""
    with filer(path) as program:
        assert program.stdout is not None
        if opened:
            program.stdout.readline()
        time.sleep(after)
        program.send_signal(signal.SIGKILL)
        program.stdout.read()


@pytest.mark.slow
def test_ledger_of_a_killed_filer_is_continued_to_the_same_end(path: Path) -> None:
    chance = random.Random(20240522)  # noqa: S311 -- the moments need be no secret
    undisturbed = MemoryLedger()
    list(file_readings(undisturbed, [reading(n) for n in range(READINGS)], clock(), Actor.person("Lan")))
    whole = content(list(undisturbed.entries()))

    kill(path, after=chance.uniform(0.2, 0.9), opened=False)
    reached = []
    for _ in range(KILLS):
        kill(path, after=chance.uniform(0.0, 0.12), opened=True)
        with open_register(path) as register:
            assert register.verify().problems == ()
            entries = content(list(register.ledger.entries()))
            assert entries == whole[: len(entries)]
            assert len(entries) % 2 == 0, "a document without its reading"
            reached.append(len(entries))
    assert any(0 < count < len(whole) for count in reached), "no kill came in the midst of filing"

    with filer(path) as program:
        assert program.stdout is not None
        program.stdout.read()
    assert program.returncode == 0
    with open_register(path) as register:
        assert register.verify().problems == ()
        assert content(list(register.ledger.entries())) == whole
