"""Groups from public pages: B-cubed of engagements and commitments told in several languages.

    python -m bench.pages DIR [--part dev|test] [--gold-findings] [--misses] [--gold FILE]

`bench/gold/groups_pages.json` holds addresses, digests and offsets, no text; `groups_pages_more.json` is a later set of
the same form. DIR holds one file a page, `ID.txt`:
the text that was annotated, or the whole page, of which the annotated sentences are picked by their digests. Pages
that are not there, or lack a sentence, are named and left out. Each page is read anew and joined; what the reading
does not hold is counted apart. With `--gold-findings` the marked findings are joined in place of the readings, with
the areas that our own rules give to the marked words, so that joining alone is measured.
"""

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from bench.joining import b_cubed, clusters
from comity.identity import compare_names
from comity.reading import read_many
from comity.reading.areas import areas_of
from comity.records import Document, Reading
from comity.records.codec import from_data
from comity.register.join import join

GOLD = Path(__file__).resolve().parent / "gold" / "groups_pages.json"
SAME = 0.9
"""A score of compare_names from which a participant is the person of the gold, whom the report writes alike."""
COVERED = 0.5
"""The share of the shorter of two spans that must be common for a read commitment to be the marked one."""

_ENDS = re.compile(r"(?<=[。!?；;！？])\s?|(?<=[.!?…]) ")
_SORTS = (
    {"meeting", "talks", "courtesy-call", "reception", "working-session"},
    {"call", "conference"},
    {"ceremony", "signing"},
)
"""Kinds of engagement that readers and reports use for one another."""

Json = dict[str, Any]


def normal(text: str) -> str:
    """The text with each line stripped, empty lines gone and white space of one space."""
    return "\n".join(filter(None, (re.sub(r"\s+", " ", line).strip() for line in text.split("\n"))))


def pieces(text: str) -> list[list[str]]:
    """The sentences of each line of a normal text, the space after them kept: joined, they are the line."""
    return [
        [line[a:b] for a, b in zip([0, *cuts], [*cuts, len(line)], strict=True) if a < b]
        for line in text.split("\n")
        for cuts in ([m.end() for m in _ENDS.finditer(line)],)
    ]


def digest(piece: str) -> str:
    """What a sentence is known by."""
    return hashlib.sha256(piece.strip().encode()).hexdigest()[:12]


def text_of(page: Json, folder: Path) -> str | None:
    """The annotated text of a page, from what the folder holds; None where it is not whole there."""
    path = folder / f"{page['file']}.txt"
    if not path.exists():
        return None
    held = normal(path.read_text("utf-8"))
    if hashlib.sha256(held.encode()).hexdigest() == page["sha256"]:
        return held
    known = {digest(piece): piece for piece in chain.from_iterable(pieces(held))}
    if not all(d in known for line in page["pieces"] for d in line):
        return None
    text = "\n".join("".join(known[d] for d in line).strip() for line in page["pieces"])
    return text if hashlib.sha256(text.encode()).hexdigest() == page["sha256"] else None


def names(page: Json, text: str) -> dict[str, str]:
    """The people marked in a page, each by the words of its first mark."""
    return {p["label"]: text[p["start"] : p["end"]] for p in reversed(page["people"])}


def of_gold(page: Json, document: Document, gold: Json) -> Reading:
    """The marked findings of a page as a reading."""
    text, called = document.text, names(page, document.text)

    def spot(mark: Json) -> list[Json]:
        return [{"start": mark["start"], "end": mark["end"], "quote": text[mark["start"] : mark["end"]]}]

    told = {e["label"]: e for e in reversed(page["engagements"])}
    engagements = []
    for label, mark in told.items():
        kind, day, keys, code = gold["engagements"][label]
        people = [{"name": called[k], "side": gold["people"][k] or None} for k in keys.split() if k in called]
        place = {"name": code, "code": code} if code else None
        rest = {"kind": kind, "date": day or None, "place": place, "participants": people}
        engagements.append({"id": label, **rest, "evidence": spot(mark)})
    commitments = []
    for mark in page["commitments"]:
        act, key, to, at = gold["commitments"][mark["label"]]
        who = {"speaker": called.get(key), "side": gold["people"].get(key) or None, "addressee": to or None}
        areas = areas_of(text[mark["start"] : mark["end"]], page["language"])
        rest = {"act": act, "areas": areas, "engagement": at if at in told else None}
        commitments.append({"id": mark["label"], **who, **rest, "evidence": spot(mark)})
    data = {"engagements": engagements, "commitments": commitments}
    parts = from_data(Reading, {"document": {"file": "", "text": "", "language": "en"}, **data})
    return Reading(document, engagements=parts.engagements, commitments=parts.commitments)


def common(mark: Json, finding: Any) -> float:
    """The share of the shorter span that a mark and the evidence of a finding have in common."""
    best = 0.0
    for e in finding.evidence:
        both = min(e.end, mark["end"]) - max(e.start, mark["start"])
        best = max(best, both / min(e.end - e.start, mark["end"] - mark["start"]))
    return best


def read_engagements(page: Json, reading: Reading, gold: Json) -> Iterator[tuple[str, str]]:
    """Each marked engagement that the reading holds: (label, id), nearest words first."""
    called = names(page, reading.document.text)
    fits = []
    for mark in page["engagements"]:
        kind, _, keys, _ = gold["engagements"][mark["label"]]
        wanted = [called[k] for k in keys.split() if k in called]
        for e in reading.engagements:
            near, read = common(mark, e), e.kind.value
            alike = read == kind or any({read, kind} <= sort for sort in _SORTS)
            if alike and (near > 0 or wanted) and all_there(wanted, e):
                fits.append((-near, read != kind, mark["label"], e.id))
    yield from once(sorted(fits))


def all_there(wanted: Sequence[str], engagement: Any) -> bool:
    """Whether every one of these people takes part."""
    people = [p.name for p in engagement.participants]
    return all(any(compare_names(name, person).score >= SAME for person in people) for name in wanted)


def once(fits: Sequence[tuple[Any, ...]]) -> Iterator[tuple[str, str]]:
    """The best fits, each label and each finding taken once."""
    labels: set[str] = set()
    taken: set[str] = set()
    for *_, label, finding in fits:
        if label not in labels and finding not in taken:
            labels.add(label)
            taken.add(finding)
            yield label, finding


def read_commitments(page: Json, reading: Reading) -> Iterator[tuple[str, str]]:
    """Each marked commitment that the reading holds: (label, id)."""
    fits = [
        (-common(mark, c), mark["label"], c.id)
        for mark in page["commitments"]
        for c in reading.commitments
        if common(mark, c) >= COVERED
    ]
    yield from once(sorted(fits))


def measure(pages: Sequence[tuple[Json, Reading]], gold: Json, *, misses: bool) -> None:
    """Print B-cubed of engagements and commitments, with what was not read."""
    record = join([reading for _, reading in pages])
    entries: dict[str, Sequence[Any]] = {"engagements": record.engagements, "commitments": record.commitments}
    for kind, joined in entries.items():
        told: dict[str, list[str]] = {}
        marked = 0
        for page, reading in pages:
            marked += len({m["label"] for m in page[kind]})
            found = read_engagements(page, reading, gold) if kind == "engagements" else read_commitments(page, reading)
            for label, finding in found:
                told.setdefault(label, []).append(f"{reading.document.file}#{finding}")
        items = set(chain.from_iterable(told.values()))
        wanted, have = clusters(told.values(), items), clusters((e.sources for e in joined), items)
        precision, recall, f1 = b_cubed(wanted, have)
        several = sum(len(g) > 1 for g in told.values())
        print(f"{kind:12s} marked {marked:3d}  read {len(items):3d}  told by several {several:2d}  ", end="")
        print(f"B-cubed  precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}")
        for item in sorted(items) if misses else ():
            if wanted[item] != have[item]:
                print(f"  {item}: wanted {sorted(wanted[item])}, found {sorted(have[item])}")


def main() -> int:
    """Print the figures; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=("dev", "test"))
    parser.add_argument("--gold-findings", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--gold", type=Path, default=GOLD)
    asked = parser.parse_args()
    return run(asked.folder, asked.part, marked=asked.gold_findings, misses=asked.misses, source=asked.gold)


def run(
    folder: Path, part: str | None = None, *, marked: bool = False, misses: bool = False, source: Path = GOLD
) -> int:
    """Measure the pages of a folder, of one part or of both, by a gold file; returns the exit status."""
    gold = json.loads(source.read_text("utf-8"))
    pages = [page for page in gold["documents"] if part in (None, page["part"])]
    texts = {page["file"]: text_of(page, folder) for page in pages}
    absent = sorted(file for file, text in texts.items() if text is None)
    if absent:
        print(f"{folder}: not there, or not the text annotated: {', '.join(absent)}", file=sys.stderr)
    listed = [p for p in pages if texts[p["file"]] is not None]
    if not listed:
        return 2
    documents = [Document(p["file"], str(texts[p["file"]]), p["language"], p["published"]) for p in listed]
    if marked:
        readings = [of_gold(page, document, gold) for page, document in zip(listed, documents, strict=True)]
    else:
        readings = [r for r in read_many(documents) if isinstance(r, Reading)]
    print(f"{len(listed)} pages, {'marked findings' if marked else 'our readings'}")
    by_file = {r.document.file: r for r in readings}
    measure([(p, by_file[p["file"]]) for p in listed if p["file"] in by_file], gold, misses=misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
