"""A ledger as JSON Lines: what a register on any database is kept in and made anew from.

The first line says what the file is. Then comes a line an entry: its canonical JSON with its hash, so that anybody can
work the chain out again with no more than a text and SHA-256. The last line holds the head, which shows that nothing
is missing, and what is no part of the ledger: the hashes of passwords. A name that ends in `.gz` is compressed.
"""

import gzip
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, cast

from comity.records.codec import from_data
from comity.records.errors import BrokenRegister, InvalidValue
from comity.records.ledger import Entry, Head
from comity.register.chain import START, canonical, content_of

FORM = {"comity": "ledger", "form": 1}
_COMPRESSED = b"\x1f\x8b"


@dataclass(slots=True)
class End:
    """What the last line of a file holds: the head, and the hash of each account's password."""

    head: Head = START
    passwords: dict[str, str] = field(default_factory=dict)


def write(path: Path, entries: Iterable[Entry], passwords: dict[str, str]) -> Head:
    """Write a ledger into a new file at `path`, readable by its owner alone; the head of what was written.

    Raises BrokenRegister for an entry whose content is no JSON, and OSError.
    """
    head = START
    path.touch(mode=0o600, exist_ok=False)
    with _written(path) as out:
        out.write(json.dumps(FORM) + "\n")
        for entry in entries:
            out.write(_line(entry) + "\n")
            head = Head(entry.sequence, entry.hash)
        end = {"head": {"hash": head.hash, "sequence": head.sequence}, "passwords": passwords}
        out.write(canonical(end) + "\n")
    return head


def _written(path: Path) -> IO[str]:
    if path.name.endswith(".gz"):
        return io.TextIOWrapper(cast("IO[bytes]", gzip.open(path, "wb", compresslevel=6)), "utf-8", newline="\n")
    return path.open("w", encoding="utf-8", newline="\n")


def _line(entry: Entry) -> str:
    return canonical(
        {
            "actor": entry.actor,
            "content": content_of(entry),
            "hash": entry.hash,
            "kind": entry.kind,
            "previous": entry.previous,
            "sequence": entry.sequence,
            "time": entry.time,
        }
    )


def is_ledger(path: Path) -> bool:
    """Whether a file is a ledger as JSON Lines, by its first line; raises OSError."""
    try:
        with _opened(path) as lines:
            return bool(json.loads(lines.readline(200)) == FORM)
    except (ValueError, EOFError, gzip.BadGzipFile):
        return False


def read(path: Path, end: End) -> Iterator[Entry]:
    """The entries of a file, and in `end` what its last line holds; chain and hashes are for the caller to check.

    Raises BrokenRegister, with the number of the line, for what is no such file or is cut off, and OSError.
    """
    last: dict[str, Any] | None = None
    with _opened(path) as lines:
        for number, data in enumerate(_data(path, lines), 1):
            if last is not None:
                raise BrokenRegister(f"{path}: line {number}: comes after the end of the ledger")
            if number == 1:
                _first(path, data)
            elif "head" in data:
                last = data
            else:
                yield _entry(path, number, data)
    if last is None:
        raise BrokenRegister(f"{path}: is cut off: its last line, with the head of the ledger, is missing")
    try:
        end.head, end.passwords = from_data(Head, last["head"]), from_data(dict[str, str], last["passwords"])
    except (InvalidValue, KeyError) as why:
        raise BrokenRegister(f"{path}: its last line is not one of a ledger: {why}") from None


def _opened(path: Path) -> IO[str]:
    with path.open("rb") as file:
        compressed = file.read(2) == _COMPRESSED
    if compressed:
        return io.TextIOWrapper(cast("IO[bytes]", gzip.open(path, "rb")), "utf-8", newline="\n")
    return path.open(encoding="utf-8", newline="\n")


def _data(path: Path, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    number = 0
    try:
        remaining = iter(lines)
        while line := next(remaining, ""):
            number += 1
            data = json.loads(line)
            if not isinstance(data, dict):
                raise BrokenRegister(f"{path}: line {number}: is no JSON object")
            yield data
    except (ValueError, EOFError, gzip.BadGzipFile, RecursionError) as why:
        raise BrokenRegister(f"{path}: line {number}: cannot be read, or is cut off: {why}") from None


def _first(path: Path, data: dict[str, Any]) -> None:
    if data != FORM:
        raise BrokenRegister(f"{path}: is no ledger of this form ({json.dumps(FORM)} is its first line)")


def _entry(path: Path, number: int, data: dict[str, Any]) -> Entry:
    try:
        return from_data(Entry, {**data, "content": canonical(data.get("content"))})
    except InvalidValue as why:
        raise BrokenRegister(f"{path}: line {number}: is no entry: {why}") from None
