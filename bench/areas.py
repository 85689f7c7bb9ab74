"""How well areas are named: `python -m bench.areas`, and `--misses` to see what differs outside the test part.

Measured on the commitments of the seeds and on spans annotated for this (`bench/gold/areas.json`,
`bench/gold/areas_fr.toml`). For each set: spans, share with at least one area in common with the
annotation, share where the sets are equal, mean Jaccard index, and the share whose only area is
general cooperation (read / annotated). Reports are read where they stand, in ../shared/corpus.
"""

import argparse
import json
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from comity.reading.areas import areas_of
from comity.records.areas import GENERAL, area

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
GOLD = ROOT / "bench" / "gold"
TEXT_FIELDS = ("text", "content.text", "summary")


@dataclass(frozen=True, slots=True)
class Span:
    """A span with the areas its annotator gave it."""

    part: str
    language: str
    text: str
    areas: frozenset[str]
    test: bool = False


def seeds() -> Iterator[Span]:
    """The commitments of the five annotated seeds."""
    gold = json.loads((CORPUS / "seeds" / "gold.json").read_text("utf-8"))
    for document in gold if isinstance(gold, list) else gold["documents"]:
        for commitment in document["commitments"]:
            evidence = commitment["evidence"][0]
            yield Span("seeds", document["language"], evidence["quote"], frozenset(commitment["areas"]))


def readouts() -> Iterator[Span]:
    """The spans of real reports, cut out of the corpus by their offsets."""
    rows = json.loads((GOLD / "areas.json").read_text("utf-8"))["spans"]
    texts: dict[tuple[str, str], str] = {}
    for collection in {row["collection"] for row in rows}:
        with (CORPUS / "readouts" / f"{collection}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                texts[collection, record["id"]] = next(record[name] for name in TEXT_FIELDS if record.get(name))
    for row in rows:
        text = texts[row["collection"], row["id"]][row["start"] : row["end"]]
        yield Span("readouts", row["language"], text, frozenset(row["areas"]), row["test"])


def french() -> Iterator[Span]:
    """The French spans in our own sentences."""
    for row in tomllib.loads((GOLD / "areas_fr.toml").read_text("utf-8"))["span"]:
        yield Span("our own", "fr", row["text"], frozenset(row["areas"]), row.get("test", False))


def line(name: str, spans: list[Span]) -> str:
    """One row of the table."""
    read = [frozenset(areas_of(span.text, span.language)) for span in spans]
    pairs = list(zip((span.areas for span in spans), read, strict=True))
    common = sum(bool(gold & found) for gold, found in pairs) / len(pairs)
    exact = sum(gold == found for gold, found in pairs) / len(pairs)
    jaccard = sum(len(gold & found) / len(gold | found) for gold, found in pairs) / len(pairs)
    general = [sum(sets == {GENERAL} for sets in side) / len(pairs) for side in zip(*pairs, strict=True)]
    shares = f"{common:8.3f}{exact:8.3f}{jaccard:9.3f}"
    return f"{name:24}{len(pairs):6}{shares}   {general[1]:.3f} / {general[0]:.3f}"


def speed(spans: list[Span]) -> str:
    """Spans and characters read in a second, cues loaded."""
    start = time.perf_counter()
    for span in spans:
        areas_of(span.text, span.language)
    took = time.perf_counter() - start
    return f"{len(spans) / took:,.0f} spans/s, {sum(len(span.text) for span in spans) / took:,.0f} characters/s"


def misses(spans: list[Span]) -> None:
    """What differs, outside the test part."""
    for span in spans:
        found = frozenset(areas_of(span.text, span.language))
        if not span.test and found != span.areas:
            sign = "  " if found & span.areas else "!!"
            print(f"{sign} -{sorted(span.areas - found)} +{sorted(found - span.areas)} | {' '.join(span.text.split())}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="also what differs outside the test part")
    wanted = parser.parse_args()
    spans = [*french()]
    if CORPUS.is_dir():
        spans += [*seeds(), *readouts()]
    else:
        print(f"The corpus is not there ({CORPUS.name}): only our own spans are measured.")
    for span in spans:
        for area_id in span.areas:
            area(area_id)
    print(f"{'':24}{'spans':>6}{'>=1':>8}{'exact':>8}{'Jaccard':>9}   general only: read / annotated")
    chosen = {f"{s.part} {s.language} {'test' if s.test else 'development'}" for s in spans if s.part != "seeds"}
    for name in sorted(chosen):
        print(line(name, [s for s in spans if f"{s.part} {s.language} {'test' if s.test else 'development'}" == name]))
    for name, some in (
        ("seeds", [s for s in spans if s.part == "seeds"]),
        ("all development", [s for s in spans if s.part != "seeds" and not s.test]),
        ("all test", [s for s in spans if s.test]),
    ):
        if some:
            print(line(name, some))
    print(speed(spans))
    if wanted.misses:
        misses(spans)


if __name__ == "__main__":
    main()
