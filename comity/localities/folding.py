"""Written names to keys: what two spellings of one name have in common.

A key has no marks, spaces, hyphens, points or capitals, and its Han characters are simplified
ones, so that "Hà Nội", "Ha Noi" and "Hanoi", or 廣東 and 广东, have the same key.
"""

import re
import unicodedata
from collections.abc import Mapping

_LETTERS = str.maketrans(
    {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "&": "and", "\u02bc": None}
)
_NOT_KEPT = re.compile(r"[\W_]+")
_NOT_ASCII_KEPT = re.compile(r"[^0-9a-z]+")


def key(name: str, simplify: Mapping[int, int | str] | None = None) -> str:
    """The key of a name. `simplify` maps traditional to simplified characters, as str.translate takes it.

    >>> key("Hà Nội"), key("TP. Hồ Chí Minh"), key("U.S.")
    ('hanoi', 'tphochiminh', 'us')
    """
    if name.isascii():
        return _NOT_ASCII_KEPT.sub("", name.lower().replace("&", "and"))
    # letters such as 𝒩 are small only once they are plain ones, and some small letters come apart again
    lower = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold()).translate(_LETTERS)
    bare = _NOT_KEPT.sub("", "".join(c for c in lower if not unicodedata.combining(c)))
    return bare.translate(simplify) if simplify else bare


def has_han(text: str) -> bool:
    """Whether any character is a Han character of the main blocks."""
    return any("\u3400" <= c <= "\u9fff" for c in text)


def marks(name: str) -> tuple[str, ...]:
    """The diacritics of a name, in code order: hoà and hòa have the same, Hà Nam and Hạ Nam have not."""
    if name.isascii():
        return ()
    lower = name.casefold()
    found = [c for c in unicodedata.normalize("NFD", lower) if unicodedata.combining(c)]
    return tuple(sorted(found + [c for c in lower if c == "đ"]))
