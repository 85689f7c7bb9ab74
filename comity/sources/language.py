"""In which language a text is written: told from its letters and function words, without network."""

import re
import unicodedata
from functools import cache

from comity.sources.data import languages

SAMPLE = 20_000
"""Code points looked at: a report's language is plain long before."""

_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile(r"[\u3040-\u30ff\uff66-\uff9f]")
_LATIN = re.compile(r"[a-z\u00c0-\u024f\u1e00-\u1eff]")

LEAST_SHARE = 0.12
LEAST_HITS = 2
_KANA_SHARE = 0.08
_MARKED_WEIGHT = 0.5
_MARKED_LEAST = 0.3
_HAN_TO_A_WORD = 1.6


@cache
def _vocabulary() -> dict[str, frozenset[str]]:
    found = languages()
    return {code: frozenset(of.words.split()) for code, of in {**found.known, **found.other}.items()}


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(f"[{languages().known['vi'].marks}]")


def name(code: str) -> str:
    """The English name of a language we can tell, or the code itself."""
    found = languages()
    known = found.known.get(code) or found.other.get(code)
    return known.name if known else code


def is_known(code: str) -> bool:
    """Whether a language is one that `detect` answers with."""
    return code in languages().known


def detect(text: str) -> str | None:
    """The language of a text: `en`, `fr`, `vi`, `zh`; None where it is another or cannot be told.

    Of a text in several languages, the one that most of it is written in. Function words decide
    between languages in Latin letters, with Vietnamese marks counted in; Han letters without
    kana make Chinese.
    """
    code = likely(text)
    return code if code and is_known(code) else None


def likely(text: str) -> str | None:
    """As `detect`, but naming also the languages that are only told apart, not read."""
    sample = unicodedata.normalize("NFC", text[:SAMPLE]).casefold()
    words = _WORD.findall(_HAN.sub(" ", sample))
    han, kana = len(_HAN.findall(sample)), len(_KANA.findall(sample))
    if han / _HAN_TO_A_WORD > len(words):
        return "zh" if kana <= _KANA_SHARE * (han + kana) else None
    return _latin([word for word in words if _LATIN.match(word)], len(words))


def _latin(words: list[str], of: int) -> str | None:
    if not words or len(words) < of / 2:
        return None
    marked = sum(1 for word in words if _marked().search(word))
    best, best_score, best_hits = None, 0.0, 0
    for code, vocabulary in _vocabulary().items():
        hits = sum(1 for word in words if word in vocabulary)
        if code == "vi" and marked >= _MARKED_LEAST * len(words):
            hits += int(_MARKED_WEIGHT * marked)
        score = hits / len(words)
        if score > best_score:
            best, best_score, best_hits = code, score, hits
    return best if best_score >= LEAST_SHARE and best_hits >= LEAST_HITS else None
