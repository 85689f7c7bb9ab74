"""Entries: canonical content, hashes that anybody can work out again, times and actors."""

import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from comity.records.errors import BrokenRegister, InvalidValue
from comity.records.ledger import Actor, Entry, EntryKind
from comity.register.chain import START, canonical, content_of, draft, seal

LAN = Actor.person("Lan")
NOON = datetime(2024, 5, 22, 12, 0, 0, tzinfo=UTC)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abéđ陈\U0001f91d\ue000", max_size=3), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abđ陈", max_size=3), json_values), st.text('ab:陈"\\', min_size=1))
def test_chain_hash_is_sha256_of_canonical_json_of_all_else(content: dict[str, object], name: str) -> None:
    (entry,) = seal([draft(EntryKind.JUDGED, content, Actor.person(name), lambda: NOON)], START)
    whole = {
        "sequence": entry.sequence,
        "time": entry.time,
        "actor": entry.actor,
        "kind": entry.kind,
        "content": json.loads(entry.content),
        "previous": entry.previous,
    }
    assert hashlib.sha256(rfc8785.dumps(whole)).hexdigest() == entry.hash


@given(json_values)
def test_chain_canonical_form_is_stable(value: object) -> None:
    assert canonical(json.loads(canonical(value))) == canonical(value)


def test_chain_time_is_utc_to_the_millisecond() -> None:
    hanoi = timezone(timedelta(hours=7))
    made = draft(EntryKind.JUDGED, {}, LAN, lambda: datetime(2024, 5, 22, 15, 30, 0, 123999, tzinfo=hanoi))
    assert made.time == "2024-05-22T08:30:00.123Z"


def test_chain_clock_without_zone_is_refused() -> None:
    with pytest.raises(InvalidValue, match="no time zone"):
        draft(EntryKind.JUDGED, {}, LAN, lambda: NOON.replace(tzinfo=None))


@pytest.mark.parametrize("content", [{"a": "\ud800"}, {"a": float("nan")}, {"a": 2**60}])
def test_chain_content_without_canonical_form_is_refused(content: object) -> None:
    with pytest.raises(InvalidValue, match="no canonical form"):
        draft(EntryKind.JUDGED, content, LAN, lambda: NOON)


@pytest.mark.parametrize("text", ["\0", "a\0", "\\\0", "\\\\\0b"])
def test_chain_nul_is_refused_wherever_it_stands(text: str) -> None:
    for content in ({"a": text}, {"a": [{"b": text}]}, {text: 1}):
        with pytest.raises(InvalidValue, match="NUL"):
            draft(EntryKind.JUDGED, content, LAN, lambda: NOON)
    with pytest.raises(InvalidValue, match="NUL"):
        draft(EntryKind.JUDGED, {}, Actor.person(text), lambda: NOON)


@pytest.mark.parametrize("text", ["\\u0000", "\\\\u0000", "u0000", "\\\\"])
def test_chain_what_only_looks_like_nul_is_kept(text: str) -> None:
    assert json.loads(draft(EntryKind.JUDGED, {"a": text}, LAN, lambda: NOON).content) == {"a": text}


@pytest.mark.parametrize("content", ["", "[1]", "{", "null"])
def test_chain_content_that_is_no_object_is_named_with_its_entry(content: str) -> None:
    with pytest.raises(BrokenRegister, match="entry 7: its content is not"):
        content_of(Entry(7, "", "", "", content, "", ""))


@given(st.sampled_from([Actor.person, Actor.rule]), st.text(min_size=1))
def test_chain_actor_is_read_back_as_written(make: object, name: str) -> None:
    actor: Actor = make(name)  # type: ignore[operator]
    assert Actor.parse(actor.written) == actor


@pytest.mark.parametrize("written", ["", "Lan", "person:", "robot:x", ":x"])
def test_chain_actor_of_another_form_is_refused(written: str) -> None:
    with pytest.raises(InvalidValue, match="neither person:NAME nor rule:NAME"):
        Actor.parse(written)
