"""Letters and syllables: marks off and on, the spellings of one Vietnamese syllable, nearness of two."""

import unicodedata
from functools import cache, lru_cache
from typing import Any

from rapidfuzz.distance import Levenshtein

from comity.identity.tables import read_table

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_FRENCH = frozenset("\u0300\u0301\u0302\u0308\u0327")  # grave, acute, circumflex, diaeresis, cedilla
_TURNED = {"y": "i"}
_ONSETS = ("ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr")


def bare(text: str) -> str:
    """Lower case without marks: `Đinh Tiến Dũng` -> `dinh tien dung`."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def has_marks(text: str) -> bool:
    """Whether any letter carries a mark (the stroke of đ counts)."""
    return any(c in "đĐ" or unicodedata.combining(c) for c in unicodedata.normalize("NFD", text))


def fewer_marks(text: str, full: str) -> bool:
    """Whether the text is the other with some of its marks left out: the same letters, no mark that the other lacks.

    >>> fewer_marks("nguyên", "nguyễn"), fewer_marks("nguyễn", "nguyên")
    (True, False)
    """
    few, many = _letters(text), _letters(full)
    fits = len(few) == len(many) and all(a == b and m <= n for (a, m), (b, n) in zip(few, many, strict=True))
    return fits and few != many


def _letters(text: str) -> list[tuple[str, frozenset[str]]]:
    """Each letter with the marks that it carries, in any order; the stroke of đ is one."""
    found: list[tuple[str, frozenset[str]]] = []
    for c in unicodedata.normalize("NFD", text.casefold()):
        if unicodedata.combining(c) and found:
            found[-1] = (found[-1][0], found[-1][1] | {c})
        else:
            found.append(("d", frozenset(c)) if c == "đ" else (c, frozenset()))
    return found


def in_french_marks(words: tuple[str, ...]) -> bool:
    """Whether a name of Viet Nam has no marks but those that French has, so that its surname is not spelled right.

    >>> in_french_marks(("nguyên", "van", "hai")), in_french_marks(("lê", "minh", "tân"))
    (True, False)
    """
    marks = [mark for word in words for _, mark in _letters(word)]
    if len(words) < 2 or not any(marks) or not all(len(mark) < 2 and mark <= _FRENCH for mark in marks):  # noqa: PLR2004
        return False
    return syllable(words[0]) not in _surnames() and bare(words[0]) in {bare(surname) for surname in _surnames()}


@lru_cache(maxsize=100_000)
def syllable(text: str) -> str:
    """A Vietnamese syllable spelled one way: tone after the letters, y as i where both are written.

    `hoà` and `hòa` become one, and so do `kỳ` and `kì`, `sỹ` and `sĩ`.
    """
    apart = unicodedata.normalize("NFD", text.casefold())
    tone = "".join(c for c in apart if c in _TONES)
    letters = unicodedata.normalize("NFC", "".join(c for c in apart if c not in _TONES))
    if len(letters) > 1 and letters[-1] == "y" and letters[-2] in "hklmstqv":
        letters = letters[:-1] + "i"
    return letters + tone


@cache
def _vietnamese() -> dict[str, Any]:
    return read_table("vietnamese")


@cache
def _surnames() -> frozenset[str]:
    """Surnames of Viet Nam, spelled one way (`syllable`)."""
    return frozenset(map(syllable, _vietnamese()["surnames"].split()))


@cache
def _kin() -> dict[str, frozenset[str]]:
    data = _vietnamese()
    groups: dict[str, frozenset[str]] = {}
    for row in data["same"]:
        group = frozenset(form for word in row for form in (syllable(word), syllable(bare(word))))
        for form in group:
            groups[form] = groups.get(form, frozenset()) | group
    return groups


@cache
def _given_han() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    data = read_table("given_names")
    table = {characters: frozenset().union(*map(given_kin, words)) for characters, *words in data["han"]}
    return table, frozenset().union(*table.values())


def given_in_han(characters: str, word: str) -> bool | None:
    """Whether Chinese writes a bare given name with these characters; None where the table lacks either.

    >>> given_in_han("约翰", "john"), given_in_han("马可", "mark"), given_in_han("约翰", "quentyn")
    (True, False, None)
    """
    table, known = _given_han()
    if characters not in table or word not in known:
        return None
    return word in table[characters]


def given_is_set(characters: str, word: str) -> bool:
    """Whether the table holds either, the characters or the bare given name: it is then seldom written otherwise.

    >>> given_is_set("约翰", "quentyn"), given_is_set("昆坦", "quentyn")
    (True, False)
    """
    table, known = _given_han()
    return characters in table or word in known


@cache
def _given() -> dict[str, frozenset[str]]:
    data = read_table("given_names")
    groups: dict[str, frozenset[str]] = {}
    for row in data["same"]:
        for name in row:
            groups[name] = groups.get(name, frozenset()) | frozenset(row)
    return groups


def given_kin(word: str) -> frozenset[str]:
    """The bare given names that one stands for or that stand for it, itself among them: `liz` -> `elizabeth`.

    >>> "vladimir" in given_kin("volodymyr")
    True
    """
    return _given().get(word, frozenset()) | {word}


def are_variants(one: str, other: str) -> bool:
    """Whether two syllables are forms of one (`Hoàng`, `Huỳnh`), by the table of such forms."""
    return syllable(other) in _kin().get(syllable(one), frozenset())


def kin(text: str) -> frozenset[str]:
    """The syllable, bare, with the bare forms of its variants."""
    return frozenset({bare(syllable(text)), *(bare(form) for form in _kin().get(syllable(text), ()))})


def parts(text: str) -> tuple[str, str, str]:
    """Onset, nucleus and coda of a bare syllable: `nguyen` -> (`ng`, `uye`, `n`)."""
    onset = next((o for o in _ONSETS if text.startswith(o)), "")
    if not onset and text[:1] not in "aeiouy":
        onset = text[:1]
    rest = text[len(onset) :]
    coda = rest[len(rest.rstrip("bcdghkmnpt")) :]
    return onset, rest[: len(rest) - len(coda)], coda


def nearness(one: str, other: str) -> float:
    """How near two syllables sound, 0..1: the same onset and coda and a like vowel are near.

    >>> nearness("niên", "nên") > nearness("niên", "ninh")
    True
    """
    a, b = bare(one), bare(other)
    if a == b:
        return 1.0
    (o, v, c), (p, w, d) = parts(a), parts(b)
    if o != p or c != d:
        return 0.0
    alike = Levenshtein.normalized_similarity(v, w)
    return 0.75 if v in w or w in v else 0.6 * alike
