"""The fixed words of pages, by id, in the reader's language. The words themselves are in `phrases/`."""

import string
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import msgspec

from comity.exports.dates import spoken
from comity.records import Act, DataError, InvalidValue
from comity.records.areas import area

LANGUAGES = ("en", "fr", "vi", "zh")


class _File(msgspec.Struct, forbid_unknown_fields=True):
    phrases: dict[str, str]
    counted: dict[str, dict[str, str]]
    acts: dict[str, str]
    links: dict[str, str]
    statuses: dict[str, str]
    movements: dict[str, str]
    progress: dict[str, str]
    written: dict[str, str]
    engagements: dict[str, str]
    instruments: dict[str, str]
    roles: dict[str, str]
    handling: dict[str, str]
    fields: dict[str, str]
    languages: dict[str, str]
    dates: dict[str, str]
    due: dict[str, str]
    due_words: dict[str, str]
    kept: dict[str, str]
    kept_fields: dict[str, str]
    levels: dict[str, str]
    formats: dict[str, str]
    stages: dict[str, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's words. `language` is its code."""

    language: str
    file: _File

    def __call__(self, phrase: str, **values: object) -> str:
        """The phrase of an id with its values put in; KeyError is a mistake of ours, and tested for."""
        return self.file.phrases[phrase].format(**values)

    def count(self, phrase: str, n: int) -> str:
        """A number with its noun: "1 document", "3 documents"."""
        return self.file.counted[phrase]["one" if n == 1 else "other"].format(n=n)

    def noun(self, phrase: str, n: int) -> str:
        """The noun alone, as it stands beside the number `n`."""
        return self.count(phrase, n).replace(str(n), "", 1).strip()

    def act(self, act: Act | str) -> str:
        """The word for a force."""
        return self.file.acts[str(act)]

    def kind(self, kind: str) -> str:
        """The word for a kind of engagement, reference or instrument."""
        return self.file.engagements.get(kind) or self.file.instruments.get(kind, kind)

    def area(self, one: str | None) -> str:
        """An area's name in this language; one that is not in the taxonomy keeps its id."""
        if one is None:
            return self("area-none")
        try:
            return area(one).names[self.language]
        except InvalidValue:
            return one

    def areas(self, ids: tuple[str, ...]) -> str:
        """Names of areas, joined."""
        return self.file.phrases["list-separator"].join(self.area(one) for one in ids)

    def named(self, table: str, key: str) -> str:
        """A word of a table (`links`, `statuses`, `roles` ..., a field of the file), or the key itself."""
        words: dict[str, str] = getattr(self.file, table, {})
        return words.get(str(key), str(key))

    def date(self, edtf: str | None) -> str:
        """An EDTF date in words."""
        return spoken(edtf, self.file.dates) if edtf else self("date-none")

    def join(self, words: tuple[str, ...]) -> str:
        """A list as a sentence says it: "a, b and c"."""
        if len(words) < 2:  # noqa: PLR2004 -- one word needs no joining
            return "".join(words)
        head = self.file.phrases["list-separator"].join(words[:-1])
        return head + self.file.phrases["list-last"] + words[-1]


@cache
def wording(language: str = "en") -> Wording:
    """The words of a language; raises InvalidValue where there is no file for it."""
    if language not in LANGUAGES:
        raise InvalidValue("language", language, f"is none of the languages of pages: {', '.join(LANGUAGES)}")
    name = f"phrases/{language}.toml"
    text = resources.files("comity.exports").joinpath(name).read_text("utf-8")
    try:
        file = msgspec.convert(tomllib.loads(text), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as why:
        raise DataError(f"{name}: {why}") from None
    found = Wording(language, file)
    if language != "en":
        _check(found, wording("en"))
    return found


def shape(found: Wording) -> dict[str, frozenset[str]]:
    """Every key of a language's file, with the values its phrase takes."""
    return dict(_walk("", msgspec.to_builtins(found.file)))


def _walk(path: str, data: Any) -> list[tuple[str, frozenset[str]]]:
    if isinstance(data, str):
        return [(path, frozenset(name for _, name, _, _ in string.Formatter().parse(data) if name))]
    return [pair for key, value in data.items() for pair in _walk(f"{path}.{key}".lstrip("."), value)]


def _check(found: Wording, model: Wording) -> None:
    ours, theirs = shape(found), shape(model)
    wrong = sorted(key for key in ours.keys() | theirs.keys() if ours.get(key) != theirs.get(key))
    if wrong:
        raise DataError(f"phrases/{found.language}.toml: differs from en.toml in keys or values at {', '.join(wrong)}")
