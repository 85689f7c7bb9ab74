"""What must always hold of joining: order changes nothing, filing twice changes nothing, nothing is lost."""

import json
import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.joining import damaged, gold_readings, many, measure
from comity.records import Reading
from comity.records.codec import to_json
from comity.register import join
from tests.factories import reading

ROOT = Path(__file__).parent.parent.parent
GOLD = ROOT / "bench" / "gold" / "examples.json"
KINDS = ("engagements", "references", "instruments", "commitments")


@pytest.fixture(scope="module")
def examples() -> list[Reading]:
    return gold_readings(json.loads(GOLD.read_text(encoding="utf-8")), ROOT / "examples" / "reports")


@settings(max_examples=5, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_of_readings_changes_nothing(shuffle: random.Random) -> None:
    readings = [
        damaged(r) for r in gold_readings(json.loads(GOLD.read_text(encoding="utf-8")), ROOT / "examples" / "reports")
    ]
    told = to_json(join(readings))
    shuffle.shuffle(readings)
    assert to_json(join(readings)) == told


def test_filing_twice_changes_nothing(examples: list[Reading]) -> None:
    assert join([*examples, *examples]) == join(examples)


def test_every_finding_is_in_exactly_one_entry(examples: list[Reading]) -> None:
    record = join(examples)
    for kind in KINDS:
        sources = [s for entry in getattr(record, kind) for s in entry.sources]
        assert sorted(sources) == sorted(f"{r.document.file}#{f.id}" for r in examples for f in getattr(r, kind))


def test_no_entry_holds_two_findings_of_one_document(examples: list[Reading]) -> None:
    record = join(examples)
    for kind in KINDS:
        for entry in getattr(record, kind):
            files = [s.rpartition("#")[0] for s in entry.sources]
            assert len(files) == len(set(files)), entry


def test_ids_are_unique_and_lead_somewhere(examples: list[Reading]) -> None:
    record = join(examples)
    ids = [entry.id for kind in ("people", "localities", *KINDS) for entry in getattr(record, kind)]
    assert len(ids) == len(set(ids))
    people, engagements = {p.id for p in record.people}, {e.id for e in record.engagements}
    assert {j.person for e in record.engagements for j in e.participants} - {None} <= people
    assert {c.person for c in record.commitments} - {None} <= people
    assert {c.engagement for c in record.commitments} - {None} <= engagements
    assert {e.part_of for e in record.engagements} - {None} <= engagements


def test_examples_join_as_gold_says(examples: list[Reading]) -> None:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    scores, misses = measure(gold, examples, join(examples))
    assert all(precision == 1.0 for precision, _, _ in scores.values()), misses
    assert all(f1 >= 0.97 for _, _, f1 in scores.values()), misses


def test_different_texts_under_one_file_name_are_told_apart() -> None:
    one, other = reading(1, file="report.txt"), reading(2, file="report.txt")
    record = join([one, other])
    (entry,) = record.engagements
    assert len(entry.sources) == 2
    assert all(source.startswith("report.txt@") for source in entry.sources)


def test_no_readings_make_an_empty_record() -> None:
    record = join([])
    assert (record.people, record.engagements, record.judgements) == ((), (), ())


@pytest.mark.slow
def test_three_thousand_readings_join_in_seconds() -> None:
    readings = many(3000)
    start = time.perf_counter()
    record = join(readings)
    assert time.perf_counter() - start < 30
    assert 990 < len(record.engagements) < 1100
