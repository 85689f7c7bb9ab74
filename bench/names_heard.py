"""Whole names of people of all continents, told one or two by ear: Chinese agencies' spelling beside the Latin form.

    python -m bench.names_heard [--misses] [--threshold 0.8]

The pairs are made as those of `bench.names` by ear: each row of `bench/names_heard.toml` is one person; the Chinese
form against the eight Latin names whose surnames are spelled most like it, and with eight others' given names. None
of these people stands in the package's table of known forms. Half of them, by the hash of the name, were looked at
while rules were mended (dev); the other half was not (held out).
"""

import argparse
import tomllib
from pathlib import Path

from bench.names import by_ear, table
from comity.identity import SAME, compare_names
from comity.identity.known import KnownForms

TABLE = Path(__file__).parent / "names_heard.toml"


def main() -> None:
    """Print the table and, where asked, each pair of the half looked at that is judged wrongly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threshold", type=float, default=SAME)
    parser.add_argument("--misses", action="store_true", help="of the development half only")
    options = parser.parse_args()
    nothing = KnownForms(())
    people = [tuple(row) for row in tomllib.loads(TABLE.read_text(encoding="utf-8"))["people"]]
    print(f"{len(people)} people, from {options.threshold} on, the table of known forms put away")
    wrong = table(sorted(set(by_ear(people))), lambda a, b: compare_names(a, b, nothing).score, options.threshold)
    for pair in wrong if options.misses else ():
        if pair.half == "dev":
            said, truth = compare_names(pair.one, pair.other, nothing), "one" if pair.same else "two"
            print(f"  {pair.one} | {pair.other}: {truth}, said {said.score:.2f}: {said.reason}")


if __name__ == "__main__":
    main()
