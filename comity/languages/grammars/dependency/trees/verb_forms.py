"""Forms of verbs that a language's model takes for other words, and what stands in for each."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from comity.languages import lexicon
from comity.languages.grammars.dependency.parser import known_verbs
from comity.records.clause import Mention, MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def verb_forms(language: str) -> Mapping[str, tuple[str, str]]:
    """Forms of verbs that the language's model takes for other words: what stands in for each, and its lemma."""
    return _by_form(language, "stand_ins")


@cache
def forms_behind_names(language: str) -> Mapping[str, tuple[str, str]]:
    """Forms of verbs that are nouns elsewhere: what stands in for each right behind a name, and its lemma."""
    return _by_form(language, "behind_names")


def _by_form(language: str, key: str) -> Mapping[str, tuple[str, str]]:
    table = lexicon.load(language, "predicates").get(key, {})
    return {form: (other, lemma) for lemma, forms in table.items() for form, other in forms.items()}


@cache
def told_forms(language: str) -> Mapping[str, str]:
    """Forms of verbs that the model takes for nouns right before "that", each with its lemma."""
    table: Mapping[str, str] = lexicon.load(language, "predicates").get("before_that", {})
    return table


@cache
def phrases(language: str) -> tuple[re.Pattern[str], Mapping[str, tuple[str, str]]]:
    """Phrases that are parsed as one verb: what finds them, and the form that stands in for each with its lemma.

    Words in brackets, with "|" between, stand in for one another: "jugé (utile|opportun)".
    """
    table = lexicon.load(language, "predicates").get("phrases", {})
    known = {phrase: (form, lemma) for key, (form, lemma) in table.items() for phrase in _spelled_out(key)}
    return lexicon.pattern_of(known), known


_CHOICE = re.compile(r"\(([^()]+)\)")


def _spelled_out(key: str) -> list[str]:
    """Every phrase that a key with words in brackets stands for."""
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(_CHOICE.split(key))]
    return ["".join(parts) for parts in product(*choices)]


def stand_in(token: "Token", word: str, language: str) -> tuple[str, str | None]:
    """The form that stands in for a word, the word itself for most, and the lemma where the form has another."""
    lemma = told_forms(language).get(word)
    if lemma and token.i + 1 < len(token.doc) and token.nbor().text.replace("’", "'") in ("que", "qu'"):
        return "dit", lemma
    return known_form(word, language)


def known_form(word: str, language: str) -> tuple[str, str | None]:
    """The form that stands in for a word wherever it stands, and its lemma where the form has another."""
    return verb_forms(language).get(word) or _as_would(word, language) or (word.replace("’", "'"), None)


_WOULD = re.compile(r"[^\W\d_]{3,}r(?=aient\Z)")
"""The stem of a French conditional of several people; that of a future, which is mostly an infinitive."""
_WOULD_AS = "recevraient"


def _as_would(word: str, language: str) -> tuple[str, str] | None:
    """A French conditional of several people as one that the model knows, with its lemma: "formeraient".

    Of those the model takes each third for an adjective. None for irregular ones, and for all other words.
    """
    stem = _WOULD.match(word) if language == "fr" and word.endswith("raient") else None
    if stem is None:
        return None
    known = known_verbs(language)
    infinitive = next((verb for verb in (stem[0], f"{stem[0]}e") if verb in known), None)
    return (_WOULD_AS, infinitive) if infinitive else None


def behind_name(mention: Mention | None, word: str, language: str) -> tuple[str, str | None]:
    """What stands in for a word right behind the name before it, and its lemma, where it is a noun elsewhere."""
    if mention is None or mention.kind not in (MentionKind.PERSON, MentionKind.DELEGATION):
        return word, None
    return forms_behind_names(language).get(word) or (word, None)
