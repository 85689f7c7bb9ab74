"""bench.speed on a few of the example reports: what it counts, and that both sides were measured."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench import speed

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "examples" / "reports"


def measured(*reports: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "bench.speed", "--rounds", "1", "--json", "--texts"]
    done = subprocess.run(
        [*command, *(str(REPORTS / name) for name in reports)], cwd=ROOT, check=True, capture_output=True
    )
    return list(json.loads(done.stdout))


@pytest.mark.slow
def test_english_is_measured_against_the_bare_pipeline() -> None:
    (found,) = measured("2024-05-22-hanoi-guangdong-en.txt")
    text = (REPORTS / "2024-05-22-hanoi-guangdong-en.txt").read_text("utf-8")
    assert (found["language"], found["distinct"], found["documents"]) == ("en", 1, speed.FEWEST)
    assert found["characters"] == pytest.approx(len(text) * speed.FEWEST, rel=0.01)
    assert len(found["ratios"]) == 1
    assert found["ratio"] == found["ratios"][0] > 0
    assert set(found["comity"]["start"]) == {"import", "model", "table", "first document"}
    assert min(found["comity"]["peak_mb"], found["bare"]["peak_mb"]) > 50


def test_documents_are_drawn_evenly_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "ten.jsonl"
    rows = [{"id": str(n), "text": f"The two sides met in Hanoi on May {n + 1}.", "language": "en"} for n in range(10)]
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert [one.file for one in speed.drawn(path, 5)] == ["0", "2", "4", "6", "8"]
    assert len(list(speed.drawn(path, 50))) == 10
