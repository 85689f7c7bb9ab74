"""Write `examples.json`, the gold reading of the example reports, from quotes to offsets.

The annotations lie beside this script, one TOML file a report (`examples/<report>.toml`) and `examples/groups.toml`
for what is one and the same across reports. They hold quotes and no offsets; each quote must stand in its report,
once, or the occurrence meant is named (`nth`, counted from 1, for the first quote). Offsets are Unicode code points.

A participant is written "name | office; office | side | role", a place "Name CODE".

    python bench/gold/make_examples.py            write bench/gold/examples.json
    python bench/gold/make_examples.py --check    exit status 1 where the file is not what would be written
"""

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parent / "examples.json"
ANNOTATIONS = Path(__file__).parent / "examples"
REPORTS = Path(__file__).parents[2] / "examples" / "reports"

ABOUT = (
    "What a careful reader finds in the example reports, in four languages, annotated from the texts alone. "
    "'optional' entries are neither required nor counted against a reading. "
    "Spans are offsets in Unicode code points into the file's text."
)

Entry = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Write the gold file, or with `--check` compare it; returns the exit status."""
    made = json.dumps(gold(), ensure_ascii=False, indent=1) + "\n"
    if "--check" in arguments:
        return 0 if GOLD.read_text(encoding="utf-8") == made else 1
    GOLD.write_text(made, encoding="utf-8")
    return 0


def gold() -> Entry:
    """The whole gold file as data. Raises ValueError where a quote or a group's id is not found."""
    groups = tomllib.loads((ANNOTATIONS / "groups.toml").read_text(encoding="utf-8"))
    documents = [document(path) for path in sorted(ANNOTATIONS.glob("2*.toml"))]
    check_ids(documents, groups)
    return {"about": ABOUT, "documents": documents, **groups}


def document(path: Path) -> Entry:
    """One report's annotation with offsets."""
    text = (REPORTS / f"{path.stem}.txt").read_bytes().decode("utf-8")
    return annotated(tomllib.loads(path.read_text(encoding="utf-8")), text, f"{path.stem}.txt")


def annotated(noted: Entry, text: str, file: str) -> Entry:
    """What is noted of the text of a file, with offsets. Raises ValueError where a quote is not found."""
    name = noted["id"]
    made: Entry = {
        "file": file,
        "language": noted["language"],
        "published": noted.get("published"),
        "dateline": noted.get("dateline"),
        "engagements": [engagement(text, name, e) for e in noted.get("engagements", [])],
    }
    if "not_engagements" in noted:
        made["not_engagements"] = [evidence(text, quote) for quote in noted["not_engagements"]]
    made["references"] = [reference(text, name, r) for r in noted.get("references", [])]
    made["instruments"] = [instrument(text, name, i) for i in noted.get("instruments", [])]
    made["commitments"] = [commitment(text, name, c) for c in noted.get("commitments", [])]
    return made


def engagement(text: str, name: str, noted: Entry) -> Entry:
    """An engagement in the form of the gold file."""
    return {
        "id": f"{name}.{noted['id']}",
        "kind": noted["kind"],
        "date": noted.get("date"),
        "place": place(noted.get("place")),
        "part_of": f"{name}.{noted['part_of']}" if "part_of" in noted else None,
        **marks(noted),
        "participants": [participant(p) for p in noted.get("who", [])],
        "evidence": spans(text, noted),
    }


def reference(text: str, name: str, noted: Entry) -> Entry:
    """A reference in the form of the gold file."""
    return {
        "id": f"{name}.{noted['id']}",
        "kind": noted["kind"],
        "date": noted.get("date"),
        "place": place(noted.get("place")),
        "who": noted["who"],
        **marks(noted),
        "evidence": spans(text, noted),
    }


def instrument(text: str, name: str, noted: Entry) -> Entry:
    """An instrument in the form of the gold file."""
    return {
        "id": f"{name}.{noted['id']}",
        "kind": noted["kind"],
        "parties": noted["parties"],
        "signed": noted.get("signed"),
        "due": noted.get("due"),
        "areas": noted["areas"],
        "engagement": f"{name}.{noted['on']}",
        **marks(noted),
        "evidence": spans(text, noted),
    }


def commitment(text: str, name: str, noted: Entry) -> Entry:
    """A commitment in the form of the gold file."""
    return {
        "id": f"{name}.{noted['id']}",
        "act": noted["act"],
        "speaker": noted["by"],
        "side": noted.get("side"),
        "addressee": noted.get("to"),
        "areas": noted["areas"],
        "due": noted.get("due"),
        "engagement": f"{name}.{noted['on']}" if "on" in noted else None,
        **marks(noted),
        "evidence": spans(text, noted),
    }


def marks(noted: Entry) -> Entry:
    """`optional` and `planned`, where they are set."""
    return {mark: True for mark in ("planned", "optional") if noted.get(mark)}


def place(noted: str | None) -> Entry | None:
    """A place from "Name CODE"."""
    if noted is None:
        return None
    name, code = noted.rsplit(" ", 1)
    return {"name": name, "code": code}


def participant(noted: str) -> Entry:
    """A participant from "name | office; office | side | role"."""
    name, offices, side, role = (part.strip() for part in noted.split("|"))
    return {
        "name": name,
        "offices": [o.strip() for o in offices.split(";") if o.strip()],
        "side": side or None,
        "role": role,
    }


def spans(text: str, noted: Entry) -> list[Entry]:
    """The evidence of a finding; the first quote is the finding itself."""
    quotes = noted.get("quotes") or [noted["quote"]]
    return [evidence(text, quotes[0], noted.get("nth")), *(evidence(text, quote) for quote in quotes[1:])]


def evidence(text: str, quote: str, nth: int | None = None) -> Entry:
    """A quote with its offsets. Raises ValueError where it is not there, or is there twice and `nth` is not given."""
    count = text.count(quote)
    if count == 0 or (count > 1 and nth is None) or (nth or 1) > count:
        raise ValueError(f"{quote!r} stands {count} times in {text[:60]!r}...")
    start = -1
    for _ in range(nth or 1):
        start = text.index(quote, start + 1)
    return {"quote": quote, "start": start, "end": start + len(quote)}


def check_ids(documents: list[Entry], groups: Entry) -> None:
    """Raises ValueError where an id is given twice, or a group or a `part_of` names an id that is not there."""
    kinds = ("engagements", "references", "instruments", "commitments")
    ids = [entry["id"] for made in documents for kind in kinds for entry in made[kind]]
    named = [
        made
        for key, value in groups.items()
        if key not in ("notes", "same_person")
        for group in value
        for made in group
    ]
    links = [
        e.get(key) for made in documents for kind in kinds for e in made[kind] for key in ("part_of", "engagement")
    ]
    if twice := {made for made in ids if ids.count(made) > 1}:
        raise ValueError(f"given twice: {sorted(twice)}")
    if unknown := ({*named, *filter(None, links)} - set(ids)):
        raise ValueError(f"not the id of a finding: {sorted(unknown)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
