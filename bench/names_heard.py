"""Whole names of people of all continents, told one or two by ear: Chinese agencies' spelling beside the Latin form.

    python -m bench.names_heard [--misses] [--threshold 0.8]

The pairs are made as those of `bench.names` by ear: each row of `bench/names_heard.toml` is one person; the Chinese
form against the eight Latin names whose surnames are spelled most like it, and with eight others' given names. None
of these people stands in the package's table of known forms. Half of them, by the hash of the name, were looked at
while rules were mended (dev); the other half was not (held out).
"""

import tomllib
from pathlib import Path

from bench.names import by_ear, by_rule, options_of

TABLE = Path(__file__).parent / "names_heard.toml"


def main() -> None:
    """Print the table and, where asked, each pair of the half looked at that is judged wrongly."""
    options = options_of(__doc__)
    people = [tuple(row) for row in tomllib.loads(TABLE.read_text(encoding="utf-8"))["people"]]
    print(f"{len(people)} people, from {options.threshold} on, the table of known forms put away")
    by_rule(sorted(set(by_ear(people))), options.threshold, misses=options.misses)


if __name__ == "__main__":
    main()
