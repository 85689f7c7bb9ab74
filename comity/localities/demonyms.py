"""Demonyms and nationality adjectives: "Vietnamese", "chinoise", "người Lào", 越方."""

from functools import cache
from typing import NamedTuple

from comity.localities.folding import has_han, key
from comity.localities.forms import load
from comity.records import DataError

_NO_PLURAL_EN = ("s", "sh", "ch", "ese", "man", "men", "z", "a")
_NO_PLURAL_FR = ("s", "x", "z")


class Word(NamedTuple):
    """A demonym: its country, and whether only its capital letter tells it from an ordinary word."""

    code: str
    capital: bool


@cache
def words() -> dict[str, Word]:
    """Key of every form -> its country. An English form wins over a French one of the same letters."""
    found: dict[str, Word] = {}
    for code, facts in load("demonyms.toml")["words"].items():
        if set(facts) != {"en", "fr"}:
            raise DataError(f"comity/localities/data/demonyms.toml: {code} needs en and fr, and no more")
        for language, capital in (("fr", False), ("en", True)):
            for word in facts[language]:
                for form in forms(word, language):
                    kept = found.get(key(form))
                    found[key(form)] = Word(code, capital and (kept is None or kept.capital))
    return found


def forms(word: str, language: str) -> tuple[str, ...]:
    """A demonym and its plural.

    >>> forms("vietnamienne", "fr"), forms("Chinese", "en")
    (('vietnamienne', 'vietnamiennes'), ('Chinese',))
    """
    without = _NO_PLURAL_EN if language == "en" else _NO_PLURAL_FR
    return (word,) if word.endswith(without) else (word, word + "s")


def fits(written: str, word: Word) -> bool:
    """Whether a word as written may be the demonym: "polish" is none, "Polish" and "chinois" are."""
    return written[:1].isupper() or not word.capital


def country_name(word: str) -> str:
    """The country's name in a Vietnamese or Chinese expression of nationality; "" where there is none."""
    facts = load("demonyms.toml")
    around = facts["around"]
    if has_han(word):
        for after in around["zh"]["after"]:
            short = word.removesuffix(after)
            if short != word:
                return str(facts["sides"]["zh"].get(short, short))
        return word
    lower = word.casefold()
    for before in around["vi"]["before"]:
        if lower.startswith(before):
            return word[len(before) :]
    return word if not word.isascii() or word in ("Nga", "Anh", "Cuba") else ""
