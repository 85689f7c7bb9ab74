"""All place names in a text, quickly: the longest name from each capital letter (or Han character) on."""

import re
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

from comity.localities.folding import has_han, key
from comity.localities.forms import forms, load
from comity.records import Candidate, LocalityKind

_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_GAP = re.compile(r"[ \u00a0]|[-‐‑'’.]| - ?|- ")
_ABBREVIATED = frozenset(("st", "ste", "tp", "mt", "ft"))
_MOST_WORDS = 8
_LONGEST_HAN = 14
ABBREVIATION = 3
_SURE = "a"
_NOT_WORD = 100_000  # people a place has to have for an ordinary word to be its name before a comma
_NO_HEADS = ("市场", "市民", "市值", "市价", "市面", "市区", "省区", "省市", "省部", "区域", "道路", "国际", "地区")
_AFTER_CITY = ("场", "民", "值", "价", "面")
_MOST_PAIRS, _PAIR = 4, 0.4
_CONTAINED = re.compile(r"\s?[,(]\s?|，|（")


class NamedPlace(NamedTuple):
    """A place a text names: `text[start:end] == name`; what it may mean, best first."""

    start: int
    end: int
    name: str
    candidates: tuple[Candidate, ...]


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
    words = load("doubtful.toml")["heads"][language]
    chosen = [f for f in forms() if f.language == language and any(word in f.before + f.after for word in words)]
    before = "|".join(re.escape(f.before) for f in chosen if f.before)
    after = "|".join(re.escape(f.after) for f in chosen if f.after and not f.before)
    edge = "" if language == "zh" else r"\b"
    return re.compile(f"{edge}(?:{before or '(?!)'})$", re.IGNORECASE), re.compile(
        f"(?:{after or '(?!)'}){edge}", re.IGNORECASE
    )


class Scanner:
    """Finds names of the table in text. `scannable` says which keys count by themselves."""

    def __init__(
        self,
        scannable: Mapping[str, str],
        simplify: Mapping[int, str],
        find: Callable[..., tuple[Candidate, ...]],
        within: Callable[[str, str], bool],
        is_spelled: Callable[[str], bool],
    ) -> None:
        self._keys, self._simplify, self._find, self._within = scannable, simplify, find, within
        self._word_key = lru_cache(maxsize=50_000)(key)
        self._heads = lru_cache(maxsize=None)(_heads)
        self._facts = load("doubtful.toml")
        self._countries = lru_cache(maxsize=20_000)(self._means_country)
        self._marks_fit = lru_cache(maxsize=20_000)(is_spelled)

    @cached_property
    def _ordinary(self) -> dict[str, frozenset[str]]:
        return {language: frozenset(map(key, words)) for language, words in self._facts["ordinary"].items()}

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return frozenset(key(name) for name in load("surnames.toml")["names"])

    @cached_property
    def _han_surnames(self) -> str:
        return str(load("surnames.toml")["han"])

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
        for match in reversed(matches):
            name = text[match.start : match.end]
            place = NamedPlace(match.start, match.end, name, self._find(name))
            headed = (
                match.sure
                or before.search(text[max(0, match.start - 40) : match.start])
                or after.match(text, match.end)
            )
            if placed and _CONTAINED.fullmatch(text, match.end, placed[-1].start):
                pair = self._contained(place, placed[-1], language)
                if pair:
                    place, placed[-1] = pair
                    headed = True
            if headed and place.candidates:
                placed.append(place)
        return tuple(reversed(placed))

    def _contained(self, inner: NamedPlace, outer: NamedPlace, language: str) -> tuple[NamedPlace, NamedPlace] | None:
        """ "Reading, England", "Atlanta, Georgia": both with what fits together first, where something does."""
        least = _NOT_WORD if self._word_key(inner.name) in self._ordinary[language] else 0
        if not inner.candidates or inner.candidates[0].locality.kind is LocalityKind.COUNTRY:
            return None
        together = [
            (one.score * other.score, one, other)
            for other in outer.candidates[:_MOST_PAIRS]
            for one in inner.candidates
            if one.locality.population >= least
            and one.locality.id != other.locality.id
            and self._within(one.locality.id, other.locality.id)
        ]
        best = max(together, key=lambda pair: pair[0], default=None)
        if best is None or best[0] < _PAIR * inner.candidates[0].score * outer.candidates[0].score:
            return None
        wider = best[2].locality.id
        near = self._find(inner.name, near=(wider,))
        rest = (candidate for candidate in outer.candidates if candidate.locality.id != wider)
        return inner._replace(candidates=near), outer._replace(candidates=(best[2], *rest))

    def _latin(self, text: str, language: str) -> list[_Match]:
        words = [
            _Word(found.start(), found.end(), self._word_key(found.group()), found.group()[0].isupper())
            for found in _WORD.finditer(text)
        ]
        found: list[_Match] = []
        at = 0
        while at < len(words):
            match, used = (
                self._longest(text, words, at, language) if self._may_begin(words, at, language) else (None, 0)
            )
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
            if last > at and not self._joins(text, words[last - 1], words[last]):
                break
            joined += words[last].key
            if not words[last].capital and text[words[last].start - 1] not in "'’":
                if joined in self._swallowed[language]:
                    best, used = None, last + 1 - at
                continue
            if joined in self._swallowed[language]:
                best, used = None, last + 1 - at
            elif joined in self._keys and self._stands(text, words, at, last, joined, language):
                best, used = (
                    _Match(
                        words[at].start,
                        self._end(text, words, at, last),
                        self._keys[joined] == _SURE and joined not in self._ordinary[language],
                    ),
                    last + 1 - at,
                )
        return best, used

    @staticmethod
    def _joins(text: str, one: _Word, other: _Word) -> bool:
        """Whether two words may stand in one name; a point with a space only after "St", "TP" ..."""
        if _GAP.fullmatch(text, one.end, other.start):
            return True
        return text[one.end : other.start] == ". " and one.key in _ABBREVIATED

    @staticmethod
    def _end(text: str, words: list[_Word], at: int, last: int) -> int:
        """An abbreviation with points keeps its last one: "U.S."."""
        end = words[last].end
        letters = all(word.end - word.start == 1 for word in words[at : last + 1])
        return end + 1 if last > at and letters and text[end : end + 1] == "." and text[end - 2] == "." else end

    def _stands(self, text: str, words: list[_Word], at: int, last: int, joined: str, language: str) -> bool:
        """Whether what has the letters of a name is one: capitals, marks, and no part of a person's name."""
        name = text[words[at].start : words[last].end]
        short = len(joined) <= ABBREVIATION
        if short and not name.isupper() and not (language == "vi" and name in self._facts["syllables"]["vi"]):
            return False
        if (short or not (name.isascii() or name.isupper())) and not self._marks_fit(name):
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

    def _han(self, text: str) -> list[_Match]:
        simple = text.translate(self._simplify)
        lengths, swallowed = self._han_lengths, self._facts["swallow"]["zh"]
        found: list[_Match] = []
        at, last = 0, len(simple) - 1
        while at < last:
            step = 1
            for length in lengths.get(simple[at : at + 2], ()):
                name = simple[at : at + length]
                if len(name) < length:
                    continue
                if name in swallowed:
                    step = length
                    break
                if self._han_stands(simple, at, name, found[-1].end if found else -1):
                    step = self._han_end(simple, at + length, name) - at
                    found.append(_Match(at, at + step, sure=True))
                    break
            at += step
        return found

    def _han_stands(self, text: str, at: int, name: str, taken: int) -> bool:
        """Whether a name of the table is one here: big enough or with a head word, no part of a longer name."""
        tier = self._keys.get(name)
        if tier is None:
            return False
        end = at + len(name)
        if tier != _SURE and (
            name in self._facts["ordinary"]["zh"]
            or not self._heads("zh")[1].match(text, end)
            or text.startswith(_NO_HEADS, end)
        ):
            return False
        if self._countries(name):
            return True
        before, after = text[at - 1 : at], text[end : end + 1]
        around = self._facts["transliteration"]["zh"]
        if (after and after in around) or (before and before in around and taken != at):
            return self._is_han_place(name)
        return not (len(name) == 2 and before and before in self._han_surnames and taken != at)  # noqa: PLR2004 -- a given name's length

    def _is_han_place(self, name: str) -> bool:
        """Whether a name is of a place of China: its characters are its own and no transliteration."""
        candidates = self._find(name)
        return bool(candidates) and candidates[0].locality.code.startswith("CN")

    def _han_end(self, text: str, end: int, name: str) -> int:
        """The end with a head word that belongs to the name: 广东省, 广州市, but not 上海市场 or 中国省市."""
        if name[-1] == "市" and text[end : end + 1] in _AFTER_CITY:
            return end - 1
        if name[-1] in "省市区州县" or self._countries(name):
            return end
        for head in ("壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "省", "市"):
            if text.startswith(head, end) and not text.startswith(_NO_HEADS, end):
                return end + len(head)
        return end


@lru_cache(maxsize=8)
def load_not_surnames(language: str) -> frozenset[str]:
    """Surnames that in a language are first of all ordinary words ("To", "Le")."""
    return frozenset(load("surnames.toml")["not_in"].get(language, ()))
