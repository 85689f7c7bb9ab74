"""The French development gold, from quotes to offsets: `python -m bench.gold.make_fr [--check] [--build DIR]`.

Texts and annotations lie beside this in `fr/`, one `.txt` and one `.toml` a report. The sentences are ours; the
events, offices and what was said are facts of public reports. The TOML holds quotes in the form of `examples/`
(see make_examples.py), the part, "dev" or "test", that the report belongs to, and its lot (1 where none is given).

    python -m bench.gold.make_fr                               write bench/gold/fr.json
    python -m bench.gold.make_fr --check                       exit status 1 where the file is not what would be written
    python -m bench.gold.make_fr --build DIR [--part dev] [--lot 2]    gold.json, texts and documents.jsonl to read
"""

import argparse
import json
import sys
import tomllib
from pathlib import Path

from bench.gold.make_examples import Entry, annotated, check_ids

FOLDER = Path(__file__).parent / "fr"
GOLD = Path(__file__).parent / "fr.json"
PARTS = ("dev", "test")
ABOUT = (
    "French reports in our own sentences, annotated from the texts alone. 'optional' entries are neither required "
    "nor counted against a reading. Spans are offsets in Unicode code points into the file's text."
)


def gold() -> Entry:
    """The whole gold as data. Raises ValueError where a quote, an id or a part is not what it may be."""
    documents = [document(path) for path in sorted(FOLDER.glob("*.toml"))]
    check_ids(documents, {})
    return {"about": ABOUT, "documents": documents}


def document(path: Path) -> Entry:
    """One report's annotation with offsets; its findings' ids begin with the name of its file."""
    noted = tomllib.loads(path.read_text("utf-8")) | {"id": path.stem, "language": "fr"}
    if noted.get("part") not in PARTS:
        raise ValueError(f"{path.name}: part is {noted.get('part')!r}, not one of {', '.join(PARTS)}")
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    try:
        return {"part": noted["part"], "lot": noted.get("lot", 1), **annotated(noted, text, f"{path.stem}.txt")}
    except ValueError as why:
        raise ValueError(f"{path.name}: {why}") from why


def build(out: Path, part: str | None = None, lot: int | None = None) -> int:
    """Write gold, texts and documents to `out`, made if absent; return how many. `part` and `lot` are None for all."""
    documents = json.loads(GOLD.read_text("utf-8"))["documents"]
    marked = [d for d in documents if part in (None, d["part"]) and lot in (None, d["lot"])]
    (out / "texts").mkdir(parents=True, exist_ok=True)
    lines = []
    for mark in marked:
        text = (FOLDER / mark["file"]).read_bytes().decode("utf-8")
        (out / "texts" / mark["file"]).write_text(text, encoding="utf-8", newline="")
        received = {"id": mark["file"], "published": mark["published"], "title": None, "text": text}
        lines.append(json.dumps(received, ensure_ascii=False) + "\n")
    made = json.dumps({"about": ABOUT, "documents": marked}, ensure_ascii=False, indent=1)
    (out / "gold.json").write_text(made + "\n", "utf-8")
    (out / "documents.jsonl").write_text("".join(lines), "utf-8")
    return len(marked)


def main() -> int:
    """Write the gold, compare it, or build a part of it for a reading; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare only")
    parser.add_argument("--build", type=Path, metavar="DIR", help="put texts, documents and gold here")
    parser.add_argument("--part", choices=PARTS, help="of what is built (default: all)")
    parser.add_argument("--lot", type=int, choices=(1, 2), help="of what is built (default: both)")
    asked = parser.parse_args()
    if asked.build:
        print(f"{build(asked.build, asked.part, asked.lot)} documents in {asked.build}")
        return 0
    made = json.dumps(gold(), ensure_ascii=False, indent=1) + "\n"
    if asked.check:
        return 0 if GOLD.read_text("utf-8") == made else 1
    GOLD.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
