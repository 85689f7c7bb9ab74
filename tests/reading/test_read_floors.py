"""How well the five reports beside the repository are read: the floors that may not be fallen under."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from comity.exports import reading_jsonl
from comity.reading import read
from comity.records import Document, Reading, Record
from comity.register import join
from comity.sources import load

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = SHARED / "corpus" / "seeds"
SCORER = SHARED / "tools" / "score.py"
FLOORS = [
    ("engagements", "f1", 0.90),
    ("engagements", "participants", 0.95),
    ("engagements", "offices", 0.90),
    ("engagements", "date", 1.0),
    ("engagements", "place", 0.95),
    ("commitments", "f1", 0.80),
    ("commitments", "exact", 0.60),
    ("commitments", "speaker", 0.95),
    ("commitments", "act", 0.90),
    ("commitments", "area", 0.85),
    ("references", "f1", 0.80),
    ("instruments", "f1", 1.0),
]

pytestmark = pytest.mark.skipif(
    not (SEEDS.exists() and SCORER.exists()), reason="../shared/corpus/seeds and ../shared/tools/score.py are not here"
)


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    """What two people found in the reports."""
    found: dict[str, Any] = json.loads((SEEDS / "gold.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    """The readings of the reports, by the first three letters of their names."""
    documents = [d for path in sorted(SEEDS.glob("*.txt")) for d in load(str(path))]
    return {d.file[:3]: read(d) for d in documents if isinstance(d, Document)}


@pytest.fixture(scope="module")
def record(readings: dict[str, Reading]) -> Record:
    """The record of all of them together."""
    return join(readings.values())


@pytest.fixture(scope="module")
def scored(readings: dict[str, Reading], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The scorer's table."""
    lines = tmp_path_factory.mktemp("floors") / "readings.jsonl"
    lines.write_text("".join(reading_jsonl(r) + "\n" for r in readings.values()), "utf-8")
    command = [sys.executable, str(SCORER), str(SEEDS / "gold.json"), str(lines), "--texts", str(SEEDS), "--json"]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


@pytest.mark.parametrize(("kind", "figure", "floor"), FLOORS, ids=str)
def test_no_figure_falls_under_its_floor(scored: dict[str, Any], kind: str, figure: str, floor: float) -> None:
    assert scored[kind][figure] >= floor


def test_every_quote_is_verbatim(scored: dict[str, Any]) -> None:
    assert scored["evidence"]["spans"] > 0
    assert scored["evidence"]["not_verbatim"] == 0


def test_languages_and_dates_of_publication_are_found(scored: dict[str, Any]) -> None:
    assert scored["documents"] == {"language": 1.0, "published": 1.0}


def test_the_related_headlines_give_no_engagement(readings: dict[str, Reading]) -> None:
    text = readings["001"].document.text
    tail = text.index("TIN LIÊN QUAN")
    assert all(e.end <= tail for found in readings["001"].findings for e in found.evidence)


def test_the_paper_on_the_urban_railway_has_its_parties_and_2035(readings: dict[str, Reading]) -> None:
    (paper,) = readings["002"].instruments
    assert paper.due == "2035"
    assert "urban-rail" in paper.areas
    assert len(paper.parties) == 3


def test_the_two_reports_of_one_day_are_one_meeting_in_guangzhou(record: Record, readings: dict[str, Reading]) -> None:
    joined = [e for e in record.engagements if {s[:3] for s in e.sources} >= {"000", "003"} and e.kind != "visit"]
    assert len(joined) == 1
    assert joined[0].date == "2023-09-25"
    assert joined[0].place is not None
    assert joined[0].place.name == "Guangzhou"


def test_no_other_meetings_are_joined(record: Record) -> None:
    meetings = [{s[:3] for s in e.sources} for e in record.engagements if e.kind != "visit"]
    assert [files for files in meetings if len(files) > 1] == [{"000", "003"}]


def test_nothing_is_joined_within_one_report(record: Record) -> None:
    for entry in record.engagements:
        files = [s.split("#")[0] for s in entry.sources]
        assert len(files) == len(set(files)), entry.sources


def test_each_person_is_one(record: Record, gold: dict[str, Any]) -> None:
    names = [{person.name, *person.names} for person in record.people]
    for group in gold["same_person"]:
        holders = [found for found in names if found & set(group)]
        assert len(holders) == 1, group
        assert set(group) <= holders[0]
