"""Loading `times.toml` of a language: its words, shapes of numbers and patterns, checked.

Whatever is not of the form is a DataError that names file and key. The form is described in
docs of the file itself: `comity/languages/en/times.toml` is the one with the comments.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from comity.languages.folding import without_marks
from comity.languages.time_patterns import Compiled, Compiler
from comity.records.errors import DataError
from comity.records.times import Anchor, Modifier, Tense, TimeKind, TimeUnit

FIELDS = {
    "month": "month",
    "doubtful_month": "month",
    "decade_name": "year",
    "weekday": "weekday",
    "doubtful_weekday": "weekday",
    "season": "part",
    "doubtful_season": "part",
    "part": "part",
    "unit": "unit",
    "units": "unit",
    "number": "count",
    "low": "count",
    "high": "count",
    "year": "year",
    "ordinal": "count",
    "step": "step",
    "side": "side",
    "phase": "modifier",
    "about": "modifier",
    "bound": "bound",
    "bound_after": "bound_after",
    "vague": "",
    "daypart": "",
    "tense": "",
}
"""The classes of words that mean the same in every language, and the field each one fills."""

NUMBERS = ("low", "high", "year", "number")
_KEYS = {
    "language",
    "spaced",
    "ambiguous",
    "published",
    "words",
    "glue",
    "light",
    "shapes",
    "macros",
    "stop",
    "pattern",
    "past_form",
    "future_form",
    "counted",
    "unmarked",
}
_PATTERN_KEYS = {"name", "match", "gives", "kind", "examples"}
_GIVES = {
    "sign",
    "unit",
    "shift",
    "anchor",
    "side",
    "keeps",
    "part",
    "modifier",
    "count",
    "adjacent",
    "month",
    "day",
    "ahead",
    "weekday",
    "nth",
    "once",
    "closes",
}
_CLOSED: dict[str, type[TimeUnit] | type[Anchor] | type[Modifier]] = {
    "unit": TimeUnit,
    "anchor": Anchor,
    "modifier": Modifier,
}
_Closed = TypeVar("_Closed", bound=StrEnum)
_FORMS = (("past_form", Tense.PAST), ("future_form", Tense.FUTURE))
_BOUNDED = ("bound", "bound_after", "phase", "about")
_NUMBER = r"(?<![LETTER$€£¥/])(?<!\d[.,:/])(?P<n>\d{1,4})(?![0-9A-Za-z%])(?![.,:]\d|-\d\d?-\d)"
"""A number of a date; what may not stand before it depends on whether spaces part the words."""
_HAN = "〇○零一二三四五六七八九十两廿卅"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence beside a pattern: what is to be found in it, and its date ("" for none)."""

    text: str
    found: str
    value: str
    published: str
    previous: str | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to name a time: its compiled forms, what it adds to the words' own meaning, examples."""

    name: str
    forms: tuple[Compiled, ...]
    gives: dict[str, Any]
    kind: TimeKind | None
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that is needed to find the times of one language."""

    language: str
    spaced: bool
    ambiguous: bool
    unmarked: bool
    lexer: re.Pattern[str]
    words: dict[str, tuple[str, Any]]
    shapes: dict[str, re.Pattern[str]]
    signs: dict[str, str]
    light: frozenset[str]
    forms: tuple[tuple[re.Pattern[str], Tense], ...]
    counted: re.Pattern[str] | None
    patterns: tuple[Pattern, ...]


@cache
def load(language: str, *, plain: bool = False) -> Grammar:
    """The grammar of a language folder; `plain` is that of text written without marks.

    DataError where it has none or it does not hold.
    """
    return read(Path(__file__).parent / language / "times.toml", plain=plain)


def read(path: Path, *, plain: bool = False) -> Grammar:
    """The grammar that a file holds; `plain` takes the marks off all its words, the first of which then counts."""
    try:
        text = path.read_text("utf-8")
        data = tomllib.loads(without_marks(text) if plain else text)
    except FileNotFoundError:
        raise DataError(f"{path.name}: no words for times in {path.parent.name!r}") from None
    except tomllib.TOMLDecodeError as why:
        raise DataError(f"{path.parent.name}/{path.name}: {why}") from None
    return _Loader(data, f"{path.parent.name}/{path.name}", doubles=plain).grammar()


class _Loader:
    def __init__(self, data: dict[str, Any], where: str, *, doubles: bool = False) -> None:
        self.data, self.where, self.doubles = data, where, doubles
        self.refuse_unknown(data, _KEYS, "")
        self.spaced = bool(data.get("spaced", True))
        self.shapes: dict[str, str] = data.get("shapes", {})
        self.glue: dict[str, list[str]] = data.get("glue", {})

    def refuse_unknown(self, table: Iterable[str], known: Iterable[str], key: str) -> None:
        for name in table:
            if name not in known:
                raise DataError(f"{self.where}: {key}{name}: unknown key")

    def grammar(self) -> Grammar:
        data = self.data
        classes = [*FIELDS, *self.glue, *self.shapes]
        fields = {**FIELDS, **dict.fromkeys(self.shapes, "*")}
        compiler = Compiler(classes, fields, self.data.get("macros", {}), self.where)
        words = self._words(compiler.signs)
        light = self.data.get("light", [])
        self.refuse_unknown(light, compiler.signs, "light: ")
        return Grammar(
            language=self.data.get("language", ""),
            spaced=self.spaced,
            ambiguous=bool(self.data.get("ambiguous", False)),
            unmarked=bool(self.data.get("unmarked", False)),
            lexer=self._lexer(words),
            words=words,
            shapes={name: self._expression(name) for name in self.shapes},
            signs=compiler.signs,
            counted=self._counted(),
            forms=tuple((re.compile(data[key]), tense) for key, tense in _FORMS if key in data),
            light=frozenset(compiler.signs[name] for name in light),
            patterns=tuple(self._pattern(entry, compiler) for entry in self.data.get("pattern", [])),
        )

    def _words(self, signs: dict[str, str]) -> dict[str, tuple[str, Any]]:
        table = self.data.get("words", {})
        self.refuse_unknown(table, FIELDS, "words.")
        words: dict[str, tuple[str, Any]] = {}
        for name, values in table.items():
            for key, forms in values.items():
                self._enter(words, f"words.{name}.{key}", forms, (signs[name], self._value(name, key)))
        for name, forms in self.glue.items():
            self._enter(words, f"glue.{name}", forms, (signs[name], None))
        self._enter(words, "stop", self.data.get("stop", []), ("", None))
        return words

    def _enter(self, words: dict[str, tuple[str, Any]], key: str, entries: list[str], meaning: tuple[str, Any]) -> None:
        for entry in entries:
            for form in self._forms(entry):
                if words.get(form, meaning) != meaning and not self.doubles:
                    raise DataError(f"{self.where}: {key}: {entry!r} already stands elsewhere in the file")
                words.setdefault(form, meaning)

    def _forms(self, word: str) -> tuple[str, ...]:
        """A word as it may be written: at the head of a sentence, with either apostrophe."""
        heads = {word, word[0].upper() + word[1:]} if self.spaced else {word}
        return tuple(heads | {form.replace("'", "’") for form in heads})

    def _value(self, name: str, key: str) -> Any:
        try:
            if name == "step":
                unit, shift = key.split()
                return TimeUnit(unit), int(shift)
            if name in {"unit", "units"}:
                return TimeUnit(key)
            if name == "tense":
                return Tense(key)
            if name in _BOUNDED:
                return Modifier(key)
            return int(key) if FIELDS[name] else key
        except ValueError:
            raise DataError(f"{self.where}: words.{name}.{key}: not a value of this class") from None

    def _expression(self, name: str) -> re.Pattern[str]:
        try:
            return re.compile(self.shapes[name])
        except re.error as why:
            raise DataError(f"{self.where}: shapes.{name}: {why}") from None

    def _lexer(self, words: dict[str, tuple[str, Any]]) -> re.Pattern[str]:
        shapes = "|".join(
            f"(?P<{name}>{re.sub('[?]P<[a-z]+2?>', '?:', self._expression(name).pattern)})" for name in self.shapes
        )
        number = _NUMBER.replace("LETTER", r"\w" if self.spaced else "0-9A-Za-z第")
        numbers = f"(?=[0-9０-９{_HAN}])(?:{shapes}|{number})" if shapes else number
        literal = _alternation(words)
        if self.spaced:
            literal = rf"(?<!\w){literal}(?:(?!\w)|(?<=['’]))"
        return re.compile(f"{numbers}|{literal}")

    def _counted(self) -> re.Pattern[str] | None:
        """What makes a number of four digits no year: "2000 people"."""
        words = "|".join(re.escape(word) for word in self.data.get("counted", []))
        return re.compile(rf"\s(?:{words})\b") if words else None

    def _pattern(self, entry: dict[str, Any], compiler: Compiler) -> Pattern:
        name = str(entry.get("name", "?"))
        self.refuse_unknown(entry, _PATTERN_KEYS, f"pattern {name!r}: ")
        gives = dict(entry.get("gives", {}))
        self.refuse_unknown(gives, _GIVES, f"pattern {name!r}: gives.")
        where = f"pattern {name!r}: "
        for key, closed in _CLOSED.items():
            if key in gives:
                gives[key] = self._closed(closed, gives[key], f"{where}gives.{key}")
        kind = self._closed(TimeKind, entry["kind"], f"{where}kind") if "kind" in entry else None
        forms = tuple(compiler.compile(name, form) for form in entry.get("match", []))
        return Pattern(name, forms, gives, kind, self._examples(entry, name))

    def _closed(self, kind: type[_Closed], value: str, key: str) -> _Closed:
        try:
            return kind(value)
        except ValueError:
            choice = ", ".join(one.value for one in kind)
            raise DataError(f"{self.where}: {key}: {value!r} is not one of {choice}") from None

    def _examples(self, entry: dict[str, Any], name: str) -> tuple[Example, ...]:
        examples = []
        for row in entry.get("examples", []):
            if not 3 <= len(row) <= 5 or not all(isinstance(x, str) for x in row):  # noqa: PLR2004 -- see Example
                raise DataError(
                    f"{self.where}: pattern {name!r}: an example is text, words found, date[, published[, previous]]"
                )
            published = (row[3] if len(row) > 3 else "") or self.data.get("published", "")  # noqa: PLR2004
            examples.append(Example(row[0], row[1], row[2], published, row[4] if len(row) > 4 else None))  # noqa: PLR2004
        return tuple(examples)


def _alternation(words: Iterable[str]) -> str:
    """The words as one expression, told apart by their first letter, longest first, spaces loose."""
    by_head: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        by_head.setdefault(word[0], []).append(word)
    heads = (
        re.escape(head) + "(?:" + "|".join(re.escape(w[1:]).replace(r"\ ", r"\s+") for w in tails) + ")"
        for head, tails in sorted(by_head.items())
    )
    return "(?:" + "|".join(heads) + ")"
