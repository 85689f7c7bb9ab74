"""The lemma of each word, from the lemmatizer of the language's model, worked out once for each form."""

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from comity.languages.grammars.dependency.parser import known_verbs
from comity.languages.grammars.dependency.tables.naming import naming
from comity.records.clause import Mention, MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_WITH_LEMMA = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
_KNOWN: dict[tuple[str, str, str], str] = {}


def lemma_of(token: "Token", mention: Mention | None, lemmatizer: Any) -> str:
    """The lemma of a word in small letters; of a stand-in, the word that says what sort of thing is named."""
    if mention is not None and mention.kind is not MentionKind.GATHERING:
        return _head_word(mention, token.lang_)
    if token.pos_ not in _WITH_LEMMA or lemmatizer is None:
        return token.lower_
    if token.pos_ == "AUX" and token.lemma_:
        return token.lemma_.casefold()
    key = (token.lang_ + token.lower_, token.pos_, str(token.morph))
    if key not in _KNOWN:
        found = lemmatizer.lemmatize(token)[0].casefold()
        french_participle = token.lang_ == "fr" and found.endswith("ant") and token.pos_ == "VERB"
        _KNOWN[key] = _infinitive(found) if french_participle else found
    return _KNOWN[key]


_TO_COME = re.compile(r"(\w+r)(?:(?P<cond>ait|aient)|a|ont|ons)")
_IRREGULAR = re.compile(
    r"(?:ser|aur|ir|fer|pourr|voudr|devr|faudr|vaudr|saur|(?:re)?verr|enverr|\w*cevr|\w*(?:v|t)iendr|\w*courr|\w*querr|mourr)"
)
"""Stems of futures and conditionals that are no infinitives (facts of French grammar)."""
_LIKE_INFINITIVE = ("er", "ir")


def french_morph(token: "Token") -> str:
    """The features of a French word; "continuerait" is to come, even where the model says imperfect or present.

    A form of a verb in -rer ("retirait", "espérons") is none: of two readings the one whose infinitive is known counts.
    """
    features = str(token.morph)
    if "VerbForm=Fin" not in features or "Tense=Fut" in features or "Mood=Cnd" in features:
        return features
    found = _TO_COME.fullmatch(token.lower_)
    if found is None or not _is_future_stem(found.group(1), known_verbs(token.lang_)):
        return features
    if found["cond"]:
        return features.replace("Mood=Ind", "Mood=Cnd").replace("Tense=Imp", "Tense=Pres")
    return re.sub("Tense=(?:Pres|Past|Imp)", "Tense=Fut", features)


def _is_future_stem(stem: str, known: Collection[str]) -> bool:
    """Whether a stem is that of a future: an infinitive, with or without its last "e", or an irregular one."""
    if _IRREGULAR.fullmatch(stem) or stem in known or f"{stem}e" in known:
        return True
    return stem.endswith(_LIKE_INFINITIVE) and f"{stem}er" not in known


def _head_word(mention: Mention, language: str) -> str:
    """The word that says what sort of thing a body is: "the ASEAN Regional Forum" is a forum."""
    words = mention.name.casefold().split()
    return words[0 if naming(language).head_first else -1] if words else ""


def _infinitive(participle: str) -> str:
    """The infinitive of a French present participle: renforçant -> renforcer, bâtissant -> bâtir."""
    stem = participle.removesuffix("ant")
    if stem.endswith("iss"):
        return stem.removesuffix("iss") + "ir"
    return (stem.removesuffix("ç") + "c" if stem.endswith("ç") else stem.removesuffix("e")) + "er"
