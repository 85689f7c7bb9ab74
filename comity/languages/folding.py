"""Names without marks and case, so that Dũng and Dung are the same word."""

import unicodedata
from functools import lru_cache

_KEPT = 50_000
"""Names kept folded: those of a report come back many times, and this many take a few megabytes."""


@lru_cache(maxsize=_KEPT)
def plain(name: str) -> str:
    """A name in small letters without marks: `Đinh Tiến Dũng` -> `dinh tien dung`."""
    bare = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()
