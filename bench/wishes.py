"""Joining of what was said, across languages: B-cubed over meetings of our own making told in up to four languages.

    python -m bench.wishes [--part dev|test] [--thin] [--misses]

`bench/wishes.toml` holds the meetings: what each side said, in the words of each language's report, with the act it
reads. Each language is one report of one meeting of two people; the areas are those that our own rules give to the
words. Only joining is measured: the readings are made, not read. What one report says is never one with anything
else that it says, and what the guest said never with what the host said; within these a wrong join is counted.
`--thin` leaves out two wishes of five in each report, by a fixed rule (the hash of file and number), so that what is
nearest in another report is often another wish.
"""

import argparse
import hashlib
import sys
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

from bench.joining import b_cubed, clusters
from comity.reading.areas import areas_of
from comity.records import Reading
from comity.records.areas import LANGUAGES
from comity.records.codec import from_data
from comity.register.join import join

GOLD = Path(__file__).resolve().parent / "wishes.toml"
GUEST = {"en": "Nguyen Van Hai", "fr": "Nguyên Van Hai", "vi": "Nguyễn Văn Hải", "zh": "阮文海"}
HOST = {"en": "Chen Jianguo", "fr": "Chen Jianguo", "vi": "Trần Kiến Quốc", "zh": "陈建国"}
BOTH = {"en": "the two sides", "fr": "les deux parties", "vi": "hai bên", "zh": "双方"}
SIDES = {"guest": "VN-HN", "host": "CN-GD"}

Json = dict[str, Any]


def readings(meetings: list[Json], *, thin: bool = False) -> Iterator[Reading]:
    """One reading a meeting and language; the finding of wish N of a meeting is `cN` in each."""
    for place, meeting in enumerate(meetings):
        for language in LANGUAGES:
            file, day = f"m{place}-{language}", date(2020, 1, 1) + timedelta(days=40 * place)
            told = [(n, wish) for n, wish in enumerate(meeting["wishes"]) if language in wish]
            kept = [(n, wish) for n, wish in told if not (thin and left_out(file, n))]
            if kept:
                yield _reading(file, day, language, kept)


def left_out(file: str, n: int) -> bool:
    """Two wishes of five, always the same ones."""
    return hashlib.sha256(f"{file} {n}".encode()).digest()[0] % 5 < 2


def _reading(file: str, day: date, language: str, told: list[tuple[int, Json]]) -> Reading:
    called = {"guest": GUEST[language], "host": HOST[language], "both": BOTH[language]}
    text, commitments = f"{called['host']}, {called['guest']}.", []
    head = {"start": 0, "end": len(text), "quote": text}
    for n, wish in told:
        act, words = wish[language]
        span = {"start": len(text) + 1, "end": len(text) + 1 + len(words), "quote": words}
        text += f" {words}."
        who = {"speaker": called[wish["by"]], "side": SIDES.get(wish["by"])}
        rest = {"act": act, "areas": areas_of(words, language), "engagement": "e1", "evidence": [span]}
        commitments.append({"id": f"c{n}", **who, **rest})
    people = [{"name": called[role], "side": SIDES[role], "role": role} for role in SIDES]
    meeting = {"id": "e1", "kind": "meeting", "date": day.isoformat(), "participants": people, "evidence": [head]}
    document = {"file": file, "text": text, "language": language, "published": day.isoformat()}
    return from_data(Reading, {"document": document, "engagements": [meeting], "commitments": commitments})


def main() -> int:
    """Print the figures of the parts asked for; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("dev", "test"))
    parser.add_argument("--thin", action="store_true")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    gold = tomllib.loads(GOLD.read_text("utf-8"))["meetings"]
    for part in (asked.part,) if asked.part else ("dev", "test"):
        meetings = [meeting for meeting in gold if meeting["part"] == part]
        measure(part, meetings, list(readings(meetings, thin=asked.thin)), misses=asked.misses)
    return 0


def measure(part: str, meetings: list[Json], made: list[Reading], *, misses: bool) -> None:
    """Print B-cubed of a part read so, and with `misses` each wish that is not whole."""
    quotes = {f"{r.document.file}#{c.id}": c for r in made for c in r.commitments}
    wanted = clusters(_told(meetings), set(quotes))
    record = join(made)
    have = clusters((entry.sources for entry in record.commitments), set(quotes))
    precision, recall, f1 = b_cubed(wanted, have)
    print(f"{part:5s} {len(meetings)} meetings, {len(set(wanted.values()))} wishes told {len(quotes)} times  ", end="")
    print(f"B-cubed  precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}")
    for group in sorted(set(have.values()), key=sorted) if misses else ():
        if wanted[min(group)] != group:
            print("  " + " | ".join(f"{s}: {quotes[s].act} {quotes[s].evidence[0].quote}" for s in sorted(group)))


def _told(meetings: list[Json]) -> Iterator[list[str]]:
    every = chain.from_iterable(((m, n, wish) for n, wish in enumerate(x["wishes"])) for m, x in enumerate(meetings))
    for m, n, wish in every:
        yield [f"m{m}-{language}#c{n}" for language in LANGUAGES if language in wish]


if __name__ == "__main__":
    sys.exit(main())
