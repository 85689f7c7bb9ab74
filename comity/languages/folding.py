"""Names without marks and case, so that Dũng and Dung are the same word."""

import unicodedata
from functools import lru_cache

_KEPT = 50_000
"""Names kept folded, as the same ones come back all through a report; bounded, so that a long run does not grow."""


@lru_cache(maxsize=_KEPT)
def plain(name: str) -> str:
    """A name in small letters without marks: `Đinh Tiến Dũng` -> `dinh tien dung`."""
    bare = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()
