"""Ways in which names in two scripts, or in two romanisations of Han characters, can be one name.

Features like those of `features`: two names taken apart in, 0..1 out, the docstring is the reason.
"""

from collections.abc import Callable, Iterable

from comity.identity import han
from comity.identity.names import Name
from comity.identity.spelling import are_variants, bare, kin, nearness, syllable

_FILLERS = frozenset({"van", "thi"})
_SURE = 0.85


def _sides(a: Name, b: Name) -> tuple[Name, Name] | None:
    """The Han name and the Latin one, where there is one of each."""
    if a.is_han == b.is_han or not a.words or not b.words:
        return None
    return (a, b) if a.is_han else (b, a)


def _orders(name: Name) -> list[tuple[tuple[str, ...], bool]]:
    """The bare words as written and with the last in front, told whether turned; a marked surname decides."""
    words = name.plain
    turned = (words[-1:] + words[:-1], True)
    if name.surname is not None:
        return [(words, False)] if name.surname == 0 else [turned]
    return [(words, False), turned] if len(words) > 1 else [(words, False)]


def read_in_mandarin(a: Name, b: Name) -> float:
    """the Latin letters are the Mandarin reading of the Han characters"""
    sides = _sides(a, b)
    if not sides or sides[1].marked or len(sides[0].words) > 1:
        return 0.0
    characters, latin = sides[0].text, sides[1]
    for readings, direct, other_way in ((han.common, 0.97, 0.93), (han.mandarin, 0.78, 0.75)):
        for words, turned in _orders(latin):
            if len(words) <= len(characters) and _consumes(characters, "".join(words), readings):
                return other_way if turned else direct
    return 0.0


def _consumes(characters: str, letters: str, readings: Callable[[str], Iterable[str]]) -> bool:
    if not characters:
        return not letters
    sounds = {s for sound in readings(characters[0]) for s in _romanised(sound)}
    return any(letters.startswith(s) and _consumes(characters[1:], letters[len(s) :], readings) for s in sounds)


def _romanised(sound: str) -> tuple[str, ...]:
    return (sound, sound.replace("v", "u"), sound.replace("v", "yu")) if "v" in sound else (sound,)


def read_in_vietnamese(a: Name, b: Name) -> float:
    """the Latin syllables are the Sino-Vietnamese readings of the Han characters"""
    sides = _sides(a, b)
    if not sides or len(sides[0].text) != len(sides[1].words) or len(sides[0].text) < 2:  # noqa: PLR2004
        return 0.0
    characters, latin = sides[0].text, sides[1]
    scores = [_reads(c, word, marked=latin.marked) for c, word in zip(characters, latin.words, strict=True)]
    return _together(scores, latin.plain)


def _reads(character: str, word: str, *, marked: bool) -> float:
    best = 0.0
    for reading in han.vietnamese(character):
        if syllable(reading) == syllable(word) and marked:
            return 1.0
        if bare(syllable(reading)) == bare(syllable(word)):
            best = max(best, 0.55 if marked else 0.95)
        elif are_variants(reading, word) or (not marked and bare(word) in kin(reading)):
            best = max(best, 0.88)
        else:
            best = max(best, 0.7 * nearness(reading, word))
    return best


def _together(scores: list[float], words: tuple[str, ...]) -> float:
    """The syllables' scores as one: the surname must fit, one irregular syllable lowers it under `SAME`."""
    doubtful = [s for s in scores if s < _SURE]
    if scores[0] < _SURE or len(doubtful) > 1 or len(doubtful) == len(scores) - 1 or min(scores) <= 0.0:
        return 0.0
    weights = [0.5 if word in _FILLERS else 1.0 for word in words]
    mean = sum(s * w for s, w in zip(scores, weights, strict=True)) / sum(weights)
    return min(mean, 0.78) if doubtful else min(mean, 0.97)


def irregular_reading(a: Name, b: Name) -> float:
    """all syllables but one are the readings of the Han characters, and that one is irregular"""
    sides = _sides(a, b)
    if not sides or len(sides[0].text) != len(sides[1].words) or len(sides[0].text) < 3:  # noqa: PLR2004
        return 0.0
    scores = [_reads(c, word, marked=sides[1].marked) for c, word in zip(sides[0].text, sides[1].words, strict=True)]
    return 0.5 * (scores[0] >= _SURE and sum(s >= _SURE for s in scores) == len(scores) - 1)


def through_han(a: Name, b: Name) -> float:
    """syllable by syllable, common Han characters are read as one name in Mandarin and as the other in Vietnamese"""
    if a.is_han or b.is_han or a.plain == b.plain:
        return 0.0
    return max(_through(a, b), _through(b, a))


def _through(mandarin: Name, vietnamese: Name) -> float:
    count = len(vietnamese.words)
    if mandarin.marked or not 2 <= count <= 4:  # noqa: PLR2004
        return 0.0
    best = 0.0
    for words, turned in _orders(mandarin):
        if len(words) > count or not han.starts_shared(words[0], _written(vietnamese)[0]):
            continue
        for sounds in han.syllables("".join(words)):
            if len(sounds) == count:
                best = max(best, _chain(sounds, vietnamese) - 0.03 * turned)
    return max(best, 0.0)


def _written(vietnamese: Name) -> tuple[str, ...]:
    """The words as they tell names apart: with their marks where the name has them all."""
    return vietnamese.words if vietnamese.marked else vietnamese.plain


def _chain(sounds: tuple[str, ...], vietnamese: Name) -> float:
    scores = [han.share(sound, word) for sound, word in zip(sounds, _written(vietnamese), strict=True)]
    if min(scores) < _SURE:
        return 0.0
    mean = sum(scores) / len(scores)
    return mean * (0.93 if vietnamese.marked else 0.86) * (1.0 if len(scores) > 2 else 0.95)  # noqa: PLR2004


def surname_across(a: Name, b: Name) -> float:
    """one is a surname only, and it is the reading of the other's first character"""
    sides = _sides(a, b)
    if not sides or (len(sides[0].text) > 1) == (len(sides[1].plain) > 1):
        return 0.0
    first, word = sides[0].text[0], sides[1].plain[0]
    readings = {*han.mandarin(first), *(bare(r) for r in han.vietnamese(first))}
    return 0.5 * (word in readings)
