"""Names of the world as Vietnamese reports write them by ear, syllables apart: Thoong-lun Xi-xu-lít.

Features like those of `features`: two names taken apart in, 0..1 out, the docstring is the reason. What letters sound
like is in `spelled.toml`.
"""

import re
from functools import cache, lru_cache

from comity.identity.names import Name
from comity.identity.spelling import bare, has_marks
from comity.identity.tables import read_table

_VOWELS = frozenset("aeiou")
_VOWEL, _NEAR = 0.4, 0.5  # what a vowel counts for beside a consonant, and another sound of one class beside the same
_SURE, _FAIR = 0.8, 0.68
_WORD = 0.55  # how like each word must be

Sounds = tuple[str, ...]
"""How each word of a name sounds, a letter a sound."""


def spelled_by_ear(a: Name, b: Name) -> float:
    """one is spelled by ear in Vietnamese, syllables apart, and sounds like the other"""
    if a.is_han or b.is_han or is_spelled(a) == is_spelled(b):
        return 0.0
    one, other = (a, b) if is_spelled(a) else (b, a)
    alike = _alike(heard(one), heard(other))
    return 0.84 if alike >= _SURE else 0.66 if alike >= _FAIR else 0.0


@lru_cache(maxsize=20_000)
def is_spelled(name: Name) -> bool:
    """Whether a name is spelled by ear in Vietnamese: by its hyphens, and where it has but one by its marks."""
    hyphens = sum(word.count("-") for word in name.words)
    if name.is_han or not hyphens:
        return False
    return hyphens > 1 or has_marks(name.text)


@lru_cache(maxsize=20_000)
def heard(name: Name) -> Sounds:
    """How the words of a name sound, those of one letter left out."""
    rules = _rules()["vietnamese" if is_spelled(name) else "latin"]
    return tuple(sound for word in name.words if len(word.strip(".")) > 1 and (sound := _sound(word, rules)))


def key(name: Name) -> str:
    """The classes of the first sounds of the first word and the last: names that may be one by ear share it."""
    sounds = heard(name)
    return f"{_class(sounds[0][0])}{_class(sounds[-1][0])}" if sounds else ""


@cache
def _rules() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    data = read_table("spelled")
    return {which: [(re.compile(row[0]), row[1]) for row in data[which]] for which in ("vietnamese", "latin")}


@cache
def _classes() -> dict[str, str]:
    data = read_table("spelled")
    return {sound: group[0] for group in data["near"] for sound in group}


def _class(sound: str) -> str:
    return "a" if sound in _VOWELS else _classes().get(sound, sound)


def _sound(word: str, rules: list[tuple[re.Pattern[str], str]]) -> str:
    sound = _letters(word.replace("-", ""))
    for pattern, written in rules:
        sound = pattern.sub(written, sound)
    return sound


def _letters(piece: str) -> str:
    """The letters of a syllable without marks, its đ kept apart from d."""
    return "đ".join(bare(part) for part in piece.casefold().split("đ"))


def _alike(one: Sounds, other: Sounds) -> float:
    """How alike two names sound, 0..1; 0 where two words of one place are not alike."""
    if not one or not other:
        return 0.0
    if len(one) == len(other) and min(map(_near, one, other)) < _WORD:
        return 0.0
    return _near("".join(one), "".join(other))


@lru_cache(maxsize=50_000)
def _near(one: str, other: str) -> float:
    """One less the share of sounds that must change, vowels counting for less and sounds of one class for half."""
    row = [0.0]
    for sound in other:
        row.append(row[-1] + _weight(sound))
    for a in one:
        last, row = row, [row[0] + _weight(a)]
        for place, b in enumerate(other, 1):
            changed = last[place - 1] + _price(a, b)
            row.append(min(changed, last[place] + _weight(a), row[-1] + _weight(b)))
    whole = max(sum(map(_weight, one)), sum(map(_weight, other)))
    return max(0.0, 1 - row[-1] / whole) if whole else 0.0


def _weight(sound: str) -> float:
    return _VOWEL if sound in _VOWELS else 1.0


def _price(a: str, b: str) -> float:
    """What it costs that one sound stands for another."""
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return _VOWEL * _NEAR
    return _NEAR if _class(a) == _class(b) else max(_weight(a), _weight(b))
