"""Bytes to text: UTF-8 and nothing else, with a clear word about what else it may be."""

import codecs
import re

from comity.records import UnreadableSource
from comity.sources.language import detect

MAX_SIZE = 1_000_000
"""Bytes that one report may have unless more is allowed: far above any real report."""

_SAMPLE = 65_536
_WESTERN = ("en", "fr")
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_CONTROL = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01


def decode(data: bytes, source: str) -> str:
    """The text that UTF-8 bytes hold, code point by code point; line ends and a mark stay as they are.

    Raises UnreadableSource for bytes that are binary or in another encoding; the likely one is
    named, never used.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            raise UnreadableSource(source, _not_utf8(encoding))
    if b"\x00" in data:
        raise UnreadableSource(source, _binary(f"byte 0 at offset {data.index(0)}"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as why:
        where = f"byte 0x{data[why.start]:02x} at offset {why.start}"
        likely = _likely(data)
        raise UnreadableSource(source, _not_utf8(likely, where) if likely else _binary(where)) from None


def check(text: str, source: str) -> str:
    """The text itself, where it can be stored and cited.

    Raises UnreadableSource for text that is empty, holds NUL or lone surrogates (which no
    database and no UTF-8 file can keep), or consists of control characters.
    """
    if not text.strip("\ufeff \t\r\n\v\f\xa0\u3000\u200b"):
        raise UnreadableSource(source, "is empty: there is no text to read")
    nul = text.find("\x00")
    if nul >= 0:
        raise UnreadableSource(source, f"holds a NUL character at offset {nul}; remove it")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as why:
        raise UnreadableSource(source, f"holds half a surrogate pair at offset {why.start}; repair the text") from None
    if len(_CONTROL.findall(text[:_SAMPLE])) > _CONTROL_SHARE * min(len(text), _SAMPLE):
        raise UnreadableSource(source, _binary("control characters"))
    return text


def too_large(source: str, limit: int) -> UnreadableSource:
    """What to say of a report above the limit."""
    return UnreadableSource(source, f"is larger than {size(limit)}; split it, or allow more with --max-size")


def size(count: int) -> str:
    """A number of bytes for people.

    >>> size(1_000_000)
    '1 MB'
    """
    for unit, least in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= least:
            return f"{count / least:.3g} {unit}"
    return f"{count} bytes"


def _binary(where: str) -> str:
    return f"is not text ({where}); give plain text (.txt) or JSON lines (.jsonl) in UTF-8"


def _not_utf8(encoding: str, where: str = "its first bytes say so") -> str:
    return f"is not UTF-8 but likely {encoding} ({where}); convert it: iconv -f {encoding} -t UTF-8"


def _likely(data: bytes) -> str | None:
    """The encoding that the bytes are likely in, by its name for iconv; None for binary data."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- needed only for bad input, and slow to load

    sample = data[:_SAMPLE]
    controls = sum(1 for byte in sample if byte < 0x20 and byte not in b"\t\n\r\f\v\x1b")  # noqa: PLR2004
    if controls > _CONTROL_SHARE * len(sample):
        return None
    if detect(sample.decode("cp1252", "replace")) in _WESTERN:
        return "CP1252"
    best = from_bytes(sample).best()
    return best.encoding.upper().replace("_", "-") if best else None
