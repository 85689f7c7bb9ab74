"""The lemma of each word, from the lemmatizer of the language's model, worked out once for each form."""

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, Any, NamedTuple

from comity.languages.grammars.dependency.parser import known_verbs
from comity.languages.grammars.dependency.tables.naming import naming
from comity.records.clause import Mention, MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WITH_LEMMA = frozenset({"VERB", "AUX", "NOUN", "ADJ"})


class Form(NamedTuple):
    """What a word is by itself, whatever it hangs on: its lemma, part of speech, and tag or features."""

    lemma: str
    pos: str
    tag: str


_FORMS: dict[tuple[Any, ...], Form] = {}


def form_of(doc: "Doc", i: int, key: tuple[Any, ...], lemmatizer: Any) -> Form:
    """The form of a word of a parsed sentence; `key` holds its language, the word and all that the model says of it."""
    form = _FORMS.get(key)
    if form is None:
        token = doc[i]
        tag = token.tag_ if token.lang_ == "en" else french_morph(token)
        form = _FORMS[key] = Form(lemma_of(token, lemmatizer), token.pos_, tag)
    return form


LIKE_PARTICIPLES = ("NOUN", "ADJ", "ADV")
"""What the French model may take a participle for."""


def participle_of(doc: "Doc", i: int, lemmatizer: Any) -> Form:
    """The form of a French word behind an auxiliary of tense: a participle, whatever the model takes it for.

    "a félicité X" is no felicity, "ont déjeuné" nobody's breakfast.
    """
    token = doc[i]
    token.pos_ = "VERB"
    found = lemma_of(token, lemmatizer)
    if found not in known_verbs(token.lang_) and found.endswith("é"):
        found = found.removesuffix("é") + "er"
    return Form(found, "VERB", "Tense=Past|VerbForm=Part")


def lemma_of(token: "Token", lemmatizer: Any) -> str:
    """The lemma of a word in small letters."""
    if token.pos_ not in _WITH_LEMMA or lemmatizer is None:
        return token.lower_
    if token.pos_ == "AUX" and token.lemma_:
        return token.lemma_.casefold()
    found: str = lemmatizer.lemmatize(token)[0].casefold()
    french_participle = token.lang_ == "fr" and found.endswith("ant") and token.pos_ == "VERB"
    return _infinitive(found) if french_participle else found


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


def named(mention: Mention, language: str) -> str | None:
    """The lemma of a stand-in, the word that says what sort of thing is named: "the ASEAN Regional Forum" is a forum.

    None where the stand-in is a word like others: that of what takes place.
    """
    if mention.kind is MentionKind.GATHERING:
        return None
    words = mention.name.casefold().split()
    return words[0 if naming(language).head_first else -1] if words else ""


def _infinitive(participle: str) -> str:
    """The infinitive of a French present participle: renforçant -> renforcer, bâtissant -> bâtir."""
    stem = participle.removesuffix("ant")
    if stem.endswith("iss"):
        return stem.removesuffix("iss") + "ir"
    return (stem.removesuffix("ç") + "c" if stem.endswith("ç") else stem.removesuffix("e")) + "er"
