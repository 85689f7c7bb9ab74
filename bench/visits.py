"""Readings of Chinese evening-news items against records of who met whom, made by others.

    python -m bench.visits [--corpus DIR] [--misses] [--json]

A record of visits/chinavitae.jsonl (leader, date, country, counterparts with their offices, place) is laid beside
each item of readouts/zh-cctv.jsonl that is dated the same day or a day off and whose title names the leader, a
meeting and the record's country; only records of one counterpart are taken, since one of many is no single meeting.
Of each pair it is asked whether the reading holds the leader, someone of the record's country, the counterpart
(identity.compare_names across scripts), an office of theirs, the date and the place; the last three only where the
item itself gives them. A record that fits no item is left out; one that fits several counts where it fits best.

The two sources do not always mean the same meeting. `bench/gold/visits.toml` lists the records beside which no item
tells of their meeting, as found by hand; "same meeting" counts the counterparts of all the others. "fitting title" asks
no hand: it counts the records beside which some item's title names an office of the counterpart's sort, or none, and
the country that the counterpart's office names, or none but the record's own. It is the stricter one: a governor who is
no president of their country, but met in it, falls out, and so does a speaker whom one source calls a president.
"""

import argparse
import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from comity.identity import compare_names
from comity.localities import table
from comity.reading import read_many
from comity.records import Document, EngagementKind, Participant, Reading, edtf

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
LEADERS = {
    "Xi Jinping": "习近平",
    "Li Keqiang": "李克强",
    "Wang Yi": "王毅",
    "Yang Jiechi": "杨洁篪",
    "Wen Jiabao": "温家宝",
    "Hu Jintao": "胡锦涛",
}
"""The leaders of the records in the years of the items, as both write them."""

SAME = 0.5
"""A score of compare_names from which one report's people count as one: the pair is fixed by date and leader."""

_MEETING = re.compile("会见|会谈|会晤|会面|通电话|举行视频|接见")
_OTHER = re.compile("离京|离开|抵达|会见记者|会见.{0,4}老朋友")
_MET = re.compile(r"(?P<name>[^()]+?)\s*\((?P<office>(?:[^()]|\([^()]*\))*)\)")
_WORLD = re.compile(r"\bUN\b|United Nations|European")
_SLOTS = ("office", "place", "date")
_DAY = re.compile(r"\d{1,2}(?:日|号)|今天|今晚|昨天|昨晚")
_PLACE = re.compile(r"(?:was in|travelled to) (?P<place>.+?) and met")
_OFFICES = {
    "president": "总统|主席|总书记",
    "prime minister": "总理|首相",
    "foreign minister": "外长|外交部长|外交大臣|外相|外交国务",
    "minister": "部长|大臣|外长",
    "secretary": "书记|国务卿|部长|秘书长",
    "king": "国王",
    "chancellor": "总理",
    "speaker": "议长",
    "chairman": "主席|委员长|董事长|主任",
    "ambassador": "大使",
    "governor": "州长|总督",
    "head of state": "元首|国王|埃米尔|总统",
}


@dataclass(frozen=True, slots=True)
class Visit:
    """One record: a leader, a day, a country, whom they met with what office, and where."""

    leader: str
    day: date
    country: str
    met: tuple[tuple[str, str], ...]
    place: str


Found = tuple[Reading, Participant, str | None, str | None]
"""A reading, the participant in it that a counterpart is, the date of their engagement and its place's code."""


@dataclass(slots=True)
class Count:
    """How many were asked for, and how many were there."""

    right: int = 0
    of: int = 0

    def add(self, *, right: bool) -> None:
        """Count one answer."""
        self.of += 1
        self.right += right

    @property
    def recall(self) -> float | None:
        """The share that was there."""
        return round(self.right / self.of, 4) if self.of else None


def main(arguments: list[str]) -> int:
    """Print the recalls; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    if not (asked.corpus / "visits").is_dir():
        print(f"visits: no corpus at {asked.corpus}", file=sys.stderr)
        return 2
    counts, misses = measure(asked.corpus)
    told = {slot: {"recall": c.recall, "right": c.right, "of": c.of} for slot, c in counts.items()}
    if asked.json:
        print(json.dumps(told))
    else:
        for slot, row in told.items():
            print(f"{slot:13s} recall={row['recall']} ({row['right']} of {row['of']})")
        print(disagreements(counts))
    if asked.misses:
        print("\n".join(misses))
    return 0


def measure(corpus: Path) -> tuple[dict[str, Count], list[str]]:
    """The counts of each slot, and the misses in words (record ids and names, no text of the corpus)."""
    pairs = list(paired(corpus))
    readings = {}
    items = {item["id"]: item for _, fitting in pairs for item in fitting}
    documents = [document(item) for item in items.values()]
    for reading in read_many(documents):
        if isinstance(reading, Reading):
            readings[reading.document.file] = reading
    counts: dict[str, Count] = {
        slot: Count() for slot in ("leader", "someone", "counterpart", "same meeting", "fitting title", *_SLOTS)
    }
    misses: list[str] = []
    for visit, fitting in pairs:
        titles = [item["title"] for item in fitting]
        judge(visit, [readings[item["id"]] for item in fitting], titles, counts, misses)
    return counts, misses


def disagreements(counts: dict[str, Count]) -> str:
    """How many counterparts the two sources do not share, and how many of those are of another meeting, in words."""
    every, same = counts["counterpart"], counts["same meeting"]
    apart, missed = every.of - every.right, same.of - same.right
    return (
        f"disagreements {apart}: in {missed} a name is not read though the same meeting is meant; {apart - missed} "
        f"({(apart - missed) / apart:.0%}) stand beside items about another meeting only, which was decided by hand "
        f"(bench/gold/visits.toml holds {every.of - same.of} such records; the others were found by chance)"
    )


def document(item: dict[str, Any]) -> Document:
    """An item of the evening news as a document."""
    return Document(file=item["id"], text=item["text"], language="zh", published=item["date"], title=item["title"])


def visits(corpus: Path) -> Iterator[Visit]:
    """The records of the leaders above."""
    for line in (corpus / "visits" / "chinavitae.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        text = record["text"].split("Others Attending")[0]
        behind = text.split("with the following:")
        if record["leader"] not in LEADERS or len(behind) != 2:
            continue
        place = _PLACE.search(text)
        met = tuple((m["name"].strip(), m["office"].strip()) for m in _MET.finditer(behind[1]))
        day = date.fromisoformat(record["date"])
        if len([name for name, office in met if "Wife" not in office]) != 1:
            continue
        met = tuple((name, office) for name, office in met if "Wife" not in office)
        yield Visit(record["leader"], day, record["country"], met, place["place"] if place else "")


def paired(corpus: Path) -> Iterator[tuple[Visit, list[dict[str, Any]]]]:
    """Each record with the items that may tell of it."""
    by_day: dict[date, list[dict[str, Any]]] = defaultdict(list)
    for line in (corpus / "readouts" / "zh-cctv.jsonl").open(encoding="utf-8"):
        item = json.loads(line)
        by_day[date.fromisoformat(item["date"])].append(item)
    for visit in visits(corpus):
        near = [i for off in (-1, 0, 1) for i in by_day.get(visit.day + timedelta(days=off), ())]
        fitting = [item for item in near if fits(visit, item)]
        if fitting:
            yield visit, fitting


def fits(visit: Visit, item: dict[str, Any]) -> bool:
    """Whether an item is about the leader meeting somebody of the record's country."""
    title = item["title"]
    if not title.startswith(LEADERS[visit.leader]) or not _MEETING.search(title) or _OTHER.search(title):
        return False
    known = table().find(visit.country)
    codes = {c.locality.code for place in table().scan(title, "zh") for c in place.candidates[:1]}
    return bool(known) and known[0].locality.code in codes


def judge(
    visit: Visit, readings: list[Reading], titles: list[str], counts: dict[str, Count], misses: list[str]
) -> None:
    """Count what the readings hold of a record, a counterpart at a time."""
    leader = LEADERS[visit.leader]
    people = {p.name: p.side for r in readings for e in r.engagements for p in e.participants}
    country = table().find(visit.country)[0].locality.code
    for name, office in visit.met:
        counts["leader"].add(right=leader in people)
        counts["someone"].add(right=any(side and side.split("-")[0] == country for side in people.values()))
        found = best(readings, leader, name)
        counts["counterpart"].add(right=found is not None)
        if (visit.day.isoformat(), visit.country, name) not in another_meeting():
            counts["same meeting"].add(right=found is not None)
        if any(may_be_of(title, office, country) for title in titles):
            counts["fitting title"].add(right=found is not None)
        if found is None:
            ids = ", ".join(r.document.file for r in readings)
            misses.append(f"counterpart {visit.day} {visit.leader} / {name} ({office}): {ids} {people}")
        else:
            slots(visit, name, office, found, counts, misses)


def may_be_of(title: str, office: str, country: str) -> bool:
    """Whether an item's title leaves open that the holder of an office (in English), met in a country, is meant."""
    wanted = [words for english, words in _OFFICES.items() if english in office.casefold()]
    named = [words for words in _OFFICES.values() if re.search(words, title)]
    if named and wanted and not any(words in named for words in wanted):
        return False
    home = {place.candidates[0].locality.code[:2] for place in table().scan(office, "en") if place.candidates}
    home |= {code for word in re.findall(r"[^\W\d_]{4,}", office) if (code := table().nationality(word))}
    told = {place.candidates[0].locality.code[:2] for place in table().scan(title, "zh") if place.candidates}
    return bool((home or {country}) & told) and not _WORLD.search(office)


@cache
def another_meeting() -> frozenset[tuple[str, str, str]]:
    """The records, by day, country and counterpart, beside which only items about another meeting stand."""
    rows = tomllib.loads((Path(__file__).parent / "gold" / "visits.toml").read_text(encoding="utf-8"))
    return frozenset((day, country, name) for day, country, name, _ in rows["another_meeting"])


def slots(visit: Visit, name: str, office: str, found: Found, counts: dict[str, Count], misses: list[str]) -> None:
    """Count the office, the date and the place of a counterpart that was found, where the item gives them at all."""
    reading, person, when, code = found
    text, who = reading.document.text, f"{visit.day} {visit.leader} / {name} ({office})"
    wanted = "|".join(words for english, words in _OFFICES.items() if english in office.casefold())
    if wanted and re.search(f"(?:{wanted}){re.escape(person.name)}", text):
        offices = [o for e in reading.engagements for p in e.participants if p.name == person.name for o in p.offices]
        note("office", right=bool(re.search(wanted, " ".join(offices))), counts=counts)
        if not re.search(wanted, " ".join(offices)):
            misses.append(f"office      {who}: {offices} {reading.document.file}")
    if when is not None or _DAY.search(text[: text.find("。")]):
        right = when is not None and abs((edtf.bounds(when)[0] - visit.day).days) <= 1
        note("date", right=right, counts=counts)
        if not right:
            misses.append(f"date        {who}: {when} {reading.document.file}")
    lies = located(visit.place)
    if lies and code:
        note("place", right=same_place(code, lies), counts=counts)
        if not same_place(code, lies):
            misses.append(f"place       {who}: {code}, not {lies} {reading.document.file}")


def note(slot: str, *, right: bool, counts: dict[str, Count]) -> None:
    """Count one answer to one question."""
    counts[slot].add(right=right)


def best(readings: list[Reading], leader: str, name: str) -> Found | None:
    """The participant that a counterpart's name means best, met by the leader, with the engagement's date and place."""
    scored = [
        (compare_names(p.name, name).score, -i, reading, p, e.date, e.place.code if e.place else None)
        for reading in readings
        for i, e in enumerate(reading.engagements)
        if e.kind is not EngagementKind.VISIT
        for p in e.participants
        if p.name != leader
    ]
    top = max(scored, key=lambda s: s[:2], default=None)
    return top[2:] if top and top[0] >= SAME else None


def located(place: str) -> str | None:
    """The code of a record's place: its last part that the register knows."""
    for part in reversed(place.split(",")):
        name = part.replace("Municipality", "").replace("City", "").replace("Province", "").strip()
        found = table().find(name)
        if found:
            return found[0].locality.code
    return None


def same_place(one: str, other: str) -> bool:
    """Whether one place lies in the other."""
    return table().within(one, other) or table().within(other, one)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
