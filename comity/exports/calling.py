"""What to call somebody on a page: by the name in the page's own writing, where the record has one."""

import re
from collections.abc import Sequence

_HAN = re.compile(r"[\u3400-\u9fff]")
_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1ea0-\u1ef9]|[aeiouyAEIOUY][\u0300\u0301\u0303\u0309\u0323]")
_LATIN = re.compile(r"[A-Za-z]")


def called(name: str, names: Sequence[str], language: str) -> str:
    """One of somebody's names for a page of a language: Han characters in Chinese, Vietnamese marks in Vietnamese.

    English and French pages take a name in plain letters before one with Vietnamese marks. `name` stands where it
    fits as well as any other, and where none fits.

    >>> called("Hoàng Khôn Minh", ["Huang Kunming", "黄坤明"], "zh")
    '黄坤明'
    >>> called("Hoàng Khôn Minh", ["Huang Kunming", "黄坤明"], "en")
    'Huang Kunming'
    """
    return max((name, *names), key=lambda one: _fit(one, language))


def _fit(name: str, language: str) -> int:
    """How well a name fits a page: 2 its own writing, 1 letters that its readers know, 0 neither."""
    han, vietnamese = _HAN.search(name) is not None, _VIETNAMESE.search(name) is not None
    if language == "zh":
        return 2 if han else 0
    if han or not _LATIN.search(name):
        return 0
    return 2 if vietnamese == (language == "vi") else 1
