"""The files of cue words: that they load, and what is refused."""

import json
import tomllib
from importlib import resources
from pathlib import Path

import pytest

from comity.languages import READ
from comity.reading.areas import areas_of, tree
from comity.records.areas import GENERAL, area, areas
from comity.records.errors import DataError

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"


def _file(language: str) -> str:
    return resources.files("comity").joinpath("languages", language, "areas.toml").read_text("utf-8")


@pytest.mark.parametrize("language", READ)
def test_every_area_has_cues_and_every_cue_its_form(language: str) -> None:
    tree(_file(language), language, "areas.toml")
    cues = tomllib.loads(_file(language))["cues"]
    assert all(cues[one.id] for one in areas() if one.id != GENERAL)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('trade = ["trade"', 'barter = ["trade"', "barter"),
        ('trade = ["trade"', 'trade = ["trade!"', "trade!"),
        ('trade = ["trade"', 'trade = ["trade ~"', "begin and end with a word"),
        ('trade = ["trade"', 'trade = ["(trade"', "trade"),
        ('trade = ["trade"', 'trade = ["training ground"', "contradicts"),
        ("[weak]", "[feeble]", "feeble"),
        ("[weak]", "[weak", "areas.toml"),
    ],
)
def test_a_file_without_its_form_is_refused_with_its_key(old: str, new: str, said: str) -> None:
    small = 'excluded = ["training ground"]\n[cues]\n'
    small += "".join(f'{one.id} = ["{one.id[:3]}x"]\n' for one in areas() if one.id not in {GENERAL, "trade"})
    small += 'trade = ["trade"]\n[weak]\neconomy = ["growth"]\n'
    tree(small, "en", "areas.toml")
    assert old in small
    with pytest.raises(DataError, match=said):
        tree(small.replace(old, new, 1), "en", "areas.toml")


def test_the_annotated_french_spans_are_mostly_found() -> None:
    spans = tomllib.loads((ROOT / "bench" / "gold" / "areas_fr.toml").read_text("utf-8"))["span"]
    assert all(area(area_id) for span in spans for area_id in span["areas"])
    found = sum(bool(set(areas_of(span["text"], "fr")) & set(span["areas"])) for span in spans)
    assert found / len(spans) >= 0.9


def test_the_commitments_of_the_seeds_are_mostly_found() -> None:
    path = CORPUS / "seeds" / "gold.json"
    if not path.is_file():
        pytest.skip("the corpus of real reports (../shared/corpus) is not there")
    gold = json.loads(path.read_text("utf-8"))
    rows = [
        (commitment, document["language"])
        for document in (gold if isinstance(gold, list) else gold["documents"])
        for commitment in document["commitments"]
    ]
    read = [set(areas_of(row["evidence"][0]["quote"], language)) for row, language in rows]
    assert sum(bool(found & set(row["areas"])) for (row, _), found in zip(rows, read, strict=True)) / len(rows) >= 0.95
    assert sum(found == set(row["areas"]) for (row, _), found in zip(rows, read, strict=True)) / len(rows) >= 0.75
