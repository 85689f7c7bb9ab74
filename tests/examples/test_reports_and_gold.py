"""The example reports, their notes and their gold reading belong together."""

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from comity.records import edtf
from comity.records.words import FORCE, EngagementKind, InstrumentKind, ReferenceKind, Role

ROOT = Path(__file__).parents[2]
REPORTS = sorted((ROOT / "examples" / "reports").glob("*.txt"))
GOLD: dict[str, Any] = json.loads((ROOT / "bench" / "gold" / "examples.json").read_text(encoding="utf-8"))
FINDINGS = ("engagements", "references", "instruments", "commitments")


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_examples", ROOT / "bench" / "gold" / "make_examples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_are_reports_in_four_languages() -> None:
    languages = Counter(document["language"] for document in GOLD["documents"])
    assert languages["en"] >= 6
    assert languages["fr"] >= 4
    assert languages["vi"] >= 3
    assert languages["zh"] >= 3


def test_every_report_has_gold_and_a_note_of_its_sources() -> None:
    notes = (ROOT / "examples" / "SOURCES.md").read_text(encoding="utf-8")
    assert [document["file"] for document in GOLD["documents"]] == [path.name for path in REPORTS]
    assert [path.stem for path in REPORTS if f"| {path.stem} |" not in notes] == []


def test_gold_is_what_the_annotations_make(maker: ModuleType) -> None:
    assert maker.gold() == GOLD


@pytest.mark.parametrize("document", GOLD["documents"], ids=lambda document: document["file"])
def test_every_span_of_gold_is_verbatim(document: dict[str, Any]) -> None:
    text = (ROOT / "examples" / "reports" / document["file"]).read_bytes().decode("utf-8")
    spans = [span for kind in FINDINGS for entry in document[kind] for span in entry["evidence"]]
    assert spans
    assert [span for span in spans if text[span["start"] : span["end"]] != span["quote"]] == []


@pytest.mark.parametrize("document", GOLD["documents"], ids=lambda document: document["file"])
def test_gold_keeps_to_the_words_of_the_records(document: dict[str, Any]) -> None:
    for entry in document["engagements"]:
        EngagementKind(entry["kind"])
        assert all(Role(p["role"]) for p in entry["participants"])
    assert all(ReferenceKind(entry["kind"]) for entry in document["references"])
    assert all(InstrumentKind(entry["kind"]) for entry in document["instruments"])
    assert all(entry["act"] in FORCE for entry in document["commitments"])
    dates = [entry.get(field) for kind in FINDINGS for entry in document[kind] for field in ("date", "signed", "due")]
    assert all(edtf.check(date) for date in dates if date)


def test_a_quote_that_is_not_there_or_there_twice_is_refused(maker: ModuleType) -> None:
    with pytest.raises(ValueError, match="stands 0 times"):
        maker.evidence("The two sides met.", "signed")
    with pytest.raises(ValueError, match="stands 2 times"):
        maker.evidence("They met and met again.", "met")
    assert maker.evidence("They met and met again.", "met", 2) == {"quote": "met", "start": 13, "end": 16}


def test_json_lines_hold_the_same_texts() -> None:
    lines = (ROOT / "examples" / "reports-as-jsonl" / "example.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert len(rows) == 3
    for row in rows:
        assert row["text"] == (ROOT / "examples" / "reports" / f"{row['id']}.txt").read_text(encoding="utf-8")
        assert row["url"] is None
        assert row["publisher"] == "Comity examples"
