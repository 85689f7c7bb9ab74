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
        return re.compile(_whole(written, parts))
    except KeyError as why:
        raise DataError(f"{where}: no part {why}") from None
    except re.error as why:
        raise DataError(f"{where}: {why}") from None


def _whole(written: str, parts: Mapping[str, str]) -> str:
    """A pattern in one line, with its parts (which may hold parts) in their places."""
    joined = "".join(line.lstrip(" ") for line in written.split("\n"))
    return _PART.sub(lambda found: _whole(parts[found[1]], parts), joined)
