"""The draw of a lot of English gold: as stated, and the one whose records were annotated."""

import json
from pathlib import Path
from typing import Any

import pytest

from bench.gold.draw_en import Drawn, draw
from bench.gold_build import CORPUS, GOLD, GoldError

needs_corpus = pytest.mark.skipif(not CORPUS.exists(), reason=f"the corpus is not beside the repository ({CORPUS})")

ROWS = [{"id": f"r{n}", "title": f"Visit {n}" if n % 2 else f"Call {n}", "text": "met " * n} for n in range(1, 21)]


def gold(folder: Path, **stated: Any) -> Path:
    """Gold of one earlier record, that states a draw of lot 4 from the collection `here`; its corpus beside it."""
    (folder / "here.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), "utf-8")
    rules = {"seed": 7, "strata": {"here": {"visit": ["visit", "", [0, 99], 3]}}, "passed": {}, "test": {"here": 1}}
    made = folder / "gold.json"
    documents = [{"record": "r1", "lot": 1}, {"record": "r3", "lot": 4}]
    made.write_text(json.dumps({"draw_lot_4": rules | stated, "documents": documents}), "utf-8")
    return made


def test_a_stratum_takes_what_fits_title_text_and_length(tmp_path: Path) -> None:
    strata = {"here": {"visit": ["VISIT", r"^(?:met ){6}", [0, 60], 20], "rest": ["", "", [60, 99], 20]}}
    drawn = draw(gold(tmp_path, strata=strata), 4, tmp_path)
    assert {d.record for d in drawn if d.stratum == "visit"} == {"r7", "r9", "r11", "r13", "r15"}
    assert {d.record for d in drawn if d.stratum == "rest"} == {f"r{n}" for n in range(16, 21)}


def test_earlier_lots_and_what_was_passed_over_are_not_drawn_again(tmp_path: Path) -> None:
    first = draw(gold(tmp_path), 4, tmp_path)
    assert len(first) == 3
    assert "r1" not in {d.record for d in first}
    again = draw(gold(tmp_path, passed={first[0].record: "one side alone"}), 4, tmp_path)
    assert [d.record for d in again][:2] == [d.record for d in first][1:]


def test_the_test_part_is_as_large_as_stated_and_the_same_each_time(tmp_path: Path) -> None:
    made = gold(tmp_path, test={"here": 2})
    drawn = draw(made, 4, tmp_path)
    assert sum(d.part == "test" for d in drawn) == 2
    assert drawn == draw(made, 4, tmp_path)


def test_a_lot_whose_draw_is_not_stated_is_said(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="states no draw of lot 9"):
        draw(gold(tmp_path), 9, tmp_path)


@needs_corpus
def test_lot_4_is_what_its_draw_gives() -> None:
    marked = [d for d in json.loads(GOLD.read_text("utf-8"))["documents"] if d["lot"] == 4]
    stands = [Drawn(d["collection"], d["stratum"], d["part"], d["record"]) for d in marked]
    assert draw(GOLD, 4) == stands
