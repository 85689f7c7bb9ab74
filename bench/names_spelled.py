"""Names of the world as Vietnamese reports write them by ear, beside their Latin form, on pairs made to be hard.

    python -m bench.names_spelled [--misses] [--threshold 0.8]

Pairs that are one person: the forms of a row of `bench/names_spelled.toml`. Pairs that are two: the Vietnamese form
of each row against the Latin forms of the rows whose letters are most like it, of those that share a word, and of
ten others. The table of known forms is put away. Half of the people, by the hash of the name, were looked at while
the rules were written (dev); the other half was not (held out).
"""

import hashlib
import tomllib
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from bench.names import Pair, by_rule, half, options_of
from comity.identity.spelling import bare

TABLE = Path(__file__).parent / "names_spelled.toml"
_NEAREST, _OTHERS = 8, 10


def pairs(people: list[list[str]]) -> Iterator[Pair]:
    """The pairs of all people."""
    for row in people:
        latin, spelled = row[0], row[-1]
        yield Pair(latin, spelled, same=True, half=half(tuple(row)), kind="spelled")
        others = [one[0] for one in people if one is not row]
        near = sorted(others, key=lambda name: Levenshtein.distance(letters(name), letters(spelled)))[:_NEAREST]
        shared = [name for name in others if set(name.split()) & set(latin.split())]
        rest = sorted(others, key=lambda name: hashlib.sha256((name + latin).encode()).digest())[:_OTHERS]
        for name in dict.fromkeys((*near, *shared, *rest)):
            yield Pair(name, spelled, same=False, half=half(tuple(row)), kind="spelled")


def letters(name: str) -> str:
    """The bare letters of a name."""
    return "".join(c for c in bare(name) if c.isalpha())


def main() -> None:
    """Print the table."""
    options = options_of(__doc__)
    people = tomllib.loads(TABLE.read_text(encoding="utf-8"))["people"]
    print(f"{len(people)} people, from {options.threshold} on, the table of known forms put away")
    by_rule(sorted(set(pairs(people))), options.threshold, misses=options.misses)


if __name__ == "__main__":
    main()
