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


NEVER = r"(?!)[\s\S]{4000000}"
"""A pattern that finds nothing. It asks for more characters than a text has, so that none of them is looked at."""


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of the words, longest first, at word boundaries, in any case."""
    return whole(any_of(words), re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest that stands there, to be compared in any case; of none, NEVER.

    What words begin with alike is looked at once: of hundreds of words, one after another would be slow.
    """
    begun: dict[str, Any] = {}
    for word in words:
        node = begun
        for letter in word:
            node = node.setdefault(letter.lower(), {})
        node[_ENDS] = {}
    return _spelled(begun) if begun else NEVER


_ENDS = ""


def _spelled(begun: Mapping[str, Any]) -> str:
    """The ways in which words go on from where they are alike, further letters first."""
    ways = [re.escape(letter) + _spelled(begun[letter]) for letter in sorted(begun, reverse=True) if letter != _ENDS]
    ways += [""] if _ENDS in begun else []
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def whole(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is found only as whole words; between Han characters there are no word boundaries."""
    letter = r"(?-i:[^\W\u3400-\u9fff])"  # in any case, its thousands of characters would be gone through one by one
    return re.compile(rf"(?<!{letter})(?:{pattern})(?!{letter})", flags)
