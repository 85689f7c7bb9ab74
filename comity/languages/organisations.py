"""International organisations: the names they have in a language, and the abbreviation each goes by."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from comity.languages.lexicon import whole

__all__ = ["any_organisation", "organisation_in", "organisation_names"]

_CAPITAL = r"(?![a-z])"
"""No name of an organisation begins with a small letter; looked at first, since it is quickly done."""


def organisation_in(words: str, language: str) -> str | None:
    """The abbreviation (`UN`, `WHO`) of the first organisation that words name, the longest name at its place; or None.

    Letters are compared as written ("WHO" is no "who"), other names in any case but for their first letter.
    Read from `languages/organisations.toml`.
    """
    found = any_organisation(language).search(words)
    return _codes(language)[found.group().casefold()] if found else None


@cache
def any_organisation(language: str) -> re.Pattern[str]:
    """One pattern that finds the name of any organisation in a language, the longest at each place."""
    return _pattern(organisation_names(language))


@cache
def organisation_names(language: str) -> tuple[str, ...]:
    """The names of all organisations in a language, the longest first."""
    return tuple(sorted((name for names in _table(language).values() for name in names), key=lambda n: (-len(n), n)))


@cache
def _codes(language: str) -> Mapping[str, str]:
    return {name.casefold(): code for code, names in _table(language).items() for name in names}


@cache
def _table(language: str) -> Mapping[str, list[str]]:
    read = tomllib.loads((files("comity.languages") / "organisations.toml").read_text("utf-8"))
    return {code: names[language] for code, names in read.items()}


def _pattern(names: tuple[str, ...] | list[str]) -> re.Pattern[str]:
    return whole(_CAPITAL + "(?:" + "|".join(map(_as_written, names)) + ")")


def _as_written(name: str) -> str:
    """A pattern for a name: letters as they stand, words in any case."""
    if " " not in name:
        return re.escape(name)
    return re.escape(name[0]) + f"(?i:{re.escape(name[1:])})"
