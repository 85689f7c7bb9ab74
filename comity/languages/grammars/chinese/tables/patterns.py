"""The patterns of mentions.toml by which people, bodies and sides are found, made once."""

import re
from collections.abc import Mapping
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.chinese.tables.words import any_of
from comity.languages.patterns import Patterns, compiled


class _Patterns(Patterns, frozen=True):
    """The patterns of `languages/zh/patterns.toml` [found], each by its name."""

    by_name: Mapping[str, re.Pattern[str]]
    after_surname: re.Pattern[str]


def pattern(name: str) -> re.Pattern[str]:
    """The pattern of a kind of words."""
    return _patterns().by_name[name]


@cache
def _patterns() -> _Patterns:
    data = lexicon.load("zh", "mentions")
    lists = {
        "heads": data["heads"]["words"],
        "unnamed": data["heads"]["unnamed"],
        "stops": data["stops"]["words"],
        "no_stops": data["stops"]["unless"],
        "titles": data["titles"]["words"],
        "countries": data["abbreviations"],
        "delegations": data["delegation"]["words"],
        "kinds": data["delegation"]["kinds"],
        "unions": data["delegation"]["unions"],
        "nameless": data["delegation"]["nameless"],
        "bodies": data["bodies"]["words"],
        "pronouns": data["pronouns"]["words"],
    }
    made = {name: any_of(words) for name, words in lists.items()}
    both, groups = "|".join(data["joint"]["words"]), data["delegation"]["groups"]
    return compiled("zh", "found", _Patterns, both=both, groups=groups, **made)


@cache
def known_names(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for names already met, and for their surnames where a title follows (`short`)."""
    titles = _patterns().after_surname.pattern
    surnames = {name[:n] for name in names if is_short(name) for n in (1, 2) if n < len(name)}
    short = f"|(?P<short>{any_of(surnames)})(?={titles})" if surnames else "|(?P<short>(?!))"
    return re.compile(f"(?:{any_of(names)}){short}")


def is_short(name: str) -> bool:
    """Whether a name may be a Han name, whose surname stands first."""
    return "·" not in name and len(name) <= 4  # noqa: PLR2004 -- two characters each at most
