"""How fast the table of localities opens, looks up and scans: `python bench/localities.py [FILE.jsonl ...]`.

Scans the package's own README by default; JSON lines with `text` and `language` where files are given.
Each figure is the best of several runs in this process.
"""

import json
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from comity.localities import Table

NAMES = (
    "HCM City",
    "Guangxi province",
    "Pékin",
    "Canton",
    "广东省",
    "thành phố Đà Nẵng",
    "Guangzhou, China",
    "Vietnam",
)
ROUNDS = 5


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of several runs."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def texts(paths: list[str]) -> list[tuple[str, str]]:
    """(language, text) of the files, or the room's README as English."""
    if not paths:
        return [("en", (files("comity.localities") / "README.md").read_text(encoding="utf-8"))]
    lines = [json.loads(line) for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines()]
    return [(line.get("language", "en"), line["text"]) for line in lines if line.get("text")]


def main() -> None:
    """Prints one line a figure."""
    path = Path(str(files("comity.localities") / "data" / "world.bin"))
    print(f"size of the table       {path.stat().st_size / 1e6:8.2f} MB")
    print(f"opening it              {best(lambda: Table(path)) * 1000:8.1f} ms")
    fresh = Table(path)
    started = time.perf_counter()
    fresh.scan("Hanoi", "en")
    print(f"first scan              {(time.perf_counter() - started) * 1000:8.1f} ms")
    started = time.perf_counter()
    for name in NAMES:
        fresh.find(name)
    print(f"find, first time        {(time.perf_counter() - started) / len(NAMES) * 1e6:8.1f} µs a name")
    again = best(lambda: [fresh.find(name) for name in NAMES]) / len(NAMES)
    print(f"find, again             {again * 1e6:8.1f} µs a name")
    documents = texts(sys.argv[1:])
    size = sum(len(text) for _, text in documents)
    seconds = best(lambda: [fresh.scan(text, language) for language, text in documents])
    print(f"scan                    {size / seconds / 1e6:8.2f} M characters a second ({len(documents)} documents)")


if __name__ == "__main__":
    main()
