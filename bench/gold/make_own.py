"""Development gold in our own sentences, from quotes to offsets: `python -m bench.gold.make_own SET`.

A set's texts and annotations lie beside this in the folder of its name, one `.txt` and one `.toml` a report. The
sentences are ours; the events, offices and what was said are facts of public reports. The TOML holds quotes in the form
of `examples/` (see make_examples.py), the part, "dev" or "test", that the report belongs to, its lot (1 where none is
given) and, where it is told, the source of the facts.

    python -m bench.gold.make_own fr                 write bench/gold/fr.json
    python -m bench.gold.make_own en_local --check   exit status 1 where the file is not what would be written
    python -m bench.gold.make_own fr --build DIR [--part dev] [--lot 2]    gold.json, texts and documents.jsonl to read
"""

import argparse
import json
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from bench.gold.make_examples import Entry, annotated, check_ids

HERE = Path(__file__).parent
PARTS = ("dev", "test")
_RULES = (
    "'optional' entries are neither required nor counted against a reading. "
    "Spans are offsets in Unicode code points into the file's text."
)


@dataclass(frozen=True, slots=True)
class OwnSet:
    """Reports in our own sentences: the folder of texts and annotations, the gold file made of them, their language."""

    name: str
    language: str
    about: str

    @property
    def folder(self) -> Path:
        """Where the texts and annotations are."""
        return HERE / self.name

    @property
    def gold(self) -> Path:
        """The file that is written."""
        return HERE / f"{self.name}.json"


SETS = {
    made.name: made
    for made in (
        OwnSet("fr", "fr", f"French reports in our own sentences, annotated from the texts alone. {_RULES}"),
        OwnSet(
            "en_local",
            "en",
            "English reports of provinces, cities and regions in our own sentences, annotated from the texts alone. "
            f"{_RULES}",
        ),
    )
}


def gold(own: OwnSet) -> Entry:
    """A set's whole gold as data. Raises ValueError where a quote, an id or a part is not what it may be."""
    documents = [document(path, own.language) for path in sorted(own.folder.glob("*.toml"))]
    check_ids(documents, {})
    return {"about": own.about, "documents": documents}


def written(made: Entry) -> str:
    """The text of a gold file."""
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def document(path: Path, language: str) -> Entry:
    """One report's annotation with offsets; its findings' ids begin with the name of its file."""
    noted = tomllib.loads(path.read_text("utf-8")) | {"id": path.stem, "language": language}
    if noted.get("part") not in PARTS:
        raise ValueError(f"{path.name}: part is {noted.get('part')!r}, not one of {', '.join(PARTS)}")
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    try:
        return {"part": noted["part"], "lot": noted.get("lot", 1), **annotated(noted, text, f"{path.stem}.txt")}
    except ValueError as why:
        raise ValueError(f"{path.name}: {why}") from why


def build(own: OwnSet, out: Path, part: str | None = None, lot: int | None = None) -> int:
    """Write gold, texts and documents to `out`, made if absent; return how many. `part` and `lot` are None for all."""
    documents = json.loads(own.gold.read_text("utf-8"))["documents"]
    marked = [d for d in documents if part in (None, d["part"]) and lot in (None, d["lot"])]
    (out / "texts").mkdir(parents=True, exist_ok=True)
    lines = []
    for mark in marked:
        text = (own.folder / mark["file"]).read_bytes().decode("utf-8")
        (out / "texts" / mark["file"]).write_text(text, encoding="utf-8", newline="")
        received = {"id": mark["file"], "published": mark["published"], "title": None, "text": text}
        lines.append(json.dumps(received, ensure_ascii=False) + "\n")
    (out / "gold.json").write_text(written({"about": own.about, "documents": marked}), "utf-8")
    (out / "documents.jsonl").write_text("".join(lines), "utf-8")
    return len(marked)


def main() -> int:
    """Write a set's gold, compare it, or build a part of it for a reading; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=SETS, help="which reports")
    parser.add_argument("--check", action="store_true", help="compare only")
    parser.add_argument("--build", type=Path, metavar="DIR", help="put texts, documents and gold here")
    parser.add_argument("--part", choices=PARTS, help="of what is built (default: all)")
    parser.add_argument("--lot", type=int, help="of what is built (default: all)")
    asked = parser.parse_args()
    own = SETS[asked.set]
    if asked.build:
        print(f"{build(own, asked.build, asked.part, asked.lot)} documents in {asked.build}")
        return 0
    made = written(gold(own))
    if asked.check:
        return 0 if own.gold.read_text("utf-8") == made else 1
    own.gold.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
