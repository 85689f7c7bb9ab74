"""Whether a participant's name is a person's, or that of a body, a delegation or a side."""

import re
from functools import cache, lru_cache

from comity.identity import han
from comity.identity.hearing import is_usual
from comity.identity.known import known_forms
from comity.identity.names import parse
from comity.identity.spelling import bare
from comity.identity.tables import read_table

_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z]{3,4}")
_PARTICLES = frozenset({"de", "da", "di", "von", "van", "der", "bin", "al", "el", "la", "le", "dos", "du"})
_SURNAMES = frozenset({"đoàn"})  # a delegation, and a surname too: Đoàn Thị Điểm
_SHORTEST_HAN = 3
_LONGEST_NAME, _LONGEST_HAN, _LONGEST_BY_EAR = 6, 4, 9


@cache
def _cues() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    data = read_table("organisations")
    return frozenset(data["latin"]), tuple(data["vietnamese"]), tuple(data["han"]), tuple(data["han_ends"])


@lru_cache(maxsize=100_000)
def is_person(name: str) -> bool:
    """Whether the name reads as a person's: no word for a body, few words, each with a capital letter.

    A country's or a subdivision's bare name has the form of a person's too; ask where offices, the
    side or a table of localities can tell.
    """
    text = name.strip()
    if not text or _CODE.fullmatch(text) or any(c.isdigit() for c in text):
        return False
    return _han_person(text) if han.is_han(text) else _latin_person(text)


@lru_cache(maxsize=100_000)
def is_body(name: str) -> bool:
    """Whether the name is that of a body that stands (a ministry, a company), in two words or three characters.

    A delegation is none, nor are those who are told by what they are (`the leaders of both sides`).
    """
    text = name.strip()
    data = _bodies()
    if han.is_han(text):
        text = han.simplified(text)
        if len(text) < _SHORTEST_HAN or any(cue in text for cue in data["gathered"]["han"]):
            return False
        return any(cue in text for cue in data["standing"]["han"]) or text.endswith(tuple(data["standing"]["han_ends"]))
    words = f" {bare(text)} "
    if len(words.split()) == 1 or any(f" {cue} " in words for cue in data["gathered"]["latin"]):
        return False
    return any(f" {cue} " in words for cue in data["standing"]["latin"])


@cache
def _bodies() -> dict[str, dict[str, list[str]]]:
    data = read_table("organisations")
    return {name: data[name] for name in ("standing", "gathered")}


def _han_person(text: str) -> bool:
    parsed = parse(text)
    if known_forms().holders(text) or len(parsed.words) > 1:
        return True
    _, _, anywhere, ends = _cues()
    if len(parsed.text) < 2 or any(cue in parsed.text for cue in anywhere):  # noqa: PLR2004
        return False
    if len(parsed.text) > _LONGEST_HAN:
        return len(parsed.text) <= _LONGEST_BY_EAR and all(map(is_usual, parsed.text))
    return han.begins_with_surname(parsed.text) if len(parsed.text) == 3 else not parsed.text.endswith(ends)  # noqa: PLR2004


def _latin_person(text: str) -> bool:
    latin, vietnamese, _, _ = _cues()
    parsed = parse(text)
    lower = text.casefold()
    capitals = all(word[0].isupper() for word in text.split())
    if any((lower == cue or lower.startswith(cue + " ")) and not (cue in _SURNAMES and capitals) for cue in vietnamese):
        return False
    if len(parsed.words) > _LONGEST_NAME or latin & set(re.findall(r"\w+", bare(text))):
        return False
    return all(word[0].isupper() or bare(word) in _PARTICLES for word in parsed.text.split() if word[0].isalpha())
