"""Things that reports name, known by the same id in four languages: see `terms.toml` beside this file."""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

import msgspec

from comity.records.areas import LANGUAGES
from comity.records.errors import DataError

_FILE = "comity/identity/terms.toml"
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff"
"""Scripts written without spaces: Thai, Lao, Burmese, Khmer, Han and kana."""

_RUN = re.compile(rf"(?P<unspaced>[{_UNSPACED}]+)|(?P<word>[^\W{_UNSPACED}]+)")
_HEAD = 2
"""Letters of a first word by which the forms that may begin with it are looked up."""


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of a text: the id of the term it names (None for any other word) and the word as compared.

    `general` says that the term is one that every report has. In a script without spaces a word is a character.
    """

    term: str | None
    word: str
    general: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    term: str
    words: tuple[str, ...]
    general: bool
    key: tuple[int, bool, str]

    def fits(self, words: list[str], at: int) -> bool:
        """Whether the form stands at a place among words."""
        if len(self.words) == 1:
            return _fits(self.words[0], words[at])
        if at + len(self.words) > len(words):
            return False
        return all(_fits(form, word) for form, word in zip(self.words, words[at:], strict=False))


class _File(msgspec.Struct, forbid_unknown_fields=True):
    terms: dict[str, dict[str, list[str]]]
    general: dict[str, dict[str, list[str]]]
    stop: dict[str, list[str]]


class Terms:
    """The table, opened: finds terms in texts of a language. A language it does not know has no terms."""

    def __init__(self, file: _File) -> None:
        self._whole: dict[str, dict[str, list[_Form]]] = {language: defaultdict(list) for language in LANGUAGES}
        self._begun: dict[str, dict[str, list[_Form]]] = {language: defaultdict(list) for language in LANGUAGES}
        for table, general in ((file.terms, False), (file.general, True)):
            for term, by_language in table.items():
                self._add(term, by_language, general=general)
        self._stop = {language: frozenset(words) for language, words in file.stop.items()}

    def names(self, text: str, language: str) -> Iterator[Named]:
        """What a text names, from its first word to its last: the longest term at each place, or the word alone.

        Words that say nothing are left out.
        """
        stop = self._stop.get(language, frozenset())
        words, at = _words(text), 0
        while at < len(words):
            found = self._longest(words, at, language)
            if found:
                yield Named(found.term, "".join(found.words), found.general)
            elif words[at] not in stop:
                yield Named(None, words[at])
            at += len(found.words) if found else 1

    def _longest(self, words: list[str], at: int, language: str) -> _Form | None:
        """The longest form that stands at a place among words; of equal ones a thing before what every report has."""
        if language not in self._whole:
            return None
        word, best = words[at], None
        begun = self._begun[language]
        could = (self._whole[language].get(word), begun.get(word[:_HEAD]), begun.get(word[:1]))
        for forms in could:
            for form in forms or ():
                if (best is None or form.key < best.key) and form.fits(words, at):
                    best = form
        return best

    def _add(self, term: str, by_language: Mapping[str, Iterable[str]], *, general: bool) -> None:
        for language, forms in by_language.items():
            for written in forms:
                words = tuple(_words(written, stars=True))
                form = _Form(term, words, general, (-sum(map(len, words)), general, term))
                first = words[0]
                if first.endswith("*"):
                    self._begun[language][first[:-1][:_HEAD]].append(form)
                else:
                    self._whole[language][first].append(form)


@lru_cache(maxsize=65_536)
def named(text: str, language: str) -> tuple[Named, ...]:
    """What a text names, by the table (`Terms.names`); kept, since a review asks of the same quotes again and again."""
    return tuple(terms().names(text, language))


@cache
def terms() -> Terms:
    """The table; raises DataError, with the key, where the file does not have its form."""
    return parse(resources.files("comity.identity").joinpath("terms.toml").read_text("utf-8"))


def parse(toml: str) -> Terms:
    """The table that a file holds; raises DataError where it does not have the form `terms.toml` has."""
    try:
        file = msgspec.convert(tomllib.loads(toml), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as why:
        raise DataError(f"{_FILE}: {why}") from None
    twice = set(file.terms) & set(file.general)
    if twice:
        raise DataError(f"{_FILE}: {', '.join(sorted(twice))} stand in both tables")
    for term, by_language in (*file.terms.items(), *file.general.items()):
        if set(by_language) != set(LANGUAGES) or not all(by_language.values()):
            raise DataError(f"{_FILE}: {term} needs forms in each of {', '.join(LANGUAGES)}")
    return Terms(file)


def _words(text: str, *, stars: bool = False) -> list[str]:
    """Words in small letters; in a script without spaces, characters."""
    found: list[str] = []
    folded = unicodedata.normalize("NFC", text).casefold()
    for run in _RUN.finditer(folded):
        if run["word"]:
            star = "*" if stars and folded[run.end() : run.end() + 1] == "*" else ""
            found.append(run["word"] + star)
        else:
            found.extend(run["unspaced"])
    return found


def _fits(form: str, word: str) -> bool:
    return word.startswith(form[:-1]) if form.endswith("*") else word == form
