"""Write `bench/gold/groups_pages.json` from marked pages: offsets and digests, no text.

    python -m bench.gold.make_groups_pages MARKED_DIR [--texts OUT_DIR] [--gold FILE]

MARKED_DIR holds `facts.toml` (what each label stands for) and `*.txt` files of pages, each opened by a line
`@id language published address`. Marks are `⟦e:label|words⟧` (an engagement told), `⟦c:label|words⟧` (a commitment)
and `⟦p:key|name⟧` (a person); equal labels in two pages are one engagement, one commitment. The pages are of others and
stay outside the repository; `--texts` writes them without marks, as `bench.groups --pages` takes them.

Which families of pages are development and which are held out is drawn with a seed from their sorted names.
"""

import argparse
import hashlib
import json
import random
import re
import tomllib
from pathlib import Path
from typing import Any

from bench.pages import GOLD, digest, normal, pieces

SEED = 4
"""Of the draw: the number of the issue."""

_MARK = re.compile(r"⟦([ecp]):([\w-]+)\||⟧")
_LISTS = {"e": "engagements", "c": "commitments", "p": "people"}


def unmarked(marked: str) -> tuple[str, dict[str, list[dict[str, Any]]]]:
    """The text without its marks, and what each mark held: label, start, end in code points."""
    text, open_marks, at = "", [], 0
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in _LISTS.values()}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[1]:
            open_marks.append((mark[1], mark[2], len(text)))
        else:
            kind, label, start = open_marks.pop()
            found[_LISTS[kind]].append({"label": label, "start": start, "end": len(text)})
    if open_marks:
        raise ValueError(f"a mark that is not closed: {open_marks}")
    return text + marked[at:], found


def documents(folder: Path) -> list[tuple[dict[str, Any], str]]:
    """The pages of the folder, each with its plain text."""
    listed = []
    for path in sorted(folder.glob("*.txt")):
        for page in re.split(r"^@", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            head, _, body = page.partition("\n")
            name, language, published, address = head.split()
            text, marks = unmarked(normal(body))
            about = {"file": name, "language": language, "published": published, "url": address}
            whole = {"sha256": hashlib.sha256(text.encode()).hexdigest()}
            parts = {"pieces": [[digest(piece) for piece in line] for line in pieces(text)]}
            listed.append((about | whole | parts | marks, text))
    return listed


def family(name: str) -> str:
    """The family of a page: what its name holds before the language."""
    return name.rpartition("-")[0]


def main() -> None:
    """Write gold, and the texts where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("marked", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--gold", type=Path, default=GOLD)
    asked = parser.parse_args()
    listed = documents(asked.marked)
    families = sorted({family(d["file"]) for d, _ in listed})
    drawn = set(random.Random(SEED).sample(families, len(families) // 2))  # noqa: S311 -- a draw, not a secret
    for page, text in listed:
        page["part"] = "dev" if family(page["file"]) in drawn else "test"
        if asked.texts:
            asked.texts.mkdir(parents=True, exist_ok=True)
            (asked.texts / f"{page['file']}.txt").write_text(text, "utf-8")
    facts = tomllib.loads((asked.marked / "facts.toml").read_text("utf-8"))
    about = "One event in several languages, from public pages: addresses, digests and offsets; no text. See README.md."
    gold = {"about": about, "seed": SEED, **facts, "documents": [page for page, _ in listed]}
    rows = json.dumps(gold, ensure_ascii=False, indent=1)
    asked.gold.write_text(re.sub(r"\n {5,}", " ", rows) + "\n", "utf-8")
    print(f"{asked.gold}: {len(listed)} pages, {len(families)} families, dev {sorted(drawn)}")


if __name__ == "__main__":
    main()
