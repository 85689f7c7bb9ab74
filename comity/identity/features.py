"""Ways in which two names can be one name. The first line of each docstring is the reason shown.

The manner (a feature is a function, and its docstring is its explanation) is nomenklatura's. A
feature takes two names taken apart and gives 0..1: how likely one person bears both, if it
applies, and 0 if it does not.
"""

from collections.abc import Callable

from rapidfuzz.distance import Levenshtein

from comity.identity import han
from comity.identity.names import Name
from comity.identity.spelling import are_variants, bare, fewer_marks, given_kin, has_marks, syllable

Feature = Callable[[Name, Name], float]
_FUZZY_LENGTH, _ONE_WORD = 6, 0.85


def _latin(a: Name, b: Name) -> bool:
    return not a.is_han and not b.is_han and bool(a.words) and bool(b.words)


def written_alike(a: Name, b: Name) -> float:
    """the two are written the same"""
    return float(bool(a.words) and a.words == b.words)


def spelled_alike(a: Name, b: Name) -> float:
    """the two differ only in how a Vietnamese syllable is spelled (hoà, hòa; kỳ, kì)"""
    same = _latin(a, b) and [syllable(w) for w in a.words] == [syllable(w) for w in b.words]
    return 0.97 * same


def marks_left_out(a: Name, b: Name) -> float:
    """the two are the same but for the marks, which one of them leaves out"""
    if not _latin(a, b) or len(a.words) != len(b.words) or (a.marked and b.marked) or a.words == b.words:
        return 0.0
    return 0.96 * all(bare(syllable(x)) == bare(syllable(y)) for x, y in zip(a.words, b.words, strict=True))


def marks_partly_written(a: Name, b: Name) -> float:
    """the two are the same but for marks that one of them writes only in part"""
    if not (_latin(a, b) and a.marked and b.marked and a.plain == b.plain):
        return 0.0
    pairs = [(x, y) for x, y in zip(a.words, b.words, strict=True) if syllable(x) != syllable(y)]
    turned = [(y, x) for x, y in pairs]
    return 0.85 * (len(pairs) < len(a.words) and (_partly(pairs) or _partly(turned)))


def _partly(pairs: list[tuple[str, str]]) -> bool:
    """Whether the first of each pair leaves out marks of the second, and one of them has none left."""
    return all(fewer_marks(x, y) for x, y in pairs) and not all(has_marks(x) for x, _ in pairs)


def regional_forms(a: Name, b: Name) -> float:
    """a syllable stands in its northern form in one and its southern form in the other (Hoàng, Huỳnh; Vũ, Võ)"""
    if not _latin(a, b) or len(a.words) != len(b.words) or a.words == b.words:
        return 0.0
    kin = [_same_syllable(x, y, strict=a.marked and b.marked) for x, y in zip(a.words, b.words, strict=True)]
    varied = [are_variants(x, y) for x, y in zip(a.words, b.words, strict=True)]
    all_fit = all(same or variant for same, variant in zip(kin, varied, strict=True))
    return 0.82 * (all_fit and any(kin) and len(a.words) > 2 and kin.count(False) == 1)  # noqa: PLR2004


def _same_syllable(x: str, y: str, *, strict: bool) -> bool:
    return syllable(x) == syllable(y) if strict else bare(syllable(x)) == bare(syllable(y))


def order_turned(a: Name, b: Name) -> float:
    """the two hold the same words in another order (given name first, surname first)"""
    if not _latin(a, b) or a.plain == b.plain or len(a.words) < 2 or a.key != b.key:  # noqa: PLR2004
        return 0.0
    strict = a.marked and b.marked
    same = sorted(map(syllable, a.words)) == sorted(map(syllable, b.words))
    return 0.92 if same or not strict else 0.0


def syllables_joined(a: Name, b: Name) -> float:
    """the two are the same letters, with syllables joined in one and apart in the other"""
    if not _latin(a, b) or min(len(a.plain), len(b.plain)) < 2:  # noqa: PLR2004 -- one word has no order
        return 0.0
    if len(a.plain) == len(b.plain):
        joined = [[word.replace("-", "") for word in name.words] for name in (a, b)]
        return 0.97 * (a.words != b.words and joined[0] == joined[1])
    one, turned = "".join(a.plain), {"".join(b.plain[i:] + b.plain[:i]) for i in range(len(b.plain))}
    other, turned_a = "".join(b.plain), {"".join(a.plain[i:] + a.plain[:i]) for i in range(len(a.plain))}
    if one == other:
        return 0.95
    return 0.9 * (one in turned or other in turned_a)


def given_name_another_form(a: Name, b: Name) -> float:
    """the surnames are the same and the given names are forms of one (William, Bill; Vladimir, Volodymyr)"""
    if not _latin(a, b) or min(len(a.plain), len(b.plain)) < 2 or a.plain == b.plain:  # noqa: PLR2004
        return 0.0
    kin = a.plain[0] != b.plain[0] and b.plain[0] in given_kin(a.plain[0])
    return 0.84 * (kin and a.plain[1:] == b.plain[1:])


def initials(a: Name, b: Name) -> float:
    """one writes a given name that the other shortens to its first letter or leaves out"""
    several = min(len(a.plain), len(b.plain)) > 1
    if not several or not _latin(a, b) or a.plain == b.plain or _east_asian(a) or _east_asian(b):
        return 0.0
    (x, *short), (y, *long) = sorted((a.plain, b.plain), key=len)
    if short[-1] != long[-1] or not (x == y or (len(x) == 1 and y.startswith(x)) or (len(y) == 1 and x.startswith(y))):
        return 0.0
    rest, whole = short[:-1], long[:-1]
    fits = all(
        any(w == m or (len(m) == 1 and w.startswith(m)) or (len(w) == 1 and m.startswith(w)) for w in whole)
        for m in rest
    )
    full_first = len(x) > 1 and len(y) > 1
    return (0.9 if full_first else 0.8) * fits


def _east_asian(name: Name) -> bool:
    """Whether each word is a Mandarin or a Vietnamese syllable, or several: such names leave no syllable out."""
    return all(han.syllables(word) or han.is_vietnamese_syllable(word) for word in name.plain)


def short_form(a: Name, b: Name) -> float:
    """one is a short form of the other: some of its words, a surname or a given name only"""
    if a.is_han != b.is_han or not a.plain or not b.plain:
        return 0.0
    if a.is_han:
        return _short_han(a, b)
    short, long = sorted((a, b), key=lambda n: len(n.plain))
    if len(short.plain) == len(long.plain) or not set(short.plain) <= set(long.plain):
        return 0.0
    if short.marked and long.marked and not {syllable(w) for w in short.words} <= {syllable(w) for w in long.words}:
        return 0.0
    ends = short.plain[-1] == long.plain[-1] or short.plain[0] == long.plain[0]
    return (0.7 if len(short.plain) > 1 else 0.6) if ends else 0.5


def _short_han(a: Name, b: Name) -> float:
    short, long = sorted((a, b), key=lambda n: len(n.text))
    if short.text == long.text:
        return 0.0
    if len(long.words) > 1 and short.text == long.words[-1]:
        return 0.75
    if len(short.text) == 1:
        return 0.55 * long.text.startswith(short.text)
    return 0.6 * (long.text.startswith(short.text) and short.text in han.DOUBLE_SURNAMES)


def nearly_spelled(a: Name, b: Name) -> float:
    """the two differ by a letter or two in a long word"""
    if not _latin(a, b) or len(a.plain) != len(b.plain) or a.plain == b.plain:
        return 0.0
    scores = [_near_word(x, y) for x, y in zip(a.plain, b.plain, strict=True)]
    enough = scores.count(1.0) >= len(scores) - 1 and (len(scores) > 1 or min(scores) > _ONE_WORD)
    return 0.92 * min(scores) if enough else 0.0


def _near_word(x: str, y: str) -> float:
    if x == y:
        return 1.0
    if min(len(x), len(y)) < _FUZZY_LENGTH or x[0] != y[0] or han.syllables(x) or han.syllables(y):
        return 0.0
    alike = Levenshtein.normalized_similarity(x, y)
    return alike if alike >= 0.75 else 0.0  # noqa: PLR2004


def han_alike(a: Name, b: Name) -> float:
    """the two are the same Han characters, simplified or traditional"""
    return float(a.is_han and b.is_han and "".join(a.words) == "".join(b.words))


def han_sound_alike(a: Name, b: Name) -> float:
    """the two are different Han characters of one sound, as when a foreign name is written by ear"""
    if not (a.is_han and b.is_han) or len(a.text) != len(b.text) or a.text == b.text:
        return 0.0
    pairs = list(zip(a.text, b.text, strict=True))
    if not all(x == y or set(han.mandarin(x)) & set(han.mandarin(y)) for x, y in pairs):
        return 0.0
    return 0.6 if len(a.text) > 3 or "·" in a.text else 0.4  # noqa: PLR2004
