"""Words by which a sentence says what became of something: the tables of `cues.toml`, opened."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import msgspec

from comity.languages import facts
from comity.records import DataError
from comity.records.areas import LANGUAGES
from comity.records.review import Progress

_FILE = "comity/review/reports/cues.toml"
_ORDER = (Progress.REPLACED, Progress.REFUSED, Progress.HELD_UP, Progress.DONE, Progress.BEGUN)


class Example(msgspec.Struct, forbid_unknown_fields=True):
    """A sentence and what it should be taken to say (`progress`, "" for nothing)."""

    language: str
    progress: str
    text: str


class _Cues(msgspec.Struct, forbid_unknown_fields=True, rename={"held_up": "held-up"}):
    ahead: list[str]
    replaced: list[str]
    refused: list[str]
    held_up: list[str]
    done: list[str]
    begun: list[str]
    happened: list[str]
    saying: list[str]


class _Lasting(msgspec.Struct, forbid_unknown_fields=True, rename={"goes_on": "goes-on"}):
    goes_on: list[str]
    once: list[str]
    holding: list[str]
    events: list[str]
    actors: list[str]
    en: list[str]
    fr: list[str]
    vi: list[str]
    zh: list[str]


class _Papers(msgspec.Struct, forbid_unknown_fields=True):
    terms: list[str]
    signing: list[str]
    founded: list[str]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    en: _Cues
    fr: _Cues
    vi: _Cues
    zh: _Cues
    lasting: _Lasting
    papers: _Papers
    examples: list[Example]


@dataclass(frozen=True, slots=True)
class Cues:
    """The tables, opened: patterns by language, and the terms that say what is asked for."""

    ahead: Mapping[str, re.Pattern[str]]
    progress: Mapping[str, tuple[tuple[Progress, re.Pattern[str]], ...]]
    happened: Mapping[str, re.Pattern[str]]
    saying: Mapping[str, re.Pattern[str]]
    goes_on: frozenset[str]
    once: frozenset[str]
    holding: frozenset[str]
    events: frozenset[str]
    actors: frozenset[str]
    papers: frozenset[str]
    signing: frozenset[str]
    founded: frozenset[str]
    one: Mapping[str, re.Pattern[str]]
    examples: tuple[Example, ...]

    def of(self, sentence: str, language: str, *, told: bool = False) -> Progress | None:
        """What a sentence says became of something; None where it says nothing, or speaks of what is to come.

        Without a cue, that something took place is enough, but not where the sentence is `told` already: a meeting, a
        paper or a promise.
        """
        words = sentence.casefold()
        ahead = self.ahead[language].search(words)
        upto = ahead.start() if ahead else len(words)
        cued = next((kind for kind, cue in self.progress[language] if cue.search(words, 0, upto)), None)
        return cued or (Progress.DONE if not told and self._happened(words, upto, language) else None)

    def is_one(self, words: str, language: str) -> bool:
        """Whether what is asked for is told as one thing, or so many: "a direct flight", "dix ambulances"."""
        return language in self.one and bool(self.one[language].match(words.casefold()))

    def _happened(self, words: str, upto: int, language: str) -> bool:
        """Whether a sentence tells of something that took place, and is no mere saying."""
        if self.saying[language].search(words):
            return False
        return bool(self.happened[language].search(words, 0, upto))


@cache
def cues() -> Cues:
    """The tables; raises DataError where the file does not have its form."""
    try:
        file = msgspec.convert(
            tomllib.loads(resources.files(__package__).joinpath("cues.toml").read_text("utf-8")), _File
        )
        tables: dict[str, _Cues] = {language: getattr(file, language) for language in LANGUAGES}
        return Cues(
            {language: _pattern(table.ahead, language) for language, table in tables.items()},
            {language: _by_progress(table, language) for language, table in tables.items()},
            {language: _pattern(table.happened, language) for language, table in tables.items()},
            {language: _pattern(table.saying, language) for language, table in tables.items()},
            frozenset(file.lasting.goes_on),
            frozenset(file.lasting.once),
            frozenset(file.lasting.holding),
            frozenset(file.lasting.events),
            frozenset(file.lasting.actors),
            frozenset(file.papers.terms),
            frozenset(file.papers.signing),
            frozenset(file.papers.founded),
            {language: _pattern(getattr(file.lasting, language), language) for language in LANGUAGES},
            tuple(file.examples),
        )
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, re.error) as why:
        raise DataError(f"{_FILE}: {why}") from None


def _by_progress(table: _Cues, language: str) -> tuple[tuple[Progress, re.Pattern[str]], ...]:
    return tuple((kind, _pattern(getattr(table, kind.replace("-", "_")), language)) for kind in _ORDER)


def _pattern(cues: Iterable[str], language: str) -> re.Pattern[str]:
    joined = "|".join(cues)
    return re.compile(joined if facts(language).writing.unit == "character" else rf"(?<!\w)(?:{joined})(?!\w)")
