"""How many findings of one reading the anchors of decisions find again in another one of the same texts.

python -m bench.anchors OLD.jsonl NEW.jsonl TEXT...

OLD and NEW are what two versions of Comity print for the same TEXTs (`comity read TEXT... --format jsonl`).
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator

from comity.records import Document, Reading
from comity.records.codec import from_data
from comity.register.deciding.anchors import Finding, anchor, find, kind_of
from comity.sources import load


def readings(path: str, texts: dict[str, Document]) -> Iterator[Reading]:
    """The readings in a file, each with its document's text."""
    with open(path, encoding="utf-8") as lines:  # noqa: PTH123 -- a line at a time
        for line in lines:
            data = json.loads(line)
            yield from_data(
                Reading, {**data, "document": {**data["document"], "text": texts[data["document"]["file"]].text}}
            )


def measured(old: Reading, new: Reading) -> Counter[str]:
    """Of the findings of one reading: all, those with a finding of their kind on the same words, those found, ..."""
    count: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    for one in old.findings:
        held = find(anchor(old.document.id, one), new)
        count["findings"] += 1
        count["sharing words"] += any(_share(one, other) for other in new.findings)
        count["found"] += held is not None
        if held:
            taken[held.finding] += 1
            count["on the same words"] += next(x for x in new.findings if x.id == held.finding).evidence == one.evidence
    count["found as the same one"] += sum(times - 1 for times in taken.values())
    return count


def _share(one: Finding, other: Finding) -> bool:
    meet = any(a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence)
    return kind_of(one) is kind_of(other) and meet


def main(old: str, new: str, *sources: str) -> None:
    """Print the counts over all texts."""
    texts = {one.file: one for source in sources for one in load(source) if isinstance(one, Document)}
    later = {one.document.id: one for one in readings(new, texts)}
    count = sum((measured(one, later[one.document.id]) for one in readings(old, texts)), Counter[str]())
    for what, number in count.items():
        print(f"{what}: {number}")


if __name__ == "__main__":
    main(*sys.argv[1:])
