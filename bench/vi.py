"""Score the reading of Vietnamese: `python -m bench.vi [--part dev|test|all] [--lot 1|2|3] [--misses]`.

Builds the gold (bench/gold/make_vi.py), reads its documents, scores them with ../shared/tools/score.py and tells
how many documents a second were read. Exit status 2 where the corpus is absent.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.gold import make_vi
from comity.exports.data import reading_jsonl
from comity.reading import read_many
from comity.records import Document, LanguageNotRead
from comity.sources import load

SCORE = Path(__file__).resolve().parents[2] / "shared" / "tools" / "score.py"


def main() -> int:
    """Score one part, or both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("dev", "test", "all"), default="dev", help="of the gold (default: dev)")
    parser.add_argument(
        "--lot", type=int, choices=(1, 2, 3), help="one of the three annotations; the third: full reports"
    )
    parser.add_argument("--misses", action="store_true", help="show what was missed; never for the test part")
    asked = parser.parse_args()
    for part in ("dev", "test") if asked.part == "all" else (asked.part,):
        with tempfile.TemporaryDirectory() as place:
            try:
                make_vi.build(Path(place), part, lot=asked.lot)
            except (make_vi.GoldNotBuilt, OSError) as why:
                print(f"vi: {why}", file=sys.stderr)
                return 2
            print(f"-- {part}")
            score(Path(place), misses=asked.misses and part != "test")
    return 0


def score(place: Path, *, misses: bool) -> None:
    """Read and score what was built in `place`."""
    documents = [d for d in load(str(place / "documents.jsonl")) if isinstance(d, Document)]
    begun = time.perf_counter()
    readings = list(read_many(documents))
    spent = time.perf_counter() - begun
    lines = [reading_jsonl(r) for r in readings if not isinstance(r, LanguageNotRead)]
    (place / "readings.jsonl").write_text("".join(line.rstrip("\n") + "\n" for line in lines), "utf-8")
    command = [
        sys.executable,
        str(SCORE),
        str(place / "gold.json"),
        str(place / "readings.jsonl"),
        "--texts",
        str(place / "texts"),
    ]
    subprocess.run([*command, *(["--misses"] if misses else [])], check=False)
    size = sum(len(json.loads(line)["text"]) for line in (place / "documents.jsonl").read_text("utf-8").splitlines())
    print(
        f"speed        documents={len(documents)} characters={size}"
        f" seconds={spent:.2f} per_second={len(documents) / spent:.1f}"
    )


if __name__ == "__main__":
    sys.exit(main())
