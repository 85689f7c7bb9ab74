"""Where a person's name begins and ends.

Han names are known by their surnames, foreign ones by the characters they are written with.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.chinese.tables.words import any_of, is_words
from comity.languages.patterns import Patterns, compiled

_LONGEST = 12
_SHORTEST = 2
_HAN_LENGTHS = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class NameWords:
    """What names are made of, and what may follow them."""

    surname: re.Pattern[str]
    foreign: re.Pattern[str]
    foreign_character: frozenset[str]
    follower: re.Pattern[str]
    strong: re.Pattern[str]
    title: re.Pattern[str]
    verbs: frozenset[str]
    never: tuple[str, ...]


@cache
def name_words() -> NameWords:
    """The words of mentions.toml that names need."""
    data = lexicon.load("zh", "mentions")
    weak = set(data["followers"]["weak"])
    strong = [word for word in data["followers"]["words"] if word not in weak]
    edge = r"[^\u3400-\u9fff·-]|$"
    characters = "".join(sorted(set(data["transliteration"]["characters"])))
    return NameWords(
        re.compile(f"(?:{any_of(data['surnames']['double'])}|[{data['surnames']['single']}])"),
        re.compile(f"[{characters}]+(?:[·-][{characters}]+)*(?:[一二三四五六七八九十]+世)?"),
        frozenset(characters),
        re.compile(f"(?:{edge}|{any_of(data['followers']['words'])})"),
        re.compile(f"(?:{edge}|{any_of(strong)})"),
        re.compile(any_of(data["titles"]["words"])),
        frozenset(lexicon.load("zh", "predicates")["actions"]["words"]) | frozenset(data["heads"]["words"]),
        tuple(data["surnames"]["not_names"]),
    )


def name_at(text: str, at: int, known: frozenset[str] = frozenset(), *, bare: bool = False) -> int | None:
    """The end of the name that begins at an offset of a folded text, or None where none does.

    `known` are names already met in the text. `bare`: no office stands before, so that only what
    looks like a name counts.

    >>> name_at("陈大光举行会谈", 0)
    3
    """
    met = [name for name in known if text.startswith(name, at)]
    if met:
        return at + len(max(met, key=len))
    scored = [(score, end) for end in _ends(text, at) if (score := _score(text, at, end, bare=bare)) > 0]
    return max(scored)[1] if scored else None


def is_name(piece: str) -> bool:
    """Whether the words before a title can be a name: 施泰因迈尔 before 总统.

    >>> is_name("施泰因迈尔"), is_name("两国")
    (True, False)
    """
    words = name_words()
    if _SPELLING.no_name.search(piece) or piece in words.verbs or _SPELLING.pair.fullmatch(piece):
        return False
    han = len(piece) in _HAN_LENGTHS[:2] and words.surname.match(piece) is not None
    return han or (_SHORTEST <= len(piece) <= _LONGEST and words.foreign.fullmatch(piece) is not None)


def is_never_name(text: str, at: int) -> bool:
    """Whether a word that begins no name stands at an offset of a folded text: 联盟."""
    return text.startswith(name_words().never, at)


_LONG_FOREIGN = 4


def is_foreign(name: str) -> bool:
    """Whether a stretch is long enough, and all of it written by ear, that it can be but a foreign name.

    >>> is_foreign("布特克维丘斯"), is_foreign("杜达")
    (True, False)
    """
    return len(name) >= _LONG_FOREIGN and name_words().foreign.fullmatch(name) is not None


def ends_name(text: str, at: int) -> bool:
    """Whether a word that never is part of a name begins at an offset, or no character of names stands there.

    >>> ends_name("橘典子会见", 3), ends_name("橘典子会见", 2)
    (True, False)
    """
    return name_words().strong.match(text, at) is not None


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [spelling]."""

    pair: re.Pattern[str]
    joining: re.Pattern[str]
    no_person: re.Pattern[str]
    met_when: re.Pattern[str]
    a_side: re.Pattern[str]
    is_when: re.Pattern[str]
    comes: re.Pattern[str]
    no_name: re.Pattern[str]
    no_end: re.Pattern[str]
    last_words: Mapping[str, re.Pattern[str]]


_SPELLING = compiled("zh", "spelling", _Patterns)


def _ends(text: str, at: int) -> set[int]:
    words = name_words()
    out = set()
    surname = words.surname.match(text, at)
    if surname:
        out |= {
            at + n
            for n in _HAN_LENGTHS
            if at + n <= len(text) and n > len(surname.group()) and _is_han(text[at : at + n])
        }
    foreign = words.foreign.match(text, at)
    if foreign:
        out |= set(range(at + _SHORTEST, min(foreign.end(), at + _LONGEST + foreign.group().count("·") * 6) + 1))
    dotted = _DOTTED.match(text, at)
    if dotted:
        out |= {at + n for n in range(dotted.group().rindex("·") + 2, len(dotted.group()) + 1)}
    run = _RUN.match(text, at)
    if run:
        out |= {at + n for n in range(_SHORTEST, len(run.group()) + 1) if text.count(text[at : at + n]) > 1}
    return out


_DOTTED = re.compile("[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,6}){1,3}")
_RUN = re.compile("[\u3400-\u9fff]{2,9}(?:·[\u3400-\u9fff]{1,8})*")


def _is_han(piece: str) -> bool:
    return all("\u3400" <= c <= "\u9fff" for c in piece)


def _score(text: str, at: int, end: int, *, bare: bool) -> float:
    words = name_words()
    name = text[at:end]
    if _is_no_name(text, at, end):
        return 0
    follows = 3.0 if words.strong.match(text, end) else 2.2 if words.follower.match(text, end) else 0.0
    if not follows:
        return 0
    again = min(text.count(name) - 1, 3) * 0.6
    score = follows + again + len(name) * 0.05
    more = _likeness(text, at, end, bare=bare)
    return 0 if more is None else score + more


def _likeness(text: str, at: int, end: int, *, bare: bool) -> float | None:
    """What the characters of a stretch say for its being a name; None where they say that it is none."""
    words, name = name_words(), text[at:end]
    foreign = words.foreign.fullmatch(name) is not None
    if words.surname.match(text, at) and len(name) in _HAN_LENGTHS and "·" not in name:
        return {2: 0.5, 3: 1.2, 4: 0.5 if foreign or _has_two_surnames(text, name) else -9}[len(name)]
    if foreign and not _runs_on(text, end):
        return 1.0
    if foreign:
        return 0.0
    if "·" in name and not bare:
        return None if _holds_words(text, at + name.rindex("·") + 2, end) or _SPELLING.joining.search(name) else 0.8
    if bare or not words.strong.match(text, end):
        return None
    return -0.5 if _unlike_words(text, name) else None


def _holds_words(text: str, at: int, end: int) -> bool:
    """Whether a word of more than one character that may follow a name stands inside a stretch."""
    inside = (name_words().strong.match(text, place, end) for place in range(at, end))
    return any(found and len(found.group()) > 1 for found in inside)


def _is_no_name(text: str, at: int, end: int) -> bool:
    """Whether a stretch is a title, a verb, or ends or begins in a word of its own: 会见省长时强调, 吴强在会见."""
    words, name = name_words(), text[at:end]
    word = words.strong.match(name)
    if (
        _SPELLING.no_end.search(name)
        or _SPELLING.a_side.fullmatch(name)
        or _SPELLING.no_person.match(name)
        or words.title.fullmatch(name)
        or name in words.verbs
    ):
        return True
    if (name.startswith(words.never) and "·" not in name) or (word and len(word.group()) > 1):
        return True
    if name.endswith("时") and len(name) > _SHORTEST and _SPELLING.met_when.search(text, max(0, at - _FARTHEST), at):
        return True  # 在会见王大时提议: "when"
    return any(word.match(text, at) for word in (_SPELLING.is_when, _SPELLING.comes)) or _ends_before(text, name, end)


def _ends_before(text: str, name: str, end: int) -> bool:
    """Whether the last characters of a stretch are a word of what follows: 陈市长表示, 陈杰将于, 吴强在会见."""
    if name_words().title.fullmatch(name, 1):
        return True
    last = _SPELLING.last_words.get(name[-1])
    return last is not None and last.match(text, end) is not None


def _has_two_surnames(text: str, name: str) -> bool:
    """Whether a name of four characters has a surname of two, or a husband's and her own: 林郑某某, named again."""
    both = "氏" in name or len(_surname(name)) > 1
    return both or (name_words().surname.match(name, 1) is not None and text.count(name) > 1)


def _surname(name: str) -> str:
    found = name_words().surname.match(name)
    return found.group() if found else ""


def _runs_on(text: str, end: int) -> bool:
    """Whether one more character of foreign names follows, and no word that ends a name."""
    words = name_words()
    return end < len(text) and text[end] in words.foreign_character and not words.strong.match(text, end)


_MOST_FOREIGN = 0.75
_FARTHEST = 40


def _unlike_words(text: str, name: str) -> bool:
    """Whether characters that no table of names holds may be a name: mostly such as are, or said twice."""
    words = name_words()
    share = sum(c in words.foreign_character for c in name) / len(name)
    if words.follower.match(name) or is_words(name):
        return False
    return share >= _MOST_FOREIGN or text.count(name) > 1
