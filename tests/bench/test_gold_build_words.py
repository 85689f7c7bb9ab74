"""The gold of offsets: what it holds is valid, and its words can be put back from the corpus."""

import json
from pathlib import Path
from typing import Any

import pytest

from bench.gold_build import CORPUS, FINDINGS, GOLD, GoldError, build, published, words
from comity.records import edtf
from comity.records.areas import area
from comity.records.words import Act, EngagementKind, InstrumentKind, ReferenceKind, Role

KINDS = {"engagements": EngagementKind, "references": ReferenceKind, "instruments": InstrumentKind}
needs_corpus = pytest.mark.skipif(not CORPUS.exists(), reason=f"the corpus is not beside the repository ({CORPUS})")


def marked() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(GOLD.read_text("utf-8"))["documents"]
    return found


def test_words_join_the_lines_of_a_name_and_leave_labels() -> None:
    assert words([4, 22], "met Benjamin\nNetanyahu today") == "Benjamin Netanyahu"
    assert words("the two sides", "met") == "the two sides"


@pytest.mark.parametrize(("date", "day"), [("2021-01-22", "2021-01-22"), ("4 Apr 2024, 16:32", "2024-04-04")])
def test_published_is_a_day_in_both_collections(date: str, day: str) -> None:
    assert published({"date": date}) == day


def test_labels_are_of_the_closed_vocabularies() -> None:
    for document in marked():
        for kind, names in KINDS.items():
            for finding in document[kind]:
                names(finding["kind"])
                for field in ("date", "signed", "due"):
                    if finding.get(field):
                        edtf.check(finding[field])
        for engagement in document["engagements"]:
            assert all(Role(who["role"]) for who in engagement["participants"])
        for commitment in document["commitments"]:
            assert Act(commitment["act"]).is_commitment
            assert all(area(name) for name in commitment["areas"])


def test_every_commitment_and_part_belongs_to_an_engagement_of_its_document() -> None:
    for document in marked():
        ids = {engagement["id"] for engagement in document["engagements"]}
        assert len(ids) == len(document["engagements"])
        leaned_on = {f.get("part_of") or f.get("engagement") for kind in FINDINGS for f in document[kind]}
        assert leaned_on - {None} <= ids


def test_an_absent_corpus_is_said(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        build(GOLD, tmp_path / "out", corpus=tmp_path)


def test_a_changed_text_is_refused(tmp_path: Path) -> None:
    record = {"id": marked()[0]["record"], "text": "another text", "date": "2021-01-22", "title": ""}
    for name in ("en-us", "en-sg"):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(record) + "\n", "utf-8")
    with pytest.raises(GoldError, match="not the one annotated"):
        build(GOLD, tmp_path / "out", corpus=tmp_path)


@needs_corpus
def test_gold_is_verbatim_and_its_parts_are_apart(tmp_path: Path) -> None:
    counts = {part: build(GOLD, tmp_path / part, part) for part in ("dev", "test")}
    assert sum(counts.values()) == len(marked())
    for part in counts:
        gold = json.loads((tmp_path / part / "gold.json").read_text("utf-8"))
        for document in gold["documents"]:
            text = (tmp_path / part / "texts" / document["file"]).read_bytes().decode("utf-8")
            spans = [e for kind in FINDINGS for finding in document[kind] for e in finding["evidence"]]
            assert all(text[e["start"] : e["end"]] == e["quote"] for e in spans)


@needs_corpus
def test_a_lot_is_built_alone(tmp_path: Path) -> None:
    lots = {document["lot"] for document in marked()}
    built = {lot: build(GOLD, tmp_path / str(lot), lot=lot) for lot in lots}
    assert sum(built.values()) == len(marked())
    assert all(built.values())
    files = {d["file"] for d in json.loads((tmp_path / "3" / "gold.json").read_text("utf-8"))["documents"]}
    assert files == {document["file"] for document in marked() if document["lot"] == 3}
