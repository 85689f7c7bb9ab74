"""Chinese text made ready for lists of words: one script, one width, and the words' own edges.

Everything here keeps each character's place, so that an offset means the same before and after.
"""

import logging
import re
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from comity.languages import lexicon

HAN = "\u3400-\u9fff"
_MARKS = {
    ",": "，",
    ";": "；",
    ":": "：",
    "?": "？",
    "!": "！",
    "(": "（",
    ")": "）",
    "﹐": "，",
    "．": "·",
    "•": "·",
    "・": "·",
    "‧": "·",
    "－": "-",
    "–": "-",
}
_WIDE = {
    chr(c): chr(c - 0xFEE0).lower() for c in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}


def fold(text: str) -> str:
    """The text in simplified characters, narrow figures and small letters, Chinese marks; of equal length.

    >>> fold("廣東省委書記２５日")
    '广东省委书记25日'
    """
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    data = lexicon.load("grammars/chinese", "characters")
    pairs = dict(zip(data["traditional"], data["simplified"], strict=True)) | _MARKS | _WIDE
    pairs |= {chr(c): chr(c + 32) for c in range(ord("A"), ord("Z") + 1)}
    return {ord(one): other for one, other in pairs.items()}


@cache
def _segmenter() -> Any:
    """jieba's segmenter with our own words; it is kept quiet, and its import's warnings are not ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba  # type: ignore[import-untyped]  # noqa: PLC0415 -- a second of loading, only for Chinese

    jieba.setLogLevel(logging.WARNING)
    segmenter = jieba.Tokenizer()
    for word in _own_words():
        segmenter.add_word(word)
    segmenter.initialize()
    return segmenter


def _own_words() -> Iterator[str]:
    mentions, predicates = lexicon.load("zh", "mentions"), lexicon.load("zh", "predicates")
    for key in ("heads", "titles", "bodies", "delegation"):
        yield from mentions[key]["words"]
    yield from predicates["actions"]["words"]
    yield from (word for cue in predicates["cues"].values() for word in cue["words"])


def edges(folded: str) -> frozenset[int]:
    """The offsets at which words of a folded stretch begin or end."""
    at, out = 0, [0]
    for word in _segmenter().cut(folded, HMM=False):
        at += len(word)
        out.append(at)
    return frozenset(out)


def is_words(folded: str) -> bool:
    """Whether a stretch is made up of ordinary words, as no foreign name is."""
    return all(len(word) > 1 for word in _segmenter().cut(folded, HMM=False))


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))
