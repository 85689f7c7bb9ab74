"""A grid of constructions: every way to name people crossed with every way to tell of them, read and counted.

    python -m bench.grid                                        a sample of every table of every language
    python -m bench.grid --language en --table statements       one table of one language
    python -m bench.grid --language en --table meetings --misses     and what did not hold, report by report
    python -m bench.grid --language en --table meetings --only called-on --misses    those with one entry
    python -m bench.grid --all                                  every crossing (hours)
    python -m bench.grid --part test                            the held-out rows: figures only

The tables stand in `bench/gold/grid`; `bench/grid_tables.py` tells their form. Because we fill the slots, we know what
must be found in each report. What held is counted for each entry of each axis, worst first, so that a construction
that is not read shows as a whole row or column, and for pairs of entries that fail together though each mostly holds.
A report is held where everything expected of it holds (`bench/phrasings.py` judges).
Exit status: 0, or 2 where a table does not hold its form or nothing is asked for.
"""

import argparse
import itertools
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.grid_tables import LANGUAGES, TABLES, Crossing, Table, load
from bench.phrasing_cases import PARTS, CaseError
from bench.phrasings import Result, fields, misses, results, share

SAMPLE = 600
WORST = 12
_OFTEN = 4
_MOSTLY = 0.7
_HARDLY = 0.25


@dataclass(frozen=True, slots=True)
class Read:
    """A report of a table and what came of it."""

    crossing: Crossing
    result: Result


def rates(read: Sequence[Read], places: tuple[int, ...]) -> dict[tuple[str, ...], tuple[int, int]]:
    """How many reports held, and how many there are, for the entries of one axis or of several together."""
    whole: Counter[tuple[str, ...]] = Counter()
    held: Counter[tuple[str, ...]] = Counter()
    for one in read:
        key = tuple(one.crossing.entries[place] for place in places)
        whole[key] += 1
        held[key] += one.result.met
    return {key: (held[key], times) for key, times in whole.items()}


def by_axis(read: Sequence[Read], table: Table, worst: int | None) -> Iterator[str]:
    """For each axis its entries with the share that held, worst first."""
    for place, axis in enumerate(table.axes):
        found = sorted(rates(read, (place,)).items(), key=lambda item: (item[1][0] / item[1][1], item[0]))
        yield f"{axis}, of {len(found)} entries"
        yield from (f"  {entry:34s} {share(held, times)}" for (entry,), (held, times) in found[:worst])


def together(read: Sequence[Read], table: Table) -> Iterator[str]:
    """Pairs of entries of two axes that hardly hold together, though each of them mostly holds."""
    names = list(table.axes)
    alone = [rates(read, (place,)) for place in range(len(names))]
    for one, other in itertools.combinations(range(len(names)), 2):
        for (a, b), (held, times) in sorted(rates(read, (one, other)).items()):
            apart = min(mostly(alone[one][(a,)]), mostly(alone[other][(b,)]))
            if times >= _OFTEN and held / times <= _HARDLY and apart >= _MOSTLY:
                yield f"  {names[one]} {a} x {names[other]} {b}: {held} of {times}"


def mostly(counts: tuple[int, int]) -> float:
    """The share of a pair of counts."""
    return counts[0] / counts[1]


def read_table(table: Table, language: str, part: str, limit: int | None, only: str | None) -> list[Read]:
    """The reports of a table, read and judged. Raises CaseError, and where there is none."""
    known = {entry["id"] for entries in table.axes.values() for entry in entries}
    chosen = table.crossings(part, limit, only) if only is None or only in known else []
    if not chosen:
        raise CaseError(f"{table.path}: no report of part {part}{f' with the entry {only}' if only else ''}")
    return [Read(*pair) for pair in zip(chosen, results([one.case for one in chosen], language), strict=True)]


def figures(read: Sequence[Read]) -> Iterator[str]:
    """The share of reports that held, and what was expected by kind and field."""
    yield f"  reports held {share(sum(one.result.met for one in read), len(read))}"
    yield from (line for line in fields([one.result for one in read]) if "/" in line)


def asked(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """What the command line asks for; the test part gives figures, never rows or reports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="this language only (may be repeated)")
    parser.add_argument("--table", choices=TABLES, action="append", help="this table only (may be repeated)")
    parser.add_argument("--part", choices=PARTS, default="dev", help="half of the rows (default: dev)")
    parser.add_argument("--only", metavar="ENTRY", help="the reports with this entry of an axis")
    parser.add_argument("--sample", type=int, default=SAMPLE, help=f"reports a table, drawn by seed (default {SAMPLE})")
    parser.add_argument("--all", action="store_true", help="every report instead of a sample")
    parser.add_argument("--entries", type=int, default=WORST, help=f"entries shown an axis (default {WORST}; 0: all)")
    parser.add_argument("--misses", action="store_true", help="also print what did not hold, report by report")
    got = parser.parse_args(arguments)
    if got.part != "dev" and (got.misses or got.only):
        parser.error("the test part is held out: its reports are not shown")
    return got


def show(got: argparse.Namespace, language: str, name: str) -> None:
    """Read one table and print what was asked for."""
    table = load(language, name)
    read = read_table(table, language, got.part, None if got.all else got.sample, got.only)
    print(f"{language} {name}, part {got.part}, {len(read)} reports", *figures(read), sep="\n")
    if got.part == "dev":
        print(*by_axis(read, table, got.entries or None), sep="\n")
        print("together", *together(read, table), sep="\n")
    print("\n".join(misses([one.result for one in read])) if got.misses else "")


def main() -> int:
    """Read and score what was asked for."""
    got = asked()
    try:
        for language, name in itertools.product(got.language or LANGUAGES, got.table or TABLES):
            show(got, language, name)
    except CaseError as why:
        print(f"grid: {why}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
