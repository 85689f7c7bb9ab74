"""Speed and memory of reading against the bare parser, on the same texts in the same run.

    python -m bench.speed                       the corpus beside the repository, the seeds and the examples
    python -m bench.speed --texts FILE...       what `comity read` takes
    python -m bench.speed --json                the figures as JSON

For each language: documents a second of `comity.reading.read_many` and of the bare spaCy pipeline (the same model
package with all its parts, `list(nlp.pipe(texts))`), both in ONE process by turns, A B A B, on one thread each; the
ratio is the median over the rounds (above 1: faster than the bare pipeline). Start-up and peak memory come from a
process for each side, which keeps what it found in all texts (readings, or spaCy's documents). Of a language without
a parser the rate is told beside English. Texts in few documents are read several times over. Exit status: 1 where a
side fails, 2 where there is nothing to measure.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.speed_sides import Text
from comity.languages import READ
from comity.languages.grammars.dependency.parser import PACKAGES
from comity.records import Document
from comity.sources import load

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
READOUTS = tuple(
    CORPUS / "readouts" / name
    for name in ("en-us.jsonl", "en-sg.jsonl", "vi-full.jsonl", "vi-leads.jsonl", "zh-cctv.jsonl")
)
FEWEST = 50
"""Fewer documents than this are read several times over, so that a round is long enough to be timed."""
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")


@dataclass(frozen=True, slots=True)
class Side:
    """One side's figures: seconds of each step of starting up, documents a second, peak memory in MB."""

    start: dict[str, float]
    documents_per_second: float
    characters_per_second: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one language. The ratios are comity's rate over the bare pipeline's, a round each."""

    language: str
    documents: int
    distinct: int
    characters: int
    comity: Side
    bare: Side | None
    ratios: tuple[float, ...]
    ratio: float | None
    ratio_of_processor_time: float | None


def sources(given: list[Path] | None) -> list[Path]:
    """What is read: the files given, or all there is of the default."""
    found = given or [
        *READOUTS,
        *sorted((CORPUS / "seeds").glob("*.txt")),
        *sorted(ROOT.glob("examples/reports/*.txt")),
    ]
    return [path for path in found if given or path.exists()]


def vietnamese(path: Path) -> Iterator[Document]:
    """The corpus's own Vietnamese records, whose text has another name, or is a headline with a lead."""
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        text = row.get("content.text") or f"{row['title']}\n\n{row.get('summary', '')}"
        yield Document(row["id"], text, "vi", published=(row.get("date") or row["published_at"])[:10])


def drawn(path: Path, most: int) -> Iterator[Document]:
    """At most so many documents of a source, evenly spread over it."""
    every = vietnamese(path) if path.name in {"vi-full.jsonl", "vi-leads.jsonl"} else load(str(path))
    found = [one for one in every if isinstance(one, Document) and one.language in READ]
    step = max(1.0, len(found) / most)
    return (found[int(at * step)] for at in range(min(most, len(found))))


def texts_of(paths: list[Path], most: int) -> dict[str, list[Text]]:
    """The texts by language, distinct ones."""
    out: dict[str, list[Text]] = {}
    for path in paths:
        for one in drawn(path, most):
            text = Text(one.file, one.text, one.language, one.published, one.title, one.url)
            out.setdefault(one.language, []).append(text)
    return out


def child(side: str, path: Path, rounds: int, batch: int | None) -> dict[str, Any]:
    """What bench.speed_sides says of one side; its errors go to standard error."""
    command = [sys.executable, "-m", "bench.speed_sides", side, str(path), str(rounds), str(batch or 0)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False, cwd=ROOT, env={**os.environ, **ONE_THREAD})
    if done.returncode:
        raise SystemExit(f"speed: measuring {side} failed, as said above")
    return dict(json.loads(done.stdout))


def side_of(name: str, alone: dict[str, Any], timed: dict[str, Any], texts: list[Text]) -> Side:
    """One side's figures: start-up and memory of its own process, the rate of the median round of the common one."""
    seconds = statistics.median(clock for clock, _ in timed["rounds"][name])
    letters = sum(len(one.text) for one in texts)
    return Side(alone["start"][name], len(texts) / seconds, letters / seconds, alone["peak"])


def compared(language: str, texts: list[Text], path: Path, rounds: int, batch: int | None) -> Figures:
    """All figures of one language."""
    distinct = len(texts)
    texts = texts * -(-FEWEST // distinct)
    path.write_text(json.dumps(texts), "utf-8")
    has_parser = language in PACKAGES
    alone = {name: child(name, path, 1, batch) for name in (("comity", "bare") if has_parser else ("comity",))}
    timed = child("both" if has_parser else "comity", path, rounds, batch)
    sides = {name: side_of(name, alone[name], timed, texts) for name in alone}
    pairs = list(zip(timed["rounds"]["comity"], timed["rounds"].get("bare", ()), strict=False))
    ratios = tuple(bare[0] / ours[0] for ours, bare in pairs)
    return Figures(
        language,
        len(texts),
        distinct,
        sum(len(one.text) for one in texts),
        sides["comity"],
        sides.get("bare"),
        ratios,
        statistics.median(ratios) if ratios else None,
        statistics.median(bare[1] / ours[1] for ours, bare in pairs) if pairs else None,
    )


def line(name: str, *cells: str) -> str:
    """One line of the table."""
    return f"  {name:24}" + "".join(f"{cell:>16}" for cell in cells)


def shown(found: Figures, english: Figures | None) -> str:
    """The figures of one language as a table."""
    again = f", {found.distinct} of them distinct" if found.distinct < found.documents else ""
    sides = [found.comity, *([found.bare] if found.bare else [])]
    out = [f"{found.language}: {found.documents} documents{again}, {found.characters:,} characters"]
    out.append(line("", "comity", *(["bare pipeline"] if found.bare else [])))
    for step in found.comity.start:
        out.append(line(f"start-up: {step}", *(f"{s.start[step]:.2f} s" if step in s.start else "-" for s in sides)))
    out.append(line("start-up, all", *(f"{sum(s.start.values()):.2f} s" for s in sides)))
    out.append(line("documents a second", *(f"{s.documents_per_second:.1f}" for s in sides)))
    out.append(line("characters a second", *(f"{s.characters_per_second:,.0f}" for s in sides)))
    out.append(line("peak memory", *(f"{s.peak_mb:.0f} MB" for s in sides)))
    if found.ratio is not None:
        rounds = " ".join(f"{ratio:.2f}" for ratio in found.ratios)
        out.append(
            f"  ratio {found.ratio:.2f} (rounds {rounds}; by processor time {found.ratio_of_processor_time:.2f})"
        )
    elif english:
        rates = found.comity.characters_per_second / english.comity.characters_per_second
        beside = found.comity.documents_per_second / english.comity.documents_per_second
        out.append(f"  beside English: {beside:.2f} of its documents a second, {rates:.2f} of its characters")
    return "\n".join(out)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", nargs="+", type=Path, metavar="FILE", help="what `comity read` takes")
    parser.add_argument("--most", type=int, default=200, help="documents drawn from one file (default: 200)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each side reads them (default: 5)")
    parser.add_argument("--language", action="append", choices=READ, help="only this language; may be repeated")
    parser.add_argument("--batch", type=int, help="documents in a batch of the bare pipeline (default: its own)")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    got = parser.parse_args()
    texts = texts_of(sources(got.texts), got.most)
    wanted = [language for language in READ if language in texts and language in (got.language or READ)]
    if not wanted:
        print("speed: no texts in a language that is read", file=sys.stderr)
        return 2
    found: list[Figures] = []
    with tempfile.TemporaryDirectory() as folder:
        for language in wanted:
            found.append(compared(language, texts[language], Path(folder) / "texts.json", got.rounds, got.batch))
            if not got.json:
                print(shown(found[-1], next((f for f in found if f.language == "en"), None)), flush=True)
    if got.json:
        print(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
