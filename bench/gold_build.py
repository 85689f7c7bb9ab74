"""Gold with its words put back: `python bench/gold_build.py bench/gold/en.json OUT_DIR [--part dev|test] [--lot N]`.

`bench/gold/en.json` holds record ids, offsets, codes and labels only; the texts stay in the corpus beside the
repository (`../shared/corpus/readouts`). This writes

    OUT_DIR/gold.json         gold in the form of ../shared/corpus/seeds/gold.json, with quotes, names and offices
    OUT_DIR/texts/FILE        each text, as stored
    OUT_DIR/documents.jsonl   the documents as `comity read` takes them; `id` is the file name that gold uses

Exit status 2, with a line that says why, where the corpus is absent or a text is not the one that was annotated.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "readouts"
GOLD = ROOT / "bench" / "gold" / "en.json"
PARTS = ("dev", "test")
FINDINGS = ("engagements", "references", "instruments", "commitments")

Json = dict[str, Any]


class GoldError(Exception):
    """The corpus is absent, or holds another text than the one annotated."""


def build(gold: Path, out: Path, part: str | None = None, corpus: Path = CORPUS, lot: int | None = None) -> int:
    """Write gold, texts and documents to `out`, made if absent; return how many documents.

    `part` is "dev", "test" or None for both; `lot` is the number of one annotation, None for all. Raises
    GoldError, saying which file or record is wrong.
    """
    marked = [d for d in json.loads(gold.read_text("utf-8"))["documents"] if part in (None, d["part"])]
    marked = [d for d in marked if lot in (None, d.get("lot", 1))]
    records = stored({d["collection"] for d in marked}, corpus)
    pairs = [(d, _record(d, records)) for d in marked]
    (out / "texts").mkdir(parents=True, exist_ok=True)
    for mark, record in pairs:
        (out / "texts" / mark["file"]).write_text(record["text"], encoding="utf-8", newline="")
    made = {"about": f"Built from {gold.name}", "documents": [document(mark, record) for mark, record in pairs]}
    (out / "gold.json").write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", "utf-8")
    lines = (json.dumps(received(mark, record), ensure_ascii=False) + "\n" for mark, record in pairs)
    (out / "documents.jsonl").write_text("".join(lines), "utf-8")
    return len(pairs)


def stored(collections: Iterable[str], corpus: Path) -> dict[tuple[str, str], Json]:
    """The corpus records of some collections by (collection, id). Raises GoldError where one is absent."""
    found: dict[tuple[str, str], Json] = {}
    for collection in sorted(collections):
        path = corpus / f"{collection}.jsonl"
        try:
            rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]
        except OSError as why:
            raise GoldError(f"{path}: the corpus that gold points into cannot be read ({why.strerror})") from why
        found |= {(collection, row["id"]): row for row in rows}
    return found


def _record(mark: Json, records: Mapping[tuple[str, str], Json]) -> Json:
    """The record that gold marks, checked to hold the very text that was annotated."""
    record = records.get((mark["collection"], mark["record"]))
    if record is None:
        raise GoldError(f"{mark['collection']}: no record {mark['record']}")
    if hashlib.sha256(record["text"].encode()).hexdigest() != mark["sha256"]:
        raise GoldError(f"{mark['collection']}: the text of {mark['record']} is not the one annotated")
    return record


def published(record: Json) -> str:
    """A record's date as an EDTF day: "2021-01-22", or "24 Apr 2024, 16:32" -> "2024-04-24"."""
    date = str(record["date"])
    if date[:4].isdigit():
        return date
    return datetime.strptime(date.partition(",")[0], "%d %b %Y").strftime("%Y-%m-%d")  # noqa: DTZ007 - a day has no zone


def received(mark: Json, record: Json) -> Json:
    """One line of documents.jsonl. The language is left for the reader to tell."""
    return {
        "id": mark["file"],
        "published": published(record),
        "title": record["title"],
        "url": record.get("url") or record["id"],
        "text": record["text"],
    }


def document(mark: Json, record: Json) -> Json:
    """One document of gold with its words, ids made unique by the document's name."""
    text, stem = record["text"], mark["file"].removesuffix(".txt")
    head = {"file": mark["file"], "language": mark["language"], "published": published(record)}
    return head | {
        "dateline": mark["dateline"],
        **{kind: [finding(found, text, stem) for found in mark[kind]] for kind in FINDINGS},
    }


def finding(mark: Json, text: str, stem: str) -> Json:
    """One finding with offsets turned into words; labels and codes stay as they are."""
    made = dict(mark)
    for key in ("id", "part_of", "engagement"):
        if made.get(key):
            made[key] = f"{stem}.{made[key]}"
    if made.get("place"):
        made["place"] = {"name": words(made["place"]["name"], text), "code": made["place"]["code"]}
    for key in ("who", "parties"):
        if key in made:
            made[key] = [words(item, text) for item in made[key]]
    if "speaker" in made:
        made["speaker"] = words(made["speaker"], text)
    if "participants" in made:
        made["participants"] = [_participant(who, text) for who in made["participants"]]
    made["evidence"] = [{"quote": text[start:end], "start": start, "end": end} for start, end in mark["evidence"]]
    return made


def _participant(mark: Json, text: str) -> Json:
    offices = [words(office, text) for office in mark["offices"]]
    return mark | {"name": words(mark["name"], text), "offices": offices}


def words(mark: str | list[int], text: str) -> str:
    """A label as it is, or the words at [start, end] with line breaks made spaces."""
    if isinstance(mark, str):
        return mark
    start, end = mark
    return " ".join(text[start:end].split())


def main() -> int:
    """Build one part of gold, or all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--lot", type=int, help="the documents of one annotation only (default: all)")
    asked = parser.parse_args()
    try:
        count = build(asked.gold, asked.out, asked.part, lot=asked.lot)
    except (GoldError, OSError) as why:
        print(f"gold_build: {why}", file=sys.stderr)
        return 2
    print(f"{count} documents in {asked.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
