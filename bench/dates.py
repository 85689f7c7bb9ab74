"""Dates against TimeBank and AQUAINT: `.venv/bin/python -m bench.dates [--show] [--corpus PATH]`.

What is compared. The TIMEX3 annotations of type DATE in the body of each text, the document's own
creation time aside, against `comity.languages.times.find` over the whole body and
`comity.reading.dates.meaning.resolve_all` with the creation time's day as publication date; no tense is given
but the hint that `find` itself takes from the words around.

Values. A TIMEX3 value becomes EDTF: a time of day is cut off; `Q1`-`Q4`, `H1`, `H2` and seasons become
their EDTF codes; a week its Monday to Sunday, a weekend its Saturday and Sunday; `198X` and `19XX`
(also written 198, 19) the interval of years; parts left open at the end (`1998-10-XX`, `1989-WXX`) are
cut off (a second figure, *open*, lets 1989-WXX and 1989-QX be met by any week or quarter of that year).
PAST_REF, PRESENT_REF, FUTURE_REF, values that start with an open year, and durations that stand in a DATE
are no value. Of our date, `~` and an open end (`2019/..`) are dropped, for TIMEX3 keeps both outside the
value; of an interval found as one, the end that the gold extent lies nearer to is compared.
Two values are equal where they name the same days.

Figures. *Accuracy, all*: of gold expressions with a value, the share for which the expression that overlaps
them has the equal one (not found counts as wrong). *Accuracy, found*: of those found only. *With none*: over
all DATE expressions, where no value must meet None or nothing found. *Detection*: our dates and vague times
against the DATE extents; strict is equal extents, relaxed is overlap; precision counts what overlaps a TIMEX3
of type DATE or TIME as right. *Value F1*: relaxed detection where the value must be equal too.

Split. TimeBank sorted by id: even positions and all of AQUAINT were used in writing the words and rules;
odd positions were never looked at. Only `--show` prints cases, and it never shows the part held out.
"""

import argparse
import re
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from comity.languages import times
from comity.reading.dates.meaning import resolve_all
from comity.records import edtf
from comity.records.errors import InvalidValue
from comity.records.times import TimeExpression, TimeKind

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "dates"
_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_PARTS = {
    "SP": "21",
    "SU": "22",
    "FA": "23",
    "WI": "24",
    "Q1": "33",
    "Q2": "34",
    "Q3": "35",
    "Q4": "36",
    "H1": "40",
    "H2": "41",
}


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotation: its extent in the body, its type and its value in EDTF (None: no value)."""

    start: int
    end: int
    kind: str
    value: str | None
    raw: str


@dataclass(frozen=True, slots=True)
class Text:
    """One text: its id, its body without tags, the day it was made, its annotations."""

    id: str
    body: str
    made: str
    gold: tuple[Gold, ...]


@dataclass(slots=True)
class Score:
    """Counts over a set of texts."""

    valued: int = 0
    found: int = 0
    right: int = 0
    every: int = 0
    every_right: int = 0
    strict: int = 0
    relaxed: int = 0
    ours: int = 0
    ours_relaxed: int = 0
    ours_strict: int = 0
    open: int = 0
    hits: int = 0


def to_edtf(value: str) -> str | None:
    """A TIMEX3 value as EDTF, or None where it names no days (see the top of this file)."""
    value = value.partition("T")[0]
    if week := re.fullmatch(r"(\d{4})-W(\d{1,2})(-WE)?", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        first, last = (monday + timedelta(5 if week[3] else 0)), monday + timedelta(6)
        return f"{first}/{last}"
    if part := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])", value):
        return f"{part[1]}-{_PARTS[part[2]]}"
    if decade := re.fullmatch(r"(\d{3})X?(-XX)*", value):
        return f"{decade[1]}0/{decade[1]}9"
    if century := re.fullmatch(r"(\d{2})(XX)?", value):
        return f"{century[1]}01/{int(century[1]) + 1}00"
    value = re.sub(r"(-[WQ]?X+)+$", "", value)
    try:
        return edtf.check(value)
    except InvalidValue:
        return None


def read(path: Path) -> Text:
    """A TimeML file: its body from <TEXT> on, with the extents of its annotations."""
    source = path.read_text("utf-8")
    made = re.search(r'<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>', source)
    values = dict(_ATTRIBUTE.findall(made[0])) if made else {}
    inner = source[source.index("<TEXT>") + len("<TEXT>") : source.index("</TEXT>")]
    body, at, gold = "", 0, []
    opened: list[tuple[int, dict[str, str]]] = []
    for tag in _TAG.finditer(inner):
        body += inner[at : tag.start()]
        at = tag.end()
        if tag[2] != "TIMEX3":
            continue
        if tag[1]:
            start, attributes = opened.pop()
            gold.append(Gold(start, len(body), attributes["type"], to_edtf(attributes["value"]), attributes["value"]))
        else:
            opened.append((len(body), dict(_ATTRIBUTE.findall(tag[3]))))
    return Text(path.stem, body + inner[at:], values["value"][:10], tuple(gold))


def same_days(ours: str | None, gold: str | None) -> bool:
    """Whether both name the same days, or neither names any."""
    if ours is None or gold is None:
        return ours is gold
    return edtf.bounds(ours) == edtf.bounds(gold)


def fits_open(ours: str | None, raw: str) -> bool:
    """Whether our date is a week or quarter of the year, where the gold leaves open which one."""
    if ours is None or raw[:4] != ours[:4]:
        return False
    first, last = edtf.bounds(ours)
    week = (last - first).days == 6 and first.isoweekday() == 1
    return (raw[4:] == "-WXX" and week) or (raw[4:] == "-QX" and ours[5:] in {"33", "34", "35", "36"})


def compared(expression: TimeExpression, value: str | None, gold: Gold) -> str | None:
    """Our date as it is compared: without doubt or open end, or the end that the gold lies nearer to."""
    if value is None:
        return None
    value = value.replace("~", "").removesuffix("/..").removeprefix("../")
    if expression.last and "/" in value:
        nearer_first = abs(gold.start - expression.start) <= abs(gold.end - expression.end)
        return value.split("/")[0 if nearer_first else 1]
    return value


def measure(text: Text, score: Score, show: str) -> None:
    """Adds one text to the score."""
    expressions = times.find(text.body, "en")
    values = resolve_all(expressions, text.made)
    dates = [g for g in text.gold if g.kind == "DATE"]
    for gold in dates:
        best = _overlapping(gold, expressions)
        ours = compared(expressions[best], values[best], gold) if best is not None else None
        right = same_days(ours, gold.value)
        score.every += 1
        score.every_right += right
        score.valued += gold.value is not None
        score.right += right and gold.value is not None
        score.open += gold.value is not None and (right or fits_open(ours, gold.raw))
        score.found += gold.value is not None and best is not None
        counted = best is not None and _is_counted(expressions[best])
        score.relaxed += counted
        score.hits += counted and right
        score.strict += (
            best is not None and counted and (expressions[best].start, expressions[best].end) == (gold.start, gold.end)
        )
        if show in {"wrong", "all"} and not right:
            _print_case(
                text, gold.start, gold.end, f"gold {gold.raw}, ours {ours if best is not None else 'not found'}"
            )
    for expression in filter(_is_counted, expressions):
        near = [
            g for g in text.gold if g.start < expression.end and expression.start < g.end and g.kind in {"DATE", "TIME"}
        ]
        score.ours += 1
        score.ours_relaxed += bool(near)
        score.ours_strict += any((g.start, g.end) == (expression.start, expression.end) for g in near)
        if show in {"extra", "all"} and not near:
            _print_case(text, expression.start, expression.end, "found by us alone")


def _is_counted(expression: TimeExpression) -> bool:
    return expression.is_date or expression.kind is TimeKind.VAGUE


def _overlapping(gold: Gold, expressions: tuple[TimeExpression, ...]) -> int | None:
    shared = [(min(x.end, gold.end) - max(x.start, gold.start), -i) for i, x in enumerate(expressions)]
    most, index = max(shared, default=(0, 0))
    return -index if most > 0 else None


def _print_case(text: Text, start: int, end: int, what: str) -> None:
    before, after = (" ".join(x.split()) for x in (text.body[max(0, start - 90) : start], text.body[end : end + 60]))
    print(f"{text.id} ({text.made}): ...{before} [[{text.body[start:end]}]] {after}...\n    {what}")


def report(name: str, texts: list[Text], show: str = "") -> None:
    """Prints the figures of one set."""
    score = Score()
    for text in texts:
        measure(text, score, show)
    recall, precision = score.relaxed / score.every, score.ours_relaxed / score.ours
    value_recall, value_precision = score.hits / score.every, score.hits / score.ours
    print(f"{name}: {len(texts)} texts, {score.every} DATE expressions, {score.valued} with a value")
    print(
        f"  value accuracy, all {score.right / score.valued:.3f}; found {score.right / score.found:.3f}; "
        f"open {score.open / score.valued:.3f};",
        end=" ",
    )
    print(f"with none {score.every_right / score.every:.3f}; value F1 {f1(value_recall, value_precision):.3f}")
    print(
        f"  detection relaxed: recall {recall:.3f} precision {precision:.3f} F1 {f1(recall, precision):.3f};", end=" "
    )
    recall, precision = score.strict / score.every, score.ours_strict / score.ours
    print(f"strict: recall {recall:.3f} precision {precision:.3f} F1 {f1(recall, precision):.3f}")


def f1(recall: float, precision: float) -> float:
    """The harmonic mean of both."""
    return 2 * recall * precision / (recall + precision)


def speed(texts: list[Text]) -> None:
    """Prints how fast finding goes over the bodies, in millions of characters a second."""
    whole = "\n\n".join(text.body for text in texts)
    times.find(whole[:1000], "en")
    began = time.perf_counter()
    times.find(whole, "en")
    print(f"speed of find: {len(whole) / (time.perf_counter() - began) / 1e6:.2f} million characters a second")


def main() -> None:
    """Reads the corpus and prints the figures of each part."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument(
        "--show", choices=["", "wrong", "extra", "all"], default="", help="print cases of the tuning part"
    )
    asked = parser.parse_args()
    timebank = [read(path) for path in sorted(asked.corpus.glob("TimeBank/*.tml"))]
    aquaint = [read(path) for path in sorted(asked.corpus.glob("AQUAINT/*.tml"))]
    if not timebank:
        parser.error(f"no TimeBank under {asked.corpus}")
    report("AQUAINT (tuning)", aquaint, asked.show)
    report("TimeBank even (tuning)", timebank[0::2], asked.show)
    report("TimeBank odd (held out)", timebank[1::2])
    report("TimeBank, whole", timebank)
    speed(timebank + aquaint)


if __name__ == "__main__":
    main()
