"""The room's data files, checked when they are loaded."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

import msgspec

from comity.records import DataError


@dataclass(frozen=True, slots=True)
class KnownWords:
    """The function words of one language, and letters that hardly another writes."""

    name: str
    words: str
    marks: str = ""


class Languages(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """`languages.toml`: the languages we tell, and others that must not be taken for them."""

    known: dict[str, KnownWords]
    other: dict[str, KnownWords]


class Datelines(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """`datelines.toml`: agencies, opening words and the names of the months, January first."""

    agencies: tuple[str, ...]
    zh_agencies: tuple[str, ...]
    openers: tuple[str, ...]
    months: dict[str, tuple[tuple[str, ...], ...]]


def _load(name: str) -> object:
    return tomllib.loads(resources.files("comity.sources").joinpath(name).read_text(encoding="utf-8"))


@cache
def languages() -> Languages:
    """The words by which languages are told; raises DataError where the file has not its form."""
    try:
        return msgspec.convert(_load("languages.toml"), Languages)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as why:
        raise DataError(f"sources/languages.toml: {why}") from None


@cache
def datelines() -> Datelines:
    """How the press heads its reports; raises DataError where the file has not its form."""
    try:
        return msgspec.convert(_load("datelines.toml"), Datelines)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as why:
        raise DataError(f"sources/datelines.toml: {why}") from None
