"""Burmese names: spelled in letters by the old script, and written in Han characters by the sound of today.

`burmese.toml` tells which characters stand for each syllable. A feature like those of `features`: two names taken
apart in, 0..1 out, the docstring is the reason.
"""

from functools import cache, lru_cache
from typing import Any

from comity.identity import han
from comity.identity.names import Name
from comity.identity.tables import read_table

_READ = 0.88


@cache
def _table() -> dict[str, Any]:
    return read_table("burmese")


@cache
def _syllables() -> dict[str, tuple[str, ...]]:
    """What each bare word may be written with: single characters, or several together."""
    return {word: tuple(forms) for word, forms in _table()["syllables"].items()}


def is_burmese(words: tuple[str, ...]) -> bool:
    """Whether bare words are a Burmese name: each a known syllable, and not all of them also Mandarin or Vietnamese.

    >>> is_burmese(("thein", "sein")), is_burmese(("min", "lin"))
    (True, False)
    """
    table = _syllables()
    if len(words) < 2 or not all(word in table for word in words):  # noqa: PLR2004 -- a word alone is no name
        return False
    return any(not han.syllables(word) and not han.is_vietnamese_syllable(word) for word in words)


def read_in_burmese(a: Name, b: Name) -> float:
    """the Han characters stand for the syllables of the Burmese name"""
    if a.is_han == b.is_han or not a.words or not b.words:
        return 0.0
    characters, latin = (a, b) if a.is_han else (b, a)
    words = tuple(latin.plain)
    text = "".join(characters.words)
    untitled = words[1:] if words[0] in _table()["titles"] else words
    if not is_burmese(words) and not is_burmese(untitled):
        return 0.0
    texts = {text, text[1:] if text[0] in _table()["titles_han"] else text}
    return _READ * any(_stand_for(t, w) for t in texts for w in {words, untitled} if len(w) > 1)


@lru_cache(maxsize=20_000)
def _stand_for(characters: str, words: tuple[str, ...]) -> bool:
    """Whether the characters are those of the words, one word after another; a character of the same sound will do."""
    if not words or not characters:
        return not words and not characters
    return any(
        _alike(characters[: len(form)], form) and _stand_for(characters[len(form) :], words[1:])
        for form in _syllables().get(words[0], ())
    )


def _alike(written: str, form: str) -> bool:
    return len(written) == len(form) and all(
        x == y or bool(set(han.mandarin(x)) & set(han.mandarin(y))) for x, y in zip(written, form, strict=True)
    )


def keys(name: Name) -> frozenset[str]:
    """Keys that the two writings of a Burmese name share: the sounds of the characters of its last word."""
    if name.is_han:
        return frozenset(f"burmese:{sound}" for sound in han.mandarin(name.text[-1:]))
    words = tuple(name.plain)
    if not is_burmese(words) and not is_burmese(words[1:]):
        return frozenset()
    return frozenset(f"burmese:{sound}" for form in _syllables()[words[-1]] for sound in han.mandarin(form[-1]))
