"""Head words around a name ("Guangxi province", "ville de Pékin", "TP Hà Nội", 广东省), taken off by rule."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from comity.records import DataError, LocalityKind

LANGUAGES = ("en", "fr", "vi", "zh")
_ARTICLES = ("the ", "la ", "le ", "les ", "l'")


class Form(NamedTuple):
    """A head word before or after a name, its language, and the kind of locality it speaks of."""

    before: str
    after: str
    language: str
    kind: LocalityKind


class Bare(NamedTuple):
    """A name without its head word, and the form that was taken off."""

    name: str
    form: Form


@cache
def load(name: str) -> dict[str, Any]:
    """A data file of this room, as TOML; read once, not to be changed. Raises DataError where it is not TOML."""
    try:
        return tomllib.loads((files("comity.localities") / "data" / name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as why:
        raise DataError(f"comity/localities/data/{name}: {why}") from None


@cache
def forms() -> tuple[Form, ...]:
    """All forms of forms.toml, longest first, so that the most telling head word is taken off."""
    found = []
    for number, entry in enumerate(load("forms.toml").get("form", []), start=1):
        if set(entry) != {"language", "kind", "like"} or entry["language"] not in LANGUAGES:
            raise DataError(
                f"comity/localities/data/forms.toml: form {number} needs language, kind and like, and no more"
            )
        kind = LocalityKind(entry["kind"])
        for like in entry["like"]:
            before, hole, after = like.partition("{}")
            if not hole:
                raise DataError(f"comity/localities/data/forms.toml: {like!r} has no {{}}")
            found.append(Form(before, after, entry["language"], kind))
    return tuple(sorted(found, key=lambda form: -len(form.before + form.after)))


def even(name: str) -> str:
    """A name in lower case with straight apostrophes, single spaces and no article before it."""
    text = " ".join(name.casefold().replace("\u2019", "'").split())
    for article in _ARTICLES:
        if text.startswith(article) and len(text) > len(article) + 1:
            return text[len(article) :]
    return text


def bare(name: str) -> tuple[Bare, ...]:
    """The names that are left when a head word is taken off, by every form that fits, longest form first.

    >>> bare("the province of Guangdong")[0].name
    'guangdong'
    """
    text = even(name)
    found = []
    for form in forms():
        left = len(text) - len(form.after)
        if text.startswith(form.before) and text.endswith(form.after) and left > len(form.before):
            rest = text[len(form.before) : left].strip(" ,-")
            if rest:
                found.append(Bare(rest, form))
    return tuple(found)
