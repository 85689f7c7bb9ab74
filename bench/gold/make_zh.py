"""Turn `zh.json` (record ids, offsets, labels: no text) into a gold file with quotes, against the corpus.

    python bench/gold/make_zh.py OUT [--part dev|test] [--corpus DIR]

OUT becomes a directory with `gold.json`, in the form of the corpus's own gold files, and `texts/`, one file a record.
Nothing of it belongs into the repository. Areas, references and instruments are not annotated.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ANNOTATIONS = Path(__file__).parent / "zh.json"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

Entry = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Write the gold and its texts; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--part", choices=["dev", "test"])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    asked = parser.parse_args(arguments)
    write(asked.out, asked.part, asked.corpus)
    return 0


def write(out: Path, part: str | None = None, corpus: Path = CORPUS, lot: int | None = None) -> list[Entry]:
    """Write `gold.json` and `texts/` into a directory; returns the records annotated, in order."""
    texts = out / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    chosen = [a for a in annotated(part) if lot is None or a.get("lot", 1) == lot]
    records = {record["id"]: record for record in stored(corpus) if record["id"] in {a["id"] for a in chosen}}
    documents = []
    for noted in chosen:
        record = records[noted["id"]]
        (texts / record["id"]).write_bytes(record["text"].encode("utf-8"))
        documents.append(document(noted, record))
    (out / "gold.json").write_text(json.dumps({"documents": documents}, ensure_ascii=False), encoding="utf-8")
    return [records[noted["id"]] for noted in chosen]


def annotated(part: str | None) -> Iterator[Entry]:
    """The annotations of a part, or all."""
    for noted in json.loads(ANNOTATIONS.read_text(encoding="utf-8"))["documents"]:
        if part is None or noted["test"] == (part == "test"):
            yield noted


def stored(corpus: Path) -> Iterator[Entry]:
    """The records of the corpus that the annotations are about."""
    with (corpus / "readouts" / "zh-cctv.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def document(noted: Entry, record: Entry) -> Entry:
    """One annotation with the words it points at."""
    text = record["text"]
    engagements = [engagement(text, e, i) for i, e in enumerate(noted["engagements"], 1)]
    commitments = [commitment(text, c, i) for i, c in enumerate(noted["commitments"], 1)]
    head = {"file": record["id"], "language": "zh", "published": record["date"], "dateline": None}
    return head | {"engagements": engagements, "commitments": commitments, "references": [], "instruments": []}


def engagement(text: str, noted: Entry, number: int) -> Entry:
    """An engagement in the form of the corpus's gold."""
    place = noted["place"]
    name, code = place.rsplit(" ", 1) if place else (None, None)
    people = [
        {
            "name": words(text, p["name"]),
            "offices": [words(text, o) for o in p["offices"]],
            "side": p["side"],
            "role": p["role"],
        }
        for p in noted["participants"]
    ]
    made = {"id": f"e{number}", "kind": noted["kind"], "date": noted["date"], "part_of": None, "participants": people}
    made["place"] = {"name": name, "code": code} if code else None
    return made | {"evidence": evidence(text, noted["at"]), "optional": noted.get("optional", False)}


def commitment(text: str, noted: Entry, number: int) -> Entry:
    """A commitment in the form of the corpus's gold; areas and addressee are not annotated."""
    made = {"id": f"c{number}", "act": noted["act"], "speaker": words(text, noted["by"]), "side": None}
    made |= {"addressee": None, "areas": [], "due": None, "engagement": None}
    return made | {"evidence": evidence(text, noted["at"]), "optional": noted.get("optional", False)}


def words(text: str, at: list[int]) -> str:
    """The words at a place of the text."""
    return text[at[0] : at[1]]


def evidence(text: str, at: list[int]) -> list[Entry]:
    """One piece of evidence."""
    return [{"start": at[0], "end": at[1], "quote": words(text, at)}]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
