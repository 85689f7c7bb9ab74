"""All place names in a text, quickly: the longest name from each capital letter (or Han character) on."""

import re
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple, Protocol

from comity.localities.folding import has_han, key, marks
from comity.localities.forms import forms, load
from comity.records import Candidate, LocalityKind

_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_GAP = re.compile(r"[ \u00a0]|[-‐‑'’.]|\. | - ?|- ")
_MOST_WORDS = 8
_LONGEST_HAN = 14
_ABBREVIATION = 3
_SURE = "a"
_CONTAINED = re.compile(r"\s?[,(]\s?|，|（")


class NamedPlace(NamedTuple):
    """A place a text names: `text[start:end] == name`; what it may mean, best first."""

    start: int
    end: int
    name: str
    candidates: tuple[Candidate, ...]


class _Find(Protocol):
    def __call__(self, name: str, *, near: tuple[str, ...] = ...) -> tuple[Candidate, ...]: ...


class _Word(NamedTuple):
    start: int
    end: int
    key: str
    capital: bool


class _Match(NamedTuple):
    start: int
    end: int
    sure: bool


def _heads(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What must stand right before, or right after, a name that needs a head word."""
    chosen = [f for f in forms() if f.language == language and f.kind is not LocalityKind.COUNTRY]
    before = "|".join(re.escape(f.before) for f in chosen if f.before)
    after = "|".join(re.escape(f.after) for f in chosen if f.after and not f.before)
    edge = "" if language == "zh" else r"\b"
    return re.compile(f"{edge}(?:{before or '(?!)'})$", re.IGNORECASE), re.compile(f"(?:{after or '(?!)'}){edge}", re.IGNORECASE)


class Scanner:
    """Finds names of the table in text. `scannable` says which keys count by themselves."""

    def __init__(
        self,
        scannable: Mapping[str, str],
        simplify: Mapping[int, str],
        find: _Find,
        within: Callable[[str, str], bool],
    ) -> None:
        self._keys, self._simplify, self._find, self._within = scannable, simplify, find, within
        self._word_key = lru_cache(maxsize=50_000)(key)
        self._heads = lru_cache(maxsize=None)(_heads)
        self._facts = load("doubtful.toml")
        self._countries = lru_cache(maxsize=20_000)(self._means_country)
        self._marks_fit = lru_cache(maxsize=20_000)(self._has_marks_of)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return frozenset(key(name) for name in load("surnames.toml")["names"])

    @cached_property
    def _swallowed(self) -> Mapping[str, frozenset[str]]:
        return {language: frozenset(key(name) for name in names) for language, names in self._facts["swallow"].items()}

    @cached_property
    def _han_lengths(self) -> dict[str, tuple[int, ...]]:
        """The first two characters of names -> the lengths of those names, longest first."""
        lengths: dict[str, set[int]] = {}
        for name in (*self._keys, *self._facts["swallow"]["zh"]):
            if has_han(name[:1]) and len(name) > 1:
                lengths.setdefault(name[:2], set()).add(len(name))
        return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}

    def scan(self, text: str, language: str) -> tuple[NamedPlace, ...]:
        """The places of a text, in order."""
        matches = self._han(text) if language == "zh" else self._latin(text, language)
        return self._placed(text, matches, language)

    def _placed(self, text: str, matches: list[_Match], language: str) -> tuple[NamedPlace, ...]:
        """Keeps what is sure or has a head word, or is followed by what it lies in; finds candidates."""
        before, after = self._heads(language)
        placed: list[NamedPlace] = []
        following: NamedPlace | None = None
        for match in reversed(matches):
            name = text[match.start : match.end]
            outer = self._outer(text, match, following)
            candidates = self._find(name, near=(outer,)) if outer else self._find(name)
            headed = match.sure or before.search(text[max(0, match.start - 40) : match.start]) or after.match(text, match.end)
            if not headed and outer:
                headed = any(self._within(c.locality.id, outer) for c in candidates)
            if headed and candidates:
                following = NamedPlace(match.start, match.end, name, candidates)
                placed.append(following)
        return tuple(reversed(placed))

    @staticmethod
    def _outer(text: str, match: _Match, following: NamedPlace | None) -> str | None:
        """The id of the place that stands after a comma or in brackets: "Reading, England"."""
        if following and following.start - match.end <= 2 and _CONTAINED.fullmatch(text, match.end, following.start):  # noqa: PLR2004
            return following.candidates[0].locality.id
        return None

    def _latin(self, text: str, language: str) -> list[_Match]:
        words = [
            _Word(found.start(), found.end(), self._word_key(found.group()), found.group()[0].isupper())
            for found in _WORD.finditer(text)
        ]
        found: list[_Match] = []
        at = 0
        while at < len(words):
            match, used = self._longest(text, words, at, language) if self._may_begin(words, at, language) else (None, 0)
            if match:
                found.append(match)
            at += used or 1
        return found

    def _may_begin(self, words: list[_Word], at: int, language: str) -> bool:
        """A name begins with a capital letter; what is swallowed may begin without ("mer de Chine")."""
        return words[at].capital or (language == "fr" and words[at].key in ("mer", "golfe", "canal", "detroit", "baie"))

    def _longest(self, text: str, words: list[_Word], at: int, language: str) -> tuple[_Match | None, int]:
        """The longest name that begins at a word, with how many words it uses; (None, n) swallows n words."""
        joined, best, used = "", None, 0
        for last in range(at, min(at + _MOST_WORDS, len(words))):
            if last > at and not _GAP.fullmatch(text, words[last - 1].end, words[last].start):
                break
            joined += words[last].key
            if not words[last].capital:
                if joined in self._swallowed[language]:
                    best, used = None, last + 1 - at
                continue
            if joined in self._swallowed[language]:
                best, used = None, last + 1 - at
            elif joined in self._keys and self._stands(text, words, at, last, joined, language):
                best, used = _Match(words[at].start, self._end(text, words, at, last), self._keys[joined] == _SURE), last + 1 - at
        return best, used

    @staticmethod
    def _end(text: str, words: list[_Word], at: int, last: int) -> int:
        """An abbreviation with points keeps its last one: "U.S."."""
        end = words[last].end
        letters = all(word.end - word.start == 1 for word in words[at : last + 1])
        return end + 1 if last > at and letters and text[end : end + 1] == "." and text[end - 2] == "." else end

    def _stands(self, text: str, words: list[_Word], at: int, last: int, joined: str, language: str) -> bool:
        """Whether what has the letters of a name is one: capitals, marks, and no part of a person's name."""
        name = text[words[at].start : words[last].end]
        short = len(joined) <= _ABBREVIATION
        if short and language != "vi" and not name.replace(".", "").isupper():
            return False
        if (short or not name.isascii()) and not name.isupper() and not self._marks_fit(name):
            return False
        if language == "vi" and at == last and not self._one_syllable(text, words, at, name):
            return False
        if at == 0 or not words[at - 1].capital or text[words[at - 1].end : words[at].start] != " ":
            return True
        return self._countries(name) or not self._after_surname(text, words, at, language)

    def _one_syllable(self, text: str, words: list[_Word], at: int, name: str) -> bool:
        """Anh, Nga, Đức, Mỹ ... are countries, pronouns and given names: only after a word in small letters."""
        if name not in self._facts["syllables"]["vi"]:
            return True
        joined = at > 0 and text[words[at - 1].end : words[at].start] == " "
        if joined:
            return not words[at - 1].capital
        return name not in self._facts["first_word"]["vi"]

    def _after_surname(self, text: str, words: list[_Word], at: int, language: str) -> bool:
        """Whether a surname stands up to two capitals before: "Bùi Thanh Sơn", "Nguyen Thai Binh"."""
        for before in range(at - 1, max(-1, at - 3), -1):
            if not words[before].capital or text[words[before].end : words[before + 1].start] != " ":
                return False
            if words[before].key in self._surnames and words[before].key not in load_not_surnames(language):
                return True
        return False

    def _means_country(self, name: str) -> bool:
        candidates = self._find(name)
        return bool(candidates) and candidates[0].locality.kind is LocalityKind.COUNTRY

    def _has_marks_of(self, name: str) -> bool:
        """Whether some locality is written with these marks, or is with none where the text has none."""
        own = marks(name)
        wanted = self._word_key(name)
        written = [n for c in self._find(name) for n in c.locality.names.values() if key(n) == wanted]
        return any(marks(n) == own for n in written) or (bool(own) and not written) or any(not marks(n) for n in written if len(wanted) > _ABBREVIATION)

    def _han(self, text: str) -> list[_Match]:
        simple = text.translate(self._simplify)
        lengths, swallowed = self._han_lengths, self._facts["swallow"]["zh"]
        found: list[_Match] = []
        at, end = 0, len(simple) - 1
        while at < end:
            step = 1
            for length in lengths.get(simple[at : at + 2], ()):
                name = simple[at : at + length]
                if name in swallowed:
                    step = length
                    break
                tier = self._keys.get(name) if len(name) == length else None
                if tier and (tier == _SURE or self._han_head(simple, at + length)):
                    step = self._han_end(simple, at + length) - at
                    found.append(_Match(at, at + step, sure=True))
                    break
            at += step
        return found

    def _han_head(self, text: str, end: int) -> bool:
        return self._heads("zh")[1].match(text, end) is not None and not text.startswith(("市场", "区域", "道路", "国际", "地区"), end)

    def _han_end(self, text: str, end: int) -> int:
        """The end with a head word that belongs to the name: 广东省, 广州市, but not 上海市场."""
        if text[end - 1] == "市" and text[end : end + 1] == "场":
            return end - 1
        for head in ("壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "省", "市"):
            if text.startswith(head, end) and not text.startswith("市场", end):
                return end + len(head)
        return end


@lru_cache(maxsize=8)
def load_not_surnames(language: str) -> frozenset[str]:
    """Surnames that in a language are first of all ordinary words ("To", "Le")."""
    return frozenset(load("surnames.toml")["not_in"].get(language, ()))
