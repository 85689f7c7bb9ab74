"""Names in text of words: the longest name from each capital letter on, in English, French and Vietnamese."""

import re
from functools import cached_property, lru_cache
from typing import NamedTuple

from comity.localities.folding import key
from comity.localities.matching import ABBREVIATION, SURE, Known, Match

_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_GAP = re.compile(r"[ \u00a0]|[-‐‑–'’.]| [-–] ?|[-–] ")
_ABBREVIATED = frozenset(("st", "ste", "tp", "mt", "ft"))
_BEGIN_SMALL = frozenset(("mer", "golfe", "canal", "detroit", "baie"))
_FIRST_SMALL = frozenset(word[0] for word in _BEGIN_SMALL)
_MOST_WORDS = 8
_PROVINCE = "tinh"
_GIVEN_NAMES = 2  # words that may stand between a surname and what looks like a place


class _Word(NamedTuple):
    start: int
    end: int
    said: str
    capital: bool


class LatinNames:
    """Finds names of the table among the words of a text."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._key = lru_cache(maxsize=50_000)(key)

    @cached_property
    def _surnames(self) -> dict[str, frozenset[str]]:
        """Language -> keys of surnames that are not first of all ordinary words there ("To", "Le")."""
        facts = self._known.surnames
        return {
            language: frozenset(map(key, facts["names"])) - frozenset(facts["not_in"][language])
            for language in ("en", "fr", "vi")
        }

    def matches(self, text: str, language: str) -> list[Match]:
        """The names of a text, in order, none overlapping."""
        words = [_Word(*found.span(), said := found.group(), said[0].isupper()) for found in _WORD.finditer(text)]
        found: list[Match] = []
        at = 0
        while at < len(words):
            used = 1
            # what is swallowed may begin with a small letter ("mer de Chine"); a name may not
            said = words[at].said
            if words[at].capital or (language == "fr" and said[0] in _FIRST_SMALL and self._key(said) in _BEGIN_SMALL):
                match, used = self._longest(text, words, at, language)
                if match and language == "vi" and self._key(said) == _PROVINCE and self._goes_on(text, words, at, used):
                    match, used = None, 1  # "Tỉnh Bắc Ninh" at the head of a sentence is no "Tỉnh Bắc"
                if match:
                    found.append(match)
            at += used
        return found

    def _goes_on(self, text: str, words: list[_Word], at: int, used: int) -> bool:
        """Whether the name behind the first of some words ends farther than they do."""
        return 1 + self._longest(text, words, at + 1, "vi")[1] > used if at + 1 < len(words) else False

    def _longest(self, text: str, words: list[_Word], at: int, language: str) -> tuple[Match | None, int]:
        """The longest name that begins at a word, with how many words it uses; (None, n) swallows n words."""
        best: Match | None = None
        joined, used = "", 1
        swallowed, ordinary = self._known.swallowed[language], self._known.ordinary[language]
        for last in range(at, min(at + _MOST_WORDS, len(words))):
            if last > at and not _joins(text, words[last - 1], words[last]):
                break
            joined += self._key(words[last].said)
            if joined in swallowed:
                best, used = None, last + 1 - at
            elif joined in self._known.keys and self._stands(text, words, (at, last), language):
                sure = (
                    self._known.keys[joined] == SURE
                    and joined not in ordinary
                    and not self._is_word(text[words[at].start : words[last].end], language)
                )
                best, used = Match(words[at].start, _end(text, words[at : last + 1]), sure), last + 1 - at
        return best, used

    def _stands(self, text: str, words: list[_Word], span: tuple[int, int], language: str) -> bool:
        """Whether what has the letters of a name is one: capitals, marks, and no part of a person's name."""
        at, last = span
        name = text[words[at].start : words[last].end]
        tied = "'’-‐‑" if language == "vi" else "'’"  # "Mát-xcơ-va": only its first syllable has a capital
        if not words[at].capital or not (words[last].capital or text[words[last].start - 1] in tied):
            return False
        if not self._spelled(name, language) or (at == last and not self._one_syllable(text, words, at, language)):
            return False
        if at == 0 or not words[at - 1].capital or text[words[at - 1].end : words[at].start] != " ":
            return True
        return self._known.is_country(name) or not self._after_surname(text, words, at, language)

    def _spelled(self, name: str, language: str) -> bool:
        """Whether capitals and marks are a name's: "US" but not "Us", "Hải Nam" but not "Hái Nam"."""
        short = len(self._key(name)) <= ABBREVIATION
        if self._is_word(name, language) and len(name) < ABBREVIATION:
            return False
        return self._known.is_spelled(name) if short or not (name.isascii() or name.isupper()) else True

    def _is_word(self, name: str, language: str) -> bool:
        """Whether a short name is written as a word ("Goa", "Can"), which needs a head word beside it."""
        short = len(self._key(name)) <= ABBREVIATION and not name.isupper()
        return short and not (language == "vi" and name in self._known.facts["syllables"]["vi"])

    def _one_syllable(self, text: str, words: list[_Word], at: int, language: str) -> bool:
        """Anh, Nga, Đức, Mỹ ... are countries, pronouns and given names: only after a word in small letters."""
        name = text[words[at].start : words[at].end]
        if language != "vi" or name not in self._known.facts["syllables"]["vi"]:
            return True
        if at > 0 and text[words[at - 1].end : words[at].start] == " ":
            return not words[at - 1].capital
        return name not in self._known.facts["first_word"]["vi"]

    def _after_surname(self, text: str, words: list[_Word], at: int, language: str) -> bool:
        """Whether a surname stands up to two capitals before: "Bùi Thanh Sơn", "Nguyen Thai Binh"."""
        for before in range(at - 1, max(-1, at - 1 - _GIVEN_NAMES), -1):
            if not words[before].capital or text[words[before].end : words[before + 1].start] != " ":
                return False
            if self._key(words[before].said) in self._surnames[language]:
                return True
        return False


def _joins(text: str, one: _Word, other: _Word) -> bool:
    """Whether two words may stand in one name; a point with a space only after "St", "TP" ..."""
    if _GAP.fullmatch(text, one.end, other.start):
        return True
    return text[one.end : other.start] == ". " and key(one.said) in _ABBREVIATED


def _end(text: str, words: list[_Word]) -> int:
    """An abbreviation with points keeps its last one: "U.S."."""
    end = words[-1].end
    letters = len(words) > 1 and all(word.end - word.start == 1 for word in words)
    return end + 1 if letters and text[end : end + 1] == "." and text[end - 2] == "." else end
