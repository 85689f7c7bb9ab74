"""The fold in batches is the fold of the whole, whatever was filed and in whatever order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.records import Reading
from comity.records.ledger import Actor, EntryKind
from comity.register import stream
from comity.register.chain import draft
from comity.register.filing import file_readings
from comity.register.folding import fold
from comity.register.ledger import MemoryLedger
from comity.register.stream import Stream
from comity.register.verify import verify
from tests.factories import clock, reading

LAN = Actor.person("Lan")
LATER: tuple[dict[str, str | None], ...] = ({}, {"url": "https://example.org/a"}, {"title": "Tựa"}, {"published": None})


def made(document: int, version: int, fields: int) -> Reading:
    return reading(document, f"r {version}", **LATER[fields])


@given(
    st.lists(st.builds(made, st.integers(1, 9), st.integers(1, 3), st.integers(0, 3)), max_size=25), st.integers(1, 4)
)
def test_stream_in_batches_is_the_fold_of_the_whole(readings: list[Reading], batch: int) -> None:
    ledger = MemoryLedger()
    list(file_readings(ledger, readings, clock(), LAN))
    ledger.append(
        [draft(EntryKind.CONTACT_NOTED, {"kept": "note-1", "thing": {"text": "called"}, "reason": ""}, LAN, clock())]
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stream, "BATCH", batch)
        held = Stream(ledger)
        batches = list(held.batches())
        state, found = verify(ledger)
    whole = fold(ledger.entries())
    assert [one for some in batches for one in some] == list(whole.holdings.values())
    assert all(len(some) <= batch for some in batches)
    assert (held.decisions, held.head, len(held)) == (whole.decisions, whole.head, len(whole.holdings))
    assert found.problems == ()
    assert state == whole


def test_stream_of_an_empty_ledger() -> None:
    assert list(Stream(MemoryLedger()).batches()) == []
