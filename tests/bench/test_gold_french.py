"""The French development gold: what the file says is what its annotations and texts say."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.gold import make_fr
from bench.gold.make_examples import Entry
from comity.localities import table
from comity.records import edtf
from comity.records.areas import area
from comity.records.words import Act, EngagementKind, InstrumentKind, ReferenceKind, Role

DOCUMENTS = json.loads(make_fr.GOLD.read_text("utf-8"))["documents"]
NAMES = [d["file"] for d in DOCUMENTS]
KINDS = ("engagements", "references", "instruments", "commitments")
WORDS = {"engagements": EngagementKind, "references": ReferenceKind, "instruments": InstrumentKind}
JOINT = "les deux "


def text_of(document: Entry) -> str:
    path: Path = make_fr.FOLDER / document["file"]
    return path.read_bytes().decode("utf-8")


def test_the_file_is_what_its_annotations_make() -> None:
    assert json.loads(json.dumps(make_fr.gold(), ensure_ascii=False)) == json.loads(make_fr.GOLD.read_text("utf-8"))


def test_every_text_is_annotated_and_a_third_is_kept_apart() -> None:
    assert sorted(NAMES) == sorted(path.name for path in make_fr.FOLDER.glob("*.txt"))
    assert len(NAMES) >= 24
    assert len([d for d in DOCUMENTS if d["part"] == "test"]) == len(DOCUMENTS) // 3


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_evidence_is_verbatim(document: Entry) -> None:
    text = text_of(document)
    for kind in KINDS:
        for found in document[kind]:
            assert all(text[e["start"] : e["end"]] == e["quote"] for e in found["evidence"])


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_names_offices_and_places_stand_in_the_text(document: Entry) -> None:
    text = text_of(document).casefold()
    engagements = document["engagements"]
    told = [p["name"] for e in engagements for p in e["participants"]]
    told += [o for e in engagements for p in e["participants"] for o in p["offices"]]
    told += [e["place"]["name"] for e in engagements if e["place"]]
    told += [c["speaker"] for c in document["commitments"] if not c["speaker"].casefold().startswith(JOINT)]
    assert [words for words in told if words.casefold() not in text] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_codes_are_of_known_localities(document: Entry) -> None:
    known = table()
    codes = {e["place"]["code"] for e in document["engagements"] if e["place"]}
    assert [code for code in codes if known.get(code) is None] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=NAMES)
def test_labels_are_words_of_the_record(document: Entry) -> None:
    for kind, known in WORDS.items():
        assert {found["kind"] for found in document[kind]} <= set(known)
    assert {p["role"] for e in document["engagements"] for p in e["participants"]} <= set(Role)
    assert {c["act"] for c in document["commitments"]} <= set(Act)
    for name in [a for kind in ("instruments", "commitments") for found in document[kind] for a in found["areas"]]:
        area(name)
    for date in [found["date"] for kind in ("engagements", "references") for found in document[kind] if found["date"]]:
        edtf.check(date)


def test_a_quote_that_is_not_there_is_named_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Elle est venue.", "utf-8")
    (tmp_path / "a.toml").write_text(
        'part = "dev"\nengagements = [{id = "e1", kind = "visit", quote = "Il est venu"}]\n', "utf-8"
    )
    with pytest.raises(ValueError, match=r"a\.toml: 'Il est venu' stands 0 times"):
        make_fr.document(tmp_path / "a.toml")


def test_a_part_is_built_for_a_reading(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bench.gold.make_fr", "--build", str(tmp_path), "--part", "test"]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0
    built = json.loads((tmp_path / "gold.json").read_text("utf-8"))["documents"]
    assert {d["part"] for d in built} == {"test"}
    lines = (tmp_path / "documents.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [d["file"] for d in built]
