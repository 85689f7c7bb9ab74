"""Wordings by which the mentions of a Vietnamese text are known, as patterns over its key."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from comity.languages.grammars.vietnamese.tables import words as lexicon
from comity.languages.grammars.vietnamese.tables.keys import key
from comity.languages.lexicon import load
from comity.languages.organisations import any_organisation
from comity.languages.patterns import Patterns as TomlPatterns
from comity.languages.patterns import compiled

GENDERS = ("m", "f", "plural", "any")
"""The kinds of pronouns that stand for people."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """Both sides, pronouns with their gender, who leads, what is no pronoun, and what one country has, by its code.

    `national` are bodies, `highest` offices that need no country's name; `foreign` are offices not of the own country;
    `company` finds at the end of words a body that a name follows, `governing`
    what a place stands behind that is spoken with and so stands for its government;
    `bodies` finds international bodies, `unnamed` the government of a place that is left unnamed;
    `unit_speaks` finds, as its first group, a province or town without its name that says or wants something;
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
    unit_speaks: re.Pattern[str]
    bodies: re.Pattern[str]
    unnamed: re.Pattern[str]


class _Wordings(TomlPatterns, frozen=True):
    """The patterns of `languages/vi/patterns.toml` [wordings]."""

    governing: re.Pattern[str]


def _spelled(entries: Iterable[str], *, marks: bool) -> str:
    return "|".join(re.escape(key(word, marks=marks)) for word in sorted(entries, key=len, reverse=True))


def _counted(entries: Iterable[str]) -> list[str]:
    """Words for two, also with the figure: "hai tỉnh", "2 tỉnh", "02 tỉnh"."""
    return [re.sub(r"\bhai\b", two, entry) for entry in entries for two in ("hai", "2", "02")]


@cache
def patterns(*, marks: bool) -> Patterns:
    """The wordings of a text with or without marks."""
    data = lexicon.table()
    genders = {key(word, marks=marks): gender for gender in GENDERS for word in data["pronouns"][gender]}
    led = "|".join(key(word, marks=marks) for word in data["delegation"]["led"])
    return Patterns(
        lexicon.patterns(_counted(data["joint"]["words"]), marks=marks),
        lexicon.patterns(genders, marks=marks),
        genders,
        re.compile(rf"\s*,?\s*(?:{led})(?!\w)"),
        lexicon.patterns([*data["plain"]["words"], *data["plain"]["comrades"]], marks=marks),
        tuple((code, lexicon.patterns(found, marks=marks)) for code, found in data["national"].items()),
        tuple((code, frozenset(key(w, marks=marks) for w in found)) for code, found in data["highest"].items()),
        lexicon.patterns(load("vi", "reading")["not_ours"], marks=marks),
        re.compile(lexicon.patterns(data["names"]["companies"], marks=marks).pattern + r"$"),
        compiled("vi", "wordings", _Wordings).governing,
        lexicon.patterns(data["names"]["missions"], marks=marks),
        re.compile(rf"\s*(?:{'|'.join(key(w, marks=marks) for w in data['classes']['at'])})\s+[\w. ]{{0,16}}"),
        re.compile(
            rf"(?<!\w)((?:{_spelled(data['pronouns']['unit'], marks=marks)}))"
            rf"(?=\s+(?:(?:{_spelled(data['pronouns']['before_saying'], marks=marks)})\s+)*"
            rf"(?:{_spelled(data['pronouns']['saying'], marks=marks)})(?!\w))"
        ),
        any_organisation("vi"),
        lexicon.patterns(
            [f"{body} {unit}" for body in data["pronouns"]["governs"] for unit in data["pronouns"]["unit"]], marks=marks
        ),
    )
