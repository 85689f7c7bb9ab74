"""JSON lines: one record a line, `id` and `text` and what else is known."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from comity.records import Document, UnreadableSource
from comity.sources.documents import Known, document
from comity.sources.text import decode, too_large

_CHUNK = 1 << 16


def read(
    stream: BinaryIO, name: str, max_size: int, language: str | None = None, start: bytes = b""
) -> Iterator[Document | UnreadableSource]:
    """One document a line, or what is wrong with that line; the other lines are read all the same.

    `max_size` is the most bytes a line may have; `start` is what was already taken from the
    stream. Fields: `id`, `text`; optional `published` (or
    `date`), `title`, `url`, `publisher`, `language`. Other fields are let be.
    """
    number, found = 0, False
    for line in lines(stream, max_size, start):
        number += 1
        source = f"{name}, line {number}"
        if line is None:
            found = True
            yield too_large(source, max_size)
            continue
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        found = True
        try:
            yield _document(line, source, language)
        except UnreadableSource as why:
            yield why
    if not found:
        yield UnreadableSource(name, "is empty: there is no record to read")


def lines(stream: BinaryIO, max_size: int, start: bytes = b"") -> Iterator[bytes | None]:
    """The lines of a stream; None for each that is longer than `max_size` bytes (never held whole)."""
    *whole, start = start.split(b"\n")
    yield from whole
    while line := start + stream.readline(max_size + 1 - len(start)):
        start = b""
        if len(line) <= max_size or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
        yield None


def _document(line: bytes, source: str, language: str | None) -> Document:
    record = _record(decode(line, source).lstrip("\ufeff"), source)
    file, text = _id(record, source), record.get("text")
    if not isinstance(text, str):
        raise UnreadableSource(source, "'text' is missing" if text is None else "'text' is not text")
    known = Known(
        language=_text(record, "language", source) or language,
        published=_text(record, "published", source) or _text(record, "date", source),
        title=_text(record, "title", source),
        url=_text(record, "url", source),
        publisher=_text(record, "publisher", source),
    )
    return document(file, text, known, source=source)


def _record(line: str, source: str) -> dict[str, object]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as why:
        raise UnreadableSource(source, f"is not JSON ({why.msg.lower()} at column {why.colno})") from None
    except RecursionError:
        raise UnreadableSource(source, "is not a record (JSON nested too deep)") from None
    except ValueError as why:
        raise UnreadableSource(source, f"is not JSON ({why})") from None
    if not isinstance(record, dict):
        raise UnreadableSource(source, 'is not a JSON object such as {"id": "...", "text": "..."}')
    return record


def _id(record: dict[str, object], source: str) -> str:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    found = _text(record, "id", source)
    if not found:
        raise UnreadableSource(source, "'id' is missing")
    return found


def _text(record: dict[str, object], field: str, source: str) -> str | None:
    value = record.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableSource(source, f"{field!r} is not text")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise UnreadableSource(source, f"{field!r} holds half a surrogate pair; repair the text") from None
    if "\x00" in value:
        raise UnreadableSource(source, f"{field!r} holds a NUL character; remove it")
    return value.strip() or None
