"""Terms: what a text speaks of, by a table that holds the words of four languages for one thing."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from comity.identity import han
from comity.identity.spelling import bare, has_marks
from comity.records import DataError

LANGUAGES = ("en", "fr", "vi", "zh")
_FILE = "terms.toml"
_GENERAL = 0.3  # what a term that says little counts beside one that says much


@lru_cache(maxsize=100_000)
def terms(text: str, language: str) -> Mapping[str, float]:
    """The terms that a text of a language names, with how much each counts; none for another language.

    >>> sorted(terms("mettre en place un mécanisme", "fr")) == sorted(terms("thiết lập cơ chế", "vi"))
    True
    """
    if language not in LANGUAGES:
        return {}
    if language == "zh":
        pattern, ids = _compiled("zh", "han")
        found = pattern.findall(han.simplified(text))
    elif language == "vi" and has_marks(text):
        pattern, ids = _compiled("vi", "marked")
        found = pattern.findall(text.casefold())
    else:
        pattern, ids = _compiled(language, "bare")
        found = pattern.findall(bare(text).replace("’", "'"))
    weights = _weights()
    return {term: weights[term] for word in found for term in _ids(word, ids)}


def _ids(word: str, ids: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The terms of a matched word: its own, or those of the longest beginning that is in the table."""
    if word in ids:
        return ids[word]
    return next((ids[word[:end] + "*"] for end in range(len(word), 0, -1) if word[:end] + "*" in ids), ())


@cache
def _table() -> dict[str, dict[str, dict[str, list[str]]]]:
    """The file: `general` and `terms`, each id with its words by language. Raises DataError where it is not so."""
    data = tomllib.loads(files("comity.register.joining").joinpath(_FILE).read_text(encoding="utf-8"))
    if set(data) != {"general", "terms"} or set(data["general"]) & set(data["terms"]):
        raise DataError(f"{_FILE}: should hold general and terms, with no id under both")
    for term, words in {**data["general"], **data["terms"]}.items():
        if tuple(words) != LANGUAGES or not all(isinstance(w, str) and w for row in words.values() for w in row):
            raise DataError(f"{_FILE}: {term}: should hold words for {', '.join(LANGUAGES)}, in this order")
    return data


@cache
def _weights() -> dict[str, float]:
    data = _table()
    return {**dict.fromkeys(data["terms"], 1.0), **dict.fromkeys(data["general"], _GENERAL)}


@cache
def _compiled(language: str, form: str) -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    """A pattern of all words of a language, the longest first, and the terms of each word."""
    ids: dict[str, tuple[str, ...]] = {}
    for part in _table().values():
        for term, words in part.items():
            for written in words[language]:
                word = bare(written) if form == "bare" else written.casefold()
                ids[word] = (*ids.get(word, ()), term)
    listed = sorted(ids, key=lambda word: (-len(word), word))
    if form == "han":
        return re.compile("|".join(map(re.escape, listed))), ids
    spelled = (re.escape(word).replace(r"\*", r"[\w'-]*") for word in listed)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)"), ids
