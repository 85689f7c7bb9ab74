"""Meetings and calls of BKEE against the clauses of our Vietnamese reader: `python -m bench.bkee [--missed] [--extra]`.

Reads ../shared/corpus/events/bkee (brat form, word-segmented). A trigger of kind Meet or Phone-Write is found where
a clause of an engaging concept has its trigger in the same sentence; its participants where their last word lies in
a subject, object or oblique of that clause. Told are recall over sentences that carry such a trigger, over those of
them that name somebody or some place as a participant, and the share of our clauses in whose sentence BKEE marks one.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from comity.languages.grammars.vietnamese.analysis import analyse
from comity.records.clause import Clause, Span

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "events" / "bkee"
KINDS = ("Meet", "Phone-Write")
ENGAGING = ("meet", "talk", "call-on", "receive", "work", "phone", "confer")
_EVENT = re.compile(r"E\d+\t(\S+?):(T\d+)(.*)")
_SPAN = re.compile(r"(T\d+)\t\S+ (\d+) (\d+)\t")


def events(path: Path) -> Iterator[tuple[Span, list[Span]]]:
    """The triggers of our kinds in one annotation, each with its participants."""
    lines = path.read_text("utf-8").split("\n")
    spans = {m[1]: Span(int(m[2]), int(m[3])) for line in lines if (m := _SPAN.match(line))}
    for line in lines:
        found = _EVENT.match(line)
        if found and found[1] in KINDS:
            whom = re.findall(r"Entity-Arg\d*:(T\d+)", found[3])
            yield spans[found[2]], [spans[t] for t in whom if t in spans]


def named(clause: Clause) -> list[Span]:
    """Everybody a clause names."""
    mentions = (*clause.subject, *clause.objects, *(m for _, found in clause.obliques for m in found))
    return [m.span for m in mentions]


def line_of(text: str, at: int) -> Span:
    """The line of a text in which an offset lies; BKEE puts a sentence on a line."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return Span(start, len(text) if end < 0 else end)


def main() -> int:
    """Measure and print. Exit status 2 where the corpus is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--extra", action="store_true")
    asked = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"bkee: {CORPUS} is absent", file=sys.stderr)
        return 2
    counts = dict.fromkeys(("marked", "found", "verbal", "verbal_found", "who", "who_found", "ours", "ours_marked"), 0)
    for path in sorted(CORPUS.glob("*.ann")):
        measure(path, counts, asked)
    for name, right, of in (
        ("sentences", "found", "marked"),
        ("named two", "verbal_found", "verbal"),
        ("participants", "who_found", "who"),
        ("precision", "ours_marked", "ours"),
    ):
        print(f"{name:<13}{counts[right]:>4} of {counts[of]:<4} {counts[right] / max(1, counts[of]):.3f}")
    return 0


def measure(path: Path, counts: dict[str, int], asked: argparse.Namespace) -> None:
    """Add what one text holds to the counts."""
    text = path.with_suffix(".txt").read_text("utf-8")
    analysis = analyse(text)
    ours = [c for c in analysis.clauses if c.predicate in ENGAGING]
    marked = list(events(path))
    lines = {line_of(text, trigger.start) for trigger, _ in marked}
    for trigger, whom in marked:
        line = line_of(text, trigger.start)
        here = [c for c in ours if line.holds(c.trigger)]
        told = [span for c in here for span in named(c)]
        counts["marked"] += 1
        counts["found"] += bool(here)
        two = len(whom) > 1
        counts["verbal"] += two
        counts["verbal_found"] += two and bool(here)
        if here:
            counts["who"] += len(whom)
            counts["who_found"] += sum(any(w.overlaps(t) for t in told) for w in whom)
        if asked.missed and not here and two:
            print("missed ", text[trigger.start : trigger.end], "|", text[line.start : line.end][:240])
    for clause in ours:
        hit = any(line.holds(clause.trigger) for line in lines)
        counts["ours"] += 1
        counts["ours_marked"] += hit
        if asked.extra and not hit:
            line = line_of(text, clause.trigger.start)
            print("extra  ", text[clause.trigger.start : clause.trigger.end], "|", text[line.start : line.end][:200])


if __name__ == "__main__":
    sys.exit(main())
