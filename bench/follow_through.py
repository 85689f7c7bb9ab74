"""Follow-through against what really followed: links and suggested statuses, on a gold of our own making.

    python -m bench.follow_through [--part NAME] [--misses]

`bench/gold/follow_through.json` (to work with) and `follow_through_test.json` (frozen: figures only, never its misses)
hold real commitments of pairs of localities, what later bore on them, or the honest absence of that: addresses and
dates of public pages, and our own sentences for each fact. Every document becomes a reading with the findings that the
gold names (so that the errors of reading are not measured here); what was done or begun is found by the review itself.

All pairs are joined into one record. Counted are links between documents: precision over all that were found, recall
over those of the gold, both by target and kind. A link of an exchange of delegations to any later meeting of the pair
is right. `unrelated` counts links into documents of other pairs. Statuses are those suggested.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from comity.localities import table
from comity.reading.areas import areas_of
from comity.records import (
    Act,
    Commitment,
    Document,
    Engagement,
    EngagementKind,
    Evidence,
    Instrument,
    InstrumentKind,
    Participant,
    Place,
    Reading,
    Record,
    Role,
    edtf,
)
from comity.records.review import LinkKind, Review, ReviewedCommitment
from comity.records.status import Status
from comity.register.join import join
from comity.review import build

GOLD = Path(__file__).parent / "gold"
FILES = {
    "dev": GOLD / "follow_through.json",
    "test": GOLD / "follow_through_test.json",
    "fresh": GOLD / "follow_through_fresh.json",
    "more": GOLD / "follow_through_more.json",
    "second": GOLD / "follow_through_second.json",
    "blind": GOLD / "follow_through_blind.json",
}
Pair = dict[str, Any]
MET = "met"
"""The id of a meeting that a page tells of, by the gold, without a sentence of its own there."""


@dataclass
class Made:
    """The readings of one pair, and where each fact stands: by file and offset, and back."""

    readings: dict[str, Reading] = field(default_factory=dict)
    spans: dict[str, tuple[str, int, int]] = field(default_factory=dict)

    def fact_at(self, file: str, start: int) -> str | None:
        """The fact whose sentence holds an offset."""
        return next((fact for fact, (f, a, b) in self.spans.items() if f == file and a <= start < b), None)


def made(pair: Pair) -> Made:
    """The readings of a pair's documents."""
    found = Made()
    for document in pair["documents"]:
        file, text = f"{pair['pair']}-{document['id']}.txt", _heading(pair, document)
        for fact in document["facts"]:
            start = len(text)
            text += fact["text"] + "\n"
            found.spans[f"{document['id']}.{fact['id']}"] = file, start, len(text) - 1
        found.readings[file] = _reading(pair, document, file, text, found)
    return found


def _reading(pair: Pair, document: dict[str, Any], file: str, text: str, found: Made) -> Reading:
    filed = Document(file, text, document["language"], document["date"], url=document["url"])
    engagements, instruments, commitments = [], [], []
    met = next((fact["id"] for fact in document["facts"] if fact["kind"] == "engagement"), None)
    heading = _heading(pair, document)
    if heading and document.get("met"):
        met = MET
        whole = (Evidence.of(text, 0, len(heading) - 1),)
        people = tuple(Participant(_delegation(s), (), _code(s), Role.ATTENDEE) for s in pair["between"])
        engagements.append(Engagement(MET, EngagementKind(document["met"]), whole, document["date"],
                                      _place(document["where"]), None, people))  # fmt: skip
    for fact in document["facts"]:
        _, start, end = found.spans[f"{document['id']}.{fact['id']}"]
        whole = (Evidence.of(text, start, end),)
        if fact["kind"] == "engagement":
            people = tuple(Participant(_delegation(s), (), _code(s), Role.ATTENDEE) for s in pair["between"])
            engagements.append(Engagement(fact["id"], EngagementKind(fact["engagement"]), whole, document["date"],
                                          _place(document["where"]), None, people))  # fmt: skip
        elif fact["kind"] == "instrument":
            names = tuple(_delegation(side) for side in pair["between"])
            areas = areas_of(fact["text"], document["language"])
            instruments.append(Instrument(fact["id"], InstrumentKind(fact["instrument"]), whole, names,
                                          document["date"], None, areas, met))  # fmt: skip
        elif fact["kind"] == "commitment":
            at = text.index(fact["what"], start)
            what = (Evidence.of(text, at, at + len(fact["what"])),)
            side, to = (fact[key] and _code(fact[key]) for key in ("side", "addressee"))
            speaker = _delegation(fact["side"]) if fact["side"] else None
            areas = areas_of(fact["what"], document["language"])
            commitments.append(Commitment(fact["id"], Act(fact["act"]), what, speaker, side, to, None, areas,
                                          fact["due"], met))  # fmt: skip
    return Reading(filed, tuple(engagements), (), tuple(instruments), tuple(commitments), (), "gold")


def _heading(pair: Pair, document: dict[str, Any]) -> str:
    """A line that stands for the page of which the gold keeps single sentences: it names the two sides.

    Where the gold says that the page tells of a meeting, and keeps no sentence of that, the line stands for it too.
    """
    if any(fact["kind"] == "engagement" for fact in document["facts"]):
        return ""
    named = (table().get(side) for side in pair["between"])
    return " - ".join(one.names.get(document["language"], one.name) for one in named) + "\n"


def _code(place: str) -> str:
    return table().get(place).code


def _delegation(place: str) -> str:
    return f"delegation of {table().get(place).name}"


def _place(place: str | None) -> Place | None:
    if place is None:
        return None
    one = table().get(place)
    return Place(one.name, one.code, one.geonames)


@dataclass
class Counts:
    """What was counted."""

    right: int = 0
    found: int = 0
    expected: int = 0
    hit: int = 0
    unrelated: int = 0
    statuses: int = 0
    status_right: int = 0
    complete_wrong: int = 0
    misses: list[str] = field(default_factory=list)
    by_kind: Counter[str] = field(default_factory=Counter)


def measure(pairs: list[Pair]) -> Counts:
    """The figures over some pairs, joined into one record."""
    all_made = [made(pair) for pair in pairs]
    readings = {file: reading for one in all_made for file, reading in one.readings.items()}
    record = join(readings.values())
    counts = Counts()
    for pair, one in zip(pairs, all_made, strict=True):
        review = build(record, readings, between=tuple(pair["between"]), start=pair["start"], end=pair["end"])
        _count(pair, one, review, record, counts)
    return counts


def _count(pair: Pair, one: Made, review: Review, record: Record, counts: Counts) -> None:
    sources = _sources(record)
    by_source = {source: found for found in review.commitments for source in found.entry.sources}
    for document, fact in _commitments(pair):
        key = f"{pair['pair']}-{document['id']}.txt#{fact['id']}"
        found = by_source.get(key)
        if found is None:
            counts.misses.append(f"{key}: not in the review")
            counts.expected += len(fact["links"])
            counts.statuses += 1
            continue
        _links(pair, document, fact, found, one, sources, counts)
        _status(key, fact, found, counts)


def _commitments(pair: Pair) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    return ((doc, fact) for doc in pair["documents"] for fact in doc["facts"] if fact["kind"] == "commitment")


def _sources(record: Record) -> dict[str, tuple[str, ...]]:
    found = {entry.id: entry.sources for entry in record.engagements}
    found |= {entry.id: entry.sources for entry in record.instruments}
    return found | {entry.id: entry.sources for entry in record.commitments}


def _links(  # noqa: PLR0913, PLR0917 -- what a link is counted against
    pair: Pair,
    document: dict[str, Any],
    fact: dict[str, Any],
    found: ReviewedCommitment,
    one: Made,
    sources: dict[str, tuple[str, ...]],
    counts: Counts,
) -> None:
    expected = {(target, kind) for target, kind in fact["links"]}
    later = _later_meetings(pair, document) if fact["exchange"] else set()
    counts.expected += len(expected) + len(later)
    targets = {target for count in found.found for to in count.to for target in _targets(to, count.kind, one, sources)}
    here = f"{pair['pair']}-{document['id']}.txt"
    for file, target, kind in sorted(targets, key=str):
        if file == here or (fact["exchange"] and str(target).endswith(f".{MET}")):
            continue
        if target is None:
            counts.unrelated += 1
        counts.found += 1
        right = (target, kind) in expected or (kind == LinkKind.ENGAGEMENT and target in later)
        counts.right += right
        counts.by_kind[f"{kind} {'right' if right else 'wrong'}"] += 1
        if not right:
            counts.misses.append(f"{here}#{fact['id']}: wrong {kind} to {target}: {fact['what']}")
    reached = {(target, kind) for _, target, kind in targets}
    hit = {pair_ for pair_ in expected if pair_ in reached} | {
        (m, "engagement") for m in later if (m, "engagement") in reached
    }
    counts.hit += len(hit)
    missed = (expected | {(m, "engagement") for m in later}) - hit
    counts.misses += [f"{here}#{fact['id']}: missed {kind} to {target}: {fact['what']}" for target, kind in missed]


def _later_meetings(pair: Pair, document: dict[str, Any]) -> set[str]:
    """The meetings of the pair after the stay at which something was said (two weeks)."""
    stay = edtf.bounds(document["date"])[1] + timedelta(days=14)
    return {f"{doc['id']}.{fact['id']}" for doc in pair["documents"] if edtf.bounds(doc["date"])[0] > stay
            for fact in doc["facts"] if fact["kind"] == "engagement"}  # fmt: skip


def _targets(
    to: str, kind: LinkKind, one: Made, sources: dict[str, tuple[str, ...]]
) -> Iterator[tuple[str, str | None, str]]:
    if "@" in to:
        file, _, span = to.rpartition("@")
        yield file, one.fact_at(file, int(span.partition("-")[0])), str(kind)
        return
    for source in sources[to]:
        file, _, fact = source.rpartition("#")
        document = file.removesuffix(".txt").rpartition("-")[2]
        yield file, f"{document}.{fact}" if file in one.readings else None, str(kind)


def _status(key: str, fact: dict[str, Any], found: ReviewedCommitment, counts: Counts) -> None:
    suggested = found.status.status if found.status else None
    counts.statuses += 1
    counts.status_right += suggested == fact["status"]
    counts.complete_wrong += suggested is Status.COMPLETE and fact["status"] != Status.COMPLETE
    if suggested != fact["status"]:
        counts.misses.append(f"{key}: status {suggested}, should be {fact['status']}: {fact['what']}")


def told(counts: Counts) -> str:
    """The figures in one line."""
    return (
        f"links P {_share(counts.right, counts.found)} ({counts.right}/{counts.found}) "
        f"R {_share(counts.hit, counts.expected)} ({counts.hit}/{counts.expected}); unrelated {counts.unrelated}; "
        f"status {_share(counts.status_right, counts.statuses)} ({counts.status_right}/{counts.statuses}); "
        f"complete where it is not: {counts.complete_wrong}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def main() -> None:
    """Print the figures of one part or of both; misses of the part that is worked with only."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--part", choices=sorted(FILES))
    parser.add_argument("--misses", action="store_true", help="list the misses of the part to work with")
    given = parser.parse_args()
    for part in [given.part] if given.part else list(FILES):
        pairs = json.loads(FILES[part].read_text("utf-8"))
        counts = measure(pairs)
        print(f"{part}: {len(pairs)} pairs, {told(counts)}")
        if given.misses and part != "test":
            print(*counts.misses, dict(counts.by_kind), sep="\n")


if __name__ == "__main__":
    main()
