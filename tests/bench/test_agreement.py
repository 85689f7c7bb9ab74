"""Agreement of two annotations: what is taken for a reading, and that a difference is counted as one."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from bench import agreement
from bench.agreement import FIRST, RUNS, Twice, as_reading
from bench.gold_build import CORPUS, FINDINGS, GOLD, GoldError
from bench.readings import SCORER

needs_scorer = pytest.mark.skipif(not SCORER.exists(), reason=f"the scorer is not beside the repository ({SCORER})")
needs_corpus = pytest.mark.skipif(not CORPUS.exists(), reason=f"the corpus is not beside the repository ({CORPUS})")
TEXT = "Governor Ana Ruiz met Mayor Li Bo. Ruiz proposed opening a port office and hoped trade would grow. Both smiled."


def evidence(quote: str) -> list[dict[str, Any]]:
    start = TEXT.index(quote)
    return [{"quote": quote, "start": start, "end": start + len(quote)}]


def commitment(act: str, quote: str, speaker: str = "Ana Ruiz", **more: bool) -> dict[str, Any]:
    return {"id": quote, "act": act, "speaker": speaker, "areas": ["trade"], "evidence": evidence(quote), **more}


def annotated() -> dict[str, Any]:
    people = [
        {"name": "Ana Ruiz", "offices": ["Governor"], "side": "MX-JAL", "role": "attendee"},
        {"name": "Li Bo", "offices": ["Mayor"], "side": "CN-GD", "role": "attendee"},
    ]
    meeting = {"id": "e1", "kind": "meeting", "date": "2024-05-02", "place": None, "participants": people}
    return {
        "file": "a.txt",
        "language": "en",
        "published": "2024-05-02",
        "dateline": None,
        "engagements": [meeting | {"evidence": evidence("met Mayor Li Bo")}],
        "references": [],
        "instruments": [],
        "commitments": [
            commitment("propose", "opening a port office"),
            commitment("hope", "trade would grow", optional=True, filed=True),
            commitment("agree", "Both smiled", optional=True),
        ],
    }


def figures(first: dict[str, Any], second: dict[str, Any], folder: Path) -> dict[tuple[str, str], dict[str, Any]]:
    (folder / "a.txt").write_text(TEXT, "utf-8")
    pair = Twice([first], [second], folder)
    return {(reader, take): found for reader, take, found in agreement.agreement(pair)}


@pytest.mark.parametrize(("take", "count"), [("required", 1), ("filed", 2), ("all", 3)])
def test_an_annotation_is_taken_with_more_or_fewer_of_its_optional_entries(take: str, count: int) -> None:
    assert len(as_reading(annotated(), take)["commitments"]) == count


@pytest.mark.parametrize(("speaker", "side"), [("Ana Ruiz", "MX-JAL"), ("CN-GD", "CN-GD"), ("the two sides", None)])
def test_a_speaker_of_a_reading_has_the_side_that_the_annotation_tells(speaker: str, side: str | None) -> None:
    document = annotated() | {"commitments": [commitment("hope", "trade would grow", speaker)]}
    assert as_reading(document, "all")["commitments"][0]["side"] == side


@needs_scorer
def test_two_equal_annotations_agree_in_all(tmp_path: Path) -> None:
    found = figures(annotated(), annotated(), tmp_path)
    assert list(found) == list(RUNS)
    for row in (found[run][kind] for run in RUNS for kind in ("engagements", "commitments")):
        assert row["f1"] == 1.0


@needs_scorer
def test_what_the_annotations_differ_in_is_counted_on_the_side_it_is_on(tmp_path: Path) -> None:
    first, other = annotated(), copy.deepcopy(annotated())
    first["commitments"] = [commitment("propose", "opening a port office")]
    other["commitments"] = [
        commitment("agree", "opening a port office", "Li Bo"),
        commitment("hope", "trade would grow"),
        commitment("hope", "Both smiled"),
    ]
    other["engagements"][0] |= {"kind": "talks", "date": None}
    found = figures(first, other, tmp_path)
    row = found["second", "required"]["commitments"]
    assert (row["precision"], row["recall"], row["act"], row["speaker"]) == (0.3333, 1.0, 0.0, 0.0)
    row = found["first", "required"]["commitments"]
    assert (row["precision"], row["recall"]) == (1.0, 0.3333)
    assert (row["exact"], found["second", "required"]["engagements"]["kind"]) == (1.0, 0.0)


@needs_scorer
def test_a_quote_that_is_not_in_the_text_is_refused(tmp_path: Path) -> None:
    broken = annotated()
    broken["engagements"][0]["evidence"][0]["quote"] = "met nobody"
    with pytest.raises(GoldError, match="ended with status 1"):
        figures(annotated(), broken, tmp_path)


@pytest.mark.parametrize("name", FIRST)
def test_a_second_annotation_marks_frozen_documents_with_the_same_texts(name: str) -> None:
    held = {_key(d): d for d in json.loads(GOLD.with_name(f"{name}.json").read_text("utf-8"))["documents"]}
    for mark in json.loads(GOLD.with_name(f"{name}_second.json").read_text("utf-8"))["documents"]:
        first = held[mark["file"]]
        assert mark["part"] == "test"
        assert first.get("part") == "test" or first.get("test") is True
        assert mark["lot"] == first.get("lot", 1)
        assert mark["sha256"] == first.get("sha256", mark["sha256"])


def _key(document: dict[str, Any]) -> str:
    """The name of a document's text; Vietnamese gold names a record, Chinese gold an id."""
    if "record" in document and "file" not in document:
        return str(document["record"]).removesuffix(".txt") + ".txt"
    return str(document.get("file") or document["id"])


@needs_corpus
@needs_scorer
@pytest.mark.parametrize("name", FIRST)
def test_figures_of_the_documents_annotated_twice_are_shares(name: str, tmp_path: Path) -> None:
    pair = agreement.twice(name, tmp_path, lot=1)
    assert len(pair.first) == len(pair.second)
    assert {"engagements", "commitments"} <= {k for d in pair.second for k in FINDINGS if d[k]}
    for _, _, found in agreement.agreement(pair):
        for row in found.values():
            shares = [value for name, value in row.items() if name not in {"gold", "found"} and value is not None]
            assert all(0 <= value <= 1 for value in shares)


def test_a_text_that_changed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT + " More.", "utf-8")
    with pytest.raises(GoldError, match="not the one annotated a second time"):
        agreement.second(annotated(), annotated() | {"sha256": "0"}, tmp_path)
