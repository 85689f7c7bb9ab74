"""How well two annotators agree, by ../shared/tools/score.py: `python -m bench.agreement [--set SET] [--lot N]`.

    python -m bench.agreement                   the held-out English documents that were annotated twice
    python -m bench.agreement --lot 3           one lot of them only
    python -m bench.agreement --set en_local    English ones of provinces and cities, in our own sentences
    python -m bench.agreement --set fr          French ones, in our own sentences
    python -m bench.agreement --set vi          Vietnamese ones (engagements and commitments, no areas); so too zh

A second annotation (`bench/gold/<set>_second.json`) marks documents of the frozen part of a gold, made from the texts
alone by somebody who saw neither the first nor any reading. Here each annotation is scored as if it were a reading of
the other, for the scorer is not symmetric. A reader files what it would stand by and marks nothing optional, so an
annotation can be taken in three ways:

    filed       what is required, and the optional entries that its annotator would file (told of the second only)
    required    what is required and nothing else
    all         what is required and all that is optional

Figures only: what the two differ in is never shown, for the documents are held out. Exit status 2, with a line that
says why, where the corpus, the scorer or an annotation is absent or a text is not the one that was annotated.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.gold import make_vi, make_zh
from bench.gold.make_own import SETS
from bench.gold.make_own import build as build_own
from bench.gold_build import FINDINGS, GOLD, GoldError, Json, build, finding
from bench.readings import SCORER

TAKES = ("filed", "required", "all")
RUNS = (("second", "filed"), ("second", "required"), ("second", "all"), ("first", "required"), ("first", "all"))
_CODE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class Twice:
    """Documents annotated twice: both annotations as documents of gold, in one order, and the folder of their texts."""

    first: list[Json]
    second: list[Json]
    texts: Path


FIRST: dict[str, Callable[[Path, int | None], int]] = {
    "en": lambda out, lot: build(GOLD, out, "test", lot=lot),
    "fr": lambda out, lot: build_own(SETS["fr"], out, "test", lot),
    "en_local": lambda out, lot: build_own(SETS["en_local"], out, "test", lot),
    "vi": lambda out, lot: make_vi.build(out, "test", lot=lot),
    "zh": lambda out, lot: len(make_zh.write(out, "test", lot=lot)),
}


def twice(name: str, out: Path, lot: int | None = None) -> Twice:
    """The documents of a set that were annotated twice, built in `out`; `lot` is None for all.

    Raises GoldError where nothing was annotated twice, or a text is not the one annotated.
    """
    FIRST[name](out, lot)
    gold = json.loads((out / "gold.json").read_text("utf-8"))["documents"]
    path = GOLD.with_name(f"{name}_second.json")
    marks = {mark["file"]: mark for mark in json.loads(path.read_text("utf-8"))["documents"]}
    first = [document for document in gold if document["file"] in marks]
    if not first:
        raise GoldError(f"{path}: holds no document of lot {lot or 'all'}")
    return Twice(first, [second(document, marks[document["file"]], out / "texts") for document in first], out / "texts")


def second(first: Json, mark: Json, texts: Path) -> Json:
    """The second annotation of a document with its words, under the head of the first. Raises GoldError."""
    text = (texts / first["file"]).read_bytes().decode("utf-8")
    if hashlib.sha256(text.encode()).hexdigest() != mark["sha256"]:
        raise GoldError(f"{first['file']}: the text is not the one annotated a second time")
    stem = first["file"].removesuffix(".txt")
    return first | {kind: [finding(found, text, stem) for found in mark[kind]] for kind in FINDINGS}


def as_reading(document: Json, take: str) -> Json:
    """One annotation as a reader would have put it; `take`, one of TAKES, says which entries it files."""
    sides = {p["name"]: p["side"] for e in document["engagements"] for p in e["participants"]}
    kept = {kind: [found for found in document[kind] if _files(found, take)] for kind in FINDINGS}
    kept["commitments"] = [found | {"side": _side(found["speaker"], sides)} for found in kept["commitments"]]
    return {"document": {key: document[key] for key in ("file", "language", "published", "dateline")}} | kept


def _files(found: Json, take: str) -> bool:
    if take == "all" or not found.get("optional"):
        return True
    return take == "filed" and bool(found.get("filed"))


def _side(speaker: str, sides: dict[str, str]) -> str | None:
    """Whom a speaker acts for: the side of the participant of that name, or the code that stands for one."""
    return sides.get(speaker) or (speaker if _CODE.fullmatch(speaker) else None)


def score(gold: list[Json], readings: list[Json], texts: Path, scorer: Path = SCORER) -> Json:
    """The scorer's figures of some readings against gold, by kind. Raises GoldError where it cannot be run."""
    if not scorer.exists():
        raise GoldError(f"{scorer}: the scorer is absent")
    with tempfile.TemporaryDirectory() as folder:
        want, found = Path(folder) / "gold.json", Path(folder) / "readings.jsonl"
        want.write_text(json.dumps({"documents": gold}, ensure_ascii=False), "utf-8")
        found.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in readings), "utf-8")
        command = [sys.executable, str(scorer), str(want), str(found), "--texts", str(texts), "--json"]
        ran = subprocess.run(command, check=False, capture_output=True, text=True)
    if ran.returncode:
        raise GoldError(f"{scorer}: ended with status {ran.returncode} {ran.stderr.strip()}")
    figures: Json = json.loads(ran.stdout)
    return {kind: figures[kind] for kind in FINDINGS}


def agreement(pair: Twice) -> Iterator[tuple[str, str, Json]]:
    """Whose annotation is read, how it is taken, and its figures against the other one, for each of RUNS."""
    for reader, take in RUNS:
        read, gold = (pair.second, pair.first) if reader == "second" else (pair.first, pair.second)
        yield reader, take, score(gold, [as_reading(document, take) for document in read], pair.texts)


def main() -> int:
    """Print the figures of one set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=FIRST, default="en", help="which gold (default: en)")
    parser.add_argument("--lot", type=int, help="one lot of the gold only (default: all)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        try:
            pair = twice(asked.set, Path(folder), asked.lot)
            print(f"{len(pair.first)} documents annotated twice")
            for reader, take, figures in agreement(pair):
                print(f"\nthe {reader} as a reading ({take}), the other as gold")
                for kind, row in figures.items():
                    print(f"{kind:12s}", "  ".join(f"{name}={value}" for name, value in row.items()))
        except (GoldError, make_vi.GoldNotBuilt, OSError) as why:
            print(f"agreement: {why}", file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
