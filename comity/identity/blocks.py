"""Which names are worth comparing: names that share no key cannot come out as one.

Comparing every name with every other would grow with the square of their number; keys keep it linear.
"""

from functools import lru_cache
from itertools import islice, product

from comity.identity import burmese, han, japanese, korean, spelled
from comity.identity.by_ear import is_read, latin_words
from comity.identity.hearing import first_sound, first_sounds
from comity.identity.known import known_forms
from comity.identity.names import Name, parse
from comity.identity.spelling import bare, kin, syllable

_MOST_READINGS, _FILLERS = 24, frozenset({"van", "thi"})


@lru_cache(maxsize=100_000)
def keys(written: str) -> frozenset[str]:
    """The keys of a name; two names that may be one person's share at least one."""
    name = parse(written)
    found = {f"known:{holder}" for holder in known_forms().holders(written)} | korean.keys(name) | japanese.keys(name)
    found |= burmese.keys(name)
    return frozenset(found | (_han_keys(name) if name.is_han else _latin_keys(name)))


def short(written: str) -> bool:
    """Whether the name is one word or one character only, so that only context can tell whose it is.

    Hangul is written without spaces: there a word of two syllables and more is a whole name.
    """
    name = parse(written)
    if name.is_han or korean.is_hangul(name.text):
        return len(name.text) == 1
    return len(name.words) < 2  # noqa: PLR2004


@lru_cache(maxsize=100_000)
def heard_keys(written: str) -> frozenset[str]:
    """What a name may begin with by ear, in either script: coarse keys, for names of one country and time only.

    A Han name that `by_ear` finds in a Latin one shares a key with it, save where the first letter is a rare
    one for the character. Names that are read and not heard have none.
    """
    name = parse(written)
    if name.is_han:
        return frozenset(sound for word in name.words for sound in first_sounds(word[0]))
    return frozenset() if is_read(name) else frozenset(first_sound(word) for word in latin_words(name))


def spelled_key(written: str) -> tuple[bool, str]:
    """Whether a name is spelled by ear in Vietnamese, and a coarse key of how it begins; "" for names that are read.

    A name so spelled that `spelled` finds in a Latin one shares its key, save where a first sound is of another class.
    """
    name = parse(written)
    if name.is_han or (not spelled.is_spelled(name) and is_read(name)):
        return False, ""
    return spelled.is_spelled(name), spelled.key(name)


def _han_keys(name: Name) -> set[str]:
    found = {"sound:" + "".join(sounds) for sounds in islice(product(*map(han.mandarin, name.text)), _MOST_READINGS)}
    if len(name.words) > 1:
        return found | {"last:" + name.words[-1]}
    readings = [han.vietnamese(c) or ("",) for c in name.text]
    found |= {"sound:" + bare("".join(map(syllable, row))) for row in islice(product(*readings), _MOST_READINGS)}
    surname = name.text[:1]
    for place, character in enumerate(name.text[1:], 1):
        found |= {f"part:{surname}:{place}:{form}" for reading in han.vietnamese(character) for form in kin(reading)}
    return {key for key in found if not key.endswith(tuple(f":{filler}" for filler in _FILLERS))}


def _latin_keys(name: Name) -> set[str]:
    words = tuple(bare(syllable(w)).replace("-", "") for w in name.words)
    turned = {"".join(words[i:] + words[:i]) for i in range(len(words))} if len(words) < 5 else {"".join(words)}  # noqa: PLR2004
    found = {"sound:" + letters for letters in turned}
    found |= {"sound:" + letters.replace("lyu", "lv").replace("nyu", "nv") for letters in turned}
    if words and words[0][:1] in "ln":
        found |= {"sound:" + letters.replace("lu", "lv", 1).replace("nu", "nv", 1) for letters in turned}
    if len(words) < 2:  # noqa: PLR2004
        return found
    if not (name.marked and len(words) > 2) and not all(map(han.syllables, words)):  # noqa: PLR2004
        found |= {"last:" + words[-1], *(f"first:{w}" for w in words if len(w) > 6)}  # noqa: PLR2004
    return found | _vietnamese_parts(name, words) | (set() if name.marked else _mandarin_parts(words))


def _vietnamese_parts(name: Name, words: tuple[str, ...]) -> set[str]:
    return {
        f"part:{surname}:{place}:{form}"
        for surname in han.surnames_read(words[0])
        for place, word in enumerate(name.words[1:], 1)
        if bare(word) not in _FILLERS
        for form in kin(word)
    }


@lru_cache(maxsize=20_000)
def _mandarin_parts(words: tuple[str, ...]) -> set[str]:
    """Keys by what the syllables after the surname are read as in Vietnamese, the last place only."""
    found = set()
    for surname_word, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        surnames = han.surnames_read(surname_word)
        for sounds in han.syllables("".join(rest)) if surnames else ():
            if 0 < len(sounds) < 4:  # noqa: PLR2004
                forms = han.readings_shared(sounds[-1])
                found |= {f"part:{surname}:{len(sounds)}:{form}" for surname in surnames for form in forms}
    return found
