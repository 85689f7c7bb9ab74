"""Readings against gold, by ../shared/tools/score.py: `python bench/readings.py [--part PART] [--lot N] [--misses]`.

    python bench/readings.py                             the English development gold, part "dev"
    python bench/readings.py --part test                 its frozen part: figures only, never cases
    python bench/readings.py --lot 3                     one annotation of it only (1 to 4)
    python bench/readings.py --seeds                     the five seed reports
    python bench/readings.py --local [--part test]       English ones of provinces and cities (bench/gold/make_own.py)
    python bench/readings.py --language fr [--part test] [--lot 1|2]    French reports (the same)
    python bench/readings.py --examples --language fr    examples/reports by bench/gold/examples.json
    python bench/readings.py --keep DIR                  also leave gold, texts and readings.jsonl in DIR

The documents are read in this process by `comity.reading.read_many`, from the same sources that `comity read`
takes. Exit status: the scorer's (1 where a piece of evidence is not verbatim), or 2 where something is absent.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.gold.make_own import SETS, OwnSet
from bench.gold.make_own import build as build_own
from bench.gold_build import GOLD, PARTS, ROOT, GoldError, build
from comity.exports import reading_jsonl
from comity.reading import read_many
from comity.records import Document, LanguageNotRead, UnreadableSource
from comity.sources import load

SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score.py"
SEEDS = SHARED / "corpus" / "seeds"
EXAMPLES = ROOT / "examples" / "reports"


@dataclass(frozen=True, slots=True)
class Case:
    """What is scored: a gold file, the folder of its texts, and the sources to read."""

    gold: Path
    texts: Path
    sources: tuple[Path, ...]

    @classmethod
    def of_folder(cls, gold: Path, texts: Path, language: str | None) -> "Case":
        """Gold whose texts stand in a folder as files. Raises GoldError where it cannot be read."""
        try:
            marked = json.loads(gold.read_text("utf-8"))["documents"]
        except OSError as why:
            raise GoldError(f"{gold}: cannot be read ({why.strerror})") from why
        names = (d["file"] for d in marked if language in (None, d["language"]))
        return cls(gold, texts, tuple(texts / name for name in names))

    @classmethod
    def built(cls, gold: Path, out: Path, part: str | None, lot: int | None) -> "Case":
        """Gold of offsets, built in `out`. Raises GoldError where the corpus is absent or another, or nothing left."""
        if not build(gold, out, part, lot=lot):
            raise GoldError(f"{gold}: holds no document of part {part or 'all'} and lot {lot or 'all'}")
        return cls.ready(out)

    @classmethod
    def own(cls, own: OwnSet, out: Path, part: str | None, lot: int | None) -> "Case":
        """Gold in our own sentences, built in `out`. Raises GoldError where nothing is left of it."""
        if not build_own(own, out, part, lot):
            raise GoldError(f"{own.gold}: holds no document of part {part or 'all'} and lot {lot or 'all'}")
        return cls.ready(out)

    @classmethod
    def ready(cls, out: Path) -> "Case":
        """Gold, texts and documents that stand in `out`."""
        return cls(out / "gold.json", out / "texts", (out / "documents.jsonl",))


def documents(sources: tuple[Path, ...]) -> Iterator[Document]:
    """The documents of the sources, as `comity read` would take them; what is unreadable is said and skipped."""
    for source in sources:
        for document in load(str(source)):
            if isinstance(document, UnreadableSource):
                print(f"readings: {document}", file=sys.stderr)
            else:
                yield document


def readings(sources: tuple[Path, ...]) -> Iterator[str]:
    """One JSON line a reading; a document in a language that is not read is said and skipped."""
    for reading in read_many(documents(sources)):
        if isinstance(reading, LanguageNotRead):
            print(f"readings: {reading}", file=sys.stderr)
        else:
            yield reading_jsonl(reading) + "\n"


def score(case: Case, out: Path, language: str | None, *, misses: bool) -> int:
    """Read, write `out`/readings.jsonl and run the scorer, whose table goes to standard output.

    Returns the scorer's exit status. Raises GoldError where the scorer is absent.
    """
    if not SCORER.exists():
        raise GoldError(f"{SCORER}: the scorer is absent")
    found = out / "readings.jsonl"
    found.write_text("".join(readings(case.sources)), "utf-8")
    command = [sys.executable, str(SCORER), str(case.gold), str(found), "--texts", str(case.texts)]
    command += ["--language", language] if language else []
    command += ["--misses"] if misses else []
    return subprocess.run(command, check=False).returncode


def asked() -> argparse.Namespace:
    """What the command line asks for; the test part gives figures, never cases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--gold", type=Path, default=GOLD, help="a gold file of offsets (default: bench/gold/en.json)")
    which.add_argument("--seeds", action="store_true", help="the seed reports beside the repository")
    which.add_argument("--examples", action="store_true", help="the example reports of the repository")
    which.add_argument(
        "--local", action="store_true", help="English reports of provinces and cities, our own sentences"
    )
    parser.add_argument("--part", choices=(*PARTS, "all"), default="dev", help="of a gold of offsets (default: dev)")
    parser.add_argument("--lot", type=int, help="one annotation of the gold of a language only (default: all)")
    parser.add_argument("--language", help="score documents in this language only")
    parser.add_argument("--misses", action="store_true", help="also print what differs, case by case")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave what was built and read here")
    got = parser.parse_args()
    if got.misses and got.part != "dev":
        parser.error("the test part is frozen: its cases are not shown")
    if got.lot is not None and (got.seeds or got.examples):
        parser.error("--lot is of a gold of offsets: the seeds and the examples have none")
    if got.local and got.language not in (None, "en"):
        parser.error("--local is of English reports only")
    return got


def case_of(got: argparse.Namespace, out: Path) -> Case:
    """The case that the command line asks for, built in `out` where it has to be."""
    if got.seeds:
        return Case.of_folder(SEEDS / "gold.json", SEEDS, got.language)
    if got.examples:
        return Case.of_folder(ROOT / "bench" / "gold" / "examples.json", EXAMPLES, got.language)
    part = None if got.part == "all" else got.part
    if got.local or (got.language == "fr" and got.gold == GOLD):
        return Case.own(SETS["en_local" if got.local else "fr"], out, part, got.lot)
    return Case.built(got.gold, out, part, got.lot)


def main() -> int:
    """Score what was asked for."""
    got = asked()
    with tempfile.TemporaryDirectory() as folder:
        out = got.keep or Path(folder)
        out.mkdir(parents=True, exist_ok=True)
        try:
            return score(case_of(got, out), out, got.language, misses=got.misses)
        except (GoldError, OSError) as why:
            print(f"readings: {why}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
