"""Which gold `bench/readings.py` builds and what it hands to the scorer."""

import argparse
import json
import sys
from pathlib import Path

import pytest

from bench import readings
from bench.gold_build import GoldError


def asked(monkeypatch: pytest.MonkeyPatch, *words: str) -> argparse.Namespace:
    monkeypatch.setattr(sys, "argv", ["readings.py", *words])
    return readings.asked()


@pytest.mark.parametrize(
    ("words", "language", "part"),
    [
        (("--local",), "en", {"dev"}),
        (("--local", "--part", "test"), "en", {"test"}),
        (("--local", "--part", "all"), "en", {"dev", "test"}),
        (("--language", "fr", "--lot", "2"), "fr", {"dev"}),
    ],
)
def test_a_set_of_our_own_sentences_is_built(
    words: tuple[str, ...], language: str, part: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = readings.case_of(asked(monkeypatch, *words), tmp_path)
    marked = json.loads(case.gold.read_text("utf-8"))["documents"]
    assert {d["language"] for d in marked} == {language}
    assert {d["part"] for d in marked} == part
    assert [d.file for d in readings.documents(case.sources)] == [d["file"] for d in marked]
    for found, mark in zip(readings.documents(case.sources), marked, strict=True):
        assert found.text == (case.texts / mark["file"]).read_bytes().decode("utf-8")
        assert found.published == mark["published"]


def test_a_lot_that_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GoldError, match=r"en_local\.json: holds no document of part dev and lot 9"):
        readings.case_of(asked(monkeypatch, "--local", "--lot", "9"), tmp_path)


def test_cases_of_the_test_part_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit):
        asked(monkeypatch, "--local", "--part", "test", "--misses")


@pytest.mark.parametrize("words", [("--local", "--seeds"), ("--local", "--examples"), ("--local", "--language", "fr")])
def test_local_is_asked_for_alone(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit):
        asked(monkeypatch, *words)


def test_the_scorer_gets_the_gold_the_readings_and_the_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    scorer = tmp_path / "score.py"
    scorer.write_text("import json, sys\nprint(json.dumps(sys.argv[1:]))\nsys.exit(3)\n", "utf-8")
    monkeypatch.setattr(readings, "SCORER", scorer)
    monkeypatch.setattr(readings, "readings", lambda sources: iter(["{}\n"]))
    got = asked(monkeypatch, "--local", "--misses")
    case = readings.case_of(got, tmp_path / "out")
    assert readings.score(case, tmp_path, got.language, misses=got.misses) == 3
    handed = json.loads(capfd.readouterr().out)
    assert handed == [str(case.gold), str(tmp_path / "readings.jsonl"), "--texts", str(case.texts), "--misses"]


def test_an_absent_scorer_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "SCORER", tmp_path / "score.py")
    case = readings.case_of(asked(monkeypatch, "--local"), tmp_path)
    with pytest.raises(GoldError, match="the scorer is absent"):
        readings.score(case, tmp_path, None, misses=False)
