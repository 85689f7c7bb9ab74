"""How well joining puts together what belongs together: B-cubed over gold readings of the example reports.

    python -m bench.joining [--gold bench/gold/examples.json] [--texts examples/reports] [--damage] [--misses]
    python -m bench.joining --speed 10000

Gold findings are taken as readings, so that only joining is measured. Each finding is its own group unless
gold says otherwise; optional findings take part like all others. `--damage` takes away, by a fixed rule (the
hash of the finding), one field in three: dates, places, the engagement of a commitment, a participant.
"""

import argparse
import hashlib
import json
import resource
import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from comity.records import Commitment, Document, Engagement, Instrument, Reading, Record, Reference
from comity.records.codec import from_data, to_data
from comity.register.join import join

KINDS = {
    "engagements": ("same_engagement", Engagement),
    "references": ("same_reference", Reference),
    "instruments": ("same_instrument", Instrument),
    "commitments": ("same_commitment", Commitment),
}


def finding(kind: type, data: Mapping[str, Any]) -> Any:
    """A gold finding as a record; fields of gold's own are left out."""
    return from_data(kind, {k: v for k, v in data.items() if k in kind.__dataclass_fields__ and v is not None})  # type: ignore[attr-defined]


def gold_readings(gold: Mapping[str, Any], texts: Path) -> list[Reading]:
    """Gold documents as readings."""
    readings = []
    for d in gold["documents"]:
        text = (texts / d["file"]).read_bytes().decode("utf-8")
        document = Document(d["file"], text, d["language"], d.get("published"), d.get("dateline"))
        parts: dict[str, Any] = {
            name: tuple(finding(kind, x) for x in d.get(name, ())) for name, (_, kind) in KINDS.items()
        }
        readings.append(replace(Reading(document), **parts))
    return readings


def hit(*words: str) -> bool:
    """One case in three, always the same ones."""
    return hashlib.sha256("\t".join(words).encode()).digest()[0] % 3 == 0


def damaged(reading: Reading) -> Reading:
    """The reading with a third of its dates, places, participants and links taken away."""
    file = reading.document.file

    def engagement(e: Engagement) -> Engagement:
        people = tuple(p for p in e.participants if not hit("who", file, e.id, p.name)) or e.participants
        no_date, no_place = hit("date", file, e.id), hit("place", file, e.id)
        return replace(e, participants=people, date=None if no_date else e.date, place=None if no_place else e.place)

    def commitment(c: Commitment) -> Commitment:
        return replace(
            c,
            engagement=None if hit("at", file, c.id) else c.engagement,
            side=None if hit("side", file, c.id) else c.side,
        )

    return replace(
        reading,
        engagements=tuple(map(engagement, reading.engagements)),
        commitments=tuple(map(commitment, reading.commitments)),
    )


def clusters(groups: Iterable[Iterable[str]], items: set[str]) -> dict[str, frozenset[str]]:
    """Each item's group, itself alone where no group holds it."""
    of = {item: frozenset((item,)) for item in items}
    for group in groups:
        whole = frozenset(group) & items
        of.update(dict.fromkeys(whole, whole))
    return of


def b_cubed(gold: Mapping[str, frozenset[str]], found: Mapping[str, frozenset[str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of B-cubed (Bagga and Baldwin 1998): per item, then averaged."""
    if not gold:
        return 1.0, 1.0, 1.0
    precision = sum(len(gold[i] & found[i]) / len(found[i]) for i in gold) / len(gold)
    recall = sum(len(gold[i] & found[i]) / len(gold[i]) for i in gold) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def measure(
    gold: Mapping[str, Any], readings: list[Reading], record: Record
) -> tuple[dict[str, tuple[float, float, float]], list[str]]:
    """B-cubed for each kind, and the pairs that are wrongly joined or not joined, in words."""
    quotes = {f.id: f for r in readings for f in r.findings}
    scores, misses = {}, []
    for name, (key, _) in KINDS.items():
        items = {f.id for r in readings for f in getattr(r, name)}
        wanted = clusters(gold.get(key, ()), items)
        have = clusters(([s.rpartition("#")[2] for s in e.sources] for e in getattr(record, name)), items)
        scores[name] = b_cubed(wanted, have)
        for label, a, b in (("not joined", wanted, have), ("wrongly joined", have, wanted)):
            pairs = {(i, j) for i in items for j in a[i] if i < j and j not in b[i]}
            misses += [
                f"{label} {i} {j}: {quotes[i].evidence[0].quote[:90]!r} | {quotes[j].evidence[0].quote[:90]!r}"
                for i, j in sorted(pairs)
            ]
    scores["people"], missed = people(gold, record)
    return scores, misses + missed


def people(gold: Mapping[str, Any], record: Record) -> tuple[tuple[float, float, float], list[str]]:
    """B-cubed over the written forms of people's names."""
    entries = [p.names for p in record.people]
    items = {name for group in gold["same_person"] for name in group if any(name in names for names in entries)}
    wanted, have = clusters(gold["same_person"], items), clusters(entries, items)
    missed = [
        f"person {i}: wanted {sorted(wanted[i])}, found {sorted(have[i])}"
        for i in sorted(items)
        if wanted[i] != have[i]
    ]
    return b_cubed(wanted, have), missed


def many(count: int) -> list[Reading]:
    """Readings without end: meetings of made-up people on made-up days, each told by up to four reports."""
    surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"]
    given = [
        "Minh",
        "Dũng",
        "Hùng",
        "Lan",
        "Sơn",
        "Hải",
        "Nga",
        "Tuấn",
        "Hòa",
        "Quang",
        "Thủy",
        "Bình",
        "Long",
        "Phong",
        "An",
        "Khánh",
    ]
    chinese, sounds = (
        ["Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao"],
        ["ming", "wei", "jun", "hua", "ping", "lin", "guo", "yong", "kun"],
    )
    readings = []
    for n in range(count):
        event = n // 3
        digest = hashlib.sha256(str(event).encode()).digest()
        guest = f"{surnames[digest[0] % 10]} {given[digest[1] % 16]} {given[digest[2] % 16]}"
        host = f"{chinese[digest[3] % 8]} {sounds[digest[4] % 9].title()}{sounds[digest[5] % 9]}"
        day = (date(2020, 1, 1) + timedelta(days=digest[6] * 7 + digest[7] % 7)).isoformat()
        sides = f"VN-{10 + digest[8] % 40}", f"CN-{('GD', 'GX', 'YN', 'BJ', 'SH', 'HI')[digest[9] % 6]}"
        text = f"{guest} met {host} on {day} and proposed to build road {n}."
        span = {"start": 0, "end": len(guest), "quote": guest}
        data = {
            "document": {"file": f"r{n}.txt", "text": text, "language": "en", "published": day},
            "engagements": [
                {
                    "id": "e1",
                    "kind": "meeting",
                    "date": day,
                    "evidence": [span],
                    "participants": [
                        {
                            "name": guest,
                            "side": sides[0],
                            "role": "guest",
                            "offices": ["Secretary of the Party Committee"],
                        },
                        {"name": host, "side": sides[1], "role": "host", "offices": ["Governor"]},
                    ],
                }
            ],
            "references": [
                {"id": "r1", "kind": "visit", "date": f"201{digest[10] % 10}", "who": [host], "evidence": [span]}
            ],
            "commitments": [
                {
                    "id": f"c{i}",
                    "act": "propose",
                    "speaker": guest,
                    "side": sides[0],
                    "engagement": "e1",
                    "evidence": [span],
                    "areas": [["transport", "trade", "health"][i]],
                }
                for i in range(3)
            ],
        }
        readings.append(from_data(Reading, data))
    return readings


def speed(count: int) -> None:
    """Time joining of so many made readings, and tell the peak of memory."""
    readings = many(count)
    start = time.perf_counter()
    record = join(readings)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{count} readings joined in {seconds:.1f} s ({count / seconds:.0f} a second), peak {peak} MiB: "
        f"{len(record.people)} people, {len(record.engagements)} engagements, {len(record.commitments)} commitments"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=Path("bench/gold/examples.json"))
    parser.add_argument("--texts", type=Path, default=Path("examples/reports"))
    parser.add_argument("--damage", action="store_true")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--judgements", action="store_true")
    parser.add_argument("--speed", type=int)
    options = parser.parse_args()
    if options.speed:
        speed(options.speed)
        return
    gold = json.loads(options.gold.read_text(encoding="utf-8"))
    readings = gold_readings(gold, options.texts)
    if options.damage:
        readings = list(map(damaged, readings))
    record = join(readings)
    scores, misses = measure(gold, readings, record)
    for name, row in scores.items():
        print(f"{name:12s} B-cubed  precision {row[0]:.4f}  recall {row[1]:.4f}  F1 {row[2]:.4f}")
    if options.misses:
        print("\n".join(misses))
    if options.judgements:
        print(json.dumps(to_data(record.judgements), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
