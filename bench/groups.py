"""Joining of real reports in several languages: B-cubed over engagements told by readouts of four sources.

    python -m bench.groups [--corpus DIR] [--misses]
    python -m bench.groups --pages DIR [--misses]         groups from public pages: see bench/pages.py

`bench/gold/groups.json` names 130 meetings and calls of 14 spans of days, in Chinese evening news, White House and
Singapore readouts and Vietnamese news, by the ids of the reports and two people as each report writes them; most are
told by one report only and stand beside the others of the same day and leader, so that wrong joining shows. Which
reports tell of one engagement was judged by hand from titles, dates and names. The reports are read anew and joined;
an engagement that the reading does not hold is counted apart and takes no part. Texts stay in the corpus.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from bench import pages
from bench.joining import b_cubed, clusters
from comity.identity import compare_names
from comity.reading import read_many
from comity.records import Document, EngagementKind, Reading
from comity.register.join import join

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
GOLD = Path(__file__).resolve().parent / "gold" / "groups.json"
SAME = 0.9
"""A score of compare_names from which a participant is the person of the gold, whom the report writes alike."""


def documents(corpus: Path) -> Iterator[Document]:
    """Every readout of the corpora, its file named after the corpus and its id there."""
    folder = corpus / "readouts"
    for item in rows(folder / "zh-cctv.jsonl"):
        yield Document("zh/" + item["id"], item["text"], "zh", item["date"], title=item["title"])
    for item in rows(folder / "en-us.jsonl"):
        yield Document("us/" + item["id"], item["text"], "en", item["date"][:10], title=item["title"])
    for item in rows(folder / "en-sg.jsonl"):
        day = datetime.strptime(item["date"].partition(",")[0], "%d %b %Y").date()  # noqa: DTZ007 -- a day has no zone
        yield Document("sg/" + item["id"], item["text"], "en", day.isoformat(), title=item["title"])
    for item in rows(folder / "vi-leads.jsonl"):
        text = item["title"] + "\n" + (item["summary"] or "")
        yield Document("vi/" + item["id"], text, "vi", item["date"][:10], title=item["title"])
    for item in rows(folder / "vi-full.jsonl"):
        text = item["title"] + "\n" + item["content.text"]
        yield Document("vf/" + item["id"], text, "vi", item["published_at"][:10], title=item["title"])


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def found(reading: Reading, names: list[str]) -> str | None:
    """The source of the reading's meeting or call of all these people; None where there is none."""
    for engagement in reading.engagements:
        people = [p.name for p in engagement.participants]
        there = all(any(compare_names(name, person).score >= SAME for person in people) for name in names)
        if there and engagement.kind is not EngagementKind.VISIT:
            return f"{reading.document.file}#{engagement.id}"
    return None


def main() -> int:
    """Print the figures; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    if asked.pages:
        return pages.run(asked.pages, misses=asked.misses)
    if not (asked.corpus / "readouts").is_dir():
        print(f"groups: no corpus at {asked.corpus}", file=sys.stderr)
        return 2
    groups = json.loads(GOLD.read_text(encoding="utf-8"))["groups"]
    wanted = {item["document"] for group in groups for item in group}
    listed = [d for d in documents(asked.corpus) if d.file in wanted]
    readings = {r.document.file: r for r in read_many(listed) if isinstance(r, Reading)}
    told = [[found(readings[item["document"]], item["names"]) for item in group] for group in groups]
    items = {source for group in told for source in group if source}
    record = join(readings.values())
    gold = clusters([[s for s in group if s] for group in told], items)
    have = clusters((entry.sources for entry in record.engagements), items)
    precision, recall, f1 = b_cubed(gold, have)
    missing = sum(source is None for group in told for source in group)
    print(f"{len(readings)} reports, {len(items)} engagements, {missing} not read; of several reports: ", end="")
    print(sum(len(set(filter(None, group))) > 1 for group in told))
    print(f"engagements  B-cubed  precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}")
    for item in sorted(items) if asked.misses else ():
        if gold[item] != have[item]:
            print(f"{item}: wanted {sorted(gold[item])}, found {sorted(have[item])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
