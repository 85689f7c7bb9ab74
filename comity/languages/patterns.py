"""Patterns of a language's words: patterns.toml of its folder, checked and compiled once."""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from comity.languages import lexicon
from comity.languages.folding import CAPITALS
from comity.records import DataError


class Patterns(msgspec.Struct, frozen=True):
    """A group of patterns; what inherits from it names them."""


Group = TypeVar("Group", bound=Patterns)

NEVER = re.compile(lexicon.NEVER)
"""A pattern that finds nothing, for what a language has no words for."""

_PART = re.compile(r"\{([a-z_]+)\}")
_PARTS = "parts"


def compiled(language: str, group: str, form: type[Group], **made: str) -> Group:
    """The patterns of a group of `languages/<language>/patterns.toml`, as a `form` that has a field for each.

    A string is a pattern, and comes back compiled; a table of patterns comes back as one, in its order; a list holds
    plain words, and comes back as a frozenset. In a pattern, the blanks that begin a line and the break that ends it
    are none of it; `{name}` stands for the part of that name in `[parts]` or among those `made` by the reader from
    lists of words, `{capitals}` for those of `folding`.

    Raises DataError, naming file and key, where a pattern is missing, is one that nothing reads or is none.
    """
    where = f"languages/{language}/patterns.toml"
    table = lexicon.load(language, "patterns")
    if group not in table:
        raise DataError(f"{where}: no group [{group}]")
    found, wanted = table[group], set(form.__struct_fields__)
    lexicon.expect(found, wanted, f"{where} [{group}]")
    if missing := wanted - set(found):
        raise DataError(f"{where} [{group}]: no pattern {', '.join(sorted(missing))}")
    parts = {"capitals": CAPITALS, **table.get(_PARTS, {}), **made}
    return form(**{key: _value(value, parts, f"{where} [{group}] {key}") for key, value in found.items()})


def of_file(language: str, file: str, form: type[Group]) -> Group:
    """The patterns of the whole file `languages/<language>/<file>.toml`, found in any case, as a `form`.

    One that the file lacks is what the form has without it. Raises DataError, naming file and key, where the file is
    missing or a pattern is one that nothing reads or is none.
    """
    where = f"languages/{language}/{file}.toml"
    table = lexicon.load(language, file)
    lexicon.expect(table, form.__struct_fields__, where)
    return form(**{key: _compiled(written, f"{where} {key}", re.IGNORECASE) for key, written in table.items()})


def which(patterns: Mapping[str, re.Pattern[str]], words: str) -> str | None:
    """The name of the first of some patterns that the words are; None where they are none of them."""
    return next((name for name, pattern in patterns.items() if pattern.fullmatch(words)), None)


def _value(value: Any, parts: Mapping[str, str], where: str) -> Any:
    if isinstance(value, str):
        return _pattern(value, parts, where)
    if isinstance(value, dict):
        return {key: _pattern(written, parts, f"{where}.{key}") for key, written in value.items()}
    if isinstance(value, list):
        return frozenset(value)
    raise DataError(f"{where}: neither a pattern nor words")


def _pattern(written: str, parts: Mapping[str, str], where: str) -> re.Pattern[str]:
    try:
        whole = _whole(written, parts)
    except KeyError as why:
        raise DataError(f"{where}: no part {why}") from None
    return _compiled(whole, where)


def _compiled(pattern: str, where: str, flags: int = 0) -> re.Pattern[str]:
    try:
        return re.compile(pattern, flags)
    except re.error as why:
        raise DataError(f"{where}: {why}") from None


def _whole(written: str, parts: Mapping[str, str]) -> str:
    """A pattern in one line, with its parts (which may hold parts) in their places."""
    joined = "".join(line.lstrip(" ") for line in written.split("\n"))
    return _PART.sub(lambda found: _whole(parts[found[1]], parts), joined)
