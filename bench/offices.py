"""Whether bodies and posts are told one or two across four languages.

    python -m bench.offices [--misses]

`bench/offices.toml` holds the rows, each one body or post in four languages. Pairs that are one: every two forms of a
row in two languages. Pairs that are two: every two forms of two rows in two languages, which differ by rank (deputy,
standing deputy), by body (party committee, people's committee, people's council) or by locality. Half of the rows, by
the hash of the English form, were looked at while the words of the package were mended (dev); the other half was not.
A pair belongs to the half of its first row.
"""

import argparse
import hashlib
import itertools
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from comity.identity.offices import compare_offices, office_of

TABLE = Path(__file__).parent / "offices.toml"
SAME = 0.9


class Pair(NamedTuple):
    """Two titles, whether they are one, and their half."""

    one: str
    other: str
    same: bool
    half: str


def rows() -> list[list[tuple[str, str]]]:
    """Each row as forms with their language."""
    data = tomllib.loads(TABLE.read_text(encoding="utf-8"))["rows"]
    return [
        [
            (form, language)
            for language, cell in zip(("en", "fr", "vi", "zh"), row, strict=True)
            for form in cell.split(" | ")
        ]
        for row in data
    ]


def half(row: list[tuple[str, str]]) -> str:
    """The half that a row is in."""
    return "held out" if hashlib.sha256(row[0][0].encode()).digest()[0] % 2 else "dev"


def pairs() -> Iterator[Pair]:
    """Every pair of two languages."""
    listed = rows()
    for row in listed:
        for (a, x), (b, y) in itertools.combinations(row, 2):
            if x != y:
                yield Pair(a, b, same=True, half=half(row))
    for one, other in itertools.combinations(listed, 2):
        for (a, x), (b, y) in itertools.product(one, other):
            if x != y:
                yield Pair(a, b, same=False, half=half(one))


def main() -> None:
    """Print precision and recall of each half, and the pairs judged wrongly where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="of the development half only")
    asked = parser.parse_args()
    listed = list(pairs())
    for where in ("dev", "held out"):
        part = [(p, compare_offices(p.one, p.other).score >= SAME) for p in listed if p.half == where]
        right = sum(said and p.same for p, said in part)
        said_same, same = sum(said for _, said in part), sum(p.same for p, _ in part)
        counts = f"same {same:4d}  different {len(part) - same:6d}"
        print(f"{where:9s} {counts}  precision {right / max(1, said_same):.4f}  recall {right / max(1, same):.4f}")
        for pair, said in part if asked.misses and where == "dev" else ():
            if said != pair.same:
                told = f"{office_of(pair.one)} {office_of(pair.other)}"
                print(f"  {'one' if pair.same else 'two'}: {pair.one} | {pair.other}: {told}")


if __name__ == "__main__":
    main()
