"""Files and standard input to documents."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from comity.records import Document, UnreadableSource
from comity.sources import jsonl
from comity.sources.documents import Known, document
from comity.sources.text import MAX_SIZE, decode, too_large

STANDARD_INPUT = "-"

_TEXT = (".txt", ".text")
_BLANK = b"\xef\xbb\xbf \t\r\n"
_JSON_LINES = (".jsonl", ".ndjson")


def load(
    path: str | os.PathLike[str],
    *,
    max_size: int = MAX_SIZE,
    language: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Document | UnreadableSource]:
    """The documents of a file, one by one; in the place of each that cannot be read, why not.

    Takes `.txt` (one document, called by the file's base name) and `.jsonl` (one a line, called by
    its `id`); `-` is standard input, `stdin` where given, told apart by its first character. A
    document's text is the file's, code point for code point, so that offsets hold in both.

    `max_size` is the most bytes a report may have; `language` is a BCP 47 tag to use where a
    record gives none (by default it is told from the text).

    Never raises for bad input: a missing file, a folder, binary data, another encoding, a broken
    line each become one UnreadableSource.
    """
    name = _shown(path)
    try:
        if name == STANDARD_INPUT:
            yield from _sniffed(stdin or sys.stdin.buffer, "standard input", "-", max_size, language)
        else:
            yield from _file(Path(path), name, max_size, language)
    except UnreadableSource as why:
        yield why
    except OSError as why:
        yield UnreadableSource(name, _plain(why))
    except ValueError as why:
        yield UnreadableSource(name, f"is no path ({why})")


def _file(path: Path, name: str, max_size: int, language: str | None) -> Iterator[Document | UnreadableSource]:
    suffix = path.suffix.lower()
    if stat.S_ISDIR(path.stat().st_mode):
        raise UnreadableSource(name, "is a folder; name the files in it, for example folder/*.txt")
    if suffix and suffix not in (*_TEXT, *_JSON_LINES):
        raise UnreadableSource(name, f"files of kind {suffix} are not read yet; give .txt or .jsonl")
    file = _shown(path.name)
    with path.open("rb") as stream:
        if suffix in _JSON_LINES:
            yield from jsonl.read(stream, name, max_size, language)
        elif suffix in _TEXT:
            yield _text(stream, name, file, max_size, language)
        else:
            yield from _sniffed(stream, name, file, max_size, language)


def _text(stream: BinaryIO, name: str, file: str, max_size: int, language: str | None, start: bytes = b"") -> Document:
    data = start + stream.read(max_size + 1 - len(start))
    if len(data) > max_size:
        raise too_large(name, max_size)
    return document(file, decode(data, name), Known(language=language), source=name)


def _sniffed(
    stream: BinaryIO, name: str, file: str, max_size: int, language: str | None
) -> Iterator[Document | UnreadableSource]:
    """JSON lines where the first character that is no white space opens an object, else a text."""
    start, last = b"", b"\n"
    while last and not last.strip(_BLANK) and len(start) <= max_size:
        last = stream.read(1)
        start += last
    if start.endswith(b"{"):
        yield from jsonl.read(stream, name, max_size, language, start=start)
    else:
        yield _text(stream, name, file, max_size, language, start=start)


def _shown(path: str | os.PathLike[str]) -> str:
    """A path as people can read it on one line, whatever its bytes are."""
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)


def _plain(why: OSError) -> str:
    if isinstance(why, FileNotFoundError):
        return "there is no such file"
    if isinstance(why, PermissionError):
        return "may not be opened (permission denied)"
    return f"cannot be read ({(why.strerror or str(why)).lower()})"
