"""Quotes as pages show them: the same words from several documents stand once."""

from collections.abc import Iterable
from dataclasses import dataclass

from comity.records.review import Cited


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in one language, and the files that hold them."""

    quote: str
    language: str
    files: tuple[str, ...]


def gathered(quotes: Iterable[Cited], reader: str = "") -> tuple[Quoted, ...]:
    """Quotes with equal words and language together: those in the reader's language first, each in the order told."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for one in quotes:
        found.setdefault((one.quote, one.language), {})[one.file] = None
    told = (Quoted(quote, language, tuple(files)) for (quote, language), files in found.items())
    return tuple(sorted(told, key=lambda one: one.language != reader))
