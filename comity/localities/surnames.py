"""Surnames that common usage knows: those of Viet Nam, and of China in pinyin and Sino-Vietnamese."""

from functools import cache

from comity.localities.folding import key
from comity.localities.forms import load


def is_surname(word: str) -> bool:
    """Whether a word, in capitals or not, is one of the surnames."""
    return key(word) in _surnames()


@cache
def _surnames() -> frozenset[str]:
    return frozenset(map(key, load("surnames.toml")["names"]))
