"""Korean names: Hangul, Han characters, and the several ways in which they are written in Latin letters.

`korean.tsv` (see tools/build_korean_japanese.py) tells which Hangul each Han character is read as. A
syllable of Hangul is written in letters as the Revised and the McCune-Reischauer romanisation do, and as people spell
themselves. Features like those of `features`: two names taken apart in, 0..1 out, the docstring is the reason.
"""

import itertools
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files

from comity.identity import han
from comity.identity.names import Name
from comity.identity.tables import read_table

_FIRST, _LAST = 0xAC00, 0xD7A3
_VOWELS, _CODAS = 21, 28
_ONSET_LAW = {"ㄹ": "ㅇㄴ", "ㄴ": "ㅇ"}  # at a name's beginning 리 becomes 이, 로 becomes 노, 녀 becomes 여
_ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FREE, _READ, _AMBIGUOUS, _SURNAME = 0.9, 0.93, 0.6, 0.5
_LONGEST, _JOINED = 4, 2  # syllables of a name, and of one of its words


def is_hangul(text: str) -> bool:
    """Whether any character is a syllable of Hangul."""
    return any(_FIRST <= ord(c) <= _LAST for c in text)


@cache
def _readings() -> dict[str, str]:
    found = {}
    for line in files("comity.identity").joinpath("korean.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            character, _, readings = line.partition("\t")
            found[character] = readings
    return found


@cache
def _letters() -> dict[str, list[list[str]]]:
    """The spellings of each onset, vowel and coda, in the order of Unicode, and of whole surnames."""
    return read_table("korean")


@cache
def _common() -> frozenset[str]:
    """The surnames in use."""
    return frozenset("".join(row[0] for row in _letters()["common"]))


@lru_cache(maxsize=20_000)
def spellings(syllable: str, *, first: bool = False) -> frozenset[str]:
    """Every way to write a syllable of Hangul in bare letters; as a surname (`first`) with usual irregular ones.

    >>> {"lee", "yi", "rhee"} <= spellings("이", first=True)
    True
    """
    number = ord(syllable) - _FIRST
    if not 0 <= number <= _LAST - _FIRST:
        return frozenset()
    table = _letters()
    onset, rest = divmod(number, _VOWELS * _CODAS)
    vowel, coda = divmod(rest, _CODAS)
    parts = itertools.product(table["onsets"][onset], table["vowels"][vowel], table["codas"][coda])
    found = {"".join(part) for part in parts}
    if first:
        found |= {s for row in table["surnames"] if row[0] == syllable for s in row[1:]}
    return frozenset(found)


@lru_cache(maxsize=20_000)
def _of_character(character: str, *, first: bool) -> frozenset[str]:
    """The Hangul of a character of a name, Hangul itself or Han; at the beginning with its changed onsets."""
    if is_hangul(character):
        return frozenset((character,))
    readings = set(_readings().get(character, ""))
    return frozenset(readings | {changed for r in readings for changed in _changed(r)} if first else readings)


def _changed(syllable: str) -> list[str]:
    onset, rest = divmod(ord(syllable) - _FIRST, _VOWELS * _CODAS)
    others = _ONSET_LAW.get(_ONSETS[onset], "")
    return [chr(_FIRST + _ONSETS.index(o) * _VOWELS * _CODAS + rest) for o in others]


@lru_cache(maxsize=100_000)
def _consumes(characters: str, letters: str, *, first: bool) -> bool:
    """Whether the characters, read in Korean, are spelled so."""
    if not characters:
        return not letters
    heads = {s for h in _of_character(characters[0], first=first) for s in spellings(h, first=first)}
    return any(letters.startswith(s) and _consumes(characters[1:], letters[len(s) :], first=False) for s in heads)


def _sides(a: Name, b: Name) -> tuple[str, Name] | None:
    """The Han or Hangul name and the Latin one, where there is one of each."""
    eastern = [name.is_han or is_hangul(name.text) for name in (a, b)]
    if eastern[0] == eastern[1] or not a.words or not b.words:
        return None
    name, latin = (a, b) if eastern[0] else (b, a)
    text = "".join(name.text.split())
    return (text, latin) if 2 <= len(text) <= _LONGEST else None  # noqa: PLR2004


def read_in_korean(a: Name, b: Name) -> float:
    """the Latin letters are a Korean reading of the characters, surname and given name"""
    sides = _sides(a, b)
    if not sides or not 2 <= len(sides[1].plain) <= _LONGEST or sides[1].marked:  # noqa: PLR2004
        return 0.0
    text, latin = sides
    words = latin.plain
    for surname, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        if _consumes(text[:1], surname, first=True) and _consumes(text[1:], "".join(given), first=False):
            if is_hangul(text):
                return _READ
            return _AMBIGUOUS if _could_be_other(latin) else _FREE
    return 0.0


def hangul_of_han(a: Name, b: Name) -> float:
    """the Hangul is the Korean reading of the Han characters"""
    if a.is_han == b.is_han:
        return 0.0
    name, hangul = (a, b) if a.is_han else (b, a)
    text = "".join(hangul.text.split())
    if len(text) != len(name.text) or len(text) < 2 or not all(map(is_hangul, text)):  # noqa: PLR2004
        return 0.0
    return 0.92 * all(h in _of_character(c, first=not n) for n, (c, h) in enumerate(zip(name.text, text, strict=True)))


def korean_surname(a: Name, b: Name) -> float:
    """one is a surname only, and it is a Korean reading of the other's first character"""
    sides = _sides(a, b)
    if not sides or len(sides[1].plain) != 1 or len(sides[0]) < 2:  # noqa: PLR2004
        return 0.0
    return _SURNAME * _consumes(sides[0][:1], sides[1].plain[0], first=True)


def _could_be_other(latin: Name) -> bool:
    """Whether the letters are pinyin or Vietnamese too, so that a name of China or Viet Nam may be meant."""
    if any("-" in word for word in latin.words):
        return False
    pinyin = all(any(len(sounds) <= _JOINED for sounds in han.syllables(word)) for word in latin.plain)
    return pinyin or all(map(han.is_vietnamese_syllable, latin.plain))


@cache
def _surnames() -> dict[str, frozenset[str]]:
    """The Hangul surnames that a word in bare letters may be."""
    found: dict[str, set[str]] = defaultdict(set)
    for surname in _common():
        for spelling in spellings(surname, first=True):
            found[spelling].add(surname)
    return {spelling: frozenset(hangul) for spelling, hangul in found.items()}


@lru_cache(maxsize=50_000)
def keys(name: Name) -> frozenset[str]:
    """Coarse keys by which a name in Han characters or Hangul meets its Latin spellings.

    The surname in Hangul, and what the given name begins and ends with, in classes of letters.
    """
    if name.is_han or is_hangul(name.text):
        text = "".join(name.text.split())
        if not 2 <= len(text) <= _LONGEST:  # noqa: PLR2004
            return frozenset()
        surnames, begins, ends = (_of_character(c, first=n == 0) for n, c in enumerate((text[0], text[1], text[-1])))
        common = surnames & _common()
        return frozenset(f"kr:{s}:{_onset(b)}{_end(e)}" for s in common for b in begins for e in ends)
    words = name.plain
    if not 2 <= len(words) <= _LONGEST or name.marked:  # noqa: PLR2004
        return frozenset()
    parts = ((words[0], words[1:]), (words[-1], words[:-1]))
    return frozenset(f"kr:{s}:{_first(g[0])}{_last(g[-1])}" for w, g in parts for s in _surnames().get(w, ()))


def _onset(syllable: str) -> str:
    return _first(_letters()["onsets"][(ord(syllable) - _FIRST) // (_VOWELS * _CODAS)][0])


def _end(syllable: str) -> str:
    return _last(_letters()["codas"][(ord(syllable) - _FIRST) % _CODAS][0])


_CLASSES = str.maketrans("gbdjczr", "kptkkkl".replace("kkk", "ccc"))


def _first(letters: str) -> str:
    """The class of a beginning: letters that spell one onset share one; none for a vowel."""
    letter = letters[:1].translate(_CLASSES)
    return "" if letter in "aeiouyw" else letter


def _last(letters: str) -> str:
    """The class of an end: a vowel (with an h that only lengthens it) is none."""
    letter = letters[-1:].translate(_CLASSES)
    return "" if letter in "aeiouywh" else letter
