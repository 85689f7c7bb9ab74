"""How well Han characters fit letters that they may stand for, as in foreign names that Chinese writes by ear.

`transcriptions.tsv` (see tools/build_transcriptions.py) tells which letters each character was seen to stand for. A
character that was not seen there stands for what those of its sound stand for, and each sound also for letters of the
same consonants with other vowels.
"""

import math
import re
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import Levenshtein

from comity.identity import han
from comity.identity.spelling import bare

LONGEST = 6
"""The most letters that one character stands for."""

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "ð": "d", "þ": "th", "ı": "i", "œ": "oe", "ə": "a"})
_NOT_LETTERS = re.compile("[^a-z]")
_VOWELS = re.compile("[aeiouy]+")
_SHAPE, _SPELLED = 0.1, 0.02  # how much weighs: the same consonants; letters like the sound's own
_VOWEL = 0.15  # how likely one vowel stands where another was seen
_FEW = 5  # times seen from which a character is believed more than its sound
_CHANCE = -2.9  # log likelihood of a letter by chance: one in eighteen, a little more than letters of names have
_PRICE = 1.2  # what each letter must bring above chance
_OFTEN = 20  # times seen from which a character is usual in names by ear
_NOWHERE = -1e9

_Rows = dict[str, dict[str, float]]


def letters(name: str) -> str:
    """The bare letters a to z of a name: `Støre` -> `store`."""
    return _NOT_LETTERS.sub("", bare(name).translate(_LETTERS))


@cache
def _tables() -> tuple[_Rows, _Rows, _Rows]:
    """Times seen by character and chunk; shares by sound and chunk; shares by sound and shape (vowels made one)."""
    characters: _Rows = {}
    sounds: _Rows = defaultdict(lambda: defaultdict(float))
    shapes: _Rows = defaultdict(lambda: defaultdict(float))
    for line in files("comity.identity").joinpath("transcriptions.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        character, _, rest = line.partition("\t")
        row = {chunk: float(times) for chunk, _, times in (pair.partition(":") for pair in rest.split(","))}
        characters[character] = row
        for chunk, times in row.items():
            sounds[_sound(character)][chunk] += times
    for sound, row in sounds.items():
        total = sum(row.values())
        sounds[sound] = {chunk: times / total for chunk, times in row.items()}
        for chunk, share in sounds[sound].items():
            shapes[sound][_VOWELS.sub("V", chunk)] += share
    return characters, dict(sounds), dict(shapes)


@lru_cache(maxsize=20_000)
def _sound(character: str) -> str:
    return (han.mandarin(character) or ("",))[0]


@lru_cache(maxsize=500_000)
def _likelihood(character: str, chunk: str) -> float:
    """The log likelihood that a character stands for a chunk of letters."""
    characters, sounds, shapes = _tables()
    sound = _sound(character)
    seen = characters.get(character, {})
    times = sum(seen.values())
    trust = times / (times + _FEW)
    share = trust * seen.get(chunk, 0.0) / (times or 1.0) + (1 - trust) * sounds.get(sound, {}).get(chunk, 0.0)
    shape = shapes.get(sound, {}).get(_VOWELS.sub("V", chunk), 0.0) * _VOWEL ** len("".join(_VOWELS.findall(chunk)))
    off = Levenshtein.distance(sound, chunk)
    spelled = math.exp(-1.7 * off - 1) if off < len(chunk) or not chunk else 0.0
    chance = math.exp(_CHANCE * len(chunk) - 1)
    return math.log((1 - _SHAPE - _SPELLED) * share + _SHAPE * shape + _SPELLED * (spelled + chance / 10))


def is_usual(character: str) -> bool:
    """Whether names are often written by ear with the character."""
    return sum(_tables()[0].get(character, {}).values()) >= _OFTEN


@lru_cache(maxsize=100_000)
def fit(characters: str, written: str) -> float:
    """How much better the characters account for bare letters than chance does, in nats; above 0 they fit.

    The best way to part the letters among the characters counts; each letter must bring a fixed price.

    >>> fit("默克尔", "merkel") > 0 > fit("默克尔", "macron")
    True
    """
    size = len(written)
    row = [0.0, *[_NOWHERE] * size]
    for character in characters:
        new = [_NOWHERE] * (size + 1)
        for start, score in enumerate(row):
            if score > _NOWHERE:
                for end in range(start, min(start + LONGEST, size) + 1):
                    new[end] = max(new[end], score + _likelihood(character, written[start:end]))
        row = new
    return row[size] - (_CHANCE + _PRICE) * size + 1


_FIRST = str.maketrans("bdgqkzxcjyhwuoaei", "ptkkkssssVVfVVVVV")
_SELDOM = 0.04  # a first letter seen less often than this is not looked for


def first_sound(word: str) -> str:
    """The class of the first sound of a bare word: letters that Chinese writes alike share one."""
    if word[:2] in ("ph", "ch", "sh", "th"):
        return {"ph": "f", "th": "t"}.get(word[:2], "s")
    if word[:1] == "c":
        return "s" if word[1:2] in ("e", "i", "y") else "k"
    return word[:1].translate(_FIRST)


@lru_cache(maxsize=20_000)
def first_sounds(character: str) -> frozenset[str]:
    """The classes of the first sounds that a character stands for at a word's beginning, rare ones left out."""
    shares: dict[str, float] = defaultdict(float, {first_sound(_sound(character)): _SELDOM})
    for chunk, share in _tables()[1].get(_sound(character), {}).items():
        if chunk:
            shares[first_sound(chunk)] += share
    return frozenset(sound for sound, share in shares.items() if share >= _SELDOM)
