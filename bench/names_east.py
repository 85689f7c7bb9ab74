"""Korean and Japanese names across scripts: Hangul, Han characters and Latin letters, on pairs made to be hard.

    python -m bench.names_east [--misses] [--threshold 0.8]

Pairs that are one person: every two forms in two scripts of a row of `bench/names_east.toml`. Pairs that are two:
forms of two rows in two scripts that share the surname, and the surname in Latin letters with the given name of
another row against the eastern forms. The table of known forms is put away, so that only readings count. Half of the
people, by the hash of the name, were looked at while the rules were written (dev); the other half was not (held out).
"""

import hashlib
import itertools
import tomllib
from collections.abc import Iterator
from pathlib import Path

from bench.names import Pair, by_rule, half, options_of
from comity.identity import han
from comity.identity.korean import is_hangul

TABLE = Path(__file__).parent / "names_east.toml"


def script(form: str) -> str:
    """What a form is written in."""
    return "hangul" if is_hangul(form) else "han" if han.is_han(form) else "latin"


def pairs(people: list[list[str]], kind: str) -> Iterator[Pair]:
    """The pairs of one language's people."""
    for row in people:
        where = half(tuple(row))
        for a, b in itertools.combinations(row, 2):
            if script(a) != script(b):
                yield Pair(a, b, same=True, half=where, kind=kind)
        yield from (Pair(made, form, same=False, half=where, kind=kind) for made, form in altered(row, people))
    for one, other in itertools.combinations(people, 2):
        if near(one, other):
            for a, b in itertools.product(one, other):
                if script(a) != script(b):
                    yield Pair(a, b, same=False, half=half(tuple(one)), kind=kind)


def near(one: list[str], other: list[str]) -> bool:
    """Whether two people share the first character of their first form."""
    return one[0][0] == other[0][0]


def altered(row: list[str], people: list[list[str]]) -> Iterator[tuple[str, str]]:
    """The eastern forms of a row against its Latin surname with the given names of others."""
    strangers = sorted(people, key=lambda p: hashlib.sha256((p[0] + row[0]).encode()).digest())[:6]
    eastern = [form for form in row if script(form) != "latin"]
    latin = [form for form in row if script(form) == "latin"]
    for form, stranger in itertools.product(latin, strangers):
        other = next(f for f in stranger if script(f) == "latin")
        surname, given = form.split(" ", 1)[0], other.split(" ", 1)[1]
        made = f"{surname} {given}"
        if made not in latin and form == latin[0] and stranger[0][1:] != row[0][1:]:
            yield from ((made, name) for name in eastern)


def main() -> None:
    """Print the tables."""
    options = options_of(__doc__)
    data = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    for kind in ("korean", "japanese"):
        print(f"{kind}: {len(data[kind])} people, from {options.threshold} on, the table of known forms put away")
        by_rule(sorted(set(pairs(data[kind], kind))), options.threshold, misses=options.misses)


if __name__ == "__main__":
    main()
