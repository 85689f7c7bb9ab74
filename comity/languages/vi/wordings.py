"""Wordings by which the mentions of a Vietnamese text are known, as patterns over its key."""

import re
from dataclasses import dataclass
from functools import cache

from comity.languages.lexicon import load
from comity.languages.vi import words as lexicon
from comity.languages.vi.keys import key


@dataclass(frozen=True, slots=True)
class Patterns:
    """Both sides, pronouns with their gender, who leads, what is no pronoun, and what one country has, by its code.

    `national` are bodies, `highest` offices that need no country's name; `foreign` are offices not of the own country;
    `company` finds at the end of words a body that a name follows, `governing`
    what a place stands behind that is spoken with and so stands for its government;
    `mission` finds envoys and their houses, `post` what stands before the place of one.
    """

    joint: re.Pattern[str]
    pronoun: re.Pattern[str]
    genders: dict[str, str]
    led: re.Pattern[str]
    plain: re.Pattern[str]
    national: tuple[tuple[str, re.Pattern[str]], ...]
    highest: tuple[tuple[str, frozenset[str]], ...]
    foreign: re.Pattern[str]
    company: re.Pattern[str]
    governing: re.Pattern[str]
    mission: re.Pattern[str]
    post: re.Pattern[str]


@cache
def patterns(*, marks: bool) -> Patterns:
    """The wordings of a text with or without marks."""
    data = lexicon.table()
    genders = {key(word, marks=marks): gender for gender, found in data["pronouns"].items() for word in found}
    led = "|".join(key(word, marks=marks) for word in data["delegation"]["led"])
    return Patterns(
        lexicon.patterns(data["joint"]["words"], marks=marks),
        lexicon.patterns(genders, marks=marks),
        genders,
        re.compile(rf"\s*,?\s*(?:{led})(?!\w)"),
        lexicon.patterns(
            [*data["plain"]["words"], "các đồng chí", "đồng chí lãnh đạo", "đồng chí thành viên"], marks=marks
        ),
        tuple((code, lexicon.patterns(found, marks=marks)) for code, found in data["national"].items()),
        tuple((code, frozenset(key(w, marks=marks) for w in found)) for code, found in data["highest"].items()),
        lexicon.patterns(load("vi", "reading")["not_ours"], marks=marks),
        re.compile(lexicon.patterns(data["names"]["companies"], marks=marks).pattern + r"$"),
        re.compile(
            r"(?<!thăm và )(?:làm việc|hội đàm|trao đổi|lam viec|hoi dam)\s+(?:với|cùng|voi|cung)\s+"
            r"(?:tỉnh|thành phố|tp\.?|tinh|thanh pho)\s*$"
        ),
        lexicon.patterns(data["names"]["missions"], marks=marks),
        re.compile(rf"\s*(?:{'|'.join(key(w, marks=marks) for w in data['classes']['at'])})\s+[\w. ]{{0,16}}"),
    )
