"""Score the reading of Chinese: `python -m bench.zh [--part dev|test|all] [--lot 1|2] [--misses]`.

Builds the gold (bench/gold/make_zh.py), reads its records, scores them with ../shared/tools/score.py and tells how
many documents a second were read. Areas, references and instruments are not annotated. Exit status 2 where the
corpus is absent; else the scorer's (1 where a piece of evidence is not verbatim).
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.gold import make_zh
from comity.exports.data import reading_jsonl
from comity.reading import read_many
from comity.records import Document, LanguageNotRead

SCORE = Path(__file__).resolve().parents[2] / "shared" / "tools" / "score.py"


def main(arguments: list[str]) -> int:
    """Score one part, or both; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("dev", "test", "all"), default="dev", help="of the gold (default: dev)")
    parser.add_argument("--lot", type=int, choices=(1, 2), help="the first annotation, or the second, made in one go")
    parser.add_argument("--misses", action="store_true", help="show what was missed; never for the test part")
    asked = parser.parse_args(arguments)
    worst = 0
    for part in ("dev", "test") if asked.part == "all" else (asked.part,):
        with tempfile.TemporaryDirectory() as place:
            try:
                records = make_zh.write(Path(place), part, lot=asked.lot)
            except OSError as why:
                print(f"zh: {why}", file=sys.stderr)
                return 2
            print(f"-- {part}", flush=True)
            worst = max(worst, score(Path(place), records, misses=asked.misses and part != "test"))
    return worst


def score(place: Path, records: list[make_zh.Entry], *, misses: bool) -> int:
    """Read the records of a part and score them; returns the scorer's exit status."""
    documents = [Document(r["id"], r["text"], "zh", r["date"], title=r["title"]) for r in records]
    list(read_many(documents[:1]))
    begun = time.perf_counter()
    readings = list(read_many(documents))
    taken = time.perf_counter() - begun
    lines = [reading_jsonl(r).strip() for r in readings if not isinstance(r, LanguageNotRead)]
    (place / "readings.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    asked = [sys.executable, str(SCORE), str(place / "gold.json"), str(place / "readings.jsonl")]
    done = subprocess.run([*asked, "--texts", str(place / "texts"), *["--misses"] * misses], check=False)
    print(f"documents a second: {len(documents) / taken:.1f}")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
