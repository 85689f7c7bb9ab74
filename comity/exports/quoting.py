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


def gathered(quotes: Iterable[Cited]) -> tuple[Quoted, ...]:
    """Quotes with equal words and language together, in the order of their first standing."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for one in quotes:
        found.setdefault((one.quote, one.language), {})[one.file] = None
    return tuple(Quoted(quote, language, tuple(files)) for (quote, language), files in found.items())
