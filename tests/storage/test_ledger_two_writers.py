"""Two who write at once: each waits for the other and succeeds, or says that it waited in vain."""

import subprocess
import sys
from pathlib import Path

import pytest

from comity.records.ledger import Actor, Outcome, RegisterBusy
from comity.storage import open_register
from tests.databases import KINDS, Database, made
from tests.factories import clock, reading

LAN = Actor.person("Lan")


@pytest.mark.parametrize("kind", KINDS)
def test_ledger_two_programs_file_at_once_from_nothing(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    server = request.getfixturevalue("postgres") if kind == "postgresql" else None
    address = made(kind, tmp_path, server).address
    command = [sys.executable, "-m", "tests.storage.filer", address]
    programs = [
        subprocess.Popen([*command, first, last], stdout=subprocess.PIPE, text=True)
        for first, last in (("0", "60"), ("40", "100"))
    ]
    answers = [program.communicate(timeout=120)[0].split() for program in programs]
    assert [program.returncode for program in programs] == [0, 0]
    assert sum(answer.count("new") for answer in answers) == 100
    assert sum(answer.count("unchanged") for answer in answers) == 20
    with open_register(address) as register:
        found = register.verify()
        assert found.problems == ()
        assert (found.entries, found.documents) == (200, 100)


def test_ledger_in_another_hand_is_waited_for_then_said_to_be_busy(database: Database) -> None:
    with open_register(database.address, wait=0.1) as register:
        list(register.file([reading(1)], clock(), LAN))
        with database.held():
            with pytest.raises(RegisterBusy, match="another program is writing to it"):
                list(register.file([reading(2)], clock(), LAN))
            assert len(list(register.readings())) == 1, "reading goes on while another writes"
        (filed,) = register.file([reading(2)], clock(), LAN)
        assert filed.outcome == Outcome.NEW
        assert register.verify().problems == ()


def test_verify_sees_one_moment_while_another_files(database: Database) -> None:
    with open_register(database.address) as register, open_register(database.address) as other:
        list(other.file((reading(n) for n in range(300)), clock(), LAN))
        filing = other.file((reading(n) for n in range(300, 320)), clock(), LAN)
        with register.ledger.reading():
            before = register.head
            for _ in range(5):
                next(filing)
            assert register.head == before
            assert len(list(register.ledger.entries())) == 600
            assert len(list(register.readings())) == 300
        assert register.head.sequence == 610
        assert register.verify().problems == ()


def test_ledger_several_registers_in_one_program_stay_apart(tmp_path: Path) -> None:
    with open_register(tmp_path / "a") as one, open_register(tmp_path / "b") as other:
        list(one.file([reading(1)], clock(), LAN))
        list(other.file([reading(2), reading(3)], clock(), LAN))
        assert (one.head.sequence, other.head.sequence) == (2, 4)
        with open_register(tmp_path / "a") as again:
            list(again.file([reading(4)], clock(), LAN))
        assert one.head.sequence == 4
