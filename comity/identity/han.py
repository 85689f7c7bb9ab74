"""Han characters: one form for simplified and traditional, and how they are read.

Vietnamese readings and simplified forms come from `han_readings.tsv` (see tools/build_han_readings.py);
Mandarin readings from pypinyin, every heteronym.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from comity.identity.spelling import bare, kin, syllable
from comity.identity.tables import read_table

_READ_AS_SURNAMES = (
    "单shan 谌shen 仇qiu 区ou 解xie 查zha 曾zeng 尉yu 盖ge 乐yue 乐le 朴piao 翟zhai 缪miao 黑he 冼xian 逄pang"
)
_AS_SURNAMES = {
    character: tuple(pair[1:] for pair in _READ_AS_SURNAMES.split() if pair[0] == character)
    for character in dict.fromkeys(pair[0] for pair in _READ_AS_SURNAMES.split())
}
_DOUBLE = "欧阳司马上官诸葛夏侯皇甫尉迟公孙慕容司徒令狐东方南宫西门端木独孤呼延钟离宇文长孙闾丘鲜于"
DOUBLE_SURNAMES = frozenset(_DOUBLE[place : place + 2] for place in range(0, len(_DOUBLE), 2))
"""Surnames of two characters."""

_TWINS = "夥伙於于佔占週周佈布洩泄唸念峯峰羣群衆众牀床綫线爲为産产説说繋系乾干"
_FOLDED = dict(zip(_TWINS[::2], _TWINS[1::2], strict=True))  # traditional or regional forms that Unihan lists otherwise
_COMMON = 2
_SURE = 0.85


@dataclass(frozen=True, slots=True)
class _Character:
    plain: str
    level: int
    readings: tuple[str, ...]
    common: tuple[str, ...]


@cache
def _read_in_names() -> dict[str, tuple[str, ...]]:
    """Vietnamese readings that names have beside those of the dictionaries, by character."""
    data = read_table("vietnamese")
    return {row[0]: tuple(row[1:].split(",")) for row in data["readings"].split()}


@cache
def _table() -> dict[str, _Character]:
    table, more = {}, _read_in_names()
    for line in files("comity.identity").joinpath("han_readings.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            character, plain, level, *lists = line.split("\t")
            listed, common = (tuple(filter(None, words.split(","))) for words in lists)
            readings = tuple(dict.fromkeys((*listed, *more.get(plain or character, ()))))
            table[character] = _Character(plain or character, int(level), readings, common)
    return table


def is_han(text: str) -> bool:
    """Whether any character of the text is Han."""
    return any("\u3400" <= c <= "\u9fff" or c == "\u3007" or "\U00020000" <= c <= "\U0003ffff" for c in text)


def simplified(text: str) -> str:
    """The text with every traditional character in its simplified form."""
    table = _table()
    return "".join(_FOLDED.get(c) or (table[c].plain if c in table else c) for c in text)


def vietnamese(character: str) -> tuple[str, ...]:
    """The character's Vietnamese readings, lower case with marks, commonest first; may be empty."""
    known = _table().get(character)
    return known.readings if known else ()


@lru_cache(maxsize=20_000)
def mandarin(character: str) -> tuple[str, ...]:
    """The character's Mandarin readings without tones, `lü` as `lv`; may be empty."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 -- its tables take a while to load, and many texts need none

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    plain = [bare(reading.replace("ü", "v")) for group in found for reading in group]
    return tuple(dict.fromkeys((*_AS_SURNAMES.get(character, ()), *plain)))


@lru_cache(maxsize=20_000)
def common(character: str) -> frozenset[str]:
    """The Mandarin readings that are no rare heteronyms, without tones; readings of surnames count as common."""
    known = _table().get(character)
    counted = known.common if known else ()
    return frozenset((*_AS_SURNAMES.get(character, ()), *(counted or mandarin(character)[:1])))


@cache
def _shared() -> dict[str, dict[str, float]]:
    """Which Vietnamese syllables share a character with which Mandarin ones, by the commonest such character."""
    shared: dict[str, dict[str, float]] = defaultdict(dict)
    for character, entry in _table().items():
        if entry.plain != character or entry.level > _COMMON:
            continue
        for sound in common(character):
            row = shared[sound]
            for second, reading in enumerate(entry.readings[:3]):
                weight = (1.0 if entry.level == 1 else 0.95) * (1 - 0.08 * second)
                for form in {syllable(reading), bare(syllable(reading))}:
                    row[form] = max(weight, row.get(form, 0.0))
    return dict(shared)


def share(sound: str, reading: str) -> float:
    """How well a Mandarin syllable and a Vietnamese one may be one character, 0..1.

    1 where a character of everyday use is read as both; less for rarer characters and readings.

    >>> share("huang", "hoàng")
    1.0
    """
    return _shared().get(sound, {}).get(syllable(reading), 0.0)


@cache
def pinyin_syllables() -> frozenset[str]:
    """Every Mandarin syllable that a character of the table has, without tones."""
    everyday = (c for c, entry in _table().items() if entry.level <= _COMMON)
    return frozenset(sound for c in everyday for sound in mandarin(c) if set(sound) & set("aeiouv"))


@lru_cache(maxsize=50_000)
def syllables(word: str) -> tuple[tuple[str, ...], ...]:
    """Every way to part a bare Latin word into Mandarin syllables: `xian` -> (`xian`,), (`xi`, `an`)."""
    if not word:
        return ((),)
    known = pinyin_syllables()
    return tuple(
        (word[:end], *rest)
        for end in range(min(6, len(word)), 0, -1)
        if word[:end] in known
        for rest in syllables(word[end:])
    )


def starts_shared(word: str, reading: str) -> bool:
    """Whether some Mandarin syllable that begins `word` shares a character with the Vietnamese syllable."""
    return any(word.startswith(sound) for sound in _sounds_of().get(syllable(reading), ()))


@cache
def _sounds_of() -> dict[str, tuple[str, ...]]:
    turned: dict[str, list[str]] = defaultdict(list)
    for sound, row in _shared().items():
        for form in row:
            turned[form].append(sound)
    return {form: tuple(sounds) for form, sounds in turned.items()}


@cache
def surnames() -> frozenset[str]:
    """Surnames of one character in common use, simplified."""
    data = read_table("surnames")
    return frozenset("".join(data["single"].split()))


def begins_with_surname(name: str) -> bool:
    """Whether a name in simplified characters begins with a surname in common use."""
    return name[:1] in surnames() or name[:2] in DOUBLE_SURNAMES


@cache
def surnames_read(word: str) -> frozenset[str]:
    """The surnames that a bare Latin word may stand for, in Mandarin or in Vietnamese: `hoang` -> 黄."""
    return _surnames_by_reading().get(word, frozenset())


@cache
def _surnames_by_reading() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for character in surnames():
        for reading in mandarin(character):
            found[reading].add(character)
        for reading in vietnamese(character):
            for form in kin(reading):
                found[form].add(character)
    return {word: frozenset(characters) for word, characters in found.items()}


@cache
def readings_shared(sound: str) -> frozenset[str]:
    """The bare Vietnamese syllables that share a common character with a Mandarin syllable."""
    return frozenset(bare(form) for form, score in _shared().get(sound, {}).items() if score >= _SURE)


@cache
def _vietnamese_syllables() -> frozenset[str]:
    return frozenset(form for entry in _table().values() for reading in entry.readings for form in kin(reading))


def is_vietnamese_syllable(word: str) -> bool:
    """Whether a bare word is the reading of some character in Vietnamese, and so may be a syllable of a name."""
    return bare(syllable(word)) in _vietnamese_syllables()
