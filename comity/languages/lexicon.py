"""A language's words, read from the TOML files of its folder and checked when read."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from comity.records import DataError


@cache
def load(language: str, name: str) -> Mapping[str, Any]:
    """The table `languages/<language>/<name>.toml`.

    Raises DataError, naming the file, where it is missing or no TOML.
    """
    path = files("comity.languages") / language / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise DataError(f"languages/{language}/{name}.toml is missing") from None
    except tomllib.TOMLDecodeError as why:
        raise DataError(f"languages/{language}/{name}.toml: {why}") from None


def expect(table: Mapping[str, Any], keys: Iterable[str], where: str) -> None:
    """Raise DataError where a table has keys that nothing reads."""
    unknown = set(table) - set(keys)
    if unknown:
        raise DataError(f"{where}: unknown key {', '.join(sorted(unknown))}")


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of the words, longest first, at word boundaries, in any case."""
    return whole("|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True)), re.IGNORECASE)


def whole(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is found only as whole words; between Han characters there are no word boundaries."""
    letter = r"[^\W\u3400-\u9fff]"
    return re.compile(rf"(?<!{letter})(?:{pattern})(?!{letter})", flags)
