"""JSON: the contract of a reading and of the record, and the whole review."""

import json
from dataclasses import replace

from comity.exports import reading_jsonl, record_json, review_json
from comity.records import Alternative, Reading
from comity.records.codec import from_data
from tests.exports.making import HOSTILE, example, hostile
from tests.review.example import READINGS, RECORD


def test_a_reading_is_one_line_in_the_order_of_the_contract() -> None:
    for reading in READINGS.values():
        line = reading_jsonl(reading)
        assert "\n" not in line
        data = json.loads(line)
        assert list(data) == ["document", "engagements", "references", "instruments", "commitments"]
        assert list(data["document"]) == ["file", "id", "language", "published", "dateline", "title"]
        assert data["document"]["id"] == reading.document.id


def test_findings_hold_what_the_contract_names() -> None:
    data = json.loads(reading_jsonl(READINGS["autumn.txt"]))
    contract = {
        "engagements": {"id", "kind", "date", "place", "part_of", "participants", "evidence"},
        "references": {"id", "kind", "date", "place", "who", "evidence"},
        "instruments": {"id", "kind", "parties", "signed", "due", "areas", "evidence"},
        "commitments": {"id", "act", "speaker", "side", "addressee", "areas", "due", "engagement", "evidence"},
    }
    for kind, names in contract.items():
        assert data[kind]
        for one in data[kind]:
            assert names <= set(one)
            assert list(one)[-1] == "evidence"
    assert data["engagements"][0]["place"] == {"name": "Guangzhou", "code": "CN-GD", "geonames": 1809858}


def test_a_second_reading_of_who_is_meant_stands_only_where_there_is_one() -> None:
    reading = READINGS["autumn.txt"]
    doubted = replace(reading.commitments[0], alternatives=(Alternative("speaker", "Li Wen", "CN-GD"),))
    line = reading_jsonl(replace(reading, commitments=(doubted, *reading.commitments[1:])))
    first, *others = json.loads(line)["commitments"]
    assert first["alternatives"] == [{"field": "speaker", "value": "Li Wen", "side": "CN-GD"}]
    assert not any("alternatives" in one for one in others)


def test_statements_come_only_when_asked_for() -> None:
    assert json.loads(reading_jsonl(READINGS["autumn.txt"], statements=True))["statements"] == []


def test_a_reading_comes_back_whole() -> None:
    reading = READINGS["spring.txt"]
    data = json.loads(reading_jsonl(reading))
    text = {**data["document"], "text": reading.document.text}
    del text["id"]
    back = from_data(Reading, {**data, "document": text})
    assert back.commitments == reading.commitments
    assert back.engagements == reading.engagements


def test_the_record_names_sources_and_only_real_conflicts() -> None:
    data = json.loads(record_json(RECORD))
    contract = ["people", "localities", "engagements", "references", "instruments", "commitments"]
    assert list(data) == [*contract, "organisations"]
    assert all(one["sources"] for kind in data.values() for one in kind)
    differing = [one["id"] for one in data["engagements"] if "conflicts" in one]
    assert differing == ["E1"]
    assert data["people"][0]["names"] == ["Trần Minh", "Tran Minh"]


def test_the_review_says_its_reasons_in_words() -> None:
    data = json.loads(review_json(example()))
    reasons = [link["reason"]["text"] for one in data["commitments"] for link in one["later"]]
    reasons += [point["reason"]["text"] for point in data["open_points"]]
    assert len(reasons) == 8
    assert all(reason.endswith(".") and "{" not in reason for reason in reasons)


def test_hostile_text_comes_back_as_it_was() -> None:
    for words in HOSTILE:
        review, reading = hostile(words)
        assert json.loads(reading_jsonl(reading))["document"]["title"] == words
        assert words in {q["quote"] for one in json.loads(review_json(review))["commitments"] for q in one["quotes"]}
