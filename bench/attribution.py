"""Who said what, against PolNeAR's news attributions: `python -m bench.attribution [--part train|dev] [--misses]`.

    python -m bench.attribution                    the part that is reported: dev
    python -m bench.attribution --part train       the part that words and rules are tuned on
    python -m bench.attribution --part train --misses   also what was missed and what is false there; never for dev

Each text of ../shared/corpus/attribution/polnear is analysed as a report is, and the attributions of its sentences
(comity/languages/grammars/dependency) are set beside the annotated ones: where several annotated a text, the first. The
corpus gives each word to one attribution at most, so that of ours only the outermost count. A pair shares words of
its content, pairs that share words of the cue first, then by the share of words in common. Counted are
annotated attributions with a full verb in their cue; what we find of the others is held neither for nor against.

Printed beside, for what they are: Citron on PARC3 and the Gender Gap Tracker on its own set, each as published.
Exit status: 2 where the corpus is absent.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from comity.languages import analyse_many
from comity.languages.grammars.dependency.clauses.attribution import outermost, stems
from comity.languages.grammars.dependency.parser import lemmatizer_of, pipeline
from comity.languages.grammars.dependency.trees.lemmas import lemma_of
from comity.languages.text import prepare

POLNEAR = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "attribution" / "polnear"
PUBLISHED = (
    "Citron on PARC3: content .593 exact, .833 overlap (F1), source .820",
    "Gender Gap Tracker, English: quotations .837 and .761 (F1), speakers .87",
)
SOFT = " \t\n.,;:!?\"'“”‘’"
_ROLES = ("Source", "Cue", "Content")

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One attribution: its words as spans of the stored text."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(slots=True)
class Tally:
    """What was counted over texts, and the cases for those who ask for them."""

    counts: Counter[str] = field(default_factory=Counter)
    cases: list[str] = field(default_factory=list)

    def rate(self, part: str, whole: str) -> float:
        """A share of two counts; 0 where there is nothing to share."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 0.0


def annotated(path: Path) -> list[Told]:
    """The attributions of one annotation in brat's standoff form. Raises OSError where it cannot be read."""
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    spans = {name: _spans(what) for name, what, *_ in lines if name.startswith("T")}
    found = [_told(what, spans) for name, what, *_ in lines if name.startswith("E")]
    return [told for told in found if told.cue and told.content]


def _spans(what: str) -> Spans:
    """The spans of "Content 3 9;12 15"."""
    places = (place.split() for place in what.split(" ", 1)[1].split(";"))
    return tuple((int(start), int(end)) for start, end in places)


def _told(what: str, spans: Mapping[str, Spans]) -> Told:
    """The attribution of "Attribution:T4 Source:T3 Content:T2 Cue:T1"."""
    parts = [part.split(":") for part in what.split()]
    held = {role: [at for kind, at in parts if kind.rstrip("0123456789") == role] for role in _ROLES}
    source, cue, content = (tuple(s for at in held[role] for s in spans.get(at, ())) for role in _ROLES)
    return Told(source, cue, content)


def texts(part: str) -> Iterator[tuple[str, list[Told]]]:
    """The texts of a part, each with its first annotation. Raises OSError where the corpus is absent."""
    seen: set[str] = set()
    for path in sorted((POLNEAR / part / "attributions").iterdir()):
        name = path.stem.rsplit("_", 1)[0]
        if name not in seen:
            seen.add(name)
            yield (POLNEAR / part / "text" / f"{name}.txt").read_bytes().decode("utf-8"), annotated(path)


def read(text: str) -> list[Told]:
    """What the reader attributes in a text, the outermost of it."""
    prepared = prepare(text)
    (analysis,) = analyse_many([(prepared.text, "en")])

    def here(span: Any) -> Spans:
        at = prepared.original(span)
        return ((at.start, at.end),)

    found = outermost(analysis.text, analysis.attributions)
    return [Told(here(one.source) if one.source else (), here(one.cue), here(one.content)) for one in found]


def verbs_of(text: str, told: Sequence[Told]) -> list[set[str]]:
    """The full verbs in the cue of each, as lemmas, by the reader's own pipeline."""
    nlp = pipeline("en")
    words = [w for w in nlp(text) if w.pos_ == "VERB" and w.lower_ != "according"]
    lemmas = {w.idx: lemma_of(w, lemmatizer_of(nlp)) for w in words}
    return [{lemmas[at] for start, end in one.cue for at in lemmas if start <= at < end} for one in told]


def shared(one: Spans, other: Spans) -> int:
    """How many characters two lists of spans share."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def likeness(gold: Told, found: Told) -> float:
    """The share of content in common, and one more where the cues share words; 0 without content in common."""
    common = shared(gold.content, found.content)
    length = sum(end - start for start, end in (*gold.content, *found.content))
    return common / (length - common) + (1 if shared(gold.cue, found.cue) else 0) if common else 0.0


def pairs(gold: Sequence[Told], found: Sequence[Told]) -> dict[int, int]:
    """Which found one each annotated one is paired with, the likest first."""
    scored = sorted(((likeness(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)), reverse=True)
    paired: dict[int, int] = {}
    for score, i, j in scored:
        if score and -i not in paired and -j not in paired.values():
            paired[-i] = -j
    return paired


def count(tally: Tally, text: str, gold: Sequence[Told], found: Sequence[Told]) -> None:
    """Enter one text."""
    paired = pairs(gold, found)
    in_cue, known = verbs_of(text, gold), stems("en")
    tally.counts["annotated"] += len(gold)
    for i, one in enumerate(gold):
        if not in_cue[i]:
            continue
        tally.counts["gold"] += 1
        if i in paired:
            _enter_pair(tally, text, one, found[paired[i]])
        else:
            tally.counts["missed"] += 1
            tally.counts["out of scope"] += not in_cue[i] & known
            tally.cases.append(f"missed\t{_words(text, one.cue)}\t{_words(text, one.content)}")
    false = [one for j, one in enumerate(found) if j not in paired.values()]
    tally.counts["false"] += len(false)
    tally.cases += [f"false\t{_words(text, one.cue)}\t{_words(text, one.content)}" for one in false]


def _enter_pair(tally: Tally, text: str, gold: Told, found: Told) -> None:
    tally.counts["hit"] += 1
    tally.counts["exact"] += _words(text, gold.content) == _words(text, found.content)
    tally.counts["sourced"] += bool(gold.source)
    tally.counts["source"] += shared(gold.source, found.source) > 0
    tally.counts["source exact"] += bool(gold.source) and _words(text, gold.source) == _words(text, found.source)


def _words(text: str, spans: Spans) -> str:
    if not spans:
        return ""
    whole = text[min(start for start, _ in spans) : max(end for _, end in spans)]
    return " ".join(whole.split()).strip(SOFT)


def report(tally: Tally) -> str:
    """The figures, and those of others beside them."""
    hit, false, gold = (tally.counts[name] for name in ("hit", "false", "gold"))
    precision, recall = hit / (hit + false or 1), hit / (gold or 1)
    exact = tally.rate("exact", "hit")
    lines = [
        f"annotated {tally.counts['annotated']}, with a full verb in the cue {gold}; found {hit}, missed {gold - hit}, "
        f"false {false}",
        f"content overlap  precision {precision:.3f}  recall {recall:.3f}  F1 {_f1(precision, recall):.3f}",
        f"content exact    precision {precision * exact:.3f}  recall {recall * exact:.3f}  "
        f"F1 {_f1(precision * exact, recall * exact):.3f}",
        f"source, of those found: overlap {tally.rate('source', 'sourced'):.3f}  "
        f"exact {tally.rate('source exact', 'sourced'):.3f}",
        f"of the missed {tally.rate('out of scope', 'missed'):.3f} have a cue whose verb tells of a deed, a vote or a "
        "state and is on no list of verbs of saying, thinking or asking",
        *PUBLISHED,
    ]
    return "\n".join(lines)


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main(arguments: Sequence[str]) -> int:
    """Score a part; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("train", "dev"), default="dev")
    parser.add_argument("--misses", action="store_true", help="also the cases, of the tuning part only")
    asked = parser.parse_args(arguments)
    if asked.misses and asked.part != "train":
        parser.error("dev is the part that is reported: its cases are not shown")
    tally = Tally()
    try:
        for text, gold in texts(asked.part):
            count(tally, text, gold, read(text))
    except OSError as why:
        print(f"attribution: {why}", file=sys.stderr)
        return 2
    print(report(tally))
    if asked.misses:
        print("\n".join(tally.cases))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
