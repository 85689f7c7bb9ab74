"""Names in text without spaces between words: the longest name from each Han character on."""

import re
from collections.abc import Sequence
from functools import cached_property

from comity.localities.folding import has_han
from comity.localities.matching import SURE, Known, Match, heads

_HEADS = ("壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "省", "市")
_NO_HEADS = ("市场", "市民", "市值", "市价", "市面", "市区", "省区", "省市", "省部", "区域", "道路", "国际", "地区")
_AFTER_CITY = ("场", "民", "值", "价", "面")
_GIVEN_NAME = 2  # characters
_WHERE, _WHERE_LONGEST = ("在", "赴", "抵达", "到访", "访问", "前往"), 2
_DONE_THERE = re.compile("会见|会晤|会谈|接见|接待|举行|举办|召开|出席|签署|签订|共同|与|同|[，。]")
"""What stands around the place of a meeting: 在高松会见. So much shows a place as a head word does."""

_BRACKET = re.compile(r"[（(][\u3400-\u9fff][）)]")
_HYPHEN = re.compile(r"(?<=[\u3400-\u9fff])[-\uff0d\u2010\u2011](?=[\u3400-\u9fff])")


class HanNames:
    """Finds names of the table in Chinese text, in either set of characters."""

    def __init__(self, known: Known) -> None:
        self._known = known

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """The first two characters of names -> the lengths of those names, longest first."""
        lengths: dict[str, set[int]] = {}
        for name in (*self._known.keys, *self._known.facts["swallow"]["zh"]):
            if has_han(name[:1]) and len(name) > 1:
                lengths.setdefault(name[:2], set()).add(len(name))
        return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}

    def matches(self, text: str) -> list[Match]:
        """The names of a text, in order; none is left unsure."""
        simple, places = _without_hyphens(text.translate(self._known.simplify))
        lengths = self._lengths
        found: list[Match] = []
        at, last = 0, len(simple) - 1
        while at < last:
            possible = lengths.get(simple[at : at + 2])
            end = self._longest(simple, at, possible, found[-1].end if found else -1) if possible else None
            if end is None:
                at += 1
                continue
            if end > 0:
                found.append(Match(at, end, sure=True))
            at = abs(end)
        return [Match(places[one.start], places[one.end - 1] + 1, one.sure) for one in found]

    def _longest(self, text: str, at: int, possible: tuple[int, ...], taken: int) -> int | None:
        """Where the longest name ends; with a minus, where a longer name ends that is no place; or None."""
        for length in possible:
            name = text[at : at + length]
            if name in self._known.swallowed["zh"]:
                return -(at + length)
            if len(name) == length and self._stands(text, at, name, taken):
                return self._end(text, at + length, name)
        return None

    def _stands(self, text: str, at: int, name: str, taken: int) -> bool:
        """Whether a name of the table is one here: big enough or with a head word, no part of a longer name."""
        tier = self._known.keys.get(name)
        if tier is None or (tier != SURE and not (self._is_headed(name) or self._has_head(text, at + len(name), name))):
            return False
        return self._known.is_country(name) or not self._in_longer(text, at, name, taken)

    def _is_headed(self, name: str) -> bool:
        """Whether the name of an ordinary word has its own head word: 和平省, but neither 和平 nor 东部省."""
        return name[-1] == "省" and name not in self._known.facts["ordinary"]["zh"]

    def _has_head(self, text: str, end: int, name: str) -> bool:
        if name in self._known.facts["ordinary"]["zh"] or text.startswith(_NO_HEADS, end):
            return False
        if heads("zh")[1].match(text, end) is not None:
            return True
        before = text[max(0, end - len(name) - _WHERE_LONGEST) : end - len(name)]
        return before.endswith(_WHERE) and _DONE_THERE.match(text, end) is not None

    def _in_longer(self, text: str, at: int, name: str, taken: int) -> bool:
        """Whether the characters around make a longer foreign name (梅德韦杰夫) or a person's (李长春)."""
        before = text[at - 1 : at] if taken != at else ""
        after = text[at + len(name) : at + len(name) + 1]
        around = self._known.facts["transliteration"]["zh"]
        if (after and after in around) or (before and before in around):
            return not self._is_in_china(name)
        return len(name) == _GIVEN_NAME and bool(before) and before in self._known.surnames["han"]

    def _is_in_china(self, name: str) -> bool:
        """Whether a name is of a place of China: its characters are its own and no transliteration."""
        candidates = self._known.find(name)
        return bool(candidates) and candidates[0].locality.code.startswith("CN")

    def _end(self, text: str, end: int, name: str) -> int:
        """The end with a head word or a bracket that belongs to it: 广东省, 刚果（布）, not 上海市场 or 中国省市."""
        bracket = _BRACKET.match(text, end)
        if bracket and len(self._known.find(name + bracket[0])) == 1:
            return bracket.end()
        if name[-1] == "市" and text[end : end + 1] in _AFTER_CITY:
            return end - 1
        if name[-1] in "省市区州县" or self._known.is_country(name) or text.startswith(_NO_HEADS, end):
            return end
        head = next((head for head in _HEADS if text.startswith(head, end)), "")
        return end + len(head)


def _without_hyphens(text: str) -> tuple[str, Sequence[int]]:
    """A text without hyphens between Han characters (莱茵兰-普法尔茨), and where each of its characters stood."""
    gone = {hyphen.start() for hyphen in _HYPHEN.finditer(text)}
    if not gone:
        return text, range(len(text))
    places = [at for at in range(len(text)) if at not in gone]
    return "".join(text[at] for at in places), places
