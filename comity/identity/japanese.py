"""Japanese names: Han characters (as Japan or the Chinese press writes them), kana, and Latin letters.

`japanese.tsv` (see tools/build_korean_japanese.py) tells which letters each character stands for in names, and how
often. Features like those of `features`: two names taken apart in, 0..1 out, the docstring is the reason.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files

from comity.identity.by_ear import is_read
from comity.identity.names import Name
from comity.identity.spelling import bare

_LONG = (("ou", "o"), ("oo", "o"), ("oh", "o"), ("uu", "u"))
_OLD = (("jyo", "jo"), ("jyu", "ju"), ("jya", "ja"), ("syo", "sho"), ("syu", "shu"), ("sya", "sha"), ("tyo", "cho"))
_LABIAL = re.compile("m(?=[bpm])")
_MORA = re.compile(r"[^aeiou]*?(?:[aeiou]|n(?![aeiouy]))")
_RARE, _SELDOM = 0.01, 0.05
"""Shares of a character's uses in names: below the first a reading is not looked at, below the second doubtful."""
_SURE, _DOUBTFUL, _UNLIKELY, _AMBIGUOUS, _SURNAME = 0.93, 0.82, 0.7, 0.6, 0.6
_VOICED = 0.2  # how much less a reading counts that is spoken with another first sound within a name
_VOICES = {
    "sh": ("j",),
    "ch": ("j",),
    "ts": ("z",),
    "h": ("b", "p"),
    "f": ("b", "p"),
    "k": ("g",),
    "s": ("z",),
    "t": ("d",),
}
_LONGEST = 5  # characters of a name
_KANA = str.maketrans({chr(c): chr(c + 0x60) for c in range(0x3041, 0x3097)})
_ROWS = {
    "a": "アカガサザタダナハバパマヤラワ", "i": "イキギシジチヂニヒビピミ リヰ", "u": "ウクグスズツヅヌフブプムユル ",
    "e": "エケゲセゼテデネヘベペメ レヱ", "o": "オコゴソゾトドノホボポモヨロヲ",
}  # fmt: skip
_ONSETS = ("", "k", "g", "s", "z", "t", "d", "n", "h", "b", "p", "m", "y", "r", "w")
_SPOKEN = {
    "si": "shi",
    "zi": "ji",
    "ti": "chi",
    "di": "ji",
    "tu": "tsu",
    "du": "zu",
    "hu": "fu",
    "wi": "i",
    "we": "e",
    "wo": "o",
}
_SMALL = {"ャ": "a", "ュ": "u", "ョ": "o", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o"}


def fold(letters: str) -> str:
    """Bare letters of a Japanese name with long vowels made short and one spelling of each mora.

    >>> fold("Shinzō") == fold("shinzou")
    True
    """
    text = re.sub("[^a-z]", "", bare(letters))
    for old, new in (*_OLD, *_LONG):
        text = text.replace(old, new)
    return _LABIAL.sub("n", text)


def morae(folded: str) -> list[str]:
    """The morae of folded letters; what makes up none is one at the end."""
    found = _MORA.findall(folded)
    rest = folded[len("".join(found)) :]
    return [*found, rest] if rest else found


@cache
def _tables() -> tuple[dict[str, dict[str, float]], dict[str, frozenset[str]]]:
    """Shares of the readings of each character, and the readings of whole surnames."""
    shares: dict[str, dict[str, float]] = {}
    whole: dict[str, frozenset[str]] = {}
    for line in files("comity.identity").joinpath("japanese.tsv").read_text(encoding="utf-8").splitlines():
        written, _, rest = line.partition("\t")
        row = {part: int(times) for part, _, times in (pair.partition(":") for pair in rest.split(",")) if times}
        if written.startswith("="):
            whole[written[1:]] = frozenset(row)
        elif not line.startswith("#"):
            total = sum(row.values())
            shares[written] = {part: times / total for part, times in row.items()}
    return shares, whole


@cache
def _kana() -> dict[str, str]:
    """Katakana and the letters it is spelled with."""
    table = {}
    for vowel, row in _ROWS.items():
        onsets = (
            [o for o in _ONSETS if not (o in "yw" and o and len(row) < len(_ONSETS))] if " " not in row else _ONSETS
        )
        for onset, kana in zip(onsets, row, strict=False):
            if kana != " ":
                table[kana] = _SPOKEN.get(onset + vowel, onset + vowel)
    return {**table, "ン": "n", "ヴ": "vu"}


def is_kana(text: str) -> bool:
    """Whether any character is kana."""
    return any("\u3041" <= c <= "\u30fa" for c in text)


@lru_cache(maxsize=20_000)
def spelled(kana: str) -> str:
    """Kana in letters, folded; "" where a character is none.

    >>> spelled("しんぞう")
    'shinzo'
    """
    letters = ""
    for c in kana.translate(_KANA):
        if c in _SMALL and letters:
            stem = letters[:-1]
            y = "" if stem.endswith(("sh", "ch", "j")) else "y"
            letters = stem + (y if c in "ャュョ" else "") + _SMALL[c]
        elif c in "ッー":
            continue
        elif c in _kana():
            letters += _kana()[c]
        else:
            return ""
    return fold(letters)


@lru_cache(maxsize=100_000)
def _reads(characters: str, letters: str) -> float:
    """The share of the rarest reading used where the characters are read as the letters; 0 where they are not."""
    if not characters:
        return float(not letters)
    shares, whole = _tables()
    best = 1.0 if letters in whole.get(characters, ()) else 0.0
    row = shares.get(characters[0]) or ({spelled(characters[0]): 1.0} if is_kana(characters[0]) else {})
    for part, share in row.items():
        for said, likely in ((part, share), *((voiced, share * _VOICED) for voiced in _voiced(part))):
            if share >= _RARE and said and letters.startswith(said):
                best = max(best, min(likely, _reads(characters[1:], letters[len(said) :])))
    return best


@lru_cache(maxsize=20_000)
def _voiced(part: str) -> tuple[str, ...]:
    """How a reading is spoken within a name: 破 ha, 石破 ishiba."""
    onset = next((o for o in _VOICES if part.startswith(o)), "")
    return tuple(voice + part[len(onset) :] for voice in _VOICES.get(onset, ()))


def _sides(a: Name, b: Name) -> tuple[str, list[str]] | None:
    """The characters of the Han name and the folded words of the Latin one, where there is one of each."""
    if a.is_han == b.is_han or not a.words or not b.words:
        return None
    characters, latin = (a, b) if a.is_han else (b, a)
    text = "".join(characters.words)
    return (text, [fold(word) for word in latin.words]) if 2 <= len(text) <= _LONGEST else None  # noqa: PLR2004


def read_in_japanese(a: Name, b: Name) -> float:
    """the Latin letters are a Japanese reading of the Han characters, surname and given name"""
    sides = _sides(a, b)
    if not sides or len(sides[1]) != 2:  # noqa: PLR2004 -- a surname and a given name
        return 0.0
    text, words = sides
    found = [
        (_reads(text[:cut], surname), _reads(text[cut:], given))
        for surname, given in (words, words[::-1])
        for cut in range(1, len(text))
    ]
    best = max((_rated(*shares) for shares in found), default=0.0)
    return min(best, _AMBIGUOUS) if is_read(a if b.is_han else b) else best


def _rated(surname: float, given: float) -> float:
    """What two shares are worth: a reading that is rare leaves a doubt, in a given name more than in a surname."""
    if not surname or not given:
        return 0.0
    if given < _SELDOM:
        return _UNLIKELY
    return _SURE if surname >= _SELDOM else _DOUBTFUL


def surname_in_japanese(a: Name, b: Name) -> float:
    """one is a surname only, and it is a Japanese reading of the other's first characters, or of all"""
    sides = _sides(a, b)
    if not sides or len(sides[1]) != 1:
        return 0.0
    text, (word,) = sides
    return _SURNAME * any(_reads(text[:cut], word) >= _SELDOM for cut in range(2, len(text) + 1))


def kana_alike(a: Name, b: Name) -> float:
    """the one is written in kana, and the other has its letters"""
    if a.is_han or b.is_han or not a.words or not b.words:
        return 0.0
    kana, latin = (a, b) if is_kana(a.text) else (b, a)
    if not is_kana(kana.text) or is_kana(latin.text):
        return 0.0
    told = sorted(spelled(word) for word in kana.words)
    letters = sorted(fold(word) for word in latin.words)
    return 0.95 * (
        all(told) and (told == letters or (len(told) == 1 and told[0] in {"".join(letters), "".join(letters[::-1])}))
    )


@lru_cache(maxsize=20_000)
def surname_readings(text: str) -> frozenset[str]:
    """Likely folded readings of the first characters of a Han name, as keys to look up."""
    shares, whole = _tables()
    found: set[str] = set()
    for cut in (1, 2, 3):
        head = text[:cut]
        if len(head) < cut or cut >= len(text):
            break
        found |= whole.get(head, frozenset())
        readings = {""}
        for c in head:
            usual = sorted(shares.get(c, {}).items(), key=lambda p: (-p[1], p[0]))[:5]
            readings = {r + part for r in readings for part, share in usual if share >= _SELDOM}
        found |= readings
    return frozenset(found - {""})


def keys(name: Name) -> frozenset[str]:
    """Keys by which a Japanese name in Han characters or kana meets its Latin spellings: its surname, folded."""
    if name.is_han:
        text = "".join(name.words)
        return frozenset(f"jp:{r}" for r in surname_readings(text)) if 2 <= len(text) <= _LONGEST else frozenset()  # noqa: PLR2004
    if is_kana(name.text):
        return frozenset(f"jp:{spelled(word)}" for word in name.words)
    return frozenset(f"jp:{fold(word)}" for word in name.words) if len(name.words) == 2 else frozenset()  # noqa: PLR2004
