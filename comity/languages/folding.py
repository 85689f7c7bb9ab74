"""Names without marks and case, so that Dũng and Dung are the same word."""

import unicodedata
from functools import lru_cache

CAPITALS = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
"""The capitals of Western Europe and Viet Nam, for a pattern's brackets; from Ạ on every other letter is one."""
_KEPT = 50_000
"""Names kept folded, as the same ones come back all through a report; bounded, so that a long run does not grow."""


@lru_cache(maxsize=_KEPT)
def without_marks(text: str) -> str:
    """A text without the marks of its letters, in the case it has: `Đinh Tiến Dũng` -> `Dinh Tien Dung`."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in bare if not unicodedata.combining(c))


def plain(name: str) -> str:
    """A name in small letters without marks: `Đinh Tiến Dũng` -> `dinh tien dung`."""
    return without_marks(name).casefold()
