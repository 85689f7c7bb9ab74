"""A register that somebody changed behind our back: verifying finds it, and names what and where."""

import pytest

from comity.records.ledger import Actor, Fault, Head
from comity.storage.register import Register
from tests.databases import Database
from tests.factories import clock, reading


@pytest.fixture
def filed(register: Register) -> Register:
    list(register.file([reading(1), reading(2), reading(3)], clock(), Actor.person("Lan")))
    return register


CHANGES: dict[str, tuple[str, tuple[Fault, int | None]]] = {
    "content": ("UPDATE entry SET content = replace(content, '2019', '2018') WHERE sequence = 4", (Fault.HASH, 4)),
    "actor": ("UPDATE entry SET actor = 'person:Mallory' WHERE sequence = 3", (Fault.HASH, 3)),
    "time": ("UPDATE entry SET time = '2020-01-01T00:00:00.000Z' WHERE sequence = 1", (Fault.HASH, 1)),
    "kind": ("UPDATE entry SET kind = 'guessed' WHERE sequence = 2", (Fault.HASH, 2)),
    "hash": ("UPDATE entry SET hash = substr(hash, 2) || '0' WHERE sequence = 2", (Fault.PREVIOUS, 3)),
    "previous": ("UPDATE entry SET previous = hash WHERE sequence = 3", (Fault.PREVIOUS, 3)),
    "content that is no JSON": ("UPDATE entry SET content = '{' WHERE sequence = 4", (Fault.CONTENT, 4)),
    "content that is bytes": ("UPDATE entry SET content = x'00ff' WHERE sequence = 4", (Fault.CONTENT, 4)),
    "entry gone": ("DELETE FROM entry WHERE sequence = 4", (Fault.SEQUENCE, 5)),
    "document gone": ("DELETE FROM entry WHERE sequence = 3", (Fault.CONTENT, 4)),
    "end gone": ("DELETE FROM entry WHERE sequence = 6", (Fault.TABLES, 5)),
    "document's text": ("UPDATE document SET text = 'x' WHERE filed = 3", (Fault.TABLES, 3)),
    "engagement's date": ("UPDATE engagement SET date = '2024-05-09' WHERE document_id = 3", (Fault.TABLES, 4)),
    "act": ("UPDATE commitment SET act = 'pledge' WHERE document_id = 3", (Fault.TABLES, 4)),
    "date that is none": ("UPDATE engagement SET date_first = '2024-13-77'", (Fault.TABLES, None)),
    "JSON that is none": ("UPDATE participant SET offices = '[' WHERE document_id = 3", (Fault.TABLES, 4)),
    "row gone": ("DELETE FROM evidence WHERE document_id = 3", (Fault.TABLES, 4)),
    "row too many": (
        "INSERT INTO finding_area (key, document_id, finding, area) VALUES (4999999, 3, 'c1', 'trade')",
        (Fault.TABLES, 4),
    ),
}
NOT_ON_POSTGRESQL = ("date that is none", "JSON that is none")
"""What SQLite lets a column hold, and PostgreSQL does not."""


@pytest.mark.parametrize("case", CHANGES)
def test_register_tampered_is_found(case: str, filed: Register, database: Database) -> None:
    assert filed.verify().problems == ()
    change, expected = CHANGES[case]
    if database.kind == "postgresql" and case in NOT_ON_POSTGRESQL:
        with pytest.raises(database.refusals):
            database.tamper(change)
        return
    database.tamper(change)
    problems = filed.verify().problems
    assert expected in {(problem.fault, problem.entry) for problem in problems}
    assert all(problem.words for problem in problems)


def test_register_tampered_tables_are_mended_by_rebuilding(filed: Register, database: Database) -> None:
    database.tamper("DELETE FROM evidence")
    database.tamper("UPDATE document SET language = 'xx'")
    assert not filed.verify().holds
    filed.rebuild()
    assert filed.verify().problems == ()


def test_register_row_that_differs_is_described(filed: Register, database: Database) -> None:
    database.tamper("UPDATE commitment SET act = 'pledge', side = 'XX' WHERE document_id = 3 AND finding = 'c1'")
    (problem,) = filed.verify().problems
    assert problem.words == "entry 4: tables: row 4000000 of table commitment differs from the ledger in act, side"


def test_register_cut_off_with_its_tables_is_found_by_an_anchor(filed: Register, database: Database) -> None:
    anchor = filed.head
    database.tamper("DELETE FROM entry WHERE sequence > 4")
    filed.rebuild()
    assert filed.verify().problems == ()
    (problem,) = filed.verify(anchor=anchor).problems
    assert problem.fault == Fault.ANCHOR
    assert filed.verify(anchor=Head(4, filed.head.hash)).problems == ()


def test_register_without_triggers_is_found(filed: Register, database: Database) -> None:
    database.run("DROP TRIGGER entry_is_never_deleted" + (" ON entry" if database.kind == "postgresql" else ""))
    (problem,) = filed.verify().problems
    assert (problem.fault, problem.entry) == (Fault.TRIGGERS, None)
