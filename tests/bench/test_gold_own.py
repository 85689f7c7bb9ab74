"""Development gold in our own sentences: what each file says is what its annotations and texts say."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bench.gold import make_own
from bench.gold.make_examples import Entry
from bench.gold.make_own import SETS, OwnSet
from comity.localities import table
from comity.records import edtf
from comity.records.areas import area
from comity.records.words import Act, EngagementKind, InstrumentKind, ReferenceKind, Role

DOCUMENTS = {own.name: json.loads(own.gold.read_text("utf-8"))["documents"] for own in SETS.values()}
KINDS = ("engagements", "references", "instruments", "commitments")
WORDS = {"engagements": EngagementKind, "references": ReferenceKind, "instruments": InstrumentKind}
JOINT = ("les deux ", "the two sides")
each_set = pytest.mark.parametrize("own", SETS.values(), ids=SETS)
each_document = pytest.mark.parametrize(
    ("own", "document"),
    [pytest.param(own, d, id=d["file"]) for own in SETS.values() for d in DOCUMENTS[own.name]],
)


def text_of(own: OwnSet, document: Entry) -> str:
    path: Path = own.folder / document["file"]
    return path.read_bytes().decode("utf-8")


@each_set
def test_the_file_is_what_its_annotations_make(own: OwnSet) -> None:
    assert make_own.written(make_own.gold(own)) == own.gold.read_text("utf-8")


@each_set
def test_every_text_is_annotated_and_a_third_is_kept_apart(own: OwnSet) -> None:
    documents = DOCUMENTS[own.name]
    assert sorted(d["file"] for d in documents) == sorted(path.name for path in own.folder.glob("*.txt"))
    assert len(documents) >= 24
    assert len([d for d in documents if d["part"] == "test"]) == len(documents) // 3


@each_document
def test_evidence_is_verbatim(own: OwnSet, document: Entry) -> None:
    text = text_of(own, document)
    for kind in KINDS:
        for found in document[kind]:
            assert all(text[e["start"] : e["end"]] == e["quote"] for e in found["evidence"])


@each_document
def test_names_offices_and_places_stand_in_the_text(own: OwnSet, document: Entry) -> None:
    text = text_of(own, document).casefold()
    engagements = document["engagements"]
    told = [p["name"] for e in engagements for p in e["participants"]]
    told += [o for e in engagements for p in e["participants"] for o in p["offices"]]
    told += [e["place"]["name"] for e in engagements if e["place"]]
    told += [c["speaker"] for c in document["commitments"] if not c["speaker"].casefold().startswith(JOINT)]
    assert [words for words in told if words.casefold() not in text] == []


@each_document
def test_codes_are_of_known_localities(own: OwnSet, document: Entry) -> None:
    known = table()
    codes = {e["place"]["code"] for e in document["engagements"] if e["place"]}
    assert [code for code in codes if known.get(code) is None] == []


@pytest.mark.parametrize("document", DOCUMENTS["en_local"], ids=lambda d: d["file"])
def test_sides_and_addressees_are_known_localities(document: Entry) -> None:
    known = table()
    sides = {p["side"] for e in document["engagements"] for p in e["participants"]}
    sides |= {c[who] for c in document["commitments"] for who in ("side", "addressee")}
    sides |= {r["place"]["code"] for r in document["references"] if r["place"]}
    assert [code for code in sides - {None} if known.get(code) is None] == []


@each_document
def test_labels_are_words_of_the_record(own: OwnSet, document: Entry) -> None:
    for kind, known in WORDS.items():
        assert {found["kind"] for found in document[kind]} <= set(known)
    assert {p["role"] for e in document["engagements"] for p in e["participants"]} <= set(Role)
    assert {c["act"] for c in document["commitments"]} <= {act for act in Act if act.is_commitment}
    for name in [a for kind in ("instruments", "commitments") for found in document[kind] for a in found["areas"]]:
        area(name)
    for kind, field in (
        ("engagements", "date"),
        ("references", "date"),
        ("instruments", "signed"),
        ("commitments", "due"),
    ):
        for date in [found[field] for found in document[kind] if found[field]]:
            edtf.check(date)


@pytest.mark.parametrize("path", sorted(SETS["en_local"].folder.glob("*.toml")), ids=lambda path: path.stem)
def test_local_reports_name_the_source_of_their_facts(path: Path) -> None:
    noted = tomllib.loads(path.read_text("utf-8"))
    assert noted["source"]
    assert 150 <= len(path.with_suffix(".txt").read_text("utf-8").split()) <= 450


def test_a_quote_that_is_not_there_is_named_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Elle est venue.", "utf-8")
    (tmp_path / "a.toml").write_text(
        'part = "dev"\nengagements = [{id = "e1", kind = "visit", quote = "Il est venu"}]\n', "utf-8"
    )
    with pytest.raises(ValueError, match=r"a\.toml: 'Il est venu' stands 0 times"):
        make_own.document(tmp_path / "a.toml", "fr")


@each_set
def test_a_part_is_built_for_a_reading(own: OwnSet, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bench.gold.make_own", own.name, "--build", str(tmp_path), "--part", "test"]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0
    built = json.loads((tmp_path / "gold.json").read_text("utf-8"))["documents"]
    assert {d["part"] for d in built} == {"test"}
    lines = (tmp_path / "documents.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == [d["file"] for d in built]
    assert all((tmp_path / "texts" / d["file"]).read_bytes() == (own.folder / d["file"]).read_bytes() for d in built)
