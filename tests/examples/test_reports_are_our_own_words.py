"""No run of words of an example report stands in the material that the reports must not be copied from."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REPORTS = sorted((ROOT / "examples" / "reports").glob("*.txt"))
CORPUS = ROOT.parent / "shared" / "corpus"
WORDS_IN_A_RUN = 8
HAN_IN_A_RUN = 14


def word_runs(text: str) -> set[str]:
    """Every run of eight words, in lower case and without punctuation."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold())
    return {" ".join(words[i : i + WORDS_IN_A_RUN]) for i in range(len(words) - WORDS_IN_A_RUN + 1)}


def han_runs(text: str) -> set[str]:
    """Every run of fourteen characters, without spaces and punctuation."""
    bare = re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text))
    return {bare[i : i + HAN_IN_A_RUN] for i in range(len(bare) - HAN_IN_A_RUN + 1)}


def strings(data: object) -> Iterator[str]:
    """Every text in JSON data; underscores of word-segmented texts become spaces."""
    if isinstance(data, str):
        yield data.replace("_", " ")
    elif isinstance(data, dict):
        for value in data.values():
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


def corpus_texts() -> Iterator[str]:
    """Every text of the corpus that stands beside the repository."""
    for path in filter(Path.is_file, CORPUS.rglob("*")):
        text = path.read_text(encoding="utf-8", errors="replace")
        if path.suffix == ".jsonl":
            for line in filter(str.strip, text.splitlines()):
                yield from strings(json.loads(line))
        elif path.suffix == ".json":
            yield from strings(json.loads(text))
        else:
            yield text


def test_runs_are_found_where_they_are() -> None:
    said = "one two three four five six seven eight nine"
    assert word_runs("One, two: three four five six seven EIGHT!") <= word_runs(said)
    assert han_runs("一二三四五六七，八九十百千万億") & han_runs("〇一二三四五六七八九十百千万億")


def test_no_run_of_a_report_stands_in_the_corpus() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the corpus that the reports are compared with is not beside this repository")
    han = {run: p.name for p in REPORTS if p.stem.endswith("-zh") for run in han_runs(p.read_text(encoding="utf-8"))}
    latin = {
        run: p.name for p in REPORTS if not p.stem.endswith("-zh") for run in word_runs(p.read_text(encoding="utf-8"))
    }
    copied = {
        (known[run], run)
        for text in corpus_texts()
        for known, runs in ((han, han_runs(text)), (latin, word_runs(text)))
        for run in known.keys() & runs
    }
    assert not copied
