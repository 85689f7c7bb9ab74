"""Repeats the draw of a lot of the English development gold: `python -m bench.gold.draw_en [--lot 4]`.

`en.json` states the draw (`draw_lot_4`): the seed, and by collection the strata in the order in which they are
served, each a pattern on the title (case is ignored), a pattern on the text, the shortest and longest text, and how
many are taken; the records passed over by hand with the reason; and how many of each collection are test. The
records of a collection that stand in no earlier lot are shuffled with the seed; each stratum takes its first ones
that no stratum before it took; the test part is a sample of what was taken, drawn with the seed.

Prints one line a record: collection, stratum, part, record id. Exit status 2 where the corpus or the lot is absent.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench.gold_build import CORPUS, GOLD, GoldError, stored

Json = dict[str, Any]


class Drawn(NamedTuple):
    """One record of a lot: its collection, the stratum it was taken for, its part, its id in the corpus."""

    collection: str
    stratum: str
    part: str
    record: str


def draw(gold: Path, lot: int, corpus: Path = CORPUS) -> list[Drawn]:
    """The records of a lot in the order drawn.

    Raises GoldError where gold states no such draw or the corpus is absent.
    """
    marked = json.loads(gold.read_text("utf-8"))
    stated = marked.get(f"draw_lot_{lot}", {})
    if "test" not in stated:
        raise GoldError(f"{gold}: states no draw of lot {lot} that can be repeated")
    used = {d["record"] for d in marked["documents"] if d["lot"] < lot}
    return [one for name in stated["strata"] for one in _collection(name, stated, used, corpus)]


def _collection(name: str, stated: Json, used: set[str], corpus: Path) -> Iterator[Drawn]:
    rows = [row for row in stored([name], corpus).values() if row["id"] not in used]
    random.Random(stated["seed"]).shuffle(rows)  # noqa: S311 - a draw that can be repeated
    rows = [row for row in rows if row["id"] not in stated["passed"]]
    taken: dict[str, str] = {}
    for stratum, (title, text, (shortest, longest), count) in stated["strata"][name].items():
        fits = (
            row["id"]
            for row in rows
            if row["id"] not in taken
            and shortest <= len(row["text"]) <= longest
            and re.search(title, row["title"], re.I)
            and re.search(text, row["text"])
        )
        taken |= dict.fromkeys([record for record, _ in zip(fits, range(count), strict=False)], stratum)
    test = random.Random(stated["seed"]).sample(list(taken), stated["test"][name])  # noqa: S311 - the same
    for record, stratum in taken.items():
        yield Drawn(name, stratum, "test" if record in test else "dev", record)


def main() -> int:
    """Print the draw of one lot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lot", type=int, default=4, help="default: 4")
    try:
        for one in draw(GOLD, parser.parse_args().lot):
            print("\t".join(one))
    except (GoldError, OSError) as why:
        print(f"draw_en: {why}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
