"""Readings, the record and reviews as JSON, in the contract of a reading and of the record."""

import json
from typing import Any

from comity.exports.naming import Naming
from comity.exports.wording import wording
from comity.records import Reading, Record
from comity.records.codec import to_data
from comity.records.review import Reason, Review
from comity.records.search import Found

_DOCUMENT = ("file", "id", "language", "published", "dateline", "title")
_FINDINGS = ("engagements", "references", "instruments", "commitments")
_RECORD = ("people", "localities", *_FINDINGS, "organisations")
_WHERE_ANY = ("conflicts", "decided", "alternatives")
_ENTRIES = ("engagements", "commitments", "instruments", "references")


def reading_jsonl(reading: Reading, *, statements: bool = False) -> str:
    """One line (no newline at its end): a reading in the contract, statements only where asked for.

    Evidence comes last in each finding; what the contract does not name (`actor`, `planned`,
    `negated`, an instrument's `engagement`) is added to it, never put in place of it; `alternatives` stand
    only where the words allow a second reading of who is meant.
    """
    document = reading.document
    found: dict[str, Any] = {"document": {name: getattr(document, name) for name in _DOCUMENT}}
    for kind in (*_FINDINGS, "statements") if statements else _FINDINGS:
        found[kind] = [_sparing(_evidence_last(to_data(one))) for one in getattr(reading, kind)]
    return _line(found)


def record_json(record: Record) -> str:
    """The record, indented for people: the lists of the contract, and organisations after them.

    `conflicts` stand only where sources differ, `alternatives` only where who is meant is in doubt, `decided` only
    where a person decided, `withdrawn` where one withdrew.
    """
    lists = (*_RECORD, "withdrawn") if record.withdrawn else _RECORD
    data = {kind: [_sparing(to_data(one)) for one in getattr(record, kind)] for kind in lists}
    return json.dumps(data, ensure_ascii=False, indent=1)


def search_json(found: Found) -> str:
    """What a search found, indented for people."""
    return json.dumps(to_data(found), ensure_ascii=False, indent=1)


def review_json(review: Review, language: str = "en") -> str:
    """The whole review; reasons carry their sentence in `language` beside id and values."""
    naming = Naming.of(review, wording(language))
    data = to_data(review)
    for one, given in zip(review.commitments, data["commitments"], strict=True):
        for link, row in zip(one.later, given["later"], strict=True):
            row["reason"] = _reason(link.reason, naming)
    for point, row in zip(review.open_points, data["open_points"], strict=True):
        row["reason"] = _reason(point.reason, naming)
    for kind in _ENTRIES:
        data[kind] = [{**row, "entry": _sparing(row["entry"])} for row in data[kind]]
    return json.dumps(data, ensure_ascii=False, indent=1)


def _reason(reason: Reason, naming: Naming) -> dict[str, Any]:
    return {"id": reason.id, "values": reason.values, "text": naming.reason(reason)}


def _evidence_last(row: dict[str, Any]) -> dict[str, Any]:
    evidence = row.pop("evidence")
    return {**row, "evidence": evidence}


def _sparing(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _WHERE_ANY or value}


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)
