"""The Vietnamese development gold with its words put back: `python bench/gold/make_vi.py OUT_DIR [--part dev|test]`.

`vi.json` beside this holds record ids, offsets and labels only. Texts marked `own` are ours and lie in `vi/`; the
others stay in the corpus beside the repository (`../shared/corpus`). This writes

    OUT_DIR/gold.json         gold in the form of ../shared/corpus/seeds/gold.json, with quotes, names and offices
    OUT_DIR/texts/FILE        each text, as stored
    OUT_DIR/documents.jsonl   the documents as `comity read` takes them; `id` is the file name that gold uses

Exit status 2, with a line that says why, where the corpus is absent or a text is not the one that was annotated.
"""

import argparse
import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CORPUS = HERE.parents[2] / "shared" / "corpus"
FILES = {
    "vi-full": "readouts/vi-full.jsonl",
    "vi-leads": "readouts/vi-leads.jsonl",
    "vi-2013": "clusters/vi-2013.jsonl",
}

Json = dict[str, Any]


class GoldNotBuilt(Exception):  # noqa: N818 -- says what is the case, as in gold_build.py
    """The corpus is absent, or holds another text than the one annotated."""


def build(out: Path, part: str | None = None, corpus: Path = CORPUS, lot: int | None = None) -> int:
    """Write gold, texts and documents to `out`; return how many.

    `part` is "dev", "test" or None for both; `lot` is 1, 2, 3 or None for all.
    """
    marked = json.loads((HERE / "vi.json").read_text("utf-8"))["documents"]
    marked = [d for d in marked if part is None or d["test"] == (part == "test")]
    marked = [d for d in marked if lot is None or d.get("lot", 1) == lot]
    records = stored(corpus)
    (out / "texts").mkdir(parents=True, exist_ok=True)
    gold, lines = [], []
    for mark in marked:
        received = document(mark, records)
        (out / "texts" / received["id"]).write_text(received["text"], encoding="utf-8", newline="")
        gold.append(annotated(mark, received))
        lines.append(json.dumps(received, ensure_ascii=False) + "\n")
    (out / "gold.json").write_text(json.dumps({"documents": gold}, ensure_ascii=False, indent=1) + "\n", "utf-8")
    (out / "documents.jsonl").write_text("".join(lines), "utf-8")
    return len(marked)


def stored(corpus: Path) -> dict[tuple[str, str], Json]:
    """All Vietnamese records of the corpus by (collection, id). Raises GoldNotBuilt where a file is absent."""
    found: dict[tuple[str, str], Json] = {}
    for collection, name in FILES.items():
        try:
            rows = [json.loads(line) for line in (corpus / name).read_text("utf-8").split("\n") if line.strip()]
        except OSError as why:
            raise GoldNotBuilt(
                f"{corpus / name}: the corpus that gold points into cannot be read ({why.strerror})"
            ) from why
        found |= {(collection, row["id"]): as_document(collection, row) for row in rows}
    return found


def as_document(collection: str, row: Json) -> Json:
    """A record of the corpus as a document: id, published, title, url, text."""
    if collection == "vi-full":
        return {
            "id": f"{row['id']}.txt",
            "published": row["published_at"][:10],
            "title": row["title"],
            "url": row["url"],
            "text": row["content.text"],
        }
    if collection == "vi-leads":
        return {
            "id": f"{row['id']}.txt",
            "published": row["date"][:10],
            "title": row["title"],
            "url": row["url"],
            "text": f"{row['title']}\n{row['summary']}",
        }
    day, month, year = re.findall(r"TIME: (\d+)/(\d+)/(\d+)", row["info"])[0]
    link = re.findall(r"LINK: (\S+)", row["info"])
    title = re.findall(r"TITLE: (.*)", row["info"])[0].replace("_", " ").strip()
    return {
        "id": f"{row['id']}.txt",
        "published": f"{year}-{int(month):02}-{int(day):02}",
        "title": title,
        "url": "https://" + link[0].rsplit("/Home/", 1)[-1].split("/", 1)[-1] if link else None,
        "text": row["text"],
    }


def document(mark: Json, records: dict[tuple[str, str], Json]) -> Json:
    """The document that gold marks, checked to hold the very text that was annotated."""
    if mark["collection"] == "own":
        text = (HERE / "vi" / mark["record"]).read_bytes().decode()
        received = {
            "id": mark["record"],
            "published": mark["published"],
            "title": None,
            "url": "https://example.vn/",
            "language": "vi",
            "text": text,
        }
    else:
        received = records[mark["collection"], mark["record"]]
    if hashlib.sha256(received["text"].encode()).hexdigest() != mark["sha256"]:
        raise GoldNotBuilt(f"{mark['collection']}: the text of {mark['record']} is not the one annotated")
    return received


def annotated(mark: Json, received: Json) -> Json:
    """One document of gold with its words; ids are made unique by the document's name."""
    text, stem = received["text"], received["id"].removesuffix(".txt")

    def words(at: list[int]) -> str:
        return " ".join(text[at[0] : at[1]].replace("_", " ").split())

    def quoted(at: list[int]) -> list[Json]:
        return [{"quote": text[at[0] : at[1]], "start": at[0], "end": at[1]}]

    engagements = []
    for e in mark["engagements"]:
        who = [p | {"name": words(p["name"]), "offices": [words(o) for o in p["offices"]]} for p in e["participants"]]
        place = {"name": words(e["place"][0]), "code": e["place"][1]} if e["place"] else None
        ids = {"id": f"{stem}.{e['id']}", "part_of": f"{stem}.{e['part_of']}" if e["part_of"] else None}
        engagements.append(
            {k: e[k] for k in ("kind", "date", "optional") if k in e}
            | ids
            | {"place": place, "participants": who, "evidence": quoted(e["at"])}
        )
    commitments = []
    for i, c in enumerate(mark["commitments"], 1):
        by = c["by"] if isinstance(c["by"], str) else words(c["by"])
        held = {
            "id": f"{stem}.c{i}",
            "speaker": by,
            "addressee": c.get("to"),
            "areas": [],
            "engagement": f"{stem}.{c['on']}" if c["on"] else None,
        }
        commitments.append({k: c[k] for k in ("act", "optional") if k in c} | held | {"evidence": quoted(c["at"])})
    head = {"file": received["id"], "language": "vi", "published": received["published"], "dateline": None}
    return head | {"engagements": engagements, "references": [], "instruments": [], "commitments": commitments}


def main() -> int:
    """Build one part of gold, or all of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--part", choices=("dev", "test"))
    asked = parser.parse_args()
    try:
        count = build(asked.out, asked.part)
    except (GoldNotBuilt, OSError) as why:
        print(f"make_vi: {why}", file=sys.stderr)
        return 2
    print(f"{count} documents in {asked.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
