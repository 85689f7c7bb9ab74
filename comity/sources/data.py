"""The room's data files, checked when they are loaded."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TypeVar

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


Form = TypeVar("Form", bound=msgspec.Struct)


@cache
def languages() -> Languages:
    """The words by which languages are told; raises DataError where the file has not its form."""
    return _read("languages.toml", Languages)


@cache
def datelines() -> Datelines:
    """How the press heads its reports; raises DataError where the file has not its form."""
    return _read("datelines.toml", Datelines)


def _read(name: str, form: type[Form]) -> Form:
    try:
        text = resources.files("comity.sources").joinpath(name).read_text(encoding="utf-8")
        return msgspec.convert(tomllib.loads(text), form)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as why:
        raise DataError(f"sources/{name}: {why}") from None
