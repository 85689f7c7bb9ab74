"""Ways in which a Han name can be a Latin one written by ear, as Chinese writes the names of most of the world.

Features like those of `features`: two names taken apart in, 0..1 out, the docstring is the reason. They do not apply
to names that are East Asian by their syllables, which are read and not heard (`crossing`).
"""

import re
from functools import lru_cache

from comity.identity import han
from comity.identity.hearing import fit, letters
from comity.identity.names import Name
from comity.identity.spelling import given_in_han, given_is_set, given_kin

_SURE, _FAIR = 2.0, -1.0  # nats over chance, see hearing.fit
_WHOLE = 4.0
_TOTAL = 1.4  # what both parts must bring together
_SET = 3.0  # a given name in the characters that are set for it: the surname need only fit fairly
_LONG_WORD, _SHORT = 5, 3
_IN_A_WORD = 2  # syllables that pinyin writes in one word of a name
_REIGN = re.compile("([一二三四五六七八九十]{1,3})世$")
_BREATH = re.compile("(?<=[ktp])h|(?<=n)h$")  # of Lao, Thai and Khmer names: Phumtham, Thongsavanh
_NUMERALS = {"ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}

Fit = tuple[float, int, int]
"""How well some characters fit a run of words, and the run's first word and the word after its last."""


def parts_by_ear(a: Name, b: Name) -> float:
    """the parts of the Han name, written by ear, are the given name and the surname of the Latin one"""
    taken = _taken(a, b)
    if not taken or min(map(len, taken)) < 2:  # noqa: PLR2004 -- two parts, two words
        return 0.0
    parts, words = taken
    orders = (words, (*words[1:], words[0]), (words[-1], *words[:-1]))  # a surname may stand first (Orbán Viktor)
    forms = [*orders, *_given_forms(parts[0], words)]
    return 0.9 if any(_in_order(parts, form) for form in forms) else 0.0


def whole_by_ear(a: Name, b: Name) -> float:
    """the Han characters, written by ear, are all words of the Latin name"""
    taken = _taken(a, b)
    if not taken or len(taken[0]) > 1 or not 2 <= len(taken[1]) <= len(taken[0][0]):  # noqa: PLR2004 -- two words
        return 0.0
    (characters,), words = taken
    whole, start, _ = max(_runs(characters, words, last=True) + _runs(characters, words, last=False))
    return 0.84 if whole >= _WHOLE and start == 0 and whole == _fit(characters, "".join(words)) else 0.0


def surname_by_ear(a: Name, b: Name) -> float:
    """the Han characters, written by ear, are the last of the Latin name's words, its surname"""
    taken = _taken(a, b)
    if not taken:
        return 0.0
    last = _surname(*taken)
    if len(taken[0]) > 1 and given_differs(a, b):
        return 0.0
    return 0.72 if last >= _SURE else 0.62 * (last >= _FAIR)


def given_by_ear(a: Name, b: Name) -> float:
    """the Han characters, written by ear, are some of the Latin name's words, such as the given name"""
    taken = _taken(a, b)
    if not taken or (len(taken[0]) > 1 and given_differs(a, b)):
        return 0.0
    best = max(_runs("".join(taken[0]), taken[1], last=False), default=(_FAIR - 1, 0, 0))[0]
    return 0.6 if best >= _SURE else 0.52 * (best >= _FAIR)


def given_differs(a: Name, b: Name) -> bool:
    """Whether a Han name in parts and a Latin name agree by ear in one part only, and differ in the other."""
    taken = _taken(a, b)
    if not taken or min(map(len, taken)) < 2:  # noqa: PLR2004 -- two parts, two words
        return False
    parts, words = taken
    known = given_in_han(parts[0], words[0])
    if known is not None:
        return not known
    whole = max(_runs("".join(parts), words, last=True))[0]
    first = max(_runs(parts[0], words, last=False), default=(_FAIR, 0, 0))[0]
    heard = whole >= _FAIR or first >= _FAIR or bool(_given_forms(parts[0], words))
    return not heard and all(len(word) > 1 for word in words)


@lru_cache(maxsize=20_000)
def _given_forms(part: str, words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The words with another form of the first, the given name, that is surely heard: Liz Truss, Elizabeth Truss."""
    others = sorted(form for form in given_kin(words[0]) - {words[0]} if len(form) > _SHORT)
    return tuple((form, *words[1:]) for form in others if fit(part, form) >= _SURE)


def surname_fits(a: Name, b: Name) -> bool:
    """Whether the last part of the Han name fits the last words of the Latin one."""
    taken = _taken(a, b)
    return taken is not None and _surname(*taken) >= _FAIR


def _surname(parts: tuple[str, ...], words: tuple[str, ...]) -> float:
    return max(_runs("".join(parts), words, last=True) + _runs(parts[-1], words, last=True))[0]


@lru_cache(maxsize=100_000)
def _taken(a: Name, b: Name) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The parts of the Han name and the bare words of the Latin one, where hearing can tell of the two."""
    if a.is_han == b.is_han or not a.words or not b.words:
        return None
    characters, latin = (a, b) if a.is_han else (b, a)
    words = latin_words(latin)
    parts, reign = characters.words, _REIGN.search(characters.words[-1])
    if reign:
        if words[-1:] and _NUMERALS.get(words[-1]) != _number(reign[1]):
            return None
        parts, words = (*parts[:-1], _REIGN.sub("", parts[-1])), words[:-1]
    if not words or len("".join(parts)) < 2 or _are_read(words):  # noqa: PLR2004 -- one character tells too little
        return None
    return parts, words


def _number(characters: str) -> int:
    tens, ten, ones = characters.rpartition("十")
    return (10 * _DIGITS.get(tens, 1) if ten else 0) + _DIGITS.get(ones, 0)


def latin_words(name: Name) -> tuple[str, ...]:
    """The bare words of a Latin name, those joined by hyphens apart."""
    return tuple(w for w in map(letters, re.split(r"[\s-]", " ".join(name.words))) if w)


def is_read(name: Name) -> bool:
    """Whether a Latin name is East Asian by its syllables, so that Han characters are read so and not heard."""
    return _are_read(latin_words(name))


def _are_read(words: tuple[str, ...]) -> bool:
    """Whether the words are an East Asian name, pinyin or Vietnamese; one long word may be so by chance (Rubio)."""
    if not words or (len(words) == 1 and len(words[0]) >= _LONG_WORD):
        return False
    pinyin = all(any(len(sounds) <= _IN_A_WORD for sounds in han.syllables(word)) for word in words)
    vietnamese = sum(map(han.is_vietnamese_syllable, words))
    odd = 1 if len(words) > 2 and han.surnames_read(words[0]) else 0  # noqa: PLR2004 -- Nguyen Van Giau: no reading is giau
    named = han.surnames_read(words[0]) or han.surnames_read(words[-1])
    return (pinyin and bool(named)) or vietnamese >= len(words) - odd


@lru_cache(maxsize=100_000)
def _runs(characters: str, words: tuple[str, ...], *, last: bool) -> list[Fit]:
    """How well characters fit each run of words: those that end with the last word, or all the others."""
    ends = [len(words)] if last else range(1, len(words))
    spans = [(start, end) for end in ends for start in range(end)]
    return [(_fit(characters, "".join(words[start:end])), start, end) for start, end in spans]


def _fit(characters: str, written: str) -> float:
    """How well characters fit letters; an x may be two sounds, of a character each, and an h no more than a breath."""
    return max(fit(characters, form) for form in {written, written.replace("x", "ks"), _BREATH.sub("", written)})


def _in_order(parts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether each part fits words of its own, one after another, the last part the last words, and all fit well."""
    place, total = 0, 0.0
    for number, part in enumerate(parts, 1):
        rest = words[place:]
        known = given_in_han(part, rest[0]) if rest and number == 1 else None
        if known is not None:
            if not known:
                return False
            place, total = 1, _SET
            continue
        runs = _runs(part, rest, last=number == len(parts)) if rest else []
        best = max(runs, default=(_FAIR - 1, 0, 0))
        doubted = number == 1 and given_is_set(part, rest[best[1]] if rest else "")
        if best[0] < (_SURE if doubted else _FAIR):
            return False
        place, total = place + best[2], total + best[0]
    return total >= _TOTAL
