"""Things that reports name, known by the same id in four languages: see `terms.toml` beside this file."""

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

import msgspec

from comity.identity import han
from comity.identity.spelling import bare, has_marks, syllable
from comity.records.areas import LANGUAGES
from comity.records.errors import DataError

_FILE = "comity/identity/terms.toml"
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff"
"""Scripts written without spaces: Thai, Lao, Burmese, Khmer, Han and kana."""

_RUN = re.compile(rf"(?P<unspaced>[{_UNSPACED}]+)|(?P<word>[^\W{_UNSPACED}]+)")
_HEAD = 2
"""Letters of a first word by which the forms that may begin with it are looked up."""

_BARE = "vi-bare"
"""Vietnamese written without its marks."""

_ACCENTED = frozenset({"en", "fr", _BARE})
_GENERAL = 0.3
"""What a term that every report has counts beside one that says something."""


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of a text: the id of the term it names (None for any other word) and the word as compared.

    `general` says that the term is one that every report has, or what is done to a thing. `wide` is the widest term
    that it is a case of, or itself. In a script without spaces a word is a character.
    """

    term: str | None
    word: str
    general: bool = False
    wide: str | None = None


@dataclass(frozen=True, slots=True)
class _Form:
    named: tuple[Named, ...]
    words: tuple[str, ...]

    @property
    def key(self) -> tuple[int, bool, str]:
        """Longer forms first; of equal ones a thing before what every report has."""
        return -sum(map(len, self.words)), self.named[0].general, self.named[0].term or ""

    def fits(self, words: Sequence[str], at: int) -> bool:
        """Whether the form stands at a place among words."""
        if len(self.words) == 1:
            return _fits(self.words[0], words[at])
        if at + len(self.words) > len(words):
            return False
        return all(_fits(form, word) for form, word in zip(self.words, words[at:], strict=False))


class _Term(msgspec.Struct, forbid_unknown_fields=True, rename={"wider": "in"}):
    en: list[str]
    fr: list[str]
    vi: list[str]
    zh: list[str]
    wider: str | None = None

    def forms(self, language: str) -> list[str]:
        """The forms in a language."""
        found: list[str] = getattr(self, language)
        return found


class _File(msgspec.Struct, forbid_unknown_fields=True):
    terms: dict[str, _Term]
    general: dict[str, _Term]
    actions: dict[str, _Term]
    stop: dict[str, list[str]]


class Terms:
    """The table, opened: finds terms in texts of a language. A language it does not know has no terms."""

    def __init__(self, file: _File) -> None:
        self._wider = {term: held.wider for table in _tables(file) for term, held in table.items()}
        self._little = frozenset(file.general)
        self._whole: dict[str, dict[str, list[_Form]]] = {}
        self._begun: dict[str, dict[str, list[_Form]]] = {}
        for language in (*LANGUAGES, _BARE):
            self._add(language, file)
        self._stop = {language: frozenset(_words(" ".join(words), language)) for language, words in file.stop.items()}

    def names(self, text: str, language: str) -> Iterator[Named]:
        """What a text names, from its first word to its last: the longest term at each place, or the word alone.

        A form of two terms names both. Words that say nothing are left out.
        """
        stop = self._stop.get(language, frozenset())
        table = _BARE if language == "vi" and not has_marks(text) else language
        words, at = _words(text, table), 0
        while at < len(words):
            found = self._longest(words, at, table)
            if found:
                yield from found.named
            elif words[at] not in stop:
                yield Named(None, words[at])
            at += len(found.words) if found else 1

    def wide(self, term: str) -> str:
        """The widest term that a term is a case of, or itself."""
        while wider := self._wider.get(term):
            term = wider
        return term

    def weight(self, wide: str) -> float:
        """What a wide term counts for: one that every report has little."""
        return _GENERAL if wide in self._little else 1.0

    def _longest(self, words: list[str], at: int, table: str) -> _Form | None:
        """The longest form that stands at a place among words; of equal ones a thing before what every report has."""
        if table not in self._whole:
            return None
        word, best = words[at], None
        begun = self._begun[table]
        could = (self._whole[table].get(word), begun.get(word[:_HEAD]), begun.get(word[:1]))
        for forms in could:
            for form in forms or ():
                if (best is None or form.key < best.key) and form.fits(words, at):
                    best = form
        return best

    def _add(self, table: str, file: _File) -> None:
        """The forms of a language, each with all terms that it names."""
        written: dict[tuple[str, ...], list[Named]] = defaultdict(list)
        for held, general in ((file.terms, False), (file.actions, True), (file.general, True)):
            for term, forms in held.items():
                for words in {tuple(_words(form, table, stars=True)) for form in forms.forms(table[:2])}:
                    written[words].append(Named(term, "".join(words), general, self.wide(term)))
        whole: dict[str, list[_Form]] = defaultdict(list)
        begun: dict[str, list[_Form]] = defaultdict(list)
        for words, named in written.items():
            first = words[0]
            into, head = (begun, first[:-1][:_HEAD]) if first.endswith("*") else (whole, first)
            into[head].append(_Form(tuple(named), words))
        self._whole[table], self._begun[table] = whole, begun


@lru_cache(maxsize=65_536)
def named(text: str, language: str) -> tuple[Named, ...]:
    """What a text names, by the table (`Terms.names`); kept, since a review asks of the same quotes again and again."""
    return tuple(terms().names(text, language))


@lru_cache(maxsize=65_536)
def wide_terms(text: str, language: str) -> Mapping[str, float]:
    """The widest terms that a text of a language names, with how much each counts; none for another language.

    >>> sorted(wide_terms("mettre en place un mécanisme", "fr")) == sorted(wide_terms("thiết lập cơ chế", "vi"))
    True
    """
    if language not in LANGUAGES:
        return {}
    return {one.wide: terms().weight(one.wide) for one in named(text, language) if one.wide}


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
    everything = [term for table in _tables(file) for term in table]
    if twice := {term for term in everything if everything.count(term) > 1}:
        raise DataError(f"{_FILE}: {', '.join(sorted(twice))} stand in two tables")
    listed = {term: held for table in _tables(file) for term, held in table.items()}
    for term, held in listed.items():
        _checked(term, held, listed)
    return Terms(file)


def _checked(term: str, held: _Term, listed: Mapping[str, _Term]) -> None:
    """Raises DataError where a term is a case of one that is none, or has no forms in a language."""
    if held.wider is not None and (held.wider not in listed or listed[held.wider].wider):
        raise DataError(f"{_FILE}: {term} is said to be in {held.wider}, which is no wide term")
    own = [held, *(other for other in listed.values() if other.wider == term)]
    if not all(any(one.forms(language) for one in own) for language in LANGUAGES):
        raise DataError(f"{_FILE}: {term} needs forms in each of {', '.join(LANGUAGES)}")


def _tables(file: _File) -> tuple[dict[str, _Term], ...]:
    return file.terms, file.actions, file.general


def _words(text: str, table: str, *, stars: bool = False) -> list[str]:
    """Words in small letters, spelled one way; in a script without spaces, characters."""
    found: list[str] = []
    folded = _folded(text, table)
    for run in _RUN.finditer(folded):
        if run["word"]:
            star = "*" if stars and folded[run.end() : run.end() + 1] == "*" else ""
            found.append((syllable(run["word"]) if table == "vi" else run["word"]) + star)
        else:
            found.extend(run["unspaced"])
    return found


def _folded(text: str, table: str) -> str:
    if table in _ACCENTED:
        return bare(text)
    return unicodedata.normalize("NFC", han.simplified(text) if table == "zh" else text).casefold()


def _fits(form: str, word: str) -> bool:
    return word.startswith(form[:-1]) if form.endswith("*") else word == form
