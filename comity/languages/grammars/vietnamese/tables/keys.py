"""Vietnamese words in one spelling: small letters, one place for the tone mark, one i or y, no underscores.

Every form has as many characters as the text it was made from, so offsets stay as they are.
"""

import re
import unicodedata
from functools import lru_cache

_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_JOINED = re.compile(r"(?<=\w)_(?=\w)")
_FEWEST_MARKS = 0.04
_LONGEST_SYLLABLE = len("nghiêng")
_TONE_OF = frozenset("\u0300\u0301\u0303\u0309\u0323")


def unsegmented(text: str) -> str:
    """The text with the underscores that join the syllables of a word made spaces."""
    return _JOINED.sub(" ", text.replace("__", "_ ") if "__" in text else text)


def has_marks(text: str) -> bool:
    """Whether a text is written with Vietnamese marks; about a quarter of the letters of real text have one."""
    letters = [c for c in text if c.isalpha()]
    return not letters or sum(not c.isascii() for c in letters) >= _FEWEST_MARKS * len(letters)


def key(text: str, *, marks: bool = True) -> str:
    """The text in its one spelling, as long as before; without `marks`, in plain Latin letters.

    `hoà` and `hòa`, `uỷ` and `ủy`, `kí` and `ký` are one; the rule that puts the tone mark of an open
    `oa`, `oe`, `uy` on its first letter is that of most newspapers.
    """
    small = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    if not marks:
        return "".join(_plain(c) for c in small)
    return _SYLLABLE.sub(lambda found: _syllable(found.group()), small)


_SYLLABLE = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=100_000)
def _syllable(word: str) -> str:
    """One syllable with its tone mark where it belongs."""
    if word.isascii() or len(word) > _LONGEST_SYLLABLE:
        return word
    tone, letters = "", []
    for c in word:
        parts = unicodedata.normalize("NFD", c)
        tone = next((m for m in parts if m in _TONE_OF), tone)
        letters.append(unicodedata.normalize("NFC", parts.translate(_TONES)))
    base = "".join(letters)
    if not tone:
        return base
    at = next((i for i, c in enumerate(word) if any(m in _TONE_OF for m in unicodedata.normalize("NFD", c))), 0)
    at = _toned(base, at)
    if re.fullmatch(r"(?:[hklmst]|qu)i", base):
        base = base[:-1] + "y"
    return base[:at] + unicodedata.normalize("NFC", base[at] + tone) + base[at + 1 :]


def _toned(base: str, at: int) -> int:
    """The letter that bears the tone of a syllable; where it stands, if the syllable is none of Vietnamese.

    It is the last letter with a mark of its own ("ươ" bears it on "ơ"), else the last vowel but one, or the last one
    where a consonant follows two ("toán"); "oa", "oe" and "uy" at the end bear it on the first.
    """
    found = _RHYME.fullmatch(base)
    if found is None:
        return at
    start, vowels = found.start("vowels"), found["vowels"]
    marked = [i for i, c in enumerate(vowels) if c in _MARKED]
    if marked:
        return start + marked[-1]
    several = len(vowels) > 1 and (len(vowels) > _DIPHTHONG or bool(found["coda"]))
    return start + (1 if several else 0)


_DIPHTHONG = 2
_MARKED = frozenset("ăâêôơư")
_RHYME = re.compile(
    r"(?:qu|gi(?=[aăâeêoôơuư])|(?:ngh|ng|nh|ch|gh|gi(?!\w)|kh|ph|th|tr|[bcdđghklmnprstvx])?)"
    r"(?P<vowels>[aăâeêioôơuưy]{1,3})(?P<coda>ch|ng|nh|[cmnpt])?"
)


@lru_cache(maxsize=4096)
def _plain(c: str) -> str:
    bare = unicodedata.normalize("NFD", c.replace("đ", "d").replace("Đ", "D"))[0]
    return bare if len(bare) == 1 else c
