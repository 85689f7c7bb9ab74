"""The gold of what followed holds its form, and the bench counts what it should."""

import json
from urllib.parse import urlsplit

import pytest

from bench.follow_through import FILES, Counts, measure, told
from comity.records import Act, EngagementKind, InstrumentKind, edtf
from comity.records.review import LinkKind
from comity.records.status import Status

MADE_UP = "more"
"""The part in sentences about nothing that took place: its documents have no addresses."""

PAIRS = {part: json.loads(path.read_text("utf-8")) for part, path in FILES.items()}


@pytest.mark.parametrize("part", list(FILES))
def test_every_fact_has_its_form_address_and_date(part: str) -> None:
    for pair in PAIRS[part]:
        facts = {f"{doc['id']}.{fact['id']}" for doc in pair["documents"] for fact in doc["facts"]}
        for doc in pair["documents"]:
            if part == MADE_UP:
                assert doc["url"] is None
            else:
                assert urlsplit(doc["url"]).scheme in ("http", "https")
            edtf.check(doc["date"])
            for fact in doc["facts"]:
                if fact["kind"] == "commitment":
                    assert fact["what"] in fact["text"]
                    assert Act(fact["act"]).is_commitment
                    assert Status(fact["status"])
                    assert all(target in facts and LinkKind(kind) for target, kind in fact["links"])
                elif fact["kind"] != "report":
                    assert (
                        EngagementKind(fact["engagement"])
                        if "engagement" in fact
                        else InstrumentKind(fact["instrument"])
                    )


def test_there_is_as_much_as_is_claimed() -> None:
    said = {part: [fact for pair in pairs for doc in pair["documents"] for fact in doc["facts"]
                   if fact["kind"] == "commitment"] for part, pairs in PAIRS.items()}  # fmt: skip
    assert len(said["dev"]) + len(said["test"]) >= 60
    assert 3 * len(said["test"]) >= len(said["dev"]) + len(said["test"])
    assert not {pair["pair"] for pair in PAIRS["dev"]} & {pair["pair"] for pair in PAIRS["test"]}


def test_what_followed_is_found_and_nothing_of_another_pair() -> None:
    found = measure(PAIRS["dev"])
    assert found.unrelated == found.complete_wrong == 0
    assert found.right / found.found >= 0.85
    assert found.hit / found.expected >= 0.85
    assert found.status_right / found.statuses >= 0.9


@pytest.mark.parametrize("part", ["fresh", "second", MADE_UP])
def test_what_followed_in_other_words_is_found_too(part: str) -> None:
    found = measure(PAIRS[part])
    assert found.unrelated == found.complete_wrong == 0
    assert found.right / found.found >= 0.85
    assert found.hit / found.expected >= 0.65


def test_figures_are_told_even_of_nothing() -> None:
    assert "links P - (0/0)" in told(Counts())
