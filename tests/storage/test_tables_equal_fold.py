"""The tables people query: equal to the fold after whatever was filed, and the same when made anew."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.records import Reading
from comity.records.ledger import Actor
from comity.storage import open_register
from comity.storage.models import Document, Evidence
from comity.storage.register import Register
from comity.storage.tables import TABLES
from tests import databases
from tests.databases import Database
from tests.factories import clock, reading

LAN = Actor.person("Lan")
LATER: tuple[dict[str, str | None], ...] = (
    {},
    {"url": "https://example.org/a"},
    {"title": "Tựa 题"},
    {"published": None},
    {"file": "minutes.txt"},
)


def dump(database: Database) -> dict[str, list[tuple[object, ...]]]:
    names = [kind._meta.db_table for kind in TABLES]  # noqa: SLF001 -- Django's documented way to a table's name
    return {name: sorted(database.rows(f"SELECT * FROM {name}"), key=repr) for name in names}  # noqa: S608


def made(document: int, version: int, fields: int) -> Reading:
    whole = reading(document, f"r {version}", **LATER[fields])
    return replace(whole, commitments=whole.commitments[: version - 1])


@pytest.mark.parametrize("kind", databases.KINDS)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(readings=st.lists(st.builds(made, st.integers(1, 3), st.integers(1, 3), st.integers(0, 4)), max_size=8))
def test_tables_equal_the_fold_after_any_filing(
    kind: str, readings: list[Reading], request: pytest.FixtureRequest
) -> None:
    server = request.getfixturevalue("postgres") if kind == "postgresql" else None
    with tempfile.TemporaryDirectory() as folder:
        database = databases.made(kind, Path(folder), server, filled=True)
        with open_register(database.address) as register:
            list(register.file(readings, clock(), LAN))
            assert register.verify().problems == ()
            assert tuple(register.readings()) == register.state().readings
            before = dump(database)
            register.rebuild()
            assert dump(database) == before
            assert register.verify().problems == ()


def test_tables_answer_in_plain_sql(register: Register, database: Database) -> None:
    list(register.file([reading(1)], clock(), LAN))
    asked = """
        SELECT a.area, c.act, c.side, c.addressee, c.due_first, c.due_last, e.quote, d.file
        FROM commitment c JOIN document d ON d.filed = c.document_id
        JOIN finding_area a ON a.document_id = c.document_id AND a.finding = c.finding
        JOIN evidence e ON e.document_id = c.document_id AND e.finding = c.finding
        WHERE c.due_last >= '2026-06-01' AND d.replaced_by IS NULL
    """
    (answer,) = database.rows(asked)
    assert [str(value) for value in answer] == [
        "border-gates", "request", "CN-XX", "VN-XX", "2026-01-01", "2026-12-31", "open gate 1 by 2026", "report-1.txt",
    ]  # fmt: skip
    doubted = "SELECT c.speaker, a.field, a.value, a.side FROM finding_alternative a JOIN commitment c"
    (other,) = database.rows(f"{doubted} ON c.document_id = a.document_id AND c.finding = a.finding")
    assert other == ("Chen Haiyu", "speaker", "Lê Thị Sáu", "VN-XX")
    (who,) = database.rows("SELECT name, offices, side, role FROM participant ORDER BY key LIMIT 1")
    assert [json.loads(value) if value == '["mayor of Bến Xanh"]' else value for value in who] == [
        "Lê Thị Sáu", ["mayor of Bến Xanh"], "VN-XX", "host",
    ]  # fmt: skip


def test_tables_drop_the_findings_that_a_newer_reader_replaced(register: Register) -> None:
    list(register.file([made(1, 3, 0), replace(made(1, 1, 0), reader="r 4")], clock(), LAN))
    alias = register.ledger.alias
    assert not Evidence.objects.using(alias).filter(finding__in=["c1", "c2"]).exists()
    assert list(Document.objects.using(alias).values_list("filed", "read", "reader")) == [(1, 3, "r 4")]
