"""The chain that entries hang in: canonical content, the hash of each entry, and sealing drafts."""

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import rfc8785

from comity.records.errors import BrokenRegister, InvalidValue
from comity.records.ledger import Actor, Draft, Entry, EntryKind, Head

_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
"""A NUL character as canonical JSON writes it, and not a backslash before `u0000`."""

Clock = Callable[[], datetime]
"""Gives the present as an aware datetime; an argument wherever time is told, never a global."""

START = Head(0, "0" * 64)
"""The head of a ledger without entries."""


def canonical(data: object) -> str:
    """The data as canonical JSON (RFC 8785); raises InvalidValue for what has none (lone surrogates, NaN)."""
    try:
        return rfc8785.dumps(data).decode("utf-8")  # type: ignore[arg-type]  # rfc8785 itself refuses what is not JSON
    except rfc8785.CanonicalizationError as why:
        raise InvalidValue("content", "JSON", f"has no canonical form: {why}") from None


def content_of(entry: Entry) -> dict[str, Any]:
    """The content of an entry as JSON data; raises BrokenRegister where it is none."""
    try:
        data = json.loads(entry.content)
    except (ValueError, RecursionError) as why:
        raise BrokenRegister(f"entry {entry.sequence}: its content is not JSON: {why}") from None
    if not isinstance(data, dict):
        raise BrokenRegister(f"entry {entry.sequence}: its content is not a JSON object")
    return data


def draft(kind: EntryKind, content: object, actor: Actor, clock: Clock) -> Draft:
    """A draft of an entry.

    Raises InvalidValue for content without canonical form, for a NUL character (which not every database keeps), and
    for a clock without zone.
    """
    now = clock()
    if now.tzinfo is None:
        raise InvalidValue("time", now.isoformat(), "has no time zone; the clock must be an aware one")
    time = now.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"
    written = canonical(content)
    if _NUL.search(written) or "\0" in actor.name:
        raise InvalidValue("content", "JSON", "holds a NUL character; remove it")
    return Draft(kind, written, actor, time)


def digest(entry: Entry) -> str:
    """The hash that the entry should bear: SHA-256 over the canonical JSON of all its other fields.

    The content is canonical already, so it is set among the other keys (sorted, as RFC 8785 asks) as it is.
    """
    rest = {"kind": entry.kind, "previous": entry.previous, "sequence": entry.sequence, "time": entry.time}
    whole = f'{canonical({"actor": entry.actor})[:-1]},"content":{entry.content},{canonical(rest)[1:]}'
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()


def seal(drafts: Sequence[Draft], head: Head) -> tuple[Entry, ...]:
    """The drafts as entries that follow `head`, in their order."""
    sealed: list[Entry] = []
    for one in drafts:
        bare = Entry(head.sequence + 1, one.time, one.actor.written, one.kind.value, one.content, head.hash, "")
        entry = Entry(bare.sequence, bare.time, bare.actor, bare.kind, bare.content, bare.previous, digest(bare))
        head = Head(entry.sequence, entry.hash)
        sealed.append(entry)
    return tuple(sealed)
